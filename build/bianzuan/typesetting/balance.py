"""Titles of several lines: a text and the longest line in, places to break out.

A title is broken between words, never inside one, into as few lines as it needs, and so that they are nearly equal;
a break after a mark is better than one before a particle. Words are jieba's; its dictionary is loaded only when a
title is too long for a line.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping, Sequence
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
    is_han,
    is_square,
)

_NEVER_FIRST = CLOSING | PAUSES | JOINED | frozenset("·～％%,.;:!?)")
# A line that begins with one of these reads badly: rather one line more.
_PARTICLES = frozenset("的地得了着过之")
# Nor should one end with these, which belong to what follows; it costs as many characters of imbalance, squared.
_JOINING = frozenset("和与及或而在对为以把向从")
_AFTER_JOINING_COST = 16.0
# These join what stands on both sides; better than a break before them is one that leaves the pair whole.
_COUPLING = frozenset("和与及或")
_BEFORE_COUPLING_COST = 3.0
_FUNCTION_WORDS = _PARTICLES | _JOINING | frozenset("是有不这那也都就中上下")
_BEFORE_JOINING_GAIN = 3.0
# A break after a mark, or after 的, parts what is apart; it is worth this many characters of imbalance, squared.
_AFTER_MARK_GAIN = 18.0
_AFTER_DE_GAIN = 5.0
# Two words that stand side by side elsewhere in the text as well are one fixed phrase (劳动群众).
_PHRASE_COST = 24.0
# Parts of a title that a space separates stay whole where they can.
_AFTER_SPACE_GAIN = 40.0


def break_points(text: str, longest: int, context: str = "") -> tuple[int, ...]:
    """Offsets in `text` at which its lines begin, the first line apart; () where it fits on one.

    `longest` counts full-width characters; a Latin letter or digit is half of one. `context` is the text the title
    stands over: what is one phrase there is not parted.
    """
    widths = [_width(char) for char in text]
    total = sum(widths)
    if longest <= 0 or total <= longest or "\n" in text.strip():
        return ()
    ends = _word_ends(text)
    places = [place for place in ends if 0 < place < len(text) and _allowed(text, place)]
    costs = {place: _break_cost(text, place) + _phrase_cost(text, ends, place, context) for place in places}
    good = {place: cost for place, cost in costs.items() if text[place] not in _PARTICLES}
    for allowed in (good, costs):
        for lines in range(math.ceil(total / longest), len(allowed) + 2):
            if found := _best(widths, allowed, lines, longest):
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
    widths: Sequence[float], costs: Mapping[int, float], lines: int, longest: int
) -> tuple[int, ...] | None:
    """The cheapest way to make exactly so many lines, none longer than `longest`; None if there is none."""
    length, places = len(widths), tuple(costs)
    ideal = sum(widths) / lines
    reached: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for number in range(1, lines + 1):
        ends = (length,) if number == lines else places
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, path) in reached.items():
            for end in ends:
                width = sum(widths[start:end])
                if end <= start or width > longest:
                    continue
                new = cost + (width - ideal) ** 2 + costs.get(end, 0.0)
                if end not in following or new < following[end][0]:
                    following[end] = (new, (*path, end))
        reached = following
    # The end of the text is no break.
    return reached[length][1][:-1] if length in reached else None


def _break_cost(text: str, place: int) -> float:
    before, after = text[place - 1], text[place]
    if before in " \u3000":
        return -_AFTER_SPACE_GAIN
    if before in PAUSES or before in CLOSING or after in OPENING:
        return -_AFTER_MARK_GAIN if before not in "、" else -_AFTER_DE_GAIN
    if before in _JOINING:
        return _AFTER_JOINING_COST
    if after in _COUPLING:
        return _BEFORE_COUPLING_COST
    if after in _JOINING:
        return -_BEFORE_JOINING_GAIN
    return -_AFTER_DE_GAIN if before == "的" else 0.0


def _phrase_cost(text: str, ends: Sequence[int], place: int, context: str) -> float:
    """What it costs to part the words on both sides, if they are one phrase in the text."""
    number = ends.index(place)
    start = ends[number - 1] if number else 0
    end = ends[number + 1] if number + 1 < len(ends) else len(text)
    phrase = text[start:end]
    joins = text[start] in _FUNCTION_WORDS or text[end - 1] in _FUNCTION_WORDS
    fixed = not joins and all(map(is_han, phrase)) and context.count(phrase) > 1
    return _PHRASE_COST if fixed else 0.0
