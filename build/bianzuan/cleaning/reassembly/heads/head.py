"""The head of an article: its lines, who wrote it, and when. In: pieces with the kinds of a head. Out: a `Head`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bianzuan.cleaning.reassembly.heads.document_heads import day_behind_number, is_page_line
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_day
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.signed_alike import as_author
from bianzuan.cleaning.reassembly.heads.title_pages import bulletin_day
from bianzuan.cleaning.reassembly.heads.where_others_sign import BY_PLACE, named
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.boards import POST_HEAD
from bianzuan.cleaning.reassembly.signers.bylines import date_of, named_author, with_those_told
from bianzuan.cleaning.reassembly.signers.days import day_before
from bianzuan.cleaning.reassembly.signers.person_names import closed_up
from bianzuan.model import Author

_MINUTE = re.compile("\\d{1,2}[:：]\\d{2}")


@dataclass(frozen=True, slots=True)
class Head:
    """Indices `start` to `end` (exclusive) of a head's pieces, and its authors."""

    start: int
    end: int
    authors: tuple[Author, ...] = ()
    date: str = ""
    certain: bool = False  # what stands below it is its text, as the archive that printed the page number has it


def head_of(pieces: Sequence[Piece], start: int, end: int, alike: Mapping[int, str]) -> Head:
    """The head of the pieces from `start` to `end` (exclusive). `alike`: orders of the lines that sign as others do, and whom each names."""
    authors = tuple(a for p in pieces[start:end] if p.kind == "byline" and p.order in alike for a in (named(p.plain) if p.reason == BY_PLACE else [as_author(p.plain, alike[p.order])]))
    authors = authors or tuple(a for p in pieces[start:end] if p.kind == "byline" for a in presumed_byline(p.plain.lstrip("─―—-")))
    title = max((i for i in range(start, end) if pieces[i].kind == "title"), default=start)
    # What is told below the title first, above it a site may say what day it is today; when it was copied to a board last.
    # Below it a day alone is the text's own, one with its minute the site's.
    below = sorted((p.plain for p in pieces[title:end] if p.kind == "dateline"), key=lambda line: _MINUTE.search(line) is not None)
    lines = [*below, *(p.plain for p in pieces[start:title] if p.kind == "dateline")]
    lines.sort(key=lambda line: POST_HEAD.fullmatch(line) is not None)
    authors = with_those_told(authors, lines)
    # A name that the site's line has too, whatever name it is.
    authors = authors or tuple(a for p in pieces[start:end] if p.kind == "byline" for a in named_author(p.plain) or (Author(closed_up(p.plain)),))
    authors = tuple(dict.fromkeys(authors))  # named above and below the title
    days = [*map(date_of, lines), *map(bulletin_day, lines), *(day_behind_number(p.plain) or masthead_day(p.plain) for p in pieces[start:end] if p.kind == "kicker"), *(day_before(p.plain)[0] for p in pieces[start:end] if p.kind == "byline")]
    return Head(start, end, authors, next(filter(None, days), ""), any(map(is_page_line, lines)))
