"""Titles and who signs them, all at the top of a page above all of its texts, as some scans of newspapers have them.

In: pieces of a page. Out: the lines of such a stack that sign. Its order tells them: title, name, title, name, down to the first
text. So a pen name that stands where the others sign is one, though no text stands right below it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_lines
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.person_names import closed_up

_NAME = re.compile("[\u3400-\u9fff]{2,4}")
# One title over one name may be anything; two pairs are a row. A title of two characters could be a name.
_LEAST, _TITLE = 2, 4


def stacked(pieces: Sequence[Piece]) -> Mapping[int, str]:
    """Orders of the lines that sign in a stack, and the name each has."""
    top = masthead_lines(pieces)
    end = next((i for i in range(top, len(pieces)) if not _may_stand(pieces[i])), len(pieces))
    if end == len(pieces) or pieces[end].kind not in ("text", "paragraph") or not is_body(pieces[end]) and len(pieces[end].plain) < len(pieces[end - 1].plain) * _LEAST:
        return {}
    pairs = _pairs(pieces[top:end])
    titles, names = [title.plain for title, _ in pairs], [name.plain for _, name in pairs]
    if len(pairs) < _LEAST or len({*titles, *names}) < 2 * len(pairs) or not _is_row(titles, names):
        return {}
    below = {piece.plain for piece in pieces[end:]}
    # Contents list what stands below once more, over its text.
    return {} if below.intersection(titles) else {name.order: name.plain for _, name in pairs if not presumed_byline(name.plain)}


def _may_stand(piece: Piece) -> bool:
    return piece.kind in ("text", "byline") and not piece.hashes and (title_shape(piece) or is_subtitle(piece) or bool(presumed_byline(piece.plain)))


def _pairs(pieces: Sequence[Piece]) -> list[tuple[Piece, Piece]]:
    """Titles and the lines that sign them, read from the last line up; none if a line is left over."""
    pairs: list[tuple[Piece, Piece]] = []
    rest = list(pieces)
    while len(rest) >= _LEAST:
        name = rest.pop()
        title = rest.pop()
        if is_subtitle(title) and rest:
            title = rest.pop()
        pairs.append((title, name))
    return [] if rest else pairs


def _is_row(titles: Sequence[str], names: Sequence[str]) -> bool:
    """True if somebody surely signs, every line that signs could be a name, and no title could."""
    sure = [name for name in names if presumed_byline(name)]
    others = [name for name in names if not presumed_byline(name)]
    return bool(sure) and all(map(_NAME.fullmatch, map(closed_up, others))) and all(len(title) >= _TITLE and not presumed_byline(title) for title in titles)
