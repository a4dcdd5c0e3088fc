"""The persons of a play, one a line below 人物: 周老大——船工, and bare names among them.

In: rows. Out: where the lines that begin at a row end. A dash between two short parts is the shape of a title, too, and a bare
name signs a text; below the line that names the persons they are nothing but those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.rows import Row

_NAMES_THEM = re.compile("(?:剧中|登场|出场|主要|次要)?(?:人[ \u3000]*物|角色|演员)(?:表|介绍)?[：:]?|剧中人[：:]?")
_DASH = "[ \u3000]*(?:——|──|――|--|—)[ \u3000]*"
_PERSON = re.compile(f"[\u3400-\u9fff][\u3400-\u9fff·、 \u3000]{{0,7}}{_DASH}[^。！？：:]{{1,40}}[。；;]?")
# 人物：周老大——船工, above 小莲——周老大的女儿
_FIRST = re.compile(f"(?:剧中)?(?:人[ \u3000]*物|角色)[ \u3000]*[：:][ \u3000]*{_PERSON.pattern}")
_NAME = re.compile("[\u3400-\u9fff][\u3400-\u9fff·、 \u3000]{0,15}")
_LEAST = 2


def cast(rows: Sequence[Row], start: int) -> int:
    """Index after the last of the persons that begin at `start`, or 0."""
    first = start + 1 if _FIRST.fullmatch(rows[start].body) else start
    named = first > start or start > 0 and _NAMES_THEM.fullmatch(rows[start - 1].body) is not None
    if not named or first == len(rows) or not _PERSON.fullmatch(rows[first].body):
        return 0
    end, last, persons = first, first, first - start
    while end < len(rows) and not rows[end].hashes and rows[end].blank_before <= rows[first].blank_before or end == first:
        if _PERSON.fullmatch(rows[end].body):
            last, persons = end, persons + 1
        elif not _NAME.fullmatch(rows[end].body):
            break
        end += 1
    # 人物 is a column of papers, too, and one title with a dash stands below it.
    if persons < _LEAST:
        return 0
    # Bare names below the last person may be anything where no empty line parts them from what is below.
    return end if end == len(rows) or rows[end].blank_before else last + 1
