"""Made-up pages looked at (整版): WeasyPrint's pages in; lines, paragraphs, headings and gaps of each page out.

Nothing here changes anything; what is to be done about a page is decided by `makeup`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from bianzuan.typesetting.composer.breaking import TIGHT

# A last page of fewer lines is mended.
LEAST_LINES = 3
# A page up to this many lines short is filled up: what a heading lacks that takes its two lines of text along.
MOST_FILLED = 5
# A new last line must not be a lone character.
_NEW_LINE = 2.0

HEADINGS = ("h2", "h3", "h4", "h5", "h6")


@dataclass(slots=True)
class Setting:
    """A paragraph as laid out: its lines on each page, and how full its last line is, in em."""

    element: Element
    lines: dict[int, int] = field(default_factory=dict)
    last: float = 0.0
    measure: float = 0.0

    @property
    def count(self) -> int:
        """Number of lines."""
        return sum(self.lines.values())

    def effort(self, manner: str) -> float:
        """Characters each line must draw in or give off for one line less or more."""
        wanted = self.last if manner == TIGHT else self.measure - self.last + _NEW_LINE
        return wanted / (self.count - 1) if self.count > 1 else 99.0


@dataclass(frozen=True, slots=True)
class OpenHeading:
    """A heading that is not first on its page, with the space around it in CSS pixels."""

    element: Element
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class Opener:
    """The heading a page begins with: lines it needs with one line of its text, and the paragraph of that text."""

    text: Element
    needs: int


@dataclass(frozen=True, slots=True)
class Made:
    """Laid-out pages as make-up sees them; pages count from 0."""

    lines: tuple[int, ...]  # lines of text on each page
    missing: tuple[int, ...]  # lines that each page could still hold
    settings: tuple[Setting, ...]
    headings: Mapping[int, list[OpenHeading]]
    openers: Mapping[int, Opener]
    noted: frozenset[int]  # pages with notes at their foot
    parted: int = 0  # pages that begin with the caption of the picture on the page before

    @property
    def stranded(self) -> bool:
        """Whether the last page is nearly empty."""
        return len(self.lines) > 1 and 0 < self.lines[-1] < LEAST_LINES

    def faults(self) -> tuple[int, int]:
        """Stranded last page, then the lines that lack on pages that end early: the smaller, the better."""
        return (int(self.stranded), sum(self.missing[page] for page in self.short))

    @property
    def short(self) -> tuple[int, ...]:
        """Pages before the last that end early by so little that they can be mended."""
        return tuple(page for page, missing in enumerate(self.missing[:-1]) if 0 < missing <= MOST_FILLED)


def made(document: Any, leading: float) -> Made:
    """Look at the pages of a document of WeasyPrint; `leading` in CSS pixels."""
    settings: dict[int, Setting] = {}
    lines: list[int] = []
    missing: list[int] = []
    headings: dict[int, list[OpenHeading]] = {}
    openers: dict[int, Opener] = {}
    noted = frozenset(number for number, page in enumerate(document.pages) if _has_notes(page._page_box))
    for number, page in enumerate(document.pages):
        rows: set[int] = set()
        bottom = 0.0
        for block, line in text_lines(page._page_box):
            if rows and block.element_tag in HEADINGS and line is block.children[0]:
                heading = OpenHeading(block.element, block.margin_top, block.margin_bottom)
                headings.setdefault(number, []).append(heading)
            rows.add(round(line.position_y / leading))
            bottom = max(bottom, line.position_y + line.height)
            if block.element_tag == "p" and block.style["text_align_all"] == "justify" and block.element is not None:
                setting = settings.setdefault(id(block.element), Setting(block.element))
                setting.lines[number] = setting.lines.get(number, 0) + 1
                size = block.style["font_size"]
                setting.last = (line.position_x + line.width - block.content_box_x()) / size
                setting.measure = block.width / size
        bottom = max(bottom, *_ends_of_tables(page._page_box))
        lines.append(len(rows))
        missing.append(_missing(page._page_box, bottom, leading) if rows else 0)
        if opener := _opener(page._page_box, leading):
            openers[number] = opener
    parted = sum(_ends_in_picture(before._page_box) and _begins_with_caption(page._page_box) for before, page in pairwise(document.pages))
    return Made(tuple(lines), tuple(missing), tuple(settings.values()), headings, openers, noted, parted)


def _begins_with_caption(page: Any) -> bool:
    first = next((block.element for block, _ in text_lines(page)), None)
    return first is not None and "caption" in (first.get("class") or "").split()


def _ends_in_picture(page: Any) -> bool:
    last: Any = None
    for root in page.children:
        if root.element_tag == "html":
            last = next((box for box in reversed(list(root.descendants())) if isinstance(box, (boxes.TextBox, boxes.ReplacedBox))), None)
    return isinstance(last, boxes.ReplacedBox)


def _opener(page: Any, leading: float) -> Opener | None:
    """The heading at the top of a page, if its text follows there."""
    first: Any = None
    for block, line in text_lines(page):
        if first is None and block.element_tag not in HEADINGS:
            return None
        first = first or block
        if block.element_tag == "p":
            # The margin above a heading is dropped at the top of a page.
            above = first.style["margin_top"].value if first.style["margin_top"] != "auto" else 0
            needs = round((line.position_y + line.height - first.content_box_y() + above) / leading)
            return Opener(block.element, needs)
        if block.element_tag not in HEADINGS:
            return None
    return None


def line_text(line: Any) -> str:
    """The characters of a line."""
    return "".join(box.text for box in line.descendants() if isinstance(box, boxes.TextBox))


def text_lines(page: Any) -> Iterator[tuple[Any, Any]]:
    """Blocks with their lines in the type area; notes are no part of it."""
    for root in page.children:
        if root.element_tag == "html":
            for block in root.descendants():
                if isinstance(block, (boxes.BlockBox, boxes.TableCellBox)):
                    yield from ((block, child) for child in block.children if isinstance(child, boxes.LineBox))


def _blocks(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, boxes.BlockBox):
            yield child
            yield from _blocks(child)


def _has_notes(page: Any) -> bool:
    return any(isinstance(child, boxes.FootnoteAreaBox) and child.height for child in page.children)


def _ends_of_tables(page: Any) -> Iterator[float]:
    """Where the tables of a page end, below the room under their last lines; 0 beside them."""
    yield 0.0
    yield from (box.content_box_y() + box.height for box in _blocks(page) if box.is_table_wrapper)


def _missing(page: Any, bottom: float, leading: float) -> int:
    """Lines free below the last.

    None on a page with notes, where the next line's note may not have found room; none where columns are.
    """
    if _has_notes(page):
        return 0
    if any(box.style["column_count"] != "auto" or box.style["column_width"] != "auto" for box in _blocks(page)):
        return 0
    # The space below a quotation, a caption or a table is to stay free if a line follows.
    ends = [box.padding_bottom + box.margin_bottom for box in _blocks(page) if abs(box.content_box_y() + box.height - bottom) < 1]
    return int((page.content_box_y() + page.height - bottom - max(ends, default=0) + 1) / leading)
