"""A volume in one file, as against a page of a newspaper. In: pieces and heads. Out: whether the file is a volume.

A volume has a preface before its texts, a table of contents, an afterword behind them: whole texts one after the other, set in
type across the page. Columns that could have been copied in a wrong order are on pages of newspapers, which have none of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.pieces import Piece

_BEFORE = re.compile("前言|序言|凡例|目录|目次|总?序|自序|代序|编者前言|出版说明|编辑说明|编印说明")
_BEHIND = re.compile("编?后记|编者后记|编后说明|跋|跋语")
_KINDS = ("title", "heading", "text", "paragraph", "kicker", "editor-note")


def is_a_volume(pieces: Sequence[Piece], heads: Sequence[Head]) -> bool:
    """True if a preface or contents stand above the first signed text, or an afterword behind the last."""
    signed = [head for head in heads if head.authors]
    if len(signed) < 2:
        return False
    above = (p for p in pieces[: signed[0].start] if p.kind in _KINDS)
    below = (p for p in pieces[signed[-1].end :] if p.kind in _KINDS)
    return any(_BEFORE.fullmatch(_closed(p)) for p in above) or any(_BEHIND.fullmatch(_closed(p)) for p in below)


def _closed(piece: Piece) -> str:
    return "".join(piece.plain.split())
