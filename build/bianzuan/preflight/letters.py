"""The printed matter of a PDF page, read with PDFium: characters with their places, lines, pictures.

PDFium's own spaces and line ends are left out: they are guesses from gaps, and Chinese text has no use for them.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from bianzuan.preflight.pages import Box, Char, Image, TextLine

# A character that stands this much of its size off the baseline begins another line; note calls are raised by less.
BASELINE_SHIFT = 0.55
HIGH_SURROGATES, LOW_SURROGATES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
STROKING_MODES = (1, 2, 5, 6)  # ISO 32000-1, table 106: the outline is drawn, a thickened face


@dataclass(frozen=True, slots=True)
class _Run:
    """What all characters of one text object share."""

    size: float
    font: str
    leaning: bool


def chars(page: pdfium.PdfPage, trim: Box) -> tuple[Char, ...]:
    """The characters of a page in the order of painting, white space left out; an unreadable one is U+FFFD."""
    textpage = page.get_textpage()
    try:
        return tuple(_chars(textpage.raw, textpage.count_chars(), trim))
    finally:
        textpage.close()


def _chars(text: raw.FPDF_TEXTPAGE, count: int, trim: Box) -> Iterator[Char]:
    runs: dict[int | None, _Run] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    high = 0
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in HIGH_SURROGATES:
            high = code
            continue
        letter, high = _letter(code, high), 0
        if letter.isspace() or raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        pointer = raw.FPDFText_GetTextObject(text, index)
        key = ctypes.cast(pointer, ctypes.c_void_p).value
        run = runs.get(key)
        if run is None:
            run = runs[key] = _run(text, index, pointer)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        yield Char(
            letter, x.value - trim[0], trim[3] - y.value,
            left.value - trim[0], trim[3] - top.value, right.value - trim[0], trim[3] - bottom.value,
            run.size, run.font, run.leaning,
        )  # fmt: skip


def _letter(code: int, high: int) -> str:
    if code in LOW_SURROGATES and high:
        return chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00))
    # 0: no map to Unicode. U+FFFE: what PDFium makes of a hyphen at a line end.
    if code in LOW_SURROGATES or not code:
        return "\ufffd"
    return "-" if code == 0xFFFE else chr(code)


def _run(text: raw.FPDF_TEXTPAGE, index: int, pointer: raw.FPDF_PAGEOBJECT) -> _Run:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, matrix)
    size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    if not pointer:
        return _Run(size, "", False)
    name = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(pointer), name, 256)
    # Upright text has no shear, turned text (a, b) ⟂ (c, d) neither.
    across, down = math.hypot(matrix.a, matrix.b), math.hypot(matrix.c, matrix.d)
    shear = abs(matrix.a * matrix.c + matrix.b * matrix.d) / (across * down or 1)
    outlined = raw.FPDFTextObj_GetTextRenderMode(pointer) in STROKING_MODES
    return _Run(size, name.value.decode("utf-8", "replace"), shear > 0.05 or outlined)


def lines(found: Iterable[Char]) -> tuple[TextLine, ...]:
    """Characters joined to lines: the next one stands on the same baseline and not to the left of the last."""
    made: list[list[Char]] = []
    base: Char | None = None
    for char in found:
        if base is None or not _follows(base, made[-1][-1], char):
            made.append([char])
            base = char
            continue
        made[-1].append(char)
        if char.size > base.size:
            base = char
    return tuple(TextLine(tuple(line)) for line in made)


def _follows(base: Char, last: Char, char: Char) -> bool:
    shift = BASELINE_SHIFT * max(base.size, char.size)
    # Glyphs of one ligature share their origin; a squeezed mark may begin a little to the left.
    return abs(char.y - base.y) < shift and char.x > last.x - 0.5 * max(last.size, char.size)


def images(page: pdfium.PdfPage, trim: Box) -> tuple[tuple[Image, ...], int]:
    """The pictures of a page, and how many things are painted on it."""
    found, count = [], 0
    for item in page.get_objects():
        count += 1
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            facts = raw.FPDF_IMAGEOBJ_METADATA()
            if raw.FPDFImageObj_GetImageMetadata(item.raw, page.raw, facts):
                left, bottom, right, top = item.get_bounds()
                place = (left - trim[0], trim[3] - top, right - trim[0], trim[3] - bottom)
                found.append(Image(min(facts.horizontal_dpi, facts.vertical_dpi), facts.bits_per_pixel, *place))
    return tuple(found), count
