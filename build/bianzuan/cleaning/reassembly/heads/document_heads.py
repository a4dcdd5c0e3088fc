"""Heads of two kinds that say themselves what they are: official documents, and pages of a newspaper's archive.

An official document (GB/T 9704-2012) has above its title the issuer's line and a number (××发〔2019〕12号), and below it
whom it addresses. An archive heads each article with the number of the page it stood on (第1版（要闻） / 专栏：).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import iso_date
from bianzuan.cleaning.reassembly.signers.offices import OFFICE_END
from bianzuan.cleaning.reassembly.signers.published import published

_HAN = "\u3400-\u9fff"
_NUMBER = re.compile(
    rf"[{_HAN}]{{1,14}}\s*[〔［\[（(【]\s*(?:19|20)\d{{2}}\s*[〕］\]）)】]\s*第?\s*\d{{1,4}}\s*号(?:\s+签发人[：:].{{2,20}})?|(?:(?:[〔［\[（(](?:19)?\d{{2}}[〕］\]）)]\s*)?[\u3400-\u9fff]{{1,8}}字)?第\s*[0-9〇○零一二三四五六七八九十百千]{{1,8}}\s*号"
)
_NUMBER_ALONE = re.compile(r"[〔［\[（(【]?(?:19|20)\d{2}[〕］\]）)】]?[ \u3000]*(?:第|[年度]?第)?[ \u3000]*[0-9〇一二三四五六七八九十]{1,4}[ \u3000]*[号期]")
# 教字第二一七号　民国二十四年九月十日: the day stands behind the number of an order.
_DAY_BEHIND = re.compile(r"(?<![ \u3000])[ \u3000]+(?P<day>[^ \u3000]{6,20}日)$")
_ISSUER = re.compile(rf"[{_HAN} \u3000、（）()]{{2,60}}(?:文件|令|公告|通告|决定|公报)")
_ORDER_WORDS = "(?:判决书|裁定书|调解书|决定书|起诉书|公证书|仲裁书|复议书|训令|指令|通令|命令|密令|手令|公函|代电|布告|告示|批示?|批答)"
_ORDER = re.compile(f"[\u3400-\u9fff]{_ORDER_WORDS}$")
# The court stands above what it gives.
_COURT = re.compile("[\u3400-\u9fff]{2,20}(?:法院|检察院|仲裁委员会|公证处)")
_OFFICE = re.compile(rf"[{_HAN} \u3000]{{3,40}}{OFFICE_END}")
_GAZETTE = re.compile(rf"[{_HAN}]{{2,16}}(?:公报|公報|政报)[ \u3000]*第[ \u3000]*[0-9〇○零一二三四五六七八九十百千]{{1,8}}[ \u3000]*[号期]")
_SECRET = re.compile("(?:绝密|机密|秘密|特急|加急|内部资料)(?:[★☆].{1,8})?|急件")
DOCUMENT_KINDS = re.compile(
    "(?:通知|意见|决定|布告|公告|通告|通报|函|批复|报告|请示|纪要|纪录|议事录|办法|规定|条例|细则|方案|规则|命令|令|议案|决议|公报|章程|规划|要点|计划|预案|制度|守则|准则|公约|指南|指引)"
    r"(?:[（(〔][^（）()]{1,12}[）)〕])?$"
)
_NUMBERED_TITLE = re.compile(r"(?P<title>[^。]{6,80}?)[（(](?P<number>[^（）()]{4,24})[）)]")
# 青石县政府指令　教字第二二〇号
_ORDER_NUMBERED = re.compile(rf"[{_HAN}]{{2,20}}{_ORDER_WORDS}[ \u3000]+(?P<number>[^（）() \u3000]{{4,24}})")
_TITLE_LINES, _ABOVE, _ISSUED = 4, 5, 2
_LONGEST_TITLE = 90

_PAGE_LINE = re.compile(r"第\s*\d{1,3}\s*版\s*[（(][^（）()]{0,16}[）)]")
_COLUMN = re.compile(r"专栏\s*[：:].{0,24}")
_HEADLINES = 4


def is_page_line(text: str) -> bool:
    """True for the line with which an archive begins an article."""
    return _PAGE_LINE.fullmatch(text) is not None


def document_head(pieces: Sequence[Piece]) -> list[Kind] | None:
    """Kinds of the first pieces of an official document, None if its number is not at its head."""
    kinds: list[Kind] = []
    numbered = False
    for piece in pieces[:_ABOVE]:
        if piece.kind != "text":
            break
        if _NUMBER.fullmatch(_without_day(piece.plain)):
            numbered = True
        elif numbered or not (_ISSUER.fullmatch(piece.plain) or _COURT.fullmatch(piece.plain) or _ORDER.search(piece.plain) or _SECRET.fullmatch(piece.plain) or _GAZETTE.fullmatch(piece.plain)):
            break
        kinds.append("kicker")
    if not numbered:
        return _issuer_above(pieces) or _number_below(pieces) or _number_behind(pieces)
    lines = _title_lines(pieces, len(kinds))
    # Of an order of old the line above its number is all the title it has: 国民政府训令 / 第四五六号 / 令各省市政府.
    order = next((i for i in range(len(kinds)) if _ORDER.search(pieces[i].plain)), -1)
    if not lines and order >= 0:
        return ["title" if i == order else kind for i, kind in enumerate(kinds)]
    # 关于…的决定 is what a gazette issues, or the title itself.
    return kinds + ["title"] * lines if lines else _number_below(pieces)


def _issuer_above(pieces: Sequence[Piece]) -> list[Kind] | None:
    """柳溪县人民政府 above 关于…的通知: who issues a document, and its title."""
    above, title = (pieces[0], pieces[1]) if len(pieces) > 2 else (None, None)
    fit = above and title and above.kind == title.kind == "text" and _OFFICE.fullmatch(above.plain)
    number = _without_day(pieces[_ISSUED].plain.strip("（）() \u3000")) if len(pieces) > _ISSUED and pieces[_ISSUED].kind == "text" else ""
    numbered = bool(_NUMBER.fullmatch(number) or _NUMBER_ALONE.fullmatch(number))
    # 市长办公会议纪要 says no more than what it is; a number below it tells that it is the title.
    if not (fit and title and (title.plain.startswith("关于") or numbered) and _title_lines(pieces, 1) == 1):
        return None
    return ["kicker", "title", "kicker"] if numbered else ["kicker", "title"]


def _without_day(text: str) -> str:
    """The number of a document without the day behind it."""
    match = _DAY_BEHIND.search(text)
    return text[: match.start()] if match and iso_date(match["day"]) else text


def day_behind_number(text: str) -> str:
    """ISO date of the day behind the number of a document; "" if there is none."""
    return iso_date(text[len(number) :]) if (number := _without_day(text)) != text and _NUMBER.fullmatch(number) else ""


def _number_below(pieces: Sequence[Piece]) -> list[Kind] | None:
    """A title and the document's number right below it, in brackets or not."""
    lines = _title_lines(pieces, 0)
    below = pieces[lines] if 0 < lines < len(pieces) else None
    if below is None or below.kind != "text" or not _NUMBER.fullmatch(_without_day(below.plain.strip("（）() \u3000"))):
        return None
    kinds: list[Kind] = ["title"] * lines
    return [*kinds, "kicker"]


def _number_behind(pieces: Sequence[Piece]) -> list[Kind] | None:
    """A title of one line with the document's number in brackets behind it."""
    match = _NUMBERED_TITLE.fullmatch(pieces[0].plain) if pieces and pieces[0].kind == "text" else None
    known = match and DOCUMENT_KINDS.search(match["title"]) and _NUMBER.fullmatch(match["number"])
    order = _ORDER_NUMBERED.fullmatch(pieces[0].plain) if len(pieces) > 1 and pieces[0].kind == "text" else None
    known = known or order and _NUMBER.fullmatch(order["number"])
    return ["title"] if known and len(pieces[0].plain) <= _LONGEST_TITLE else None


def _title_lines(pieces: Sequence[Piece], start: int) -> int:
    """How many lines the title has: up to the one that names the kind of document."""
    for count in range(1, _TITLE_LINES + 1):
        if start + count > len(pieces):
            return 0
        piece = pieces[start + count - 1]
        if piece.kind != "text" or ends_sentence(piece.plain) or len(piece.plain) > _LONGEST_TITLE or piece.plain[-1] in "：:，、":
            return 0
        if DOCUMENT_KINDS.search(piece.plain):
            return count
    return 0


def archive_head(pieces: Sequence[Piece], index: int, title_shape: Callable[[Piece], bool]) -> list[Kind] | None:
    """Kinds of the pieces of an article's head in an archive, from the line of its page on; None if it is none.

    The first short line is the title, further ones stand below it. The text may begin at once: then there is no title.
    """
    kinds: list[Kind] = []
    paged = len(pieces) > 1 and is_page_line(pieces[1].plain)
    if index == 0 and (told := published(pieces[0].plain)) and told.date and (paged or "版" in pieces[0].plain):
        kinds.append("dateline")
    if index + len(kinds) >= len(pieces) or not is_page_line(pieces[index + len(kinds)].plain):
        return None
    kinds.append("dateline")
    for piece in pieces[index + len(kinds) :]:
        if is_page_line(piece.plain):
            # All the short lines between two pages are no head: 毛主席语录 and what it says.
            return kinds[: kinds.index("title") + 1] if "title" in kinds else kinds
        if _COLUMN.fullmatch(piece.plain) and kinds[-1] == "dateline":
            kinds.append("dateline")
        elif "title" in kinds and byline(piece.plain) and "byline" not in kinds:
            kinds.append("byline")
        elif piece.kind == "text" and title_shape(piece) and "byline" not in kinds and kinds.count("subtitle") < _HEADLINES:
            kinds.append("subtitle" if "title" in kinds else "title")
        else:
            break
    return kinds

