"""Lines above the title of a page, or above a text whose title is lost: who wrote it, the day and where it stood; and titles that
the tops of other pages repeat.

In: the pieces of a page from its first one on. Out: what its first lines are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.heads.openings import may_be_told
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled
from bianzuan.cleaning.reassembly.signers.published import published

_NAME = re.compile("[\u3400-\u9fff]{2,4}(?:[ \u3000]+[\u3400-\u9fff]{2,4}){0,3}")
_NAME_IN_BRACKETS = re.compile("[【［\\[〔][\u3400-\u9fff·]{2,8}[】］\\]〕]")


def told_above(pieces: Sequence[Piece]) -> int:
    """How many lines at the top tell day and source above a title and its text: the day, 来源：某社 on a line of its own; 0 if it is less."""
    told = published(pieces[0].plain) if pieces and pieces[0].kind == "text" else None
    if len(pieces) < 4 or not (told and told.fields and told.date):
        return 0
    second = pieces[1].kind == "author-note" and pieces[1].plain.startswith(("来源", "稿源")) or pieces[1].kind == "text" and (day := published(pieces[1].plain)) is not None and day.fields
    return 2 if second and pieces[2].kind == "text" and may_be_told(pieces[2].plain) else 0


def name_in_brackets(pieces: Sequence[Piece]) -> bool:
    """True for [刘敏] that stood before the title on its line."""
    return len(pieces) > 2 and _NAME_IN_BRACKETS.fullmatch(pieces[0].plain) is not None and bool(presumed_byline(pieces[0].plain)) and title_shape(pieces[1])


def name_above_text(pieces: Sequence[Piece]) -> bool:
    """True if the text begins right below the line that says who wrote it: its title is lost."""
    if len(pieces) < 2 or not byline(pieces[0].plain):
        return False
    if is_labelled(pieces[0].plain) and pieces[1].kind == "verse":
        return True
    sure = is_labelled(pieces[0].plain) or len(byline(pieces[0].plain)) > 1
    below = 2 if pieces[1].kind == "author-note" and len(pieces) > 2 else 1
    return sure and pieces[below].kind == "text" and is_body(pieces[below]) and not title_shape(pieces[below])


def head_of_pages(pieces: Sequence[Piece], index: int) -> tuple[int, list[Kind]] | None:
    """A title that running heads repeat, above a short line, which may be any name, and running text."""
    title, below = pieces[index], pieces[index + 1 : index + 3]
    if not title.heads_pages or title.kind != "text" or not headline(title.plain) or not below or below[0].kind != "text":
        return None
    # The heads of right pages repeat a chapter's name: with nobody's name below it a line stays a heading.
    named = presumed_byline(below[0].plain) or _NAME.fullmatch(below[0].plain)
    return (index, ["title", "byline"]) if named and len(below) > 1 and below[1].kind == "text" and is_body(below[1]) else None
