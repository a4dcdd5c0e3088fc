"""Titles that nobody signs, told by the mark of the first level: # 更正 on a page of which other texts have that mark above who wrote them.

In: pieces of a page. Out: indices of such lines. Machines mark all headings alike; only where the headings of parts are marked
deeper does the first level tell what is a title, and a book of one author has chapters so marked, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.bylined import bylined
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline

# So many texts signed by different people show that the page has several.
_SIGNED = 2


def titles_by_mark(pieces: Sequence[Piece], alike: Mapping[int, str]) -> frozenset[int]:
    """First-level lines right above running text. `alike`: the orders of lines that sign as others of the page do."""
    marked = [i for i, piece in enumerate(pieces) if piece.hashes == 1 and piece.number is None and title_shape(piece)]
    if len(marked) <= _SIGNED or not any(piece.hashes > 1 for piece in pieces):
        return frozenset()
    signed = {pieces[place].plain for i in marked if (head := bylined(pieces, i, alike)) for place in range(i, i + len(head[1])) if byline(pieces[place].plain)}
    if len(signed) < _SIGNED:
        return frozenset()
    return frozenset(i for i in marked if i + 1 < len(pieces) and pieces[i + 1].kind == "text" and is_body(pieces[i + 1]))
