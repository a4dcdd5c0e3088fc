"""Marks of blocks: what a block's kind puts in the place of the mark, or the lack of one, that the source had."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import PlannedBlock
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.unit import Unit


def classified(segments: tuple[Segment, ...], mark: Segment) -> tuple[Segment, ...]:
    """`mark` in place of the block's own mark, or in front of its first character."""
    for index, segment in enumerate(segments):
        if segment.text:
            break
        if segment.rule == "block-mark":
            mark = replace(mark, start=segment.start, end=segment.end)
            return (*segments[:index], mark, *segments[index + 1 :])
    else:
        return segments
    start = segments[index].start
    return (*segments[:index], replace(mark, start=start, end=start), *segments[index:])


_BULLETS = "◆◇●○■□▲△★☆▪•·"


def without_bullet(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A pull-quote without the ornament before it, which is its block's mark like the hyphen of a list."""
    for index, segment in enumerate(segments):
        if not segment.text:
            continue
        alone = len(segment.text) == 1
        if segment.text[0] not in _BULLETS or not segment.divisible:
            break
        # Behind it a character may have been changed, which is a segment of its own; an ornament with nothing behind stays.
        if alone and not any(other.text for other in segments[index + 1 :]):
            break
        start = segment.start
        before = segments[:index]
        if before and before[-1].rule == "block-mark" and before[-1].end == start:
            start, before = before[-1].start, before[:-1]
        mark = Segment(start, segment.start + 1, "", "block-mark", "delete", reason="the ornament of a pull-quote")
        rest = () if alone else (segment.part(1, len(segment.text)),)
        return (*before, mark, *rest, *segments[index + 1 :])
    return segments


_SET_OUT = "the indent of an item whose list begins here"


def without_indent(segments: Sequence[Segment], count: int) -> list[Segment]:
    """Segments without the first `count` spaces, by which an item was set in."""
    made: list[Segment] = []
    for segment in segments:
        cut = min(count, len(segment.text) - len(segment.text.lstrip(" ")))
        # Behind the first character there is no indent.
        count = count - cut if cut == len(segment.text) else 0
        if not cut:
            made.append(segment)
        elif segment.rule:
            made.append(replace(segment, text=segment.text[cut:]))
        else:
            indent = Segment(segment.start, segment.start + cut, "", "white-space", "delete", reason=_SET_OUT)
            made += [indent, *([segment.part(cut, len(segment.text))] if cut < len(segment.text) else [])]
    return made


def as_heading(segments: tuple[Segment, ...], block: PlannedBlock, source: str) -> tuple[Segment, ...]:
    """A heading with the mark of its level."""
    hashes = "#" * block.level + " "
    reason = block.reason or "a line without end mark that stands over text"
    mark = Segment(0, 0, "", "heading", "classify", block.confidence, reason, hashes)
    marked = classified(segments, mark)
    place = next((i for i, segment in enumerate(marked) if segment.rule == "heading"), 0)
    own = marked[place] if marked else mark
    unchanged = (
        source[own.start : own.end] == hashes
        and all(segment.rule in _BEFORE_LINE for segment in marked[:place])
        and len(marked) > place + 1
        and marked[place + 1].kept
    )
    # A heading that had this very mark in the source is no edit: the mark stands in the article.
    return (*marked[:place], Segment(own.start, own.end, ""), *marked[place + 1 :]) if unchanged else marked


def with_marks_told(unit: Unit) -> Unit:
    """The unit with its heading's own mark as an edit, if the character behind it was changed after make-up."""
    segments = list(unit.segments)
    for place, segment in enumerate(segments[:-1]):
        if unit.kind == "heading" and not segment.rule and not segment.text and segment.end > segment.start and not segments[place + 1].kept:
            hashes = "#" * unit.level + " "
            segments[place] = replace(segment, rule="heading", action="classify", reason="the mark of the heading", shown=hashes)
    return replace(unit, segments=tuple(segments))


# Edits that may stand between a heading's own mark and the block before it.
_BEFORE_LINE = frozenset({"line-end", "jump-line", "loop", "page-furniture"})
