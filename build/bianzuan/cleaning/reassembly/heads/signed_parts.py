"""Numbered titles that somebody else signs each: 第一章 河边的水车 / 刘敏, 第二章 渡口 / 张文: a volume of several authors. And titles of one character.

In: pieces of a page. Out: where such titles stand. A number or a single character alone makes no title of an article; a name below it,
more than once and each time another, does.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.marks import HAN
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import is_labelled
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

_LEAST = 2


def signed_parts(pieces: Sequence[Piece]) -> frozenset[int]:
    """Indices of the titles, each over its byline; none if one name signs all, or a text speaks of one: whom a part is about."""
    found = {index: name for index in range(len(pieces) - 2) if _is_title(pieces[index]) and (name := _signs(pieces, index + 1))}
    styles = {number.style if (number := pieces[index].number) else "" for index in found}
    names = set(found.values())
    if len(names) < _LEAST or len(styles) > 1:
        return frozenset()
    # A numbering of which most parts are not signed heads the parts of one text.
    numbered = sum(1 for piece in pieces if piece.kind == "text" and piece.number is not None and piece.number.style in styles and headline(piece.plain))
    lines = {index + 1 for index in found}
    spoken = any(name in piece.plain for index, piece in enumerate(pieces) if index not in lines for name in names)
    return frozenset() if spoken or numbered >= 2 * len(found) else frozenset(found)


def _is_title(piece: Piece) -> bool:
    if piece.kind != "text" or piece.full:
        return False
    return piece.number is not None and headline(piece.plain) or len(piece.plain) == 1 and HAN.fullmatch(piece.plain) is not None


def _signs(pieces: Sequence[Piece], index: int) -> str:
    """Whom a line names between a title and running text; "" for nobody."""
    line, below = pieces[index], pieces[index + 1]
    if line.kind not in ("text", "byline") or line.number or line.hashes or below.kind != "text" or not is_body(below):
        return ""
    authors = presumed_byline(line.plain)
    if len(authors) != 1 or not is_labelled(line.plain) and not authors[0].role and is_common_noun(authors[0].name):
        return ""
    return authors[0].name
