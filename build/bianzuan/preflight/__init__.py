"""A finished PDF, and what it should say → a report of what a printer or a proof-reader would reject.

The PDF is read with pikepdf and PDFium, never with the program that made it. `inspect` gives a frozen view of the
file, `expect` says what the pages of our own book ought to hold, `check_pdf` runs `CHECKS`.
"""

from bianzuan.preflight.checks import CHECKS
from bianzuan.preflight.drawing import draw_pages, pages_to_show
from bianzuan.preflight.expected import (
    ChapterText,
    ContentsLine,
    Expected,
    IndexLine,
    NamedPicture,
    Run,
    Text,
    TypeArea,
)
from bianzuan.preflight.expecting import expect
from bianzuan.preflight.inspection import inspect
from bianzuan.preflight.pages import Pages
from bianzuan.preflight.report import as_json, as_text, check_pdf, place_of, summary
from bianzuan.preflight.subject import Check

__all__ = [
    "CHECKS",
    "ChapterText",
    "Check",
    "ContentsLine",
    "Expected",
    "IndexLine",
    "NamedPicture",
    "Pages",
    "Run",
    "Text",
    "TypeArea",
    "as_json",
    "as_text",
    "check_pdf",
    "draw_pages",
    "expect",
    "inspect",
    "pages_to_show",
    "place_of",
    "summary",
]
