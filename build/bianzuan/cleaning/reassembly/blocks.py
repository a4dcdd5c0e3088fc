"""First look at a page: every row becomes a piece of a certain kind, or a piece of "text" for the later looks.

In: rows. Out: pieces in page order, and the notes whose call and words were found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bianzuan.cleaning.plan import Run
from bianzuan.cleaning.reassembly.furniture import NotePair, author_note, is_caption, jump_line, note_pairs
from bianzuan.cleaning.reassembly.loops import ngrams
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.rows import Row, measure_of
from bianzuan.cleaning.reassembly.title_lines import title_parts
from bianzuan.cleaning.reassembly.verbatim import verbatim_regions
from bianzuan.cleaning.reassembly.wrapped import unwrapped

# Share of an item's 4-grams that the body repeats: 1.0 to .6 for pull-quotes, under .3 for real lists.
_REPEATED = 0.55
# Shorter items are keywords, which any text repeats.
_PULLQUOTE_LENGTH = 12
_ORNAMENTS = "◆◇■●★"
# A title stands among the first lines of a page.
_TOP = 4
# A speaker's name or label and a colon; three of them make a conversation.
_SPEECH = re.compile(r"[^：:，。“]{1,6}[：:]")
_TURNS = 3
# A longer speech is running text, which may be cut like any other.
_SPEECH_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Recognised:
    """Pieces in page order and paired notes."""

    pieces: tuple[Piece, ...]
    notes: tuple[NotePair, ...]


def recognise(rows: Sequence[Row]) -> Recognised:
    """Pieces of all rows that hold text; empty rows make none."""
    measure = measure_of(rows)
    regions = verbatim_regions(rows, verse=measure == 0)
    # Lines of a list, a table, a poem or code stand as they are, marks and all.
    whole = {index for start, (end, _) in regions.items() for index in range(start, end)}
    notes = note_pairs([row for index, row in enumerate(rows) if index not in whole])
    talk = sum(1 for row in rows if _SPEECH.match(row.body)) >= _TURNS
    pieces: list[Piece] = []
    index = 0
    while index < len(rows):
        if index in regions:
            index, piece = regions[index]
            pieces.append(piece)
            continue
        row = rows[index]
        full = measure > 0 and len(row.body) >= measure - 2
        for piece in _row_pieces(row, notes, index < _TOP):
            spoken = talk and piece.kind == "text" and bool(_SPEECH.match(piece.plain)) and len(piece.plain) < _SPEECH_LENGTH
            pieces.append(replace(piece, full=full, sealed=spoken, kind="paragraph" if spoken else piece.kind))
        index += 1
    numbered = [replace(piece, order=order) for order, piece in enumerate(unwrapped(pieces, rows))]
    return Recognised(tuple(_with_pullquotes(numbered, rows)), notes)


def _row_pieces(row: Row, notes: Sequence[NotePair], at_top: bool) -> Iterator[Piece]:
    note = next((pair for pair in notes if pair.words.line == row.number), None)
    if note is not None:
        yield _piece("note", row, note.words.start, note.words.end, notes)
        return
    cut, kind = _tail_of(row.body)
    if cut > 0 and at_top and len(parts := title_parts(row.body[:cut])) > 1:
        for start, end in pairwise((*parts, cut)):
            yield _text(row, row.start + start, row.start + end, notes)
    elif cut > 0:
        yield _text(row, row.start, row.start + cut, notes)
    if cut < len(row.body):
        yield replace(_piece(kind, row, row.start + cut, row.end, notes), reason=_REASONS[kind])


def _tail_of(text: str) -> tuple[int, Kind]:
    """Where furniture at the end of a line begins, and what it is."""
    if jump := jump_line(text):
        return jump[0], "jump"
    if (offset := author_note(text)) >= 0:
        return offset, "author-note"
    return (0, "caption") if is_caption(text) else (len(text), "text")


_REASONS: dict[str, str] = {
    "jump": "tells on which page the text goes on",
    "author-note": "says who the author is, or where the text comes from",
    "caption": "credit or first words of a caption",
    "text": "",
}


def _text(row: Row, start: int, end: int, notes: Sequence[NotePair]) -> Piece:
    trimmed = start + len(row.text[start:end].rstrip())
    return _piece("text", row, start, trimmed, notes)


def _piece(kind: Kind, row: Row, start: int, end: int, notes: Sequence[NotePair]) -> Piece:
    runs: list[Run] = []
    for call in sorted(pair.call.start for pair in notes if pair.call.line == row.number):
        if start <= call < end:
            runs.append(Run(row.number, start, call))
            start = call + 1
    runs.append(Run(row.number, start, end))
    kept = tuple(run for run in runs if run.end > run.start)
    plain = "".join(row.plain[run.start : run.end] for run in kept)
    number = numeral(plain)
    return Piece(kind, kept, plain, 0, row.hashes, number, blank_before=row.blank_before)


def _with_pullquotes(pieces: Sequence[Piece], rows: Sequence[Row]) -> Iterator[Piece]:
    """Lists whose items repeat sentences of the body are pull-quotes, one piece an item."""
    # How many lines of running text have a 4-gram.
    having = Counter(gram for piece in pieces if piece.kind == "text" for gram in set(ngrams(piece.plain, 4)))
    seen = frozenset(having)
    by_number = {row.number: row for row in rows}
    for piece in pieces:
        items = piece.plain.split("\n")
        if piece.kind == "list" and all(by_number[run.line].bullet for run in piece.runs):
            repeated = sum(1 for item in items if _repeats(item, seen))
            if 2 * repeated > len(items):
                for run in piece.runs:
                    row = by_number[run.line]
                    reason = "an item that repeats a sentence of the body"
                    yield replace(piece, kind="pullquote", runs=(row.run,), plain=row.body, reason=reason)
                continue
        elif piece.kind == "text" and piece.plain[:1] in tuple(_ORNAMENTS) and _repeats(piece.plain, _elsewhere(piece, having)):
            yield replace(piece, kind="pullquote", reason="repeats a sentence of the body", sealed=True)
            continue
        yield piece


def _elsewhere(piece: Piece, having: Counter[str]) -> set[str]:
    return {gram for gram in ngrams(piece.plain, 4) if having[gram] > 1}


def _repeats(item: str, seen: Collection[str]) -> bool:
    grams = ngrams(item, 4)
    return len(item) >= _PULLQUOTE_LENGTH and sum(1 for g in grams if g in seen) >= _REPEATED * max(1, len(grams))
