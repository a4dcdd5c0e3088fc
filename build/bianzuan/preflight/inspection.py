"""bytes or a path in, `Pages` out: opens a PDF with pikepdf and PDFium and joins what the two tell."""

from __future__ import annotations

import io
import logging
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium

from bianzuan.errors import ContentError, Problem
from bianzuan.messages import why
from bianzuan.preflight import letters, structure
from bianzuan.preflight.pages import Page, Pages

# What the parser complains of goes into the report; the library would print it as well.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())


def read_bytes(pdf: bytes | Path) -> bytes:
    """The file's bytes. Raises ContentError if it cannot be read."""
    if isinstance(pdf, bytes):
        return pdf
    try:
        return pdf.read_bytes()
    except OSError as error:
        problem = Problem("preflight.unreadable-file", str(pdf), params={"reason": why(error)})
        raise ContentError(problem) from error


def inspect(pdf: bytes | Path) -> Pages:
    """A frozen view of a PDF.

    Raises ContentError if there is no such file, or if it is encrypted, corrupt or no PDF at all.
    """
    name = "" if isinstance(pdf, bytes) else str(pdf)
    data = read_bytes(pdf)
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as opened:
            if opened.is_encrypted:
                raise ContentError(Problem("preflight.encrypted", name))
            return _pages(opened, data)
    except pikepdf.PasswordError as error:
        raise ContentError(Problem("preflight.encrypted", name)) from error
    except (pikepdf.PikepdfError, pdfium.PdfiumError) as error:
        raise ContentError(Problem("preflight.corrupt", name, params={"reason": _reason(error)})) from error
    except ContentError as error:
        placed = (Problem(p.key, p.file or name, p.line, p.params) for p in error.problems)
        raise ContentError(placed) from error


def _reason(error: Exception) -> str:
    # pikepdf begins with the stream's address in memory, which tells the reader nothing.
    return str(error).rsplit(">: ", 1)[-1]


def _pages(opened: pikepdf.Pdf, data: bytes) -> Pages:
    destinations = structure.Destinations(opened)
    syntax = (*(str(warning) for warning in opened.get_warnings()), *opened.check_pdf_syntax())
    painted = pdfium.PdfDocument(data)
    try:
        skeletons = tuple(structure.skeletons(opened, destinations))
        pages = tuple(_page(painted, number, bones) for number, bones in enumerate(skeletons, 1))
    finally:
        painted.close()
    information = structure.metadata(opened)
    return Pages(
        opened.pdf_version,
        pages,
        structure.fonts(opened),
        structure.outline(opened, destinations),
        destinations.named,
        "/PageLabels" in opened.Root,
        information.get("Title", ""),
        str(opened.Root.get("/Lang", "")),
        information,
        tuple(dict.fromkeys(_reason_text(line) for line in syntax)),
    )


def _reason_text(line: str) -> str:
    return line.rsplit(">: ", 1)[-1].strip()


def _page(painted: pdfium.PdfDocument, number: int, bones: structure.Skeleton) -> Page:
    page = painted[number - 1]
    try:
        chars = letters.chars(page, bones.trim)
        images, objects = letters.images(page, bones.trim)
    finally:
        page.close()
    return Page(
        number, bones.label, bones.media, bones.trim, bones.bleed, bones.rotation,
        chars, letters.lines(chars), bones.links, images, objects, bones.fonts,
    )  # fmt: skip
