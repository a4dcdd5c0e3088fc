"""Pieces of lines with their places on a page → its lines in reading order, each with its place in the column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

# In ems. A gutter between two columns is at least so wide; newspapers have one and a half.
_GUTTER = 1.2
# Pieces on each side that make a column, and the share of pieces that may run across: titles, captions, rules.
_LEAST, _ACROSS = 4, 0.2
# A gap between letters that is a space: between Latin words, beside Han (where a quarter is only for the look), and
# one so wide that it sets cells apart.
_LATIN_SPACE, _HAN_SPACE, _CELLS = 0.2, 0.6, 2.0
# Pieces of one line stand so level.
_LEVEL = 0.4
_HAN = re.compile("[\u3400-\u9fff]")
# The first line of a part is set in by two ems at most, titles apart; what begins further left is another part.
_FURTHER_LEFT = 3.0
# What stands so much lower is another part: below a picture, or a folio.
_FAR_BELOW = 3.0
# So few lines do not show how wide their column is; another part in which they fit does.
_FEW_LINES = 2
_OTHER_TYPE = 1.15


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter; `left`, `right` and `base` in points, the latter downwards; `size` of its type in points."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters on one line, with the places of the whole and the largest size."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a column. In ems of its type: how far it is set in, and how much it lacks to the right edge.

    `gap` is the distance to the line above in points, 0 for the first of a column; `base`, `size`, `left` and `right` as of a piece.
    """

    text: str
    indent: float
    lack: float
    gap: float
    base: float
    size: float
    left: float = 0.0
    right: float = 0.0


def space(before: Letter | Piece, after: Letter | Piece, spread: float = -1.0) -> str:
    """What stands between two letters or pieces of a line: nothing, a space, or a tab. `spread` is how far letters of the line
    stand apart where nothing is meant by it; below 0 it is not known."""
    gap, size = after.left - before.right, min(before.size, after.size)
    latin = (before.text[-1] + after.text[0]).isascii()
    if spread >= 0 and not latin:
        han = bool(_HAN.match(before.text[-1]) and _HAN.match(after.text[0]))
        gap, least = gap - spread, _LATIN_SPACE if han else _HAN_SPACE
    else:
        least = _LATIN_SPACE if latin else _HAN_SPACE
    return "\t" if gap > _CELLS * size else " " if gap > least * size else ""


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """Lines of a page in reading order.

    Columns stand in the order of the file, which is that of whoever set the page; where the file goes across the
    gutter line by line, they are put one after the other.
    """
    cut = _gutter(pieces)
    parts = [_lines(part) for part in (_apart(pieces, cut) if cut is not None and _goes_across(pieces, cut) else _blocks(pieces))]
    return [row for index in range(len(parts)) for row in _column(parts, index)]


def _goes_across(pieces: Sequence[Piece], cut: float) -> bool:
    """True if most lines left of the gutter are followed by the one beside them on the right."""
    left = sum(1 for one in pieces if one.right <= cut)
    hops = sum(1 for a, b in pairwise(pieces) if a.right <= cut <= b.left and _level(a, b))
    return hops >= _LEAST and 2 * hops >= left


def _apart(pieces: Sequence[Piece], cut: float) -> Iterator[Sequence[Piece]]:
    """What stands left of a gutter, then what stands right, between one piece that runs across and the next."""
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for one in pieces:
        if one.left < cut < one.right:
            yield from (part for side in sides for part in _blocks(side))
            yield [one]
            sides = ([], [])
        else:
            sides[one.left >= cut].append(one)
    yield from (part for side in sides for part in _blocks(side))


def _blocks(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Parts of a page in the order of the file: a new one begins higher up, beside the last, further left, or in
    another type, for below a heading the measure may be another."""
    part: list[Piece] = []
    for one in pieces:
        if part and _is_apart(part, one):
            yield part
            part = []
        part.append(one)
    if part:
        yield part


def _is_apart(part: Sequence[Piece], one: Piece) -> bool:
    last, size = part[-1], max(one.size, part[-1].size)
    if _level(last, one):
        return False
    if not 1 / _OTHER_TYPE < one.size / last.size < _OTHER_TYPE:
        return True
    edge = min(other.left for other in part)
    if one.base > last.base + _FAR_BELOW * size:
        return True
    return one.base < last.base or one.left > max(other.right for other in part) or one.left < edge - _FURTHER_LEFT * size


def _level(one: Piece, other: Piece) -> bool:
    return abs(one.base - other.base) <= _LEVEL * max(one.size, other.size)


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """A place across which hardly a piece runs, with columns on both sides; the widest such gutter."""
    if len(pieces) < 2 * _LEAST:
        return None
    em = median(one.size for one in pieces)
    allowed = int(_ACROSS * len(pieces))
    best: tuple[float, float] | None = None
    edges = sorted({one.right for one in pieces})
    for edge in edges:
        left = [one for one in pieces if one.right <= edge + 0.01]
        right = [one for one in pieces if one.left > edge]
        crossing = len(pieces) - len(left) - len(right)
        if min(len(left), len(right)) < _LEAST or crossing > allowed:
            continue
        width = min(one.left for one in right) - edge
        if width >= _GUTTER * em and _side_by_side(left, right) and (best is None or width > best[0]):
            best = width, edge + width / 2
    return best[1] if best else None


def _side_by_side(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """True for columns of running text: both reach down beside each other, and both have lines longer than labels."""
    top, bottom = (max(min(one.base for one in side) for side in (left, right)), min(max(one.base for one in side) for side in (left, right)))
    beside = [[one for one in side if top - 1 <= one.base <= bottom + 1] for side in (left, right)]
    longest = [median(len(one.text) for one in side) if side else 0 for side in beside]
    return min(map(len, beside)) >= _LEAST and min(longest) >= 2 * _LEAST


Lines = list[list[Piece]]


def _lines(pieces: Sequence[Piece]) -> Lines:
    """Pieces of a part of the page, line by line."""
    lines: Lines = []
    for one in pieces:
        if lines and _level(lines[-1][0], one):
            lines[-1].append(one)
        else:
            lines.append([one])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _measure(lines: Lines) -> tuple[float, float]:
    return min(line[0].left for line in lines), max(one.right for line in lines for one in line)


def _edges(parts: Sequence[Lines], index: int) -> tuple[float, float]:
    """Left and right edge of the column that a part stands in: its own, or those of the nearest part it fits into, if it has
    too few lines to tell."""
    lines = parts[index]
    left, right = _measure(lines)
    if len(lines) > _FEW_LINES:
        return left, right
    for other in sorted((other for other in parts if len(other) > _FEW_LINES), key=lambda other: abs(parts.index(other) - index)):
        edges = _measure(other)
        same = 1 / _OTHER_TYPE < lines[0][0].size / other[0][0].size < _OTHER_TYPE
        if same and edges[0] <= left + 1 and right <= edges[1] + 1:
            return edges
    return left, right


def _above(parts: Sequence[Lines], index: int) -> float | None:
    """Where the last line of the part above stands; None for the first of a column."""
    if not index:
        return None
    before, first = parts[index - 1], parts[index][0]
    left, right = _measure(before)
    beside = right <= first[0].left or first[-1].right <= left
    return None if beside or before[-1][0].base >= first[0].base else before[-1][0].base


def _column(parts: Sequence[Lines], index: int) -> Iterator[Row]:
    """Rows of a part of the page."""
    left, right = _edges(parts, index)
    above = _above(parts, index)
    for line in parts[index]:
        first, size = line[0], max(one.size for one in line)
        text = "".join((first.text, *(space(a, b) + b.text for a, b in pairwise(line))))
        gap = first.base - above if above is not None else 0.0
        yield Row(text, (first.left - left) / size, (right - line[-1].right) / size, gap, first.base, size, first.left, line[-1].right)
        above = first.base
