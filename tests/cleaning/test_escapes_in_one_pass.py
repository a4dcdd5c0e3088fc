"""Backslashes of Markdown go in one pass over a paragraph, and as they would one by one."""

from __future__ import annotations

from bianzuan.cleaning.draft import DraftLine
from bianzuan.cleaning.markdown.markup import _ESCAPE, without_escapes
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.unit import Unit
from hypothesis import given
from hypothesis import strategies as st


def one_by_one(unit: Unit) -> tuple[Segment, ...]:
    segments = unit.segments
    for match in reversed(list(_ESCAPE.finditer(unit.text))):
        if match["mark"]:
            done = Segment(0, 0, match["mark"], "markdown-escape", "replace", "certain", "a backslash of Markdown")
            segments = DraftLine(0, 0, 0, segments).rewritten(match.start(), match.end(), done) or segments
    return segments


@st.composite
def paragraphs(draw: st.DrawFn) -> Unit:
    """Runs of a source, some changed, some taken out, some that call a note, some apart from those before."""
    segments, place = [], 0
    for text in draw(st.lists(st.text("\\*`水a", max_size=4), min_size=1, max_size=8)):
        place += draw(st.sampled_from((0, 0, 3)))
        length = draw(st.sampled_from((len(text), len(text), len(text) + 2)))
        rule = "" if length == len(text) and draw(st.booleans()) else "width"
        segments.append(Segment(place, place + length, text, rule, call=draw(st.sampled_from(("", "", "", "1"))) if rule else ""))
        place += length
    return Unit(1, "", "paragraph", 0, tuple(segments))


@given(paragraphs())
def test_all_at_once_is_as_one_by_one(unit: Unit) -> None:
    made = without_escapes(unit)
    plain = one_by_one(unit)
    assert [s for s in made.segments if s.text or s.rule] == [s for s in plain if s.text or s.rule]
    assert made.text == "".join(segment.text for segment in plain)
