"""Paragraphs that begin inside a word: the editor is asked whether what stood above is lost.

In: the body of an article whose lines stand in order. Out: flags. Nothing is marked: a name that no dictionary has looks
like half a word.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence, open_tail
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece
from bianzuan.cleaning.reassembly.words.word_evidence import half_beginning, part_of_speech

# So many bits have 5 in 10,000 beginnings of paragraphs of a daily paper, and 26 in 100 rests that a cut inside a word left.
# A noun makes a compound with many a character that stands in no dictionary: 园门口, 江上.
_HALF_A_WORD, _BEFORE_A_NOUN = 4.5, 6.0
# What is shorter may be a name, a date, a line of verse.
_RUNNING = 20
# Words of one character that papers begin a sentence with, and dictionaries count for parts of others: 现为船厂看门人.
_WORDS = "现故原兹"
# Tags of nouns, of places, of what is no word alone, of phrases.
_NOUNS = "nsgzjilex"
_LOST_ABOVE = "text may be lost above: this paragraph begins inside a word"


def half_beginnings(pieces: Sequence[Piece]) -> list[PlannedFlag]:
    """A question for each paragraph that begins with half a word below a whole one, or below a title or a heading."""
    text = [piece for piece in pieces if piece.kind not in TRANSPARENT]
    flags: list[PlannedFlag] = []
    for index, piece in enumerate(text):
        above = text[index - 1] if index else None
        if above and (above.kind not in ("paragraph", "heading") or above.kind == "paragraph" and open_tail(above.plain)):
            continue
        if _is_a_rest(piece) and not _begins_so_elsewhere(piece, text):
            flags.append(PlannedFlag("gap", piece.runs[0], _LOST_ABOVE, "doubtful"))
    return flags


def _is_a_rest(piece: Piece) -> bool:
    """True for running text at the left edge that begins inside a word; what no text begins with is marked elsewhere."""
    text = piece.plain
    running = piece.kind == "paragraph" and not (piece.sealed or piece.begins or piece.number) and len(text) >= _RUNNING
    return running and ends_sentence(text) and not cannot_begin(text) and _is_half_a_word(text)


def _is_half_a_word(text: str) -> bool:
    if text[0] in _WORDS:
        return False
    bits, word = half_beginning(text)
    tag = part_of_speech(word)
    return bits >= (_BEFORE_A_NOUN if not tag or tag[0] in _NOUNS else _HALF_A_WORD)


def _begins_so_elsewhere(piece: Piece, text: Sequence[Piece]) -> bool:
    """True for a name of this text: its first two characters stand together once more."""
    return sum(other.plain.count(piece.plain[:2]) for other in text) > 1
