"""Headings that begin with a word in quotation marks: “四大推”, “铁人”回家.

In: the pieces of a page and the headings found so far. Out: indices. A line that begins so is speech as a rule; one that
holds a word and no sentence, between a closed paragraph and running text, is a heading where the page has another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, next_text, previous_text

# Words that are spoken have marks inside, or who says them behind.
_QUOTED = re.compile("“(?P<word>[^“”，。！？、；：…—]{2,12})”(?P<rest>[^“”，。！？；：]{0,16})")
_SPEAKS = re.compile("[说道问答喊叫讲]$")


def quoted_headings(pieces: Sequence[Piece], found: Collection[int], is_shaped: Callable[[Piece], bool], is_body: Callable[[Piece], bool]) -> set[int]:
    """Indices of such lines that have the build of a heading without their quotation marks; none on a page without other headings."""
    if not found:
        return {i for i in range(1, len(pieces) - 1) if _is_taken_from_text(pieces, i)}
    quoted = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and i not in found and (match := _QUOTED.fullmatch(piece.plain))}
    return {
        index
        for index, match in quoted.items()
        if not _SPEAKS.search(match["rest"]) and is_shaped(_unquoted(pieces[index], match)) and _stands_between(pieces, index, is_body)
    }


def _is_taken_from_text(pieces: Sequence[Piece], index: int) -> bool:
    """True for words in quotation marks between empty lines, which a paragraph of the page says: “炉膛前面最安静” over an answer."""
    match = _QUOTED.fullmatch(pieces[index].plain) if pieces[index].kind == "text" else None
    if match is None or match["rest"] or not (pieces[index].blank_before and pieces[index + 1].blank_before) or not ends_sentence(pieces[index - 1].plain):
        return False
    # Where empty lines part all paragraphs, somebody may say so.
    apart = any(not piece.blank_before and piece.kind in ("text", "paragraph") for piece in pieces[index + 1 :])
    return apart and sum(match["word"] in piece.plain for piece in pieces) > 1


def _unquoted(piece: Piece, match: re.Match[str]) -> Piece:
    return replace(piece, plain=match["word"] + match["rest"])


def _stands_between(pieces: Sequence[Piece], index: int, is_body: Callable[[Piece], bool]) -> bool:
    above, below = previous_text(pieces, index), next_text(pieces, index)
    closed = above >= 0 and pieces[above].kind == "text" and ends_sentence(pieces[above].plain)
    return closed and not pieces[index].begins and below >= 0 and pieces[below].kind == "text" and is_body(pieces[below])
