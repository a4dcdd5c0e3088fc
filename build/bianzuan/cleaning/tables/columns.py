"""Tables of a text, their columns set apart by tabs or wide space: rows of a Markdown table, cell by cell.

In: lines of a text source. Out: for each line of a table its segments, white space between cells replaced by the marks
of Markdown. A table is told by its shape alone: the same number of short cells in rows one below the other, and
figures among them. Names in columns, verse and numbered articles have the one or the other, never all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.tables.registers import registers
from bianzuan.model import Line

RULE = "columns"

_GAP = re.compile(r"(?:(?<![ \u3000\u00a0])[ \u3000\u00a0]+)?\t[ \t\u3000\u00a0]*|[ \u00a0]{2,}|(?:(?<![ \u00a0])[ \u00a0]+)?\u3000[ \u3000\u00a0]*")
# One space will do where all cells but those of the first column are figures.
_ANY_GAP = re.compile("[ \\t\u3000\u00a0]+")
_FIGURE = re.compile(r"[-－—+]{0,2}\d[\d,，]*(?:[.．]\d+)?[%％‰]?|[-－—–/]{1,2}|…{1,2}")
_LEAST_COLUMNS, _LEAST_ROWS = 3, 3
_LONE = re.compile("[\u3400-\u9fff]")
_OUTER = " \t\u3000\u00a0"
_LONGEST_CELL = 20
_FIGURES = re.compile("[0-9０-９]")
_SENTENCE = tuple("。；，！？：")
# Share of the cells below the head that must have figures; with two columns every second cell.
_SHARE = 1 / 3

Span = tuple[int, int]


def tables(lines: Sequence[Line]) -> dict[int, tuple[Segment, ...]]:
    """Index of each line that is a row of a table → its segments."""
    found = registers(lines, RULE)
    cells = [_cells(line.text) if index not in found else [] for index, line in enumerate(lines)]
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and len(cells[end]) > 1 and len(cells[end]) == len(cells[index]):
            end += 1
        if _is_table(lines[index:end], cells[index:end]):
            found |= {row: tuple(_row(lines[row], cells[row])) for row in range(index, end)}
        index = max(end, index + 1)
    return found | _of_figures(lines, found)


def _of_figures(lines: Sequence[Line], taken: dict[int, tuple[Segment, ...]]) -> dict[int, tuple[Segment, ...]]:
    """Rows whose cells one space sets apart: below a head of words, nothing but figures in all cells but the first."""
    found: dict[int, tuple[Segment, ...]] = {}
    cells = [_cells(line.text, _ANY_GAP) if index not in taken else [] for index, line in enumerate(lines)]
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and len(cells[end]) >= _LEAST_COLUMNS and len(cells[end]) == len(cells[index]):
            end += 1
        rows = [[lines[row].text[low:high] for low, high in cells[row]] for row in range(index, end)]
        words = bool(rows) and not any(_FIGURES.search(word) or "|" in word or word.endswith(_SENTENCE) for word in rows[0])
        if words and len(rows) > _LEAST_ROWS and all(_FIGURE.fullmatch(word) for row in rows[1:] for word in row[1:]):
            found |= {row: tuple(_row(lines[row], cells[row])) for row in range(index, end)}
        index = max(end, index + 1)
    return found


def head_rule(row: Sequence[Segment]) -> str:
    """The line that Markdown wants below the head of a table."""
    return "|" + " --- |" * (sum(segment.text.count("|") for segment in row if segment.rule) - 1)


def _cells(text: str, gaps: re.Pattern[str] = _GAP) -> list[Span]:
    """Spans of the cells of a line."""
    start = len(text) - len(text.lstrip(_OUTER))
    end = len(text.rstrip(_OUTER))
    cells: list[Span] = []
    for gap in gaps.finditer(text, start, end):
        cells.append((start, gap.start()))
        start = gap.end()
    return _whole_words(text, [*cells, (start, end)]) if end > start else []


def _whole_words(text: str, cells: Sequence[Span]) -> list[Span]:
    """The cells with words of two characters that one space spreads, 合　计 and 姓　名, where the cells of the line stand wider apart."""
    wide = any(text[end:start].isspace() and start - end > 1 or "\t" in text[end:start] for (_, end), (start, _) in pairwise(cells))
    result: list[Span] = []
    for start, end in cells:
        above = result[-1] if result else (0, 0)
        spread = wide and start - above[1] == 1 and text[above[1]] != "\t" and _LONE.fullmatch(text[above[0] : above[1]]) and _LONE.fullmatch(text[start:end])
        result[len(result) - bool(spread) :] = [(above[0] if spread else start, end)]
    return result


def _is_table(lines: Sequence[Line], cells: Sequence[Sequence[Span]]) -> bool:
    if len(lines) < 2:
        return False
    columns = len(cells[0])
    words = [[line.text[start:end] for start, end in row] for line, row in zip(lines, cells, strict=True)]
    if any("|" in word or len(word) > _LONGEST_CELL or word.endswith(_SENTENCE) for row in words for word in row):
        return False
    # 周　砚　编 over 1896年（光绪二十二年　丙申）　一岁: a name that is set wide, a heading with its parts; no bracket opens in one cell and closes in another.
    if any(not _closes(word) for row in words for word in row) or len(lines) < _LEAST_ROWS and all(len(word) == 1 for word in words[0]):
        return False
    below = [word for row in words[1:] for word in row]
    figures = sum(1 for word in below if _FIGURES.search(word))
    if columns == 2:
        tabs = all("\t" in line.text for line in lines)
        return tabs and len(lines) > 2 and all(_FIGURES.search(row[1]) for row in words[1:])
    # One column of nothing but figures will do, too, below a head of words.
    counted = len(lines) > _LEAST_ROWS and not any(map(_FIGURES.search, words[0])) and any(all(map(_FIGURE.fullmatch, column)) for column in zip(*words[1:], strict=True))
    return figures >= _SHARE * len(below) or columns >= _LEAST_COLUMNS and counted


def _closes(word: str) -> bool:
    return all(word.count(left) == word.count(right) for left, right in ("（）", "《》", "“”", "()"))


def _row(line: Line, cells: Sequence[Span]) -> Iterator[Segment]:
    def mark(start: int, end: int, text: str) -> Segment:
        return Segment(line.start + start, line.start + end, text, RULE, "replace", reason="a gap between the cells of a table")

    def words(start: int, end: int) -> Segment:
        return Segment(line.start + start, line.start + end, line.text[start:end])

    yield mark(0, cells[0][0], "| ")
    for (start, end), (following, _) in pairwise(cells):
        yield words(start, end)
        yield mark(end, following, " | ")
    yield words(*cells[-1])
    yield mark(cells[-1][1], len(line.text), " |")
