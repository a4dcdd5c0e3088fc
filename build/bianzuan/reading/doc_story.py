"""Stories of an old Word file – body, notes, boxes – as paragraphs in Word's elements ([MS-DOC], 2.4.1, 2.4.2).

In: `Text` with its looks. Out: `Line`s, each a `w.p` and how it ends: in a table, at a cell's end, a row's, or plainly.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bianzuan.reading.doc_looks import Form, Forms, Look, Stretches, look
from bianzuan.reading.doc_styles import paragraph_properties, run_properties
from bianzuan.reading.doc_text import Text, whole
from bianzuan.reading.word_parts import element, mark, run, words

_PARAGRAPH, _CELL, _BREAK = "\r", "\x07", "\x0c"
_BEGIN, _SEPARATE, _END = "\x13", "\x14", "\x15"
_PICTURE, _SYMBOL = "\x01", "("
_MARKS = re.compile("[\x13-\x15]")
# Others below the blank are marks of Word without words: calls, dates, breaks of pages and columns.
_SIGNS = {"\t": "w.tab", "\x0b": "w.br", "\x1e": "w.noBreakHyphen"}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `depth` is that of its table, 0 outside."""

    block: Element
    form: Form
    ends_cell: bool = False


@dataclass(slots=True)
class Stories:
    """Writes paragraphs. `put` are elements for places in the text: calls of notes, boxes, pictures that float."""

    text: Text
    looks: Stretches
    paragraphs: Stretches
    forms: Forms
    fonts: tuple[str, ...]
    sections: frozenset[int]  # places behind the breaks that end a section
    put: Mapping[int, list[Element]] = field(default_factory=dict)
    pictures: Mapping[int, Element] = field(default_factory=dict)  # by their place in the stream of data
    _marks: frozenset[int] = frozenset()  # of fields that are whole
    _fields: list[bool] = field(default_factory=list)  # of each open one: is the instruction over

    def lines(self, first: int, last: int) -> Iterator[Line]:
        """The paragraphs between two places."""
        at, letters = first, self.text.letters
        self._marks, self._fields = _whole_fields(letters, first, last), []
        while at < last:
            end = at
            while end < last and not self._ends(end):
                end += 1
            form = self._form(min(end, last - 1))
            yield Line(self._paragraph(at, end, form), form, ends_cell=letters[end : end + 1] == _CELL and end < last or form.ends_cell)
            at = end + 1

    def _ends(self, place: int) -> bool:
        letter = self.text.letters[place]
        return letter in (_PARAGRAPH, _CELL) or letter == _BREAK and place + 1 in self.sections

    def _form(self, place: int) -> Form:
        piece = self.text.piece(place)
        return self.forms.of(self.paragraphs.at(self.text.byte(place)), piece.changes if piece else b"")

    def _paragraph(self, first: int, last: int, form: Form) -> Element:
        properties = paragraph_properties(form)
        if last < len(self.text.letters) and next(self._spans(last, last + 1), (0, 0, Look()))[2].struck:
            properties.append(element("w.rPr", element("w.del")))
        return element("w.p", properties, *(one for span in self._spans(first, last) for one in self._runs(*span)))

    def _spans(self, first: int, last: int) -> Iterator[tuple[int, int, Look]]:
        """Stretches of one look between two places."""
        at = first
        while at < last:
            piece = self.text.piece(at)
            if piece is None or at >= piece.last:
                return
            end = min(last, piece.last)
            begins = [(at + (byte - self.text.byte(at)) // piece.width, said) for byte, said in self.looks.between(self.text.byte(at), piece.byte + (end - piece.first) * piece.width)]
            for (begin, said), (until, _) in zip(begins, [*begins[1:], (end, b"")], strict=True):
                if begin < until:
                    yield begin, until, look(said + piece.changes)
            at = end

    def _runs(self, first: int, last: int, one: Look) -> Iterator[Element]:
        properties = run_properties(one, self.fonts)
        inner: list[Element] = []
        begun = first
        for place in range(first, last):
            letter = self.text.letters[place]
            if letter >= " " and place not in self.put and not (one.special and letter == _SYMBOL):
                continue
            inner += self._words(begun, place, one)
            inner += self._sign(place, letter, one)
            begun = place + 1
        inner += self._words(begun, last, one)
        if inner:
            held = run(properties, *inner)
            yield element("w.del", held) if one.struck else held

    def _words(self, first: int, last: int, one: Look) -> Iterator[Element]:
        said = whole(self.text.letters[first:last])
        if said:
            instructs = not all(self._fields)
            yield words(said, "w.instrText" if instructs else "w.delText" if one.struck else "w.t")

    def _sign(self, place: int, letter: str, one: Look) -> Iterator[Element]:
        """What a mark stands for."""
        yield from self.put.get(place, ())
        if letter in _SIGNS:
            yield Element(_SIGNS[letter])
        elif place in self._marks:
            yield from self._field(place, letter)
        elif one.special and letter == _SYMBOL and one.symbol:
            font, code = one.symbol
            yield Element("w.sym", {"w.font": self.fonts[font] if font < len(self.fonts) else "", "w.char": f"{code:x}"})
        elif letter == _PICTURE and one.special and not one.is_data and one.picture in self.pictures:
            yield self.pictures[one.picture]
        elif letter >= " " and place in self.put:
            yield from self._words(place, place + 1, one)

    def _field(self, place: int, letter: str) -> Iterator[Element]:
        if letter == _BEGIN:
            self._fields.append(False)
            yield mark("begin")
        elif letter == _SEPARATE:
            self._fields[-1] = True
            # A field that shows nothing is one that Word draws itself.
            if self.text.letters[place + 1 : place + 2] != _END:
                yield mark("separate")
        else:
            self._fields.pop()
            yield mark("end")


def _whole_fields(letters: str, first: int, last: int) -> frozenset[int]:
    """Places of the marks of fields that have both ends: behind the mark of another nothing is taken for an instruction."""
    found: list[int] = []
    begun: list[list[int]] = []
    for one in _MARKS.finditer(letters, first, last):
        if one[0] == _BEGIN:
            begun.append([one.start()])
        elif one[0] == _SEPARATE and begun and len(begun[-1]) == 1:
            begun[-1].append(one.start())
        elif one[0] == _END and begun:
            found += [*begun.pop(), one.start()]
    return frozenset(found)


def blocks(lines: Iterator[Line] | list[Line]) -> list[Element]:
    """Paragraphs and tables, which hold their paragraphs."""
    open_tables = [_Table()]
    for line in lines:
        depth = min(line.form.depth, _DEEPEST)
        while len(open_tables) > depth + 1:
            done = open_tables.pop()
            open_tables[-1].content.append(done.element())
        while len(open_tables) <= depth:
            open_tables.append(_Table())
        table = open_tables[-1]
        if line.form.ends_row:
            table.end_row(line)
            continue
        table.content.append(line.block)
        if depth and line.ends_cell:
            table.end_cell()
    while len(open_tables) > 1:
        done = open_tables.pop()
        open_tables[-1].content.append(done.element())
    return open_tables[0].content


# Tables inside tables: what goes deeper was written to do harm.
_DEEPEST = 12
# Edges of cells that are so near are one, in twentieths of a point.
_NEAR = 30


@dataclass(slots=True)
class _Table:
    """A table while it is read: the cell that is open, those before it, the rows above with their edges."""

    content: list[Element] = field(default_factory=list)
    cells: list[list[Element]] = field(default_factory=list)
    rows: list[tuple[list[list[Element]], tuple[int, ...]]] = field(default_factory=list)

    def end_cell(self) -> None:
        self.cells.append(self.content)
        self.content = []

    def end_row(self, line: Line) -> None:
        if self.content:
            self.end_cell()
        if any(len(one) > 1 for one in line.block.findall("w.r")) or line.block.find("w.r/w.t") is not None:
            self.cells.append([line.block])  # no words stand at the end of a row; if they do, none are lost
        edges = line.form.edges
        while edges and len(self.cells) >= len(edges) and not any(one.find(".//w.r") is not None for one in self.cells[-1]):
            self.cells.pop()  # empty, and outside the row
        if self.cells:
            self.rows.append((self.cells, edges))
        self.cells = []

    def element(self) -> Element:
        if self.content:
            self.end_cell()
        if self.cells:
            self.rows.append((self.cells, ()))
        columns = _columns([edge for _, edges in self.rows for edge in edges])
        return element("w.tbl", *(_row(cells, edges, columns) for cells, edges in self.rows))


def _columns(edges: list[int]) -> list[int]:
    """Where columns begin: edges of all rows, each once."""
    found: list[int] = []
    for edge in sorted(set(edges)):
        if not found or edge - found[-1] > _NEAR:
            found.append(edge)
    return found


def _row(cells: list[list[Element]], edges: tuple[int, ...], columns: list[int]) -> Element:
    written: list[Element] = []
    for place, content in enumerate(cells):
        span = 1
        if len(edges) == len(cells) + 1:
            span = max(bisect_right(columns, edges[place + 1]) - bisect_right(columns, edges[place]), 1)
        properties = [element("w.tcPr", element("w.gridSpan", val=str(span)))] if span > 1 else []
        written.append(element("w.tc", *properties, *content))
    return element("w.tr", *written)
