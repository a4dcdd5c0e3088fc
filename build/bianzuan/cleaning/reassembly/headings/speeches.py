"""Short lines that somebody speaks, without quotation marks or with those lost: 师傅只说 / 再做一架; 学到死我说.

In: the pieces of a page, and the headings found. Out: indices of those that are words spoken, or say who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.pieces import Piece, previous_text

# What leads to words spoken, and stands without colon; 听说, 据说 and 知道 lead to none.
_LEADS = re.compile("(?:(?<![听据传小邪学])说|[说问答喊叫笑骂吼嚷念]道|(?<![学疑提询访慰])问|回答|大喊|[高齐]声喊|心想)$")
# 学到死我说, 老周问: who speaks, behind what is said or before it.
_SAYS = re.compile("(?:我|你|他|她|[我你他她]们|大家)(?:就|便|又|只|也)?(?:说|问|答|回答|说道|问道|答道)$|^(?:老|小|阿)[\u3400-\u9fff](?:说|问|答)$|^(?:父亲|母亲|爷爷|奶奶|外婆|外公|师傅|老师|先生|队长|社长|厂长)(?:说|问|答)$")


def speeches(pieces: Sequence[Piece], found: Collection[int]) -> set[int]:
    """Indices of found headings that are spoken, or say who speaks."""
    return {i for i in found if pieces[i].number is None and not pieces[i].hashes and (_SAYS.search(pieces[i].plain) or _below_lead(pieces, i))}


def _below_lead(pieces: Sequence[Piece], index: int) -> bool:
    above = previous_text(pieces, index)
    return above >= 0 and pieces[above].kind == "text" and _LEADS.search(pieces[above].plain) is not None and not pieces[index].blank_before
