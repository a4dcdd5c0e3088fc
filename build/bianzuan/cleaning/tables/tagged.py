"""Tables written in tags, where a text or Markdown source has no other way to merge cells.

In: a source. Out: for the lines of the file that hold such a table, its rows as lines of a Markdown table. Without the
tags the cells would run together, and 5 and 12 would be 512.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bianzuan.cleaning.draft import DraftLine
from bianzuan.cleaning.web.cells import dropped, read_cell, text_of, within_cell
from bianzuan.cleaning.web.elements import Event, Tree, read_tree
from bianzuan.cleaning.web.lines import Lines
from bianzuan.cleaning.web.tables import CELLS, DataTables, data_tables
from bianzuan.model import Source

# Only a table that has its lines for itself; one inside a sentence is spoken of.
_TABLE = re.compile(r"^[ \t]*<table\b[^<>]*>.*?</table>[ \t]*$", re.IGNORECASE | re.DOTALL | re.MULTILINE)
_FENCED = re.compile(r"^\s{0,3}(```|~~~).*?^\s{0,3}\1", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TaggedTable:
    """A table on the source's lines `first` to `last` (exclusive, from 0); its rows are numbered from 1. `captioned`: the
    first of them is what the table calls its caption."""

    first: int
    last: int
    rows: tuple[DraftLine, ...]
    captioned: bool


def tagged_tables(source: Source) -> Iterator[TaggedTable]:
    """All tables of data in the source, in order."""
    if "<table" not in source.text.lower():
        return
    fences = [match.span() for match in _FENCED.finditer(source.text)]
    starts = [line.start for line in source.lines]
    for match in _TABLE.finditer(source.text):
        if any(start <= match.start() < end for start, end in fences):
            continue
        tree = read_tree(match[0])
        tables = data_tables(tree, match[0])
        if tables.columns:
            first, last = (bisect_right(starts, place) for place in (match.start(), match.end() - 1))
            lines = Lines(source, start=match.start())
            captioned = _read(lines, tree, tables, match.start())
            done = [*lines.done[:-1], replace(lines.done[-1], end=match.end(), segments=(*lines.done[-1].segments, *lines.segments))]
            yield TaggedTable(first - 1, last, tuple(done), captioned)


def _read(lines: Lines, tree: Tree, tables: DataTables, shift: int) -> bool:
    """Fill the lines with the rows of a table that stands so far down in the source; whether it has a caption."""
    captioned = False
    for index, event in enumerate(tree.events):
        placed = Event(event.kind, event.start + shift, event.end + shift, event.tag)
        if event.kind == "text":
            if not lines.has_text and not lines.source.text[placed.start : placed.end].strip():
                lines.add(dropped(placed, "white space of the page"))
                continue
            for segment in text_of(placed, lines.source.text):
                lines.add(segment)
        elif index in tables.columns and event.tag in (*CELLS, "tr"):
            read_cell(lines, placed, tables.columns[index], tables.taken.get(index, 0), first=not lines.in_table)
        else:
            lines.add(within_cell(placed, lines.source.text) if event.tag == "br" else dropped(placed, "a tag"))
            if event.tag == "caption" and event.kind == "close" and lines.has_text:
                lines.end(2)
                captioned = True
    return captioned
