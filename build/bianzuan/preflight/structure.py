"""The skeleton of a PDF, read with pikepdf: boxes, fonts, links, outline, page labels, metadata (ISO 32000-1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from bianzuan.preflight.glyphs import missing_glyphs
from bianzuan.preflight.pages import Box, Font, Link, OutlineItem
from bianzuan.preflight.values import box, number, words

SUBSET_NAME = re.compile(r"[A-Z]{6}\+")
SLANTED_NAME = re.compile(r"oblique|italic", re.IGNORECASE)
FORM_DEPTH = 8  # forms within forms; deeper is a loop
ITALIC_FLAG = 1 << 6  # ISO 32000-1, table 123
# The encodings a reader can turn into Unicode without a ToUnicode map (ISO 32000-1, 9.10.2).
PLAIN_ENCODINGS = ("/WinAnsiEncoding", "/MacRomanEncoding", "/StandardEncoding", "/MacExpertEncoding")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What pikepdf tells of one page."""

    label: str
    media: Box
    trim: Box
    bleed: Box
    rotation: int
    links: tuple[Link, ...]
    fonts: tuple[str, ...]


class Destinations:
    """Resolves destinations, named and explicit, to positions of pages."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._positions = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self._count = len(self._positions)
        named: dict[str, Object] = {}
        old = pdf.Root.get("/Dests")
        if isinstance(old, Dictionary):
            named |= {str(name)[1:]: target for name, target in old.items()}
        names = pdf.Root.get("/Names")
        if isinstance(names, Dictionary) and isinstance(names.get("/Dests"), Dictionary):
            named |= {str(name): target for name, target in pikepdf.NameTree(names.Dests).items()}
        self.named: Mapping[str, int] = {}  # a name may not stand for another name
        self.named = {name: self.position(target) for name, target in named.items()}

    def position(self, target: Object | None) -> int:
        """Position of the page a destination leads to; 0 if there is none."""
        if isinstance(target, Dictionary):
            target = target.get("/D")
        if isinstance(target, String | Name):
            return self.named.get(_plain(target), 0)
        if not isinstance(target, Array) or not len(target):
            return 0
        page: Any = target[0]
        if isinstance(page, Dictionary):
            return self._positions.get(page.objgen, 0)
        return int(page) + 1 if isinstance(page, int) and 0 <= page < self._count else 0


def _plain(name: Object) -> str:
    return words(name)[1:] if isinstance(name, Name) else words(name)


def skeletons(pdf: pikepdf.Pdf, destinations: Destinations) -> Iterator[Skeleton]:
    """The pages' skeletons, in order."""
    for page in pdf.pages:
        media = box(page.mediabox)
        trim = box(page.trimbox)
        yield Skeleton(
            words(page.label),
            media,
            trim,
            box(page.obj.get("/BleedBox", page.trimbox)),
            int(number(page.obj.get("/Rotate", 0))) % 360,
            tuple(_links(page, destinations, trim)),
            tuple(sorted({font_name(font) for font in page_fonts(page.obj)})),
        )


def _links(page: pikepdf.Page, destinations: Destinations, trim: Box) -> Iterator[Link]:
    for annotation in page.obj.get("/Annots", ()):
        if not isinstance(annotation, Dictionary) or annotation.get("/Subtype") != "/Link":
            continue
        left, bottom, right, top = box(annotation.get("/Rect"))
        name, target, broken = _destination(annotation, destinations)
        yield Link(left - trim[0], trim[3] - top, right - trim[0], trim[3] - bottom, name, target, broken)


def _destination(annotation: Dictionary, destinations: Destinations) -> tuple[str, int, bool]:
    target = annotation.get("/Dest")
    action = annotation.get("/A")
    if target is None and isinstance(action, Dictionary):
        if action.get("/S") != "/GoTo":
            return words(action.get("/URI", action.get("/S", ""))), 0, False
        target = action.get("/D")
    name = _plain(target) if isinstance(target, String | Name) else ""
    position = destinations.position(target)
    return name, position, not position


# --- fonts -----------------------------------------------------------------------------------------


def page_fonts(holder: Object, depth: int = 0) -> Iterator[Dictionary]:
    """The font dictionaries a page or form may use, those of the forms it paints included."""
    resources = holder.get("/Resources")
    if not isinstance(resources, Dictionary) or depth > FORM_DEPTH:
        return
    yield from (font for font in _table(resources, "/Font") if isinstance(font, Dictionary))
    for thing in _table(resources, "/XObject"):
        if isinstance(thing, Stream) and thing.get("/Subtype") == "/Form":
            yield from page_fonts(thing, depth + 1)


def _table(resources: Dictionary, kind: str) -> Iterator[Object]:
    found = resources.get(kind)
    yield from found.values() if isinstance(found, Dictionary) else ()


def font_name(font: Dictionary) -> str:
    """Name of a font without the slash; Type 3 fonts may have none."""
    return words(font.get("/BaseFont", font.get("/Name", "/?")))[1:]


def fonts(pdf: pikepdf.Pdf) -> tuple[Font, ...]:
    """The fonts the pages may use, in order of name."""
    missing = missing_glyphs(pdf)
    found: dict[tuple[int, int], Dictionary] = {}
    for page in pdf.pages:
        found |= {font.objgen: font for font in page_fonts(page.obj)}
    made = (_font(font, missing.get(key, ())) for key, font in found.items())
    return tuple(sorted(made, key=lambda font: font.name))


def _font(font: Dictionary, missing: tuple[tuple[int, str], ...]) -> Font:
    name, kind = font_name(font), words(font.get("/Subtype", "/?"))[1:]
    descendants = font.get("/DescendantFonts")
    inner = descendants[0] if isinstance(descendants, Array) and len(descendants) else font
    descriptor = inner.get("/FontDescriptor")
    if not isinstance(descriptor, Dictionary):
        descriptor = Dictionary()
    programs = ("/FontFile", "/FontFile2", "/FontFile3")
    encoding = font.get("/Encoding")
    return Font(
        name,
        kind,
        embedded=kind == "Type3" or any(program in descriptor for program in programs),
        subset=kind == "Type3" or bool(SUBSET_NAME.match(name)),
        unicode="/ToUnicode" in font or (kind != "Type0" and words(encoding) in PLAIN_ENCODINGS),
        slanted=bool(SLANTED_NAME.search(name)) or _leans(descriptor),
        missing=missing,
    )


def _leans(descriptor: Dictionary) -> bool:
    flags = int(number(descriptor.get("/Flags", 0)))
    return bool(number(descriptor.get("/ItalicAngle", 0))) or bool(flags & ITALIC_FLAG)


# --- outline, metadata -----------------------------------------------------------------------------


def outline(pdf: pikepdf.Pdf, destinations: Destinations) -> tuple[OutlineItem, ...]:
    """The lines of the outline in order, level 1 outermost."""
    root = pdf.Root.get("/Outlines")
    if not isinstance(root, Dictionary):
        return ()
    seen: set[tuple[int, int]] = set()
    return tuple(_outline(root.get("/First"), 1, destinations, seen))


def _outline(
    item: Object | None, level: int, destinations: Destinations, seen: set[tuple[int, int]]
) -> Iterator[OutlineItem]:
    # A broken file may chain its items in a circle, hence `seen`.
    while isinstance(item, Dictionary) and item.objgen not in seen:
        seen.add(item.objgen)
        _, target, _ = _destination(item, destinations)
        yield OutlineItem(level, words(item.get("/Title", "")), target)
        yield from _outline(item.get("/First"), level + 1, destinations, seen)
        item = item.get("/Next")


def metadata(pdf: pikepdf.Pdf) -> dict[str, str]:
    """The document information: name without slash → text."""
    return {words(name)[1:]: words(value) for name, value in pdf.docinfo.items()}
