"""Days of the calendar as lines of print and of sites write them: 2019-03-05, 2019年3月5日, 民国八年三月五日.

In: a line, Simplified. Out: the day in ISO form, or "".
"""

from __future__ import annotations

import re

HAN = "\u3400-\u9fff"
_DIGITS = "〇零○一二三四五六七八九"
_COUNT = f"[{_DIGITS}十廿卅]{{1,3}}"
WEEKDAY = r"(?:\s*[（(]?星期[一二三四五六日天][）)]?)?"
TIME = r"(?:\s*\d{1,2}[:：时]\d{2}(?:[:：分]\d{2})?|\s+\d{2}-\d{2}-\d{2}(?!\d))?"
NUMERIC = r"\d{4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,2}(?:/(?=\s))?"
DAY = (
    rf"(?:{NUMERIC}|\d{{4}}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日?|[{_DIGITS}]{{4}}年{_COUNT}月{_COUNT}日|"
    rf"(?:中华)?民国\s*(?:\d{{1,3}}|元|{_COUNT})年(?:\s*[（(]\d{{4}}年[)）])?\s*(?:\d{{1,2}}|{_COUNT})月\s*(?:\d{{1,2}}|{_COUNT})日){WEEKDAY}"
)
# The first year of the Republic is 1912.
_REPUBLIC = 1911
DATE = re.compile(DAY)

# 1992年5月, 一九九二年五月, 民国三十二年五月: a day that is not told.
MONTH = re.compile(rf"(?:(?P<year>\d{{4}}|[{_DIGITS}]{{4}})|(?:中华)?民国\s*(?P<republic>\d{{1,3}}|{_COUNT}))\s*年\s*(?P<month>\d{{1,2}}|{_COUNT})\s*月")
_MONTHS = 12
# 民国三十六年三月　李慎之: the day or the month before who wrote, set apart; 1949年5月　周庄 says when and where.
_BEFORE = re.compile(rf"[（(]?(?P<day>{DAY}|{MONTH.pattern})[）)]?[ \u3000]+(?=[{HAN}])(?![于在写记]|[{HAN}]{{1,6}}[省市县区州旗乡镇村庄屯寨堡营湾埠]$)")


def iso_date(text: str) -> str:
    """The first date in `text` as YYYY-MM-DD; "" where there is none or no calendar has it."""
    match = DATE.search(text)
    if not match:
        return ""
    found = re.sub(r"\s*[（(]?星期.[）)]?|\s*[（(]\d{4}年[)）]", "", match[0])
    year, month, day = (_number(part) for part in re.findall(rf"\d+|元|[{_DIGITS}十廿卅]+", found))
    if "民国" in match[0]:
        year += _REPUBLIC
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def iso_month(text: str) -> str:
    """1992-05 for a line that is a year and a month and nothing else; "" for any other."""
    match = MONTH.fullmatch(text)
    if match is None:
        return ""
    year, month = _number(match["year"]) if match["year"] else _number(match["republic"]) + _REPUBLIC, _number(match["month"])
    return f"{year:04d}-{month:02d}" if 1 <= month <= _MONTHS else ""


def day_before(text: str) -> tuple[str, str]:
    """The ISO day or month before who wrote, and the rest of the line; "" and the line if it tells anything else."""
    match = _BEFORE.match(text)
    day = (iso_date(match["day"]) or iso_month(match["day"])) if match else ""
    return (day, text[match.end() :]) if match and day else ("", text)


def month_and_day(text: str) -> str:
    """八月二十二日 as 08-22; "" where no calendar has it."""
    parts = [_number(part) for part in re.findall(rf"\d+|[{_DIGITS}十廿卅]+", text)]
    return f"{parts[0]:02d}-{parts[1]:02d}" if len(parts) == 2 and 1 <= parts[0] <= 12 and 1 <= parts[1] <= 31 else ""


def _number(text: str) -> int:
    if text.isdecimal():  # full-width digits, too
        return int(text)
    text = text.replace("元", "一").replace("廿", "二十").replace("卅", "三十")
    values = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
    if "十" not in text:
        return int("".join(str(values[digit]) for digit in text))
    tens, _, ones = text.partition("十")
    return 10 * (values[tens] if tens else 1) + (values[ones] if ones else 0)


def is_date(text: str) -> bool:
    """True for a line that is a date of a calendar and nothing else."""
    bare = text.strip().strip("（）()")
    return re.fullmatch(rf"{DAY}(?:[晨夜晚]|[于在][{HAN}]{{2,8}})?", bare) is not None and bool(iso_date(bare))
