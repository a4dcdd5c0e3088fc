"""The engine's document with an outline that is given: nodes in, what WeasyPrint writes as the bookmarks of a PDF out."""

from __future__ import annotations

from typing import Any

from weasyprint.document import Document

# A node of WeasyPrint's outline: label, (position, x, y), children, state.
Node = tuple[str, tuple[int, float, float], list[Any], str]


class OutlinedDocument(Document):  # type: ignore[misc]  # WeasyPrint has no type hints
    """A document whose outline is given instead of gathered from headings."""

    outline: list[Node] = []

    def make_bookmark_tree(self, scale: float = 1, transform_pages: bool = False) -> list[Node]:
        """The outline, its targets in points from the lower left corner of the page."""
        return self.outline
