"""How much of a text stands on which page: a laid-out section in, characters of each block on each of its pages out.

A folio proves only where a paragraph begins; whoever looks for a word in it wants to know whether to turn the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from weasyprint.formatting_structure import boxes

from bianzuan.model import LaidSection
from bianzuan.typesetting.composer.marks import INVISIBLE


def extents(section: LaidSection) -> Mapping[str, tuple[int, ...]]:
    """HTML id → its visible characters on each page it stands on, white space and note marks not counted.

    Only blocks that cross pages are told of.
    """
    found: dict[str, dict[int, int]] = {}
    for number, page in enumerate(section.pages):
        for box in page._page_box.descendants():
            name = box.element.get("id") if isinstance(box, boxes.BlockBox) and _is_element(box) else None
            if name and len(section.anchors.get(name, ())) > 1:
                counted = found.setdefault(name, {})
                counted[number] = counted.get(number, 0) + sum(map(_visible, _texts(box)))
    return {
        name: tuple(counted.get(page, 0) for page in section.anchors[name]) for name, counted in found.items()
    }


def _is_element(box: Any) -> bool:
    return box.element is not None and "::" not in (box.element_tag or "")


def _texts(box: Any) -> Iterator[str]:
    """Text of a box without what the style sheet puts in."""
    for child in getattr(box, "children", ()):
        if "::" in (child.element_tag or ""):
            continue
        if isinstance(child, boxes.TextBox):
            yield child.text
        else:
            yield from _texts(child)


def _visible(text: str) -> int:
    return sum(not character.isspace() and character not in INVISIBLE for character in text)
