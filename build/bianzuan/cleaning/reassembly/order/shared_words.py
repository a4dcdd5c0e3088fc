"""Which words a passage shares with the titles, texts and ends of a page, looked up by the word.

In: the rare words of each, with their bits. Out: bits shared, for each of them that shares any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

_Places = Mapping[str, Sequence[tuple[int, tuple[int, float]]]]


class SharedWords:
    """Where on the page each rare word stands, so that a passage is held only against what it shares a word with: that is little of the page."""

    def __init__(self, titles: Iterable[Mapping[str, float]], texts: Iterable[Mapping[str, float]], ends: Iterable[Mapping[str, float]]) -> None:
        self._titles, self._texts, self._ends = _places(titles), _places(texts), _places(ends)

    def title(self, words: Mapping[str, float]) -> dict[int, float]:
        """For each text: bits of the words that are in its title."""
        return _by_passage(self._titles, words)

    def text(self, words: Mapping[str, float]) -> dict[int, float]:
        """For each text: bits of the words that are anywhere in it."""
        return _by_passage(self._texts, words)

    def end(self, words: Mapping[str, float]) -> dict[int, float]:
        """For each end: bits, as its paragraph has them, of the words that are in it."""
        found: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for word in words:
            for place, ranked in self._ends.get(word, ()):
                found[place].append(ranked)
        # Added up in the order of the paragraph, whatever the order of the passage: sums of fractions hang on it.
        return {place: sum([bits for _, bits in sorted(shared)]) for place, shared in found.items()}


def _places(wordings: Iterable[Mapping[str, float]]) -> _Places:
    """For each word: the numbers of the wordings that have it, its place among their words, and its bits there."""
    found: defaultdict[str, list[tuple[int, tuple[int, float]]]] = defaultdict(list)
    for number, words in enumerate(wordings):
        for rank, (word, bits) in enumerate(words.items()):
            found[word].append((number, (rank, bits)))
    return found


def _by_passage(having: _Places, words: Mapping[str, float]) -> dict[int, float]:
    found: defaultdict[int, list[float]] = defaultdict(list)
    for word, bits in words.items():
        for number, _ in having.get(word, ()):
            found[number].append(bits)
    return {number: sum(shared) for number, shared in found.items()}
