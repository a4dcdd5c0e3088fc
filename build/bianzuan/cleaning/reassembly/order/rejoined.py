"""Halves put together once it is known whose both are. In: judged chains. Out: fewer of them.

What words, subject and clauses say across a cut is one sign, that both halves are one text's by all that the page says the
other. Where most sentences that break off go on in the next line, a half goes on there as likely as not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Join, Run
from bianzuan.cleaning.reassembly.continuing import may_continue
from bianzuan.cleaning.reassembly.joins import evidence
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.links import Links
from bianzuan.cleaning.reassembly.order.weighing import Judged, Verdict
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece, joined

# The chance that two halves are one paragraph; that both are of the text they likely are; and the same if what stands below each other is no
# sign. Halves of which nearly all ways to pair the ends have this one need not say by themselves whose they are, only not deny it. On 360
# made-up pages this was right of 122 pairs, one or both of which nothing more had placed, and wrong of none; of those both of which were placed
# of 327 and 5, all five one author's.
_ONE_PARAGRAPH, _ONE_TEXT, _APART, _APART_PLACED = 0.8, 0.9, 0.7, 0.5
_SURE, _NOT_DENIED = 0.9, 0.3
# The same of halves with other lines between; and where the words of no other pair of these ends fit nearly as well, and neither would go
# elsewhere without the other: of 1,900 made-up pages 535 pairs had the one, none wrong, 258 the other, one of them wrong, but one author's.
_FAR_PARAGRAPH, _AHEAD_PARAGRAPH, _FAR_TEXT, _FAR_ALONE, _AHEAD_ALONE = 0.93, 0.8, 0.9, 0.3, 0.8
_SIGN = "of all ways to pair the open ends of the page {:.0%} have this one"
_ONE = "all that the page says gives both halves to one text"


def rejoined(judged: Sequence[Judged], apart: Sequence[Judged], told: Links, pieces: Sequence[Piece], page: str) -> list[Judged]:
    """Chains with the halves that stand right below them.

    `apart`: the same chains, judged as if the next line were no sign; `pieces`: all of the page; `page`: their words, as
    `joins.evidence` has them.
    """
    alone = _by_run(apart)
    at = {piece.order: piece for piece in pieces}
    halves = {(at[tail].runs[-1], at[top].runs[0]): told.chances[tail, top] for tail, top in told.next_lines if (tail, top) in told.chances}
    tails = {top: tail for tail, top in halves}
    whole = list(judged)
    # From below, so that what is put above a half has all that goes on from there.
    for lower in sorted(judged, key=lambda one: -one[0].pieces[0].begins_at):
        first = next((piece for piece in lower[0].pieces if piece.kind not in TRANSPARENT), None)
        tail = tails.get(first.runs[0]) if first is not None and first.runs else None
        if first is None or tail is None:
            continue
        above, below = _ending(whole, tail), _beginning(whole, first.runs[0])
        chance = halves[tail, first.runs[0]]
        if above >= 0 and below >= 0 and above != below and _are_one_text(whole[above][1], whole[below][1], chance, [alone.get(tail, ()), alone.get(first.runs[0], ())]):
            one = _put_together(whole[above], whole[below], chance, page)
            if one is not None:
                whole[above] = one
                del whole[below]
    return whole


def rejoined_far(judged: Sequence[Judged], unpaired: Callable[[], Sequence[Judged]], told: Links, pieces: Sequence[Piece], page: str) -> list[Judged]:
    """Chains with the halves that other lines part from them; `pieces` and `page` as in `rejoined`.

    `unpaired` judges the same chains as if nothing were known of any pair. Where only one half has a place, the other alone
    follows it: what stands beside that is as doubtful as before.
    """
    far = ((chance, pair) for pair, chance in told.chances.items() if pair not in told.next_lines)
    likely = sorted(((chance, pair) for chance, pair in far if chance >= (_AHEAD_PARAGRAPH if pair in told.ahead else _FAR_PARAGRAPH)), reverse=True)
    if not likely:
        return list(judged)
    at, alone = {piece.order: piece for piece in pieces}, _by_run(unpaired())
    whole = list(judged)
    for chance, (tail, top) in likely:
        last, first = at[tail].runs[-1], at[top].runs[0]
        above, below = _ending(whole, last), _beginning(whole, first)
        if above < 0 or below < 0 or above == below:
            continue
        least = _FAR_ALONE if chance >= _FAR_PARAGRAPH else _AHEAD_ALONE
        if _gives_both_to_one(whole[above][1], whole[below][1], [alone.get(last, ()), alone.get(first, ())], least):
            made = _put_together_far(whole[above], whole[below], chance, page)
            if made:
                whole = [*(one for number, one in enumerate(whole) if number not in (above, below)), *made]
    return whole


def _gives_both_to_one(upper: Verdict, lower: Verdict, alone: Sequence[Sequence[float]], least: float) -> bool:
    """True if both are likely one text's, and each, at `least` so likely, without the other."""
    head = upper.likely
    if head < 0 or lower.likely != head or not all(one.chances and one.chances[head] >= _FAR_TEXT for one in (upper, lower)):
        return False
    return min(row[head] if row else 0.0 for row in alone) >= least


def _by_run(judged: Sequence[Judged]) -> dict[Run, Sequence[float]]:
    return {run: verdict.chances for chain, verdict in judged for piece in chain.pieces for run in piece.runs}


def _ending(chains: Sequence[Judged], run: Run) -> int:
    """Which chain ends with a run; -1 if none does."""
    return next((number for number, (chain, _) in enumerate(chains) if _last(chain.pieces).runs[-1:] == (run,)), -1)


def _beginning(chains: Sequence[Judged], run: Run) -> int:
    """Which chain begins with a run; -1 if none does."""
    return next((number for number, (chain, _) in enumerate(chains) if chain.pieces and _first(chain.pieces).runs[:1] == (run,)), -1)


def _first(pieces: Sequence[Piece]) -> Piece:
    return next((piece for piece in pieces if piece.kind not in TRANSPARENT), pieces[0])


def _last(pieces: Sequence[Piece]) -> Piece:
    return next((piece for piece in reversed(pieces) if piece.kind not in TRANSPARENT), pieces[-1])


def _are_one_text(upper: Verdict, lower: Verdict, chance: float, alone: Sequence[Sequence[float]]) -> bool:
    """True if all of the page gives both halves to one text, and each would go there without the other."""
    head = upper.likely
    if chance < _ONE_PARAGRAPH or head < 0 or lower.likely != head:
        return False
    apart = min(row[head] if row else 0.0 for row in alone)
    if upper.head >= 0 and lower.head >= 0:
        return apart >= _APART_PLACED
    likely = all(one.chances and one.chances[head] >= _ONE_TEXT for one in (upper, lower))
    return likely and apart >= (_NOT_DENIED if chance >= _SURE else _APART)


def _put_together_far(upper: Judged, lower: Judged, chance: float, page: str) -> list[Judged]:
    """Two chains as one, or three if only one of them has a place: what is not of the paragraph stays where it was; none if marks forbid the join."""
    (above, verdict), (below, other) = upper, lower
    last, first = _last(above.pieces), _first(below.pieces)
    if not may_continue(last, first):
        return []
    found = evidence(last, first, page)
    join = Join(last.runs[-1], first.runs[0], True, round(found.bits, 1), 0.0, (*found.signs, _SIGN.format(chance), _ONE), "likely")
    # The whole takes the place of its end in the page, as in `fragments`.
    whole = replace(joined(last, first, join), order=first.order, halves_above=(*last.halves_above, last.order, *first.halves_above))
    before, after = _without(above.pieces, last), _without(below.pieces, first)
    if (verdict.head >= 0) == (other.head >= 0):
        chances = tuple(map(min, verdict.chances, other.chances))
        return [(replace(above, pieces=[*before, whole, *after], parts=[*_parts(above), *_parts(below)]), replace(verdict, chances=chances))]
    if verdict.head >= 0:
        rest = [(Fragment(after, -1, below.head), other)] if after else []
        return [(replace(above, pieces=[*before, whole]), verdict), *rest]
    rest = [(replace(above, pieces=before), verdict)] if before else []
    return [*rest, (replace(below, pieces=[whole, *after], below=-1 if before else above.below), other)]


def _without(pieces: Sequence[Piece], one: Piece) -> list[Piece]:
    return [piece for piece in pieces if piece is not one]


def _parts(chain: Fragment) -> list[Fragment]:
    return chain.parts or [chain]


def _put_together(upper: Judged, lower: Judged, chance: float, page: str) -> Judged | None:
    (above, verdict), (below, other) = upper, lower
    last, first = _last(above.pieces), _first(below.pieces)
    if not may_continue(last, first):
        return None
    found = evidence(last, first, page)
    signs = (*found.signs, _SIGN.format(chance), _ONE)
    join = Join(last.runs[-1], first.runs[0], False, round(found.bits, 1), 0.0, signs, "certain" if chance >= _SURE else "likely")
    # Captions between the halves follow the whole.
    pieces = [joined(last, first, join) if piece is last else piece for piece in above.pieces]
    pieces += [piece for piece in below.pieces if piece is not first]
    chances = tuple(map(min, verdict.chances, other.chances)) if verdict.chances and other.chances else ()
    told = verdict if verdict.head >= 0 else other
    return replace(above, pieces=pieces, parts=[*above.parts, *below.parts[1:]]), replace(told, chances=chances)
