"""Verse below a title that says in brackets what it is: 夸夸先行班（快板）, 河边谣（儿歌）. In: rows. Out: where the verse ends.

Lines of such forms are of any length, of half a line and of a whole one, so that no measure tells them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.kinds.verse_lines import LENGTH, has_mark
from bianzuan.cleaning.reassembly.marks import mostly_han
from bianzuan.cleaning.reassembly.rows import Row

_FORM = re.compile("[\u3400-\u9fff》”！？]{2,20}[ \u3000]*[（(〔](?:快板[诗书]?|数来宝|顺口溜|三句半|对口词|枪杆诗|朗诵诗|儿歌|童谣|新?民歌|山歌|渔歌|歌谣|歌词|唱词|鼓词|打油诗|打夯歌|号子|[\u3400-\u9fff]{0,3}诗)[）)〕]")
# Who wrote it stands between, on one line.
_SIGNED = 20
_COLONS = ("：", ":", "”", "’")


def says_form(line: str) -> bool:
    """True for a title that says so."""
    return _FORM.fullmatch(line) is not None


def below_its_form(rows: Sequence[Row], start: int) -> int:
    """Index after the last line of the verse that begins at `start` below such a title; 0 if none does."""
    named = start > 0 and _FORM.fullmatch(rows[start - 1].body) or start > 1 and _FORM.fullmatch(rows[start - 2].body) and len(rows[start - 1].body) <= _SIGNED and not _has_end(rows[start - 1])
    end = start
    while named and end < len(rows) and _is_line(rows[end]) and not (end > start and rows[end].blank_before > (rows[start + 1].blank_before if end > start + 1 else 0)):
        end += 1
    return end if end - start > 2 else 0


def _is_line(row: Row) -> bool:
    return 0 < len(row.body) <= LENGTH and not (row.hashes or row.bullet or row.pictured) and mostly_han(row.body) and _has_end(row)


def _has_end(row: Row) -> bool:
    return has_mark(row) or row.body.endswith(_COLONS)
