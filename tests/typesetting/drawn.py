"""What a PDF draws, glyph by glyph: bytes in; characters with origin, advance and size in points out.

A small interpreter of the text operators (ISO 32000-1, 9.4) over pikepdf. It reads advances from the fonts' /W
arrays and characters from /ToUnicode, and knows nothing of who wrote the file.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Glyph:
    """A drawn character; `right` is where its own advance ends, before any adjustment."""

    text: str
    x: float
    y: float
    right: float
    size: float
    page: int


@dataclass(frozen=True)
class _Font:
    widths: dict[int, float]
    default: float
    unicode: dict[int, str]


def glyphs(data: bytes) -> list[Glyph]:
    """All glyphs of all pages in the order they are drawn."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [glyph for number, page in enumerate(pdf.pages) for glyph in _Page(page, number).glyphs()]


class _Page:
    def __init__(self, page: pikepdf.Page, number: int) -> None:
        self.page = page
        self.number = number
        fonts = page.Resources.get("/Font", {})
        self.fonts = {name: _font(fonts[name]) for name in fonts}

    def glyphs(self) -> Iterator[Glyph]:
        matrix, stack, line = IDENTITY, [], IDENTITY
        font, size, at, given = None, 0.0, 0.0, False
        for operands, operator in pikepdf.parse_content_stream(self.page):
            match str(operator):
                case "q":
                    stack.append((matrix, font, size))
                case "Q":
                    matrix, font, size = stack.pop()
                case "cm":
                    matrix = _times(_matrix(operands), matrix)
                case "BDC":
                    given = "/ActualText" in operands[1]
                case "EMC":
                    given = False
                case "BT":
                    line, at = IDENTITY, 0.0
                case "Tm":
                    line, at = _matrix(operands), 0.0
                case "Tf":
                    font, size = self.fonts[str(operands[0])], float(operands[1])
                case "TJ" | "Tj":
                    items = operands[0] if str(operator) == "TJ" else operands
                    for item in items:
                        if not isinstance(item, pikepdf.String):
                            at -= float(item) / 1000 * size
                            continue
                        for code in _codes(bytes(item)):
                            advance = font.widths.get(code, font.default) / 1000 * size
                            # A space whose text is given as something else is not there for the eye.
                            if not (given and font.unicode.get(code) == " "):
                                yield self._glyph(font, code, _times(line, matrix), at, advance, size)
                            at += advance

    def _glyph(self, font: _Font, code: int, matrix: Matrix, at: float, advance: float, size: float) -> Glyph:
        a, b, _, _, e, f = matrix
        return Glyph(font.unicode.get(code, ""), e + a * at, f + b * at, e + a * (at + advance), abs(a) * size, self.number)


def _font(font: pikepdf.Object) -> _Font:
    descendant = font.DescendantFonts[0]
    widths: dict[int, float] = {}
    items = list(descendant.get("/W", []))
    for first, values in zip(items[::2], items[1::2], strict=True):
        widths |= {int(first) + index: float(width) for index, width in enumerate(values)}
    return _Font(widths, float(descendant.get("/DW", 1000)), _unicode(bytes(font.ToUnicode.read_bytes())))


def _unicode(cmap: bytes) -> dict[int, str]:
    pairs = re.findall(rb"^<([0-9a-fA-F]+)> <([0-9a-fA-F]+)>$", cmap, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs if len(code) == 4}


def _codes(string: bytes) -> list[int]:
    return [int.from_bytes(string[place : place + 2]) for place in range(0, len(string), 2)]


def _matrix(operands: object) -> Matrix:
    return tuple(float(value) for value in operands)  # type: ignore[return-value,attr-defined]


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )  # fmt: skip
