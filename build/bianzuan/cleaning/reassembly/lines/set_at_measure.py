"""Lines set at a measure where nothing but short last lines parts paragraphs, as in the text layers of PDFs and in OCR line by line.

In: rows. Out: the indices of rows that go on with the row above them. A line that leaves more room than any that breaks off ends its paragraph. One that
fills its measure goes on; if its sentence is over, too, its width tells nothing, and the lengths of the paragraphs decide (`full_ends`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bianzuan.cleaning.reassembly.headings.headings import few_clauses, headline
from bianzuan.cleaning.reassembly.lines.empty_lines import closed_up
from bianzuan.cleaning.reassembly.lines.full_ends import ends
from bianzuan.cleaning.reassembly.lines.line_shapes import RAGGED, is_below, opens
from bianzuan.cleaning.reassembly.lines.measures import Stretch, stretches
from bianzuan.cleaning.reassembly.marks import END_MARKS, cannot_begin, han_count, is_over, open_tail
from bianzuan.cleaning.reassembly.numbering import numeral, provision
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

# A line that breaks off leaves so much room at most beyond the next word: a number, a name, a word that was not to be parted.
_ROOM, _NARROWEST, _INDENT = RAGGED - 2, 20, 2
# So many lines that break off, and shares: of those at the measure, of those that end with a character; of lines in which a sentence ends; that part a word.
_LEAST, _EVEN, _BARE, _STOPPED, _CUT, _SHOWN = 4, 0.8, 0.4, 0.15, 0.2, 0.15
# Of long lines that end at one place fewer are enough.
_FEW, _LONG = 3, 36
# What is as probable as not, and what is asked about: one in three of such joins is wrong.
_EVEN_ODDS, _DOUBTFUL = 0.5, 0.33
# Hardly a line is wider.
_WIDER = 0.05
_A_WORD = 5.5
# （2） behind a pause: in so many lines above the number that counts on, there may be the one before.
_LOOKED_AT, _BEHIND_PAUSE = 4, re.compile("[，。；：、](?=(?P<rest>.{1,6}))")
_PAUSES, _RUNNING = "，、：；", "，。；"
_SPOKEN = ("“", "「", "『", "——")


def set_at_measure(rows: Sequence[Row]) -> frozenset[int]:
    """Indices of the rows that go on with the row above them, in the stretches that are broken line by line."""
    sure, begun = _read(tuple(rows))
    return sure | {i for i, probable in begun if probable <= _EVEN_ODDS}


def doubtful_ends(rows: Sequence[Row]) -> frozenset[int]:
    """Of these rows those below the end of a sentence that may be the end of a paragraph nearly as well."""
    return frozenset(i for i, probable in _read(tuple(rows))[1] if _DOUBTFUL < probable <= _EVEN_ODDS)


@lru_cache(maxsize=2)
def _read(rows: tuple[Row, ...]) -> tuple[frozenset[int], tuple[tuple[int, float], ...]]:
    """Rows that go on by their width, and those below a full line whose sentence is over, with how probable it is that they begin a paragraph."""
    sure: set[int] = set()
    begun: list[tuple[int, float]] = []
    closed = closed_up(rows)
    wide_apart = any(row.blank_before != one.blank_before for row, one in zip(rows, closed, strict=True))
    for stretch in stretches(closed):
        if _is_broken(closed, stretch, wide_apart):
            going_on, undecided = _going_on(closed, stretch)
            sure |= going_on
            begun += ends(closed, stretch, going_on, undecided).items()
    return frozenset(sure), tuple(begun)


def _is_broken(rows: Sequence[Row], stretch: Stretch, wide_apart: bool) -> bool:
    """True if lines break off at the measure and hardly anywhere else, and sentences end inside them, as in no verse and no list; between empty lines
    words must be cut: paragraphs without end marks may be of one length."""
    shown = stretch.shown_by
    wider = sum(1 for i in stretch.wide if 2 * han_count(rows[i].body) > len(rows[i].body) and any(mark in rows[i].body for mark in _RUNNING))
    if len(shown) < (_LEAST if stretch.ragged >= 0 or stretch.measure < _LONG or wider else _FEW):
        return False
    prose = [i for i in range(stretch.start, stretch.end) if rows[i].body and 2 * han_count(rows[i].body) > len(rows[i].body)]
    full = [i for i in prose if stretch.room[i - stretch.start] <= max(_ROOM, stretch.ragged)]
    even = [i for i in shown if stretch.room[i - stretch.start] <= _ROOM]
    bare = sum(1 for i in shown if han_count(rows[i].body[-1:]))
    stopped = sum(1 for i in full if any(mark in rows[i].body[:-2] for mark in END_MARKS))
    cut = sum(1 for i in shown if cannot_begin(rows[i + 1].body) or word_evidence(rows[i].body, rows[i + 1].body) > _A_WORD)
    if len(even) < _EVEN * len(shown) or bare < _BARE * len(shown) or wider > _WIDER * len(prose) + 1:
        return False
    if wide_apart and cut < max(1 if stretch.ragged < 0 else _FEW - 1, _CUT * len(shown) / 2):
        return False
    return len(shown) >= _SHOWN * len(prose) and (stopped >= _STOPPED * len(full) or cut >= _CUT * len(shown) or _all_close(rows, stretch))


def _all_close(rows: Sequence[Row], stretch: Stretch) -> bool:
    """True if each of several lines that break off ends at the measure, to the column, and stands above the end of its sentence, as no entries of a list do."""
    shown = set(stretch.shown_by)
    lasts = [i + 1 for i in stretch.shown_by if i + 1 not in shown]
    return stretch.ragged < 0 and stretch.measure >= _LONG and len(lasts) >= _FEW - 1 and all(is_over(rows[i].body) for i in lasts)


def _going_on(rows: Sequence[Row], stretch: Stretch) -> tuple[set[int], set[int]]:
    """Rows that go on with the row above, and rows of which its width does not tell."""
    found: set[int] = set()
    undecided: set[int] = set()
    spoken = {i for i in range(stretch.start + 1, stretch.end) if rows[i - 1].body.endswith("：") and rows[i].body.startswith(_SPOKEN)}
    in_lines = all(stretch.room[i - 1 - stretch.start] <= stretch.ragged for i in spoken)
    for i in range(stretch.start + 1, stretch.end):
        above, row = rows[i - 1], rows[i]
        room = stretch.room[i - 1 - stretch.start]
        # A title or a name may span more than the measure, and lines of another one may stand at the edge of a stretch.
        beyond = i - 1 in stretch.wide and not any(mark in above.body for mark in _RUNNING)
        if beyond or not is_below(above, row, above.indent + _INDENT, _NARROWEST) or _heads(rows, i - 1) or _heads(rows, i) or _signs(rows, i - 1):
            continue
        if open_tail(above.body):
            if room <= max(_ROOM, stretch.ragged):
                found.add(i)
        elif room > max(stretch.ragged, -2):
            continue
        elif is_over(above.body):
            if (not _opens_item(row) or _counts_on(rows, i)) and not (_is_heading(row) and stretch.room[i - stretch.start] > stretch.ragged):
                undecided.add(i)
        elif not opens(row) or in_lines and i in spoken or _counts_on(rows, i):
            found.add(i)
    return found, undecided


def _opens_item(row: Row) -> bool:
    return opens(row) and not row.body.startswith(_SPOKEN) or numeral(row.body) is not None or provision(row.body) > 0


def _counts_on(rows: Sequence[Row], index: int) -> bool:
    """True for a number whose like stands inside the lines above: （1）…；（2）…； above （3）…: the paragraph counts."""
    number = numeral(rows[index].body)
    if number is None or number.value < 2:
        return False
    inside = (match for row in rows[max(0, index - _LOOKED_AT) : index] for match in _BEHIND_PAUSE.finditer(row.body))
    return any((other := numeral(match["rest"])) and other.style == number.style and other.value == number.value - 1 for match in inside)


def _is_heading(row: Row) -> bool:
    return headline(row.body) and few_clauses(row.body) and not is_over(row.body)


def _signs(rows: Sequence[Row], index: int) -> bool:
    """True for who wrote it, below a title."""
    row = rows[index]
    return index > 0 and "，" not in row.body and "。" not in row.body and not is_over(rows[index - 1].body) and bool(byline(row.body))


def _heads(rows: Sequence[Row], index: int) -> bool:
    """True for a title or a heading, at the top or below the end of a text, as wide as it may be."""
    row = rows[index]
    if index and not is_over(rows[index - 1].body) or is_over(row.body) or not headline(row.body) or not few_clauses(row.body):
        return False
    below = rows[index + 1] if index + 1 < len(rows) else None
    if below is None or cannot_begin(below.body) or word_evidence(row.body, below.body) > _A_WORD:
        return False
    return not index and not any(mark in row.body for mark in _PAUSES) or bool(byline(below.body))
