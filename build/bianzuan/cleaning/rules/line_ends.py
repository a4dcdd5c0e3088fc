"""Spaces that are all that is left of line ends: a page put each paragraph on one line and kept the ends as spaces.

In: a page. Out: changes that take such spaces out. The measure proves them: what stands between two of them is as wide
as a line of print, all over the page, and most of them part sentences where no mark stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.rule import CHINESE_MARKS, HAN_CLASS, Page
from bianzuan.cleaning.segments import Change

_GAP = re.compile(f"(?<=[{HAN_CLASS}{CHINESE_MARKS}]) (?=[{HAN_CLASS}{CHINESE_MARKS}])")
_MARK = re.compile("[，。；、：！？]")
# A line of print has so many columns of half a Han; it ends so much early or late at most, for an indent or a mark.
_NARROWEST, _RAGGED = 40, 6
_LEAST = 4


def line_ends(page: Page) -> Iterator[Change]:
    """Changes that delete the spaces at which lines of print ended."""
    gaps = {i: found for i, line in enumerate(page.lines) if " " in line and not line.startswith("|") and (found := _gaps(line))}
    counted = Counter(width for found in gaps.values() for _, width in found if width >= _NARROWEST)
    measure = max(counted, key=lambda width: (counted[width], width), default=1)
    filled = {i: found for i, found in gaps.items() if _MARK.search(page.lines[i].strip(CHINESE_MARKS)) and _is_filled(page.lines[i], found, measure)}
    places = [(i, place) for i, found in filled.items() for place, _ in found]
    inside = sum(1 for i, place in places if not _MARK.match(page.lines[i][place - 1]) and not _MARK.match(page.lines[i][place + 1]))
    if len(places) >= _LEAST and 2 * inside >= len(places):
        yield from (Change(i, place, place + 1, "") for i, place in places)


def _is_filled(line: str, gaps: Sequence[tuple[int, int]], measure: int) -> bool:
    """True if all that stands between the spaces of a line is as wide as a line of print.

    An end beside a number may have left nothing to see: then several lines stand together.
    """
    last = _width(line[gaps[-1][0] + 1 :])
    return all(min(-width % measure, width % measure) <= _RAGGED < width for _, width in gaps) and (len(gaps) > 1 or last <= measure + _RAGGED)


def _gaps(line: str) -> list[tuple[int, int]]:
    """Where the spaces of a line are, each with the width of what stands before it."""
    places = [match.start() for match in _GAP.finditer(line)]
    return [(place, _width(line[before:place])) for before, place in zip([0, *(p + 1 for p in places)], places, strict=False)]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)
