"""Stretches: what stands in a page between two heads or loops, and the signs that a page is scrambled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bianzuan.cleaning.reassembly.furniture import jump_line
from bianzuan.cleaning.reassembly.heads import Head
from bianzuan.cleaning.reassembly.marks import cannot_begin, open_tail
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces in page order; the number of the head above them, and whether they stand directly below it."""

    pieces: tuple[Piece, ...]
    head: int  # -1 above the first head
    below: int  # the same, or -1 if a loop or a jump line stands between
    from_elsewhere: bool = False  # a jump line (上接) stands above it


def stretches_of(pieces: Sequence[Piece], heads: Sequence[Head]) -> list[Stretch]:
    """All stretches of a page; a head without text below it has an empty one."""
    result: list[Stretch] = []
    starts = [0, *(head.end for head in heads)]
    ends = [*(head.start for head in heads), len(pieces)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        head = number - 1
        below, current, came = head, list[Piece](), False
        for piece in pieces[start:end]:
            if piece.kind == "loop":
                result.append(Stretch(tuple(current), head, below, came))
                below, current, came = -1, [], False
            elif piece.kind == "jump" and not goes_on(piece):
                result.append(Stretch(tuple(current), head, below, came))
                below, current, came = -1, [], True
            elif piece.kind != "note":
                current.append(piece)
        result.append(Stretch(tuple(current), head, below, came))
    return [stretch for stretch in result if stretch.pieces or stretch.below >= 0]


def goes_on(piece: Piece) -> bool:
    """True if a jump line says that the text goes on elsewhere (下转), False if it came from there (上接)."""
    jump = jump_line(piece.plain)
    return jump is not None and jump[1]


def is_scrambled(stretches: Sequence[Stretch]) -> bool:
    """True if the order of the lines cannot be the order of reading: the page must be taken apart.

    Signs: text before the first of several titles; a title over nothing; a text that begins in the middle, by its
    first mark or its first number; a sentence that breaks off above a title; a numbering that starts again.
    """
    return any(_is_broken(stretch) for stretch in stretches) or len({s.head for s in stretches}) < len(stretches)


def _is_broken(stretch: Stretch) -> bool:
    text = [piece for piece in stretch.pieces if piece.kind not in TRANSPARENT]
    if not text or stretch.head < 0:
        return True
    first, last = text[0], text[-1]
    if first.kind == "paragraph" and cannot_begin(first.plain):
        return True
    if last.kind == "heading" or (last.kind == "paragraph" and not last.sealed and open_tail(last.plain)):
        return True
    return _numbering_is_broken(text)


def _numbering_is_broken(text: Sequence[Piece]) -> bool:
    numbers = [piece.number for piece in text if piece.kind == "heading" and piece.number]
    if not numbers:
        return False
    top = min(number.rank for number in numbers)
    values = [number.value for number in numbers if number.rank == top]
    return values[0] != 1 or any(later <= earlier for earlier, later in zip(values, values[1:], strict=False))
