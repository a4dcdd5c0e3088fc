"""What stands above a table and bears its number, 表1　各渡口船只, 附表二：历年经费, or says what is listed: 各渡口船工名单.

In: the pieces of a page in order. Out: the same, with such a line as the caption of the table right below it. A line that
speaks of a table ends its sentence or leads to it with a colon; where no table stands below, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece

_NUMBER = r"(?:[0-9]{1,2}(?:[-\u2010-\u2014.\uff0e\u00b7][0-9]{1,2})?|[一二三四五六七八九十]{1,3}|[A-Z](?:[-.][0-9]{1,2})?)"
_CAPTION = re.compile(rf"[续附]?表[ \u3000]?{_NUMBER}(?:(?:[ \u3000：:．.、]\s*|(?=《))[^。；！？]{{1,50}}[^。；！？：:，、])?")
# 2003年渡口负责人名单, 历年过渡人数统计表: below text, right above a table.
_LISTS = re.compile("[^。，；！？：:、“”]{2,30}(?:名单|名录|名册|一览|一览表|统计|统计表|情况表|明细表|对照表|[^代外发]表)(?:[（(][^（）()。]{1,16}[）)])?")


def with_table_captions(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, lines that number or name the table below them as captions."""
    text = False
    for piece, below in pairwise((*pieces, None)):
        if piece is None:
            continue
        over = below is not None and below.kind == "table" and piece.kind == "text" and not piece.hashes
        words = piece.plain.strip()
        if over and _CAPTION.fullmatch(words):
            yield piece.become("caption", "numbers the table below it")
        elif over and text and piece.number is None and _LISTS.fullmatch(words):
            yield piece.become("caption", "says what the table below it lists", "likely")
        else:
            yield piece
        # Above all text it is the title of what the table holds.
        text = text or ends_sentence(piece.plain)
