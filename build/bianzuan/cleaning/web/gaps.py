"""Elements of a page without words that set groups of lines apart: empty items of lists, empty paragraphs.

In: the elements and the text of a page. Out: indices of events. A paragraph that holds nothing at all shows nothing; one that
holds a break or a space of its own is an empty line, as pages have it between stanzas.
"""

from __future__ import annotations

from bianzuan.cleaning.web.elements import BLANK, Element, Tree


def empty_items(tree: Tree, source: str) -> frozenset[int]:
    """Events that open an item of a list without words."""
    return frozenset(e.first for e in tree.elements if e.tag == "li" and not _words(tree, e, source))


def empty_lines(tree: Tree, source: str) -> frozenset[int]:
    """Events that close a paragraph that holds one break and nothing else."""
    return frozenset(e.last - 1 for e in tree.elements if e.tag == "p" and _tags(tree, e) == ["br"] and not _words(tree, e, source))


def _words(tree: Tree, element: Element, source: str) -> str:
    inside = tree.events[element.first : element.last]
    return BLANK.sub("", "".join(source[event.start : event.end] for event in inside if event.kind == "text"))


def _tags(tree: Tree, element: Element) -> list[str]:
    """What opens inside an element, but for spans of one style or another."""
    inside = tree.events[element.first + 1 : element.last]
    return [event.tag for event in inside if event.kind == "open" and event.tag not in ("span", "font", "strong", "b")]
