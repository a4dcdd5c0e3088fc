"""Back and spine of the cover: measures and colours in, one wide page for print out; the front is set in later."""

from __future__ import annotations

from bianzuan.config import PublicationConfig
from bianzuan.geometry import PT_PER_MM
from bianzuan.model import CoverSheet, SectionHTML
from bianzuan.rendering import labels as locales
from bianzuan.rendering.barcode import bars, isbn_digits
from bianzuan.rendering.covers import UPRIGHT_LEADING, stands_upright
from bianzuan.rendering.environment import fill, template_environment

# Narrower spines bear no text: the fold wanders by a millimetre to either side.
LEAST_SPINE = 5.0  # mm
LARGEST_SPINE_TYPE, SMALLEST_SPINE_TYPE = 18.0, 6.0  # points
SPINE_SHARE = 0.62  # of the spine's width that type may take
TITLE_SHARE = 0.68  # of the spine's length that the title may take


def wraparound(config: PublicationConfig, sheet: CoverSheet) -> SectionHTML:
    """The page without its front. Raises PublicationError for an ISBN that is wrong."""
    meta = config.meta
    digits = isbn_digits(meta.isbn) if meta.isbn else ""
    html = fill(
        template_environment(config.folder, config.design.theme), ["print/cover.html.jinja"],
        lang=locales.locale_of(meta), meta=meta, sheet=sheet, total=2 * (sheet.width + sheet.flap) + sheet.spine,
        size=spine_type(meta.title, sheet), upright=stands_upright(meta.title), leading=UPRIGHT_LEADING,
        bars=bars(digits) if digits else (), digits=digits,
    )  # fmt: skip
    return SectionHTML("cover", html, "none")


def spine_type(title: str, sheet: CoverSheet) -> float:
    """Size in points of the title on the spine; 0 where the spine is too narrow or the title too long for it."""
    if sheet.spine < LEAST_SPINE or not title:
        return 0.0
    across = sheet.spine * SPINE_SHARE * PT_PER_MM
    along = sheet.height * TITLE_SHARE * PT_PER_MM / (len(title) * UPRIGHT_LEADING)
    size = round(min(LARGEST_SPINE_TYPE, across, along), 1)
    return size if size >= SMALLEST_SPINE_TYPE else 0.0
