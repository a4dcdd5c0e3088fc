"""The tagged book to the file for screens and screen readers: PDF/UA-1, small.

Input: the bytes `book.bind(…, variant="pdf/ua-1")` made, with links, outline and page labels. Output: the same with
sound tags and metadata that names the standard. Governing standard: ISO 14289-1.
"""

from __future__ import annotations

import io

import pikepdf

from bianzuan.binding import tags, xmp
from bianzuan.config import PublicationMeta


def for_screen(tagged: bytes, meta: PublicationMeta, timestamp: int) -> bytes:
    """The book for reading on a screen."""
    with pikepdf.open(io.BytesIO(tagged)) as pdf:
        tags.mend(pdf)
        xmp.describe(pdf, meta, timestamp, xmp.Standards(pdfua=1))
        return save_small(pdf)


def save_small(pdf: pikepdf.Pdf) -> bytes:
    """The file's bytes with its objects packed together: a structure tree has tens of thousands of small ones."""
    out = io.BytesIO()
    pdf.save(
        out, min_version="1.7", deterministic_id=True, recompress_flate=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )  # fmt: skip
    return out.getvalue()
