"""Titles of several lines: a text and the longest line in, places to break out.

A title is broken between words, never inside one, into as few lines as it needs, and so that they are nearly equal;
a break after a mark is better than one before a particle. Words are jieba's; its dictionary is loaded only when a
title is too long for a line.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from functools import cache
from typing import Any

from bianzuan.typesetting.composer.marks import (
    CLOSING,
    INVISIBLE,
    JOIN,
    JOINED,
    OPENING,
    PAUSES,
    TIE,
    is_square,
)

_NEVER_FIRST = CLOSING | PAUSES | JOINED | frozenset("·～％%,.;:!?)")
# A line that begins with one of these reads badly; the break costs as much as this many characters of imbalance.
_PARTICLES = frozenset("的地得了着过之和与及或而")
_PARTICLE_COST = 16.0
_AFTER_MARK_GAIN = 4.0
# Parts of a title that a space separates stay whole where they can.
_AFTER_SPACE_GAIN = 40.0


def break_points(text: str, longest: int) -> tuple[int, ...]:
    """Offsets in `text` at which its lines begin, the first line apart; () where it fits on one.

    `longest` counts full-width characters; a Latin letter or digit is half of one.
    """
    widths = [_width(char) for char in text]
    total = sum(widths)
    if longest <= 0 or total <= longest or "\n" in text.strip():
        return ()
    places = [place for place in _word_ends(text) if 0 < place < len(text) and _allowed(text, place)]
    for lines in range(math.ceil(total / longest), len(places) + 2):
        if found := _best(text, widths, places, lines, longest):
            return found
    return ()


def _width(char: str) -> float:
    if char in INVISIBLE:
        return 0.0
    return 1.0 if is_square(char) else 0.5


def _word_ends(text: str) -> list[int]:
    ends: list[int] = []
    for word in _tokenizer().cut(text):
        ends.append((ends[-1] if ends else 0) + len(word))
    return ends


@cache
def _tokenizer() -> Any:
    import jieba

    jieba.setLogLevel(logging.CRITICAL)
    return jieba.Tokenizer()


def _allowed(text: str, place: int) -> bool:
    following = text[place:].lstrip("".join(INVISIBLE))
    return (
        bool(following)
        and following[0] not in _NEVER_FIRST
        and text[place - 1] not in OPENING
        and text[place - 1] not in INVISIBLE
        and not text[place:].startswith((JOIN, TIE))
    )


def _best(
    text: str, widths: Sequence[float], places: Sequence[int], lines: int, longest: int
) -> tuple[int, ...] | None:
    """The cheapest way to make exactly so many lines, none longer than `longest`; None if there is none."""
    ideal = sum(widths) / lines
    reached: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for number in range(1, lines + 1):
        ends = [len(text)] if number == lines else places
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, path) in reached.items():
            for end in ends:
                width = sum(widths[start:end])
                if end <= start or width > longest:
                    continue
                new = cost + (width - ideal) ** 2 + (_break_cost(text, end) if end < len(text) else 0.0)
                if end not in following or new < following[end][0]:
                    following[end] = (new, (*path, end))
        reached = following
    # The end of the text is no break.
    return reached[len(text)][1][:-1] if len(text) in reached else None


def _break_cost(text: str, place: int) -> float:
    if text[place] in _PARTICLES:
        return _PARTICLE_COST
    if text[place - 1] in " \u3000":
        return -_AFTER_SPACE_GAIN
    if text[place - 1] in PAUSES or text[place - 1] in CLOSING:
        return -_AFTER_MARK_GAIN
    return 0.0
