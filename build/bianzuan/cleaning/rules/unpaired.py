"""Quotation marks, brackets and title marks without their other half.

A pair that a cut parts is none: what one piece opens and breaks off, another that has no beginning closes.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.segments import Change

_QUOTES = re.compile("[“”‘’《》（）]")
# ’98航海节: the year without its century.
_YEAR_CUT_SHORT = re.compile(r"[0-9]{2}(?![0-9])")
_OPENS = {"“": "”", "‘": "’", "《": "》", "（": "）"}
_END_MARKS = tuple("。！？!?….”’》）】")
_Half = tuple[int, re.Match[str]]


def unpaired(page: Page) -> Iterator[Change]:
    """Marks that close nothing, and marks that are not closed."""
    opened, closing = _halves(page)
    # A pair that a cut parts: what one piece opens and breaks off, another that has no beginning closes.
    torn: dict[str, deque[int]] = {}
    for place, (line, match) in enumerate(opened):
        if page.lines[line][-1:] not in _END_MARKS:
            torn.setdefault(match[0], deque()).append(place)
    closed: set[int] = set()
    for line, match in closing:
        opener = next((opener for opener, closer in _OPENS.items() if closer == match[0]), "")
        if torn.get(opener):
            closed.add(torn[opener].popleft())
        else:
            yield Change(line, match.start(), match.end(), match[0], f"{match[0]} closes nothing")
    for place, (line, match) in enumerate(opened):
        if place not in closed:
            yield Change(line, match.start(), match.end(), match[0], f"{match[0]} is not closed")


def _halves(page: Page) -> tuple[list[_Half], list[_Half]]:
    """Marks that open and are not closed in their text, and marks that close nothing."""
    opened: list[_Half] = []
    closing: list[_Half] = []
    for index, line in enumerate(page.lines):
        open_: list[re.Match[str]] = []
        for match in _QUOTES.finditer(line):
            if match[0] in _OPENS:
                open_.append(match)
            elif open_ and _OPENS[open_[-1][0]] == match[0]:
                open_.pop()
            elif not _is_enumeration(line, match):
                closing.append((index, match))
        following = page.lines[index + 1] if index + 1 < len(page.lines) else ""
        # A quotation of several paragraphs opens in each and closes in the last.
        opened += [(index, match) for match in open_ if not (match[0] in "“‘" and following.startswith(match[0]))]
    return opened, closing


def _is_enumeration(line: str, match: re.Match[str]) -> bool:
    """True for the bracket of 1）or 一）, which has no other half, and for the apostrophe of ’98."""
    if match[0] == "’":
        return _YEAR_CUT_SHORT.match(line, match.end()) is not None
    return match[0] == "）" and bool(re.search(r"(?:^|[。；：\s])[0-9一二三四五六七八九十a-zA-Z]{1,3}$", line[max(match.start() - 4, 0) : match.start()]))
