"""A PDF file → its transcript: a page in HTML with the paragraphs of its text layer, line by line of print.

PDFium reads the letters and their places. A letter drawn twice in one place (shadows, bold by overprinting) is one
letter; a wide gap ends a piece of a line. Running heads and folios stand behind the text; cleaning takes them out, with
rows in the ledger, as it does with the line ends inside paragraphs.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from bianzuan.errors import Problem, SourceError
from bianzuan.reading.pdf_lines import Letter, Piece, rows_of, space
from bianzuan.reading.pdf_paragraphs import Block, blocks

# Letters a page at least has where a text layer is more than a folio or the stamp of a scanner, on average.
_LEAST = 20
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
# In ems. Two letters nearer than this are one that was drawn twice.
_TWICE = 0.15
# A gap that ends a piece: a gutter, the next cell of a table.
_GAP = 2.0
# How far a letter may begin left of where the last one ends: marks have more room than ink.
_OVERLAP = 1.0
# How far letters of one line may stand above or below each other (marks of notes, Latin beside Han).
_LEVEL = 0.45


def transcript(data: bytes, name: str) -> str:
    """The page. Raises SourceError: locked, damaged, without a text layer."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        key = "reading.pdf_locked" if "assword" in str(error) else "reading.pdf_damaged"
        raise SourceError(Problem(key, name, params={"reason": str(error)})) from error
    try:
        pages = [rows_of(list(_pieces(letters))) for letters in _pages(document, name)]
    finally:
        document.close()
    if sum(len(row.text) for page in pages for row in page) < _LEAST * len(pages):
        raise SourceError(Problem("reading.pdf_no_text", name, params={"pages": len(pages)}))
    found = blocks(pages)
    text = "\n".join(_written(found, "text", "heading", "note"))
    rest = "\n".join(_written(found, "page"))
    return f"<!DOCTYPE html>\n<article>\n{text}\n</article>\n" + (f"<footer>\n{rest}\n</footer>\n" if rest else "")


def _written(found: list[Block], *kinds: str) -> Iterator[str]:
    """Blocks as elements, with a comment where a page begins."""
    page = 0
    for block in found:
        if block.kind not in kinds:
            continue
        if block.page != page:
            page = block.page
            yield f"<!-- {page} -->"
        tag = "h2" if block.kind == "heading" else "p"
        yield f"<{tag}>{escape(chr(10).join(line.strip() for line in block.lines), quote=False)}</{tag}>"


def _pages(document: pypdfium2.PdfDocument, name: str) -> Iterator[list[Letter]]:
    for number in range(len(document)):
        try:
            page = document[number]
            layer = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            params: dict[str, object] = {"reason": f"page {number + 1}: {error}"}
            raise SourceError(Problem("reading.pdf_damaged", name, params=params)) from error
        yield list(_once(_letters(layer)))
        layer.close()
        page.close()


@dataclass(slots=True)
class _Cells:
    """What PDFium writes places into."""

    x: ctypes.c_double
    y: ctypes.c_double
    box: raw.FS_RECTF
    matrix: raw.FS_MATRIX


def _letters(layer: pypdfium2.PdfTextPage) -> Iterator[Letter]:
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


def _placed(layer: pypdfium2.PdfTextPage, index: int, letter: str, cells: _Cells) -> Letter:
    raw.FPDFText_GetCharOrigin(layer.raw, index, cells.x, cells.y)
    raw.FPDFText_GetLooseCharBox(layer.raw, index, cells.box)
    raw.FPDFText_GetMatrix(layer.raw, index, cells.matrix)
    scale = math.hypot(cells.matrix.c, cells.matrix.d) or 1.0
    size = raw.FPDFText_GetFontSize(layer.raw, index) * scale or 1.0
    return Letter(letter, cells.box.left, max(cells.box.right, cells.box.left), -cells.y.value, size)


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


def _pieces(letters: list[Letter]) -> Iterator[Piece]:
    """Runs of letters on one level without a wide gap, in the order of the file."""
    run: list[Letter] = []
    for one in letters:
        if run and not _goes_on(run[-1], one):
            yield _piece(run)
            run = []
        if run or one.text != " ":
            run.append(one)
    if run:
        yield _piece(run)


def _goes_on(last: Letter, one: Letter) -> bool:
    size = max(last.size, one.size)
    level = abs(last.base - one.base) <= _LEVEL * size
    return level and -_OVERLAP * size <= one.left - last.right <= _GAP * size


def _piece(run: list[Letter]) -> Piece:
    words = [run[0].text]
    for last, one in pairwise(run):
        words += ["" if last.text == " " else space(last, one), one.text]
    while run[-1].text == " ":
        run, words = run[:-1], words[:-2]
    body = max(run, key=lambda one: one.size)
    return Piece("".join(words), run[0].left, run[-1].right, body.base, body.size)
