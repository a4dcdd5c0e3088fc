"""A PDF file → its transcript: a page in HTML with the paragraphs of its text layer, line by line of print.

PDFium reads the letters and their places. A letter drawn twice in one place (shadows, bold by overprinting) is one
letter; a wide gap ends a piece of a line. Running heads and folios stand behind the text; cleaning takes them out, with
rows in the ledger, as it does with the line ends inside paragraphs.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from bianzuan.errors import Problem, SourceError
from bianzuan.model import Picture
from bianzuan.reading.encodings import commonness
from bianzuan.reading.pdf_lines import Letter, rows_of
from bianzuan.reading.pdf_paragraphs import Block, are_in_order, blocks
from bianzuan.reading.pdf_pictures import Placed, is_caption, is_covered, places, without_ornaments
from bianzuan.reading.pdf_pictures import placed as placed_pictures
from bianzuan.reading.pdf_pieces import pieces, with_initials

# Letters a page at least has where a text layer is more than a folio or the stamp of a scanner, on average.
_LEAST = 20
# So many letters show whether their codes mean something; of prose three in ten are common, of noise one in a hundred.
_SURE, _COMMON = 200, 0.03
A_PICTURE = "a picture"
_PAGE = re.compile(r"<!-- (\d+) -->")
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
# In ems. Two letters nearer than this are one that was drawn twice.
_TWICE = 0.15
# A letter follows another in one line: so steady, and so far.
_STEADY, _STEP = 0.3, 1.8


def read_pdf(data: bytes, name: str) -> tuple[str, tuple[Picture, ...], bool]:
    """The page, its pictures, and whether its lines surely stand in the order of reading. Raises SourceError: locked, damaged, without a text layer."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        key = "reading.source_locked" if "assword" in str(error) else "reading.pdf_damaged"
        raise SourceError(Problem(key, name, params={"reason": str(error)})) from error
    pictures: set[int] = set()
    drawn: list[Placed] = []
    try:
        pages = [rows_of(with_initials(list(pieces(letters)))) for letters in _pages(document, name, pictures, drawn)]
    finally:
        document.close()
    if sum(len(row.text) for page in pages for row in page) < _LEAST * len(pages) - _LEAST * len(pictures) or len(pictures) == len(pages):
        raise SourceError(Problem("reading.pdf_no_text", name, params={"pages": len(pages)}))
    if _is_meaningless("".join(row.text for page in pages for row in page)):
        raise SourceError(Problem("reading.pdf_no_codes", name, params={"pages": len(pages)}))
    found, drawn = blocks(pages), without_ornaments(drawn)
    text = "\n".join(_with_pictures(list(_written(found, places(found, drawn), "text", "heading", "note")), pictures))
    rest = "\n".join(_written(found, {}, "page"))
    page = f"<!DOCTYPE html>\n<article>\n{text}\n</article>\n" + (f"<footer>\n{rest}\n</footer>\n" if rest else "")
    return page, tuple(one.picture for one in drawn), are_in_order(found)


def _is_meaningless(text: str) -> bool:
    """True for a layer whose codes are not those of its letters: what should be common in it is not."""
    beyond = [one for one in text if one > "\x7f"]
    han = sum("\u3400" <= one <= "\u9fff" or "\ue000" <= one <= "\uf8ff" or one == "\ufffd" for one in beyond)
    return len(beyond) >= _SURE and 2 * han > len(beyond) and commonness(text) < _COMMON


def _with_pictures(lines: list[str], pictures: set[int]) -> Iterator[str]:
    """Lines with a comment for each page that is a picture, behind the pages before it."""
    waiting = sorted(pictures)
    for line in lines:
        page = _PAGE.fullmatch(line)
        while page and waiting and waiting[0] < int(page[1]):
            yield f"<!-- {waiting.pop(0)}: {A_PICTURE} -->"
        yield line
    yield from (f"<!-- {page}: {A_PICTURE} -->" for page in waiting)


def _written(found: list[Block], drawn: Mapping[int, list[Placed]], *kinds: str) -> Iterator[str]:
    """Blocks as elements, with a comment where a page begins, and the pictures that stand behind each."""
    page = 0
    above = drawn.get(-1, [])
    yield from map(_drawn, above)
    for index, block in enumerate(found):
        if block.kind not in kinds:
            continue
        if block.page != page:
            page = block.page
            yield f"<!-- {page} -->"
        caption = above and is_caption(block, above[-1])
        tag = "figcaption" if caption else "h2" if block.kind == "heading" else "p"
        yield f"<{tag}>{escape(chr(10).join(line.strip() for line in block.lines), quote=False)}</{tag}>"
        above = drawn.get(index, [])
        yield from map(_drawn, above)


def _drawn(one: Placed) -> str:
    return f'<p><img src="{one.picture.href}"></p>'


def _pages(document: pypdfium2.PdfDocument, name: str, pictures: set[int], drawn: list[Placed]) -> Iterator[list[Letter]]:
    """Letters page by page; pages that are a picture and no text are noted in `pictures`, from 1, pictures beside text in `drawn`."""
    for number in range(len(document)):
        try:
            page = document[number]
            layer = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            params: dict[str, object] = {"reason": f"page {number + 1}: {error}"}
            raise SourceError(Problem("reading.pdf_damaged", name, params=params)) from error
        found = list(_letters(layer))
        if len(found) < _LEAST and is_covered(page):
            pictures.add(number + 1)
        drawn += placed_pictures(page, number + 1, [((one.across.left + one.across.right) / 2, one.across.base) for one in found])
        yield list(_once(letters_of(found)))
        layer.close()
        page.close()


@dataclass(slots=True)
class _Cells:
    """What PDFium writes places into."""

    x: ctypes.c_double
    y: ctypes.c_double
    box: raw.FS_RECTF
    matrix: raw.FS_MATRIX


@dataclass(frozen=True, slots=True)
class _Placed:
    """A letter as it stands in a line across the page; in one that runs down it, the next to the left, as in columns of old;
    and in one that runs up it, as on a page lying on its side."""

    across: Letter
    down: Letter
    up: Letter


def letters_of(found: list[_Placed]) -> Iterator[Letter]:
    """The letters of a page, in lines that run as most of them follow each other."""
    ways = [[one.across for one in found], [one.down for one in found], [one.up for one in found]]
    counts = [sum(_follows(a, b) for a, b in pairwise(way)) for way in ways]
    best = max(range(3), key=lambda way: counts[way])
    return iter(ways[best] if counts[best] >= _LEAST and counts[best] > 2 * counts[0] else ways[0])


def _follows(last: Letter, one: Letter) -> bool:
    return abs(one.base - last.base) < _STEADY * one.size and 0 < one.left - last.left < _STEP * one.size


def _letters(layer: pypdfium2.PdfTextPage) -> Iterator[_Placed]:
    """Letters and spaces in the order of the file, without those that PDFium adds; one without a code is U+FFFD."""
    cells = _Cells(ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF(), raw.FS_MATRIX())
    high = 0
    for index in range(layer.count_chars()):
        code = raw.FPDFText_GetUnicode(layer.raw, index)
        if code in _HIGH:
            high = code
            continue
        letter, high = _decoded(code, high), 0
        if letter < " " or raw.FPDFText_IsGenerated(layer.raw, index) == 1:
            continue
        yield _placed(layer, index, letter, cells)


def _decoded(code: int, high: int) -> str:
    if code in _LOW:
        return chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)) if high else "\ufffd"
    # U+FFFE is what PDFium makes of a hyphen at a line end, 0 of a letter without a code.
    return "-" if code == 0xFFFE else chr(code) if code else "\ufffd"


def _placed(layer: pypdfium2.PdfTextPage, index: int, letter: str, cells: _Cells) -> _Placed:
    raw.FPDFText_GetCharOrigin(layer.raw, index, cells.x, cells.y)
    raw.FPDFText_GetLooseCharBox(layer.raw, index, cells.box)
    raw.FPDFText_GetMatrix(layer.raw, index, cells.matrix)
    scale = math.hypot(cells.matrix.c, cells.matrix.d) or 1.0
    size = raw.FPDFText_GetFontSize(layer.raw, index) * scale or 1.0
    box = cells.box
    return placed(letter, box.left, box.right, box.top, box.bottom, cells.y.value, size)


def placed(letter: str, left: float, right: float, top: float, bottom: float, base: float, size: float) -> _Placed:
    """A letter whose box and base line stand there in points, counted from the foot of the page."""
    middle = (left + right) / 2
    across, down = Letter(letter, left, max(right, left), -base, size), Letter(letter, -top, max(-bottom, -top), -middle, size)
    return _Placed(across, down, Letter(letter, bottom, max(top, bottom), middle, size))


def _once(letters: Iterator[Letter]) -> Iterator[Letter]:
    """Letters without those drawn again in the same place."""
    seen: dict[tuple[str, int, int], list[Letter]] = {}
    for one in letters:
        near = _TWICE * one.size
        column, row = int(one.left // one.size), int(one.base // one.size)
        cells = [(one.text, column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        others = (other for cell in cells for other in seen.get(cell, ()))
        if any(abs(one.left - other.left) < near and abs(one.base - other.base) < near for other in others):
            continue
        seen.setdefault((one.text, column, row), []).append(one)
        yield one
