"""bytes of a PDF in; what it says of itself as a file for press or archive, and what its pages are painted with, out.

Governing standards: ISO 32000-1, ISO 15930-7 (PDF/X-4), ISO 19005-2 (PDF/A-2), ISO 14289-1 (PDF/UA-1).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

import pikepdf
from pikepdf import Array, Dictionary, Stream

from bianzuan.preflight.matrices import Place, to_trimmed
from bianzuan.preflight.painting import Found, Paint, paint
from bianzuan.preflight.values import box, number, words

_PDFX = re.compile(rb"GTS_PDFXVersion[=>\s\"']+(PDF/X-[0-9a-z:]+)")
_PDFA = re.compile(rb"pdfaid:part[=>\s\"']+([0-9])")
_PDFA_LEVEL = re.compile(rb"pdfaid:conformance[=>\s\"']+([A-Za-z])")
_PDFUA = re.compile(rb"pdfuaid:part[=>\s\"']+([0-9])")
# Keys of the information dictionary, and where XMP says the same.
_DC, _PDF = "{http://purl.org/dc/elements/1.1/}", "{http://ns.adobe.com/pdf/1.3/}"
_ITEM = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li"
_SAME: Mapping[str, str] = {
    "/Title": f"{_DC}title", "/Author": f"{_DC}creator", "/Subject": f"{_DC}description", "/Keywords": f"{_PDF}Keywords",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageInks:
    """What one page is painted with. Lists of places are cut short; they show a fault, they do not count it."""

    paints: tuple[Paint, ...]
    spaces: Mapping[str, tuple[Place, ...]]  # RGB, Lab and calibrated spaces in use, of images and shadings too
    broken: tuple[str, ...]  # operators whose operands make no sense
    see_through: tuple[Place, ...]
    thin: tuple[tuple[float, Place], ...]  # lines: width in points
    images: tuple[tuple[float, Place], ...]  # pictures in CMYK: their most ink
    shapes: tuple[Place, ...]  # areas and pictures
    annotations: tuple[Place, ...]
    boxes: tuple[str, ...]  # which of the boxes it has
    origin: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Inks:
    """What a file says of itself, and its pages' inks. `pdfx` like "PDF/X-4", `pdfa` like "2A"; "" if it says nothing."""

    pdfx: str
    pdfa: str
    pdfua: str
    intents: tuple[tuple[str, int], ...]  # kind, and components of the profile it holds (0: none)
    tagged: bool
    trapped: str
    identified: bool  # has a file identifier
    active: tuple[str, ...]  # scripts, forms and actions of the catalogue
    unlike: tuple[tuple[str, str, str], ...]  # key, what the information dictionary says, what XMP says
    described: int  # figures in the tags that have words
    pages: tuple[PageInks, ...]

    @property
    def standards(self) -> tuple[str, ...]:
        """The standards it says it keeps, by name."""
        archive = f"PDF/A-{self.pdfa[0]}{self.pdfa[1:].lower()}" if self.pdfa else ""
        return tuple(name for name in (self.pdfx, archive, f"PDF/UA-{self.pdfua}" if self.pdfua else "") if name)


@lru_cache(maxsize=1)
def survey(data: bytes) -> Inks:
    """All of it; kept for the next check of the same file."""
    with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
        root = pdf.Root
        metadata = root.Metadata.read_bytes() if isinstance(root.get("/Metadata"), Stream) else b""
        pdfx, pdfa, pdfua = (pattern.search(metadata) for pattern in (_PDFX, _PDFA, _PDFUA))
        level = _PDFA_LEVEL.search(metadata)
        return Inks(
            pdfx[1].decode() if pdfx else words(pdf.docinfo.get("/GTS_PDFXVersion", "")),
            pdfa[1].decode() + (level[1].decode().upper() if level else "") if pdfa else "",
            pdfua[1].decode() if pdfua else "",
            tuple(_intent(one) for one in root.get("/OutputIntents", ()) if isinstance(one, Dictionary)),
            "/StructTreeRoot" in root and bool(root.get("/MarkInfo", Dictionary()).get("/Marked", False)),
            words(pdf.docinfo.get("/Trapped", "")),
            isinstance(pdf.trailer.get("/ID"), Array),
            tuple(key for key in ("/AcroForm", "/OpenAction", "/AA", "/JavaScript") if key in root),
            tuple(_unlike(pdf, metadata)),
            sum(1 for one in pdf.objects if _is_described(one)),
            tuple(_page(page) for page in pdf.pages),
        )


def _intent(intent: Any) -> tuple[str, int]:
    profile = intent.get("/DestOutputProfile")
    return words(intent.get("/S", "")), int(number(profile.get("/N"))) if isinstance(profile, Stream) else 0


def _is_described(one: Any) -> bool:
    return isinstance(one, Dictionary) and one.get("/S") == "/Figure" and bool(words(one.get("/Alt", "")).strip())


def _unlike(pdf: pikepdf.Pdf, metadata: bytes) -> Iterator[tuple[str, str, str]]:
    """Where the two places that describe the file contradict each other; XMP that is no XML says nothing."""
    try:
        described = ElementTree.fromstring(metadata.strip(b"\0 \t\r\n"))
    except ElementTree.ParseError:
        return
    for key, name in _SAME.items():
        said, other = words(pdf.docinfo.get(key, "")).strip(), _said(described, name).strip()
        if said and other and said != other:
            yield key[1:], said, other


def _said(described: ElementTree.Element, name: str) -> str:
    """What XMP says of a property: the items of its list, else its own text, else an attribute's."""
    for element in described.iter():
        if element.tag == name:
            return ", ".join(item.text or "" for item in element.iter(_ITEM)) or element.text or ""
        if name in element.attrib:
            return element.attrib[name]
    return ""


def _page(page: pikepdf.Page) -> PageInks:
    found, matrix = Found(), to_trimmed(box(page.trimbox))
    paint(page.obj, page.obj.get("/Resources", Dictionary()), matrix, found)
    media = box(page.mediabox)
    return PageInks(
        tuple(Paint(*key, tuple(places)) for key, places in found.paints.items()),
        {name: tuple(places) for name, places in found.spaces.items()},
        tuple(found.broken),
        tuple(found.see_through),
        tuple(found.thin),
        tuple(found.images),
        tuple(found.shapes),
        tuple(_annotations(page, matrix)),
        tuple(key for key in ("/MediaBox", "/TrimBox", "/BleedBox") if key in page.obj),
        (media[0], media[1]),
    )


def _annotations(page: pikepdf.Page, matrix: tuple[float, ...]) -> Iterator[Place]:
    for one in page.obj.get("/Annots", ()):
        if not isinstance(one, Dictionary):
            continue
        left, bottom, right, top = box(one.get("/Rect"))
        yield left + matrix[4], matrix[5] - top, right + matrix[4], matrix[5] - bottom
