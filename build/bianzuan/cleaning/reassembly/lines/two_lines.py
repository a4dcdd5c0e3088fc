"""Numbered headings that were broken over two lines, put together before headings are told from paragraphs.

In: pieces whose heads are known. Out: the same text; both halves of such a heading are one piece.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.headings.headings import A_WORD, NO_WORD, headline, is_body, numbered_shape
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence
from bianzuan.cleaning.reassembly.numbering import RANKS
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

# A line of a heading that was broken over two has so many characters at most; two of a chain make a pattern.
_LINE, _CHAIN = 16, 2
# 清光绪　木　高56厘米, 民国三年　石: what a thing is made of, how old and how large, below its name.
_FACTS = re.compile("[0-9][^ \u3000]*[ \u3000]|[ \u3000][^ \u3000]*[0-9]")


def in_one_line(pieces: Sequence[Piece]) -> list[Piece]:
    """Numbered headings that were broken over two lines put together, if a word says so or most of their chain are."""
    broken: dict[str, list[int]] = {}
    whole: Counter[str] = Counter()
    for index, piece in enumerate(pieces[:-1]):
        if piece.kind != "text" or piece.number is None:
            continue
        if _may_go_on(piece, pieces[index + 1], pieces[index + 2 : index + 3]):
            broken.setdefault(piece.number.style, []).append(index)
        elif numbered_shape(piece):
            whole[piece.number.style] += 1
    # Lines built as the lower ones stand over texts of their own: then they name parts, all of them.
    named = sum(1 for above, piece, below in zip(pieces, pieces[1:], pieces[2:], strict=False) if _names_a_part(above, piece, below))
    lower = {
        index + 1: index
        for style, uppers in broken.items()
        for index in uppers
        if (len(uppers) >= _CHAIN and len(uppers) > whole[style] and len(uppers) > named)
        # Below a list of bare numbers, 第一幕 to 第五幕, stands something else.
        or (_is_bare(pieces[index]) and not (index and _is_bare(pieces[index - 1])))
        or word_evidence(pieces[index].plain, pieces[index + 1].plain) > A_WORD
    }
    result: list[Piece] = []
    for index, piece in enumerate(pieces):
        if index in lower:
            result[-1] = _one_heading(result[-1], piece)
        else:
            result.append(piece)
    return result


def _names_a_part(above: Piece, piece: Piece, below: Piece) -> bool:
    """True for a short line between the end of a text and another text."""
    short = piece.kind == "text" and piece.number is None and not piece.full and _half(piece.plain)
    return short and above.kind == below.kind == "text" and ends_sentence(above.plain) and is_body(below)


def _may_go_on(upper: Piece, lower: Piece, below: Sequence[Piece]) -> bool:
    """True if the line below a numbered one may be its second half: short, without end mark, and text below it."""
    words = upper.plain[upper.number.length if upper.number else 0 :].strip()
    return (
        lower.kind == "text"
        and lower.number is None
        and upper.hashes == lower.hashes
        and not upper.full
        and (bool(words) or (_is_bare(upper) and "：" not in lower.plain))
        and len(words) <= _LINE
        and _half(lower.plain)
        and "，" not in words + lower.plain
        and not byline(lower.plain)
        and not _FACTS.search(lower.plain)
        and bool(below)
        and below[0].kind == "text"
        and (is_body(below[0]) or _is_bare(upper))
    )


def _is_bare(piece: Piece) -> bool:
    """True for 第一章 alone on its line: its name stands on the next."""
    return piece.number is not None and piece.number.rank <= RANKS["section"] and len(piece.plain) == piece.number.length


def _one_heading(upper: Piece, lower: Piece) -> Piece:
    """Both lines as one piece; nothing stands between them if a word does."""
    word = word_evidence(upper.plain, lower.plain) > NO_WORD
    reason = "one heading over two lines"
    join = Join(upper.runs[-1], lower.runs[0], False, 0.0, 0.0, (reason,), "likely")
    plain = upper.plain + ("" if word else " ") + lower.plain
    runs = upper.runs + lower.runs
    return replace(upper, runs=runs, plain=plain, joins=(join,) if word else (), reason=reason, confidence="likely")


def _half(text: str) -> bool:
    """True for the build of a heading; the lower half of one may also begin with what begins no sentence."""
    return headline(text, _LINE) or (cannot_begin(text) and text[0].isalpha() and headline(f"一{text}", _LINE))
