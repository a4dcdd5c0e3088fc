"""Checks of the sheets: sizes, boxes, what leaves the page, what is too small or too coarse to print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bianzuan.geometry import PT_PER_MM
from bianzuan.messages import say
from bianzuan.preflight.alignment import is_han
from bianzuan.preflight.matrices import Place
from bianzuan.preflight.pages import Box, Char, Image, Page
from bianzuan.preflight.runs import around
from bianzuan.preflight.subject import HANGING, SLACK, Fault, Outcome, Subject, Tally

SIZE_TOLERANCE = 0.1  # mm: what a guillotine can hold
INK_TOLERANCE = 0.5  # pt
SIZE_SLACK = 0.05  # pt
# Characters that a message quotes, and that are marked on the page.
QUOTED, MARKED = 20, 200
# Resolutions are quotients of whole pixels and rounded points.
PPI_TOLERANCE = 1.0
PT_PER_INCH = 72
# As much may the pixels across of a picture, reckoned from its edges, differ from those it has.
SAME_WIDTH = 0.01


def _size(page: Page) -> tuple[float, float]:
    return round(page.width / PT_PER_MM, 1), round(page.height / PT_PER_MM, 1)


def uniform_size(subject: Subject) -> Outcome:
    """All pages have one trim size."""
    yield Tally("pages", len(subject.pages))
    sizes = Counter(_size(page) for page in subject.pages)
    usual = max(sizes, key=lambda size: sizes[size], default=(0.0, 0.0))
    for page in subject.pages:
        if any(abs(a - b) > SIZE_TOLERANCE for a, b in zip(_size(page), usual, strict=True)):
            yield Fault(page.position, {"size": _named(_size(page)), "usual": _named(usual)})


def trim_size(subject: Subject) -> Outcome:
    """The pages have the trim size that was asked for."""
    wanted = subject.expected.trim if subject.expected else (0.0, 0.0)
    if not all(wanted):
        return
    for page in subject.pages:
        if any(abs(a - b) > SIZE_TOLERANCE for a, b in zip(_size(page), wanted, strict=True)):
            yield Fault(page.position, {"size": _named(_size(page)), "wanted": _named(wanted)})


def _named(size: tuple[float, float]) -> str:
    return f"{size[0]:g}×{size[1]:g} mm"


def boxes(subject: Subject) -> Outcome:
    """TrimBox within BleedBox within MediaBox, none empty, nothing turned."""
    for page in subject.pages:
        nested = _within(page.trim, page.bleed) and _within(page.bleed, page.media)
        if not nested or page.width <= 0 or page.height <= 0 or page.rotation:
            boxes = " / ".join(" ".join(f"{edge:g}" for edge in box) for box in (page.trim, page.bleed, page.media))
            yield Fault(page.position, {"boxes": boxes, "rotation": page.rotation})


def _within(inner: Box, outer: Box) -> bool:
    low = all(a >= b - INK_TOLERANCE for a, b in zip(inner[:2], outer[:2], strict=True))
    return low and all(a <= b + INK_TOLERANCE for a, b in zip(inner[2:], outer[2:], strict=True))


def off_page(subject: Subject) -> Outcome:
    """No text runs over the edge of the page."""
    for page in subject.pages:
        right, bottom = page.width + INK_TOLERANCE, page.height + INK_TOLERANCE
        out = [
            char
            for char in page.chars
            if char.left < -INK_TOLERANCE or char.top < -INK_TOLERANCE or char.right > right or char.bottom > bottom
        ]
        if out:
            yield _fault(page, out)


def _fault(page: Page, chars: Sequence[Char], **params: object) -> Fault:
    text = "".join(char.text for char in chars[:QUOTED])
    return Fault(page.position, {"text": text, "number": len(chars), **params}, around(chars[:MARKED]))


def safe_margin(subject: Subject) -> Outcome:
    """Text keeps away from the edge: the knife is never quite exact."""
    safe = subject.limits.safe * PT_PER_MM - INK_TOLERANCE
    for page in subject.pages:
        right, bottom = page.width - safe, page.height - safe
        near = [
            char
            for char in page.chars
            if (char.left < safe or char.top < safe or char.right > right or char.bottom > bottom) and _inside(char, page)
        ]
        if near:
            yield _fault(page, near, safe=f"{subject.limits.safe:g}")


def _inside(char: Char, page: Page) -> bool:
    """What is off the page, wholly or in part, is another check's."""
    return char.left >= 0 and char.top >= 0 and char.right <= page.width and char.bottom <= page.height


# So many em a letter of an italic may lean out of its advance.
OVERHANG = 0.25


def _leaning(char: Char) -> float:
    """How far out of the type area a letter's ink may lean: the f of an italic does, though the line ends flush."""
    return OVERHANG * char.size if "Italic" in char.font else 0.0


def overset(subject: Subject) -> Outcome:
    """In chapters and indexes no text leaves the type area; running heads and folios are not meant."""
    area = subject.area
    if area is None or subject.expected is None:
        return
    looked = set(range(subject.expected.index_pages[0], subject.expected.index_pages[1] + 1)) - {0}
    for chapter in subject.expected.chapters:
        looked.update(range(chapter.first, chapter.last + 1))
    for page in subject.pages:
        if page.position not in looked:
            continue
        frame = subject.frame(page)
        aside = [
            char
            for line in subject.inner_lines(page)
            for char in line.chars
            if char.left < frame.left - SLACK - _leaning(char)
            or char.right > frame.right + SLACK + _leaning(char) + (area.hang if char.text in HANGING else 0)
        ]
        # A running foot is smaller than the body.
        below = [
            char
            for line in page.lines
            for char in line.chars
            if line.y > frame.bottom + SLACK and char.size > area.size - SLACK and is_han(char.text)
        ]
        if aside or below:
            yield _fault(page, aside + below)


def small_text(subject: Subject) -> Outcome:
    """No type too small to print."""
    least = subject.limits.min_text
    for page in subject.pages:
        small = [char for char in page.chars if char.size < least - SIZE_SLACK]
        if small:
            size = min(char.size for char in small)
            yield _fault(page, small, size=f"{size:.1f}", least=f"{least:g}")


def resolution(subject: Subject) -> Outcome:
    """No picture too coarse to print."""
    yield Tally("images", sum(len(page.images) for page in subject.pages))
    limits = subject.limits
    for page in subject.pages:
        for image in page.images:
            least = limits.min_line_ppi if image.bits == 1 else limits.min_ppi
            if image.ppi < least - PPI_TOLERANCE:
                place: Place = (image.left, image.top, image.right, image.bottom)
                params = {"ppi": round(image.ppi), "least": least, "image": _called(image, page.position, subject)}
                yield Fault(page.position, params, (place,))


def framed(subject: Subject) -> Outcome:
    """No frame where a picture ought to be."""
    for one in subject.expected.pictures if subject.expected else ():
        if not one.width:
            yield Fault(one.first, {"name": one.name})


def _called(image: Image, position: int, subject: Subject) -> str:
    """A picture by the name that a text of the page has for it; without one, only that it is a picture.

    Its pixels across tell it from the others; a picture may be cut, and then nothing is said.
    """
    across = (image.right - image.left) / PT_PER_INCH * image.ppi
    named = subject.expected.pictures if subject.expected else ()
    names = {one.name for one in named if one.first <= position <= one.last and abs(across - one.width) <= max(1.0, one.width * SAME_WIDTH)}
    return say("preflight.picture-named", name=names.pop()) if len(names) == 1 else say("preflight.picture")


def rectos(subject: Subject) -> Outcome:
    """What begins on a recto stands on a page of an odd position."""
    for position in subject.expected.rectos if subject.expected else ():
        if position % 2 == 0 or position > len(subject.pages) or subject.pages[position - 1].blank:
            yield Fault(position if position <= len(subject.pages) else 0, {"position": position})


def double_blank(subject: Subject) -> Outcome:
    """No two blank pages together, except at the end, where they fill the signature."""
    yield Tally("blank-pages", sum(page.blank for page in subject.pages))
    used = max((page.position for page in subject.pages if not page.blank), default=0)
    for page, following in zip(subject.pages, subject.pages[1:], strict=False):
        if page.blank and following.blank and following.position < used:
            yield Fault(page.position)


def multiple(subject: Subject) -> Outcome:
    """The pages fill whole signatures."""
    wanted = subject.expected.multiple if subject.expected else 0
    if wanted and len(subject.pages) % wanted:
        yield Fault(params={"pages": len(subject.pages), "multiple": wanted})
