"""Notes that go on at the foot of the next page (续注): a section's tree and its pages in; its long notes in parts, out.

WeasyPrint sets a note whole, on the page of its call. A note of more than a third of a page is cut at the end of one of its
lines; what is left becomes a note without number, whose call, of no width, stands in the second line of the next page, or
the next but one. Where no text follows on which a part could stand, or another note would stand between the parts, the note goes to the end of
its section.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import accumulate, dropwhile, pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from bianzuan.typesetting.endnotes import LONGEST, Endnote, long_notes, make_endnote
from bianzuan.typesetting.parting import count_of, cut, restore, take_out
from bianzuan.typesetting.survey import text_lines

# A part that goes on may take so much of its page: the text that it leaves is a page of text still.
_MOST = 1 / 2
# A note begins, and ends, with so many lines at least.
_LEAST = 2
# A call can stand between two Han; one is looked for every so many characters, over two pages.
_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_STEP, _FAR = 6, 4000
# Text in these is no running text, nor is what has these classes.
_OTHERS = frozenset({
    "caption", "table-source", "byline", "author-note", "endnotes", "endnote", "pullquote", "keywords", "abstract", "attribution", "lines", "ornament",
    "signature", "gap", "hanging-mark", "verse", "figure", "opening", "dotted",
})  # fmt: skip
_APART = frozenset({"table", "ruby", "rt", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote"})
_SECTIONS = ("section", "article", "body")
# More pages than these no note goes on over.
_PARTS = 12


@dataclass(frozen=True, slots=True)
class _NoteLine:
    """A line of a note: its characters, those without width or ink left out, and its height in CSS pixels."""

    count: int
    height: float


@dataclass(frozen=True, slots=True)
class _Node:
    """A text node: the text of `owner`, or its tail in `parent`."""

    owner: Element
    parent: Element | None
    text: str

    def write(self, text: str) -> None:
        """Make this the text."""
        if self.parent is None:
            self.owner.text = text
        else:
            self.owner.tail = text

    def insert(self, offset: int, element: Element) -> None:
        """Put an element into the text."""
        now = (self.owner.text if self.parent is None else self.owner.tail) or ""
        element.tail = now[offset:]
        self.write(now[:offset])
        if self.parent is None:
            self.owner.insert(0, element)
        else:
            self.parent.insert(list(self.parent).index(self.owner) + 1, element)


class LongNotes:
    """Cuts the long notes of one section; `lay_out` lays the section out as its tree is now."""

    def __init__(self, root: Element, lay_out: Callable[[], Any]) -> None:
        self._root, self._lay_out = root, lay_out

    def settle(self, document: Any) -> tuple[bool, tuple[Endnote, ...]]:
        """Whether the tree was changed, and the notes that had to become endnotes."""
        found = {id(box.element): _lines(box) for page in document.pages for box in long_notes(page._page_box)}
        notes = [element for element in self._root.iter() if id(element) in found]
        whole = [note for note in notes if not self._carry(note, found[id(note)])]
        parents = self._parents()
        return bool(notes), tuple(make_endnote(note, parents, number) for number, note in enumerate(whole, 1))

    def _carry(self, note: Element, lines: Sequence[_NoteLine]) -> bool:
        """Cut a note into parts; as it was, and false, where there is no place for one of them."""
        before = deepcopy(note)
        parts: list[Element] = []
        part, (rest, document) = note, self._shorten(note, lines, _LEAST)
        if rest is not None and (more := _room(document, note, lines[_LEAST:])):
            restore(note, before)
            rest, document = self._shorten(note, lines, _LEAST + more)
        while rest is not None and len(parts) < _PARTS:
            spot = self._spot(part, _page_of(document, part) + 1)
            if spot is None:
                break
            rest.attrib.update({"class": "note note-continued", "data-n": ""})
            spot[0].insert(spot[1], rest)
            parts.append(rest)
            part, document = rest, self._lay_out()
            lines = _lines(_box(document, part))
            rest, document = self._shorten(part, lines, _fitting(lines, document.pages[0]._page_box.height * _MOST))
        if rest is None and _stand_together(self._lay_out(), [note, *parts]):
            return True
        for one in reversed(parts):
            take_out(one, self._parents()[one])
        restore(note, before)
        return False

    def _shorten(self, part: Element, lines: Sequence[_NoteLine], taken: int) -> tuple[Element | None, Any]:
        """Cut a part behind so many lines: what is left, if anything, and the document laid out without it."""
        before = deepcopy(part)
        count = sum(line.count for line in lines[:taken])
        rest = cut(part, count)
        if rest is None:
            return None, None
        part.set("class", f"{part.get('class')} note-broken")
        document = self._lay_out()
        # A mark that was squeezed at the end of its line may not find room at the end of all.
        if over := sum(line.count for line in _lines(_box(document, part))[taken:]):
            restore(part, before)
            rest = cut(part, count - over)
            part.set("class", f"{part.get('class')} note-broken")
            document = self._lay_out()
        return rest, document

    def _spot(self, part: Element, page: int) -> tuple[_Node, int] | None:
        """Where in the text, behind a part, the second line of a page is, or its only one."""
        nodes = list(self._nodes_behind(part))
        marks: dict[str, tuple[Element, _Node, int]] = {}
        for node in nodes:
            for place in reversed([match.start() for match in _BETWEEN.finditer(node.text)][::_STEP]):
                name = f"note-spot-{len(marks)}"
                marks[name] = (Element("span", {"id": name}), node, place)
                node.insert(place, marks[name][0])
        if not marks:
            return None
        document = self._lay_out()
        parents = self._parents()
        for mark, _, _ in marks.values():
            parents[mark].remove(mark)
        for node in nodes:
            node.write(node.text)
        anchors = document.pages[page].anchors if page < len(document.pages) else {}
        heights = {name: round(anchors[name][1]) for name in marks if name in anchors}
        second = sorted(set(heights.values()))[:2][-1:]
        return next(((marks[name][1], marks[name][2]) for name, height in heights.items() if [height] == second), None)

    def _nodes_behind(self, part: Element) -> Iterator[_Node]:
        """Text nodes of running text behind a part, in its section."""
        parents = self._parents()
        section = part
        while section.tag not in _SECTIONS and section in parents:
            section = parents[section]
        length = 0
        for item in dropwhile(lambda item: item is not part, _walk(section, inside=False)):
            if isinstance(item, _Node) and length < _FAR:
                length += len(item.text)
                yield item

    def _parents(self) -> dict[Element, Element]:
        return {child: parent for parent in self._root.iter() for child in parent}


def _walk(element: Element, *, inside: bool) -> Iterator[_Node | Element]:
    """Text nodes of running text, and notes, in order."""
    if inside and element.text:
        yield _Node(element, None, element.text)
    for child in element:
        names = (child.get("class") or "").split()
        if "note" in names:
            yield child
        elif child.tag not in _APART and _OTHERS.isdisjoint(names):
            yield from _walk(child, inside=inside or child.tag == "p")
        if inside and child.tail:
            yield _Node(child, element, child.tail)


def _lines(box: Any) -> list[_NoteLine]:
    """The lines of a note as it was laid out."""
    if box is None:
        return []
    lines = (line for line in box.descendants() if isinstance(line, boxes.LineBox))
    return [_NoteLine(sum(count_of(text.text) for text in _texts(line)), line.height) for line in lines]


def _texts(line: Any) -> Iterator[Any]:
    """Text boxes of a line, but for the note's own number."""
    for child in line.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.ParentBox) and not str(child.element_tag).endswith("::footnote-marker"):
            yield from _texts(child)


def _fitting(lines: Sequence[_NoteLine], height: float) -> int:
    """How many lines fit; the last part has two at least."""
    number = sum(1 for total in accumulate(line.height for line in lines) if total <= height)
    return number - 1 if number == len(lines) - 1 and number > _LEAST else max(number, _LEAST)


def _room(document: Any, note: Element, left: Sequence[_NoteLine]) -> int:
    """How many lines more of a note fit below its call, up to a third of the page."""
    number = _page_of(document, note)
    if number >= len(document.pages):
        return 0
    page = document.pages[number]._page_box
    (area,) = (child for child in page.children if isinstance(child, boxes.FootnoteAreaBox))
    feet = [line.position_y + line.height for _, line in text_lines(page) if any(getattr(getattr(box, "footnote", None), "element", None) is note for box in line.descendants())]
    own = next(box.margin_height() for box in area.children if box.element is note)
    room = page.content_box_y() + page.height - area.margin_height() - max(feet, default=math.inf)
    lines = _fitting(left, min(room, page.height * LONGEST - own))
    return lines if room > 0 and sum(line.height for line in left[:lines]) <= room else 0


def _stand_together(document: Any, parts: Sequence[Element]) -> bool:
    """True if each part but the last is the last note of its page, and each but the first the first of the next page: another note between would be read into it."""
    foots = [[box.element for box in _at_foot(page)] for page in document.pages]
    places = [(number, foot.index(part), len(foot)) for part in parts for number, foot in enumerate(foots) if part in foot]
    last = all(place == size - 1 for _, place, size in places[:-1])
    first = all(place == 0 for _, place, _ in places[1:])
    return len(places) == len(parts) and last and first and all(after[0] == before[0] + 1 for before, after in pairwise(places))


def _page_of(document: Any, part: Element) -> int:
    """Number of the page that has a note at its foot, from 0."""
    return next((number for number, page in enumerate(document.pages) if any(box.element is part for box in _at_foot(page))), len(document.pages))


def _box(document: Any, part: Element) -> Any:
    """The box of a note; None where it was not set."""
    return next((box for page in document.pages for box in _at_foot(page) if box.element is part), None)


def _at_foot(page: Any) -> Iterator[Any]:
    for area in page._page_box.children:
        if isinstance(area, boxes.FootnoteAreaBox):
            yield from area.children
