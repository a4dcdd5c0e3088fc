"""The piece: a block in the making. Recognisers make pieces from rows and change their kind, never their text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bianzuan.cleaning.planning.plan import Join, Run
from bianzuan.cleaning.reassembly.numbering import Numeral
from bianzuan.model import BlockKind, Confidence

# What a page holds beyond the blocks of a body; "text" is a line whose kind is not settled yet.
Kind = BlockKind | Literal["text", "title", "subtitle", "kicker", "dateline", "note", "jump", "loop", "masthead"]

# Kinds a sentence may run around: they stand in the page, not in the text.
TRANSPARENT = frozenset({"caption", "pullquote", "figure", "jump"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A kind, its runs, and their Simplified text. `order` is the place in the page, for stable sorting."""

    kind: Kind
    runs: tuple[Run, ...]
    plain: str
    order: int
    hashes: int = 0
    number: Numeral | None = None
    level: int = 0
    blank_before: int = 0
    joins: tuple[Join, ...] = ()
    reason: str = ""
    confidence: Confidence = "certain"
    sealed: bool = False  # never joined to anything
    begins: bool = False  # has the indent with which paragraphs begin in this text
    full: bool = False  # fills the measure of a text that is broken line by line: running text, whatever its end
    over_page: bool = False  # the foot or the head of a page stood right above it, and no page is missing there
    lost_above: str = ""  # pages missing above it, as the page numbers say
    signs: bool = False  # stands at the right below the end of a text: no title, whatever it says
    heads_pages: bool = False  # the running heads of pages repeat it: a title
    closed_above: bool = False  # who edited the text above stood between
    halves_above: tuple[int, ...] = ()  # places of its other halves, where far joins made it; `order` is that of its last one

    @property
    def line(self) -> int:
        """Line its text begins on."""
        return self.runs[0].line if self.runs else 0

    @property
    def begins_at(self) -> int:
        """Place in the page where its text begins; `order` is where it ends."""
        return self.halves_above[0] if self.halves_above else self.order

    def become(self, kind: Kind, reason: str = "", confidence: Confidence = "certain") -> Piece:
        """The same text as another kind."""
        return replace(self, kind=kind, reason=reason, confidence=confidence)


def joined(before: Piece, after: Piece, join: Join) -> Piece:
    """One paragraph out of two."""
    return replace(
        before,
        runs=before.runs + after.runs,
        plain=before.plain + after.plain,
        joins=(*before.joins, join, *after.joins),
        sealed=after.sealed,
        full=after.full,
    )


def text_pieces(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces that are not transparent."""
    return [piece for piece in pieces if piece.kind not in TRANSPARENT]


def next_text(pieces: Sequence[Piece], index: int) -> int:
    """Index of the next piece that is not transparent, or -1."""
    for i in range(index + 1, len(pieces)):
        if pieces[i].kind not in TRANSPARENT:
            return i
    return -1


def following_texts(pieces: Sequence[Piece]) -> list[int]:
    """`next_text` of every piece."""
    found, after = [-1] * len(pieces), -1
    for index in range(len(pieces) - 1, -1, -1):
        found[index] = after
        after = after if pieces[index].kind in TRANSPARENT else index
    return found


def previous_text(pieces: Sequence[Piece], index: int) -> int:
    """Index of the piece before that is not transparent, or -1."""
    for i in range(index - 1, -1, -1):
        if pieces[i].kind not in TRANSPARENT:
            return i
    return -1
