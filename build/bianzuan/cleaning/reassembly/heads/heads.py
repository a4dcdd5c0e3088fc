"""Heads of articles: kicker, title, subtitle, byline, dateline.

A head is sure where a byline stands below a title. At the top of the page a title may do without one.
In: pieces of a page. Out: the same pieces, heads marked, and where each head begins and ends.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.bare_openings import bare_opening
from bianzuan.cleaning.reassembly.heads.below_heads import about_author, dashed_name, day_below
from bianzuan.cleaning.reassembly.heads.dated_titles import dated_as_above, dated_titles
from bianzuan.cleaning.reassembly.heads.document_heads import (
    archive_head,
    day_behind_number,
    document_head,
    is_page_line,
)
from bianzuan.cleaning.reassembly.heads.half_titles import half_a_sentence
from bianzuan.cleaning.reassembly.heads.head_lines import name_behind, only_spoken_of, signed_together
from bianzuan.cleaning.reassembly.heads.names_alone import (
    at_left_edge,
    name_for_a_title,
    names_alone,
    names_nobody_else,
    names_only,
    spoken_of_above,
)
from bianzuan.cleaning.reassembly.heads.openings import (
    above_title,
    bracketed_subtitle,
    chapter_opening,
    column_above,
    datelines,
    entry_opening,
    heads_a_part,
    is_only_day,
    labelled_above_text,
    marked_subtitle,
    name_above_title,
    opening_below_jump,
    paper_above,
    part_above,
    parted_title,
    signs_by_place,
    site_above,
    title_of_two_lines,
    told_below,
)
from bianzuan.cleaning.reassembly.heads.page_tops import name_above_text, name_in_brackets, told_above
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.reports import report_below, reports_follow, titles_of_leads
from bianzuan.cleaning.reassembly.heads.set_apart import is_keywords
from bianzuan.cleaning.reassembly.heads.signed_alike import as_author, is_dressed_name, signed_alike
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.kinds.rolls import ENTRY, entries_of, is_listed, titles_only
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.boards import POST_HEAD
from bianzuan.cleaning.reassembly.signers.bylines import (
    byline,
    date_of,
    is_credit,
    is_labelled,
    named_author,
    tells_what_was_done,
    with_those_told,
)
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.signed_lines import closes_letter
from bianzuan.cleaning.reassembly.words.tunes import names_a_poem
from bianzuan.model import Author

# Two names of verse or of a list may look like a title; more than this many short lines in a row are a list.
_OPENING_LINES = 6
# A section and a series may stand above a title; more lines are something of their own.
_KICKERS = 3
# So many lines below a title may belong to its head, and those of more authors.
_HEAD_LINES = 6
# A site's line and that of the journal.
_DATELINES = 2


@dataclass(frozen=True, slots=True)
class Head:
    """Indices `start` to `end` (exclusive) of a head's pieces, and its authors."""

    start: int
    end: int
    authors: tuple[Author, ...] = ()
    date: str = ""
    certain: bool = False  # what stands below it is its text, as the archive that printed the page number has it


def find_heads(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Head]]:
    """Pieces with heads marked, and the heads in page order."""
    marked, heads = _found(pieces)
    if elsewhere := titles_of_leads(marked, [(head.start, head.end) for head in heads]):
        marked, heads = _found(pieces, elsewhere)
    if listed := titles_only(marked, [(head.start, head.end) for head in heads]):
        return _found([replace(piece, kind="paragraph", reason=ENTRY, sealed=True) if i in listed else piece for i, piece in enumerate(pieces)])
    return marked, heads


def _found(pieces: Sequence[Piece], titles: Collection[int] = ()) -> tuple[list[Piece], list[Head]]:
    """`titles`: lines that something else on the page shows to be titles."""
    marked = list(pieces)
    heads: list[Head] = []
    alike, entries = signed_alike(marked), entries_of(marked)
    dated = dated_titles(pieces)
    index = 0
    while index < len(marked):
        head = _dated(marked, index, dated) or (_opening(marked, alike) if index == 0 else _inner(marked, index, heads, alike, entries))
        if head is None and index in titles:
            head = index, ["title"]
        if head is None:
            index += 1
            continue
        start, kinds = head
        kinds = [*kinds, *(day_below(marked, kinds) if index == 0 and not start else [])]
        end = start + len(kinds)
        for offset, kind in enumerate(kinds):
            marked[start + offset] = marked[start + offset].become(kind)
        head_here = _head(marked, start, end, alike)
        if head_here.certain and heads:
            head_here = replace(head_here, date=head_here.date or heads[0].date)  # the archive names the day once, at the head of the page
        if about_author(marked, end, {author.name for author in head_here.authors}):
            marked[end] = marked[end].become("author-note", "right below the head, it says who the author is", "likely")
        heads.append(replace(head_here, certain=True) if start in dated and 0 in dated else head_here)
        index = end
    opened = bool(heads) and not heads[0].authors and heads[0].end == heads[0].start + 1
    others = [head.end for head in heads if head.authors]
    half = opened and half_a_sentence(marked, heads[0].start, others)
    return _without_opening(pieces, marked, heads) if half else (marked, heads)


def _without_opening(
    pieces: Sequence[Piece], marked: Sequence[Piece], heads: Sequence[Head]
) -> tuple[list[Piece], list[Head]]:
    return [*pieces[: heads[0].end], *marked[heads[0].end :]], list(heads[1:])


def _head(pieces: Sequence[Piece], start: int, end: int, alike: Mapping[int, str]) -> Head:
    authors = tuple(as_author(p.plain, alike[p.order]) for p in pieces[start:end] if p.kind == "byline" and p.order in alike)
    authors = authors or tuple(a for p in pieces[start:end] if p.kind == "byline" for a in presumed_byline(p.plain.lstrip("─―—-")))
    title = max((i for i in range(start, end) if pieces[i].kind == "title"), default=start)
    # What is told below the title first, above it a site may say what day it is today; when it was copied to a board last.
    lines = [p.plain for p in (*pieces[title:end], *pieces[start:title]) if p.kind == "dateline"]
    lines.sort(key=lambda line: POST_HEAD.fullmatch(line) is not None)
    authors = with_those_told(authors, lines)
    # A name that the site's line has too, whatever name it is.
    authors = authors or tuple(a for p in pieces[start:end] if p.kind == "byline" for a in named_author(p.plain) or (Author(p.plain),))
    authors = tuple(dict.fromkeys(authors))  # named above and below the title
    days = [*map(date_of, lines), *(day_behind_number(p.plain) for p in pieces[start:end] if p.kind == "kicker")]
    return Head(start, end, authors, next(filter(None, days), ""), any(map(is_page_line, lines)))


def _opening(pieces: Sequence[Piece], alike: Mapping[int, str]) -> tuple[int, list[Kind]] | None:
    """The head at the top of the page. A site's name and its day may stand above a title that is told more of."""
    head = _first_head(pieces, alike)
    if head is None or "byline" in head[1] or head[1][:1] != ["title"] or head[1][-1] != "dateline" or pieces[0].hashes:
        return head
    below = _bylined(pieces, len(head[1]), alike) if len(head[1]) < len(pieces) else None
    if below is None:
        return head
    above: list[Kind] = ["kicker" if kind == "title" else kind for kind in head[1]]
    return 0, [*above, *below[1]]


def _first_head(pieces: Sequence[Piece], alike: Mapping[int, str]) -> tuple[int, list[Kind]] | None:
    """The head at the top of the page, if there is one; a day may stand above it, if no other day stands on a line."""
    if len(pieces) > 2 and (pieces[0].kind == "editor-note" or pieces[0].kind == "text" and is_only_day(pieces)):
        below = _first_head(pieces[1:], alike)
        above: Kind = "editor-note" if pieces[0].kind == "editor-note" else "dateline"
        alone = pieces[0].plain.startswith("date ") and is_body(pieces[1])
        return (0, [above, *below[1]]) if below else (0, [above]) if alone else None
    if len(pieces) > 2 and title_shape(pieces[1]) and (told := published(pieces[0].plain)) and told.authors and told.date and (below := _bylined(pieces, 1, alike)):
        return 0, ["dateline", *below[1]]  # who put it up, and when
    if above_it := told_above(pieces):
        lines: list[Kind] = ["dateline"]
        return 0, [*lines * above_it, *(_first_head(pieces[above_it:], alike) or (0, ["title"]))[1]]
    if name_in_brackets(pieces):
        return 0, ["byline", *(_first_head(pieces[1:], alike) or (0, ["title"]))[1]]
    if column_above(pieces):
        return 0, ["kicker", *(_first_head(pieces[1:], alike) or (0, ["title"]))[1]]
    if (kinds := document_head(pieces)) is not None:
        return 0, [*kinds, *datelines(pieces[len(kinds) :])]
    if (kinds := archive_head(pieces, 0, title_shape)) is not None:
        return 0, kinds
    if len(pieces) > 1 and pieces[0].kind != "byline" and is_body(pieces[1]) and (told := published(pieces[0].plain)) and told.fields and (told.date or told.authors):
        return 0, ["dateline"]  # the title is lost
    if len(pieces) > 2 and title_shape(pieces[1]) and any(map(is_body, pieces[2:4])) and (told := published(pieces[0].plain)) and told.fields:
        return 0, ["dateline", *(_bylined(pieces, 1, alike) or (1, ["title"]))[1]]
    if len(pieces) > 3 and part_above(pieces[1]) and (told := published(pieces[0].plain)) and told.fields and (below := _bylined(pieces, 2, alike)):
        return 0, ["dateline", "kicker", *below[1]]
    if name_above_title(pieces):
        return 0, ["byline", "title"]
    if labelled := labelled_above_text(pieces):
        return 0, labelled
    if name_above_text(pieces):
        return 0, ["byline"]
    for index in range(min(_OPENING_LINES, len(pieces))):
        if (head := _bylined(pieces, index, alike)) is not None and all(title_shape(p) or p is pieces[0] and part_above(p) for p in pieces[:head[0]]):
            if any(p.begins and not pieces[head[0]].begins for p in pieces[: head[0]]):
                return None  # a paragraph that breaks off above the title of another text
            start, kinds = head
            if start > _KICKERS:
                return None  # a list of titles stands above
            over = above_title(pieces, start, kinds)
            return 0, [*over, "subtitle", *kinds[1:]] if over == ["title"] else [*over, *kinds]
        if not (title_shape(pieces[index]) or is_subtitle(pieces[index]) or index == 0 and part_above(pieces[0])):
            break
    if (kinds := entry_opening(pieces) or chapter_opening(pieces) or site_above(pieces, title_shape) or paper_above(pieces, title_shape)) is not None:
        return 0, kinds
    if (kinds := told_below(pieces) or parted_title(pieces)) is not None:
        return 0, kinds
    return bare_opening(pieces)


def _inner(
    pieces: Sequence[Piece], index: int, heads: Sequence[Head], alike: Mapping[int, str], entries: Sequence[str]
) -> tuple[int, list[Kind]] | None:
    """A head further down: title and byline; a byline of names alone needs another head that has one too, above or below."""
    if is_page_line(pieces[index].plain) and (archived := archive_head(pieces, index, title_shape)) is not None:
        return index, archived
    if (sent := opening_below_jump(pieces, index)) is not None:
        return index, sent
    head = _bylined(pieces, index, alike)
    if closes_letter(pieces, index):
        return None
    if head is None and heads and heads[0].date and not pieces[index].hashes and dated_as_above(pieces, index, title_shape):
        return index, ["title", "dateline"]
    if head is None:
        if (report := report_below(pieces, index)) and (heads or reports_follow(pieces, index + len(report))):
            return index, report
        return (index, ["title", "byline"]) if any(h.authors for h in heads) and name_for_a_title(pieces, index) else None
    start, kinds = head
    lines = range(start, start + len(kinds))
    if len(heads) == 1 and lines.stop == len(pieces) and any(is_labelled(pieces[i].plain) for i in lines):
        return None  # below the only text of a page: 调查组 / 执笔：刘敏
    if not names_alone(pieces, lines):
        return head
    if is_listed(pieces[start].plain, entries):
        return head if _text_below(pieces, head) else None
    if not any(h.authors for h in heads) and spoken_of_above(pieces, lines):
        return None  # the page's own author, who is told of before his text
    labelled = not any(head.authors for head in heads) and any(
        byline(p.plain) and is_labelled(p.plain) or is_dressed_name(p.plain) for p in pieces[start : start + len(kinds)]
    )
    hashes = pieces[start].hashes
    marked = hashes == 1 or hashes > 0 and any(h.authors and _hashes(pieces, h) == hashes for h in heads)
    signed = any(not author.role for h in heads for author in h.authors) or any(p.order in alike for p in pieces[start : start + len(kinds)])
    dated = "dateline" in kinds and bool(heads) and bool(heads[0].date)  # a day below it, as below the title of the page
    told = labelled or marked or signed or dated or "subtitle" in kinds or (any(h.authors for h in heads) or at_left_edge(pieces, lines)) and names_nobody_else(pieces, lines)
    return head if told and _text_below(pieces, head) else None


def _dated(pieces: Sequence[Piece], index: int, dated: Collection[int]) -> tuple[int, list[Kind]] | None:
    """A title over its day, where the page begins with one: a document below others."""
    if index not in dated or 0 not in dated or pieces[index].kind != "text":
        return None
    return index, ["title", "dateline"] if published(pieces[index + 1].plain) else ["title"]


def _text_below(pieces: Sequence[Piece], head: tuple[int, list[Kind]]) -> bool:
    below = head[0] + len(head[1])
    if below < len(pieces) and pieces[below].kind == "author-note":
        below += 1  # where they work
    if below >= len(pieces) or pieces[below].kind != "verse":
        return below < len(pieces) and pieces[below].kind == "text"
    # A poem that a text quotes has its poet above it, too; only where a word says so, or nothing but poems stands there, it begins another text.
    if any(map(is_credit, (piece.plain for piece in pieces[head[0] : below]))):
        return True
    first = [piece.kind for piece in pieces[:3]] == ["title", "byline", "verse"]
    poems = (first or names_a_poem(pieces[head[0]].plain)) and not any(piece.kind == "text" and is_body(piece) for piece in pieces)
    return poems and all(p.kind != "verse" or above.kind in ("verse", "byline") or bool(byline(above.plain)) for above, p in pairwise(pieces))


def _hashes(pieces: Sequence[Piece], head: Head) -> int:
    return next((p.hashes for p in pieces[head.start : head.end] if p.kind == "title"), 0)


def _bylined(pieces: Sequence[Piece], index: int, alike: Mapping[int, str]) -> tuple[int, list[Kind]] | None:
    """A title at `index` with a byline below it, a subtitle or a dateline between allowed."""
    halves = title_of_two_lines(pieces, index)
    if not (title_shape(pieces[index]) or halves) or byline(pieces[index].plain):
        return None
    kinds: list[Kind] = ["title", "title"] if halves else ["title"]
    signed = public = False
    named: set[str] = {name_behind(pieces[index].plain)} - {""}
    below = index + len(kinds)
    together = signed_together(pieces, below)
    for place, piece in enumerate(pieces[below : below + _HEAD_LINES + len(together)], below):
        if piece.kind not in ("text", "editor-note") and not (piece.kind == "author-note" and not signed):
            break
        if piece.kind in ("editor-note", "author-note"):
            kinds.append(piece.kind)  # it may stand above the byline
        elif not signed and dashed_name(pieces, place):
            kinds.append("byline")
            signed = True
        elif (is_subtitle(piece) or place == index + 1 and (marked_subtitle(pieces, place) or bracketed_subtitle(pieces, place))) and "subtitle" not in kinds and not signed:
            kinds.append("subtitle")
        elif (told := published(piece.plain)) and kinds.count("dateline") < _DATELINES:
            kinds.append("dateline")
            # Only below a title does a web page say where and by whom a text was published.
            public = public or told.fields
            named.add(told.authors)
        elif is_keywords(piece.plain) and "dateline" in kinds and "keywords" not in kinds:
            kinds.append("keywords")  # a journal's site names them before the author
        elif place in together or byline(piece.plain) and signed and (is_labelled(piece.plain) or tells_what_was_done(piece.plain)):
            signed = True
            kinds.append("byline")
        elif byline(piece.plain) and signed and names_only(piece):
            return None  # one line of names below the other: a list
        elif heads_a_part(pieces, place) or only_spoken_of(pieces, place, named):
            break
        elif not signed and (byline(piece.plain) or piece.order in alike or piece.plain in named or signs_by_place(pieces, place)):
            kinds.append("byline")
            signed = True
        else:
            break
    while kinds[-1] in ("keywords", "editor-note", "author-note"):
        kinds.pop()
    return (index, kinds) if signed or public else None
