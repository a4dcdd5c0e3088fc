"""Items of lists of a page: their marks, by level and number, and the paragraphs that stand inside them.

In: the elements of a page. Out: for the event that opens an item, the mark that a Markdown source would have; and the
events that open or close a paragraph with which an item begins, which end no line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bianzuan.cleaning.rules.nested_items import DEEPEST, LEVEL
from bianzuan.cleaning.web.elements import Element, Tree
from bianzuan.cleaning.web.headings import HEADINGS

_LISTS = ("ul", "ol")
# Fewer numbered lines below each other may be headings; items of items are none.
_LEAST = 3
# Letters and Roman numerals have no Markdown form.
_TYPE = re.compile(r"\btype\s*=\s*[\"']?[aAiI]\b")
_START = re.compile(r"\b(?:start|value)\s*=\s*[\"']?(\d{1,3})\b")
# An item that says its number itself, in so many characters at most.
_MOST = 12
_NUMBERED = re.compile(r"\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.．、]|第[0-9一二三四五六七八九十]{1,3}|[\u2460-\u2473])")


@dataclass(frozen=True, slots=True)
class Items:
    """`marks`: for the event that opens an item. `inside`: events of a paragraph that stands on the line of its item's mark."""

    marks: Mapping[int, str]
    inside: frozenset[int]


def read_items(tree: Tree, source: str) -> Items:
    """Marks of all items of a page; levels count from the outermost list. Lists may stand in lists as deep as they will: of each
    only its own items are looked at."""
    marks: dict[int, str] = {}
    inside: set[int] = set()
    numbers = _numbers(tree, source)  # of the list that begins at an event: what its next item counts, 0 for bullets
    among = _among_others(tree)
    for element, above, lists in _with_lists(tree):
        if element.tag == "li":
            level = LEVEL * min(max(0, len(lists) - 1), DEEPEST)
            number = numbers[lists[-1].first] if lists else 0
            if number:
                said = _START.search(source, *_span(tree, element.first))
                number = int(said[1]) if said else number
                numbers[lists[-1].first] = number + 1
            marks[element.first] = f"{level}{number}. " if number else f"{level}- "
        elif element.tag == "p" and above and above.tag == "li" and _begins(tree, above, element, source):
            inside.add(element.first)
        elif element.tag == "p" and above and above.first in among and lists:
            marks[element.first] = LEVEL * min(len(lists), DEEPEST + 1)
    return Items(marks, frozenset(inside))


def _with_lists(tree: Tree) -> Iterator[tuple[Element, Element | None, list[Element]]]:
    """Each element, the one it stands in, and the open lists around it, outermost first; it is none of them itself."""
    open_: list[Element] = []
    lists: list[Element] = []
    for element in tree.elements:
        while open_ and open_[-1].last <= element.first:
            if open_.pop().tag in _LISTS:
                lists.pop()
        yield element, open_[-1] if open_ else None, lists
        open_.append(element)
        if element.tag in _LISTS:
            lists.append(element)


def _among_others(tree: Tree) -> frozenset[int]:
    """Events that open items of lists with more than one, and without headings: an item that is all of a list lays out the page."""
    items: dict[int, list[int]] = {}
    laid_out: set[int] = set()
    innermost: list[Element] = []
    for element, _, lists in _with_lists(tree):
        while innermost and innermost[-1].last <= element.first:
            innermost.pop()
        if element.tag == "li" and lists:
            items.setdefault(lists[-1].first, []).append(element.first)
            innermost.append(element)
        elif element.tag in HEADINGS:
            laid_out.update(one.first for one in innermost)
    return frozenset(item for own in items.values() if len(own) > 1 for item in own if item not in laid_out)


def _span(tree: Tree, index: int) -> tuple[int, int]:
    return tree.events[index].start, tree.events[index].end


def _numbers(tree: Tree, source: str) -> dict[int, int]:
    """For the event that opens each list, the number of its first item; 0 where it has bullets, or its items say their numbers
    themselves."""
    items: dict[int, list[Element]] = {}
    nested: set[int] = set()  # lists in lists, and lists that hold some
    for element, _, lists in _with_lists(tree):
        if element.tag in _LISTS:
            items[element.first] = []
            nested.update((element.first, lists[-1].first) if lists else ())
        elif element.tag == "li" and lists:
            items[lists[-1].first].append(element)
    inked = [index for index, event in enumerate(tree.events) if event.kind == "text" and source[event.start : event.end].strip()]
    return {
        one.first: _first_number(tree, one, source, items[one.first], one.first in nested, inked) for one in tree.elements if one.tag in _LISTS
    }


def _first_number(tree: Tree, one: Element, source: str, items: Sequence[Element], nested: bool, inked: Sequence[int]) -> int:
    start, end = _span(tree, one.first)
    if one.tag != "ol" or _TYPE.search(source, start, end):
        return 0
    if any(_NUMBERED.match(_first_words(tree, item, source, inked)) for item in items) or not nested and len(items) < _LEAST:
        return 0
    said = _START.search(source, start, end)
    return int(said[1]) if said else 1


def _first_words(tree: Tree, item: Element, source: str, inked: Sequence[int]) -> str:
    """With what an item begins: more than any number has characters."""
    words = ""
    place = bisect_left(inked, item.first)
    for index in range(inked[place] if place < len(inked) else item.last, item.last):
        if tree.events[index].kind == "text":
            words += source[tree.events[index].start : tree.events[index].end]
        if len(words) > _MOST:
            break
    return words


def _begins(tree: Tree, item: Element, paragraph: Element, source: str) -> bool:
    """Whether an item begins with a paragraph."""
    between = tree.events[item.first + 1 : paragraph.first]
    return all(event.kind == "text" and not source[event.start : event.end].strip() for event in between)
