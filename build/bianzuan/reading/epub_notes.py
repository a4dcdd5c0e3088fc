"""Notes of an electronic book: links that call them, and where they stand (EPUB 3.3, 4; EPUB structural semantics).

In: the trees of the pages by their paths. Out: the number of each call, and the words of each note without its mark. A note is
what the book calls one, or a block that a short link leads to and that leads back to it: two signs of the same.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from bianzuan.reading.epub_pages import plain

_CALLS, _NOTES = re.compile(r"\bnoteref\b|duokan-footnote(?!-)|\bfootnote-?ref\b", re.IGNORECASE), re.compile(r"\b(?:doc-)?(?:footnote|endnote|rearnote)\b|duokan-footnote-item", re.IGNORECASE)
_MARK = re.compile(r"[\[［(（〔【]?\s*(?:注|註|注释)?\s*(?:\d{1,4}|[a-zA-Z]|[①-⓿㈠-㉃*＊†‡※]+|[一二三四五六七八九十]{1,3})\s*[\]］)）〕】]?|注|註|\*+|")
_BLOCKS = frozenset({"li", "p", "aside", "div", "dd", "td", "section"})
_LEADING = re.compile(r"[\s\u3000↩↑]*(?P<mark>(?:注|註)?(?:\[\d{1,4}\]|［\d{1,4}］|〔\d{1,4}〕|【\d{1,4}】|[（(]\d{1,4}[）)]|[①-⓿※＊†‡]|\*{1,3}|\d{1,4}[.．、]?))[\s\u3000:：↩↑]*")
_AROUND_MARK = re.compile(r"[\[\]［］（）()〔〕【】\s.．、注註]")
_LONGEST = 3000


@dataclass(slots=True)
class Notes:
    """`calls` are links by their numbers, `blocks` the notes in the same order."""

    calls: dict[Element, int] = field(default_factory=dict)
    blocks: list[Element] = field(default_factory=list)
    back: set[Element] = field(default_factory=set)  # links of notes to their calls


def address(page: str, href: str) -> tuple[str, str]:
    """(path in the book, place in the page) of a link; ("", "") outside the book."""
    where, _, place = href.partition("#")
    if ":" in where or href.startswith("//"):
        return "", ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(where))) if where else page
    return path, unquote(place)


def find_notes(pages: Mapping[str, Element]) -> Notes:
    """The notes of all pages, in the order of their calls."""
    links = _Links(pages)
    notes, numbers = Notes(), dict[Element, int]()
    for link in links.pages:
        mark = plain(link)
        target = links.target(link)
        block = links.block(target) if target is not None and (_MARK.fullmatch(mark) or _CALLS.search(_said(link))) else None
        above = list(links.above(link))
        if target is None or block is None or block in above or any(one in numbers for one in above):
            continue
        back = links.back(block, link)
        if _CALLS.search(_said(link)) or _NOTES.search(f"{_said(target)} {_said(block)}") or back and _MARK.fullmatch(mark):
            notes.calls[link] = numbers.setdefault(block, len(numbers) + 1)
            notes.back.update(back)
    notes.blocks = list(numbers)
    return notes


@dataclass(slots=True)
class _Links:
    """Where the links of a book stand and lead. `pages` gives the page of each."""

    trees: Mapping[str, Element]
    pages: dict[Element, str] = field(default_factory=dict)
    places: dict[tuple[str, str], Element] = field(default_factory=dict)
    around: dict[Element, Element] = field(default_factory=dict)
    sizes: dict[Element, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path, tree in self.trees.items():
            for one in tree.iter():
                self.around.update((child, one) for child in one)
                self.places.update(((path, name), one) for name in (one.get("id"), one.get("name")) if name)
                if one.tag == "a" and "#" in one.get("href", ""):
                    self.pages[one] = path

    def target(self, link: Element) -> Element | None:
        """What a link leads to."""
        return self.places.get(address(self.pages[link], link.get("href", ""))) if link in self.pages else None

    def above(self, one: Element) -> Iterator[Element]:
        """An element and those around it."""
        here: Element | None = one
        while here is not None:
            yield here
            here = self.around.get(here)

    def block(self, target: Element) -> Element | None:
        """The block of a note: what the link leads to, or what that begins. What is longer than a note is none."""
        block = next((one for one in self.above(target) if one.tag in _BLOCKS), None)
        if block is not None and block not in self.sizes:
            self.sizes[block] = len(plain(block))
        return block if block is not None and self.sizes[block] <= _LONGEST else None

    def back(self, block: Element, call: Element) -> list[Element]:
        """Links in a block that lead to a call, to what stands around it in its line, or to a mark beside it."""
        near = [*list(self.above(call))[:4], *call.iter()]
        beside = self.around.get(call)
        found = ((one, self.target(one)) for one in block.iter("a"))
        return [one for one, target in found if target is not None and (target in near or self.around.get(target) is beside)]


def _said(one: Element) -> str:
    """What the book says an element is."""
    return f"{one.get('epub:type', '')} {one.get('role', '')} {one.get('class', '') if 'note' in one.get('class', '') else ''}"


def without_mark(words: str, call: str) -> str:
    """A note without the mark that stands before it, if it is that of its call."""
    found = _LEADING.match(words)
    if found and found["mark"] and _core(found["mark"]) == _core(call):
        return words[found.end() :]
    return words.lstrip(" \u3000\u00a0↩↑:：.．、")


def _core(mark: str) -> str:
    return _AROUND_MARK.sub("", mark)
