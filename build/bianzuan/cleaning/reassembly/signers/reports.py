"""With what a report of a newspaper begins: 本报讯, 新华社青石县3月5日电, 据新华社电（记者刘敏）, 本报记者刘敏报道; and who sent it, behind its last sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from bianzuan.cleaning.reassembly.marks import KEPT
from bianzuan.cleaning.reassembly.signers.offices import OFFICE_END
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.ranks import SENT

# 【本报讯】, as papers of the Republic and of Hong Kong have it.
_OPENED = r"(?:[【［\[〔（(](?=[^。，]{2,30}[】］\]〕）)][ \u3000]*[\u3400-\u9fff“《\d]))?"
_OWN, _HOUSE = r"据?(?:本[报刊社台网]|新华社|中新社)", r"据?(?:本[报刊社台网]|[\u3400-\u9fff]{2,4}社)"
_DAY = r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)"
# A house that may be any only with the day: 柳溪公社电灌站 is none.
_DATELINE = re.compile(rf"{_OPENED}(?:{_OWN}(?:[\u3400-\u9fff·—]{{0,12}}?{_DAY})?|{_HOUSE}[\u3400-\u9fff·—]{{0,12}}?{_DAY})(?:[特专]?讯|[特专]?电|消息)(?![\u3400-\u9fff]?[，。话报])")
# （中央社汉口十七日电）, 【南京十七日中央社电】, 路透社伦敦十七日电: papers of the Republic name the day without its month.
_OLD_DAY, _HAN = r"(?:[一二三四五六七八九十廿卅]{1,3}|\d{1,2})日", "[\u3400-\u9fff·]"
_OLD_HOUSE = "(?:中央|国闻|国民|路透|哈瓦斯|合众|美联|塔斯|电通|同盟|海通|时事|申时|大公|新声)社"
_OLD_DATELINE = re.compile(rf"[【［\[〔（(](?:{_HAN}{{1,5}}社)?{_HAN}{{2,8}}?{_OLD_DAY}(?:{_HAN}{{1,5}}社)?[专急特]?[电讯][】］\]〕）)](?={_HAN})|{_OLD_HOUSE}{_HAN}{{2,8}}?{_OLD_DAY}[专急特]?[电讯](?![\u3400-\u9fff]?[，。话报])")
# 本报青石电记者刘敏, 据新华社柳溪电（记者刘敏）: without its day only above who reports.
_UNDATED = re.compile(rf"{_OPENED}{_OWN}[\u3400-\u9fff·—]{{2,8}}(?:专?电|讯)(?=[（(]?(?:本[报刊社台网]|新华社|中新社)?(?:{SENT})?(?:记者|通讯员))")
# A line of its own that says who sent a report is no longer.
_WIRE_LINE = 20
_REPORTER = re.compile(rf"{_HOUSE}(?:{SENT}|驻[\u3400-\u9fff]{{2,8}})?(?:记者|通讯员)")
# 又讯, 另据本报记者: a report of its own below another one.
NEWS_TOO = re.compile("[又另](?:讯|据|电)")
# …一千三百余条。（陈其）, …交换了意见。（外事组）
_SENT_BY = re.compile("[。！？”][ \u3000]*[（(](?:本[报刊社会台]|特约)?(?:通讯员|记者|供稿|文)?[ \u3000：:/／]?(?P<who>[\u3400-\u9fff]{2,4}(?:[ \u3000、，,][\u3400-\u9fff]{2,4}){0,3}|[\u3400-\u9fff]{2,12})(?:供稿|报道|摘编|整理|来稿)?[）)]$")
_BETWEEN_NAMES, _OFFICE = re.compile("[ \u3000、，,]"), re.compile(f"(?:{OFFICE_END}|组|科|室|秘书处)$")
# …明天合龙。（本报青石3月5日电）, …（据新华社电）, …（均据新华社）
_SENT_FROM = re.compile("[。！？”』][（(](?:均?据)?(?:新华社|中新社|本[报刊社网台])(?:[\u3400-\u9fff]{0,10}\\d{1,2}月\\d{1,2}日|[\u3400-\u9fff]{0,8})(?:专?电|讯|稿)?[）)]$")


@lru_cache(maxsize=KEPT)
def has_dateline(text: str) -> bool:
    """True for text that begins with the house that sent it, as only the beginning of a report does."""
    return any(form.match(text) for form in (_DATELINE, _UNDATED, _OLD_DATELINE))


def begins_report(text: str) -> bool:
    """The same, also for who reports: 本报记者刘敏."""
    return has_dateline(text) or _REPORTER.match(text) is not None


def is_wire(text: str) -> bool:
    """True for a line that is nothing but the house that sent a report: 本报讯, 【本报讯】, 新华社青石3月5日电."""
    return has_dateline(bare := text.strip("【】[]［］〔〕 \u3000")) and len(bare) <= _WIRE_LINE and bare.endswith(("讯", "电", "消息"))


@lru_cache(maxsize=KEPT)
def ends_with_sender(text: str) -> bool:
    """True for a sentence that is over, and behind it in brackets who sent it: a name or two, an office, a house that sends news."""
    if text[-1:] not in tuple("）)"):
        return False
    match = _SENT_BY.search(text)
    sent = match is not None and (_OFFICE.search(match["who"]) is not None or all(map(is_name, _BETWEEN_NAMES.split(match["who"]))))
    return sent or _SENT_FROM.search(text) is not None
