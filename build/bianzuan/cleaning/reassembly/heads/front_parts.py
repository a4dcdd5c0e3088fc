"""What stands before and behind a book, sent without the book: 序一, 序二, 凡例, 后记 below each other, each a text of its own.

In: pieces of a page. Out: the places of such titles below the first. Inside one text a foreword heads a part of it; here the page begins with
one, and what stands above each of the others is over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_month
from bianzuan.cleaning.reassembly.signers.signatures import signs
from bianzuan.cleaning.reassembly.signers.signed_lines import is_signed

_EDITION = "(?:再版|重版|初版|修订版|增订版|第[一二三四五]版)"
_WORD = re.compile(
    f"(?:[总代自原新旧]|{_EDITION})?[ \u3000]*序[ \u3000]*[一二三四五六]?|[总代自]?序[ \u3000]*言|{_EDITION}?前[ \u3000]*言|凡[ \u3000]*例|[编例][ \u3000]*[例言]|(?:出版|编辑|编写|编纂|再版|修订|整理)说[ \u3000]*明|编者的话"
    f"|[自代]?跋[ \u3000]*[一二三四五六]?|{_EDITION}?[编译校]?后[ \u3000]*记|弁[ \u3000]*言"
)
_FOOT, _LONGEST = 3, 40


def front_parts(pieces: Sequence[Piece]) -> set[int]:
    """Places of such titles; none where the page begins otherwise, or where nobody signs the first of them."""
    if not pieces or pieces[0].kind != "text" or not _WORD.fullmatch(pieces[0].plain):
        return set()
    found = [i for i in range(1, len(pieces) - 1) if _is_title(pieces, i) and pieces[i].hashes == pieces[0].hashes]
    signed = any(_ends_signed(pieces, i) for i in (*found, len(pieces)))
    return set(found) if signed else set()


def _is_title(pieces: Sequence[Piece], index: int) -> bool:
    piece, above = pieces[index], pieces[index - 1]
    over = above.kind in ("signature", "author-note", "list") or ends_sentence(above.plain) or above.plain.endswith("）") or _signs(above.plain)
    return piece.kind == "text" and _WORD.fullmatch(piece.plain) is not None and over and is_body(pieces[index + 1])


def _ends_signed(pieces: Sequence[Piece], end: int) -> bool:
    """True if who signs, or the day, stands among the last lines above `end`."""
    return any(_signs(piece.plain) for piece in pieces[max(1, end - _FOOT) : end])


def _signs(text: str) -> bool:
    return len(text) <= _LONGEST and (is_date(text) or bool(iso_month(text)) or signs(text) or is_signed(text) or bool(byline(text)))
