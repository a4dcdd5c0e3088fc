"""Where the heads of a table's columns break: cells and the room of their columns in, joiners in their text out.

An engine breaks a head wherever its line is full: 最大流量（立方｜米/秒）, 年输沙｜量. A head breaks before the unit in brackets
and where its words are parted; inside a unit after its stroke; else in the middle, or, where there is no room at all,
between pairs of characters. What the columns leave free is given to heads first, a wordy column's share last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import ceil
from xml.etree.ElementTree import Element

from bianzuan.typesetting.composer.marks import CLOSING, INVISIBLE, JOIN, OPENING, is_square

# A wordy column has so many em before heads take any room from it, then so many.
_SHARES = (12.0, 6.0, 4.5)
# Heads to this length in em are not parted in the middle.
_SHORT = 4
_BRACKET = re.compile(r"(?<=\S)(?=[（〔(\[])|(?<=[）〕)\]])(?=[^\s）〕)\]])|(?<=\s)(?=\S)")
# A short word around a stroke, as a unit has it, stands with it.
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+(?:/[\u3400-\u9fff])?")
_STROKE = re.compile(r"(?<=[/／、，·])(?=\S)")

Columns = Mapping[int, Sequence[Element]]


def hold_heads(columns: Columns, widths: Mapping[int, float], measure: float, advances: Mapping[str, float]) -> None:
    """Join the characters of heads between the places where they may break, as far as there is room for it.

    `widths`: what stands below each head, in em; `measure`: the width of the table without the padding of its columns;
    `advances`: widths of characters other than squares, "" for those that are not in it.
    """
    heads = {number: cell for number, cells in columns.items() for cell in cells if cell.tag == "th" and _text(cell) and "nowrap" not in (cell.get("style") or "")}
    if not heads:
        return
    steps = ((_SHARES[0], _units), (_SHARES[1], _units), (_SHARES[1], _parts), (_SHARES[2], _parts))
    for share, places in steps:
        taken = {number: min(width, share) for number, width in widths.items()}
        room = measure - sum(taken.values())
        wanted = {number: max(0.0, _longest(_text(cell), places, advances) - taken[number]) for number, cell in heads.items()}
        if sum(wanted.values()) <= room or (share, places) == steps[-1]:
            break
    for number in sorted(wanted, key=lambda one: wanted[one]):
        room -= wanted[number]
        _join(heads[number], places(_text(heads[number])) if room >= 0 else _pairs(_text(heads[number])))


def _longest(text: str, places: Callable[[str], set[int]], advances: Mapping[str, float]) -> float:
    """Width of the longest unit that is not to be parted."""
    ends = [*sorted(places(text)), len(text)]
    return max(sum(_advance(char, advances) for char in text[start:end]) for start, end in zip([0, *ends], ends, strict=False))


def _advance(char: str, advances: Mapping[str, float]) -> float:
    if char in OPENING | CLOSING:
        return 0.5  # they lose their blank half at the ends of lines
    return 1.0 if is_square(char) else advances.get(char, advances[""])


def _units(text: str) -> set[int]:
    """Offsets between the words of a head and its units in brackets."""
    return {match.start() for match in _BRACKET.finditer(text)}


def _parts(text: str) -> set[int]:
    """The same, and offsets inside of what is long: behind strokes, and in the middle of words."""
    places = _units(text) | {match.start() for match in _STROKE.finditer(text)}
    return places | {start + ceil((end - start) / 2) for start, end in _words(text, places) if end - start > _SHORT}


def _pairs(text: str) -> set[int]:
    """Offsets between every two characters: where there is no room at all, none stands alone on a line."""
    places = _units(text)
    return places | {place for start, end in _words(text, places) for place in range(start + 2, end - 1, 2)}


def _words(text: str, places: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of Han between places, without the brackets around them."""
    bounds = [0, *sorted(places), len(text)]
    for start, end in pairwise(bounds):
        yield from (match.span() for match in _HAN_RUN.finditer(text, start, end))


def _join(cell: Element, places: set[int]) -> None:
    """Put a joiner between any two characters that may not be parted."""
    count, before = 0, ""
    for owner, is_tail, text in list(_texts(cell)):
        written: list[str] = []
        for char in text:
            if char not in INVISIBLE:
                while count in places and written and written[-1] == JOIN:
                    written.pop()  # the last two characters of a text are joined, as those of m³/s would be
                square = bool(before) and (is_square(before) or is_square(char) or "/" in (before, char))
                if square and count not in places and not (written and written[-1] == JOIN):
                    written.append(JOIN)
                count, before = count + 1, char
            written.append(char)
        if is_tail:
            owner.tail = "".join(written)
        else:
            owner.text = "".join(written)


def _texts(element: Element) -> Iterator[tuple[Element, bool, str]]:
    """Text nodes of a cell: their element, whether it is its tail, the text."""
    if element.text:
        yield element, False, element.text
    for child in element:
        yield from _texts(child)
        if child.tail:
            yield child, True, child.tail


def _text(cell: Element) -> str:
    return "".join(char for char in "".join(cell.itertext()) if char not in INVISIBLE)
