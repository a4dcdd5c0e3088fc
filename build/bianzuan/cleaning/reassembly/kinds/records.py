"""Records, one a line: what somebody is, a space, and the name; 被告 刘敏 below 被告 张文.

So are fields whose labels are spread, 时　间　3月5日. In: rows. Out: where the records that begin at a row end. Lists of
names may be anything; where the same labels come again and no line has a mark, they are nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bianzuan.cleaning.reassembly.marks import KEPT, mostly_han
from bianzuan.cleaning.reassembly.rows import Row

_LEAST, _LONGEST = 4, 20
# So many tell whether they are records: a dictionary has thousands of short lines, and each might begin a list.
_MOST = 120
# 时　间　3月5日; 秘书　刘敏
_SPREAD = re.compile("[\u3400-\u9fff][ \u3000]{1,6}[\u3400-\u9fff](?:[ \u3000]+|[ \u3000]*[：:][ \u3000]*)(?![\u3400-\u9fff][ \u3000])\\S.+")
_FIELD, _LEAST_SPREAD = re.compile("[\u3400-\u9fff]{2,5}(?:[ \u3000]+|[ \u3000]*[：:][ \u3000]*)[\u3400-\u9fff]{2,10}"), 2
_MARKS = "，。；：！？、,;:!?“”《》…"


def records(rows: Sequence[Row], start: int) -> int:
    """Index after the last record of those that begin at `start`, or 0."""
    if fields := _fields(rows, start):
        return fields
    end = _end(rows, start, min(len(rows), start + _MOST))
    labels = [words[0] for row in rows[start:end] if len(words := row.body.split()) > 1]
    many = end - start >= _LEAST and 3 * len(labels) >= 2 * (end - start)
    return _end(rows, start, len(rows)) if many and 3 * len(set(labels)) <= 2 * len(labels) else 0


def _end(rows: Sequence[Row], start: int, limit: int) -> int:
    """Index after the last row, before `limit`, of those below each other that may be records."""
    end = start
    while end < limit and _may_be(rows[end]) and (end == start or not rows[end].blank_before):
        end += 1
    return end


def _fields(rows: Sequence[Row], start: int) -> int:
    """Index after the last of the lines whose labels are spread, 时　间　3月5日, and those like them between; two at least."""
    end = start
    while end < len(rows) and not rows[end].hashes and (_SPREAD.match(rows[end].body) or end > start and _FIELD.fullmatch(rows[end].body)):
        end += 1
    return end if _SPREAD.match(rows[start].body) and sum(1 for row in rows[start:end] if _SPREAD.match(row.body)) >= _LEAST_SPREAD else 0


def _may_be(row: Row) -> bool:
    return not (row.hashes or row.bullet) and _may_be_record(row.body)


# A line is asked about once for each line above that may begin a list.
@lru_cache(maxsize=KEPT)
def _may_be_record(body: str) -> bool:
    return 0 < len(body) <= _LONGEST and mostly_han(body) and not any(mark in body for mark in _MARKS)
