"""Titles of the poems of a group, 组诗, 七律三首, 儿歌集: lines by themselves among the lines of verse.

In: rows. Out: which rows name a poem, and the stanzas between them. A line that stands alone is verse as well as a
title: only a page that says in its own title that it has several poems, and holds nothing else, is taken to name them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bianzuan.cleaning.reassembly.kinds.signed_poems import GOES_ON
from bianzuan.cleaning.reassembly.kinds.verse_lines import EXPLAINS, OF_SEVERAL, TITLED, has_mark, is_line
from bianzuan.cleaning.reassembly.marks import ends_sentence, han_count
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_month
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.tunes import is_line_of_tune

NAMED = "lines of a poem of the group that the title names"
TITLE_OF_POEM = "names a poem of the group that the title names"
_COUNT = "[一二两三四五六七八九十]"
_COUNTED = re.compile(rf"(?P<more>外)?(?P<count>{_COUNT})[首阕题]")
_GROUP = re.compile(
    rf"组诗|{_COUNT}[首阕题]|[诗词歌谣曲][词歌]?(?:[选续]?[集抄钞稿草存辑]|选)|儿歌|童谣|歌谣|民谣|民歌|山歌|短章|小诗|杂诗|杂咏|绝句|律诗"
)
_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_LONGEST_HEAD, _LONGEST = 24, 16
# Title, subtitle, day and byline stand above the first poem.
_TOP = 5
_SUBTITLE = re.compile("(?:——|──|――|--)[^。！？；]{1,30}")
# 2003年8月，于石浦; （作者单位…）; 责任编辑：刘敏
_FOOT = re.compile("(?:写于|作于)?(?:19|20)\\d{2}[年.．/-]|[（(〔【※]|[\u3400-\u9fff \u3000]{2,8}[：:]|(?:END|完|全文完)$")
_NEVER_IN_TITLES = frozenset("，。；！？：:,|")
# 诗曰, 赞云: who speaks the lines below.
_SPEAKS = re.compile("[曰云道]$")
_LEAST_LINES = 6
# 外一首：渡
_FURTHER, _SHORT_TITLE = re.compile("^外[一二三][首题][：: \u3000]{1,2}"), 6
_POEM, _BARE_POEM = 2, 4


@dataclass(frozen=True, slots=True)
class Group:
    """Indices of the titles, and of the first line of each stanza and after its last."""

    titles: tuple[int, ...] = ()
    stanzas: tuple[tuple[int, int], ...] = ()


def poems_of_group(rows: Sequence[Row]) -> Group:
    """The poems of a page whose title says that it has several, if it has nothing else and they have titles."""
    top = _top(rows)
    end = _foot(rows)
    body = rows[top:end]
    if not top or len(body) < _LEAST_LINES or not all(is_line(row) or is_line_of_tune(row.body) or TITLED.fullmatch(row.body) for row in body):
        return Group()
    gap = min(row.blank_before for row in body[1:])
    # The page's own title stands at the head of its further pages, too.
    above = {row.body for row in rows[:top]}
    titles = [index for index in range(top, end - _POEM) if rows[index].body not in above and (_may_name(rows[index]) or index == top and is_name(rows[index].body)) and _names(rows, index, top, end, gap)]
    titles = _over_stanzas(rows, top, end, gap) or titles
    lines = [rows[i] for i in range(top, end) if i not in titles]
    if not titles or any(b - a <= _POEM for a, b in pairwise(titles)) or not _are_lines(lines) or not _as_many(rows[:top], titles, (top, end), _all_marked(lines)):
        return Group()
    return Group(tuple(titles), tuple(stanzas_between(rows, titles, top, end, gap)))


def _top(rows: Sequence[Row]) -> int:
    """Index of the first line below the head, if that says that the page has several poems; else 0."""
    first = next((i for i, row in enumerate(rows[:_TOP]) if len(row.body) <= _LONGEST_HEAD and not has_mark(row) and _GROUP.search(row.body)), -1)
    if first < 0 or first > 1:
        return 0
    top, signed = first + 1, False
    while top < min(len(rows), first + _TOP) and (_SUBTITLE.fullmatch(rows[top].body) or byline(rows[top].body) or is_date(rows[top].body) or published(rows[top].body)):
        # 白梅, below who wrote it, is the first poem.
        if signed and is_name(rows[top].body):
            break
        signed = signed or is_name(rows[top].body)
        top += 1
    return top


def _foot(rows: Sequence[Row]) -> int:
    end = len(rows)
    while end and (is_date(rows[end - 1].body) or iso_month(rows[end - 1].body) or published(rows[end - 1].body) or _FOOT.match(rows[end - 1].body)):
        end -= 1
    return end


def _may_name(row: Row) -> bool:
    """True for a short line without a mark; nobody's name, no number, no 诗曰."""
    text = row.body
    if TITLED.fullmatch(text):
        return True
    plain = han_count(text) > 0 and len(text) <= _LONGEST and not _NEVER_IN_TITLES & set(text) and not has_mark(row) and not row.hashes
    return plain and numeral(text) is None and not (OF_SEVERAL.fullmatch(text) or EXPLAINS.fullmatch(text) or _SPEAKS.search(text) or byline(text))


def _names(rows: Sequence[Row], index: int, top: int, end: int, gap: int) -> bool:
    """True for a line in title marks; one that stands alone; one without a mark between lines that have theirs."""
    row, below = rows[index], rows[index + 1 : min(end, index + 1 + _POEM)]
    if TITLED.fullmatch(row.body):
        return True
    first, apart = index == top, row.blank_before > gap
    alone = (apart or first) and below[0].blank_before > gap and below[1].blank_before == gap
    closed = first or apart or ends_sentence(rows[index - 1].body)
    return alone or closed and all(map(has_mark, below))


def _over_stanzas(rows: Sequence[Row], top: int, end: int, gap: int) -> list[int]:
    """柳, 燕 right above their stanzas, shorter than these: as many as the head counts, 二题（外一首）; [] otherwise."""
    counts = [_NUMBERS[match["count"]] for row in rows[:top] for match in _COUNTED.finditer(row.body)]
    found = [i for i in range(top, end - _POEM) if (i == top or rows[i].blank_before > gap) and rows[i + 1].blank_before == gap and _may_head(rows, i)]
    return found if counts and len(found) == sum(counts) else []


def _may_head(rows: Sequence[Row], index: int) -> bool:
    text = _FURTHER.sub("", rows[index].body)
    plain = bool(text) and not (has_mark(rows[index]) or rows[index].hashes or _NEVER_IN_TITLES & set(text)) and numeral(text) is None
    return plain and len(text) <= _SHORT_TITLE and all(len(text) < len(row.body) for row in rows[index + 1 : index + 1 + _POEM])


def _are_lines(rows: Sequence[Row]) -> bool:
    """True for lines with marks, or with words by which they go on from one another: lists of titles have neither."""
    spoken = sum(1 for row in rows if GOES_ON.search(row.body))
    return len({row.body for row in rows}) > len(rows) // 2 and (_all_marked(rows) or 3 * spoken >= len(rows))


def _all_marked(rows: Sequence[Row]) -> bool:
    return 5 * sum(1 for row in rows if has_mark(row)) >= 4 * len(rows)


def _as_many(head: Sequence[Row], titles: Sequence[int], body: tuple[int, int], marked: bool) -> bool:
    """True if there are as many titles as the head counts (外二首: the first poem has the title of the page). Where it counts none, the first line must be one."""
    top, end = body
    counted = next(filter(None, (_COUNTED.search(row.body) for row in head)), None)
    if counted:
        every = sum(_NUMBERS[match["count"]] for row in head for match in _COUNTED.finditer(row.body))
        return len(titles) in (_NUMBERS[counted["count"]], every) or marked and not counted["more"] and len(titles) > 1
    # A line that stands alone in a poem leaves but a few lines above it.
    long = all(below - above > _BARE_POEM for above, below in pairwise((*titles, end)))
    return titles[0] == top and len(titles) > 1 and (marked or long)


def stanzas_between(rows: Sequence[Row], titles: Sequence[int], top: int, end: int, gap: int) -> list[tuple[int, int]]:
    """First line, and after the last, of each group of lines between titles that wider gaps divide."""
    found: list[tuple[int, int]] = []
    start = top
    for index in range(top, end + 1):
        if index == end or index in titles or rows[index].blank_before > gap or index - 1 in titles:
            if start < index and start not in titles:
                found.append((start, index))
            start = index
    return found
