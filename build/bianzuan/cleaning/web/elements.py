"""A saved web page as elements with their places, by the standard library's parser, which forgives what browsers do.

In: the text of the file. Out: `Event`s that meet end to end over the whole text, and `Element`s over them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal

from bianzuan.cleaning.rule import HAN

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
})  # fmt: skip
# Elements whose text is no text of the page; not form, which old sites put around everything.
SILENT = frozenset({
    "script", "style", "head", "nav", "footer", "aside", "iframe", "noscript", "button", "select", "textarea",
    "svg", "template", "object",
})  # fmt: skip
# Elements that stand for themselves: text before and behind them is on other lines.
BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figcaption", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "caption", "founder-content",
    "founder-title", "founder-introtitle", "founder-subtitle", "founder-author",
})  # fmt: skip
# How the readers of Word, WPS, RTF, OpenDocument and PDF files begin what they read: all in it is the text.
READ_FROM_FILES = "<!DOCTYPE html>\n<article>\n"
# White space, also as pages write it.
BLANK = re.compile(r"(?:\s|&(?:nbsp|emsp|ensp|#160|#12288);)+")
_CENTRED = re.compile(r"text-align\s*:\s*center")
_RIGHT = re.compile(r"text-align\s*:\s*(?:right|end)")
# f_center, text-center: what pages call it.
_CENTRED_NAME = re.compile("^(?:[a-z]+[-_])?cent(?:er|re)(?:ed)?$")
_HIDDEN = re.compile(r"display\s*:\s*none")
# Elements that end where the next of their kind begins, because authors leave out the end tag.
_SELF_CLOSING = {"p": {"p"}, "li": {"li"}, "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"tr"}, "dd": {"dd", "dt"}, "dt": {"dd", "dt"}}


@dataclass(frozen=True, slots=True)
class Event:
    """A tag, a comment or a run of text: source offsets `start` to `end`."""

    kind: Literal["open", "close", "text", "other"]
    start: int
    end: int
    tag: str = ""


@dataclass(slots=True)
class Element:
    """An element from its first event to the one after its last; `han` counts its Han outside links."""

    tag: str
    names: frozenset[str]  # id and classes
    first: int
    last: int = 0
    depth: int = 0
    han: int = 0
    hidden: bool = False  # says itself that it is not shown
    centred: bool = False  # says itself that it stands in the middle of the column
    ranged: bool = False  # says itself that it is ranged right


@dataclass(slots=True)
class Tree:
    """Events in order and elements in the order in which they begin."""

    events: list[Event] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.text = text
        self.starts = [0, *(place + 1 for place, character in enumerate(text) if character == "\n")]
        self.found: list[tuple[Literal["open", "close", "text", "other"], int, str, frozenset[str], bool, bool, bool]] = []

    def note(
        self,
        kind: Literal["open", "close", "text", "other"],
        tag: str = "",
        names: frozenset[str] = frozenset(),
        hidden: bool = False,
        centred: bool = False,
        ranged: bool = False,
    ) -> None:
        line, column = self.getpos()
        self.found.append((kind, self.starts[line - 1] + column, tag, names, hidden, centred, ranged))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        words = [value for name, value in attrs if name in ("id", "class") and value]
        hidden = any(name == "hidden" or name == "style" and bool(value and _HIDDEN.search(value)) for name, value in attrs)
        centred = any(name == "align" and value == "center" or name == "style" and bool(value and _CENTRED.search(value)) for name, value in attrs)
        ranged = any(name == "align" and value == "right" or name == "style" and bool(value and _RIGHT.search(value)) for name, value in attrs)
        names = frozenset(word.lower() for value in words for word in value.split())
        self.note("open", tag, names, hidden, centred or any(map(_CENTRED_NAME.match, names)), ranged)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.note("close", tag)

    def handle_data(self, data: str) -> None:
        self.note("text")

    def handle_entityref(self, name: str) -> None:
        self.note("text")

    def handle_charref(self, name: str) -> None:
        self.note("text")

    def handle_comment(self, data: str) -> None:
        self.note("other")

    def handle_decl(self, decl: str) -> None:
        self.note("other")

    def handle_pi(self, data: str) -> None:
        self.note("other")

    def unknown_decl(self, data: str) -> None:
        self.note("other")


def read_tree(text: str) -> Tree:
    """Events and elements of a page."""
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    tree = Tree()
    open_ = _Open()
    # What the parser passes over without a word – how much depends on Python's release – is markup.
    starts = [*(start for _, start, *_ in reader.found), len(text)]
    if starts[0] > 0:
        tree.events.append(Event("other", 0, starts[0]))
    for (kind, start, tag, names, hidden, centred, ranged), end in zip(reader.found, starts[1:], strict=True):
        if kind == "open" and tag in _SELF_CLOSING and open_.elements and open_.elements[-1].tag in _SELF_CLOSING[tag]:
            open_.close(open_.elements[-1].tag, len(tree.events))
        tree.events.append(Event(kind, start, end, tag))
        if kind == "open" and tag not in VOID:
            element = Element(tag, names, len(tree.events) - 1, depth=len(open_.elements), hidden=hidden, centred=centred, ranged=ranged)
            open_.add(element)
            tree.elements.append(element)
        elif kind == "close":
            open_.close(tag, len(tree.events))
        elif kind == "text" and not open_.silent:
            open_.han += len(HAN.findall(text, start, end))
    while open_.elements:
        open_.end(len(tree.events))
    return tree


@dataclass(slots=True)
class _Open:
    """The elements that are open, outermost first. Each step takes the same time, however deep they stand."""

    elements: list[Element] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    silent: int = 0  # how many are links, or have no text of the page
    han: int = 0  # met so far outside those

    def add(self, element: Element) -> None:
        element.han = -self.han
        self.elements.append(element)
        self.tags[element.tag] += 1
        self.silent += _is_silent(element)

    def close(self, tag: str, last: int) -> None:
        """End the innermost element of this tag and all in it; an end tag of what is not open is none."""
        while self.tags[tag]:
            if self.end(last).tag == tag:
                return

    def end(self, last: int) -> Element:
        element = self.elements.pop()
        element.last = last
        element.han += self.han
        self.tags[element.tag] -= 1
        self.silent -= _is_silent(element)
        return element


def _is_silent(element: Element) -> bool:
    return element.tag == "a" or element.tag in SILENT


def ranged_right(tree: Tree) -> frozenset[int]:
    """Events of blocks that are ranged right; what an element inside says of itself goes before."""
    found: set[int] = set()
    for element in tree.elements:
        if element.tag in BLOCKS and element.ranged:
            found.update(range(element.first, element.last))
        elif element.tag in BLOCKS and (element.centred or element.tag == "center"):
            found.difference_update(range(element.first, element.last))
    return frozenset(found)


def within(tree: Tree, element: Element) -> list[Element]:
    """Elements inside an element, in order."""
    first = bisect_right(tree.elements, element.first, key=lambda e: e.first)
    return tree.elements[first : bisect_left(tree.elements, element.last, key=lambda e: e.first)]


def shown(tree: Tree, first: int, last: int) -> Iterator[tuple[int, Event]]:
    """Events `first` to `last` (exclusive), with their places, that lie in no element without text."""
    start = bisect_left(tree.elements, first, key=lambda e: e.first)
    spans = [(e.first, e.last) for e in tree.elements[start : bisect_left(tree.elements, last, key=lambda e: e.first)] if e.tag in SILENT]
    end, waiting = first, 0
    for index in range(first, last):
        while waiting < len(spans) and spans[waiting][0] <= index:
            end, waiting = max(end, spans[waiting][1]), waiting + 1
        if index >= end:
            yield index, tree.events[index]
