"""An electronic book (.epub; EPUB 2 and 3) → its transcript: one page in HTML, its chapters in the order of reading.

The title of the book stands above, headings of its pages below it. What the table of contents names is a heading, also where
the page has none. Notes stand at the end as those of Word files; tables of contents stand behind the text, and cleaning
takes them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from bianzuan.errors import SourceError
from bianzuan.model import Picture
from bianzuan.reading.epub_contents import Book, Entry, read_book
from bianzuan.reading.epub_notes import Notes, address, find_notes, without_mark
from bianzuan.reading.epub_pages import Writer, plain
from bianzuan.reading.page_pictures import unpacked
from bianzuan.reading.pictures import picture, spoken
from bianzuan.reading.word_package import Package, damaged, opened

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEAVES = (*_HEADINGS, "p", "div", "dt", "center")
_DEEPEST = 6
_SPACE = re.compile(r"[\s\u3000\u00a0]+")
_TAG = re.compile(r"<(?!/?(?:ruby|rt)\b)[^>]*>")
_BLOCK = re.compile(r"</?(?:li|ul|ol|p|td|tr|table|blockquote|h\d)\b[^>]*>|\n")
_HAN = re.compile("[\u3007\u3400-\u9fff]")
_HEAD_OF_NOTES = re.compile(r"(?:本章|全书)?(?:注释|註釋|注解|註解|脚注|腳註|尾注|尾註|注|註|notes?|footnotes?)[:：]?", re.IGNORECASE)
# The page of the title is among the first, and it stands among its first lines.
_TITLE_PAGES, _TITLE_ROWS = 3, 3
# The name of the author stands near the beginning where the book prints it.
_BEGINNING = 2000


def read_epub(data: bytes, name: str) -> tuple[str, tuple[Picture, ...]]:
    """The page and its pictures. Raises SourceError: damaged, locked, too large."""
    package = opened(data, name)
    try:
        return _written(package, read_book(package, name))
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
        raise damaged(name) from error


def _written(package: Package, book: Book) -> tuple[str, tuple[Picture, ...]]:
    notes, pictures = find_notes(book.pages), _Pictures(package, book.cover)
    title, levels, added = _headings(book)
    lines: list[str] = [] if title is not None or not book.title else [f"<h1>{escape(book.title, quote=False)}</h1>"]
    left: list[tuple[str, str]] = []
    writer = Writer(pictures.draw, notes.calls, frozenset([*notes.blocks, *notes.back]), levels)
    for path, tree in book.pages.items():
        pictures.page = path
        written = list(writer.lines(tree))
        if path in book.aside:
            left += [("contents", line) for line in written]
            continue
        if notes.blocks:
            written, heads = _without_heads_of_notes(written)
            left += [("notes", line) for line in heads]
        lines += [f"<h2>{escape(added[path], quote=False)}</h2>", *written] if path in added and written else written
    if book.creator and book.title and _bare(book.creator) not in _bare(_TAG.sub("", "".join(lines)))[:_BEGINNING]:
        lines.insert(1 if lines and lines[0].startswith("<h1>") else 0, f"<p>{escape(book.creator, quote=False)}</p>")
    lines += _notes(notes, writer)
    rows = [f'<p class="{kind}">{words}</p>' for kind, line in left for part in _BLOCK.split(line) if (words := _TAG.sub("", part).strip())]
    rest = "\n".join(("<footer>", *rows, "</footer>")) + "\n" if rows else ""
    return f"<!DOCTYPE html>\n<article>\n{chr(10).join(lines)}\n</article>\n{rest}", pictures.found()


def _notes(notes: Notes, writer: Writer) -> Iterator[str]:
    """Each note as one paragraph, whose mark is its number."""
    calls = {number: link for link, number in reversed(notes.calls.items())}
    inside = Writer(writer.draw, notes.calls, frozenset(notes.back), {})
    for number, block in enumerate(notes.blocks, 1):
        words = "".join(_TAG.sub("", line) for line in inside.lines(block))
        yield f"<p>[^{number}]: {without_mark(words, plain(calls[number]))}</p>"


def _without_heads_of_notes(lines: list[str]) -> tuple[list[str], list[str]]:
    """Lines without the headings below which only notes stood, and these."""
    kept: list[str] = []
    heads: list[str] = []
    for line in reversed(lines):
        alone = not kept or kept[-1].startswith("<h")
        (heads if alone and _HEAD_OF_NOTES.fullmatch(_bare(_TAG.sub("", line))) else kept).append(line)
    return kept[::-1], heads[::-1]


def _headings(book: Book) -> tuple[Element | None, dict[Element, int], dict[str, str]]:
    """(the heading that is the book's title, levels of headings, headings that only the table of contents has, by pages)."""
    found = [one for tree in book.pages.values() for one in tree.iter() if one.tag in _HEADINGS and plain(one)]
    pages = {path: _Page(tree) for path, tree in book.pages.items() if path not in book.aside}
    above = [one for page in list(pages.values())[:_TITLE_PAGES] for one in page.leaves[:_TITLE_ROWS]]
    title = next((one for one in [*found[:3], *above] if _bare(plain(one)) == _bare(book.title)), None)
    least = min((int(one.tag[1]) for one in found if one is not title), default=1)
    levels = {one: min(int(one.tag[1]) - least + 2, _DEEPEST) for one in found}
    if title is not None:
        levels[title] = 1
    added: dict[str, str] = {}
    for entry in book.entries:
        if entry.path in pages and entry.label:
            _told_by_contents(entry, pages[entry.path], levels, added)
    return title, levels, added


def _told_by_contents(entry: Entry, page: _Page, levels: dict[Element, int], added: dict[str, str]) -> None:
    """A heading that a page writes as a paragraph, or does not write at all."""
    rows = page.rows(entry.place)
    label = _bare(entry.label)
    for count in (1, 2):
        if len(rows) >= count and "".join(_bare(plain(one)) for one in rows[:count]) == label:
            for one in rows[:count]:
                levels.setdefault(one, min(entry.depth + 2, _DEEPEST))
            return
    # A label in Latin letters (Section 1) was made by a program.
    if _HAN.search(label) and page.begins_at(entry.place) and rows and not any(one in levels for one in page.leaves):
        added.setdefault(entry.path, entry.label)


class _Page:
    """Blocks of a page without others in them that have words, in order, and where its places are."""

    def __init__(self, tree: Element) -> None:
        self.leaves: list[Element] = []
        self.first: dict[str, int] = {}  # place → the first block from there on
        self._read(tree)

    def _read(self, one: Element) -> None:
        for name in (one.get("id"), one.get("name")):
            if name:
                self.first.setdefault(name, len(self.leaves))
        before = len(self.leaves)
        for child in one:
            self._read(child)
        # A place within a heading is that of the heading, which is counted behind it.
        if one.tag in _LEAVES and len(self.leaves) == before and plain(one):
            self.leaves.append(one)

    def rows(self, place: str) -> list[Element]:
        """The first two blocks from a place on."""
        first = self.first.get(place, 0) if place else 0
        return self.leaves[first : first + 2]

    def begins_at(self, place: str) -> bool:
        """True for the place at which the page begins."""
        return not place or self.first.get(place) == 0


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


class _Pictures:
    """Pictures of the pages, each read once; that of the cover is none of the text."""

    def __init__(self, package: Package, cover: str) -> None:
        self.package, self.cover, self.page = package, cover, ""
        self.by_name: dict[str, Picture] = {}

    def found(self) -> tuple[Picture, ...]:
        """All pictures, in the order in which they stand."""
        return tuple(self.by_name.values())

    def draw(self, element: Element) -> str:
        """The element of a picture; "" for one that names nothing."""
        href = element.get("src") or element.get("xlink:href") or element.get("href") or ""
        path = address(self.page, href)[0] if not href.startswith("data:") else href
        if not href or path and path == self.cover:
            return ""
        if path not in self.by_name:
            self.by_name[path or href] = self._read(path, href, element.get("alt", ""))
        one = self.by_name[path or href]
        words = f' alt="{escape(one.words)}"' if one.words else ""
        return f'<img src="{escape(one.name or one.href)}"{words}>'

    def _read(self, path: str, href: str, words: str) -> Picture:
        if not path:
            return Picture(href, fault="linked")
        try:
            data = unpacked(href) if href.startswith("data:") else self.package.bytes_of(path)
        except SourceError:
            data = b""
        return picture(path, data, spoken(words))
