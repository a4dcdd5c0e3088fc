"""A heading over entries of a yearbook, each of which begins with its own name in brackets: 铁路 over 【概况】　2003年…

In: pieces, and what shape a heading has. Out: lines that head such entries. A first one of two is the title of the page mostly;
one alone stands here, too, for where three entries begin so, a short line between them is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, next_text, previous_text
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word

_ENTRY = re.compile("【[\u3400-\u9fff·、“”《》 \u3000]{2,20}】(?=[ \u3000]*\\S.{10})")
# Who wrote an entry stands behind it.
_SIGNED = re.compile("[（(][\u3400-\u9fff \u3000、]{2,16}[）)]$")
_LEAST, _SHORTEST, _LONGEST = 3, 2, 12


def over_bracketed(pieces: Sequence[Piece], is_shaped: Callable[[Piece], bool]) -> set[int]:
    """Indices of short lines between entries, or above the first one, where at least three begin with their name in brackets."""
    if sum(1 for piece in pieces if piece.kind == "text" and _ENTRY.match(piece.plain)) < _LEAST:
        return set()
    return {
        i
        for i, piece in enumerate(pieces)
        if piece.kind == "text"
        and _SHORTEST <= len(piece.plain) <= _LONGEST
        and is_shaped(piece)
        and _names_nobody(piece.plain)
        and _between(pieces, i)
    }


def _names_nobody(text: str) -> bool:
    return not byline(text) or is_ordinary_word(text)


def _between(pieces: Sequence[Piece], index: int) -> bool:
    above, below = previous_text(pieces, index), next_text(pieces, index)
    over = (
        above < 0
        or pieces[above].kind != "text"
        or ends_sentence(pieces[above].plain)
        or _SIGNED.search(pieces[above].plain) is not None
    )
    return (
        over and below >= 0 and pieces[below].kind == "text" and _ENTRY.match(pieces[below].plain) is not None
    )
