"""Checks of the boxes of files for the press: all three given, from nought, with room for the knife, and art in it."""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.geometry import PT_PER_MM
from bianzuan.preflight.matrices import Place
from bianzuan.preflight.pages import Page
from bianzuan.preflight.subject import Fault, Outcome, Subject

TOLERANCE = 0.05  # mm
# An edge this near to the trim was meant to be there, mm.
AT_THE_EDGE = 0.5
# A smaller shape at the edge is a rule or an ornament that ends there, mm.
LEAST_SHAPE = 2.0
# Places at which the bleed beside a shape is looked at.
SAMPLES = 12


def press_boxes(subject: Subject) -> Outcome:
    """MediaBox, TrimBox and BleedBox stand on every page, and the sheet begins at nought."""
    for position, page in enumerate(subject.inks.pages, 1):
        missing = [key[1:] for key in ("/MediaBox", "/TrimBox", "/BleedBox") if key not in page.boxes]
        if missing or any(page.origin):
            yield Fault(position, {"missing": ", ".join(missing) or "–", "origin": " ".join(f"{o:g}" for o in page.origin)})


def bleed(subject: Subject) -> Outcome:
    """The bleed is as wide as the printing house asks for on every side."""
    wanted = subject.limits.bleed
    for page in subject.pages:
        least = min(_bleed(page)) / PT_PER_MM
        if least < wanted - TOLERANCE:
            yield Fault(page.position, {"bleed": f"{least:.1f}", "least": f"{wanted:g}"})


def _bleed(page: Page) -> Place:
    """Width of the bleed on the left, at the head, on the right and at the foot, in points."""
    inner, outer = page.trim, page.bleed
    return inner[0] - outer[0], outer[3] - inner[3], outer[2] - inner[2], inner[1] - outer[1]


def art(subject: Subject) -> Outcome:
    """What is printed up to the edge goes on to the end of the bleed, or the knife leaves a white line."""
    for page, inks in zip(subject.pages, subject.inks.pages, strict=True):
        short = tuple(shape for shape in inks.shapes if _ends_at_the_trim(shape, page, inks.shapes))
        if short:
            yield Fault(page.position, {"number": len(short)}, short)


def _ends_at_the_trim(shape: Place, page: Page, others: Sequence[Place]) -> bool:
    """Whether a shape reaches an edge of the trimmed page, and nothing goes on from there to the end of the bleed."""
    least, slack = LEAST_SHAPE * PT_PER_MM, AT_THE_EDGE * PT_PER_MM
    if min(shape[2] - shape[0], shape[3] - shape[1]) < least:
        return False
    # What is beyond the page altogether is no art at its edge.
    if shape[2] < 0 or shape[3] < 0 or shape[0] > page.width or shape[1] > page.height:
        return False
    out = (-shape[0], -shape[1], shape[2] - page.width, shape[3] - page.height)
    for side, (far, wide) in enumerate(zip(out, _bleed(page), strict=True)):
        if wide > 2 * slack and -slack <= far < wide - slack:
            strip = _strip(side, shape, page, wide - slack)
            if not all(any(_holds(other, point) for other in others) for point in strip):
                return True
    return False


def _strip(side: int, shape: Place, page: Page, out: float) -> list[tuple[float, float]]:
    """Points in the bleed beside a shape, at the end of the bleed on one side."""
    across = side % 2 == 0  # left or right
    low, high = (max(shape[1], 0.0), min(shape[3], page.height)) if across else (max(shape[0], 0.0), min(shape[2], page.width))
    fixed = -out if side < 2 else (page.width if across else page.height) + out
    steps = [low + (high - low) * (step + 0.5) / SAMPLES for step in range(SAMPLES)]
    return [(fixed, at) if across else (at, fixed) for at in steps]


def _holds(shape: Place, point: tuple[float, float]) -> bool:
    return shape[0] <= point[0] <= shape[2] and shape[1] <= point[1] <= shape[3]


def signature(subject: Subject) -> Outcome:
    """The body for the press fills whole signatures; a cover is one page."""
    count, multiple = len(subject.pages), subject.limits.signature
    if count > 1 and count % multiple:
        yield Fault(params={"pages": count, "multiple": multiple})
