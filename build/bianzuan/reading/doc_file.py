"""The container of an old Word file (.doc, .wps; [MS-CFB]) and its table of places, the FIB ([MS-DOC], 2.5).

In: the bytes. Out: `DocFile`: the streams, and where in them each table lies. WPS Writer keeps its .wps in the same way.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass

import olefile

from bianzuan.errors import Problem, SourceError
from bianzuan.reading.word_package import damaged

# What a container that is cut off, or whose sectors point astray, makes olefile and struct say.
FAULTS = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, struct.error, EOFError)

_MAGIC, _MAGIC_OF_6 = 0xA5EC, 0xA5DC
_WORD_97 = 0x00C1
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_FLAGS, _COUNTS, _PLACES = 0x0A, 0x4C, 0x9A
_SHEETS = frozenset({"workbook", "book", "powerpoint document"})

# Places of the tables in the FIB, counted in pairs of (offset, length).
STYLES, NOTE_CALLS, NOTE_TEXTS, SECTIONS, HEADERS, LOOKS, PARAGRAPHS, FONTS = 1, 2, 3, 6, 11, 12, 13, 15
PIECES, SHAPES, END_CALLS, END_TEXTS, DRAWINGS, BOXES, LISTS, LIST_USES = 33, 40, 46, 47, 50, 56, 73, 74


@dataclass(frozen=True, slots=True)
class DocFile:
    """`text`, `table` and `data` are the streams; `counts` are the lengths of the stories in characters, in their order:
    body, footnotes, running heads, macros, comments, endnotes, text boxes, text boxes of running heads."""

    text: bytes
    table: bytes
    data: bytes
    counts: tuple[int, ...]

    def place(self, which: int) -> tuple[int, int]:
        """(offset, length) of a table in `table`; (0, 0) where the file has none."""
        at = _PLACES + 8 * which
        if at + 8 > len(self.text) or which >= struct.unpack_from("<H", self.text, _PLACES - 2)[0]:
            return 0, 0
        offset, length = struct.unpack_from("<II", self.text, at)
        return (offset, length) if offset + length <= len(self.table) else (0, 0)

    def part(self, which: int) -> bytes:
        """A table."""
        offset, length = self.place(which)
        return self.table[offset : offset + length]

    def rows(self, which: int, size: int) -> tuple[list[int], list[bytes]]:
        """A table of places with `size` bytes for each stretch between two of them (a PLC; 2.2.2)."""
        return plc(self.part(which), size)


def plc(data: bytes, size: int) -> tuple[list[int], list[bytes]]:
    """(n + 1 places, n rows)."""
    count = max((len(data) - 4) // (4 + size), 0)
    if not count:
        return [], []
    places = list(struct.unpack_from(f"<{count + 1}I", data))
    first = 4 * (count + 1)
    return places, [data[first + size * one : first + size * (one + 1)] for one in range(count)]


def open_file(data: bytes, name: str) -> DocFile:
    """The file. Raises SourceError: damaged, locked, too old, or no Word file at all."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            return _read(container, name)
    except FAULTS as error:
        raise damaged(name) from error


def _read(container: olefile.OleFileIO, name: str) -> DocFile:
    names = {path[0].lower() for path in container.listdir() if len(path) == 1}
    if not names:
        raise damaged(name)
    if "encryptedpackage" in names:
        raise SourceError(Problem("reading.source_locked", name))
    if "worddocument" not in names:
        raise SourceError(Problem("reading.source_sheet" if names & _SHEETS else "reading.source_refused", name))
    text = container.openstream("WordDocument").read()
    magic, version, flags = *struct.unpack_from("<HH", text), struct.unpack_from("<H", text, _FLAGS)[0]
    if magic == _MAGIC_OF_6 or magic == _MAGIC and version < _WORD_97:
        raise SourceError(Problem("reading.word_too_old", name))
    if magic != _MAGIC:
        raise damaged(name)
    if flags & _ENCRYPTED:
        raise SourceError(Problem("reading.source_locked", name))
    table = container.openstream("1Table" if flags & _TABLE_1 else "0Table").read()
    data = container.openstream("Data").read() if "data" in names else b""
    counts = struct.unpack_from("<8i", text, _COUNTS)
    if min(counts) < 0 or sum(counts) > len(text):
        # Every character has a byte at least; a file that says otherwise would unpack without end.
        raise damaged(name)
    return DocFile(text, table, data, counts)
