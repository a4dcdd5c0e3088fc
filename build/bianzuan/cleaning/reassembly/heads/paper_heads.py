"""The heads of the items of a newspaper's page, and the lines that sign below their texts. In: such a page. Out: its pieces, and heads."""

from __future__ import annotations

from dataclasses import replace

from bianzuan.cleaning.reassembly.heads.head import Head, head_of
from bianzuan.cleaning.reassembly.heads.mastheads import head_day, masthead_day, masthead_kinds
from bianzuan.cleaning.reassembly.heads.paper_lines import BOXED, WIDE, WIDE_NAME, says_source
from bianzuan.cleaning.reassembly.heads.paper_pages import Page, signed_inside
from bianzuan.cleaning.reassembly.heads.paper_tops import FOLIO
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.signed_alike import signed_alike
from bianzuan.cleaning.reassembly.heads.signed_at_ends import with_signatures
from bianzuan.cleaning.reassembly.heads.where_others_sign import as_part
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import date_of


def heads_of_paper(page: Page) -> tuple[list[Piece], list[Head]]:
    """Pieces with heads marked, and the heads; what signs below a text moves to its head later."""
    # Where a text comes from stands at its end, and signs nothing.
    ends = frozenset(line for line in page.signs if not says_source(page.pieces[line]))
    marked = with_signatures(page.pieces, ends)
    heads: list[Head] = []
    alike = signed_alike(page.pieces)
    # What is no name as such signs by its place alone.
    lines = [marked[line] for item in page.items for line, kind in enumerate(item.kinds, item.start) if kind == "byline"]
    placed = {line.order: line.plain for line in lines if line.order not in alike and _names_nobody(line)}
    for item, below in zip(page.items, [*page.items[1:], None], strict=True):
        for offset, kind in enumerate(item.kinds):
            marked[item.start + offset] = as_part(marked[item.start + offset], kind, placed)
        head = head_of(marked, item.start, item.start + len(item.kinds), {**alike, **placed})
        inside = [piece for piece in page.pieces[head.end : below.start if below else len(marked)] if piece.order not in ends]
        heads.append(replace(head, authors=head.authors or signed_inside(inside), certain=True))
    top = page.items[0].start
    over = [piece if piece.kind == "editor-note" else piece.become("dateline" if FOLIO.fullmatch(piece.plain) else kind) for piece, kind in zip(marked[:top], masthead_kinds(marked[:top]), strict=True)]
    day = next(filter(None, (date_of(piece.plain) or masthead_day(piece.plain) for piece in over)), "") or head_day(over)
    first, *others = heads
    return [*over, *marked[top:]], [replace(first, start=0, date=first.date or day), *others]


def _names_nobody(piece: Piece) -> bool:
    """True for a line that is no name as such: not boxed, not set wide, not one of the ways in which people sign."""
    boxed = BOXED.match(piece.plain) is not None and not WIDE.search(piece.plain[1:].strip())  # □ 哲学系 宋则鸣 says more than a name
    return not (presumed_byline(piece.plain) or WIDE_NAME.fullmatch(piece.plain) or boxed)
