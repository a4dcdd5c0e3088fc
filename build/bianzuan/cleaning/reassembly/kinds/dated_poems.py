"""A poet's poems below each other, each with its name above it and its day below: verse, though no line has a mark.

In: rows. Out: which rows name a poem, which are its day, and the stanzas between. One poem with its day may be a list as well; two of
that form, on a page that holds nothing but short lines, are poems. A name is set apart from the first line below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bianzuan.cleaning.reassembly.kinds.poem_titles import stanzas_between
from bianzuan.cleaning.reassembly.kinds.verse_lines import has_mark, is_line
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_credit
from bianzuan.cleaning.reassembly.signers.days import is_date
from bianzuan.cleaning.reassembly.signers.signed_lines import written_when

_LEAST, _LINES, _HEAD, _LONGEST = 2, 3, 4, 16


@dataclass(frozen=True, slots=True)
class DatedPoems:
    """Indices of the names and of the days, and of the first line of each stanza and after its last."""

    titles: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    stanzas: tuple[tuple[int, int], ...] = ()


def poems_with_days(rows: Sequence[Row]) -> DatedPoems:
    """The poems of such a page; none on any other."""
    days = [i for i, row in enumerate(rows) if not row.hashes and (is_date(row.body) or written_when(row.body))]
    if len(days) < _LEAST or days[-1] + 1 < len(rows) or any(b - a <= _LINES for a, b in pairwise((-1, *days))):
        return DatedPoems()
    first = _first_title(rows, days[0])
    titles = [first, *(day + 1 for day in days[:-1])]
    lines = [i for i in range(first, len(rows)) if i not in days and i not in titles]
    if first < 0 or not all(_may_name(rows[i]) and _is_apart(rows, i) for i in titles) or not all(is_line(rows[i]) for i in lines):
        return DatedPoems()
    if any(byline(rows[i + 1].body) for i in titles):
        return DatedPoems()  # who wrote each stands below its name
    gap = min((rows[i].blank_before for i in lines if i - 1 in lines), default=0)
    stanzas = [part for title, day in zip(titles, days, strict=True) for part in stanzas_between(rows, (), title + 1, day, gap)]
    # The first poem may have given the page its title.
    return DatedPoems(tuple(i for i in titles if i), tuple(days), tuple(stanzas))


def _first_title(rows: Sequence[Row], day: int) -> int:
    """The name of the first poem, below the title of all and the poet; -1 if none stands there."""
    places = range(min(_HEAD, day - _LINES))
    return next((i for i in places if _is_apart(rows, i) and not _is_apart(rows, i + 1) and not (i and byline(rows[i].body) and is_credit(rows[i].body))), -1)


def _may_name(row: Row) -> bool:
    """True for a short line without a mark; 麦子 is a poem's name here, though it could be somebody's."""
    return not row.hashes and 0 < len(row.body) <= _LONGEST and not has_mark(row) and not any(mark in row.body for mark in "，。；！：")


def _is_apart(rows: Sequence[Row], index: int) -> bool:
    """True for a line farther from the one below it than that is from the next."""
    return index + 2 < len(rows) and rows[index + 1].blank_before > rows[index + 2].blank_before
