"""The body of a Word file → blocks of HTML, a block a line.

In: the part `document` and what it points to. Out: lines. Headings by style or level of the outline, else bold where
their type is larger than the text's; labels of lists as Word counts them; tables with a cell in every column;
pictures and text boxes on lines of their own beside the paragraph that holds them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from html import escape
from itertools import groupby
from xml.etree.ElementTree import Element

from bianzuan.reading.word_numbers import Numbers
from bianzuan.reading.word_package import value
from bianzuan.reading.word_runs import Piece, Reader, markup
from bianzuan.reading.word_styles import Style, list_of, outline
from bianzuan.reading.word_symbols import LOST

# Type so much larger than the text's makes a heading, if the line is no longer than one.
_LARGER, _HEADING = 1.15, 60
# A number that is Markdown's; with any other the paragraph is one that says its number in words.
_COUNTED = re.compile(r"[1-9][0-9]{0,2}\. ")
# Elements that only hold blocks.
_AROUND = frozenset({"w.ins", "w.moveTo", "w.customXml", "w.sdtContent", "w.txbxContent", "w.body"})
# Quote, Intense Quote, 引用, 明显引用: what Word has for passages quoted; not 引用标题, which is a heading of references.
_QUOTE = re.compile(r"(?:intense |block )?(?:quote|quotation)s?|(?:明显|明顯|鲜明)?引[用文]", re.IGNORECASE)
_CAPTION = re.compile(r"caption|题注|題注|图注|圖注|图片说明|图说", re.IGNORECASE)
# What Word calls the two, by its older and its newer name; lines ranged left are as all text.
_ALIGNED = {"center": ' style="text-align:center"', "right": ' style="text-align:right"', "end": ' style="text-align:right"'}
# An empty paragraph: it parts stanzas and what else stands in groups.
EMPTY_LINE = "<p><br></p>"
# A picture in a line that is no higher than this, in points, is a character.
_CHARACTER = 24.0


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph read: its inner markup, the tag it stands in, and what stands on lines of its own beside it."""

    tag: str
    inner: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    attributes: str = ""
    label: str = ""  # what Word counts before it
    rank: int = 0  # of the level of a list

    @property
    def is_item(self) -> bool:
        """Whether it may be an item of a list: bullets are, and what counts 1. 2. 3."""
        return not self.before and (self.tag == "li" or self.tag == "p" and bool(_COUNTED.fullmatch(self.label)))

    @property
    def is_empty(self) -> bool:
        return not (self.inner.strip() or self.before or self.after)

    def lines(self) -> Iterator[str]:
        yield from self.before
        if self.inner.strip():
            yield f"<{self.tag}{self.attributes}>{(escape(self.label) + self.inner).strip()}</{self.tag}>"
        yield from self.after


@dataclass(slots=True)
class Body:
    """Writes blocks; `draw` gives the element of a picture, or "" where it has none."""

    reader: Reader
    numbers: Numbers
    draw: Callable[[Piece], str]
    size: float  # of the text's type
    contents: list[str] = field(default_factory=list)  # lines of tables of contents

    def lines(self, container: Element) -> Iterator[str]:
        """Blocks of a body, a cell or a text box."""
        items: list[_Paragraph] = []
        for one in self._blocks(container):
            if isinstance(one, str):
                yield from _list(items)
                yield one
            elif one.is_empty and one.tag == "p":
                yield from _list(items)
                yield EMPTY_LINE
            elif one.is_item:
                items.append(one)
                if one.after:
                    yield from _list(items)
                    yield from one.after
            else:
                yield from _list(items)
                yield from one.lines()
        yield from _list(items)

    def _blocks(self, container: Element) -> Iterator[_Paragraph | str]:
        begun: list[Element] = []  # paragraphs whose end was struck: they go on in the next
        for child in container:
            if child.tag == "w.p" and child.find("w.pPr/w.rPr/w.del") is not None:
                begun.append(child)
            elif child.tag == "w.p":
                yield self._paragraph([*begun, child])
                begun = []
            elif child.tag == "w.tbl":
                yield from self._table(child)
            elif child.tag in _AROUND:
                yield from self._blocks(child)
            elif child.tag == "w.sdt" and (content := child.find("w.sdtContent")) is not None:
                yield from self._blocks(content)
        if begun:
            yield self._paragraph(begun)

    def _paragraph(self, elements: list[Element]) -> _Paragraph:
        """A paragraph, whose parts are several where changes have made one of them; it looks like the last."""
        properties = elements[-1].find("w.pPr")
        style = self.reader.styles.of(value(properties, "w.pStyle"))
        place, inside = len(self.reader.read), self.reader.in_contents
        pieces = [piece for element in elements for piece in self.reader.pieces(element, style)]
        if style.is_contents or inside or self.reader.in_contents:
            # Behind the body, where what is no text of it stands.
            del self.reader.read[place:]
            return _Paragraph("p", "")
        label = self._label(properties, style) if any(piece.text.strip() for piece in pieces) else ""
        tag, attributes = _tag(properties, style, label is None)
        before, line, after = self._beside(pieces)
        large = tag in ("p", "li") and self._is_large(line)
        inner = _inner(line, tag, large)
        return _Paragraph(tag, inner, before, after, attributes, label or "", self._rank(properties, style))

    def _label(self, properties: Element | None, style: Style) -> str | None:
        """What Word counts before a paragraph; None for a bullet."""
        number, rank = list_of(properties)
        number = number or style.number
        return self.numbers.label(number, rank if rank is not None else style.rank) if number not in ("", "0") else ""

    def _rank(self, properties: Element | None, style: Style) -> int:
        number, rank = list_of(properties)
        if (said := style.rank if rank is None else rank) or not (named := _LIST_STYLE.fullmatch(style.name)):
            return said or 0
        return int(named[1]) - 1

    def _beside(self, pieces: list[Piece]) -> tuple[tuple[str, ...], list[Piece], tuple[str, ...]]:
        """What stands above a paragraph, in it and below: pictures before its first word stand above."""
        before: list[str] = []
        after: list[str] = []
        line: list[Piece] = []
        for place, piece in enumerate(pieces):
            if piece.kind == "picture" and 0 < piece.size <= _CHARACTER and _has_words(pieces[:place]) and _has_words(pieces[place + 1 :]):
                # A picture in the place of a character that no font had: cleaning tells of it, and nothing is smoothed over.
                line.append(Piece("html", LOST + self.draw(piece)))
            elif piece.kind == "picture":
                picture = self.draw(piece)
                (after if _has_words(line) else before).extend([f"<p>{picture}</p>"] if picture else [])
            elif piece.kind == "box" and piece.element is not None:
                after += (line for line in self.lines(piece.element) if line != EMPTY_LINE)
            else:
                line.append(piece)
        while line and line[0].kind == "break":
            line = line[1:]
        while line and line[-1].kind == "break":
            line = line[:-1]
        return tuple(before), line, tuple(after)

    def _is_large(self, line: list[Piece]) -> bool:
        words = [piece for piece in line if piece.kind == "text" and piece.text.strip()]
        return bool(words) and sum(len(piece.text) for piece in words) <= _HEADING and min(piece.size for piece in words) >= _LARGER * self.size

    def _table(self, table: Element) -> Iterator[str]:
        """Rows with a cell in every column; pictures in cells stand below the table, each over its caption."""
        rows = [[self._cell(cell) for cell in _inside(row, "w.tc")] for row in _inside(table, "w.tr")]
        pictures: list[str] = []
        written: list[str] = []
        while rows:
            row, *rows = rows
            if any(cell.pictures for cell in row):
                captions, below = _captions(row, rows[0] if rows else [])
                pictures += [line for cell, caption in zip(row, captions, strict=True) for line in (*cell.pictures, caption) if line]
                rows = rows[below:]
                if any(captions):
                    continue
            if any(cell.words for cell in row):
                cells = ([cell.words or _EMPTY, *[_EMPTY] * (cell.width - 1)] for cell in row)
                written.append("".join(f"<td>{words}</td>" for cell in cells for words in cell))
        if written:
            yield "<table>" + "\n".join(f"<tr>{row}</tr>" for row in written) + "</table>"
        yield from pictures

    def _cell(self, cell: Element) -> _Cell:
        lines = [line for line in self.lines(cell) if line != EMPTY_LINE]
        span = value(cell, "w.tcPr/w.gridSpan") or "1"
        words = "".join(line for line in lines if not line.startswith(_PICTURE))
        return _Cell(words, tuple(line for line in lines if line.startswith(_PICTURE)), min(int(span), _COLUMNS) if span.isdecimal() else 1)


# Word's own styles of lists in lists: each counts in a list of its own, on the first level of it.
_LIST_STYLE = re.compile(r"list (?:bullet|number) ([2-5])", re.IGNORECASE)
# Word has no more columns; a cell that says otherwise would fill the memory.
_COLUMNS = 63
_EMPTY, _PICTURE = "<p></p>", "<p><img "


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: its words and its pictures as markup, and how many columns it takes."""

    words: str
    pictures: tuple[str, ...]
    width: int


def _captions(row: list[_Cell], below: list[_Cell]) -> tuple[list[str], int]:
    """Captions of the pictures in a row, "" where there is none: in their cells, or in the row below, of which so many go."""
    if all(cell.pictures or not cell.words for cell in row) and any(cell.words for cell in row):
        return [cell.words for cell in row], 0
    fits = len(below) == len(row) and not any(cell.words for cell in row) and not any(cell.pictures for cell in below)
    if fits and all(len(cell.words) <= 2 * _HEADING for cell in below) and any(cell.words for cell in below):
        return [cell.words for cell in below], 1
    return [""] * len(row), 0


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """Rows of a table, cells of a row, also where a change or a control stands around them; not those of a table inside."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in ("w.ins", "w.sdt", "w.sdtContent", "w.customXml"):
            yield from _inside(child, tag)


def _has_words(pieces: list[Piece]) -> bool:
    return any(piece.text.strip() for piece in pieces if piece.kind in ("text", "html"))


def _tag(properties: Element | None, style: Style, bullet: bool) -> tuple[str, str]:
    """(tag, attributes) of a paragraph."""
    said = outline(properties)
    level = style.level if said is None else said
    if style.name.lower() in ("title", "标题", "標題"):
        return "h1", ' class="title"'
    if style.name.lower() in ("subtitle", "副标题", "副標題"):
        return "p", ' class="subtitle"'
    if level:
        return f"h{level}", ""
    if bullet:
        return "li", ""
    if _CAPTION.search(style.name):
        return "p", ' class="caption"'
    if _QUOTE.fullmatch(style.name):
        return "blockquote", ""
    alignment = value(properties, "w.jc")
    alignment = style.alignment if alignment is None else alignment
    return "p", _ALIGNED.get(alignment, "")


def _inner(line: list[Piece], tag: str, large: bool) -> str:
    if large:
        return f"<strong>{markup(line, bold=False)}</strong>"
    # In a heading all is bold.
    return markup(line, bold=tag in ("p", "li", "blockquote"))


def _list(items: list[_Paragraph]) -> Iterator[str]:
    """Items waiting, as lists; none are left. Numbers alone, all of one level, may be those of paragraphs or headings, and stay words."""
    if len({item.rank for item in items}) > 1:
        yield _levels(items)
    else:
        for bullets, found in groupby(items, key=lambda item: item.tag == "li"):
            group = list(found)
            if bullets:
                yield f"<ul>{chr(10).join(f'<li>{item.inner.strip()}</li>' for item in group)}</ul>"
            else:
                yield from (line for item in group for line in replace(item, after=()).lines())
    items.clear()


def _levels(items: list[_Paragraph]) -> str:
    """A list with the lists in its items. An item of a higher level than the first one begins the outermost list anew."""
    parts: list[str] = []
    open_: list[tuple[int, str]] = []  # rank and tag of the lists that are open
    for item in items:
        tag = "ul" if item.tag == "li" else "ol"
        while open_ and (item.rank < open_[-1][0] or item.rank == open_[-1][0] and tag != open_[-1][1]):
            parts.append(f"</li></{open_.pop()[1]}>")
        if open_ and item.rank == open_[-1][0]:
            parts.append("</li>\n")
        else:
            parts.append(f"<{tag}>")
            open_.append((item.rank, tag))
        value = f' value="{item.label.rstrip(". ")}"' if tag == "ol" else ""
        parts.append(f"<li{value}>{item.inner.strip()}")
    parts += [f"</li></{tag}>" for _, tag in reversed(open_)]
    return "".join(parts)
