"""Items of a list that were broken line by line: their further lines stand below the item's first word, as Markdown has it.

In: rows, and the pieces of those that are no such lines. Out: the pieces with them. Two characters of indent may be a paragraph's: the indent must be that of the item's
mark to the column, 2 behind "- " and 3 behind "1. ", or one character below any number; and the line above must break off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.marks import open_tail
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.rows import Row

_NUMBER = re.compile(r"\d{1,3}[.)][ ]+")
# A paragraph's indent, in columns of half a Han; and what a broken line has at least.
_INDENT, _NARROWEST, _HANGING = 4, 24, 2
# 黄：您怎么看？ is said by somebody, however deep it is set in.
_SPEAKER = re.compile("[\u3400-\u9fff]{1,4}[：:]")
_SIGNS = ("the line breaks off", "the next one is set in as far as the words of the item")


def item_rests(rows: Sequence[Row]) -> frozenset[int]:
    """Indices of the rows that go on with the item of a list above them."""
    found: set[int] = set()
    columns: tuple[int, ...] = ()
    for index, row in enumerate(rows):
        rest = row.indent in columns and not row.blank_before and _goes_on(rows[index - 1], row)
        if rest:
            found.add(index)
        else:
            columns = tuple(column for column in (_column(row), _hanging(row)) if column)
    return frozenset(found)


def _hanging(row: Row) -> int:
    """Where the further lines of 四、… stand in: one Han, which no paragraph does."""
    return row.indent + _HANGING if not row.hashes and numeral(row.body) and row.indent + _HANGING != _INDENT else 0


def _column(row: Row) -> int:
    """The column in which the words of an item begin; 0 for any other row, or where a paragraph may begin there."""
    mark = _NUMBER.match(row.body)
    width = row.start - (len(row.text) - len(row.text.lstrip())) if row.bullet else mark.end() if mark and not row.hashes else 0
    return row.indent + width if width and (row.depth or row.indent + width != _INDENT) else 0


def _goes_on(above: Row, row: Row) -> bool:
    plain = not (row.bullet or row.hashes) and numeral(row.body) is None and _SPEAKER.match(row.body) is None
    wide = sum(1 if c.isascii() else 2 for c in above.body) >= _NARROWEST
    return plain and wide and open_tail(above.body)


def with_rests(pieces: Sequence[Piece], rows: Sequence[Row], rests: frozenset[int]) -> list[Piece]:
    """Pieces of the other rows, each rest put behind the line that it goes on with."""
    result = list(pieces)
    place = {run.line: index for index, piece in enumerate(result) for run in piece.runs}
    for index in sorted(rests):
        above, row = rows[index - 1], rows[index]
        at = place[row.number] = place[above.number]
        result[at] = _with_rest(result[at], above.number, row)
    return result


def _with_rest(piece: Piece, above: int, row: Row) -> Piece:
    """The piece with a row behind its last run of the line `above`; the lines of a list stay lines of their own."""
    last = max(i for i, run in enumerate(piece.runs) if run.line == above)
    join = Join(piece.runs[last], row.run, False, 0.0, 0.0, _SIGNS, "certain")
    lines = piece.plain.split("\n") if piece.kind == "list" else [piece.plain]
    item = len({run.line for run in piece.runs[: last + 1]} - {join.after.line for join in piece.joins}) - 1 if piece.kind == "list" else 0
    lines[item] += row.body
    runs = (*piece.runs[: last + 1], row.run, *piece.runs[last + 1 :])
    return replace(piece, runs=runs, plain="\n".join(lines), joins=(*piece.joins, join))
