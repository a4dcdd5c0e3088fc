"""Heads between the texts of a newspaper's page: lines that stand above running text, what each is, and whether another item surely begins.

In: pieces of a page. Out: groups of lines, in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bianzuan.cleaning.reassembly.heads.paper_lines import (
    BRIEF,
    CLOSING,
    FULL,
    HEAD_LINES,
    IN_BRACKETS,
    MARKED_COLUMN,
    MARKED_TITLE,
    PEN_NAME,
    TOOK,
    WIDE,
    WIDE_NAME,
    WIRE_TOO,
    WRITTEN_BY,
    ends_text,
    is_byline,
    is_paper_column,
    is_row,
    is_short_line,
    may_stand_below,
    names_sender,
    names_with_more,
    number_of,
    signed_run_on,
    signs_above,
)
from bianzuan.cleaning.reassembly.heads.paper_poems import (
    is_pen_name,
)
from bianzuan.cleaning.reassembly.heads.tails import names_notice
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.reports import begins_report
from bianzuan.cleaning.reassembly.signers.salutations import addresses_editor
from bianzuan.cleaning.reassembly.words.word_evidence import is_rare, is_unknown_or_name

# A letter's first words.
_LETTER = re.compile("(?:编辑|编者|记者|主编)(?:部|先生|同志|们)?(?:同志|先生|您好)?[：:，,]")
# 社评：救生圈何以上锁; 关于调整开放时间的通知, 义诊预告, 鸣　谢: what no part of another text is called.
_NAMES_KIND = re.compile("(?:社评|社论|短评|时评|来论|代论|短论)[ \u3000]*[：:|｜].+|.{0,30}(?:通知|公告|通告|启事|声明|公示|倡议书|预告|预报|更正|致歉|更正[与及和]?(?:说明|致歉)|鸣谢|讣[闻告]|稿约)|(?:[今明][日天])?(?:天气|气象)(?:预报)?")
_NOTICE = re.compile("讣[闻告]|鸣谢|更正|稿约|声明")
# 部分商品成交价（6月10日—16日）, 积分榜: over a table.
_NAMES_TABLE = re.compile(".{0,20}(?:成交价|牌价|价格|行情|积分榜|排行榜|赛程|赛果|战报|预告|时刻表?|一览表?|(?:进度|统计|比较|对照|成绩|价目)表|名单)(?:[（(][^（）()]{2,20}[）)])?")
# ●电灯公司换装新机
_BULLET = re.compile("[●○■□◆◇▲△★☆◎][ \u3000]*[^ \u3000]{5,24}")
# 和同桌闹翻以后……: over whom a letter addresses.
_TRAILS = re.compile("[^，。！？：…]{4,16}…{1,2}")
# 缫丝厂：, the first of two lines.
_FIRST_HALF = re.compile("[^，。！？：；]{3,16}：")
_DRESSED = tuple("（(〔［[【—-·")
_TITLES = re.compile("(?:同志|先生|女士|小姐|小朋友|同学|老师|读者|你好|您好|们){1,3}$")
# 谭守业答：从来信描述看
_ANSWERS = re.compile("[\u3400-\u9fff]{0,8}(?:答|复|答复)[：:]")
_INSTALMENT = re.compile("[（(〔][一二三四五六七八九十百\\d]{1,5}[)）〕]")
_VERSE_LINE = 14
_FEW, _COLUMN_LENGTH, _LONG_COLUMN = 2, 4, 6
# The first words of a text are so many characters; so many more pairs of them in one line than in another, which has hardly any, tell the title.
_LEAD, _TELLING, _HARDLY = 80, 2, 1


@dataclass(frozen=True, slots=True)
class Group:
    """Short lines between two texts, from `start` to `end` (exclusive): the last of them are the head of the text below, with their `kinds`.
    `sign`: the line that signs the text above, -1 if none does. `told`: something besides words tells that another item begins."""

    start: int
    end: int
    sign: int
    kinds: tuple[Kind, ...]
    told: bool

    @property
    def head(self) -> int:
        """Where the head begins."""
        return self.end - len(self.kinds)

    @property
    def title(self) -> int:
        """Which line is the title, or its first one."""
        return self.head + self.kinds.index("title")


def groups_of(pieces: Sequence[Piece], top: int) -> list[Group]:
    """The heads below line `top`; short lines that could be none have no group."""
    found: list[Group] = []
    index, end = top, len(pieces)
    while index < end:
        if not _may_head(pieces, index):
            index += 1
            continue
        stop = index
        while stop < end and stop - index < HEAD_LINES and _may_head(pieces, stop):
            stop += 1
        over = index == top or ends_text(pieces[index - 1]) or pieces[index - 1].kind == "editor-note"
        verse = stop < end and stop - index > 1 and pieces[stop].plain[-1] == "，" and len(pieces[stop].plain) <= _VERSE_LINE
        if stop < end and over and (verse or may_stand_below(pieces[stop])) and not is_answered(pieces, stop - 1) and (group := _group(pieces, index, stop, top)) is not None:
            found.append(group)
        index = stop
    return found


def is_answered(pieces: Sequence[Piece], index: int) -> bool:
    """True for who signs a letter, if the text right below answers him by his name, or the editor does: 浯南乡　储桂香, above 储桂香同志：."""
    if index < 1 or index + 1 >= len(pieces) or not ends_text(pieces[index - 1]):
        return False
    below = pieces[index + 1]
    if below.kind == "editor-note":
        return names_sender(pieces[index])
    if _ANSWERS.match(below.plain):
        return names_sender(pieces[index])
    if below.plain.endswith(("：", ":")):
        return len(name := _TITLES.sub("", below.plain.rstrip("：:"))) > 1 and name in pieces[index].plain
    words = pieces[index].plain.split()
    return names_sender(pieces[index]) and len(words[-1]) > 1 and words[-1] in below.plain[: len(words[-1]) + _LONG_COLUMN]


def _may_head(pieces: Sequence[Piece], index: int) -> bool:
    if is_short_line(pieces[index]) or _is_instalment(pieces, index):
        return True
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    if below is None or pieces[index].kind != "text":
        return False
    return _TRAILS.fullmatch(pieces[index].plain) is not None and below.plain.endswith("：") or _FIRST_HALF.fullmatch(pieces[index].plain) is not None and title_shape(below) and is_short_line(below) and not addresses_editor(pieces[index].plain)


def _is_instalment(pieces: Sequence[Piece], index: int) -> bool:
    """True for （十七） below the title of a serial, or below who wrote it, the only such number of the page."""
    if not index or not _INSTALMENT.fullmatch(pieces[index].plain) or not is_short_line(pieces[index - 1]):
        return False
    return sum(1 for piece in pieces if _INSTALMENT.fullmatch(piece.plain)) == 1


def _group(pieces: Sequence[Piece], start: int, stop: int, top: int) -> Group | None:
    """The head between two texts; None if none of its lines could be a title."""
    sign, lines = _below_text(pieces, start, stop) if start > top else (-1, list(range(start, stop)))
    # What stands over the name of a column below verse is its last line; over a title with its mark, of the list above.
    marks = [i for i in lines if _BULLET.fullmatch(pieces[i].plain) and not is_byline(pieces[i])]
    columns = [i for i in lines[1:] if MARKED_COLUMN.fullmatch(pieces[i].plain)]
    if columns and sign < 0 and start > top and pieces[start - 1].kind == "verse":
        lines = lines[lines.index(columns[-1]) :]
    elif marks and marks[0] > lines[0] and not is_paper_column(pieces[marks[0] - 1].plain):
        lines, sign = lines[lines.index(marks[0]) :], -1
    by = _byline(pieces, lines, stop)
    core = [i for i in lines if i != by]
    title = marks[0] if marks and marks[0] in core else _title(pieces, core, pieces[stop].plain[:_LEAD])
    if title < 0:
        return None
    kinds = tuple(_kind(pieces, i, title, by) for i in lines)
    # The end of the text above, the beginning of the one below, or who wrote it tell.
    told = sign >= 0 or lines[0] > start or by >= 0 or title in marks or _opens(pieces[stop]) or start > top and _closed(pieces, start)
    return Group(start, stop, sign, kinds, told or _names_item(pieces, core, title, kinds, pieces[stop]) or _tells_photograph(pieces, stop))


def _below_text(pieces: Sequence[Piece], start: int, stop: int) -> tuple[int, list[int]]:
    """Which line signs the text above, -1 if none does, and the lines below those that belong to it."""
    line, more = pieces[start], start + 1 < stop
    # Only what closes the text above has no empty line over it, and one below it.
    closes = more and not line.blank_before and pieces[start + 1].blank_before > 0 and not is_paper_column(line.plain) and not is_subtitle(line)
    took = TOOK.fullmatch(line.plain) is not None
    # A bare name below an empty line, with none between it and the next, heads what stands below.
    heads = more and line.blank_before > pieces[start + 1].blank_before and line.plain[0] not in _DRESSED and not line.signs
    names_nobody = took or IN_BRACKETS.fullmatch(line.plain) is not None and not names_sender(line)
    signs = signs_above(pieces, start, stop) and not heads or closes and not names_nobody
    return start if signs else -1, list(range(start + (signs or took or closes), stop))


def _kind(pieces: Sequence[Piece], index: int, title: int, by: int) -> Kind:
    if index == by:
        return "byline"
    # 艾 above 草: two titles of one character are one, set on two lines.
    if index == title or abs(index - title) == 1 and len(pieces[index].plain) == len(pieces[title].plain) == 1:
        return "title"
    return "kicker" if index < title else "subtitle"


def _opens(below: Piece) -> bool:
    """True for a text that begins as reports, letters and news in brief do."""
    text = below.plain
    return begins_report(text) or addresses_editor(text) or any(way.match(text) for way in (WIRE_TOO, _LETTER, BRIEF))


def _closed(pieces: Sequence[Piece], start: int) -> bool:
    """True below verse, a list, news in brief, what closes a letter, who signs behind the last words, and the last of numbered paragraphs."""
    above = pieces[start - 1]
    return above.kind in ("verse", "list") or CLOSING.fullmatch(above.plain) is not None or BRIEF.match(above.plain) is not None or signed_run_on([above]) or _ends_numbered(pieces, start)


def _names_item(pieces: Sequence[Piece], core: Sequence[int], title: int, kinds: Sequence[Kind], below: Piece) -> bool:
    """True for a head that no part of a text has: with a column, a kicker, a subtitle; a notice's, a table's; over verse or the note of an editor."""
    # A heading of a part may stand above one of its own.
    if "kicker" in kinds or "subtitle" in kinds and any(is_subtitle(pieces[i]) for i in core) or any(is_paper_column(pieces[i].plain) for i in core if i <= title):
        return True
    fit = [i for i in core if title_shape(pieces[i]) and not is_subtitle(pieces[i])]
    if len(fit) > 1 and _is_column_over(pieces[fit[0]].plain, pieces[fit[1]].plain):
        return True
    words = "".join(pieces[title].plain.split())
    of_table = (below.kind in ("table", "list") or is_row(below)) and _NAMES_TABLE.fullmatch(words) is not None
    return of_table or names_notice(words) or _NAMES_KIND.fullmatch(words) is not None or below.kind in ("verse", "editor-note")


def _tells_photograph(pieces: Sequence[Piece], stop: int) -> bool:
    """True over 图为…, and who took the picture below that: a report of one picture."""
    return pieces[stop].kind == "caption" and stop + 1 < len(pieces) and TOOK.fullmatch(pieces[stop + 1].plain) is not None


def _ends_numbered(pieces: Sequence[Piece], start: int) -> bool:
    """True below paragraphs that are numbered, all of a text: 一、 right below its title, and so on to the last one."""
    count = number_of(pieces[start - 1].plain) if start else 0
    first = start - count
    return count > _FEW and first > 0 and is_short_line(pieces[first - 1]) and all(number_of(pieces[first + i].plain) == i + 1 for i in range(count))


def _byline(pieces: Sequence[Piece], lines: Sequence[int], stop: int) -> int:
    """Which of the lines names who wrote the text below; -1 if none does."""
    fit = [i for i in lines[1:] if is_byline(pieces[i]) or WIDE_NAME.fullmatch(pieces[i].plain) or names_with_more(pieces[i].plain) or WRITTEN_BY.fullmatch(pieces[i].plain) or i == lines[-1] and pieces[stop].kind == "verse" and (WIDE.search(pieces[i].plain) or is_pen_name(pieces[i].plain, pieces[stop].plain.split("\n")))]
    # 每日小品, 茶　渣, 田　心: of two lines set wide the last names who wrote the text.
    by = next((i for i in fit if not WIDE_NAME.fullmatch(pieces[i].plain)), fit[-1] if fit else -1)
    if by >= 0 and not is_byline(pieces[by]) and all(is_paper_column(pieces[i].plain) for i in lines if i != by):
        return -1  # 记者手记 over 慢一点: a column, and a title
    if by < 0 and len(lines) > 1 and PEN_NAME.fullmatch(last := pieces[lines[-1]].plain) and (is_unknown_or_name(last) or is_rare(last)) and not is_paper_column(last) and not all(is_paper_column(pieces[i].plain) for i in lines[:-1]):
        return lines[-1]
    return by


def _is_column_over(line: str, below: str) -> bool:
    """True for a line so short that it names the column rather than the text, above a longer one."""
    return len(line) <= _COLUMN_LENGTH and len(line) < max(len(below), 5) or len(line) <= _LONG_COLUMN and 2 * len(line) <= len(below)


def _title(pieces: Sequence[Piece], lines: Sequence[int], lead: str) -> int:
    """Which of the lines is the title: a notice's name, the one above a subtitle with its dash, the second of three, else the first of one clause; -1 if none could be one."""
    if lines and _NOTICE.fullmatch("".join(pieces[lines[0]].plain.split())):
        return lines[0]
    fit = [i for i in lines if MARKED_TITLE.fullmatch(pieces[i].plain) or len(pieces[i].plain) == 1 or title_shape(pieces[i]) and not is_subtitle(pieces[i])]
    dashed = next((i for i in lines if is_subtitle(pieces[i])), -1)
    if dashed - 1 in fit:
        return dashed - 1
    if fit and pieces[fit[0]].plain.endswith(("——", "：")) and len(fit) > 1:
        fit = fit[1:]
    own = [i for i in fit if not is_paper_column(pieces[i].plain)]
    own = own or [i for i in lines if not is_paper_column(pieces[i].plain) and not is_subtitle(pieces[i])][:1] or fit[-1:] or list(lines[:1])
    if len(own) > 2:
        return own[1]
    if len(own) > 1 and _is_column_over(pieces[own[0]].plain, pieces[own[1]].plain):
        return own[1]
    # 不等雨，不靠天, above 下柳沟担水点种二百亩: what of two clauses stands over one is no title of its own.
    if len(own) > 1 and "，" in pieces[own[0]].plain and "，" not in pieces[own[1]].plain:
        return own[1]
    whole = [i for i in own if not (WIDE.search(pieces[i].plain) and len(pieces[i].plain) >= FULL)] or own
    if len(whole) == len(own) == 2 and _tells_lead(pieces[own[0]].plain, pieces[own[1]].plain, lead):
        return own[1]
    return next(iter(whole), -1)


def _tells_lead(line: str, below: str, lead: str) -> bool:
    """True if the first words of the text speak of the lower of two lines, and of the upper one not: that is its title.

    鼓足干劲追肥料 over 杨坪乡十天积肥四百万斤, and below: 杨坪乡从三月一日起开展积肥突击运动.
    """
    said, told = (sum(1 for one, other in set(pairwise(words)) if f"{one}{other}".isalpha() and one + other in lead) for words in (line, below))
    return said <= _HARDLY and told >= said + _TELLING or told > said == 0
