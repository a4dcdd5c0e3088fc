"""Lines that tell when, where and by whom a text was published: dates, fields of a web page, issues of a journal.

In: a line (Simplified forms are matched). Out: what it tells, or None. Only the place below a title is asked, and the
top of a page of a newspaper's archive; a date in running text stands elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bianzuan.cleaning.reassembly.marks import KEPT
from bianzuan.cleaning.reassembly.signers.boards import POST_HEAD, PRINTED_POST
from bianzuan.cleaning.reassembly.signers.days import DATE as _DATE
from bianzuan.cleaning.reassembly.signers.days import DAY as _DAY
from bianzuan.cleaning.reassembly.signers.days import HAN as _HAN
from bianzuan.cleaning.reassembly.signers.days import MONTH as _MONTH
from bianzuan.cleaning.reassembly.signers.days import NUMERIC as _NUMERIC
from bianzuan.cleaning.reassembly.signers.days import TIME as _TIME
from bianzuan.cleaning.reassembly.signers.days import WEEKDAY as _WEEKDAY
from bianzuan.cleaning.reassembly.signers.days import iso_date, iso_month
from bianzuan.cleaning.reassembly.signers.lines_in_words import signed_line
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.ranks import ANY_RANK, SENT
from bianzuan.cleaning.reassembly.signers.site_fields import site_fields, with_post
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

_WHEN = r"(?:发稿|发布|发表|更新|上传|录入|创建|出版|见报)?(?:时间|日期)|发布于|发表于|发布"
_WHO = "作者|撰文"
_WHENCE = "(?:稿件|文章|信息|新闻)?来源|稿源|出处|来自"
# Counters and buttons: they say nothing of the text.
_OTHER = (
    "责任编辑|责编|编辑|录入|浏览(?:次数|量)?|点击(?:次数|数|率|量)?|阅读(?:次数|量|数)?|访问(?:次数|量)?|人气|"
    "字体(?:大小)?|字号|评论(?:数)?|分享(?:到)?|被引(?:量|次数|频次)?|点赞(?:数)?|下载(?:量|次数|频次)?|上传(?:用户|者|人)?|视力保护色|(?:个人|系统|文章)?分类|标签|栏目|热度|出版社"
)
# 来  源：, 日　期：: labels set wide.
_SPREAD = re.compile("(?<=[作来日责编单])[ \u3000]{1,4}(?=[者源期辑位编][ \u3000]*[：:])")
_LABEL = re.compile(rf"(?P<when>{_WHEN})|(?P<who>{_WHO})|(?P<whence>{_WHENCE})|(?P<other>{_OTHER})")
_FIELD = re.compile(rf"(?:[【\[（(]\s*|(?<!\s)\s+)?(?:{_LABEL.pattern})\s*(?:[：:]|[】\]](?:\s*[：:]|(?=\s|\d|$)))")
_BUTTON = re.compile(
    # 字号 大 中 小: the button's own name has no colon where it is a link.
    rf"(?:[【\[]\s*|(?<!\s)\s+)?(?:(?:字号|字体)(?:\s*[|｜/]?\s*[大中小]){{2,3}}(?![{_HAN}])|"
    r"(?:3\s*)?[上下]一[篇期版](?:\s*4)?(?:\s*[/|｜]\s*下一篇)?|(?:放大|缩小|默认)(?![\u3400-\u9fff])|发表评论|我要评论|查看评论|打印(?:本页|本文)?|收藏(?:本文)?|关闭(?:窗口)?|分享|繁体中文|以稿换稿|(?:放大|缩小|默认)(?:字体|字号)|"
    rf"↑大|↓小|(?<![{_HAN}])[大中小次](?![{_HAN}]))\s*[】\]]?"
)
# 浏览3447|回应12, 参与互动(0): how often something was done with the page.
_COUNTS = re.compile(r"(?:浏览|阅读|点[击阅閱]|回应|回复|推荐|(?:我要)?评论|参与互动|人气|收藏|点赞|访问)(?:次数|量|数)?\s*(?:[（(]\s*\d{0,9}\s*[)）]|\d[\d,]{0,9}\s*次?)(?=$|[ \u3000|｜【\[]|[\u3400-\u9fff])")
# ( 2023年09月18日   07 版): the day and the page of a paper.
_PAGE = re.compile(r"[（(]\s*(?P<day>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*第?\s*\d{1,3}\s*版\s*[)）]")
_BETWEEN = " \t\u3000|｜/／·,，;；"
# The name of a paper or a site; a sentence is longer or has a mark.
_SOURCE = f"[{_HAN}A-Za-z0-9《》·（）()—–-]{{2,20}}"
_BARE = re.compile(
    rf"(?:(?:{_NUMERIC}){_WEEKDAY}{_TIME}\s+(?P<by>{_SOURCE})(?:[\[［](?:整理|原创|综合|编译|转载)[\]］]\s*\d{{0,6}})?"
    rf"|(?:{_NUMERIC}){_WEEKDAY}\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?\s*(?P<glued>{_SOURCE})(?:[\[［](?:整理|原创|综合|编译|转载)[\]］])?(?:\s+\d{{1,6}})?)"
)
# 《木工》 2019年第3期, 木工学刊 2019年3期: where an article stood.
_ISSUE = re.compile(rf"《?[{_HAN}（）()·]{{2,20}}》?\s*(?:19|20)\d{{2}}\s*年?[,，]?\s*第?\s*\d{{1,2}}\s*期.{{0,12}}")
_DATED_ISSUE = re.compile(rf"{_DAY}\s*{_ISSUE.pattern}")
# 1951年9月15日人民日报 第1版: the head of a page of an archive.
_ON_PAGE = r"(?:星期[一二三四五六日])?\s*(?:第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*版)?"
_PAPER = re.compile(rf"{_DAY}\s*[《]?[{_HAN}]{{2,12}}[报刊][》]?\s*{_ON_PAGE}|《?[{_HAN}]{{2,12}}[报刊]》?\s*{_DAY}\s*{_ON_PAGE}|《[{_HAN}]{{2,12}}[报刊]》\s*[（(]\s*{_DAY}\s*(?:第\s*)?\d{{1,3}}\s*版[^（）()]{{0,8}}[）)]|[{_HAN}·]{{2,12}}[ \u3000]+\d{{4}}年\d{{1,2}}月\d{{1,2}}日[ \u3000]*星期[一二三四五六日]")
# 本报记者 刘敏 《清河日报》（2021年09月12日 第05版）: who wrote it, and where it stood.
_SIGNED_PAPER = re.compile(rf"(?:本报(?:特约)?(?:记者|通讯员|评论员)\s*)?(?P<who>[{_HAN}·、 \u3000]{{0,24}}?)\s*《\s*[{_HAN}·]{{2,12}}\s*》\s*[（(]\s*{_DAY}\s*第?\s*\d{{1,3}}\s*版\s*[)）]")
# What sites have behind the day of a saved page: names of services, 快讯.
_SCRAPS = re.compile(r"(?<=\d)\s+(?:限制级|快讯|即时|更新|[A-Za-z ]{2,48})$")
# 12-28 14:40   清河电视台: a day without its year, a time and who sent it; names may stand behind.
_NO_YEAR = re.compile(rf"\d{{1,2}}[-月]\d{{1,2}}日?\s+\d{{1,2}}[:：]\d{{2}}\s+{_SOURCE}(?<=[报网社刊台心])(?P<names>(?:\s+[{_HAN}·、]{{2,24}}){{1,4}})?")
# (2021-06-13 05:48) 3120: the minute in brackets, and how often the page was read.
_MINUTE = re.compile(rf"[（(]\s*{_NUMERIC}\s+\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?\s*[)）](?:\s*\d{{1,9}})?")
# 记者：刘敏 2021年6月13日, 文/刘敏 2021-06-13: who wrote it, and when.
_SIGNED_DAY = re.compile(
    rf"(?:(?:本[报刊网台]|[{_HAN}]{{2,6}}[社报网台])?(?:{ANY_RANK})?(?:记者|通讯员|评论员)(?:\s*[：:/／]\s*|\s+)|(?:文|撰文|撰稿)\s*[：:/／|｜]\s*)"
    rf"(?P<names>[{_HAN}·]{{2,4}}(?:[、 \u3000]+[{_HAN}·]{{2,4}}){{0,3}})\s+{_DAY}{_TIME}"
)
# 刘敏-2021-06-13 05:48: who wrote it, and when it was put up.
_DASHED = re.compile(rf"(?P<name>[{_HAN}]{{2,4}})\s*[-–—|｜]\s*{_NUMERIC}\s+\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?")
# 05.08.2015 12:49: the day first, as sites abroad have it.
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d{2})(?:\s+\d{1,2}[:：]\d{2})?")
# 13/09/2019, 09/13/2019: which of them is the month the numbers tell, or they do not.
_SLASHED = re.compile(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)\d{2})(?:\s+\d{1,2}[:：]\d{2})?")
_MONTHS = 12
# 2021 04/ 14 08:30:28: the day as a site draws it, the year apart.
_SPACED_DAY = re.compile(r"((?:19|20)\d{2})\s+(\d{1,2})\s*/\s*(\d{1,2})\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?")
# 2019-03-05刘敏,王小明: with no time between, what is glued to the day must be names.
_GLUED_NAMES = re.compile(rf"{_NUMERIC}(?P<names>[{_HAN}]{{2,3}}(?:[,，、 \u3000]+[{_HAN}]{{2,3}}){{0,5}})")
# 2019-03-05 刘敏 木工的河: the day, who wrote it, and the account of an app.
_ACCOUNT = re.compile(rf"(?:{_NUMERIC}){_TIME}\s+(?P<name>[{_HAN}]{{2,4}})\s+{_SOURCE}")
# 2012/03/07 ・506字 ・阅读时间约 1 分钟: the day among counts.
_DOT, _LONGEST_PART = re.compile("\\s*[・‧]\\s*"), 14
# Saturday, July 28, 2012
_MONTH_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_ENGLISH_DAY = re.compile(rf"(?:[A-Z][a-z]{{2,5}}day,? )?(?P<month>{'|'.join(_MONTH_NAMES)}) (?P<day>\d{{1,2}}), (?P<year>(?:19|20)\d{{2}})")
# 更新时间 2012年12月10日, 格林尼治标准时间10:41
_UPDATED = re.compile(rf"(?:更新|发布|发表|刊登)(?:时间|日期|于)\s+{_DAY}(?:[,，]?\s*(?:[{_HAN}]{{2,8}}时间|GMT)?\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?)?")
# （刘敏 张文） 2015/07/31: who, and when, behind a title.
_NAMED = re.compile(rf"[（(](?P<names>[{_HAN}·、，, \u3000]{{2,24}})[）)]\s*{_NUMERIC}")
# 刘敏 2019年3月5日: who spoke, and when, below the title of a speech.
_SPOKEN = re.compile(rf"[（(]?(?P<name>[{_HAN}]{{2,4}})[ \u3000]+(?:{_DAY}|{_MONTH.pattern})[）)]?")
# Of several things set apart by wide space the first is a field's value; the others are a date, a site, counts, a button.
_WIDE_SPACE = re.compile(r"[ \u3000\t]{2,}")
_BESIDE = re.compile(rf"{_DAY}{_TIME}|\d{{1,9}}|{_SOURCE}")
# 发表于2021-06-13 05:48| 来源清河网| 作者刘敏: strokes part what else colons would.
_UNMARKED = re.compile(rf"(?:(?<=^)|(?<=[|｜])|(?<=[|｜] ))(?:{_WHO}|{_WHENCE}|发表于|发布于)(?=[{_HAN}\d])")
# 文摘   2024-09-03 12:44   北京: what a reading app has below its titles.
_CHANNEL = re.compile(rf"[{_HAN}]{{2,6}}[ \u3000]{{2,}}{_NUMERIC}[ \u3000]+\d{{1,2}}[:：]\d{{2}}[ \u3000]{{2,}}[{_HAN}]{{2,6}}")
_STROKE = re.compile(r"(?:(?<!\s)\s+)?[|｜]\s*")
_SENT_BY = re.compile(rf"(?:本[报刊网台社])?(?:{SENT})?(?:记者|通讯员)[ \u3000：:]*(?P<name>[{_HAN}]{{2,4}})")
_LONGEST_VALUE, _LONGEST = 40, 160
# The address of a page before its day.
_LONGEST_ADDRESS = 2000
_ADDRESS = re.compile(r"https?://[\x21-\x7e]+\s+(?=\d{4})")
# 央视国际 www.example.com 2007年6月27日: the site's address between its name and the day.
_DOMAIN = re.compile(r"[ \u3000](?:www\.)?[a-z0-9-]+(?:\.[a-z]{2,4}){1,2}[ \u3000]+(?=\d{4})")
# 来源:清河日报 2017-04-28 08:20 http://www.example.com/ 清河报电子版: the site's address behind the time.
_ADDRESS_BEHIND = re.compile(r"(?<=:\d\d)[ \u3000]+https?://[\x21-\x7e]+")
# 看山水 发表于2020-04-28 23:04:01: a name somebody has on a site is no author's.
_POSTED = re.compile(rf"[^\s，。：:]{{1,16}}\s+发[表布]于\s*[：:]?\s*{_DAY}\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?|发[表布]于\s*[：:]?\s*{_DAY}\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?[ \u3000]+楼主[ \u3000]+[^\s，。：:]{{1,16}}")
# 发表于 2019年3月5日 由 看山水: the same, as WordPress says it.
_POSTED_BY = re.compile(rf"发[表布][于在]\s*[：:]?\s*{_DAY}(?:\s*\d{{1,2}}[:：]\d{{2}})?\s*(?:由|作者为?[：:]?|by)\s*[^\s，。：:]{{1,16}}")
# 原创 刘敏 渡口文史 2019-03-05, 刘敏 渡口文史 2019-03-05: a post of an account of WeChat.
_ORIGINAL = re.compile(rf"(?:(?:原创|转载)[ \u3000]+)?(?:(?P<name>[{_HAN}·]{{2,8}})[ \u3000]+)?[{_HAN}A-Za-z0-9·]{{2,16}}[ \u3000]+{_NUMERIC}{_TIME}(?:[ \u3000]+(?:发表于)?[ \u3000]*[{_HAN}]{{2,4}})?")
# 以下文章来源于渡口文史 ，作者刘敏: what WeChat has above a post of another account.
_REPOSTED = re.compile(rf"以[下上]文章来源于[ \u3000：:]*[^，。,：]{{2,24}}(?:[，,][ \u3000]*作者[ \u3000：:]*(?P<names>[{_HAN}·]{{2,6}}(?:[、 \u3000][{_HAN}·]{{2,6}}){{0,3}}))?[ \u3000]*\.?")
# 散文 | by 刘敏 | 2023-03-30: the section, who wrote it, and when.
_SECTIONED = re.compile(rf"(?:[{_HAN}]{{1,8}}\s*[|｜]\s*)?by\s+(?P<name>[{_HAN}·]{{2,8}})\s*[|｜]\s*{_NUMERIC}", re.IGNORECASE)
# Whose name ends so prints or sends; weather and places of a diary do not.
_PAPERS = re.compile("(?:报|网|社|刊|电视台|电台|在线|周末|早知道)$")
# 这是李河生2021年5月3日在水务工作会议上讲话的主要部分, 本文发表于2019年3月2日《水务报》: what a note to a title says of its text.
_TOLD = re.compile(
    rf"(?:这|本文|此文|本篇)[是系为]?(?P<who>[^，。；、\d]{{0,24}}?){_DAY}(?:[在于同对给致向就所的写作撰《]|接受|会见|主持|发表)"
    "[^。]*?(?:讲话|谈话|发言|演讲|演说|致辞|报告|讲稿|开幕词|闭幕词|[的贺复]信|批示|文章|[报刊志》])"
)
# ——1988年3月5日在县人民代表大会上, （一九八七年六月十二日于县委礼堂）: where and when words were spoken, below their title.
SPOKEN_AT = re.compile(rf"(?:[—―─-]{{1,2}}|[（(〔\[])?\s*{_DAY}(?:[上下]午|晚)?(?:\s*[在于向]|[，, \u3000]+)(?!\d{{1,2}}[:：]\d|.*(?:通过|修[订正改]|公布|发布|批准|施行))[^。；！？]{{2,48}}")
# 实施日期：2006-04-01, 编号：JT-07, 版本：第二版: what rules and standards say of themselves; it is part of the text.
_OF_RULES = re.compile("(?:(?:实施|施行|生效|修[订正]|废止|失效|批准|颁布|制[定订]|执行|起草|审定|有效)(?:时间|日期|单位|部门|期限?|人)|(?:文件|标准|规程)?编号|文号|版本号?|密级|保管期限)\\s*[：:]")
# The day something else was, or a day the text begins or ends with.
_OTHER_DAY = re.compile("纪念|庆祝|为了|[自从至到后前]")


@dataclass(frozen=True, slots=True)
class Published:
    """What a line tells: an ISO date ("" if none), the field of authors, and whether it has fields a site sets."""

    date: str = ""
    authors: str = ""
    fields: bool = False


@lru_cache(maxsize=KEPT)
def published(text: str) -> Published | None:
    """What `text` tells of when and where an article was published; None if it is anything else."""
    text = _SPREAD.sub("", text.strip().lstrip("•·▪・ "))
    text = _DOMAIN.sub(" ", _ADDRESS.sub("", text)) if len(text) <= _LONGEST_ADDRESS else text
    text = _ADDRESS_BEHIND.sub(" ", text) if len(text) <= _LONGEST_ADDRESS else text
    if not text or len(text) > _LONGEST or any(mark in text for mark in "。！？!?") or _OF_RULES.search(text):
        return None
    if "“" in text or "”" in text:
        return _loose(text)
    bare = text.strip("（）()[]【】 ")
    if bare.startswith("date "):  # a field of a saved page
        bare = _SCRAPS.sub("", bare.removeprefix("date ")).strip()
    if re.fullmatch(rf"{_DAY}{_TIME}(?:[于在][{_HAN}]{{1,6}}[市县省区])?", bare) and iso_date(bare):
        return Published(iso_date(bare))
    if month := iso_month(bare):
        return Published(month)
    if (match := _DAY_FIRST.fullmatch(bare)) and (day := iso_date(f"{match['year']}-{match['month']}-{match['day']}")):
        return Published(day)
    if match := _SPACED_DAY.fullmatch(bare):
        return Published(iso_date("-".join(match.groups())), "", True)
    if match := _ENGLISH_DAY.fullmatch(bare):
        return Published(f"{match['year']}-{_MONTH_NAMES.index(match['month']) + 1:02d}-{int(match['day']):02d}")
    if match := _SLASHED.fullmatch(bare):
        return _slashed(match)
    if (match := _ACCOUNT.fullmatch(text)) and is_name(match["name"]):
        return Published(iso_date(text), match["name"], True)
    parts = [part for part in _DOT.split(text) if part]
    if len(parts) > 2 and any(re.fullmatch(_DAY + _TIME, part) for part in parts) and all(len(part) <= _LONGEST_PART for part in parts):
        return Published(iso_date(text), "", True)
    if (match := _GLUED_NAMES.fullmatch(text)) and all(is_name(name) and not is_common_noun(name) for name in re.split("[,，、 \u3000]+", match["names"])):
        return Published(iso_date(text), match["names"], True)
    if posted := with_post(_COUNTS.sub("", text).strip()):
        return Published(*posted, fields=True)
    if match := _BARE.fullmatch(text):
        return Published(iso_date(text), match["glued"] or "", True)
    if _UPDATED.fullmatch(text):
        return Published(iso_date(text), "", True)
    if match := _NAMED.fullmatch(text):
        return Published(iso_date(text), match["names"], True)
    if PRINTED_POST.fullmatch(text) and iso_date(text):
        return Published(iso_date(text), "", True)  # an account is no author's name
    if (POST_HEAD.fullmatch(text) or _POSTED.fullmatch(text)) and iso_date(text):
        return Published(iso_date(text), "", True)
    if _POSTED_BY.fullmatch(text) and iso_date(text):
        return Published(iso_date(text), "", True)
    if (match := _ORIGINAL.fullmatch(text)) and iso_date(text) and (text.startswith(("原创", "转载")) or match["name"] and is_name(match["name"]) and not is_common_noun(match["name"])):
        return Published(iso_date(text), match["name"] or "", True)
    if match := _REPOSTED.fullmatch(text):
        names = re.split("[、 \u3000]", match["names"] or "")
        return Published("", match["names"] or "", True) if names == [""] or all(map(is_name, names)) else None
    if (match := _SPOKEN.fullmatch(text)) and (day := iso_date(text) or iso_month(text.strip("（()）")[len(match["name"]) :].strip())):
        return Published(day, match["name"], True)
    if (match := _DATED_ISSUE.fullmatch(text)) or _ISSUE.fullmatch(bare):
        return Published(iso_date(text) if match else "", "", True)
    if _PAPER.fullmatch(bare):
        return Published(iso_date(bare), "", True)
    if match := _NO_YEAR.fullmatch(text):
        return Published("", match["names"] or "", True)
    if _MINUTE.fullmatch(text) and iso_date(text):
        return Published(iso_date(text), "", True)
    if (match := _SIGNED_DAY.fullmatch(text)) and iso_date(text):
        return Published(iso_date(text), match["names"], True)
    if (match := _SECTIONED.fullmatch(text)) and iso_date(text):
        return Published(iso_date(text), match["name"], True)
    if (match := _DASHED.fullmatch(text)) and iso_date(text):
        return Published(iso_date(text), match["name"], True)
    if match := _SIGNED_PAPER.fullmatch(text):
        return Published(iso_date(text), match["who"], True)
    if signed := signed_line(text):
        return Published(*signed, fields=True)
    return _fields(text) or _loose(text)


def _loose(text: str) -> Published | None:
    told = site_fields(text)
    return Published(*told, fields=True) if told else None


def _slashed(match: re.Match[str]) -> Published | None:
    """A day whose month may stand first or second; where both may be months the day is left open."""
    first, second = int(match["first"]), int(match["second"])
    months = [(month, day) for month, day in {(first, second), (second, first)} if month <= _MONTHS]
    dates = list(filter(None, (iso_date(f"{match['year']}-{month}-{day}") for month, day in months)))
    return Published(dates[0] if len(dates) == 1 else "", "", True) if dates else None


def told_date(note: str) -> str:
    """ISO date of the day a text was spoken, written or printed, as a note to its title says it; "" if that is in doubt."""
    match = _TOLD.match(note)
    if not match or _OTHER_DAY.search(match["who"]) or len(_DATE.findall(note)) != 1:
        return ""
    return iso_date(note)


def spoken_date(lines: Sequence[str]) -> str:
    """ISO date of the first of these lines that tells where and when words were spoken; "" if none does."""
    return next((iso_date(line) for line in lines if SPOKEN_AT.fullmatch(line) and len(_DATE.findall(line)) == 1), "")


def _fields(text: str) -> Published | None:
    """Fields such as 来源：某报 作者：张三 发布时间：2018-11-09 【字体：大 中 小】, in any order; a date may stand before."""
    if len(_STROKE.findall(text)) > 1 and _DATE.search(text):
        text = _UNMARKED.sub(r"\g<0>：", text)
    counted = bool(_COUNTS.search(text))
    text = _PAGE.sub(lambda match: match["day"], _COUNTS.sub(" ", text)).rstrip(_BETWEEN)
    marks = list(_FIELD.finditer(text))
    if len(marks) == 1 and re.match("时间", text) and not re.fullmatch(rf"时间\s*[：:]\s*{_NUMERIC}\s+\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?(?:\s+[{_HAN}]{{2,6}}){{0,2}}", text):
        return None  # when something took place: a meeting, a talk
    before = text[: marks[0].start()] if marks else text
    rest = _BUTTON.sub("", _DATE.sub("", re.sub(rf"{_DAY}{_TIME}", "", before), count=1)).strip(f"{_BETWEEN}【】[]↑↓")
    date = iso_date(before)
    named = {mark.lastgroup for mark in marks}
    if rest and not ((date or "when" in named and len(marks) > 1) and (re.fullmatch(_SOURCE, rest) or _CHANNEL.fullmatch(before.strip()))):
        return None
    said: dict[str, str] = {}
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        value = _BUTTON.sub("", text[mark.end() : after.start() if after else len(text)]).strip(f"{_BETWEEN}【】[]（）()↑↓ 大中小次")
        value = re.sub(_DAY + _TIME, "", value).rstrip(_BETWEEN) if mark.lastgroup in ("who", "whence") and _DATE.search(value) else value
        value, *others = _STROKE.split(_first_value(value)) if mark.lastgroup == "whence" else [_first_value(value)]
        # 来源：清河网-清河日报 刘敏: the paper, and who wrote for it.
        if mark.lastgroup == "whence" and (signed := re.fullmatch(rf"(.+[报网社刊台])\s+([{_HAN}]{{2,4}})", value)) and is_name(signed[2]):
            value, others = signed[1], [signed[2]]
        # 来源：本社记者 刘敏: who sent it wrote it.
        if mark.lastgroup == "whence" and (sent := _SENT_BY.fullmatch(value)) and is_name(sent["name"]):
            value, others = "", [sent["name"]]
        if others and re.fullmatch(f"[{_HAN}]{{2,4}}", others[0]):
            said.setdefault("who", others[0])
        if len(value) > _LONGEST_VALUE or re.search("[：:]", re.sub(_DAY + _TIME, "", value)):
            return None
        if value or mark.lastgroup != "who":
            said.setdefault(str(mark.lastgroup), value)
    dated = "when" in said and iso_date(said["when"]) or bool(marks) and _dated_at_end(text)
    if not (date or len(marks) > 1 or dated):
        return None
    buttons = (counted or bool(_BUTTON.search(before))) and bool(date)
    if not marks and not buttons and not rest:
        return None
    if not marks and rest and not re.search(rf"{_NUMERIC}|日\s*\d{{1,2}}[:：]\d{{2}}", before) and not _PAPERS.search(rest):
        return None  # 1976年3月5日 晴: a diary
    return Published(date or iso_date(text), said.get("who", ""), bool(marks) or buttons or bool(rest))


def _first_value(value: str) -> str:
    """The value of a field; what else stands beside it, set apart by wide space, is a site's."""
    first, *others = _WIDE_SPACE.split(value)
    return first if others and all(_BESIDE.fullmatch(other) for other in others) else value


def _dated_at_end(text: str) -> bool:
    """True for a field whose line ends with a day and a time, or a day among other things: 来源：某网2012-01-14 22:14:14."""
    match = re.search(rf"(?P<apart>[ \u3000\t])?{_DAY}(?P<time>{_TIME})(?P<rest>[ \u3000\t]{{2,}}.{{0,40}})?$", text)
    return match is not None and bool(match["time"] or match["rest"] or match["apart"] or re.search("[报网社刊台]$", text[: match.start()]))
