"""Stretches: what stands in a page between two heads or loops, and the signs that a page is scrambled."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.kinds.furniture import jump_line
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence, open_tail
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces
from bianzuan.cleaning.reassembly.signers.reports import has_dateline

# Above the first title stand page heads and mottoes, but nothing of a sentence's length.
_TEXT = 40
# Nor two sentences of this length together.
_SENTENCES = 24

# A line shorter than this with no mark inside it is no part of a sentence that was cut.
_RUNNING = 30
# Labels and titles name two things; a longer line that names more is a sentence, unless a bullet stands before it: ●本版刊登…寄语.
_LISTING, _NAMED = 20, 2


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


def is_scrambled(stretches: Sequence[Stretch], joined: Collection[int], in_order: bool = False) -> bool:
    """True if the order of the lines cannot be the order of reading: the page must be taken apart.

    Signs: running text above the first of the titles; a text that begins in the middle, by its first mark or its first number; a numbering that starts again; a
    text that a jump line says comes from elsewhere, unless the text above it has ended; two sentences left open, one of them above a title. One alone is
    no sign, for the mark may be forgotten; nor is a title over nothing. `joined` are the orders of the pieces that
    surely go on in the next line; whether one surely goes on elsewhere the caller knows. `in_order`: something shows that
    texts stand in the order of reading, and a page may begin in the middle of one.
    """
    open_end = any(ends_open(stretch) for stretch in stretches[:-1])
    left_open = [p for s in stretches for p in s.pieces if is_open(p) and p.order not in joined]
    above = text_above(stretches) is not None and not in_order
    return above or (open_end and len(left_open) > 1) or any(_begins_or_restarts_amiss(s) for s in stretches) or _arrives_amid(stretches)


def _arrives_amid(stretches: Sequence[Stretch]) -> bool:
    """True if a text comes from elsewhere where the one above it has not ended, or may be one that left this page: else it stands apart in order, too."""
    if any(piece.kind == "jump" and goes_on(piece) for stretch in stretches for piece in stretch.pieces):
        return any(stretch.from_elsewhere for stretch in stretches)
    above = [text_pieces(stretch.pieces) for stretch in stretches]
    return any(
        stretch.from_elsewhere and not (upper and stretches[number - 1].head == stretch.head and upper[-1].kind == "paragraph" and ends_sentence(upper[-1].plain))
        for number, (stretch, upper) in enumerate(zip(stretches, [[], *above], strict=False))
    )


def text_above(stretches: Sequence[Stretch]) -> Piece | None:
    """The first paragraph of running text above the first title of a page, if there is one."""
    return next((p for s in stretches if s.head < 0 for p in s.pieces if p.kind == "paragraph" and is_text(p)), None)


def is_text(piece: Piece) -> bool:
    """True for a sentence, or several, as no title, motto or line of contents is."""
    return len(piece.plain) >= _TEXT or (len(piece.plain) >= _SENTENCES and "。" in piece.plain[:-1])


def ends_open(stretch: Stretch) -> bool:
    """True if what stands below a head breaks off at its end."""
    text = text_pieces(stretch.pieces)
    return bool(text) and is_open(text[-1])


def is_open(piece: Piece) -> bool:
    """True for a paragraph that breaks off; a short line without a mark inside is a label or a title said again."""
    text = piece.plain
    listing = len(text) >= _LISTING and text.count("、") >= _NAMED and "：" not in text and text[0].isalnum()
    running = len(text) >= _RUNNING or bool(piece.joins) or any(mark in text for mark in "，。；") or listing or has_dateline(text)
    return piece.kind == "paragraph" and not piece.sealed and running and open_tail(text)


def _begins_or_restarts_amiss(stretch: Stretch) -> bool:
    text = text_pieces(stretch.pieces)
    if text and text[0].kind == "paragraph" and cannot_begin(text[0].plain):
        return True
    values = top_numbers(text)
    first = next((value for value in values if value), 1)
    return first > 1 or any(restarts(values))


def top_numbers(text: Sequence[Piece]) -> list[int]:
    """For each piece its heading number of the highest style met in the text, or 0; -1 for a heading without number."""
    ranks = [piece.number.rank for piece in text if piece.kind == "heading" and piece.number]
    return [
        0
        if piece.kind != "heading"
        else -1
        if piece.number is None
        else piece.number.value * (piece.number.rank == min(ranks))
        for piece in text
    ]


def restarts(values: Sequence[int]) -> list[int]:
    """Indices of the numbers that do not grow. Below a heading without number a chain may begin again by right."""
    last, found = 0, []
    for index, value in enumerate(values):
        if value > 0 and 0 < last >= value:
            found.append(index)
        last = value if value > 0 else 0 if value < 0 else last
    return found
