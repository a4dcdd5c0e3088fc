"""Pages of an electronic book (XHTML) → blocks of plain HTML, a block a line.

In: the text of a page. Out: its tree; and of a tree, lines of headings, paragraphs, lists and tables. Pages that are no XML,
as many are, are read all the same: what is not closed ends with what it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"})
_SILENT = frozenset({"script", "style", "head", "title", "template", "rp", "noscript"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LEAVES = _HEADINGS | {"p", "pre", "dt", "figcaption", "caption", "address"}
# What only holds blocks, but may hold words, too, which are then a paragraph.
_AROUND = frozenset({"html", "body", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "center", "dl", "dd", "form", "details", "summary", "hgroup", "tbody", "thead", "tfoot"})
_LISTS, _TABLES = frozenset({"ul", "ol"}), frozenset({"table"})
_BLOCKS = _LEAVES | _AROUND | _LISTS | _TABLES | {"li", "blockquote", "tr", "td", "th", "hr"}
_OF_TABLES = frozenset({"tr", "tbody", "thead", "tfoot", "colgroup", "col"})
_KEPT = {"b": "strong", "strong": "strong", "em": "em", "i": "em", "sup": "sup", "sub": "sub", "ruby": "ruby", "rt": "rt", "br": "br"}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CAPTION = re.compile(r"caption|imgtitle|imgdesc|picnote|tuzhu|tushuo|图注|图说", re.IGNORECASE)
_AT_END = re.compile(r"^(?: *<br>)+|(?<!<br>)(?<!<br> )(?:<br> *)+$")
_BREAK, _IMAGE = re.compile("<br>"), re.compile("<img [^<>]*>")
_DEEPEST = 400


class _Builder(HTMLParser):
    """Makes the tree."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("html")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        one = Element(tag.rpartition(":")[2], {key: value or "" for key, value in attrs})
        self.open[-1].append(one)
        if tag not in _VOID and len(self.open) < _DEEPEST:
            self.open.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].append(Element(tag.rpartition(":")[2], {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == name:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        here = self.open[-1]
        if len(here):
            here[-1].tail = (here[-1].tail or "") + data
        else:
            here.text = (here.text or "") + data

    def unknown_decl(self, data: str) -> None:
        if data.startswith("CDATA["):
            self.handle_data(data[6:])


def read_tree(text: str) -> Element:
    """The tree of a page."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return builder.root


def plain(element: Element) -> str:
    """The words of an element, without white space at both ends."""
    return _SPACE.sub(" ", "".join(_heard(element))).strip(" \u3000\u00a0")


def _heard(element: Element) -> Iterator[str]:
    if element.tag in _SILENT:
        return
    yield element.text or ""
    for child in element:
        yield from _heard(child)
        yield child.tail or ""


@dataclass(slots=True)
class Writer:
    """Writes the blocks of a page; `draw` gives the element of a picture, or "". `calls` are calls of notes, `left` the blocks that
    stand elsewhere, `levels` the levels of blocks that are headings."""

    draw: Callable[[Element], str]
    calls: Mapping[Element, int] = field(default_factory=dict)
    left: frozenset[Element] = frozenset()
    levels: Mapping[Element, int] = field(default_factory=dict)

    def lines(self, element: Element) -> Iterator[str]:
        """The blocks in an element."""
        loose = [escape(_SPACE.sub(" ", element.text or ""), quote=False)]
        for child in element:
            if child in self.left:
                pass
            elif child.tag in _BLOCKS or child.tag not in _KEPT and any(one.tag in _BLOCKS for one in child.iter() if one is not child):
                yield from _paragraph("p", "", "".join(loose))
                loose = []
                yield from self._block(child)
            elif child.tag not in _SILENT:
                loose.append(self._written(child))
            loose.append(escape(_SPACE.sub(" ", child.tail or ""), quote=False))
        yield from _paragraph("p", "", "".join(loose))

    def _block(self, one: Element) -> Iterator[str]:
        if one.tag in _SILENT:
            return
        if one in self.levels:
            yield from _paragraph(f"h{self.levels[one]}", "", self.inner(one))
        elif one.tag in _LEAVES and not any(child.tag in _BLOCKS for child in one.iter() if child is not one):
            yield from _paragraph("p" if one.tag in ("dt", "caption", "address", *_HEADINGS) else one.tag, one.get("class", ""), self.inner(one))
        elif one.tag in _LISTS:
            yield from self._list(one)
        elif one.tag in _TABLES:
            yield from self._table(one)
        elif one.tag == "blockquote":
            yield from (f"<blockquote>{line}</blockquote>" for line in self.lines(one))
        else:
            yield from self.lines(one)

    def _piece(self, one: Element) -> Iterator[str]:
        """An element by itself."""
        if one.tag in _BLOCKS:
            yield from self._block(one)
        else:
            yield from _paragraph("p", "", self._written(one))

    def _list(self, one: Element) -> Iterator[str]:
        """Items, and what pages put between them though no standard has it there."""
        items: list[str] = []
        for child in one:
            if child.tag == "li" and child not in self.left:
                items.append("".join(self.lines(child)))
            elif child not in self.left and plain(child):
                yield from _items(one.tag, items)
                yield from self._piece(child)
        yield from _items(one.tag, items)
        yield from _loose(one)

    def _table(self, table: Element) -> Iterator[str]:
        for one in table:
            if one.tag not in _OF_TABLES and plain(one):
                yield from self._piece(one)
        rows = [[cell for cell in row if cell.tag not in _SILENT] for row in _rows(table)]
        written = ["".join(self._cell(cell) for cell in row) for row in rows if any(plain(cell) for cell in row)]
        for one in (table, *_rows(table), *(part for part in table if part.tag in _OF_TABLES - {"tr"})):
            yield from _loose(one)
        if written:
            yield "<table>" + "\n".join(f"<tr>{row}</tr>" for row in written) + "</table>"
        yield from (f"<p>{picture}</p>" for image in table.iter() if image.tag in ("img", "image") and (picture := self.draw(image)))

    def _cell(self, cell: Element) -> str:
        spans = "".join(f' {name}="{said}"' for name in ("colspan", "rowspan") if (said := cell.get(name, "")).isdecimal() and len(said) < 3)
        lines = (_IMAGE.sub("", line) for line in self.lines(cell))
        return f"<td{spans}>{''.join(line for line in lines if line != '<p></p>')}</td>"

    def inner(self, element: Element) -> str:
        """What stands in a block, as HTML."""
        parts = [escape(_SPACE.sub(" ", element.text or ""), quote=False)]
        for child in element:
            if child not in self.left and child.tag not in _SILENT:
                parts.append(self._written(child))
            parts.append(escape(_SPACE.sub(" ", child.tail or ""), quote=False))
        return "".join(parts)

    def _written(self, one: Element) -> str:
        if one in self.calls:
            return f"[^{self.calls[one]}]"
        if one.tag in ("img", "image"):
            return self.draw(one)
        if one.tag == "br":
            return "<br>"
        tag, inner = _KEPT.get(one.tag), self.inner(one)
        if not tag or not inner.strip():
            return inner
        # A call set high stands as calls do.
        return inner if tag == "sup" and re.fullmatch(r"\s*(?:\[\^\d+\]\s*)+", inner) else f"<{tag}>{inner}</{tag}>"


def _items(tag: str, items: list[str]) -> Iterator[str]:
    """Items waiting, as a list; none are left."""
    if any(items):
        yield f"<{tag}>" + "\n".join(f"<li>{_alone(item)}</li>" for item in items if item) + f"</{tag}>"
    items.clear()


def _loose(one: Element) -> Iterator[str]:
    """Words that stand in an element that has none by its standard."""
    for words in (one.text, *(child.tail for child in one)):
        yield from _paragraph("p", "", escape(_SPACE.sub(" ", words or ""), quote=False))


def _rows(table: Element) -> Iterator[Element]:
    """Rows of a table, not those of a table inside."""
    for one in table:
        if one.tag == "tr":
            yield one
        elif one.tag in ("tbody", "thead", "tfoot"):
            yield from _rows(one)


def _paragraph(tag: str, kind: str, inner: str) -> Iterator[str]:
    # Other classes are names of looks, and would be taken for those of a page of the web.
    said = ' class="caption"' if tag == "p" and _CAPTION.search(kind) else ""
    if _BREAK.sub("", inner).strip(" \u3000\u00a0"):
        yield f"<{tag}{said}>{_AT_END.sub('', inner).strip(' ')}</{tag}>"


def _alone(item: str) -> str:
    """An item of one paragraph, without its mark."""
    only = item.startswith("<p>") and item.endswith("</p>") and item.count("<p") == 1
    return item[3:-4] if only else item
