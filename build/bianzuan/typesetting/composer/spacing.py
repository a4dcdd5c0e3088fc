"""One line's spacing as arithmetic: cells in, what is added before and after each cell out.

The order of CLREQ 3.2: marks at the ends of the line lose their blank half; a line that is too long squeezes the
blank halves of its marks and the spaces beside Latin; a line that is too short opens all its gaps alike. Lengths
are CSS pixels; nothing here knows WeasyPrint or Pango.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bianzuan.typesetting.composer.marks import (
    AUTOSPACE,
    HANGING,
    HYPHEN,
    INVISIBLE,
    MARKS,
    OPENING,
    SPACES,
    STOPS,
    blank_side,
    is_han,
    is_square,
    may_stretch,
)

# What a mark may give of its em when a line is squeezed; a full stop less, since it ends a sentence.
MARK_SQUEEZE = 0.3
STOP_SQUEEZE = 0.2
# What any mark may give where the line would otherwise gape; the half em that is left holds the mark's ink.
HARD_SQUEEZE = 0.45
# What the gap between two Han may then give: a fortieth is not seen, and thirty of them are most of a character.
HARD_GAP = 0.025
# What a Han-Latin space may give of itself, down to an eighth of an em (JLREQ 3.8.3), and a word space, which is narrow.
SPACE_SQUEEZE = 0.4
WORD_SPACE_SQUEEZE = 0.15

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

# A mark is full-width if its advance is more than this many em; `chws` has halved the others already.
_FULL = 0.9

# So many em to the right, within the blank of its square, a mark begins after the one before it.
_NUDGE = 0.012

_IDEOGRAPHIC_SPACE = "\u3000"

# Notes' calls are raised and small; the gap before them belongs to the word they hang on.
_SMALL = 0.8


@dataclass(frozen=True, slots=True)
class Cell:
    """What moves as one: a character (or ligature), or an image or other box, whose `text` is then ""."""

    text: str
    advance: float
    size: float  # font size
    run: int = 0  # which text box of the line it is from
    traditional: bool = False

    @property
    def visible(self) -> bool:
        """Whether something is drawn or space is kept for it."""
        return not self.text or self.text not in INVISIBLE

    @property
    def blank_side(self) -> str:
        """The blank half of a full-width mark, "" where there is none to take."""
        if len(self.text) != 1 or self.advance < _FULL * self.size:
            return ""
        return blank_side(self.text, self.traditional)

    @property
    def halved(self) -> bool:
        """Whether this is a full-width mark set in half its square."""
        return len(self.text) == 1 and self.text in MARKS and self.advance < _FULL * self.size


@dataclass(slots=True)
class Spacing:
    """What is added before and after each cell (negative: taken), and the line's width with it."""

    before: list[float]
    after: list[float]
    width: float

    def add(self, index: int, before: float = 0.0, after: float = 0.0) -> None:
        """Adds to the space on both sides of a cell."""
        self.before[index] += before
        self.after[index] += after
        self.width += before + after


def trimmed(cells: Sequence[Cell], width: float, last: bool) -> Spacing:
    """Natural spacing: no space carriers and no blank halves at the line's ends, marks halved across boxes.

    `width` is the line as measured. The end of a last line is left alone, since nothing is set flush there.
    """
    spacing = Spacing([0.0] * len(cells), [0.0] * len(cells), width)
    visible = [index for index, cell in enumerate(cells) if cell.visible]
    if not visible:
        return spacing
    # An ideographic space hangs at the end of a line, as other spaces do (CSS Text 3, 4.1.2).
    start, end = visible[0], visible[-1] if last else _end(cells)
    for index, cell in enumerate(cells):
        if index > end or (index < start and not cell.visible):
            spacing.add(index, after=-cell.advance)
    if cells[start].blank_side == "left":
        spacing.add(start, before=-cells[start].size / 2)
    if cells[end].blank_side == "right" and not last:
        spacing.add(end, after=-cells[end].size / 2)
    for left, right in zip(visible, visible[1:], strict=False):
        _halve_across_boxes(cells, spacing, left, right)
        if cells[left].halved and cells[right].halved and cells[right].text in OPENING:
            # Its square lies upon the one before, and readers of the PDF order characters by where squares begin.
            nudge = _NUDGE * cells[right].size
            spacing.add(right, nudge, -nudge)
    for index in range(start + 1, end):
        _carry_back(cells, spacing, index)
    return spacing


def _end(cells: Sequence[Cell]) -> int:
    """Index of the last cell that is seen; -1 where there is none."""
    seen = (index for index, cell in enumerate(cells) if cell.visible and cell.text != _IDEOGRAPHIC_SPACE)
    return max(seen, default=-1)


def _carry_back(cells: Sequence[Cell], spacing: Spacing, index: int) -> None:
    """The space that begins a box goes after the last character of the box before, where readers are told of it."""
    cell, before = cells[index], cells[index - 1]
    if cell.text == AUTOSPACE and before.run != cell.run and before.visible and before.text:
        spacing.add(index - 1, after=cell.advance)
        spacing.add(index, after=-cell.advance)


def hang(cells: Sequence[Cell], spacing: Spacing) -> None:
    """Takes a pause mark at the line's end out of the measure: it will stand beyond the edge (标点悬挂)."""
    end = _end(cells)
    if end >= 0 and cells[end].text in HANGING:
        spacing.add(end, after=-cells[end].advance - spacing.before[end] - spacing.after[end])


def _halve_across_boxes(cells: Sequence[Cell], spacing: Spacing, left: int, right: int) -> None:
    """The font's `chws` halves neighbouring marks inside one text box; an index anchor between them hides it."""
    if cells[left].run == cells[right].run or not cells[left].text or not cells[right].text:
        return
    neighbour = blank_side(cells[right].text[0], cells[right].traditional)
    if cells[left].blank_side == "right" and neighbour in ("left", "right") and not spacing.after[left]:
        spacing.add(left, after=-cells[left].size / 2)
    elif cells[right].blank_side == "left" and blank_side(cells[left].text[-1], cells[left].traditional) == "left":
        spacing.add(right, before=-cells[right].size / 2)


@dataclass(frozen=True, slots=True)
class _Give:
    """A place that may be squeezed, and by how much on each side of the cell."""

    index: int
    before: float = 0.0
    after: float = 0.0


def _gives(cells: Sequence[Cell], spacing: Spacing, hard: bool) -> list[_Give]:
    gives: list[_Give] = []
    previous: int | None = None
    end = _end(cells)
    for index, cell in enumerate(cells):
        share = cell.size * (HARD_SQUEEZE if hard else STOP_SQUEEZE if cell.text in STOPS else MARK_SQUEEZE)
        if spacing.before[index] or spacing.after[index]:
            pass  # trimmed already
        elif cell.blank_side == "left":
            # Readers of the PDF start a new line where a character begins more than half an em too far left.
            if previous is None or not _shortened(cells[previous], spacing.after[previous]):
                gives.append(_Give(index, before=share))
        elif index >= end:
            pass  # nothing comes after it
        elif cell.blank_side == "right":
            gives.append(_Give(index, after=share))
        elif cell.blank_side == "both":
            gives.append(_Give(index, share / 2, share / 2))
        elif cell.text == AUTOSPACE:
            gives.append(_Give(index, after=cell.advance * SPACE_SQUEEZE))
        elif cell.text in SPACES:
            gives.append(_Give(index, after=cell.advance * WORD_SPACE_SQUEEZE))
        elif hard and cell.visible and cell.text and is_han(cell.text[-1]):
            gives.append(_Give(index, after=cell.size * HARD_GAP))
        previous = index if cell.visible else previous
    return gives


def _shortened(cell: Cell, after: float) -> bool:
    """Whether a mark has lost its right half already, to the font's `chws` or to us."""
    return after < 0 or (len(cell.text) == 1 and blank_side(cell.text, False) == "right" and not cell.blank_side)


def squeezable(cells: Sequence[Cell], spacing: Spacing, hard: bool = False) -> float:
    """How much shorter the line can be made without touching the gaps between Han.

    `hard` is for lines that would gape otherwise: every mark down to little more than half an em.
    """
    return sum(give.before + give.after for give in _gives(cells, spacing, hard))


def squeeze(cells: Sequence[Cell], spacing: Spacing, measure: float) -> None:
    """Brings a line that is too long to the measure, as far as its marks and spaces give."""
    excess = spacing.width - measure
    hard = excess > squeezable(cells, spacing)
    gives = _gives(cells, spacing, hard)
    capacity = sum(give.before + give.after for give in gives)
    if capacity <= 0:
        return
    share = min(1.0, excess / capacity)
    for give in gives:
        spacing.add(give.index, -give.before * share, -give.after * share)


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
    end = _end(cells)  # nothing opens after the last character
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
