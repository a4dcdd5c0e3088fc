"""Whose is each fragment of a page out of order? All of them weighed together.

In: chains of fragments, heads, and what attribution has settled. Out: for each chain the chance of each head; what is
left to one is the chance that it is nobody's of the page.

One fragment alone says little: some words, a subject. But what stands below each other without a cut is mostly one
text, halves of a paragraph are, two fragments with one number are not, and what is known of a text grows with each
fragment that is given to it. So all are weighed at once: a random field with a label for each fragment, its marginals
by belief propagation (Pearl 1988), what each head speaks of estimated anew after each round (expectation, maximisation).
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import exp, log, sqrt

from bianzuan.cleaning.reassembly.marks import cannot_begin
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.stretches import is_open
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece
from bianzuan.cleaning.reassembly.words.meaning import subjects_of

# Weights found on made-up pages of 59 texts, in natural logarithms: of the subject, for the fourth root of its letters; of
# the root of the bits of rare words shared with the beginning of a text alone, and with its title alone.
_SUBJECT, _GROWTH, _WORDS, _TITLE = 6.0, 0.25, 0.4, 0.6
# What stands directly below a title is mostly its text, though another's may go on there first.
_BELOW_TITLE, _AT_FIRST = 4.0, 0.5
# Chance that a paragraph is the same author's as the one above it: on pages whose cuts show, and where none does; where
# one breaks off it is no more than chance, and below a heading nothing ends.
_BELOW, _BELOW_UNSEEN, _NUMBERED, _NUMBERED_UNSEEN, _CUT, _HEADED = 0.92, 0.72, 0.97, 0.75, 0.35, 0.97
# A sentence that breaks off goes on somewhere on the page, mostly; which pairs bind beside that; and what is no chance at all.
_GOES_ON, _LIKELY, _LEAST = 0.9, 0.5, 1e-9
# No article has a number twice.
_TWICE = 1e-3
_ROUNDS, _STEPS = 3, 12
# More than any page has.
_FRAGMENTS, _HEADS = 300, 12
_FAR = 50.0


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a chain by itself."""

    text: str
    head: int  # the one it surely has; -1: none
    below: int  # the one it stands directly below, if nothing else speaks for it; -1: none
    barred: frozenset[int]  # heads it cannot have
    numbers: frozenset[tuple[str, int]]
    shared: Sequence[float]  # bits of rare words it shares with the text of each head alone
    entitled: Sequence[float]  # and with its title alone


def belonging(
    chains: Sequence[Fragment],
    known: Sequence[Known],
    titles: Sequence[str],
    borders: Sequence[int],
    chances: Mapping[tuple[int, int], float],
) -> list[list[float]] | None:
    """For each chain the chance of each head; None for more of them than any page has, which are not weighed.

    `borders` are the orders of the first pieces of all heads, `chances` those that two pieces (their orders) are one paragraph.
    """
    heads = len(titles)
    if len(chains) > _FRAGMENTS or not 1 < heads <= _HEADS:
        return None
    goes_on = _going_on(chances)
    bonds = _bonds(chains, known, borders, chances, goes_on)
    begins = [1 - goes_on.get(chain.pieces[0].begins_at, 0.0) for chain in chains]
    by_words = [_by_words(one, heads, own) for one, own in zip(known, begins, strict=True)]
    subjects = subjects_of(titles, [one.text for one in known])
    if subjects is None:
        return [row[:-1] for row in _marginals(by_words, bonds)]
    beliefs = [_at_first(one, heads, own) for one, own in zip(known, begins, strict=True)]
    for _ in range(_ROUNDS):
        near = subjects.nearness([[_beyond_chance(share, heads) for share in row[:-1]] for row in beliefs])
        beliefs = _marginals([_with_subject(*rows) for rows in zip(known, by_words, near, strict=True)], bonds)
    return [row[:-1] for row in beliefs]


def _at_first(one: Known, heads: int, begins: float) -> list[float]:
    """What is settled; what stands below a title is its text as likely as not; all else may be anybody's, and nobody's.

    `begins`: the chance that the chain is no other half of something that stands elsewhere.
    """
    own, share = (one.head, 1.0) if one.head >= 0 else (one.below, _AT_FIRST * begins) if one.below >= 0 else (-1, 0.0)
    return [share if h == own else (1 - share) / (heads + (own < 0)) for h in range(heads + 1)]


def _beyond_chance(share: float, heads: int) -> float:
    even = 1 / (heads + 1)
    return max(0.0, share - even) / (1 - even)


def _by_words(one: Known, heads: int, begins: float) -> list[float]:
    """What words and a place below a title say for each head, and, nothing, for nobody; `begins` as in `_at_first`."""
    if one.head >= 0:
        return [0.0 if h == one.head else -_FAR for h in range(heads + 1)]
    row = [
        _WORDS * sqrt(one.shared[h]) * (h != one.below) + _TITLE * sqrt(one.entitled[h]) + _BELOW_TITLE * begins * (h == one.below) - _FAR * (h in one.barred)
        for h in range(heads)
    ]
    return [*row, 0.0]


def _with_subject(one: Known, words: Sequence[float], near: Sequence[float]) -> list[float]:
    weight = _SUBJECT * len(one.text) ** _GROWTH
    return [word + weight * close for word, close in zip(words, [*near, 0.0], strict=True)]


@dataclass(frozen=True, slots=True)
class _Bond:
    """Two chains, and the chance that one author wrote both; `twice`: no article can have both."""

    one: int
    other: int
    same: float
    twice: bool = False


def _bonds(
    chains: Sequence[Fragment], known: Sequence[Known], borders: Sequence[int], chances: Mapping[tuple[int, int], float], goes_on: Mapping[int, float]
) -> list[_Bond]:
    """What the page shows of any two chains: they stand below each other, halves may be one, both have one number."""
    place = {piece.order: number for number, chain in enumerate(chains) for piece in chain.pieces}
    standing = sorted((half for number, chain in enumerate(chains) for p in chain.pieces for half in _standing(p, number)), key=lambda half: half.order)
    within = [(above, below) for above, below in pairwise(standing) if bisect(borders, above.order) == bisect(borders, below.order)]
    shows = any(_is_cut(*pair) for pair in within)
    bonds = [
        _Bond(above.chain, below.chain, _same_below(above, below, shows, goes_on.get(below.order, 0.0)))
        for above, below in within
        if above.chain != below.chain
    ]
    bonds += [
        _Bond(place[tail], place[top], chance + (1 - chance) * _CUT)
        for (tail, top), chance in chances.items()
        if chance >= _LIKELY and tail in place and top in place and place[tail] != place[top]
    ]
    twice = combinations((number for number, one in enumerate(known) if one.numbers), 2)
    return bonds + [_Bond(i, j, 0.0, True) for i, j in twice if known[i].numbers & known[j].numbers]


@dataclass(frozen=True, slots=True)
class _Half:
    """What stands at one place of the page: a piece, or a half of one that far joins have put together."""

    order: int
    chain: int
    piece: Piece
    leaves: bool  # it goes on elsewhere
    arrives: bool  # it comes from elsewhere


def _standing(piece: Piece, chain: int) -> Iterator[_Half]:
    """All places where a piece stands: what stands above its first half speaks of it as much as what stands below its last."""
    if piece.kind not in TRANSPARENT:
        places = (*piece.halves_above, piece.order)
        for number, order in enumerate(places):
            yield _Half(order, chain, piece, number + 1 < len(places), number > 0)


def _is_cut(above: _Half, below: _Half) -> bool:
    return above.leaves or below.arrives or is_open(above.piece) or cannot_begin(below.piece.plain)


def _going_on(chances: Mapping[tuple[int, int], float]) -> dict[int, float]:
    """Of each beginning the chance that it goes on with an end that stands elsewhere.

    A sentence that breaks off goes on somewhere: its chances are shares of what all of them leave.
    """
    ends: dict[int, float] = {}
    for (tail, _), chance in chances.items():
        ends[tail] = ends.get(tail, 0.0) + chance
    found: dict[int, float] = {}
    for (tail, top), chance in chances.items():
        found[top] = found.get(top, 0.0) + _GOES_ON * chance / max(ends[tail], _LEAST)
    return found


def _same_below(above: _Half, below: _Half, cuts_show: bool, goes_on: float) -> float:
    """How likely what stands below each other is one author's. `goes_on`: the chance that `below` is the other half of something else."""
    if _is_cut(above, below):
        return _CUT
    if above.piece.kind == "heading":
        return _HEADED
    if below.piece.kind == "heading" and below.piece.number:
        return _NUMBERED if cuts_show else _NUMBERED_UNSEEN
    return _BELOW - goes_on * (_BELOW - _CUT) if cuts_show else _BELOW_UNSEEN


def _marginals(evidence: Sequence[Sequence[float]], bonds: Sequence[_Bond]) -> list[list[float]]:
    """For each node its chances, by belief propagation. `evidence`: a row a node, logarithms of odds."""
    size = len(evidence[0])
    told: dict[tuple[int, int], list[float]] = {}  # bond and end it goes to: logarithms
    for number, bond in enumerate(bonds):
        told[number, bond.one] = told[number, bond.other] = [0.0] * size
    for _ in range(_STEPS):
        sums = _sums(evidence, bonds, told)
        told = {
            (number, to): _message([a - b for a, b in zip(sums[by], told[number, by], strict=True)], bond)
            for number, bond in enumerate(bonds)
            for by, to in ((bond.one, bond.other), (bond.other, bond.one))
        }
    return [_normal(row) for row in _sums(evidence, bonds, told)]


def _sums(evidence: Sequence[Sequence[float]], bonds: Sequence[_Bond], told: Mapping[tuple[int, int], Sequence[float]]) -> list[list[float]]:
    sums = [list(row) for row in evidence]
    for number, bond in enumerate(bonds):
        for node in (bond.one, bond.other):
            sums[node] = [a + b for a, b in zip(sums[node], told[number, node], strict=True)]
    return sums


def _message(row: Sequence[float], bond: _Bond) -> list[float]:
    """What one end of a bond tells the other."""
    chances = _normal(row)
    if bond.twice:  # anybody else may have it, and nobody may have both
        return [log(1 - (1 - _TWICE) * chance) for chance in chances[:-1]] + [0.0]
    odd = (1 - bond.same) / (len(row) - 1)
    return [log(max(_LEAST, odd + (bond.same - odd) * chance)) for chance in chances]


def _normal(row: Sequence[float]) -> list[float]:
    top = max(row)
    weights = [exp(value - top) for value in row]
    total = sum(weights)
    return [weight / total for weight in weights]
