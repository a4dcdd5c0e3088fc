"""The cover in one piece: front page of the screen edition and a laid-out back with spine in, PDF/X-4 out.

The back and the spine take their colours from the edges of the front, so that every theme has a whole cover. The
spine is as wide as the real number of leaves makes it. Governing standard: ISO 15930-7.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator

import pikepdf
import pypdfium2 as pdfium
from pikepdf import Dictionary, Name
from PIL import Image

from bianzuan.binding.book import bind
from bianzuan.binding.colour import Press
from bianzuan.binding.press import finish, save
from bianzuan.binding.xmp import keep_lock
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
        keep_lock(pdf, book)
        page = pdf.pages[0]
        front = book.pages[0]
        left, bottom, right, top = (float(edge) for edge in front.trimbox)
        x = (sheet.flap + sheet.width + sheet.spine) * PT_PER_MM
        form = pdf.copy_foreign(front.as_form_xobject())
        form.Resources = _own_resources(form)
        page.add_resource(form, Name.XObject, Name.Front)
        page.add_resource(_wordless(pdf, form), Name.XObject, Name.Edges)
        width, height, bleed = right - left, top - bottom, config.bleed * PT_PER_MM
        place = f"q 1 0 0 1 {x - left:.4f} {-bottom:.4f} cm /Front Do Q\n"
        edges = "".join(
            f"q {a} 0 0 {d} {e:.4f} {f:.4f} cm /Edges Do Q\n"
            for a, d, e, f in _reflections(x - left, -bottom, width + left, height + bottom, bool(sheet.flap))
        )
        # A flap follows on the right, which has a ground of its own.
        reach = width + (0 if sheet.flap else bleed)
        clip = f"q {x:.4f} {-bleed:.4f} {reach:.4f} {height + 2 * bleed:.4f} re W n\n"
        content = f"q\n{{}}\nQ\n{clip}{edges}{place}Q\n".encode().replace(b"{}", page.Contents.read_bytes())
        page.Contents = pdf.make_stream(content)
        del pdf.Root["/PageLabels"]
        finish(pdf, meta, config, inks, timestamp)
        return save(pdf)


def _reflections(
    x: float, y: float, right: float, top: float, flap: bool
) -> Iterator[tuple[int, int, float, float]]:
    """Scales and shifts of the front's reflections beyond its edges.

    A front drawn to its edge only would show paper where the knife slips; what it shows at the edge goes on into the
    bleed. The lines of reflection lie a little within the edge, where rounding leaves no gap.
    """
    ups = ((1, y), (-1, 2 * _INSET - y), (-1, 2 * (top + y - _INSET) - y))
    acrosses = ((1, x),) if flap else ((1, x), (-1, x + 2 * (right - _INSET)))
    for across, shift_x in acrosses:
        for up, shift_y in ups:
            if (across, up) != (1, 1):
                yield across, up, shift_x, shift_y


def _own_resources(form: pikepdf.Object) -> Dictionary:
    """The form's resources with the fonts it uses; the book's pages share theirs, and would bring every font along."""
    used = {
        str(one.operands[0]) for one in pikepdf.parse_content_stream(form) if str(one.operator) == "Tf"
    }  # fmt: skip
    resources = Dictionary(dict(form.Resources.items()))
    fonts = form.Resources.get("/Font")
    if fonts is not None:
        resources.Font = Dictionary({name: font for name, font in fonts.items() if name in used})
    return resources


def _wordless(pdf: pikepdf.Pdf, form: pikepdf.Object) -> pikepdf.Object:
    """A copy of the front without its words, which a reflection must not repeat."""
    made, in_text = [], False
    for instruction in pikepdf.parse_content_stream(form):
        operator = str(instruction.operator)
        in_text = operator == "BT" or (in_text and operator != "ET")
        if not in_text and operator != "ET":
            made.append(instruction)
    return pdf.make_stream(
        pikepdf.unparse_content_stream(made),
        Type=Name.XObject, Subtype=Name.Form, BBox=form.BBox, Resources=form.Resources,
    )  # fmt: skip
