"""What the editor declares about a publication: publication.toml, decisions.toml and index.toml as frozen values.

Reading the files is `reading.publication`; this module only holds the shapes and their defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bianzuan.model import Author, Script


@dataclass(frozen=True, slots=True)
class PublicationMeta:
    """Table [publication]: what a title page and a copyright page say. Nothing is invented: "" is not printed."""

    title: str
    subtitle: str = ""
    slug: str = "book"  # names the outputs: out/<slug>.pdf
    editors: tuple[Author, ...] = ()
    committee: tuple[Author, ...] = ()  # the editorial board (编委会), with roles, for a page of its own
    credits: tuple[Author, ...] = ()  # 责任编辑、装帧设计……, for the copyright page
    publisher: str = ""
    place: str = ""
    edition: str = ""
    date: str = ""  # "2026-05" or "2026-05-01"; also the PDF's date where SOURCE_DATE_EPOCH is not set
    language: str = "zh"
    script: Script = "zh-Hans"
    isbn: str = ""
    price: str = ""
    cip: str = ""
    notice: str = ""  # 内部资料 免费交流
    description: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MatchRule:
    """Table [[part]].match: articles that fit all given conditions join the part."""

    keywords: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()  # "2013..2018", "2020-05"
    authors: tuple[str, ...] = ()
    path: str = ""  # glob on the source's name


@dataclass(frozen=True, slots=True)
class PartConfig:
    """Table [[part]]. `sources` names source files (all their articles) or stems of cleaned articles, in order; `titles` gives such a
    text that has no title one of the editor's: pairs of name and title."""

    title: str
    sources: tuple[str, ...] = ()
    match: MatchRule | None = None
    introduction: str = ""
    titles: tuple[tuple[str, ...], ...] = ()  # ["口述.txt", "何秀兰口述"]
    line: int = 0


@dataclass(frozen=True, slots=True)
class MatterConfig:
    """Tables [front] and [back]: kinds in order; texts are content/front/<kind>.md and content/back/<kind>.md."""

    order: tuple[str, ...]


FRONT_ORDER = (
    "cover", "half-title", "title-page", "copyright", "committee", "foreword", "editorial-notes", "contents",
)  # fmt: skip
BACK_ORDER = ("chronology", "sources", "index", "afterword", "colophon")


@dataclass(frozen=True, slots=True)
class DesignConfig:
    """Table [design]. Trim sizes and themes are named; the grid is the type area in whole characters."""

    theme: str = "documents"
    trim: str = "大32开"
    size: float = 10.5  # body size, pt
    leading: float = 17.85  # distance of two lines, pt: 1.7 of the body size
    columns: int = 0  # characters in a line; 0: what the trim size gives
    rows: int = 0  # lines on a page; 0: what the trim size gives
    punctuation: Literal["", "kaiming", "quanjiao", "banjiao"] = ""  # "": what is usual in the script
    hanging: bool = False  # ，。、 that do not fit a line stand beyond its end (标点悬挂)
    numbering: bool = True  # 第一编 / 第一章 before titles
    openings: Literal["recto", "page"] = "recto"  # chapters begin on a recto, or on whatever page comes next


@dataclass(frozen=True, slots=True)
class CleanConfig:
    """Table [clean]: rules switched off, names and phrases never converted."""

    off: tuple[str, ...] = ()
    protect: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexConfig:
    """Table [index]: which indexes are printed, in what order, and how they are sorted."""

    indexes: tuple[str, ...] = ("subjects", "persons", "places", "bodies", "documents")
    collation: str = "pinyin"
    collect: tuple[str, ...] = ("documents",)  # indexes whose headings are taken from the text (《》 titles) unasked


# Per cent of ink that papers take up before it smears; the shipped profile keeps the first.
INK_LIMITS: Mapping[str, int] = {"coated": 300, "uncoated": 260}


@dataclass(frozen=True, slots=True)
class PrintConfig:
    """Table [print]: what the printing house asks for; `build` keeps it, `check` measures by it. Lengths in millimetres."""

    bleed: float = 3.0
    marks: bool = False
    icc: str = ""
    paper: Literal["coated", "uncoated"] = "coated"
    ink: int = 0  # most ink in per cent, all four together; 0: what the paper bears
    paper_gsm: float = 80.0
    paper_bulk: float = 1.25
    signature: int = 4
    flap: float = 0.0  # width of the cover's flaps
    min_ppi: int = 300  # pictures in colours or greys
    min_line_ppi: int = 1200  # pictures in black and white
    min_text: float = 5.5  # pt
    min_rule: float = 0.25  # pt
    safe: float = 5.0  # how far from the edge text keeps
    attach: bool = False  # sources and ledgers go into the archive file

    @property
    def most_ink(self) -> float:
        """The most ink on one spot as a share: 3.0 is three full inks."""
        return (self.ink or INK_LIMITS[self.paper]) / 100


@dataclass(frozen=True, slots=True)
class LintConfig:
    """Table [lint]: rules of `check --lint` switched off or made errors, phrases left alone, the house's own words."""

    off: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()  # rules whose remarks make the command fail
    keep: tuple[str, ...] = ()  # phrases in which nothing is remarked on
    terms: tuple[tuple[str, ...], ...] = ()  # the form wanted, then those that are not: ["账户", "帐户"]


# What the action "kind" can make of a block, in `text`; a plain heading is one of the highest level a body has.
KINDS = (
    "paragraph", "heading", "heading 2", "heading 3", "caption", "pullquote", "author-note", "editor-note", "signature", "abstract", "keywords",
    "verse",
)  # fmt: skip
# The same for what stands in the front matter.
FIELDS = ("title", "subtitle", "kicker", "byline")


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of decisions.toml: by ledger `edit` id, or by `source` and a quoted `context`.

    `text` is what the decision puts in place (replace), acts on, follows (move, join) or makes of it (kind); `through` are
    the last words of a passage that goes along; `at` is the line of the source that is meant where it says the same words
    elsewhere too; `line` says where the row was written.
    """

    action: Literal["accept", "reject", "replace", "move", "join", "split", "drop", "keep", "kind"]
    edit: str = ""
    source: str = ""
    context: str = ""
    text: str = ""
    note: str = ""
    line: int = 0
    through: str = ""
    at: int = 0

    @property
    def is_answer(self) -> bool:
        """True for all that is said of an edit: it has one answer. Of a fragment each paragraph may go to a place of its own."""
        return bool(self.edit) and not self.context


@dataclass(frozen=True, slots=True)
class HeadingConfig:
    """One row of index.toml."""

    index: str
    heading: str
    subheading: str = ""
    reading: str = ""  # pinyin that overrides the computed one
    variants: tuple[str, ...] = ()  # other wordings that count as treatment
    match: tuple[str, ...] = ()  # what to look for instead of the heading itself
    exclude: tuple[str, ...] = ()  # longer words in which the heading is not a mention
    see: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    principal: tuple[str, ...] = ()  # stems of articles whose treatment is the principal one
    line: int = 0


@dataclass(frozen=True, slots=True)
class PublicationConfig:
    """All the editor's declarations, with the folder they were read from."""

    folder: Path
    meta: PublicationMeta
    parts: tuple[PartConfig, ...] = ()
    front: MatterConfig = MatterConfig(FRONT_ORDER)
    back: MatterConfig = MatterConfig(BACK_ORDER)
    design: DesignConfig = DesignConfig()
    clean: CleanConfig = CleanConfig()
    index: IndexConfig = IndexConfig()
    print: PrintConfig = PrintConfig()
    lint: LintConfig = LintConfig()
    decisions: tuple[Decision, ...] = ()
    headings: tuple[HeadingConfig, ...] = ()
    stop: tuple[str, ...] = ()  # index.toml `stop`: never a heading, never suggested
    texts: Mapping[str, str] | None = None  # "front/foreword" → Markdown as the editor wrote it

    @property
    def marks(self) -> Literal["kaiming", "quanjiao", "banjiao"]:
        """How much room marks take: as declared, else 开明式 in Simplified and 全角式 in Traditional script.

        Marks that stand in the middle of their square, as in Taiwan and Hong Kong, keep it (CLREQ 3.1.6).
        """
        return self.design.punctuation or ("quanjiao" if self.meta.script == "zh-Hant" else "kaiming")
