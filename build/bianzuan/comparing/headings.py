"""The printed indexes of two editions → rows for what an indexer changed; that pages moved on is only counted.

A heading counts as changed if it is treated in other passages than before, or says something else itself. Page
numbers alone change in every line of an index when a paragraph is added to the first chapter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bianzuan.comparing.strands import changes, strands
from bianzuan.messages import say
from bianzuan.model import IndexedHeading, RevisedPortion, Revision, Strand

Key = tuple[str, tuple[str, ...]]
WHAT = "heading-of-index"


def compare_headings(
    old: Iterable[IndexedHeading], new: Iterable[IndexedHeading], stands_for: Mapping[str, set[str]]
) -> tuple[tuple[RevisedPortion, ...], int]:
    """One portion for each index with a change, named as the index is; and how many headings only moved pages."""
    before, after = ({(one.index, one.path): one for one in side} for side in (old, new))
    rows: dict[str, list[Revision]] = {}
    repaged = 0
    for key in _in_order(before, after):
        row, moved = _row(before.get(key), after.get(key), stands_for)
        repaged += moved
        if row:
            rows.setdefault(key[0], []).append(row)
    return tuple(RevisedPortion(f"index-{name}", name, tuple(found)) for name, found in rows.items()), repaged


def _in_order(before: Mapping[Key, IndexedHeading], after: Mapping[Key, IndexedHeading]) -> Iterator[Key]:
    """Headings of the new edition in their order, each dropped one behind the one it followed."""
    dropped: dict[Key | None, list[Key]] = {}
    last: Key | None = None
    for key in before:
        if key in after:
            last = key
        else:
            dropped.setdefault(last, []).append(key)
    yield from dropped.get(None, ())
    for key in after:
        yield key
        yield from dropped.get(key, ())


def _row(
    old: IndexedHeading | None, new: IndexedHeading | None, stands_for: Mapping[str, set[str]]
) -> tuple[Revision | None, bool]:
    """The row, if there is something to tell, and whether only pages moved."""
    if new and not old:
        return Revision("added", WHAT, new=(Strand(_line(new), "changed"),)), False
    if old and not new:
        return Revision("removed", WHAT, old=(Strand(_line(old), "changed"),)), False
    if not old or not new:
        return None, False
    says = (old.variants, old.see, old.see_also) != (new.variants, new.see, new.see_also)
    if not says and not _treated_elsewhere(old, new, stands_for):
        return None, old.locators != new.locators
    before, after = strands(changes(_line(old), _line(new)))
    return Revision("changed", WHAT, before, after), False


def _treated_elsewhere(old: IndexedHeading, new: IndexedHeading, stands_for: Mapping[str, set[str]]) -> bool:
    """Whether some treatment has come or gone; a passage that became two may have kept its treatment in one of them."""
    places = set(new.places)
    known: set[str] = set()
    for place in old.places:
        now = stands_for.get(place, set())
        if not now & places:
            return True
        known |= now
    return not places <= known


def _line(heading: IndexedHeading) -> str:
    """The heading as one reads it: path, other names, pages, cross-references."""
    variants = f"（{'；'.join(heading.variants)}）" if heading.variants else ""
    parts = ["，".join(heading.path) + variants, ", ".join(heading.locators)]
    for key, targets in (("comparing.see", heading.see), ("comparing.see_also", heading.see_also)):
        parts += [say(key, headings="；".join(targets))] if targets else []
    return "\u3000".join(part for part in parts if part)
