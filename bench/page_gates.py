"""The gates of setting, measured on laid-out pages: a section out of the typesetter in, what breaks a rule out.

After CLREQ 3.1 and 3.5, GB/T 15834 and GB/T 788. Positions are those of the boxes; that ink stands where the boxes
say is the business of the tests, which read it from finished files. Lengths are in points, gaps in em.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bianzuan.geometry import Geometry
from bianzuan.model import LaidSection
from bianzuan.typesetting.composer.lines import Line, left_alone
from bianzuan.typesetting.composer.marks import AFTER_NUMBER, CLOSING, JOINED, MARKS, OPENING, PAUSES, is_han
from bianzuan.typesetting.survey import HEADINGS, LEAST_LINES, Made, made, text_lines
from bianzuan.typesetting.typesetter import PX_PER_PT
from weasyprint.formatting_structure import boxes

# How far, in points, a full line may end from the right edge, and a baseline stand from its row.
EDGE, ROW = 0.1, 0.05
# Ninety-nine gaps in a hundred between Han stay under this.
GAP = 0.1
# 、 and the like, the interpunct and the wave; what belongs to the number before it; and Western marks but for those
# a web address is broken before (Chicago Manual 7.46).
NEVER_FIRST = CLOSING | PAUSES | frozenset("·～")
NEVER_LAST = OPENING | frozenset("([")
_WESTERN = re.compile(r"[,.;:!?)\]]")
_NUMERAL = re.compile(r"[0-9\uff10-\uff19]\Z")
_ADDRESS = re.compile(r"://|www\.|doi:10|@|/.*/")


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule broken at a place. `amount` says by how much, where that can be said."""

    gate: str
    section: str
    folio: str
    text: str
    amount: float = 0.0

    def __str__(self) -> str:
        amount = f" {self.amount:+.2f}" if self.amount else ""
        return f"{self.gate}{amount} ({self.section}, {self.folio}): {self.text}"


@dataclass(slots=True)
class Measured:
    """What was found in one or more sections."""

    faults: list[Fault] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    full_lines: int = 0
    calls: int = 0

    def add(self, other: Measured) -> None:
        """Take in what was found in another section."""
        self.faults += other.faults
        self.gaps += other.gaps
        self.full_lines += other.full_lines
        self.calls += other.calls

    @property
    def gap(self) -> float:
        """The gap under which ninety-nine in a hundred stay, in em."""
        ordered = sorted(self.gaps)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))] if ordered else 0.0


@dataclass(frozen=True)
class Row:
    """A line as set: its block, whether it ends a paragraph, and its visible characters."""

    folio: str
    block: Any
    box: Any
    last: bool

    @cached_property
    def line(self) -> Line:
        """The composer's view of it."""
        return Line(self.box)

    @cached_property
    def text(self) -> str:
        """The visible characters."""
        return "".join(cell.text for cell in self.line.cells if cell.visible and cell.text)

    @property
    def justified(self) -> bool:
        """Whether it is to end at the right edge."""
        return self.block.style["text_align_all"] == "justify" and not self.last and not left_alone(self.box)

    @property
    def missing(self) -> float:
        """Points between its end and the right edge."""
        edge = self.block.content_box_x() + self.block.width
        return float(edge - self.box.position_x - self.box.width) / PX_PER_PT

    def gaps(self) -> Iterator[float]:
        """What was put between neighbouring Han, in em."""
        befores, afters = [], []
        for leaf in self.line.leaves:
            layout = getattr(leaf, "pango_layout", None)
            count = sum(cell.run == self.line.leaves.index(leaf) for cell in self.line.cells)
            befores += getattr(layout, "before", [0.0] * count)
            afters += getattr(layout, "after", [0.0] * count)
        cells = list(zip(self.line.cells, befores, afters, strict=True))
        shown = [one for one in cells if one[0].visible]
        for (left, _, after), (right, before, _) in itertools.pairwise(shown):
            if left.text and right.text and is_han(left.text[-1]) and is_han(right.text[0]):
                yield (after + before) / left.size


def measure(section: LaidSection, geometry: Geometry) -> Measured:
    """All gates on one section."""
    rows = _rows(section)
    found = Measured()
    for row in rows:
        if row.justified and row.text:
            found.full_lines += 1
            found.gaps += row.gaps()
    tell = _Teller(section.id, found.faults)
    _edges(rows, tell)
    _starts_and_ends(rows, tell)
    _lone_characters(rows, tell)
    _grid(section, geometry, tell)
    found.calls = _calls(section, tell)
    _made_up(section, made(section.document, geometry.leading * PX_PER_PT), tell)
    return found


class _Teller:
    def __init__(self, section: str, faults: list[Fault]) -> None:
        self.section, self.faults = section, faults

    def __call__(self, gate: str, folio: str, text: str, amount: float = 0.0) -> None:
        self.faults.append(Fault(gate, self.section, folio, text, amount))


def _rows(section: LaidSection) -> list[Row]:
    """The lines of the text in order, and then those of the notes."""
    pages = list(zip(section.folios, section.pages, strict=True))
    text = [_row(folio, *one) for folio, page in pages for one in text_lines(page._page_box)]
    return text + [_row(folio, *one) for folio, page in pages for one in _note_lines(page._page_box)]


def _row(folio: str, block: Any, line: Any) -> Row:
    last = line.children[-1] if line.children else None
    return Row(folio, block, line, line.resume_at is None or (last is not None and last.element_tag == "br"))


def _note_lines(page: Any) -> Iterator[tuple[Any, Any]]:
    for area in page.children:
        if isinstance(area, boxes.FootnoteAreaBox):
            for block in area.descendants():
                if isinstance(block, boxes.BlockBox):
                    yield from ((block, child) for child in block.children if isinstance(child, boxes.LineBox))


def _edges(rows: list[Row], tell: _Teller) -> None:
    for row in rows:
        if row.text and ((row.justified and abs(row.missing) > EDGE) or row.missing < -EDGE):
            tell("edge", row.folio, row.text, row.missing)


def _starts_and_ends(rows: list[Row], tell: _Teller) -> None:
    before = ""  # what the paragraph holds before the row
    for row, following in itertools.zip_longest(rows, rows[1:]):
        if row.text[-1:] in NEVER_LAST and not row.last:
            tell("line end", row.folio, row.text)
        if following and not row.last and row.text[-1:] in JOINED and following.text[:1] == row.text[-1:]:
            tell("stroke broken", row.folio, row.text)
        if following and not row.last and _may_not_follow(before + row.text, following.text):
            tell("line start", following.folio, f"{row.text} | {following.text}")
        before = "" if row.last else before + row.text


def _may_not_follow(before: str, following: str) -> bool:
    """Whether a line may not begin so after what stands before it in its paragraph."""
    first = following[:1]
    if _WESTERN.match(first):
        string = re.split(r"[^!-~]", before)[-1] + re.split(r"[^!-~]", following)[0]
        return not _ADDRESS.search(string)
    return first in NEVER_FIRST or (first in AFTER_NUMBER and bool(_NUMERAL.search(before)))


def _lone_characters(rows: list[Row], tell: _Teller) -> None:
    for before, row in itertools.pairwise(rows):
        alone = [char for char in row.text if char not in MARKS | JOINED]
        ends = row.last and not before.last and row.block.element is before.block.element
        if ends and len(alone) < 2 and row.block.element_tag == "p":
            tell("lone character", row.folio, f"{before.text} | {row.text}")


def _grid(section: LaidSection, geometry: Geometry, tell: _Teller) -> None:
    if section.id.startswith("part"):
        return  # a page of its own that faces no text
    leading = geometry.leading * PX_PER_PT
    for folio, page in zip(section.folios, section.pages, strict=True):
        for block, line in text_lines(page._page_box):
            # What has a class is a display or is set smaller, with rows of its own that come out even where it ends.
            if block.element_tag != "p" or block.element.get("class") or not line.children:
                continue
            off = (line.position_y - page._page_box.content_box_y() + leading / 2) % leading - leading / 2
            if abs(off) / PX_PER_PT > ROW:
                tell("grid", folio, Row(folio, block, line, False).text, off / PX_PER_PT)


def _calls(section: LaidSection, tell: _Teller) -> int:
    count = 0
    for number, page in enumerate(section.pages):
        for box in page._page_box.descendants():
            if str(box.element_tag).endswith("::footnote-call") and isinstance(box, boxes.InlineBox):
                count += 1
                if section.anchors.get(box.element.get("id")) != (number,):
                    tell("note on another page", section.folios[number], box.element.get("id"))
    return count


def _made_up(section: LaidSection, found: Made, tell: _Teller) -> None:
    if found.stranded:
        tell("last page nearly empty", section.folios[-1], f"{found.lines[-1]} of {LEAST_LINES} lines")
    for number, (folio, page) in enumerate(zip(section.folios, section.pages, strict=True)):
        lines = sorted(text_lines(page._page_box), key=lambda one: float(one[1].position_y))
        if lines and lines[-1][0].element_tag in HEADINGS:
            tell("heading last", folio, _row(folio, *lines[-1]).text)
        if number and lines and found.missing[number - 1] >= _needed(page._page_box, found, number, lines[0]):
            tell("page ends early", section.folios[number - 1], _row(folio, *lines[0]).text, found.missing[number - 1])


def _needed(page: Any, found: Made, number: int, first: tuple[Any, Any]) -> float:
    """Lines that would have had to be free on the page before for what this page begins with.

    What a heading stands over may be a caption, which stays with the head and the first row of its table.
    """
    block, line = first
    opener = found.openers.get(number)
    if opener and not opener.text.get("class"):
        # It counts one line of its text, which may have to keep more together.
        paragraph = next(other for other, _ in text_lines(page) if other.element is opener.text)
        return float(opener.needs + paragraph.style["orphans"] - 1)
    pictures = any(isinstance(box, boxes.ReplacedBox) and box.position_y < line.position_y for box in page.descendants())
    # Paragraphs may be parted after any line; pictures, rows of tables and verses stay whole.
    if block.element_tag != "p" or block.element.get("class") or pictures:
        return math.inf
    around = [box for box in page.descendants() if isinstance(box, boxes.BlockBox)]
    above = max(_space_above(box) for box in around if abs(box.content_box_y() - block.content_box_y()) < 1)
    end = block.content_box_y() + block.height
    # A list stays with the sentence that announces it.
    held = any(box.style["break_before"] == "avoid" and abs(box.content_box_y() - end) < 1 for box in around)
    return math.inf if held else above / line.height + block.style["orphans"]


def _space_above(box: Any) -> float:
    """What a block keeps free above itself but at the top of a page, in CSS pixels."""
    margin = box.style["margin_top"]
    return 0.0 if margin == "auto" else float(margin.value)
