"""Publication → the HTML reading edition: one page per article, contents, index to the paragraph, about the book.

Everything is relative and local: the pages work from a folder on disk and ask no network for anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from bianzuan.config import PublicationConfig
from bianzuan.model import (
    Block,
    Chapter,
    Entry,
    Index,
    IndexMarks,
    Mark,
    Matter,
    Note,
    Pagination,
    Part,
    Publication,
)
from bianzuan.rendering.blocks import (
    ReadingNotes,
    SpansOf,
    block_html,
    byline_spans,
    note_html,
    notes_by_id,
    spans_by_block,
)
from bianzuan.rendering.contents import Naming, Row, rows
from bianzuan.rendering.environment import fill
from bianzuan.rendering.facts import Facts
from bianzuan.rendering.index_view import LocatorView, entry_id, headnote, own_notes, uses, view, where_words
from bianzuan.rendering.labels import Labels
from bianzuan.rendering.search import entry_addresses, searched

HOME, ABOUT, INDEX = "index.html", "about.html", "book-index.html"
SHEET, SCRIPT = "style.css", "search.js"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the edition: file name and the title that previous and next links show."""

    file: str
    title: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands in the edition: its page, and how the index names it ("3.12")."""

    file: str
    label: str


class ReadingEdition:
    """Renders the pages of one publication."""

    def __init__(
        self,
        config: PublicationConfig,
        publication: Publication,
        marks: IndexMarks,
        labels: Labels,
        templates: Environment,
        sheet: str,
    ) -> None:
        self.config, self.publication, self.labels = config, publication, labels
        self.naming = Naming(labels, config.design.numbering)
        self.facts = Facts(config, publication, labels)
        self._templates, self._sheet = templates, sheet
        self._marks = marks
        self._spans: SpansOf = {}
        self._mark_of = {mark.anchor: mark for mark in marks.marks}
        self._places = dict(self._all_places())
        self._entries: list[tuple[str, str, str]] = []
        self._texts = [matter for matter in (*publication.front, *publication.back) if self._has_page(matter)]

    def pages(self, indexes: tuple[Index, ...], pinyin: Callable[[str], str] | None = None) -> dict[str, bytes]:
        """File name → content, in the order of the book. `pinyin` gives the syllables of a title, tones marked."""
        views = view(indexes, self._paragraph_locators, self.labels)
        self._entries = list(entry_addresses(views))
        self._spans = spans_by_block(self._marks, _address if views else lambda _: "")
        order = list(self._order(with_index=bool(views)))
        made: dict[str, str] = {HOME: self._home(order)}
        for matter in self._texts:
            made[_file(matter)] = self._matter(matter, order)
        for part in self.publication.parts:
            for chapter in part.chapters:
                made[_file(chapter)] = self._chapter(part, chapter, order)
        if views:
            authors, editorial = uses(self._marks, self.publication)
            note = headnote(indexes, views, self.labels, folios=False, authors=authors, editorial=editorial)
            own = own_notes(indexes, self.labels, authors=authors)
            made[INDEX] = self._page("index", INDEX, order, indexes=views, headnote=note, notes=own)
        made[ABOUT] = self._about(order)
        made[SCRIPT] = fill(self._templates, ["reading/search.js.jinja"], entries=list(searched(self._titles(), views, indexes, pinyin)))
        made[SHEET] = self._sheet
        return {name: text.encode() for name, text in made.items()}

    def _order(self, *, with_index: bool) -> Iterator[Page]:
        """The pages as one reads them; previous and next follow this order."""
        yield Page(HOME, self.labels.say("home"))
        for matter in self.publication.front:
            if self._has_page(matter):
                yield Page(_file(matter), self.naming.matter(matter))
        for chapter in self.publication.chapters:
            yield Page(_file(chapter), self.naming.title(chapter))
        for matter in self.publication.back:
            if self._has_page(matter):
                yield Page(_file(matter), self.naming.matter(matter))
        if with_index:
            yield Page(INDEX, self.labels.say("index"))
        yield Page(ABOUT, self.labels.say("about"))

    def _has_page(self, matter: Matter) -> bool:
        """Whether there is something to read: a text of the editor's, or the board from the names declared."""
        return bool(matter.blocks or self.facts.board_of(matter))

    def _home(self, order: list[Page]) -> str:
        notes = ReadingNotes({})
        introductions = {
            part.id: [self._block(block, notes, "") for block in part.introduction] for part in self.publication.parts
        }
        return self._page("home", HOME, order, rows=self._contents(order), introductions=introductions)

    def _contents(self, order: list[Page]) -> list[tuple[Row, str]]:
        """Rows with their addresses: matter that has a page of its own, parts, chapters, headings."""
        files = {page.file for page in order}
        found: list[tuple[Row, str]] = []
        chapter = ""
        for row in rows(self.publication, self.naming):
            if row.kind == "chapter":
                chapter = f"{row.anchor}.html"
                found.append((row, chapter))
            elif row.kind == "heading":
                found.append((row, f"{chapter}#{row.anchor}"))
            elif row.kind == "part":
                found.append((row, f"#{row.anchor}"))
            elif f"{row.anchor}.html" in files:
                found.append((row, f"{row.anchor}.html"))
        found.extend(
            (Row("matter", page.file.removesuffix(".html"), page.title), page.file)
            for page in order
            if page.file in (INDEX, ABOUT)
        )
        return found

    def _chapter(self, part: Part, chapter: Chapter, order: list[Page]) -> str:
        notes = ReadingNotes(notes_by_id(chapter.notes))
        title_note = Markup(notes.call(chapter.title_note)) if chapter.title_note else ""
        numbers = paragraph_numbers(chapter.blocks)
        return self._page(
            "chapter", _file(chapter), order,
            part=part,
            part_ordinal=self.naming.part(part),
            chapter=chapter,
            ordinal=self.naming.chapter(chapter),
            dated=self.labels.date(chapter.date),
            anchors=byline_spans(chapter, self._spans),
            title_note=title_note,
            blocks=[
                # a heading has no number of its own to show
                self._block(block, notes, "" if block.kind == "heading" else numbers[block.id])
                for block in chapter.blocks
            ],
            notes=self._listed(notes),
            treated=self._treated(chapter),
        )  # fmt: skip

    def _treated(self, chapter: Chapter) -> list[tuple[str, str]]:
        """Headings that the chapter treats, in the order of the indexes, with the addresses of their entries."""
        found = {(mark.index, mark.heading[0]) for mark in self._marks.marks if mark.chapter == chapter.id}
        return [(heading, href) for index, heading, href in self._entries if (index, heading) in found]

    def _matter(self, matter: Matter, order: list[Page]) -> str:
        notes = ReadingNotes(notes_by_id(matter.notes))
        blocks = [self._block(block, notes, "") for block in matter.blocks]
        title = self.naming.matter(matter)
        return self._page(
            "matter", _file(matter), order,
            kind=matter.kind,
            matter_title=title,
            offices=self.facts.board_of(matter),
            blocks=blocks,
            notes=self._listed(notes),
        )  # fmt: skip

    def _about(self, order: list[Page]) -> str:
        ordinals = {chapter.id: self.naming.chapter(chapter) for chapter in self.publication.chapters}
        return self._page(
            "about", ABOUT, order,
            facts_rows=self.facts.copyright_rows(),
            sources=list(self.facts.sources(ordinals, Pagination({}))),
        )  # fmt: skip

    def _page(self, template: str, file: str, order: list[Page], **values: Any) -> str:
        at = next(number for number, page in enumerate(order) if page.file == file)
        return fill(
            self._templates, [f"reading/{template}.html.jinja"],
            page=order[at],
            previous=order[at - 1] if at else None,
            following=order[at + 1] if at + 1 < len(order) else None,
            has_index=any(page.file == INDEX for page in order),
            **values,
        )  # fmt: skip

    def _block(self, block: Block, notes: ReadingNotes, number: str) -> Markup:
        return block_html(block, self._spans.get(block.id, ()), notes, **({"data-p": number} if number else {}))

    def _listed(self, notes: ReadingNotes) -> list[tuple[Note, Markup, bool]]:
        """Notes in order with their markup; the flag says whether a call exists to link back to."""
        return [
            (note, Markup(note_html(note, self._spans.get(note.id, ()))), note.id in notes.numbers)
            for note in notes.listed()
        ]

    def _paragraph_locators(self, entry: Entry) -> tuple[LocatorView, ...]:
        """One locator for each paragraph that treats the heading, in reading order; bold if one mark is principal."""
        found: dict[str, list[Mark]] = {}
        for anchor in entry.anchors:
            mark = self._mark_of.get(anchor)
            if mark and mark.block in self._places:
                found.setdefault(self._places[mark.block].label, []).append(mark)
        return tuple(self._locator(label, marks) for label, marks in found.items())

    def _locator(self, label: str, marks: list[Mark]) -> LocatorView:
        """A paragraph with its marks; the link leads to the first, which may stand in a note of it."""
        first = marks[0]
        where = "" if any(not mark.where for mark in marks) else where_words(first.where, self.labels)
        href = f"{self._places[first.block].file}#{first.anchor}"
        return LocatorView(((href, label),), any(mark.principal for mark in marks), where)

    def _all_places(self) -> Iterator[tuple[str, Place]]:
        for part in self.publication.parts:
            label = self.naming.part(part) or part.title
            yield from ((block.id, Place(HOME, label)) for block in part.introduction)
        for chapter in self.publication.chapters:
            numbers = paragraph_numbers(chapter.blocks)
            places = {
                block.id: Place(_file(chapter), f"{chapter.number}.{numbers[block.id]}") for block in chapter.blocks
            }
            yield chapter.id, Place(_file(chapter), self.labels.say("index_byline", n=chapter.number))
            yield from places.items()
            yield from _note_places(chapter, places)
        for matter in (*self.publication.front, *self.publication.back):
            here = Place(_file(matter), self.naming.matter(matter))
            yield from ((block.id, here) for block in matter.blocks)
            yield from ((note.id, here) for note in matter.notes)

    def _titles(self) -> Iterator[tuple[str, str, str]]:
        """Titles and headings with their addresses, and beside a title its authors, beside a heading its title."""
        chapter, title = "", ""
        for row in rows(self.publication, self.naming):
            if row.kind == "chapter":
                chapter, title = f"{row.anchor}.html", row.title
                yield row.title, chapter, row.authors
            elif row.kind == "heading":
                yield row.title, f"{chapter}#{row.anchor}", title


def paragraph_numbers(blocks: tuple[Block, ...]) -> dict[str, str]:
    """Block id → number of the paragraph in its chapter; a heading has the number of the paragraph after it."""
    numbers: dict[str, str] = {}
    count = 0
    for block in blocks:
        if block.kind == "heading":
            numbers[block.id] = str(count + 1)
        else:
            count += 1
            numbers[block.id] = str(count)
    return numbers


def _note_places(chapter: Chapter, places: Mapping[str, Place]) -> Iterator[tuple[str, Place]]:
    """A note is found where it is called; one called in the title, or nowhere, at the chapter's head."""
    for note in chapter.notes:
        call = f'data-note="{note.id}"'
        caller = next((block.id for block in chapter.blocks if call in block.html), "")
        yield note.id, places.get(caller, Place(_file(chapter), f"{chapter.number}.0"))


def _address(mark: Mark) -> str:
    return f"{INDEX}#{entry_id(mark.index, mark.heading)}"


def _file(piece: Chapter | Matter) -> str:
    return f"{piece.id}.html"
