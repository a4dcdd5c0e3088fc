"""Lines of a saved page in the making.

In: segments in the order of the file, and where a line ends. Out: draft lines that meet end to end, numbered so that an
empty line fits between two paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bianzuan.cleaning.draft import DraftLine
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.web.further import FURTHER
from bianzuan.model import Source


@dataclass(slots=True)
class Lines:
    """Lines in the making; `number` leaves one number out between paragraphs, as an empty line would."""

    source: Source
    done: list[DraftLine] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    start: int = 0
    number: int = 1
    in_table: bool = False  # a row of the present table is done
    pictured: bool = False  # the present line stands below a picture
    sides: set[bool] = field(default_factory=set)  # of the words of the present line: whether they are ranged right
    captions: set[int] = field(default_factory=set)
    pictures: set[int] = field(default_factory=set)
    ranged: set[int] = field(default_factory=set)  # lines whose words are all ranged right

    @property
    def has_text(self) -> bool:
        """True if the present line has words by now."""
        return any(segment.text.strip() for segment in self.segments)

    def end(self, step: int) -> None:
        """End the line if it has text; the next one stands `step` below it."""
        if self.has_text:
            end = self.segments[-1].end
            self.done.append(DraftLine(self.number, self.start, end, tuple(trimmed(self.segments, self.source.text))))
            if self.pictured:
                self.captions.add(self.number)
            if self.sides == {True}:
                self.ranged.add(self.number)
            self.number += step
            self.start, self.segments = end, []
            self.pictured = False
            self.sides.clear()
        elif self.done and step > 1:
            # Two breaks in a row are an empty line.
            last = self.done[-1].number
            self.number = max(self.number, last + step)

    def quote(self, reason: str) -> None:
        """Mark the present line as a quotation, in place of the tag that begins it; a line that has words by now is left as it is."""
        last = self.segments[-1] if self.segments else None
        if last and not self.has_text and not last.text and last.rule == "html":
            self.segments[-1] = Segment(last.start, last.end, "> ", "html", "replace", last.confidence, reason)

    def part(self, reason: str) -> None:
        """Set what follows apart on the present line, in place of the tags before it."""
        last = self.segments[-1] if self.segments else None
        if last and self.has_text and not last.text and last.rule == "html":
            self.segments[-1] = Segment(last.start, last.end, "\u3000", "html", "replace", last.confidence, reason)

    def add(self, segment: Segment) -> None:
        """Add a segment; what is dropped beside what is dropped, by one rule, is one segment, but links to other pages stay apart."""
        last = self.segments[-1] if self.segments else None
        if last and not last.text and not segment.text and last.rule == segment.rule and last.rule and last.confidence == segment.confidence and (last.reason == segment.reason or FURTHER not in (last.reason, segment.reason)):
            self.segments[-1] = Segment(last.start, segment.end, "", last.rule, "drop", last.confidence, last.reason)
        elif segment.end > segment.start:
            self.segments.append(segment)


def trimmed(segments: list[Segment], source: str) -> Iterator[Segment]:
    """Segments whose source is given back unchanged carry no rule."""
    for segment in segments:
        yield Segment(segment.start, segment.end, segment.text) if source[segment.start : segment.end] == segment.text else segment

