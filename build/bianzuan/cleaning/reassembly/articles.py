"""Articles out of a page. One title, or titles whose texts stand below them in order: cut at the titles.

Columns that were transcribed out of order go to `fragments`.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.furniture import jump_line
from bianzuan.cleaning.reassembly.gaps import mark_gaps
from bianzuan.cleaning.reassembly.heads import Head
from bianzuan.cleaning.reassembly.joins import join_adjacent
from bianzuan.cleaning.reassembly.pieces import Piece

_NOT_IN_BODIES = frozenset({"loop", "note"})


def assemble(pieces: Sequence[Piece], heads: Sequence[Head]) -> list[Composition]:
    """All articles in the order of their titles; what belongs to none comes last."""
    page = "\n".join(piece.plain for piece in pieces)
    return [_plain(pieces, head, end, page) for head, end in _sections(pieces, heads)]


def _sections(pieces: Sequence[Piece], heads: Sequence[Head]) -> list[tuple[Head, int]]:
    """Each head with the index where its section ends; text above the first head makes a section of its own."""
    all_heads = list(heads)
    if not all_heads or all_heads[0].start > 0:
        all_heads.insert(0, Head(0, 0))
    ends = [head.start for head in all_heads[1:]] + [len(pieces)]
    return list(zip(all_heads, ends, strict=True))


def _plain(pieces: Sequence[Piece], head: Head, end: int, page: str) -> Composition:
    section = [piece for piece in pieces[head.end : end] if piece.kind not in _NOT_IN_BODIES]
    joined = join_adjacent(section, page)
    elsewhere = bool(joined) and joined[-1].kind == "jump" and goes_on(joined[-1])
    body = [piece for piece in joined if piece.kind != "jump"]
    return Composition(
        tuple(pieces[head.start : head.end]), tuple(mark_gaps(body, elsewhere)), head.authors, head.date
    )


def goes_on(piece: Piece) -> bool:
    """True if a jump line says that the text goes on elsewhere (下转), False if it came from there (上接)."""
    jump = jump_line(piece.plain)
    return jump is not None and jump[1]
