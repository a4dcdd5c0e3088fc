"""Lists of names and prizes: each line an entry, with who wrote or did it behind it in brackets; classes head them.

In: rows, or pieces of a page. Out: which lines are entries, and which pieces head entries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.kinds.furniture import author_note
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, next_text
from bianzuan.cleaning.reassembly.rows import Row

_LONGEST, _LEAST = 40, 3
# 一等奖, 二等奖（8名）, 最佳组织奖：
_PRIZE = re.compile(r"[“《]?[\u3400-\u9fff]{2,10}奖(?:项)?[”》]?(?:[ \u3000]*[（(]共?[\d一二三四五六七八九十]{1,4}[名个篇件项部位人幅][）)])?[：:]?")


def entries(rows: Sequence[Row]) -> frozenset[int]:
    """Numbers of the lines that are entries: words, and behind them in brackets the author; three make a list."""
    found = [row for row in rows if (cut := author_note(row.body)) > 0 and cut <= _LONGEST and not ends_sentence(row.body[:cut])]
    return frozenset(row.number for row in found) if len(found) >= _LEAST else frozenset()


def is_prize(text: str) -> bool:
    """True for a line that may be a class of prizes."""
    return _PRIZE.fullmatch(text) is not None


def prizes(pieces: Sequence[Piece]) -> set[int]:
    """Indices of the classes of a list of prizes; two of them, each with entries below, are classes."""
    found = [i for i, piece in enumerate(pieces) if piece.kind == "text" and is_prize(piece.plain)]
    family = set(found)
    headed = [i for i in found if 0 <= next_text(pieces, i) not in family]
    return family if len(found) > 1 and headed == found and len({pieces[i].plain for i in found}) == len(found) else set()
