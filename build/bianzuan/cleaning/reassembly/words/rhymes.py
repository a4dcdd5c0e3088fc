"""Do lines rhyme? The finals of their last characters, by pinyin, in the classes of modern songs (十三辙, put together).

In: lines. Out: yes or no. Lists of names end alike too, but with the same character: a rhyme needs several.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from bianzuan.cleaning.reassembly.marks import HAN

_CLASSES = (
    "a ia ua", "o e uo", "ie ve ue", "ai uai", "ei uei ui i v", "u", "ao iao", "ou iou iu", "an ian uan van",
    "en in uen un vn", "ang iang uang", "eng ing ueng ong iong", "er",
)  # fmt: skip
_CLASS = {final: number for number, finals in enumerate(_CLASSES) for final in finals.split()}
# Of lines that do not rhyme one class has a fifth or so.
_SHARE, _DIFFERENT, _SAME = 0.55, 3, 0.5


def rhymes(lines: Sequence[str]) -> bool:
    """True if most lines end in one class of finals, with several characters."""
    ends = [found[-1] for line in lines if (found := HAN.findall(line))]
    if not ends or Counter(ends).most_common(1)[0][1] > _SAME * len(ends):
        return False
    classes = Counter(_class(end) for end in ends)
    rhyme, count = max(((rhyme, n) for rhyme, n in classes.items() if rhyme >= 0), key=lambda one: (one[1], -one[0]), default=(-1, 0))
    return count >= _SHARE * len(ends) and len({end for end in ends if _class(end) == rhyme}) >= _DIFFERENT


def rhyme_together(lines: Sequence[str]) -> bool:
    """True if all lines end in one class of finals; 还 rhymes with 颜 as huan, whatever else it may be read."""
    return bool(lines) and bool(frozenset.intersection(*(_classes(line[-1]) for line in lines)) - {-1})


def _class(character: str) -> int:
    """The class of its usual reading; -1 if it has none."""
    return _CLASS.get(_finals(character)[0], -1)


def _classes(character: str) -> frozenset[int]:
    return frozenset(_CLASS.get(final, -1) for final in _finals(character))


@cache
def _finals(character: str) -> tuple[str, ...]:
    """The finals of all readings, the usual one first."""
    # Imported here because most documents have no verse without marks.
    from pypinyin import Style, pinyin

    usual, every = (pinyin(character, style=Style.FINALS, strict=False, heteronym=several)[0] for several in (False, True))
    return (*usual, *every)
