"""Quotes and apostrophes of other languages: a text in, spans around those that are no Chinese marks out.

One character serves both: “ in a Chinese sentence is as wide as a Han, in an English one it is not, and no more is the
apostrophe of don’t. The span names the language, and fonts have a narrow form for it (CLREQ 3.1.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.rendering.inline import Span

# Class of the span.
WESTERN = "western"

_LETTER = r"A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f"
_SQUARE = r"\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U000323af"
_HAN = re.compile(f"[{_SQUARE}]")
_APOSTROPHE = re.compile(f"(?<=[{_LETTER}])\u2019(?=[{_LETTER}])")
# Of several, as the workers’ clubs: where nothing was opened that it could close.
_POSSESSIVE = re.compile(f"(?<=[{_LETTER}])\u2019(?= [{_LETTER}])")
_QUOTED = (re.compile(f"\u201c[^\u201c\u201d{_SQUARE}]+\u201d"), re.compile(f"\u2018(?:[^\u2018\u2019{_SQUARE}]|(?<=[{_LETTER}])\u2019(?=[{_LETTER}]))+\u2019"))
# A sentence in another language goes on before or behind what is quoted.
_BEFORE = re.compile(rf"(?:[{_LETTER}0-9,.;:!?)\]\u201d\u2019] |[{_LETTER}(\[\u201c\u2018]|[\u2014\u2013/])\Z")
_BEHIND = re.compile(rf" [{_LETTER}0-9(\[\u201c\u2018]| ?[,.;:!?)\]](?![{_SQUARE}])|[{_LETTER}]")


def western_spans(text: str) -> list[Span]:
    """A span for each such mark, in order."""
    if not any(mark in text for mark in "\u2018\u2019\u201c\u201d"):
        return []
    return [Span(place, place + 1, name=WESTERN, language="en") for place in sorted(set(_places(text)))]


def _places(text: str) -> Iterator[int]:
    if not _HAN.search(text):
        yield from (place for place, char in enumerate(text) if char in "\u2018\u2019\u201c\u201d")
        return
    yield from (found.start() for found in _APOSTROPHE.finditer(text))
    yield from (found.start() for found in _POSSESSIVE.finditer(text) if text.count("\u2018", 0, found.start()) == text.count("\u2019", 0, found.start()))
    for pattern in _QUOTED:
        for found in pattern.finditer(text):
            if _BEFORE.search(text[max(0, found.start() - 2) : found.start()]) or _BEHIND.match(text, found.end()):
                yield from (found.start(), found.end() - 1)
