"""Headings over nothing, whose text is lost. In: the pieces of an article. Out: which of its headings need text below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.pieces import Piece


def empty_headings(pieces: Sequence[Piece], following: Sequence[int], labels: Collection[str]) -> dict[int, str]:
    """Index of each heading that needs text or a deeper heading below it, as its siblings have, and has none → why.

    `following` is the next text below each piece, `labels` are styles of numbers that count nothing.
    """
    headings = [index for index, piece in enumerate(pieces) if piece.kind == "heading"]
    bare = {i for i in headings if following[i] < 0 or _heads_no_deeper(pieces[following[i]], pieces[i])}
    siblings = Counter(pieces[i].level for i in headings)
    bodied = Counter(pieces[i].level for i in headings if i not in bare)
    found: dict[int, str] = {}
    for index in sorted(bare):
        piece, after = pieces[index], following[index]
        if piece.number and piece.number.style in labels or piece.plain.isdecimal():
            continue  # a number alone has its words on the line below
        if after >= 0 and (_begins_parts(pieces[after], piece) or piece.confidence == "likely"):
            continue  # of two lines, or a line that is no heading: nothing says that text stood between
        # Chains of headings without text are outlines, by right.
        if siblings[piece.level] == 1 or 2 * bodied[piece.level] >= siblings[piece.level]:
            found[index] = "the text below this heading is missing"
    return found


def _heads_no_deeper(piece: Piece, above: Piece) -> bool:
    """True for a heading that heads no part of what the heading above it heads: levels end at 3, numbers go on."""
    if piece.kind != "heading" or piece.level > above.level:
        return False
    return not (piece.number and above.number and piece.number.rank > above.number.rank)


def _begins_parts(piece: Piece, above: Piece) -> bool:
    """True for the first of a chain of its own below a numbered heading, whatever style usually heads which: 5. and （一）."""
    return bool(piece.number and above.number and piece.number.value == 1 and piece.number.style != above.number.style and above.number.value > 1)
