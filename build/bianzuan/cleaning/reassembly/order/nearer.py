"""Are paragraphs nearer to what another text of the page speaks of than to the text they stand in? By the sentence model.

In: the texts below each head, some paragraphs, another head. Out: what they gain there; 0.0 without the model.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.words.meaning import Subjects, subjects_of

# A paragraph says more the longer it is, in its fourth root (as in `belonging`).
_GROWTH = 0.25


def gain_below(head: int, run: range, sections: Sequence[Sequence[str]], heads: Sequence[int]) -> float:
    """How much nearer the subject of a run is to another head than to its own.

    `sections` are the texts below each head, the head's own words first; `run` indices over all these texts, `heads` the
    head that each of them stands below. One paragraph of 100 characters gains at most about 6.
    """
    return _gains(run, sections, heads, subjects)[head] if (subjects := _subjects(sections)) is not None else 0.0


def gains_below(runs: Sequence[range], sections: Sequence[Sequence[str]]) -> list[list[float]]:
    """For each run, for each head, the same as things stand; none without the model."""
    subjects, here = _subjects(sections), [number for number, section in enumerate(sections) for _ in section]
    return [_gains(run, sections, here, subjects) if subjects is not None else [0.0] * len(sections) for run in runs]


def _subjects(sections: Sequence[Sequence[str]]) -> Subjects | None:
    return subjects_of([section[0] for section in sections], [text for section in sections for text in section])


def _gains(run: range, sections: Sequence[Sequence[str]], heads: Sequence[int], subjects: Subjects) -> list[float]:
    texts = [text for section in sections for text in section]
    # Neither what is asked about nor a title, which is there already, has a voice in what a text speaks of.
    silent = {*run, *(heads.index(number) for number in range(len(sections)))}
    near = subjects.nearness([[float(own == h and i not in silent) for h in range(len(sections))] for i, own in enumerate(heads)])
    return [sum(float(len(texts[i]) ** _GROWTH) * (near[i][head] - near[i][heads[i]]) for i in run) for head in range(len(sections))]
