"""Lines that break off anywhere near a measure: typed texts, OCR of narrow columns, what a mail program or a telephone broke.

In: rows. Out: the indices of rows that go on with the row above them. No margin tells such lines, but what they are: most break off inside their
sentences, many inside a word, and sentences end and pause inside them, as no list and no verse has it. Where an indent or an empty line parts paragraphs,
what stands above one closes its sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.headings.headings import few_clauses, headline
from bianzuan.cleaning.reassembly.lines.line_shapes import breaks_off, opens, width
from bianzuan.cleaning.reassembly.marks import cannot_begin, han_count, is_over, mostly_han
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

# Columns of half a Han: what an indent has, and the narrowest line.
_LEAST_INDENT, _LARGEST_INDENT, _NARROW = 2, 8, 14
# A line has so much of the measure, and is hardly longer.
_SHORT, _LONGER, _EVEN = 0.6, 4, 0.8
# So many lines, and shares of them that break off, that have a mark inside, and that cut a word.
_LEAST, _OPEN, _OPEN_BARE, _MARKED, _CUT, _LEAST_CUT = 5, 0.6, 0.5, 0.4, 0.15, 3
# Share of the lines above an indent or an empty line that close their sentences, and how many of them show it.
_CLOSED, _BORDERS = 0.75, 2
_PAUSING = 0.8
# Bits of a word across the end of a line.
_A_WORD = 5.5
_MARKS = "，。、；：！？"
# A sentence that begins inside a line and breaks off at its end; lines that do or cut a word, where paragraphs have borders; lines that end with a character.
_BEGINS_INSIDE, _LEAST_SHOWN, _BARE = re.compile("[。！？][”’」』]?[^。！？]{1,24}$"), 2, 0.4


def between_borders(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that go on, where an indent or empty lines part paragraphs."""
    top = _top(rows)
    for borders in (_indented(rows, top), _parted(rows, top)):
        closed = sum(1 for i in borders if is_over(rows[i - 1].body))
        if len(borders) >= _BORDERS and closed >= _CLOSED * len(borders) and (inner := _inner(rows, top, borders, _OPEN)):
            measure = _measure(rows, inner)
            apart = frozenset(borders)
            return frozenset(i for i in inner if width(rows[i - 1]) >= _SHORT * measure and not _stands_alone(rows, i, apart, measure))
    return frozenset()


def without_borders(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that go on, where nothing parts paragraphs; what ends a sentence may end its paragraph."""
    inner = _inner(rows, _top(rows), (), _OPEN_BARE)
    measure = _measure(rows, inner) if inner else 0
    return frozenset(i for i in inner if breaks_off(rows[i - 1].body) and width(rows[i - 1]) >= _SHORT * measure)


def _top(rows: Sequence[Row]) -> int:
    """The first row of running text."""
    return next((i for i, row in enumerate(rows) if any(mark in row.body[:-1] for mark in "，。") and han_count(row.body) * 2 >= len(row.body)), len(rows))


def _indented(rows: Sequence[Row], top: int) -> list[int]:
    indents = Counter(row.indent for row in rows[top:] if _LEAST_INDENT <= row.indent <= _LARGEST_INDENT)
    first = indents.most_common(1)[0][0] if indents else 0
    return [i for i in range(top + 1, len(rows)) if first and rows[i].indent >= first]


def _parted(rows: Sequence[Row], top: int) -> list[int]:
    return [i for i in range(top + 1, len(rows)) if rows[i].blank_before and not rows[i].over_page]


def _inner(rows: Sequence[Row], top: int, borders: Collection[int], share: float) -> list[int]:
    """Rows right below others that are no borders, if most of those above break off, as broken lines do."""
    apart = set(borders)
    inner = [i for i in range(top + 1, len(rows)) if i not in apart and _is_below(rows[i - 1], rows[i])]
    if len(inner) < _LEAST:
        return []
    opened = [i for i in inner if breaks_off(rows[i - 1].body)]
    marked = sum(1 for i in opened if any(mark in rows[i - 1].body[:-1] for mark in _MARKS))
    if len(opened) < max(_LEAST - 1, share * len(inner)) or marked < _MARKED * len(opened):
        return []
    measure = _measure(rows, inner)
    even = sum(1 for i in opened if _SHORT * measure <= width(rows[i - 1]) <= measure + _LONGER)
    bare = sum(1 for i in opened if han_count(rows[i - 1].body[-1:]))
    if even < _EVEN * len(opened) or bare < _BARE * len(opened):
        return []
    cut = [i for i in opened if cannot_begin(rows[i].body) or word_evidence(rows[i - 1].body, rows[i].body) > _A_WORD]
    inside = [i for i in opened if _BEGINS_INSIDE.search(rows[i - 1].body)]
    least = _LEAST_SHOWN if borders else max(_LEAST_CUT, _CUT * len(opened))
    # Where paragraphs have borders, pauses inside nearly all lines say as much as a word that is cut: verse has them at its ends.
    running = borders and marked >= _PAUSING * len(opened) and 2 * bare >= len(opened)
    return inner if (cut or running) and len({*cut, *inside}) >= least else []


def _measure(rows: Sequence[Row], inner: Sequence[int]) -> int:
    widths = sorted(width(rows[i - 1]) for i in inner)
    return widths[-1 - len(widths) // 10]


def _is_below(above: Row, row: Row) -> bool:
    marked = row.hashes or row.bullet or above.hashes or above.bullet or row.at_right or row.lost_above or row.blank_before and not row.over_page
    plain = mostly_han(above.body) and bool(row.body) and not row.body.startswith((">", "|", "［", "["))
    return not marked and plain and width(above) >= _NARROW and row.indent <= above.indent + 1 and not (opens(row) and is_over(above.body))


def _stands_alone(rows: Sequence[Row], index: int, borders: Collection[int], measure: int) -> bool:
    """True for a heading or a name between the end of a sentence and the border of a paragraph."""
    above, row = rows[index - 1], rows[index]
    if index + 1 < len(rows) and byline(rows[index + 1].body) and headline(row.body) and few_clauses(row.body) and not is_over(row.body) or byline(row.body) and headline(above.body) and not is_over(above.body):
        return True  # a title and who wrote it, wherever the column above breaks off
    last = index + 1 == len(rows) or index + 1 in borders
    short = width(row) < _SHORT * measure and not is_over(row.body)
    return last and short and is_over(above.body) and (bool(byline(row.body)) or headline(row.body) and few_clauses(row.body))
