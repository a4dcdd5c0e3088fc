"""Likeness of wording: how much of a title stands in a text, and of a text in another; rare strings count more."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from bianzuan.cleaning.reassembly.loops import ngrams

_SIZES = (2, 3, 4)


def title_similarity(titles: Sequence[str], texts: Sequence[str]) -> list[list[float]]:
    """For each text, for each title: the weighted share (0 to 1) of the title's strings that the text has.

    A string that many texts of the page have is a stock phrase and weighs little: the weight is the logarithm of
    how few of them have it.
    """
    have = [_strings(text) for text in texts]
    result: list[list[float]] = [[] for _ in texts]
    for title in titles:
        strings = sorted(_strings(title))
        weights = [log((len(texts) + 1) / (1 + sum(1 for h in have if s in h))) for s in strings]
        total = sum(weights)
        for row, strings_of_text in zip(result, have, strict=True):
            shared = sum(w for s, w in zip(strings, weights, strict=True) if s in strings_of_text)
            row.append(shared / total if total else 0.0)
    return result


def shared_wording(texts: Sequence[str], references: Sequence[str]) -> list[list[float]]:
    """For each text, for each reference: the weighted share (0 to 1) of the text's words that the reference has.

    Words are strings of 2 and 3 characters, so that a text need not be divided. What several references have tells
    nothing and weighs nothing.
    """
    have = [frozenset(gram for size in (2, 3) for gram in ngrams(reference, size)) for reference in references]
    result: list[list[float]] = []
    for text in texts:
        strings = sorted({gram for size in (2, 3) for gram in ngrams(text, size)})
        telling = [[s in own for own in have] for s in strings]
        only = [[hit and sum(row) == 1 for hit in row] for row in telling]
        result.append([sum(column) / max(1, len(strings)) for column in zip(*only, strict=True)] if only else [])
    return [row or [0.0] * len(references) for row in result]


def _strings(text: str) -> frozenset[str]:
    return frozenset(gram for size in _SIZES for gram in ngrams(text, size))
