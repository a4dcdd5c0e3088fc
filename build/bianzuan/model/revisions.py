"""The wording of an edition, and what differs between two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the book as two editions are compared by: a block, a note, a line of a title page."""

    id: str
    kind: str  # a BlockKind, "note", "title", "subtitle", "kicker", "authors", "date", "line"
    text: str
    page: str = ""  # folio of the page it begins on, "" if it has none
    turns: tuple[tuple[int, str], ...] = ()  # offset of the first character of each further page, and its folio


@dataclass(frozen=True, slots=True)
class Portion:
    """A chapter, the opening of a part, or a piece of matter, with its texts in reading order."""

    id: str
    kind: Literal["chapter", "part", "matter", "facts"]  # facts: matter made from the publication, not written
    title: str
    ordinal: str = ""  # 第三章
    stem: str = ""
    page: str = ""
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexedHeading:
    """A heading of the index of that title, and the passages it is treated in (ids of passages or portions)."""

    index: str
    path: tuple[str, ...]
    locators: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """All that a reader reads in one edition, and on which pages; `locale` names the book's own words."""

    title: str
    locale: str
    edition: str
    pages: int  # 0 where only the reading edition was built
    characters: int
    portions: tuple[Portion, ...]
    headings: tuple[IndexedHeading, ...] = ()


RevisionKind = Literal["added", "removed", "changed", "moved"]


@dataclass(frozen=True, slots=True)
class Strand:
    """A run of wording: the same in both editions, in this one only, or a mark that something is left out."""

    text: str
    kind: Literal["same", "changed", "elided"] = "same"


@dataclass(frozen=True, slots=True)
class Revision:
    """One row of a table of revisions. A side is empty where there is nothing; pages are folios, "12" or "12–13"."""

    kind: RevisionKind
    what: str  # kind of the passage, "chapter", "part" or "heading-of-index"
    old: tuple[Strand, ...] = ()
    new: tuple[Strand, ...] = ()
    old_page: str = ""
    new_page: str = ""
    old_what: str = ""  # where the passage was of another kind
    origin: str = ""  # where a moved passage came from, if from another portion


@dataclass(frozen=True, slots=True)
class RevisedPortion:
    """The rows of a portion; `old_title` where its title was another."""

    id: str
    title: str
    revisions: tuple[Revision, ...]
    old_title: str = ""


@dataclass(frozen=True, slots=True)
class Revisions:
    """A table of revisions (修订对照表). `repaged` counts headings of which only the page numbers differ."""

    old: Wording
    new: Wording
    portions: tuple[RevisedPortion, ...]
    repaged: int = 0

    @property
    def same(self) -> bool:
        """Whether the editions say the same."""
        return not self.portions

    def count(self, kind: RevisionKind) -> int:
        """Number of rows of a kind."""
        return sum(row.kind == kind for portion in self.portions for row in portion.revisions)
