"""Upper halves of sentences that a column's end tore, short as a heading is: 外婆家的茶是粗茶，叶子, 隔壁的老孙看不下.

In: the pieces of a page, and the headings found. Out: indices of those that head nothing. On a page of several texts the
other half may stand anywhere: a word that one end and another line's beginning make tells it, and so does a clause behind a
comma that is shorter than the one before it and says nothing of what is named.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.words.word_evidence import divided, part_of_speech, word_evidence

# Bits for a word across the tear: as far as one line is from another there is nothing else; behind a comma half as much will do.
_A_WORD, _BEHIND_COMMA = 9.0, 5.0
_SHORTEST, _RUNNING, _SHORTER, _BEGINNING = 6, 12, 2, 8
# A volume has so many lines that words meet by chance.
_MOST = 20_000


def torn_halves(pieces: Sequence[Piece], found: Collection[int]) -> set[int]:
    """Indices of found headings that are halves of sentences; none on a page of one text."""
    if sum(1 for piece in pieces if piece.kind == "title") < 2:
        return set()
    asked = [i for i in found if pieces[i].kind == "text" and pieces[i].number is None and not pieces[i].hashes and len(pieces[i].plain) >= _SHORTEST]
    rests = [(i, p.plain[:_BEGINNING]) for i, p in enumerate(pieces) if p.kind == "text" and i not in found and not p.begins and len(p.plain) >= _RUNNING and ends_sentence(p.plain)]
    if len(asked) * len(rests) > _MOST:
        return set()
    return {i for i in asked if _says_nothing(pieces[i].plain) or _goes_on_elsewhere(pieces[i].plain, [text for at, text in rests if at != i + 1])}


def _says_nothing(text: str) -> bool:
    """True for a second clause of which a predicate is still to come: 能磨的, 竹篾, 用."""
    first, comma, last = text.partition("，")
    if not comma or "，" in last or len(first) - len(last) < _SHORTER:
        return False
    return len(last) == 1 or last[-1] in "的" or not any(part_of_speech(word)[:1] in ("v", "a", "i", "l", "z", "") for word in divided(last))


def _goes_on_elsewhere(text: str, rests: Sequence[str]) -> bool:
    least = _BEHIND_COMMA if "，" in text else _A_WORD
    return any(word_evidence(text, rest) >= least for rest in rests)
