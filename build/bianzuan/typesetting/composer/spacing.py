"""One line's spacing as arithmetic: cells in, what is added before and after each cell out.

The order of CLREQ 3.2: marks at the ends of the line lose their blank half; a line that is too long squeezes the
blank halves of its marks and the spaces beside Latin; a line that is too short opens all its gaps alike. Lengths
are CSS pixels; nothing here knows WeasyPrint or Pango.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bianzuan.typesetting.composer.marks import (
    AUTOSPACE,
    HANGING,
    INVISIBLE,
    MARKS,
    OPENING,
    SPACES,
    STOPS,
    blank_side,
    is_han,
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


# A mark is full-width if its advance is more than this many em; `chws` has halved the others already.
_FULL = 0.9

# So many em to the right, within the blank of its square, a mark begins after the one before it.
_NUDGE = 0.012

_IDEOGRAPHIC_SPACE = "\u3000"


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
    start, end = visible[0], visible[-1] if last else last_seen(cells)
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


def last_seen(cells: Sequence[Cell]) -> int:
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
    end = last_seen(cells)
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
    end = last_seen(cells)
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
