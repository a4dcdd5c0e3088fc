"""The measures of a text that is broken line by line: how wide its lines may be, and how much room they leave, stretch by stretch.

In: rows. Out: `Stretch`es of rows set at one measure. As a typesetter thinks: a line that breaks off inside its sentence has no room for what the next
one begins with. What such lines leave all the same is how ragged the text is. Where marks are set half as wide, or a program counts characters, columns
are measured so that the lines are most alike. Line-start prohibition (避头尾) after CLREQ 5.2.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bianzuan.cleaning.reassembly.headings.headings import few_clauses, headline
from bianzuan.cleaning.reassembly.lines.line_shapes import breaks_off, is_below, width
from bianzuan.cleaning.reassembly.marks import NEVER_FIRST, mostly_han
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row

# Columns of half a Han: the narrowest line of a newspaper, and how much a paragraph is set in.
_NARROWEST, _INDENT = 20, 4
# Two marks may hang, ”。.
_HANGING = 4
_MARKS = "，。、；：！？"
# What must stay together at the beginning of a line: what opens with what it opens, a word of another language, a figure.
_FIRST = re.compile("[“‘《（「『【〈]*(?:[A-Za-z0-9.%'@/:_+-]+|.)")
# Marks that stand at half their width where they are set close.
_HALF_WIDE = frozenset("，、；：“”‘’（）《》「」『』")
_CLOSE = _HALF_WIDE | frozenset("。！？")
# So many lines in a row that break off so much earlier or later show another measure.
_IN_A_ROW, _OTHER = 4, 6
# Characters of a numbered heading.
_HEADING = 24
# So many lines that break off at one place show a measure.
_LEAST = 3
# Share of the lines that may stand out: headings that read as text, lines that lost their mark.
_OUTLIERS, _LEAST_AT_MEASURE = 0.06, 2
# Another way of measuring must leave lines so much more even, in columns.
_MORE_EVEN = 1.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows `start` to `end`, whose lines are at most `measure` columns wide; those that go on leave room for `ragged` columns more at most, beyond what
    the next word needs (below 0 if none ever does)."""

    start: int
    end: int
    measure: int
    ragged: int
    shown_by: tuple[int, ...]  # lines that break off inside their sentence
    room: tuple[int, ...]  # of each row: columns it leaves beyond what the next word needs
    wide: frozenset[int]  # rows that are wider, not only by marks that hang


Columns = Callable[[Row], int]


def stretches(rows: Sequence[Row]) -> list[Stretch]:
    """The stretches of a text, measured in the way that leaves its lines most even; none where hardly any line breaks off."""
    shown_by = [i for i in range(len(rows) - 1) if _shows_measure(rows, i)]
    if len(shown_by) < _LEAST:
        return []
    found = [(_unevenness(made), -place, made) for place, columns in enumerate(_WAYS) if (made := list(_measured(rows, shown_by, columns)))]
    if not found:
        return []
    plain = next((one for one in found if one[1] == 0), found[0])
    best = min(found, key=lambda one: (one[0], -one[1]))
    return best[2] if best[0] <= plain[0] - _MORE_EVEN else plain[2]


def _shows_measure(rows: Sequence[Row], index: int) -> bool:
    """True for running text that breaks off above a line at its left edge."""
    above, row = rows[index], rows[index + 1]
    marked = any(mark in above.body[:-1] for mark in _MARKS) and not (numeral(above.body) and few_clauses(above.body) and headline(above.body, _HEADING))
    return marked and mostly_han(above.body) and breaks_off(above.body) and is_below(above, row, above.indent + _INDENT, _NARROWEST)


def _counted(row: Row) -> int:
    return row.indent + 2 * len(row.body)


def _without(marks: frozenset[str]) -> Columns:
    return lambda row: width(row) - sum(1 for character in row.body if character in marks)


def _set_close(row: Row) -> int:
    return width(row) - sum(1 for one, other in zip(row.body, row.body[1:], strict=False) if one in _CLOSE and other in _CLOSE)


# Full width; marks close to others; 开明式; 半角式; characters.
_WAYS: tuple[Columns, ...] = (width, _set_close, _without(_HALF_WIDE), _without(_CLOSE), _counted)


def _unevenness(made: Sequence[Stretch]) -> float:
    """Columns of room that lines which break off leave, in the mean."""
    rooms = [max(0, stretch.room[i - stretch.start] + 2) for stretch in made for i in stretch.shown_by]
    return sum(rooms) / max(1, len(rooms))


def _measured(rows: Sequence[Row], shown_by: Sequence[int], columns: Columns) -> Iterator[Stretch]:
    widths = [columns(row) for row in rows]
    # Marks that hang stand beyond the measure, and where no rule is kept a line may begin with one.
    free = sum(1 for i in shown_by if rows[i + 1].body[:1] in tuple(NEVER_FIRST)) >= _LEAST_AT_MEASURE
    needs = [_needed(rows[i + 1], free) if i + 1 < len(rows) else 0 for i in range(len(rows))]
    parts = _alike([widths[i] for i in shown_by])
    for place, (first, last) in enumerate(parts):
        own = shown_by[first:last]
        start = 0 if place == 0 else _border(rows, shown_by[first - 1], own[0])
        end = len(rows) if place == len(parts) - 1 else _border(rows, own[-1], shown_by[last])
        measure = _measure([widths[i] for i in own if rows[i].body[-1:] not in tuple(_MARKS)] or [widths[i] for i in own])
        hanging = not free and sum(1 for i in own if widths[i] > measure) >= _LEAST_AT_MEASURE
        room = tuple(measure - widths[i] - (_needed(rows[i + 1], True) if hanging and i + 1 < len(rows) else needs[i]) for i in range(start, end))
        rooms = sorted(room[i - start] for i in own)
        ragged = _ragged(rooms)
        wide = frozenset(i for i in range(start, end) if widths[i] > measure + _HANGING)
        yield Stretch(start, end, measure, ragged, tuple(own), room, wide)


def _ragged(rooms: Sequence[int]) -> int:
    """The most room, of those in order, but for a few that stand out."""
    few = int(_OUTLIERS * len(rooms))
    if not few and len(rooms) >= _IN_A_ROW + 2 and rooms[-1] - rooms[-2] > 2:
        few = 1
    return min(rooms[-1 - few], _OTHER)


def _needed(row: Row, marks_apart: bool) -> int:
    """Columns that the first word of a line takes, with the marks behind it that may begin no line."""
    first = _FIRST.match(row.body)
    end = first.end() if first else 0
    while not marks_apart and row.body[end : end + 1] in tuple(NEVER_FIRST) and end < len(row.body):
        end += 1
    return sum(1 if character.isascii() else 2 for character in row.body[:end])


def _measure(widths: Sequence[int]) -> int:
    """The width of the widest lines, but for a few."""
    return sorted(widths)[-1 - min(len(widths) - 1, max(_LEAST_AT_MEASURE - 1, int(_OUTLIERS * len(widths) / 2)))]


def _alike(widths: Sequence[int]) -> list[tuple[int, int]]:
    """Ranges of widths of one measure, one after the other: where several in a row fall far short of the measure, or exceed it, another begins."""
    cuts = [0]
    measure = _measure(widths[:_IN_A_ROW])
    for place in range(1, len(widths) - _IN_A_ROW + 1):
        ahead = widths[place : place + _IN_A_ROW]
        narrower = max(ahead) <= measure - _OTHER and max(ahead) - min(ahead) <= _OTHER
        wider = widths[place] >= measure + _OTHER and sorted(ahead)[1] >= measure + _OTHER
        if place - cuts[-1] >= _IN_A_ROW and (narrower or wider):
            cuts.append(place)
            measure = _measure(ahead)
        else:
            measure = max(measure, _measure(widths[max(cuts[-1], place - _IN_A_ROW) : place + 1]))
    return _merged(widths, [*cuts, len(widths)])


def _merged(widths: Sequence[int], cuts: Sequence[int]) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for first, last in zip(cuts, cuts[1:], strict=False):
        if result and abs(_measure(widths[slice(*result[-1])]) - _measure(widths[first:last])) < _OTHER:
            result[-1] = (result[-1][0], last)
        else:
            result.append((first, last))
    return result


def _border(rows: Sequence[Row], above: int, below: int) -> int:
    """The first row of the lower of two stretches: below the last line that ends a paragraph, or a title."""
    return next((i for i in range(below, above + 1, -1) if not breaks_off(rows[i - 1].body)), above + 1)
