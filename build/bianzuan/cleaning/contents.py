"""What each run of a plan holds: segments of the draft, and the removals and line ends that lead up to it.

In: the draft and the plan. Out: `Contents`, in which every character of the source lies exactly once. Line ends that
are one empty line already are what the articles have between blocks; every other run of line ends is an edit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bianzuan.cleaning.draft import Draft, DraftLine
from bianzuan.cleaning.planning.plan import PagePlan, Removal, Run
from bianzuan.cleaning.planning.runs import owned_runs
from bianzuan.cleaning.segments import Segment

SEPARATOR = "\n\n"


@dataclass(slots=True)
class Content:
    """A run's segments; `gap` are the line ends before its line (None inside a line), `lead` what else was removed
    there; `lead` also holds what was removed in the line before the run."""

    run: Run
    segments: list[Segment]
    gap: list[Segment] | None = None
    lead: list[Segment] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Contents:
    """Contents of all runs of articles, and the segments at the end of the file that no run follows."""

    by_run: dict[Run, Content]
    tail: tuple[Segment, ...]
    order: tuple[int, ...]  # line numbers that hold text of an article, in source order


def line_end(segment: Segment, source: str) -> Segment | None:
    """The edit that makes line ends one empty line; None where they are that already."""
    before = source[segment.start : segment.end]
    if segment.start == 0:
        return replace(segment, action="delete", shown="", reason="empty lines before the first text") if before else None
    if before == SEPARATOR:
        return None
    single = before.count("\n") + before.count("\r") - before.count("\r\n") == 1
    return replace(segment, action="split" if single and before.strip("\r\n") == "" else "replace", shown=SEPARATOR)


def collect(draft: Draft, plan: PagePlan) -> Contents:
    """Contents of a plan that covers the draft."""
    collector = _Collector(draft, plan)
    for index, line in enumerate(draft.lines):
        if line.text:
            collector.read_line(index, line)
    return collector.finish()


class _Collector:
    def __init__(self, draft: Draft, plan: PagePlan) -> None:
        self.draft = draft
        self.source = draft.source.text
        self.owned = _by_line(owned_runs(plan))
        self.removed = _removals_by_line(plan.removals)
        self.contents: dict[Run, Content] = {}
        self.lines: list[int] = []
        self.gap: list[Segment] | None = None  # line ends before the lines dropped last
        self.dropped: list[Segment] = []
        self.drop_of: Removal | None = None
        self.last = 0  # source offset after the last line with text
        self.last_index = -1

    def read_line(self, index: int, line: DraftLine) -> None:
        """Put a line's segments where the plan wants them."""
        gap = self._between(index, line.start)
        owned = self.owned.get(line.number, [])
        removed = self.removed.get(line.number, [])
        if not owned:
            self._drop(gap, line, removed)
        else:
            self._close_drop(gap)
            self._keep(index, line, owned, removed)
        self.last, self.last_index = line.end, index

    def _between(self, index: int, end: int) -> list[Segment]:
        """Line ends between two lines with text; debris that stood alone on a line keeps its own edit."""
        found: list[Segment] = []
        start = self.last
        for line in self.draft.lines[self.last_index + 1 : index]:
            for segment in line.segments:
                if segment.rule != "white-space":
                    found += [_ends(start, segment.start), segment] if segment.start > start else [segment]
                    start = segment.end
        return [*found, _ends(start, end)] if end > start or not found else found

    def _drop(self, gap: list[Segment], line: DraftLine, removed: Sequence[tuple[Run, Removal]]) -> None:
        removal = removed[0][1]
        if self.dropped and self.drop_of is removal:
            # One edit for a run of dropped lines, with the line ends between them.
            self.dropped[-1] = replace(self.dropped[-1], end=line.end)
            return
        if self.dropped:
            self._extend_drop(line.start)
        else:
            self.gap = gap
        reason = removal.reason
        if removal.new_ngrams:
            reason += "; only here: " + " ".join(removal.new_ngrams)
        self.dropped.append(Segment(line.start, line.end, "", removal.rule, "drop", removal.confidence, reason))
        self.drop_of = removal

    def _extend_drop(self, end: int) -> None:
        self.dropped[-1] = replace(self.dropped[-1], end=end)

    def _close_drop(self, gap: list[Segment]) -> None:
        """Dropped lines end where the next text begins; the line ends that stay are those before them."""
        if self.dropped:
            self._extend_drop(gap[-1].end)
            self.drop_of = None
        else:
            self.gap = gap

    def _keep(
        self, index: int, line: DraftLine, owned: Sequence[Run], removed: Sequence[tuple[Run, Removal]]
    ) -> None:
        lead = self.dropped
        gap, self.gap, self.dropped = self.gap, None, []
        self.lines.append(line.number)
        portions: list[tuple[Run, Removal | None]] = [(run, None) for run in owned]
        portions += removed
        pending: list[Segment] = lead
        last: Content | None = None
        for run, removal in sorted(portions, key=lambda portion: (portion[0].start, portion[0].end)):
            segments = list(self.draft.cut(index, run.start, run.end))
            if removal is not None:
                pending += _removed(segments, removal)
                continue
            last = Content(run, segments, gap, pending)
            self.contents[run] = last
            gap, pending = None, []
        if last is not None:
            last.segments += pending

    def finish(self) -> Contents:
        """The end of the file: what follows the last text, and the one line end an article file has."""
        tail = list(self.gap or []) if self.dropped else []
        ends = [found for s in tail if (found := line_end(s, self.source))] if tail else []
        rest = self._between(len(self.draft.lines), len(self.source))
        closing = rest[-1] if rest[-1].rule == "line-end" else _ends(len(self.source), len(self.source))
        before = [found for s in rest if s is not closing and (found := _tail_end(s, self.source))]
        if self.source[closing.start : closing.end] != "\n":
            before.append(replace(closing, rule="file-end", shown="\n", reason="a file ends with one line end"))
        return Contents(self.contents, (*ends, *self.dropped, *before), tuple(self.lines))


def _tail_end(segment: Segment, source: str) -> Segment | None:
    return line_end(segment, source) if segment.rule == "line-end" else segment


def _ends(start: int, end: int) -> Segment:
    return Segment(start, end, "", "line-end", reason="blocks are set apart by one empty line")


def _removed(segments: Sequence[Segment], removal: Removal) -> list[Segment]:
    """One edit for removed characters, whatever was done to them before; what a page has above them stays an edit of its own."""
    if not segments:
        return []
    above, own = page_code(segments)
    if not own:
        return list(above)
    start, end = own[0].start, own[-1].end
    return [*above, Segment(start, end, "", removal.rule, "delete", removal.confidence, removal.reason)]


def page_code(segments: Sequence[Segment]) -> tuple[Sequence[Segment], Sequence[Segment]]:
    """What a page drops before the first character of a text, and the text: bars of links above a title are no part of its mark."""
    first = next((i for i, segment in enumerate(segments) if segment.text or segment.rule != "html"), len(segments))
    return segments[:first], segments[first:]


def _by_line(runs: Sequence[Run]) -> dict[int, list[Run]]:
    found: dict[int, list[Run]] = {}
    for run in runs:
        found.setdefault(run.line, []).append(run)
    return found


def _removals_by_line(removals: Sequence[Removal]) -> dict[int, list[tuple[Run, Removal]]]:
    found: dict[int, list[tuple[Run, Removal]]] = {}
    for removal in removals:
        for run in removal.runs:
            found.setdefault(run.line, []).append((run, removal))
    return found
