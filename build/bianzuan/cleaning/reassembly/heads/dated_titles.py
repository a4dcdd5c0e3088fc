"""Titles of documents below each other, each over the line of its day: what a collection of documents is made of.

In: the pieces of a page. Out: the same, such titles as headings, their days as paragraphs. One title over a day and a text
may be anything; two of them are parts that are told by their days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.heads.posts import tells_minute
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence, mostly_han, no_head
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_credit
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_date
from bianzuan.cleaning.reassembly.signers.offices import OFFICE
from bianzuan.cleaning.reassembly.signers.signed_lines import is_day_of_letter, is_signed

# 章文：渡口书院条约 is one, too: who wrote it, and its title.
_TITLE = re.compile("[^。；！？!?：:]{4,48}|[\u3400-\u9fff]{2,4}[：:][^。；！？!?：:]{4,40}")
# 清乾隆年间, 民国初年, 光绪二十四年: years without a day.
_YEARS = re.compile("[\u3400-\u9fff]{0,4}(?:年间|初年|末年)|[\u3400-\u9fff]{2,4}(?:[元〇零一二三四五六七八九十]{1,3})年(?:[正一二三四五六七八九十]{1,2}月)?|\\d{4}年(?:\\d{1,2}月)?|[一二][〇零○一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,2}月)?")
# （一九五二年三月五日政务院通过）
_BRACKETED = re.compile("[（(〔](?P<told>[^（）()〔〕]{4,60})[）)〕]")
_NAME = re.compile("[\u3400-\u9fff]{2,15}")
_OFFICE = re.compile(OFFICE)
_LEAST, _TEXT, _DEAR, _SHORT = 2, 24, 16, 24


def with_dated_titles(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with the titles of documents as headings; the day below a title heads nothing."""
    titles = dated_titles(pieces)
    return [
        piece.become("heading", "a title over the line of its day", "likely") if i in titles else replace(piece.become("paragraph"), sealed=True) if i - 1 in titles else piece
        for i, piece in enumerate(pieces)
    ]


def dated_titles(pieces: Sequence[Piece]) -> set[int]:
    """Indices of titles over the line of their day; none if there is but one, or other lines are days, too."""
    found = {i for i in range(len(pieces) - 2) if (_is_title(pieces[i]) or _is_title_of_post(pieces, i)) and not _signs(pieces, i) and tells_day(pieces[i + 1]) and _begins_text(pieces, i + 2)}
    days = sum(1 for piece in pieces if piece.kind == "text" and tells_day(piece))
    return found if len(found) >= _LEAST and 3 * len(found) >= 2 * days else set()


def dated_as_above(pieces: Sequence[Piece], index: int, is_title: Callable[[Piece], bool]) -> bool:
    """True for the only title over its day and a text, on a page whose own head tells a day, too: another report."""
    titles = (i for i in range(index, len(pieces) - 2) if is_title(pieces[i]) and not _signs(pieces, i) and tells_day(pieces[i + 1]) and _begins_text(pieces, i + 2))
    return next(titles, None) == index and next(titles, None) is None


def is_day(text: str) -> bool:
    """True for a line that is nothing but a day, or the years, or in brackets begins with it."""
    if tells_minute(text):
        return True
    if bracketed := _BRACKETED.fullmatch(text):
        told = bracketed["told"]
        return is_date(told) or _YEARS.fullmatch(told) is not None or bool(iso_date(told)) and _YEARS.match(told) is not None
    return is_date(text) or _YEARS.fullmatch(text) is not None


def tells_day(piece: Piece) -> bool:
    """True for a piece that is such a line."""
    return piece.kind in ("text", "dateline") and not piece.hashes and is_day(piece.plain)


def _is_title(piece: Piece) -> bool:
    text = piece.plain
    if piece.kind != "text" or piece.full or piece.number or not _TITLE.fullmatch(text):
        return False
    plain = text[-1] not in "，、：:,…—" and text[0] not in "（(【[〔" and mostly_han(text) and not (cannot_begin(text) or no_head(text))
    return plain and not (byline(text) or is_credit(text) or is_signed(text) or is_day_of_letter(text) or tells_day(piece))


def _is_title_of_post(pieces: Sequence[Piece], index: int) -> bool:
    """True for a title over the minute it was put up, as short as it is."""
    piece = pieces[index]
    short = 1 < len(piece.plain) <= _SHORT and not any(mark in piece.plain for mark in "，。；：")
    return piece.kind == "text" and short and tells_minute(pieces[index + 1].plain)


def _signs(pieces: Sequence[Piece], index: int) -> bool:
    """True for 清河县第一中学 below a sentence and above a day: who signs, not what is below."""
    return index > 0 and ends_sentence(pieces[index - 1].plain) and _OFFICE.fullmatch(pieces[index].plain) is not None


def _begins_text(pieces: Sequence[Piece], index: int) -> bool:
    """True for running text, a poem, or whom a document addresses; the name of its first part may stand above."""
    piece = pieces[index]
    if piece.kind == "text" and _NAME.fullmatch(piece.plain) and index + 1 < len(pieces) and not _NAME.fullmatch(pieces[index + 1].plain):
        return _begins_text(pieces, index + 1)
    if piece.kind != "text":
        return piece.kind in ("verse", "paragraph", "list", "quotation")
    dear = piece.plain.endswith(("：", ":")) and len(piece.plain) <= 2 * _DEAR and index + 1 < len(pieces)
    return dear or piece.number is not None or len(piece.plain) >= _TEXT and (ends_sentence(piece.plain) or "，" in piece.plain)
