"""Notes stay on the page of their call: replacements of `layout.block._linebox_layout` and `_update_footnote_area`.

When a line does not fit on the page and the paragraph cannot be broken before it (orphans, widows), WeasyPrint 70
moves the page's notes to the next page to make room for the line: nine notes in a hundred end up a page late. The
branch is skipped in columns, so the function is handed a context that says it is in one; the function reads this
in that one place, and everything it calls still sees the context's true answer through the context's own methods.

An area of notes without a greatest height holds all its notes. WeasyPrint compares two sums that are equal but for
rounding, and on some page sizes takes every note for too many: the line of its call went to the next page, and of a
title with a note each line stood on a page of its own. It also lays all notes of the page out again for each note
that is added; here each is measured once.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any


class _NotesStay:
    """The layout context, but for its answer whether it is in a column."""

    __slots__ = ("_context",)

    def __init__(self, context: Any) -> None:
        object.__setattr__(self, "_context", context)

    def __getattr__(self, name: str) -> Any:
        return True if name == "in_column" else getattr(self._context, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._context, name, value)


def keeping_notes(linebox_layout: Callable[..., Any]) -> Callable[..., Any]:
    """`layout.block._linebox_layout` that never sends a note to the next page for the sake of a line."""

    def layout_lines(context: Any, *arguments: Any) -> Any:
        return linebox_layout(_NotesStay(context), *arguments)

    return layout_lines


def adding_notes(update_area: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """`LayoutContext._update_footnote_area` that adds up the heights of the notes; true only where they overflow."""

    def update(context: Any) -> bool:
        area, notes = context.current_footnote_area, context.current_page_footnotes
        limited = math.isfinite(area.style["max_height"].value)
        if limited or context.in_column or not notes or any(map(_has_margins, notes)):
            return update_area(context) and limited
        height = sum(_height(context, note, update_area) for note in notes)
        context.current_page_footnotes = area.children = notes
        if area.height != "auto":
            context.page_bottom += area.margin_height()
        area.height = height
        context.page_bottom -= area.margin_height()
        return False

    return update


def _has_margins(note: Any) -> bool:
    """Whether the heights of notes do not simply add up, since margins collapse."""
    return any(note.style[side] == "auto" or note.style[side].value for side in ("margin_top", "margin_bottom"))


def _height(context: Any, note: Any, update_area: Callable[[Any], bool]) -> float:
    """Height of a note in the area of this page, in CSS pixels; kept on the note."""
    width = context.current_footnote_area.page.width
    kept: tuple[float, float] | None = getattr(note, "_composer_height", None)
    if kept is None or kept[0] != width:
        context.current_page_footnotes = [note]
        update_area(context)
        kept = note._composer_height = (width, context.current_footnote_area.height)
    return kept[1]
