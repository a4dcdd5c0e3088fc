"""Texts that a jump line (上接) says come from another page, on a page where no title tells whose they are.

In: what stands below one head. Out: its own text, and what arrives below it. A text that begins with the jump line has lost
its beginning, and a mark says so. What arrives below a text that has ended is another's as likely as not: it is set apart,
unless this text was sent away before, says its title once more, breaks off, or speaks of the same things.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.gaps.gaps import gap, mark_gaps
from bianzuan.cleaning.reassembly.joins import join_adjacent
from bianzuan.cleaning.reassembly.kinds.furniture import jump_line
from bianzuan.cleaning.reassembly.marks import open_tail
from bianzuan.cleaning.reassembly.order.stretches import goes_on
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.words.wording import shared_words

# Bits of rare words, as for a text that jump lines bring back (`jumps`).
_SHARED = 6.0
_BEGAN_ELSEWHERE = "a jump line says that the text begins on a page that is not here"
_WHOSE = "a jump line says that this comes from another page, and nothing shows that it goes on with the text above"


@dataclass(frozen=True, slots=True)
class Parted:
    """The text below a head, what arrived below it, and whether the text itself began elsewhere."""

    own: tuple[Piece, ...]
    arrived: tuple[tuple[Piece, ...], ...] = ()
    began_elsewhere: bool = False


def parted(section: Sequence[Piece]) -> Parted:
    """The pieces below one head, parted where a jump line says that another text begins."""
    began = left = False
    borders: list[int] = []
    for index, piece in enumerate(section):
        if piece.kind != "jump" or goes_on(piece):
            left = left or piece.kind == "jump"
            continue
        above = [p for p in section[borders[-1] + 1 if borders else 0 : index] if p.kind in ("paragraph", "heading")]
        if not above and not borders:
            began = True
        elif not left and not _goes_with(above, piece, section[index + 1 :]):
            borders.append(index)
    starts = [border + 1 for border in borders]
    arrived = [tuple(section[start:end]) for start, end in zip(starts, [*borders[1:], len(section)], strict=False)]
    return Parted(tuple(section[: borders[0]] if borders else section), tuple(a for a in arrived if any(p.runs for p in a)), began)


def _goes_with(above: Sequence[Piece], jump: Piece, below: Sequence[Piece]) -> bool:
    """True if something says that what arrives goes on with the text above the jump line."""
    told = jump_line(jump.plain)
    if told is not None and told[0] > 0 or above and open_tail(above[-1].plain):
        return True
    shared = shared_words("\n".join(p.plain for p in below), "\n".join(p.plain for p in above))
    return sum(shared.values()) >= _SHARED


def with_beginning(body: Sequence[Piece]) -> list[Piece]:
    """A body with a mark for what stands on another page above it."""
    first = body[0].order if body else 0
    return list(body) if body and body[0].kind == "gap" else [gap(first, _BEGAN_ELSEWHERE, "certain"), *body]


def set_apart(arrived: Sequence[Sequence[Piece]], page: str) -> tuple[Composition, list[PlannedFlag]]:
    """What arrived below texts that had ended, each with the mark for its beginning, and the question whose it is."""
    body: list[Piece] = []
    flags: list[PlannedFlag] = []
    for pieces in arrived:
        text = [piece for piece in pieces if piece.kind != "jump"]
        body += with_beginning(mark_gaps(join_adjacent(text, page), in_order=False))
        flags.append(PlannedFlag("attribution", next(p.runs[0] for p in text if p.runs), _WHOSE, "doubtful"))
    return Composition((), tuple(body), kind="fragments"), flags
