"""Where the head of a file says a field: what stands there is text of the article, as it stands in the file.

In: the lines of the head and its fields. Out: places in the source, and runs of the draft's lines. A value that the file
writes otherwise than it is meant (with escapes, over several lines) has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bianzuan.cleaning.draft import DraftLine
from bianzuan.cleaning.markdown.head_table import NAMES
from bianzuan.cleaning.planning.plan import Run
from bianzuan.model import Line

# title: , 标题： , title = , "title": , #+TITLE:
_KEY = re.compile(r"(?P<name>[^:：=\n]{1,40})[:：=]")
_QUOTES = ("\"", "'")

Span = tuple[int, int]


def places_of_fields(lines: Iterable[Line], fields: Mapping[str, str]) -> dict[str, Span]:
    """Field → the source offsets of its value."""
    found: dict[str, Span] = {}
    for line in lines:
        key = _KEY.match(line.text)
        said = key["name"].strip(" \t\ufeff#+\"'").lower() if key else ""
        name = NAMES.get(said, said)
        if key and name in fields and (start := _begins(line.text, key.end(), fields[name])):
            found[name] = (line.start + start, line.start + start + len(fields[name]))
    return found


def _begins(text: str, after: int, value: str) -> int:
    """Where a value begins that fills the rest of its line; 0 where something else stands there."""
    rest = text[after:]
    bare = rest.strip()
    start = after + len(rest) - len(rest.lstrip())
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in _QUOTES:
        bare, start = bare[1:-1], start + 1
    return start if bare == value else 0


def run_at(lines: Iterable[DraftLine], span: Span) -> Run | None:
    """The run of a line that stands for a span of the source; None where something that cannot be cut reaches over its ends."""
    start, end = span
    line = next((line for line in lines if line.start <= start and end <= line.end), None)
    if line is None:
        return None
    place, low, high = 0, -1, -1
    for segment in line.segments:
        if segment.start < end and start < segment.end:
            if not segment.divisible and (segment.start < start or end < segment.end):
                return None
            low = place + max(start - segment.start, 0) if low < 0 else low
            high = place + (min(end, segment.end) - segment.start if segment.divisible else len(segment.text))
        place += len(segment.text)
    return Run(line.number, low, high) if low < high else None
