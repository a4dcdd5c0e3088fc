"""Tables with which a saved page is laid out: their bars are no table of the text.

In: lines of a text source. Out: for each line of such a table its segments, the bars of Markdown taken out. A table of
the text has several cells with words in its rows, or the rule below its head; one that lays out a page has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.segments import Segment
from bianzuan.model import Line

RULE = "debris"

_ROW = re.compile(r"[ \t\u3000\u00a0]*\|.*")
_RULE_BELOW_HEAD = re.compile(r"\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*")
_OUTER = " \t\u3000\u00a0|"
_WORDS = re.compile(r"[^|\s\u3000\u00a0]")
# A cell longer than this is a column of the page; of its other rows one in five may have two cells with words.
_LONG, _SHARE = 60, 0.2


def layouts(lines: Sequence[Line]) -> dict[int, tuple[Segment, ...]]:
    """Index of each line that is a row of a layout → its segments."""
    found: dict[int, tuple[Segment, ...]] = {}
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _ROW.fullmatch(lines[end].text):
            end += 1
        if end - index > 1 and _lays_out([line.text for line in lines[index:end]]):
            found |= {row: tuple(unbarred(lines[row])) for row in range(index, end)}
        index = max(end, index + 1)
    return found


def _lays_out(rows: Sequence[str]) -> bool:
    if any(_RULE_BELOW_HEAD.fullmatch(row) for row in rows):
        return False
    worded = [sum(1 for cell in row.split("|") if _WORDS.search(cell)) for row in rows]
    several = sum(1 for count in worded if count > 1)
    long = any(len(cell) > _LONG for row in rows for cell in row.split("|"))
    return any(worded) and several <= (_SHARE * len(rows) if long else 0)


def unbarred(line: Line) -> Iterator[Segment]:
    """The words of a row; bars between two cells with words stay."""
    start = len(line.text) - len(line.text.lstrip(_OUTER))
    end = len(line.text.rstrip(_OUTER)) if start < len(line.text) else start
    reason = "the bars of a table that lays out a page"
    if start:
        yield Segment(line.start, line.start + start, "", RULE, "delete", reason=reason)
    if end > start:
        yield Segment(line.start + start, line.start + end, line.text[start:end])
    if end < len(line.text):
        yield Segment(line.start + end, line.start + len(line.text), "", RULE, "delete", reason=reason)
