"""Texts that are signed at their ends, one below the other: title, text, （刘敏）, title, text, （张文）.

A name alone below one text may sign a letter. Two of them, each below the end of a text and above the title of the next, make a way
of signing: their lines sign, and what stands below each is a title. In: pieces of a page; its articles. Out: titles and signatures;
the articles with their authors. Who edited the text says as much of where it ends: （责任编辑：刘敏）, and signs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.heads.where_others_sign import named
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.columns import is_column
from bianzuan.cleaning.reassembly.signers.salutations import addresses_editor
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun
from bianzuan.model import Author

# So many make a way of signing.
_LEAST = 2
_LONGEST, _FOOT_LINES = 24, 3
_BRACKETS = re.compile("[（(〔［【][ \u3000]*(?P<words>[^（）()。，]{2,20}?)[ \u3000]*[）)〕］】]")
# （刘敏） behind the last mark of the last paragraph.
_RUN_ON = re.compile(f"[。！？”…]{_BRACKETS.pattern}$")
# News in brief below one title: who sent each stands behind it, and all are one text.
_BRIEF = re.compile("(?:简讯|短讯|快讯|简报|动态|要闻|消息|信息|集锦|拾零|点滴|纪要|摘编|汇编)$")
# （责任编辑　刘敏）, [责编：张文]: below a text of a journal.
_EDITOR = re.compile("[（(〔［\\[【]?[ \u3000]*(?:本[文版栏期])?(?:责任编辑|责编|本文编辑|栏目编辑|特约编辑|编辑|编审|责任校对)[ \u3000]*[：:／/ \u3000][ \u3000]*[\u3400-\u9fff]{2,4}(?:[、 \u3000][\u3400-\u9fff]{1,4}){0,3}[ \u3000]*[）)〕］\\]】]?")
_SIGNS = "who signs, below the end of a text and above the title of the next"


def signed_at_ends(pieces: Sequence[Piece]) -> tuple[frozenset[int], frozenset[int]]:
    """Indices of the titles, and of the lines that sign, of a page whose texts are signed at their ends; none of either on any other."""
    found: dict[str, list[int]] = {}
    for index in range(1, len(pieces)):
        if way := _way(pieces, index):
            found.setdefault(way, []).append(index)
    closed = {index + 1 for index in found.pop("edited", [])} | {index for index in range(1, len(pieces)) if pieces[index].closed_above and _begins_another(pieces, index)}
    below = frozenset(index for index in closed if index < len(pieces)) if len(closed) >= _LEAST else frozenset[int]()
    ends = max(found.items(), key=lambda item: len(item[1]), default=("", list[int]()))
    if len(ends[1]) < _LEAST or ends[0] == "run on" and _BRIEF.search(pieces[0].plain) or ends[0] != "run on" and ends[1][-1] + 1 < len(pieces):
        return below, frozenset()
    titles = {index + 1 for index in ends[1] if index + 1 < len(pieces)}
    first = next((i for i in range(ends[1][0] - 1, -1, -1) if _is_title(pieces, i)), -1)
    return frozenset(below | titles | ({first} if first >= 0 else set())), frozenset(ends[1]) if ends[0] != "run on" else frozenset()


def with_signatures(pieces: Sequence[Piece], ends: frozenset[int]) -> list[Piece]:
    """Pieces with these lines as signatures."""
    return [piece.become("signature", _SIGNS, "likely") if index in ends else piece for index, piece in enumerate(pieces)]


def signed_by_ends(compositions: Sequence[Composition]) -> Sequence[Composition]:
    """Articles that nobody signs at their heads with the authors their last lines name; a line that only signs goes to the head."""
    signed = [_signed(article) for article in compositions]
    run_on = [_run_on(article) for article in signed]
    several = sum(map(bool, run_on)) >= _LEAST
    return [replace(article, authors=authors) if authors and several else article for article, authors in zip(signed, run_on, strict=True)]


def _run_on(article: Composition) -> tuple[Author, ...]:
    """Whom the last words of an article name that nobody signs, in brackets behind its last mark; they stay there."""
    last = article.body[-1] if article.body else None
    if article.kind != "article" or article.authors or not article.head or last is None or last.kind != "paragraph":
        return ()
    match = _RUN_ON.search(last.plain)
    return _authors(f"（{match['words']}）")[1] if match else ()


def _signed(article: Composition) -> Composition:
    # What the foot of the page says may stand below it.
    place = next((i for i in range(len(article.body) - 1, max(-1, len(article.body) - _FOOT_LINES - 1), -1) if article.body[i].kind == "signature"), -1)
    if article.kind != "article" or article.authors or place < 0 or article.body[place].reason != _SIGNS:
        return article
    last = article.body[place]
    return replace(article, head=(*article.head, last.become("byline")), body=(*article.body[:place], *article.body[place + 1 :]), authors=_authors(last.plain)[1] or named(last.plain))


def _way(pieces: Sequence[Piece], index: int) -> str:
    """How a line signs the text above it; "" if it does not."""
    piece, below = pieces[index], index + 1
    if _EDITOR.fullmatch(piece.plain):
        return "edited" if below == len(pieces) or _begins_another(pieces, below) else ""
    if piece.kind != "text" or piece.hashes or below < len(pieces) and not _is_title(pieces, below):
        return ""
    if run_on := _RUN_ON.search(piece.plain):
        return "run on" if below < len(pieces) and _authors(f"（{run_on['words']}）")[1] else ""
    above = pieces[index - 1]
    if len(piece.plain) > _LONGEST or above.kind != "text" or not is_body(above) or not ends_sentence(above.plain):
        return ""
    return _authors(piece.plain)[0]


def _begins_another(pieces: Sequence[Piece], index: int) -> bool:
    """True for a title with text, or who wrote it, below; not for what stands over a title that somebody signs."""
    if not title_shape(pieces[index]) or is_column(pieces[index].plain) or index + 1 == len(pieces):
        return False
    return index + 2 >= len(pieces) or is_subtitle(pieces[index + 1]) or not (title_shape(pieces[index + 1]) and presumed_byline(pieces[index + 2].plain) and not presumed_byline(pieces[index + 1].plain))


def _authors(text: str) -> tuple[str, tuple[Author, ...]]:
    """How a line is dressed that names somebody, and whom it names."""
    text = text.strip()
    authors = presumed_byline(text)
    if not authors or len(authors) == 1 and not authors[0].role and is_common_noun(authors[0].name):
        return "", ()
    return "brackets" if _BRACKETS.fullmatch(text) else "bare", authors


def _is_title(pieces: Sequence[Piece], index: int) -> bool:
    """True for what looks like a title and stands right over running text, with nobody's name between."""
    return index + 1 < len(pieces) and title_shape(pieces[index]) and not byline(pieces[index].plain) and pieces[index + 1].kind in ("text", "paragraph") and (is_body(pieces[index + 1]) or addresses_editor(pieces[index + 1].plain))
