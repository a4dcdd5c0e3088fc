"""How a page may open without a title and byline one below the other: a day, a name, an entry, a chapter of a book.

In: the pieces of a page from its first one on. Out: what its first lines are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.headings.headings import TITLE_LENGTH, headline, is_body
from bianzuan.cleaning.reassembly.headings.lives import is_a_life
from bianzuan.cleaning.reassembly.heads.dated_titles import is_day
from bianzuan.cleaning.reassembly.heads.document_heads import DOCUMENT_KINDS
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.subtitles import speaks_of
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.kinds.furniture import jump_line
from bianzuan.cleaning.reassembly.marks import ends_sentence, mostly_han
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled
from bianzuan.cleaning.reassembly.signers.columns import is_column
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_month
from bianzuan.cleaning.reassembly.signers.published import published

_SHORT = 20
# 12月8日, 十二月二十八日 晴: a day without its year that heads an entry, and how many show a diary.
_DAY, _DAYS = re.compile("[〇零一二三四五六七八九十0-9]{1,3}月[〇零一二三四五六七八九十0-9]{1,3}日(?:[ \u3000]+[^。：]{1,10})?"), 2
# An entry's name, and how the text below it goes on from that name.
_LONGEST_NAME, _MOST_ABOVE, _SCRAP = 20, 3, 12
# A box has so many lines at least where its entry bears the name of somebody who could have written the text.
_BOX, _BOX_LINE = 5, 60
_TOLD_TITLE, _PARTS, _PARTED = 64, 4, 80
_DEFINES = re.compile("[是，（(指为又即亦名、：—]|一般|通常|也称|简称|原名|位于")
_LIVED = re.compile(r"[（(][^（）()]{0,24}\d{3,4}年[^）)]*[）)]")
_PAGE = re.compile("(?:[头要]版|[一二三四五六七八九十]版|要闻|综合|副刊|[\u3400-\u9fff]{2}新闻)|第?\\s*[A-Z]?\\d{1,3}\\s*版?(?:[：:].{0,8})?")
_PAGE_NUMBER = re.compile("[0-9]")
# 【经济与社会研究】 alone on its line: the column of a journal or a paper.
_COLUMN = re.compile("[【［\\[][\u3400-\u9fff·]{2,12}[】］\\]]")
# 清河县水利志　资料长编, 清河年鉴（2004）　人物: a book and its part; above a title they say where it stood.
_BOOK_AND_PART = re.compile("[\u3400-\u9fff]{2,16}(?:年鉴|[通方校厂乡镇村省县市]?志|史|史料|资料|文集|选集|全集|汇编|丛[书刊编])(?:[（(][^（）()]{1,12}[）)]|第[一二三四五六七八九十\\d]{1,3}[卷辑期集册])?[ \u3000]+[\u3400-\u9fff]{2,10}")
_BOOK = re.compile("《?[\u3400-\u9fff]{1,10}(?:[省州府县市区镇乡村]|[\u3400-\u9fff]{2})(?:通?志|志稿|简志)》?(?:[（(][^（）()]{1,12}[）)])?")
# 读者投稿, 专家观点.
_COLUMN_NAME = re.compile("[\u3400-\u9fff]{2,4}(?:观点|投稿|专栏|聚焦|评论|时评|争鸣|书评|访谈|特稿|论坛|视点|漫笔|随笔|前沿|综述)")
# Words somebody says in a title may be sentences; many strokes part links.
_QUOTED, _IS_LINKS = re.compile("“[^“”]*”|「[^「」]*」"), re.compile("(?:[^|｜]{2,24}[|｜]){3}")
_PARTS_OF_BOOKS = tuple("编卷篇")
_CHAPTER = re.compile("第[一二三四五六七八九十百0-9]{1,4}[章回篇讲课卷编节]")

# 口述人：刘敏（清河造纸厂工人）: the first field below the title of an oral history.
_FIELD_OF_SPEECH = re.compile("(?:口述|讲述|受访|被访|采访|访谈|整理|采录|记录)[人者、 \u3000整理记录执笔时间对象]{0,8}[：:].+")

def entry_opening(pieces: Sequence[Piece]) -> list[Kind] | None:
    """Kinds of the lines down to the name of an entry, with which the text right below it begins; None if there is none.

    What stands above the name is no Chinese: the name of a site, or what its programs left behind.
    """
    if _boxed(pieces):
        return ["title"]
    for index, piece in enumerate(pieces[: _MOST_ABOVE + 1]):
        name = piece.plain
        if piece.kind != "text" or len(name) > _LONGEST_NAME or ends_sentence(name):
            return None
        below = pieces[index + 1] if index + 1 < len(pieces) else None
        if index and mostly_han(pieces[index - 1].plain):
            return None  # a title above the heading of its first part
        begins = below is not None and below.kind == "text" and len(name) > 1 and below.plain.startswith(name) and len(below.plain) > 2 * _LONGEST_NAME
        if begins and below is not None and _DEFINES.match(below.plain, len(name)) and not byline(name):
            above: list[Kind] = ["kicker"]
            return [*above * index, "title"]
    return None


def _boxed(pieces: Sequence[Piece]) -> bool:
    """True if the first line is the name with which the first running text begins, and between them stands a box of short lines."""
    name = pieces[0].plain if pieces else ""
    text = next((i for i, p in enumerate(pieces) if p.kind == "text" and "。" in p.plain and is_body(p)), 0)
    lived = text > 0 and _LIVED.match(pieces[text].plain, len(name)) is not None
    if not 2 <= len(name) <= _LONGEST_NAME or pieces[0].kind != "text" or byline(name) and text < _BOX and not lived or text < 2:
        return False
    short = all(len(p.plain) <= _BOX_LINE and not ends_sentence(p.plain) for p in pieces[:text])
    return short and pieces[text].plain.startswith(name) and _DEFINES.match(pieces[text].plain, len(name)) is not None


def chapter_opening(pieces: Sequence[Piece]) -> list[Kind] | None:
    """The title of a page that holds a later chapter of a book, and no other; the first chapter may begin a whole text."""
    first = pieces[0]
    if first.kind != "text" or not _CHAPTER.match(first.plain) or not headline(first.plain) or len(pieces) < 2:
        return None
    if first.number is None or len(first.plain) == first.number.length:
        return None
    same = [piece for piece in pieces[1:] if piece.number and piece.number.style == first.number.style]
    # 第七编　交通 above 第一章　水运: a book counts its parts and their chapters apart.
    if same and _unit(first) in _PARTS_OF_BOOKS and all(_unit(piece) not in _PARTS_OF_BOOKS for piece in same):
        return ["title"]
    return ["title"] if not same and first.number.value > 1 else None


def _unit(piece: Piece) -> str:
    """编 of 第七编, 章 of 第一章."""
    return piece.plain[piece.number.length - 1] if piece.number else ""


def site_above(pieces: Sequence[Piece], shape: Callable[[Piece], bool]) -> list[Kind] | None:
    """Scraps of a site's banner, one of them no title at all, above a title and the line of its source and day."""
    for index, piece in enumerate(pieces[: _MOST_ABOVE + 1]):
        if piece.kind != "text" or ends_sentence(piece.plain):
            return None
        told = published(pieces[index + 1].plain) if index + 1 < len(pieces) and pieces[index + 1].kind == "text" else None
        scraps = pieces[:index]
        if told and told.fields and told.date and shape(piece):
            above: list[Kind] = ["kicker"]
            banner = scraps and all(len(p.plain) <= _SCRAP for p in scraps) and not all(map(shape, scraps))
            return [*above * index, "title", "dateline"] if banner else None
    return None


def paper_above(pieces: Sequence[Piece], shape: Callable[[Piece], bool]) -> list[Kind] | None:
    """The day of a paper, the name and the number of its page, above a title and its text; who wrote it may stand between."""
    told = published(pieces[0].plain) if pieces and pieces[0].kind == "text" else None
    title = next((i for i, p in enumerate(pieces[: _MOST_ABOVE + 1]) if i and not _PAGE.fullmatch(p.plain)), 0)
    if not (told and told.date) or title < 2 or title + 1 >= len(pieces) or not any(_PAGE_NUMBER.search(p.plain) for p in pieces[1:title]):
        return None
    above: list[Kind] = ["dateline"]
    signed = signed_below(pieces, title + 1)
    return [*above * title, "title", *signed] if shape(pieces[title]) and (signed or is_body(pieces[title + 1])) else None


def parted_title(pieces: Sequence[Piece]) -> list[Kind] | None:
    """A first line too long for one title, of two or more that white space parts, right above running text."""
    if len(pieces) < 2 or pieces[0].kind != "text" or not is_body(pieces[1]) or pieces[1].blank_before == 0:
        return None
    parts = pieces[0].plain.split()
    fits = 2 <= len(parts) <= _PARTS and TITLE_LENGTH < len(pieces[0].plain) <= _PARTED and all(headline(p.strip("《》")) and not byline(p) for p in parts)
    return ["title"] if fits and not any(mark in pieces[0].plain for mark in "。，；、") else None


def told_below(pieces: Sequence[Piece]) -> list[Kind] | None:
    """A line near the top, whatever its build, right above the one in which a site tells source and day; or the first line
    of a page above its day and text. What stands above it is the site's or a section: no text."""
    for index in range(min(_MOST_ABOVE + 1, len(pieces) - 2)):
        line, below = pieces[index], pieces[index + 1]
        if line.kind != "text" or below.kind != "text":
            return None
        told = published(below.plain)
        sure = told and (told.fields and (told.date or told.authors) or not index and told.date and (pieces[2].kind == "editor-note" or is_body(pieces[2])))
        if sure and may_be_told(line.plain) and not (iso_month(below.plain) and heads_an_entry(pieces, index + 1)) and not _begins_diary(pieces, index + 1):
            above: list[Kind] = ["kicker"]
            if index and pieces[index - 1].hashes == 1 and not line.hashes:
                return [*above * (index - 1), "title", "subtitle", "dateline"]  # what the page marks is the title
            return [*above * index, "title", "dateline"]
        if told and told.date or published(line.plain) or any(mark in line.plain for mark in "。，；") and not _IS_LINKS.search(line.plain):
            return None
    return None


def may_be_told(line: str) -> bool:
    """True for a line that may be the title above the one in which a site tells source and day, whatever its build."""
    unquoted = _QUOTED.sub("", line)
    short = 4 <= len(line) <= _TOLD_TITLE and not any(mark in unquoted for mark in "。；") and line[-1] not in "，、：:"
    return short and not byline(line) and published(line) is None


def column_above(pieces: Sequence[Piece]) -> bool:
    """True for the name of a column, as papers and sites have them, right above a title much longer than it; or for what
    kind of document it is (会议纪录), as the title itself says at its end."""
    if len(pieces) < 3 or any(p.kind != "text" for p in pieces[:2]):
        return False
    title = pieces[1].plain
    if _BOOK_AND_PART.fullmatch(pieces[0].plain) and title_shape(pieces[1]) and not presumed_byline(title):
        return True
    if _BOOK.fullmatch(pieces[0].plain) and pieces[1].number is not None and pieces[1].number.value > 1 and chapter_opening(pieces[1:]):
        return True  # 清溪县志 over 第五编　水利: what the file holds is the part
    if is_column(pieces[0].plain) and title_shape(pieces[1]) and _FIELD_OF_SPEECH.match(pieces[2].plain):
        return True
    if not (_COLUMN_NAME.fullmatch(pieces[0].plain) or DOCUMENT_KINDS.search(pieces[0].plain) and title.endswith(pieces[0].plain[-2:])):
        return False
    return 2 * len(pieces[0].plain) < len(title) <= _TOLD_TITLE and not any(mark in title for mark in "。；") and title[-1] not in "，、：:" and published(title) is None


def datelines(pieces: Sequence[Piece]) -> list[Kind]:
    """Lines of a site below the title of a document, or its day, alone above the text."""
    told = published(pieces[0].plain) if pieces and pieces[0].kind == "text" else None
    alone = told and told.date and is_date(pieces[0].plain.strip("（）()")) and len(pieces) > 1 and is_body(pieces[1])
    return ["dateline"] if told and (told.fields or alone) else []


def part_above(piece: Piece) -> bool:
    """True for 第一篇：…, with which a collection numbers what stands below, title and all."""
    if piece.kind == "text" and _COLUMN.fullmatch(piece.plain):
        return True  # 【经济与社会研究】: the column
    return piece.kind == "text" and piece.number is not None and bool(_CHAPTER.match(piece.plain)) and headline(piece.plain)


def is_only_day(pieces: Sequence[Piece]) -> bool:
    """True if the first line is a day, as a site has it above its text, and no other line is one."""
    told = published(pieces[0].plain)
    if told is None or not told.date or told.fields or "版" in pieces[0].plain:
        return False
    return not any(p.kind == "text" and (day := published(p.plain)) and not day.fields for p in pieces[1:])


def heads_an_entry(pieces: Sequence[Piece], index: int) -> bool:
    """True for a day below a title that heads the first entry of a diary: other days head the others."""
    entry = is_date if is_date(pieces[index].plain) else iso_month
    if not entry(pieces[index].plain.strip("（）()")):
        return False
    if _begins_diary(pieces, index):
        return True
    return any(entry(above.plain) and is_body(below) for above, below in pairwise(pieces[index + 1 :]) if above.kind == "text")


def _begins_diary(pieces: Sequence[Piece], index: int) -> bool:
    """True for a day with its year above days without it, each over text: 1970年11月30日, 12月8日, 12月31日."""
    days = [above for above, below in pairwise(pieces[index + 1 :]) if above.kind == "text" and _DAY.fullmatch(above.plain) and is_body(below)]
    return is_date(pieces[index].plain) and len(days) >= _DAYS


def name_above_title(pieces: Sequence[Piece]) -> bool:
    """True if the first line is a name, the second a title and the third text, as essays and columns have it."""
    if len(pieces) < 3 or not (byline(pieces[0].plain) and title_shape(pieces[1])) or byline(pieces[1].plain):
        return False
    name, text = pieces[0].plain, pieces[2].plain
    return not title_shape(pieces[2]) and ends_sentence(text) and not (text.startswith(name) and _LIVED.match(text, len(name)))


def signed_above(pieces: Sequence[Piece]) -> bool:
    """True for a line that says who wrote the text (作者：刘敏) above one that may be its title."""
    return len(pieces) > 2 and pieces[0].kind == "text" and is_labelled(pieces[0].plain) and bool(byline(pieces[0].plain)) and title_shape(pieces[1])


def heads_a_part(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line marked as a heading of which others of its level stand below: 原县 beside 舆域 is no Mr 原; and for one of
    several names over their lives."""
    if is_a_life(pieces, index):
        return True
    piece = pieces[index]
    brothers = (p for p in pieces[index + 1 :] if p.hashes == piece.hashes and not byline(p.plain))
    return piece.hashes > 1 and not is_labelled(piece.plain) and any(brothers)


def signed_below(pieces: Sequence[Piece], index: int) -> list[Kind]:
    """A name between a title, though that looks like a name too, and running text or verse."""
    if not 0 < index < len(pieces) - 1 or pieces[index].kind != "text" or not byline(pieces[index].plain) or heads_a_part(pieces, index):
        return []
    below = pieces[index + 1]
    return ["byline"] if below.kind == "verse" or below.kind == "text" and is_body(below) else []


def opening_below_jump(pieces: Sequence[Piece], index: int) -> list[Kind] | None:
    """A title without byline right below the only line that sends a text to another page: what stands below it is another text."""
    above = pieces[index - 1] if index else None
    if above is None or not _leaves(above) or not title_shape(pieces[index]) or pieces[index].hashes > 1:
        return None
    if any(piece is not above and _leaves(piece) for piece in pieces):
        return None
    kinds: list[Kind] = ["title", *signed_below(pieces, index + 1)]
    below = index + len(kinds)
    return kinds if below < len(pieces) and pieces[below].kind == "text" and is_body(pieces[below]) else None


def _leaves(piece: Piece) -> bool:
    """True for a line that sends its text to another page."""
    return piece.kind == "jump" and (jump := jump_line(piece.plain)) is not None and jump[1]


def title_of_two_lines(pieces: Sequence[Piece], index: int) -> bool:
    """True for the upper line of a title whose colon leads to the lower one."""
    text = pieces[index].plain
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    # Below a name 老弟： is whom a letter addresses.
    upper = pieces[index].kind == "text" and text.endswith(("：", ":")) and headline(text[:-1]) and not (index and pieces[index - 1].kind == "byline")
    return upper and below is not None and title_shape(below) and not byline(below.plain)


def is_short(piece: Piece) -> bool:
    """True for a short line of the build of a title."""
    return title_shape(piece) and len(piece.plain) <= _SHORT and not is_day(piece.plain)


def above_title(pieces: Sequence[Piece], start: int, kinds: Sequence[Kind]) -> list[Kind]:
    """Kinds of the lines above a title: a section or a series, or who wrote the text, if he is named below the title once more."""
    signed = {_bare(pieces[start + i].plain) for i, kind in enumerate(kinds) if kind == "byline"}
    if start and pieces[start - 1].hashes == 1 and not pieces[start].hashes:
        over: list[Kind] = ["kicker"]
        return [*over * (start - 1), "title"]  # what the page marks is the title, and the line below it the subtitle
    if start == 1 and speaks_of(pieces[1].plain, pieces[0].plain):
        return ["title"]
    return ["byline" if _bare(piece.plain) in signed else "kicker" for piece in pieces[:start]]


def _bare(text: str) -> str:
    return "".join(text.split())


def source_and_day(pieces: Sequence[Piece], index: int) -> list[Kind]:
    """来源：某报, and the day right below it, each on a line of its own."""
    if index + 1 >= len(pieces) or pieces[index].kind != "author-note" or pieces[index + 1].kind != "text":
        return []
    told = published(pieces[index + 1].plain)
    return ["dateline", "dateline"] if told and told.date else []
