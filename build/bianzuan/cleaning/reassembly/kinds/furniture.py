"""What stands in a page beside the running text: jump lines, captions, author notes.

Patterns match the Simplified shadow of a line and give offsets in it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bianzuan.cleaning.reassembly.marks import KEPT
from bianzuan.cleaning.reassembly.signers.bylines import is_name
from bianzuan.cleaning.reassembly.signers.ranks import ANY_RANK

_SPACE = "[ \u3000\u00a0]*"
_NUMBER = r"[0-9０-９A-Za-z一二三四五六七八九十]{1,4}"
_ARROWS = "▲▼▶►▷▸→☞"
# 下转第4版, 紧接第二版, 转3版, and within a page 下转本版第三栏, 上接左栏; "全文见第三版" is a reference and has none of these verbs at its head.
_WHERE = rf"(?:第?{_SPACE}{_NUMBER}{_SPACE}[版页]|(?:本[版页]{_SPACE})?(?:第{_SPACE}{_NUMBER}{_SPACE}|[上下左右中]{{1,2}})[栏欄])"
_JUMP = re.compile(
    rf"(?:[（(【\[［]{_SPACE}|(?<![ \u3000\u00a0])[ \u3000\u00a0]+)?(?:[{_ARROWS}]{_SPACE})?(?P<verb>下转|上接|紧接|转|接){_SPACE}{_WHERE}"
    rf"[^（()）。，]{{0,12}}{_SPACE}[）)】\]］]?{_SPACE}$"
)
_ARRIVAL = re.compile(rf"[（(【\[［]{_SPACE}(?:上接|接){_SPACE}{_WHERE}[^（()）。，]{{0,12}}[）)】\]］]{_SPACE}")
_CREDIT = re.compile(
    r"(?:[（(]\s*)?(?:(?:新华社|中新社|本报|本刊|人民网|新华网|人民图片|资料)\S{0,6}|记者|通讯员|特约记者|实习生|摄影)"
    r"[^。！？]{0,24}?[/／]?\s*(?:摄|供图|摄影报道|图)\s*(?:[）)])?$"
)
# （史志馆提供）, （村委会供图）: who gave a picture; 由 and 据 tell of something else that somebody gave.
_GIVEN = re.compile(r"[（(](?:图片?|照片)?[／/：:]?[^（）()，。；由据]{2,14}(?:提供|供图|翻摄|摄影)[）)]$")
# 图片社供图 on a line by itself; … 图片版权 某社 at the end of one.
_GIVEN_ALONE = re.compile(r"[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){1,3} ?摄(?:影报道)?(?:[（(][^（）()]{2,8}[)）])|[\u3400-\u9fff·]{2,12}供图|[^。，]{4,40}。[^。，由据所]{2,10}(?:提供|供图)。?|.{4,100}[ \u3000](?:图片|图像)(?:版权|来源)[ ：:]\S.{0,24}|[^。]{4,80}。?[（(](?:资料(?:图|照片)|图源|图片来源|图自)[^（）()。]{0,36}[)）]")
_GIVEN_LENGTH = 80
# (摄影/刘敏), (图片来源：清河社): whose picture it is, at the end.
_TAKEN_BY = re.compile(r"[（(](?:摄影|图片?|照片)(?:来源)?[／/：:｜|][^（）()。]{2,30}[）)]$|。\s*摄影\s*(?:记者)?\s*[／/：:｜| ]\s*[\u3400-\u9fff]{2,4}$")
_GIVEN_BY = re.compile(r"[（(](?:图片?|照片)由[^（）()，。]{2,14}提供[）)]$")
_STOCK = re.compile(r"(?:视觉中国|东方IC|IC photo|人民视觉|澎湃影像)[ \u3000]*(?:资料|图|供图|资料图)?$|。(?:视频|网络|网页)?截图$")
_PHOTOGRAPHED = re.compile(r"[。！]记者[\u3400-\u9fff]{2,4} ?[／/] ?摄影?$")
# 渡口修好了。图为第一天过河的人。: what the picture shows, in the last of two sentences.
_SHOWN_LAST = re.compile(r"[^。]{6,120}。[（(]?图(?:为|[左右中][一二三四五六七八九]?(?:为|起|至|是|[：:]))[^。]{4,100}。?[)）]?(?:[（(][^（）()。]{2,30}[）)])?$")
_PAGE_WORD = re.compile("[版页頁栏欄]")
_SHORT_CREDIT = re.compile(r"[。\s（(](?:[\u3400-\u9fff]{2,4}(?: ?[\u3400-\u9fff]{2,4})?|[\u3400-\u9fff][ \u3000][\u3400-\u9fff])\s*[/／]?\s*(?:摄|供图)[）)]?(?:[（(][\u3400-\u9fff]{2,8}[）)])?$")
# △ heads an entry of a chronicle; ▲ and the like stand beside a picture, but also before somebody who speaks.
_CAPTION_HEAD = re.compile(r"(?:[▲▼▽◀▶]\s*(?!(?!图|[上下左右组题]图)[^：:，。]{1,16}[：:].*[。？！?!]$)\S.|图为|上图|下图|左图|右图|图[一二三四五六七八九十\d]{1,2}[：: ]|[（(〔\[][上下左右组题附]?图[）)〕\]](?=[\u3400-\u9fff])|资料图片|(?:图片|图像)(?:版权|来源|说明|加注文字)[ ：:]|Image (?:copyright|caption|source)[ ：:]|[（(]资料图|[（(]以[上下](?:各|组)?(?:图片?|照片)(?:均|都|皆)?[为是由系来摄])")
# 这是在渡口等船的人。新华社发: a credit that names no photographer, behind a sentence.
_AGENCY_CREDIT = re.compile(r"[。！？）)]\s*[（(]?(?:新华社|中新社)发[）)]?$")
# 图5-9 渡口的水车, 图12017年某市人口构成: a number, and what is seen; 图1所示 speaks of it.
_FIGURE = re.compile(r"图\s?\d{1,2}(?:(?:[-—–.．·]\d{1,2})?[ \u3000：:]\s*|[-—–.．]\d{1,2}\s*|(?=(?:19|20)\d{2}年))(?![所中为是显和与及、])[^，。；！？]{2,40}")
# 刘敏（左）与王小明（右二）在渡口: who stands where in a picture; a sentence ends.
_STANDS = re.compile("[^。！？]{2,60}[（(](?:[前后中]排|[前后]?[蹲坐站立]者)?(?:[左右](?:起)?[一二三四五六七八1-8]?|[左右]起)[)）](?:[^。！？；]{0,40}|[^。！？；，]{2,20}。)")
# 毕业前部分同学合影。我在前排右2。: and where the writer stands.
_STANDS_THERE = re.compile("[^。！？]{2,50}(?:合影|合照|留影)[。，][^。，！？]{1,10}[前后中一二三]排?(?:[左右]起?(?:第)?[一二三四五六七八九十1-9]{1,2}|中间)。?")
_TAKEN_ON = re.compile(r"这是[^。]{0,30}(?:拍摄|摄于|航拍)")
# 清河网渡口11月25日讯
_WIRED = re.compile(r"[\u3400-\u9fff]{2,14}(?:\d{1,2}月)?\d{1,2}日(?:电|讯)(?![\u3400-\u9fff])")
# 全家福，1969年摄: what is seen, and when it was taken.
_TAKEN_IN = re.compile(r"[^。！？；]{2,40}[，,（( ](?:摄于|拍摄于)?(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[\u3400-\u9fff]{2,8})?摄[）)]?")
# （前排由左至右刘敏、张文；后排…）: who stands where, row by row.
_ROWS = re.compile(r"[（(]?▲?[^。！？]{0,40}?(?:[由从自]左[至到]右|左起)[^。！？]{0,12}?[\u3400-\u9fff]{2,4}(?:[、，,；;：:（()） ][^。！？]{0,200})[）)]?")
# A caption describes one picture; longer text that ends in a credit is a report.
# 本报记者 刘敏 文/图: who wrote the text, though the pictures are his, too.
_WROTE_TOO = re.compile("(?:[□◎○●■◆][ \u3000]*)?(?:本[报刊网台社])?(?:" + ANY_RANK + ")?(?:记者|通讯员)[ \u3000：:/／]*[\u3400-\u9fff]{2,4}(?:[、 \u3000]+[\u3400-\u9fff]{2,4}){0,3}[ \u3000]+(?:文[/／·、&＆]?图|图[/／·、&＆]?文|文并?摄)")
_CAPTION_LENGTH = 220
# (1.某大学 历史学院，江苏 南京 210000；2.某研究所，北京 100000): where the authors of a paper work.
_PLACES_OF_WORK = re.compile(r"[（(]\s*(?:1\s*[.．、]?)?[^（）()。]{4,80}(?:[ ，,\u3000]|(?<=[\u3400-\u9fff]))\d{6}(?!\d)[^（）()。]{0,160}[）)]")
_PLACE_OF_WORK = re.compile(r"[\u3400-\u9fff]{2,16}(?:大学|学院|研究院|研究所|研究中心|博物馆|图书馆|研究会)[^（）()。；：]{0,30}[ ，,]\d{6}")
# （清河大学历史系）: alone on its line, in brackets.
_WORKS_AT = re.compile(r"[（(][\u3400-\u9fff]{2,16}(?:大学|学院|研究院|研究所|研究中心)(?:[\u3400-\u9fff]{2,16}(?:系|学院|研究院|研究所|研究中心|图书馆))?[）)]")
# （原载《某报》1978年11月8日）, 来源：某档案馆, （根据录音整理，未经本人审阅）: where a text comes from.
_ORIGIN = re.compile(
    r"[（(【\[]?\s*(?:(?:本文)?(?:原载|原刊|转载自|转自|选自|摘自|录自|刊于|载于)(?:于)?\s*[：:]?\s*《[^。]{2,60}|(?:(?:本文|文章|内容|图文)?(?:转载自|转自|转载于|选自|摘自|录自)|本文(?:原载|原刊|首发)(?:于)?)\s*[：:]\s*[^。：:《，；、\d]{2,30}|(?:本文|文章|稿件|资料|信息|新闻|内容|图文)?来源\s*[：:][^。：:《]{1,24}[（(](?:ID|id|微信号?|公众号)\s*[：:][^）)]{2,30}[）)]|(?:本文|文章|稿件|资料|信息|新闻|内容|图文)?来源\s*[：:][^。：:《]{1,20}(?:报|刊|网|社|馆|台|站|号|杂志|原创|客户端)|(?:稿件|文章|信息|新闻)来源\s*[：:]\s*[^。：:《》，；\d]{2,20}|供稿(?:单位|部门)\s*[：:]\s*[^。：:《》，；]{2,20}|"
    r"《[\u3400-\u9fff]{2,12}[报刊]》[ \u3000]*\d{4}[^。（）()]{4,24}(?:[版页期])(?=[）)])|(?:据|根据)[^。，]{0,12}(?:录音|速记|记录|讲话稿|手稿|抄件|原件)(?:稿)?(?:整理|排印|刊印|抄录|校)[^。]{0,24})。?\s*[）)】\]]?。?"
)
# 作者简介：刘敏，1950年生，木工。: a line of its own, without brackets.
_ABOUT_AUTHOR = re.compile(r"[【\[]?(?:第一|通讯)?作者(?:[简小]介|单位|介绍|简历|名片|档案)[】\]]?\s*[：:]\s*\S.{2,300}|(?:个人)?简介\s*[：:]\s*[^。]{0,40}(?:毕业|出生|生于|教授|研究员|作家|会员|博士|硕士|现为|现任|就读).{0,260}")
_AUTHOR_NOTE = re.compile(r"[（(【]\s*(?:本文)?作者(?:单位|简介|系|为|是|现任|[：:])[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)】]\s*$")

# （作者刘敏系清河县志办主任）
_AUTHOR_NAMED = re.compile(r"[（(【]\s*(?:本文)?作者[ \u3000]*(?P<name>[\u3400-\u9fff]{2,4}?)[ \u3000]*(?:[，,]|[系为是](?=[\u3400-\u9fff]{2}))[^（）()]*[）)】]\s*$")


@lru_cache(maxsize=KEPT)
def jump_line(text: str) -> tuple[int, bool] | None:
    """Offset at which a jump line ends `text`, and whether the text goes on after it elsewhere (下转)."""
    # What names no page is none; a line of thousands of spaces need not be searched.
    for match in _JUMP.finditer(text) if _PAGE_WORD.search(text) else ():
        bracketed = text[match.start()] in "（(【[［"
        if match.start() == 0 or bracketed or text[match.start()] in _ARROWS:
            return match.start(), match["verb"] in ("下转", "转", "紧接")
    return None


def arrival(text: str) -> int:
    """Length of a jump line in brackets that stands before its text in one line: （上接第一版）会议指出; 0 if there is none."""
    match = _ARRIVAL.match(text)
    return match.end() if match and match.end() < len(text) else 0


def is_caption(text: str) -> bool:
    """True for a picture's caption: a credit at its end, or a caption's first words."""
    # A saved page has its day before its first line; a report begins with its place and day.
    if len(text) > _CAPTION_LENGTH or text.startswith("date ") or _WIRED.match(text) or _WROTE_TOO.fullmatch(text):
        return False
    if _CREDIT.search(text) or _SHORT_CREDIT.search(text) or _AGENCY_CREDIT.search(text) or _TAKEN_ON.match(text):
        return True
    if len(text) <= _GIVEN_LENGTH and (_GIVEN.search(text) or _STOCK.search(text)) or _GIVEN_ALONE.fullmatch(text):
        return True
    if len(text) <= _CAPTION_LENGTH // 2 and (_TAKEN_BY.search(text) or _GIVEN_BY.search(text) or _PHOTOGRAPHED.search(text)):
        return True
    if _ROWS.fullmatch(text) or _FIGURE.fullmatch(text) or _SHOWN_LAST.fullmatch(text) or _STANDS.fullmatch(text) or _TAKEN_IN.fullmatch(text) or _STANDS_THERE.fullmatch(text):
        return True
    # ▲刘敏生 is who wrote the text.
    return bool(_CAPTION_HEAD.match(text)) and len(text) <= _CAPTION_LENGTH // 2 and not is_name(text[1:].strip())


def ends_in_credit(text: str) -> bool:
    """True for text behind which it is said whose picture stands there: nothing goes on from it."""
    return bool(_CREDIT.search(text) or _SHORT_CREDIT.search(text))


def is_given(text: str) -> bool:
    """True for text that ends with who gave the picture, in brackets."""
    return len(text) <= _GIVEN_LENGTH and _GIVEN.search(text) is not None


def is_origin(text: str) -> bool:
    """True for a line that says where a text was taken from and nothing else: 转自：清河新闻网."""
    return _ORIGIN.fullmatch(text) is not None


def author_note(text: str) -> int:
    """Offset at which an author note ends `text`, or -1."""
    if _PLACES_OF_WORK.fullmatch(text) or _PLACE_OF_WORK.fullmatch(text) or _WORKS_AT.fullmatch(text) or _ORIGIN.fullmatch(text) or _ABOUT_AUTHOR.fullmatch(text):
        return 0
    match = _AUTHOR_NOTE.search(text)
    if match is None and (named := _AUTHOR_NAMED.search(text)) and is_name(named["name"]):
        match = named
    return match.start() if match else -1
