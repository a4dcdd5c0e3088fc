"""A line that is too short: which of its gaps open, and how far.

In: cells and their spacing. Out: the gaps' shares, or what is added after each cell. Lengths are CSS pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bianzuan.typesetting.composer.marks import (
    AUTOSPACE,
    HYPHEN,
    SPACES,
    blank_side,
    is_han,
    is_square,
    may_stretch,
)
from bianzuan.typesetting.composer.spacing import Cell, Spacing, last_seen

# Over this many em a gap, a line gapes; readers of the PDF take such a gap for a space.
GAPING = 0.1
# Word spaces, and those between Han and Latin, open first: to half an em (JLREQ 3.8.4) as gaps come to a tenth.
SPACE_WEIGHT = 3.0
# Where the line would gape all the same, a word space opens as much again.
_WIDE_SPACE = 2.0
# So does the gap after a mark that stands in half a square, or before one that opens: it has room to give back.
MARK_WEIGHT = 3.0
# Over this many em a gap, filling a line is worse than leaving it short: a long word came next.
MAX_STRETCH = 0.35
# Notes' calls are raised and small; the gap before them belongs to the word they hang on.
_SMALL = 0.8


def gapes(
    cells: Sequence[Cell], spacing: Spacing, measure: float, limit: float = GAPING, letters: bool = False
) -> bool:
    """Whether the line's gaps, with `letters` those in words too, would open further than `limit` em at the measure."""
    total = sum(stretch_weights(cells, letters).values())
    return total <= 0 or (measure - spacing.width) / total > limit


def stretch(cells: Sequence[Cell], spacing: Spacing, measure: float) -> bool:
    """Brings a line that is too short to the measure; false, and nothing done, where its gaps would gape."""
    missing = measure - spacing.width
    for weights in _ways_to_stretch(cells):
        total = sum(weights.values())
        if missing <= GAPING * total:
            break
    else:
        if missing > MAX_STRETCH * total:
            return False
    for index, weight in weights.items():
        spacing.add(index, after=missing * weight / total)
    spacing.width = measure
    return True


def _ways_to_stretch(cells: Sequence[Cell]) -> Iterator[dict[int, float]]:
    """Weights for `stretch`, from what shows least to what shows most."""
    weights = stretch_weights(cells)
    yield weights
    yield {index: weight * (_WIDE_SPACE if cells[index].text in SPACES else 1.0) for index, weight in weights.items()}
    # A web address fills most of the line; spread over its letters too, what is missing is not seen.
    yield stretch_weights(cells, letters=True)


def stretch_weights(cells: Sequence[Cell], letters: bool = False) -> dict[int, float]:
    """Cells after which the line may open, each with its share in CSS pixels per em of stretch.

    With `letters`, the gaps between Latin letters and digits are among them.
    """
    body = max((cell.size for cell in cells), default=0.0)
    weights: dict[int, float] = {}
    previous: int | None = None
    for index, cell in enumerate(cells):
        if not cell.visible:
            if cell.text == AUTOSPACE and previous is not None:
                weights[previous] = cells[previous].size * SPACE_WEIGHT
            continue
        if previous is not None and previous not in weights and _opens(cells[previous], cell, body, letters):
            weights[previous] = cells[previous].size * _eagerness(cells[previous], cell)
        previous = index
    end = last_seen(cells)  # nothing opens after the last character
    return {index: weight for index, weight in weights.items() if index < end}


def _eagerness(left: Cell, right: Cell) -> float:
    """How much more the gap between two cells opens than one between Han."""
    if left.text in SPACES:
        return SPACE_WEIGHT
    if left.halved and blank_side(left.text, left.traditional) == "right" and is_han(right.text[:1] or " "):
        return MARK_WEIGHT
    if right.halved and blank_side(right.text, right.traditional) == "left" and is_han(left.text[-1:] or " "):
        return MARK_WEIGHT
    return 1.0


def _opens(left: Cell, right: Cell, body: float, letters: bool) -> bool:
    if right.size < _SMALL * body <= left.size:
        return False
    if not left.text or not right.text:
        return True
    if left.text in SPACES:
        return True
    if right.text in SPACES:
        return False
    if letters and right.text != HYPHEN and not is_square(left.text[-1]) and not is_square(right.text[0]):
        return True
    return may_stretch(left.text[-1], right.text[0])
