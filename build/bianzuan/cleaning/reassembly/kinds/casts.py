"""The persons of a play, one a line below 人物: 周老大——船工, and bare names among them; or behind it, 人　物　老　梁　售票员，五十多岁。

In: rows. Out: where the lines that begin at a row end; the numbers of the lines of a list that white space sets. A dash between two short parts is
the shape of a title, too, and a bare name signs a text; below the line that names the persons they are nothing but those.
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
# 人　物　老　梁　车站售票员，五十多岁。 over 何　娟　女知青。 and 旅客甲、旅客乙。 set in; 时　间　一九七八年冬。 and 地　点　… stand beside them.
_HEADS_THEM = re.compile("(?:剧中|登场|出场|主要)?人[ \u3000]*物(?:表|[（(][^（）()]{2,16}[）)])?(?:[ \u3000：:]+(?P<first>\\S.*))?|剧中人(?:[ \u3000：:]+(?P<other>\\S.*))?")
_SET_WIDE = re.compile("[\u3400-\u9fff][\u3400-\u9fff·、 \u3000]{0,10}[ \u3000]+[\u3400-\u9fff“（(][^。！？：:]{0,44}[。；;]?")
_NAMES_ONLY = re.compile("[\u3400-\u9fff][\u3400-\u9fff·、甲乙丙丁 \u3000]{1,30}(?:等|若干人?|数人)?[。；]?")
_TIME_AND_PLACE = re.compile("(?:时[ \u3000]*间|地[ \u3000]*点|时[ \u3000]*代|年[ \u3000]*代|布[ \u3000]*景|场[ \u3000]*景)[ \u3000：:]+\\S.{1,60}")
_PART_OF_PLAY = re.compile("第[一二三四五六七八九十]{1,3}[幕场折]|序幕|尾声")


def cast_lines(rows: Sequence[Row]) -> frozenset[int]:
    """Numbers of the lines that name the persons of a play, its time and its place, where white space sets them."""
    found: set[int] = set()
    for index, row in enumerate(rows):
        match = None if row.hashes else _HEADS_THEM.fullmatch(row.body)
        if not match:
            continue
        first = match["first"] or match["other"] or ""
        last, persons = index, int(_SET_WIDE.fullmatch(first) is not None)
        while last + 1 < len(rows) and not rows[last + 1].blank_before and (told := _person_below(rows[last + 1])):
            last, persons = last + 1, persons + (told > 1)
        if persons < _LEAST:
            continue
        # Below 人物 alone the list begins on the next line; the label may head it.
        start, end = (index, last) if first else (index + 1, last)
        while start > 0 and not rows[start].blank_before and _TIME_AND_PLACE.fullmatch(rows[start - 1].body):
            start -= 1
        while end + 1 < len(rows) and not rows[end + 1].blank_before and _TIME_AND_PLACE.fullmatch(rows[end + 1].body):
            end += 1
        found.update(row.number for row in rows[start : end + 1])
    return frozenset(found)


def _person_below(row: Row) -> int:
    """2 for a person with who he is, 1 for names alone that are set in; 0 for any other line."""
    if row.hashes or _TIME_AND_PLACE.fullmatch(row.body) or _PART_OF_PLAY.match(row.body):
        return 0
    if _SET_WIDE.fullmatch(row.body):
        return 2
    return int(row.indent > 0 and _NAMES_ONLY.fullmatch(row.body) is not None)


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
