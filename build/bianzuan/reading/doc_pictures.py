"""Pictures of an old Word file, and where text boxes stand ([MS-DOC], 2.9.192 and 2.9.253; [MS-ODRAW]).

In: `DocFile`. Out: `Drawings`: pictures in lines by their place in the stream of data, floating ones and the anchors of
shapes by their place in the body.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bianzuan.reading.doc_file import DRAWINGS, FAULTS, SHAPES, DocFile
from bianzuan.reading.doc_looks import Stretches, look
from bianzuan.reading.word_parts import drawing

_GROUP, _SHAPE, _STORE, _ENTRY, _SAYS, _OPTIONS = 0xF003, 0xF004, 0xF001, 0xF007, 0xF00A, 0xF00B
_CONTAINERS = range(0xF000, 0xF006)
_PICTURE, _WORDS = 260, 897
_FIRST_PICTURE, _LAST_PICTURE = 0xF018, 0xF117
# Drawings of Windows and of the old Mac: nobody shows them, and what they are is told.
_DRAWN = {0xF01A: b"\x01\x00\x00\x00", 0xF01B: b"\x01\x00\x09\x00", 0xF01C: b"\x01\x00\x09\x00"}
_BITMAP = 0xF01F
# Kinds whose one number more in the head says that a second name (16 bytes) stands before the picture.
_SECOND_NAME = frozenset({0x3D5, 0x217, 0x543, 0x46B, 0x6E3, 0x6E1, 0x7A9, 0x6E5})
# Shapes within groups: what goes deeper was written to do harm.
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class _Record:
    """A record of Office's drawings: kind, the number in its head, what it holds."""

    kind: int
    number: int
    data: bytes

    def inside(self) -> Iterator[_Record]:
        return _records(self.data)


@dataclass(slots=True)
class Drawings:
    """All pictures by the names that the elements call them."""

    files: dict[str, bytes] = field(default_factory=dict)
    inline: dict[int, Element] = field(default_factory=dict)
    floating: dict[int, list[Element]] = field(default_factory=dict)
    anchors: dict[int, int] = field(default_factory=dict)  # number of a shape → place in the body
    left: int = 0  # bytes that pictures may still take: those that lie in each other were written to do harm

    def take(self, size: int) -> None:
        """Counts the bytes of a picture. Raises ValueError: more than the file has."""
        self.left -= size
        if self.left < 0:
            raise ValueError("pictures in each other")


def read_drawings(file: DocFile, looks: Stretches) -> Drawings:
    """The drawings; a list of them that is damaged costs only them, and the text is read all the same."""
    found = Drawings(left=2 * (len(file.data) + len(file.text) + len(file.table)))
    for place in sorted(_places(looks)):
        try:
            _in_line(found, file.data, place)
        except FAULTS:
            found.files[f"inline{place}"] = b""
            found.inline[place] = drawing(f"inline{place}", 0)
    with suppress(*FAULTS):
        _floating(found, file)
    return found


def _places(looks: Stretches) -> set[int]:
    """Where in the stream of data a character of the text says that its picture lies."""
    said = (look(one) for one in dict.fromkeys(looks.changes))
    return {one.picture for one in said if one.picture >= 0 and one.special and not one.is_data}


def _in_line(found: Drawings, data: bytes, place: int) -> None:
    size, head, kind = struct.unpack_from("<IHH", data, place)
    height, scale = struct.unpack_from("<h2xH", data, place + 30)
    end = min(place + size, len(data))
    at = place + head
    if kind == 0x66:  # a linked picture has its name there
        at += 1 + data[at]
    found.take(max(end - at, 0))
    records = list(_records(data[at:end])) if kind in (0x64, 0x66) else []
    pictures = [one for record in records for one in _pictures(record, 0)]
    said = " ".join(words for record in records if record.kind == _SHAPE for _, words, _ in _shapes(record, 0) if words)
    if not pictures and records:
        return  # a line, or what else Office draws
    name = f"inline{place}"
    found.files[name] = pictures[0] if pictures else _DRAWN[0xF01B]
    # The height is in twentieths of a point, its scale in thousandths.
    found.inline[place] = drawing(name, abs(height) * scale / 20_000, said)


def _floating(found: Drawings, file: DocFile) -> None:
    """Shapes that stand beside the text, by the groups they are in: a group has one anchor."""
    tops: dict[int, list[tuple[int, str, int]]] = {}
    records, store = _drawing_group(file)
    for record in records:
        for top in _tops(record):
            shapes = list(_shapes(top, 0))
            if shapes:
                tops[shapes[0][0]] = shapes
    places, rows = file.rows(SHAPES, 26)
    for place, row in zip(places, rows, strict=False):
        for number, said, picture in tops.get(struct.unpack_from("<I", row)[0], ()):
            found.anchors[number] = place
            if 0 < picture <= len(store):
                name = f"float{picture}"
                if name not in found.files:
                    found.files[name] = _entry(found, store[picture - 1], file.text)
                found.floating.setdefault(place, []).append(drawing(name, 0, said))


def _drawing_group(file: DocFile) -> tuple[list[_Record], list[_Record]]:
    """(drawings of the body and of running heads, entries of the store of pictures)."""
    data = file.part(DRAWINGS)
    if len(data) < 8:
        return [], []
    size = struct.unpack_from("<I", data, 4)[0] + 8
    (group, *_) = [*_records(data[:size]), _Record(0, 0, b"")]
    entries = [entry for one in group.inside() if one.kind == _STORE for entry in one.inside()]
    # Each drawing stands behind one byte that says whose it is.
    drawings: list[_Record] = []
    at = size
    while at + 9 <= len(data):
        length = struct.unpack_from("<I", data, at + 5)[0] + 8
        drawings += _records(data[at + 1 : at + 1 + length])
        at += 1 + length
    return drawings, entries


def _entry(found: Drawings, entry: _Record, stream: bytes) -> bytes:
    """The picture of an entry of the store: in it, or where it points to in the stream of the text."""
    if entry.kind != _ENTRY:
        return next(_pictures(entry, 0), b"")
    if len(entry.data) < 36:
        return b""
    if len(entry.data) > 36 + entry.data[33] + 8:
        return next(_pictures(entry, 0), b"")
    size, _, at = struct.unpack_from("<III", entry.data, 20)
    found.take(min(size, len(stream)))
    return next((one for record in _records(stream[at : at + size]) for one in _pictures(record, 0)), b"") if at < len(stream) else b""


def _tops(record: _Record) -> Iterator[_Record]:
    """Shapes and groups of the first rank in a drawing."""
    for one in record.inside() if record.kind in _CONTAINERS else ():
        if one.kind == _GROUP:
            yield from (top for top in one.inside() if top.kind in (_GROUP, _SHAPE))


def _shapes(record: _Record, depth: int) -> Iterator[tuple[int, str, int]]:
    """(number, words for those who cannot see it, number of its picture) of a shape and all in it."""
    if record.kind == _SHAPE:
        inside = {one.kind: one for one in record.inside()}
        says, options = inside.get(_SAYS), inside.get(_OPTIONS)
        picture, said = _options(options) if options else (0, "")
        yield struct.unpack_from("<I", says.data)[0] if says and len(says.data) >= 4 else 0, said, picture
    elif record.kind == _GROUP and depth < _DEEPEST:
        for one in record.inside():
            yield from _shapes(one, depth + 1)


def _options(record: _Record) -> tuple[int, str]:
    """(number of the picture, words) among what a shape says of itself; long values stand behind the list."""
    picture, said = 0, ""
    at = 6 * record.number
    for one in range(min(record.number, len(record.data) // 6)):
        code, value = struct.unpack_from("<HI", record.data, 6 * one)
        if code & 0x3FFF == _PICTURE and not code & 0x8000:
            picture = value
        if code & 0x8000:
            if code & 0x3FFF == _WORDS:
                said = record.data[at : at + value].decode("utf-16-le", "replace").rstrip("\0")
            at += value
    return picture, said


def _pictures(record: _Record, depth: int) -> Iterator[bytes]:
    """Pictures in a record, as files."""
    if record.kind == _ENTRY and len(record.data) > 36:
        yield from (one for inner in _records(record.data[36 + record.data[33] :]) for one in _pictures(inner, depth + 1) if depth < _DEEPEST)
    elif record.kind in _DRAWN:
        yield _DRAWN[record.kind]
    elif _FIRST_PICTURE <= record.kind <= _LAST_PICTURE:
        head = 33 if record.number in _SECOND_NAME else 17
        yield bitmap(record.data[head:]) if record.kind == _BITMAP else record.data[head:]


def bitmap(data: bytes) -> bytes:
    """A picture of Windows without the head of its file, with it."""
    if len(data) < 40:
        return b""
    size, _, _, _, bits, packing = struct.unpack_from("<IiiHHI", data)
    colours = struct.unpack_from("<I", data, 32)[0] or (1 << bits if bits <= 8 else 0)
    first = 14 + size + 4 * colours + (12 if packing == 3 and size == 40 else 0)
    return b"BM" + struct.pack("<IHHI", len(data) + 14, 0, 0, first) + data


def _records(data: bytes) -> Iterator[_Record]:
    at = 0
    while at + 8 <= len(data):
        number, kind, size = struct.unpack_from("<HHI", data, at)
        yield _Record(kind, number >> 4, data[at + 8 : at + 8 + size])
        at += 8 + size
