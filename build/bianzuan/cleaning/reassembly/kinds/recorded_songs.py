"""Songs as collectors print them below each other: each with its name above it, and below it where it is sung, who sang and who wrote it down.

In: rows. Out: which rows name a song, and the stanzas between. A line of verse may ask and answer (问：…, 答：…), and none need be as long as the
next: two of such records on a page, and nothing but short lines between a name and each of them, are songs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.kinds.dated_poems import DatedPoems
from bianzuan.cleaning.reassembly.kinds.poem_titles import stanzas_between
from bianzuan.cleaning.reassembly.kinds.verse_lines import has_mark, is_line
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline

# （流传地区：洛溪上游　演唱：舒老五　采录：覃文）
_RECORD = re.compile("[（(〔【\\[]?(?:流[传行](?:地区|地域|于)?|演唱[者人]?|[传歌]唱[者人]?|讲唱[者人]?|采[集录][者人地]?点?|搜集[者人]?|搜集整理|记录[者人]?)[ \u3000]*[：:][^。！？]{2,80}[）)〕】\\]]?")
_LEAST, _LINES, _LONGEST = 2, 2, 16


def recorded_songs(rows: Sequence[Row]) -> DatedPoems:
    """The songs of such a page; none on any other."""
    records = [i for i, row in enumerate(rows) if not row.hashes and _RECORD.fullmatch(row.body)]
    records = [i for i in records if i + 1 not in records]  # a record may take several lines
    if len(records) < _LEAST or records[-1] + 1 < len(rows):
        return DatedPoems()
    first = next((i for i in range(1, records[0] - _LINES) if rows[i].blank_before and _may_name(rows[i])), -1)
    starts = [first, *(record + 1 for record in records[:-1])]
    songs = [(start, next(i for i in range(start, end + 1) if _RECORD.fullmatch(rows[i].body))) for start, end in zip(starts, records, strict=True)]
    if first < 0 or any(end - start <= _LINES or not _may_name(rows[start]) for start, end in songs):
        return DatedPoems()
    if not all(is_line(rows[i]) for start, end in songs for i in range(start + 1, end)) or any(byline(rows[start + 1].body) for start, _ in songs):
        return DatedPoems()
    gap = min((below.blank_before for start, end in songs for _, below in pairwise(rows[start + 1 : end])), default=0)
    stanzas = [part for start, end in songs for part in stanzas_between(rows, (), start + 1, end, gap)]
    return DatedPoems(tuple(start for start, _ in songs), (), tuple(stanzas))


def _may_name(row: Row) -> bool:
    return not row.hashes and 0 < len(row.body) <= _LONGEST and not has_mark(row) and not any(mark in row.body for mark in "，。；！：")
