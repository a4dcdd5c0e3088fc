"""Registers: tables whose cells one tab each sets apart, some of them empty, or with words in place of figures.

In: lines of a text source. Out: for each line of such a table its segments. Programs write a tab for each column, so that
the tabs of a row count its cells; rows that end early have lost empty ones. Beside the tabs one more thing must say
that this is a table: figures, or a head that names its columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.segments import Segment
from bianzuan.model import Line

_BLANK = " \u3000\u00a0"
_LEAST_COLUMNS, _LEAST_ROWS = 3, 3
_LONGEST_CELL = 40
_SENTENCE = tuple("。；，！？：")
_FIGURES = re.compile("[0-9０-９]")
_SHARE = 1 / 3
# 姓名, 职　务, 任职时间: two such heads name columns though hardly a figure stands below them.
_HEAD = re.compile(
    "(?:姓[ \u3000]*名|性[ \u3000]*别|籍[ \u3000]*贯|民[ \u3000]*族|年[ \u3000]*[龄份代度]|职[ \u3000]*[务称位业]|学[ \u3000]*历|单[ \u3000]*位|备[ \u3000]*[注考]|说[ \u3000]*明|"
    "编[ \u3000]*号|序[ \u3000]*号|名[ \u3000]*称|届[ \u3000]*[次别]|项[ \u3000]*目|类[ \u3000]*别|地[ \u3000]*[点址]|合[ \u3000]*计|[\u3400-\u9fff]{0,6}(?:时间|日期|年月|名称|人数|数量|金额|情况|等级))"
)
_HEADED = 2

Span = tuple[int, int]


def registers(lines: Sequence[Line], rule: str) -> dict[int, tuple[Segment, ...]]:
    """Index of each line that is a row of a register → its segments, made by `rule`."""
    found: dict[int, tuple[Segment, ...]] = {}
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and "\t" in lines[end].text and lines[end].text.strip():
            end += 1
        columns = _columns(lines[index:end])
        if columns:
            found |= {row: tuple(_row(lines[row], _cells(lines[row].text), columns, rule)) for row in range(index, end)}
        index = max(end, index + 1)
    return found


def _cells(text: str) -> list[Span]:
    """Spans of what stands between the tabs, white space left out."""
    spans: list[Span] = []
    start = 0
    for part in text.split("\t"):
        low = start + len(part) - len(part.lstrip(_BLANK))
        spans.append((low, max(low, start + len(part.rstrip(_BLANK)))))
        start += len(part) + 1
    return spans


def _columns(lines: Sequence[Line]) -> int:
    """How many columns these lines have as a register; 0 if they are none, or if no cell of them is empty or short of figures."""
    if len(lines) < _LEAST_ROWS:
        return 0
    rows = [[line.text[low:high] for low, high in _cells(line.text)] for line in lines]
    columns = len(rows[0])
    if columns < _LEAST_COLUMNS or any(len(row) > columns or not any(row) for row in rows) or not all(rows[0]):
        return 0
    below = [word for row in rows[1:] for word in row if word]
    if any("|" in word or len(word) > _LONGEST_CELL or word.endswith(_SENTENCE) for word in (*rows[0], *below)):
        return 0
    named = sum(1 for word in rows[0] if _HEAD.fullmatch(word)) >= _HEADED
    figures = sum(1 for word in below if _FIGURES.search(word)) >= _SHARE * len(below)
    whole = 2 * sum(1 for row in rows if len(row) == columns) > len(rows)
    return columns if whole and (named or figures) else 0


def _row(line: Line, cells: Sequence[Span], columns: int, rule: str) -> Iterator[Segment]:
    def mark(start: int, end: int, text: str) -> Segment:
        return Segment(line.start + start, line.start + end, text, rule, "replace", reason="a gap between the cells of a table")

    def words(span: Span) -> Iterator[Segment]:
        if span[1] > span[0]:
            yield Segment(line.start + span[0], line.start + span[1], line.text[span[0] : span[1]])

    yield mark(0, cells[0][0], "| ")
    for cell, following in pairwise(cells):
        yield from words(cell)
        yield mark(cell[1], following[0], " | ")
    yield from words(cells[-1])
    yield mark(cells[-1][1], len(line.text), " |" + " |" * (columns - len(cells)))
