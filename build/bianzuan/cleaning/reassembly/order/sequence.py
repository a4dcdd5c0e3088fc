"""In which order do the fragments of one article follow each other?

In: chains that are one author's, and how the page is read. Out: the order, and how sure it is.

What shows it: numbers, halves of a sentence, words across a cut; and how the page was read, as far as anything shows that. Most
pages are read row by row, so that the columns of an article stand below each other in the page; on some the titles stand
in the middle of their texts; and some come in any order. All orders of an article are weighed against each other.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from math import comb, exp, factorial, log

from bianzuan.cleaning.reassembly.continuing import may_continue
from bianzuan.cleaning.reassembly.marks import cannot_begin
from bianzuan.cleaning.reassembly.order.claims import numbers_of
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.stretches import is_open
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces

# Pages out of order whose columns still follow each other down the page, before anything is seen of them; and how surely
# what is so read looks so.
_ORDERED, _FITS = 0.7, 0.9
# Of a page in order hardly one join goes up; of one in no order every second.
_UP_IN_ORDER, _UP_IN_NONE = 0.02, 0.5
# More joins than this tell no more, and their odds are no numbers any more.
_TELLING = 100
# Logarithms of odds: a sentence that breaks off above what cannot go on with it, the end of a sentence above what cannot
# begin one, a number that the one above it does not lead to, one that is no higher, and the next one.
_BROKEN, _HEADLESS, _HOLE, _BACK, _NEXT = -1.5, -3.0, -2.0, -20.0, 3.0
_MANY = 5
# What stands below a title does not begin its text: no reading has that.
_AGAINST_PLACE, _NEVER = 1e-6, 1e-9
_MOST = 6  # orders of more runs are too many to weigh


@dataclass(frozen=True, slots=True)
class Reading:
    """How a page was read: chances of row by row, and of titles in the middle of their texts; else in no order."""

    rows: float
    middle: float


def reading_of(chains: Sequence[Fragment], labels: Sequence[int], borders: Sequence[int]) -> Reading:
    """How a page was read. `labels`: the likely head of each chain, -1 unknown; `borders`: orders of the first pieces of the heads.

    Read by rows, all first columns stand below their titles, and the rest of all texts below the last; with titles in the
    middle, the first columns stand above all titles, in their order, and the rest below its own. Columns in no order stand so
    the more seldom the more there are. Joins that go down the page speak for any order, joins that go up for none.
    """
    placed = sorted((piece.order, label) for chain, label in zip(chains, labels, strict=True) for piece in chain.pieces[:1])
    stretches: list[list[int]] = [[] for _ in range(len(borders) + 1)]  # the first: above all titles
    for order, label in placed:
        if label >= 0 and stretches[bisect(borders, order)][-1:] != [label]:
            stretches[bisect(borders, order)].append(label)
    down, up = (min(count, _TELLING) for count in _joins(chains))
    odds = ((1 - _UP_IN_ORDER) / (1 - _UP_IN_NONE)) ** down * (_UP_IN_ORDER / _UP_IN_NONE) ** up
    own_below = [set(labels_below) <= {head} for head, labels_below in enumerate(stretches[1:])]
    if any(order < borders[0] for order, _ in placed):
        fits, more = all(own_below) and stretches[0] == sorted(set(stretches[0])), len(stretches[0])
        by_chance = 1 / (comb(len(borders) + more, more) * factorial(min(more, _MANY)))
    else:
        fits, more = all(own_below[:-1]), len(stretches[-1])
        by_chance = 1 / comb(len(borders) + more, more)
    ordered = _ORDERED * odds * (_FITS if fits else 1 - _FITS)
    share = ordered / (ordered + (1 - _ORDERED) * (by_chance if fits else 1 - by_chance))
    return Reading(0.0, share) if stretches[0] or placed and placed[0][0] < borders[0] else Reading(share, 0.0)


def _joins(chains: Sequence[Fragment]) -> tuple[int, int]:
    """How many far joins go down the page, and how many up."""
    down = up = 0
    for chain in chains:
        for one, other in pairwise(part for part in chain.parts if part.pieces):
            if other.pieces[0].order > one.pieces[-1].order:
                down += 1
            else:
                up += 1
    return down, up


Speaks = Callable[[Piece, Piece], float]  # logarithm of the odds that two halves are one paragraph


def in_sequence(runs: Sequence[Sequence[Fragment]], head: int, reading: Reading, speaks: Speaks) -> tuple[list[int], float, list[float]]:
    """The likeliest order of runs (in page order) of the article of a head, the chance of it, and for each run the chance of its place.

    A run is chains that stand below each other. What would stand below a sentence that breaks off, and does not go on with it, has no sure
    place: the rest of the sentence is missing, and nobody knows how much more.
    """
    count = len(runs)
    if count > _MOST:
        return list(range(count)), 0.0, [0.0] * count
    first = next((number for number, run in enumerate(runs) if run[0].below == head and not run[0].joined_from), -1)
    between = {(a, b): _between(runs[a], runs[b], speaks) for a in range(count) for b in range(count) if a != b}
    ends = [_BROKEN * is_open(_texts(run)[-1]) if _texts(run) else 0.0 for run in runs]
    begins = [_HEADLESS * cannot_begin(_texts(run)[0].plain) if _texts(run) else 0.0 for run in runs]
    numbers = _top_numbers(runs)
    orders = list(permutations(range(count)))
    scores = [
        log(_prior(order, first, reading)) + begins[order[0]] + ends[order[-1]] + sum(between[pair] for pair in pairwise(order)) + _by_numbers([numbers[i] for i in order])
        for order in orders
    ]
    top = max(scores)
    weights = [exp(score - top) for score in scores]
    total = sum(weights)
    best = orders[weights.index(max(weights))]
    above: dict[int, int] = dict(zip(best, (-1, *best), strict=False))
    places = [
        sum(w for w, order in zip(weights, orders, strict=True) if dict(zip(order, (-1, *order), strict=False))[run] == above[run]) / total for run in range(count)
    ]
    back = any(following <= value for value, following in pairwise(value for run in best for value in numbers[run]))
    loose = [b for a, b in pairwise(best) if between[a, b] < 0 and is_open(_texts(runs[a])[-1]) and not numbers[b]]
    for run in loose:
        places[run] = 0.0
    impossible = back or loose or _prior(best, first, reading) <= _AGAINST_PLACE
    return list(best), 0.0 if impossible else max(weights) / total, places


def _prior(order: Sequence[int], first: int, reading: Reading) -> float:
    """The chance of an order by how pages are read."""
    page = list(range(len(order)))
    by_rows = page if first < 0 else [first, *(i for i in page if i != first)]
    # What stands below a title is the beginning of its text, unless the title stands in the middle.
    free = len(order) - (first >= 0)
    loose = (1 - reading.rows - reading.middle) / factorial(free) if first < 0 or order[0] == first else _AGAINST_PLACE
    return max(_NEVER, loose + reading.rows * (list(order) == by_rows) + reading.middle * (list(order) == page))


def _texts(run: Sequence[Fragment]) -> list[Piece]:
    return text_pieces(piece for chain in run for piece in chain.pieces)


def _between(one: Sequence[Fragment], other: Sequence[Fragment], speaks: Speaks) -> float:
    above, below = _texts(one), _texts(other)
    if not above or not below:
        return 0.0
    tail, top = above[-1], below[0]
    if is_open(tail):
        return max(_BROKEN, speaks(tail, top)) if may_continue(tail, top) else _BROKEN
    return _HEADLESS if cannot_begin(top.plain) else 0.0


def _by_numbers(numbers: Sequence[Sequence[int]]) -> float:
    values = [value for run in numbers for value in run]
    return sum(_NEXT if following == value + 1 else _HOLE if following > value else _BACK for value, following in pairwise(values))


def _top_numbers(runs: Sequence[Sequence[Fragment]]) -> list[list[int]]:
    """Of each run its numbers of the style that heads the article."""
    found = [[number for chain in run for number in numbers_of(chain)] for run in runs]
    top = min((number.rank for row in found for number in row), default=0)
    return [[number.value for number in row if number.rank == top] for row in found]
