"""Lines below a title that hold who wrote a text, when it stood there and who printed it, parted by nothing but space.

文／林岸 2016-09-18 河岸副刊; 原创 林岸 河岸旧事 2021-11-07 21:15. In: a line, Simplified. Out: its ISO date and the names, or None.
Every word of the line must be one of these, and one say whose the text is.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.signers.days import DAY, HAN, iso_date
from bianzuan.cleaning.reassembly.signers.person_names import is_name

_SPACE = re.compile("[ \u3000|｜]+")
_BY = re.compile(rf"(?:图?文|文字|撰文|撰稿|作者)[／/╱:：](?P<names>[{HAN}·]{{2,6}}(?:[、,，][{HAN}·]{{2,6}}){{0,3}})")
_CREDIT = re.compile(rf"(?:摄影|摄|图片?|插[图画]|绘[图者]?)[／/╱:：][{HAN}·、]{{2,14}}")
_DAY, _TIME = re.compile(DAY), re.compile(r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?")
_PRINTED = re.compile(rf"[{HAN}A-Za-z《》·]{{2,14}}")
# The app tells a day of these weeks in its own way, and the place behind it.
_OF_THE_APP = re.compile(r"\d{1,2}月\d{1,2}日|[昨前今]天|刚刚|(?:周|星期)[一二三四五六日天]|\d{1,2}(?:分钟|小时|天|周|个月|年)前|发[表布]于\S{2,6}")
_OWN = re.compile("原创[ \u3000]*[：:]?[ \u3000]*")
_MOST, _LONGEST = 2, 80


def signed_line(text: str) -> tuple[str, str] | None:
    """The ISO date ("" if none is told) and the names of such a line; None for any other."""
    if len(text) > _LONGEST:
        return None
    own = _OWN.match(text)
    words = _SPACE.split(text[own.end() :] if own else text)
    return _of_account(words) if own else _of_paper(words)


def _of_paper(words: list[str]) -> tuple[str, str] | None:
    """文／林岸 2016-09-18 河岸副刊, in any order."""
    said = [match["names"] for word in words if (match := _BY.fullmatch(word))]
    days = [word for word in words if _DAY.fullmatch(word)]
    others = [word for word in words if not (_BY.fullmatch(word) or _DAY.fullmatch(word) or _TIME.fullmatch(word) or _CREDIT.fullmatch(word))]
    if len(said) != 1 or len(days) != 1 or len(others) > _MOST or not all(map(_PRINTED.fullmatch, others)):
        return None
    return iso_date(days[0]), said[0]


def _of_account(words: list[str]) -> tuple[str, str] | None:
    """林岸 河岸旧事 2021-11-07 21:15 behind 原创: who wrote it, the account, the day."""
    days = [word for word in words if _DAY.fullmatch(word)]
    told = [word for word in words if not (_DAY.fullmatch(word) or _TIME.fullmatch(word) or _OF_THE_APP.fullmatch(word))]
    if not told or not is_name(told[0]) or len(told) > 1 + _MOST or len(days) > 1 or not all(map(_PRINTED.fullmatch, told)):
        return None
    return iso_date(days[0]) if days else "", told[0]
