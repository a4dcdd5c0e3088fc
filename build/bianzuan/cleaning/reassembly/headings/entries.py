"""Entries of a gazetteer or a catalogue, one a line: 迎河桥 在镇东三里。 A short one has no mark at its end and is no heading.

In: the pieces of a page and which of them have the build of a heading. Out: those built as the entries around them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.pieces import Piece

_ENTRY = re.compile("(?P<name>[\u3400-\u9fff]{2,8})[ \u3000]+[：:]?(?P<first>[\u3400-\u9fff]).+")
_LEAST = 3


def entries(pieces: Sequence[Piece], shaped: Collection[int]) -> set[int]:
    """Indices among `shaped` of lines whose name ends, or whose words begin, as those of entries with sentences do."""
    listed = [i for i, piece in enumerate(pieces) if piece.kind == "text" and len(piece.plain.split()) >= _LEAST]
    # 临江县志八卷　（清）陈德辉纂修　光绪刻本: books one below the other, which headings never stand.
    if len(listed) >= _LEAST and any(after - before == 1 for before, after in pairwise(listed)):
        return {i for i in listed if i in shaped}
    matches = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _ENTRY.fullmatch(piece.plain))}
    whole = [match for i, match in matches.items() if i not in shaped and "。" in match[0]]
    firsts = [match["first"] for match in whole]
    return {i for i, match in matches.items() if i in shaped and firsts.count(match["first"]) >= _LEAST}
