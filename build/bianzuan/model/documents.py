"""Documents as received, and what cleaning made of them: articles and their ledger."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from bianzuan.model.terms import Action, Confidence, Script, Status


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source: its number, where it starts in `Source.text`, its text without the line end."""

    number: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a document. `href` is what the document calls it; `name` the path that articles give it, told from its
    bytes, "" where it cannot be shown, and then `fault` says why: missing, linked, format, drawn, damaged,
    huge, upon."""

    href: str
    name: str = ""
    data: bytes = b""
    words: str = ""  # for those who cannot see it
    size: tuple[int, int] = (0, 0)  # in pixels
    fault: str = ""
    chosen: bool = False  # the document has it as a part of its text, whatever its size


# Bytes of a stem at most: file systems take names of 255, and "-01.edited-2.md" or ".ledger.jsonl" still comes behind it.
_LONGEST_STEM = 235
_DIGEST = 8


def stem_of(name: str) -> str:
    """What the outputs of a source are named after: its name without folder and suffix.

    A name as long as the title of a saved page may be is cut, and told from others that begin so by a hash of it.
    """
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if len(stem.encode()) <= _LONGEST_STEM:
        return stem
    head = stem.encode()[: _LONGEST_STEM - _DIGEST - 1].decode(errors="ignore")
    return f"{head}~{hashlib.sha256(stem.encode()).hexdigest()[:_DIGEST]}"


@dataclass(frozen=True, slots=True)
class Source:
    """A document as received. `text.encode(encoding)` gives `raw` back, byte for byte.

    Of a Word file `raw` is the transcript, `received` the file itself, whose hash is `sha256`.
    """

    name: str  # path below the folder it was asked for, with "/"; stands in ledgers and messages
    raw: bytes
    sha256: str
    encoding: str  # Python codec: "utf-8", "utf-8-sig", "gb18030", "utf-16", …
    text: str
    lines: tuple[Line, ...]
    format: Literal["text", "markdown", "html"]
    received: bytes = b""  # empty where it is the same as `raw`
    pictures: tuple[Picture, ...] = ()
    in_order: bool = False  # its pages show that its lines stand in the order of reading, as those of a book do
    called: str = ""  # what its outputs are named after, where that is not its name alone: another document bears it as well

    @property
    def stem(self) -> str:
        """File name without folder and suffix, or with the folder; outputs are named after it."""
        return self.called or stem_of(self.name)


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote an article; `role` is the post or institution the byline gives."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Which lines of which file an article was made from: `lines` like "3-40,52"."""

    file: str
    sha256: str
    lines: str


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """A run of the source: `column` counts code points from 1, `length` code points (line ends included)."""

    file: str
    line: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class Target:
    """Where an edit's `after` stands now: article number, then a body block with an offset or a field's name."""

    article: int
    block: int = 0  # 1-based block of the body; 0 for a front-matter field
    offset: int = 0
    field: str = ""  # "title", "subtitle", "kicker", "authors" … when the text went to the front matter


@dataclass(frozen=True, slots=True)
class Offer:
    """A place that a passage may go to, in words a decision can quote.

    `text`: the last words of what it would follow, or, if `below`, the title it would stand below.
    """

    text: str
    below: bool
    joins: bool  # both ends make one paragraph
    title: str  # of the article the place is in; "" among fragments
    reason: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """Text whose place the editor is to choose: its first words, the last words of the paragraphs that stand here, how
    many of them are likely one text, and places it may go to, the likeliest first."""

    begins: str
    ends: tuple[str, ...]
    usual: int
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One row of the ledger: what was done to a run of the source, how sure it is, and why."""

    id: str  # hash of rule, text and context, never of the place alone: decisions survive re-cleaning
    rule: str
    source: SourceSpan
    before: str
    after: str
    action: Action
    confidence: Confidence
    status: Status
    reason: str
    target: Target | None = None
    fragment: Fragment | None = None  # of a flag that asks where a text belongs


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. `body` is Python-Markdown (attr_list, footnotes); 〔〕 is the editor's, nothing else."""

    stem: str  # file name in out/cleaned without suffix, with "/" behind a folder
    title: str
    body: str
    source: SourceRef
    script_original: Script
    subtitle: str = ""
    kicker: str = ""
    authors: tuple[Author, ...] = ()
    date: str = ""  # only if the text states it
    kind: str = "article"  # "article" | "fragments" (what could not be attributed)
    title_note: str = ""  # label of the body's note that is called in the title: "1" for [^1]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning makes of one source: its articles in order and the ledger in source order."""

    source: Source
    articles: tuple[Article, ...]
    ledger: tuple[Edit, ...]
    unplaced: tuple[str, ...] = ()  # decisions whose place was not found, in words for the editor
    unasked: int = 0  # questions that are put when those in the ledger have been answered
