"""What the lines at the top and the foot of a newspaper's page are made of: its name, the number of the page, the day, who made the page.

In: a line, Simplified. Out: the kinds of its fields from left to right, none if any part of the line is something else. A line is told by
all of its parts: no single word of it is proof, for a text may speak of a paper, a telephone, a price.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from bianzuan.cleaning.reassembly.marks import KEPT
from bianzuan.cleaning.reassembly.signers.days import DAY
from bianzuan.cleaning.reassembly.signers.offices import PAPER

# "number" may count a page or anything else, 08 as a "folio" only pages; "section" is any name, "pages" one that only a page has (副刊); "staff" edits, "makers" says that
# it made this page, "artist" drew, and a "chief" (主编) a book has, too; "line" is a telephone that only a paper has, "own" its address, "price"
# that of a copy, "contact" and "cost" those of anybody.
Field = Literal["paper", "page", "folio", "number", "day", "month", "weekday", "issue", "lunar", "weather", "makers", "staff", "chief", "artist", "line", "contact", "own", "price", "cost", "code", "press", "office", "opinion", "pages", "section", "latin"]

_HAN = "[\u3400-\u9fff]"
_PARTS = " \u3000|｜丨·•・/／■□●○◆◇★☆▲△◎"
_GAP = re.compile(f"[{_PARTS}]*")
_END = f"(?=$|[{_PARTS}])"
_COUNT = "[〇零一二三四五六七八九十百]"
_SPACE = "[ \u3000]"
_SAID = f"(?:{_SPACE}*[：:/／|｜]{_SPACE}*|{_SPACE}+)"
_LABELLED = f"{_SPACE}*[：:/／|｜]{_SPACE}*"
# 周文, 顾　北, 小K.
_NAME = f"(?:{_HAN}(?:{_SPACE}+{_HAN}(?!{_HAN})){{1,2}}|{_HAN}{{2,4}}|{_HAN}{{0,2}}[A-Z][A-Za-z]{{0,8}})"
_EDITS = "(?:(?:责任|首席|执行|值班|见习|实习|助理|美术|图片|文字|版面|视觉|新媒体)?编辑者?|(?:首席)?责编|美编|图编|(?:责任)?校对|检校|版式(?:设计|统筹)?|组版|排版|拼版|制版|[初复终]审|审[读核校定签阅]|编审|核稿|签发|签印|值班(?:主任|编委|副?总编|校对)?|组稿)"
# Said of a page as of anything else, so only with a mark behind it.
_HELPS = "(?:视觉|设计|制图|美术|统筹|策划|监制|编校|编排)"
_COMPILES = "(?:文字|文图|图文)?(?:整理|统稿|组稿)"
_DRAWS = "(?:画|插[图画]|题[图字]|刊头|漫画|绘图|尾花)"
_OTHERS = f"(?:[、，,]{_SPACE}*{_NAME}){{0,3}}"
_SIGN = "[!-{}~（）—–－、·×＊转]"
_VALUE = f"{_SIGN}{{3,60}}"
_OF_A_PAPER = "(?:新闻|报料|爆料|读者|采编|订报|发行|广告|投递)"
_MONEY = "(?:定价|售价?|收)?(?:人民币|国币|法币|边币|大洋|银[元洋]|铜元)?[￥¥]?[\\d.〇零一二三四五六七八九十百两]{1,8}[元圆角分枚文](?:[\\d一二三四五六七八九][角分])?"

_FIELDS: tuple[tuple[Field, re.Pattern[str]], ...] = (
    ("page", re.compile(f"(?:第?[A-Z]?\\d{{1,3}}[版叠](?:[：:]{_HAN}{{2,6}})?|[A-Z]\\d{{1,2}}|(?:第{_COUNT}{{1,3}}张)?第{_SPACE}*{_COUNT}{{1,3}}{_SPACE}*[版页]|第{_COUNT}{{1,3}}张|{_COUNT}{{1,3}}版|第[ABCD]叠){_END}")),
    ("weather", re.compile("(?:(?:今[日天]|明[日天]|本市|市区)?天气(?:预报)?|气温)[：: ].{2,50}")),
    ("issue", re.compile(f"(?:(?:(?:19|20)\\d{{2}}年)?(?:总第|第|新)?\\d{{1,6}}[期号]|(?:[一二][〇零○一二三四五六七八九]{{3}}年)?(?:总?第){_COUNT}{{1,6}}[期号]|今[日天](?:出?版?|共|对开|四开){{0,2}}[\\d{_COUNT[1:-1]}]{{1,3}}大?[版张]|(?:总|复刊|试刊)第\\d{{1,6}}[期号])(?:[（(]总第?\\d{{1,6}}[期号][）)])?{_END}")),
    ("day", re.compile(f"(?:{DAY}|\\d{{1,2}}月\\d{{1,2}}日)(?=$|[{_PARTS}]|[（(]?星期|[（(]?周|农历|第)")),
    ("month", re.compile(f"(?:\\d{{4}}|{_COUNT}{{4}})年(?:\\d{{1,2}}|{_COUNT}{{1,3}})月(?:第[\\d一二三四五]周)?{_END}")),
    ("weekday", re.compile(f"[（(]?(?:星期|周)[一二三四五六日天][）)]?(?:出版)?{_END}")),
    ("lunar", re.compile(f"(?:(?:农历|夏历|阴历){_HAN}{{2,12}}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[闰正一二三四五六七八九十冬腊]{{1,3}}月{_HAN}{{2,3}}){_END}")),
    # 情报 is no paper, 商情报 is one; 前 哨 报 is set wide.
    ("paper", re.compile(f"(?:{PAPER})(?<![警喜捷预简汇通举申谎呈电战墙板回]报)(?<![^商]情报){_END}|{_HAN}(?:{_SPACE}{_HAN}){{1,4}}{_SPACE}报{_END}")),
    ("opinion", re.compile(f"(?:本[版报刊]|以上){_HAN}{{0,8}}(?:言论|观点|文章|稿件|作品|内容){_HAN}{{0,4}}(?:代表|属于?|为){_HAN}{{0,8}}(?:观点|立场|意见|言论|看法)。?$")),
    ("makers", re.compile(f"(?:本[版期](?:{_EDITS}|{_COMPILES}|(?:执行|副)?主编)|(?:栏目|本栏|专栏)主持人?){_SAID}(?:{_HAN}{{2,8}}[报刊](?:见习|实习)?记者{_SPACE}*)?{_NAME}{_OTHERS}{_END}")),
    ("staff", re.compile(f"(?:{_EDITS}{_SAID}|{_HELPS}{_LABELLED}){_NAME}{_OTHERS}{_END}")),
    ("chief", re.compile(f"(?:(?:执行|副)?主编|督印人?|发行人){_SAID}{_NAME}{_OTHERS}{_END}")),
    ("artist", re.compile(f"{_DRAWS}{_SAID}{_NAME}{_OTHERS}{_END}")),
    ("line", re.compile(f"(?:本[报版])?(?:{_OF_A_PAPER}(?:服务|部|投诉){{0,2}}(?:(?:热线|电话){{1,2}}(?:{_SAID})?|[：:]{_SPACE}*)|(?:值班|投诉)(?:热线|电话)(?:{_SAID})?)[\\dxX（(]{_SIGN}{{2,59}}{_END}")),
    ("code", re.compile(f"(?:(?:国内|国际)?(?:统一)?(?:连续出版物号|刊号)|(?:邮发|(?:邮局)?(?:订阅|发行))?代号|(?:报刊)?登记证号?|广告(?:经营)?许可证号?)(?:{_SAID})?[\\w（）()/—–－-]{{2,24}}{_END}|CN ?\\d{{2}}[-—]\\d{{4}}(?:/\\w{{1,4}})?{_END}")),
    ("contact", re.compile(f"(?:本[报版]|联系|咨询|监督|服务|举报|编辑部?|总编室|副刊部|订阅|征订){{0,2}}(?:电话|热线|传真|邮编|邮政编码|Tel|TEL|Fax|FAX)(?:{_SAID})?\\(?[\\dxX（]{_SIGN}{{2,59}}{_END}|电话(?:{_SAID})?(?:[东南西北中]局?)?[〇○零一二三四五六七八九]{{3,8}}{_END}|电话{_SAID}{_HAN}{{2,8}}{_SPACE}?\\d{{2,8}}(?:[、， 　]+{_HAN}{{2,5}}{_SPACE}?\\d{{2,8}}){{0,3}}{_END}|(?:投稿|电子|本[报版]){{0,2}}(?:邮箱|信箱|邮件|网址|网站|QQ群?|微信号?|[Ee]-?[Mm]ail|EMAIL){_SAID}{_VALUE}{_END}|(?:官方)?(?:公众号|微信|微博){_LABELLED}{_HAN}{{2,12}}{_END}|(?:https?://|www\\.)[!-{{}}~]{{4,60}}")),
    ("own", re.compile(f"本[报刊版社](?:欢迎|征求)(?:投稿|来稿|赐稿|惠稿|订阅|刊登广告){_END}")),
    ("own", re.compile(f"(?:(?:本报(?:[地社]址|通[讯信]处)|报社地址|社址){_SAID}|[社馆]址)[^{_PARTS}。]{{4,40}}{_END}")),
    ("contact", re.compile(f"(?:(?:编辑部|通[讯信]|投稿)?地址|(?:来稿|稿件|投稿)请?寄(?:至|交)?){_SAID}[^{_PARTS}。]{{4,40}}{_END}|寄[^{_PARTS}。]{{3,30}}收{_END}")),
    ("price", re.compile(f"(?:本报)?(?:零售(?:价|每份)?|每份(?:零售|售)?价?)(?:{_SPACE}*[：:]{_SPACE}*|{_SPACE}*){_MONEY}{_END}")),
    ("cost", re.compile(f"(?:本报)?(?:(?:每月|每季|全年|月|季)(?:定|订|售|报)?[价费]|每月|每季|全年|定价|售价|订价)(?:{_SPACE}*[：:]{_SPACE}*|{_SPACE}*){_MONEY}{_END}|(?:外埠)?邮[费资][照另]加{_END}")),
    ("press", re.compile(f"[\u3400-\u9fff、]{{2,22}}(?:主[管办]|协办|出版|发行|承印|代印|印刷|印制|[社厂所室会部]印){{1,3}}{_END}|{_HAN}{{2,16}}(?:印刷厂|印报厂|印务(?:公司|中心|有限公司)|印刷(?:公司|有限公司|中心|所)){_END}|(?:承印|印刷|主[办管]|出版)(?:单位|厂|者)?{_LABELLED}{_HAN}{{4,24}}{_END}|由{_HAN}{{2,10}}代[送售销]{_END}")),
    # 木工社办公室编: of a bulletin as of a paper.
    ("office", re.compile(f"[\u3400-\u9fff、《》]{{2,22}}(?:[社厂所室会部]编|编印|编辑){_END}")),
    # How often it comes out, and for whom.
    ("press", re.compile(f"(?:[（(](?:[双三五]?[日周旬月]刊|半月刊)[）)]|[双三五][日周]刊|半月刊|旬刊|内部(?:刊物|资料|发行|读物)|免费(?:赠阅|发放|取阅)|不得外传|注意保存|油印|石印){_END}")),
    ("folio", re.compile(f"0\\d{_END}")),
    ("number", re.compile(f"(?:\\d{{1,2}}|{_COUNT}{{1,3}}|[①-⑳㈠-㈩Ⅰ-Ⅻ]){_END}")),
    ("pages", re.compile(f"(?:副{_SPACE}+刊|{_HAN}{{0,5}}(?:副刊|专刊|特刊|增刊|星期刊|月末版|周末版?|专版|专页)|{_HAN}{{2,6}}(?:文摘|文萃)|{_HAN}{{2,4}}刊){_END}")),
    ("section", re.compile(f"(?:{_HAN}{{2,6}}|{_HAN}(?:{_SPACE}+{_HAN}){{1,5}}){_END}")),
    ("latin", re.compile(f"[A-Z][A-Za-z]{{1,20}}(?: [A-Z][A-Za-z]{{1,20}}){{0,5}}{_END}")),
)
# One of these stands in the name of every post of the staff.
_STAFF = re.compile("[编校版排审核签]|本期|主持|值班|视觉|设计|制图|美术|统筹|监制|组稿")
_MADE: frozenset[Field] = frozenset({"makers", "staff", "chief", "artist"})
_LONGEST, _SECTIONS = 100, 2


@lru_cache(maxsize=KEPT)
def page_fields(line: str) -> tuple[Field, ...]:
    """The kinds of all fields of a line, in its order; none for a line of which any part is something else."""
    # Who made a page may stand in brackets.
    if line[:1] in ("（", "(") and line[-1:] in ("）", ")") and _MADE.issuperset(inside := _fields_of(line[1:-1])) and inside:
        return inside
    return _fields_of(line)


def _fields_of(line: str) -> tuple[Field, ...]:
    found: list[Field] = []
    place = 0
    while len(line) <= _LONGEST and (gap := _GAP.match(line, place)) and gap.end() < len(line):
        field = next(((kind, match.end()) for kind, pattern in _FIELDS if (match := pattern.match(line, gap.end()))), None)
        if field is None:
            return ()
        found += [field[0], "weekday"] if field[0] == "day" and "星期" in line[gap.end() : field[1]] else [field[0]]
        place = field[1]
    return tuple(found) if found.count("section") <= _SECTIONS else ()


def makes_page(line: str) -> bool:
    """True for a line that says who made a page and, it may be, how to call him: two of the staff at least, or one of 本版."""
    fields = page_fields(line) if _STAFF.search(line) else ()  # asked of every short line of a text
    # 责编：刘敏　邮箱：…: how to call who edited, where an address stands behind his name.
    told = fields[:1] == ("staff",) and len(fields) > 1 and line.startswith("责")
    return ("makers" in fields or fields.count("staff") > 1 or told) and {"makers", "staff", "artist", "contact", "line"}.issuperset(fields)
