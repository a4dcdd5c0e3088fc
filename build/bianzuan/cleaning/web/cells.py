"""Events of a page as segments of lines: its words, its tags, and the cells of its tables.

In: events and the source they stand in. Out: segments, and rows of data as lines of a Markdown table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.rule import HAN_CLASS
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.web.elements import Event
from bianzuan.cleaning.web.lines import Lines
from bianzuan.cleaning.web.tables import CELLS

_SPACE = re.compile("[ \t\r\n\f]+")
_LETTER = re.compile("[0-9A-Za-z]")
_WIDE = f"{HAN_CLASS}\u3000-\u303f\uff00-\uffef“”‘’…—"
# What a line end of the file may stand beside without being a space; a tag stands for the text behind it.
_CHINESE = re.compile(f"[{_WIDE}<>]|$")


def dropped(event: Event, reason: str) -> Segment:
    """An event that is no text."""
    return Segment(event.start, event.end, "", "html", "drop", reason=reason)


def mark(event: Event, text: str, reason: str) -> Segment:
    """A tag that becomes a mark of Markdown."""
    return Segment(event.start, event.end, text, "html", "replace", reason=reason)


def read_cell(lines: Lines, event: Event, cells: int, taken: int, *, first: bool) -> None:
    """A row of data as a line of a Markdown table; below the first row stands the rule that Markdown wants. Columns `taken` by
    a cell that reaches over them stay empty."""
    if event.tag in CELLS and event.kind == "open":
        lines.add(mark(event, (" | " if lines.has_text else "| ") + " | " * taken, "a cell of a table"))
    elif event.tag == "tr" and event.kind == "close" and lines.has_text:
        lines.add(mark(event, " | " * taken + " |", "a row of a table"))
        lines.end(1)
        if first:
            rule = "|" + " --- |" * cells
            lines.segments = [Segment(event.end, event.end, rule, "html", "replace", reason="the rule below the head of a table")]
            lines.end(1)
        lines.in_table = True
    else:
        lines.add(dropped(event, "a tag"))


def within_cell(event: Event, source: str) -> Segment:
    """A tag inside a cell, which has one line: where it parts two lines of letters or figures, 1958<br>1959, a space does."""
    parts = _LETTER.match(source[event.start - 1 : event.start]) and _LETTER.match(source[event.end : event.end + 1])
    return mark(event, " ", "a line of a cell") if parts else dropped(event, "a tag")


def text_of(event: Event, source: str) -> Iterator[Segment]:
    """Text of a page; white space is one space, and none where a line end parts Chinese characters."""
    start = event.start
    for match in _SPACE.finditer(source, event.start, event.end):
        before, after = source[match.start() - 1 : match.start()], source[match.end() : match.end() + 1]
        broken = "\n" in match[0] or "\r" in match[0]
        wanted = "" if broken and _CHINESE.match(before) and _CHINESE.match(after) else " "
        if match[0] == wanted:
            continue
        if match.start() > start:
            yield Segment(start, match.start(), source[start : match.start()])
        reason = "white space of the page"
        yield Segment(match.start(), match.end(), wanted, "html", "replace" if wanted else "drop", reason=reason)
        start = match.end()
    if event.end > start:
        yield Segment(start, event.end, source[start : event.end])
