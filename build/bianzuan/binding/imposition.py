"""Two pages on a sheet, for proofs: a PDF in; reader's spreads or a booklet to fold and staple out.

Pages are never scaled: a proof shows the real size. Spreads put verso and recto side by side as the book lies open;
the booklet puts them on the sheets so that a stack printed on both sides (turned over the short edge), folded in the
middle and stapled reads in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pikepdf
from pikepdf import Array, Dictionary, Name

from bianzuan.binding.opening import opened
from bianzuan.binding.press import save
from bianzuan.errors import ContentError, Problem
from bianzuan.geometry import PT_PER_MM

Manner = Literal["spreads", "saddle"]
# Sheets an office printer takes, width and height across in millimetres, the smaller first.
SHEETS: tuple[tuple[str, float, float], ...] = (("A4", 297, 210), ("A3", 420, 297))
# What the rounding of page sizes may cost, in millimetres.
_TOLERANCE = 0.5

Pair = tuple[int | None, int | None]


def spreads(count: int) -> tuple[Pair, ...]:
    """Positions from 0 of the pages left and right; the first page stands alone on the right."""
    pages: list[int | None] = [None, *range(count)]
    if len(pages) % 2:
        pages.append(None)
    return tuple(zip(pages[::2], pages[1::2], strict=True))


def saddle(count: int) -> tuple[Pair, ...]:
    """Front and back of each sheet, the outermost first; pages that are missing to a multiple of four are blank."""
    total = -(-count // 4) * 4
    pages = [page if page < count else None for page in range(total)]
    pairs: list[Pair] = []
    for low in range(0, total // 2, 2):
        high = total - 1 - low
        pairs += [(pages[high], pages[low]), (pages[low + 1], pages[high - 1])]
    return tuple(pairs)


def impose(data: bytes, manner: Manner, *, sheet: str = "", name: str = "") -> bytes:
    """The proof. `sheet` is "A4" or "A3", else the smaller one that takes two pages; `name` stands in messages.

    Raises ContentError for what is no PDF, is protected by a password or has no pages, and for pages that do not fit.
    """
    with opened(data, name) as source:
        if source.is_encrypted:
            raise ContentError(Problem("binding.pdf_encrypted", name))
        return _impose(source, manner, sheet, name)


def _impose(source: pikepdf.Pdf, manner: Manner, sheet: str, name: str) -> bytes:
    sizes = [_size(page) for page in source.pages]
    if not sizes:
        raise ContentError(Problem("binding.impose_empty", name))
    page = (max(width for width, _ in sizes), max(height for _, height in sizes))
    width, height = (side * PT_PER_MM for side in _sheet(page, sheet, name))
    pairs = spreads(len(sizes)) if manner == "spreads" else saddle(len(sizes))
    with pikepdf.new() as out:
        forms = [out.copy_foreign(one.as_form_xobject()) for one in source.pages]
        for pair in pairs:
            out.pages.append(_sheet_page(out, pair, forms, [one.trimbox for one in source.pages], (width, height)))
        if "/Title" in source.docinfo:
            out.trailer.Info = out.make_indirect(Dictionary(Title=str(source.docinfo.Title)))
        return save(out)


def _size(page: pikepdf.Page) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    return (right - left) / PT_PER_MM, (top - bottom) / PT_PER_MM


def _sheet(page: tuple[float, float], wanted: str, name: str) -> tuple[float, float]:
    offered = [one for one in SHEETS if not wanted or one[0] == wanted]
    for _, width, height in offered:
        if 2 * page[0] <= width + _TOLERANCE and page[1] <= height + _TOLERANCE:
            return width, height
    params: dict[str, object] = {
        "page": f"{page[0]:.0f}×{page[1]:.0f}",
        "sheet": " / ".join(f"{one} {width:g}×{height:g}" for one, width, height in offered),
    }
    raise ContentError(Problem("binding.impose_too_large", name, params=params))


def _sheet_page(
    out: pikepdf.Pdf,
    pair: Pair,
    forms: Sequence[pikepdf.Object],
    trims: Sequence[pikepdf.Object],
    sheet: tuple[float, float],
) -> pikepdf.Page:
    """One side of a sheet; the fold is in the middle, and the pages stand against it."""
    used = Dictionary()
    content = ""
    for side, position in enumerate(pair):
        if position is None:
            continue
        left, bottom, right, top = (float(edge) for edge in trims[position])
        x = sheet[0] / 2 - (right - left) * (1 - side)
        y = (sheet[1] - (top - bottom)) / 2
        used[f"/P{position}"] = forms[position]
        box = f"{x:.4f} {y:.4f} {right - left:.4f} {top - bottom:.4f}"
        content += f"q {box} re W n 1 0 0 1 {x - left:.4f} {y - bottom:.4f} cm /P{position} Do Q\n"
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, round(sheet[0], 4), round(sheet[1], 4)]),
        Resources=Dictionary(XObject=used),
        Contents=out.make_stream(content.encode()),
    )
    return pikepdf.Page(out.make_indirect(page))
