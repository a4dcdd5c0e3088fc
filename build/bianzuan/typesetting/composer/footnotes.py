"""Notes stay on the page of their call: replacements of `layout.block._linebox_layout` and of `layout_footnote`.

When a line does not fit on the page and the paragraph cannot be broken before it (orphans, widows), WeasyPrint 70
moves the page's notes to the next page to make room for the line: nine notes in a hundred end up a page late. The
branch is skipped in columns, so the function is handed a context that says it is in one; the function reads this
in that one place, and everything it calls still sees the context's true answer through the context's own methods.

An area of notes without a greatest height holds all its notes. WeasyPrint compares two sums that are equal but for
rounding, and on some page sizes takes every note for too many: the line of its call went to the next page, and of a
title with a note each line stood on a page of its own.
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


def holding_notes(layout_footnote: Callable[..., bool]) -> Callable[..., bool]:
    """`LayoutContext.layout_footnote` that finds an area of notes overfull only where its height is limited."""

    def lay_out_note(context: Any, footnote: Any) -> bool:
        overflow = layout_footnote(context, footnote)
        return overflow and math.isfinite(context.current_footnote_area.style["max_height"].value)

    return lay_out_note
