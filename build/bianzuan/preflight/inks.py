"""bytes of a PDF in; what it says of itself as a file for press or archive, and the colours it paints with, out.

Read with pikepdf, operator by operator: colours of text and of areas, images, transparency, annotations, boxes.
Governing standards: ISO 32000-1, ISO 15930-7, ISO 19005-2.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Stream

FORM_DEPTH = 8  # forms within forms; deeper is a loop
_PDFX = re.compile(rb"GTS_PDFXVersion[=>\s\"']+(PDF/X-[0-9a-z:]+)")
_PDFA = re.compile(rb"pdfaid:part[=>\s\"']+([0-9])")
_FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"})
_TEXTS = frozenset({"Tj", "TJ", "'", '"'})
# Where a colour is meant for the strokes of shapes, it is written in capitals.
_COMPONENTS = {"g": 1, "rg": 3, "k": 4}


@dataclass(frozen=True, slots=True)
class Paint:
    """One colour used on a page: components of grey (1), RGB (3) or CMYK (4); whether text is painted with it."""

    colour: tuple[float, ...]
    text: bool


@dataclass(frozen=True, slots=True)
class PageInks:
    """What one page is painted with."""

    paints: frozenset[Paint]
    spaces: frozenset[str]  # names of RGB, Lab and calibrated spaces in use, of images and shadings too
    transparent: bool
    annotations: int
    boxes: tuple[str, ...]  # which of the boxes it has
    origin: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Inks:
    """What a file says of itself, and its pages' inks. `pdfx` like "PDF/X-4", `pdfa` like "2"; "" if it says nothing."""

    pdfx: str
    pdfa: str
    intents: tuple[tuple[str, int], ...]  # kind, and components of the profile it holds (0: none)
    tagged: bool
    trapped: str
    active: tuple[str, ...]  # scripts, forms and actions of the catalogue
    pages: tuple[PageInks, ...]


@lru_cache(maxsize=1)
def survey(data: bytes) -> Inks:
    """All of it; kept for the next check of the same file."""
    with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
        root = pdf.Root
        metadata = root.Metadata.read_bytes() if isinstance(root.get("/Metadata"), Stream) else b""
        pdfx, pdfa = _PDFX.search(metadata), _PDFA.search(metadata)
        return Inks(
            pdfx[1].decode() if pdfx else str(pdf.docinfo.get("/GTS_PDFXVersion", "")),
            pdfa[1].decode() if pdfa else "",
            tuple(_intent(one) for one in root.get("/OutputIntents", ())),
            "/StructTreeRoot" in root and bool(root.get("/MarkInfo", Dictionary()).get("/Marked", False)),
            str(pdf.docinfo.get("/Trapped", "")),
            tuple(key for key in ("/AcroForm", "/OpenAction", "/AA", "/JavaScript") if key in root),
            tuple(_page(page) for page in pdf.pages),
        )


def _intent(intent: Any) -> tuple[str, int]:
    profile = intent.get("/DestOutputProfile")
    return str(intent.get("/S", "")), int(profile.N) if profile is not None else 0


def _page(page: pikepdf.Page) -> PageInks:
    found = _Found(set(), set(), False)
    _scan(page.obj, page.obj.get("/Resources", Dictionary()), found, 0)
    media = [float(edge) for edge in page.mediabox]
    return PageInks(
        frozenset(found.paints),
        frozenset(found.spaces),
        found.transparent,
        len(page.obj.get("/Annots", ())),
        tuple(key for key in ("/MediaBox", "/TrimBox", "/BleedBox") if key in page.obj),
        (media[0], media[1]),
    )


@dataclass(slots=True)
class _Found:
    paints: set[Paint]
    spaces: set[str]
    transparent: bool


def _scan(content: Any, resources: Any, found: _Found, depth: int) -> None:
    fill: tuple[float, ...] = (0.0,)
    stroke: tuple[float, ...] = (0.0,)
    kept: list[tuple[tuple[float, ...], tuple[float, ...]]] = []
    for instruction in pikepdf.parse_content_stream(content):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "q":
            kept.append((fill, stroke))
        elif operator == "Q" and kept:
            fill, stroke = kept.pop()
        elif operator.lower() in _COMPONENTS:
            colour = tuple(float(one) for one in operands)
            fill, stroke = (colour, stroke) if operator.islower() else (fill, colour)
        elif operator in _TEXTS:
            found.paints.add(Paint(fill, True))
        elif operator in _FILLS:
            found.paints.add(Paint(stroke if operator in "Ss" else fill, False))
        elif operator in ("cs", "CS", "sh", "gs", "Do"):
            _resource(operator, str(operands[0]), resources, found, depth)


def _resource(operator: str, name: str, resources: Any, found: _Found, depth: int) -> None:
    kind = {"cs": "/ColorSpace", "CS": "/ColorSpace", "sh": "/Shading", "gs": "/ExtGState", "Do": "/XObject"}[operator]
    thing = resources.get(kind, Dictionary()).get(name)
    if operator in ("cs", "CS"):
        found.spaces.update(_screen_spaces(thing if thing is not None else name))
    elif thing is None:
        return
    elif operator == "sh":
        found.spaces.update(_screen_spaces(thing.get("/ColorSpace")))
    elif operator == "gs":
        opaque = float(thing.get("/ca", 1)) == 1 and float(thing.get("/CA", 1)) == 1
        plain = str(thing.get("/BM", "/Normal")) in ("/Normal", "/Compatible")
        found.transparent |= not opaque or not plain or isinstance(thing.get("/SMask"), Dictionary)
    elif thing.get("/Subtype") == "/Image":
        found.transparent |= "/SMask" in thing
        found.spaces.update(() if thing.get("/ImageMask") else _screen_spaces(thing.get("/ColorSpace")))
    elif depth < FORM_DEPTH:
        _scan(thing, thing.get("/Resources", resources), found, depth + 1)


def _screen_spaces(space: Any) -> Iterator[str]:
    """The name of a colour space, if it is one of screens rather than of inks."""
    if isinstance(space, Array) and len(space) > 1:
        if str(space[0]) == "/Indexed":
            yield from _screen_spaces(space[1])
        elif str(space[0]) in ("/CalRGB", "/Lab") or (str(space[0]) == "/ICCBased" and int(space[1].N) == 3):
            yield str(space[0])[1:]
    elif str(space) == "/DeviceRGB":
        yield "DeviceRGB"
