"""Make-up (整版): laid-out pages in, hints that would mend short and nearly empty pages out.

A page that ends a line or two early because a heading did not fit is filled by setting a paragraph of it one line
longer, or by a line more at its headings; a last page of one or two lines is pulled in by setting paragraphs before it one line shorter (推入), or filled
up by setting some longer, or by letting the spread before it run short. Hints are attributes of the paragraphs and
lengths of pages; whether they helped is seen by laying out again, so nothing here changes a page. After CLREQ 3.5.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from bianzuan.typesetting.composer.breaking import HINT, LOOSE, TIGHT

# A last page of fewer lines is mended.
LEAST_LINES = 3
# A page this many lines short is filled up; where more are missing, the gap before a heading is too large for that.
MOST_FILLED = 2
# A squeezed line draws in, and a stretched one gives off, this many characters on average.
_PER_LINE = 0.9
# A new last line must not be a lone character.
_NEW_LINE = 2.0
# Paragraphs that are tried for each line wanted.
_TRIALS = 4


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
class Made:
    """Laid-out pages as make-up sees them; pages count from 0."""

    lines: tuple[int, ...]  # lines of text on each page
    missing: tuple[int, ...]  # lines that each page could still hold
    settings: tuple[Setting, ...]
    headings: Mapping[int, list[OpenHeading]]

    @property
    def stranded(self) -> bool:
        """Whether the last page is nearly empty."""
        return len(self.lines) > 1 and 0 < self.lines[-1] < LEAST_LINES

    def faults(self) -> tuple[int, int]:
        """Stranded last page, then the pages that end early without need: the smaller, the better."""
        return (int(self.stranded), sum(0 < missing <= MOST_FILLED for missing in self.missing[:-1]))


def made(document: Any, leading: float) -> Made:
    """Look at the pages of a document of WeasyPrint; `leading` in CSS pixels."""
    settings: dict[int, Setting] = {}
    lines: list[int] = []
    missing: list[int] = []
    headings: dict[int, list[OpenHeading]] = {}
    for number, page in enumerate(document.pages):
        rows: set[int] = set()
        bottom = 0.0
        for block, line in text_lines(page._page_box):
            if rows and block.element_tag in ("h2", "h3") and line is block.children[0]:
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
        lines.append(len(rows))
        missing.append(_missing(page._page_box, bottom, leading) if rows else 0)
    return Made(tuple(lines), tuple(missing), tuple(settings.values()), headings)


def line_text(line: Any) -> str:
    """The characters of a line."""
    return "".join(box.text for box in line.descendants() if isinstance(box, boxes.TextBox))


def text_lines(page: Any) -> Iterator[tuple[Any, Any]]:
    """Blocks with their lines in the type area; notes are no part of it."""
    for root in page.children:
        if root.element_tag == "html":
            for block in root.descendants():
                if isinstance(block, boxes.BlockBox):
                    yield from ((block, child) for child in block.children if isinstance(child, boxes.LineBox))


def _blocks(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, boxes.BlockBox):
            yield child
            yield from _blocks(child)


def _missing(page: Any, bottom: float, leading: float) -> int:
    """Lines free below the last.

    None on a page with notes, where the next line's note may not have found room; none where columns are.
    """
    if any(isinstance(child, boxes.FootnoteAreaBox) and child.height for child in page.children):
        return 0
    if any(box.style["column_count"] != "auto" or box.style["column_width"] != "auto" for box in _blocks(page)):
        return 0
    return int((page.content_box_y() + page.height - bottom + 1) / leading)


class Trial:
    """Hints under trial, in the order they were given, so that the last can be taken back."""

    def __init__(self) -> None:
        self._before: list[tuple[Element, str, str | None]] = []

    def set(self, element: Element, attribute: str, value: str) -> None:
        """Give an element an attribute."""
        self._before.append((element, attribute, element.get(attribute)))
        element.set(attribute, value)

    def mark(self) -> int:
        """A moment to which hints can be taken back."""
        return len(self._before)

    def back(self, mark: int) -> None:
        """Take back the hints given since."""
        while len(self._before) > mark:
            element, attribute, value = self._before.pop()
            if value is None:
                del element.attrib[attribute]
            else:
                element.set(attribute, value)


def _candidates(found: Made, manner: str, page: int) -> list[Setting]:
    """Paragraphs that end on a page and can be set a line shorter or longer, the easiest first."""
    there = [one for one in found.settings if max(one.lines) == page and one.element.get(HINT) is None]
    return sorted((one for one in there if one.effort(manner) <= _PER_LINE), key=lambda one: one.effort(manner))


class MakeUp:
    """Mends the pages of one section: `lay_out` lays it out with lines left free on pages, hints are in the tree."""

    def __init__(self, lay_out: Callable[[Mapping[int, int]], Any], leading: float) -> None:
        self._lay_out = lay_out
        self._leading = leading
        self._trial = Trial()

    def mend(self, document: Any) -> Any:
        """The document, or a better one."""
        found = made(document, self._leading)
        if not found.settings or found.faults() == (0, 0):
            return document
        for fill in (self._loosen, self._open_headings):
            document, found = self._try(document, found, fill)
        for manner in (TIGHT, LOOSE):
            if found.stranded:
                document, found = self._unstrand(document, found, manner)
        if found.stranded:
            document, found = self._run_short(document, found)
        return document

    def _try(self, document: Any, found: Made, fill: Callable[[Made, int, int], None]) -> tuple[Any, Made]:
        """Fill all pages that end early at once, since what follows on the next page stays there."""
        mark = self._trial.mark()
        for page, missing in enumerate(found.missing[:-1]):
            if 0 < missing <= MOST_FILLED:
                fill(found, page, missing)
        if self._trial.mark() == mark:
            return document, found
        tried = self._lay_out({})
        result = made(tried, self._leading)
        if result.faults() < found.faults():
            return tried, result
        self._trial.back(mark)
        return document, found

    def _loosen(self, found: Made, page: int, missing: int) -> None:
        for setting in _candidates(found, LOOSE, page)[:missing]:
            self._trial.set(setting.element, HINT, LOOSE)

    def _open_headings(self, found: Made, page: int, missing: int) -> None:
        """A line more above headings; where there is one only, a second one below it."""
        headings = found.headings.get(page, [])
        for number in range(min(missing, 2 * len(headings))):
            heading = headings[number % len(headings)]
            side = "top" if number < len(headings) else "bottom"
            room = (heading.above if side == "top" else heading.below) + self._leading
            style = heading.element.get("style") or ""
            self._trial.set(heading.element, "style", f"{style};margin-{side}:{room:.4f}px".lstrip(";"))

    def _unstrand(self, document: Any, found: Made, manner: str) -> tuple[Any, Made]:
        """Set paragraphs shorter or longer, from the last page back, until the last page is gone or filled."""
        wanted = found.lines[-1] if manner == TIGHT else LEAST_LINES - found.lines[-1]
        last = len(found.lines) - 1
        order = [one for page in range(last, max(-1, last - 4), -1) for one in _candidates(found, manner, page)]
        mark = self._trial.mark()
        for start in range(0, min(len(order), _TRIALS * wanted), wanted):
            # Added up: one that fails to give a line does no harm, and the next may give it.
            for setting in order[start : start + wanted]:
                self._trial.set(setting.element, HINT, manner)
            tried = self._lay_out({})
            result = made(tried, self._leading)
            if result.faults()[0] < found.faults()[0]:
                return tried, result
        self._trial.back(mark)
        return document, found

    def _run_short(self, document: Any, found: Made) -> tuple[Any, Made]:
        """Leave lines free at the foot of the pages before the last, alike on facing pages."""
        wanted = LEAST_LINES - found.lines[-1]
        before = len(found.lines) - 2
        shortened = {before: 1, before - 1: 1} if wanted > 1 and before > 0 else {before: wanted}
        tried = self._lay_out(shortened)
        result = made(tried, self._leading)
        if result.faults()[0] < found.faults()[0] and len(result.lines) == len(found.lines):
            return tried, result
        return document, found
