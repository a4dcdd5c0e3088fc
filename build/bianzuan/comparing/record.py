"""A book as it was assembled and laid out → its `Wording`: every text a reader reads, with the pages it stands on.

Contents are left out, since they repeat titles and pages; so are cover and half-title, which repeat the title page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bianzuan.comparing.lines import lines_of
from bianzuan.model import (
    Block,
    Chapter,
    Entry,
    Index,
    IndexedHeading,
    IndexMarks,
    Matter,
    Note,
    PagePlace,
    Pagination,
    Part,
    Passage,
    Portion,
    Publication,
    Wording,
)

# Matter made from the publication that says something of its own, whose lines are compared.
FACTS = ("title-page", "copyright", "sources", "colophon")


@dataclass(frozen=True, slots=True)
class Printed:
    """What printing adds to a publication.

    `names`: id → (ordinal, title) as printed. `facts`: id of a piece of matter → its HTML. `extents`: id of a text
    that crosses pages → how many of its characters stand on each, white space not counted.
    """

    names: Mapping[str, tuple[str, str]]
    pagination: Pagination = field(default_factory=lambda: Pagination({}))
    indexes: tuple[Index, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    extents: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def wording(
    publication: Publication, marks: IndexMarks, printed: Printed, *, title: str, locale: str, edition: str = ""
) -> Wording:
    """All that the book says. Without a pagination the texts have no pages, and facts are left out."""
    scribe = _Scribe(printed)
    portions = [
        *scribe.matters(publication.front),
        *(portion for part in publication.parts for portion in scribe.part(part)),
        *scribe.matters(publication.back),
    ]
    headings = tuple(_headings(printed.indexes, marks))
    statistics = publication.statistics
    return Wording(
        title, locale, edition, printed.pagination.pages, statistics.characters, tuple(portions), headings
    )


class _Scribe:
    """Writes portions down with their pages."""

    def __init__(self, printed: Printed) -> None:
        self._printed = printed
        self._anchors = printed.pagination.anchors

    def matters(self, matters: Iterable[Matter]) -> Iterator[Portion]:
        for matter in matters:
            if matter.blocks:
                yield self._portion(matter.id, "matter", self._texts(matter.blocks, matter.notes), stem=matter.kind)
            elif matter.id in self._printed.facts:
                page = self._page(matter.id, whole=True)
                lines = enumerate(lines_of(self._printed.facts[matter.id]), 1)
                passages = tuple(Passage(f"{matter.id}-l{number}", "line", text, page) for number, text in lines)
                yield self._portion(matter.id, "facts", passages, stem=matter.kind)

    def part(self, part: Part) -> Iterator[Portion]:
        title = Passage(f"{part.id}-title", "title", part.title, self._page(part.id))
        yield self._portion(part.id, "part", (title, *self._texts(part.introduction, ())))
        for chapter in part.chapters:
            passages = (*self._head(chapter), *self._texts(chapter.blocks, chapter.notes))
            yield self._portion(chapter.id, "chapter", passages, stem=chapter.stem)

    def _portion(self, identifier: str, kind: str, passages: tuple[Passage, ...], stem: str = "") -> Portion:
        ordinal, title = self._printed.names[identifier]
        page = self._page(identifier)
        match kind:
            case "chapter" | "part" | "matter" | "facts":
                return Portion(identifier, kind, title, ordinal, stem, page, passages)
        raise ValueError(kind)

    def _head(self, chapter: Chapter) -> Iterator[Passage]:
        authors = "\n".join(f"{author.role} {author.name}".strip() for author in chapter.authors)
        fields = (
            ("kicker", chapter.kicker),
            ("title", chapter.title),
            ("subtitle", chapter.subtitle),
            ("authors", authors),
            ("date", chapter.date),
        )
        for name, text in fields:
            if text:
                yield Passage(f"{chapter.id}-{name}", name, text, self._page(chapter.id))

    def _texts(self, blocks: Iterable[Block], notes: Iterable[Note]) -> tuple[Passage, ...]:
        return (
            *(self._passage(block.id, block.kind, block.text) for block in blocks),
            *(self._passage(note.id, "note", note.text) for note in notes),
        )

    def _passage(self, identifier: str, kind: str, text: str) -> Passage:
        places = self._anchors.get(identifier, ())
        turns = _turns(text, places, self._printed.extents.get(identifier, ()))
        return Passage(identifier, kind, text, self._page(identifier), turns)

    def _page(self, anchor: str, *, whole: bool = False) -> str:
        """Folio of the page it begins on, or of all it stands on, "67–68"."""
        folios = [place.folio for place in self._anchors.get(anchor, ())]
        if not folios:
            return ""
        return f"{folios[0]}–{folios[-1]}" if whole and folios[0] != folios[-1] else folios[0]


def _turns(text: str, places: tuple[PagePlace, ...], extents: tuple[int, ...]) -> tuple[tuple[int, str], ...]:
    """Where each further page of a text begins; () where it is not known."""
    if len(places) < 2 or len(extents) != len(places):
        return ()
    visible = [offset for offset, character in enumerate(text) if not character.isspace()]
    found, seen = [], 0
    for place, size in zip(places[1:], extents, strict=False):
        seen += size
        found.append((visible[seen] if seen < len(visible) else len(text), place.folio))
    return tuple(found)


def _headings(indexes: Iterable[Index], marks: IndexMarks) -> Iterator[IndexedHeading]:
    places: dict[tuple[str, tuple[str, ...]], dict[str, None]] = defaultdict(dict)
    for mark in marks.marks:
        places[mark.index, mark.heading][mark.block] = None
    for index in indexes:
        for path, entry in _entries((entry for group in index.groups for entry in group.entries), ()):
            locators = tuple(locator.page for locator in entry.locators)
            where = tuple(places.get((index.name, path), ()))
            yield IndexedHeading(
                index.title, path, locators, entry.variants, entry.see, entry.see_also, where
            )


def _entries(entries: Iterable[Entry], above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Entry]]:
    for entry in entries:
        path = (*above, entry.heading)
        yield path, entry
        yield from _entries(entry.entries, path)
