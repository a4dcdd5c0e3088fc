"""A Word file (.docx; ECMA-376, ISO/IEC 29500) → its transcript: a page in HTML with every letter the file holds.

The body is as it prints: headings, lists with the numbers Word counts, tables, notes, formulas on one line, changes as
accepted, pictures. What does not print in the body stands behind it: struck and hidden wording, comments, running heads,
contents. Cleaning takes it out again, with rows in the ledger, so that an editor can see it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from xml.etree.ElementTree import Element

from bianzuan.errors import SourceError
from bianzuan.model import Picture
from bianzuan.reading.mail import read_page
from bianzuan.reading.pictures import picture, spoken
from bianzuan.reading.word_body import EMPTY_LINE, Body
from bianzuan.reading.word_numbers import read_numbers
from bianzuan.reading.word_package import Package, Relation, damaged, opened, value
from bianzuan.reading.word_runs import Piece, Reader
from bianzuan.reading.word_styles import Styles, points, read_styles

# Parts with words beside the body, by the names all writers give them; other parts hold styles and settings.
_PARTS = re.compile(r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml")
_TITLED = '<h1 class="title">'
_HEADING = re.compile(r"(</?h)([1-5])>")
_BLOCK_END = re.compile(r"</(?:h[1-6]|p|li|tr|table|ul|ol)>(?=<(?:h[1-6]|p|li|tr|table|ul|ol)\b)")
_TAG = re.compile(r"<(?!/?(?:ruby|rt)\b)[^>]*>")
_PLAIN = re.compile(r"^<p[^>]*>|</p>$")


def read_word(data: bytes, name: str) -> tuple[str, tuple[Picture, ...]]:
    """The page and its pictures. Raises SourceError: damaged, or too large."""
    return read_package(opened(data, name), name)


def read_package(package: Package, name: str) -> tuple[str, tuple[Picture, ...]]:
    """The page and pictures of a file whose parts are at hand. Raises SourceError: damaged."""
    try:
        return _read(package, name)
    except (ValueError, AttributeError, IndexError, RecursionError) as error:
        # Numbers that are none, elements that nest without end: no program that keeps to the standard writes them.
        raise damaged(name) from error


def _read(package: Package, name: str) -> tuple[str, tuple[Picture, ...]]:
    path = package.related("", "officeDocument")
    root = package.tree(path) if path else None
    if root is None or root.find("w.body") is None:
        raise damaged(name)
    if page := _page_inside(package, path, root):
        return read_page(page, name)
    pictures = _Pictures(package, path)
    styles = read_styles(package.tree(package.related(path, "styles")))
    reader = Reader(styles)
    body = Body(reader, read_numbers(package.tree(package.related(path, "numbering"))), pictures.draw, _usual_size(root, styles))
    lines = _parted([line for element in root.findall("w.body") for line in body.lines(element)])
    notes = list(_notes(package, path, body))
    written = _BLOCK_END.sub(_own_line, "\n".join((*_under_its_title(lines), *notes)))
    rows = [f'<p class="{kind}">{escape(text)}</p>' for kind, text in _left_out(package, set(reader.read))]
    rest = "\n".join(("<footer>", *rows, "</footer>")) + "\n" if rows else ""
    return f"<!DOCTYPE html>\n<article>\n{written}\n</article>\n{rest}", pictures.found()


def _page_inside(package: Package, path: str, root: Element) -> bytes:
    """A page that a site has sent as a Word file: no words of its own, and the page for Word to open; else nothing."""
    chunk = root.find("w.body/w.altChunk")
    if chunk is None or any((one.text or "").strip() for one in root.iter("w.t")):
        return b""
    relation = package.relations(path).get(chunk.get("r.id", ""))
    return package.bytes_of(relation.target) or b"" if relation and not relation.outside else b""


class _Pictures:
    """Pictures of the body, each read once."""

    def __init__(self, package: Package, path: str) -> None:
        self.package, self.relations = package, package.relations(path)
        self.by_name: dict[str, Picture] = {}

    def found(self) -> tuple[Picture, ...]:
        """All pictures, in the order in which they stand."""
        return tuple(self.by_name.values())

    def draw(self, piece: Piece) -> str:
        """The element of a picture; "" for one that names nothing."""
        element = piece.element
        if element is None:
            return ""
        if element.tag in ("chart", "relIds"):
            one = Picture("Word: chart" if element.tag == "chart" else "Word: SmartArt", fault="drawn", chosen=True)
        else:
            relation = self.relations.get(element.get("r.embed") or element.get("r.id") or element.get("r.link") or "")
            if relation is None:
                # A program has left out what it could not write: an equation, a drawing of its own.
                relation = Relation("image", "Word: empty picture")
            one = self.by_name.get(relation.target) or self._read(relation.target, relation.outside, piece.text)
        self.by_name.setdefault(one.href, one)
        words = f' alt="{escape(one.words)}"' if one.words else ""
        return f'<img src="{escape(one.name or one.href)}"{words}>'

    def _read(self, target: str, outside: bool, words: str) -> Picture:
        if outside:
            return Picture(target, fault="linked", chosen=True)
        try:
            data = self.package.bytes_of(target) or b""
        except SourceError:
            data = b""  # a picture that cannot be unpacked is a damaged picture; the words are read all the same
        one = picture(target, data, spoken(words))
        return replace(one, chosen=True)


def _own_line(tag: re.Match[str]) -> str:
    """A block a line, so that a place in the transcript is easily found."""
    return f"{tag[0]}\n"


def _under_its_title(lines: list[str]) -> list[str]:
    """Headings a level down and the title plain, where a paragraph is styled as the title."""
    if sum(line.startswith(_TITLED) for line in lines) != 1:
        return [line.replace(_TITLED, "<h1>", 1) for line in lines]
    return [
        line.replace(_TITLED, "<h1>", 1) if line.startswith(_TITLED) else _HEADING.sub(lambda tag: f"{tag[1]}{int(tag[2]) + 1}>", line)
        for line in lines
    ]


def _parted(lines: list[str]) -> list[str]:
    """Several empty lines are one; none stands at the beginning and the end."""
    parted = [line for above, line in zip([EMPTY_LINE, *lines], lines, strict=False) if line != EMPTY_LINE or above != EMPTY_LINE]
    return parted[:-1] if parted and parted[-1] == EMPTY_LINE else parted


def _notes(package: Package, path: str, body: Body) -> Iterator[str]:
    """Notes of Word as those of Markdown: [^1] in the text, [^1]: before each note, in the order of their calls."""
    trees = {kind: package.tree(package.related(path, f"{kind}s")) for kind in ("footnote", "endnote")}
    for number, (kind, identifier) in enumerate(body.reader.called, 1):
        tree = trees[kind]
        for one in tree if tree is not None else ():
            if one.get("w.id") == identifier:
                text = "".join(_PLAIN.sub("", line) for line in body.lines(one) if line != EMPTY_LINE)
                yield f"<p>[^{number}]: {_TAG.sub('', text)}</p>"


def _usual_size(root: Element, styles: Styles) -> float:
    """Size of the type in which most of the text is set."""
    counted: Counter[float] = Counter()
    for paragraph in root.iter("w.p"):
        style = styles.of(value(paragraph.find("w.pPr"), "w.pStyle"))
        for run in paragraph.iter("w.r"):
            size = points(run.find("w.rPr")) or style.size or styles.size
            counted[size] += sum(len(one.text or "") for one in run.iter("w.t"))
    return counted.most_common(1)[0][0] if counted else styles.size


def _left_out(package: Package, read: set[int]) -> Iterator[tuple[str, str]]:
    """(kind, words) of paragraphs, and of struck wording in them, that the body does not show."""
    for path in package.names():
        part = _PARTS.fullmatch(path)
        root = package.tree(path) if part else None
        if part is None or root is None:
            continue
        for paragraph in _paragraphs(root):
            words, struck = "".join(_words(paragraph, ("w.t", "m.t"), read)), "".join(_words(paragraph, ("w.delText",), read))
            if words.strip():
                yield part[1].rstrip("0123456789"), words
            if struck.strip():
                yield "struck", struck


def _paragraphs(element: Element) -> Iterator[Element]:
    """All paragraphs, but not those that stand there once more for older programs."""
    for one in element:
        if one.tag == "w.p":
            yield one
        if one.tag != "mc.Fallback" or not len(element[0]):
            yield from _paragraphs(one)


def _words(element: Element, tags: tuple[str, ...], read: set[int]) -> Iterator[str]:
    """Words of a paragraph that were not read, without those of a text box in it, which has paragraphs of its own; what
    stands there once more for older programs is no other words."""
    for one in element:
        if one.tag in tags:
            if id(one) not in read:
                yield one.text or ""
        elif one.tag == "w.tab":
            yield "\t"
        elif one.tag != "w.p" and (one.tag != "mc.Fallback" or not len(element[0])):
            yield from _words(one, tags, read)
