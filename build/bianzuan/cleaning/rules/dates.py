"""Dates and times that cannot be: 13月5日, 2月30日, 9时75分, a day of the week that is another. In: a page. Out: flags.

Days in Han numerals may be those of the lunar calendar, whose months have 30 days at most and none of which is the 13th.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from bianzuan.cleaning.reassembly.numbering import han_value
from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.segments import Change

_NUMBER = "[0-9０-９]{1,2}"
_BEFORE = "(?<![0-9０-９.．·/／-])"
_DATE = re.compile(f"(?:{_BEFORE}(?P<year>[0-9０-９]{{4}})年|{_BEFORE})(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号](?P<week>[ （(，]{{0,2}}(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])(?![0-9０-９至到、年]))?)?")
_HAN = "[一二三四五六七八九十]"
_HAN_DATE = re.compile(f"(?<![一二三四五六七八九十百年第])(?P<month>{_HAN}{{1,3}})月(?P<day>{_HAN}{{2,4}})日")
_TIME = re.compile(f"{_BEFORE}(?P<hour>{_NUMBER})(?:时|点)(?P<minute>[0-9０-９]{{2}})分(?!之|钟)")
_WEEK = "一二三四五六日"
_NO_DAY, _NO_TIME = "the calendar has no such day", "the clock has no such time"
_LEAP_YEAR = 2000
# The days of the week of older dates may be reckoned by another calendar.
_FIRST_YEAR = 1912
_MONTHS, _HOURS, _MINUTES, _DAYS, _LUNAR = 12, 24, 60, 31, 30


def impossible_dates(page: Page) -> Iterator[Change]:
    """Every date and time that cannot be."""
    for line, match in page.matches(_DATE):
        if match["day"] is None and match["year"] is None:
            continue  # 历时13月
        if why := _why(match):
            yield Change(line, match.start(), match.end(), match[0], why)
    for line, match in page.matches(_HAN_DATE):
        month, day = han_value(match["month"]), han_value(match["day"])
        if month > _MONTHS or day > _DAYS or (day > _LUNAR and monthrange(_LEAP_YEAR, month)[1] <= _LUNAR):
            yield Change(line, match.start(), match.end(), match[0], _NO_DAY)
    for line, match in page.matches(_TIME):
        if int(match["hour"]) > _HOURS or int(match["minute"]) >= _MINUTES:
            yield Change(line, match.start(), match.end(), match[0], _NO_TIME)


def _why(match: re.Match[str]) -> str:
    year, month = int(match["year"] or _LEAP_YEAR), int(match["month"])
    if not 0 < month <= _MONTHS:
        return _NO_DAY
    if match["day"] is None:
        return ""
    day = int(match["day"])
    if not 0 < day <= monthrange(max(year, 1), month)[1]:
        return _NO_DAY
    if match["weekday"] is None or match["year"] is None or year < _FIRST_YEAR:
        return ""
    due = _WEEK[date(year, month, day).weekday()]
    return "" if due == match["weekday"].replace("天", "日") else f"by the calendar this day is a 星期{due}"
