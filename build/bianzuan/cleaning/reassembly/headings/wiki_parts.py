"""Headings of a wiki: the link to edit a part stands behind its heading, or, in text taken from the page, before what follows.

In: pieces of a page. Out: the same pieces without those links, the lines they belong to told as headings. One such link
may be anybody's words in brackets; two of them are a wiki's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Piece

_LINK = r"[\[［【]\s*(?:编辑|edit)\s*(?:[|｜]\s*(?:编辑源代码|编辑原始码|编辑源码|源代码))?\s*[\]］】]"
_BEFORE, _BEHIND = re.compile(rf"{_LINK}\s*"), re.compile(rf"\s*{_LINK}$")
_SMALL, _EDIT = re.compile("[^，。：；]{2,16}编辑"), re.compile("编辑$")
_LONGEST, _LEAST = 30, 2
_REASON = "the link to edit a part stands behind its heading"
_TEXT = ("text", "paragraph")


def parts_told(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces of a wiki's page with its headings told; other pages as they are."""
    # On a small screen the link has no brackets; there 目录 stands alone above the parts.
    contents = next((i for i, piece in enumerate(pieces) if piece.plain == "目录"), len(pieces))
    small = {i for i in range(contents, len(pieces)) if _SMALL.fullmatch(pieces[i].plain) and pieces[i].kind in _TEXT}
    linked = [i for i, piece in enumerate(pieces) if piece.kind in _TEXT and (_BEFORE.match(piece.plain) or _BEHIND.search(piece.plain) or i in small)]
    if len(linked) < _LEAST:
        return list(pieces)
    told = list(pieces)
    for index in linked:
        piece = told[index]
        # On a line by itself the link stands below its heading.
        behind = _BEHIND.search(piece.plain) or (_EDIT.search(piece.plain) if index in small else None)
        if behind and behind.start() > 0:
            piece = _cut(piece, 0, behind.start())
            told[index] = piece.become("heading", _REASON, "likely") if _may_head(piece) else piece
            continue
        before = _BEFORE.match(piece.plain)
        if before is None:
            continue
        told[index] = _cut(piece, before.end(), len(piece.plain))
        # The first line is the title, whatever stands below it.
        if index > 1 and _may_head(told[index - 1]):
            told[index - 1] = told[index - 1].become("heading", _REASON, "likely")
    return [piece for piece in told if piece.plain]


def _cut(piece: Piece, start: int, end: int) -> Piece:
    """The characters `start` to `end` of a piece; what is cut off is the mark of its block."""
    if len(piece.runs) != 1:
        return piece
    run = piece.runs[0]
    plain = piece.plain[start:end]
    return replace(piece, runs=(Run(run.line, run.start + start, run.start + end),), plain=plain, number=numeral(plain))


def _may_head(piece: Piece) -> bool:
    return piece.kind in _TEXT and 0 < len(piece.plain) <= _LONGEST and not ends_sentence(piece.plain) and piece.plain[-1] not in "，、；："
