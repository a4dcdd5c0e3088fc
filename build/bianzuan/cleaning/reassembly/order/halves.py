"""Paragraphs without the indent that all others of a page have: the rest of a sentence that the end of a column cut.

In print every paragraph begins with an indent of two Han; what begins at the left edge goes on with something. In: what
stands below the heads. Out: the orders of such paragraphs, none where indents do not tell paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.order.stretches import Stretch, is_open
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces

# Shorter lines are titles, names and captions, which stand without an indent.
_SENTENCE = 20
# So many paragraphs show how a page is set, if so many of them begin with their indent.
_LEAST, _MOST = 4, 0.6


def halves_of(stretches: Sequence[Stretch]) -> frozenset[int]:
    """Orders of the paragraphs that begin at the left edge of a page whose paragraphs have an indent, and end a sentence."""
    text = [piece for stretch in stretches for piece in text_pieces(stretch.pieces) if piece.kind == "paragraph"]
    running = [piece for piece in text if len(piece.plain) >= _SENTENCE and (ends_sentence(piece.plain) or is_open(piece))]
    indented = sum(1 for piece in running if piece.begins)
    if indented < max(_LEAST, _MOST * len(running)):
        return frozenset()
    return frozenset(piece.order for piece in text if is_half(piece))


def is_half(piece: Piece) -> bool:
    """True for the end of a sentence, or more, without an indent."""
    return piece.kind == "paragraph" and not piece.begins and not piece.sealed and piece.number is None and ends_sentence(piece.plain)
