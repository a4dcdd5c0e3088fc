"""With what a report of a newspaper begins: 本报讯, 新华社青石县3月5日电, 据新华社电（记者刘敏）, 本报记者刘敏报道."""

from __future__ import annotations

import re
from functools import lru_cache

from bianzuan.cleaning.reassembly.marks import KEPT

_OWN, _HOUSE = r"据?(?:本[报刊社台网]|新华社|中新社)", r"据?(?:本[报刊社台网]|[\u3400-\u9fff]{2,4}社)"
_DAY = r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)"
# A house that may be any only with the day: 柳溪公社电灌站 is none.
_DATELINE = re.compile(rf"(?:{_OWN}(?:[\u3400-\u9fff·—]{{0,12}}?{_DAY})?|{_HOUSE}[\u3400-\u9fff·—]{{0,12}}?{_DAY})(?:讯|专?电|消息)(?![\u3400-\u9fff]?[，。话报])")
# 本报青石电记者刘敏, 据新华社柳溪电（记者刘敏）: without its day only above who reports.
_UNDATED = re.compile(rf"{_OWN}[\u3400-\u9fff·—]{{2,8}}(?:专?电|讯)(?=[（(]?(?:本[报刊社台网]|新华社|中新社)?(?:特约|特派)?(?:记者|通讯员))")
# A line of its own that says who sent a report is no longer.
_WIRE_LINE = 20
_REPORTER = re.compile(rf"{_HOUSE}(?:特约|特派|驻[\u3400-\u9fff]{{2,8}})?(?:记者|通讯员)")
# 又讯, 另据本报记者: a report of its own below another one.
NEWS_TOO = re.compile("[又另](?:讯|据|电)")


@lru_cache(maxsize=KEPT)
def has_dateline(text: str) -> bool:
    """True for text that begins with the house that sent it, as only the beginning of a report does."""
    return _DATELINE.match(text) is not None or _UNDATED.match(text) is not None


def begins_report(text: str) -> bool:
    """The same, also for who reports: 本报记者刘敏."""
    return has_dateline(text) or _REPORTER.match(text) is not None


def is_wire(text: str) -> bool:
    """True for a line that is nothing but the house that sent a report: 本报讯, 【本报讯】, 新华社青石3月5日电."""
    return has_dateline(bare := text.strip("【】[]［］〔〕 \u3000")) and len(bare) <= _WIRE_LINE and bare.endswith(("讯", "电", "消息"))
