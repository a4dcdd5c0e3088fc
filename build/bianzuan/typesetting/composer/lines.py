"""Lines of WeasyPrint set by our spacing: a broken line as cells, and a replacement of `layout.inline.text_align`.

`text_align` is where a broken line is justified: ours trims its ends and squeezes or stretches it to the measure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import strut

from bianzuan.typesetting.composer.glyphs import HANGING_MARKS, ComposedLayout, asks_for, shaped_cells
from bianzuan.typesetting.composer.marks import BREAK, CLOSING, HYPHEN, INVISIBLE, OPENING, PAUSES, is_square
from bianzuan.typesetting.composer.spacing import Cell, Spacing, hang, squeeze, trimmed
from bianzuan.typesetting.composer.stretching import stretch

# Gaps from this many em are taken for spaces by one reader of PDF or another.
READ_AS_SPACE = 0.09

_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")

# Half squares of such marks lie upon each other; see actual_text.
_MARK_BESIDE_MARK = re.compile(
    f"[{re.escape(''.join(sorted(CLOSING | PAUSES)))}][{''.join(sorted(INVISIBLE))}]*[{''.join(sorted(OPENING))}]"
)

_COLLAPSING = ("normal", "nowrap", "pre-line")


class Line:
    """A broken line as cells; `leaves` are its text boxes and other in-flow boxes in order."""

    def __init__(self, line: Any) -> None:
        self.box = line
        self.leaves = list(_leaves(line))
        self.cells: list[Cell] = []
        for run, leaf in enumerate(self.leaves):
            self.cells.extend(_cells(leaf, run))

    @property
    def chinese(self) -> bool:
        """Whether there is anything in it that this composer sets better than WeasyPrint.

        A line of Latin alone in a Chinese paragraph is part of a title, a name or a web address.
        """
        if not self.cells:
            return False
        language = (self.box.style["lang"] or "").lower()
        return language.startswith("zh") or any(cell.text and is_square(cell.text[0]) for cell in self.cells)

    def spacing(self, last: bool, measure: float = math.inf) -> Spacing:
        """Natural spacing of the line; where that is longer than the measure, its last mark hangs if it may."""
        spacing = trimmed(self.cells, self.box.width, last)
        if spacing.width > measure and asks_for(self.box.style, HANGING_MARKS):
            hang(self.cells, spacing)
        return spacing

    def apply(self, spacing: Spacing) -> None:
        """Writes the spacing into the boxes: new widths, positions and layouts."""
        dx = self.box.position_x
        _move(self.box, self._changes(spacing), 0.0)
        # The line itself keeps its place; only what is in it moves.
        self.box.position_x = dx

    def level(self) -> None:
        """Puts all text on the baseline of its own font size, where a character from another face shifted it."""
        for leaf in self.leaves:
            if isinstance(leaf, boxes.TextBox):
                height, baseline = strut(leaf.style)
                leaf.margin_top += baseline - leaf.baseline
                leaf.margin_bottom = height - leaf.height - leaf.margin_top
                leaf.baseline = baseline

    def _changes(self, spacing: Spacing) -> dict[Any, float]:
        grown: dict[Any, float] = dict.fromkeys(self.leaves, 0.0)
        befores: dict[Any, list[float]] = {leaf: [] for leaf in self.leaves}
        afters: dict[Any, list[float]] = {leaf: [] for leaf in self.leaves}
        for cell, before, after in zip(self.cells, spacing.before, spacing.after, strict=True):
            leaf = self.leaves[cell.run]
            befores[leaf].append(before)
            afters[leaf].append(after)
            grown[leaf] += before + after
        for leaf in self.leaves:
            if isinstance(leaf, boxes.TextBox) and leaf.text:
                gaping = max(afters[leaf], default=0.0) > READ_AS_SPACE * leaf.style["font_size"]
                gaping = gaping or bool(_MARK_BESIDE_MARK.search(leaf.text))
                text = leaf.text.replace(HYPHEN + BREAK, "-" + BREAK)
                leaf.pango_layout = ComposedLayout(leaf.pango_layout, text, befores[leaf], afters[leaf], gaping)
        return grown


def _cells(leaf: Any, run: int) -> list[Cell]:
    """Cells of a box; kept on it, since a line is looked at when it is broken and again when it is aligned."""
    if isinstance(leaf, boxes.TextBox) and not leaf.text:
        return []
    kept: tuple[str, int, list[Cell]] | None = getattr(leaf, "_composer_cells", None)
    if kept is not None and kept[:2] == (getattr(leaf, "text", ""), run):
        return kept[2]
    size = leaf.style["font_size"]
    if isinstance(leaf, boxes.TextBox):
        traditional = (leaf.style["lang"] or "").lower().startswith(_TRADITIONAL)
        cells = [Cell(text, width, size, run, traditional) for text, width in shaped_cells(leaf.style, leaf.text)]
        leaf._composer_cells = (leaf.text, run, cells)
    else:
        cells = [Cell("", leaf.margin_width(), size, run)]
    return cells


def _leaves(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, (boxes.LineBox, boxes.InlineBox)):
            yield from _leaves(child)
        elif child.is_in_normal_flow():
            yield child


def _move(box: Any, grown: dict[Any, float], dx: float) -> float:
    """Moves the contents of an inline box to the right by what has grown on their left; returns the new shift."""
    start = dx
    box.position_x += dx
    for child in box.children:
        if isinstance(child, (boxes.LineBox, boxes.InlineBox)):
            dx = _move(child, grown, dx)
        elif child.is_in_normal_flow():
            if isinstance(child, boxes.TextBox):
                child.position_x += dx
                child.width += grown[child]
            else:
                child.translate(dx, 0)
            dx += grown[child]
        elif not child.is_floated():
            child.translate(dx, 0)  # ruby and emphasis dots go with their word
    box.width += dx - start
    return dx


def _alignment(line: Any, last: bool) -> str:
    align = line.style["text_align_all"]
    if last and line.style["text_align_last"] != "auto":
        align = line.style["text_align_last"]
    return str(align)


def left_alone(line: Any) -> bool:
    """Whether the line is none of this composer's: right to left, or with kept spaces."""
    return line.style["direction"] == "rtl" or line.style["white_space"] not in _COLLAPSING


def composing_text_align(text_align: Callable[..., float]) -> Callable[..., float]:
    """`layout.inline.text_align` for lines with Chinese in them; others go to WeasyPrint's own.

    A justified line that had to be left short bears what it lacks, in CSS pixels, as its attribute `ragged`.
    """

    def compose(context: Any, line: Any, available_width: float, last: bool) -> float:
        if left_alone(line):
            return text_align(context, line, available_width, last)
        setting = Line(line)
        if not setting.chinese or any(_in_leader(leaf) for leaf in setting.leaves):
            return text_align(context, line, available_width, last)
        spacing = setting.spacing(last, available_width)
        justified = _alignment(line, last) == "justify"
        if spacing.width > available_width:
            squeeze(setting.cells, spacing, available_width)
        elif justified and not stretch(setting.cells, spacing, available_width):
            line.ragged = available_width - spacing.width
        setting.apply(spacing)
        setting.level()
        return 0 if justified else text_align(context, line, available_width, last)

    return compose


def _in_leader(leaf: Any) -> bool:
    return bool(getattr(leaf, "is_leader", False))
