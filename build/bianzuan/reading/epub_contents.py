"""What an electronic book says of itself: its title, the order of its pages, its table of contents (EPUB 3.3; OPF and NCX 2.0).

In: the package. Out: `Book`. Pages that only lead to others are told apart from text.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from bianzuan.errors import Problem, SourceError
from bianzuan.reading.encodings import decode
from bianzuan.reading.epub_notes import address
from bianzuan.reading.epub_pages import plain, read_tree
from bianzuan.reading.word_package import Package, damaged
from bianzuan.reading.word_symbols import LOST

_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
# What programs write where nobody has said anything.
_UNSAID = re.compile(r"\[?(?:unknown|untitled|no title|未知|未命名|无标题)", re.IGNORECASE)
# Ways to hide the letters of a font, which lock nothing that is read.
_OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
# A page of links is a table of contents: so many, and so much of its words.
_LINKS, _SHARE = 5, 0.6


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents: where it leads, what it says, how deep it stands."""

    path: str
    place: str
    label: str
    depth: int


@dataclass(slots=True)
class Book:
    """Pages are trees by their paths, in the order in which they are read."""

    title: str = ""
    creator: str = ""
    cover: str = ""
    pages: dict[str, Element] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    aside: set[str] = field(default_factory=set)  # pages that are no text: tables of contents


def read_book(package: Package, name: str) -> Book:
    """The book. Raises SourceError: damaged, locked."""
    container = package.tree("META-INF/container.xml")
    root = next(container.iter("rootfile"), None) if container is not None else None
    path = root.get("full-path", "") if root is not None else ""
    opf = package.tree(path) if path else None
    if opf is None:
        raise damaged(name)
    _refuse_locked(package, name)
    items = {one.get("id", ""): one for one in opf.iter("item")}
    book = Book(_said(opf, "title"), _said(opf, "creator"), _cover(opf, items, path))
    for one in opf.iter("itemref"):
        item = items.get(one.get("idref", ""))
        if item is not None and item.get("media-type") in _PAGES:
            _add(book, package, name, _inside(path, item.get("href", "")), "nav" in item.get("properties", "").split())
    book.entries = [*_entries(opf, items, path, package, name)]
    book.aside |= {place for place, tree in book.pages.items() if _is_of_links(tree)}
    return book


def _add(book: Book, package: Package, name: str, path: str, is_contents: bool) -> None:
    # A page that the book names and does not hold is a gap, of which cleaning tells.
    tree = _page(package, name, path)
    book.pages[path] = read_tree(f"<p>{LOST}</p>") if tree is None else tree
    if is_contents:
        book.aside.add(path)


def _page(package: Package, name: str, path: str) -> Element | None:
    data = package.bytes_of(path)
    return read_tree(decode(data, name)[1].lstrip("\ufeff")) if data else None


def _inside(page: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(href)))


def _refuse_locked(package: Package, name: str) -> None:
    tree = package.tree("META-INF/encryption.xml")
    for one in tree.iter() if tree is not None else ():
        if one.tag == "EncryptedData" and not any(part.get("Algorithm", "").startswith(_OF_FONTS) for part in one.iter()):
            raise SourceError(Problem("reading.source_locked", name))


def _said(opf: Element, what: str) -> str:
    said = next((" ".join(one.text.split()) for one in opf.iter(what) if one.text and one.text.strip()), "")
    return "" if _UNSAID.match(said) else said


def _cover(opf: Element, items: dict[str, Element], path: str) -> str:
    """The path of the picture on the cover."""
    named = next((one.get("content", "") for one in opf.iter("meta") if one.get("name") == "cover"), "")
    item = next((one for one in items.values() if "cover-image" in one.get("properties", "").split()), items.get(named))
    return _inside(path, item.get("href", "")) if item is not None else ""


def _entries(opf: Element, items: dict[str, Element], path: str, package: Package, name: str) -> Iterator[Entry]:
    """The table of contents that reading programs show: the newer form, else the older."""
    nav = next((one for one in items.values() if "nav" in one.get("properties", "").split()), None)
    if nav is not None:
        place = _inside(path, nav.get("href", ""))
        tree = _page(package, name, place)
        for one in tree.iter("nav") if tree is not None else ():
            if one.get("epub:type", "toc") == "toc":
                yield from _of_nav(one, place, 0)
                return
    spine = next(opf.iter("spine"), None)
    ncx = items.get(spine.get("toc", "")) if spine is not None else None
    ncx = ncx if ncx is not None else next((one for one in items.values() if one.get("media-type") == "application/x-dtbncx+xml"), None)
    if ncx is not None:
        place = _inside(path, ncx.get("href", ""))
        tree = package.tree(place)
        for one in tree.iter("navMap") if tree is not None else ():
            yield from _of_ncx(one, place, 0)


def _of_nav(one: Element, page: str, depth: int) -> Iterator[Entry]:
    for child in one:
        if child.tag == "a":
            yield Entry(*address(page, child.get("href", "")), plain(child), max(depth - 1, 0))
        else:
            yield from _of_nav(child, page, depth + (child.tag == "ol"))


def _of_ncx(one: Element, page: str, depth: int) -> Iterator[Entry]:
    for point in one.findall("navPoint"):
        content, label = point.find("content"), point.find("navLabel/text")
        if content is not None and label is not None:
            yield Entry(*address(page, content.get("src", "")), " ".join((label.text or "").split()), depth)
        yield from _of_ncx(point, page, depth + 1)


def _is_of_links(tree: Element) -> bool:
    links = [one for one in tree.iter("a") if one.get("href")]
    words = len(plain(tree))
    return len(links) >= _LINKS and sum(len(plain(one)) for one in links) >= _SHARE * words
