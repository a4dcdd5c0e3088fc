"""Tables whose rows begin without a bar, as programs that turn a page into text write them: a rule below the first row.

In: lines of a text source. Out: for each line of such a table its segments. One that lays out a page, a cell with words
a row, loses its bars and its rule; of one of the text each row gets the bars that Markdown wants at its ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.tables.columns import RULE as COLUMNS
from bianzuan.cleaning.tables.layout import RULE as LAYOUT
from bianzuan.cleaning.tables.layout import unbarred
from bianzuan.model import Line

_RULE_LINE = re.compile(r"\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*")
_WORDS = re.compile(r"[^|\s\u3000\u00a0]")
# Of the rows of a page that is laid out so, so many have one cell with words.
_SHARE = 0.8


def half_barred(lines: Sequence[Line], off: Sequence[str] = ()) -> dict[int, tuple[Segment, ...]]:
    """Index of each line of such tables → its segments. `off`: rules that are not used."""
    found: dict[int, tuple[Segment, ...]] = {}
    for index in range(1, len(lines)):
        if not (_is_rule(lines[index].text) and _is_row(lines[index - 1].text)):
            continue
        end = index + 1
        while end < len(lines) and _is_row(lines[end].text):
            end += 1
        rows = [index - 1, *range(index + 1, end)]
        single = sum(1 for row in rows if _worded(lines[row].text) <= 1)
        if single >= _SHARE * len(rows) and LAYOUT not in off:
            found |= {row: tuple(unbarred(lines[row])) for row in rows}
            rule, reason = lines[index], "the rule of a table that lays out a page"
            found[index] = (Segment(rule.start, rule.start + len(rule.text), "", LAYOUT, "delete", reason=reason),)
        elif single < _SHARE * len(rows) and COLUMNS not in off:
            found |= {row: tuple(_barred(lines[row])) for row in range(index - 1, end)}
    return found


def _is_rule(text: str) -> bool:
    return "|" in text and not text.lstrip().startswith("|") and _RULE_LINE.fullmatch(text) is not None


def _is_row(text: str) -> bool:
    return "|" in text and not text.lstrip().startswith("|") and _WORDS.search(text) is not None and not _is_rule(text)


def _worded(text: str) -> int:
    return sum(1 for cell in text.split("|") if _WORDS.search(cell))


def _barred(line: Line) -> Iterator[Segment]:
    words = line.text.strip()
    start = line.start + line.text.index(words)
    end = start + len(words)
    reason = "the bar with which Markdown begins and ends a row"
    yield Segment(line.start, start, "| ", COLUMNS, "replace", reason=reason)
    yield Segment(start, end, words)
    if not words.endswith("|"):
        yield Segment(end, line.start + len(line.text), " |", COLUMNS, "replace", reason=reason)
    elif end < line.start + len(line.text):
        yield Segment(end, line.start + len(line.text), "", COLUMNS, "delete", reason=reason)
