"""Columns of tables: an HTML tree in; short columns marked as not to be broken, figures aligned, wide tables made to fit.

An engine that shares the width out by content breaks 1980年1月 in two for the sake of a wordy last column. Columns of
figures and dates are narrow by nature, so they are held together where they leave room enough for the others. Figures
stand below each other by their units, the decimal points in one line (CY/T 170-2019, 7.4). A table with more columns
than the measure has room for is set closer, and then smaller; it never runs out of the type area.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from xml.etree.ElementTree import Element

from bianzuan.typesetting.composer.marks import INVISIBLE, is_square
from bianzuan.typesetting.table_heads import hold_heads

# A column is short up to this many em; each one has an em of padding, and a wordy one needs this many at least.
SHORT, PADDING, LEAST = 8.0, 1.0, 6.0
# Where short columns would else be broken, a wordy one makes do with these. An unheld column takes at least so many.
TIGHT, BROKEN = 4.5, 3.0
# Tables stand in smaller type than the text the measure is counted in: by a ninth at least.
SMALLER = 1.1
# A heading of so many em stays on one line, however narrow the figures below it are.
SHORT_HEADING = 4.0
# Padding of a column of a table that is set close, and the least size of its type in points, of a size that is taken for
# a little larger than it is: nothing comes out below 6.75 pt.
CLOSE, SMALLEST = 0.5, 7.2
# Names, places and offices take up to so many em: a table is rather set close than these broken (何水｜生, 巡查｜员).
NAMED = 5.0
# One row in so many has words, at most, in a column that makes do with little room for the sake of names.
SPARSE = 6
# Advances of the text face in em, proportional figures: enough to align them by a hundredth.
_ADVANCES = {"1": 0.471, ".": 0.327, ",": 0.327, "-": 0.346, "%": 0.923, "\N{PER MILLE SIGN}": 1.2}
_LATIN = 0.557
_FIGURE = re.compile(r"([-+\N{MINUS SIGN}\N{PLUS-MINUS SIGN}]?\d[\d,]*)((?:\.\d+)?[%\N{PER MILLE SIGN}]?)")
# What stands for a figure that is not there.
_NONE = frozenset(("", "\N{EM DASH}", "\N{EM DASH}" * 2, "-", "\N{EN DASH}", "\N{HORIZONTAL ELLIPSIS}" * 2, "\N{FULLWIDTH HYPHEN-MINUS}"))

# A table of so many rows is not parted, if it has words for half of its width or fewer.
KEPT = 7
# Class of a table of the text.
_CLASS = "table"

_Columns = Mapping[int, Sequence[Element]]


def set_columns(root: Element, measure: float, size: float = 9) -> None:
    """Set the columns of all tables below `root`; `measure` is their width in em of their `size` in points."""
    for table in root.iter("table"):
        columns = _columns(table)
        widths = {number: _body_width(cells) for number, cells in columns.items()}
        of_the_text = (table.get("class") or _CLASS) == _CLASS  # others, as the colophon's, have their own look
        if of_the_text:
            widths |= {number: _align(cells) for number, cells in columns.items() if _is_figures(cells)}
        held = _held(widths, measure)
        if of_the_text:
            closely = _held(widths, measure, CLOSE, {number for number, cells in columns.items() if _is_sparse(cells)})
            if any(BROKEN <= width <= NAMED for number, width in closely.items() if number not in held):
                held = closely
                table.set("class", f"{_CLASS} close")
            _keep(table, measure)
            _fit(table, columns, widths, held, (measure, min(1.0, SMALLEST / size)))
        for number, width in held.items():
            # A heading may be longer than what stands under it, and take two lines.
            for cell in (cell for cell in columns[number] if cell.tag == "td" or _width(cell) <= width):
                _style(cell, "white-space:nowrap")
        if of_the_text:
            padding = CLOSE if "close" in (table.get("class") or "") else PADDING
            hold_heads(columns, widths | held, measure - padding * len(columns), _ADVANCES | {"": _LATIN})


def _columns(table: Element) -> dict[int, list[Element]]:
    """The cells of each column, from the left; those that reach over several belong to none."""
    columns: dict[int, list[Element]] = {}
    reaching: dict[int, int] = {}  # column → rows below that a cell still takes there
    for row in table.iter("tr"):
        column = 0
        taken = {number for number, rows in reaching.items() if rows}
        reaching = {number: rows - 1 for number, rows in reaching.items() if rows}
        for cell in (cell for cell in row if cell.tag in ("td", "th")):
            while column in taken:
                column += 1
            wide, deep = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
            if wide == 1:
                columns.setdefault(column, []).append(cell)
            reaching |= dict.fromkeys(range(column, column + wide), deep - 1)
            column += wide
    return columns


def _held(widths: Mapping[int, float], measure: float, padding: float = PADDING, sparse: Container[int] = ()) -> dict[int, float]:
    """The columns to hold, the narrowest first, with their widths in em, as long as the others have room: `sparse` ones little."""
    short = [number for number, width in sorted(widths.items(), key=lambda one: one[1]) if width <= SHORT]
    held: dict[int, float] = {}
    for least in (LEAST, TIGHT):
        room = measure - sum(padding + min(least if width > SHORT and number not in sparse else BROKEN, width) for number, width in widths.items())
        for number in short:
            room -= widths[number] - min(BROKEN, widths[number])
            # what is narrower than a broken column takes no room from the others
            if room >= 0 or widths[number] < BROKEN:
                held[number] = widths[number]
    return held


def _is_sparse(cells: Sequence[Element]) -> bool:
    """Whether a column has words in few of its rows, as one of remarks: what they take there costs a line or two in all."""
    body = [_width(cell) for cell in cells if cell.tag == "td"]
    return sum(1 for width in body if width > SHORT) <= len(body) / SPARSE


def _keep(table: Element, measure: float) -> None:
    """A short table stands on one page: what is left free at the foot for its sake is a few lines."""
    rows = list(table.iter("tr"))
    if len(rows) <= KEPT and sum(map(_width, table.iter("td"))) <= KEPT * measure / 2:
        _style(table, "break-inside:avoid")


def _fit(table: Element, columns: _Columns, widths: Mapping[int, float], held: dict[int, float], room: tuple[float, float]) -> None:
    """Set a table close or small if it needs that, and hold fewer of its columns if that is not enough.

    `room`: the measure in em, and the least share of its size that its type may be set in.
    """
    measure, smallest = room

    def needs(padding: float) -> float:
        return sum(padding + (held[number] if number in held else _least(cells)) for number, cells in columns.items())

    if needs(PADDING) <= measure:
        return
    table.set("class", f"{_CLASS} close")
    while held and needs(CLOSE) * smallest > measure:
        del held[max(held, key=lambda number: widths[number])]
    share = max(smallest, min(1.0, measure / needs(CLOSE)))
    if share < 1:
        _style(table, f"font-size:calc(var(--small, 1em) * {share:.3f})")
    if needs(CLOSE) * smallest > measure:
        _style(table, "overflow-wrap:anywhere")


def _least(cells: Sequence[Element]) -> float:
    """Room that a column needs which may be broken: its longest word or figure."""
    words = (word for cell in cells for word in re.split(r"\s", _text(cell)))
    runs = (run for word in words for run in re.findall(r"[!-~\u00c0-\u024f]+", word))
    return max((min(BROKEN, _body_width(cells)), *(sum(map(_advance, run)) for run in runs)))


def _is_figures(cells: Sequence[Element]) -> bool:
    """Whether all of a column below its heading are figures, or stand for one that is not there."""
    body = [_text(cell) for cell in cells if cell.tag == "td"]
    return any(_FIGURE.fullmatch(text) for text in body) and all(text in _NONE or _FIGURE.fullmatch(text) for text in body)


def _align(cells: Sequence[Element]) -> float:
    """Figures in the middle of their column, below each other by their units; the width they take, in em."""
    found = {cell: match for cell in cells if cell.tag == "td" and (match := _FIGURE.fullmatch(_text(cell)))}
    whole, part = (max(_length(match[group]) for match in found.values()) for group in (1, 2))
    for cell in cells:
        _style(cell, "text-align:center")
    for cell, match in found.items():
        left, right = whole - _length(match[1]), part - _length(match[2])
        if left or right:
            _style(cell, f"padding-left:calc(var(--cell, .5em) + {left:.3f}em);padding-right:calc(var(--cell, .5em) + {right:.3f}em)")
    return max(whole + part, _body_width(cells))


def _body_width(cells: Sequence[Element]) -> float:
    """Length of the longest cell below the heading and of a short heading, or of the heading where nothing else is."""
    body = [_width(cell) for cell in cells if cell.tag == "td"]
    heads = [_width(cell) for cell in cells if cell.tag != "td"]
    return max([*body, *(width for width in heads if not body or width <= SHORT_HEADING)])


def _width(cell: Element) -> float:
    """Length of a cell's text in em."""
    return _length(_text(cell))


def _length(text: str) -> float:
    return sum(map(_advance, text))


def _advance(char: str) -> float:
    return 1.0 if is_square(char) else _ADVANCES.get(char, _LATIN)


def _text(cell: Element) -> str:
    return "".join(char for char in "".join(cell.itertext()) if char not in INVISIBLE).strip()


def _style(element: Element, declarations: str) -> None:
    """Add to an element's style."""
    style = element.get("style")
    if declarations not in (style or ""):  # a tree is prepared once or twice
        element.set("style", f"{style};{declarations}" if style else declarations)
