"""Lines of contents that a copied page has above its text: 1 历史, 2.1 拱圈, whose names stand alone on their lines below.

In: pieces. Out: indices of such lines. They have the look of numbered headings, and no text is lost below them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.pieces import Piece

_LINE = re.compile("[0-9]{1,2}(?:[.．][0-9]{1,2}){0,2}[.．]?[ \u3000]+(?P<name>[^。；！？]{2,32})")
_LEAST = 3
# 渡口旧事 …………… 刘敏（13）, 1.1 研究缘起……………………1: dots that lead to a page.
_LEADER = re.compile("(?:(?<!…)…{2,}|(?<![.．·])(?<![.．·] )(?:[.．·] ?){4,})(?P<behind>[^。！？]{0,12})$")
_PAGE = re.compile("[ \u3000]*[（(]?(?:\\d{1,4}|[ivxlc]{1,6})[)）]?")


def has_leader(text: str) -> bool:
    """True for a line of contents: dots, and behind them who wrote a text and its page."""
    return _LEADER.search(text) is not None


def leads_to_page(text: str) -> bool:
    """True for dots and nothing but the number of a page behind them."""
    match = _LEADER.search(text)
    return match is not None and _PAGE.fullmatch(match["behind"]) is not None


def lines_of_contents(pieces: Sequence[Piece]) -> frozenset[int]:
    """Indices of such lines, three below each other at least; and of the upper halves of lines that lead to pages, between such lines."""
    last = {piece.plain: index for index, piece in enumerate(pieces)}
    named = {i for i, piece in enumerate(pieces) if (match := _LINE.fullmatch(piece.plain)) and last.get(match["name"].strip(), -1) > i}
    leading = [leads_to_page(piece.plain) for piece in pieces]
    halves = {i for i in range(1, len(pieces) - 1) if leading[i - 1] and leading[i + 1] and not leading[i]}
    return frozenset(i for i in named if _row_of(i, named) >= _LEAST) | halves


def _row_of(index: int, named: set[int]) -> int:
    """How many such lines stand in a row, this one among them."""
    first = last = index
    while first - 1 in named:
        first -= 1
    while last + 1 in named:
        last += 1
    return last - first + 1
