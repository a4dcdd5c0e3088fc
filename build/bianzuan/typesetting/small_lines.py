"""What follows small lines stands on the grid: laid-out pages in; room below tables and captions, in the tree, out.

The lines of a table, a caption or an abstract stand closer than those of the text, so several of them seldom come out
even. CSS cannot round: what stands below such a block is looked at in a layout, and what it lacks to the next line of
the grid is added to `--rest` in the block's style, the room that the style sheet leaves below its last line. Where the block
is parted anew by a page, the next layout mends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

# Less than this many CSS pixels off the grid is on it.
_ON_GRID = 0.1
# What the style sheet leaves below the last line, in lines of the text.
_EIGHTH = 0.125
_CLASSES = frozenset(("caption", "abstract", "keywords", "table-source"))
_REST = re.compile(r";?--rest:([\d.]+)px")


def settle(pages: Iterable[Any], leading: float) -> bool:
    """Write the room that is missing (`leading` in CSS pixels) below blocks of small lines; whether any changed."""
    changed = False
    for page in pages:
        for small, following in _neighbours(page._page_box):
            # Counted from its own top, since what is off above it is mended there.
            missing = (small.border_box_y() - following.border_box_y()) % leading
            if _ON_GRID < missing < leading - _ON_GRID:
                _add(small.element, missing, leading)
                changed = True
    return changed


def _neighbours(page: Any) -> Iterator[tuple[Any, Any]]:
    """Blocks of small lines with the blocks that stand below them on the page."""
    for parent in page.descendants():
        if isinstance(parent, (boxes.BlockBox, boxes.FlexBox)):
            blocks = [child for child in parent.children if isinstance(child, boxes.BlockBox) and child.is_in_normal_flow()]
            yield from ((one, following) for one, following in pairwise(blocks) if _is_small(one))


def _is_small(block: Any) -> bool:
    if block.element is None:
        return False
    return bool(block.is_table_wrapper) or not _CLASSES.isdisjoint((block.element.get("class") or "").split())


def _add(element: Element, missing: float, leading: float) -> None:
    style = element.get("style") or ""
    before = _REST.search(style)
    rest = (missing + (float(before[1]) if before else _EIGHTH * leading)) % leading
    element.set("style", f"{_REST.sub('', style)};--rest:{rest:.4f}px".lstrip(";"))
