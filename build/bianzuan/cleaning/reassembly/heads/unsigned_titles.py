"""Titles on the page of a newspaper that nobody signs, over no report: 公共汽车增辟新线, where the paragraph below says that again.

In: pieces of a page whose masthead names it, and its heads. Out: indices of such lines. A heading of a text stands so, too; then other
paragraphs of the page speak of what the one below it speaks of. Of 21 headings none that is said again has no such paragraph.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.headings.headings import NO_WORD, is_body
from bianzuan.cleaning.reassembly.heads.mastheads import names_page
from bianzuan.cleaning.reassembly.heads.tails import names_notice
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.marks import is_over, open_tail
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.words.leads import titles_said
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence
from bianzuan.cleaning.reassembly.words.wording import shares

_LEAST, _MOST = 4, 26
# The part of its bits that a paragraph has in common with any other one of the page; shorter ones say nothing.
_ANY, _PARAGRAPH = 0.1, 25


def unsigned_titles(pieces: Sequence[Piece], heads: Collection[tuple[int, int]]) -> set[int]:
    """Lines over a paragraph that says them again, and of which no other paragraph of the page speaks. `heads`: as (start, end)."""
    if not names_page(pieces):
        return set()
    taken = {index for head in heads for index in range(*head)}
    texts = [i for i, piece in enumerate(pieces) if i not in taken and piece.kind == "text" and len(piece.plain) >= _PARAGRAPH]
    lines = [i for i in range(1, len(pieces) - 1) if i not in taken and pieces[i].kind == "text" and not pieces[i].hashes]
    return {i for i in lines if _is_notice(pieces, i) or _is_title(pieces, i) and not _is_spoken_of(pieces, i, texts, taken)}


def _is_notice(pieces: Sequence[Piece], index: int) -> bool:
    """True for 更正 or 简讯 between the end of a text and a sentence."""
    above, line, below = pieces[index - 1 : index + 2]
    return names_notice(line.plain) and is_over(above.plain) and below.kind in ("text", "paragraph") and is_over(below.plain)


def _is_title(pieces: Sequence[Piece], index: int) -> bool:
    above, line, below = pieces[index - 1 : index + 2]
    shaped = line.number is None and _LEAST <= len(line.plain) <= _MOST and title_shape(line) and "，" not in line.plain
    if not shaped or below.kind != "text" or len(below.plain) < _PARAGRAPH or not is_body(below):
        return False
    apart = is_over(above.plain) or above.kind != "text" or open_tail(above.plain) and word_evidence(above.plain, line.plain) <= NO_WORD
    return apart and titles_said([line.plain], [below.plain])[0] == 0


def _is_spoken_of(pieces: Sequence[Piece], index: int, texts: Sequence[int], taken: Collection[int]) -> bool:
    """True if a paragraph other than those right below the line speaks of what the first of these says."""
    end = index + 1
    while end < len(pieces) and end not in taken and is_body(pieces[end]):
        end += 1
    return any(shares(pieces[index + 1].plain, pieces[i].plain) >= _ANY for i in texts if not index < i < end)
