"""Script once more where a paragraph was put together: 著|作 over a cut is one word, which no line alone could show.

In: units of a document that was converted. Out: units whose characters beside a join are as the whole text has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bianzuan.cleaning.draft import DraftLine
from bianzuan.cleaning.reassembly.words.script_tables import choices, has_simple_form, traditional_choices
from bianzuan.cleaning.rules.script import SCRIPT, converted, script_change
from bianzuan.cleaning.segments import Change, Segment
from bianzuan.cleaning.unit import Unit, source_span
from bianzuan.model import Script

Span = tuple[int, int]

# A word over the cut reaches so far to each side.
_REACH = 4


def converted_at_joins(
    units: Sequence[Unit], source: str, target: Script, protect: tuple[str, ...], keeps: Callable[[Span], bool]
) -> tuple[list[Unit], list[Span]]:
    """Units with characters beside joins converted as in one text, and the spans of the source that `keeps` holds back."""
    result: list[Unit] = []
    kept: list[Span] = []
    for unit in units:
        for change in _changes(unit, source, target, protect) if _joins(unit) else ():
            span = source_span(unit.segments, change.start, change.end)
            if keeps(span):
                kept.append(span)
            elif segments := _changed(unit, change, source):
                unit = replace(unit, segments=segments)
        result.append(unit)
    return result, kept


def _joins(unit: Unit) -> list[int]:
    """Places in the text of a unit where two lines of the source meet in running text."""
    places, offset = [], 0
    for segment in unit.segments:
        if segment.action == "join" and not segment.text and segment.rule:
            places.append(offset)
        offset += len(segment.text)
    return places


def _changes(unit: Unit, source: str, target: Script, protect: tuple[str, ...]) -> Iterator[Change]:
    """What the text of a unit, read as one, has otherwise beside its joins; every change keeps the length."""
    present = unit.text
    original = "".join(_originals(unit, source, target))
    if not any(_has_forms(character, target) for character in original):
        return
    wanted = converted(original, target, protect)
    near = {place for join in _joins(unit) for place in range(max(0, join - _REACH), min(len(present), join + _REACH))}
    for place in sorted(near):
        if wanted[place] != present[place] and _has_forms(original[place], target):
            yield script_change(target, 0, place, original[place], wanted[place])


def _originals(unit: Unit, source: str, target: Script) -> Iterator[str]:
    """Each character of a unit as the source has it where script is what changed it, else as it stands."""
    for segment in unit.segments:
        if segment.rule in ("", SCRIPT.name) and segment.divisible:
            pairs = zip(source[segment.start : segment.end], segment.text, strict=True)
            yield "".join(old if _has_forms(old, target) else new for old, new in pairs)
        else:
            yield segment.text


def _has_forms(character: str, target: Script) -> bool:
    if target == "zh-Hans":
        return bool(choices(character)) or has_simple_form(character)
    return bool(traditional_choices(character))


def _changed(unit: Unit, change: Change, source: str) -> tuple[Segment, ...] | None:
    done = Segment(0, 0, change.after, SCRIPT.name, "replace", change.confidence or SCRIPT.confidence, change.reason or SCRIPT.reason)
    segments = DraftLine(0, 0, 0, unit.segments).rewritten(change.start, change.end, done)
    if segments is None:
        return None
    # What gives back the source's own character is no edit.
    return tuple(
        Segment(s.start, s.end, s.text) if s.rule == SCRIPT.name and source[s.start : s.end] == s.text else s for s in segments
    )
