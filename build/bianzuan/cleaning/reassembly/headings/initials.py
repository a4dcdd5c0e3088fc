"""Letters over the entries of a glossary or an index of names: B over 把桩, 白坯, K over 开脸.

In: the pieces of a page. Out: indices of such letters. A letter alone may be an answer or a grade; where each is the initial of the first
word below it, and they stand in the order of the alphabet, they head what is below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.marks import HAN
from bianzuan.cleaning.reassembly.pieces import Piece

_LETTER = re.compile("[A-Z]")
_LEAST = 2


def initials(pieces: Sequence[Piece]) -> set[int]:
    """Indices of the letters; none where one of them stands over other words or out of order."""
    found = [i for i, piece in enumerate(pieces[:-1]) if piece.kind == "text" and not piece.hashes and _LETTER.fullmatch(piece.plain)]
    in_order = all(pieces[a].plain < pieces[b].plain for a, b in pairwise(found))
    told = len(found) >= _LEAST and in_order and all(_begins_with(pieces[i + 1].plain, pieces[i].plain) for i in found)
    return set(found) if told else set()


def _begins_with(text: str, letter: str) -> bool:
    """True if one reading of the first Han begins with this letter."""
    from pypinyin import Style, pinyin

    word = text.lstrip("【《“")[:1]
    return bool(HAN.fullmatch(word)) and any(reading[:1].upper() == letter for reading in pinyin(word, style=Style.NORMAL, heteronym=True)[0])
