"""Places of decisions: where words quoted or an edit stand in finished texts or in the draft, and words put there.

In: units or a draft. Out: the place, or what was changed; None or False where there is no such place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.draft import Draft, DraftLine
from bianzuan.cleaning.quoted import places_of
from bianzuan.cleaning.segments import Segment, widened
from bianzuan.cleaning.unit import Unit
from bianzuan.model import Edit

Found = tuple[int, int, int]  # unit, start, end in its text


def is_inserted(edit: Edit) -> bool:
    """True for words of the edition that stand for nothing in the source."""
    return edit.rule in ("gap", "attribution") and edit.action == "replace" and not edit.before


def without_inserted(units: Sequence[Unit], edit: Edit, start: int) -> list[Unit]:
    """Units without the inserted words of an edit."""
    kept = [replace(u, segments=tuple(s for s in u.segments if not _is_of(s, edit, start))) for u in units]
    return [unit for unit in kept if unit.segments]


def reworded(units: Sequence[Unit], edit: Edit, start: int, words: str, reason: str) -> list[Unit] | None:
    """Units with other words in the place of inserted ones; None where they are not found."""
    if not any(_is_of(segment, edit, start) for unit in units for segment in unit.segments):
        return None
    done = Segment(start, start, words, "decision", "replace", "certain", reason)
    return [replace(u, segments=tuple(done if _is_of(s, edit, start) else s for s in u.segments)) for u in units]


def _is_of(segment: Segment, edit: Edit, start: int) -> bool:
    return (segment.rule, segment.start, segment.text) == (edit.rule, start, edit.after)


def by_context(units: Sequence[Unit], context: str) -> Found | None:
    """Where words quoted stand, if they stand once; in other script and white space only where they stand nowhere as quoted."""
    hits = [(i, *place) for i, unit in enumerate(units) for place in places_of(unit.text, context)]
    exact = [hit for hit in hits if units[hit[0]].text[hit[1] : hit[2]] == context]
    found = exact or hits
    return found[0] if len(found) == 1 else None


def by_source(units: Sequence[Unit], start: int, end: int) -> Found | None:
    """Where characters `start` to `end` of the source stand, or what stands for them."""
    for index, unit in enumerate(units):
        place, low, high = 0, -1, -1
        for segment in unit.segments:
            stop = place + len(segment.text)
            if segment.text and segment.start < end and segment.end > start:
                inner = start - segment.start if segment.divisible and start > segment.start else 0
                low = place + inner if low < 0 else low
                high = stop - (segment.end - end) if segment.divisible and end < segment.end else stop
            place = stop
        if low >= 0:
            return index, low, high
    return None


def put_in_place(units: list[Unit], found: Found, words: str, reason: str) -> bool:
    """Put words where others stand; False where that would leave nothing or reach over text from elsewhere."""
    index, start, end = found
    unit = units[index]
    text = unit.text
    if not words and end - start == len(text):
        return False
    # Only what differs is an edit.
    while start < end and words and text[start] == words[0]:
        start, words = start + 1, words[1:]
    while start < end and words and text[end - 1] == words[-1]:
        end, words = end - 1, words[:-1]
    start, end, words = widened(unit.segments, start, end, words)
    line = DraftLine(0, 0, 0, unit.segments)
    segments = line.rewritten(start, end, Segment(0, 0, words, "decision", "replace", "certain", reason))
    if segments is None:
        return False
    units[index] = replace(unit, segments=segments)
    return True


def revert(draft: Draft, start: int, end: int, rule: str) -> bool:
    """Give back the source's characters of an edit of the draft; False if there is none."""
    for index, line in enumerate(draft.lines):
        if line.start <= start <= line.end:
            hit = next((s for s in line.segments if (s.start, s.end, s.rule) == (start, end, rule)), None)
            if hit is None:
                return False
            plain = Segment(start, end, draft.source.text[start:end])
            draft.lines[index] = replace(line, segments=tuple(plain if s is hit else s for s in line.segments))
            return True
    return False
