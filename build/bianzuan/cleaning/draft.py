"""The draft: lines whose characters remember where in the source they stood. Every change is an operation.

A line is a row of segments, frozen; only the operations on rows (`segments`) make new ones. Where the text is no more that of the
source, a segment carries the rule, so the ledger is complete by construction.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bianzuan.cleaning.segments import Change, Segment, between, done, rewritten, settled, split_at
from bianzuan.model import Action, Confidence, Source


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A line of the source as it stands now. `start` and `end` are source offsets, without the line end."""

    number: int
    start: int
    end: int
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """Present text."""
        return "".join(segment.text for segment in self.segments)

    def rewritten(self, start: int, end: int, done: Segment) -> tuple[Segment, ...] | None:
        """Segments with characters `start` to `end` made into `done`; None where the source has them apart."""
        before, inside, after = split_at(self.segments, start, end)
        # A run that cannot be cut, or that holds a join over other lines, is no one place of the source.
        if "".join(s.text for s in before) + "".join(s.text for s in inside) + "".join(s.text for s in after) != self.text:
            return None
        if any(a.end != b.start for a, b in zip(inside, inside[1:], strict=False)) or any(s.call for s in inside):
            return None
        if len("".join(segment.text for segment in before)) != start:
            return None
        neighbour = inside or after[:1] or before[-1:]
        first = inside[0].start if inside else neighbour[0].start if after else neighbour[0].end
        last = inside[-1].end if inside else first
        return (*before, replace(done, start=first, end=last, action=_action_of(done, last > first)), *after)


def _action_of(done: Segment, replaces: bool) -> Action:
    return "delete" if replaces and not done.text else done.action


class Draft:
    """All lines of a source. `texts()` is what rules read; `edit` is the only way to change a character."""

    def __init__(self, source: Source, lines: Sequence[DraftLine] | None = None, captions: frozenset[int] = frozenset(), pictures: frozenset[int] = frozenset(), beside: frozenset[int] = frozenset(), ranged: frozenset[int] = frozenset()) -> None:
        self.source = source
        self.captions, self.pictures = captions, pictures  # lines that a page has below its pictures; pictures themselves
        self.ranged = ranged  # lines that are ranged right
        self.beside = beside  # lines on which two columns may stand side by side
        # Lines of a web page are its blocks, numbered by themselves; of other sources, the lines of the file.
        self.lines = list(lines) if lines is not None else [
            DraftLine(
                line.number,
                line.start,
                line.start + len(line.text),
                (Segment(line.start, line.start + len(line.text), line.text),) if line.text else (),
            )
            for line in source.lines
        ]

    def physical(self, numbers: Iterable[int]) -> list[int]:
        """Lines of the file that hold the lines of these numbers."""
        starts = [line.start for line in self.source.lines]
        wanted = set(numbers)
        return sorted({
            place
            for line in self.lines
            if line.number in wanted
            for segment in line.segments
            if segment.text
            for place in range(bisect_right(starts, segment.start), bisect_right(starts, max(segment.start, segment.end - 1)) + 1)
        })

    def number_at(self, offset: int) -> int:
        """Number of the line an offset of the source lies in, or behind."""
        return self.lines[max(bisect_right(self.lines, offset, key=lambda line: line.start) - 1, 0)].number

    def texts(self) -> tuple[str, ...]:
        """Present text of every line."""
        return tuple(line.text for line in self.lines)

    def edit(
        self, changes: Iterable[Change], rule: str, action: Action, reason: str, confidence: Confidence
    ) -> None:
        """Carry out the changes of one rule. Of two that overlap, the first in the line wins."""
        by_line: dict[int, list[Change]] = {}
        for change in changes:
            by_line.setdefault(change.line, []).append(change)
        for index, wanted in by_line.items():
            line = self.lines[index]
            carried_out = settled(wanted, line.segments)
            edits = [done(change, rule, action, reason, confidence) for change in carried_out]
            self.lines[index] = replace(line, segments=rewritten(line.segments, carried_out, edits, self.source.text))

    def cut(self, index: int, start: int, end: int) -> tuple[Segment, ...]:
        """Segments of a line's present characters `start` to `end`; what was deleted goes with what follows it,
        at the end of the line with what stands before it."""
        line = self.lines[index]
        return between(line.segments, start, end, last=end == len(line.text))
