"""The cover in one piece: front page of the screen edition and a laid-out back with spine in, PDF/X-4 out.

The back and the spine take their colours from the edges of the front, so that every theme has a whole cover. The
spine is as wide as the real number of leaves makes it. Governing standard: ISO 15930-7.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator

import pikepdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pikepdf import Name
from PIL import Image

from bianzuan.binding.book import bind
from bianzuan.binding.colour import Press
from bianzuan.binding.press import finish, save
from bianzuan.config import PrintConfig, PublicationMeta
from bianzuan.geometry import PT_PER_MM
from bianzuan.model import CoverSheet, LaidSection

# Rounding of the page size leaves a hairline at the very edge, so colours are taken a little further in, in points.
_INSET = 3
# Lighter grounds bear black type, darker ones white; the share of white at which the contrast is the same.
_MIDDLE = 0.18


def spine(pages: int, gsm: float, bulk: float) -> float:
    """Width of the spine in millimetres: leaves × grams per square metre × cubic centimetres per gram / 1000."""
    return round(pages / 2 * gsm * bulk / 1000, 1)


def cover_sheet(screen: bytes, pages: int, config: PrintConfig) -> CoverSheet:
    """Measures and colours of the cover of a book of that many pages, whose front is the first page of `screen`."""
    document = pdfium.PdfDocument(screen)
    try:
        page = document[0]
        width, height = (side / PT_PER_MM for side in page.get_size())
        picture = page.render(scale=1).to_pil().convert("RGB")
        page.close()
    finally:
        document.close()
    ground, spine_ground = _edge(picture, picture.width - 1 - _INSET), _edge(picture, _INSET)
    return CoverSheet(
        round(width, 3), round(height, 3), spine(pages, config.paper_gsm, config.paper_bulk), config.flap, config.bleed,
        _hexadecimal(ground), _hexadecimal(spine_ground), _ink(ground), _ink(spine_ground),
    )  # fmt: skip


def _edge(picture: Image.Image, x: int) -> tuple[int, int, int]:
    """The commonest colour of a column of pixels; of equally common ones the darkest, so that chance decides nothing."""
    column = picture.crop((x, 0, x + 1, picture.height)).tobytes()
    counts = Counter((column[at], column[at + 1], column[at + 2]) for at in range(0, len(column), 3))
    return max(counts, key=lambda colour: (counts[colour], [-part for part in colour]))


def _hexadecimal(colour: tuple[int, int, int]) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)


def _ink(ground: tuple[int, int, int]) -> str:
    """Black or white, whichever stands out: relative luminance after WCAG 2."""
    red, green, blue = ((part / 255) ** 2.2 for part in ground)
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > _MIDDLE else "#ffffff"


def for_cover(
    laid: LaidSection,
    screen: bytes,
    sheet: CoverSheet,
    meta: PublicationMeta,
    config: PrintConfig,
    inks: Press,
    timestamp: int,
) -> bytes:
    """The cover for the press: the laid-out back and spine with the front set in its place."""
    with pikepdf.open(io.BytesIO(bind([laid], (), meta, timestamp))) as pdf, pikepdf.open(io.BytesIO(screen)) as book:
        page = pdf.pages[0]
        front = book.pages[0]
        left, bottom, right, top = (float(edge) for edge in front.trimbox)
        x = (sheet.flap + sheet.width + sheet.spine) * PT_PER_MM
        page.add_resource(pdf.copy_foreign(front.as_form_xobject()), Name.XObject, Name.Front)
        width, height, bleed = right - left, top - bottom, config.bleed * PT_PER_MM
        drawn = "".join(
            f"q {a} 0 0 {d} {e:.4f} {f:.4f} cm {left:.4f} {bottom:.4f} {width:.4f} {height:.4f} re W n /Front Do Q\n"
            for a, d, e, f in _with_mirrors(x - left, -bottom, x + width + right, bottom, 2 * height + bottom)
        )
        clip = f"q {x:.4f} {-bleed:.4f} {width + bleed:.4f} {height + 2 * bleed:.4f} re W n\n"
        content = b"q\n" + page.Contents.read_bytes() + b"\nQ\n" + clip.encode() + drawn.encode() + b"Q\n"
        page.Contents = pdf.make_stream(content)
        del pdf.Root["/PageLabels"]
        finish(pdf, meta, config, inks, timestamp)
        return save(pdf)


def _with_mirrors(
    x: float, y: float, mirrored_x: float, mirrored_down: float, mirrored_up: float
) -> Iterator[tuple[int, int, float, float]]:
    """Scales and shifts that put the front in its place and its reflections beyond its edges.

    A front drawn to its edge only would show paper where the knife slips; what it shows at the edge goes on into the bleed.
    """
    for across, shift_x in ((1, x), (-1, mirrored_x)):
        for up, shift_y in ((1, y), (-1, mirrored_down), (-1, mirrored_up)):
            yield across, up, shift_x, shift_y
