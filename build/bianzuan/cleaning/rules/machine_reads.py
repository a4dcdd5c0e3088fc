"""What machines that read print take for something else: the zero of a year, a digit, a character that they could not read.

In: a page. Out: changes of the zero, which is one sign in several shapes, and places to look at: 口口 for what was not read,
letters among digits (l950年, 5O年代), 一一 for a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.segments import Change

_DIGIT = "一二三四五六七八九"
_ZEROS = "○Ｏ\uff10O0"
# Four signs and 年: 二○○八年, 一九五0年. 零 is a word, and stays.
_YEAR = re.compile(f"(?<![{_DIGIT}十百千万〇零{_ZEROS}])[一二](?=[{_DIGIT}〇{_ZEROS}]{{3}}年)[{_DIGIT}〇{_ZEROS}]{{3}}(?=年)")
_ZERO = re.compile(f"[{_ZEROS}]")
# 口口 alone; 户户口口, 一口口, 口口声声 and 口口相传 are words, and 村口口 words that meet.
_BOXES = re.compile(f"(?<![户家人有每几一两三四五六七八九十百路村洞门井出入进窗关港火胃渡河山巷街对大小张闭])口{{2,}}(?=[{HAN_CLASS}，。、；：！？”])(?!声|相传|称|皆)")
_COUNTED = "年代?|月|日|世纪|[人名次个岁元斤亩里万亿斗石间架％%]"
# A letter of the shape of a digit, with a digit beside it and what it counts behind.
_LETTERS = re.compile(f"(?<![A-Za-z0-9.])(?=[0-9]*[OoIl])(?=[OoIl]*[0-9])[0-9OoIl]{{2,4}}(?={_COUNTED})|(?<=[年月])[Il](?=[月日])|(?<=第)l(?=[章节条页次届])")
_AS_DIGITS = str.maketrans("OoIl", "0011")
# 他说一一这是: behind a word of saying, and before who or what is spoken of, no one by one.
_NO_DASH = re.compile("(?<=[说道问叫])一一(?=[我你您他她它这那“])")


def _year_zeros(page: Page) -> Iterator[Change]:
    for index, match in page.matches(_YEAR):
        for zero in _ZERO.finditer(match[0]):
            start = match.start() + zero.start()
            yield Change(index, start, start + 1, "〇")


def unread(page: Page) -> Iterator[Change]:
    """Boxes that machines set for what they could not read, written as the character they look like."""
    for index, match in page.matches(_BOXES):
        yield Change(index, match.start(), match.end(), match[0])


def misread(page: Page) -> Iterator[Change]:
    """Letters among digits, and 一一 for a dash."""
    for index, match in page.matches(_LETTERS):
        yield Change(index, match.start(), match.end(), match[0].translate(_AS_DIGITS))
    for index, match in page.matches(_NO_DASH):
        yield Change(index, match.start(), match.end(), "——")


YEAR_ZERO = Rule(
    "year-zero",
    "another sign for the zero of a year in Han numerals",
    "汉字年份中的“〇”误作其他符号",
    "replace",
    "likely",
    (Example("一九五0年大旱，二○○八年重修", "一九五〇年大旱，二〇〇八年重修"),),
    ("二零零八年", "1950年", "○概况", "一O五厂，一九五○厂"),
    find=_year_zeros,
)
