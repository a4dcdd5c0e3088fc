"""Lines broken at a measure in a text of a few lines: a paragraph or two, pasted from print, with nothing else to compare.

In: rows. Out: the indices of rows that go on with the row above them. Two lines of one width that break off inside their
sentences, and a shorter one below that closes, are a paragraph; a line that breaks off before the measure, or one that is
wider, says that these are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bianzuan.cleaning.reassembly.lines.line_shapes import breaks_off, is_below, opens, width
from bianzuan.cleaning.reassembly.marks import END_MARKS, han_count, is_over, marks_fit, open_tail
from bianzuan.cleaning.reassembly.rows import Row

# A line of eighteen Han is longer than those of most verse; lines of print differ by one mark at the margin.
_LONG, _EVEN, _LEAST, _PAUSES = 36, 2, 2, "，、；："
# Where empty lines part them, so wide and so many. Lines of a quotation stay lines.
_LONG_BLOCK, _LEAST_LINES, _QUOTED = 40, 3, (">", "＞", "|")
# A longer text has enough lines to tell by other signs.
_FEW = 20


def in_short_texts(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that go on, in a text too short for the other ways to tell."""
    running = [i for i, row in enumerate(rows) if _is_running(row)]
    measure = max((width(rows[i]) for i in running), default=0)
    if measure < _LONG or len(running) > _FEW or any(width(row) > measure for row in rows):
        return frozenset()
    full = {i for i in running if width(rows[i]) >= measure - _EVEN}
    if any(i not in full and breaks_off(rows[i].body) for i in running):
        return frozenset()
    paragraphs = list(_paragraphs(rows, full))
    going_on = frozenset(i for first, last in paragraphs for i in range(first + 1, last + 1))
    opened = [i for i in full if open_tail(rows[i].body)]
    cut = [i for i in opened if i + 1 in going_on]
    # Each line that breaks off does so above its rest, most of them behind a character and below a sentence that is over.
    bare = sum(1 for i in cut if han_count(rows[i].body[-1:]))
    stopped = any(mark in rows[i].body[:-1] for i in cut for mark in END_MARKS)
    # Two lines of one width may be so by chance; one below the other in one paragraph they are not.
    several = any(last - first >= _LEAST for first, last in paragraphs)
    return going_on if several and len(cut) == len(opened) >= _LEAST and 2 * bare >= len(cut) and stopped else frozenset()


def in_blocks(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that go on, where empty lines part paragraphs of two or three lines each: all lines but the last of each are of one width, in several of them."""
    running = [i for i, row in enumerate(rows) if _is_running(row) and not row.body.startswith(_QUOTED)]
    measure = max((width(rows[i]) for i in running), default=0)
    if measure < _LONG_BLOCK or not any(row.blank_before for row in rows):
        return frozenset()
    inner = [i for i in running if i + 1 < len(rows) and is_below(rows[i], rows[i + 1], rows[i].indent + 1) and not rows[i + 1].blank_before]
    full = [i for i in inner if width(rows[i]) >= measure - 2 * _EVEN]
    if any(breaks_off(rows[i].body) for i in set(inner).difference(full)):
        return frozenset()
    going_on = frozenset(i + 1 for i in full if (open_tail(rows[i].body) or not opens(rows[i + 1])) and marks_fit(rows[i].body, rows[i + 1].body))
    blocks = sum(1 for i in going_on if i - 1 not in going_on)
    bare = sum(1 for i in full if han_count(rows[i].body[-1:]))
    return going_on if len(going_on) >= _LEAST_LINES and blocks >= _LEAST and 2 * bare >= len(full) else frozenset()


def _is_running(row: Row) -> bool:
    return 2 * han_count(row.body) > len(row.body) and any(mark in row.body[:-1] for mark in (*_PAUSES, *END_MARKS))


def _paragraphs(rows: Sequence[Row], full: set[int]) -> Iterator[tuple[int, int]]:
    """First and last row of what full lines and the line below them make, where that one closes its sentence."""
    i = 0
    while i < len(rows):
        end = i
        while end in full and end + 1 < len(rows) and _goes_on(rows[end], rows[end + 1]):
            end += 1
        if end > i and is_over(rows[end].body):
            yield i, end
        i = end + 1


def _goes_on(above: Row, row: Row) -> bool:
    return open_tail(above.body) and is_below(above, row, above.indent + 1) and not opens(row) and marks_fit(above.body, row.body)
