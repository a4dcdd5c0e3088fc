"""The lines of a newspaper's page: what may stand in a head, what signs the text above, where a text ends. In: pieces. Out: yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.page_fields import page_fields
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.heads.where_others_sign import may_sign, names_somebody
from bianzuan.cleaning.reassembly.kinds.sung_forms import says_form
from bianzuan.cleaning.reassembly.marks import ends_sentence, open_tail
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.columns import is_column
from bianzuan.cleaning.reassembly.signers.reports import ends_with_sender

# No line of a head is longer, and no head has more lines; so many heads make a page.
LONGEST, HEAD_LINES, LEAST = 44, 6, 2
IN_BRACKETS = re.compile("[（(〔［【][ \u3000]*[^（）()。，]{2,24}?[ \u3000]*[）)〕］】]")
_DASHED = re.compile("[—─-]{1,4}[ \u3000]*(?P<name>[\u3400-\u9fff](?:[ \u3000]*[\u3400-\u9fff]){1,3})")
BOXED = re.compile("[□◎○●■◆☉⊙▲△]")
# The mark of an item in a list of news in brief.
BRIEF = re.compile("[△▲●◇◆○■★☆※*·][ \u3000]*")
WIDE = re.compile("[ \u3000](?=[^ \u3000])")
# 【误区一】 heads a part; 【老人冒雪寻找失主】 is a title.
MARKED_TITLE = re.compile("[【〖][^【】]{6,24}[】〗]")
# 【连载】
MARKED_COLUMN = re.compile("[【〖［\\[][\u3400-\u9fff]{2,5}[】〗］\\]]")
_COLUMN = re.compile(
    ".{2,14}第[一二三四五六七八九十\\d]{1,3}[轮站]|[长中短]篇(?:小说|连载)|.{0,14}(?:讨论|征文|大家谈|笔谈|系列[①-⑳\\d]{0,3})|(?:本报)?专电|电讯|社论|短评|本报评论员?|评论员文章|(?:读者)?来[信函](?:照登|选登)?|市场信息|[一百]家之言|街谈(?:巷议)?|有此一说|新闻速评|编读往来|消费者之声|[\u3400-\u9fff]{2,4}(?:小识|随笔|手记|常识|小品|行情|课堂|问事|之声|之窗|之友|集锦|论坛|信箱|絮语|札记|笔会|顾问)"
)
# 读者　刘敏, 清河市水车厂, 纺织二厂部分女工: who signs a letter.
_READER = re.compile("[\u3400-\u9fff\\d]{0,14}(?:部分|全体|几[位名]|[一数][位名群])[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{0,4}读者[ \u3000]+[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){1,8}|[\u3400-\u9fff]{2,6}[省市县区镇乡][\u3400-\u9fff]{2,8}(?:[店厂站社局队校院馆处室科所]|公司|中心)")
# 此致, 敬礼 and the day below a letter, （未完） below a part of a serial.
CLOSING = re.compile(
    "[（(](?:未完|待续|未完待续|续完|完|[\u3400-\u9fff]{0,4}连载[\u3400-\u9fff]{0,8})[）)]|此致|敬礼[！!]?|谨启|此致[ \u3000]*敬礼[！!]?|(?P<sends>[\u3400-\u9fff \u3000]{0,24}?)[ \u3000]*(?:谨启|同启|泣启|敬启|谨白|谨具|同叩|鞠躬)|指导(?:老师|教师)[：: \u3000].{2,10}"
    "|(?:(?P<signs>[\u3400-\u9fff]{2,14})[ \u3000]+)?(?:(?:19|20)?\\d{2}年|[〇零○一二三四五六七八九]{2,4}年)?[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日"
)
# （据《每周数据》）
_TAKEN = re.compile("——(?:选自|摘自|原载|转自)《.{2,60}|[（(〔](?:\\d{1,2}月\\d{1,2}日)?《[^《》]{2,20}》[^（）()]{0,16}[）)〕]|[（(〔](?:摘自|选自|原载|转自|转载自|据|摘编自)[^（）()]{2,40}[）)〕]")
SPOKEN = re.compile("[。！？…]”$")
# 问：钢和铁有什么不同？
_ASKS = re.compile("[\u3400-\u9fff]{0,2}问[：:]")
_ENCLOSED = re.compile("[（(〔].{4,80}[）)〕]")
# 核桃虽好　莫过量: two clauses, whatever the second could be called.
_QUOTES = re.compile("[“”《》]")
_CLAUSE = re.compile("[虽不要能莫勿别是有怎何]")
TOOK = re.compile(".{2,14}(?:摄|摄影)(?:报道)?")
# 第十七回　孤客夜投荒寺　故人惊认旧钗: what a serial tells this time, below its title.
_CHAPTER = re.compile("第[一二三四五六七八九十百廿卅]{1,5}[回章][ \u3000]+[^，。]{4,24}")
# 渡夫 below a title.
PEN_NAME = re.compile("[\u3400-\u9fff]{1,2}[\u3400-\u9fff](?<!的)")
# 抱瓮生著
WRITTEN_BY = re.compile("[\u3400-\u9fff]{2,4}[ \u3000]*(?:[著撰编译]|译述|编译|编著)")
# 专 家 信 箱: so the names of columns are set.
SET_WIDE = re.compile("[\u3400-\u9fff](?:[ \u3000]+[\u3400-\u9fff]){2,5}")
# 汽　笛　·　文艺副刊
_OF_PAGES = frozenset({"pages", "section"})
# 小　言: a pen name set wide.
WIDE_NAME = re.compile("[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff]")
# …这才是随便。　　　刘敏: who signs behind wide space.
BEHIND = re.compile("[。！？”…][ \u3000]{2,}[\u3400-\u9fff]{1,4}$")
_ENDS_ABOVE = ("text", "paragraph", "verse", "list", "caption", "quotation", "table", "signature", "author-note", "editor-note")
_RUNNING = ("paragraph", "verse", "list", "quotation", "table")
FULL = 9  # a title has so many characters, a heading of a part mostly less


def is_paper_column(text: str) -> bool:
    """True for the name of a column, also one that only papers have, or a word behind a box."""
    bare = BOXED.sub("", text)
    if SET_WIDE.fullmatch(text):
        text = bare = "".join(text.split())
    if len(text) <= FULL + 4 and _OF_PAGES.issuperset(fields := page_fields(text)) and "pages" in fields:
        return True
    return is_column(text) and len(bare) <= FULL or _COLUMN.fullmatch(bare) is not None or bare != text and len(text) <= 8 and not presumed_byline(text)


_NUMERALS = "一二三四五六七八九十〇"
# 符记建材行　　　三千元
_ROW = re.compile("[^ \u3000。，]{2,16}[ \u3000]{2,}[^。，]{1,24}[元角分文吨斤个次\\d]")
_RECORD = re.compile("[^：，。；？！“]{2,10}：[^：。；？！]{2,}")
# 县农业技术推广站, 市自来水公司: an office that signs.
_OFFICE = re.compile("[省市县区州镇乡厂矿校本][\u3400-\u9fff]{1,14}(?:局|站|所|处|科|室|公司|中心|委员会|协会|工会|学会|合作社|供销社|公社|学校|中学|小学|医院|银行|馆|厂|组)")
_OFFICE_OVER_COLUMN = re.compile("[\u3400-\u9fff]{2,14}(?:[局站所处科室系部厂股]|公司|中心|委员会|协会|工会|学会|小组)")
# 【特讯】, 【望加埠9日讯】
WIRE_TOO = re.compile("[【［\\[〔（(][\u3400-\u9fff\\d]{0,10}(?<![资视音通简短快问来家水用])[讯电][】］\\]〕）)]")


def names_with_more(text: str) -> bool:
    """True for several words one of which is somebody's name, or what he did; no clauses."""
    return may_sign(text) and names_somebody(text) and not _CLAUSE.search(text.split()[0]) and not _QUOTES.search(text)


def is_byline(piece: Piece) -> bool:
    """True for a line that names who wrote the text below it."""
    return bool(presumed_byline(piece.plain)) and not says_form(piece.plain) or piece.kind == "byline" or BOXED.match(piece.plain) is not None and (len(piece.plain) < FULL or piece.plain[0] == "□" and names_with_more(piece.plain[1:].strip())) and not is_paper_column(piece.plain)


def names_sender(piece: Piece) -> bool:
    """True for a line that names somebody, bare or in brackets, or whom a letter is from."""
    bare = piece.plain.strip("（()）〔〕［］【】 \u3000")
    return bool(presumed_byline(piece.plain) or presumed_byline(bare)) or _READER.fullmatch(piece.plain) is not None or _OFFICE.fullmatch(bare) is not None or names_with_more(piece.plain)


def signs_above(pieces: Sequence[Piece], index: int, stop: int) -> bool:
    """True for a line that signs the text above it: at the right, in brackets, behind a dash, or a name above a title."""
    piece = pieces[index]
    if piece.signs or _DASHED.fullmatch(piece.plain) or says_source(piece):
        return True
    if _signs_over_column(pieces, index, stop):
        return True
    if TOOK.fullmatch(piece.plain) or not names_sender(piece):
        return False
    if IN_BRACKETS.fullmatch(piece.plain):
        return True
    return index + 1 < stop and title_shape(pieces[index + 1]) and not is_byline(pieces[index + 1])


def _signs_over_column(pieces: Sequence[Piece], index: int, stop: int) -> bool:
    """总务处生活服务科, over the name of a column."""
    return index + 1 < stop and _OFFICE_OVER_COLUMN.fullmatch(pieces[index].plain) is not None and is_paper_column(pieces[index + 1].plain)


def says_source(piece: Piece) -> bool:
    """True for a line that says where a text was taken from, or who its author is: it signs nothing."""
    return piece.kind == "author-note" or _TAKEN.fullmatch(piece.plain) is not None


def signed_run_on(text: Sequence[Piece]) -> bool:
    """True if the last words of a text name who sent it, in brackets or behind wide space."""
    return bool(text) and (ends_with_sender(text[-1].plain) or BEHIND.search(text[-1].plain) is not None)


def is_short_line(piece: Piece) -> bool:
    """True for a line that could stand in a head, or sign a text."""
    text = piece.plain
    if _CHAPTER.fullmatch(text):
        return True
    if _ROW.fullmatch(text):
        return False
    if piece.kind in _RUNNING or not text or len(text) > LONGEST or piece.number is not None or text[-1] in "。；，：":
        return False
    if SPOKEN.search(text) or _ASKS.match(text) or CLOSING.fullmatch(text):
        return False
    if text[-1] in "？！" and (len(text) > LONGEST // 2 or sum(text.count(mark) for mark in "？！。") > 1):
        return False
    if piece.signs or title_shape(piece) or is_subtitle(piece) or is_paper_column(text) or len(text) == 1 and text.isalpha() and text not in _NUMERALS or MARKED_TITLE.fullmatch(text):
        return piece.kind not in ("caption", "pullquote")
    if piece.kind == "caption":
        return text.endswith(("文/图", "图/文")) or TOOK.fullmatch(text) is not None
    return piece.kind in ("text", "byline", "author-note") and (is_byline(piece) or IN_BRACKETS.fullmatch(text) is not None or _DASHED.fullmatch(text) is not None or _READER.fullmatch(text) is not None or text.endswith("——"))


def number_of(text: str) -> int:
    """Which of several paragraphs this is: 2 of 二、行灯必须用三十六伏以下的电压; 0 of one without number."""
    return _NUMERALS.find(text[0]) + 1 if text[1:2] == "、" else 0


def is_row(piece: Piece) -> bool:
    """True for a row of a table or of a list, 大光明：《雾中灯塔》　1:00　3:05, 男子单打：毕小军、滑伟: its end needs no mark."""
    return len(piece.plain) <= LONGEST and (len(WIDE.findall(piece.plain)) > 1 or _RECORD.fullmatch(piece.plain) is not None or _ROW.fullmatch(piece.plain) is not None)


def ends_text(piece: Piece) -> bool:
    """True for the end of a text."""
    if piece.kind not in _ENDS_ABOVE:
        return False
    if is_row(piece) or _ENDS_OPEN.search(piece.plain) or BRIEF.match(piece.plain) and piece.plain[-1] not in "，、；：":
        return True
    return piece.kind not in ("text", "paragraph") or ends_sentence(piece.plain) or ends_with_sender(piece.plain) or IN_BRACKETS.search(piece.plain[-26:]) is not None or BEHIND.search(piece.plain) is not None or _ENCLOSED.fullmatch(piece.plain) is not None or CLOSING.fullmatch(piece.plain) is not None


# …第三家陈姓启, …联系人：某公司　鄢经理: notices and advertisements end so, and no column cut them.
_ENDS_OPEN = re.compile("(?:[。！？][ \u3000]*[^。，！？]{2,14}(?:[/／]?[摄文图]|摄影|报道|供稿)|哀此讣闻|世谊|叨在|[谨特]此|[启白具洽收]|谨订|为[盼荷感]|敬上|经理|主任|厂长|先生|女士|小姐|同志|[\\d０-９号元角止]|电话[：: \u3000][^。]{4,20}|[人址]：[^。，]{2,20})$")


def breaks_off_inside(piece: Piece) -> bool:
    """True for running text that a column cut: the page may be out of order."""
    if BRIEF.match(piece.plain):
        return False  # of an item among others the last words are an address, or who has something to sell
    return piece.kind in ("text", "paragraph") and is_body(piece) and not is_short_line(piece) and not piece.signs and open_tail(piece.plain) and not _ENDS_OPEN.search(piece.plain) and not BEHIND.search(piece.plain) and len(WIDE.findall(piece.plain)) < 2


def may_stand_below(below: Piece) -> bool:
    """True for what stands below a head: running text, also a short one, verse, whom a letter addresses."""
    return below.kind in _RUNNING or below.kind in ("caption", "editor-note") or is_body(below) and below.plain[-1] not in "，；" or below.plain[-1] in "：:" or len(below.plain) > LONGEST or is_row(below)


def cut_short_line(piece: Piece, below: Piece) -> bool:
    """True for a clause above an empty line and another short line: half a sentence that a column cut; no title, and no line of a list."""
    return piece.kind == "text" and len(WIDE.findall(piece.plain)) < 2 and LONGEST // 3 < len(piece.plain) <= LONGEST and "，" in piece.plain and open_tail(piece.plain) and not _ENDS_OPEN.search(piece.plain) and below.blank_before > 0 and is_short_line(below)
