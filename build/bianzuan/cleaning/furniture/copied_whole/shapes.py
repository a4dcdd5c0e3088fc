"""The shapes of lines on a copied page, and the page itself: its lines and which of them a site set.

In: lines of a page, Simplified. Out: whether a line is running text, marks or a count; how often a site speaks in a stretch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# A line of running text has so many characters, a paragraph so many.
_LONG, _PARAGRAPH = 24, 40
_ENDS = "。！？!?…”：；"


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, empty ones too, and the indices of those that a site set."""

    texts: Sequence[str]
    sites: frozenset[int]

    def spoken(self, lines: Iterable[int]) -> int:
        """How many of these lines are a site's."""
        return sum(1 for i in lines if i in self.sites)


def is_running(text: str) -> bool:
    """True for a line of sentences, or of one that goes on; no item of a list."""
    return len(text) >= _LONG and (text[-1] in _ENDS or "。" in text) and not text.startswith(("·", "•"))


def is_paragraph(text: str) -> bool:
    """True for a line of sentences that is longer than most titles and first words of other texts."""
    return is_running(text) and len(text) >= _PARAGRAPH


def has_mark(text: str, marks: str) -> bool:
    """True if any of these marks stands in the line."""
    return not set(marks).isdisjoint(text)


def is_count(text: str) -> bool:
    """True for a line without a letter or a Chinese character: a count, or marks alone."""
    return not any(sign.isalpha() for sign in text)
