"""Checks of the colours in files for the press: inks of a press only, black text in one ink, not too much ink."""

from __future__ import annotations

from bianzuan.preflight.inks import survey
from bianzuan.preflight.subject import Fault, Outcome, Subject

# What coated paper bears; the shipped profile keeps it too.
MOST_INK = 3.0
# Text with that much black is meant to be black.
BLACK = 0.9
# Rounding of four digits in each of four inks.
SLACK = 0.005


def screen_colours(subject: Subject) -> Outcome:
    """No RGB is left in a file for the press."""
    inks = survey(subject.data)
    for position, page in enumerate(inks.pages, 1) if inks.pdfx else ():
        spaces = set(page.spaces) | {"DeviceRGB" for paint in page.paints if len(paint.colour) == 3}
        if spaces:
            yield Fault(position, {"spaces": ", ".join(sorted(spaces))})


def rich_black(subject: Subject) -> Outcome:
    """Black text is printed with black ink alone: four inks never fall quite on one another."""
    inks = survey(subject.data)
    for position, page in enumerate(inks.pages, 1) if inks.pdfx else ():
        rich = [one.colour for one in page.paints if one.text and len(one.colour) == 4]
        rich = [colour for colour in rich if colour[3] >= BLACK and sum(colour[:3]) > SLACK]
        if rich:
            yield Fault(position, {"inks": _named(max(rich))})


def ink_sum(subject: Subject) -> Outcome:
    """No colour lays on more ink than the paper takes up."""
    inks = survey(subject.data)
    for position, page in enumerate(inks.pages, 1) if inks.pdfx else ():
        most = max((one.colour for one in page.paints if len(one.colour) == 4), key=sum, default=(0.0,))
        if sum(most) > MOST_INK + SLACK:
            yield Fault(position, {"inks": _named(most), "sum": round(sum(most) * 100), "most": round(MOST_INK * 100)})


def transparency(subject: Subject) -> Outcome:
    """Transparency is allowed in PDF/X-4, but older machines at the press flatten it badly."""
    inks = survey(subject.data)
    for position, page in enumerate(inks.pages, 1) if inks.pdfx else ():
        if page.transparent:
            yield Fault(position)


def _named(colour: tuple[float, ...]) -> str:
    return " ".join(f"{name}{round(share * 100)}" for name, share in zip("CMYK", colour, strict=True))
