"""Places offered for a fragment: each can be quoted, so that the answer to the question can be carried out."""

from __future__ import annotations

from types import SimpleNamespace

from bianzuan.cleaning.decisions.fragments import with_fragments
from bianzuan.cleaning.planning.plan import PlannedFlag, PlannedPassage, PlannedPlace, Run
from bianzuan.model import Edit, Source, SourceSpan
from bianzuan.reading import split_lines

LINES = ("与友人书", "文清兄：", "来信收悉，书款由我先垫付。", "文清兄：", "种子已经下地，出苗甚齐。")


def test_a_place_that_cannot_be_quoted_is_not_offered() -> None:
    text = "\n".join(LINES)
    starts = [text.index(line) if number != 3 else text.rindex(line) for number, line in enumerate(LINES)]
    runs = [Run(number, 0, len(line)) for number, line in enumerate(LINES, 1)]
    segments = {run: SimpleNamespace(segments=(SimpleNamespace(start=start, text=line),)) for run, start, line in zip(runs, starts, LINES, strict=True)}
    places = tuple(PlannedPlace(run, (runs[0],), joins=False, reason="above") for run in runs[1:4])
    flag = PlannedFlag("attribution", runs[4], "whose", "doubtful", passage=PlannedPassage((runs[4],), 1, places))
    asked = Edit("0", "attribution", SourceSpan("a.txt", 5, 1, 12), LINES[4], LINES[4], "flag", "doubtful", "flagged", "whose")
    source = Source("a.txt", text.encode(), "0", "utf-8", text, split_lines(text), "text")
    (told,) = with_fragments([asked], source, [flag], SimpleNamespace(by_run=segments))  # type: ignore[arg-type]
    assert told.fragment
    assert [offer.text for offer in told.fragment.offers] == [LINES[2]]
