"""The heads of the items of a newspaper's page, and the lines that sign below their texts. In: such a page. Out: its pieces, and heads."""

from __future__ import annotations

from dataclasses import replace

from bianzuan.cleaning.reassembly.heads.head import Head, head_of
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_day, masthead_kinds
from bianzuan.cleaning.reassembly.heads.paper_pages import Page, signed_inside
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.signed_alike import signed_alike
from bianzuan.cleaning.reassembly.heads.signed_at_ends import with_signatures
from bianzuan.cleaning.reassembly.heads.where_others_sign import BY_PLACE
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import date_of


def heads_of_paper(page: Page) -> tuple[list[Piece], list[Head]]:
    """Pieces with heads marked, and the heads; what signs below a text moves to its head later."""
    ends = frozenset(line for line in (*(item.signs_above for item in page.items), page.last) if line >= 0)
    marked = with_signatures(page.pieces, ends)
    heads: list[Head] = []
    alike = signed_alike(page.pieces)
    for item, below in zip(page.items, [*page.items[1:], None], strict=True):
        for offset, kind in enumerate(item.kinds):
            line = marked[item.start + offset]
            asked = kind == "byline" and not (presumed_byline(line.plain) or " " in line.plain or "\u3000" in line.plain)
            marked[item.start + offset] = line.become(kind, BY_PLACE, "likely") if asked else line.become(kind)
        head = head_of(marked, item.start, item.start + len(item.kinds), alike)
        inside = [piece for piece in page.pieces[head.end : below.start if below else len(marked)] if piece.order not in ends]
        heads.append(replace(head, authors=head.authors or signed_inside(inside), certain=True))
    top = page.items[0].start
    over = [piece if piece.kind == "editor-note" else piece.become(kind) for piece, kind in zip(marked[:top], masthead_kinds(marked[:top]), strict=True)]
    day = next(filter(None, (date_of(piece.plain) or masthead_day(piece.plain) for piece in over)), "")
    first, *others = heads
    return [*over, *marked[top:]], [replace(first, start=0, date=first.date or day), *others]
