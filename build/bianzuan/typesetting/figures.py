"""Images on the page: laid-out pages in; heights in whole lines, and images too coarse to print, out.

CSS cannot round a height to lines, so a figure's height is measured in a first layout and written into its style.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes

# Below this an image looks soft in print; 300 is what printers ask for photographs.
LEAST_DPI = 200
_PX_PER_INCH = 96
# Less than this many CSS pixels from a whole line is whole.
_WHOLE = 0.1


@dataclass(frozen=True, slots=True)
class Coarse:
    """An image that is printed too large for its pixels; `page` counts from 0."""

    page: int
    source: str
    dpi: int


def snap(pages: Iterable[Any], leading: float) -> bool:
    """Write heights of whole lines (`leading` in CSS pixels) into the style of figures; whether any changed."""
    changed = False
    for _, block, _ in _figures(pages):
        height: float = block.margin_height()
        missing = math.ceil(height / leading - _WHOLE / leading) * leading - height
        if missing > _WHOLE and block.element is not None:
            above = block.padding_top + missing / 2
            style = block.element.get("style") or ""
            padding = f"padding-top:{above:.4f}px;padding-bottom:{block.padding_bottom + missing / 2:.4f}px"
            block.element.set("style", f"{style};{padding}".lstrip(";"))
            changed = True
    return changed


def coarse(pages: Iterable[Any]) -> Iterator[Coarse]:
    """Images with fewer pixels to the inch than print needs; drawings made of lines have none."""
    for page, _, image in _figures(pages):
        pixels = getattr(image.replacement, "width", None)
        if isinstance(pixels, (int, float)) and hasattr(image.replacement, "image_data") and image.width:
            dpi = round(pixels * _PX_PER_INCH / image.width)
            if dpi < LEAST_DPI:
                yield Coarse(page, image.element.get("src") or "", dpi)


def _figures(pages: Iterable[Any]) -> Iterator[tuple[int, Any, Any]]:
    """Page, block and image of every image that stands in a block of its own."""
    for number, page in enumerate(pages):
        for block in _blocks(page._page_box):
            for image in _images(block):
                yield number, block, image


def _blocks(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, boxes.BlockBox) and child.element_tag in ("p", "figure"):
            yield child
        elif isinstance(child, boxes.ParentBox):
            yield from _blocks(child)


def _images(block: Any) -> list[Any]:
    """The block's images, if it holds nothing else on its lines."""
    content = [box for box in block.descendants() if not isinstance(box, boxes.ParentBox) or box.element_tag == "img"]
    images = [box for box in content if isinstance(box, boxes.ReplacedBox)]
    return images if images and len(images) == len(content) else []
