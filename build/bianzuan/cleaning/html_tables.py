"""Tables of a saved page that hold data, and those that only lay it out.

In: the elements of a page. Out: the events that lie inside tables of data, each with the number of cells of a row.
"""

from __future__ import annotations

from bianzuan.cleaning.html_elements import Tree, within

CELLS = frozenset({"td", "th"})
# A cell with more Han than this is a column of the page.
_CELL_HAN = 60


def data_tables(tree: Tree) -> dict[int, int]:
    """For each event inside a table of data, how many cells its row has; tables that only lay out a page have none."""
    found: dict[int, int] = {}
    for table in (e for e in tree.elements if e.tag == "table"):
        inside = within(tree, table)
        rows = [e for e in inside if e.tag == "tr"]
        cells = [sum(1 for e in within(tree, row) if e.tag in CELLS) for row in rows]
        nested = any(e.tag == "table" for e in inside)
        if nested or len(rows) < 2 or min(cells) < 2 or table.han > _CELL_HAN * sum(cells):
            continue
        found |= dict.fromkeys(range(table.first + 1, table.last - 1), max(cells))
    return found
