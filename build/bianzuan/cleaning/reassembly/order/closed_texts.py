"""Texts that all end where the next title stands: who wrote each, where it was printed, who signs it and when.

In: the pieces of a page and its heads. Out: whether each text is closed so. Where columns are out of order such a line stands where
the column ends, and not right above somebody else's title; where every text ends with one, they stand in order.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.pieces import Piece

_ENDS = ("author-note", "signature")
_LEAST = 2


def all_closed(pieces: Sequence[Piece], heads: Sequence[Head]) -> bool:
    """True for two texts at least that end so, and no such line right above running text; the last one may have none, what has no author needs none."""
    if len(heads) < _LEAST or heads[0].start > 1:
        return False
    ends = [head.start for head in heads[1:]] + [len(pieces)]
    closed = 0
    for head, end in zip(heads, ends, strict=True):
        lines = [_ends(piece, head) for piece in pieces[head.end : end]]
        first = lines.index(True) if True in lines else len(lines)
        beyond = lines.index(False, first) if False in lines[first:] else len(lines)
        if beyond < len(lines) and pieces[head.end + beyond].kind != "heading":
            return False
        if first < len(lines):
            closed += 1
        elif head.authors and end < len(pieces):
            return False
    return closed >= _LEAST


def _ends(piece: Piece, head: Head) -> bool:
    """True for such a line; （刘敏，教师） below what 刘敏 signed is one, too."""
    about = piece.kind == "paragraph" and piece.plain[:1] in tuple("（(【〔") and any(piece.plain[1:].startswith(author.name) for author in head.authors)
    return piece.kind in _ENDS or about
