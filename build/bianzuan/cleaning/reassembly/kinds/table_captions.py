"""What stands above a table and bears its number: 表1　各渡口船只, 附表二：历年经费.

In: the pieces of a page in order. Out: the same, with such a line as the caption of the table right below it. A line that
speaks of a table ends its sentence or leads to it with a colon; where no table stands below, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.pieces import Piece

_NUMBER = r"(?:[0-9]{1,2}(?:[-\u2010-\u2014.\uff0e\u00b7][0-9]{1,2})?|[一二三四五六七八九十]{1,3}|[A-Z](?:[-.][0-9]{1,2})?)"
_CAPTION = re.compile(rf"[续附]?表[ \u3000]?{_NUMBER}(?:(?:[ \u3000：:．.、]\s*|(?=《))[^。；！？]{{1,50}}[^。；！？：:，、])?")


def with_table_captions(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, lines that number the table below them as captions."""
    for piece, below in pairwise((*pieces, None)):
        if piece is not None:
            numbers = below is not None and below.kind == "table" and piece.kind == "text" and _CAPTION.fullmatch(piece.plain.strip())
            yield piece.become("caption", "numbers the table below it") if numbers else piece
