"""Heads of articles: kicker, title, subtitle, byline, dateline.

A head is sure where a byline stands below a title. At the top of the page a title may do without one.
In: pieces of a page. Out: the same pieces, heads marked, and where each head begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.below_heads import about_author, day_below
from bianzuan.cleaning.reassembly.heads.bylined import bylined
from bianzuan.cleaning.reassembly.heads.covers import cover
from bianzuan.cleaning.reassembly.heads.dated_titles import dated_as_above, dated_titles
from bianzuan.cleaning.reassembly.heads.document_heads import (
    archive_head,
    is_page_line,
)
from bianzuan.cleaning.reassembly.heads.documents_in_row import Document, documents_in_row, readers_letters
from bianzuan.cleaning.reassembly.heads.editor_notes import is_afterword
from bianzuan.cleaning.reassembly.heads.first_head import opening
from bianzuan.cleaning.reassembly.heads.front_parts import front_parts
from bianzuan.cleaning.reassembly.heads.half_titles import half_a_sentence
from bianzuan.cleaning.reassembly.heads.head import Head, head_of
from bianzuan.cleaning.reassembly.heads.head_lines import signs_text_above
from bianzuan.cleaning.reassembly.heads.instalments import further_instalments
from bianzuan.cleaning.reassembly.heads.interviews_in_row import interviews_in_row
from bianzuan.cleaning.reassembly.heads.mails import mails_in_row
from bianzuan.cleaning.reassembly.heads.mastheads import (
    MASTHEAD,
    head_day,
    heads_page,
    masthead_alone,
    masthead_kinds,
    masthead_lines,
)
from bianzuan.cleaning.reassembly.heads.messages import messages_in_row
from bianzuan.cleaning.reassembly.heads.names_alone import (
    at_left_edge,
    name_for_a_title,
    names_alone,
    names_nobody_else,
    quoted_lines,
    spoken_of_above,
)
from bianzuan.cleaning.reassembly.heads.openings import opening_below_jump
from bianzuan.cleaning.reassembly.heads.over_titles import (
    below_columns,
    below_comments,
    breaks_off,
    over_kinds,
    subtitles_alone,
    with_line_above,
)
from bianzuan.cleaning.reassembly.heads.page_tops import head_of_pages
from bianzuan.cleaning.reassembly.heads.paper_heads import heads_of_paper
from bianzuan.cleaning.reassembly.heads.paper_pages import items_of_paper
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline, says_he_wrote
from bianzuan.cleaning.reassembly.heads.reports import report_below, reports_follow, titles_of_leads
from bianzuan.cleaning.reassembly.heads.signed_alike import (
    is_dressed_name,
    signed_alike,
    signed_with_post,
)
from bianzuan.cleaning.reassembly.heads.signed_at_ends import signed_at_ends, with_signatures
from bianzuan.cleaning.reassembly.heads.signed_by_place import signs_by_place
from bianzuan.cleaning.reassembly.heads.signed_parts import signed_parts
from bianzuan.cleaning.reassembly.heads.speakers import with_speakers
from bianzuan.cleaning.reassembly.heads.title_shapes import names_a_kind, title_shape
from bianzuan.cleaning.reassembly.heads.titles_by_mark import titles_by_mark
from bianzuan.cleaning.reassembly.heads.titles_listed import titles_listed
from bianzuan.cleaning.reassembly.heads.unsigned_titles import unsigned_titles
from bianzuan.cleaning.reassembly.heads.where_others_sign import as_part, where_others_sign
from bianzuan.cleaning.reassembly.kinds.poets import head_of_poem
from bianzuan.cleaning.reassembly.kinds.rolls import ENTRY, entries_of, is_listed, titles_only
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import (
    byline,
    date_of,
    is_credit,
    is_labelled,
)
from bianzuan.cleaning.reassembly.signers.person_names import name_set_wide
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.reporters import says_reporter
from bianzuan.cleaning.reassembly.signers.signatures import SIGNS
from bianzuan.cleaning.reassembly.signers.signed_lines import closes_letter
from bianzuan.cleaning.reassembly.words.tunes import names_a_poem
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

# What a paper has between its authors and its text.
_BETWEEN = ("author-note", "editor-note", "abstract", "keywords")
_OF_A_PAPER = re.compile(r"[\[【［]?(?:内容)?(?:摘\s*要|提\s*要|关\s*键\s*[词字]|Abstract|Key\s*words?|中图分类号|基金项目|收稿日期)", re.IGNORECASE)


def find_heads(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Head]]:
    """Pieces with heads marked, and the heads in page order. The masthead of a page never hides the first title below it; where none begins
    right there, what surely is one heads nothing."""
    if (page := items_of_paper(pieces)).items:
        return heads_of_paper(page)
    marked, heads = _find(pieces)
    top = masthead_lines(pieces)
    sure = 0 < top < len(pieces) and heads_page(pieces)
    across = bool(heads) and heads[0].start < top < heads[0].end
    if not 0 < top < len(pieces) or across and not sure:
        return marked, heads
    over, day = [piece.become(kind) for piece, kind in zip(pieces, masthead_kinds(pieces[:top], sure), strict=False)], head_day(pieces[:top])
    # Lines over a title may be told by what stands above them.
    if across and any(piece.kind == "title" for piece in marked[top : heads[0].end]):
        return [*over, *marked[top:]], [replace(heads[0], start=0, date=heads[0].date or day), *heads[1:]]
    below, found = _find(pieces[top:])
    moved = [replace(head, start=head.start + top, end=head.end + top) for head in found]
    if found and not found[0].start and (below[0].kind in ("title", "kicker") or sure and any(piece.kind == "title" for piece in below[: found[0].end])):
        return [*over, *below], [replace(moved[0], start=0, date=moved[0].date or day), *moved[1:]]
    if not sure:
        return marked, heads
    # The masthead itself may have been told as a head.
    own = [head for head in heads if head.start >= top]
    first, others = (own or moved)[:1], (own or moved)[1:]
    gone = [piece.become("masthead", MASTHEAD, "likely") for piece in pieces[:top]]
    return [*gone, *(marked[top:] if own else below)], [*(replace(head, date=head.date or day) for head in first), *others]


def _find(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Head]]:
    titles, ends = signed_at_ends(pieces)
    titles |= titles_by_mark(pieces, dict(signed_alike(pieces))) | readers_letters(pieces) | below_columns(pieces) | subtitles_alone(pieces) | over_kinds(pieces) | below_comments(pieces) | further_instalments(pieces) | front_parts(pieces)
    pieces = with_speakers(with_signatures(pieces, ends))
    signed = signed_parts(pieces)
    marked, heads = _found(pieces, titles, signed)
    places = [(head.start, head.end) for head in heads]
    if elsewhere := titles_of_leads(marked, places) | unsigned_titles(marked, places):
        marked, heads = _found(pieces, titles | elsewhere, signed)
    if len(heads) > 1 and (last := next((i for i in range(heads[-1].end, len(pieces)) if is_afterword(pieces, i)), 0)):
        marked, heads = _found(pieces, titles | {last}, signed)
    if listed := titles_only(marked, [(head.start, head.end) for head in heads]):
        return _found([replace(piece, kind="paragraph", reason=ENTRY, sealed=True) if i in listed else piece for i, piece in enumerate(pieces)])
    return marked, heads


def _found(pieces: Sequence[Piece], titles: Collection[int] = (), signed: Collection[int] = ()) -> tuple[list[Piece], list[Head]]:
    """`titles`: lines that something else on the page shows to be titles; `signed`: such lines over who signs the text."""
    marked = list(pieces)
    heads: list[Head] = []
    alike, entries, posts = dict(signed_alike(marked)), entries_of(marked), signed_with_post(marked)
    alike |= (placed := where_others_sign(marked, alike))
    dated, cut, listed = dated_titles(pieces), breaks_off(pieces), titles_listed(pieces)
    documents = mails_in_row(pieces) or messages_in_row(pieces) or documents_in_row(pieces) or {place: Document(tuple(kinds)) for place, kinds in interviews_in_row(pieces).items()}
    if covered := cover(pieces):
        documents = {0: covered}
    index = 0
    while index < len(marked):
        if document := documents.get(index):
            for offset, kind in enumerate(document.kinds):
                marked[index + offset] = marked[index + offset].become(kind)
            for place in document.signature:
                marked[place] = marked[place].become("signature", SIGNS, "likely")
            end = index + len(document.kinds)
            told = head_of(marked, index, end, alike)
            heads.append(replace(told, authors=document.authors or told.authors, date=told.date or document.date, certain=True))
            index = end
            continue
        head: tuple[int, list[Kind]] | None = (index, list(listed[index])) if index in listed else (index, ["title", "byline"]) if index in signed else _dated(marked, index, dated) or (opening(marked, alike) if index == 0 else _inner(marked, index, heads, alike, entries, posts))
        if head is None and index in titles:
            head = _with_who_signs(marked, index, alike)
        if head is None and index and heads:
            head = head_of_pages(marked, index)
        if head is None:
            index += 1
            continue
        start, kinds = with_line_above(marked, head, heads[-1].end, cut) if heads else head
        kinds = [*kinds, *(day_below(marked, kinds) if index == 0 and not start else [])]
        end = start + len(kinds)
        for offset, kind in enumerate(kinds):
            marked[start + offset] = as_part(marked[start + offset], kind, placed)
        head_here = head_of(marked, start, end, alike)
        if head_here.certain and heads:
            head_here = replace(head_here, date=head_here.date or heads[0].date)  # the archive names the day once, at the head of the page
        if about_author(marked, end, {author.name for author in head_here.authors}):
            marked[end] = marked[end].become("author-note", "right below the head, it says who the author is", "likely")
        heads.append(replace(head_here, certain=True) if start in dated and 0 in dated or index in listed else head_here)
        index = end
    if top := masthead_alone(marked, [(head.start, head.end) for head in heads]):
        first, *rest = heads[heads[0].start == 0 :]
        day = next(filter(None, (date_of(piece.plain) for piece in marked[:top])), "")
        return [*(piece.become("masthead", MASTHEAD, "likely") for piece in marked[:top]), *marked[top:]], [replace(first, date=first.date or day), *rest]
    opened = bool(heads) and not heads[0].authors and heads[0].end == heads[0].start + 1
    others = [head.end for head in heads if head.authors]
    half = opened and half_a_sentence(marked, heads[0].start, others)
    return _without_opening(pieces, marked, heads) if half else (marked, heads)


def _without_opening(
    pieces: Sequence[Piece], marked: Sequence[Piece], heads: Sequence[Head]
) -> tuple[list[Piece], list[Head]]:
    return [*pieces[: heads[0].end], *marked[heads[0].end :]], list(heads[1:])


def _inner(
    pieces: Sequence[Piece], index: int, heads: Sequence[Head], alike: Mapping[int, str], entries: Sequence[str], posts: int
) -> tuple[int, list[Kind]] | None:
    """A head further down: title and byline; a byline of names alone needs another head that has one too, above or below."""
    if is_page_line(pieces[index].plain) and (archived := archive_head(pieces, index, title_shape)) is not None:
        return index, archived
    if (sent := opening_below_jump(pieces, index)) is not None:
        return index, sent
    if above_poem := head_of_poem(pieces, index):
        return index, above_poem
    head = bylined(pieces, index, alike)
    if closes_letter(pieces, index):
        return None
    signs = any(author.name in ("".join(pieces[index].plain.split()), pieces[index].plain) for author in heads[-1].authors) if heads else False
    if head is None and heads and heads[0].date and not pieces[index].hashes and not signs and dated_as_above(pieces, index, title_shape):
        return index, ["title", "dateline"]
    if head is None:
        if (report := report_below(pieces, index)) and (heads or _others_follow(pieces, index + len(report), alike)):
            return index, report
        return (index, ["title", "byline"]) if any(h.authors for h in heads) and name_for_a_title(pieces, index) else None
    start, kinds = head
    lines = range(start, start + len(kinds))
    if signs_text_above(pieces, lines, kinds):
        return None
    if len(heads) == 1 and lines.stop == len(pieces) and any(is_labelled(pieces[i].plain) for i in lines):
        return None  # below the only text of a page: 调查组 / 执笔：刘敏
    if not names_alone(pieces, lines) or kinds == ["title"]:
        return head  # below it stands where the text comes from
    if quoted_lines(pieces, start):
        return None
    if is_listed(pieces[start].plain, entries):
        return head if _text_below(pieces, head) else None
    if not any(h.authors for h in heads) and spoken_of_above(pieces, lines) and not any(says_reporter(pieces[i].plain) for i in lines):
        return None  # the page's own author, who is told of before his text
    labelled = not any(head.authors for head in heads) and any(
        byline(p.plain) and is_labelled(p.plain) or is_dressed_name(p.plain) or says_he_wrote(p.plain) for p in pieces[start : start + len(kinds)]
    )
    hashes = pieces[start].hashes
    marked = hashes == 1 or hashes > 0 and any(h.authors and _hashes(pieces, h) == hashes for h in heads)
    signed = any(not author.role for h in heads for author in h.authors) or any(p.order in alike for p in pieces[start : start + len(kinds)])
    dated = "dateline" in kinds and bool(heads) and bool(heads[0].date)  # a day below it, as below the title of the page
    wide = any((name := name_set_wide(pieces[i].plain)) and not is_common_noun(name) for i in lines)  # 前　言 is set wide, too
    # A page may begin in the midst of a text: others that are signed may stand below only.
    told = labelled or marked or signed or dated or wide or "subtitle" in kinds or (any(h.authors for h in heads) or not heads and posts or at_left_edge(pieces, lines)) and names_nobody_else(pieces, lines)
    return head if told and _text_below(pieces, head) else None


def _others_follow(pieces: Sequence[Piece], index: int, alike: Mapping[int, str]) -> bool:
    """True if another text begins further down: a page may begin in the middle of one."""
    return reports_follow(pieces, index) or any(bylined(pieces, below, alike) for below in range(index, len(pieces)))


def _with_who_signs(pieces: Sequence[Piece], index: int, alike: Mapping[int, str]) -> tuple[int, list[Kind]]:
    """The head of a title that something else than its byline tells, with who signs it if a line does."""
    signed = bylined(pieces, index, alike)
    below = index + len(signed[1]) if signed else len(pieces)
    if signed and signed[0] == index and below < len(pieces) and (_text_below(pieces, signed) or pieces[below].kind == "verse"):
        return signed
    if index + 2 < len(pieces) and names_a_kind(pieces[index + 1]):
        return index, ["title", "subtitle"]
    return index, ["title", "byline"] if index + 2 < len(pieces) and pieces[index + 1].kind == "text" and signs_by_place(pieces, index + 1) else ["title"]


def _dated(pieces: Sequence[Piece], index: int, dated: Collection[int]) -> tuple[int, list[Kind]] | None:
    """A title over its day, where the page begins with one: a document below others."""
    if index not in dated or 0 not in dated or pieces[index].kind != "text":
        return None
    if not published(pieces[index + 1].plain):
        return index, ["title"]
    # Who spoke may stand below the day.
    below = pieces[index + 2] if index + 3 < len(pieces) else None
    named = below is not None and below.kind == "text" and presumed_byline(below.plain) and not is_common_noun(below.plain.strip())
    return index, ["title", "dateline", "byline"] if named else ["title", "dateline"]


def _text_below(pieces: Sequence[Piece], head: tuple[int, list[Kind]]) -> bool:
    below = head[0] + len(head[1])
    while below < len(pieces) and (pieces[below].kind in _BETWEEN or pieces[below].kind == "paragraph" and _OF_A_PAPER.match(pieces[below].plain)):
        below += 1  # where they work, what it is about
    if below >= len(pieces) or pieces[below].kind != "verse":
        # The turns of a conversation are paragraphs by now.
        return below < len(pieces) and (pieces[below].kind == "text" or pieces[below].kind == "paragraph" and not pieces[below].reason)
    # A poem that a text quotes has its poet above it, too; only where a word says so, or nothing but poems stands there, it begins another text.
    if any(is_credit(piece.plain) or is_dressed_name(piece.plain) for piece in pieces[head[0] : below]):
        return True
    first = [piece.kind for piece in pieces[:3]] == ["title", "byline", "verse"]
    poems = (first or names_a_poem(pieces[head[0]].plain)) and not any(piece.kind == "text" and is_body(piece) for piece in pieces)
    return poems and all(p.kind != "verse" or above.kind in ("verse", "byline") or bool(byline(above.plain)) for above, p in pairwise(pieces))


def _hashes(pieces: Sequence[Piece], head: Head) -> int:
    return next((p.hashes for p in pieces[head.start : head.end] if p.kind == "title"), 0)


