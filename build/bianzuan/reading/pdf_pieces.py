"""Letters with their places → pieces of lines: runs on one level without a wide gap, their words as they are seen.

A space between Han is one that stands out from the others of its line, for lines are spread to fill their measure. Small
figures set high call a note, [1], or belong to the Latin letter before them, m².
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from bianzuan.reading.pdf_lines import Letter, Piece, space
from bianzuan.reading.word_math import raised

# In ems. A gap that ends a piece: a gutter, the next cell of a table.
_GAP = 2.0
# How far a letter may begin left of where the last one ends: marks have more room than ink.
_OVERLAP = 1.0
# How far letters of one line may stand above or below each other (marks of notes, Latin beside Han).
_LEVEL = 0.45
# Figures so small and so high are set high.
_SMALL, _HIGH = 0.8, 0.12
_FIGURES = re.compile(r"\d{1,3}")
_LATIN = re.compile(r"[A-Za-z)]$")
_HAN = re.compile("[\u3400-\u9fff]")
# A first letter over two lines and more is so much larger than they are.
_LARGE, _SET_IN = 1.7, 2.5
# So many gaps between Han show how far a line is spread.
_SHOWN = 3


def pieces(letters: Sequence[Letter]) -> Iterator[Piece]:
    """Runs of letters on one level without a wide gap, in the order of the file."""
    run: list[Letter] = []
    for one in _in_order(letters):
        if run and not _goes_on(run[-1], one):
            yield _piece(run)
            run = []
        # Also the wide spaces with which a paragraph is set in.
        if run or not one.text.isspace():
            run.append(one)
    if run:
        yield _piece(run)


def with_initials(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with a large first letter (首字下沉) put before the words it belongs to, wherever the file has it; the lines beside
    it are set in for it alone, and so are not."""
    made: list[Piece | None] = list(pieces)
    for place, large in enumerate(pieces):
        if len(large.text) != 1 or not _HAN.match(large.text):
            continue
        beside = [i for i, one in enumerate(made) if one and i != place and _is_beside(large, one)]
        if not beside:
            continue
        first = min(beside, key=lambda i: pieces[i].base)
        for i in beside:
            one = pieces[i]
            made[i] = replace(one, text=large.text + one.text if i == first else one.text, left=large.left)
        made[place] = None
    return [one for one in made if one]


def _is_beside(large: Piece, one: Piece) -> bool:
    """True for a line that begins right of a letter over several lines; the first one may be set in besides."""
    top, foot = large.base - large.size, large.base + _LEVEL * one.size
    return large.size >= _LARGE * one.size and top < one.base <= foot and -one.size / 2 <= one.left - large.right <= _SET_IN * one.size


def _in_order(letters: Sequence[Letter]) -> Iterator[Letter]:
    """Letters of a line from left to right: programs write its marks first, if they are of another font."""
    line: list[Letter] = []
    for one in letters:
        if line and abs(line[-1].base - one.base) > _LEVEL * max(line[-1].size, one.size):
            yield from sorted(line, key=lambda letter: letter.left)
            line = []
        line.append(one)
    yield from sorted(line, key=lambda letter: letter.left)


def _goes_on(last: Letter, one: Letter) -> bool:
    size = max(last.size, one.size)
    level = abs(last.base - one.base) <= _LEVEL * size
    return level and -_OVERLAP * size <= one.left - last.right <= _GAP * size


def _piece(run: list[Letter]) -> Piece:
    while run[-1].text.isspace():
        run = run[:-1]
    body = max(run, key=lambda one: one.size)
    return Piece(_words(run, body), run[0].left, run[-1].right, body.base, body.size)


def _words(run: Sequence[Letter], body: Letter) -> str:
    spread = _spread(run)
    words, high = "", ""
    last: Letter | None = None
    for one in run:
        is_high = one.text.isdecimal() and one.size <= _SMALL * body.size and one.base <= body.base - _HIGH * body.size
        if high and not is_high:
            words, high = words + _set_high(high, words), ""
        if is_high:
            high += one.text
        else:
            words += ("" if last is None or last.text == " " or high else space(last, one, spread)) + one.text
        last = one
    return words + _set_high(high, words)


def _set_high(figures: str, before: str) -> str:
    if not before or before[-1] in "[［〔(（" or not _FIGURES.fullmatch(figures):
        return figures
    return raised(figures) if _LATIN.search(before) else f"[{figures}]"


def _spread(run: Sequence[Letter]) -> float:
    """How far letters of a line stand apart where nothing is meant by it, in points; negative where it does not show."""
    gaps = [b.left - a.right for a, b in pairwise(run) if _HAN.match(a.text) and _HAN.match(b.text)]
    return max(median(gaps), 0.0) if len(gaps) >= _SHOWN else -1.0
