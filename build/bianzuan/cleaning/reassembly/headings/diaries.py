"""Days that head the entries of a diary or a chronicle: [1969年3月23日], 1967年9月1日 星期五 晴, 八月二十二日, 腊月初八.

In: pieces. Out: indices of the lines that are such headings. Days below letters look alike: but text stands below each
day of a diary, no salutation, and the days follow one another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.pieces import Piece, next_text
from bianzuan.cleaning.reassembly.signers.days import iso_date, month_and_day

_BRACKETS = "[]【】［］〔〕（）() "
_DIGITS = "[\\d〇零○一二三四五六七八九十]"
_DAY = rf"(?:(?:(?:中华)?民国)?{_DIGITS}{{2,4}}\s*年\s*)?{_DIGITS}{{1,3}}\s*月\s*{_DIGITS}{{1,3}}\s*日"
# The day of the week, the weather, the place: short words set apart; a span of days.
_WEATHER = "[晴阴雨雪风云雾霾霜雷阵多少小中大暴微转间到有无]{1,10}"
_ENTRY = re.compile(rf"(?P<day>{_DAY})(?:\s*[—－~～至-]{{1,2}}\s*{_DAY})?(?:(?:星期|周)[一二三四五六日天](?:{_WEATHER})?)?(?:[ \u3000，,（(]+[^。；：:！？]{{1,16}}){{0,4}}")
# 5月8日，晴。
_WEATHER_DAY = re.compile(rf"(?P<day>{_DAY})[，, \u3000]*(?:(?:星期|周)[一二三四五六日天])?[，, \u3000]*{_WEATHER}。?")
# 第十八天（2010年8月4日）　九江: the days of a journey are counted, the date stands behind.
_COUNTED = re.compile(rf"第{_DIGITS}{{1,4}}[天日站][ \u3000：:]*[（(【\[](?P<day>[^（()）】\]]{{4,24}})[）)】\]](?:[ \u3000，,]*[^。；：:！？]{{1,16}})?")
# 三月初二, 闰四月朔, 腊月廿三日　雪, 五月廿一日　大水, 一九三四年三月初五　晴: days of the old calendar, which count to thirty.
_TENS = "一二三四五六七八九"
_OLD_DAY = re.compile(rf"(?:(?P<republic>(?:中华)?民国)?(?P<year>{_DIGITS}{{1,4}})年[ \u3000]*)?(?P<month>闰?(?:[正冬腊二三四五六七八九]|十[一二]?))月(?P<day>初[{_TENS}十]|十[{_TENS}]|[二廿]十?[{_TENS}]?|三十|朔|望|晦)日?(?:[，, \u3000]*{_WEATHER}。?|(?:[ \u3000，,（(]+[^。；：:！？]{{1,16}}){{1,4}})?")
_OLD_MONTHS = {"正": 1, "十": 10, "十一": 11, "冬": 11, "十二": 12, "腊": 12} | {month: number for number, month in enumerate(_TENS, 1)}
_OLD_DAYS = {"朔": 1, "望": 15, "晦": 30, "二十": 20, "廿": 20, "三十": 30}
_YEAR_ALONE = re.compile("(?:[0-9]{4}|[一二][〇零○一二三四五六七八九]{3})年")
_LONGEST = 48
# Without a year three days are wanted.
_LEAST, _WITHOUT_YEAR = 2, 3


def dated(pieces: Sequence[Piece]) -> set[int]:
    """Indices of the days that head entries; none where they are anything else."""
    found = {i: day for i, piece in enumerate(pieces) if piece.kind == "text" and (day := _day_of(piece.plain))}
    # The year stands above the first entry only, or above the first one of each year: 一九六八年十二月二十日, 十二月二十六日, 一九六九年一月一日.
    told = {i for i, day in found.items() if len(day) == len("2019-03-05")}
    if told and 2 * len(told) < len(found) and all(found[a][: len("2019")] < found[b][: len("2019")] for a, b in pairwise(sorted(told))):
        found = {i: day[-len("03-05") :] for i, day in found.items()}
    else:
        told = set()
    days = list(found.values())
    years = {len(day) for day in days}
    if len(days) < (_LEAST if years == {len("2019-03-05")} else _WITHOUT_YEAR) or len(years) > 1:
        return set()
    # The leaves of a journal on the web stand the last first.
    last_first = years == {len("2019-03-05")} and len(days) >= _WITHOUT_YEAR and all(a > b for a, b in zip(days, days[1:], strict=False))
    # 1960年 alone on its line begins the months anew.
    fallen = any(found[i] >= found[j] and j not in told and not any(_YEAR_ALONE.fullmatch(piece.plain) for piece in pieces[i + 1 : j]) for i, j in pairwise(found))
    if fallen and not last_first or not all(_has_entry(pieces, i, found) for i in found):
        return set()
    # Days between the fields of a box (任期, 1921年7月23日—1922年7月16日) have no sentence below them.
    said = sum(1 for i in found if any(mark in pieces[next_text(pieces, i)].plain for mark in "，。；！？"))
    return set(found) if 2 * said >= len(found) else set()


def _day_of(text: str) -> str:
    """The day a line names, as 2019-03-05 or 03-05; "" for any other line."""
    counted = _COUNTED.fullmatch(text) if len(text) <= _LONGEST else None
    text = counted["day"] if counted else text.strip(_BRACKETS)
    match = (_ENTRY.fullmatch(text) or _WEATHER_DAY.fullmatch(text)) if len(text) <= _LONGEST else None
    return (iso_date(match["day"]) or month_and_day(match["day"])) if match else _old_day(text)


def _old_day(text: str) -> str:
    """三月初二 as 03-02; the days of a leap month follow those of the month it repeats."""
    match = _OLD_DAY.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return ""
    month, day = match["month"], match["day"]
    leap, number = month.startswith("闰"), _OLD_MONTHS[month.removeprefix("闰")]
    ones = _TENS.find(day[-1]) + 1
    count = _OLD_DAYS.get(day) or (10 if day == "初十" else ones + (0 if day[0] == "初" else 10 if day[0] == "十" else 20))
    year = _year(match["year"], bool(match["republic"])) if match["year"] else ""
    return f"{year}{number:02d}-{count + 40 * leap:02d}"


def _year(digits: str, republic: bool) -> str:
    """一九三四 and 民国二十三 as 1934-; "" for the year of a reign, which the entries below do not tell again."""
    day = iso_date(f"{'民国' if republic else ''}{digits}年{'一月一日' if not digits.isdecimal() else '1月1日'}")
    return day[: len("2019-")]


def _has_entry(pieces: Sequence[Piece], index: int, days: dict[int, str]) -> bool:
    below = next_text(pieces, index)
    return below >= 0 and below not in days and not pieces[below].plain.endswith(("：", ":"))
