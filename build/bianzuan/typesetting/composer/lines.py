"""Lines of WeasyPrint set by our spacing: replacements of `layout.inline.text_align` and `split_inline_box`.

`split_inline_box` is where a line is broken: ours also tries the next break or two and takes it if the marks of the
longer line give enough to squeeze it in (推入 before 推出). `text_align` is where a broken line is justified: ours
trims its ends and squeezes or stretches it to the measure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from bianzuan.typesetting.composer.glyphs import ComposedLayout, shaped_cells
from bianzuan.typesetting.composer.marks import is_square
from bianzuan.typesetting.composer.spacing import (
    Cell,
    Spacing,
    gapes,
    squeezable,
    squeeze,
    stretch,
    trimmed,
)

# Shorter than this by less, in em, a line is full as it is: opening its gaps shows less than squeezing marks.
_FULL_ENOUGH = 0.3
# The first break tried lies one character beyond the line; then from the farthest down, this many.
_TRIES = 5
# What the characters drawn in may give themselves, in em: two marks and the blank half at the end.
_OWN_ROOM = 1.6
# A width in CSS pixels that tells two breaks apart.
_LESS = 0.05

# Gaps from this many em are taken for spaces by one reader of PDF or another.
READ_AS_SPACE = 0.09

_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")

_COLLAPSING = ("normal", "nowrap", "pre-line")


class _Line:
    """A broken line as cells; `leaves` are its text boxes and other in-flow boxes in order."""

    def __init__(self, line: Any) -> None:
        self.box = line
        self.leaves = list(_leaves(line))
        self.cells: list[Cell] = []
        for run, leaf in enumerate(self.leaves):
            self.cells.extend(_cells(leaf, run))

    @property
    def chinese(self) -> bool:
        """Whether there is anything in it that this composer sets better than WeasyPrint."""
        return any(cell.text and is_square(cell.text[0]) for cell in self.cells)

    def spacing(self, last: bool) -> Spacing:
        """Natural spacing of the line."""
        return trimmed(self.cells, self.box.width, last)

    def apply(self, spacing: Spacing) -> None:
        """Writes the spacing into the boxes: new widths, positions and layouts."""
        dx = self.box.position_x
        _move(self.box, self._changes(spacing), 0.0)
        # The line itself keeps its place; only what is in it moves.
        self.box.position_x = dx

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
                layout = leaf.pango_layout
                leaf.pango_layout = ComposedLayout(layout, leaf.text, befores[leaf], afters[leaf], gaping)
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


def _left_alone(line: Any) -> bool:
    return line.style["direction"] == "rtl" or line.style["white_space"] not in _COLLAPSING


def composing_text_align(text_align: Callable[..., float]) -> Callable[..., float]:
    """`layout.inline.text_align` for lines with Chinese in them; others go to WeasyPrint's own."""

    def compose(context: Any, line: Any, available_width: float, last: bool) -> float:
        if _left_alone(line):
            return text_align(context, line, available_width, last)
        setting = _Line(line)
        if not setting.chinese or any(_in_leader(leaf) for leaf in setting.leaves):
            return text_align(context, line, available_width, last)
        spacing = setting.spacing(last)
        justified = _alignment(line, last) == "justify"
        if spacing.width > available_width:
            squeeze(setting.cells, spacing, available_width)
        elif justified:
            stretch(setting.cells, spacing, available_width)
        setting.apply(spacing)
        return 0 if justified else text_align(context, line, available_width, last)

    return compose


def _in_leader(leaf: Any) -> bool:
    return bool(getattr(leaf, "is_leader", False))


def squeezing_split(split: Callable[..., Any]) -> Callable[..., Any]:
    """`layout.inline.split_inline_box` that breaks a justified line later where its marks can be squeezed."""

    def split_line(
        context: Any, box: Any, position_x: float, max_x: float, bottom_space: float, skip_stack: Any,
        containing_block: Any, absolute_boxes: list[Any], fixed_boxes: list[Any], line_placeholders: list[Any],
        waiting_floats: list[Any], line_children: list[Any], first_letter_style: Any, first_line_style: Any,
    ) -> Any:  # fmt: skip
        if not isinstance(box, boxes.LineBox):
            return split(
                context, box, position_x, max_x, bottom_space, skip_stack, containing_block, absolute_boxes,
                fixed_boxes, line_placeholders, waiting_floats, line_children, first_letter_style, first_line_style,
            )  # fmt: skip
        lists = (absolute_boxes, fixed_boxes, line_placeholders, waiting_floats, line_children)
        before = [list(one) for one in lists]

        def attempt(limit: float, outputs: tuple[list[Any], ...]) -> Any:
            return split(
                context, box, position_x, limit, bottom_space, skip_stack, containing_block,
                *outputs, first_letter_style, first_line_style,
            )  # fmt: skip

        result = attempt(max_x, lists)
        if not _may_squeeze(box, result) or first_letter_style or first_line_style:
            return result
        measure = max_x - box.position_x
        short = _Shortfall(result[0], measure)
        limit = short.nearest
        for _ in range(_TRIES if short.wanting else 0):
            outputs = tuple(list(one) for one in before)
            longer = attempt(box.position_x + limit, outputs)
            if longer[1] != result[1] and _fits(longer, measure, short.gapes):
                for target, output in zip(lists, outputs, strict=True):
                    target[:] = output
                return longer
            if limit != short.nearest and longer[1] == result[1]:
                break
            limit = short.farthest if limit == short.nearest else longer[0].width - _LESS
        return result

    return split_line


def _may_squeeze(box: Any, result: Any) -> bool:
    line, resume_at, preserved, *_ = result
    return (
        resume_at is not None
        and not preserved
        and not _left_alone(box)
        and box.style["text_align_all"] == "justify"
        and not any(child.is_floated() or child.is_running() or child.is_note() for child in _all_children(box))
        and bool(line.children)
    )


def _all_children(box: Any) -> list[Any]:
    """Everything in the paragraph; kept on it, since a paragraph is asked once for each of its lines."""
    kept: list[Any] | None = getattr(box, "_composer_children", None)
    if kept is None:
        kept = [child for child in box.descendants() if child is not box]
        box._composer_children = kept
    return kept


class _Shortfall:
    """What a line broken by WeasyPrint lacks to the measure, and where to look for a later break."""

    def __init__(self, line: Any, measure: float) -> None:
        setting = _Line(line)
        spacing = setting.spacing(last=False)
        self.size = max((cell.size for cell in setting.cells), default=0.0)
        self.wanting = setting.chinese and measure - spacing.width >= _FULL_ENOUGH * self.size
        self.gapes = self.wanting and gapes(setting.cells, spacing, measure)
        # What is trimmed at the ends is room as well, and the characters drawn in bring marks of their own.
        room = squeezable(setting.cells, spacing, self.gapes) + line.width - spacing.width
        self.nearest = line.width + self.size + _LESS
        self.farthest = measure + room + _OWN_ROOM * self.size


def _fits(result: Any, measure: float, hard: bool) -> bool:
    line, resume_at, preserved, *_ = result
    if preserved:
        return False
    setting = _Line(line)
    spacing = setting.spacing(last=resume_at is None)
    return spacing.width - squeezable(setting.cells, spacing, hard) <= measure
