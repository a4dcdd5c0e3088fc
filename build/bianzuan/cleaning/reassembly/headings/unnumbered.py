"""Headings without number or mark, told by their length, their end, their neighbours and their brothers.

In: pieces of a page, and which of them are headings for other reasons. Out: indices of those that are, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.entries import entries
from bianzuan.cleaning.reassembly.headings.families import exhibits
from bianzuan.cleaning.reassembly.headings.halves import is_cut_short, parts_of
from bianzuan.cleaning.reassembly.headings.headings import (
    A_WORD,
    NO_WORD,
    few_clauses,
    headline,
    is_body,
    parallel,
)
from bianzuan.cleaning.reassembly.headings.levels import PARTS_OF_TWO, is_label
from bianzuan.cleaning.reassembly.headings.lives import lives
from bianzuan.cleaning.reassembly.headings.named_groups import named_groups
from bianzuan.cleaning.reassembly.headings.named_headings import named_headings
from bianzuan.cleaning.reassembly.headings.over_bracketed import over_bracketed
from bianzuan.cleaning.reassembly.headings.over_registers import over_registers
from bianzuan.cleaning.reassembly.headings.papers import asks, is_choice
from bianzuan.cleaning.reassembly.headings.quoted_headings import quoted_headings
from bianzuan.cleaning.reassembly.headings.set_in_as_text import set_in_as_text
from bianzuan.cleaning.reassembly.headings.short_words import (
    among_poems,
    fills_a_part,
    of_two_characters,
    short_words,
)
from bianzuan.cleaning.reassembly.headings.speeches import speeches
from bianzuan.cleaning.reassembly.headings.torn_halves import torn_halves
from bianzuan.cleaning.reassembly.kinds.award_lists import is_prize
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence, mostly_han, no_head, open_tail
from bianzuan.cleaning.reassembly.pieces import Piece, next_text, previous_text
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.signed_lines import is_signed, keeps_measure
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

# Unnumbered headings of the sample have 11 to 26 characters, numbered ones 16 to 41.
_UNNUMBERED_LENGTH = 32
# Upper halves of cut paragraphs have 20 characters at least: on a page of several texts, or with unequal clauses of so
# many characters in all, a line is a heading only if others are built like it.
_HALF, _UNEQUAL, _ALIKE = 20, 14, 4
# 引言, 结语, 几点启示: what stands without number among numbered headings.
_LABEL_LENGTH = 8
# A clause that leads to a list has so many characters.
_LEAD = 10
# 补碗的行头很简单：牵钻、锤子……那时温饱: a list, and dots before other words.
_RUNS_ON = re.compile("[：:].*、|…[\u3400-\u9fff].*[，、。]|[，、。].*…[\u3400-\u9fff]")
# 装了水位计，水情每十分钟传到水管站一: behind the number stands what is counted; a title by itself may end so (游记二).
_ENDS_IN_A_COUNT = re.compile("，[^，]{6,}(?<![第之其卷篇回集部章节课统唯万专合如划单同归不])[一两几]$")
_SPEECH = re.compile(r"[^：:]{1,6}[：:]")


def unnumbered(pieces: Sequence[Piece], settled: set[int]) -> set[int]:
    """Short lines without end mark that stand alone, or two together, above a paragraph."""
    if not settled.isdisjoint(exhibits(pieces)):
        return set()  # short lines there say where a thing was found, and who keeps it
    labels = {index for index in settled if is_label(pieces[index])}
    shaped = {
        index
        for index, piece in enumerate(pieces)
        if piece.kind == "text" and index not in settled and _unnumbered_shape(piece, 2 if index + 1 in labels else 4) and not keeps_measure(pieces, index)
    }
    shaped -= entries(pieces, shaped)
    found: set[int] = set()
    for index in sorted(shaped, reverse=True):
        after = next_text(pieces, index)
        if after < 0:
            continue
        below = pieces[after]
        stacked = after in found and next_text(pieces, after) not in found
        poet = below.kind == "text" and below.plain.startswith("——") and not ends_sentence(below.plain)
        bodied = below.kind == "verse" or poet and after + 1 < len(pieces) and pieces[after + 1].kind == "verse" or (
            below.kind == "text" and after not in shaped and after not in settled and (is_body(below) or _upper_half(pieces, after) or _leads_in(pieces, after))
        )
        leads = after in settled and not fills_a_part(pieces, index, settled, shaped) and below.kind == "text" and (below.number is not None or is_prize(below.plain) or is_label(below))
        if bodied or stacked or leads:
            found.add(index)
    # Names over entries (证券公司, over what it is) say nothing of how the other parts of a page are headed.
    telling = settled - lives(pieces)
    if len(telling) >= 2:
        found = {i for i in found if _beside_numbers(pieces, telling, i)}
    several = sum(1 for piece in pieces if piece.kind == "title") > 1
    found = {i for i in found if not _broken_off(pieces, i, found, several)}
    siblings = _siblings(pieces, found)
    found = {i for i in found if not _in_a_row(pieces, shaped, i) and not _continues(pieces, i, siblings)}
    found |= set(named_groups(pieces, next((i for i, p in enumerate(pieces) if p.kind == "text"), len(pieces))))
    found -= set_in_as_text(pieces, found, settled) | torn_halves(pieces, found) | speeches(pieces, found)
    quoted = quoted_headings(pieces, found | settled, lambda piece: _unnumbered_shape(piece, 3), is_body)
    found |= over_registers(pieces, found, lambda piece: _unnumbered_shape(piece, 2))
    found |= over_bracketed(pieces, lambda piece: _unnumbered_shape(piece, 2, may_name=True))
    found |= short_words(pieces, found, is_body) | of_two_characters(pieces, found, lambda piece: _unnumbered_shape(piece, 2), is_body)
    return found | among_poems(pieces, found, lambda piece: _unnumbered_shape(piece, 2, may_name=True)) | quoted | named_headings(pieces) - settled


def _broken_off(pieces: Sequence[Piece], index: int, found: set[int], several: bool) -> bool:
    """True if a line is rather the upper half of a sentence that a column's end cut: long, or of unequal clauses.

    Headings of one text have one build; where others are like it, it is one of them.
    """
    text = pieces[index].plain
    clauses = text.split("，")
    unequal = len(clauses) > 1 and not parallel(clauses) and len(text) >= (_UNEQUAL if several else _HALF)
    if not unequal and not (several and len(text) >= _HALF):
        return False
    others = [pieces[i].plain for i in found if i != index]
    alike = sum(1 for o in others if o.count("，") == len(clauses) - 1 and abs(len(o) - len(text)) <= _ALIKE)
    # On a page of several texts two cut paragraphs may look alike; three of one build are a family.
    least = 2 if several and unequal else 1
    return parts_of(text) == 1 and (alike < least or 2 * alike < len(others))


def _beside_numbers(pieces: Sequence[Piece], settled: set[int], index: int) -> bool:
    """Where headings are numbered, one without number is a part's title above a number, or a word like 结语."""
    return next_text(pieces, index) in settled or (
        len(pieces[index].plain) <= _LABEL_LENGTH and ((above := previous_text(pieces, index)) not in settled or asks(pieces[above].plain))
    )


def _unnumbered_shape(piece: Piece, least: int, may_name: bool = False) -> bool:
    text = piece.plain
    return (
        piece.number is None
        and not piece.full
        # backslashes are no characters of the text: a cleaned article is read as its source was
        and len(text) - text.count("\\") >= (2 if text in PARTS_OF_TWO else least)
        and headline(text, _UNNUMBERED_LENGTH)
        and few_clauses(text)
        and not no_head(text)
        and not _RUNS_ON.search(text)
        and not _ENDS_IN_A_COUNT.search(text)
        and mostly_han(text)
        and not _SPEECH.match(text)
        and not is_choice(text)
        and not text.startswith(("——", "—", "――", "──", "“"))
        and (may_name or not byline(text))
        and not published(text)
        and not is_signed(text)
    )


def _leads_in(pieces: Sequence[Piece], index: int) -> bool:
    """True for a clause that leads to a list: 修水车要经过四道手续："""
    text, after = pieces[index].plain, next_text(pieces, index)
    lead = text.endswith(("：", ":")) and len(text) >= _LEAD and not _SPEECH.fullmatch(text)
    return lead and after >= 0 and (pieces[after].kind == "list" or pieces[after].number is not None)


def _upper_half(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line of several clauses that breaks off above running text: the upper half of a cut paragraph."""
    text, after = pieces[index].plain, next_text(pieces, index)
    running = len(text) >= _HALF and "，" in text and open_tail(text)
    return running and after >= 0 and pieces[after].kind == "text" and is_body(pieces[after])


def _in_a_row(pieces: Sequence[Piece], shaped: set[int], index: int) -> bool:
    """True in a run of three or more short lines: names, addresses, a list without marks."""
    before, after = previous_text(pieces, index), next_text(pieces, index)
    return (
        (before in shaped and previous_text(pieces, before) in shaped)
        or (after in shaped and next_text(pieces, after) in shaped)
        or (before in shaped and after in shaped)
    )


def _siblings(pieces: Sequence[Piece], found: set[int]) -> list[int]:
    """Numbers of parts of the headings found below a closed text: the pattern of this page's headings."""
    return [parts_of(pieces[i].plain) for i in found if not _below_open_tail(pieces, i)]


def _below_open_tail(pieces: Sequence[Piece], index: int) -> bool:
    before = previous_text(pieces, index)
    if before < 0 or pieces[before].kind != "text":
        return False
    text = pieces[before].plain
    return open_tail(text) and not headline(text)


def _continues(pieces: Sequence[Piece], index: int, siblings: Sequence[int]) -> bool:
    """True if a short line rather goes on below, or carries on the open tail above it."""
    text = pieces[index].plain
    parts = parts_of(text)
    if parts > 1 and siblings.count(parts) >= 2:
        return False
    below = pieces[next_text(pieces, index)]
    if below.kind != "verse" and (word_evidence(text, below.plain) > A_WORD or cannot_begin(below.plain) or is_cut_short(text, below.plain)):
        return True
    if not _below_open_tail(pieces, index):
        return False
    tail = word_evidence(pieces[previous_text(pieces, index)].plain, text)
    # Papers of the Republic end their paragraphs with 、, too: where each begins with its indent, the line between two that has none goes on with neither.
    apart = pieces[index].blank_before > 0 and not pieces[index].begins and below.begins and pieces[previous_text(pieces, index)].begins
    return tail > NO_WORD or len(siblings) < 2 and not apart
