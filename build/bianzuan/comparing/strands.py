"""Two wordings of a passage → runs that are the same and runs that differ, with little of what is the same shown.

Han characters are compared one by one, numbers and Latin words whole: whoever reads 2023 → 2024 reads a number. What
difflib finds is minimal, not legible, so that short agreements by chance between two changes count as changed
(as diff-match-patch does), and a change that may stand in several places stands where a clause begins or ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bianzuan.model import Strand

# Variation selectors belong to the character before them.
_TOKEN = re.compile(
    r"[0-9A-Za-z\u00c0-\u024f]+(?:[.,:/'\u2019-][0-9A-Za-z\u00c0-\u024f]+)*[%‰]?|.[\ufe00-\ufe0f\U000e0100-\U000e01ef]*",
    re.DOTALL,
)
# Between two changes, agreements up to this many characters may count as changed; a clause never does.
_CHANCE = 4
# Characters of unchanged text shown beside a change, and how many more or fewer to end at a mark.
CONTEXT, _LEEWAY = 14, 6
_MARKS = frozenset("，。；：、？！”’）》」』…—\n¶")


@dataclass(frozen=True, slots=True)
class Change:
    """`old` and `new` are what differs, "" on a side where nothing stands; equal where nothing does."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        """Whether both sides say the same."""
        return self.old == self.new


def changes(old: str, new: str) -> tuple[Change, ...]:
    """Runs of both texts in order; the old sides make up the old text, the new sides the new one."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    runs = [
        Change("".join(before[i1:i2]), "".join(after[j1:j2])) for _, i1, i2, j1, j2 in matcher.get_opcodes()
    ]
    return tuple(_slide(_without_chance(runs)))


def _without_chance(runs: Sequence[Change]) -> list[Change]:
    """Agreements shorter than the changes on both sides of them are taken into these."""
    found: list[Change] = []
    for number, run in enumerate(runs):
        if run.same and found and number + 1 < len(runs) and _by_chance(run.old, found[-1], runs[number + 1]) or found and not found[-1].same and not run.same:
            found[-1] = Change(found[-1].old + run.old, found[-1].new + run.new)
        else:
            found.append(run)
    return found


def _by_chance(agreed: str, before: Change, after: Change) -> bool:
    size = len(agreed)
    least = min(max(len(one.old), len(one.new)) for one in (before, after))
    return size <= _CHANCE and size <= least


def _slide(runs: Sequence[Change]) -> Iterator[Change]:
    """Move pure insertions and deletions to the edge of a clause, where the text around them allows it."""
    pending = list(runs)
    for number, run in enumerate(pending):
        following = pending[number + 1] if number + 1 < len(pending) else None
        if not run.same and (not run.old or not run.new) and number and following and pending[number - 1].same:
            before, text, after = _best_place(pending[number - 1].old, run.old or run.new, following.old)
            pending[number - 1] = Change(before, before)
            pending[number] = Change(text, "") if run.old else Change("", text)
            pending[number + 1] = Change(after, after)
    for run in pending:
        if run.old or run.new:
            yield run


def _best_place(before: str, text: str, after: str) -> tuple[str, str, str]:
    """The places a run can slide to, of which the best begins after a mark and ends with one; else as it was."""
    places = [(before, text, after)]
    left, run, right = before, text, after
    while left and run and left[-1] == run[-1]:
        left, run, right = left[:-1], left[-1] + run[:-1], run[-1] + right
        places.append((left, run, right))
    left, run, right = before, text, after
    while right and run and right[0] == run[0]:
        left, run, right = left + run[0], run[1:] + right[0], right[1:]
        places.append((left, run, right))
    return max(places, key=lambda place: 2 * (not place[0] or place[0][-1] in _MARKS) + (place[1][-1] in _MARKS))


def strands(runs: Sequence[Change]) -> tuple[tuple[Strand, ...], tuple[Strand, ...]]:
    """Old and new side as they are shown: changes whole, of what is the same only what stands beside them."""
    old: list[Strand] = []
    new: list[Strand] = []
    for number, run in enumerate(runs):
        if run.same:
            shown = tuple(_shortened(run.old, first=number == 0, last=number == len(runs) - 1))
            old += shown
            new += shown
        else:
            old += [Strand(run.old, "changed")] if run.old else []
            new += [Strand(run.new, "changed")] if run.new else []
    return tuple(old), tuple(new)


def _shortened(text: str, *, first: bool, last: bool) -> Iterator[Strand]:
    """What stands beside the change or changes; the rest is told of by a strand that renderings show as a mark."""
    head = 0 if first else _cut_after(text)
    tail = len(text) if last else _cut_before(text)
    if first and last:
        head = len(text)
    if tail - head <= _LEEWAY:
        yield Strand(text)
        return
    if head:
        yield Strand(text[:head])
    yield Strand(text[head:tail], "elided")
    if tail < len(text):
        yield Strand(text[tail:])


def _cut_after(text: str) -> int:
    """Length of a beginning of `text` that ends at a mark, if one is near."""
    near = range(min(CONTEXT + _LEEWAY, len(text)), max(CONTEXT - _LEEWAY, 0), -1)
    return next((size for size in near if text[size - 1] in _MARKS), min(CONTEXT, len(text)))


def _cut_before(text: str) -> int:
    """Where an ending of `text` begins, behind a mark if one is near."""
    near = range(max(len(text) - CONTEXT - _LEEWAY, 1), max(len(text) - CONTEXT + _LEEWAY, 1))
    return next((start for start in near if text[start - 1] in _MARKS), max(len(text) - CONTEXT, 0))


def beginning_and_end(text: str) -> tuple[Strand, ...]:
    """A text that is the same in both editions, so far as it takes to know which it is."""
    head, tail = _cut_after(text), max(len(text) - CONTEXT // 2, 0)
    if tail - head <= CONTEXT:
        return (Strand(text),)
    return Strand(text[:head]), Strand(text[head:tail], "elided"), Strand(text[tail:])
