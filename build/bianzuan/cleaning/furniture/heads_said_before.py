"""Running heads that say the name of a part once more at the top of a page: 第五编　水利, below ·131·.

In: lines of a text, which of them left it, and page numbers. Out: positions. Where a page number stands right above it, the numbered name of a
part, word for word as it stood before, heads a page: no part begins twice. Left-hand pages name the book instead (清河县志), perhaps only once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.furniture.folios import HEAD_LENGTH
from bianzuan.cleaning.reassembly.numbering import RANKS, numeral
from bianzuan.cleaning.reassembly.rows import simplified

_BOOK = re.compile("[\u3400-\u9fff]{2,12}(?:志|年鉴|史|史料|选集|文集|全集|汇编|选编|丛书|纪事)")


def heads_said_before(texts: Sequence[str], gone: Collection[int], numbers: Collection[int]) -> Iterator[int]:
    """Positions of such heads."""
    said: set[str] = set()
    below = False
    for index, text in enumerate(texts):
        if index in numbers:
            below = True
        elif text and index not in gone:
            if below and text in said and _names_a_part(text):
                yield index
            else:
                said.add(text)
            below = False


def books_at_tops(texts: Sequence[str], gone: Collection[int], numbers: Collection[int], heads: Collection[int]) -> Iterator[int]:
    """Positions of names of books right below page numbers, where another page has one of the `heads` in that place.

    Alone such a name may head a part of the book.
    """
    filled = [index for index, text in enumerate(texts) if text and (index in numbers or index in heads or index not in gone)]
    tops = [below for above, below in pairwise(filled) if above in numbers and below not in numbers]
    if any(index in heads for index in tops):
        yield from (index for index in tops if index not in heads and _BOOK.fullmatch(simplified(texts[index])))


def _names_a_part(text: str) -> bool:
    number = numeral(simplified(text.lstrip("# "))) if len(text) <= HEAD_LENGTH else None
    return number is not None and number.rank <= RANKS["section"] and number.length < len(text)
