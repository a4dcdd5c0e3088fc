"""Headings that begin with the name of whose words or matter follow: 老李：一辈子只做水车.

In: the pieces of a page. Out: indices. A line that begins so is speech as a rule; where three or more stand alone
between empty lines, each over a long paragraph, and nobody speaks so elsewhere on the page, they head what is below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.pieces import Piece

_NAMED = re.compile(r"[^：:，。]{1,6}[：:][^：:。！？；]{4,20}(?<=[\u3400-\u9fff”」』》])")
_SPEAKS = re.compile(r"[^：:，。]{1,6}[：:]")
_LEAST, _BODY = 3, 60


def named_headings(pieces: Sequence[Piece]) -> set[int]:
    """Indices of such headings; none if there are fewer than three, or others speak."""
    found = {i for i in range(len(pieces) - 1) if _NAMED.fullmatch(pieces[i].plain) and stands_apart(pieces, i) and _is_long(pieces[i + 1])}
    speak = sum(1 for piece in pieces if piece.kind == "text" and _SPEAKS.match(piece.plain))
    return found if len(found) >= _LEAST and speak == len(found) else set()


def _is_long(piece: Piece) -> bool:
    return piece.kind == "text" and len(piece.plain) >= _BODY and piece.plain[-1] in "。！？”」"


def stands_apart(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line of text between empty lines."""
    return pieces[index].kind == "text" and pieces[index].blank_before > 0 and index + 1 < len(pieces) and pieces[index + 1].blank_before > 0
