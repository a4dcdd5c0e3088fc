"""The values that pass between the stages; every one is frozen, and a later stage makes a new type.

Offsets and lengths count Unicode code points; line, column and block numbers start at 1, offsets at 0.
Lengths on paper are points (1/72 inch). This module imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Script = Literal["zh-Hans", "zh-Hant"]
Action = Literal["delete", "replace", "join", "split", "move", "classify", "drop", "flag"]
Confidence = Literal["certain", "likely", "doubtful"]
Status = Literal["applied", "flagged", "accepted", "rejected"]

# --- reading ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source: its number, where it starts in `Source.text`, its text without the line end."""

    number: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document as received. `text.encode(encoding)` gives `raw` back, byte for byte."""

    name: str  # path below the folder it was asked for, with "/"; stands in ledgers and messages
    raw: bytes
    sha256: str
    encoding: str  # Python codec: "utf-8", "utf-8-sig", "gb18030", "utf-16", …
    text: str
    lines: tuple[Line, ...]
    format: Literal["text", "markdown", "html"]

    @property
    def stem(self) -> str:
        """File name without folder and suffix; outputs are named after it."""
        return self.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]


# --- cleaning --------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. `body` is Python-Markdown (attr_list, footnotes); 〔〕 is the editor's, nothing else."""

    stem: str  # file name in out/cleaned without suffix
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


# --- assembly --------------------------------------------------------------------------------------

BlockKind = Literal[
    "paragraph",
    "heading",
    "caption",
    "pullquote",
    "byline",
    "author-note",
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


# --- indexing --------------------------------------------------------------------------------------


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


# --- rendering -------------------------------------------------------------------------------------

Numbering = Literal["none", "front", "body"]


@dataclass(frozen=True, slots=True)
class SectionHTML:
    """A section for print: one whole HTML document that starts on a recto unless `recto` is false."""

    id: str
    html: str
    numbering: Numbering
    recto: bool = True


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the PDF outline and of the contents: level 1 part or matter, 2 chapter, 3 heading."""

    level: int
    label: str
    anchor: str


# --- typesetting and binding -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LaidSection:
    """A section with its pages. Blank pages between sections are not in it; binding adds them."""

    id: str
    numbering: Numbering
    recto: bool
    folios: tuple[str, ...]  # one a page, as printed; "" where the page bears none
    pages: tuple[Any, ...]  # the engine's page objects
    document: Any  # the engine's document, whose fonts and metadata binding needs
    anchors: Mapping[str, tuple[int, ...]]  # HTML id → pages of this section it stands on, from 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where an anchor lies: position in the PDF (from 0) and the folio as printed ("" if none)."""

    position: int
    folio: str


@dataclass(frozen=True, slots=True)
class Pagination:
    """Anchor → the pages it stands on, in order; an inline that crosses a page has two."""

    anchors: Mapping[str, tuple[PagePlace, ...]]
    pages: int = 0

    def folio(self, anchor: str) -> str:
        """Folio of the first page the anchor stands on."""
        return self.anchors[anchor][0].folio


@dataclass(frozen=True, slots=True)
class CoverSheet:
    """The cover in one piece: measures in millimetres, colours as "#rrggbb".

    From left to right: flap, back, spine, front, flap; `width` and `height` are those of one page.
    """

    width: float
    height: float
    spine: float
    flap: float
    bleed: float
    ground: str
    spine_ground: str
    ink: str
    spine_ink: str


# --- preflight -------------------------------------------------------------------------------------

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a printer or a proof-reader would reject. `page` is the position in the PDF from 1, 0 for the file.

    `places` are where on the page: left, top, right, bottom in points from the trimmed page's upper left corner.
    """

    code: str
    severity: Severity
    page: int
    message: str
    hint: str = ""
    places: tuple[tuple[float, float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How one check went: how often it failed, or in words why it does not apply to this file."""

    code: str
    severity: Severity
    state: Literal["passed", "failed", "not applied"]
    protects: str  # what the check protects from, in words
    number: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a preflight, how each check went, and the counts that show what was looked at.

    `facts` say what the file is, `programs` which outside programs were asked and their versions, in words.
    """

    findings: tuple[Finding, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    checks: tuple[CheckResult, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    programs: Mapping[str, str] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """True if a finding is an error."""
        return any(finding.severity == "error" for finding in self.findings)


# --- comparing -------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page of a PDF drawn small. Lengths are points: of the whole picture, and of the trimmed page in it."""

    position: int
    label: str
    width: float
    height: float
    left: float  # where the trimmed page begins
    top: float
    trim_width: float
    trim_height: float
    webp: bytes


@dataclass(frozen=True, slots=True)
class CheckedPdf:
    """A report for showing: the file's name, what was found, pictures of the pages that matter."""

    name: str
    report: Report
    pictures: tuple[PagePicture, ...] = ()
