"""Marks of a Markdown source that a plan does not know: classes of blocks, notes, front matter.

An article that was cleaned before comes back unchanged through this, and notes of an author's Markdown stay notes. The
planner sees the lines without these marks; `with_markup` puts what they say into its plan.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bianzuan.cleaning.body import ATTRIBUTES, CODE_SPAN, VERBATIM, class_of
from bianzuan.cleaning.draft import DraftLine
from bianzuan.cleaning.inline_tags import KNOWN_SPAN
from bianzuan.cleaning.planning.plan import (
    PageLine,
    PagePlan,
    PlannedArticle,
    PlannedBlock,
    PlannedNote,
    Removal,
    Run,
)
from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.unit import Unit

_DEFINITION = re.compile(r"\[\^([^\]\s]{1,20})\]:[ \t]*(?=\S)")
# Further lines of a note are set in by so many columns.
_WITHIN_A_NOTE = 2
_CALL = re.compile(r"(?<!\\)\[\^([^\]\s]{1,20})\]")


@dataclass(frozen=True, slots=True)
class Markup:
    """Attribute lists by the line they are about, their own lines, and definitions of notes by label."""

    attributes: dict[int, str]
    class_lines: tuple[Run, ...]
    definitions: dict[str, tuple[Run, tuple[Run, ...]]]  # label → mark, words

    @property
    def hidden(self) -> frozenset[int]:
        """Lines the planner does not see."""
        notes = (run.line for _, words in self.definitions.values() for run in words)
        return frozenset((*(run.line for run in self.class_lines), *notes))


def read_markup(lines: Sequence[PageLine]) -> Markup:
    """Marks in lines; an attribute list counts only directly below its block."""
    attributes: dict[int, str] = {}
    class_lines: list[Run] = []
    definitions: dict[str, tuple[Run, tuple[Run, ...]]] = {}
    previous = 0
    label = ""  # of the note that the line above belongs to
    fenced = Page(tuple(line.text for line in lines)).fenced
    for index, line in enumerate(lines):
        if index in fenced:
            continue
        if (match := ATTRIBUTES.fullmatch(line.text)) and previous == line.number - 1:
            attributes[previous] = match["words"]
            class_lines.append(Run(line.number, 0, len(line.text)))
        elif label and previous == line.number - 1 and line.indent >= _WITHIN_A_NOTE and not _DEFINITION.match(line.text):
            first, runs = definitions[label]
            definitions[label] = (first, (*runs, Run(line.number, 0, len(line.text))))
            previous = line.number
            continue
        elif (match := _DEFINITION.match(line.text)) and match[1] not in definitions:
            mark, words = Run(line.number, 0, match.end()), Run(line.number, match.end(), len(line.text))
            definitions[match[1]] = (mark, (words,))
            previous, label = line.number, match[1]
            continue
        previous, label = line.number, ""
    return Markup(attributes, tuple(class_lines), definitions)


def set_by_hand(lines: Sequence[str]) -> bool:
    """Whether an editor has set up a Markdown text: attribute lists below its blocks, or marks of names in its lines."""
    return any(
        bool(before.strip()) and ATTRIBUTES.fullmatch(line.strip()) or KNOWN_SPAN.search(line)
        for before, line in zip(("", *lines), lines, strict=False)
    )


def with_markup(plan: PagePlan, markup: Markup, lines: Sequence[PageLine]) -> PagePlan:
    """The plan with the kinds and notes that the marks name."""
    texts = {line.number: line.text for line in lines}
    called: set[str] = set()
    articles = [_with_notes(_classed(article, markup), markup, texts, called) for article in plan.articles]
    loose = [label for label in markup.definitions if label not in called]
    if loose and not articles:
        articles = [PlannedArticle((), ())]
    if loose:
        # Its call is in the front matter, or lost; the words stay where notes stand.
        notes = tuple(PlannedNote(Run(0, 0, 0), markup.definitions[label][1]) for label in loose)
        # The title's note comes first, where it is the first of those that stand below the text.
        own = articles[-1].notes
        first = len(articles) == 1 and next(iter(markup.definitions)) in loose
        articles[-1] = replace(articles[-1], notes=(*notes[:first], *own, *notes[first:]))
    removals = [Removal("markup", (run,), "the class of the block above", "certain") for run in markup.class_lines]
    removals += [Removal("note-mark", (mark,), "the mark of a note", "certain") for mark, _ in markup.definitions.values()]
    return PagePlan(tuple(articles), (*plan.removals, *removals), plan.flags)


def _classed(article: PlannedArticle, markup: Markup) -> PlannedArticle:
    def kind(block: PlannedBlock) -> PlannedBlock:
        words = markup.attributes.get(block.runs[-1].line, "") if block.runs else ""
        named = class_of(words)
        own = "" if words == f".{named}" else words
        if named:
            return replace(block, kind=named, level=0, reason="its class says so", attributes=own)
        return replace(block, attributes=own, reason=block.reason or "its class says so") if own else block

    return replace(article, blocks=tuple(map(kind, article.blocks)))


def _with_notes(article: PlannedArticle, markup: Markup, texts: dict[int, str], called: set[str]) -> PlannedArticle:
    """Calls cut out of the runs of blocks, each with its note."""
    blocks: list[PlannedBlock] = []
    notes = list(article.notes)
    for block in article.blocks:
        runs: list[Run] = []
        for run in block.runs:
            pieces, calls = ([run], []) if block.kind == "code" else _cut_calls(run, texts[run.line], markup, called)
            runs += pieces
            notes += [
                PlannedNote(call, markup.definitions[label][1], in_block=len(blocks)) for label, call in calls
            ]
        blocks.append(replace(block, runs=tuple(runs)))
    return replace(article, blocks=tuple(blocks), notes=tuple(notes))


def _cut_calls(run: Run, text: str, markup: Markup, called: set[str]) -> tuple[list[Run], list[tuple[str, Run]]]:
    pieces: list[Run] = []
    calls: list[tuple[str, Run]] = []
    start = run.start
    for match in _CALL.finditer(text, run.start, run.end):
        if match[1] not in markup.definitions or match[1] in called or match.start() == run.start:
            continue
        called.add(match[1])
        calls.append((match[1], Run(run.line, match.start(), match.end())))
        pieces.append(Run(run.line, start, match.start()))
        start = match.end()
    return [*pieces, *([Run(run.line, start, run.end)] if start < run.end or not pieces else [])], calls


# After the plan: the backslash of "\# 1" is what keeps the line from being a heading.
_ESCAPE = re.compile(r"\\(?P<mark>[\\`*_\[\]{}#>+\-.)])|" + CODE_SPAN)


def without_escapes(unit: Unit) -> Unit:
    """A unit of a Markdown source without the backslashes that Markdown reads."""
    if unit.kind in VERBATIM:
        return unit
    waiting, made, place = deque(unit.segments), list[Segment](), 0
    for match in _ESCAPE.finditer(unit.text):
        if not match["mark"]:
            continue  # code
        while waiting and place + len(waiting[0].text) <= match.start():
            place += len(waiting[0].text)
            made.append(waiting.popleft())
        # Only what the mark stands in is looked at: a paragraph may have thousands of them.
        here = [waiting.popleft()]
        while place + sum(len(segment.text) for segment in here) < match.end():
            here.append(waiting.popleft())
        done = Segment(0, 0, match["mark"], "markdown-escape", "replace", "certain", "a backslash of Markdown")
        row = DraftLine(0, 0, 0, tuple(here)).rewritten(match.start() - place, match.end() - place, done)
        rest = place + sum(len(segment.text) for segment in here) - match.end()
        *here, last = row or here
        made += here
        if row and not rest:
            made.append(last)
        else:
            waiting.appendleft(last)
        place = match.end() if row else match.end() + rest - len(last.text)
    return replace(unit, segments=(*made, *waiting))
