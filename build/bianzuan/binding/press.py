"""The bound book to the file for the printing house: PDF/X-4, from the same pages with the same breaks.

Input: the bytes of the bound book without tags. Output: pages without the cover, in the inks of the press, with exact
boxes whose origin is 0, nothing that can be clicked, filled up to whole signatures. Governing standard: ISO 15930-7.
"""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from bianzuan.binding import xmp
from bianzuan.binding.colour import Press, recolour
from bianzuan.config import PrintConfig, PublicationMeta
from bianzuan.geometry import PT_PER_MM

# Crop marks stand this far outside the bleed and are this long, in millimetres; the trade's usual figures.
_MARK_GAP, _MARK_LENGTH = 2.0, 5.0
_MARK_WIDTH = 0.25  # points
# What belongs to a screen: outline, targets, actions, tags.
_SCREEN_ONLY = (
    "/Outlines", "/Names", "/Dests", "/OpenAction", "/AA", "/AcroForm", "/StructTreeRoot", "/MarkInfo",
    "/PageMode", "/PageLayout", "/ViewerPreferences",
)  # fmt: skip
Box = tuple[float, float, float, float]


def for_press(
    screen: bytes, cover_pages: int, meta: PublicationMeta, config: PrintConfig, inks: Press, timestamp: int
) -> bytes:
    """The body of the book for the press; the first `cover_pages` pages belong to the cover's own file.

    Raises ContentError for colours that cannot be carried over.
    """
    with pikepdf.open(io.BytesIO(screen)) as pdf:
        labels = _shifted_labels(pdf, cover_pages)
        del pdf.pages[:cover_pages]
        if labels:
            pdf.Root.PageLabels = labels
        finish(pdf, meta, config, inks, timestamp)
        _fill_signature(pdf, config.signature)
        return save(pdf)


def finish(pdf: pikepdf.Pdf, meta: PublicationMeta, config: PrintConfig, inks: Press, timestamp: int) -> None:
    """Make a file PDF/X-4: colours, boxes, output intent, metadata; whatever can be clicked goes.

    Pages are put into the middle of a sheet that is larger by the bleed on every side; pages that have a bleed
    already, wider or narrower, get exactly this one.
    """
    for key in _SCREEN_ONLY:
        if key in pdf.Root:
            del pdf.Root[key]
    recolour(pdf, inks)
    _drop_colour_spaces(pdf)
    for page in pdf.pages:
        _frame(pdf, page, config)
    pdf.Root.OutputIntents = Array([pdf.make_indirect(_intent(pdf, inks))])
    xmp.describe(pdf, meta, timestamp, xmp.Standards(pdfx="PDF/X-4"))


def count_pages(data: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


def save(pdf: pikepdf.Pdf) -> bytes:
    """The file's bytes, which depend on nothing but its content."""
    # Names that a page does not use stay in its resources: pages and forms share them, and qpdf's removal would take
    # from one what another needs.
    out = io.BytesIO()
    pdf.save(
        out, force_version="1.6", deterministic_id=True, recompress_flate=False,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )  # fmt: skip
    return out.getvalue()


def _frame(pdf: pikepdf.Pdf, page: pikepdf.Page, config: PrintConfig) -> None:
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    bleed = config.bleed * PT_PER_MM
    slug = (_MARK_GAP + _MARK_LENGTH) * PT_PER_MM if config.marks else 0.0
    margin = bleed + slug
    width, height = right - left, top - bottom
    # Clipped to the bleed: what a theme lets stand further out is nobody's business.
    clip = f"q {slug:.4f} {slug:.4f} {width + 2 * bleed:.4f} {height + 2 * bleed:.4f} re W n\n"
    move = f"1 0 0 1 {margin - left:.4f} {margin - bottom:.4f} cm\n"
    marks = _marks(width, height, margin, bleed) if config.marks else ""
    content = clip.encode() + move.encode() + page.Contents.read_bytes() + b"\nQ\n" + marks.encode()
    page.Contents = pdf.make_stream(content)
    page.MediaBox = _array((0, 0, width + 2 * margin, height + 2 * margin))
    page.BleedBox = _array((slug, slug, slug + width + 2 * bleed, slug + height + 2 * bleed))
    page.TrimBox = _array((margin, margin, margin + width, margin + height))
    for key in ("/CropBox", "/ArtBox", "/Annots", "/Tabs", "/StructParents", "/Rotate"):
        if key in page:
            del page[key]
    page.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK, I=True)


def _array(box: Box) -> Array:
    return Array([round(edge, 4) for edge in box])


def _marks(width: float, height: float, margin: float, bleed: float) -> str:
    """Two strokes at each corner, outside the bleed, in black: the body has no other ink."""
    outer, inner = margin - bleed - _MARK_LENGTH * PT_PER_MM, margin - bleed - _MARK_GAP * PT_PER_MM
    far_x, far_y = 2 * margin + width, 2 * margin + height
    strokes: list[Box] = []
    for x in (margin, margin + width):
        strokes += [(x, outer, x, inner), (x, far_y - outer, x, far_y - inner)]
    for y in (margin, margin + height):
        strokes += [(outer, y, inner, y), (far_x - outer, y, far_x - inner, y)]
    lines = "".join(f"{a:.4f} {b:.4f} m {c:.4f} {d:.4f} l S\n" for a, b, c, d in strokes)
    return f"q 0 0 0 1 K {_MARK_WIDTH} w\n{lines}Q\n"


def _fill_signature(pdf: pikepdf.Pdf, signature: int) -> None:
    """Blank pages at the end until the pages fill whole signatures."""
    while signature > 1 and len(pdf.pages) % signature:
        last = pdf.pages[-1]
        boxes = {key: last[key] for key in ("/MediaBox", "/BleedBox", "/TrimBox")}
        content = pdf.make_stream(b"q Q\n")
        blank = Dictionary({"/Type": Name.Page, **boxes, "/Resources": Dictionary(), "/Contents": content})
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(blank)))


def _drop_colour_spaces(pdf: pikepdf.Pdf) -> None:
    """The engine names colour spaces that no page uses; an RGB or Lab one would only raise questions."""
    for page in pdf.pages:
        if "/ColorSpace" in page.resources:
            del page.resources["/ColorSpace"]


def _intent(pdf: pikepdf.Pdf, inks: Press) -> Dictionary:
    profile = pdf.make_stream(inks.profile, N=4, Alternate=Name.DeviceCMYK)
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(inks.condition),
        OutputCondition=String(inks.description),
        RegistryName=String("http://www.color.org"),
        Info=String(inks.description),
        DestOutputProfile=profile,
    )


def _shifted_labels(pdf: pikepdf.Pdf, removed: int) -> Dictionary | None:
    """Page labels for what is left when the first pages go; a numbering that began among them goes on."""
    if "/PageLabels" not in pdf.Root or "/Nums" not in pdf.Root.PageLabels:
        return None
    numbers = pdf.Root.PageLabels.Nums
    ranges: dict[int, Dictionary] = {}
    for index in range(0, len(numbers), 2):
        start, label = int(numbers[index]), Dictionary(dict(numbers[index + 1].items()))
        if start < removed and "/S" in label:
            label["/St"] = int(label.get("/St", 1)) + removed - start
        ranges[max(0, start - removed)] = label
    flat: list[int | Dictionary] = [one for start in sorted(ranges) for one in (start, ranges[start])]
    return Dictionary(Nums=Array(flat))
