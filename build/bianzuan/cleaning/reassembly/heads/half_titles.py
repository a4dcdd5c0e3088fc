"""Is the first line of a page the half of a sentence, and no title? A column may end with a line that has no mark inside.

In: the pieces of a page, its first head, and where the texts begin that others sign. Out: yes or no.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.joins import SURE, evidence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.reports import has_dateline

# Where so many texts are signed, an unsigned line at the top may be the end of a column.
_SIGNED = 2
# Titles are shorter, mostly.
_HALF = 20


def half_a_sentence(pieces: Sequence[Piece], title: int, texts: Sequence[int]) -> bool:
    """True for an unsigned first line of two clauses, one that begins like a report, or one of which a word stands across to where a
    signed text begins. `texts`: indices of what stands right below each signed head.
    """
    line = pieces[title]
    if len(texts) < _SIGNED or line.hashes:
        return False
    if "，" in line.plain or has_dateline(line.plain):
        return True
    page = "\n".join(piece.plain for piece in pieces)
    return len(line.plain) >= _HALF and any(evidence(line, pieces[below], page).bits >= SURE for below in texts if below < len(pieces))
