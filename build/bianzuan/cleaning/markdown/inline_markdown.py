"""Inline Markdown of a Markdown source: emphasis, links, images, code and index marks stay what they are.

In: a unit without escapes. Out: the spans of its text that are written as they stand. All else is escaped, as the text
of other sources is; so is a character that the source itself had escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.body import CODE_SPAN
from bianzuan.cleaning.inline_tags import ANGLE, tag_spans
from bianzuan.cleaning.unit import Unit

# As Python-Markdown reads them; code first, since nothing inside it is anything else.
_LINK = r"!?\[[^\[\]\n]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: +[\"'][^\"'\n]*[\"'])?\)"
# <https://example.org>, <editor@example.org>: addresses that are their own words.
_ADDRESS = r"<(?:(?:https?|ftp)://[^<>\s]+|[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)>"
_MARK = r"\[[^\[\]\n]+\]\{[^{}\n]+\}"
_STARS = r"(?P<stars>\*{1,3})(?![\s*])[^\n]+?(?<![\s*])(?P=stars)(?!\*)"
# Inside a word, which for Markdown is also a run of Han, an underscore is an underscore.
_LINES = r"(?<!\w)(?P<lines>_{1,3})(?![\s_])[^\n]+?(?<![\s_])(?P=lines)(?!\w)"
_INLINE = re.compile("|".join((CODE_SPAN, _ADDRESS, _LINK, _MARK, _STARS, _LINES)))
# Stands for a character that the source had escaped: no construct begins or ends with it.
_MASK = "\N{NULL}"


def raw_spans(unit: Unit) -> tuple[tuple[int, int], ...]:
    """Spans of the text that are inline Markdown, in order, without what was escaped."""
    text, escaped = _masked(unit)
    spans: list[tuple[int, int]] = []
    for start, end in _constructs(text):
        spans += _without(start, end, escaped)
    return tuple(spans)


def _constructs(text: str) -> list[tuple[int, int]]:
    """Constructs of Markdown, and tags that stand in none of them."""
    found = [match.span() for match in _INLINE.finditer(text)]
    tags = [tag for tag in tag_spans(text, "any") if not any(start < tag[1] and tag[0] < end for start, end in found)]
    return sorted((*found, *tags))


def _masked(unit: Unit) -> tuple[str, list[int]]:
    parts: list[str] = []
    escaped: list[int] = []
    place = 0
    for segment in unit.segments:
        # A sign that was an entity is a character, and begins no tag.
        angle = bool(segment.rule) and segment.text == "<"
        if angle or (segment.rule == "markdown-escape" and len(segment.text) == 1):
            escaped.append(place)
            parts.append(ANGLE if angle else _MASK)
        else:
            parts.append(segment.text)
        place += len(segment.text)
    return "".join(parts), escaped


def _without(start: int, end: int, escaped: list[int]) -> Iterator[tuple[int, int]]:
    for place in escaped:
        if start <= place < end:
            if start < place:
                yield start, place
            start = place + 1
    if start < end:
        yield start, end
