"""Pull-quotes without a mark: a short line that says a clause of the text again, word for word.

In: pieces whose headings are settled. Out: the same, such lines as pull-quotes. A heading may be taken from the text below
it, over a subtitle too; one that says a clause of the text above it in its part, or above it anywhere where it has no text
of its own, was set in the page to be seen. What 附： names is the title of what is enclosed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.pieces import Piece, next_text

# Shorter ones are names and words that any text has twice.
_LEAST = 8
# 附：用水管理办法, 附件1：…, or a row of them below 附件：
_ENCLOSED = re.compile("附[件录]?[一二三四五六七八九十0-9]{0,2}[ \u3000]*[：:]")
_ENDS = "。，；！？：…—“”‘’"


def with_clauses_again(pieces: Sequence[Piece]) -> list[Piece]:
    """Headings without mark or number that repeat a whole clause, as pull-quotes."""
    return [piece.become("pullquote", "repeats a clause of the body", "likely") if _again(pieces, index) else piece for index, piece in enumerate(pieces)]


def _again(pieces: Sequence[Piece], index: int) -> bool:
    piece = pieces[index]
    if piece.kind != "heading" or piece.hashes or piece.number or len(piece.plain) < _LEAST:
        return False
    below = next_text(pieces, index)
    bare = below < 0 or pieces[below].kind == "heading"
    return any(_holds(p.plain, piece.plain) for p in (_paragraphs(pieces[:index]) if bare else _part_above(pieces, index)))


def _paragraphs(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.kind == "paragraph" and not _ENCLOSED.match(piece.plain)]


def _part_above(pieces: Sequence[Piece], index: int) -> list[Piece]:
    """Paragraphs between a heading and the one above it."""
    start = next((i for i in range(index - 1, -1, -1) if pieces[i].kind in ("heading", "title")), -1)
    return _paragraphs(pieces[start + 1 : index])


def _holds(text: str, clause: str) -> bool:
    """True if marks or the ends of the text stand on both sides of the words."""
    start = text.find(clause)
    while start >= 0:
        end = start + len(clause)
        if (not start or text[start - 1] in _ENDS) and (end == len(text) or text[end] in _ENDS):
            return True
        start = text.find(clause, start + 1)
    return False
