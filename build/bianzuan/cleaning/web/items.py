"""Items of lists of a page: their marks, by level and number, and the paragraphs that stand inside them.

In: the elements of a page. Out: for the event that opens an item, the mark that a Markdown source would have; and the
events that open or close a paragraph with which an item begins, which end no line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bianzuan.cleaning.rules.nested_items import LEVEL
from bianzuan.cleaning.web.elements import Element, Tree, within

_LISTS = ("ul", "ol")
# Fewer numbered lines below each other may be headings; items of items are none.
_LEAST = 3
# Letters and Roman numerals have no Markdown form.
_TYPE = re.compile(r"\btype\s*=\s*[\"']?[aAiI]\b")
_START = re.compile(r"\b(?:start|value)\s*=\s*[\"']?(\d{1,3})\b")
# An item that says its number itself.
_NUMBERED = re.compile(r"\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.．、]|第[0-9一二三四五六七八九十]{1,3}|[\u2460-\u2473])")


@dataclass(frozen=True, slots=True)
class Items:
    """`marks`: for the event that opens an item. `inside`: events of a paragraph that stands on the line of its item's mark."""

    marks: Mapping[int, str]
    inside: frozenset[int]


def read_items(tree: Tree, source: str) -> Items:
    """Marks of all items of a page; levels count from the outermost list."""
    marks: dict[int, str] = {}
    inside: set[int] = set()
    numbers: dict[int, int] = {}  # of the list that begins at an event: what its next item counts, 0 for bullets
    open_: list[Element] = []
    for element in tree.elements:
        while open_ and open_[-1].last <= element.first:
            open_.pop()
        if element.tag in _LISTS:
            numbers[element.first] = _first_number(tree, element, source, any(one.tag in _LISTS for one in open_))
        elif element.tag == "li":
            lists = [one for one in open_ if one.tag in _LISTS]
            level = LEVEL * max(0, len(lists) - 1)
            number = numbers.get(lists[-1].first, 0) if lists else 0
            if number:
                said = _START.search(source, *_span(tree, element.first))
                number = int(said[1]) if said else number
                numbers[lists[-1].first] = number + 1
            marks[element.first] = f"{level}{number}. " if number else f"{level}- "
        elif element.tag == "p" and open_ and open_[-1].tag == "li" and _begins(tree, open_[-1], element, source):
            inside.add(element.first)
        open_.append(element)
    return Items(marks, frozenset(inside))


def _span(tree: Tree, index: int) -> tuple[int, int]:
    return tree.events[index].start, tree.events[index].end


def _first_number(tree: Tree, one: Element, source: str, nested: bool) -> int:
    """The number of the first item of a list; 0 where it has bullets, or its items say their numbers themselves."""
    start, end = _span(tree, one.first)
    if one.tag != "ol" or _TYPE.search(source, start, end):
        return 0
    lists = [other for other in within(tree, one)[1:] if other.tag in _LISTS]
    items = [other for other in within(tree, one) if other.tag == "li" and not any(inner.first < other.first < inner.last for inner in lists)]
    words = ("".join(source[e.start : e.end] for e in tree.events[item.first : item.last] if e.kind == "text") for item in items)
    if any(map(_NUMBERED.match, words)) or not (nested or lists) and len(items) < _LEAST:
        return 0
    said = _START.search(source, start, end)
    return int(said[1]) if said else 1


def _begins(tree: Tree, item: Element, paragraph: Element, source: str) -> bool:
    """Whether an item begins with a paragraph."""
    between = tree.events[item.first + 1 : paragraph.first]
    return all(event.kind == "text" and not source[event.start : event.end].strip() for event in between)
