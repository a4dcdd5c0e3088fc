"""Tables of a saved page that hold data, and those that only lay it out.

In: the elements of a page. Out: the events that lie inside tables of data, each with the number of columns, and how many
columns beside a cell are taken by cells that reach over them: Markdown wants a cell in each.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from bianzuan.cleaning.web.elements import Element, Tree, within
from bianzuan.cleaning.web.pictures import ICON

CELLS = frozenset({"td", "th"})
# The boxes of a wiki.
_BOXES = re.compile("infobox|wikitable")
# A cell with more Han than this is a column of the page.
_CELL_HAN = 60
_SPAN = {name: re.compile(rf"\b{name}\s*=\s*[\"']?\s*(\d{{1,2}})", re.IGNORECASE) for name in ("rowspan", "colspan")}


@dataclass(slots=True)
class DataTables:
    """`columns`: of the table, for each event inside it; `taken`: columns left of a cell, by the event that opens it, and at
    the end of a row, by the last event in it, that a cell above or to the left reaches over."""

    columns: dict[int, int] = field(default_factory=dict)
    taken: dict[int, int] = field(default_factory=dict)


def data_tables(tree: Tree, source: str) -> DataTables:
    """All tables of data."""
    found = DataTables()
    tables = [e for e in tree.elements if e.tag == "table"]
    for table, following in zip(tables, [*tables[1:], None], strict=False):
        if following and following.first < table.last:
            continue  # tables in a table lay the page out
        rows = [(e, [cell for cell in within(tree, e) if cell.tag in CELLS]) for e in within(tree, table) if e.tag == "tr"]
        if len(rows) < 2 or table.han > _CELL_HAN * sum(len(cells) for _, cells in rows):
            continue
        if any(map(_BOXES.fullmatch, table.names)):
            # The name of the entry and its picture reach over all columns.
            rows = rows[next((place for place, (_, cells) in enumerate(rows) if len(cells) > 1), len(rows)) :]
            whole = {e.first for e, cells in rows if len(cells) == 1 and not _is_picture(tree, source, cells[0]) and _span(tree, source, cells[0], "colspan") > 1}
        else:
            whole = set[int]()
        if len(rows) < 2:
            continue
        if any(cells and all(_is_picture(tree, source, cell) for cell in cells) for _, cells in rows):
            # Pictures side by side, their captions in the next row.
            continue
        taken: dict[int, int] = {}
        widths, least = _fill(tree, source, rows, taken, whole)
        if least >= 2:
            found.columns |= dict.fromkeys(range(rows[0][0].first, table.last - 1), max(widths))
            found.taken |= taken
    return found


def _fill(tree: Tree, source: str, rows: list[tuple[Element, list[Element]]], taken: dict[int, int], whole: Collection[int] = ()) -> tuple[list[int], int]:
    """(columns of each row, the least number of cells that stand in a row or reach into it), with `taken` filled in.

    A row in `whole` is one cell over all columns."""
    reaching: dict[int, int] = {}  # column → rows below that a cell still takes there
    widths: list[int] = []
    least = len(rows[0][1])
    for row, cells in rows:
        column, blank, above = 0, 0, 0
        for cell in cells:
            while reaching.get(column):
                reaching[column] -= 1
                column, blank, above = column + 1, blank + 1, above + 1
            taken[cell.first] = blank
            wide, deep = (_span(tree, source, cell, name) for name in ("colspan", "rowspan"))
            reaching |= dict.fromkeys(range(column, column + wide), deep - 1)
            column, blank = column + wide, wide - 1
        while reaching.get(column):
            reaching[column] -= 1
            column, blank, above = column + 1, blank + 1, above + 1
        taken[row.last - 1] = blank
        widths.append(column)
        least = least if row.first in whole else min(least, len(cells) + above)
    return widths, least


def _is_picture(tree: Tree, source: str, cell: Element) -> bool:
    """True for a cell with a picture and no words."""
    inside = tree.events[cell.first : cell.last]
    words = any(event.kind == "text" and source[event.start : event.end].strip("\u00a0\u3000 \t\r\n") for event in inside)
    return not words and any(event.tag == "img" and not ICON.search(source, event.start, event.end) for event in inside)


def _span(tree: Tree, source: str, cell: Element, name: str) -> int:
    event = tree.events[cell.first]
    found = _SPAN[name].search(source, event.start, event.end)
    return max(int(found[1]), 1) if found else 1
