"""What quotation marks and the numbers of a running list say of two halves. In: an end and a beginning. Out: logarithms of odds.

Who speaks where a column ends closes the quotation in the next one; and what is counted 一、…二、… inside a paragraph
counts on.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import zip_longest

from bianzuan.cleaning.reassembly.marks import KEPT, unclosed, unopened
from bianzuan.cleaning.reassembly.order.stretches import Stretch
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces

_QUOTES = "“‘「『", "”’」』"
# An end inside a quotation that the beginning closes, or leaves open: a paragraph seldom is cut twice, and some never close.
_CLOSES, _STAYS_OPEN = 2.0, -2.0
# The next number of a list stands in the beginning, or one that no end above comes before.
_COUNTS_ON, _OTHER = 2.0, -2.0
_CLOSED = "a quotation opens in the one and closes in the other, and the page has no other such halves"
_SPOKEN = "the one says that somebody speaks, the other is what is said, and the page has no other such halves"
# 她说： at the end of a column: what is said stands elsewhere.
_ANNOUNCED = re.compile("[说道问答喊叫称写][：:]$")
_HAN_NUMBERS = "一二三四五六七八九"
# 本会要求：一、…；二、…, 一是…，二是…, 第一，…。第二，…: by what stands behind the number, lists are told apart.
_ITEM = re.compile(f"(?:^|(?<=[：。；，:;,]))(第?)([{_HAN_NUMBERS}])([、是要，])")


def said_by_marks(tail: str, top: str) -> float:
    """What marks and numbers say for one paragraph, where they say anything."""
    said = 0.0
    if unclosed(tail, *_QUOTES):
        said += _CLOSES if unopened(top) else 0.0 if unclosed(top, *_QUOTES) else _STAYS_OPEN
    for style, (first, inside) in _first_items(top).items():
        if first > 1 and inside:
            said += _COUNTS_ON if _last_items(tail).get(style) == first - 1 else _OTHER
    return said


def quotations(stretches: Sequence[Stretch], halves: Collection[int]) -> list[tuple[Piece, Piece, str]]:
    """Ends and halves that a quotation ties, each with the sign: pairs of which the page has no other.

    A sentence may be over where a column ends inside a quotation, or none have begun behind 她说：; it is who speaks that goes on.
    """
    texts = [text_pieces(stretch.pieces) for stretch in stretches]
    text = [piece for column in texts for piece in column if piece.kind == "paragraph"]
    lasting = [piece for piece in text if unclosed(piece.plain, *_QUOTES)]
    closing = [piece for piece in text if unopened(piece.plain)]
    announced = [piece for column in texts for piece, below in zip_longest(column, column[1:]) if _announces(piece, below)]
    spoken = [piece for piece in text if piece.order in halves and piece.plain[0] in _QUOTES[0] and not unclosed(piece.plain, *_QUOTES)]
    return [
        (tails[0], tops[0], sign)
        for tails, tops, sign in ((lasting, closing, _CLOSED), (announced, spoken, _SPOKEN))
        if len(tails) == len(tops) == 1 and tails[0] is not tops[0] and _tied(tails[0], tops[0], halves)
    ]


def _announces(piece: Piece, below: Piece | None) -> bool:
    """True if a paragraph says that somebody speaks, and no other stands below it."""
    return piece.kind == "paragraph" and (below is None or below.kind != "paragraph") and _ANNOUNCED.search(piece.plain) is not None


def _tied(tail: Piece, top: Piece, halves: Collection[int]) -> bool:
    """True for the rest of a paragraph, which closes no more than was opened."""
    return top.order in halves and not tail.sealed and tail.number is None and unclosed(tail.plain) == unopened(top.plain)


@lru_cache(maxsize=KEPT)
def _items(text: str) -> tuple[tuple[tuple[str, str], int, bool], ...]:
    """Each number of a list, with its style, and whether it stands inside the text."""
    return tuple(((item[1], item[3]), _HAN_NUMBERS.index(item[2]) + 1, item.start() > 0) for item in _ITEM.finditer(text))


def _first_items(text: str) -> dict[tuple[str, str], tuple[int, bool]]:
    return {style: (value, inside) for style, value, inside in reversed(_items(text))}


def _last_items(text: str) -> dict[tuple[str, str], int]:
    return {style: value for style, value, _ in _items(text)}
