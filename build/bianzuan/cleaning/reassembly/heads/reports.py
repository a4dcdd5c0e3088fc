"""Titles over reports: where a paragraph begins with the house that sent it, the line above it is a title, though nobody signs.

A newspaper has them below each other. In: pieces of a page. Out: what the lines above the beginning of a report are.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.reports import has_dateline

_CLOSED = tuple("）)】」』")


def report_below(pieces: Sequence[Piece], index: int) -> list[Kind]:
    """What a line, and the one below it, are above the beginning of a report; nothing if no report begins there.

    What stands above must have ended: a line that a column's end cut looks like a title, too.
    """
    above = pieces[index - 1] if index else None
    if above is None or not title_shape(pieces[index]) or pieces[index].hashes or not (ends_sentence(above.plain) or above.plain.endswith(_CLOSED) or above.kind == "caption"):
        return []
    if _begins(pieces, index + 1):
        return ["title"]
    # A report of a newspaper has a second line below its title.
    if index + 1 < len(pieces) and title_shape(pieces[index + 1]) and _begins(pieces, index + 2):
        return ["title", "subtitle"]
    return []


def reports_follow(pieces: Sequence[Piece], index: int) -> bool:
    """True if another report has its title further down: a page of reports may begin in the middle of one."""
    return any(report_below(pieces, below) for below in range(index, len(pieces)))


def _begins(pieces: Sequence[Piece], index: int) -> bool:
    while index < len(pieces) and pieces[index].kind == "caption":
        index += 1  # what a picture shows stands above the text
    return index < len(pieces) and pieces[index].kind == "text" and has_dateline(pieces[index].plain) and is_body(pieces[index])
