"""Empty lines that part no paragraphs: between all lines of a text that is set wide apart, and where pages end.

In: rows. Out: the rows, without such empty lines above them. They are told by what stands above: where empty lines part paragraphs, sentences are over there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.headings.headings import few_clauses, headline
from bianzuan.cleaning.reassembly.lines.line_shapes import NARROWEST, breaks_off, width
from bianzuan.cleaning.reassembly.marks import mostly_han
from bianzuan.cleaning.reassembly.rows import Row

# So many of the empty lines stand inside sentences, and where all lines are set apart; so many lines have one above them there.
_INSIDE, _INSIDE_OF_ALL, _LEAST, _ALL = 0.4, 0.25, 2, 0.8


def closed_up(rows: Sequence[Row]) -> list[Row]:
    """The rows, empty lines only where they may part paragraphs."""
    parted = [i for i in range(1, len(rows)) if rows[i].blank_before and not rows[i].over_page]
    every = len(parted) >= _ALL * (len(rows) - 1)
    inside = sum(1 for i in parted if _breaks_off(rows[i - 1]))
    if inside < max(_LEAST, (_INSIDE_OF_ALL if every else _INSIDE) * len(parted)):
        return list(rows)
    usual = Counter(rows[i].blank_before for i in parted).most_common(1)[0][0] if every else max(rows[i].blank_before for i in parted)
    return [replace(row, blank_before=max(0, row.blank_before - usual)) if row.blank_before else row for row in rows]


def _breaks_off(row: Row) -> bool:
    """True for running text inside a sentence."""
    running = mostly_han(row.body) and width(row) >= NARROWEST - 4 and breaks_off(row.body)
    return running and not (headline(row.body) and few_clauses(row.body) and "，" not in row.body)
