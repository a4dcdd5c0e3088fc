"""Shapes of the lines of a text that is broken line by line: how wide one is, how it ends, what begins a paragraph by its look.

In: rows. Out: columns of half a Han, and yes or no.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from bianzuan.cleaning.reassembly.marks import KEPT, is_over
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.reporters import behind_posts

# A line ends so much early at most, for a mark that may not begin the next one or a long number.
RAGGED = 6
NARROWEST = 24
# What a join says that rests on nothing but the width of the line above.
FULL_LINE = "the line fills the measure"
# And on the place of one that does not.
BREAKS_OFF = "the line breaks off"
_OPENS_PARAGRAPH = ("“", "「", "『", "——", "●", "■", "◆", "▲", "※")


class _Columns(dict[str, int]):
    """Columns of half a Han that a character takes."""

    def __missing__(self, character: str) -> int:
        self[character] = columns = 2 if unicodedata.east_asian_width(character) in "WFA" else 1
        return columns


_COLUMNS = _Columns()


@lru_cache(maxsize=KEPT)
def _columns(text: str) -> int:
    return sum(map(_COLUMNS.__getitem__, text))


def width(row: Row) -> int:
    """Columns of half a Han that a row took in its source, with its indent."""
    return row.indent + row.narrowed + _columns(row.body)


def is_below(above: Row, row: Row, first: int, narrowest: int = NARROWEST) -> bool:
    """True for a row at the left edge, right below one that holds text and is wide enough to have been broken."""
    if row.indent >= first or (row.blank_before and not row.over_page) or row.hashes or row.bullet or above.hashes or above.bullet or row.lost_above or behind_posts(row.body):
        return False
    # A title, a name, a last line: too short to have been broken, and no sign against it either.
    return bool(row.body) and width(above) >= narrowest


def opens(row: Row) -> bool:
    """True for what begins a paragraph by its look: a number, words spoken, a mark of a list."""
    return row.body.startswith(_OPENS_PARAGRAPH) or numeral(row.body) is not None


def breaks_off(text: str) -> bool:
    """True for a line that no mark of an end closes; a title or a bracket at its end closes nothing, but for one behind such a mark."""
    return not is_over(text) and text[-1:] not in tuple("：；:;")
