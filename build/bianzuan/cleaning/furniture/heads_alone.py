"""Running heads on lines of their own where no page number stands beside them and no sentence runs over them.

In: lines of a text. Out: positions. What is said again may as well be a refrain, a speaker's name, the name of a column or a
heading of every part: each of those stands in one kind of place only. Pages end wherever they are full: their heads stand at
one distance from each other, now between two paragraphs of a text, now above another text's title.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, pairwise

from bianzuan.cleaning.furniture.whole_pages import EVEN, LEAST_PAGE, WholePages

# One head stands so often at least, or each of two, on left and right pages, one time fewer.
_LEAST = 4
# A book has a few heads; where more lines come again at one distance they are something else.
_MOST = 8
_END_MARKS = "。！？!?….．；，、：:;{}()（）【】"


def heads_alone(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """Positions of heads that all pages have, or that left and right pages have in turn."""
    text = WholePages(texts, taken)
    places: dict[str, list[int]] = {}
    for index, line in enumerate(text.texts):
        if line in text.often and text.is_short(index) and line[-1] not in _END_MARKS:
            places.setdefault(line, []).append(index)
    rows = [row for row in places.values() if len(row) >= _LEAST - 1 and _is_even(text, row)]
    if len(rows) > _MOST:
        return
    # The first line of a text may be the title that its running heads repeat.
    for row in (*(row for row in rows if len(row) >= _LEAST), *_in_turn(rows)):
        if _is_even(text, row) and _stand_anywhere(text, row):
            yield from (i for i in row if i in text.above)


def _in_turn(rows: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """The places of every two heads of which each stands between two of the other."""
    for left, right in combinations(rows, 2):
        both, on_left = sorted((*left, *right)), frozenset(left)
        if all((a in on_left) != (b in on_left) for a, b in pairwise(both)):
            yield both


def _is_even(text: WholePages, row: Sequence[int]) -> bool:
    """True if pages of one length stand between these lines."""
    pages = text.between(row)
    return min(pages) >= LEAST_PAGE and max(pages) <= EVEN * min(pages)


def _stand_anywhere(text: WholePages, row: Sequence[int]) -> bool:
    """True if one of these lines stands above the title of a text, and another one inside a text."""
    heads = frozenset(row)
    return any(i in text.below and text.begins(text.below[i], heads) for i in row) and any(map(text.is_inside, row))
