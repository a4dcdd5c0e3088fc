"""What a check looks at, what it says, and what a check is.

A check is a function from a `Subject` to faults and tallies; its code names its words in messages/preflight.toml.
What several checks need is worked out once, here.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from bianzuan.config import PrintConfig
from bianzuan.messages import say
from bianzuan.model import Severity
from bianzuan.preflight import alignment
from bianzuan.preflight.alignment import Loss, PlacedText
from bianzuan.preflight.estimate import type_area
from bianzuan.preflight.expected import ChapterText, Expected, TypeArea
from bianzuan.preflight.inks import Inks, survey
from bianzuan.preflight.matrices import Place
from bianzuan.preflight.pages import Page, Pages, TextLine
from bianzuan.preflight.runs import outer_words, without_calls

# A folio as books print it: 12, xii, with or without ornaments of dashes or dots around it.
FOLIO = re.compile(r"[-–—·.〔\[(（]*([0-9]+|[ivxlcdm]+|[IVXLCDM]+)[-–—·.〕\])）]*")
# Set in whole characters, text never leaves the type area by more than rounding.
SLACK = 1.0
# Marks that stand beyond the end of a line where the design lets them hang.
HANGING = "，、。．"
# A note is set in less than this share of the body size, and begins with its number.
SMALL = 0.93
NOTE_NUMBER = re.compile("[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf*]|[0-9]+[.\u3000]|[\\[\u3014][0-9]+[\\]\u3015]")


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a check fails: position of the page, 0 for the file, and what its message needs to know.

    `places` are boxes on the page; where a check gives none, the words its message quotes are looked for.
    """

    page: int = 0
    params: Mapping[str, object] = field(default_factory=dict)
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things a check looked at."""

    name: str
    number: int


Outcome = Iterator[Fault | Tally]

# What a check may ask for: a file for the press (PDF/X) or just not, for either of press and archive, for the archive
# (PDF/A), one that says it can be read aloud; that we know what the book should say; a type area; or a program.
Need = Literal[
    "press", "screen", "standard", "archive", "accessible", "book", "area", "qpdf", "gs", "outloud", "verapdf"
]


@dataclass(frozen=True, slots=True)
class Frame:
    """Edges of the type area on one page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PlacedChapter:
    """A chapter's blocks and notes laid beside its pages; `besides` counts the ideographs that are neither."""

    chapter: ChapterText
    blocks: tuple[PlacedText, ...]
    notes: tuple[PlacedText, ...]
    losses: tuple[Loss, ...]
    besides: int

    @property
    def lost(self) -> tuple[str, ...]:
        """The runs of ideographs that are lost."""
        return tuple(loss.text for loss in self.losses)


@dataclass(frozen=True)
class Subject:
    """A PDF under inspection and what it ought to hold."""

    data: bytes
    view: Pages
    expected: Expected | None = None
    limits: PrintConfig = PrintConfig()

    @cached_property
    def inks(self) -> Inks:
        """What the file says of itself and is painted with."""
        return survey(self.data)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages, in order."""
        return self.view.pages

    @cached_property
    def area(self) -> TypeArea | None:
        """The type area: as the book was laid out; of any other file, what its lines agree on."""
        return self.expected.area if self.expected else type_area(self.pages)

    def lacks(self, need: Need) -> bool:
        """Whether the file is not of the kind a check asks for, or the program it asks for is not here."""
        match need:
            case "press":
                return not self.inks.pdfx
            case "screen":
                return bool(self.inks.pdfx)
            case "standard":
                return not (self.inks.pdfx or self.inks.pdfa)
            case "archive":
                return not self.inks.pdfa
            case "accessible":
                return not (self.inks.pdfua or (self.inks.pdfa and self.inks.pdfa[1:] not in ("B", "U")))
            case "book":
                return self.expected is None
            case "area":
                return self.area is None
            case _:
                return shutil.which(need) is None

    def frame(self, page: Page) -> Frame:
        """The type area on a page; the whole page where none is known. Rectos have odd positions."""
        area = self.area
        if area is None:
            return Frame(0.0, 0.0, page.width, page.height)
        left = area.gutter if page.position % 2 else area.fore_edge
        return Frame(left, area.head, left + area.measure, area.head + area.depth)

    def inner_lines(self, page: Page) -> tuple[TextLine, ...]:
        """The lines whose baseline lies in the type area; a running head down the fore-edge stands beside it."""
        frame = self.frame(page)
        return tuple(line for line in page.lines if frame.top < line.y <= frame.bottom + SLACK and not _beside(line, frame))

    def text(self, page: Page) -> str:
        """Text of the type area without white space."""
        return self.texts[page.position - 1]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Text of each page's type area, without note calls."""
        return tuple("".join(map(without_calls, self.inner_lines(page))) for page in self.pages)

    def folio(self, position: int) -> str:
        """Folio the page ought to bear, else the one its page label gives."""
        if self.expected and self.expected.folios:
            return self.expected.folios[position - 1] if position <= len(self.expected.folios) else ""
        return self.pages[position - 1].label if 0 < position <= len(self.pages) else ""

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Folio → position; a page that bears none is known by its page label, if the file has labels."""
        folios = [(self.folio(page.position), page.position) for page in self.pages]
        labels = [(page.label, page.position) for page in self.pages if self.view.labelled]
        found: dict[str, int] = {}
        for folio, position in (*folios, *labels):
            if folio:
                found.setdefault(folio, position)
        return found

    @cached_property
    def printed_folios(self) -> tuple[str, ...]:
        """The folio each page really bears in a margin, "" where none is found.

        Where the type area is unknown the margins are taken to be the outer ninth at head and foot.
        """
        return tuple(self._printed_folio(page) for page in self.pages)

    def _printed_folio(self, page: Page) -> str:
        frame = self.frame(page)
        top, bottom = (frame.top, frame.bottom) if self.area else (page.height / 9, page.height * 8 / 9)
        words = [word for line in page.lines if not top < line.y <= bottom + SLACK for word in outer_words(line)]
        found = [match[1] for word in words if (match := FOLIO.fullmatch(word))]
        expected = self.folio(page.position)
        # A running head may hold a number of its own, so the folio that should be there goes first.
        return expected if expected in found else next(iter(found), "")

    @cached_property
    def placed(self) -> tuple[PlacedChapter, ...]:
        """Each chapter laid beside its pages."""
        chapters = self.expected.chapters if self.expected else ()
        return tuple(self._place(chapter) for chapter in chapters)

    def _place(self, chapter: ChapterText) -> PlacedChapter:
        """The way that loses less: with the notes at the foot of the pages taken apart, or with all as it is painted.

        Apart, a sentence that goes on overleaf is not taken from a note that happens to say the same. But what looks
        like a note may be a list in small type, and then it belongs to the blocks.
        """
        apart, whole = (self._place_in(chapter, feet=feet) for feet in (True, False))
        return whole if sum(map(len, whole.lost)) < sum(map(len, apart.lost)) else apart

    def _place_in(self, chapter: ChapterText, *, feet: bool) -> PlacedChapter:
        pages = self.pages[chapter.first - 1 : chapter.last]
        parted = [(page.position, *(self._parted(page) if feet else (self.texts[page.position - 1], ""))) for page in pages]
        printed = alignment.join_pages([(position, body) for position, body, _ in parted])
        body = alignment.place([block.text for block in chapter.blocks], printed)
        # The notes stand at the foot of the pages or behind the chapter, in the order of their calls: each is looked
        # for by itself among what the blocks leave over.
        rest = alignment.join_pages([*body.rest.pages(), *((position, foot) for position, _, foot in parted)])
        reach = len(rest.text) + 1
        notes = [alignment.place([note.text], rest, reach) for note in chapter.notes]
        losses = (*body.losses, *(loss for note in notes for loss in note.losses))
        found = sum(len(rest.text) - len(note.rest.text) for note in notes)
        texts = tuple(text for note in notes for text in note.texts)
        return PlacedChapter(chapter, body.texts, texts, losses, len(rest.text) - found)

    def _parted(self, page: Page) -> tuple[str, str]:
        """Text of the type area without the notes at its foot, and the notes: small lines under a note's number."""
        lines = sorted(self.inner_lines(page), key=lambda line: line.y)
        small = SMALL * (self.area.size if self.area else 0.0)
        first = len(lines)
        for number in range(len(lines) - 1, -1, -1):
            if lines[number].size > small:
                break
            if NOTE_NUMBER.match(lines[number].text):
                first = number
        top = lines[first].y - 0.5 * lines[first].size if first < len(lines) else page.height
        painted = self.inner_lines(page)
        return (
            "".join(without_calls(line) for line in painted if line.y < top),
            "".join(without_calls(line) for line in painted if line.y >= top),
        )


def _beside(line: TextLine, frame: Frame) -> bool:
    """True of what stands in a side margin, clear of the type area: text that only runs over begins nearer to it."""
    clear = line.size / 2
    return line.left > frame.right + clear or line.right < frame.left - clear


@dataclass(frozen=True, slots=True)
class Check:
    """One thing a printer or a proof-reader would reject."""

    code: str
    severity: Severity
    run: Callable[[Subject], Outcome]
    needs: tuple[Need, ...] = ()

    @property
    def protects(self) -> str:
        """What the check protects from, in the user's language."""
        return say(f"preflight.{self.code}", "why")
