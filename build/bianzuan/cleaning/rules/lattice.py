"""How likely a run of Han reads as words, and how much likelier with a slip mended. In: text; out: bits.

A run is divided into words in the likeliest way, each word as likely as jieba's dictionary has it, or the document
itself if it writes the word more often. The cost of the likeliest way to read everything before and everything behind each place is kept, so that a change is weighed by the
words around it alone, whatever the length of the run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import inf, log2

from bianzuan.cleaning.reassembly.words.dictionary import word_ends
from bianzuan.cleaning.reassembly.words.word_evidence import information, is_common_noun

# Longest word looked for, as in the evidence for joins.
_LONGEST = 7


# A word that stands three times in a document is one of its own; half of all words are reckoned to be of that sort.
_FREQUENT = 3
_SHARE = 1.0
# Han to a word of running text.
_WORD_LENGTH = 1.6

Cost = Callable[[str], float]


def costs(counts: Mapping[str, int], han: int) -> Cost:
    """Bits of a word in a document of `han` characters, whose runs of 2 to 5 Han stand in `counts`."""
    words = log2(max(han / _WORD_LENGTH, 1.0)) + _SHARE

    @cache
    def cost(word: str) -> float:
        bits = information(word)
        count = counts.get(word, 0) if len(word) > 1 else 0
        return min(bits, words - log2(count)) if count >= _FREQUENT and is_common_noun(word) else bits

    return cost


@dataclass(frozen=True, slots=True)
class Mended:
    """A run with some characters replaced: bits it is likelier than as it stands, and the word that stands there."""

    gain: float
    word: str


class Lattice:
    """All divisions of a run of Han (Simplified) into words."""

    def __init__(self, text: str, cost: Cost = information) -> None:
        size = len(text)
        self._cost = cost
        self.text = text
        words = [[(end, cost(text[start:end])) for end in word_ends(text, start)] for start in range(size)]
        self._before = [0.0] + [inf] * size
        for start, begun in enumerate(words):
            for end, bits in begun:
                self._before[end] = min(self._before[end], self._before[start] + bits)
        self._behind = [inf] * size + [0.0]
        for start in range(size - 1, -1, -1):
            self._behind[start] = min(bits + self._behind[end] for end, bits in words[start])

    def mended(self, start: int, end: int, new: str) -> Mended:
        """What characters `start` to `end` gain by becoming `new`."""
        low = max(0, start - _LONGEST + 1)
        left = start - low
        local = self.text[low:start] + new + self.text[end : end + _LONGEST - 1]
        bits = [*self._before[low : start + 1], *[inf] * (len(local) - left)]
        begins = [0] * (len(local) + 1)
        for begin in range(len(local)):
            for stop in word_ends(local, begin):
                # Of two divisions alike the one with the longer word stays.
                if stop > left and (cost := bits[begin] + self._cost(local[begin:stop])) < bits[stop]:
                    bits[stop], begins[stop] = cost, begin
        least = left + len(new)
        whole, stop = min((bits[stop] + self._behind[end + stop - least], stop) for stop in range(least, len(local) + 1))
        while stop > left and begins[stop] > left:
            stop = begins[stop]
        return Mended(self._before[-1] - whole, local[begins[stop] : stop])
