"""Groups of lines that have a name each, between empty lines: what a recipe needs and how it is made, rules of a game and its pieces.

In: pieces. Out: indices of the names. Nothing else stands between empty lines there, so that the names say what the lines
below them are; an address, a list or stanzas have no such names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline

_LEAST, _LONGEST = 2, 10
_NAME = re.compile("[\u3400-\u9fff]{2,8}(?:[（(][^（）()]{1,6}[）)])?")
_LINES = ("text", "list", "verse", "table")


def named_groups(pieces: Sequence[Piece], first: int = 0) -> list[int]:
    """Names of the groups from piece `first` on, none unless all that stands there is such groups, and sentences stand in one."""
    breaks = [i for i in range(first, len(pieces)) if i == first or pieces[i].blank_before]
    names, groups = breaks[::2], breaks[1::2]
    if len(names) < _LEAST or len(names) != len(groups) or not all(map(_is_name, (pieces[i] for i in names))):
        return []
    if any(below != name + 1 for name, below in zip(names, groups, strict=True)) or len(
        {pieces[i].plain for i in names}
    ) < len(names):
        return []
    lines = [pieces[start:end] for start, end in zip(groups, [*names[1:], len(pieces)], strict=True)]
    listed = sum(1 for group in lines if len(group) > 1)
    told = any(piece.plain.endswith("。") for group in lines for piece in group)
    # A group alone on its line is short like a name only where it is no sentence.
    plain = all(piece.kind in _LINES for group in lines for piece in group) and all(
        len(group) > 1 or group[0].plain.endswith("。") for group in lines
    )
    return names if listed and told and plain else []


def under_title(pieces: Sequence[Piece], is_title: Callable[[Piece], bool]) -> bool:
    """True for a title right above such groups."""
    return (
        len(pieces) > 1
        and is_title(pieces[0])
        and pieces[1].blank_before > 0
        and bool(named_groups(pieces, 1))
    )


def _is_name(piece: Piece) -> bool:
    return (
        piece.kind == "text"
        and len(piece.plain) <= _LONGEST
        and _NAME.fullmatch(piece.plain) is not None
        and not byline(piece.plain)
    )
