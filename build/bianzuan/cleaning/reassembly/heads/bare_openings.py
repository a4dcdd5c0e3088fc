"""A title at the top of a page that nobody signs: what tells it, and what stands below it.

In: the pieces of a page. Out: what its first lines are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.headings.families import counts_first, over_exhibits
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.headings.levels import PARTS_OF_TWO
from bianzuan.cleaning.reassembly.headings.named_groups import under_title
from bianzuan.cleaning.reassembly.headings.rubrics import files_first
from bianzuan.cleaning.reassembly.heads.openings import (
    heads_an_entry,
    is_short,
    part_above,
    signed_below,
    source_and_day,
)
from bianzuan.cleaning.reassembly.heads.page_records import record_below
from bianzuan.cleaning.reassembly.heads.subtitles import is_subtitle_by_level
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.numbering import RANKS
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled
from bianzuan.cleaning.reassembly.signers.columns import is_bare_column, is_column
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word

_PAPER = re.compile("[\u3400-\u9fff](?:合同|协议书?|契约|契|公约|声明|启事|登记表|申请书|委托书|保证书|意见书|起诉书|答辩状|起诉状|状|笔录|记录|纪要|计划|总结|方案|提纲|简介|简历|小传|证明书?|介绍信|鉴定|报告书?|表|单)(?:[（(][^（）()]{1,12}[）)])?$")
_FIELD = re.compile("[\u3400-\u9fff \u3000（）()]{1,10}[：:][ \u3000]*\\S")
_SERIES, _PARAGRAPH = re.compile("第[ \u3000]*[\\d〇零一二三四五六七八九十百]{1,4}[ \u3000]*[讲期辑集号]$"), 24
_PART = re.compile("第[ \u3000]*[\\d〇零一二三四五六七八九十百]{1,4}[ \u3000]*(?:单元|课|章|编|篇|辑|部分|卷|册|集)")
# 三月五日　晴, below 日记
_DAY = re.compile("[^月]{0,6}[\\d一二三四五六七八九十]{1,3}月[\\d初一二三四五六七八九十]{1,3}")
_FIRST, _TITLE, _PART_NAME = 4, 4, 8
_GROUPS = 2
# 沚园老人, 听涛居士
_PEN_NAME = re.compile("(?P<of>[\u3400-\u9fff]{2,4})(?:老人|居士|山人|散人|道人|主人|女史|外史|逸史|钓叟|渔父|樵夫)")
_RINGS, _NAME = "○◎●⊙", 5


def bare_opening(pieces: Sequence[Piece]) -> tuple[int, list[Kind]] | None:
    """The title of a page without byline, and the lines of its head; None for a list, an address, the first words of a text."""
    if len(pieces) < 2 or not title_shape(pieces[0]) or is_labelled(pieces[0].plain) and not _is_dressed(pieces[0].plain):
        return None
    if pieces[0].plain in PARTS_OF_TWO and any(p.number and p.number.rank <= RANKS["section"] for p in pieces[1:]):
        return None  # 引言 above the first chapter
    if counts_first(pieces) or files_first(pieces):
        return None  # 一　致刘敏, above a letter; 二　复张文 stands below
    kinds: list[Kind] = ["title"]
    if pieces[0].hashes != 1:
        if pieces[1].hashes == 1 and title_shape(pieces[1]) or _of_series(pieces) or _below_column(pieces):
            kinds = ["kicker", "title"]
        elif len(pieces) > 2 and all(is_short(piece) for piece in pieces[:3]) and not pieces[0].hashes and not _heads_parties(pieces):
            if _over_groups(pieces) or under_title(pieces, title_shape) or over_exhibits(pieces):
                return 0, ["title"]
            if _over_parts(pieces) and not _is_somebody_old(pieces[1].plain):
                return 0, ["title", "byline"] if _PEN_NAME.fullmatch(pieces[1].plain) else ["title"]
            if not _three_over_text(pieces) and not _over_first_part(pieces):
                return None  # three short lines at the top are a list, an address, a verse
            kinds = ["kicker", "title"] if _over_first_part(pieces) else ["kicker", "kicker", "title"]
    if len(pieces) > 2 and len(kinds) == 1 and pieces[2].kind == "caption" and title_shape(pieces[1]):
        kinds = ["kicker", "title"] if 2 * len(pieces[0].plain) <= len(pieces[1].plain) else ["title", "subtitle"]
    after = len(kinds)
    if after < len(pieces) and is_subtitle_by_level(pieces, after):
        kinds.append("subtitle")
    kinds += signed_below(pieces, len(kinds)) or source_and_day(pieces, len(kinds)) or record_below(pieces, len(kinds))
    if len(kinds) < len(pieces) and pieces[len(kinds)].kind != "byline" and published(pieces[len(kinds)].plain) and not heads_an_entry(pieces, len(kinds)):
        kinds.append("dateline")
    return 0, kinds


def _of_series(pieces: Sequence[Piece]) -> bool:
    """True for 清河讲坛第58讲 over a title: which of a series it is."""
    return len(pieces) > 2 and _SERIES.search(pieces[0].plain) is not None and title_shape(pieces[1]) and not is_body(pieces[1]) and not published(pieces[1].plain)


def _below_column(pieces: Sequence[Piece]) -> bool:
    """True for 通讯 over a title and nothing but text: no other line could be the heading of a part."""
    if len(pieces) < _FIRST or not is_bare_column(pieces[0].plain) or not title_shape(pieces[1]) or len(pieces[1].plain) < _TITLE or byline(pieces[1].plain) or _DAY.match(pieces[1].plain):
        return False
    return not any(piece.hashes for piece in pieces) and all(piece.kind == "text" and is_body(piece) for piece in pieces[2:])


def _three_over_text(pieces: Sequence[Piece]) -> bool:
    """True for what a text is part of, and its title, right above paragraphs: 水乡小学校本教材, 第一单元, 家乡的桥."""
    text = pieces[3:5]
    return len(text) > 1 and (part_above(pieces[1]) or _PART.fullmatch(pieces[1].plain) is not None) and title_shape(pieces[2]) and len(text[0].plain) >= _PARAGRAPH and all(piece.kind == "text" and is_body(piece) for piece in text)


def _over_first_part(pieces: Sequence[Piece]) -> bool:
    """True for a column's name, a title and the heading of the first part over text, where other parts have headings as short: 方志选载, 渡口志, 沿革."""
    if len(pieces) <= _FIRST or not is_column(pieces[0].plain) or len(pieces[1].plain) < _TITLE or not is_body(pieces[3]):
        return False
    parts = [piece for piece, below in pairwise(pieces[2:]) if _is_part(piece) and (is_body(below) or below.kind != "text" or not title_shape(below))]
    return len(parts) > 1 and parts[0] is pieces[2] and not any(byline(piece.plain) for piece in parts)


def _is_somebody_old(text: str) -> bool:
    """True for 孤独老人, which has the shape of a pen name (沚园老人), but for the ordinary word before."""
    return (match := _PEN_NAME.fullmatch(text)) is not None and is_ordinary_word(match["of"])


def _over_parts(pieces: Sequence[Piece]) -> bool:
    """True for two lines, an empty one, and headings over text each of which has empty lines around it: a title, a pen name, entries of a catalogue."""
    parts = [above for above, below in pairwise(pieces) if above.blank_before and title_shape(above) and is_body(below) and not below.blank_before]
    return len(pieces) > _FIRST and not pieces[1].blank_before and len(parts) > _GROUPS and parts[0] is pieces[2] and all(is_body(piece) or piece in parts for piece in pieces[2:])


def _is_part(piece: Piece) -> bool:
    return title_shape(piece) and not piece.hashes and len(piece.plain) <= _PART_NAME


def _over_groups(pieces: Sequence[Piece]) -> bool:
    """True for a line by itself over groups of short lines with empty lines between them, and no text: songs, rhymes to count by."""
    if not pieces[1].blank_before or any(piece.kind not in ("text", "verse") or is_body(piece) and piece.kind == "text" for piece in pieces[1:]):
        return False
    sizes: list[int] = []
    for piece in pieces[1:]:
        if piece.blank_before or not sizes:
            sizes.append(0)
        sizes[-1] += 1 + piece.plain.count("\n")
    return sum(1 for size in sizes if size > 1) >= _GROUPS


def _heads_parties(pieces: Sequence[Piece]) -> bool:
    """True for 渡船承包合同 over 甲方：… and 乙方：…: what kind of paper it is, over who is a party to it or when it was."""
    return _PAPER.search(pieces[0].plain) is not None and all(_FIELD.match(piece.plain) for piece in pieces[1:3])


def _is_dressed(text: str) -> bool:
    """True for ○清河渡船失事详情: papers of the Republic have a ring before each title; behind it stands nobody's name."""
    return text[0] in _RINGS and not byline(text) and len(text) > _NAME
