"""How the characters and paragraphs of an old Word file look ([MS-DOC], 2.4.6, 2.6 and 2.9).

In: changes of look as the file lists them (sprms, in pages of 512 bytes). Out: `Look` of characters, `Form` of paragraphs.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from bianzuan.reading.doc_file import DocFile

_PAGE = 512
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_TABLE_ROW, _TABS = 0xD608, 0xC615


@dataclass(frozen=True, slots=True)
class Look:
    """Of characters; None is as the style says."""

    bold: bool | None = None
    hidden: bool | None = None
    struck: bool = False
    special: bool = False
    style: int = 0
    size: float = 0.0  # in points
    raised: int = 0  # 1 set high, 2 set low
    font: int = -1
    symbol: tuple[int, int] | None = None  # font, code
    picture: int = -1  # place in the stream of data
    is_data: bool = False  # what lies there is no picture


@dataclass(frozen=True, slots=True)
class Form:
    """Of a paragraph; None is as the style says."""

    style: int = 0
    alignment: str | None = None  # "left", "center", "right"
    level: int | None = None  # of the outline: 0 to 8, 9 is text
    list: int | None = None
    rank: int | None = None
    in_table: bool = False
    depth: int = 0
    ends_cell: bool = False
    ends_row: bool = False
    edges: tuple[int, ...] = ()  # of the cells of the row that ends here


@dataclass(frozen=True, slots=True)
class Stretches:
    """Which changes begin at which byte of the stream."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    changes: tuple[bytes, ...]

    def at(self, byte: int) -> bytes:
        """Changes for the character that begins at a byte."""
        found = bisect_right(self.firsts, byte) - 1
        return self.changes[found] if found >= 0 and byte < self.lasts[found] else b""

    def between(self, first: int, last: int) -> Iterator[tuple[int, bytes]]:
        """(byte, changes) from a byte to another, in order, without holes."""
        at = first
        place = max(bisect_right(self.firsts, first) - 1, 0)
        while at < last and place < len(self.firsts):
            begins, ends = self.firsts[place], min(self.lasts[place], last)
            if begins > at:
                yield at, b""
                at = min(begins, last)
            if at < ends:
                yield at, self.changes[place]
                at = ends
            place += 1
        if at < last:
            yield at, b""


def stretches(file: DocFile, which: int, *, paragraphs: bool) -> Stretches:
    """The pages of a table of looks, each read once."""
    _, rows = file.rows(which, 4)
    pages = dict.fromkeys(struct.unpack("<I", row)[0] & 0x3FFFFF for row in rows)
    found: list[tuple[int, int, bytes]] = []
    for page in pages:
        data = file.text[page * _PAGE : (page + 1) * _PAGE]
        if len(data) == _PAGE:
            found += _of_paragraphs(data) if paragraphs else _of_characters(data)
    found = sorted(one for one in found if one[0] < one[1])
    return Stretches(*zip(*found, strict=True)) if found else Stretches((), (), ())


def _of_characters(page: bytes) -> Iterator[tuple[int, int, bytes]]:
    count = min(page[-1], 0x65)
    places = struct.unpack_from(f"<{count + 1}I", page)
    for one in range(count):
        at = 2 * page[4 * (count + 1) + one]
        yield places[one], places[one + 1], page[at + 1 : at + 1 + page[at]] if at else b""


def _of_paragraphs(page: bytes) -> Iterator[tuple[int, int, bytes]]:
    """The changes begin with the number of the style, two bytes."""
    count = min(page[-1], 0x1D)
    places = struct.unpack_from(f"<{count + 1}I", page)
    for one in range(count):
        at = 2 * page[4 * (count + 1) + 13 * one]
        size = 2 * page[at] - 1 if page[at] else 2 * page[min(at + 1, _PAGE - 1)]
        first = at + 1 if page[at] else at + 2
        yield places[one], places[one + 1], page[first : first + size] if at else b""


def changes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(code, operand) of each change in a list of them; what breaks off is left out."""
    at = 0
    while at + 2 <= len(data):
        (code,) = struct.unpack_from("<H", data, at)
        at += 2
        size = _SIZES.get(code >> 13, 0)
        if not size:
            long = code == _TABLE_ROW
            size = struct.unpack_from("<H", data, at)[0] - 1 if long and at + 2 <= len(data) else data[at] if at < len(data) else 0
            at += 2 if long else 1
            if code == _TABS and size == 255:
                return  # tells no length; nothing of interest stands behind tab stops
        if size < 0 or at + size > len(data):
            return
        yield code, data[at : at + size]
        at += size


@lru_cache(maxsize=4096)
def look(data: bytes) -> Look:
    """The look of characters with these changes."""
    said: dict[str, Any] = {}
    for code, operand in changes(data):
        if code in _TOGGLES:
            # 128 is as the style says, 129 the other way round: a style seldom says anything.
            said[_TOGGLES[code]] = None if operand[0] == 0x80 else operand[0] != 0
        elif code in _SWITCHES:
            said[_SWITCHES[code]] = operand[0] not in (0, 0x80)
        elif code in _CODES:
            said[_CODES[code]] = int.from_bytes(operand, "little")
        elif code == 0x4A43:
            said["size"] = struct.unpack("<H", operand)[0] / 2
        elif code == 0x6A09:
            said["symbol"] = struct.unpack("<HH", operand)
            said["special"] = True
        elif code == 0x2A33:
            said = {key: said[key] for key in said if key in _STAYS}
    return Look(**said)


_TOGGLES = {0x0835: "bold", 0x083C: "hidden"}
_SWITCHES = {0x0800: "struck", 0x0855: "special", 0x0806: "is_data", 0x080A: "is_data"}
_CODES = {0x4A30: "style", 0x2A48: "raised", 0x4A4F: "font", 0x6A03: "picture"}
# What is no look stays where the look is made plain.
_STAYS = frozenset({"special", "struck", "picture", "is_data", "symbol"})


@dataclass(slots=True)
class Forms:
    """Reads the forms of paragraphs; large lists of changes lie in the stream of data."""

    data: bytes
    left: int = 16 << 20  # bytes of large lists that may still be read: a row of sixty cells takes two thousand
    _read: dict[bytes, Form] = field(default_factory=dict)

    def of(self, stretch: bytes, more: bytes = b"") -> Form:
        """The form of a paragraph: the number of its style, its changes, and those of its piece of text."""
        key = stretch + more
        if key not in self._read:
            style = struct.unpack_from("<H", stretch)[0] if len(stretch) >= 2 else 0
            self._read[key] = self._form(style, stretch[2:] + more)
        return self._read[key]

    def _form(self, style: int, data: bytes) -> Form:
        form = Form(style)
        for code, operand in changes(data):
            if code in (0x6646, 0x6645):
                form = self._changed(form, self._large(operand))
            else:
                form = _changed(form, code, operand)
        # Files that say only "in a table" mean the outermost.
        return replace(form, depth=max(form.depth, 1)) if form.in_table else replace(form, depth=0)

    def _large(self, operand: bytes) -> bytes:
        (at,) = struct.unpack("<I", operand)
        size = struct.unpack_from("<H", self.data, at)[0] if at + 2 <= len(self.data) else 0
        self.left -= size
        return self.data[at + 2 : at + 2 + size] if self.left > 0 else b""

    @staticmethod
    def _changed(form: Form, data: bytes) -> Form:
        for code, operand in changes(data):
            form = _changed(form, code, operand)
        return form


def form_of_style(data: bytes) -> Form:
    """What a style says of its paragraphs."""
    return Forms(b"").of(b"\0\0" + data)


def _changed(form: Form, code: int, operand: bytes) -> Form:
    if code in (0x2403, 0x2461):
        return replace(form, alignment={1: "center", 2: "right"}.get(operand[0], "left"))
    said: dict[str, Any] = {}
    if code in _NUMBERS:
        said[_NUMBERS[code]] = int.from_bytes(operand, "little")
    elif code in _MARKS:
        said[_MARKS[code]] = operand[0] != 0
    elif code == _TABLE_ROW and operand and len(operand) >= 1 + 2 * (operand[0] + 1):
        said["edges"] = struct.unpack_from(f"<{operand[0] + 1}h", operand, 1)
    return replace(form, **said) if said else form


_NUMBERS = {0x4600: "style", 0x2640: "level", 0x460B: "list", 0x260A: "rank", 0x6649: "depth"}
_MARKS = {0x2416: "in_table", 0x2417: "ends_row", 0x244B: "ends_cell", 0x244C: "ends_row"}
