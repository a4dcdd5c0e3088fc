"""Columns of tables: an HTML tree in; short columns marked as not to be broken out.

An engine that shares the width out by content breaks 1980年1月 in two for the sake of a wordy last column. Columns of
figures and dates are narrow by nature, so they are held together where they leave room enough for the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from bianzuan.typesetting.composer.marks import INVISIBLE, is_square

# A column is short up to this many em; each one has an em of padding, and a wordy one needs this many at least.
SHORT, PADDING, LEAST = 8.0, 1.0, 6.0
# Where short columns would else be broken, a wordy one makes do with these. An unheld column takes at least so many.
TIGHT, BROKEN = 4.5, 3.0
# Tables stand in smaller type than the text the measure is counted in: by a ninth at least.
SMALLER = 1.1
# A heading of so many em stays on one line, however narrow the figures below it are.
SHORT_HEADING = 4.0


def hold_columns(root: Element, measure: float) -> None:
    """Forbid breaks in the cells of short columns of all tables below `root`; `measure` is their width in em."""
    for table in root.iter("table"):
        columns: dict[int, list[Element]] = {}
        for row in table.iter("tr"):
            for number, cell in enumerate(cell for cell in row if cell.tag in ("td", "th")):
                columns.setdefault(number, []).append(cell)
        for number, width in _held(columns, measure).items():
            # A heading may be longer than what stands under it, and take two lines.
            for cell in (cell for cell in columns[number] if cell.tag == "td" or _width(cell) <= width):
                style = cell.get("style") or ""
                cell.set("style", f"{style};white-space:nowrap".lstrip(";"))


def _held(columns: Mapping[int, Sequence[Element]], measure: float) -> dict[int, float]:
    """The columns to hold, the narrowest first, with their widths in em, as long as the others have room."""
    widths = {number: _body_width(cells) for number, cells in columns.items()}
    short = [number for number, width in sorted(widths.items(), key=lambda one: one[1]) if width <= SHORT]
    held: dict[int, float] = {}
    for least in (LEAST, TIGHT):
        room = measure - sum(PADDING + min(least, width) if width > SHORT else PADDING + min(BROKEN, width) for width in widths.values())
        for number in short:
            room -= widths[number] - min(BROKEN, widths[number])
            # what is narrower than a broken column takes no room from the others
            if room >= 0 or widths[number] < BROKEN:
                held[number] = widths[number]
    return held


def _body_width(cells: Sequence[Element]) -> float:
    """Length of the longest cell below the heading and of a short heading, or of the heading where nothing else is."""
    body = [_width(cell) for cell in cells if cell.tag == "td"]
    heads = [_width(cell) for cell in cells if cell.tag != "td"]
    return max([*body, *(width for width in heads if not body or width <= SHORT_HEADING)])


def _width(cell: Element) -> float:
    """Length of a cell's text in em."""
    visible = (char for char in "".join(cell.itertext()) if char not in INVISIBLE)
    return sum(1.0 if is_square(char) else 0.55 for char in visible)
