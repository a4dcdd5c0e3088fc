"""Lines broken at a measure, in a text whose paragraphs begin with an indent, or are parted by empty lines.

In: rows with their indent. Out: the indices of rows that go on with the row above. The measure is what the lines
above unindented ones have in common; a text that has none is not broken line by line, and no row is claimed.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from bianzuan.cleaning.plan import Join
from bianzuan.cleaning.reassembly.marks import ends_sentence, han_count, open_tail
from bianzuan.cleaning.reassembly.pieces import Piece, joined
from bianzuan.cleaning.reassembly.rows import Row

# Columns of half a Han. Two Han is the rule; typewriters and pastes have from one to four.
_LEAST_INDENT, _LARGEST_INDENT = 2, 8
# A line ends so much early at most, for a mark that may not begin the next one or a long number.
_RAGGED = 6
_NARROWEST = 24
_LEAST = 2
_SHARE = 0.8
# Where only empty lines part paragraphs, lines must be longer than those of verse, many, and break inside sentences.
_WIDER_THAN_VERSE, _LEAST_BETWEEN_BLANKS, _BROKEN = 40, 4, 0.4


def wrapped(rows: Sequence[Row]) -> frozenset[int]:
    """Indices of the rows that go on with the row above them; none where paragraphs are not told by an indent."""
    indents = Counter(row.indent for row in rows if _LEAST_INDENT <= row.indent <= _LARGEST_INDENT)
    if not indents or indents.most_common(1)[0][1] < _LEAST:
        return _between_blanks(rows)
    first = indents.most_common(1)[0][0]
    below = [i for i in range(1, len(rows)) if _is_below(rows[i - 1], rows[i], first)]
    widths = [_width(rows[i - 1]) for i in below]
    if len(below) < _LEAST:
        return frozenset()
    measure = sorted(widths)[-1 - len(widths) // 10]
    full = [i for i, width in zip(below, widths, strict=True) if abs(width - measure) <= _RAGGED]
    wider = any(_width(row) > measure + _RAGGED for row in rows)
    if wider or len(full) < _SHARE * len(below):
        return frozenset()
    return frozenset(i for i in full if _goes_on(rows[i - 1], rows[i], measure))


def _between_blanks(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that go on, where empty lines part paragraphs: all but the last line of each are as wide as the measure."""
    below = [i for i in range(1, len(rows)) if _is_below(rows[i - 1], rows[i], _LEAST_INDENT)]
    if len(below) < _LEAST_BETWEEN_BLANKS or not any(row.blank_before for row in rows[1:]):
        return frozenset()
    widths = [_width(rows[i - 1]) for i in below]
    measure = sorted(widths)[len(widths) // 2]
    full = [i for i, width in zip(below, widths, strict=True) if abs(width - measure) <= _RAGGED]
    if measure < _WIDER_THAN_VERSE or len(full) < _SHARE * len(below) or any(_width(row) > measure + _RAGGED for row in rows):
        return frozenset()
    broken = sum(1 for i in full if han_count(rows[i - 1].body[-1:]))
    parted = sum(1 for row in rows[1:] if row.blank_before)
    return frozenset(full) if broken >= _BROKEN * len(full) and parted >= _LEAST else frozenset()


def _goes_on(above: Row, row: Row, measure: int) -> bool:
    """False for a short line without end mark below a closed sentence: a heading at the left edge."""
    return open_tail(above.body) or ends_sentence(row.body) or measure - _width(row) <= _RAGGED


def unwrapped(pieces: Sequence[Piece], rows: Sequence[Row]) -> list[Piece]:
    """Pieces of running text, each line that goes on put behind the one above."""
    indented = sum(1 for row in rows if _LEAST_INDENT <= row.indent <= _LARGEST_INDENT) >= _LEAST
    going_on = {rows[index].number: rows[index - 1].number for index in wrapped(rows)}
    result: list[Piece] = []
    for piece in pieces:
        above = result[-1] if result else None
        if above and piece.kind == above.kind == "text" and going_on.get(piece.line, 0) == above.runs[-1].line:
            result[-1] = joined(above, piece, _join(above, piece, indented))
        else:
            result.append(piece)
    return result


def _join(above: Piece, piece: Piece, indented: bool) -> Join:
    told = "paragraphs begin with an indent here, and this line has none" if indented else "an empty line parts paragraphs here"
    signs = ("the line fills the measure", told)
    return Join(above.runs[-1], piece.runs[0], False, 0.0, 0.0, signs, "certain")


def _is_below(above: Row, row: Row, first: int) -> bool:
    """True for a row at the left edge, right below one that holds text."""
    if row.indent >= first or row.blank_before or row.hashes or row.bullet or above.hashes or above.bullet:
        return False
    # A title, a name, a last line: too short to have been broken, and no sign against it either.
    return bool(row.body) and _width(above) >= _NARROWEST


def _width(row: Row) -> int:
    """Columns of half a Han that a row takes with its indent."""
    return row.indent + sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in row.body)
