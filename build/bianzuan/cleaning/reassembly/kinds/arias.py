"""Sung lines of a play: 嫂　子　（唱）… and the lines below it, up to the next speaker or what he says.

In: rows. Out: where an aria ends that begins at a row. Two lines are enough, for the bracket says that they are sung.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.kinds.verse_lines import has_mark, may_be_verse
from bianzuan.cleaning.reassembly.marks import han_count
from bianzuan.cleaning.reassembly.rows import Row

# （唱）, 春　姐　（接唱）, 老生【唱西皮流水】: who sings, and in which tune. 白 is spoken.
_SUNG = re.compile("(?:[\u3400-\u9fff \u3000]{1,8}[：:]?[ \u3000]*)?[（(【〔\\[](?![^（）()【】〔〕\\[\\]]*白)[^（）()【】〔〕\\[\\]]{0,6}唱[^（）()【】〔〕\\[\\]]{0,8}[)）】〕\\]][ \u3000]*(?P<line>[^ \u3000].*)")
_LONGEST = 24
# Lines of one aria have seven or ten characters, and some more that the tune does not count.
_SPREAD = 3
_SPOKEN = re.compile("[\u3400-\u9fff]{1,4}[ \u3000]+|[^：:，。]{1,8}[：:]")


def aria(rows: Sequence[Row], start: int) -> int:
    """Index after the last line of the aria that begins at `start`, or 0."""
    first = rows[start]
    sung = None if first.hashes or first.bullet else _SUNG.fullmatch(first.body)
    if sung is None or len(sung["line"]) > _LONGEST or not has_mark(first):
        return 0
    # On some pages an empty line parts all lines.
    gap = min((row.blank_before for row in rows[1:]), default=0)
    end = start + 1
    while end < len(rows) and rows[end].blank_before <= gap and _goes_on(rows[end], first, han_count(sung["line"])):
        end += 1
    return end if end - start > 1 else 0


def _goes_on(row: Row, first: Row, length: int) -> bool:
    """True for a line of verse that nobody is named before: set in deeper than the speaker, or as long as the line he begins with."""
    line = may_be_verse(row) and has_mark(row) and not _SPOKEN.match(row.body)
    return line and (row.indent > first.indent or abs(han_count(row.body) - length) <= _SPREAD)
