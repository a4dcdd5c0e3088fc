"""Headings, their marks in the text, and the compiled indexes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# What parts the id of an anchor from the number of its further pieces, where other markup cuts it: "ix-17~2".
PIECE = "~"


# Where on its page a passage stands: "" in the running text.
Where = Literal["", "note", "figure", "table"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where a heading is treated: a run of one block's `text`."""

    anchor: str  # HTML id, unique in the publication: "ix-17"
    index: str  # name of the index: "subjects", "persons", …
    heading: tuple[str, ...]  # heading and subheadings, outermost first
    block: str  # Block.id, or Note.id
    start: int
    end: int
    principal: bool = False
    chapter: str = ""  # id of the chapter, part or matter: continuous treatment ends with it
    where: Where = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of an index, before it has locators. `path` holds the heading and its subheadings."""

    index: str
    path: tuple[str, ...]
    reading: str  # pinyin with tone marks, syllables apart: "zēng guó fān"
    variants: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    doubtful: bool = False  # the reading wants an editor's look
    match: tuple[str, ...] = ()  # wordings that treat the heading but are no other names of it; not printed


@dataclass(frozen=True, slots=True)
class IndexMarks:
    """All marks in reading order, and all headings, with or without marks."""

    marks: tuple[Mark, ...]
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Locator:
    """A printed folio or a range of folios, and the anchors its links lead to."""

    page: str  # "12" or "12–15", as printed
    anchors: tuple[str, ...]  # first anchor on the first page; for a range also the first on the last
    principal: bool = False
    where: Where = ""  # set if the page treats the heading nowhere else


@dataclass(frozen=True, slots=True)
class Entry:
    """Heading, locators or cross-references, subentries."""

    heading: str
    reading: str
    locators: tuple[Locator, ...] = ()
    variants: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    anchors: tuple[str, ...] = ()  # every mark, for the reading edition
    match: tuple[str, ...] = ()  # as in Heading: not printed


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The entries under one group heading: a letter, a stroke count, 数字."""

    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """One printed index."""

    name: str  # "subjects"
    title: str  # 主题索引
    groups: tuple[IndexGroup, ...]
    collation: str = "pinyin"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading the tool proposes; the editor disposes."""

    index: str
    heading: str
    count: int
    reading: str
    contexts: tuple[str, ...]
    variants: tuple[str, ...] = ()
    why: str = ""
    doubtful: bool = False
