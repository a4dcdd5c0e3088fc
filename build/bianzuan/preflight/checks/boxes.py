"""Checks of the boxes of files for the press: all three given, from nought, with room for the knife."""

from __future__ import annotations

from bianzuan.geometry import PT_PER_MM
from bianzuan.preflight.inks import survey
from bianzuan.preflight.subject import Fault, Outcome, Subject

LEAST_BLEED = 3.0  # mm
TOLERANCE = 0.05  # mm
USUAL_MULTIPLE = 4  # pages: a folded sheet has two leaves


def press_boxes(subject: Subject) -> Outcome:
    """MediaBox, TrimBox and BleedBox stand on every page, and the sheet begins at nought."""
    inks = survey(subject.data)
    for position, page in enumerate(inks.pages, 1) if inks.pdfx else ():
        missing = [key[1:] for key in ("/MediaBox", "/TrimBox", "/BleedBox") if key not in page.boxes]
        if missing or any(page.origin):
            yield Fault(position, {"missing": ", ".join(missing) or "–", "origin": " ".join(f"{o:g}" for o in page.origin)})


def bleed(subject: Subject) -> Outcome:
    """The bleed is three millimetres or more on every side."""
    if not survey(subject.data).pdfx:
        return
    for page in subject.pages:
        inner, outer = page.trim, page.bleed
        sides = (inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3])
        least = min(sides) / PT_PER_MM
        if least < LEAST_BLEED - TOLERANCE:
            yield Fault(page.position, {"bleed": f"{least:.1f}", "least": f"{LEAST_BLEED:g}"})


def signature(subject: Subject) -> Outcome:
    """The body for the press fills whole sheets; a cover is one page."""
    count = len(subject.pages)
    if survey(subject.data).pdfx and count > 1 and count % USUAL_MULTIPLE:
        yield Fault(params={"pages": count, "multiple": USUAL_MULTIPLE})
