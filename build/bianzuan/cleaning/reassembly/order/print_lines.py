"""The lines of print of a page whose paragraphs are broken at a measure, and what each by itself says of the one above it.

In: the stretches of a page. Out: the lines of its text in page order; of each whether a column may begin with it, by the words across the end of the
line above, its indent and its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import Literal

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.lines.line_shapes import BREAKS_OFF, FULL_LINE
from bianzuan.cleaning.reassembly.marks import cannot_begin, marks_fit, open_tail
from bianzuan.cleaning.reassembly.order.pairing import Halves
from bianzuan.cleaning.reassembly.order.stretches import Stretch, is_open, is_text
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces

# Where a line stands: right below a title, at the top of the page or below a loop, below another block, in a paragraph below a full line, or in one otherwise.
Place = Literal["first", "top", "border", "full", "inside"]

# The chance that a full line goes on with another column, by the logarithm of odds: on a page whose columns break off 1 full line in 40 does, on 225
# made-up pages, and fewer where one sign alone shows that any does, for each cut leaves an end and a beginning; by how much the words and the lengths of clauses across its end, quotation marks and an open end speak against it.
_COLUMN_ENDS, _ONE_SIGN, _LANGUAGE, _RHYTHM, _MARKS, _CLOSED = -3.0, -2.0, 0.55, 0.8, 1.7, 0.9
# And that a block does: below a paragraph that is whole, with its indent or with none where all others have one, and below one that breaks off.
_BELOW_WHOLE, _NO_INDENT, _BELOW_OPEN = 0.03, 0.9, 0.8
# A line that goes on below another than a full one was told so by more than its place.
_NEVER = 1e-6
# So many characters on each side tell what there is to tell.
_HALF = 200
# So many paragraphs show how a page is set, if so many of them begin with an indent; shorter ones are names and captions.
_LEAST, _MOST, _SENTENCE, _LABEL = 4, 0.6, 20, 6


@dataclass(frozen=True, slots=True)
class PrintLine:
    """A line of print and its place in its piece."""

    piece: Piece
    start: int  # its first character in the text of the piece
    text: str
    place: Place
    head: int  # the title it stands below; -1 if none
    below: int  # how many lines stand between that and it
    join: Join | None = None  # with the line above, for "full"
    chance: float = 0.0  # that another column begins with it, by what meets there; for "first" that it does not go on with the title's text

    @property
    def above(self) -> str:
        """What its paragraph has above it."""
        return self.piece.plain[max(0, self.start - _HALF) : self.start]

    @property
    def rest(self) -> str:
        """It and what its paragraph has below it."""
        return self.piece.plain[self.start : self.start + _HALF]


def print_lines(stretches: Sequence[Stretch], halves: Halves, signs: int) -> list[PrintLine]:
    """The lines of all running text and all headings of a page; `signs`: how many show that columns break off."""
    indents, usual = has_indents(stretches), _COLUMN_ENDS + _ONE_SIGN * (signs < 2)
    found: list[PrintLine] = []
    for stretch in stretches:
        above: Piece | None = None
        below = 0
        for piece in text_pieces(stretch.pieces):
            for line in _lines(piece, stretch.head, below, above, stretch.below >= 0, halves, indents, usual):
                found.append(line)
                below += 1
            above = piece
    return found


def _lines(piece: Piece, head: int, below: int, above: Piece | None, titled: bool, halves: Halves, indents: bool, usual: float) -> list[PrintLine]:
    joins = {join.after: join for join in piece.joins}
    found: list[PrintLine] = []
    start = 0
    for run in piece.runs:
        end, join = start + run.end - run.start, joins.get(run)
        if not found:
            place: Place = "border" if above is not None else "first" if titled else "top"
            chance = _of_block(above, piece, indents)
        elif join is not None and join.signs[:1] in ((FULL_LINE,), (BREAKS_OFF,)) and piece.kind == "paragraph" and not join.decided:
            place, chance = "full", _of_line(piece.plain[max(0, start - _HALF) : start], piece.plain[start : start + _HALF], halves, usual)
        else:
            place, chance = "inside", _NEVER
        found.append(PrintLine(piece, start, piece.plain[start:end], place, head, below + len(found), join, chance))
        start = end
    return found


def _of_block(above: Piece | None, piece: Piece, indents: bool) -> float:
    if above is not None and is_open(above):
        return _BELOW_OPEN
    return _NO_INDENT if indents and is_rest(piece) else _BELOW_WHOLE


def _of_line(above: str, rest: str, halves: Halves, usual: float) -> float:
    said = halves.odds(above, rest)
    odds = usual - _LANGUAGE * said.language - _RHYTHM * said.rhythm
    odds += _MARKS * (not marks_fit(above, rest)) + _CLOSED * (not open_tail(above))
    return 1 / (1 + exp(-odds))


def has_indents(stretches: Sequence[Stretch]) -> bool:
    """True if the paragraphs of a page begin with an indent."""
    text = [piece for stretch in stretches for piece in text_pieces(stretch.pieces) if piece.kind == "paragraph" and len(piece.plain) >= _SENTENCE]
    return sum(1 for piece in text if piece.begins) >= max(_LEAST, _MOST * len(text))


def is_rest(piece: Piece) -> bool:
    """True for running text without the indent that others have."""
    return piece.kind == "paragraph" and not piece.begins and not piece.sealed and piece.number is None and len(piece.plain) > _LABEL


def signs_of_cuts(stretches: Sequence[Stretch]) -> int:
    """How many ends and beginnings show that columns of this page break off inside sentences: an open end above a title or a paragraph that begins,
    text without an indent where a paragraph should begin, text above the first title."""
    indents = has_indents(stretches)
    found = sum(1 for stretch in stretches if stretch.head < 0 and any(piece.kind == "paragraph" and is_text(piece) for piece in stretch.pieces))
    for stretch in stretches:
        text = text_pieces(stretch.pieces)
        for above, piece in zip([None, *text], [*text, None], strict=True):
            rest = piece is not None and (above is None and cannot_begin(piece.plain) or indents and is_rest(piece) and (above is None or above.kind == "paragraph"))
            open_end = above is not None and is_open(above)
            # One right below the other they are one paragraph whose lines were not seen to be broken.
            found += rest != open_end
    return found
