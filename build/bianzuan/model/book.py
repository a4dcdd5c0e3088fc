"""The book as assembled: parts, chapters, blocks, notes, front and back matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bianzuan.model.documents import Author, SourceRef
from bianzuan.model.terms import Script

BlockKind = Literal[
    "paragraph",
    "heading",
    "caption",
    "pullquote",
    "byline",
    "author-note",
    "editor-note",
    "signature",
    "abstract",
    "keywords",
    "quotation",
    "list",
    "table",
    "verse",
    "figure",
    "code",
    "gap",
]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a chapter. `html` is the one element Markdown made, `text` its character data.

    Note calls stand in `html` as `<sup class="note-call" data-note="n1"></sup>` and add nothing to `text`.
    """

    id: str  # HTML id, unique in the publication: "ch3-b12"
    kind: BlockKind
    html: str
    text: str
    level: int = 0  # headings: 2 or 3


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the author or the source; `html` is inline HTML, without its marker."""

    id: str  # unique in the publication: "ch3-n1"
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text first stood, as its source says: a paper or site, the ISO day, the page or number (第三版, 2019年第3期)."""

    name: str
    date: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One article in its place in the book."""

    id: str  # "ch3"
    number: int  # through the whole book
    stem: str
    title: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    source: SourceRef
    subtitle: str = ""
    kicker: str = ""
    authors: tuple[Author, ...] = ()
    date: str = ""
    kind: str = "article"
    script_original: Script = "zh-Hans"
    title_note: str = ""  # Note.id of the note called in the title
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A thematic part (编). `introduction` is the editor's text under the part title, if any."""

    id: str  # "part2"
    number: int
    title: str
    chapters: tuple[Chapter, ...]
    introduction: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """A piece of front or back matter. `blocks` only where the editor wrote it (foreword, 凡例, afterword)."""

    id: str  # "front-contents", "back-index"
    kind: str  # "cover", "half-title", "title-page", "copyright", "foreword", "editorial-notes", "contents", …
    title: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts printed in the book: `characters` are Han, Latin words and digits groups after 字数 custom."""

    characters: int
    chapters: int
    sources: int


@dataclass(frozen=True, slots=True)
class Publication:
    """The whole compilation before it has pages."""

    front: tuple[Matter, ...]
    parts: tuple[Part, ...]
    back: tuple[Matter, ...]
    statistics: Statistics

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in reading order."""
        return tuple(chapter for part in self.parts for chapter in part.chapters)
