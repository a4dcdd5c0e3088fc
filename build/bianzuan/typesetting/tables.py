"""Columns of tables: an HTML tree in; short columns marked as not to be broken out.

An engine that shares the width out by content breaks 1980年1月 in two for the sake of a wordy last column. Columns of
figures and dates are narrow by nature, so they are held together where they leave room enough for the others.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bianzuan.typesetting.composer.marks import INVISIBLE, is_square

# A column is short up to this many em; all short ones together may take this many, with an em of padding each.
SHORT, SHORT_TOGETHER = 8.0, 17.0


def hold_columns(root: Element) -> None:
    """Forbid breaks in the cells of short columns of all tables below `root`."""
    for table in root.iter("table"):
        columns: dict[int, list[Element]] = {}
        for row in table.iter("tr"):
            for number, cell in enumerate(cell for cell in row if cell.tag in ("td", "th")):
                columns.setdefault(number, []).append(cell)
        widths = {number: max(map(_width, cells)) for number, cells in columns.items()}
        short = [number for number, width in widths.items() if width <= SHORT]
        if sum(widths[number] + 1 for number in short) <= SHORT_TOGETHER * (1 if len(short) < len(widths) else 1.5):
            for cell in (cell for number in short for cell in columns[number]):
                style = cell.get("style") or ""
                cell.set("style", f"{style};white-space:nowrap".lstrip(";"))


def _width(cell: Element) -> float:
    """Length of a cell's text in em."""
    visible = (char for char in "".join(cell.itertext()) if char not in INVISIBLE)
    return sum(1.0 if is_square(char) else 0.55 for char in visible)
