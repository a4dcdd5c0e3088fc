"""A title that stands on two or three lines and that the text names in 《》: the lines are one.

In: pieces of a page. Out: the same text, the lines of such a title put together. What the text quotes as a whole, letter
for letter, is no chance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.pieces import Piece, joined

_NAMED = re.compile("《([^《》]{8,60})》")
_LINES, _LINE = 3, 32
_SIGNS = ("the text names both lines as one title", "they stand one below the other")


def titles_put_together(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with the lines of each title that the text names as a whole put together."""
    named = {name for piece in pieces for name in _NAMED.findall(piece.plain)}
    if not named:
        return list(pieces)
    result: list[Piece] = []
    index = 0
    while index < len(pieces):
        end = _end_of_title(pieces, index, named)
        whole = pieces[index]
        for piece in pieces[index + 1 : end]:
            whole = joined(whole, piece, Join(whole.runs[-1], piece.runs[0], False, 0.0, 0.0, _SIGNS, "certain"))
        result.append(whole)
        index = max(end, index + 1)
    return result


def _end_of_title(pieces: Sequence[Piece], start: int, named: set[str]) -> int:
    """Index after the lines from `start` on that together are a title the text names; 0 if none are."""
    text = ""
    for end in range(start, min(start + _LINES, len(pieces))):
        piece = pieces[end]
        if piece.kind != "text" or len(piece.plain) > _LINE or piece.hashes != pieces[start].hashes or (end > start and piece.blank_before):
            return 0
        text += piece.plain
        if text in named:
            return end + 1 if end > start else 0
    return 0
