"""Long files in sheets: what was printed on one page stands near together, so that a volume is not one page.

Whose a fragment is, is weighed against every title, and every end against every beginning: over a whole volume that takes
its square, and gives words of one week's paper to another's. In: pieces and heads. Out: portions of both, cut above titles
where nothing shows that a text goes on below.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.gaps.gaps import ANOTHER_BEGINS, gap
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.marks import cannot_begin
from bianzuan.cleaning.reassembly.order.stretches import goes_on, is_open
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces
from bianzuan.cleaning.reassembly.words.wording import rare_words

# A full page of a newspaper has a hundred paragraphs, a whole issue some hundreds.
_MOST, _LEAST = 600, 300
# The lines of a text stand so near each other; a word that more of them have is the volume's. Of 38 borders of sheets in
# four files of 200 pages in columns out of order, 35 fell between two pages; one title in three stands there.
_NEAR, _OWN = 25, 12


def sheets_of(pieces: Sequence[Piece], heads: Sequence[Head]) -> list[tuple[list[Piece], list[Head]]]:
    """Portions in the order of the file: the pieces of each, and its heads with their places in it. Together they are all there is."""
    starts = [head.start for head in heads]
    borders = [0]
    while len(pieces) - borders[-1] > _MOST:
        near = starts[bisect_left(starts, borders[-1] + _LEAST) : bisect_right(starts, borders[-1] + _MOST)]
        far = starts[bisect_right(starts, borders[-1] + _MOST) :][:1]
        if not near and not far:
            break
        borders.append(_border(pieces, borders[-1], near) if near else far[0])
    ends = [*borders[1:], len(pieces)]
    return [
        (list(pieces[start:end]), [replace(head, start=head.start - start, end=head.end - start) for head in heads if start <= head.start < end])
        for start, end in zip(borders, ends, strict=True)
    ]


def _border(pieces: Sequence[Piece], begins: int, starts: Sequence[int]) -> int:
    """The title above which a page likelier ends than above any other: nothing is left open there, and both sides speak of different things."""
    quiet = {start: _quiet(pieces, begins, start) for start in starts}
    best = max(quiet.values())
    held = _held_together(pieces[begins : starts[-1] + _NEAR])
    return min((start for start in starts if quiet[start] == best), key=lambda start: (held[start - begins], -start))


def _held_together(pieces: Sequence[Piece]) -> list[float]:
    """For each line the bits of the rare words that stand above it, and again in it or below; of a word its next place counts, if it is near."""
    spread = Counter(word for piece in pieces for word in rare_words(piece.plain))
    change, last = [0.0] * (len(pieces) + 1), dict[str, int]()
    for place, piece in enumerate(pieces):
        for word, bits in rare_words(piece.plain).items():
            if place - last.get(word, -_NEAR) < _NEAR and spread[word] <= _OWN:
                change[last[word] + 1] += bits
                change[place + 1] -= bits
            last[word] = place
    return list(accumulate(change))


def _quiet(pieces: Sequence[Piece], begins: int, start: int) -> int:
    """How much shows that a page may end above a title: the last sentence is whole, nothing goes on elsewhere, the text below begins."""
    above, below = text_pieces(pieces[max(begins, start - _NEAR) : start]), text_pieces(pieces[start : start + _NEAR])
    jumps = [goes_on(piece) for piece in pieces[begins:start] if piece.kind == "jump"]
    whole = not above or not is_open(above[-1])
    begun = not below or not cannot_begin(next((piece for piece in below if piece.kind == "paragraph"), below[0]).plain)
    return 2 * whole + 2 * (2 * sum(jumps) <= len(jumps)) + begun


def in_one(strays: Sequence[Composition]) -> Composition:
    """What belongs to no title, of all sheets; where one ends another text begins."""
    body: list[Piece] = []
    for one in strays:
        if body and body[-1].kind != "gap" and one.body[:1] and one.body[0].kind != "gap":
            body.append(gap(one.body[0].order, ANOTHER_BEGINS))
        body += one.body
    return replace(strays[0], body=tuple(body))
