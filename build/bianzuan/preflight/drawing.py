"""Pages of a PDF drawn small with PDFium, for the report that marks the faults on them."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pypdfium2 as pdfium

from bianzuan.model import PagePicture, Report

# Wide enough to read the body when it is opened, small enough for sixty of them in one file.
WIDTH = 760  # pixels
QUALITY = 62
_RANK = {"error": 0, "warning": 1, "info": 2}


def pages_to_show(report: Report, most: int) -> tuple[int, ...]:
    """Positions of the pages worth a picture: the first, and those with findings, the gravest before the others."""
    found: dict[int, int] = {1: -1}
    for one in report.findings:
        if one.page:
            found[one.page] = min(found.get(one.page, 3), _RANK[one.severity])
    return tuple(sorted(sorted(found, key=lambda page: (found[page], page))[:most]))


def draw_pages(data: bytes, positions: Iterable[int]) -> tuple[PagePicture, ...]:
    """The pages at these positions, from 1; a position that the file does not have is passed over."""
    document = pdfium.PdfDocument(data)
    try:
        return tuple(_draw(document, position) for position in positions if 0 < position <= len(document))
    finally:
        document.close()


def _draw(document: pdfium.PdfDocument, position: int) -> PagePicture:
    page = document[position - 1]
    try:
        # Places of faults know nothing of turned pages.
        page.set_rotation(0)
        left, bottom, right, top = page.get_cropbox()
        trim = page.get_trimbox()
        width, height = right - left, top - bottom
        picture = page.render(scale=WIDTH / width).to_pil().convert("RGB")
    finally:
        page.close()
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=QUALITY, method=4)
    label = document.get_page_label(position - 1)
    return PagePicture(
        position, label, width, height, trim[0] - left, top - trim[3], trim[2] - trim[0], trim[3] - trim[1], out.getvalue()
    )
