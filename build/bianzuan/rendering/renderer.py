"""Publication → HTML for print: one whole document per section, in the order of the book.

The body needs no page numbers. Front matter, indexes and colophon are rendered when the pages they speak of are
known; their numbers are literal, because `target-counter` cannot merge ranges and is three times slower.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem, PublicationError
from bianzuan.geometry import TRIMS, geometry, trim
from bianzuan.model import (
    Block,
    Chapter,
    Index,
    IndexMarks,
    Mark,
    Matter,
    Note,
    Numbering,
    OutlineEntry,
    Pagination,
    Part,
    Publication,
    SectionHTML,
)
from bianzuan.rendering import labels as locales
from bianzuan.rendering.blocks import PrintNotes, block_html, byline_spans, notes_by_id, spans_by_block
from bianzuan.rendering.contents import Naming, contents_rows, hanging, outline, table_again, widest
from bianzuan.rendering.covers import cover
from bianzuan.rendering.edition import ReadingEdition
from bianzuan.rendering.environment import fill, template_environment
from bianzuan.rendering.facts import Facts
from bianzuan.rendering.index_view import entry_id, folio_locators, headnote, own_notes, uses, view
from bianzuan.rendering.openings import DISPLAY_SHARE, chapter_opening, characters, display, running
from bianzuan.rendering.sheets import PageStyle, SheetMaker
from bianzuan.rendering.themes import require_theme

# The cover fills its page, leaves are bare, an index says on each page what it holds; all else has plain heads.
_PAGE_STYLES: Mapping[str, PageStyle] = {
    "cover": "full",
    "index": "index",
    "half-title": "bare",
    "title-page": "bare",
    "copyright": "bare",
    "part": "bare",
    "colophon": "bare",
}
# Matter made from the publication; every other kind is the editor's text.
_GENERATED = frozenset(
    {"cover", "half-title", "title-page", "copyright", "contents", "sources", "index", "colophon"}
)
# The copyright page stands on the back of the title page.
_VERSO = frozenset({"copyright"})


class Renderer:
    """Renders one publication; holds its labels, theme and templates, and nothing that changes."""

    def __init__(
        self,
        config: PublicationConfig,
        publication: Publication,
        marks: IndexMarks,
        fonts: Mapping[str, str] | None = None,
    ) -> None:
        """`fonts`: family of the style sheets → name of the face that serves; the colophon prints them.

        Raise PublicationError if the theme or the trim size does not exist.
        """
        self._fonts = fonts or {}
        # the board is the editor's text if there is one, else made from the names declared
        self._generated = _GENERATED | ({"committee"} if config.meta.committee else set())
        theme = require_theme(config)
        _require_trim(config)
        self.config, self.publication = config, publication
        self.labels = locales.load(locales.locale_of(config.meta))
        self.naming = Naming(self.labels, config.design.numbering)
        self.facts = Facts(config, publication, self.labels)
        self._marks = marks
        self._spans = spans_by_block(marks, self._address)
        self._geometry = geometry(config.design)
        self._theme, self._sizes = theme, theme.sizes
        self._sheets = SheetMaker(config.folder, replace(config.design, punctuation=config.marks), self._sizes)
        self._templates = template_environment(config.folder, config.design.theme)
        self._templates.globals.update(
            say=self.labels.say,
            lang=locales.locale_of(config.meta),
            meta=config.meta,
            book=config.meta.title,
            facts=self.facts,
            naming=self.naming,
        )

    def titles(self) -> dict[str, str]:
        """Section id → its title, as messages name it."""
        chapters = {chapter.id: self.naming.title(chapter) for chapter in self.publication.chapters}
        matters = {matter.id: self.naming.matter(matter) for matter in (*self.publication.front, *self.publication.back)}
        return {part.id: part.title for part in self.publication.parts} | chapters | matters

    def body_sections(self) -> tuple[SectionHTML, ...]:
        """Part openings and chapters in order, each a document numbered "body".

        Each starts on a recto; if chapters may start on any page, so does the first below the title of its part.
        """
        found: list[SectionHTML] = []
        anywhere = self.config.design.openings == "page"
        for part in self.publication.parts:
            found.append(self._part(part))
            chapters = [self._chapter(chapter) for chapter in part.chapters]
            found += [replace(chapter, follows=anywhere and place > 0) for place, chapter in enumerate(chapters)]
        return tuple(found)

    def section(self, matter_id: str, pagination: Pagination, indexes: tuple[Index, ...] = ()) -> SectionHTML:
        """One piece of matter by its id. An index without entries says so, since the outline has promised it.

        Raises KeyError for an unknown id, ContentError for a kind that needs a text and has none.
        """
        matters = {matter.id: matter for matter in (*self.publication.front, *self.publication.back)}
        matter = matters[matter_id]
        if matter.kind not in self._generated and not matter.blocks:
            raise ContentError(Problem("rendering.no_text", params={"id": matter.id}))
        values = self._values(matter, pagination, indexes)
        numbering: Numbering = "front" if matter in self.publication.front else "body"
        return self._document(
            matter.id,
            [f"print/matter/{matter.kind}.html.jinja", "print/matter/text.html.jinja"],
            self.naming.matter(matter),
            "none" if matter.kind == "cover" else numbering,
            kind=matter.kind,
            matter=matter,
            **values,
        )

    def outline(self) -> tuple[OutlineEntry, ...]:
        """The PDF outline; every anchor of it stands in one of the sections."""
        return outline(self.config, self.publication, self.labels)

    def reading_edition(
        self, indexes: tuple[Index, ...], pinyin: Callable[[str], str] | None = None
    ) -> Mapping[str, bytes]:
        """The HTML edition: path below out/html → content. `pinyin` reads titles, so that the search knows initials."""
        return ReadingEdition(
            self.config, self.publication, self._marks, self.labels, self._templates, self._sheets.reading()
        ).pages(indexes, pinyin)

    def _values(self, matter: Matter, pagination: Pagination, indexes: tuple[Index, ...]) -> dict[str, Any]:
        """What the template of that kind prints beside the matter itself."""
        if matter.kind == "cover":
            return {"cover": cover(self.config.meta, self._geometry, self._theme.upright, self._theme.largest)}
        if matter.kind == "contents":
            rows = contents_rows(self.publication, self.naming, pagination, indexes)
            numbers = (row.ordinal for row in rows if row.kind == "chapter")
            return {"rows": rows, **self._columns(numbers, (row.folio for row in rows))}
        if matter.kind == "sources":
            ordinals = {chapter.id: self.naming.chapter(chapter) for chapter in self.publication.chapters}
            sources = list(self.facts.sources(ordinals, pagination))
            return {"sources": sources, **self._columns(ordinals.values(), (source.folio for source in sources))}
        if matter.kind == "index":
            views = view(indexes, folio_locators(self.labels), self.labels)
            authors, editorial = uses(self._marks, self.publication)
            note = headnote(indexes, views, self.labels, folios=True, authors=authors, editorial=editorial)
            return {"indexes": views, "headnote": note, "notes": own_notes(indexes, self.labels, authors=authors)}
        if matter.kind == "colophon":
            return {"rows": self.facts.colophon_rows(pagination, self._fonts)}
        if matter.kind in ("half-title", "title-page"):
            largest = self._sizes["title" if matter.kind == "title-page" else "half-title"]
            return {"line": display(self.config.meta.title, self._geometry.measure * DISPLAY_SHARE, largest)}
        if matter.kind == "copyright":
            return {"rows": self.facts.copyright_rows()}
        if matter.kind == "committee":
            return {"offices": self.facts.board_of(matter), **self._prose(matter.blocks, matter.notes)}
        return self._prose(matter.blocks, matter.notes)

    def _columns(self, ordinals: Iterable[str], folios: Iterable[str]) -> dict[str, Any]:
        """Room for chapter numbers and folios in rows with leaders."""
        return {"numbered": self.config.design.numbering, "hang": hanging(ordinals), "widest": widest(folios)}

    def _address(self, mark: Mark) -> str:
        """Where the index has the heading, if the book has an index."""
        matters = (*self.publication.front, *self.publication.back)
        indexed = any(matter.kind == "index" for matter in matters)
        return f"#{entry_id(mark.index, mark.heading)}" if indexed else ""

    def _part(self, part: Part) -> SectionHTML:
        return self._document(
            part.id, ["print/part.html.jinja"], part.title, "body",
            kind="part",
            part=part,
            ordinal=self.naming.part(part),
            balance=characters(self._geometry, self._sizes["part"]),
            **self._prose(part.introduction, ()),
        )  # fmt: skip

    def _chapter(self, chapter: Chapter) -> SectionHTML:
        ordinal = self.naming.chapter(chapter)
        notes = PrintNotes(notes_by_id(chapter.notes), self._spans)
        title_note = Markup(notes.call(chapter.title_note)) if chapter.title_note else ""
        return self._document(
            chapter.id, ["print/chapter.html.jinja"], self.naming.title(chapter), "body",
            kind="chapter",
            chapter=chapter,
            ordinal=ordinal,
            title_note=title_note,
            opening=chapter_opening(
                chapter, self._geometry, self._sizes, ordinal=bool(ordinal), least=self._theme.opening
            ),
            dated=self.labels.date(chapter.date),
            anchors=byline_spans(chapter, self._spans),
            **self._prose(chapter.blocks, chapter.notes, notes),
        )  # fmt: skip

    def _prose(
        self, blocks: tuple[Block, ...], notes: tuple[Note, ...], writer: PrintNotes | None = None
    ) -> dict[str, Any]:
        """Markup of the blocks, and of the notes that none of them calls."""
        writer = writer or PrintNotes(notes_by_id(notes), self._spans)
        written = [self._block(block, writer, before) for before, block in zip((None, *blocks), blocks, strict=False)]
        return {"blocks": written, "uncalled": writer.uncalled()}

    def _block(self, block: Block, notes: PrintNotes, before: Block | None) -> Markup:
        root: dict[str, str | None] = {}
        if block.kind == "table" and before and before.kind == "caption":
            root["data-again"] = table_again(before.text, self.labels)
        if block.kind == "heading":
            root["data-balance"] = str(characters(self._geometry, self._sizes["heading"]))
        return block_html(block, self._spans.get(block.id, ()), notes, **root)

    def _document(
        self, identifier: str, templates: list[str], title: str, numbering: Numbering, **values: Any
    ) -> SectionHTML:
        style = _PAGE_STYLES.get(values["kind"], "running")
        html = fill(
            self._templates, templates,
            title=title,
            running=running(title, self._geometry, self._sizes["running"]),
            sheet=self._sheets.page(style, "lower-roman" if numbering == "front" else ""),
            sizes=self._sizes,
            **values,
        )  # fmt: skip
        return SectionHTML(identifier, html, numbering, recto=values["kind"] not in _VERSO)


def _require_trim(config: PublicationConfig) -> None:
    if trim(config.design.trim) is None:
        known = ", ".join(size.name for size in TRIMS)
        place = str(Path(config.folder) / "publication.toml")
        raise PublicationError(
            Problem("rendering.unknown_trim", file=place, params={"name": config.design.trim, "known": known})
        )
