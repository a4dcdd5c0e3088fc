"""Upper halves of sentences that a column's end tore, short as a heading is: 后来在城里喝茶的人越来, 他修钟不爱换零件，能磨的.

In: the pieces of a page, and the headings found. Out: indices of those that head nothing. On a page of several texts the
other half may stand anywhere. A line that ends in one character alone is such a half if a word stands across it and the
beginning of another line, and no other line that breaks off has a claim to that beginning; one that ends in a whole word
(我家的后门, with 槛很高 elsewhere) meets a word by chance. A clause behind a comma that says nothing yet is one, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence, open_tail
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.words.word_evidence import divided, word_evidence

# Bits for a word across the tear: as far as one line is from another there is nothing else; behind a comma half as much will do.
_A_WORD, _BEHIND_COMMA = 9.0, 5.0
_SHORTEST, _RUNNING, _SHORTER, _BEGINNING, _END = 6, 12, 2, 8, 12
# A volume has so many lines that words meet by chance.
_MOST = 20_000


def torn_halves(pieces: Sequence[Piece], found: Collection[int]) -> set[int]:
    """Indices of found headings that are halves of sentences; none on a page of one text."""
    if sum(1 for piece in pieces if piece.kind == "title") < 2:
        return set()
    asked = [i for i in found if pieces[i].kind == "text" and pieces[i].number is None and not pieces[i].hashes and len(pieces[i].plain) >= _SHORTEST]
    texts = [(i, p) for i, p in enumerate(pieces) if p.kind == "text" and i not in found and len(p.plain) >= _RUNNING]
    rests = [(i, p.plain[:_BEGINNING]) for i, p in texts if not p.begins and ends_sentence(p.plain)]
    tails = [p.plain[-_END:] for _, p in texts if open_tail(p.plain)]
    if (len(asked) + len(tails)) * len(rests) > _MOST:
        return set()
    return {i for i in asked if _says_nothing(pieces[i].plain) or _goes_on_elsewhere(pieces[i].plain, (text for at, text in rests if at != i + 1), tails)}


def _says_nothing(text: str) -> bool:
    """True for a second clause of which the rest is still to come: 能磨的, 用."""
    first, comma, last = text.partition("，")
    return bool(comma) and "，" not in last and len(first) - len(last) >= _SHORTER and (len(last) == 1 or last.endswith("的"))


def _goes_on_elsewhere(text: str, rests: Iterable[str], tails: Sequence[str]) -> bool:
    """True if a word goes on behind the line's last character at the beginning of another line, and behind no other open end."""
    words = divided(text)
    if not words or len(words[0]) > 1 or words[0] != text[-1]:
        return False
    least = _BEHIND_COMMA if "，" in text else _A_WORD
    return any(word_evidence(text, rest) >= least and not any(word_evidence(tail, rest) for tail in tails) for rest in rests)
