"""Running heads that say the name of a part once more at the top of a page: 第五编　水利, below ·131·.

In: lines of a text, which of them left it, and page numbers. Out: positions. Where a page number stands right above it, the numbered name of a
part, word for word as it stood before, heads a page: no part begins twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from bianzuan.cleaning.furniture.folios import HEAD_LENGTH
from bianzuan.cleaning.reassembly.numbering import RANKS, numeral
from bianzuan.cleaning.reassembly.rows import simplified


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


def _names_a_part(text: str) -> bool:
    number = numeral(simplified(text.lstrip("# "))) if len(text) <= HEAD_LENGTH else None
    return number is not None and number.rank <= RANKS["section"] and number.length < len(text)
