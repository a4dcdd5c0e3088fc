"""A heading over entries of names and years: 历任馆长 over 江有年　1951年3月—1957年8月.

In: pieces, the headings found by then, and what shape a heading has. Out: lines that head such entries as others head text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, next_text, previous_text

_ENTRY = re.compile("[\u3400-\u9fff·（）() \u3000]{2,14}[ \u3000]+[^。！？]{0,24}\\d{2,4}(?:[年.．/\\-—–]|$)[^。！？]{0,40}")
_LEAST, _LONGEST = 2, 12


def over_registers(pieces: Sequence[Piece], found: Collection[int], is_shaped: Callable[[Piece], bool]) -> set[int]:
    """Indices of short lines below a whole sentence and above two entries or more, where other parts of the text are headed."""
    if not found:
        return set()
    return {i for i, piece in enumerate(pieces) if len(piece.plain) <= _LONGEST and piece.kind == "text" and is_shaped(piece) and not _ENTRY.fullmatch(piece.plain) and _below_text(pieces, i) and _over_entries(pieces, i)}


def _below_text(pieces: Sequence[Piece], index: int) -> bool:
    above = previous_text(pieces, index)
    return above >= 0 and pieces[above].kind in ("text", "paragraph") and ends_sentence(pieces[above].plain)


def _over_entries(pieces: Sequence[Piece], index: int) -> bool:
    below = next_text(pieces, index)
    for _ in range(_LEAST):
        if below < 0 or pieces[below].kind not in ("text", "paragraph") or not _ENTRY.fullmatch(pieces[below].plain):
            return False
        below = next_text(pieces, below)
    return True
