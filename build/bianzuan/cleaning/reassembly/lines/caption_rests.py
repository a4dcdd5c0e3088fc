"""Words below a picture that were broken at the measure: 图为渡口的船工。刘 / 敏摄 is one caption.

In: the pieces of a page whose lines are broken. Out: the pieces, captions whole. The rest must end with who took or gave the picture; or, where
paragraphs have an indent and the text above the picture has ended, with the sentence that the caption leaves open. Else the line
below a picture may go on with the text above it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.kinds.furniture import ends_in_credit, is_given
from bianzuan.cleaning.reassembly.marks import ends_sentence, is_over, open_tail
from bianzuan.cleaning.reassembly.pieces import Piece, joined

# A caption has so many lines at most, and its last one, if it is nothing but a name, so many characters.
_LINES, _CREDIT = 5, 16
# A line that fills its measure lacks so many characters at most.
_NEARLY = 2
# So many lines, and such a part of those without an indent, have the same length where lines are broken at a measure; none is wider.
_LEAST, _PART, _WIDEST = 4, 0.25, 60
_FULL = "the line fills the measure"
_WHOSE = "what stands below says whose picture it is"
_ENDS = "the sentence ends in the next line, and that of the text above the picture has ended"


def with_caption_rests(pieces: Sequence[Piece], indents: bool) -> list[Piece]:
    """`indents`: paragraphs of the text begin with one."""
    result: list[Piece] = []
    measure = _measure(pieces) if any(piece.kind == "caption" for piece in pieces) else 0
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        count, signs = _rest(pieces, index, indents) if measure and piece.kind == "caption" and len(piece.plain) >= measure - _NEARLY else (0, ())
        for below in pieces[index + 1 : index + 1 + count]:
            piece = joined(piece, below, Join(piece.runs[-1], below.runs[0], False, 0.0, 0.0, signs, "likely"))
        result.append(piece)
        index += 1 + count
    return result


def _measure(pieces: Sequence[Piece]) -> int:
    """The length that most lines have, if they are the lines of a column; else 0."""
    lengths = Counter(len(piece.plain) for piece in pieces if piece.kind in ("text", "paragraph") and not piece.begins)
    length, count = max(lengths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return length if count >= max(_LEAST, _PART * sum(lengths.values())) and length <= _WIDEST else 0


def _rest(pieces: Sequence[Piece], index: int, indents: bool) -> tuple[int, tuple[str, ...]]:
    """How many pieces below a caption are its further lines, and why; 0 if none are."""
    text = pieces[index].plain
    if ends_in_credit(text) or is_given(text):
        return 0, ()
    above = next((piece for piece in reversed(pieces[:index]) if piece.kind != "caption"), None)
    ended = above is None or above.kind != "text" or is_over(above.plain) or not (above.full or open_tail(above.plain))
    for count, piece in enumerate(pieces[index + 1 : index + _LINES], 1):
        if piece.kind not in ("text", "caption") or piece.begins or piece.blank_before or piece.hashes or piece.number:
            break
        broke = open_tail(text)
        text += piece.plain
        if (ends_in_credit(text) or is_given(text)) and (len(piece.plain) <= _CREDIT or ended):
            return count, (_FULL, _WHOSE)
        if not piece.full:
            return (count, (_FULL, _ENDS)) if indents and ended and broke and ends_sentence(piece.plain) else (0, ())
    return 0, ()
