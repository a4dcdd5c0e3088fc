"""A foreign name in brackets that a line end cut: 亨利·福特（Henry / Ford）. Both halves are one paragraph.

In: pieces of a page. Out: the same text, the halves put together. Two signs: the bracket opened above closes here, and
nothing but Latin words stands between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.marks import mostly_han
from bianzuan.cleaning.reassembly.pieces import Piece, joined

_LATIN = r"[A-Za-z\u00c0-\u024f.,'’·&\- ]"
_OPENS = re.compile(rf"[\u3400-\u9fff·][（(]{_LATIN}{{1,60}}$")
_CLOSES = re.compile(rf"{_LATIN}{{1,60}}[）)]")
_SIGNS = ("the bracket that opens above closes here", "a name in Latin letters goes on")


def names_put_together(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces of running text, those put together whose ends are two halves of such a name."""
    result: list[Piece] = []
    for piece in pieces:
        above = result[-1] if result else None
        if above and above.kind == piece.kind == "text" and _goes_on(above.plain, piece.plain) and piece.blank_before == 0:
            result[-1] = joined(above, piece, Join(above.runs[-1], piece.runs[0], False, 0.0, 0.0, _SIGNS, "certain"))
        else:
            result.append(piece)
    return result


def _goes_on(above: str, below: str) -> bool:
    return _OPENS.search(above) is not None and _CLOSES.match(below) is not None and mostly_han(above)
