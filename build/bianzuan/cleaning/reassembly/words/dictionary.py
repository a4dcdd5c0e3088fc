"""What a dictionary has: words with their counts, where words end, how often characters begin and end them.

In: words and characters, Simplified. Out: counts, tags and bits. Source: jieba's dict.txt (MIT), read once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from math import log2
from pathlib import Path

# Words and pairs whose figures are kept: those of one long document.
KEPT = 1 << 16
# Longest word looked for; dict.txt has longer ones, but they are titles and proverbs.
LONGEST = 7


def jieba_file(name: str) -> Path:
    """A file of jieba, found without importing it: that loads models of half a second, of which nothing is used here."""
    found = find_spec("jieba")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / name


@cache
def vocabulary() -> Mapping[str, tuple[int, str]]:
    """All words with their counts and tags."""
    text = jieba_file("dict.txt").read_text(encoding="utf-8")
    fields = text.split()
    return dict(zip(fields[::3], zip(map(int, fields[1::3]), fields[2::3], strict=True), strict=True))


@cache
def total() -> int:
    """Counts of all words together."""
    return sum(count for count, _ in vocabulary().values())


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """For each two characters that begin words of the dictionary how long those are: most begin none, or one."""
    masks: dict[str, int] = {}
    for word in vocabulary():
        if 2 <= (length := len(word)) <= LONGEST:
            pair = word[:2]
            masks[pair] = masks.get(pair, 0) | 1 << length
    told = {mask: tuple(length for length in range(2, LONGEST + 1) if mask >> length & 1) for mask in set(masks.values())}
    return {pair: told[mask] for pair, mask in masks.items()}


def word_ends(text: str, start: int) -> list[int]:
    """Where a word that begins at `start` may end: behind its first character, and as far off as words go that begin with the first two."""
    size = len(text)
    return [start + 1, *(start + length for length in _lengths().get(text[start : start + 2], ()) if start + length <= size)]


def count_and_tag(word: str) -> tuple[int, str]:
    """How often a word is met, and its tag; (0, "") if the dictionary does not know it."""
    return vocabulary().get(word, (0, ""))


@cache
def characters() -> Mapping[str, int]:
    """How often each character stands in words."""
    counts: dict[str, int] = {}
    for word, (count, _) in vocabulary().items():
        for character in word:
            counts[character] = counts.get(character, 0) + count
    return counts


@cache
def edges() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """How often each character begins a longer word, and how often it ends one."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for word, (count, _) in vocabulary().items():
        if len(word) > 1:
            first[word[0]] = first.get(word[0], 0) + count
            last[word[-1]] = last.get(word[-1], 0) + count
    return first, last


@cache
def _all_characters() -> int:
    return sum(characters().values())


@lru_cache(maxsize=KEPT)
def character_information(character: str) -> float:
    """How rare a Han character is, in bits; 0 for one that no word of the dictionary has."""
    count = characters().get(character, 0)
    return log2(_all_characters()) - log2(count) if count else 0.0
