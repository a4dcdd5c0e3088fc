"""A frozen view of a PDF as a proof-reader and a printer see it: characters with places, boxes, links, fonts.

Lengths are points. On a page x runs from the left edge of the trimmed page, y from its head downwards; positions
count pages from 1, and 0 stands for none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Box = tuple[float, float, float, float]  # left, bottom, right, top in the file's own coordinates


class Char(NamedTuple):
    """One code point as painted. A tuple, because a book has a million of them.

    `x` is where its advance begins, `y` the baseline; the other four bound its ink.
    """

    text: str
    x: float
    y: float
    left: float
    top: float
    right: float
    bottom: float
    size: float
    font: str
    leaning: bool  # painted with a slanting matrix or an outline: a face the font does not have


class TextLine(NamedTuple):
    """Characters on one baseline, one after the other in the order of painting; no white space."""

    chars: tuple[Char, ...]

    @property
    def text(self) -> str:
        """The characters without spaces."""
        return "".join(char.text for char in self.chars)

    @property
    def y(self) -> float:
        """Baseline of the largest character: note calls stand higher."""
        return max(self.chars, key=lambda char: char.size).y

    @property
    def size(self) -> float:
        """Size of the largest character."""
        return max(char.size for char in self.chars)

    @property
    def left(self) -> float:
        """Where the line begins."""
        return min(char.x for char in self.chars)

    @property
    def right(self) -> float:
        """Where its ink ends."""
        return max(char.right for char in self.chars)


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page. `target` is the position it leads to; `broken` says that it leads nowhere in this file."""

    left: float
    top: float
    right: float
    bottom: float
    destination: str  # name, or the address of a web page
    target: int
    broken: bool


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as placed: the lower of its two resolutions, pixels to the inch, bits to the pixel, and its edges."""

    ppi: float
    bits: int
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its boxes, printed matter and links. `label` is the page label a reader program shows."""

    position: int
    label: str
    media: Box
    trim: Box
    bleed: Box
    rotation: int
    chars: tuple[Char, ...]
    lines: tuple[TextLine, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    objects: int  # things painted; 0 on a blank page
    fonts: tuple[str, ...]  # names, as in `Pages.fonts`

    @property
    def width(self) -> float:
        """Width of the trimmed page."""
        return self.trim[2] - self.trim[0]

    @property
    def height(self) -> float:
        """Height of the trimmed page."""
        return self.trim[3] - self.trim[1]

    @property
    def blank(self) -> bool:
        """True if nothing at all is painted."""
        return not self.objects


@dataclass(frozen=True, slots=True)
class Font:
    """A font of the file. `missing` are pages and characters painted with the .notdef glyph."""

    name: str
    kind: str  # "Type0", "TrueType", "Type1", "Type3"
    embedded: bool
    subset: bool
    unicode: bool  # a ToUnicode map, or an encoding that says as much
    slanted: bool  # the name or the descriptor says oblique
    missing: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A line of the outline; `target` is 0 if it leads nowhere."""

    level: int
    label: str
    target: int


@dataclass(frozen=True, slots=True)
class Pages:
    """The whole file."""

    version: str
    pages: tuple[Page, ...]
    fonts: tuple[Font, ...]
    outline: tuple[OutlineItem, ...]
    destinations: Mapping[str, int]  # name → position, 0 if it leads nowhere
    labelled: bool  # the file bears page labels of its own
    title: str
    language: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    syntax: tuple[str, ...] = ()  # what the parser had to say
