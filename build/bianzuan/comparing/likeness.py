"""How much two texts have in common: pairs of neighbouring characters, counted (the Sørensen–Dice coefficient).

All texts of one side are entered once by their pairs, so that only texts that share some are ever compared: a book
of ten thousand paragraphs takes seconds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

# A pair that stands in more texts than this says nothing about which of them is meant.
_COMMON = 60
# Up to this length single characters are counted as well: 引言 and 导言 share no pair.
_SHORT = 12


def grams(text: str) -> Counter[str]:
    """Pairs of characters, and of short texts the characters."""
    letters = "".join(text.split())
    pairs = Counter(letters[place : place + 2] for place in range(len(letters) - 1))
    if len(letters) <= _SHORT:
        pairs.update(letters)
    return pairs


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """From 0, nothing in common, to 1, the same pairs."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


class Likenesses:
    """Which texts of two lists are alike; `of(i, j)` is 0 for those that share too little to be looked at."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old = [grams(text) for text in old]
        self.new = [grams(text) for text in new]
        self._candidates = _candidates(self.old, self.new)
        self._known: dict[tuple[int, int], float] = {}

    def of(self, i: int, j: int) -> float:
        """Likeness of old text `i` and new text `j`."""
        if j not in self._candidates.get(i, ()):
            return 0.0
        if (i, j) not in self._known:
            # Two short texts are alike as they stand; one of them counted with its characters would be unlike itself.
            self._known[i, j] = likeness(self.old[i], self.new[j])
        return self._known[i, j]

    def joined(self, olds: range, news: range) -> float:
        """Likeness of several texts in a row, taken together; 0 where one of them has no part in it."""
        if not all(any(j in self._candidates.get(i, ()) for j in news) for i in olds):
            return 0.0
        if not all(any(j in self._candidates.get(i, ()) for i in olds) for j in news):
            return 0.0
        old, new = (sum((texts[place] for place in places), Counter[str]())
                    for texts, places in ((self.old, olds), (self.new, news)))  # fmt: skip
        return likeness(old, new)

    def pairs(self, least: float) -> list[tuple[float, int, int]]:
        """(likeness, i, j) of all texts alike to that degree, the likest first."""
        found = [(self.of(i, j), i, j) for i, others in self._candidates.items() for j in sorted(others)]
        return sorted((one for one in found if one[0] >= least), key=lambda one: (-one[0], one[1], one[2]))


def _candidates(old: Sequence[Counter[str]], new: Sequence[Counter[str]]) -> Mapping[int, set[int]]:
    """Old text → new texts that share a pair which is not everywhere."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for j, counted in enumerate(new):
        for gram in counted:
            where[gram].append(j)
    found: dict[int, set[int]] = {}
    for i, counted in enumerate(old):
        shared = Counter(j for gram in counted if len(where.get(gram, ())) <= _COMMON for j in where.get(gram, ()))
        # Two shared pairs at least, unless there are hardly any.
        least = 1 if len(counted) < _SHORT else 2
        found[i] = {j for j, count in shared.items() if count >= least}
    return found
