"""Which open end of a page goes on with which beginning? All pairs weighed against each other at once.

In: the stretches of a page. Out: pairs, each with the probability that it is one paragraph.

What speaks for a pair: a word across the cut, grammar across it, how long a clause and a sentence it makes, rare words
that both halves have, and rare words that the two columns have. Odds of one pair alone tell little; but an end goes on with one beginning and a beginning
continues one end, so that all of a page are weighed together: marginals of a matching, by belief propagation (Bayati,
Shah, Sharma, IEEE Trans. Inf. Theory 54, 2008).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, log2, sqrt

from bianzuan.cleaning.reassembly.order.marks_around import said_by_marks
from bianzuan.cleaning.reassembly.order.stretches import Stretch, is_open
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece
from bianzuan.cleaning.reassembly.words.grammar import grammar_evidence
from bianzuan.cleaning.reassembly.words.rhythm import Rhythm
from bianzuan.cleaning.reassembly.words.word_evidence import torn, word_evidence
from bianzuan.cleaning.reassembly.words.wording import shared_by_halves, telling

# Weights in natural logarithms, found by logistic regression on 71,000 pairs of made-up pages (5,100 true); `_PRIOR` is
# raised from what single pairs have, for among the pairs of a tail one mostly is true. Weights found on two thirds of
# the texts gave on the last third, over .95: 844 right, 5 wrong; over .5: 2,530 and 360.
_WORD, _WORD_AT_ALL, _GRAMMAR, _SUBJECT, _LIKE, _TORN, _SAME, _BELOW, _PRIOR = (
    0.34, -0.14, 0.55, 0.62, 0.85, -0.09, -2.25, 0.5, -0.6
)
# What stands inside a column goes on with another the likelier the more open ends there are than columns that begin: the
# logarithm of that share, what is added to it, and the most that comes of it. Of 69,000 pairs (5,000 true) 867 were over
# .95 without that and without `_BELOW`, 2 more wrong; with them 905 and 1.
_INNER, _INNER_MOST, _SOME, _OTHERS = 2.4, -0.9, 0.3, 6
# Where paragraphs have an indent, what has none goes on with some end of the page, if that is on the page.
_HALF = 3.5
_MOST_WORD, _MOST_AT_ALL, _MOST_GRAMMAR = 20.0, 6.0, 4.0
# The length of the clause and of the sentence. Weights found beside those above on 37,000 pairs of a newspaper of 1998
# (1,300 true), cut between words; on 27,000 pairs of made-up pages (2,000 true) the right beginning then came first for 51
# ends in 100, before for 42. That the page has the words at the cut elsewhere is no sign: texts of one theme share them.
_CLAUSE, _SENTENCE, _PARTS, _MOST_LENGTH = 1.0, 0.6, 0.78, 4.0
# A word of a column weighs at most so many times what it is rare for among the columns; and so many bits are nothing.
_SPREAD, _FLOOR, _SIZE = 3.0, 4.0, 10.0
# More ends than any page has; and rounds after which beliefs stand still.
_ENDS, _ROUNDS = 60, 40
_MOST_ODDS, _NOTHING = 30.0, 1e-9

Pair = tuple[int, int]  # orders of the end and of the beginning


class Columns:
    """What stands together on a page, as far as open ends show; columns that go on with each other are one."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self.of: dict[int, int] = {}
        self.first: set[int] = set()
        self.below: dict[int, int] = {}  # of each piece of text the one that stands below it
        self.next_lines: set[Pair] = set()  # and those between which no title stands
        self._words: list[dict[str, float]] = []
        above: Piece | None = None
        for stretch in stretches:
            begins, inside = True, False
            for piece in stretch.pieces:
                if piece.kind in TRANSPARENT:
                    continue
                if begins:
                    self._words.append({})
                    self.first.add(piece.order)
                if above is not None:
                    self.below[above.order] = piece.order
                    if inside:
                        self.next_lines.add((above.order, piece.order))
                self.of[piece.order] = len(self._words) - 1
                self._words[-1].update(telling(piece.plain))
                begins, above, inside = is_open(piece), piece, True

    def unite(self, one: int, other: int) -> None:
        """Two columns are one from here on."""
        if one == other:
            return
        self._words[one].update(self._words[other])
        self._words[other] = {}
        for order, column in self.of.items():
            if column == other:
                self.of[order] = one

    def likeness(self, wanted: Collection[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """For pairs of columns, in bits, how much more they share than any two by chance."""
        numbers = [number for number, words in enumerate(self._words) if words]
        met = Counter(word for number in numbers for word in self._words[number])
        weighed = [{w: min(v, _SPREAD * log2(len(numbers) / met[w])) for w, v in words.items()} for words in self._words]
        sizes = {number: sum(weighed[number].values()) + _SIZE for number in numbers}
        pairs = sum(sizes.values()) ** 2 - sum(size * size for size in sizes.values())
        # Each word counts once for each other column that has it; a page may have a column for every line.
        chance = sum(bits * (met[word] - 1) for words in weighed for word, bits in words.items()) / pairs if pairs else 0.0
        found: dict[tuple[int, int], float] = {}
        for one, other in wanted:
            if one != other and one in sizes and other in sizes:
                bits = sum(bits for word, bits in weighed[one].items() if word in weighed[other])
                found[one, other] = log2((bits + _FLOOR) / (chance * sizes[one] * sizes[other] + _FLOOR))
        return found


@dataclass(frozen=True, slots=True)
class Odds:
    """What the two halves of a pair say, whatever else stands on the page, as natural logarithms of odds."""

    language: float  # words and grammar across the cut
    subject: float  # what both speak of
    rhythm: float = 0.0  # how long the clause and the sentence across the cut would be
    numbers: float = 0.0  # those of the headings above and below
    marks: float = 0.0  # quotation marks and the numbers of a list inside a paragraph


def odds_of(pairs: Sequence[tuple[Piece, Piece]], pieces: Sequence[Piece]) -> dict[Pair, Odds]:
    """Odds of each pair by its two halves alone; none on a page of too many open ends. `pieces`: all of the page."""
    if len({tail.order for tail, _ in pairs}) > _ENDS:
        return {}
    halves = Halves(pieces)
    return {(tail.order, top.order): halves.odds(tail.plain, top.plain) for tail, top in pairs}


def speaker(pieces: Sequence[Piece], next_lines: Collection[Pair] = (), next_line: float = 0.0) -> Callable[[Piece, Piece], float]:
    """What says for any two halves, as the logarithm of odds, that they are one paragraph. `pieces`: all of the page.

    `next_line`: what it says for them that one stands below the other (`next_lines`), if most lines of the page go on so.
    """
    halves = Halves(pieces)
    at = {piece.order: piece for piece in pieces}
    below = {(at[tail].runs[-1], at[top].runs[0]) for tail, top in next_lines}

    def speaks(tail: Piece, top: Piece) -> float:
        odds = halves.odds(tail.plain, top.plain)
        return odds.language + odds.subject + odds.rhythm + _PRIOR + next_line * ((tail.runs[-1], top.runs[0]) in below)

    return speaks


class Halves:
    """What any two halves say, by what all of the page has. `pieces`: all of the page."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._count = len(pieces)
        self._spread = Counter(word for piece in pieces for word in telling(piece.plain))
        self._rhythm = Rhythm(piece.plain for piece in pieces if piece.kind == "paragraph")

    def odds(self, tail: str, top: str) -> Odds:
        """What speaks for one paragraph, whatever else stands on the page."""
        word = word_evidence(tail, top)
        grammar = max(-_MOST_GRAMMAR, min(_MOST_GRAMMAR, grammar_evidence(tail, top)))
        subject = sum(min(bits, log2(self._count / self._spread[w])) for w, bits in shared_by_halves(tail, top).items())
        language = _WORD * min(word, _MOST_WORD) + _WORD_AT_ALL * min(word, _MOST_AT_ALL) + _GRAMMAR * grammar
        return Odds(language + (_TORN * torn(tail, top) if not word else 0.0), _SUBJECT * sqrt(subject), self._by_rhythm(tail, top), marks=said_by_marks(tail, top))

    def _by_rhythm(self, tail: str, top: str) -> float:
        clause, sentence = (max(-_MOST_LENGTH, min(_MOST_LENGTH, found)) for found in self._rhythm.evidence(tail, top, _PARTS))
        return _CLAUSE * clause + _SENTENCE * sentence


def probabilities(
    odds: Mapping[Pair, Odds], columns: Columns, below: float = _BELOW, halves: Collection[int] = (), next_line: float = 0.0
) -> dict[Pair, float]:
    """For each pair the probability that it is one paragraph.

    `below`: what standing below each other says for that, as the logarithm of odds; `next_line`: what it says beside that where no
    title stands between; `halves`: beginnings that surely go on with something.
    """
    like = columns.likeness({(columns.of[tail], columns.of[top]) for tail, top in odds})
    weights: dict[Pair, float] = {}
    inside = _inside(odds, columns)
    for (tail, top), value in odds.items():
        one, other = columns.of[tail], columns.of[top]
        place = _SAME if one == other else _LIKE * like.get((one, other), 0.0)
        place += (_HALF if top in halves else 0.0 if top in columns.first else inside) + below * (columns.below.get(tail) == top)
        place += next_line * ((tail, top) in columns.next_lines)
        weights[tail, top] = exp(min(_MOST_ODDS, value.language + value.subject + value.rhythm + value.numbers + value.marks + place + _PRIOR))
    return marginals(weights)


def _inside(odds: Mapping[Pair, Odds], columns: Columns) -> float:
    """What is said against a beginning inside a column: not that any goes on, if more ends are open than columns begin."""
    tops = {top for _, top in odds}
    seen = len(tops & columns.first)
    hidden = max(0, len({tail for tail, _ in odds}) - seen)
    return min(_INNER_MOST, _INNER + log((hidden + _SOME) / (len(tops) - seen + _OTHERS)))


def marginals(weights: Mapping[Pair, float]) -> dict[Pair, float]:
    """Marginals of a matching whose pairs have these weights, single ones 1."""
    values = list(weights.values())
    tails, tops = _numbered(tail for tail, _ in weights), _numbered(top for _, top in weights)
    down = up = [1.0] * len(values)
    for _ in range(_ROUNDS):
        down, heard = _beliefs(values, up, tails), up
        up = _beliefs(values, down, tops)
        if up == heard:
            break  # nothing moves any more
    odds = [weight * one * other for weight, one, other in zip(values, down, up, strict=True)]
    return {pair: value / (1 + value) for pair, value in zip(weights, odds, strict=True)}


def _numbered(orders: Iterable[int]) -> list[int]:
    """Each order as its place among the different ones."""
    places: dict[int, int] = {}
    return [places.setdefault(order, len(places)) for order in orders]


def _beliefs(weights: Sequence[float], heard: Sequence[float], ends: Sequence[int]) -> list[float]:
    """For each pair how free its end (or its beginning; `ends`: its number) is, by all other pairs of it."""
    shares = [weight * one for weight, one in zip(weights, heard, strict=True)]
    totals = [1.0] * (max(ends, default=-1) + 1)
    for end, share in zip(ends, shares, strict=True):
        totals[end] += share
    return [1 / max(_NOTHING, totals[end] - share) for end, share in zip(ends, shares, strict=True)]
