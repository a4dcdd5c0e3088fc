"""Likeness of wording: how much of a title stands in a text; rare strings count more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log

from bianzuan.cleaning.reassembly.loops import ngrams

_SIZES = (2, 3, 4)
# 为什么不能捂 stands over a part of one text, 为什么不能一刀切 is another's title.
_ANY_TITLE = re.compile("为什么|什么|怎么样?|怎样|如何|哪里|哪些|能否|是否|不能|不要|应该|应当|可以|没有|我们|自己|这样|那样|一个|不是")


def title_similarity(titles: Sequence[str], texts: Sequence[str]) -> list[list[float]]:
    """For each text, for each title: the weighted share (0 to 1) of the title's strings that the text has.

    A string that many texts of the page have is a stock phrase and weighs little: the weight is the logarithm of
    how few of them have it.
    """
    have = [_strings(text) for text in texts]
    result: list[list[float]] = [[] for _ in texts]
    for title in titles:
        strings = sorted(_telling(title))
        weights = [log((len(texts) + 1) / (1 + sum(1 for h in have if s in h))) for s in strings]
        total = sum(weights)
        for row, strings_of_text in zip(result, have, strict=True):
            shared = sum(w for s, w in zip(strings, weights, strict=True) if s in strings_of_text)
            row.append(shared / total if total else 0.0)
    return result


def _telling(title: str) -> frozenset[str]:
    """The strings of a title between the words that any title may have; all of them, if it has no others."""
    return frozenset(gram for part in _ANY_TITLE.split(title) for gram in _strings(part)) or _strings(title)


def _strings(text: str) -> frozenset[str]:
    return frozenset(gram for size in _SIZES for gram in ngrams(text, size))
