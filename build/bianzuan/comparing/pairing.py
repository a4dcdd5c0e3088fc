"""Which portion and which passage of the new edition is which of the old one; what is left over was added or removed.

Equal passages are found first; between them, passages alike are paired in their order, one to one, or one to two
where a paragraph was parted or two were joined. Passages left over that stand elsewhere in the other edition were moved.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bianzuan.comparing.likeness import Likenesses, likeness
from bianzuan.model import Passage, Portion

# Less alike, two paragraphs in the same place are another text, not another wording.
_ALIKE = 0.35
# Somewhere else, a text must be more alike and longer to be known again.
_MOVED, _MOVED_LENGTH = 0.6, 8
# Two chapters of one source file's name with less in common are different articles.
_SAME_NAME, _SAME_CHAPTER = 0.1, 0.35
# Beyond this many cells the table of a stretch between equal passages is filled only near its diagonal.
_CELLS = 40_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Passages that stand for each other; a side is empty where nothing does."""

    old: tuple[Passage, ...] = ()
    new: tuple[Passage, ...] = ()


def pair_passages(old: Sequence[Passage], new: Sequence[Passage]) -> list[Pair]:
    """All passages of two portions in the order of the new one, removed ones where they stood."""
    matcher = SequenceMatcher(None, [_key(one) for one in old], [_key(one) for one in new], autojunk=False)
    found: list[Pair] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found += [Pair((a,), (b,)) for a, b in zip(old[i1:i2], new[j1:j2], strict=True)]
        else:
            found += _between(old[i1:i2], new[j1:j2])
    return found


def _key(passage: Passage) -> tuple[str, str]:
    return passage.kind, passage.text


# Texts that name something: the one in the same place is the new name, however unlike.
_LABELS = ("heading", "line")
# Old and new passages a step goes on by; parting and joining cost a little, so that one to one is preferred.
_STEPS = ((1, 1, 0.0), (1, 2, 0.1), (2, 1, 0.1))


def _between(old: Sequence[Passage], new: Sequence[Passage]) -> list[Pair]:
    """Pair what is alike so that the likenesses add up to the most."""
    if not old or not new:
        return [Pair((one,)) for one in old] + [Pair((), (one,)) for one in new]
    if len(old) == len(new) == 1 and old[0].kind == new[0].kind in _LABELS:
        return [Pair((old[0],), (new[0],))]
    alike = Likenesses([one.text for one in old], [one.text for one in new])
    best = _table(len(old), len(new), alike, old, new)
    found: list[Pair] = []
    i, j = len(old), len(new)
    while i or j:
        rows, columns = best[i, j][1]
        found.append(Pair(tuple(old[i - rows : i]), tuple(new[j - columns : j])))
        i, j = i - rows, j - columns
    return found[::-1]


_Cell = tuple[float, tuple[int, int]]


def _table(
    rows: int, columns: int, alike: Likenesses, old: Sequence[Passage], new: Sequence[Passage]
) -> dict[tuple[int, int], _Cell]:
    """(old, new) passages behind us → the most that could be made of them, and the last step to it."""
    reach = max(rows, columns) if rows * columns <= _CELLS else abs(rows - columns) + _CELLS // max(rows, columns)
    best: dict[tuple[int, int], _Cell] = {(0, 0): (0.0, (0, 0))}
    nothing: _Cell = (-1.0, (0, 0))
    for i in range(rows + 1):
        for j in range(columns + 1):
            if abs(i - j) > reach and i < rows and j < columns:
                continue
            options = [best[0, 0]] if i == j == 0 else []
            # Of equal worth the first option is the last step, so that what was removed stands before what was added.
            options += [(best.get((i, j - 1), nothing)[0], (0, 1))] if (i, j - 1) in best else []
            options += [(best.get((i - 1, j), nothing)[0], (1, 0))] if (i - 1, j) in best else []
            for down, across, cost in _STEPS:
                worth = _worth(i, j, down, across, alike, old, new)
                if worth >= _ALIKE and (i - down, j - across) in best:
                    options.append((best[i - down, j - across][0] + worth - cost, (down, across)))
            if options:
                best[i, j] = max(options, key=lambda option: option[0])
    return best


def _worth(
    i: int, j: int, down: int, across: int, alike: Likenesses, old: Sequence[Passage], new: Sequence[Passage]
) -> float:
    if i < down or j < across:
        return 0.0
    if down == across == 1:
        return alike.of(i - 1, j - 1)
    olds, news = range(i - down, i), range(j - across, j)
    if len({one.kind for one in (*(old[k] for k in olds), *(new[k] for k in news))}) > 1:
        return 0.0
    together = alike.joined(olds, news)
    # As one they must be more alike than the better half is alone.
    return together if together > max(alike.of(a, b) for a in olds for b in news) + 0.05 else 0.0


# --- moved passages --------------------------------------------------------------------------------


def pair_moved(old: Sequence[Passage], new: Sequence[Passage]) -> list[tuple[Passage, Passage]]:
    """Of passages left over anywhere in the book, those that say the same or nearly so."""
    alike = Likenesses([one.text for one in old], [one.text for one in new])
    long_enough = (
        (i, j) for _, i, j in alike.pairs(_MOVED) if min(len(old[i].text), len(new[j].text)) >= _MOVED_LENGTH
    )
    return [(old[i], new[j]) for i, j in _one_to_one(long_enough)]


def pair_lines(old: Sequence[Passage], new: Sequence[Passage]) -> list[Pair]:
    """Lines of a table, wherever they stand in it: a table of sources follows the chapters, and its order says nothing."""
    waiting: defaultdict[str, list[Passage]] = defaultdict(list)
    for line in old:
        waiting[line.text].append(line)
    found = {line.id: waiting[line.text].pop(0) for line in new if waiting[line.text]}
    left = [line for lines in waiting.values() for line in lines]
    come = [line for line in new if line.id not in found]
    alike = Likenesses([line.text for line in left], [line.text for line in come])
    found |= {come[j].id: left[i] for i, j in _one_to_one((i, j) for _, i, j in alike.pairs(_ALIKE))}
    kept = {line.id for line in found.values()}
    gone = [Pair((line,)) for line in left if line.id not in kept]
    return gone + [Pair((found[line.id],) if line.id in found else (), (line,)) for line in new]


def _one_to_one(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of pairs, the best first, those whose members no better pair has taken; in the order of the old side."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in pairs:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return sorted(found.items())


# --- portions --------------------------------------------------------------------------------------


def pair_portions(old: Sequence[Portion], new: Sequence[Portion]) -> dict[str, Portion]:
    """Id of a new portion → the old one: by kind and name where they have something in common, else by likeness."""
    found: dict[str, Portion] = {}
    left = list(old)
    for same in (_same_title, _same_name):
        for portion in new:
            if portion.id not in found and (match := next((one for one in left if same(one, portion)), None)):
                found[portion.id] = match
                left.remove(match)
    rest = [portion for portion in new if portion.id not in found]
    alike = Likenesses([_text(one) for one in left], [_text(one) for one in rest])
    taken: set[int] = set()
    for _, i, j in alike.pairs(_SAME_CHAPTER):
        if i not in taken and rest[j].id not in found and left[i].kind == rest[j].kind:
            taken.add(i)
            found[rest[j].id] = left[i]
    _pair_parts_in_place([one for i, one in enumerate(left) if i not in taken], rest, found)
    return found


def _pair_parts_in_place(old: Iterable[Portion], new: Iterable[Portion], found: dict[str, Portion]) -> None:
    """A part whose title is another is still the second part, if no other part is the second part's old self."""
    waiting = {one.id: one for one in old if one.kind == "part"}
    for portion in new:
        if portion.id in waiting and portion.id not in found and portion.kind == "part":
            found[portion.id] = waiting[portion.id]


def _same_title(one: Portion, other: Portion) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind in ("matter", "facts"):
        return one.stem == other.stem
    return one.title == other.title and one.stem == other.stem


def _same_name(one: Portion, other: Portion) -> bool:
    """A chapter of the same file or the same title, unless it is another article: files are numbered anew at times."""
    if one.kind != other.kind or not ((one.stem and one.stem == other.stem) or one.title == other.title):
        return False
    texts = _text(one), _text(other)
    return likeness(*(Counter(text[place : place + 2] for place in range(len(text) - 1)) for text in texts)) >= _SAME_NAME


def _text(portion: Portion) -> str:
    return "".join(one.text for one in portion.passages)


def out_of_order(places: Sequence[int]) -> Iterator[int]:
    """Indexes of the members that would have to be taken out for the rest to ascend (the fewest possible)."""
    lengths: list[int] = []
    before: list[int] = []
    for place, value in enumerate(places):
        reachable = [k for k in range(place) if places[k] < value]
        last = max(reachable, key=lambda k: lengths[k], default=-1)
        before.append(last)
        lengths.append(1 + (lengths[last] if last >= 0 else 0))
    kept: set[int] = set()
    at = max(range(len(places)), key=lambda k: lengths[k], default=-1)
    while at >= 0:
        kept.add(at)
        at = before[at]
    yield from (place for place in range(len(places)) if place not in kept)
