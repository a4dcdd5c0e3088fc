"""Far joins of a page, and those an editor should be asked about. In: stretches. Out: `Links`.

A join is made where two independent signs speak for it (`fragments.likely_links`), or where, of all ways to pair the
open ends of the page with its beginnings, nearly all have it (`pairing`). What is likely but no more is offered.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log
from operator import add

from bianzuan.cleaning.reassembly.joins import evidence
from bianzuan.cleaning.reassembly.order.fragments import Link, likely_links, possible_pairs
from bianzuan.cleaning.reassembly.order.halves import halves_of
from bianzuan.cleaning.reassembly.order.marks_around import quotations
from bianzuan.cleaning.reassembly.order.numbers_around import numbers_around
from bianzuan.cleaning.reassembly.order.pairing import Columns, Odds, Pair, odds_of, probabilities
from bianzuan.cleaning.reassembly.order.stretches import Stretch
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece

_LIKELY = 0.5
# The lead in words and grammar of a join that is made.
_SPOKEN = 0.5
# The chance that is sure, and the one where the halves hardly speak of the same thing (as the logarithm of odds): a word
# across such a cut may be one by chance. Of 3,563 pairs over the first 6 were wrong, 4 of them among the 880 that share
# little and stay under the second.
_SURE, _SURE_UNSAID, _SAID = 0.95, 0.99, 0.9
# By so much the words of a pair fit better than all others, as the logarithm of odds.
_AHEAD = 1.0
# Two ends that so surely go on elsewhere, and so surely not below, show a page out of order: 1 page in 200 in order has two.
_ELSEWHERE, _NOT_BELOW, _TWO = 0.7, 0.2, 2
_HARDLY, _RATHER = 0.1, 0.6
# So do two that go on somewhere else, though not surely there, and hardly below: of 352 pages of several texts in order none has two such ends.
_ANYWHERE, _RATHER_THERE, _HARDLY_BELOW = 0.7, 0.35, 0.12
# So many ends that go on in the next line, and so many times as many as go on elsewhere, show lines broken at their ends.
_BROKEN, _MOST = 2.0, 1.5
# What the next line says for a pair, as the logarithm of odds, where more ends go on there than elsewhere, and enough to learn from: so
# much, and how many times as many; in what `pairing` weighs, few do. And the chance that is sure there, if words and lengths say nothing
# against, and neither end makes so good words elsewhere: of 1,800 such pairs on 400 pages 912 had it, none of them wrong.
_LEARNED, _MOST_LEARNED, _ROUNDS, _TEACH, _SURE_NEXT, _WORDS_ELSEWHERE = 2.0, 4.0, 4, 4.0, 0.98, 4.0


@dataclass(frozen=True, slots=True)
class Links:
    """Joins, sure ones and those that words alone speak for; what to ask; whether ends point away from what is below; whether most go on there.

    `chances`: of each end and each beginning, their orders, that they are one paragraph; without those that are joined. `next_line`: what
    it says for a pair that it stands one below the other (`next_lines`), as the logarithm of odds. `ahead`: pairs of which the words over the
    cut fit better than those of either end with any other.
    """

    links: tuple[Link, ...]
    offered: tuple[Link, ...]
    turn_away: bool
    go_down: bool
    chances: Mapping[Pair, float]
    next_lines: Collection[Pair] = ()
    next_line: float = 0.0
    ahead: Collection[Pair] = ()


def links_of(stretches: Sequence[Stretch], page: str) -> Links:
    """All far joins of a page that can be told."""
    pairs = possible_pairs(stretches)
    if not pairs:
        # Most texts leave no sentence open: what their paragraphs speak of need not be asked.
        return Links((), (), False, False, {})
    found = likely_links(stretches, page, pairs)
    pieces = {p.order: p for stretch in stretches for p in stretch.pieces if p.kind not in TRANSPARENT}
    halves = halves_of(stretches)
    odds = odds_of([(tail, top) for tail, top in pairs if not halves or not top.begins], list(pieces.values()))
    for pair, said in numbers_around(stretches, odds).items():
        odds[pair] = replace(odds[pair], numbers=said)
    columns = Columns(stretches)
    sure = [link for link in found if link.sure]
    sure += _quoted(stretches, halves, sure, page)
    # Whether what stands below each other goes on there is the question here. How many do was counted by words and subject; by the
    # length of their clauses, too, columns that happen to stand in order looked like lines broken at their ends.
    first = probabilities({pair: replace(said, rhythm=0.0, numbers=0.0) for pair, said in odds.items()}, columns, 0.0, halves)
    _take(odds, columns, [(link.before, link.after) for link in sure])
    chances, learned = _chances(odds, columns, halves, sure)
    while new := _surest(chances, odds, columns):
        sure += [replace(_link(pieces, pair, chances[pair], page), alone=True) for pair in new]
        _take(odds, columns, new)
        chances, learned = _chances(odds, columns, halves, sure)
    taken = {link.before for link in sure}, {link.after for link in sure}
    left = [
        replace(link, chance=chances.get((link.before, link.after), 0.0))
        for link in found
        if link.before not in taken[0] and link.after not in taken[1]
    ]
    asked = {(link.before, link.after) for link in left}
    likely = [pair for pair in odds if chances.get(pair, 0.0) >= _LIKELY and pair not in asked]
    offered = [_link(pieces, pair, chances[pair], page) for pair in likely]
    ahead = {pair for pair, chance in chances.items() if chance >= _LIKELY and odds[pair].language >= _AHEAD + _next_best(pair, odds)}
    go_down = _go_down(first, columns) if first else _joined_below(found, columns)
    return Links((*sure, *left), (*left, *offered), _turn_away(first, columns), go_down, chances, columns.next_lines, learned, ahead)


def _quoted(stretches: Sequence[Stretch], halves: Collection[int], sure: Sequence[Link], page: str) -> list[Link]:
    """Joins over a quotation that one column begins and another goes on with, where nothing else is joined there."""
    taken = {link.before for link in sure}, {link.after for link in sure}
    return [
        Link(tail.order, top.order, evidence(tail, top, page), 0.0, (sign,))
        for tail, top, sign in quotations(stretches, halves)
        if tail.order not in taken[0] and top.order not in taken[1]
    ]


def _chances(odds: Mapping[Pair, Odds], columns: Columns, halves: Collection[int], sure: Sequence[Link]) -> tuple[dict[Pair, float], float]:
    """Chances of all pairs, and what the next line says: that is learned from the page, from how many ends go on there, and how many elsewhere."""
    joined, learned = sum(1 for link in sure if (link.before, link.after) in columns.next_lines), _LEARNED
    for _ in range(_ROUNDS):
        chances = probabilities(odds, columns, halves=halves, next_line=learned)
        near = joined + sum(chance for pair, chance in chances.items() if pair in columns.next_lines)
        far = len(sure) - joined + sum(chance for pair, chance in chances.items() if pair not in columns.next_lines)
        if near < max(_TEACH, far + 1):
            return probabilities(odds, columns, halves=halves), 0.0
        learned = min(_MOST_LEARNED, _LEARNED + log(near / (far + 1)))
    return chances, learned


def _surest(chances: Mapping[Pair, float], odds: Mapping[Pair, Odds], columns: Columns) -> list[Pair]:
    """Pairs that nothing else comes near to, by the words across the cut too: what they speak of is the other sign; or that they stand below
    each other, where most lines go on so."""
    fitting = {pair: chance for pair, chance in chances.items() if odds[pair].numbers >= 0}
    return sorted(pair for pair, chance in fitting.items() if _is_sure(pair, chance, odds) or (pair in columns.next_lines and _is_next(pair, chance, odds)))


def _is_sure(pair: Pair, chance: float, odds: Mapping[Pair, Odds]) -> bool:
    spoken = odds[pair].language >= _SPOKEN + _next_best(pair, odds)
    return chance >= _enough(odds[pair]) and (spoken or _alone_by_marks(pair, odds))


def _alone_by_marks(pair: Pair, odds: Mapping[Pair, Odds]) -> bool:
    """True if marks or the numbers of a list speak for a pair, words not against it, and marks for no other pair of these ends."""
    rivals = (o.marks for other, o in odds.items() if other != pair and (other[0] == pair[0] or other[1] == pair[1]))
    return odds[pair].marks > 0 and odds[pair].language >= -_SPOKEN and all(marks <= 0 for marks in rivals)


def _is_next(pair: Pair, chance: float, odds: Mapping[Pair, Odds]) -> bool:
    said, rival = odds[pair], _next_best(pair, odds)
    return chance >= _SURE_NEXT and said.language + said.rhythm >= 0 and (rival <= _WORDS_ELSEWHERE or said.language >= _SPOKEN + rival)


def _enough(odds: Odds) -> float:
    """The chance that is sure: more of it for halves that hardly speak of the same, if no marks do."""
    return _SURE if odds.subject >= _SAID or odds.marks > 0 else _SURE_UNSAID


def _next_best(pair: Pair, odds: Mapping[Pair, Odds]) -> float:
    rivals = (o.language for other, o in odds.items() if other != pair and (other[0] == pair[0] or other[1] == pair[1]))
    return max((0.0, *rivals))


def _take(odds: dict[Pair, Odds], columns: Columns, pairs: Sequence[Pair]) -> None:
    """These pairs are settled: their ends go on with nothing else, and their columns are one text's."""
    ends, beginnings = {tail for tail, _ in pairs}, {top for _, top in pairs}
    for pair in [pair for pair in odds if pair[0] in ends or pair[1] in beginnings]:
        del odds[pair]
    for tail, top in pairs:
        columns.unite(columns.of[tail], columns.of[top])


def _link(pieces: Mapping[int, Piece], pair: Pair, chance: float, page: str) -> Link:
    return Link(*pair, evidence(pieces[pair[0]], pieces[pair[1]], page), 0.0, chance=chance)


def _turn_away(chances: Mapping[Pair, float], columns: Columns) -> bool:
    near, best = _near_and_far(chances, columns, max)
    away = [tail for tail, chance in best.items() if chance >= _ELSEWHERE and near.get(tail, 0.0) < _NOT_BELOW]
    if len(away) >= _TWO:
        return True
    far = _near_and_far(chances, columns, add)[1]
    anywhere = [tail for tail, chance in far.items() if chance >= _ANYWHERE and best[tail] >= _RATHER_THERE and near.get(tail, 0.0) <= _HARDLY_BELOW]
    if sum(1 for tail in anywhere if tail in columns.below) >= _TWO:
        return True
    # Where the page breaks off at its end, one text more is cut than goes on: one end that points away is enough.
    breaks_off = any(tail not in columns.below for tail in far)
    return breaks_off and any(near.get(tail, 1.0) < _HARDLY and far[tail] >= _RATHER for tail in far)


def _go_down(chances: Mapping[Pair, float], columns: Columns) -> bool:
    """True if lines are broken at their ends: of all open ends most go on in the line below."""
    near, far = (sum(found.values()) for found in _near_and_far(chances, columns, add))
    return near >= _BROKEN and near >= _MOST * far


def _joined_below(found: Sequence[Link], columns: Columns) -> bool:
    """The same for a page of more ends than are weighed, by the words across cuts alone."""
    near = sum(1 for link in found if columns.below.get(link.before) == link.after)
    return near >= max(_BROKEN, len(found) - near)


def _near_and_far(
    chances: Mapping[Pair, float], columns: Columns, both: Callable[[float, float], float]
) -> tuple[dict[int, float], dict[int, float]]:
    """For each open end the chance that it goes on below, and that it goes on elsewhere."""
    near: dict[int, float] = {}
    far: dict[int, float] = {}
    for (tail, top), chance in chances.items():
        where = near if columns.below.get(tail) == top else far
        where[tail] = both(where.get(tail, 0.0), chance)
    return near, far
