"""Word files that are one file of XML → their transcript: Word 2003's own (WordprocessingML 2003), and a package written flat.

Programs of the web write such files and call them .doc. What Word 2003 says in other elements than the standard of today is put
into those: lists, notes within the text, changes, pictures; then both are read as a .docx.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bianzuan.model import Picture
from bianzuan.reading.doc_styles import number_form
from bianzuan.reading.word import read_package
from bianzuan.reading.word_package import Package, damaged, parsed
from bianzuan.reading.word_parts import Parts, element, made

# What only holds blocks or runs.
_AROUND = frozenset({"wx.sect", "wx.sub-section", "wx.pBdrGroup", "wx.borders", "wx.margin-left", "aml.content"})
_CHANGES = {"Word.Deletion": "w.del", "Word.Insertion": "w.ins"}


def read_word_xml(data: bytes, name: str) -> tuple[str, tuple[Picture, ...]]:
    """The page and its pictures. Raises SourceError: damaged, or of another program."""
    root = parsed(data, name)
    try:
        package = _flat(root, name) if root.tag == "pkg.package" else made(_Document(root).parts(), name)
    except (ValueError, LookupError, AttributeError, RecursionError) as error:
        raise damaged(name) from error
    return read_package(package, name)


def _flat(root: Element, name: str) -> Package:
    """A package whose parts stand one behind the other."""
    trees: dict[str, Element] = {}
    files: dict[str, bytes] = {}
    for part in root.iter("pkg.part"):
        path = part.get("pkg.name", "").lstrip("/")
        held = part.find("pkg.xmlData")
        if held is not None and len(held):
            trees[path] = held[0]
        elif (packed := part.find("pkg.binaryData")) is not None:
            files[path] = _unpacked(packed.text)
    return Package(files.__getitem__, (*trees, *files), name, trees)


def _unpacked(written: str | None) -> bytes:
    try:
        return base64.b64decode("".join((written or "").split()))
    except binascii.Error:
        return b""  # a damaged picture


@dataclass(slots=True)
class _Document:
    """Rewrites the elements of Word 2003."""

    root: Element
    said: Parts = field(default_factory=Parts)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def parts(self) -> Parts:
        """All that the file holds."""
        body = self.root.find("w.body")
        if body is None:
            raise ValueError("no body")
        self.said.body = list(self._inside(body))
        styles = self.root.find("w.styles")
        self.said.styles = self._one(styles) if styles is not None else None
        self.said.numbering = _lists(self.root)
        self.said.pictures = self.pictures
        return self.said

    def _inside(self, one: Element) -> Iterator[Element]:
        for child in one:
            if child.tag in _AROUND:
                yield from self._inside(child)
            elif handle := _REWRITTEN.get(child.tag):
                yield from handle(self, child)
            else:
                yield self._one(child)

    def _one(self, one: Element) -> Element:
        """An element with what it holds rewritten."""
        new = Element(one.tag, one.attrib)
        new.text = one.text
        new.extend(self._inside(one))
        return new

    def _change(self, one: Element) -> Iterator[Element]:
        kind = one.get("w.type", "")
        if kind == "Word.Comment":
            self.said.comments += self._inside(one)
        elif kind in _CHANGES:
            yield element(_CHANGES[kind], *self._inside(one))

    def _list(self, one: Element) -> Iterator[Element]:
        rank, number = one.find("w.ilvl"), one.find("w.ilfo")
        said = [element("w.ilvl", val=rank.get("w.val", "0"))] if rank is not None else []
        said += [element("w.numId", val=number.get("w.val", "0"))] if number is not None else []
        yield element("w.numPr", *said)

    def _note(self, one: Element) -> Iterator[Element]:
        kind = one.tag.removeprefix("w.")
        notes = self.said.endnotes if kind == "endnote" else self.said.footnotes
        number = str(len(notes))
        notes[number] = []
        notes[number] = list(self._inside(one))
        yield element(f"w.{kind}Reference", id=number)

    def _section(self, one: Element) -> Iterator[Element]:
        """Running heads stand in the section that they run through."""
        for kind, parts in (("w.hdr", self.said.headers), ("w.ftr", self.said.footers)):
            for head in one.iter(kind):
                parts.extend(self._inside(head))
        yield from ()

    def _break(self, one: Element) -> Iterator[Element]:
        said = one.get("w.type", "text-wrapping")
        yield Element("w.br") if said == "text-wrapping" else element("w.br", type=said)

    def _link(self, one: Element) -> Iterator[Element]:
        yield element("w.hyperlink", *self._inside(one))

    def _data(self, one: Element) -> Iterator[Element]:
        self.pictures[_name(one.get("w.name", ""))] = _unpacked(one.text)
        yield from ()

    def _image(self, one: Element) -> Iterator[Element]:
        yield Element("v.imagedata", {"r.id": _name(one.get("src", ""))})

    def _nothing(self, one: Element) -> Iterator[Element]:
        yield from ()


_REWRITTEN: dict[str, Callable[[_Document, Element], Iterator[Element]]] = {
    "aml.annotation": _Document._change, "w.listPr": _Document._list, "w.footnote": _Document._note, "w.endnote": _Document._note,
    "w.sectPr": _Document._section, "w.br": _Document._break, "w.hlink": _Document._link, "w.binData": _Document._data,
    "v.imagedata": _Document._image, "wx.t": _Document._nothing,
}  # fmt: skip


def _name(address: str) -> str:
    """The name of a picture: wordml://03000001.png."""
    return address.rpartition("/")[2]


def _lists(root: Element) -> Element:
    """`w.numbering`."""
    defined = [element("w.abstractNum", *map(_level, one.iter("w.lvl")), abstractNumId=one.get("w.listDefId", "")) for one in root.iter("w.listDef")]
    uses: list[Element] = []
    for one in root.iter("w.list"):
        target = one.find("w.ilst")
        uses.append(element("w.num", element("w.abstractNumId", val=target.get("w.val", "") if target is not None else ""), *one.findall("w.lvlOverride"), numId=one.get("w.ilfo", "")))
    return element("w.numbering", *defined, *uses)


def _level(one: Element) -> Element:
    code = next((said.get("w.val", "0") for said in one.findall("w.nfc")), "0")
    form = element("w.numFmt", val=number_form(int(code)) if code.isdecimal() else "decimal")
    return element("w.lvl", *(child for child in one if child.tag in ("w.start", "w.lvlText", "w.isLgl")), form, ilvl=one.get("w.ilvl", "0"))
