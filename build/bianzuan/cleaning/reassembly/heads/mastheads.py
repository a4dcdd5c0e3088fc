"""The masthead of a newspaper's page: its name, the day, the page, who edited it, above the first title. It heads no text of its own.

In: the articles of a page. Out: the same, the lines of the masthead above the title of the first text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.page_fields import page_fields
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.reports import report_head
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import date_of
from bianzuan.cleaning.reassembly.signers.days import DATE, is_date, iso_date
from bianzuan.cleaning.reassembly.signers.offices import PAPER
from bianzuan.cleaning.reassembly.signers.published import spoken_date
from bianzuan.cleaning.reassembly.signers.reports import has_dateline

# What only stands in a masthead: 第7版, A14版, 清河日报, 本版编辑.
_SAYS_SO = re.compile("\\d[ \u3000]*版|[A-Z]\\d{1,2}(?![\\dA-Za-z])|第[ \u3000]*[〇零一二三四五六七八九十百]{1,4}[ \u3000]*[版张]|本版|副刊|[日晚早周时快]报|[月季双半周]刊|[校院厂]刊|星期[一二三四五六日天]|总第[ \u3000]*\\d+[ \u3000]*期|第[ \u3000]*\\d+[ \u3000]*期")
_LINE = re.compile("报.*\\d{1,2}月\\d{1,2}日.*(?:[A-Z]?\\d{1,2}|版)$")
MASTHEAD = "the masthead of the page, above text that it does not head"
_PAPER = re.compile(PAPER)
_GAP = re.compile("[ \u3000|｜·•/]+")
# 红旗渠通讯　第七期　一九七二年八月十日: what may be the title of a text, too, but beside its number and its day is the sheet's name.
_SHEET, _ISSUE = re.compile("[\u3400-\u9fff]{2,12}(?:通讯|简讯|快讯|简报|快报|战报|动态|[校院厂社]刊|[旬月季]刊)"), re.compile("总?第[\\d〇零一二三四五六七八九十百]{1,5}期")
# What a page has beside its name and its day, and the source of a clipping has not.
_FURNISHED = frozenset({"weekday", "lunar", "weather", "makers", "staff", "chief", "line", "contact", "own", "code", "price"})
# What only a paper says of itself: with its name and its day the head of a page that has no number.
_PUBLISHED = frozenset({"issue", "press", "lunar", "weather", "makers", "staff", "chief", "line", "own", "code", "price"})
# What stands only below the name of a paper, whatever it is called.
_ORGAN = frozenset({"press", "lunar", "weather", "own", "code", "price"})
_NUMBERS = frozenset({"number", "folio"})
_MOST, _LINES, _LONGEST = 6, 8, 40


def masthead_over_report(pieces: Sequence[Piece]) -> list[Kind]:
    """What the lines of a masthead at the top of a page, and of the head of the first report below it, are; nothing if no report begins there."""
    top = masthead_lines(pieces)
    title = report_head(pieces, top) if 0 < top < len(pieces) else []
    return [*masthead_kinds(pieces[:top], heads_page(pieces)), *title] if title else []


def masthead_lines(pieces: Sequence[Piece]) -> int:
    """How many lines at the top of a page are its masthead; 0 if none of them names a paper or a page."""
    return len(_lines(pieces))


def _lines(pieces: Sequence[Piece]) -> list[tuple[str, ...]]:
    """The fields of all lines of a masthead; none where no line names a paper or a page."""
    lines = list(takewhile(bool, map(_fields, pieces[:_LINES])))
    # Who made the page may have stood between them and is gone.
    made = frozenset({"staff"} if any(piece.closed_above for piece in pieces[1 : len(lines) + 1]) else ())
    below = {field for line in lines[1:] for field in line}
    # 机车工人 over its number, its day and who prints it.
    if named := lines[:1] == [("section",)] and "day" in below and "paper" not in below and not _SHEET.fullmatch(pieces[0].plain) and bool("issue" in below and _ORGAN & below or "page" in below and "price" in below):
        lines[0] = ("paper",)
    while (end := next((i for i in range(len(lines)) if not _stands(lines, i, made)), len(lines))) < len(lines):
        lines = lines[:end]
    if named and (len(lines) == len(pieces) or len(pieces[len(lines)].plain) > _LONGEST):
        return []  # the title of the text right below it
    # 青石日报 over who signs: a text about a paper.
    if len(lines) > 1 and lines[-1] == ("paper",) and len(lines) < len(pieces) and presumed_byline(pieces[len(lines)].plain):
        lines.pop()
    return lines if any(_is_sure(line) or _NUMBERS & {*line} for line in lines) else []


def names_page(head: Sequence[Piece]) -> bool:
    """True if the head of an article begins with a masthead that says which page of the paper this is, or which number of a sheet."""
    return any({"page", "sheet", *_NUMBERS} & {*line} for line in _lines(head))


def heads_page(pieces: Sequence[Piece]) -> bool:
    """True for a page whose masthead surely is one: it names the page, and beside it the paper, its day, or who made it; or paper and day
    and what only a paper says of itself. 第三版 alone, or beside a month, may be said of a book, and paper and day of a clipping."""
    told = {field for line in _lines(pieces) for field in line}
    of_page = bool(told & {"page", "sheet", *_NUMBERS}) and bool(told & {"paper", "sheet", "day", *_FURNISHED})
    # An office has a bulletin, whose name stays.
    return of_page or {"paper", "day"} <= told and bool(_PUBLISHED & told) and bool("office" not in told or _ORGAN & told)


def masthead_kinds(lines: Sequence[Piece], sure: bool = False) -> list[Kind]:
    """What the lines of a masthead are in the head of the first text below it. `sure`: it heads a page."""
    return ["dateline"] * len(lines) if sure else ["dateline" if date_of(piece.plain) else "kicker" for piece in lines]


def masthead_day(text: str) -> str:
    """The day that stands beside the name of a paper, or alone beside the number of its page; "" for any other line."""
    items = [item for item in _GAP.split(text) if item]
    fields = page_fields(text)
    of_page = "page" in fields and "section" not in fields or "number" in fields and "paper" in fields
    return iso_date(text) if of_page or _sheet(items) or any(map(_PAPER.fullmatch, items)) else ""


def head_day(lines: Sequence[Piece]) -> str:
    """The day that a masthead tells; "" if it tells none."""
    return next(filter(None, (iso_date(line.plain) if "day" in _fields(line) else date_of(line.plain) for line in lines)), "")


def _fields(piece: Piece) -> tuple[str, ...]:
    """The kinds of all fields of a line that may stand in a masthead; none for any other line."""
    if piece.kind not in ("text", "title", "kicker", "dateline", "masthead") or piece.hashes:
        return ()
    fields: tuple[str, ...] = page_fields(piece.plain)
    if "section" in fields and _sheet([item for item in _GAP.split(piece.plain) if item]):
        return ("sheet", *fields)
    if {"pages", "issue"} <= {*fields}:
        return ("sheet", *fields)  # 星湖　文艺副刊　第1126期
    # What is only said beside a sure field: 副刊 beside 第三版.
    return () if "section" in fields and not {"page", "paper", "pages", "section", *_NUMBERS}.issuperset(fields) and not ("page" in fields or "issue" in fields or "day" in fields and ("weekday" in fields or "pages" in fields)) else fields


def _is_sure(fields: Sequence[str]) -> bool:
    """True for a line that names a paper or one of its pages."""
    told = {*fields}
    counted = bool(_NUMBERS & told) and ("paper" in told and bool({"day", "issue"} & told) or {"pages", "day"} <= told)
    return "page" in told or "sheet" in told or counted or "paper" in told and not {"section", *_NUMBERS} & told


def _stands(lines: Sequence[Sequence[str]], index: int, made: frozenset[str]) -> bool:
    """True if a line is of the masthead, by itself or by what the others tell."""
    line, above, below = lines[index], lines[:index], lines[index + 1 :]
    told = {*made, *(field for other in (*above, *below) for field in other)}
    if line == ("paper",):
        return not any("paper" in other and "section" not in other for other in above)  # a paper has one name
    if _is_sure(line):
        return True
    furnished = "paper" in told and bool(_FURNISHED & told)
    if _NUMBERS & {*line}:
        # 2, 08　综合新闻: what may number a chapter
        return (furnished or "paper" in told and {"day", "issue"} <= {*line} or "folio" in line and bool({"staff", "makers"} & told)) and "day" in {*told, *line}
    if "paper" in line or "pages" in line:
        return bool({"page", *_NUMBERS} & told) and bool({"paper", "day"} & told)  # 教育周刊 · 讲台内外, 副刊　灯下
    if "section" in line and not index:
        return "day" in told and ("folio" in told and "staff" in told or "issue" in told and bool(_ORGAN & told))
    if "section" in line and len({*line}) > 1:
        return "page" in told or "paper" in told and "day" in line  # 小园　第二百零七期; the day beside 社团与地方
    if "section" in line:
        return furnished and any("page" in other for other in (*above, *below)) and any(map(_is_sure, below))  # 文化·记忆 below A12
    return "artist" not in line or "staff" in line


def _sheet(items: Sequence[str]) -> list[str]:
    """The name of a sheet, if its number and its day stand on the same line."""
    told = any(map(_ISSUE.fullmatch, items)) and any(map(DATE.fullmatch, items))
    return [item for item in items if told and _SHEET.fullmatch(item)]


def under_masthead(compositions: Sequence[Composition], on_page: bool = False) -> Sequence[Composition]:
    """A first article of a few short lines and no text is the masthead of the page, or the title of all texts; its lines stand above the title of the next.
    `on_page`: the masthead stood above them."""
    if len(compositions) < 2 or compositions[0].kind != "article":
        return compositions
    top, first, *others = compositions
    lines = [*top.head, *(piece for piece in top.body if piece.kind != "gap")]
    if _heads_a_report(top):
        (title, *below), (heading, *body) = top.head, top.body
        return [replace(top, head=(title.become("kicker"), *below, heading.become("title")), body=tuple(body)), first, *others]
    if not 0 < len(lines) <= _MOST or not all(map(_is_short, lines)) or first.kind != "article" or not first.head:
        return compositions
    # A title whose text columns out of order have elsewhere stands apart from the next.
    if lines[-1].order + 1 != first.head[0].order:
        return compositions
    of_all = len(others) > 0 and not top.authors and len(lines) == len(top.head)
    if not of_all and not on_page and not any(_SAYS_SO.search(piece.plain) for piece in lines if piece.kind not in ("dateline", "kicker")):
        return compositions
    return [replace(first, head=(*map(_as_kicker, lines), *first.head), date=first.date or top.date), *others]


def told_page_heads(compositions: Sequence[Composition], day: str = "") -> list[Composition]:
    """The articles; above the first title the head of the newspaper's page, with its day and the number of the page, says when and where the
    text stood, and is no kicker of it. Without the number or the day it may be all that says where a clipping is from.

    Every text of the page stood there on that day. `day`: that of a masthead which heads no text.
    """
    if not compositions or not (_page_head(compositions[0]) or day):
        return list(compositions)
    told: list[Composition] = []
    for one in _under_their_own(compositions):
        lines = [piece.become("dateline") for piece in one.head[: _page_head(one)]]
        if masthead_lines(one.head):
            day = next(filter(None, (date_of(piece.plain) or masthead_day(piece.plain) for piece in lines)), "") or head_day(lines)
        subtitles = [piece.plain for piece in one.head if piece.kind == "subtitle"]
        own = one.date or spoken_date(subtitles) or next((iso_date(line) for line in subtitles if is_date(line)), "")
        told.append(replace(one, head=(*lines, *one.head[len(lines) :]), date=own or ("" if one.kind == "fragments" else day)))
    return told


def _under_their_own(compositions: Sequence[Composition]) -> list[Composition]:
    """Where the first text stands below its masthead, another masthead right above a title does not end the text above: it heads the next page."""
    found = list(compositions)
    for number, (upper, lower) in enumerate(pairwise(found), 1):
        lines = _last_lines(upper.body)
        if lines and lower.head and lines[-1].order + 1 == lower.head[0].order:
            found[number - 1] = replace(found[number - 1], body=found[number - 1].body[: -len(lines)])
            found[number] = replace(lower, head=(*lines, *lower.head))
    return found


def _last_lines(body: Sequence[Piece]) -> list[Piece]:
    """The masthead in which a text seems to end, as lines of a head."""
    lines = [_as_line(piece) for piece in body[-_LINES:] if piece.kind != "gap"]
    return next((lines[i:] for i in range(len(lines)) if masthead_lines(lines[i:]) == len(lines) - i and heads_page(lines[i:])), [])


def _as_line(piece: Piece) -> Piece:
    return piece if piece.kind == "dateline" else piece.become("dateline")


def _page_head(first: Composition) -> int:
    """How many lines above the title of the first article are the head of the page and nothing else."""
    title = next((i for i, piece in enumerate(first.head) if piece.kind == "title"), 0)
    top = min(masthead_lines(first.head), title)
    return top if top and heads_page(first.head) and all(piece.kind in ("kicker", "dateline") for piece in first.head[:top]) else 0


def _is_short(piece: Piece) -> bool:
    return len(piece.plain) <= _LONGEST and piece.kind != "verse" and not (piece.kind in ("text", "paragraph") and is_body(piece))


def _heads_a_report(top: Composition) -> bool:
    """True for 清河晚报 2020年7月20日 A03 in the place of a title, and one heading below it over the beginning of a report."""
    if len(top.body) < 2 or not top.head or top.head[0].kind != "title" or not _LINE.search(top.head[0].plain):
        return False
    headings = [piece for piece in top.body if piece.kind == "heading"]
    return headings == [top.body[0]] and headings[0].number is None and has_dateline(top.body[1].plain)


def _as_kicker(piece: Piece) -> Piece:
    return piece if piece.kind == "dateline" else piece.become("kicker")


def masthead_alone(pieces: Sequence[Piece], heads: Sequence[tuple[int, int]]) -> int:
    """Where the masthead of a page ends that stands, as its first head or as no head, right above running text; 0 if it is none.

    A masthead has no text: columns are out of order, and the text is somebody else's.
    """
    end = masthead_lines(pieces)
    own = bool(heads) and heads[0][0] == 0
    if own and heads[0][1] > end:
        lines, end = pieces[: heads[0][1]], heads[0][1]
        named = _PAPER.fullmatch(lines[0].plain) is not None or _LINE.search(lines[0].plain) is not None
        if not named or any(piece.kind == "byline" for piece in lines) or not any(_SAYS_SO.search(piece.plain) for piece in lines):
            return 0
    others = heads[own:]
    if not end or not others:
        return 0
    while end < others[0][0] and len(pieces[end].plain) <= _LONGEST and not is_body(pieces[end]) and _SAYS_SO.search(pieces[end].plain):
        end += 1
    below = pieces[end]
    return end if below.kind == "text" and is_body(below) and not has_dateline(below.plain) else 0
