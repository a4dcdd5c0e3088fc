"""Pictures of an RTF file: the group \\pict → a picture's bytes, its height and the words for those who cannot see it."""

from __future__ import annotations

from dataclasses import dataclass

from bianzuan.reading.doc_pictures import bitmap
from bianzuan.reading.rtf_state import Letters
from bianzuan.reading.rtf_tables import written
from bianzuan.reading.rtf_tokens import Binary, Group, Word

# Drawings, which nobody shows: what they are is told.
_DRAWN = {"emfblip": b"\x01\x00\x00\x00", "wmetafile": b"\x01\x00\x09\x00", "pmmetafile": b"\x01\x00\x09\x00", "macpict": b"\x01\x00\x09\x00"}
_HEX = frozenset(b"0123456789abcdefABCDEF")


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture, `height` in points, 0 where the file says none."""

    data: bytes
    height: float
    words: str


def read_picture(group: Group, letters: Letters) -> Shown:
    """The picture of a group."""
    kinds = {one.name for one in group if isinstance(one, Word)}
    drawn = next((data for kind, data in _DRAWN.items() if kind in kinds), b"")
    height = (group.number("pichgoal") or 0) * (group.number("picscaley") or 100) / 2000
    data = drawn or _data(group)
    return Shown(bitmap(data) if "dibitmap" in kinds else data, max(height, 0), _said(group, letters))


def _data(group: Group) -> bytes:
    if binary := next((one for one in group if isinstance(one, Binary)), None):
        return bytes(binary)
    digits = bytes(digit for one in group if isinstance(one, bytearray) for digit in one if digit in _HEX)
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))


def _said(group: Group, letters: Letters) -> str:
    for properties in group.groups():
        for one in properties.groups():
            said = {part.name: written(part, letters).strip() for part in one.groups()}
            if said.get("sn") == "wzDescription":
                return said.get("sv", "")
    return ""
