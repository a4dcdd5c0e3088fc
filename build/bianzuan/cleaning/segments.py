"""Rows of segments, and what the changes of a rule make of them.

A segment is a run of the source (offsets in code points) and the text that stands for it now. In: the row of a line, and what a
rule wants of it. Out: another row that covers the same run of the source.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bianzuan.model import Action, Confidence, Status


@dataclass(frozen=True, slots=True)
class Segment:
    """Source `start` to `end`, and the text that stands for it. `rule` is "" where nothing was done.

    `shown` is what the ledger gives as `after` where that is not `text`: a blank line between blocks, a note call,
    a name in the front matter. `call` is the label of the note called here.
    """

    start: int
    end: int
    text: str
    rule: str = ""
    action: Action = "replace"
    confidence: Confidence = "certain"
    reason: str = ""
    shown: str | None = None
    call: str = ""
    status: Status = "applied"

    @property
    def kept(self) -> bool:
        """True if the text is the source's."""
        return not self.rule

    @property
    def divisible(self) -> bool:
        """True if the segment can be cut between any two characters."""
        return len(self.text) == self.end - self.start

    def part(self, start: int, end: int) -> Segment:
        """The segment's characters `start` to `end`, counted in its own text."""
        if (start, end) == (0, len(self.text)):
            return self
        if self.kept:
            # The common case, ten times as fast as copying every field.
            return Segment(self.start + start, self.start + end, self.text[start:end])
        return replace(self, start=self.start + start, end=self.start + end, text=self.text[start:end])


@dataclass(frozen=True, slots=True)
class Change:
    """What a rule wants: characters `start` to `end` of a line's present text become `after`.

    `reason` and `confidence` stand in for the rule's own where they are given.
    """

    line: int  # position in the draft, from 0
    start: int
    end: int
    after: str
    reason: str = ""
    confidence: Confidence | None = None


def done(change: Change, rule: str, action: Action, reason: str, confidence: Confidence) -> Segment:
    """The segment of a change carried out, whose place is not known yet; the change's own words go before the rule's."""
    action = "delete" if action == "replace" and not change.after else action
    return Segment(0, 0, change.after, rule, action, change.confidence or confidence, change.reason or reason)


def settled(changes: Sequence[Change], segments: Sequence[Segment]) -> list[Change]:
    """Changes in order, without overlaps, cut where something was deleted inside them, widened over what is whole."""
    holes, wholes = _holes(segments)
    kept: list[Change] = []
    end = 0
    for change in sorted(changes, key=lambda c: (c.start, c.end)):
        widened = _widened(change, wholes)
        if widened.start >= end:
            kept += _around(widened, holes)
            end = max(end, widened.end)
    return kept


def widened(segments: Sequence[Segment], start: int, end: int, after: str) -> tuple[int, int, str]:
    """A change of the characters `start` to `end`, widened over what cannot be cut: a part of what stands for other characters of
    the source, or for none, has no place there."""
    change = _widened(Change(0, start, end, after), _holes(segments)[1])
    return change.start, change.end, change.after


def _holes(segments: Sequence[Segment]) -> tuple[list[int], list[tuple[int, int, str]]]:
    """Places of deleted runs, and the spans that cannot be cut, both in order."""
    holes, wholes, place = [], [], 0
    for segment in segments:
        if not segment.text:
            holes.append(place)
        elif not segment.divisible:
            wholes.append((place, place + len(segment.text), segment.text))
        place += len(segment.text)
    return holes, wholes


def _widened(change: Change, wholes: Sequence[tuple[int, int, str]]) -> Change:
    first = bisect_right(wholes, change.start, key=lambda whole: whole[1])
    for start, end, text in wholes[first:]:
        if start >= change.end:
            break
        if start < change.start < end:
            change = replace(change, start=start, after=text[: change.start - start] + change.after)
        if start < change.end < end:
            change = replace(change, end=end, after=change.after + text[change.end - start :])
    return change


def _around(change: Change, holes: Sequence[int]) -> list[Change]:
    """A change that keeps the number of characters is cut at holes, so that the edit that made them stays a row."""
    inside = holes[bisect_right(holes, change.start) : bisect_left(holes, change.end)]
    if len(change.after) != change.end - change.start or not inside:
        return [change]
    cuts = sorted({change.start, *inside, change.end})
    return [
        replace(change, start=a, end=b, after=change.after[a - change.start : b - change.start])
        for a, b in zip(cuts, cuts[1:], strict=False)
    ]


def rewritten(
    segments: Sequence[Segment], changes: Sequence[Change], edits: Sequence[Segment], source: str
) -> tuple[Segment, ...]:
    """Segments with settled changes carried out, in one pass."""
    waiting = deque(segments)
    result: list[Segment] = []
    place = 0

    def take(until: int) -> list[Segment]:
        """Segments up to a place; those without text that lie right there too."""
        nonlocal place
        taken: list[Segment] = []
        while waiting and place + len(waiting[0].text) <= until:
            taken.append(waiting.popleft())
            place += len(taken[-1].text)
        if waiting and place < until:
            whole = waiting.popleft()
            taken.append(whole.part(0, until - place))
            waiting.appendleft(whole.part(until - place, len(whole.text)))
            place = until
        return taken

    for change, edit in zip(changes, edits, strict=True):
        result += take(change.start)
        inside = take(change.end) if change.end > change.start else []
        # What was deleted right behind the change stays an edit of its own.
        behind: list[Segment] = []
        while inside and not inside[-1].text:
            behind.insert(0, inside.pop())
        result += [_placed(edit, inside, result, behind or list(waiting)[:1], source), *behind]
    return (*result, *waiting)


def _placed(
    edit: Segment, inside: Sequence[Segment], before: Sequence[Segment], after: Sequence[Segment], source: str
) -> Segment:
    """An edit at its place in the source; what gives back the source's own characters is none."""
    if inside:
        start, end = inside[0].start, inside[-1].end
    else:
        start = end = after[0].start if after else before[-1].end
    if source[start:end] == edit.text:
        return Segment(start, end, edit.text)
    return replace(edit, start=start, end=end)


def split_at(
    segments: Sequence[Segment], start: int, end: int
) -> tuple[list[Segment], list[Segment], list[Segment]]:
    """Segments before, inside and after a span; deleted runs at its borders stay outside."""
    before: list[Segment] = []
    inside: list[Segment] = []
    after: list[Segment] = []
    place = 0
    for segment in segments:
        stop = place + len(segment.text)
        if stop <= start:
            before.append(segment)
        elif place >= end:
            after.append(segment)
        else:
            low, high = max(start - place, 0), min(end - place, len(segment.text))
            if low > 0:
                before.append(segment.part(0, low))
            inside.append(segment.part(low, high))
            if high < len(segment.text):
                after.append(segment.part(high, len(segment.text)))
        place = stop
    return before, inside, after


def between(segments: Sequence[Segment], start: int, end: int, *, last: bool) -> tuple[Segment, ...]:
    """Segments of the characters `start` to `end`; what was deleted goes with what follows it, and at the end if that is the `last`."""
    found: list[Segment] = []
    place = 0
    for segment in segments:
        stop = place + len(segment.text)
        if not segment.text:
            if start <= place < end or (last and place == end) or (place == start == end):
                found.append(segment)
        elif place < end and stop > start:
            # A run that cannot be cut goes whole to where its first character goes.
            if segment.divisible:
                found.append(segment.part(max(start - place, 0), min(end, stop) - place))
            elif place >= start:
                found.append(segment)
        place = stop
    return tuple(found)
