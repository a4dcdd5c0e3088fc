"""Two headings with nothing between them, on a page of several authors: the lower one may name who wrote what stands below.

No heading heads nothing but another one without number, unless it heads parts. Two short lines in the page of a paper are asked about,
too. In: articles. Out: a question for each that has such a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_lines
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces

_REASON = "stands below a heading and above text: does it name who wrote that, and begins another text here?"
# What names somebody, and where he works, is no longer.
_LONGEST = 16
# So many texts of a page show that somebody signs each.
_SIGNED = 2
_MARKS = re.compile("[，。；：！？、:,]")


def hidden_heads(compositions: Sequence[Composition]) -> list[PlannedFlag]:
    """One flag for each article of a page of several authors, at the first line that may name another one."""
    articles = [text_pieces(one.body) for one in compositions if one.kind == "article"]
    places: list[Piece | None] = []
    if sum(1 for composition in compositions if composition.authors) >= _SIGNED:
        places += map(_below_heading, articles)
    if compositions and masthead_lines(compositions[0].head[:1]):
        # The page of a paper has several texts, and pen names are no names that anybody knows.
        places += (place for article in articles for place in _two_lines(article))
    return [PlannedFlag("attribution", place.runs[0], _REASON, "doubtful") for place in dict.fromkeys(places) if place is not None]


def _two_lines(text: Sequence[Piece]) -> Iterator[Piece]:
    """The lower ones of two short lines right below each other, between the end of a text and running text."""
    for above, upper, lower, below in zip(text, text[1:], text[2:], text[3:], strict=False):
        apart = upper.blank_before > lower.blank_before < below.blank_before
        if apart and ends_sentence(above.plain) and _is_line(upper) and _is_line(lower) and below.kind == "paragraph" and ends_sentence(below.plain):
            yield lower


def _is_line(piece: Piece) -> bool:
    return piece.kind in ("paragraph", "heading", "text") and piece.number is None and 1 < len(piece.plain) <= _LONGEST and not _MARKS.search(piece.plain)


def _below_heading(text: Sequence[Piece]) -> Piece | None:
    """The lower one of two such headings below a closed paragraph; None if a heading of the article is of that shape elsewhere."""
    found = [
        lower
        for above, upper, lower, below in zip(text, text[1:], text[2:], text[3:], strict=False)
        if above.kind == "paragraph" and ends_sentence(above.plain) and _is_short(upper) and _is_short(lower) and len(lower.plain) <= _LONGEST and below.kind == "paragraph"
    ]
    return found[0] if len(found) == 1 else None


def _is_short(piece: Piece) -> bool:
    return piece.kind == "heading" and piece.number is None and not piece.hashes
