"""The plan of a page, step by step. In: lines with clean characters. Out: `PagePlan`. Pure and deterministic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from bianzuan.cleaning.planning.plan import PageLine, PagePlan, PlannedFlag, Removal
from bianzuan.cleaning.reassembly.blocks import SIDE_BY_SIDE, recognise
from bianzuan.cleaning.reassembly.compose import Composition, compose
from bianzuan.cleaning.reassembly.gaps.losses import may_hide_loss, with_losses
from bianzuan.cleaning.reassembly.headings.lone_headings import with_second_lines
from bianzuan.cleaning.reassembly.headings.settling import settle
from bianzuan.cleaning.reassembly.headings.wiki_parts import parts_told
from bianzuan.cleaning.reassembly.heads.dated_titles import with_dated_titles
from bianzuan.cleaning.reassembly.heads.editor_notes import told_editor_notes, with_notes_put_together
from bianzuan.cleaning.reassembly.heads.foots import foot_told
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.heads.heads import find_heads
from bianzuan.cleaning.reassembly.heads.items_of_page import with_items_apart, without_answered
from bianzuan.cleaning.reassembly.heads.like_headings import titles_like_headings
from bianzuan.cleaning.reassembly.heads.mails import told_mails
from bianzuan.cleaning.reassembly.heads.mastheads import head_day, names_page, told_page_heads, under_masthead
from bianzuan.cleaning.reassembly.heads.messages import told_messages
from bianzuan.cleaning.reassembly.heads.old_contents import without_contents
from bianzuan.cleaning.reassembly.heads.posts import told_posts
from bianzuan.cleaning.reassembly.heads.run_in import signed_in_text
from bianzuan.cleaning.reassembly.heads.set_apart import set_apart
from bianzuan.cleaning.reassembly.heads.signed_at_ends import signed_by_ends
from bianzuan.cleaning.reassembly.heads.signed_below_abstract import signed_below_abstracts
from bianzuan.cleaning.reassembly.heads.signed_sections import with_sections_signed, written_told
from bianzuan.cleaning.reassembly.heads.subtitles import without_labels
from bianzuan.cleaning.reassembly.heads.tails import with_tails_apart
from bianzuan.cleaning.reassembly.heads.to_somebody import titles_to_somebody, with_names_in_titles
from bianzuan.cleaning.reassembly.heads.where_others_sign import asked_where_others_sign
from bianzuan.cleaning.reassembly.kinds.clauses_again import with_clauses_again
from bianzuan.cleaning.reassembly.kinds.foot_notes import foot_notes, without_calls
from bianzuan.cleaning.reassembly.lines.framed import frames_apart, with_frames
from bianzuan.cleaning.reassembly.lines.open_brackets import names_put_together
from bianzuan.cleaning.reassembly.lines.over_lines import put_together
from bianzuan.cleaning.reassembly.lines.two_lines import in_one_line
from bianzuan.cleaning.reassembly.loops import loop_removals, mark_loops
from bianzuan.cleaning.reassembly.order.articles import assemble
from bianzuan.cleaning.reassembly.order.hidden_columns import Opened, opened
from bianzuan.cleaning.reassembly.order.hidden_columns import asked as asked_about_lines
from bianzuan.cleaning.reassembly.order.hidden_heads import hidden_heads, titles_on_page
from bianzuan.cleaning.reassembly.order.hidden_reports import hidden_reports
from bianzuan.cleaning.reassembly.order.jumps import with_titles_said_again
from bianzuan.cleaning.reassembly.order.sheets import in_one, sheets_of
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.rows import Row, read_rows


def plan(lines: Sequence[PageLine], in_order: bool = False) -> PagePlan:
    """Which runs of which lines make which blocks of which articles, and which leave the text. `in_order`: the lines are known to stand
    in the order of reading."""
    every = read_rows(lines)
    at_feet = foot_notes(every)
    rows, framed = frames_apart(without_calls(every, at_feet.pairs))
    recognised = recognise(rows, at_feet.pairs)
    mails, fields = told_mails(with_frames(recognised.pieces, framed))
    messages, labels = told_messages(mails)
    with_heads, heads = find_heads(told_posts(told_editor_notes(put_together(names_put_together(parts_told(messages))))))
    with_heads, of_subtitles = without_labels(with_heads)
    masthead = list(takewhile(lambda piece: piece.kind == "masthead", with_heads))
    on_page = names_page(masthead)
    with_heads, heads, removals = _without_masthead(with_heads, heads)
    settled = with_clauses_again(settle(with_dated_titles(in_one_line(written_told(set_apart(with_titles_said_again(with_heads)))))))
    heads = _again(heads, with_heads, settled)
    pieces = mark_loops(settled)
    removals += [*fields, *labels, *of_subtitles, *loop_removals(pieces), *_jumps(pieces)]
    compositions, asked = _put_together(pieces, heads, in_order)
    compositions, contents = without_contents(compositions)
    removals += contents
    compositions = with_names_in_titles(compositions)
    flags = [*_doubtful_joins(compositions), *asked, *hidden_reports(compositions), *hidden_heads(compositions), *_side_by_side(rows), *titles_like_headings(compositions), *titles_to_somebody(compositions), *asked_where_others_sign(compositions)]
    whole = under_masthead(with_tails_apart(with_notes_put_together(compositions)), on_page)
    apart = with_items_apart(whole, on_page)
    flags = [*without_answered(flags, whole, apart), *titles_on_page(apart, on_page)]
    told = told_page_heads(foot_told(signed_below_abstracts(signed_by_ends(apart))), head_day(masthead))
    return compose(with_second_lines(with_sections_signed(signed_in_text(told))), removals, [*flags, *at_feet.flags], every, recognised.notes, at_feet.strays)


def _put_together(pieces: Sequence[Piece], heads: Sequence[Head], in_order: bool) -> tuple[list[Composition], list[PlannedFlag]]:
    """All articles, with losses marked, and what is asked about them. What belongs to none makes one, the last."""
    found: list[Composition] = []
    flags: list[PlannedFlag] = []
    apart = Opened(list(pieces), list(heads), {}) if in_order else opened(pieces, heads)
    for sheet in sheets_of(apart.pieces, apart.heads):
        assembled = assemble(*sheet, in_order)
        compositions, lost = with_losses(assembled.compositions, assembled.scrambled)
        found += compositions
        flags += [*lost, *assembled.flags]
    flags += asked_about_lines(apart.doubts, found)
    strays = [one for one in found if one.kind == "fragments"]
    return [*(one for one in found if one.kind != "fragments"), *(strays if len(strays) < 2 else [in_one(strays)])], flags


def _side_by_side(rows: Sequence[Row]) -> list[PlannedFlag]:
    """One question for the lines on which two columns may stand."""
    firsts = (row for above, row in zip([None, *rows], rows, strict=False) if row.beside and not (above and above.beside))
    return [PlannedFlag("columns", row.run, SIDE_BY_SIDE, "doubtful") for row in firsts]


def _without_masthead(pieces: Sequence[Piece], heads: Sequence[Head]) -> tuple[list[Piece], list[Head], list[Removal]]:
    """The page below a masthead that stands above nothing it could head: no text of the page is its own."""
    gone = [piece for piece in pieces if piece.kind == "masthead"]
    top = len(gone)
    moved = [replace(head, start=head.start - top, end=head.end - top) for head in heads]
    return list(pieces[top:]), moved, [Removal("page-furniture", piece.runs, piece.reason, "likely") for piece in gone]


def _again(heads: Sequence[Head], before: Sequence[Piece], after: Sequence[Piece]) -> list[Head]:
    """The heads where they stand now that headings of two lines are one piece."""
    place = {piece.order: index for index, piece in enumerate(after)}
    moved = [(head, place[before[head.start].order]) for head in heads]
    return [replace(head, start=start, end=start + head.end - head.start) for head, start in moved]


def _jumps(pieces: Sequence[Piece]) -> list[Removal]:
    return [Removal("jump-line", p.runs, p.reason, "certain") for p in pieces if p.kind == "jump"]


def _doubtful_joins(compositions: Sequence[Composition]) -> list[PlannedFlag]:
    """Joins that rest on their place alone, for the editor to look at."""
    return [
        PlannedFlag("paragraph-join", join.after, "; ".join(join.signs), "doubtful")
        for composition in compositions
        for piece in composition.body
        for join in piece.joins
        if (join.confidence == "doubtful" or join.far and join.confidence != "certain" or len(join.signs) < 2 or (join.on_place and join.torn > 0)) and not may_hide_loss(join)
    ]
