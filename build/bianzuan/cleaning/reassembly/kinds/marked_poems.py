"""Poems whose names the file itself marks as headings – a style, bold type over lines that are not –, with nothing else on the page.

In: rows. Out: which rows name a poem, which are its day, and the stanzas between. A name may have one character, 井, and the lines may
do without marks: that they stand between two such names, all short, and go on from one another says what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.kinds.dated_poems import DatedPoems
from bianzuan.cleaning.reassembly.kinds.poem_titles import stanzas_between
from bianzuan.cleaning.reassembly.kinds.signed_poems import GOES_ON
from bianzuan.cleaning.reassembly.kinds.verse_lines import has_mark, is_line
from bianzuan.cleaning.reassembly.marks import han_count
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import is_date
from bianzuan.cleaning.reassembly.signers.signed_lines import written_when

# The title of the page, who wrote it and a day stand above the first name; so many names, so many lines below each.
_HEAD, _LEAST, _LINES, _LONGEST = 4, 2, 2, 24


def marked_poems(rows: Sequence[Row]) -> DatedPoems:
    """The poems of such a page; none on any other."""
    titles = [i for i, row in enumerate(rows) if row.hashes and i]
    if len(titles) < _LEAST or titles[0] > _HEAD or len({rows[i].hashes for i in titles}) > 1:
        return DatedPoems()
    if any(below - above <= _LINES for above, below in pairwise((*titles, len(rows)))) or not all(_may_name(rows[i]) for i in titles):
        return DatedPoems()
    body = [i for i in range(titles[0], len(rows)) if i not in titles]
    days = [i for i in body if (is_date(rows[i].body) or written_when(rows[i].body)) and (i + 1 == len(rows) or i + 1 in titles)]
    lines = [i for i in body if i not in days]
    if not all(is_line(rows[i]) for i in lines) or not _go_on([rows[i] for i in lines]) or all(byline(rows[i + 1].body) for i in titles):
        return DatedPoems()
    gap = min((rows[i].blank_before for i in lines if i - 1 in lines), default=0)
    ends = (*titles, len(rows))
    stanzas = [part for title, end in pairwise(ends) for part in stanzas_between(rows, (), title + 1, end - (end - 1 in days), gap)]
    return DatedPoems(tuple(titles), tuple(days), tuple(stanzas))


def _may_name(row: Row) -> bool:
    return 0 < len(row.body) <= _LONGEST and han_count(row.body) > 0 and not has_mark(row)


def _go_on(rows: Sequence[Row]) -> bool:
    """True for lines with marks, or with words by which they go on from one another: lists of names have neither."""
    marked = sum(1 for row in rows if has_mark(row))
    return len({row.body for row in rows}) > len(rows) // 2 and (5 * marked >= 4 * len(rows) or 3 * sum(1 for row in rows if GOES_ON.search(row.body)) >= len(rows))
