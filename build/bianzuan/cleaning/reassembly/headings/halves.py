"""Parts of a heading that white space sets apart, and headings whose parts stand on two lines.

In: pieces whose headings are told. Out: the same text; the halves of one heading are one piece.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.headings.levels import heads_days, is_label
from bianzuan.cleaning.reassembly.headings.numbers_over_names import NAME_BELOW, NUMBER_ALONE
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.words.word_evidence import torn

# Of headings over their texts none of 600 reaches so many bits.
_TORN = 6.0
PART_GAP = re.compile("[ \u3000]+")


def parts_of(text: str) -> int:
    """How many parts of a line white space sets apart."""
    return len(PART_GAP.split(text.strip()))


def mended(pieces: Sequence[Piece]) -> list[Piece]:
    """Halves of one heading put together, if its siblings have as many parts in one line."""
    parts = Counter(parts_of(p.plain) for p in pieces if p.kind == "heading" and not p.number)
    whole: list[Piece] = []
    for piece in pieces:
        last = whole[-1] if whole else None
        if last is not None and _number_over_name(last, piece):
            reason = "the number of a chapter and its name below it are one heading"
            whole[-1] = replace(last, kind="heading", level=last.level or piece.level, runs=last.runs + piece.runs, plain=f"{last.plain} {piece.plain}", hashes=last.hashes or piece.hashes, reason=reason, confidence="likely")
        elif last is not None and _halves(last, piece) and parts[parts_of(last.plain) + parts_of(piece.plain)] >= 2:
            plain = f"{last.plain} {piece.plain}"
            reason = "two lines of one heading: its siblings have as many parts in one line"
            whole[-1] = replace(last, runs=last.runs + piece.runs, plain=plain, reason=reason, confidence="likely")
        else:
            whole.append(piece)
    return whole


def _number_over_name(upper: Piece, lower: Piece) -> bool:
    """True for 第一章 alone on its line right above the name of the chapter, and for the numbers of parts that count on."""
    if upper.reason == NUMBER_ALONE and lower.reason == NAME_BELOW:
        return True
    number = upper.number
    alone = number is not None and number.style in ("chapter", "section") and number.length == len(upper.plain.strip())
    told = upper.kind in ("heading", "text", "paragraph") and lower.kind == "heading"
    return alone and told and lower.number is None and not is_label(lower) and not heads_days(upper, lower)


def _halves(upper: Piece, lower: Piece) -> bool:
    return (
        upper.kind == lower.kind == "heading"
        and upper.hashes == lower.hashes
        and upper.number is None
        and lower.number is None
        and not is_label(lower)
        and not heads_days(upper, lower)
    )


def is_cut_short(text: str, below: str) -> bool:
    """True for a clause and more of a sentence that lost text cut short: a quotation stays open, or words are torn at its end
    and above the line below. Such a line is no heading."""
    if "，" not in text:
        return False
    return text.count("“") > text.count("”") or text.count("《") > text.count("》") or torn(text, below) >= _TORN
