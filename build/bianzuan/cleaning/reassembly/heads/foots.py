"""What stands below a text and tells of it: who wrote it, and when a site published it.

In: the articles of a page. Out: the same; where the page holds one article and its head does not say who and when, the
last lines may: those with a word that says so (作者：, 采写：, 发布日期：, （记者　刘敏）). A name alone, or a day alone, signs a letter
or a document and stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_credit
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.model import Author

# Below the text stand so many such lines at most, each no longer than this.
_MOST, _LONGEST = 4, 60
_REPORTER = re.compile("(?:本[报刊网台社]|见习|实习|特约|[\u3400-\u9fff]{2,6}[报社网台刊])*(?:记者|通讯员)")
_PLAIN = ("paragraph", "text")


def foot_told(compositions: Sequence[Composition]) -> Sequence[Composition]:
    """Articles with what their last lines tell of them; a page of several tells it of any of them."""
    if len(compositions) != 1 or compositions[0].kind != "article" or not compositions[0].head:
        return compositions
    article = _told_at_top(compositions[0])
    body, told = list(article.body), []
    authors, date = article.authors, article.date
    for piece in article.body[: -_MOST - 1 : -1]:
        kind, names, day = _told(piece)
        if not kind or names and article.authors or day and article.date or names and authors and authors != names:
            break
        authors, date = authors or names, date or day
        body.remove(piece)
        told.append(piece.become(kind))
    if not body or not told:
        return [article]
    return [replace(article, head=(*article.head, *reversed(told)), body=tuple(body), authors=authors, date=date)]


def _told_at_top(article: Composition) -> Composition:
    """The article with what a site puts below the pictures at its top: the day, who wrote it."""
    place = next((i for i, piece in enumerate(article.body[:_MOST]) if piece.kind != "caption"), 0)
    while 0 < place < len(article.body) - 1:
        piece = article.body[place]
        kind, names, date = _told(piece)
        day = published(piece.plain) if piece.kind in _PLAIN and not kind else None
        if day is not None and day.date and not day.fields:
            kind, date = "dateline", day.date
        if not kind or names and article.authors or date and article.date:
            break
        body = (*article.body[:place], *article.body[place + 1 :])
        article = replace(article, head=(*article.head, piece.become(kind)), body=body, authors=article.authors or names, date=article.date or date)
    return article


def _told(piece: Piece) -> tuple[Kind | None, tuple[Author, ...], str]:
    """What a line says it tells: its kind, authors, a day."""
    if piece.kind not in _PLAIN or len(piece.runs) > 1 or len(piece.plain) > _LONGEST:
        return None, (), ""
    if is_credit(piece.plain):
        return "byline", byline(piece.plain), ""
    if reporters := _reporters(piece.plain):
        return "byline", reporters, ""
    told = published(piece.plain)
    return ("dateline", (), told.date) if told and told.fields and told.date else (None, (), "")


def _reporters(text: str) -> tuple[Author, ...]:
    """（记者　刘敏）, [本报记者刘敏　通讯员张文]: reporters that sign the text above, as papers set them behind its last words."""
    bare = text.strip("（）()〔〕[]【】 \u3000")
    return byline(bare) if text[0] in "（(〔[【" and _REPORTER.match(bare) else ()
