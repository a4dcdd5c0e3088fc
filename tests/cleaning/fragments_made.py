"""Fragments as tests of a page out of order make them, and a page on which nothing speaks."""

from __future__ import annotations

from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.pieces import Piece


def fragment(order: int, text: str, below: int = -1) -> Fragment:
    run = Run(order + 1, 0, len(text))
    number = numeral(text)
    return Fragment([Piece("heading" if number else "paragraph", (run,), text, order, number=number)], below, below)


def silent(tail: Piece, top: Piece) -> float:
    return 0.0
