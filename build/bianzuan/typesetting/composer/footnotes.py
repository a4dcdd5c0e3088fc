"""Notes stay on the page of their call: a replacement of `layout.block._linebox_layout`.

When a line does not fit on the page and the paragraph cannot be broken before it (orphans, widows), WeasyPrint 70
moves the page's notes to the next page to make room for the line: nine notes in a hundred end up a page late. The
branch is skipped in columns, so the function is handed a context that says it is in one; the function reads this
in that one place, and everything it calls still sees the context's true answer through the context's own methods.
"""

from __future__ import annotations

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
