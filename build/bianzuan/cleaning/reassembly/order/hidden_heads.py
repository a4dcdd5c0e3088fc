"""Two headings with nothing between them, on a page of several authors: the lower one may name who wrote what stands below.

No heading heads nothing but another one without number, unless it heads parts. Two short lines in the page of a paper are asked about,
too, and there the first heading of what nobody signs: reports, short comments and letters have no parts. In: articles. Out: a question for each that has such a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_lines
from bianzuan.cleaning.reassembly.heads.paper_lines import is_paper_column
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces
from bianzuan.cleaning.reassembly.signers.reports import begins_report

_REASON = "stands below a heading and above text: does it name who wrote that, and begins another text here?"
_ON_PAGE = "a line of its own on the page of a paper, in what nobody signs: is it a heading of the text above, or the title of another item?"
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


def titles_on_page(compositions: Sequence[Composition], on_page: bool) -> list[PlannedFlag]:
    """A question at each heading in the articles of a paper's page that may be a title. `on_page`: its masthead is told and gone."""
    articles = [one for one in compositions if one.kind == "article"]
    if len(articles) < _SIGNED or not (on_page or masthead_lines(compositions[0].head[:1])):
        return []
    return [PlannedFlag("title", title.runs[0], _ON_PAGE, "doubtful") for one in articles if (title := _may_be_title(one)) is not None]


def _may_be_title(article: Composition) -> Piece | None:
    """The first heading of what nobody signs, if it is the only one or stands in a report or below the name of a column."""
    text = text_pieces(article.body)
    headings = [piece for piece in text if _is_short(piece)]
    if article.authors or not headings or any(piece.kind == "signature" for piece in article.body):
        return None
    short = is_paper_column(article.head[0].plain) or bool(text) and begins_report(text[0].plain) if article.head else False
    return headings[0] if short or len(headings) == 1 else None


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
