"""Rare words: which of them two texts share, and whether a text stands in the wrong place by its words.

How rare a word is, jieba's dictionary says: its information in bits. What any text may say (孩子, 冬天) weighs nothing,
what two texts of different authors hardly both say (潮水, 织机) weighs most. Long texts share more by chance than
short ones, so shares are set against the size of what they are shared with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bianzuan.cleaning.reassembly.word_evidence import divided, information

# Words under this many bits (once in 4,000 words) are anybody's.
_COMMON = 12.0
# Columns of one author are seldom more than so many paragraphs long.
_WINDOW = 6
# Sections farther apart than this do not stand on one page.
_SECTIONS = 12
# A text is foreign where it stands if it shares words of 10 bits with another section that the rest of its own has
# not, at 2.75 times the density of what it shares with its own. Measured: three made-up articles in order reach .9
# (4.0 where two of them tell of bridges), long articles on one and the same theme 2.0; scrambled pages of the same
# articles fall below 2.75 in four of a hundred.
_FOREIGN, _DENSER = 10.0, 2.75
# Bits added to what is shared with the own section and to its size, so that nothing is divided by nearly nothing.
_OWN_SHARED, _OWN_SIZE = 3.0, 30.0


@lru_cache(maxsize=4096)
def rare_words(text: str) -> Mapping[str, float]:
    """Words of a text (Simplified) that are rare in the language, and their bits above the common."""
    found = {word: information(word) - _COMMON for word in divided(text) if len(word) > 1}
    return {word: bits for word, bits in found.items() if bits > 0}


def shared_bits(one: str, other: str) -> float:
    """Bits of the rare words two texts share."""
    theirs = rare_words(other)
    return sum(bits for word, bits in rare_words(one).items() if word in theirs)


def exclusive_bits(texts: Sequence[str], references: Sequence[str]) -> list[list[float]]:
    """For each text, for each reference: bits of the rare words that the text shares with that reference alone."""
    having: dict[str, list[int]] = {}
    for number, reference in enumerate(references):
        for word in rare_words(reference):
            having.setdefault(word, []).append(number)
    result: list[list[float]] = []
    for text in texts:
        row = [0.0] * len(references)
        for word, bits in rare_words(text).items():
            owners = having.get(word, [])
            if len(owners) == 1:
                row[owners[0]] += bits
        result.append(row)
    return result


def speaks_of_another(sections: Sequence[Sequence[str]]) -> bool:
    """True if some paragraphs of a section belong to another section by their words.

    `sections` are the texts below each head, the head's own words first.
    """
    counts = [Counter(word for text in section for word in rare_words(text)) for section in sections]
    bits = {word: b for section in sections for text in section for word, b in rare_words(text).items()}
    sizes = [sum(bits[word] for word in count) for count in counts]
    having: dict[str, list[int]] = {}
    for number, count in enumerate(counts):
        for word in count:
            having.setdefault(word, []).append(number)
    return any(
        _is_foreign(window, number, counts[number], sizes, having, bits)
        for number, section in enumerate(sections)
        for window in _windows(section)
    )


def _windows(section: Sequence[str]) -> Iterator[Counter[str]]:
    """Runs of paragraphs that do not stand first, as counts of their rare words."""
    for start in range(2, len(section)):
        window: Counter[str] = Counter()
        for text in section[start : start + _WINDOW]:
            window.update(rare_words(text).keys())
            yield window


def _is_foreign(
    window: Mapping[str, int],
    number: int,
    own: Mapping[str, int],
    sizes: Sequence[float],
    having: Mapping[str, Sequence[int]],
    bits: Mapping[str, float],
) -> bool:
    elsewhere: dict[int, float] = {}
    shared, left = 0.0, sizes[number]
    for word, count in window.items():
        if own[word] > count:
            shared += bits[word]
            continue
        left -= bits[word]
        for other in having[word]:
            if other != number and abs(other - number) <= _SECTIONS:
                elsewhere[other] = elsewhere.get(other, 0.0) + bits[word]
    density = (shared + _OWN_SHARED) / (left + _OWN_SIZE)
    return any(b >= _FOREIGN and b / sizes[other] >= _DENSER * density for other, b in elsewhere.items())
