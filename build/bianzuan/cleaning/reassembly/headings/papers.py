"""Papers and forms: what a question asks, and what may be ticked below it. In: pieces. Out: yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.pieces import Piece, next_text

_LONGEST = 48
_POINTS = re.compile("。[（(][^（）()]{0,12}[0-9]+ ?分[^（）()]{0,8}[）)]$")
_CHOICES = re.compile(r"[(（]?[AaＡ][)）]?[.．、:： ].*(?:[ \u3000\n][(（]?[BbＢ][)）]?[.．、:： ]|$)|[□○☐◯][ \u3000]*\S[^□○☐◯]*[ \u3000][□○☐◯]")


def asks(text: str) -> bool:
    """True for what a paper asks, with the points that it gives behind the full stop: 三、读下文，答5～7题。（25分）"""
    return len(text) <= _LONGEST and text.count("。") == 1 and _POINTS.search(text) is not None


def has_choices(pieces: Sequence[Piece], index: int) -> bool:
    """True for a question of a form or a paper: below it stands what may be ticked, A. 不到1本　B. 1—2本, □购买　□借阅."""
    after = next_text(pieces, index)
    return after >= 0 and _CHOICES.match(pieces[after].plain) is not None
