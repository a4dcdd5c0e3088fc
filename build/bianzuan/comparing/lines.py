"""HTML of a printed section → its lines as they are read: one for each block or table row, page numbers left out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

# Elements that begin a line; everything else is part of one.
_BLOCKS = frozenset(
    ("address", "blockquote", "dd", "div", "dl", "dt", "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li",
     "nav", "ol", "p", "pre", "section", "table", "tr", "ul")
)  # fmt: skip
_CELLS = frozenset(("td", "th"))
_UNREAD = frozenset(("head", "script", "style"))
# Classes whose words say where something stands, not what is said.
_PLACES = frozenset(("folio",))
_SPACE = re.compile(r"[ \t\r\n]+")
_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "wbr"))


class _Lines(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._words: list[str] = []
        self._unread: list[str] = []  # open elements from the outermost unread one on

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = (dict(attrs).get("class") or "").split()
        if tag in _VOID:
            self._words.append(" ")
        elif self._unread or tag in _UNREAD or not _PLACES.isdisjoint(names):
            self._unread.append(tag)
        elif tag in _BLOCKS:
            self.end_line()
        elif tag in _CELLS:
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._unread:
            self._unread.pop()
        elif tag in _BLOCKS:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._words.append(data)

    def end_line(self) -> None:
        # ASCII white space only: U+3000 parts a heading and is read.
        line = _SPACE.sub(" ", "".join(self._words)).strip(" ")
        self._words.clear()
        if line:
            self.lines.append(line)


def lines_of(html: str) -> tuple[str, ...]:
    """The lines of a section's HTML, as rendering writes it."""
    parser = _Lines()
    parser.feed(html)
    parser.close()
    parser.end_line()
    return tuple(parser.lines)
