"""Two columns of running text that stand side by side on the lines of a text, as programs write out the pages of a PDF.

In: lines of a text source. Out: where each line of such a page is cut, and which lines belong together. A gutter runs down at
one place; on both sides lines fill their measure, break off inside sentences, and go on downwards rather than across. Verse in
two columns, tables, names and contents have gaps, too, but close their lines, or say little on one side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from unicodedata import east_asian_width

from bianzuan.cleaning.reassembly.marks import han_count, is_over
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence
from bianzuan.model import Line

RULE = "columns"

_GAP = re.compile("[ \u3000\u00a0]{2,}")
_BLANK = " \u3000\u00a0\f"
# In columns of half a Han: a gutter, and what a paragraph or a heading in the right column is set in.
_GUTTER, _SET_IN = 3, 8
# So many lines with words on both sides show a gutter; where it is known, so few are a part of a page.
_LEAST, _FEW = 5, 2
# Han in a line of a column; share of its lines that are full, that break off, that have a mark inside.
_NARROWEST, _FULL, _OPEN, _MARKED = 7, 0.45, 0.4, 0.3
_SHORT_OF = 0.85
_MARKS = "，。；：？！、"
# Pages of a book have their gutters at one place or two.
_PASSES = 4
# Bits by which words speak for reading down.
_SURE = 4.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Lines `start` to `end` of a page: where each is cut, in characters; a line without words on one side is cut at its end or at 0."""

    start: int
    end: int
    cuts: tuple[int, ...]
    sure: bool = True


def side_by_side(lines: Sequence[Line]) -> list[Columns]:
    """All pages or parts of pages with two columns, in order."""
    texts = [line.text for line in lines]
    if sum(1 for text in texts if _GAP.search(text.strip(_BLANK))) < _LEAST:
        return []
    # Some programs count columns of half a Han, some characters.
    found = [blocks for blocks in (_found(texts, width) for width in (_visual, len)) if blocks]
    return max(found, key=lambda blocks: sum(block.end - block.start for block in blocks), default=[])


def _found(texts: Sequence[str], width: Callable[[str], int]) -> list[Columns]:
    gaps = [list(_gaps(text, width)) for text in texts]
    taken = [False] * len(texts)
    found: list[Columns] = []
    for _ in range(_PASSES):
        ends = Counter(end for i, line in enumerate(gaps) if not taken[i] for _, end, _ in line)
        edge = max(ends, key=lambda end: (ends[end], -end), default=0)
        if sum(count for end, count in ends.items() if edge <= end <= edge + _SET_IN) < _LEAST:
            break
        blocks = [block for block in _blocks(texts, gaps, taken, edge, width) if _both(texts, block) >= _FEW]
        told = _told(texts, blocks)
        found += told
        for block in blocks:
            taken[block.start : block.end] = [True] * (block.end - block.start)
    return sorted(found, key=lambda block: block.start)


def _visual(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WFA" else 0 if c == "\f" else 1 for c in text)


def _gaps(text: str, width: Callable[[str], int]) -> Iterator[tuple[int, int, int]]:
    """Gaps between words, as where they begin and end on the page, and the character at which they end."""
    inked = text.rstrip(_BLANK)
    for match in _GAP.finditer(inked):
        start, end = width(inked[: match.start()]), width(inked[: match.end()])
        if match.start() and inked[: match.start()].strip(_BLANK) and _visual(match[0]) >= _GUTTER:
            yield start, end, match.end()


def _blocks(texts: Sequence[str], gaps: Sequence[Sequence[tuple[int, int, int]]], taken: Sequence[bool], edge: int, width: Callable[[str], int]) -> Iterator[Columns]:
    """Stretches of lines with a gutter left of an edge."""
    start, last = -1, -1
    cuts: list[int] = []
    for index in [*range(len(texts)), len(texts)]:
        cut = _cut(texts[index], gaps[index], edge, width) if index < len(texts) and not taken[index] else -1
        both = cut > 0 and bool(texts[index][cut:].strip(_BLANK))
        if index < len(texts) and "\f" in texts[index] and start >= 0 and last >= 0:
            yield Columns(start, last + 1, tuple(cuts[: last + 1 - start]))
            start, cuts, last = -1, [], -1
        if both:
            if start < 0:
                start, cuts = index, []
            cuts.append(cut)
            last = index
        elif start >= 0 and cut >= 0 and _belongs(texts, index, start, cuts):
            cuts.append(cut)
            if texts[index].strip(_BLANK):
                last = index
        elif start >= 0:
            yield Columns(start, last + 1, tuple(cuts[: last + 1 - start]))
            start, cuts, last = -1, [], -1


def _cut(text: str, gaps: Sequence[tuple[int, int, int]], edge: int, width: Callable[[str], int]) -> int:
    """Where a line is cut: in its gap, at its end if its words end before the gutter, at 0 if they begin behind; -1 if they run across."""
    inked = text.rstrip(_BLANK)
    if width(inked) <= edge - _GUTTER + 1:
        return len(text)
    lead = width(inked[: len(inked) - len(inked.lstrip(_BLANK))])
    if edge <= lead <= edge + _SET_IN:
        return 0
    for start, end, _ in gaps:
        if start <= edge - 2 and edge <= end <= edge + _SET_IN:
            return _at(text, edge, width)
    return -1


def _at(text: str, edge: int, width: Callable[[str], int]) -> int:
    """The character at which a place on the page is reached."""
    place = 0
    for index, character in enumerate(text):
        if place >= edge:
            return index
        place += width(character)
    return len(text)


def _belongs(texts: Sequence[str], index: int, start: int, cuts: Sequence[int]) -> bool:
    """True for an empty line, one of the right column, and one with which the left column goes on: notes and folios below it are none."""
    text = texts[index].strip(_BLANK)
    if not text or cuts and not texts[index][:1].strip(_BLANK) and not texts[index][: len(texts[index]) // 2].strip(_BLANK):
        return True
    above = next((texts[start + i][: cuts[i]].strip(_BLANK) for i in range(len(cuts) - 1, -1, -1) if texts[start + i].strip(_BLANK)), "")
    return breaks_inside(above) and not text[0].isdigit() and han_count(text) > 0


def _both(texts: Sequence[str], block: Columns) -> int:
    return sum(1 for _ in _pairs(texts, block))


def _pairs(texts: Sequence[str], block: Columns) -> Iterator[tuple[str, str]]:
    """Words left and right of the gutter, of lines that have both."""
    for text, cut in zip(texts[block.start : block.end], block.cuts, strict=True):
        left, right = text[:cut].strip(_BLANK), text[cut:].strip(_BLANK)
        if left and right:
            yield left, right


def _told(texts: Sequence[str], blocks: Sequence[Columns]) -> list[Columns]:
    """The blocks, if all of them together are columns of running text."""
    pairs = [pair for block in blocks for pair in _pairs(texts, block)]
    if len(pairs) < _LEAST or not all(_is_running(side) for side in zip(*pairs, strict=True)):
        return []
    down = across = 0.0
    for block in blocks:
        own = list(_pairs(texts, block))
        for (left, right), (left_below, right_below) in pairwise(own):
            down += _bits(left, left_below) + _bits(right, right_below)
            across += _bits(left, right) + _bits(right, left_below)
    sure = down - across >= _SURE
    return [Columns(block.start, block.end, block.cuts, sure) for block in blocks]


def _bits(above: str, below: str) -> float:
    """What the words say for one line going on with another."""
    return max(-_SURE, min(2 * _SURE, word_evidence(simplified(above), simplified(below)))) if breaks_inside(above) else 0.0


def breaks_inside(text: str) -> bool:
    """True for a line that ends inside its sentence."""
    return bool(text) and not is_over(text) and text[-1] not in "：；:;"


def _is_running(side: Sequence[str]) -> bool:
    """True for lines of one column of running text."""
    wide = max(_visual(text) for text in side)
    full = sum(1 for text in side if _visual(text) >= _SHORT_OF * wide)
    opened = sum(1 for text in side if breaks_inside(text))
    marked = sum(1 for text in side if any(mark in text[:-1] for mark in _MARKS))
    many = len(side)
    return median(map(han_count, side)) >= _NARROWEST and full >= _FULL * many and opened >= _OPEN * many and marked >= _MARKED * many
