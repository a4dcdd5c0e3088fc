"""The head at the top of a page, in all the ways pages have it.

In: pieces of a page. Out: where it stands and the kinds of its lines, or None.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.bare_openings import bare_opening
from bianzuan.cleaning.reassembly.heads.bylined import bylined
from bianzuan.cleaning.reassembly.heads.document_heads import (
    archive_head,
    document_head,
)
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_over_report
from bianzuan.cleaning.reassembly.heads.openings import (
    above_title,
    chapter_opening,
    column_above,
    datelines,
    entry_opening,
    is_only_day,
    name_above_title,
    paper_above,
    part_above,
    parted_title,
    signed_above,
    site_above,
    told_below,
)
from bianzuan.cleaning.reassembly.heads.page_tops import name_above_text, name_in_brackets, told_above
from bianzuan.cleaning.reassembly.heads.posts import thread_title
from bianzuan.cleaning.reassembly.heads.signed_by_place import labelled_above_text
from bianzuan.cleaning.reassembly.heads.title_pages import title_page
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.kinds.furniture import is_origin
from bianzuan.cleaning.reassembly.kinds.poets import head_of_poem
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.published import published

# Two names of verse or of a list may look like a title; more than this many short lines in a row are a list.
_OPENING_LINES = 6
# A section and a series may stand above a title; more lines are something of their own.
_KICKERS = 3


def opening(pieces: Sequence[Piece], alike: Mapping[int, str]) -> tuple[int, list[Kind]] | None:
    """The head at the top of the page. A site's name and its day may stand above a title that is told more of."""
    head = _with_subtitle_below(pieces, _first_head(pieces, alike))
    if head is None or "byline" in head[1] or head[1][:1] != ["title"] or head[1][-1] != "dateline" or pieces[0].hashes:
        return head
    below = bylined(pieces, len(head[1]), alike) if len(head[1]) < len(pieces) else None
    if below is None:
        return head
    above: list[Kind] = ["kicker" if kind == "title" else kind for kind in head[1]]
    return 0, [*above, *below[1]]


def _first_head(pieces: Sequence[Piece], alike: Mapping[int, str]) -> tuple[int, list[Kind]] | None:
    """The head at the top of the page, if there is one; a day may stand above it, if no other day stands on a line,
    and where the text was taken from."""
    if masthead := masthead_over_report(pieces):
        return 0, masthead
    if len(pieces) > 2 and (pieces[0].kind == "editor-note" or is_origin(pieces[0].plain) or pieces[0].kind == "text" and is_only_day(pieces)):
        below = _first_head(pieces[1:], alike)
        above: Kind = pieces[0].kind if pieces[0].kind in ("editor-note", "author-note") else "dateline"
        alone = pieces[0].plain.startswith("date ") and is_body(pieces[1])
        return (0, [above, *below[1]]) if below else (0, [above]) if alone else None
    if len(pieces) > 2 and title_shape(pieces[1]) and (told := published(pieces[0].plain)) and told.authors and told.date and (below := bylined(pieces, 1, alike)):
        return 0, ["dateline", *below[1]]  # who put it up, and when
    if above_it := told_above(pieces):
        lines: list[Kind] = ["dateline"]
        return 0, [*lines * above_it, *(_first_head(pieces[above_it:], alike) or (0, ["title"]))[1]]
    if thread_title(pieces):
        return 0, ["dateline", "title"]
    if name_in_brackets(pieces):
        return 0, ["byline", *(_first_head(pieces[1:], alike) or (0, ["title"]))[1]]
    if column_above(pieces):
        return 0, ["kicker", *(_first_head(pieces[1:], alike) or (0, ["title"]))[1]]
    if (kinds := title_page(pieces)) is not None:
        return 0, kinds
    if (kinds := document_head(pieces)) is not None:
        return 0, [*kinds, *datelines(pieces[len(kinds) :])]
    if (kinds := archive_head(pieces, 0, title_shape)) is not None:
        return 0, kinds
    if len(pieces) > 1 and pieces[0].kind != "byline" and is_body(pieces[1]) and (told := published(pieces[0].plain)) and told.fields and (told.date or told.authors):
        return 0, ["dateline"]  # the title is lost
    if len(pieces) > 2 and title_shape(pieces[1]) and any(map(is_body, pieces[2:4])) and (told := published(pieces[0].plain)) and told.fields:
        return 0, ["dateline", *(bylined(pieces, 1, alike) or (1, ["title"]))[1]]
    if len(pieces) > 3 and part_above(pieces[1]) and (told := published(pieces[0].plain)) and told.fields and (below := bylined(pieces, 2, alike)):
        return 0, ["dateline", "kicker", *below[1]]
    if signed_above(pieces) and (below := _first_head(pieces[1:], alike)) and below[0] == 0 and below[1][:1] == ["title"] and "byline" not in below[1]:
        return 0, ["byline", *below[1]]  # 作者：刘敏 above the title, and below it the day, a subtitle
    if name_above_title(pieces):
        return 0, ["byline", "title"]
    if poem := head_of_poem(pieces, 0):
        return 0, poem
    if labelled := labelled_above_text(pieces):
        return 0, labelled
    if name_above_text(pieces):
        return 0, ["byline"]
    for index in range(min(_OPENING_LINES, len(pieces))):
        if (head := bylined(pieces, index, alike)) is not None and all(title_shape(p) or p is pieces[0] and part_above(p) for p in pieces[:head[0]]):
            if any(p.begins and not pieces[head[0]].begins for p in pieces[: head[0]]):
                return None  # a paragraph that breaks off above the title of another text
            start, kinds = head
            if start > _KICKERS:
                return None  # a list of titles stands above
            over = above_title(pieces, start, kinds)
            return 0, [*over, "subtitle", *kinds[1:]] if over[-1:] == ["title"] else [*over, *kinds]
        if not (title_shape(pieces[index]) or is_subtitle(pieces[index]) or index == 0 and part_above(pieces[0])):
            break
    if (kinds := entry_opening(pieces) or chapter_opening(pieces) or site_above(pieces, title_shape) or paper_above(pieces, title_shape)) is not None:
        return 0, kinds
    if (kinds := told_below(pieces) or parted_title(pieces)) is not None:
        return 0, kinds
    return bare_opening(pieces)


def _with_subtitle_below(pieces: Sequence[Piece], head: tuple[int, list[Kind]] | None) -> tuple[int, list[Kind]] | None:
    """A site sets its line between the title and ——清河渡口旧事, which is in the text there."""
    if head is None or head[1][-1:] != ["dateline"] or "subtitle" in head[1] or "title" not in head[1]:
        return head
    below = head[0] + len(head[1])
    dashed = below + 1 < len(pieces) and pieces[below].plain.startswith("——") and is_subtitle(pieces[below]) and pieces[below + 1].kind == "text"
    return (head[0], [*head[1], "subtitle"]) if dashed else head
