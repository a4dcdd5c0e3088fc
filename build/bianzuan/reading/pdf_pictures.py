"""Pictures on the pages of a PDF: which belong to the text, their bytes, and below which lines they stand.

In: a page and the letters on it. Out: `Placed` pictures. What covers the page is the page itself, what is small or comes
again on other pages an ornament; a figure that a program cut into strips is drawn whole. A picture behind words may be a
scan, a coloured box or a map: it is told, not taken. Coordinates in points from the left and, downwards, from the foot.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from bianzuan.model import Picture
from bianzuan.reading.pdf_paragraphs import Block
from bianzuan.reading.pictures import picture

# A picture that covers so much of a page is the page.
COVERS = 0.5
# In points: what is smaller is an ornament, a formula, a letter that no font had. An inch is 72.
_LONG, _SHORT = 72.0, 36.0
# So many letters in its box stand upon a picture.
_UPON = 20
# Strips of one figure touch each other; so many pictures on a page are a page in pieces.
_TOUCH, _MOST = 1.5, 24
# A strip may be as thin as this.
_THIN = 2.0
# What is drawn whole has three hundred dots to the inch.
_DOTS = 300 / 72
# A caption stands so many ems below its picture at most, in the middle of it, and has so many letters.
_BELOW, _AMISS, _CAPTION = 2.5, 2.0, 60

_Box = tuple[float, float, float, float]  # left, bottom, right, top as a PDF counts them


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture and its box on a page, from 1: `top` and `bottom` grow downwards, as base lines do."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    picture: Picture


def is_covered(page: pypdfium2.PdfPage) -> bool:
    """True for a page that a picture covers, as one that was scanned."""
    return any(_covers(page, image.get_bounds()) for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))


def placed(page: pypdfium2.PdfPage, number: int, letters: Sequence[tuple[float, float]]) -> list[Placed]:
    """Pictures of page `number` that may belong to its text; `letters` are places (across, downwards) of what stands there."""
    images = [(image, image.get_bounds()) for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=1)]
    groups = _groups([(image, box) for image, box in images if min(box[2] - box[0], box[3] - box[1]) >= _THIN])
    boxes = [(group, _around([box for _, box in group])) for group in groups]
    wanted = [(group, box) for group, box in boxes if _is_large(box) and not _covers(page, box)]
    if len(wanted) > _MOST:
        return []
    found = []
    for count, (group, (left, bottom, right, top)) in enumerate(wanted, 1):
        href = f"p{number}-{count}"
        upon = sum(1 for x, y in letters if left <= x <= right and -top <= y <= -bottom)
        shown = Picture(href, fault="upon") if upon >= _UPON else picture(href, _bytes(page, group, (left, bottom, right, top)))
        found.append(Placed(number, left, -top, right, -bottom, shown))
    return found


def without_ornaments(found: Sequence[Placed]) -> list[Placed]:
    """Pictures without those that come again: logos, rules, seals at the head of every page."""
    times = Counter(one.picture.name for one in found if one.picture.name)
    return [one for one in found if times[one.picture.name] < 2]


def places(blocks: Sequence[Block], found: Sequence[Placed]) -> dict[int, list[Placed]]:
    """Pictures by the index of the block that each stands behind; -1 for those above all."""
    behind: dict[int, list[Placed]] = {}
    for one in sorted(found, key=lambda one: (one.page, one.top, one.left)):
        behind.setdefault(_place(blocks, one), []).append(one)
    return behind


def is_caption(block: Block, above: Placed) -> bool:
    """True for a short block right below a picture, in the middle of it, in smaller type or narrower than it."""
    rows = [row for _, row in block.places]
    if not rows or len("".join(block.lines)) > _CAPTION or block.places[0][0] != above.page or block.kind == "heading":
        return False
    first, em = rows[0], rows[0].size
    near = 0 < first.base - above.bottom <= _BELOW * em
    middle = abs((first.left + first.right) - (above.left + above.right)) / 2 <= _AMISS * em
    narrow = all(row.right - row.left <= above.right - above.left - em for row in rows)
    return near and middle and (block.kind == "note" or narrow)


def _place(blocks: Sequence[Block], one: Placed) -> int:
    """The block that has the nearest line above a picture in its column; else that before the nearest below it."""
    beside = [
        (row.base, index)
        for index, block in enumerate(blocks)
        if block.kind != "page"
        for page, row in block.places
        if page == one.page and row.left < one.right and one.left < row.right
    ]
    above = [(base, index) for base, index in beside if base <= one.top + _BELOW]
    if above:
        return max(above)[1]
    if beside:
        return min(beside)[1] - 1
    return max((index for index, block in enumerate(blocks) if block.kind != "page" and block.page <= one.page), default=-1)


def _is_large(box: _Box) -> bool:
    sides = sorted((box[2] - box[0], box[3] - box[1]))
    return sides[1] >= _LONG and sides[0] >= _SHORT


def _covers(page: pypdfium2.PdfPage, box: _Box) -> bool:
    width, height = page.get_size()
    return bool((box[2] - box[0]) * (box[3] - box[1]) >= COVERS * width * height)


_Group = list[tuple[pypdfium2.PdfImage, _Box]]


def _groups(images: _Group) -> list[_Group]:
    """Images, those that touch each other along a whole side together."""
    groups: list[_Group] = []
    for image, box in images:
        near = [group for group in groups if any(_touch(box, other) for _, other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(one for group in near for one in group), (image, box)])
    return groups


def _touch(one: _Box, other: _Box) -> bool:
    """True for two boxes of one width below each other, or of one height side by side, without a gap."""
    for a, b in ((0, 1), (1, 0)):
        alike = abs(one[a] - other[a]) <= _TOUCH and abs(one[a + 2] - other[a + 2]) <= _TOUCH
        if alike and min(abs(one[b] - other[b + 2]), abs(other[b] - one[b + 2])) <= _TOUCH:
            return True
    return False


def _around(boxes: Sequence[_Box]) -> _Box:
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _bytes(page: pypdfium2.PdfPage, group: _Group, box: _Box) -> bytes:
    """A picture as a file: a photograph as it is kept, anything else as PNG; no bytes where PDFium cannot draw it."""
    try:
        if len(group) == 1:
            return _kept(page, group[0][0]) or _png(_upright(page, group[0][0].get_bitmap(render=True).to_pil()))
        width, height = page.get_size()
        crop = (max(0.0, box[0]), max(0.0, box[1]), max(0.0, width - box[2]), max(0.0, height - box[3]))
        return _png(page.render(scale=_DOTS, crop=crop).to_pil()) if not page.get_rotation() else b""
    except (pypdfium2.PdfiumError, ValueError, OSError):
        return b""


def _kept(page: pypdfium2.PdfPage, image: pypdfium2.PdfImage) -> bytes:
    """The JPEG that a PDF holds, if it stands upright and browsers show its colours."""
    matrix = image.get_matrix()
    if page.get_rotation() or image.get_filters() != ["DCTDecode"] or min(matrix.a, matrix.d) <= 0 or abs(matrix.b) + abs(matrix.c) > _TOUCH:
        return b""
    data = bytes(image.get_data())
    with Image.open(io.BytesIO(data)) as shown:
        return data if shown.format == "JPEG" and shown.mode in ("L", "RGB") else b""


def _upright(page: pypdfium2.PdfPage, image: Image.Image) -> Image.Image:
    return image.rotate(-page.get_rotation(), expand=True) if page.get_rotation() else image


def _png(image: Image.Image) -> bytes:
    """What has holes stands on white paper."""
    if image.mode in ("RGBA", "LA", "P"):
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image).convert("RGB")
    made = io.BytesIO()
    image.convert("L" if image.mode in ("1", "L") else "RGB").save(made, "PNG")
    return made.getvalue()
