"""Articles of a law or of statutes, 第四条 …: paragraphs whose number leads, also where one lost its stop.

In: the pieces of a page. Out: indices of those that are no headings. Numbers alone on their lines have the article below them. Of
the others most end as sentences do: four rules of which each has a name (第一条　量准再动手) are headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece

# 第 四 條, as old prints have it; 第六条之一.
_NUMBER = re.compile("第[ \u3000]?(?:[一二三四五六七八九十百][ \u3000]?){1,5}条(?:之[一二三四五六七八九十])?|第 ?\\d{1,3} ?条")
_LEADS = ("：", ":", "；", ";")


def articles_of_law(pieces: Sequence[Piece]) -> set[int]:
    """Indices of such articles, and of their numbers alone."""
    numbered = {i: match.end() for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _NUMBER.match(piece.plain))}
    alone = {i for i, end in numbered.items() if end == len(pieces[i].plain)}
    worded = numbered.keys() - alone
    sentences = sum(1 for i in worded if ends_sentence(pieces[i].plain) or pieces[i].plain.endswith(_LEADS))
    return alone | (worded if 2 * sentences >= len(worded) else set())
