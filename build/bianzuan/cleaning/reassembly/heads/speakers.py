"""Who speaks: 水利站站长 刘敏 over what he said, between the words of others. The first of them stands below the title, and signs nothing.

In: pieces of a page. Out: the same, those lines as headings.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import is_labelled
from bianzuan.cleaning.reassembly.signers.reports import has_dateline

_SPEAKS = "who speaks, over his words and below those of another"
# A day and where it was stand between the title and the first of them.
_TOP = 4


def with_speakers(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with the names of speakers as headings, if at least one stands between the words of others and all are somebody else."""
    names = {i: name for i in range(1, len(pieces) - 1) if (name := _names_one(pieces, i))}
    between = {i for i in names if pieces[i - 1].kind == "text" and is_body(pieces[i - 1]) and ends_sentence(pieces[i - 1].plain) and not title_shape(pieces[i - 1])}
    top = set(names) - between
    if not between or len(top) != 1 or max(top) > _TOP or len(set(names.values())) < len(names):
        return list(pieces)
    return [piece.become("heading", _SPEAKS, "likely") if i in names else piece for i, piece in enumerate(pieces)]


def _names_one(pieces: Sequence[Piece], index: int) -> str:
    """The name of a line of a post and a name right over running text; "" for any other line."""
    line, below = pieces[index], pieces[index + 1]
    if line.kind != "text" or line.hashes or line.number or below.kind != "text" or not is_body(below) or is_labelled(line.plain):
        return ""
    if has_dateline(below.plain):
        return ""  # nobody's words, but a report
    authors = presumed_byline(line.plain)
    return authors[0].name if len(authors) == 1 and authors[0].role else ""
