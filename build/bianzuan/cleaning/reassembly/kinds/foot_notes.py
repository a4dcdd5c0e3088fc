"""Notes at the feet of pages: each tied to the mark that calls it on its own page, whose marks begin anew.

In: rows, those of notes told by their page. Out: pairs of a call and its words, and the notes that nothing on their page
calls for certain. What stands above the first mark at a foot goes on with the last note of the page before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from unicodedata import east_asian_width

from bianzuan.cleaning.planning.plan import PlannedFlag, Run
from bianzuan.cleaning.reassembly.kinds.note_marks import (
    CIRCLED,
    FOOT_STYLES,
    STYLES,
    Mark,
    marks_in,
    value_of,
)
from bianzuan.cleaning.reassembly.kinds.notes import NotePair
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.words.word_evidence import part_of_speech

UNCALLED = "no mark in the text calls this note"
# 1 见县志, 2. 同上: a number at the foot of a page. Where it calls, it stands behind a word and counts nothing: 手指1。
_BARE_HEAD = re.compile(r"(\d{1,2})[.．、]?(?=[ \u3000]|[^\d.．、:：年月日%％])")
_BARE_CALL = re.compile(r"(?<=[\u3400-\u9fff”’》）」』。，；！？])(?<![第共约近年月期卷])(\d{1,2})(?![\d.．:：%％A-Za-z])")
_MAY_BEGIN = re.compile(f"[\\d\\[［〔（(*＊※†{CIRCLED}⑴-⒇\u00b9\u00b2\u00b3\u2070\u2074-\u2079]")
_COUNTERS = frozenset({"q", "m", "t"})
_CLOSES, _CLOSED = "。，；：？！、”’」』）》…,.;:?!)", "”’」』》）"
# A digit behind these is a figure of the sentence as often as not.
_BARE_CLOSES = "。，；：？！、”’」』）》…"
# 有三种：①大船: what counts, calls nothing.
_COUNTED = "：:、"
_MARK_SPACE = " \u3000.．、"

# The line of a mark, where it starts and where it ends.
_Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Stray:
    """A note that no mark calls for certain: its runs, and the last row of text on its page."""

    runs: tuple[Run, ...]
    below: int


@dataclass(frozen=True, slots=True)
class FootNotes:
    """Pairs in the order of the pages, notes without a call, and what is asked about these."""

    pairs: tuple[NotePair, ...] = ()
    strays: tuple[Stray, ...] = ()
    flags: tuple[PlannedFlag, ...] = ()


@dataclass(slots=True)
class _Note:
    """A note in the making: its mark, and the runs of its words."""

    mark: Mark
    style: str
    row: Row
    words: Run
    rests: list[Run] = field(default_factory=list)


def foot_notes(rows: Sequence[Row]) -> FootNotes:
    """All notes at feet. A note that runs over its page is put together, a page without notes adds to the next one's text."""
    notes: list[tuple[_Note, Sequence[Row]]] = []
    strays: list[Stray] = []
    above: list[Row] = []
    for foot, group in groupby(rows, key=lambda row: row.foot):
        lines = list(group)
        if not foot:
            above = lines
            continue
        rest, made = _of_foot(lines)
        if rest and notes:
            notes[-1][0].rests += [row.run for row in rest]
        elif rest:
            strays.append(Stray(tuple(row.run for row in rest), above[-1].number if above else 0))
        notes += [(note, above) for note in made]
    return _tied(notes, strays)


def without_calls(rows: Sequence[Row], pairs: Sequence[NotePair]) -> list[Row]:
    """The rows of text, each as wide as it is without its calls, which are small and raised."""
    lost: Counter[int] = Counter()
    called: Counter[int] = Counter()
    texts = {row.number: row.text for row in rows}
    for pair in pairs:
        call = texts[pair.call.line][pair.call.start : pair.call.end]
        lost[pair.call.line] += sum(2 if east_asian_width(c) in "WFA" else 1 for c in call)
        called[pair.call.line] += len(call)
    return [replace(row, narrowed=row.narrowed - lost[row.number], called=called[row.number]) if lost[row.number] else row for row in rows if not row.foot]


def style_of(row: Row) -> str:
    """The style of the mark that a row of notes begins with; "" without one."""
    start = _begin(row)
    if not _MAY_BEGIN.match(row.plain, start, row.end):
        return ""
    named = (name for name, style in FOOT_STYLES.items() if style.match(row.plain, start, row.end))
    return next(named, "bare" if _BARE_HEAD.match(row.plain, start, row.end) else "")


def head_of(row: Row, style: str) -> Mark | None:
    """The mark of a style that a row begins with."""
    match = (FOOT_STYLES.get(style) or _BARE_HEAD).match(row.plain, _begin(row), row.end)
    return Mark(0, match.start(), match.end(), value_of(match)) if match else None


def _begin(row: Row) -> int:
    """Where a row begins, with the asterisk of what looks like an item."""
    return len(row.text) - len(row.text.lstrip()) if row.bullet else row.start


def _of_foot(lines: Sequence[Row]) -> tuple[list[Row], list[_Note]]:
    """Rows above the first mark, and the notes."""
    style = next((found for row in lines if (found := style_of(row))), "")
    rest: list[Row] = []
    notes: list[_Note] = []
    for row in lines:
        heads = _heads(row, style, notes[-1].mark.value if notes else 0)
        if not heads and style == "star" and (counting := style_of(row)) in STYLES and (first := _heads(row, counting, 0)) and first[0].value == 1:
            style, heads = counting, first  # what is said of the paper as a whole stands above the first note
        if heads:
            for mark, end in zip(heads, [*(mark.start for mark in heads[1:]), row.end], strict=True):
                start = mark.end + len(row.text[mark.end : end]) - len(row.text[mark.end : end].lstrip(_MARK_SPACE))
                words = Run(row.number, start, start + len(row.text[start:end].rstrip()))
                notes.append(_Note(mark, style, row, words))
        elif notes:
            notes[-1].rests.append(row.run)
        else:
            rest.append(row)
    return rest, notes


def _heads(row: Row, style: str, last: int) -> list[Mark]:
    """The mark a row of notes begins with, and those that count on behind ends of sentences inside it."""
    first = head_of(row, style) if style else None
    # A line that goes on may begin with a figure or with a mark that it speaks of.
    if first is None or last and style != "star" and first.value != last + 1:
        return []
    heads = [first]
    for mark in marks_in(FOOT_STYLES[style], row.plain, 0, first.end, row.end) if style in FOOT_STYLES else ():
        if mark.value == heads[-1].value + 1 and row.plain[: mark.start].rstrip().endswith(("。", "！", "？", "”", "）", "》")):
            heads.append(mark)
    return heads


@dataclass(frozen=True, slots=True)
class _Calls:
    """Marks of a style in the text above notes that may call them, by their number and in the order of the text: all, and where a clause ends."""

    every: dict[int, list[_Place]]
    closing: dict[int, list[_Place]]


def _tied(notes: Sequence[tuple[_Note, Sequence[Row]]], strays: list[Stray]) -> FootNotes:
    pairs: list[NotePair] = []
    flags: list[PlannedFlag] = []
    last: _Place = (0, 0, 0)
    text: Sequence[Row] = ()
    calls: dict[str, _Calls] = {}
    for note, above in notes:
        if above is not text:
            text, calls = above, {}
        if note.style not in calls:
            calls[note.style] = _calls_in(above, note.style)
        call = _call(note.mark.value, calls[note.style], last)
        if call is None or note.words.end <= note.words.start:
            whole = Run(note.row.number, note.mark.start, max(note.words.end, note.mark.end))
            strays.append(Stray((whole, *note.rests), above[-1].number if above else 0))
            flags.append(PlannedFlag("note", whole, UNCALLED, "doubtful"))
            continue
        last = call
        mark = Run(note.row.number, note.mark.start, note.mark.end)
        pairs.append(NotePair(Run(*call), mark, note.words, tuple(note.rests)))
    return FootNotes(tuple(pairs), tuple(strays), tuple(flags))


def _call(value: int, calls: _Calls, last: _Place) -> _Place | None:
    """The one mark on its page that calls a note, below what called the note before it."""
    for marks in (calls.closing.get(value, []), calls.every.get(value, [])):
        behind = bisect_right(marks, last[:2], key=lambda mark: mark[:2])
        if len(marks) - behind == 1:
            return marks[behind]
    return None


def _calls_in(above: Sequence[Row], style: str) -> _Calls:
    found = _Calls({}, {})
    for index, row in enumerate(above):
        begin = _begin(row)
        for mark in marks_in(FOOT_STYLES.get(style, _BARE_CALL), row.plain, index, begin, row.end):
            before, after = row.plain[begin : mark.start].rstrip(), row.plain[mark.end : row.end].lstrip()
            if not before and (row.indent or row.bullet or not index):
                continue  # the first word of a paragraph calls nothing
            if style == "bare":
                if after[:1] and part_of_speech(after[:1]) in _COUNTERS or not (before and (after[:1] in tuple(_BARE_CLOSES) or before[-1] in _CLOSED + "。！？，；")):
                    continue
            elif before[-1:] in tuple(_COUNTED) and not (after and after[0] in _CLOSES):
                continue
            place = (row.number, mark.start, mark.end)
            found.every.setdefault(mark.value, []).append(place)
            if not after or after[0] in _CLOSES or before[-1:] in tuple(_CLOSED):
                found.closing.setdefault(mark.value, []).append(place)
    return found
