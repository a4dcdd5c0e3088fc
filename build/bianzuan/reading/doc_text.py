"""The characters of an old Word file, by its table of pieces ([MS-DOC], 2.4.1 and 2.8.35).

In: `DocFile`. Out: `Text`: one character for each place (UTF-16 code units), and where each lies in the stream, by which
its look is found.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from dataclasses import dataclass

from bianzuan.reading.doc_file import PIECES, DocFile, plc

_COMPRESSED = 1 << 30
# Pieces of one byte a character are Unicode's first 256, but for these, which are as in Windows 1252.
_WINDOWS = {code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x80, 0x81, 0x8D, 0x8E, 0x8F, 0x90, 0x9D, 0x9E)}
# A list of changes for a piece has a few; each is read with each stretch of its text.
_LONGEST = 1024
# Changes that a piece says in short form (2.9.213): of many, those that matter here.
_SHORT = {0x05: 0x2403, 0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x42: 0x0801, 0x55: 0x0835, 0x5C: 0x083C}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: its first place in the text, its first byte in the stream, bytes a character, changes of look."""

    first: int
    last: int
    byte: int
    width: int
    changes: bytes


@dataclass(frozen=True, slots=True)
class Text:
    """All stories, one behind the other."""

    letters: str
    pieces: tuple[Piece, ...]
    firsts: tuple[int, ...]

    def byte(self, place: int) -> int:
        """The byte in the stream at which a character begins; -1 outside the text."""
        one = self.piece(place)
        return one.byte + (place - one.first) * one.width if one is not None and place < one.last else -1

    def piece(self, place: int) -> Piece | None:
        """The piece in which a character lies."""
        found = bisect_right(self.firsts, place) - 1
        return self.pieces[found] if found >= 0 else None


def read_text(file: DocFile) -> Text:
    """The text. Raises struct.error, ValueError: no table of pieces, or one that is no order."""
    changes, table = _parts(file.part(PIECES))
    places, rows = plc(table, 8)
    if not rows or places[0] or any(first >= last for first, last in zip(places, places[1:], strict=False)) or places[-1] > len(file.text):
        raise ValueError("table of pieces")
    pieces = tuple(_piece(first, last, row, changes) for first, last, row in zip(places, places[1:], rows, strict=False))
    return Text("".join(_letters(file.text, one) for one in pieces), pieces, tuple(places[:-1]))


def _parts(data: bytes) -> tuple[list[bytes], bytes]:
    """(changes that pieces point to, the table)."""
    changes: list[bytes] = []
    at = 0
    while at + 3 <= len(data) and data[at] == 1:
        (size,) = struct.unpack_from("<H", data, at + 1)
        changes.append(data[at + 3 : at + 3 + size][:_LONGEST])
        at += 3 + size
    if at + 5 > len(data) or data[at] != 2:
        raise ValueError("table of pieces")
    (size,) = struct.unpack_from("<I", data, at + 1)
    return changes, data[at + 5 : at + 5 + size]


def _piece(first: int, last: int, row: bytes, changes: list[bytes]) -> Piece:
    place, change = struct.unpack_from("<IH", row, 2)
    narrow = bool(place & _COMPRESSED)
    place &= _COMPRESSED - 1
    return Piece(first, last, place // 2 if narrow else place, 1 if narrow else 2, _changes(change, changes))


def _changes(change: int, changes: list[bytes]) -> bytes:
    if change & 1:
        return changes[change >> 1] if change >> 1 < len(changes) else b""
    long = _SHORT.get(change >> 1 & 0x7F)
    return struct.pack("<HB", long, change >> 8) if long else b""


def _letters(stream: bytes, piece: Piece) -> str:
    """As many characters as the piece has; what lies behind the end of the stream is U+FFFD, and is told."""
    size = piece.last - piece.first
    raw = stream[piece.byte : piece.byte + size * piece.width]
    if piece.width == 1:
        return raw.decode("latin-1").translate(_WINDOWS).ljust(size, "\ufffd")
    units = struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2])
    return "".join(map(chr, units)).ljust(size, "\ufffd")


def whole(text: str) -> str:
    """Characters above U+FFFF put together out of their halves; half of one is U+FFFD."""
    if text.isascii() or not any("\ud800" <= one <= "\udfff" for one in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
