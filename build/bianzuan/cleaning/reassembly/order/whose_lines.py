"""Whose is each line of a page whose columns break off at the ends of lines, and with which does another column begin?

In: lines of print, titles. Out: for each line the chance that it goes on with another text than the line above, and the chances of all titles.

A column goes on for some lines and one text's words come again in it; so lines are a hidden Markov chain whose states are the titles (Rabiner, Proc. IEEE
77, 1989). What each text speaks of is estimated anew after each round, from its title and from the lines it likely has (expectation, maximisation): by
the rare words of all its lines but the one in question and, where the sentence model is installed, by their subjects.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from bianzuan.cleaning.reassembly.order.print_lines import PrintLine
from bianzuan.cleaning.reassembly.words.meaning import subjects_of
from bianzuan.cleaning.reassembly.words.wording import telling

# Found on 225 made-up pages: how many words of the page stand behind each text's own (Dirichlet), how much words count, for one line has the same thing in a
# word and in its characters, and how much subjects do; a title's words count so many times.
_PAGE_WORDS, _WORDS, _SUBJECT, _TITLE = 300.0, 0.4, 6.0, 2.0
# What stands below a title is its text, the nearer the surer; the first line, with its indent, and without where others have one.
_NEAR, _OWN, _OWN_WITHOUT = 12.0, 0.97, 0.5
_ROUNDS = 5

Row = list[float]


@dataclass(frozen=True, slots=True)
class Owners:
    """For each line the chance that another text begins with it (0 where no line stands above), and the chances of all titles."""

    begins: list[float]
    rows: list[Row]


def owners_of(lines: Sequence[PrintLine], titles: Sequence[str]) -> Owners:
    """Whose each line is; `titles`: two or more."""
    heads = len(titles)
    words = _Words([list(telling(line.text)) for line in lines], [list(telling(title)) for title in titles])
    subjects = subjects_of(titles, [line.text for line in lines])
    rows = [_at_first(line, heads) for line in lines]
    starts = [_start(line, heads) for line in lines]
    begins = [0.0] * len(lines)
    for _ in range(_ROUNDS):
        said = words.said(rows)
        if subjects is not None:
            near = subjects.nearness(rows)
            said = [[word + _SUBJECT * close for word, close in zip(one, other, strict=True)] for one, other in zip(said, near, strict=True)]
        begins, rows = _weighed(lines, starts, [[exp(value - max(row)) for value in row] for row in said])
    return Owners(begins, rows)


def _at_first(line: PrintLine, heads: int) -> Row:
    own = exp(-line.below / _NEAR) if line.head >= 0 else 0.0
    return [(1 - own) / heads + own * (head == line.head) for head in range(heads)]


def _start(line: PrintLine, heads: int) -> Row | None:
    """Chances of a line that stands below no other."""
    if line.place == "first" and line.head >= 0:
        own = _OWN_WITHOUT if line.chance > 1 / 2 else _OWN
        return [own if head == line.head else (1 - own) / (heads - 1) for head in range(heads)]
    return [1 / heads] * heads if line.place in ("first", "top") else None


class _Words:
    """The rare words of lines and titles, those that stand there once left out: they tell nothing."""

    def __init__(self, lines: Sequence[Sequence[str]], titles: Sequence[Sequence[str]]) -> None:
        met = Counter(word for line in (*lines, *titles) for word in line)
        total = sum(met.values())
        self._titles = titles
        self._sizes = [len(line) for line in lines]
        self._lines = [[word for word in line if met[word] > 1] for line in lines]
        self._shares = {word: _PAGE_WORDS * count / total for word, count in met.items() if count > 1}

    def said(self, rows: Sequence[Row]) -> list[Row]:
        """For each line what its words say for each text, as a logarithm, by the words of all other lines as far as the text has them."""
        heads = range(len(self._titles))
        having = [Counter[str]() for _ in heads]
        sizes = [_TITLE * len(title) for title in self._titles]
        for head in heads:
            for word in self._titles[head]:
                having[head][word] += _TITLE  # type: ignore[assignment]
        for words, size, row in zip(self._lines, self._sizes, rows, strict=True):
            for head in heads:
                sizes[head] += size * row[head]
                for word in words:
                    having[head][word] += row[head]  # type: ignore[assignment]
        return [
            [_WORDS * sum(self._one(word, having[head][word] - row[head], sizes[head] - size * row[head]) for word in words) for head in heads]
            for words, size, row in zip(self._lines, self._sizes, rows, strict=True)
        ]

    def _one(self, word: str, times: float, size: float) -> float:
        return log((max(0.0, times) + self._shares[word]) / (max(0.0, size) + _PAGE_WORDS))


def _weighed(lines: Sequence[PrintLine], starts: Sequence[Row | None], said: Sequence[Row]) -> tuple[list[float], list[Row]]:
    """Forwards and backwards along the lines: the chance that another text begins with each, and whose it is."""
    heads = len(said[0])
    others = heads - 1
    forwards: list[Row] = []
    for line, start, row in zip(lines, starts, said, strict=True):
        came = start
        if came is None:
            last, total = forwards[-1], sum(forwards[-1])
            came = [own * (1 - line.chance) + line.chance * (total - own) / others for own in last]
        forwards.append(_scaled([one * other for one, other in zip(came, row, strict=True)]))
    backwards: list[Row] = [[1.0] * heads]
    for line, start, row in zip(reversed(lines), reversed(starts), reversed(said), strict=True):
        going = [one * other for one, other in zip(backwards[-1], row, strict=True)]
        total = sum(going)
        backwards.append(_scaled([1.0] * heads if start is not None else [own * (1 - line.chance) + line.chance * (total - own) / others for own in going]))
    backwards = backwards[-2::-1]
    begins = [0.0]
    for last, line, start, row, behind in zip(forwards, lines[1:], starts[1:], said[1:], backwards[1:], strict=False):
        going = [one * other for one, other in zip(row, behind, strict=True)]
        stays = (1 - line.chance) * sum(own * value for own, value in zip(last, going, strict=True))
        turns = line.chance / others * sum(own * (sum(going) - value) for own, value in zip(last, going, strict=True))
        begins.append(turns / (stays + turns) if start is None and stays + turns else 0.0)
    return begins, [_scaled([one * other for one, other in zip(*pair, strict=True)]) for pair in zip(forwards, backwards, strict=True)]


def _scaled(row: Row) -> Row:
    total = sum(row)
    return [value / total for value in row] if total else [1 / len(row)] * len(row)
