"""Marks that call notes and stand before them: ①, [1], 〔1〕, ⑴, ¹, *.

In: text. Out: where marks stand, and the number each has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CIRCLED = "\u2460-\u2473\u3251-\u325f\u32b1-\u32bf"
# What lists of notes have below a text.
STYLES: dict[str, re.Pattern[str]] = {
    # [①] too, as some converters of documents have it.
    "circled": re.compile(f"(?P<open>[\\[［])?(?P<circled>[{CIRCLED}])(?(open)[\\]］])"),
    "square": re.compile(r"[\[［](\d{1,3})[\]］]"),
    "tortoise": re.compile(r"〔(\d{1,3})〕"),
    # Numbers in round brackets head sections and items too: only a label makes them notes.
    "round": re.compile(r"[（(](\d{1,3})[）)]"),
    "superscript": re.compile("[⑴-⒇]"),
}
# What stands at the feet of pages besides.
RAISED = re.compile("[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}")
STARS = re.compile(r"[*＊※†]{1,3}")
_RAISED_DIGITS = {"\u00b9": "1", "\u00b2": "2", "\u00b3": "3", "\u2070": "0", **{chr(0x2070 + digit): str(digit) for digit in range(4, 10)}}
FOOT_STYLES: dict[str, re.Pattern[str]] = {**STYLES, "raised": RAISED, "star": STARS}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: the index of its row, its place there, its number."""

    row: int
    start: int
    end: int
    value: int


def value_of(match: re.Match[str]) -> int:
    """The number that a mark has; that of stars is how many there are."""
    circled = match.groupdict().get("circled")
    if match.lastindex and not circled:
        return int(match[1])
    if RAISED.fullmatch(match[0]):
        return int("".join(_RAISED_DIGITS[digit] for digit in match[0]))
    if STARS.fullmatch(match[0]):
        return len(match[0])
    code = ord(circled or match[0])
    return next(
        code - first + value
        for first, last, value in ((0x2460, 0x2473, 1), (0x3251, 0x325F, 21), (0x32B1, 0x32BF, 36), (0x2474, 0x2487, 1))
        if first <= code <= last
    )


def marks_in(style: re.Pattern[str], text: str, row: int, start: int, end: int) -> Iterator[Mark]:
    """All marks of a style in a stretch of a row."""
    return (Mark(row, match.start(), match.end(), value_of(match)) for match in style.finditer(text, start, end))
