"""An edition → its laid-out pages: body first, then the indexes and back matter, then the front with the contents."""

from __future__ import annotations

from dataclasses import dataclass

from bianzuan import binding, indexing, rendering, typesetting
from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.model import Index, LaidSection, Matter, Pagination, SectionHTML
from bianzuan.pipeline.edition import Edition, prepare_timed
from bianzuan.pipeline.glyphs import refuse_missing_glyphs
from bianzuan.pipeline.named_pictures import with_pictures
from bianzuan.pipeline.pictures import own_pictures
from bianzuan.pipeline.watching import SILENT, Clock, Watch


@dataclass(frozen=True, slots=True)
class Pages:
    """The laid-out book: sections in the order of the book, where everything stands, and the compiled indexes."""

    laid: tuple[LaidSection, ...]
    pagination: Pagination
    indexes: tuple[Index, ...]


# Marks in front and back matter get their folios when the matter is laid out, which the index then prints; that this
# moves a page which moves a folio again happens hardly ever, and comes to rest.
_ROUNDS = 4
# Matter that prints counts of the finished book: laid out once to know its length, and again with the counts.
_COUNTING = frozenset({"copyright", "colophon"})


class Printer:
    """Lays out the sections of one book in the order in which their contents become known."""

    def __init__(self, edition: Edition, clock: Clock) -> None:
        self.edition = edition
        self.clock = clock
        fonts = typesetting.prepare_fonts(edition.config.meta.script)
        self.renderer = rendering.Renderer(
            edition.config, edition.publication, edition.marks, typesetting.face_names(fonts)
        )
        refuse_missing_glyphs(edition, fonts)
        self.typesetter = typesetting.Typesetter(edition.config, fonts, own_pictures(edition.cleaned))
        self.substituted = fonts.substituted
        self.families = tuple(dict.fromkeys(face.family for face in fonts.faces))

    def pages(self) -> Pages:
        """Body first, then indexes and back matter, then contents; at last what prints the counts."""
        body: list[LaidSection] = []
        sections = self.renderer.body_sections()
        with self.clock.stage("lay out", len(sections)):
            for number, section in enumerate(sections):
                self.clock.watch.step("lay out", number, len(sections))
                self._append(body, section)
        marks, config = self.edition.marks, self.edition.config
        outside = {matter.id for matter in (*self.edition.publication.front, *self.edition.publication.back)}
        pending = outside & {mark.chapter for mark in marks.marks}
        with self.clock.stage("index"):
            indexes = indexing.compile_indexes(marks, binding.paginate(body), config, pending)
        with self.clock.stage("front and back matter"):
            for _ in range(_ROUNDS):
                laid = self._around(body, indexes)
                again = indexing.compile_indexes(marks, binding.paginate(laid), config) if pending else indexes
                if again == indexes:
                    return Pages(tuple(laid), binding.paginate(laid), indexes)
                indexes = again
        raise ContentError(Problem("pipeline.index_restless"))

    def _around(self, body: list[LaidSection], indexes: tuple[Index, ...]) -> list[LaidSection]:
        """The body with its back matter and front matter."""
        back, front = list(body), list[LaidSection]()
        for matter in self.edition.publication.back:
            self._append(back, self._matter(matter, binding.paginate(back), indexes))
        for matter in self.edition.publication.front:
            self._append(front, self._matter(matter, binding.paginate([*front, *back]), indexes))
        return self._with_counts([*front, *back], indexes)

    def _matter(self, matter: Matter, pagination: Pagination, indexes: tuple[Index, ...]) -> SectionHTML:
        return self.renderer.section(matter.id, pagination, indexes)

    def _append(self, laid: list[LaidSection], section: SectionHTML) -> None:
        section = binding.on_its_side(laid, section)
        laid.append(self.typesetter.lay_out(section, binding.next_folio(laid, section)))

    def _with_counts(self, laid: list[LaidSection], indexes: tuple[Index, ...]) -> list[LaidSection]:
        pagination = binding.paginate(laid)
        counting = {
            matter.id: matter
            for matter in (*self.edition.publication.front, *self.edition.publication.back)
            if matter.kind in _COUNTING
        }
        result: list[LaidSection] = []
        for old in laid:
            if old.id in counting:
                section = self._matter(counting[old.id], pagination, indexes)
                self._append(result, section)
                if len(result[-1].pages) != len(old.pages):
                    raise ContentError(Problem("pipeline.counts_moved", params={"section": old.id}))
            else:
                result.append(old)
        return result


def compile_index(config: PublicationConfig, watch: Watch = SILENT) -> tuple[Index, ...]:
    """The indexes with their printed folios; lays the body out."""
    return compile_edition(config, watch)[1]


def compile_edition(config: PublicationConfig, watch: Watch = SILENT) -> tuple[Edition, tuple[Index, ...]]:
    """As `compile_index`, with the edition they are the indexes of."""
    clock = Clock(watch)
    # Its page numbers are those of the book: with all pictures in their places.
    edition, _ = with_pictures(prepare_timed(config, clock), ())
    return edition, Printer(edition, clock).pages().indexes
