"""Checks of files that say they are for the press or the archive: do they keep what they say."""

from __future__ import annotations

from bianzuan.preflight.inks import survey
from bianzuan.preflight.subject import Fault, Outcome, Subject


def output_intent(subject: Subject) -> Outcome:
    """A file for the press says for which printing condition, a file for the archive what its colours mean."""
    inks = survey(subject.data)
    wanted = {"/GTS_PDFX": bool(inks.pdfx), "/GTS_PDFA1": bool(inks.pdfa)}
    for kind, asked in wanted.items():
        profiles = [components for one, components in inks.intents if one == kind]
        if asked and not any(profiles):
            yield Fault(params={"kind": kind[1:]})
        elif asked and kind == "/GTS_PDFX" and 4 not in profiles:
            yield Fault(params={"kind": f"{kind[1:]} CMYK"})


def trapped(subject: Subject) -> Outcome:
    """A file for the press says whether it was trapped."""
    inks = survey(subject.data)
    if inks.pdfx and inks.trapped not in ("/True", "/False"):
        yield Fault()


def clickable(subject: Subject) -> Outcome:
    """Nothing on a page for the press can be clicked, and the file does nothing by itself."""
    inks = survey(subject.data)
    if not inks.pdfx:
        return
    for position, page in enumerate(inks.pages, 1):
        if page.annotations:
            yield Fault(position, {"number": page.annotations})
    for key in inks.active:
        yield Fault(params={"number": key[1:]})


def tagged(subject: Subject) -> Outcome:
    """A file for the archive at level A is tagged."""
    inks = survey(subject.data)
    if inks.pdfa and not inks.tagged:
        yield Fault()
