"""Headings of two lines: a number alone, and below it what the part is about, as posts of accounts and magazines set them: 01 / 横幅上写的是什么.

In: pieces of a body, their titles and bylines known. Out: indices of the numbers and of the lines below them. One number may be a page's or
a count's; such numbers count on from the first one, and each stands over a short line that has text below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence, mostly_han, no_head
from bianzuan.cleaning.reassembly.numbering import han_value
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import is_labelled

NUMBER_ALONE, NAME_BELOW = "the number of a part, which counts on, over its name", "the name of a part below its number"
# 01, 1, Part 1, PART.01, No.1, 一, 壹
_NUMBER = re.compile(r"(?:(?:PART|Part|part|NO|No|no|CHAPTER|Chapter)[.．]?[ \u3000]?)?(?:0?(?P<digits>[1-9]|1\d)|(?P<han>[一二三四五六七八九十]{1,2}|[壹贰叁肆伍陆柒捌玖拾]))[、.．/／|]?")
# 1, 2, 3 without names are sooner told from anything else if there are three.
_PLAIN, _PARTS, _ENDED = re.compile("0?[1-9]|1[0-9]"), 3, ("verse", "quotation", "caption", "table", "figure")
_LEAST, _LENGTH, _SHORTEST = 2, 32, 3
_SPEECH = re.compile("[^：:]{1,6}[：:]")


def numbers_over_names(pieces: Sequence[Piece]) -> tuple[set[int], set[int]]:
    """Indices of the numbers, and of the names below them; none where one number of the row has no name."""
    alone = [(i, value) for i, piece in enumerate(pieces) if piece.kind == "text" and (value := _number(piece.plain)) and i + 1 < len(pieces) and pieces[i + 1].kind == "text"]
    counted = alone if [value for _, value in alone] == list(range(1, len(alone) + 1)) else []
    numbers = [i for i, _ in counted]
    if len(numbers) < _LEAST or not all(_is_name(pieces, i + 1) for i in numbers):
        return set(), set()
    return set(numbers), {i + 1 for i in numbers}


def numbers_alone(pieces: Sequence[Piece]) -> set[int]:
    """Indices of 1, 2, 3 alone on their lines, each over a paragraph and all but the first below one that is over: the parts of a story.

    Numbers of pages stand inside sentences sooner or later, and hardly begin with the first one.
    """
    counted = [i for i, piece in enumerate(pieces) if piece.kind == "text" and _PLAIN.fullmatch(piece.plain)]
    if len(counted) < _PARTS or [int(pieces[i].plain) for i in counted] != list(range(1, len(counted) + 1)):
        return set()
    below = all(i + 1 < len(pieces) and pieces[i + 1].kind in ("text", "paragraph") and is_body(pieces[i + 1]) and not cannot_begin(pieces[i + 1].plain) for i in counted)
    above = all(pieces[i - 1].kind in _ENDED or ends_sentence(pieces[i - 1].plain) for i in counted[1:])
    return set(counted) if below and above else set()


def _number(text: str) -> int:
    match = _NUMBER.fullmatch(text)
    if match is None:
        return 0
    return int(match["digits"]) if match["digits"] else han_value(match["han"])


def _is_name(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line built as a heading, with a sentence or more of text right below it."""
    piece = pieces[index]
    text = piece.plain
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    shaped = headline(text, _LENGTH) and len(text) >= _SHORTEST and mostly_han(text) and not no_head(text) and not piece.full and piece.number is None
    bodied = below is not None and (below.kind in ("caption", "quotation", "verse", "paragraph") or below.kind == "text" and (is_body(below) or ends_sentence(below.plain)))
    return shaped and bodied and not _SPEECH.match(text) and not is_labelled(text)
