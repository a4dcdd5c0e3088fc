"""The package of a Word file (ECMA-376, part 2): its parts as trees with short names, relations, files inside.

In: the bytes of a .docx. Out: `Package`. Names of elements and attributes are written `w.p`, `r.embed`, whichever of the
standard's two sets of namespaces the file keeps to. An .odt is a package, too; its names are written `text.p`.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from xml.etree.ElementTree import Element, ParseError, fromstring

from bianzuan.errors import Problem, SourceError

# A book of a million characters unpacks to some 50 MB of XML.
_UNPACKED = 512 * 2**20
# The ends of namespaces, in the transitional and the strict form, that writers of .docx use.
_PREFIXES = {
    "/wordprocessingml/main": "w", "/wordprocessingml/2006/main": "w",
    "/officeDocument/math": "m", "/officeDocument/2006/math": "m",
    "/officeDocument/relationships": "r", "/officeDocument/2006/relationships": "r",
    "/drawingml/main": "a", "/drawingml/2006/main": "a",
    "/drawingml/picture": "pic", "/drawingml/2006/picture": "pic",
    "/drawingml/wordprocessingDrawing": "wp", "/drawingml/2006/wordprocessingDrawing": "wp",
    "/word/2010/wordprocessingShape": "wps", "/markup-compatibility/2006": "mc",
    "/office/word/2003/wordml": "w", "/word/2003/auxHint": "wx", "/aml/2001/core": "aml", "/office/2006/xmlPackage": "pkg",
    "urn:schemas-microsoft-com:vml": "v", "urn:schemas-microsoft-com:office:office": "o",
    **{f"opendocument:xmlns:{name}:1.0": name for name in ("office", "style", "text", "table", "manifest")},
    "opendocument:xmlns:drawing:1.0": "draw", "xmlns:xsl-fo-compatible:1.0": "fo", "xmlns:svg-compatible:1.0": "svg",
    "/1999/xlink": "xlink", "/XML/1998/namespace": "xml", "office:xmlns:loext:1.0": "loext",
}  # fmt: skip
_DAMAGED = (zipfile.BadZipFile, zlib.error, ParseError, RuntimeError, EOFError, ValueError, LookupError, OSError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points to: a path inside the package, or an address outside."""

    kind: str  # the last word of its type: "image", "styles"
    target: str
    outside: bool = False


@dataclass(slots=True)
class Package:
    """A file, open; parts are parsed once, when they are asked for. Raises SourceError: damaged, or too large.

    Of a file in another format that was put into Word's elements, `trees` holds all parts from the beginning (`made`).
    """

    unpack: Callable[[str], bytes]  # a file inside by its path; raises KeyError where there is none
    paths: tuple[str, ...]
    name: str  # of the file, for messages
    trees: dict[str, Element] = field(default_factory=dict)

    def names(self) -> list[str]:
        """Paths of all parts, sorted."""
        return sorted(self.paths)

    def tree(self, path: str) -> Element | None:
        """A part as a tree; None where there is none."""
        if path not in self.trees:
            data = self.bytes_of(path)
            if data is None:
                return None
            self.trees[path] = parsed(data, self.name)
        return self.trees[path]

    def bytes_of(self, path: str) -> bytes | None:
        """A file inside the package; None where there is none."""
        try:
            return self.unpack(path)
        except KeyError:
            return None
        except _DAMAGED as error:
            raise damaged(self.name) from error

    def relations(self, path: str) -> dict[str, Relation]:
        """The relations of a part by their ids; those of the package itself for ""."""
        folder, _, base = path.rpartition("/")
        tree = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relation] = {}
        for one in tree if tree is not None else ():
            target, outside = one.get("Target") or "", one.get("TargetMode") == "External"
            inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[one.get("Id") or ""] = Relation((one.get("Type") or "").rpartition("/")[2], target if outside else inside, outside)
        return found

    def related(self, path: str, kind: str) -> str:
        """The first part of a kind that another one points to; "" where there is none."""
        return next((one.target for one in self.relations(path).values() if one.kind == kind and not one.outside), "")


def opened(data: bytes, name: str) -> Package:
    """The package. Raises SourceError: no zip, or too large unpacked."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGED as error:
        raise damaged(name) from error
    if sum(one.file_size for one in packed.infolist()) > _UNPACKED:
        raise SourceError(Problem("reading.word_too_large", name, params={"limit": _UNPACKED // 2**20}))
    return Package(packed.read, tuple(packed.namelist()), name)


def parsed(data: bytes, name: str) -> Element:
    """A tree with short names. Raises SourceError: no XML."""
    try:
        return _shortened(fromstring(data))
    except _DAMAGED as error:
        raise damaged(name) from error


def damaged(name: str) -> SourceError:
    """What is said of a file that cannot be read."""
    return SourceError(Problem("reading.word_damaged", name))


def _shortened(root: Element) -> Element:
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = _short(element.tag)
        if element.attrib:
            named = {_short(key): value for key, value in element.attrib.items()}
            element.attrib.clear()
            element.attrib.update(named)
    return root


@cache
def _short(name: str) -> str:
    space, _, local = name.removeprefix("{").rpartition("}")
    prefix = next((prefix for end, prefix in _PREFIXES.items() if space.endswith(end)), "")
    return f"{prefix}.{local}" if prefix else local


def value(element: Element | None, path: str) -> str | None:
    """`w:val` of the element at a path below another; None without either, "" without the attribute."""
    found = element.find(path) if element is not None else None
    return None if found is None else found.get("w.val", "")


def is_on(element: Element | None, path: str) -> bool | None:
    """A switch such as `<w:b/>`: on, off, or None where it is not set."""
    said = value(element, path)
    return None if said is None else said not in ("0", "false", "off", "none")
