"""Elements of a page without words that set groups of lines apart: empty items of lists, empty paragraphs.

In: the elements and the text of a page. Out: indices of events. A paragraph that holds nothing at all shows nothing; one that
holds a break or a space of its own is an empty line, as pages have it between stanzas.
"""

from __future__ import annotations

from itertools import accumulate

from bianzuan.cleaning.web.elements import BLANK, Element, Tree


def empty_items(tree: Tree, source: str) -> frozenset[int]:
    """Events that open an item of a list without words."""
    said = _said(tree, source)
    return frozenset(e.first for e in tree.elements if e.tag == "li" and said[e.first] == said[e.last])


def empty_lines(tree: Tree, source: str) -> frozenset[int]:
    """Events that close a paragraph that holds one break and nothing else."""
    said = _said(tree, source)
    return frozenset(e.last - 1 for e in tree.elements if e.tag == "p" and said[e.first] == said[e.last] and _tags(tree, e) == ["br"])


def _said(tree: Tree, source: str) -> list[int]:
    """How many events with words stand before each event; lists in lists are asked about once each, whatever they hold."""
    words = (event.kind == "text" and bool(BLANK.sub("", source[event.start : event.end])) for event in tree.events)
    return [0, *accumulate(words)]


def _tags(tree: Tree, element: Element) -> list[str]:
    """What opens inside an element, but for spans of one style or another."""
    inside = tree.events[element.first + 1 : element.last]
    return [event.tag for event in inside if event.kind == "open" and event.tag not in ("span", "font", "strong", "b")]
