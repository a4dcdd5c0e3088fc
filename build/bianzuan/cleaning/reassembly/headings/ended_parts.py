"""Titles of a volume whose texts say at their ends when they were written or where they were printed: letters, columns, poems.

In: pieces. Out: indices of the lines that stand below such ends and over text, and of the first title above all of them. What looks
the same is the same: a line of one character between two ends is a title as well as those of six. One end alone may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, next_text, previous_text
from bianzuan.cleaning.reassembly.signers.bylines import is_labelled, is_name
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_month
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.signed_lines import written_when

# （据手稿）, （原载《渡口》1962年第11期）: where a text comes from, below it.
_FROM = re.compile("[（(〔\\[【](?:据|原[载刊]|[载刊选录摘]自|载|刊|写[于在]|作[于在]|发表于|初刊|手稿|未刊|遗稿|抄件)[^（）()]{0,48}[）)〕\\]】]|原[载刊]《[^》]{2,24}》.{0,24}")
# 三月, 1月3日　阴: the days of a chronicle or a diary stand over text, too.
_OF_A_DAY = re.compile("[〇零○一二三四五六七八九十正元冬腊\\d]{1,4}(?:[月日]|年(?:[〇零○一二三四五六七八九十正元冬腊\\d]|$))")
# （县农技站 刘敏）
_SIGNED = re.compile("[（(](?:[\u3400-\u9fff]{2,14}[ \u3000]+)(?P<name>[\u3400-\u9fff]{2,3})[）)]")
# 散　文, 书　信: a part of somebody's works.
_SECTION = re.compile("(?:书[ \u3000]*[信札简]|日[ \u3000]*记|散[ \u3000]*文|杂[ \u3000]*[文感]|诗[ \u3000]*[词歌]|序[ \u3000]*跋|小[ \u3000]*说|随[ \u3000]*笔|论[ \u3000]*文|讲[ \u3000]*[演话]|演[ \u3000]*讲|回[ \u3000]*忆|评[ \u3000]*论|游[ \u3000]*记|剧[ \u3000]*本|译[ \u3000]*[文诗]|附[ \u3000]*录|年[ \u3000]*[谱表])")
_DEAR = re.compile("[^。！？；，]{1,24}[：:]")
_LEAST, _LONGEST, _END_MARKS = 2, 24, "。！？!?；;，,：:…、"


def by_their_ends(pieces: Sequence[Piece]) -> set[int]:
    """Indices of such titles; none if fewer than two ends part texts, or most of them stand inside a text."""
    ends = [i for i in range(1, len(pieces)) if _is_end(pieces, i) and not (i + 1 < len(pieces) and _is_end(pieces, i + 1))]
    below = [next_text(pieces, i) for i in ends]
    titles = {i for i in below if i >= 0 and _is_title(pieces, i)}
    closed = sum(1 for i in below if i < 0)
    told = sum(1 for i in below if i >= 0 and pieces[i].kind == "heading")
    first = next((i for i, piece in enumerate(pieces) if piece.kind not in ("kicker", "title", "subtitle", "byline", "dateline", "caption", "figure", "heading") and piece.number is None), len(pieces))
    over_all = first < len(pieces) and first > 0 and _is_title(pieces, first) and bool(ends) and ends[0] > first
    if not (titles or over_all) or len(titles) + told + over_all < _LEAST or len(titles) + told + closed < _LEAST or 3 * (len(titles) + told + closed) < 2 * len(ends):
        return set()
    sections = {i for i, piece in enumerate(pieces) if piece.kind == "text" and _SECTION.fullmatch(piece.plain)}
    first_ones = {after for i in sections if (after := next_text(pieces, i)) >= 0 and _is_title(pieces, after)}
    found = titles | first_ones
    if len(sections) >= _LEAST:
        found |= sections
    if over_all:
        found.add(first)
    return found | {after for i in found if (after := next_text(pieces, i)) >= 0 and _is_title(pieces, after)}


def _is_end(pieces: Sequence[Piece], index: int) -> bool:
    """True for a signature, a day or where a text was printed, right below text."""
    piece = pieces[index]
    if piece.kind == "signature":
        return True
    if piece.kind not in ("text", "paragraph", "author-note") or piece.hashes:
        return False
    if _FROM.fullmatch(piece.plain):
        return True
    if (signed := _SIGNED.fullmatch(piece.plain)) and is_name(signed["name"]) and ends_sentence(pieces[index - 1].plain):
        return True
    above = previous_text(pieces, index)
    told = is_date(piece.plain) or bool(iso_month(piece.plain.strip("（）()〔〕"))) or written_when(piece.plain)
    return told and above >= 0 and (pieces[above].kind == "verse" or ends_sentence(pieces[above].plain) or pieces[above].kind == "signature")


def _is_title(pieces: Sequence[Piece], index: int) -> bool:
    """True for a short line without a mark at its end, over text, verse or whom a letter addresses; two may stand over each other."""
    piece, after = pieces[index], next_text(pieces, index)
    if not _is_short(piece) or after < 0:
        return False
    if _is_over_text(pieces[after]):
        return True
    last = next_text(pieces, after)
    return _is_short(pieces[after]) and last >= 0 and _is_over_text(pieces[last])


def _is_short(piece: Piece) -> bool:
    text = piece.plain
    plain = piece.kind == "text" and piece.number is None and not piece.full and 0 < len(text) <= _LONGEST and text[-1] not in _END_MARKS
    return plain and text[0] not in "（(【[〔—" and any(c.isalpha() for c in text) and not (published(text) or is_date(text) or written_when(text) or is_labelled(text) or _OF_A_DAY.match(text))


def _is_over_text(piece: Piece) -> bool:
    if piece.kind in ("verse", "paragraph", "quotation", "list"):
        return True
    return piece.kind == "text" and (ends_sentence(piece.plain) or "。" in piece.plain or len(piece.plain) > _LONGEST or _DEAR.fullmatch(piece.plain) is not None)
