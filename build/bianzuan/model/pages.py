"""Sections as HTML, laid out, and their places in the bound book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Numbering = Literal["none", "front", "body"]


@dataclass(frozen=True, slots=True)
class SectionHTML:
    """A section for print: one whole HTML document that starts on a recto unless `recto` is false."""

    id: str
    html: str
    numbering: Numbering
    recto: bool = True
    follows: bool = False  # it begins on whatever page comes next; `recto` is set when that is known


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the PDF outline and of the contents: level 1 part or matter, 2 chapter, 3 heading."""

    level: int
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class LaidSection:
    """A section with its pages. Blank pages between sections are not in it; binding adds them."""

    id: str
    numbering: Numbering
    recto: bool
    folios: tuple[str, ...]  # one a page, as printed; "" where the page bears none
    pages: tuple[Any, ...]  # the engine's page objects
    document: Any  # the engine's document, whose fonts and metadata binding needs
    anchors: Mapping[str, tuple[int, ...]]  # HTML id → pages of this section it stands on, from 0
    warnings: tuple[str, ...] = ()  # in words; what to try on a line below
    order: tuple[str, ...] = ()  # ids of its blocks as they stand, where a picture was moved in the text; else ()


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where an anchor lies: position in the PDF (from 0) and the folio as printed ("" if none)."""

    position: int
    folio: str


@dataclass(frozen=True, slots=True)
class Pagination:
    """Anchor → the pages it stands on, in order; an inline that crosses a page has two."""

    anchors: Mapping[str, tuple[PagePlace, ...]]
    pages: int = 0

    def folio(self, anchor: str) -> str:
        """Folio of the first page the anchor stands on."""
        return self.anchors[anchor][0].folio


@dataclass(frozen=True, slots=True)
class CoverSheet:
    """The cover in one piece: measures in millimetres, colours as "#rrggbb".

    From left to right: flap, back, spine, front, flap; `width` and `height` are those of one page.
    """

    width: float
    height: float
    spine: float
    flap: float
    bleed: float
    ground: str
    spine_ground: str
    ink: str
    spine_ink: str
