"""The order of the leaves: laid sections in; position, side and number of every page of the book out.

A section starts on a recto unless it says otherwise; the blank page this may cost belongs to what comes before it
and counts in its numbering, as is the custom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bianzuan.model import PIECE, LaidSection, Numbering, PagePlace, Pagination, SectionHTML


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the book: section and page of the section, both from 0; a blank page has section -1.

    `number` counts in `numbering`; it is 0 where pages are not numbered.
    """

    section: int
    page: int
    numbering: Numbering
    number: int

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the page."""
        return self.section < 0


def leaves(laid: Sequence[LaidSection]) -> tuple[Leaf, ...]:
    """Every page in order, with the blank pages that bring each section to its side."""
    found: list[Leaf] = []
    for number, section in enumerate(laid):
        found.extend(_blank_before(found, section.recto))
        first = next_number(found, section.numbering, section.recto)
        found.extend(
            Leaf(number, page, section.numbering, first + page if first else 0) for page in range(len(section.pages))
        )
    return tuple(found)


def _blank_before(found: Sequence[Leaf], recto: bool) -> Iterator[Leaf]:
    # Position 0 is a recto, as every even position.
    if (len(found) % 2 == 0) == recto:
        return
    if found:
        last = found[-1]
        yield Leaf(-1, 0, last.numbering, last.number + 1 if last.number else 0)
    else:
        yield Leaf(-1, 0, "none", 0)


def next_number(found: Sequence[Leaf], numbering: Numbering, recto: bool) -> int:
    """Number of the next section's first page: odd on a recto; 0 where pages are not numbered."""
    if numbering == "none":
        return 0
    last = max((leaf.number for leaf in found if leaf.numbering == numbering), default=0)
    following = last + 1
    return following if (following % 2 == 1) == recto else following + 1


def on_its_side(laid: Sequence[LaidSection], section: SectionHTML) -> SectionHTML:
    """The section with the side it begins on after `laid`."""
    return replace(section, recto=len(leaves(laid)) % 2 == 0) if section.follows else section


def next_folio(laid: Sequence[LaidSection], section: SectionHTML) -> int:
    """The folio to lay `section` out with when it comes after `laid`; 1 where its pages are not numbered."""
    found = list(leaves(laid))
    found.extend(_blank_before(found, section.recto))
    return next_number(found, section.numbering, section.recto) or 1


def paginate(laid: Sequence[LaidSection]) -> Pagination:
    """Where every anchor lies in the bound book, with all its pieces. An id that two sections share belongs to the first."""
    order = leaves(laid)
    positions = {(leaf.section, leaf.page): position for position, leaf in enumerate(order) if not leaf.blank}
    anchors: dict[str, tuple[PagePlace, ...]] = {}
    for number, section in enumerate(laid):
        for name, pages in _whole(section.anchors).items():
            places = tuple(PagePlace(positions[number, page], section.folios[page]) for page in pages)
            anchors.setdefault(name, places)
    return Pagination(anchors, len(order))


def _whole(anchors: Mapping[str, tuple[int, ...]]) -> Mapping[str, tuple[int, ...]]:
    """Pages of each anchor; the further pieces of one that was cut count as the anchor itself."""
    pages: dict[str, set[int]] = {}
    for name, here in anchors.items():
        pages.setdefault(name.partition(PIECE)[0], set()).update(here)
    return {name: tuple(sorted(here)) for name, here in pages.items()}


def leading_pages(laid: Sequence[LaidSection], sections: int) -> int:
    """How many pages the first `sections` take, with the blanks behind them; even, so that sides stay what they are."""
    order = leaves(laid)
    first = next((place for place, leaf in enumerate(order) if leaf.section >= sections), len(order))
    return first - first % 2


def label_ranges(order: Sequence[Leaf]) -> Mapping[int, tuple[Numbering, int]]:
    """PDF page labels: position at which a numbering starts or jumps → numbering and first number."""
    ranges: dict[int, tuple[Numbering, int]] = {}
    expected: tuple[Numbering, int] | None = None
    for position, leaf in enumerate(order):
        here = (leaf.numbering, leaf.number)
        if here != expected:
            ranges[position] = here
        expected = (leaf.numbering, leaf.number + 1 if leaf.number else 0)
    return ranges
