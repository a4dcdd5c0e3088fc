"""Subtitles: lines below a title that their level, a mark or brackets tell.

In: pieces of a page and the place of a line. Out: yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Removal, Run
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import SUBTITLE_LABEL, is_subtitle
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled
from bianzuan.cleaning.reassembly.signers.columns import is_column
from bianzuan.cleaning.reassembly.signers.published import published

# 读《…》, 评《…》 and 访植物学家刘敏 below a title say of what or whom it speaks; above them stands no more than 书评 or 读书.
_SPEAKS_OF = re.compile("(?:再|重|初|细|简|也|试)?[读评序跋题品论说记]《[^《》]{1,30}》|访(?![问谈古贫友客察])[\u3400-\u9fff·“”《》]{4,20}")
_SECTION = 3
# （一） below a title says which part of a text this is; where （二） stands below, it heads a part of this one.
_FIRST_PART = re.compile("(?P<open>[（(〔［【\\[])(?P<count>[一上])(?P<close>篇?[）)〕］】\\]])")
_NEXT_PARTS = {"一": "二", "上": "中下"}
# 清河县志, 渠上集, 水利简报, 清河日报 2001年第3期: above a title they say where the text stands.
_HOLDS_TEXTS = re.compile("(?:[通校厂镇村省县市]志|志稿?|[文选全诗]?集|汇编|史料|资料|丛[书刊编]|简[报讯]|快[报讯]|[日周晚时学校院厂旬月季][报刊]|通讯|杂志|年鉴|动态|信息)》?(?:[ \u3000]*[（(第总][^。]{1,16})?$|^第[一二三四五六七八九十百\\d]{1,4}[编卷篇章回辑集册期版]")
_LABEL = "the label of the subtitle"
_IN_BRACKETS = re.compile("[（(〔][\u3400-\u9fff·—]{2,12}[）)〕]")


def without_labels(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removal]]:
    """Subtitles without the label that told them, and the labels."""
    told: list[Piece] = []
    gone: list[Removal] = []
    for piece in pieces:
        label = SUBTITLE_LABEL.match(piece.plain) if piece.kind == "subtitle" else None
        if label:
            first = piece.runs[0]
            at = first.start + label.end()
            gone.append(Removal("field-label", (Run(first.line, first.start, at),), _LABEL, "certain"))
            piece = replace(piece, runs=(Run(first.line, at, first.end), *piece.runs[1:]), plain=piece.plain[label.end() :])
        told.append(piece)
    return told, gone


def speaks_of(line: str, above: str) -> bool:
    """True for 读《…》 or 访… below a title: it says what or whom the text speaks of."""
    return _SPEAKS_OF.fullmatch(line) is not None and len(above) > _SECTION


def is_subtitle_by_level(pieces: Sequence[Piece], index: int) -> bool:
    """A dashed line, 读《…》 or 访…, or the only second-level mark of a page whose sections are marked deeper."""
    piece = pieces[index]
    if _heads_first_part(pieces, index):
        return False
    if is_subtitle(piece) or speaks_of(piece.plain, pieces[index - 1].plain):
        return True
    levels = [p.hashes for p in pieces if p.hashes > 1]
    return piece.hashes == 2 and levels.count(2) == 1 and len(levels) >= 3 and piece.number is None


def _heads_first_part(pieces: Sequence[Piece], index: int) -> bool:
    """True for （一） above the first part of a text the others of which are counted so, too."""
    first = _FIRST_PART.fullmatch(pieces[index].plain)
    others = {first["open"] + part + first["close"] for part in _NEXT_PARTS[first["count"]]} if first else set()
    return any(piece.plain in others for piece in pieces[index + 1 :])


def marked_subtitle(pieces: Sequence[Piece], index: int) -> bool:
    """A mark of a lower level between the first-level one and the line that tells who wrote the text or when."""
    if index + 1 >= len(pieces) or pieces[index].hashes < 2 or pieces[index - 1].hashes != 1 or pieces[index].number is not None:
        return False
    below = pieces[index + 1]
    told = published(below.plain) if below.kind == "text" else None
    if told is not None and told.date:
        return True
    return bool(byline(below.plain)) and (is_labelled(below.plain) or _is_of_one_text(pieces, index))


def _is_of_one_text(pieces: Sequence[Piece], index: int) -> bool:
    """True where the line marked first names no column, paper or book, and no other mark of the second one's level heads a signed text."""
    signed = (byline(pieces[i + 1].plain) for i in range(index + 1, len(pieces) - 1) if pieces[i].hashes == pieces[index].hashes)
    above = pieces[index - 1].plain
    return not (is_column(above) or _HOLDS_TEXTS.search(above)) and not any(signed)


def bracketed_subtitle(pieces: Sequence[Piece], index: int) -> bool:
    """True for a few words in brackets between a title and who wrote the text: （小戏）, （征文一等奖）; they name nobody."""
    text = pieces[index].plain
    named = presumed_byline(text) or byline(text.strip("（）()")) or published(text)
    return _IN_BRACKETS.fullmatch(text) is not None and not named and index + 1 < len(pieces) and bool(byline(pieces[index + 1].plain))
