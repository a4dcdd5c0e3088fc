"""The body of an OpenDocument text → paragraphs, tables, notes in Word's elements (ISO/IEC 26300-1, 5 to 10).

In: `office.text` and what it points to. Out: elements `w.p`, `w.tbl`; notes, comments and pictures beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from bianzuan.reading.doc_looks import Look
from bianzuan.reading.doc_styles import run_properties
from bianzuan.reading.odt_styles import OdtLists, OdtStyles, length
from bianzuan.reading.word_parts import Parts, box, drawing, element, run, switch, words

_SPACE = re.compile(r"[ \t\r\n]+")
# What only says something to programs: its letters are none of the text.
_SILENT = frozenset(
    {
        "text.tracked-changes", "text.sequence-decls", "text.variable-decls", "text.user-field-decls", "text.note-citation", "office.forms", "svg.title",
        "svg.desc", "office.event-listeners", "text.script", "office.annotation-end", "text.table-of-content-source", "text.alphabetical-index-source",
        "text.illustration-index-source", "text.table-index-source", "text.object-index-source", "text.user-index-source", "text.bibliography-source",
    }
)  # fmt: skip
_SHAPES = frozenset(f"draw.{name}" for name in ("custom-shape", "rect", "ellipse", "circle", "polygon", "polyline", "path", "line", "connector", "caption"))
_ROWS = frozenset({"table.table-header-rows", "table.table-rows", "table.table-row-group"})
# A row that is repeated without end fills a table of numbers, not one of words.
_REPEATED = 63


@dataclass(frozen=True, slots=True)
class _Around:
    """What a block stands in: its list and the rank in it, a table of contents, a passage that is hidden."""

    number: str = ""
    style: str = ""
    rank: int = -1
    contents: bool = False
    hidden: bool = False


@dataclass(slots=True)
class OdtBody:
    """Writes blocks; `fetch` gives a file of the package, None where there is none."""

    styles: OdtStyles
    lists: OdtLists
    fetch: Callable[[str], bytes | None]
    said: Parts = field(default_factory=Parts)
    pictures: dict[str, bytes] = field(default_factory=dict)
    linked: dict[str, str] = field(default_factory=dict)
    struck: dict[str, str] = field(default_factory=dict)  # change → the words that it took away

    def read_changes(self, tree: Element) -> None:
        """Notes what was struck with changes tracked."""
        for region in tree.iter("text.changed-region"):
            gone = region.find("text.deletion")
            if gone is not None:
                lines = ("".join(one.itertext()) for one in gone if one.tag != "office.change-info")
                self.struck[region.get("text.id") or region.get("xml.id") or ""] = "\n".join(lines).strip()

    def blocks(self, container: Element, around: _Around = _Around()) -> list[Element]:
        """Paragraphs and tables of a body, a cell, a note or a box."""
        return [block for one in container for block in self._block(one, around)]

    def _block(self, one: Element, around: _Around) -> Iterator[Element]:
        if one.tag in ("text.p", "text.h"):
            yield self._paragraph(one, around)
        elif one.tag == "text.list":
            yield from self._list(one, around)
        elif one.tag == "table.table":
            yield element("w.tbl", *(self._row(row, around) for row in _rows(one)))
        elif one.tag == "text.table-of-content":
            yield from self.blocks(one, replace(around, contents=True))
        elif one.tag == "text.section":
            yield from self.blocks(one, replace(around, hidden=around.hidden or one.get("text.display") == "none"))
        elif one.tag.startswith("draw.") or one.tag in ("text.change", "office.annotation"):
            held = list(self._inline_of(one, Look()))
            if held:
                yield element("w.p", *held)
        elif one.tag not in _SILENT:
            yield from self.blocks(one, around)

    def _paragraph(self, one: Element, around: _Around) -> Element:
        properties = element("w.pPr", element("w.pStyle", val=one.get("text.style-name", "")))
        if around.contents:
            properties = element("w.pPr", element("w.pStyle", val=CONTENTS))
        elif around.rank >= 0 and around.number:
            properties.append(element("w.numPr", element("w.ilvl", val=str(around.rank)), element("w.numId", val=around.number)))
        if one.tag == "text.h" and (level := one.get("text.outline-level", "1")).isdecimal():
            properties.append(element("w.outlineLvl", val=str(max(int(level), 1) - 1)))
        return element("w.p", properties, *self._inline(one, Look(hidden=True) if around.hidden else Look()))

    def _list(self, one: Element, around: _Around) -> Iterator[Element]:
        style = one.get("text.style-name", "") or around.style
        number = around.number if around.number and style == around.style else self.lists.number(one, style)
        inside = replace(around, number=number, style=style, rank=around.rank + 1)
        for item in one:
            start = item.get("text.start-value", "")
            if start.isdecimal():
                number = self.lists.begin(item.get("text.style-override") or style, inside.rank, start)
                inside = replace(inside, number=number)
            counted = item.tag == "text.list-item"
            for child in item:
                # The first paragraph of an item has the number, the others go on below it.
                first = counted and child.tag in ("text.p", "text.h")
                nested = child.tag == "text.list"
                yield from self._block(child, inside if first or nested else replace(inside, number="", rank=around.rank))
                counted = counted and not first

    def _row(self, row: Element, around: _Around) -> Element:
        cells: list[Element] = []
        for cell in row:
            said = cell.get("table.number-columns-repeated", "1")
            for _ in range(min(int(said), _REPEATED) if said.isdecimal() else 1):
                if cell.tag == "table.table-cell":
                    cells.append(element("w.tc", *self.blocks(cell, replace(around, number="", style="", rank=-1))))
                elif cell.tag == "table.covered-table-cell":
                    cells.append(element("w.tc"))
        return element("w.tr", *cells)

    def _inline(self, one: Element, look: Look) -> Iterator[Element]:
        """What stands in an element, in order."""
        yield from self._words(one.text, look)
        for child in one:
            yield from self._inline_of(child, look)
            yield from self._words(child.tail, look)

    def _inline_of(self, one: Element, look: Look) -> Iterator[Element]:
        if one.tag in _SILENT:
            return
        if handle := _INLINE.get(one.tag):
            yield from handle(self, one, look)
        elif one.tag in _SHAPES:
            yield from self._shape(one, look)
        else:
            yield from self._inline(one, look)

    def _words(self, text: str | None, look: Look) -> Iterator[Element]:
        if text:
            yield run(run_properties(look, tuple(self.styles.fonts)), words(_SPACE.sub(" ", text)))

    def _span(self, one: Element, look: Look) -> Iterator[Element]:
        yield from self._inline(one, self.styles.look(look, one.get("text.style-name", "")))

    def _spaces(self, one: Element, look: Look) -> Iterator[Element]:
        said = one.get("text.c", "1")
        yield run(run_properties(look), words(" " * (min(int(said), 999) if said.isdecimal() else 1)))

    def _tab(self, one: Element, look: Look) -> Iterator[Element]:
        yield run(run_properties(look), Element("w.tab"))

    def _break(self, one: Element, look: Look) -> Iterator[Element]:
        yield run(run_properties(look), Element("w.br"))

    def _note(self, one: Element, look: Look) -> Iterator[Element]:
        kind = "endnote" if one.get("text.note-class") == "endnote" else "footnote"
        notes = self.said.endnotes if kind == "endnote" else self.said.footnotes
        number = str(len(notes))
        notes[number] = []
        notes[number] = [block for body in one.findall("text.note-body") for block in self.blocks(body)]
        yield run(run_properties(look), element(f"w.{kind}Reference", id=number))

    def _ruby(self, one: Element, look: Look) -> Iterator[Element]:
        base, reading = ([part for held in one.findall(f"text.{name}") for part in self._inline(held, look)] for name in ("ruby-base", "ruby-text"))
        yield run(run_properties(look), element("w.ruby", element("w.rt", *reading), element("w.rubyBase", *base)))
        # Boxes and pictures that are anchored at the base stand beside it.
        yield from (held for held in base if held.find("w.pict") is not None or held.find("w.drawing") is not None)

    def _change(self, one: Element, look: Look) -> Iterator[Element]:
        gone = self.struck.pop(one.get("text.change-id", ""), "")
        if gone:
            yield element("w.del", run(None, words(gone, "w.delText")))

    def _comment(self, one: Element, look: Look) -> Iterator[Element]:
        self.said.comments += [block for child in one if child.tag in ("text.p", "text.list") for block in self._block(child, _Around())]
        yield from ()

    def _frame(self, one: Element, look: Look) -> Iterator[Element]:
        """A text box, or a picture: of an object the picture that shows it."""
        boxes = [child for child in one if child.tag == "draw.text-box"]
        for child in boxes:
            yield run(None, box(self.blocks(child)))
        image = one.find("draw.image")
        if image is not None and not boxes:
            said = "".join(part.text or "" for name in ("svg.title", "svg.desc") for part in one.findall(name))
            height = length(one.get("svg.height", "")) if one.get("text.anchor-type") == "as-char" else 0.0
            yield run(run_properties(look), drawing(self._picture(image.get("xlink.href", "")), height, said))
            if any(child.tag == "text.p" for child in image):
                yield run(None, box(self.blocks(image)))

    def _picture(self, place: str) -> str:
        """The name of a picture."""
        name = place.removeprefix("./")
        data = self.fetch(name) if name else b""
        if data is None and ":" in place:
            self.linked[place] = place
            return place
        self.pictures[name] = data or b""
        return name

    def _shape(self, one: Element, look: Look) -> Iterator[Element]:
        if held := self.blocks(one):
            yield run(None, box(held))

    def _hidden(self, one: Element, look: Look) -> Iterator[Element]:
        text = one.get("text.string-value") or "".join(one.itertext())
        yield run(element("w.rPr", switch("w.vanish", True)), words(text))


def _rows(table: Element) -> Iterator[Element]:
    for one in table:
        if one.tag == "table.table-row":
            yield one
        elif one.tag in _ROWS:
            yield from _rows(one)


# The style of the lines of a table of contents, whatever they are called.
CONTENTS = "\N{LEFTWARDS ARROW}contents"
_INLINE: dict[str, Callable[[OdtBody, Element, Look], Iterator[Element]]] = {
    "text.span": OdtBody._span, "text.s": OdtBody._spaces, "text.tab": OdtBody._tab, "text.line-break": OdtBody._break, "text.note": OdtBody._note,
    "text.ruby": OdtBody._ruby, "text.change": OdtBody._change, "office.annotation": OdtBody._comment, "draw.frame": OdtBody._frame,
    "draw.text-box": OdtBody._shape, "text.hidden-text": OdtBody._hidden,
}  # fmt: skip
