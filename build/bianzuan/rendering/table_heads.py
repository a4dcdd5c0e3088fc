"""Heads of tables in two rows: a table's markup as Markdown has it in, with its merged cells out.

Markdown knows one row of head and no cell that reaches over others. Cleaning leaves the columns empty that such a cell
takes, so 船只, then two empty ones, above 木船, 铁船, 合计 is a head in two rows: every column has its name in one of them.
Only tags change: offsets into the character data, white space between cells too, stay what they are.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bianzuan.rendering.contents import LATIN_ENDS
from bianzuan.rendering.inline import character_data

_HEAD = re.compile(
    r"<thead>(?P<before>\s*<tr>)(?P<first>.*?)</tr>(?P<end>\s*)</thead>(?P<space>\s*)<tbody>(?P<body>\s*)<tr>(?P<second>.*?)</tr>",
    re.DOTALL,
)
_TH = re.compile(r"<th\b[^>]*>[^<]*</th>")
# A cell to this length in em stays on one line of a screen.
_SHORT = 7.0
_OPEN_CELL = re.compile(r"<(?P<tag>t[hd])\b(?P<attributes>(?:(?! class=)[^>])*)>(?P<text>.*?)</(?P=tag)>", re.DOTALL)
_UNIT = re.compile(r"（[^（）<>]{1,6}）")
_CELL = re.compile(r"<(?P<tag>t[hd])(?P<attributes>[^>]*)>(?P<text>.*?)</(?P=tag)>", re.DOTALL)


def with_merged_heads(html: str) -> str:
    """The table, its second row drawn up into the head if it names the columns that the first leaves empty."""
    match = _HEAD.search(html)
    if not match:
        return html
    first, second = ([bool(cell["text"].strip()) for cell in _CELL.finditer(match[name])] for name in ("first", "second"))
    groups = _groups(first)
    if len(first) != len(second) or not _are_two_rows(groups, second):
        return html
    reach = {group.start: f' colspan="{len(group)}"' if len(group) > 1 else ' rowspan="2"' for group in groups}
    single = {group.start for group in groups if len(group) == 1}
    over = _rewritten(match["first"], reach)
    under = _rewritten(match["second"], dict.fromkeys(set(range(len(second))) - single, ""))
    space = match["end"] + match["space"] + match["body"]
    head = f"<thead>{match['before']}{over}</tr>{space}<tr>{under}</tr></thead><tbody>"
    return html[: match.start()] + head + html[match.end() :]


def with_whole_units(html: str) -> str:
    """The table with units in brackets, 耗煤（公斤）, kept together in its heads: a browser breaks between any two Han. For
    print, typesetting breaks heads itself."""
    return _TH.sub(lambda cell: _UNIT.sub(r'<span class="whole">\g<0></span>', cell[0]), html)


def with_whole_cells(html: str) -> str:
    """The table with each cell classed for a screen: a short one stays on one line, a wordy one is never a column of single
    characters. A browser shares a narrow table's width out by giving Han one character a line."""
    return _OPEN_CELL.sub(_classed, html)


def _classed(cell: re.Match[str]) -> str:
    words = character_data(cell["text"]).strip()
    if not words:
        return cell[0]
    width = sum(1.0 if ord(one) > LATIN_ENDS else 0.5 for one in words)
    return f'<{cell["tag"]} class="{"brief" if width <= _SHORT else "wordy"}"{cell["attributes"]}>{cell["text"]}</{cell["tag"]}>'


def _groups(named: list[bool]) -> list[range]:
    """Columns that one cell of the first row stands over: its own and the empty ones right of it."""
    starts = [column for column, name in enumerate(named) if name or column == 0]
    return [range(start, end) for start, end in pairwise([*starts, len(named)])]


def _are_two_rows(groups: list[range], below: list[bool]) -> bool:
    """Whether the second row names all columns below wide cells and no other; a row of figures has no such holes."""
    single = [below[group.start] for group in groups if len(group) == 1]
    wide = [below[column] for group in groups if len(group) > 1 for column in group]
    return bool(single and wide) and not any(single) and all(wide)


def _rewritten(row: str, kept: dict[int, str]) -> str:
    """The cells of a row as heads, with more attributes; of those that are not kept only what stands in them."""
    column = -1

    def cell(match: re.Match[str]) -> str:
        nonlocal column
        column += 1
        return f"<th{match['attributes']}{kept[column]}>{match['text']}</th>" if column in kept else match["text"]

    return _CELL.sub(cell, row)
