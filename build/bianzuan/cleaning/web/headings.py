"""Heading elements of a saved page that are no headings: empty ones, and a level that an editor of the page wrote all text in.

In: the elements of a page. Out: the events that open them. What they hold is text as in any other block.
"""

from __future__ import annotations

from collections.abc import Iterator

from bianzuan.cleaning.web.elements import BLANK, SILENT, Element, Tree, within

# Marks that a Markdown source would have.
HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "### ", "h5": "### ", "h6": "### "}
_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
# No heading has more Han than this; a level that has more in such elements than in others is written text.
_LONGEST = 40
_LEAST = 2


def not_headings(tree: Tree, source: str) -> frozenset[int]:
    """Events that open heading elements which are no headings."""
    return frozenset(_found(tree, source))


def _found(tree: Tree, source: str) -> Iterator[int]:
    for level in _LEVELS:
        elements = [element for element in tree.elements if element.tag == level]
        text = _is_text(elements)
        yield from (element.first for element in elements if text or not _has_words(tree, element, source))


def _is_text(elements: list[Element]) -> bool:
    long = [element.han for element in elements if element.han > _LONGEST]
    return len(long) >= _LEAST and 2 * sum(long) > sum(element.han for element in elements)


def _has_words(tree: Tree, element: Element, source: str) -> bool:
    inside = tree.events[element.first : element.last]
    silent = [e for e in within(tree, element) if e.tag in SILENT or e.hidden]
    shown = (event for index, event in enumerate(inside, element.first) if not any(e.first <= index < e.last for e in silent))
    return bool(BLANK.sub("", "".join(source[event.start : event.end] for event in shown if event.kind == "text")))
