"""Title pages and mastheads that say themselves what they stand over: a standard, a thesis, a bulletin, a lesson, a volume.

In: the pieces of a page from its first one on. Out: what its first lines are, or None. The number of a standard, 硕士学位论文,
第15期 and 第二册 are no titles, and neither is who made the volume; the title stands above or below them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import iso_date
from bianzuan.cleaning.reassembly.signers.offices import OFFICE_END
from bianzuan.cleaning.reassembly.signers.published import published

_HAN = "\u3400-\u9fff"
# GB/T 15835—2011, Q/SJ 03—2006, DB33/T 1024-2008, and the one that it takes the place of.
_STANDARD_NUMBER = "[A-Z]{1,6}[0-9]{0,4}(?:[/／][A-Z]{1,6})? ?[0-9]{1,6}(?:\\.[0-9]{1,3})* ?[—–－-]{1,2} ?(?:19|20)?[0-9]{2}"
_STANDARD = re.compile(f"(?:标准号[：: ]*)?{_STANDARD_NUMBER}(?:[ \u3000（(]*(?:部分)?代替[ \u3000：:]*{_STANDARD_NUMBER}.{{0,40}})?")
_OVER_STANDARD = re.compile(f"ICS ?[0-9. ]{{2,16}}|[A-Z] ?[0-9]{{2}}|备案号[：: ].{{2,24}}|(?:中华人民共和国)?[{_HAN}]{{2,12}}标准|(?:部分)?代替[ \u3000：:]*{_STANDARD_NUMBER}.{{0,40}}")
# 硕士学位论文, 清河师范学院毕业论文（设计）.
_THESIS = re.compile(f"(?:[{_HAN}]{{2,12}}(?:大学|学院))?[ \u3000]?(?:全日制|在职|专业|学术型?|同等学力|高等教育|自学考试)?(?:(?:博士|硕士|学士)(?:研究生)?(?:学位|毕业)?|(?:本科|专科|大专)生?毕业|毕业|学位)(?:论文|设计)(?:[（(][{_HAN}]{{2,6}}[）)])?")
_FIELD = re.compile(f"(?:(?:[{_HAN}A-Z][{_HAN}A-Z \u3000]{{1,8}})[：:][^，。；：:]{{0,36}}){{1,3}}")
_SCHOOL = re.compile(f"[{_HAN}]{{2,16}}(?:大学|学院|研究院|研究所)")
# 工作简报 over 第15期 and who gives it out: 江州市园林局办公室编　2013年9月6日.
_BULLETIN = re.compile(f"[{_HAN} ·]{{0,16}}(?:简报|简讯|快报|动态|专报|内参|情况反映|要情|情况通报|信息|通讯|参阅件)")
_ISSUE = re.compile("[（(]?(?:(?:19|20)[0-9]{2}年?[ \u3000]?)?第[ \u3000]?[0-9〇零一二三四五六七八九十百]{1,5}[ \u3000]?[期号][）)]?(?:[ \u3000]?[（(]总第?[ \u3000]?[0-9〇零一二三四五六七八九十百]{1,5}[ \u3000]?[期号][）)])?")
_ISSUED_BY = re.compile(f"[{_HAN}（）()、]{{3,30}}(?:编印?|主办|印发?)?")
# 识字课本　第二册 over 第三课　小船.
_VOLUME = re.compile("第[一二三四五六七八九十0-9]{1,3}[册卷辑]$|[（(][上中下][）)]$|[上中下]册$")
_LESSON = re.compile("第[一二三四五六七八九十百0-9]{1,4}[课讲回]")
_BOOK, _ROLL = re.compile(f"《?[{_HAN}]{{2,10}}(?:志|志略|志稿|通志|史|史稿|录|谱|集|全书)》?"), re.compile(f"卷之?[一二三四五六七八九十百上中下]{{1,4}}[ \u3000]+[{_HAN}]{{1,10}}")
# 《水车谣》（独幕话剧）: a play, and of what kind.
_WORK = re.compile(f"《[^《》]{{2,24}}》[ \u3000]?[（(][{_HAN}]{{0,6}}(?:剧|戏|小品|相声|快板|小说|歌词|唱词|鼓词)[）)]")
# 清河机修厂厂史办公室编: who made a volume, below its name; 清河报社编辑 is what somebody is.
_MADE_BY = re.compile(f"(?:[{_HAN}（）()、]{{2,30}}?(?:{OFFICE_END}|[室组社馆所会处科院校局厂]))[ \u3000]*(?:选?编印?|主编|编[写纂订]|编著|整理|辑)")
_MOST = 8
_JOURNAL, _COLUMN = re.compile(f"《?[{_HAN}·]{{2,16}}(?:[校院厂社会馆系月季双半]刊|校报|院报|厂报|通讯|学报)》?"), 6
_KICKER: list[Kind] = ["kicker"]


def title_page(pieces: Sequence[Piece]) -> list[Kind] | None:
    """Kinds of the lines of a title page, or of the masthead of a bulletin; None if the page has none."""
    if len(pieces) > 2 and pieces[0].kind == "text" and _WORK.fullmatch(pieces[0].plain):
        return ["title"]
    return _standard(pieces) or _thesis(pieces) or _bulletin(pieces) or _lesson(pieces) or _volume(pieces)


def bulletin_day(text: str) -> str:
    """ISO date of the line that says who gives a bulletin out, and when; "" if it is none."""
    return iso_date(text) if (day := _day_behind(text)) and _ISSUED_BY.fullmatch(text[: -len(day)].rstrip()) else ""


def _standard(pieces: Sequence[Piece]) -> list[Kind] | None:
    if len(pieces) > 2 and title_shape(pieces[0]) and pieces[1].kind == "text" and _STANDARD.fullmatch(pieces[1].plain):
        return ["title", "kicker"]
    above = _lines_above(pieces, lambda text: bool(_STANDARD.fullmatch(text) or _OVER_STANDARD.fullmatch(text)))
    if not any(_STANDARD.fullmatch(piece.plain) for piece in pieces[:above]):
        return None
    return _with_title(pieces, above)


def _thesis(pieces: Sequence[Piece]) -> list[Kind] | None:
    above = _lines_above(pieces, lambda text: bool(_THESIS.fullmatch(text) or _FIELD.fullmatch(text) or _SCHOOL.fullmatch(text)))
    if not above or not _THESIS.fullmatch(pieces[above - 1].plain):
        return None
    found = _with_title(pieces, above)
    signed = found and above + 1 < len(pieces) and pieces[above + 1].kind == "text" and byline(pieces[above + 1].plain)
    return [*found, "byline"] if found and signed else found


def _bulletin(pieces: Sequence[Piece]) -> list[Kind] | None:
    """A bulletin with one text has that one's title; one of several items, which are its headings, its own name. Below the
    name of a journal stands the first of its texts, with or without the name of a column above it."""
    if len(pieces) < 4 or any(piece.kind != "text" for piece in pieces[:2]) or not _ISSUE.fullmatch(pieces[1].plain):
        return None
    if _JOURNAL.fullmatch(pieces[0].plain):
        column = 3 if title_shape(pieces[2]) and len(pieces[2].plain) <= _COLUMN and title_shape(pieces[3]) else 2
        named = column + 1 < len(pieces) and title_shape(pieces[column]) and pieces[column + 1].kind == "text" and is_body(pieces[column + 1])
        return [*_KICKER * column, "title"] if named else None
    if not _BULLETIN.fullmatch(pieces[0].plain):
        return None
    end = 2
    below: list[Kind] = []
    if pieces[end].kind == "text" and bulletin_day(pieces[end].plain):
        below, end = ["dateline"], end + 1
    elif pieces[end].kind == pieces[end + 1].kind == "text" and _ISSUED_BY.fullmatch(pieces[end].plain) and iso_date(pieces[end + 1].plain) and published(pieces[end + 1].plain):
        below, end = ["kicker", "dateline"], end + 2
    if end + 1 < len(pieces) and title_shape(pieces[end]) and is_body(pieces[end + 1]):
        others = [p for p in pieces[end + 1 :] if title_shape(p)]
        if not others:
            return [*_KICKER * 2, *below, "title"]
    return ["title", "subtitle", *below]


def _lesson(pieces: Sequence[Piece]) -> list[Kind] | None:
    if len(pieces) < 3 or any(piece.kind != "text" for piece in pieces[:2]) or not headline(pieces[0].plain):
        return None
    if _BOOK.fullmatch(pieces[0].plain) and _ROLL.fullmatch(pieces[1].plain) and not any(_ROLL.fullmatch(piece.plain) for piece in pieces[2:]):
        return ["kicker", "title"]  # 清河县志 over 卷三　物产
    if not _VOLUME.search(pieces[0].plain):
        return None
    lesson = _LESSON.match(pieces[1].plain)
    alone = lesson and lesson.end() < len(pieces[1].plain) and headline(pieces[1].plain) and not any(_LESSON.match(piece.plain) for piece in pieces[2:])
    return ["kicker", "title"] if alone else None


def _volume(pieces: Sequence[Piece]) -> list[Kind] | None:
    made = len(pieces) > 2 and title_shape(pieces[0]) and pieces[1].kind == "text" and _MADE_BY.fullmatch(pieces[1].plain)
    return ["title", "kicker"] if made and not is_body(pieces[1]) else None


def _lines_above(pieces: Sequence[Piece], fits: Callable[[str], bool]) -> int:
    return next((i for i, piece in enumerate(pieces[:_MOST]) if piece.kind not in ("text", "paragraph") or not fits(piece.plain)), 0)


def _with_title(pieces: Sequence[Piece], above: int) -> list[Kind] | None:
    fits = above + 1 < len(pieces) and title_shape(pieces[above]) and not _FIELD.fullmatch(pieces[above].plain)
    return [*_KICKER * above, "title"] if fits else None


def _day_behind(text: str) -> str:
    match = re.search(r"(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$", text)
    return match[0] if match else ""
