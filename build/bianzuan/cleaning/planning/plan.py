"""The plan of a page: which runs of which lines make which blocks of which articles.

`reassembly.plan` makes it from lines whose characters are already clean; the draft carries it out with editing
operations, so that the ledger tells of every step. A plan never holds text of its own: only runs of lines. Each
character of each line lies in exactly one run of an article or of a removal.
"""

from __future__ import annotations

from dataclasses import dataclass

from bianzuan.model import Author, BlockKind, Confidence


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line that is not empty, with its number in the source and its cleaned text (Markdown markers still on).

    `pictured`: a saved page has it right below a picture.
    `indent`: white space that stood before the text in the source, in columns of half a Han.
    `narrowed`: columns of half a Han that the line lost when its full-width digits and letters became half-width ones.
    `over_page`: a page number or a running head stood right above it, with what empty lines are around that.
    `lost_above`: which pages are missing above it, as the page numbers say.
    `page_top`: the source has a form feed above it.
    `beside`: words of two columns may stand on it side by side.
    `foot`: of a line of the notes at the foot of a page, which page that is, from 1.
    `heads_pages`: the running heads of pages repeat it, and nothing else does: it is a title.
    `closed_above`: who edited the text above it stood between, （责任编辑：刘敏）.
    `at_right`: it is ranged right, or white space at the end of a file of text moves it there.
    """

    number: int
    text: str
    indent: int = 0
    pictured: bool = False
    over_page: bool = False
    lost_above: str = ""
    narrowed: int = 0
    page_top: bool = False
    beside: bool = False
    foot: int = 0
    heads_pages: bool = False
    closed_above: bool = False
    at_right: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start` to `end` (from 0, end exclusive) of the cleaned text of a line."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Join:
    """Why the run after a cut continues the run before it. `score` and `margin` in bits of word evidence."""

    before: Run
    after: Run
    far: bool  # other lines stand between
    score: float
    margin: float
    signs: tuple[str, ...]  # independent signs, in words
    confidence: Confidence
    decided: bool = False  # by the editor
    torn: float = 0.0  # bits that speak for text lost between the two; see `joins.tearing`
    on_place: bool = False  # nothing says that the one goes on with the other but that it stands below


@dataclass(frozen=True, slots=True)
class PlannedBlock:
    """A block of a body. Paragraph runs are joined with nothing between, heading runs with U+3000."""

    kind: BlockKind
    runs: tuple[Run, ...]
    level: int = 0
    joins: tuple[Join, ...] = ()
    reason: str = ""  # why it is this kind, or for a gap why text is missing here
    confidence: Confidence = "certain"
    decided: str = ""  # what the editor says of its place: the block was split off or moved here
    attributes: str = ""  # an attribute list of the source that says more than the kind


@dataclass(frozen=True, slots=True)
class PlannedNote:
    """A note: the run of its call mark (removed from the text), the runs of its words without the mark."""

    call: Run
    runs: tuple[Run, ...]
    in_title: bool = False
    in_block: int = -1  # index in PlannedArticle.blocks of the block that calls it


@dataclass(frozen=True, slots=True)
class PlannedArticle:
    """An article: runs for its front matter, blocks for its body. `kind` is "article" or "fragments"."""

    title: tuple[Run, ...]
    blocks: tuple[PlannedBlock, ...]
    kind: str = "article"
    kicker: tuple[Run, ...] = ()
    subtitle: tuple[Run, ...] = ()
    byline: tuple[Run, ...] = ()
    authors: tuple[Author, ...] = ()
    notes: tuple[PlannedNote, ...] = ()
    date: str = ""
    evidence: tuple[str, ...] = ()  # how its fragments were attributed, for the review desk


@dataclass(frozen=True, slots=True)
class Removal:
    """Runs that leave the text: rule name as in RULES, why, and every n-gram in them that stands nowhere else."""

    rule: str
    runs: tuple[Run, ...]
    reason: str
    confidence: Confidence
    new_ngrams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedPlace:
    """A place a passage may go to: behind the run `after`, or below the title, for which `after` is None."""

    after: Run | None
    title: tuple[Run, ...]  # of the article the place is in; () among fragments
    joins: bool  # both ends make one paragraph
    reason: str


@dataclass(frozen=True, slots=True)
class PlannedPassage:
    """The last runs of the paragraphs that stand here, of which the first `usual` ones are likely one text, and the places
    they may go to, the likeliest first."""

    ends: tuple[Run, ...]
    usual: int
    places: tuple[PlannedPlace, ...]


@dataclass(frozen=True, slots=True)
class PlannedFlag:
    """A suspect or a doubtful join: nothing is changed, the editor decides."""

    rule: str
    run: Run
    reason: str
    confidence: Confidence
    goes_on: Run | None = None  # of a doubtful join: the run that this one may go on from
    passage: PlannedPassage | None = None  # of a fragment: the passage that begins with it


@dataclass(frozen=True, slots=True)
class PagePlan:
    """The whole page; runs of articles and removals together cover every character of every line once."""

    articles: tuple[PlannedArticle, ...]
    removals: tuple[Removal, ...] = ()
    flags: tuple[PlannedFlag, ...] = ()
