"""Checks of the colours in files for the press: inks of a press only, black text in one ink, not too much ink."""

from __future__ import annotations

from bianzuan.preflight.matrices import Place
from bianzuan.preflight.painting import Paint
from bianzuan.preflight.subject import Fault, Outcome, Subject

# Text with that much black is meant to be black.
BLACK = 0.9
# Rounding of four digits in each of four inks.
SLACK = 0.005
# Thinner filled rectangles than this are lines that were drawn as areas and came out at nothing, pt.
NO_LINE = 0.02


def screen_colours(subject: Subject) -> Outcome:
    """No RGB is left in a file for the press."""
    for position, page in enumerate(subject.inks.pages, 1):
        if page.spaces:
            places = tuple(place for found in page.spaces.values() for place in found)
            yield Fault(position, {"spaces": ", ".join(sorted(page.spaces))}, places)


def rich_black(subject: Subject) -> Outcome:
    """Black text is printed with black ink alone: four inks never fall quite on one another."""
    for position, page in enumerate(subject.inks.pages, 1):
        rich = [one for one in page.paints if one.text and len(one.colour) == 4]
        rich = [one for one in rich if one.colour[3] >= BLACK and sum(one.colour[:3]) > SLACK]
        if rich:
            yield Fault(position, {"inks": _named(max(one.colour for one in rich))}, _places(rich))


def ink_sum(subject: Subject) -> Outcome:
    """No colour and no picture lays on more ink than the paper takes up."""
    most = subject.limits.most_ink
    for position, page in enumerate(subject.inks.pages, 1):
        paints = [one for one in page.paints if len(one.colour) == 4 and sum(one.colour) > most + SLACK]
        pictures = [(ink, place) for ink, place in page.images if ink > most + SLACK]
        if paints or pictures:
            worst = max([sum(one.colour) for one in paints] + [ink for ink, _ in pictures])
            places = (*_places(paints), *(place for _, place in pictures))
            yield Fault(position, {"sum": round(worst * 100), "most": round(most * 100)}, places)


def transparency(subject: Subject) -> Outcome:
    """Transparency is allowed in PDF/X-4, but older machines at the press flatten it badly."""
    for position, page in enumerate(subject.inks.pages, 1):
        if page.see_through:
            yield Fault(position, places=page.see_through)


def overprint(subject: Subject) -> Outcome:
    """Only black is printed over other inks: white would vanish, colours would mix."""
    for position, page in enumerate(subject.inks.pages, 1):
        over = [one for one in page.paints if one.overprint and not _is_black(one)]
        if over:
            yield Fault(position, {"inks": _named(over[0].colour)}, _places(over))


def hairlines(subject: Subject) -> Outcome:
    """No line too thin to print."""
    least = subject.limits.min_rule
    for position, page in enumerate(subject.inks.pages, 1):
        thin = [(width, place) for width, place in page.thin if width < least - 0.01 and _is_seen(width, place)]
        if thin:
            width = min(width for width, _ in thin)
            yield Fault(position, {"width": f"{width:.2f}", "least": f"{least:g}", "number": len(thin)}, tuple(p for _, p in thin))


def _is_seen(width: float, place: Place) -> bool:
    """A stroke of no width is the thinnest line the machine can draw; an area of no width is nothing."""
    return width > NO_LINE or max(place[2] - place[0], place[3] - place[1]) > 1


def _is_black(one: Paint) -> bool:
    if len(one.colour) == 4:
        return sum(one.colour[:3]) <= SLACK and one.colour[3] > BLACK
    return len(one.colour) == 1 and one.colour[0] < 1 - BLACK


def _places(paints: list[Paint]) -> tuple[Place, ...]:
    return tuple(place for one in paints for place in one.places)


def _named(colour: tuple[float, ...]) -> str:
    names = {1: "G", 3: "RGB", 4: "CMYK"}.get(len(colour), "")
    return " ".join(f"{name}{round(share * 100)}" for name, share in zip(names, colour, strict=True)) or "?"
