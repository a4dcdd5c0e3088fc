"""Names of one thing brought together: 中华全国总工会, 全国总工会 and 全总; 四川 and 四川省.

In: names with the number of times they stand, and the texts. Out: groups, the heading first. Only forms that follow a rule
of naming are joined; that 北京 and 首都 are one, the editor knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from bianzuan.indexing.name_tables import GAZETTEER
from bianzuan.indexing.segmentation import is_word, rarity, tokens

# What the full name of a body sets before the name it is called by.
_STATE = ("中华人民共和国", "中华", "中国", "国家", "国务院", "中共")
_KINDS_OF_PLACE = ("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市")
_ABBREVIATION_LENGTHS = range(2, 5)
# An abbreviation that is also a word (全总 is in the dictionary) must be rare, or it would be that word.
_RARE = 11.0

Groups = list[tuple[str, tuple[str, ...]]]


def group_places(counts: Mapping[str, int]) -> Groups:
    """Places by their name without the kind of place, where that name is in the gazetteer or stands alone."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name in counts:
        bare = _bare(name)
        groups[bare if bare in GAZETTEER or bare in counts else name].append(name)
    return [(heading, tuple(name for name in names if name != heading)) for heading, names in groups.items()]


def _bare(name: str) -> str:
    kind = next((kind for kind in _KINDS_OF_PLACE if name.endswith(kind) and len(name) > len(kind) + 1), "")
    return name.removesuffix(kind)


def group_bodies(counts: Mapping[str, int], stands: Callable[[str], bool]) -> Groups:
    """Bodies under their fullest name. `stands` says whether an abbreviation stands in the text as a word."""
    groups: dict[str, list[str]] = {}
    for name in sorted(counts, key=lambda name: (-len(name), name)):
        fuller = next((full for full in groups if _shortened(full, name)), None)
        if fuller is None:
            groups[name] = []
        else:
            groups[fuller].append(name)
    shared = _abbreviations(groups)
    return [
        (full, (*names, *(short for short in shared.get(full, ()) if short not in counts and stands(short))))
        for full, names in groups.items()
    ]


def _shortened(full: str, name: str) -> bool:
    """True if `full` is `name` with words of the state before it."""
    return full.endswith(name) and full.removesuffix(name) in _STATE


def _abbreviations(groups: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Abbreviations that only one group could have: the first characters of a name's words (全国 总工会: 全总)."""
    owners: dict[str, set[str]] = defaultdict(set)
    for full, names in groups.items():
        for name in (full, *names):
            short = "".join(name[start] for start, _ in tokens_within(name))
            if len(short) in _ABBREVIATION_LENGTHS and (not is_word(short) or rarity(short) >= _RARE):
                owners[short].add(full)
    found: dict[str, list[str]] = defaultdict(list)
    for short, fulls in owners.items():
        if len(fulls) == 1:
            found[next(iter(fulls))].append(short)
    return {full: tuple(sorted(shorts)) for full, shorts in found.items()}


def tokens_within(name: str) -> list[tuple[int, int]]:
    """The words of a name, also where the dictionary has the whole name as one word."""
    runs = tokens(name)
    if len(runs) > 1:
        return runs
    cut = next((cut for cut in range(2, len(name) - 1) if is_word(name[:cut]) and is_word(name[cut:])), len(name))
    return [(0, cut), (cut, len(name))] if cut < len(name) else runs


def without(groups: Groups, known: Collection[str]) -> Groups:
    """Groups of which no name is known already."""
    return [(heading, names) for heading, names in groups if not {heading, *names} & set(known)]
