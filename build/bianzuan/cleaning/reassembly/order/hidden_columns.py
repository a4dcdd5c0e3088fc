"""Columns that begin inside what was joined as one paragraph, where lines are broken at a measure.

A column that ends with a full line inside a sentence stands above the next author's line as it would above its own. In: the pieces of a page and its
heads. Out: both, with the joins undone at which another text likelier goes on than not; and of the other joins those an editor should look at. That columns
break off at all another sign must show (`signs_of_cuts`): a page without one stays as it is. Which ends go on where, `links` weighs then, as of all columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log

from bianzuan.cleaning.planning.plan import PlannedFlag, Run
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.marks import cannot_begin, marks_fit
from bianzuan.cleaning.reassembly.order.pairing import Halves, marginals
from bianzuan.cleaning.reassembly.order.print_lines import (
    PrintLine,
    has_indents,
    is_rest,
    print_lines,
    signs_of_cuts,
)
from bianzuan.cleaning.reassembly.order.sheets import sheets_of
from bianzuan.cleaning.reassembly.order.stretches import is_open, stretches_of
from bianzuan.cleaning.reassembly.order.whose_lines import Owners, owners_of
from bianzuan.cleaning.reassembly.pieces import Piece

_ONE_LINE = "the line above is full, but another text may go on here: columns of this page end inside sentences"
_ALL_LINES = "columns of this page end inside sentences: of any full line it is not certain that the next one goes on with it, nor of any paragraph whose it is"
# The chances at which a join is undone, and from which it is asked about. On 120 made-up pages 39 blocks of two authors were left where joins were undone
# at 0.3 and 25 at 0.12, for .03 of paragraphs F1; a splice is the worse fault.
_UNDONE, _ASKED = 0.12, 0.04
# What is looked at more closely, and no more of it than a page has; ends of columns are weighed with all beginnings.
_POSSIBLE, _MOST = 0.005, 60
# Weights found on 225 made-up pages, in natural logarithms: of the next line, of words and clauses across a cut, of one owner of both halves, and of any other half.
_NEXT, _LANGUAGE, _OWNER, _ELSEWHERE = 1.0, 1.5, 1.5, -2.5
_SURE, _NO_OWNER = 0.9995, 1e-3
# More lines and titles than a newspaper's page has: such a file is a volume, in order.
_LINES, _HEADS = 1500, 24
_HALF = 200

Cut = tuple[Run, Run]  # the last run above the end of a line, and the first below


@dataclass(frozen=True, slots=True)
class Opened:
    """Pieces and heads with joins undone; of each cut at which another text may begin, undone or not, the chance."""

    pieces: list[Piece]
    heads: list[Head]
    doubts: dict[Cut, float]


def opened(pieces: Sequence[Piece], heads: Sequence[Head]) -> Opened:
    """The page with the columns that begin inside its paragraphs apart."""
    chances: dict[Cut, float] = {}
    for sheet in sheets_of(pieces, heads):
        chances |= hidden(*sheet)
    if not chances:
        return Opened(list(pieces), list(heads), {})
    parts = [_parts(piece, chances) for piece in pieces]
    places = [0]
    for part in parts:
        places.append(places[-1] + len(part))
    flat = [replace(piece, order=order) for order, piece in enumerate(piece for part in parts for piece in part)]
    moved = [replace(head, start=places[head.start], end=places[head.end]) for head in heads]
    return Opened(flat, moved, chances)


def asked(doubts: Mapping[Cut, float], compositions: Sequence[Composition]) -> list[PlannedFlag]:
    """A question for each doubtful line that stands inside a paragraph, and one for the page."""
    inside = {(join.before, join.after) for one in compositions for piece in one.body for join in piece.joins}
    flags = [PlannedFlag("paragraph-join", cut[1], _ONE_LINE, "doubtful") for cut, chance in doubts.items() if chance >= _ASKED and cut in inside]
    joined = sorted((cut for cut in doubts if cut in inside), key=lambda cut: doubts[cut] >= _ASKED)  # a line with a question of its own only where no other is
    if joined:
        flags.append(PlannedFlag("paragraph-join", joined[0][1], _ALL_LINES, "doubtful"))
    return flags


def hidden(pieces: Sequence[Piece], heads: Sequence[Head]) -> dict[Cut, float]:
    """For the end of each line that fills its measure the chance that another text goes on below; none where nothing shows that columns break off."""
    if not 1 < len(heads) <= _HEADS or not any(piece.joins for piece in pieces):
        return {}
    stretches = stretches_of(pieces, heads)
    signs = signs_of_cuts(stretches)
    if not signs:
        return {}
    halves = Halves(pieces)
    lines = print_lines(stretches, halves, signs)
    if len(lines) > _LINES:
        return {}
    titles = ["".join(piece.plain for piece in pieces[head.start : head.end] if piece.kind in ("title", "subtitle", "kicker")) for head in heads]
    owners = owners_of(lines, titles)
    possible = sorted((place for place, line in enumerate(lines) if line.place == "full" and owners.begins[place] >= _POSSIBLE), key=lambda place: -owners.begins[place])[:_MOST]
    found = _with_ends(lines, owners, possible, halves, has_indents(stretches))
    return {(join.before, join.after): chance for place, chance in sorted(found.items()) if (join := lines[place].join) is not None}


def _with_ends(lines: Sequence[PrintLine], owners: Owners, possible: Sequence[int], halves: Halves, indents: bool) -> dict[int, float]:
    """The chances of the possible columns, weighed with all ends that are seen: each goes on with one beginning, and each beginning continues one end."""
    ends: dict[int, str] = {place - 1: lines[place].above for place in possible}
    tops: dict[int, str] = {place: lines[place].rest for place in possible}
    for place, line in enumerate(lines):
        last = place + 1 == len(lines) or lines[place + 1].piece is not line.piece
        if last and is_open(line.piece):
            ends[place] = line.piece.plain[-_HALF:]
        if not line.start and line.piece.kind == "paragraph" and (cannot_begin(line.piece.plain) or (indents and is_rest(line.piece))):
            tops[place] = line.rest
    weights: dict[tuple[int, int], float] = {}
    for end, above in ends.items():
        for top, below in tops.items():
            if top == end + 1 and lines[top].place == "full":
                stays = min(_SURE, max(1 - _SURE, 1 - owners.begins[top]))
                weights[end, top] = exp(_NEXT + log(stays / (1 - stays)))
            elif marks_fit(above, below):
                said = halves.odds(above, below)
                same = sum(one * other for one, other in zip(owners.rows[end], owners.rows[top], strict=True))
                weights[end, top] = exp(_LANGUAGE * (said.language + said.rhythm) + _OWNER * log(len(owners.rows[end]) * same + _NO_OWNER) + _ELSEWHERE)
    chances = marginals(weights)
    return {place: 1 - chances.get((place - 1, place), 0.0) for place in possible}


def _parts(piece: Piece, chances: Mapping[Cut, float]) -> list[Piece]:
    """A paragraph cut above the lines that another text goes on with; a join that may be wrong is likely and no more."""
    joins = tuple(replace(join, confidence="likely") if (join.before, join.after) in chances else join for join in piece.joins)
    undone = {join.after for join in joins if chances.get((join.before, join.after), 0.0) >= _UNDONE}
    whole = replace(piece, joins=joins)
    found: list[Piece] = []
    first, start, at = 0, 0, 0
    for index, run in enumerate(piece.runs):
        if index and run in undone:
            found.append(_part(whole, first, index, start, at))
            first, start = index, at
        at += run.end - run.start
    return [*found, _part(whole, first, len(piece.runs), start, len(piece.plain))] if found else [whole]


def _part(piece: Piece, first: int, end: int, start: int, stop: int) -> Piece:
    """The runs of a paragraph from one to another; what stood above its first line stands above no other, and its end is no line's that fills its measure."""
    runs = piece.runs[first:end]
    inner = set(runs[1:])
    joins = tuple(join for join in piece.joins if join.after in inner)
    last = end == len(piece.runs)
    part = replace(piece, runs=runs, plain=piece.plain[start:stop], joins=joins, sealed=piece.sealed and last, full=piece.full and last)
    if not first:
        return part
    return replace(part, begins=False, blank_before=0, number=None, over_page=False, lost_above="", heads_pages=False, closed_above=False, signs=False)
