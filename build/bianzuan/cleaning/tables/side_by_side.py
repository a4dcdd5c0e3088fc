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
# So far right no paragraph is set in.
_FARTHEST = 20
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
    """Lines `start` to `end` of a page: where each is cut, in characters; a line without words on the right is cut at its end."""

    start: int
    end: int
    cuts: tuple[int, ...]
    sure: bool = True


def side_by_side(lines: Sequence[Line]) -> list[Columns]:
    """All pages or parts of pages with two columns, in order."""
    texts = [line.text for line in lines]
    if sum(1 for text in texts if _GAP.search(text.strip(_BLANK)) or _lead(text, _visual)) < _LEAST:
        return []
    # Some programs count columns of half a Han, some characters.
    found = [blocks for blocks in (_found(texts, width) for width in (_visual, len)) if blocks]
    return max(found, key=lambda blocks: sum(block.end - block.start for block in blocks), default=[])


def _found(texts: Sequence[str], width: Callable[[str], int]) -> list[Columns]:
    gaps = [list(_gaps(text, width)) for text in texts]
    leads = [_lead(text, width) for text in texts]
    taken = [False] * len(texts)
    found: list[Columns] = []
    for _ in range(_PASSES):
        ends = Counter(end for i, line in enumerate(gaps) if not taken[i] for end in (*(end for _, end, _ in line), leads[i]) if end)
        edge = max(ends, key=lambda end: (ends[end], -end), default=0)
        if sum(count for end, count in ends.items() if edge <= end <= edge + _SET_IN) < _LEAST:
            break
        cuts = [-1 if taken[i] else _cut(text, gaps[i], edge, width) for i, text in enumerate(texts)]
        # The lines of one column may stand between those of the other, where their leading differs.
        staggered = sum(1 for i, cut in enumerate(cuts) if cut > 0 and leads[i] and not texts[i][:cut].strip(_BLANK)) >= _LEAST
        blocks = [block for block in _blocks(texts, cuts, staggered) if min(map(len, _sides(texts, block))) >= _FEW]
        found += _told(texts, blocks)
        for block in blocks:
            taken[block.start : block.end] = [True] * (block.end - block.start)
        if not blocks:
            break
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


def _lead(text: str, width: Callable[[str], int]) -> int:
    """Where the words of a line begin that stand in the right column alone; 0 for any other line."""
    inked = text.rstrip(_BLANK)
    lead = inked[: len(inked) - len(inked.lstrip(_BLANK))]
    return width(lead) if _visual(lead) >= _FARTHEST and han_count(inked) >= _NARROWEST else 0


def _blocks(texts: Sequence[str], cuts: Sequence[int], staggered: bool) -> Iterator[Columns]:
    """Stretches of lines with a gutter, which their cuts show."""
    start = last = -1
    for index in [*range(len(texts)), len(texts)]:
        inside = index < len(texts) and cuts[index] >= 0
        if start >= 0 and (not inside or "\f" in texts[index] or not _belongs(texts, cuts, index, start, staggered)):
            yield Columns(start, last + 1, tuple(cuts[start : last + 1]))
            start = -1
        if inside and texts[index].strip(_BLANK):
            if start < 0 and (_has_right(texts, cuts, index) and (staggered or bool(texts[index][: cuts[index]].strip(_BLANK))) or staggered and _has_right(texts, cuts, index + 1) and breaks_inside(texts[index].strip(_BLANK))):
                start = index
            last = index


def _has_right(texts: Sequence[str], cuts: Sequence[int], index: int) -> bool:
    return index < len(texts) and cuts[index] >= 0 and bool(texts[index][cuts[index] :].strip(_BLANK))


def _cut(text: str, gaps: Sequence[tuple[int, int, int]], edge: int, width: Callable[[str], int]) -> int:
    """Where a line is cut: in its gap, at its end if its words end before the gutter; -1 if they run across."""
    inked = text.rstrip(_BLANK)
    if width(inked) <= edge - _GUTTER + 1:
        return len(text)
    lead = width(inked[: len(inked) - len(inked.lstrip(_BLANK))])
    if edge <= lead <= edge + _SET_IN:
        return _at(text, edge, width)
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


def _belongs(texts: Sequence[str], cuts: Sequence[int], index: int, start: int, staggered: bool) -> bool:
    """True for a line with words on the right, an empty one, and one with which the left column goes on: notes and folios below it do not."""
    text = texts[index].strip(_BLANK)
    if not text or _has_right(texts, cuts, index):
        return True
    below = next((i for i in range(index + 1, min(index + _FEW + 1, len(texts))) if texts[i].strip(_BLANK)), len(texts))
    if staggered and _has_right(texts, cuts, below) and "\f" not in texts[below]:
        return True
    lefts = (texts[i][: cuts[i]].strip(_BLANK) for i in range(index - 1, start - 1, -1) if cuts[i] > 0)
    return breaks_inside(next(filter(None, lefts), "")) and not text[0].isdigit() and han_count(text) > 0


def _sides(texts: Sequence[str], block: Columns) -> tuple[list[str], list[str]]:
    """Words left of the gutter, and right of it."""
    halves = [(text[:cut].strip(_BLANK), text[cut:].strip(_BLANK)) for text, cut in zip(texts[block.start : block.end], block.cuts, strict=True)]
    return [left for left, _ in halves if left], [right for _, right in halves if right]


def _told(texts: Sequence[str], blocks: Sequence[Columns]) -> list[Columns]:
    """The blocks, if all of them together are columns of running text."""
    sides = [_sides(texts, block) for block in blocks]
    left, right = [text for one, _ in sides for text in one], [text for _, one in sides for text in one]
    if min(len(left), len(right)) < _LEAST or not (_is_running(left) and _is_running(right)):
        return []
    down = sum(_bits(above, below) for block in sides for side in block for above, below in pairwise(side))
    across = 0.0
    for block in blocks:
        halves = [half for text, cut in zip(texts[block.start : block.end], block.cuts, strict=True) for half in (text[:cut].strip(_BLANK), text[cut:].strip(_BLANK)) if half]
        across += sum(_bits(above, below) for above, below in pairwise(halves))
    return [Columns(block.start, block.end, block.cuts, down - across >= _SURE) for block in blocks]


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
