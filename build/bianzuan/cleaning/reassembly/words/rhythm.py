"""Would two halves make a clause and a sentence as long as those of the page?

Between two words no word stands across a cut, but a clause that broke off after three characters does not go on for two,
nor one of fifteen for twenty more. How long clauses are, and how many make a sentence, each page shows by those that are
whole. Evidence is the likelihood of the whole over that of the two parts, as if they met by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import exp, log

# What is known of lengths before a page is read, mean and deviation, and for how many of the page's own that counts:
# characters of a clause, and clauses of a sentence.
_CLAUSES, _SENTENCES, _KNOWN = (9.5, 5.5), (3.3, 1.6), 20
# Longer ones are as long as this.
_MOST_CHARACTERS, _MOST_CLAUSES = 90, 44
# What nothing explains, a list or a name, is not impossible.
_ODD = 1e-6
_ENDS, _PAUSES = re.compile("[。！？!?]"), re.compile("[，；：,;:]")


class Rhythm:
    """How long the clauses and the sentences of a page are."""

    def __init__(self, texts: Iterable[str]) -> None:
        clauses, sentences = list[int](), list[int]()
        for text in texts:
            # What stands behind the last full stop may go on elsewhere.
            for sentence in _ENDS.split(text)[:-1]:
                lengths = [length for clause in _PAUSES.split(sentence) if (length := _length(clause))]
                clauses += lengths
                sentences += [len(lengths)] * bool(lengths)
        self._clauses = _Lengths(clauses, _CLAUSES, _MOST_CHARACTERS)
        self._sentences = _Lengths(sentences, _SENTENCES, _MOST_CLAUSES)

    def evidence(self, tail: str, head: str, parts: float = 1.0) -> tuple[float, float]:
        """What the clause and the sentence across a cut say, each as the logarithm of a likelihood ratio; `parts`: how much the parts count in it."""
        upper, lower = _at_end(tail), _at_beginning(head)
        clause = self._clauses.evidence(upper[0], lower[0], parts) if upper[0] and lower[0] else 0.0
        # The clause that is cut is one of both.
        return clause, self._sentences.evidence(upper[1], lower[1], parts, once=1)


class _Lengths:
    """A distribution of lengths: gamma, with the mean and the deviation of what was met."""

    def __init__(self, met: Sequence[int], known: tuple[float, float], most: int) -> None:
        mean = (sum(met) + _KNOWN * known[0]) / (len(met) + _KNOWN)
        variance = (sum((length - mean) ** 2 for length in met) + _KNOWN * known[1] ** 2) / (len(met) + _KNOWN)
        shape, scale = mean * mean / variance, variance / mean
        logs = [(shape - 1) * log(length) - length / scale for length in range(1, most + 1)]
        top = max(logs)
        weights = [0.0, *(exp(value - top) + _ODD for value in logs)]
        total = sum(weights)
        self._share = [weight / total for weight in weights]
        self._beyond = [0.0] * (most + 2)  # how many are so long or longer
        for length in range(most, -1, -1):
            self._beyond[length] = self._beyond[length + 1] + self._share[length]
        self._mean = sum(length * share for length, share in enumerate(self._share))
        self._half = most // 2

    def evidence(self, above: int, below: int, parts: float, once: int = 0) -> float:
        """Two parts as one; `once`: how much both have in common."""
        above, below = min(above, self._half), min(below, self._half)
        return log(self._share[above + below - once] * self._mean) - parts * log(self._beyond[above] * self._beyond[below])


def _length(text: str) -> int:
    return sum(char.isalnum() for char in text)


@lru_cache(maxsize=4096)
def _at_end(text: str) -> tuple[int, int]:
    """How long the last clause is so far, and how many the last sentence has."""
    clauses = _PAUSES.split(_ENDS.split(text)[-1])
    return _length(clauses[-1]), len(clauses)


@lru_cache(maxsize=4096)
def _at_beginning(text: str) -> tuple[int, int]:
    """The same of what a text begins with."""
    clauses = _PAUSES.split(_ENDS.split(text, maxsplit=1)[0])
    return _length(clauses[0]), len(clauses)
