"""The gates of setting, measured on a finished PDF: its glyphs in, what breaks a rule out. Lengths in points."""

from __future__ import annotations

import io
import itertools
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

import pypdf
import pypdfium2
from drawn import Glyph, glyphs

NEVER_FIRST = set("，。、；：？！）》」』】〕〉”’·～％")
PAUSES = set("，、；：。！？")
NEVER_LAST = set("（《「『【〔〈“‘")
HALF_AT_END = set("，。、；：？！）》」』】〕〉”’")


@dataclass(frozen=True)
class Line:
    """What stands on one baseline of a page, notes' raised calls left out."""

    page: int
    y: float
    chars: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        return "".join(char.text for char in self.chars)

    @property
    def right(self) -> float:
        """Where the line ends for the eye: a mark's blank half at the end does not count."""
        last = self.chars[-1]
        return last.right - (last.size / 2 if last.text in HALF_AT_END else 0.0)

    def ends_at(self, edge: float, tolerance: float = 0.1, centred: bool = False) -> bool:
        """Whether the line is flush: with its last mark whole or without its blank half.

        A centred mark set in half its square is drawn a quarter em to the left of it.
        """
        last = self.chars[-1]
        ends = [self.right, last.right]
        if centred and last.text in PAUSES:
            ends = [last.right, last.right - last.size / 4]
        return min(abs(end - edge) for end in ends) <= tolerance

    def gaps(self) -> list[float]:
        """Gaps between neighbouring Han, in em."""
        pairs = [pair for pair in itertools.pairwise(self.chars) if all(is_han(char.text) for char in pair)]
        return [(b.x - a.right) / a.size for a, b in pairs]


def is_han(text: str) -> bool:
    return "\u4e00" <= text <= "\u9fff" or "\u3400" <= text <= "\u4dbf" or text >= "\U00020000"


def lines(data: bytes, *, top: float, bottom: float, smallest: float = 7.0) -> list[Line]:
    """Lines between two heights of each page (from its foot) in reading order; smaller characters are left out."""
    rows: dict[tuple[int, float], list[Glyph]] = {}
    for glyph in glyphs(data):
        if bottom <= glyph.y <= top and glyph.size >= smallest:
            rows.setdefault((glyph.page, -round(glyph.y, 1)), []).append(glyph)
    return [Line(page, -y, tuple(sorted(rows[page, y], key=lambda one: one.x))) for page, y in sorted(rows)]


def prohibited(found: Sequence[Line]) -> list[str]:
    """Lines that begin or end with a mark that may not stand there, or break —— or …… in two."""
    broken = [line.text for line in found if line.text[0] in NEVER_FIRST or line.text[-1] in NEVER_LAST]
    for one, following in itertools.pairwise(found):
        if one.text[-1] in "—…" and one.text[-1] == following.text[0]:
            broken.append(f"{one.text} / {following.text}")
    return broken


def percentile(values: Sequence[float], share: float) -> float:
    """The value under which that share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def text_by_pdfium(data: bytes) -> str:
    """All text as pypdfium2 gives it back, without line ends."""
    document = pypdfium2.PdfDocument(data)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return "".join(pages).replace("\r\n", "")


def text_by_pypdf(data: bytes) -> str:
    """All text as pypdf gives it back, without line ends; it writes a space beside Latin, since it heeds no /ActualText."""
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages).replace("\n", "")


def text_by_poppler(data: bytes) -> str:
    """All text as pdftotext gives it back, without line ends and page ends."""
    done = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True, timeout=60)
    return done.stdout.decode().translate({10: None, 12: None})
