"""What copyright page, colophon and sources say about the book: only what was given or counted, nothing invented."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from bianzuan.config import PublicationConfig
from bianzuan.geometry import Geometry, geometry
from bianzuan.model import Author, Block, Chapter, Matter, Pagination, Publication
from bianzuan.rendering.contents import LATIN_ENDS
from bianzuan.rendering.labels import Labels

# Families of the style sheets, and the locale's words for their styles.
FACES = (("Bianzuan Song", "font_song"), ("Bianzuan Hei", "font_hei"), ("Bianzuan Kai", "font_kai"))
# Files in which a reader finds a line by its number; those of Word and PDF files are the transcript's.
_HAVE_LINES = frozenset({"", ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
# What newspapers and journals are called, in either script; their names stand in \N{LEFT DOUBLE ANGLE BRACKET}\N{RIGHT DOUBLE ANGLE BRACKET}, those of sites do not.
_PAPERS = ("\N{CJK UNIFIED IDEOGRAPH-62A5}", "\N{CJK UNIFIED IDEOGRAPH-5831}", "\N{CJK UNIFIED IDEOGRAPH-520A}", "\N{CJK UNIFIED IDEOGRAPH-5FD7}", "\N{CJK UNIFIED IDEOGRAPH-8A8C}")
# What stands alone in the editor's brackets may be another word of his, a stage direction for one.
_SAYS_LOST = re.compile("[\u7f3a\u6b8b\u6b98\u4f5a\u8131\u812b]")
# Within a paragraph only the mark of lost text itself; what says more about a loss is a note of the editor.
_LOST_WITHIN = re.compile("\u3014[^\u3014\u3015]{0,9}\u7f3a[^\u3014\u3015]{0,9}\u3015")
# An office that is what somebody has done, 编 and 著, stands behind the name; one that somebody holds, 主编, before it.
_DONE = re.compile("(?:\u5408|\u9009|\u9078)?[\u7f16\u7de8\u8457\u8bd1\u8b6f\u8f91\u8f2f\u6821\u6ce8\u8a3b\u64b0\u7ed8\u7e6a\u8ff0\u7e82][\u8457\u5199\u5beb\u6ce8\u8a3b\u8f91\u8f2f\u8bd1\u8b6f\u6821\u8ba2\u8a02]?")
# What the names of trim sizes end with.
_SHEET_OF = "\N{CJK UNIFIED IDEOGRAPH-5F00}"


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled particular: 开本, 140 mm × 203 mm 1/32."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class SourceOf:
    """Where a chapter comes from, as the table of sources prints it."""

    chapter: Chapter
    ordinal: str
    authors: str
    folio: str
    particulars: str


@dataclass(frozen=True, slots=True)
class Member:
    """A name of the board; `spread` is the space in em between its characters, for names of two."""

    name: str
    spread: float


@dataclass(frozen=True, slots=True)
class Office:
    """A role of the board with those who hold it; `spread` as for a name."""

    role: str
    spread: float
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Particulars of one publication in its language."""

    config: PublicationConfig
    publication: Publication
    labels: Labels

    def full_title(self) -> str:
        """Title and subtitle in one line."""
        meta = self.config.meta
        if not meta.subtitle:
            return meta.title
        return self.labels.say("title_with_subtitle", title=meta.title, subtitle=meta.subtitle)

    def editors(self) -> str:
        """Editors with their roles, else 某某 编; "" if none is given."""
        return self.labels.say("heading_space").join(self.editor_groups())

    def editor_groups(self) -> list[str]:
        """The same, role by role: between two of them a line may end, inside one better not."""
        given = self.config.meta.editors
        join = self.labels.say("list_separator").join
        # Names alone behind 主编：某某 would share that office.
        return [
            self.labels.say("edited_by", names=join(names)) if not role
            else f"{join(names)}{self.labels.say('heading_space')}{role}" if _DONE.fullmatch(role)
            else f"{role}{self.labels.say('colon')}{join(names)}"
            for role, names in _by_role(given).items()
        ]

    def _credits(self) -> list[Fact]:
        """Who answers for what (责任编辑：某某), names of one role together."""
        join = self.labels.say("list_separator").join
        return [Fact(role, join(names)) for role, names in _by_role(self.config.meta.credits).items()]

    def board(self) -> list[Office]:
        """The editorial board, role by role in the order declared; titles are spread to one width."""
        roles = _by_role(self.config.meta.committee)
        widest = max(map(len, roles), default=0)
        return [Office(role, _spread(role, widest), tuple(_member(name) for name in names)) for role, names in roles.items()]

    def board_of(self, matter: Matter) -> list[Office]:
        """The board that a piece of matter prints; a text of the editor's takes its place."""
        return self.board() if matter.kind == "committee" and not matter.blocks else []

    def copyright_rows(self) -> list[Fact]:
        """After GB/T 12450: title, editors, who answers for what, publisher, format, 字数, edition, number, price."""
        meta = self.config.meta
        record = self._facts(
            ("publisher", self.labels.say("heading_space").join(filter(None, (meta.place, meta.publisher)))),
            ("trim", self._trim()),
            ("characters", self._characters()),
            ("edition", meta.edition),
            # the edition names its date
            ("date", self.labels.date(meta.date) if meta.date and not meta.edition else ""),
            ("isbn", self._isbn()),
            ("price", meta.price),
        )
        head = self._facts(("title", self.full_title()), ("editors", self.editors()))
        return [*head, *self._credits(), *record]

    def colophon_rows(self, pagination: Pagination, fonts: Mapping[str, str]) -> list[Fact]:
        """What the finished book can be measured by; pages and sheets only once it has pages, faces if known."""
        meta, area = self.config.meta, geometry(self.config.design)
        return self._facts(
            ("editors", self.editors()),
            ("publisher", self.labels.say("heading_space").join(filter(None, (meta.place, meta.publisher)))),
            ("trim", self._trim()),
            ("grid", self._grid(area)),
            ("pages", self.labels.say("pages_value", pages=pagination.pages) if pagination.pages else ""),
            ("sheets", sheets(pagination.pages, area.trim.leaves) if pagination.pages else ""),
            ("characters", self._characters()),
            ("chapters", self._chapters()),
            ("edition", meta.edition),
            ("date", self.labels.date(meta.date) if meta.date and not meta.edition else ""),
            ("isbn", self._isbn()),
            ("fonts", self._faces(fonts)),
            ("generator", self.labels.say("generator_value")),
        )

    def sources(self, ordinals: dict[str, str], pagination: Pagination) -> Iterator[SourceOf]:
        """One entry a chapter, in the order of the book."""
        for chapter in self.publication.chapters:
            names = self.labels.say("list_separator").join(author.name for author in chapter.authors)
            folio = pagination.folio(chapter.id) if chapter.id in pagination.anchors else ""
            yield SourceOf(chapter, ordinals[chapter.id], names, folio, self._particulars(chapter))

    def _particulars(self, chapter: Chapter) -> str:
        source = chapter.source
        lines = source.lines if PurePath(source.file).suffix.lower() in _HAVE_LINES else ""
        lines = lines.replace("-", "–").replace(",", self.labels.say("list_separator"))
        key = "source_lines" if lines else "source_file_only"
        words = [*self._origin(chapter), self.labels.say(key, file=source.file, lines=lines)]
        if chapter.script_original != self.config.meta.script:
            words.append(self.labels.say("source_converted"))
        gaps = sum(map(_lost, chapter.blocks))
        if gaps:
            words.append(self.labels.say("source_gaps", count=gaps))
        if chapter.kind == "fragments":
            words.append(self.labels.say("source_fragments"))
        return self.labels.say("note_separator").join(words) + self.labels.say("sentence_end")

    def _origin(self, chapter: Chapter) -> list[str]:
        """Paper or site, day and page, as far as the source tells them; they come before the file."""
        said = chapter.origin
        if said is None:
            return []
        printed = bool(said.place) or said.name.endswith(_PAPERS)
        name = self.labels.say("origin_paper", name=said.name) if printed else said.name
        separator = self.labels.say("origin_paper_separator" if printed else "origin_separator")
        return [separator.join(filter(None, (name, self.labels.date(said.date), said.place)))]

    def _facts(self, *given: tuple[str, str]) -> list[Fact]:
        return [Fact(self.labels.say(f"copyright_{key}"), value) for key, value in given if value]

    def _trim(self) -> str:
        size = geometry(self.config.design).trim
        # the name of the trim size in the script of the book; a fraction would speak of the sheet, which nobody gave
        name = size.name.replace(_SHEET_OF, self.labels.say("trim_sheet"))
        return self.labels.say("trim_value", name=name, width=f"{size.width:g}", height=f"{size.height:g}")

    def _isbn(self) -> str:
        number = self.config.meta.isbn.upper().removeprefix("ISBN").lstrip(" :\N{FULLWIDTH COLON}")
        return self.labels.say("isbn_value", number=number) if number else ""

    def _grid(self, area: Geometry) -> str:
        return self.labels.say(
            "grid_value",
            columns=area.columns, rows=area.rows, size=f"{area.size:g}", leading=f"{area.leading:g}",
        )  # fmt: skip

    def _characters(self) -> str:
        count = self.publication.statistics.characters
        return self.labels.say("characters_value", thousands=max(1, round(count / 1000))) if count else ""

    def _faces(self, fonts: Mapping[str, str]) -> str:
        """宋体 Noto Serif CJK SC，黑体 …: the roles that the locale names, with the faces that really served."""
        named = [
            self.labels.say("font_value", role=self.labels.say(key), face=fonts[family])
            for family, key in FACES
            if family in fonts
        ]
        return self.labels.say("list_separator").join(named)

    def _chapters(self) -> str:
        counts = self.publication.statistics
        return self.labels.say("chapters_value", chapters=counts.chapters, sources=counts.sources)


def _by_role(people: tuple[Author, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for person in people:
        found.setdefault(person.role, []).append(person.name)
    return found


def _lost(block: Block) -> int:
    """How many places of lost text a block marks; one that is such a mark may say so in other words."""
    if block.kind == "gap":
        return int(_SAYS_LOST.search(block.text) is not None)
    return len(_LOST_WITHIN.findall(block.text))


def _spread(words: str, width: int) -> float:
    """Space in em between the characters of a short Han word that is set as wide as `width` characters."""
    gaps = len(words) - 1
    spreads = 0 < gaps < width - 1 and all(ord(one) > LATIN_ENDS for one in words)
    return round((width - len(words)) / gaps, 3) if spreads else 0.0


def _member(name: str) -> Member:
    # a name of two characters is set as wide as one of three, as lists of names are in Chinese books
    return Member(name, _spread(name, 3) if len(name) == 2 else 0.0)


def sheets(pages: int, leaves: int) -> str:
    """印张: a sheet printed on one side, `leaves` pages of the book. GB/T 12450 prints it to a thousandth at most."""
    return f"{pages / leaves:.3f}".rstrip("0").rstrip(".")
