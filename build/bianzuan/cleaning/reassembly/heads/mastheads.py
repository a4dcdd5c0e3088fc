"""The masthead of a newspaper's page: its name, the day, the page, who edited it, above the first title. It heads no text of its own.

In: the articles of a page. Out: the same, the lines of the masthead above the title of the first text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.reports import report_head
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import date_of
from bianzuan.cleaning.reassembly.signers.days import DATE, iso_date
from bianzuan.cleaning.reassembly.signers.offices import PAPER
from bianzuan.cleaning.reassembly.signers.reports import has_dateline

# What only stands in a masthead: 第7版, A14版, 清河日报, 本版编辑.
_SAYS_SO = re.compile("\\d[ \u3000]*版|[A-Z]\\d{1,2}(?![\\dA-Za-z])|第[ \u3000]*[〇零一二三四五六七八九十百]{1,4}[ \u3000]*[版张]|本版|副刊|[日晚早周时快]报|[月季双半周]刊|[校院厂]刊|星期[一二三四五六日天]|总第[ \u3000]*\\d+[ \u3000]*期|第[ \u3000]*\\d+[ \u3000]*期")
_LINE = re.compile("报.*\\d{1,2}月\\d{1,2}日.*(?:[A-Z]?\\d{1,2}|版)$")
MASTHEAD = "the masthead of the page, above text that it does not head"
_PAPER = re.compile(PAPER)
# 第3版, A2, 第3版：副刊, 第二张第五版; 星期三, 总第8期: what stands in a masthead besides the name of the paper, the day and a section's name.
_GAP = re.compile("[ \u3000|｜·•/]+")
_PAGE = re.compile("第?[A-Z]?\\d{1,3}版(?:[：:][\u3400-\u9fff]{2,6})?|[A-Z]\\d{1,2}|(?:第[一二三四五六七八九十]{1,3}张)?第[一二三四五六七八九十]{1,3}[版页]|第[一二三四五六七八九十]{1,3}张")
_BESIDE = re.compile("(?:星期|周)[一二三四五六日天]|(?:总?第)?\\d{1,5}期|(?:总?第)[〇零一二三四五六七八九十百]{1,5}期|农历[\u3400-\u9fff]{2,10}|(?:责任编辑|责编|编辑|美编|版式|校对|组版)[：:/／][\u3400-\u9fff]{2,4}")
_SECTION = re.compile("[\u3400-\u9fff]{2,5}")
# 红旗渠通讯　第七期　一九七二年八月十日: what may be the title of a text, too, but beside its number and its day is the sheet's name.
_SHEET, _ISSUE = re.compile("[\u3400-\u9fff]{2,12}(?:通讯|简讯|快讯|简报|快报|战报|动态|[校院厂社]刊|[旬月季]刊)"), re.compile("总?第[\\d〇零一二三四五六七八九十百]{1,5}期")
# 发布洪水警报, 喜报: what is no paper, though it ends so.
_NO_PAPER = re.compile("[警情喜捷预简汇通举申谎呈电战墙板回]报$")
_MOST, _LONGEST = 6, 40


def masthead_over_report(pieces: Sequence[Piece]) -> list[Kind]:
    """What the lines of a masthead at the top of a page, and of the head of the first report below it, are; nothing if no report begins there."""
    top = masthead_lines(pieces)
    title = report_head(pieces, top) if 0 < top < len(pieces) else []
    return [*masthead_kinds(pieces[:top]), *title] if title else []


def masthead_lines(pieces: Sequence[Piece]) -> int:
    """How many lines at the top of a page are its masthead; 0 if none of them names a paper or a page."""
    told = list(map(_masthead_line, pieces[:_MOST]))
    lines = list(takewhile(lambda line: line is not None, told))
    return len(lines) if any(lines) else 0


def names_page(head: Sequence[Piece]) -> bool:
    """True if the head of an article begins with a masthead that says which page of the paper this is, or which number of a sheet."""
    lines = [_GAP.split(piece.plain) for piece in head[: masthead_lines(head)]]
    return any(_sheet(items) or any(map(_PAGE.fullmatch, items)) for items in lines)


def masthead_kinds(lines: Sequence[Piece]) -> list[Kind]:
    """What the lines of a masthead are in the head of the first text below it."""
    return ["dateline" if date_of(piece.plain) else "kicker" for piece in lines]


def masthead_day(text: str) -> str:
    """The day that stands beside the name of a paper, or alone beside the number of its page; "" for any other line."""
    items = [item for item in _GAP.split(text) if item]
    of_page = any(map(_PAGE.fullmatch, items)) and all(_PAGE.fullmatch(item) or DATE.fullmatch(item) or _BESIDE.fullmatch(item) for item in items)
    return iso_date(text) if of_page or _sheet(items) or any(map(_PAPER.fullmatch, items)) else ""


def _masthead_line(piece: Piece) -> bool | None:
    """True for a line that names a paper or one of its pages, False for one that may stand beside such a line, None for any other."""
    items = [item for item in _GAP.split(piece.plain) if item]
    if piece.kind not in ("text", "title", "kicker", "dateline") or piece.hashes or not items or len(piece.plain) > _LONGEST:
        return None
    papers = [item for item in items if _PAPER.fullmatch(item) and not _NO_PAPER.search(item)]
    papers += _sheet(items)
    pages = [item for item in items if _PAGE.fullmatch(item)]
    others = [item for item in items if not (item in papers or item in pages or DATE.fullmatch(item) or _BESIDE.fullmatch(item))]
    if len(others) > (1 if pages else 0) or not all(map(_SECTION.fullmatch, others)):
        return None
    return bool(papers or pages)


def _sheet(items: Sequence[str]) -> list[str]:
    """The name of a sheet, if its number and its day stand on the same line."""
    told = any(map(_ISSUE.fullmatch, items)) and any(map(DATE.fullmatch, items))
    return [item for item in items if told and _SHEET.fullmatch(item)]


def under_masthead(compositions: Sequence[Composition]) -> Sequence[Composition]:
    """A first article of a few short lines and no text is the masthead of the page, or the title of all texts; its lines stand above the title of the next."""
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
    if not of_all and not any(_SAYS_SO.search(piece.plain) for piece in lines if piece.kind not in ("dateline", "kicker")):
        return compositions
    return [replace(first, head=(*map(_as_kicker, lines), *first.head), date=first.date or top.date), *others]


def told_page_heads(compositions: Sequence[Composition]) -> list[Composition]:
    """The articles; above the first title the head of the newspaper's page, with its day and the number of the page, says when and where the
    text stood, and is no kicker of it. Without the number or the day it may be all that says where a clipping is from."""
    if not compositions or not (top := _page_head(compositions[0])):
        return list(compositions)
    first, *others = compositions
    lines = [piece.become("dateline") for piece in first.head[:top]]
    day = next(filter(None, (date_of(piece.plain) or masthead_day(piece.plain) for piece in lines)), "")
    return [replace(first, head=(*lines, *first.head[top:]), date=first.date or day) if day else first, *others]


def _page_head(first: Composition) -> int:
    """How many lines above the title of the first article are the head of the page and nothing else."""
    title = next((i for i, piece in enumerate(first.head) if piece.kind == "title"), 0)
    top = min(masthead_lines(first.head[:title]), title)
    return top if top and names_page(first.head[:top]) and all(piece.kind in ("kicker", "dateline") for piece in first.head[:top]) else 0


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
