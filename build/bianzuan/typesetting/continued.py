"""What an index needs to know of its pages: laid-out pages in, headings repeated and running heads mended in the tree.

`data-continued="工人阶级（续）"` on an element asks for a paragraph of class `continued` with these words wherever its
children run over into the next column or page. `data-entry` is what the running head says of an entry; where the first
and the last of a page say the same, the last gets `data-alone`. After a change the section is to be laid out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from bianzuan.typesetting.insertions import prepared

CONTINUED = "data-continued"
ENTRY, ALONE = "data-entry", "data-alone"
# A repeated heading pushes its column down by a line; where this still moves breaks, the family is kept in one column.
_TRIALS = 3

Place = tuple[int, int]  # page, and left edge of the column in CSS pixels


@dataclass(slots=True)
class _Family:
    """Entries below one heading, how often its repeated headings had to be moved, and whether it is kept whole now."""

    element: Element
    trials: int = 0
    whole: bool = False

    def entries(self) -> list[Element]:
        """The entries themselves, without repeated headings."""
        return [child for child in self.element if not _repeats(child)]

    def repeated(self) -> list[Element]:
        """The entries that have the repeated heading before them now."""
        return [after for before, after in pairwise(self.element) if _repeats(before)]

    def repeat_before(self, entries: Sequence[Element]) -> None:
        """Put the heading before these entries, and nowhere else."""
        for child in list(self.element):
            if _repeats(child):
                self.element.remove(child)
        for entry in entries:
            self.element.insert(list(self.element).index(entry), self._heading())

    def keep_whole(self) -> bool:
        """Let it stand in one column, without repeated headings; whether that is new."""
        new = not self.whole
        self.whole = True
        self.element.set("style", "break-inside: avoid")
        self.repeat_before(())
        return new

    def _heading(self) -> Element:
        """A paragraph like the family's first, for the style sheet and for the running head."""
        first = self.element[0]
        classes = (first.get("class") or "").split()
        said = {ENTRY: first.get(ENTRY) or ""}
        heading = Element("p", {"class": " ".join(dict.fromkeys((*classes, "continued"))), **said})
        heading.text = prepared(self.element.get(CONTINUED) or "")
        return heading


class Continued:
    """Settles the repeated headings and running heads of one section; false where it has none."""

    def __init__(self, tree: Element) -> None:
        self._families = [_Family(element) for element in tree.iter() if element.get(CONTINUED)]
        self._tree = tree
        self._any = any(element.get(ENTRY) for element in tree.iter())

    def __bool__(self) -> bool:
        return self._any

    def settle(self, pages: Iterable[Any], *, last: bool = False) -> bool:
        """Mend the tree after its pages; whether anything changed.

        `last` says that it will be laid out only once more: if anything still moves, all families are kept whole, since
        a repeated heading in the middle of a column would be worse than columns that end early.
        """
        if not self:
            return False
        places = _places(pages)
        changed = False
        for family in self._families:
            changed |= self._repeat(family, places)
        if changed and last:
            for family in self._families:
                family.keep_whole()
        return self._single_heads(places) or changed

    def _repeat(self, family: _Family, places: dict[int, Place]) -> bool:
        # Before the second entry there is only the heading itself: the style sheet keeps the two together.
        wanted = [
            after
            for before, after in pairwise(family.entries())
            if places.get(id(after), (0, 0)) > places.get(id(before), (0, 0))
        ]
        if family.whole or wanted == family.repeated():
            return False
        family.trials += 1
        if family.trials > _TRIALS:
            return family.keep_whole()
        family.repeat_before(wanted)
        return True

    def _single_heads(self, places: dict[int, Place]) -> bool:
        """Mark the last entry of every page on which the running head would say the same twice."""
        last: dict[int, Element] = {}
        said: dict[int, set[str]] = {}
        entries = [element for element in self._tree.iter() if element.get(ENTRY)]
        for entry in entries:
            if id(entry) in places:
                page = places[id(entry)][0]
                last[page] = entry
                said.setdefault(page, set()).add(entry.get(ENTRY) or "")
        alone = {id(entry) for page, entry in last.items() if len(said[page]) == 1}
        changed = [entry for entry in entries if (id(entry) in alone) != (entry.get(ALONE) is not None)]
        for entry in changed:
            if id(entry) in alone:
                entry.set(ALONE, "")
            else:
                del entry.attrib[ALONE]
        return bool(changed)


def _repeats(element: Element) -> bool:
    return "continued" in (element.get("class") or "").split()


def _places(pages: Iterable[Any]) -> dict[int, Place]:
    """Identity of each element that is a block → where it begins."""
    found: dict[int, Place] = {}
    for number, page in enumerate(pages):
        for box in _blocks(page._page_box):
            if box.element is not None:
                found.setdefault(id(box.element), (number, round(box.position_x)))
    return found


def _blocks(page: Any) -> Iterator[Any]:
    for box in page.descendants():
        if isinstance(box, boxes.BlockBox):
            yield box
