"""Page numbers between whole paragraphs, as where a text was typed or read page by page and no sentence is cut.

In: lines of a text, and rows of numbers that stand alone and count on. Out: whether a row counts pages. Sections, items and
poems have numbers of the same build: they begin with 1, stand over a heading, or are as long as what they say. Pages are all
of one length, a text begins in the midst of one, and the last number may have nothing below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from statistics import median

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import is_name

_END_MARKS = "。！？!?….：；”’）》】"
# So many numbers below their pages, so many between pages of one length.
_LEAST_CLOSED, _LEAST_EVEN = 3, 4
# A page has so many characters at least, and the longest one has so many times those of the shortest at most.
LEAST_PAGE, EVEN = 80, 1.5
# A heading has so many characters at most, a line of running text more. So many titles of texts stand between the numbers.
_SHORT, _TITLES = 24, 2
_SECOND = 2
# Of so many pages one in so many may be shorter; full ones differ from the middle one by no more than this.
_MANY, _EARLY, _FULL = 5, 5, 1.3
_YEARS = range(1500, 2100)


class WholePages:
    """The lines of a text, without those that are `taken`, and what stands between numbers on lines of their own."""

    def __init__(self, texts: Sequence[str], taken: Collection[int]) -> None:
        self.texts = ["" if i in taken else text for i, text in enumerate(texts)]
        self.sizes = [0]  # characters before each line
        for text in self.texts:
            self.sizes.append(self.sizes[-1] + len(text))
        self.often = frozenset(text for text, count in Counter(self.texts).items() if count > 1)
        lines = [i for i, text in enumerate(self.texts) if text]
        self.below = dict(pairwise(lines))
        self.above = {lower: upper for upper, lower in pairwise(lines)}

    def count_pages(self, row: Sequence[int], numbers: Sequence[int]) -> bool:
        """True if these lines, which hold these numbers, stand between pages."""
        pages = self.between(row)
        first, last = self.sizes[row[0]], self.sizes[-1] - self.sizes[row[-1] + 1]
        if len(row) < _LEAST_CLOSED or min(first, *pages) < LEAST_PAGE or any(n in _YEARS for n in numbers) or self._head(row):
            return False
        if last == 0:
            return True
        if len(row) < _LEAST_EVEN or numbers[0] == 1:
            return False
        # What stands above 2 may be the first section of a work that numbers the others.
        is_even = are_even(pages) and max(first, last) <= EVEN * max(pages)
        return is_even and numbers[0] > _SECOND or self._titles(row) >= _TITLES

    def between(self, row: Sequence[int]) -> list[int]:
        """How many characters stand between each two of these lines."""
        return [self.sizes[b] - self.sizes[a + 1] for a, b in pairwise(row)]

    def _head(self, row: Sequence[int]) -> bool:
        """True if headings stand below most of the numbers: what comes again is no heading, but the head of a page."""
        lower = [self.texts[self.below[i]] for i in row if i in self.below]
        return 2 * sum(1 for text in lower if _is_short(text) and text not in self.often) > len(row)

    def _titles(self, row: Sequence[int]) -> int:
        """On how many pages another text begins: below the end of one a title, who wrote it, and its first paragraph."""
        numbers = frozenset(row)
        pages = (range(a + 1, b) for a, b in pairwise(row))
        return sum(1 for page in pages if any(self.above.get(i, -1) not in numbers and self.begins(i, numbers) for i in page))

    def begins(self, index: int, row: Collection[int]) -> bool:
        """True for the title of a text below the end of another one; lines of `row` may stand between the two."""
        name = self.below.get(index, -1)
        text = self.below.get(name, -1)
        above = self._above(index, row)
        if min(name, text, above) < 0 or not self.is_short(index) or self.texts[index] in self.often:
            return False
        return not self.is_short(above) and is_name(simplified(self.texts[name])) and not self.is_short(text)

    def is_inside(self, index: int) -> bool:
        """True if a paragraph stands right above this line, and another one right below it."""
        above, below = self.above.get(index, -1), self.below.get(index, -1)
        return min(above, below) >= 0 and not self.is_short(above) and not self.is_short(below)

    def is_short(self, index: int) -> bool:
        """True for a line like a heading."""
        return _is_short(self.texts[index])

    def _above(self, index: int, row: Collection[int]) -> int:
        above = self.above.get(index, -1)
        while above in row:
            above = self.above.get(above, -1)
        return above


def are_even(pages: Sequence[int]) -> bool:
    """True for pages of one length; of many a few may end early, as those at the end of a chapter do, but none holds more."""
    middle = median(pages)
    early = sum(1 for page in pages if page * _FULL < middle)
    many = len(pages) >= _MANY and max(pages) <= _FULL * middle and early * _EARLY <= len(pages)
    return many or max(pages) <= EVEN * min(pages)


def _is_short(text: str) -> bool:
    return 0 < len(text) <= _SHORT and text[-1] not in _END_MARKS
