"""Checks of the page numbers: as printed, as labelled, as they should follow."""

from __future__ import annotations

from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally


def labels(subject: Subject) -> Outcome:
    """The page label a reader program shows is the folio printed on the page."""
    printed = subject.printed_folios
    yield Tally("folios", sum(1 for folio in printed if folio))
    if not subject.view.labelled:
        # A file without labels is numbered by position, which is right for one that counts from its first page.
        if subject.expected and any(subject.expected.folios):
            yield Fault(params={"label": "", "folio": ""})
        return
    for page, folio in zip(subject.pages, printed, strict=True):
        if folio and page.label != folio:
            yield Fault(page.position, {"label": page.label, "folio": folio})


def sequence(subject: Subject) -> Outcome:
    """Every page bears its folio and no other; only openings and title pages may leave it out."""
    expected = subject.expected
    if expected is None or not expected.folios:
        return
    # Blank pages at the end fill the signature.
    if len(expected.folios) > len(subject.pages):
        yield Fault(params={"folio": len(subject.pages), "expected": len(expected.folios)})
    spans = [(chapter.first, chapter.last) for chapter in expected.chapters]
    spans += [expected.contents_pages, expected.index_pages]
    bearing = {position for first, last in spans for position in range(first, last + 1)}
    for page, printed in zip(subject.pages, subject.printed_folios, strict=True):
        wanted = subject.folio(page.position)
        if printed != wanted and (printed or page.position in bearing):
            yield Fault(page.position, {"folio": printed or "–", "expected": wanted or "–"})


def on_empty(subject: Subject) -> Outcome:
    """A page without matter bears no folio."""
    if subject.area is None:
        return
    for page, printed in zip(subject.pages, subject.printed_folios, strict=True):
        if printed and not page.images and not subject.inner_lines(page):
            yield Fault(page.position, {"text": "".join(char.text for char in page.chars[:20])})
