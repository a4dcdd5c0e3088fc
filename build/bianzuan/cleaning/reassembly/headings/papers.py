"""Papers and forms: what a question asks, and what may be ticked below it. In: pieces. Out: yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.pieces import Piece, next_text

_LONGEST, _FORM = 48, 2
_POINTS = re.compile("。[（(][^（）()]{0,12}[0-9]+ ?分[^（）()]{0,8}[）)]$")
_CHOICES = re.compile(r"[(（]?[AaＡ][)）]?[.．、:： ].*(?:[ \u3000\n][(（]?[BbＢ][)）]?[.．、:： ]|$)|[□○☐◯][ \u3000]*\S[^□○☐◯]*[ \u3000][□○☐◯]")

# 2．您的年龄：______周岁, 1．您的性别：□男　□女: what a form asks; and a question, with what helps to answer it.
_COUNTS = re.compile("[(（]?[0-9０-９]{1,2}[)）.．、]")
_TO_FILL_IN = re.compile("_{2,}|[□○☐◯]")
_ASKED = re.compile("[？?](?:[（(][^（）()]*[）)])?$")


def asks(text: str) -> bool:
    """True for what a paper asks, with the points that it gives behind the full stop: 三、读下文，答5～7题。（25分）"""
    return len(text) <= _LONGEST and text.count("。") == 1 and _POINTS.search(text) is not None


def has_choices(pieces: Sequence[Piece], index: int) -> bool:
    """True for a question of a form or a paper: below it stands what may be ticked, A. 不到1本　B. 1—2本, □购买　□借阅."""
    after = next_text(pieces, index)
    return after >= 0 and is_choice(pieces[after].plain)


def is_choice(text: str) -> bool:
    """True for a row of what may be ticked."""
    return _CHOICES.match(text) is not None


def is_of_questions(pieces: Sequence[Piece], chain: Sequence[int]) -> bool:
    """True for a chain of a form, items of which are to be filled in; and for questions one of which stands right above the next:
    1．若甲大于乙，谁先到？"""
    first = pieces[chain[0]]
    if first.number is None or not _COUNTS.match(first.plain):
        return False
    items = (p.plain for p in pieces if p.kind in ("text", "list") and _COUNTS.match(p.plain))
    if sum(1 for item in items if _TO_FILL_IN.search(item)) >= _FORM:
        return True
    asked = [index for index in chain if _ASKED.search(pieces[index].plain)]
    return len(asked) == len(chain) > 1 and any(next_text(pieces, above) == below for above, below in pairwise(chain))
