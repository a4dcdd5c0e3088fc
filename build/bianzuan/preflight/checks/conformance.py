"""Checks of files that say they are for the press, the archive or screen readers: do they keep what they say."""

from __future__ import annotations

from bianzuan.preflight.subject import Fault, Outcome, Subject


def output_intent(subject: Subject) -> Outcome:
    """A file for the press says for which printing condition, a file for the archive what its colours mean."""
    inks = subject.inks
    wanted = {"/GTS_PDFX": bool(inks.pdfx), "/GTS_PDFA1": bool(inks.pdfa)}
    for kind, asked in wanted.items():
        profiles = [components for one, components in inks.intents if one == kind]
        if asked and not any(profiles):
            yield Fault(params={"kind": kind[1:]})
        elif asked and kind == "/GTS_PDFX" and 4 not in profiles:
            yield Fault(params={"kind": f"{kind[1:]} CMYK"})


def trapped(subject: Subject) -> Outcome:
    """A file for the press says whether it was trapped."""
    if subject.inks.trapped not in ("/True", "/False"):
        yield Fault()


def clickable(subject: Subject) -> Outcome:
    """Nothing on a page for the press can be clicked, and the file does nothing by itself."""
    for position, page in enumerate(subject.inks.pages, 1):
        if page.annotations:
            yield Fault(position, {"number": len(page.annotations)}, page.annotations)
    for key in subject.inks.active:
        yield Fault(params={"number": key[1:]})


def tagged(subject: Subject) -> Outcome:
    """A file for the archive at level A, or for screen readers, is tagged."""
    if not subject.inks.tagged:
        yield Fault()


def pictures_in_words(subject: Subject) -> Outcome:
    """A screen reader has words for every picture."""
    pictures = [(page.position, image) for page in subject.pages for image in page.images]
    wordless = len(pictures) - subject.inks.described
    if wordless > 0:
        # Tags and pictures do not know each other, so the pages are only told where no picture has words.
        pages = {position for position, _ in pictures}
        page = min(pages) if wordless == len(pictures) or len(pages) == 1 else 0
        yield Fault(page, {"number": wordless, "all": len(pictures)})
