"""Which lines of a body are headings: marked, numbered, or told by their shape and place; and their levels.

In: pieces whose titles and bylines are known. Out: the same text, with every "text" piece settled as heading or
paragraph, and the halves of a heading that was broken over two lines put together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.headings.contents_lines import lines_of_contents
from bianzuan.cleaning.reassembly.headings.diaries import dated
from bianzuan.cleaning.reassembly.headings.families import like_each_other
from bianzuan.cleaning.reassembly.headings.halves import PART_GAP, mended
from bianzuan.cleaning.reassembly.headings.headings import few_clauses, is_marked, numbered_shape
from bianzuan.cleaning.reassembly.headings.initials import initials
from bianzuan.cleaning.reassembly.headings.lessons import lessons
from bianzuan.cleaning.reassembly.headings.levels import OF_LESSON, levelled
from bianzuan.cleaning.reassembly.headings.numbers_over_names import (
    NAME_BELOW,
    NUMBER_ALONE,
    numbers_alone,
    numbers_over_names,
)
from bianzuan.cleaning.reassembly.headings.papers import asks, has_choices, is_of_questions
from bianzuan.cleaning.reassembly.headings.part_words import part_words, with_pictures_told
from bianzuan.cleaning.reassembly.headings.provisions import articles_of_law
from bianzuan.cleaning.reassembly.headings.section_names import section_names
from bianzuan.cleaning.reassembly.headings.unnumbered import unnumbered
from bianzuan.cleaning.reassembly.kinds.furniture import ends_in_credit
from bianzuan.cleaning.reassembly.marks import ends_sentence, mostly_han
from bianzuan.cleaning.reassembly.numbering import after_contents, counts_on
from bianzuan.cleaning.reassembly.pieces import Piece, next_text
from bianzuan.cleaning.reassembly.signers.published import published


def settle(pieces: Sequence[Piece]) -> list[Piece]:
    """Every "text" piece as heading or paragraph, with levels."""
    marked = {i for i, p in enumerate(pieces) if p.kind == "text" and is_marked(p)}
    found = _numbered(pieces) | marked | dated(pieces) | like_each_other(pieces)
    if len(marked) < 2:  # where headings are marked, a short line without mark is none
        pieces = with_pictures_told(pieces, found)
        found |= unnumbered(pieces, found)
        found = (found | section_names(pieces, found) | part_words(pieces)) - articles_of_law(pieces)
        named, parts, exercises = lessons(pieces)
        found = (found | named | parts | initials(pieces)) - exercises
        pieces = [replace(p, reason=OF_LESSON, confidence="likely") if i in parts else p for i, p in enumerate(pieces)]
    numbers, names = numbers_over_names(pieces)
    found |= numbers | names | numbers_alone(pieces)
    pieces = [replace(p, reason=NUMBER_ALONE if i in numbers else NAME_BELOW, confidence="likely") if i in numbers | names else p for i, p in enumerate(pieces)]
    settled = [p if p.kind != "text" else _heading(p) if i in found else _paragraph(p) for i, p in enumerate(pieces)]
    return levelled(mended(settled))


# 原标题：老水车又转起来了: what a text was called where it stood first.
_FIRST_TITLE = re.compile("[（(]?(?:原标题|原题|原题为|本文原标题)[：:]")


def _paragraph(piece: Piece) -> Piece:
    """Running text; what tells when a text was published goes on in no other line."""
    return replace(piece.become("paragraph"), sealed=piece.sealed or published(piece.plain) is not None or ends_in_credit(piece.plain) or _FIRST_TITLE.match(piece.plain) is not None)


def heading_parts(text: str, run: Run) -> tuple[Run, ...]:
    """A heading's parts that white space between Han characters keeps apart: one run each."""
    runs: list[Run] = []
    start = 0
    for gap in PART_GAP.finditer(text):
        # White space at either end, as before the mark of a note, parts nothing.
        inside = gap.start() > 0 and gap.end() < len(text)
        if inside and mostly_han(text[gap.start() - 1]) and mostly_han(text[gap.end()]):
            runs.append(Run(run.line, run.start + start, run.start + gap.start()))
            start = gap.end()
    runs.append(Run(run.line, run.start + start, run.end))
    return tuple(runs)


def _heading(piece: Piece) -> Piece:
    if piece.reason:
        return piece.become("heading", piece.reason, piece.confidence)
    reason = "marked" if piece.hashes else "numbered" if piece.number else "short, no end mark, text below"
    return piece.become("heading", reason, "certain" if piece.hashes or piece.number else "likely")


def _numbered(pieces: Sequence[Piece]) -> set[int]:
    """Members of numbering chains most of which have text below them; the others are lists."""
    chains: dict[str, list[int]] = {}
    listed = lines_of_contents(pieces)
    for index, piece in enumerate(pieces):
        number = piece.number
        if piece.kind == "text" and number and index not in listed and (numbered_shape(piece) or asks(piece.plain)):
            chains.setdefault(number.style, []).append(index)
    found: set[int] = set()
    items = _sentences_counted(pieces)
    for style, counted in chains.items():
        chain = [index for index in counted if not _is_torn_item(pieces[index], items[style])]
        if not chain or any(has_choices(pieces, index) for index in chain) or is_of_questions(pieces, chain):
            continue
        bodied = [_has_body(pieces, index) for index in chain]
        first = after_contents([number.value for index in chain if (number := pieces[index].number)], bodied)
        if 2 * sum(bodied[first:]) >= len(chain) - first:
            found.update(chain[first:])
    return found


def _sentences_counted(pieces: Sequence[Piece]) -> Mapping[str, set[int]]:
    """Of each style the numbers that begin whole sentences: 一、在港湾的两头各装两根桩子。"""
    found: dict[str, set[int]] = defaultdict(set)
    for piece in pieces:
        if piece.kind == "text" and piece.number and ends_sentence(piece.plain):
            found[piece.number.style].add(piece.number.value)
    return found


def _is_torn_item(piece: Piece, items: Container[int]) -> bool:
    """True for 二、北门外有一块空地，是拆了旧仓库留下的，能不能平整 where 一、 or 三、 is a sentence: a column's end tore it."""
    number = piece.number
    if number is None or piece.hashes or few_clauses(piece.plain) or ends_sentence(piece.plain):
        return False
    return number.value - 1 in items or number.value + 1 in items


def _has_body(pieces: Sequence[Piece], index: int) -> bool:
    after = next_text(pieces, index)
    if after < 0 or pieces[after].kind != "text":
        counted = pieces[after].kind == "list" and counts_on(pieces[index].number, pieces[after].plain)
        return after >= 0 and not counted and pieces[after].kind in ("paragraph", "list", "table", "quotation", "verse", "code")
    if pieces[after].hashes and not pieces[index].hashes and is_marked(pieces[after]):
        return False  # the last item of a list, above the next part
    number, below = pieces[index].number, pieces[after].number
    if number and below and numbered_shape(pieces[after]):
        return below.rank > number.rank
    return True
