"""Files of other word processors in Word's own elements, so that one reader reads them all.

In: paragraphs, tables, notes, styles and pictures as elements named `w.p`, `w.tbl`. Out: the `Package` that a .docx of the
same document would be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bianzuan.reading.word_package import Package

_DOCUMENT = "word/document.xml"


@dataclass(slots=True)
class Parts:
    """What a file holds. Notes are by their ids, pictures by the names that `a.blip` calls them."""

    body: list[Element] = field(default_factory=list)
    styles: Element | None = None
    numbering: Element | None = None
    footnotes: dict[str, list[Element]] = field(default_factory=dict)
    endnotes: dict[str, list[Element]] = field(default_factory=dict)
    comments: list[Element] = field(default_factory=list)
    headers: list[Element] = field(default_factory=list)
    footers: list[Element] = field(default_factory=list)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    linked: Mapping[str, str] = field(default_factory=dict)  # pictures outside the file, by the names that `a.blip` calls them


def made(parts: Parts, name: str) -> Package:
    """The package."""
    trees = {
        _DOCUMENT: element("w.document", element("w.body", *parts.body)),
        "word/footnotes.xml": _notes("footnote", parts.footnotes),
        "word/endnotes.xml": _notes("endnote", parts.endnotes),
        "word/comments.xml": element("w.comments", *parts.comments),
        "word/header1.xml": element("w.hdr", *parts.headers),
        "word/footer1.xml": element("w.ftr", *parts.footers),
    }
    trees |= {f"word/{part}.xml": tree for part, tree in (("styles", parts.styles), ("numbering", parts.numbering)) if tree is not None}
    related = [_relation(kind, kind, f"{kind}.xml") for kind in ("styles", "numbering", "footnotes", "endnotes") if f"word/{kind}.xml" in trees]
    related += [_relation(one, "image", f"media/{one}") for one in parts.pictures]
    related += [_relation(one, "image", place, outside=True) for one, place in parts.linked.items()]
    trees["word/_rels/document.xml.rels"] = element("Relationships", *related)
    trees["_rels/.rels"] = element("Relationships", _relation("d", "officeDocument", _DOCUMENT))
    files = {f"word/media/{one}": data for one, data in parts.pictures.items()}
    return Package(files.__getitem__, tuple(trees), name, trees)


def element(tag: str, *inner: Element, **attributes: str) -> Element:
    """An element; attributes are named without their prefix, `val` is `w.val`."""
    one = Element(tag, {f"w.{key}": value for key, value in attributes.items()})
    one.extend(inner)
    return one


def words(text: str, tag: str = "w.t") -> Element:
    """An element that holds words."""
    one = Element(tag)
    one.text = text
    return one


def run(properties: Element | None, *inner: Element) -> Element:
    """A run of one look."""
    return element("w.r", *(() if properties is None else (properties,)), *inner)


def mark(kind: str) -> Element:
    """A mark of a field: `begin`, `separate`, `end`."""
    return element("w.fldChar", fldCharType=kind)


def switch(tag: str, said: bool) -> Element:
    """A property that is on or off."""
    return element(tag, val="1" if said else "0")


def box(blocks: Iterable[Element]) -> Element:
    """A text box, for a run."""
    return element("w.pict", element("v.textbox", element("w.txbxContent", *blocks)))


def drawing(name: str, height: float, description: str = "") -> Element:
    """A picture, for a run, so many points high, 0 where it is none in a line."""
    said, shown = Element("wp.docPr", {"descr": description}), Element("a.blip", {"r.embed": name})
    if not height:
        return element("w.drawing", element("wp.anchor", said, shown))
    extent = Element("wp.extent", {"cy": str(int(height * 12700))})
    return element("w.drawing", element("wp.inline", extent, said, shown))


def _notes(kind: str, notes: Mapping[str, list[Element]]) -> Element:
    return element(f"w.{kind}s", *(element(f"w.{kind}", *blocks, id=key) for key, blocks in notes.items()))


def _relation(identifier: str, kind: str, target: str, *, outside: bool = False) -> Element:
    mode = {"TargetMode": "External"} if outside else {}
    return Element("Relationship", {"Id": identifier, "Type": f"/{kind}", "Target": target, **mode})
