"""Does some text of a page stand where it does not belong, by its words alone?

Columns that end where a paragraph ends leave no sentence open: only what they speak of tells that they stand below
another author's title. In: the texts below each head. Out: yes or no.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log2

from bianzuan.cleaning.reassembly.wording import is_on_one_theme, telling

# Columns of one author are seldom more than so many paragraphs long.
_WINDOW = 6
# Sections farther apart than this do not stand on one page.
_SECTIONS = 12
# What is shared below this many bits is chance.
_FOREIGN = 10.0
# Paragraphs are foreign if they share what their own section has not with another at so many times the density of what
# they share with their own. Of 477 pages of three made-up texts in order one reaches 1.25 (1.17 in fifty); of 400 with
# columns cut at paragraph ends and set down out of order 395 reach it. Every doubling of the texts on a page makes
# chance likelier by as much as a tenth.
_DENSER, _TEXTS, _DOUBLING = 1.25, 3, 0.1
# Bits added to what is shared with the own section and to its size, so that nothing is divided by nearly nothing.
_OWN_SHARED, _OWN_SIZE = 10.0, 100.0


def speaks_of_another(sections: Sequence[Sequence[str]], unsigned: bool = False) -> bool:
    """True if some paragraphs of a section belong to another section by their words.

    `sections` are the texts below each head, the head's own words first. `unsigned`: nobody signs the first, though
    others are signed: all of it may be a column that begins with a heading. On one theme words tell nothing.
    """
    if is_on_one_theme(text for section in sections for text in section):
        return False
    words = _Words(sections)
    asked = _DENSER + _DOUBLING * max(0.0, log2(max(1, len(sections)) / _TEXTS))
    return any(
        words.foreign(window, number) >= asked
        for number, section in enumerate(sections)
        for window in _windows(section, 0 if unsigned and number == 0 else 2)
    )


def _windows(section: Sequence[str], first: int) -> Iterator[Counter[str]]:
    """Runs of paragraphs from the `first` on (0: the title), as counts of their words."""
    for start in range(first, len(section)):
        window: Counter[str] = Counter()
        for text in section[start : start + _WINDOW]:
            window.update(telling(text).keys())
            yield window


class _Words:
    """Which sections have which words, how often, and how much that is."""

    def __init__(self, sections: Sequence[Sequence[str]]) -> None:
        self.counts = [Counter(word for text in section for word in telling(text)) for section in sections]
        self.bits = {word: bits for section in sections for text in section for word, bits in telling(text).items()}
        self.sizes = [sum(self.bits[word] for word in count) for count in self.counts]
        self.having: dict[str, list[int]] = {}
        for number, count in enumerate(self.counts):
            for word in count:
                self.having.setdefault(word, []).append(number)
        lengths = [sum(map(len, section)) for section in sections]
        mean = sum(lengths) / max(1, len(lengths))
        # A page read row by row piles columns up below its last titles: a long section is likelier to hold them.
        self.piled = [(length / mean) ** 0.5 if mean else 1.0 for length in lengths]

    def foreign(self, window: Mapping[str, int], number: int) -> float:
        """How much denser some paragraphs of a section share words with another section than with their own."""
        elsewhere: dict[int, float] = {}
        shared, left = _OWN_SHARED, self.sizes[number] + _OWN_SIZE
        own = self.counts[number]
        for word, count in window.items():
            if own[word] > count:
                shared += self.bits[word]
                continue
            left -= self.bits[word]
            others = [other for other in self.having[word] if other != number and abs(other - number) <= _SECTIONS]
            for other in others:
                elsewhere[other] = elsewhere.get(other, 0.0) + self.bits[word] / min(2, len(others))
        densest = max((bits / self.sizes[other] for other, bits in elsewhere.items() if bits >= _FOREIGN), default=0.0)
        return self.piled[number] * densest * left / shared
