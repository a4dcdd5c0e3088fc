"""Marks of one heading and the laid-out pages → locators.

A locator is the folio of a page on which a mention stands; a page stands once. Pages join into a range only where
treatment is continuous: three or more pages in a row of one chapter, each with a mention; or two, if one block carries
mentions on both, a paragraph that runs over the page, or the mention itself is cut by the page break. Everything else
stays single: two pages that merely follow each other hold two mentions. A range never covers a page without a mention,
and does not join principal pages with others. A page that treats the heading only in a note, a figure or a table says so
and joins no range; neither does one with a Roman folio.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bianzuan.model import Locator, Mark, Pagination, Where

_EN_DASH = "\N{EN DASH}"
_RANGE_FROM = 3


@dataclass(slots=True)
class Page:
    """A page with mentions of one heading, in reading order."""

    position: int
    folio: str
    marks: list[Mark] = field(default_factory=list)

    @property
    def principal(self) -> bool:
        """True if a mention on it belongs to the principal treatment."""
        return any(mark.principal for mark in self.marks)

    @property
    def where(self) -> Where:
        """Where all mentions stand, if not in the running text; of several such places the first."""
        return "" if any(not mark.where for mark in self.marks) else self.marks[0].where

    @property
    def joins(self) -> bool:
        """True if it may be part of a range."""
        return not self.where and self.folio.isdecimal()


def locators(marks: Iterable[Mark], pagination: Pagination, folios: Folios) -> tuple[Locator, ...]:
    """Locators in the order of the pages. Every anchor must be in the pagination (`lost` says which are not)."""
    pages: dict[int, Page] = {}
    for mark in marks:
        for place in pagination.anchors[mark.anchor]:
            page = pages.setdefault(place.position, Page(place.position, folios.at(place.position)))
            page.marks.append(mark)
    found: list[Locator] = []
    for run in _runs([pages[position] for position in sorted(pages)]):
        if len(run) >= _RANGE_FROM or (len(run) == 2 and _runs_over(run[0], run[1])):
            found.append(_range(run))
        else:
            found.extend(Locator(page.folio, (page.marks[0].anchor,), page.principal, page.where) for page in run)
    return tuple(found)


def _range(run: Sequence[Page]) -> Locator:
    first, last = run[0], run[-1]
    # A mention cut by the page break has its anchor on the page before: it cannot be what the last folio links to.
    begun = [mark.anchor for mark in last.marks if mark not in run[-2].marks]
    anchors = (first.marks[0].anchor, *begun[:1])
    return Locator(f"{first.folio}{_EN_DASH}{last.folio}", anchors, first.principal)


def _runs(pages: Sequence[Page]) -> list[list[Page]]:
    """Pages in a row that one chapter holds together and that are all principal or all not."""
    runs: list[list[Page]] = []
    for page in pages:
        if runs and _continues(runs[-1][-1], page):
            runs[-1].append(page)
        else:
            runs.append([page])
    return runs


def _continues(one: Page, other: Page) -> bool:
    return (
        other.position == one.position + 1
        and one.principal == other.principal
        and one.joins
        and other.joins
        and not {mark.chapter for mark in one.marks}.isdisjoint(mark.chapter for mark in other.marks)
    )


def _runs_over(one: Page, other: Page) -> bool:
    return not {mark.block for mark in one.marks}.isdisjoint(mark.block for mark in other.marks)


@dataclass(frozen=True, slots=True)
class Folios:
    """Folio of each page that bears an anchor; a page that shows none is counted all the same (暗码)."""

    printed: Mapping[int, str]
    numbered: tuple[int, ...]  # positions with a number in Arabic figures, ascending

    @staticmethod
    def of(pagination: Pagination) -> Folios:
        """Take the folios from all anchors."""
        printed = {place.position: place.folio for places in pagination.anchors.values() for place in places}
        return Folios(printed, tuple(sorted(at for at, folio in printed.items() if folio.isdecimal())))

    def at(self, position: int) -> str:
        """Folio of a page; reckoned from the nearest numbered page before it, else after it, where it shows none."""
        if self.printed.get(position) or not self.numbered:
            return self.printed.get(position, "")
        place = max(0, bisect_right(self.numbered, position) - 1)
        near = self.numbered[place]
        return str(int(self.printed[near]) + position - near)


def lost(marks: Iterable[Mark], pagination: Pagination) -> list[Mark]:
    """Marks whose anchor stands on no page."""
    return [mark for mark in marks if not pagination.anchors.get(mark.anchor)]
