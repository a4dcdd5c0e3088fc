"""Checks of the ways through the file: links and outline lead to pages that exist."""

from __future__ import annotations

import re

from bianzuan.preflight.matrices import Place
from bianzuan.preflight.pages import Link, Page
from bianzuan.preflight.runs import squeeze
from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally

LEAST_AREA = 2.0  # pt; a finger or a mouse misses less
# A folio or a range, alone or behind the leader of a contents line.
LINKED_FOLIO = re.compile(r"(?:^|.*[.…·‥⋯])([0-9]+|[ivxlcdm]+)(?:[-–—][0-9]+)?[,，、]?")


def dead_links(subject: Subject) -> Outcome:
    """Every link within the file leads to a page."""
    yield Tally("links", sum(len(page.links) for page in subject.pages))
    for page in subject.pages:
        for link in page.links:
            if link.broken:
                yield Fault(page.position, {"name": link.destination or "?"}, (_place(link),))


def flat_links(subject: Subject) -> Outcome:
    """Every link has an area one can hit."""
    for page in subject.pages:
        flat = [link for link in page.links if min(link.right - link.left, link.bottom - link.top) < LEAST_AREA]
        if flat:
            places = tuple(_place(link) for link in flat)
            yield Fault(page.position, {"name": flat[0].destination or "?", "number": len(flat)}, places)


def dead_destinations(subject: Subject) -> Outcome:
    """Every named destination is a page of the file."""
    yield Tally("destinations", len(subject.view.destinations))
    yield from (Fault(params={"name": name}) for name, target in subject.view.destinations.items() if not target)


def dead_outline(subject: Subject) -> Outcome:
    """Every line of the outline leads to a page."""
    yield Tally("outline", len(subject.view.outline))
    yield from (Fault(params={"label": item.label}) for item in subject.view.outline if not item.target)


def missing_outline(subject: Subject) -> Outcome:
    """Every line of the contents is in the outline, at the same page."""
    lines = subject.expected.contents if subject.expected else ()
    present = {(squeeze(item.label), item.target) for item in subject.view.outline}
    for line in lines:
        if (squeeze(line.label), line.position) not in present:
            yield Fault(line.position, {"label": line.label})


def linked_folio(subject: Subject) -> Outcome:
    """In contents and index, the page a number leads to bears that number."""
    if subject.expected is None:
        return
    spans = (subject.expected.contents_pages, subject.expected.index_pages)
    proved = 0
    for page in subject.pages:
        if not any(first <= page.position <= last for first, last in spans):
            continue
        for link in page.links:
            found = LINKED_FOLIO.fullmatch(_text(page, link))
            if found is None or link.broken or not link.target:
                continue
            proved += 1
            if subject.positions.get(found[1]) != link.target:
                yield Fault(page.position, {"folio": found[1], "target": link.target}, (_place(link),))
    yield Tally("linked-folios", proved)


def _place(link: Link) -> Place:
    return link.left, link.top, link.right, link.bottom


def _text(page: Page, link: Link) -> str:
    """What stands within the link's rectangle."""
    return squeeze(
        "".join(
            char.text
            for char in page.chars
            if link.left <= (char.left + char.right) / 2 <= link.right
            and char.top <= link.bottom
            and char.bottom >= link.top
        )
    )
