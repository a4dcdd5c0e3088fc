"""The unit: a field of the front matter, a block or a note, made of segments of the draft; and where units stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from bianzuan.cleaning.segments import Segment
from bianzuan.model import BlockKind, Confidence


@dataclass(frozen=True, slots=True)
class Unit:
    """A field of the front matter, a block or a note, with the segments it is made of."""

    article: int  # from 1
    field: str  # "title", "authors", "note:1" …; "" for a block of the body
    kind: BlockKind
    level: int
    segments: tuple[Segment, ...]
    lines: tuple[int, ...] = ()
    confidence: Confidence = "certain"
    decided: str = ""  # what the editor says of its place
    attributes: str = ""  # of the block, where they say more than the kind

    @property
    def text(self) -> str:
        """Plain text."""
        return "".join(segment.text for segment in self.segments)

    @property
    def calls(self) -> tuple[tuple[int, str], ...]:
        """(offset in the text, label) of the notes called."""
        found, offset = [], 0
        for segment in self.segments:
            if segment.call:
                found.append((offset, segment.call))
            offset += len(segment.text)
        return tuple(found)


class Places:
    """Where characters of a text stand in the source; made once for a text of which many places are asked."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._ends = list(accumulate(len(segment.text) for segment in segments))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of characters `start` to `end`; of their first run where the source has them apart."""
        first, last = -1, -1
        for index in range(bisect_right(self._ends, start), len(self._segments)):
            segment, stop = self._segments[index], self._ends[index]
            place = stop - len(segment.text)
            if place >= end:
                break
            if segment.text:
                low = segment.start + (start - place if segment.divisible and start > place else 0)
                high = segment.start + (end - place) if segment.divisible and end < stop else segment.end
                if first < 0:
                    first, last = low, high
                elif segment.start == last or segment.start < last + 64 and segment.start > last:
                    last = high
        return max(first, 0), max(last, first, 0)


def source_span(segments: Sequence[Segment], start: int, end: int) -> tuple[int, int]:
    """`Places.span` of one place."""
    return Places(segments).span(start, end)


def with_moves(units: Sequence[Unit], order: Sequence[int], source: str) -> tuple[Unit, ...]:
    """Say where a unit stood, if it does not follow the unit before it there; `order` are line numbers with text."""
    place = {line: index for index, line in enumerate(order)}
    result: list[Unit] = []
    previous: Unit | None = None
    for unit in units:
        if not unit.segments:
            continue
        if _needs_move(previous, unit, place, source):
            start = unit.segments[0].start
            after = f"stood in line {unit.lines[0]}" if unit.lines else "set in"
            after += f", follows line {previous.lines[-1]} here" if previous and previous.lines else ""
            row = Segment(start, start, "", "move", "move", reason=after, shown="")
            if unit.decided:
                row = replace(row, rule="decision", reason=f"{unit.decided}; {after}")
            unit = replace(unit, segments=(row, *unit.segments))
        result.append(unit)
        previous = unit
    return tuple(result)


def _needs_move(previous: Unit | None, unit: Unit, place: dict[int, int], source: str) -> bool:
    first = unit.segments[0]
    end = previous.segments[-1].end if previous else 0
    if unit.lines and previous and previous.lines:
        steps = place.get(unit.lines[0], 0) - place.get(previous.lines[-1], 0)
        if steps not in (0, 1) and unit.kind != "gap":
            return True
    if first.rule:
        return False
    return first.start != (end + 2 if previous and source[end : end + 2] == "\n\n" else end if not previous else -1)
