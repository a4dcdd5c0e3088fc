"""Notes: marks in the text and the words they call, below it or on a later line.

In: rows. Out: pairs of a call and its words, labels such as 【注释】 above them, and flags where marks and notes do not
agree. A list of notes is paired as a whole or not at all: every note is called once, every call has its note, in one
order. A list without a label is one only if each of its calls stands where a clause ends.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bianzuan.cleaning.planning.plan import PlannedFlag, PlannedNote, Removal, Run
from bianzuan.cleaning.reassembly.kinds.note_marks import CIRCLED, STYLES, Mark, marks_in
from bianzuan.cleaning.reassembly.rows import Row

_SINGLE_MARKS = "※＊*†"
_LABELLED_ONLY = ("round",)
# 修复*, and at the foot * 本文为省文物局科研项目成果之一: what is said of a paper as a whole, near its top.
_TITLE_LINES, _OF_PAPER = 4, re.compile("(?:本(?:文|研究|课题|项目)|基金|资助|该文|收稿|作者|通[讯信]作者|[\u3400-\u9fff]{2,12}(?:基金|项目|课题))")
_WORDS = "注\\s*释|注\\s*解|附\\s*注|脚\\s*注|尾\\s*注|原\\s*注|词句注释|注"
# A label of notes is a whole line, or in bold brackets the end of one.
LABEL = re.compile(rf"[【\[〔［]?\s*(?:{_WORDS})\s*[】\]〕］]?\s*[：:]?")
_LABEL_AT_END = re.compile(r"【\s*(?:注释|注解|附注|译文|今译|韵译|原文|赏析|评析|鉴赏|简析|题解)\s*】\s*[：:]?$")
_LABEL_BEFORE = re.compile(rf"(?:[【\[〔［]\s*(?:{_WORDS})\s*[】\]〕］]\s*[：:]?|(?:{_WORDS})\s*[：:])\s*(?=[{CIRCLED}⑴-⒇\[［〔（(])")
# Behind the mark of a call a clause ends, or it has ended before it.
_CLOSES, _CLOSED = "。，；：？！、”’」』）》…,.;:?!)", "”’」』》）"
# Books of old set it behind the stop: 始于三十年代。①最早的一篇. What an enumeration counts stands so, too: 有三种：①大船，②小船。
_STOPS, _COUNTED = "。！？；，", re.compile("[：:、]$|[：:][^。！？]*$")
# Most notes name a book, a page, or a word that they explain.
_NOTED = re.compile("《|^(?:[参详又]?见|转?引自|据|即|指|按|承|此[点处段条说事])|\\d页|^[^。，]{1,12}：")


@dataclass(frozen=True, slots=True)
class NotePair:
    """A call and the line it calls. Not a value of the plan: the block that calls is known only later."""

    call: Run
    mark: Run
    words: Run
    rests: tuple[Run, ...] = ()  # lines below, where the note is broken line by line

    def planned(self, in_title: bool, in_block: int) -> PlannedNote:
        """The note, once the block that calls it has its place."""
        return PlannedNote(self.call, (self.words, *self.rests), in_title, in_block)

    def removal(self) -> Removal:
        """The mark at the head of the note line; the edition numbers its notes itself."""
        return Removal("note-mark", (self.mark,), "the edition numbers its notes itself", "certain")


@dataclass(frozen=True, slots=True)
class Notes:
    """Pairs in the order of their calls; runs of labels that lead nothing any more; flags."""

    pairs: tuple[NotePair, ...] = ()
    labels: tuple[Run, ...] = ()
    flags: tuple[PlannedFlag, ...] = ()

    def removals(self) -> list[Removal]:
        """The labels, whose notes stand elsewhere now."""
        return [Removal("note-mark", (run,), "the label of notes that are footnotes now", "likely") for run in self.labels]


def find_notes(rows: Sequence[Row], blocked: Collection[int] = (), rests: Collection[int] = (), at_feet: Sequence[NotePair] = ()) -> Notes:
    """All notes of a page. `blocked`: rows whose marks stand as they are, being code, tables or lists; `rests`: rows that go
    on with the row above; `at_feet`: the notes at the feet of its pages, which are not among the rows."""
    of_feet = frozenset(pair.call for pair in at_feet)
    pairs = [pair for pair in (*_single(rows, blocked), *_of_title(rows)) if pair.call not in of_feet]
    labels: list[Run] = []
    flags: list[PlannedFlag] = []
    for style in STYLES:
        above = 0
        for start, end in _lists(rows, style, rests):
            found = _Listed(rows, style, start, end, above, rests, of_feet)
            if paired := found.pairs(blocked):
                pairs += paired
                labels += found.label_runs()
            elif found.doubtful():
                flags.append(PlannedFlag("note", rows[start].run, "marks in the text and notes below it do not agree", "doubtful"))
            above = end
    taken = [run for pair in pairs for run in (pair.call, pair.mark)]
    listed = Notes(tuple(pairs), tuple(labels), tuple(flags)) if len(set(taken)) == len(taken) else Notes()
    ordered = sorted([*listed.pairs, *at_feet], key=lambda pair: (pair.call.line, pair.call.start))
    return replace(listed, pairs=tuple(ordered))


def label_at_end(text: str) -> int:
    """Offset of a label in bold brackets that ends a line: 何事入罗帏？【注释】; the length of the text without one."""
    match = _LABEL_AT_END.search(text)
    return match.start() if match else len(text)


def _of_title(rows: Sequence[Row]) -> Iterator[NotePair]:
    """The star behind a title and the only line with a star before it, which says what the paper is a part of: Markdown has a list there."""
    starred = [row for row in rows if row.bullet and row.text.lstrip(" \u3000")[:1] in ("*", "＊")]
    callers = [row for row in rows[:_TITLE_LINES] if row.text[row.end - 1 : row.end] in ("*", "＊") and row not in starred and row.end - row.start > 1]
    if len(starred) == len(callers) == 1 and _OF_PAPER.match(starred[0].body) and callers[0].number < starred[0].number:
        (caller, note) = callers[0], starred[0]
        head = len(note.text) - len(note.text.lstrip(" \u3000"))
        yield NotePair(Run(caller.number, caller.end - 1, caller.end), Run(note.number, head, head + 1), Run(note.number, note.start, note.end))


def _single(rows: Sequence[Row], blocked: Collection[int]) -> Iterator[NotePair]:
    """Marks that stand exactly twice, once inside a line and later once at the head of one.

    A mark that heads several lines is a bullet; a pair the other way round is a rule of asterisks.
    """
    free = [row for index, row in enumerate(rows) if index not in blocked]
    for mark in _SINGLE_MARKS:
        places = [(row, offset) for row in free for offset in range(row.start, row.end) if row.text[offset] == mark]
        if len(places) != 2:
            continue
        (caller, offset), (note, head) = places
        if head != note.start or offset == caller.start or caller.number >= note.number or note.bullet:
            continue
        words = Run(note.number, head + 1 + _spaces(note.text[head + 1 : note.end]), note.end)
        if words.end > words.start:
            yield NotePair(Run(caller.number, offset, offset + 1), Run(note.number, head, head + 1), words)


def _spaces(text: str) -> int:
    return len(text) - len(text.lstrip())


def _lists(rows: Sequence[Row], style: str, rests: Collection[int]) -> Iterator[tuple[int, int]]:
    """Where rows one below the other begin with marks of a style, counting up from 1 or going on from the last list."""
    # A call that begins a line which goes on with the one above begins no list, if one begins below.
    last_first = max((i for i, row in enumerate(rows) if i not in rests and any(mark.value == 1 for mark in _heads(row, i, style)[:1])), default=0)
    index = 0
    while index < len(rows):
        marks = _heads(rows[index], index, style) if index not in rests or index > last_first else []
        start, last = index, 0
        while marks and (last == 0 or marks[0].value == last + 1):
            last = marks[-1].value
            index += 1
            while index in rests and not _heads(rows[index], index, style):
                index += 1
            marks = _heads(rows[index], index, style) if index < len(rows) else []
        if index > start:
            yield start, index
        else:
            index += 1


def _heads(row: Row, index: int, style: str) -> list[Mark]:
    """The mark a row begins with, and marks that count on behind ends of sentences inside it."""
    start = row.start + _label_before(row.body)
    marks = list(marks_in(STYLES[style], row.plain, index, start, row.end))
    if row.hashes or not marks or marks[0].start != start:
        return []
    heads = marks[:1]
    for mark in marks[1:]:
        if mark.value == heads[-1].value + 1 and row.plain[: mark.start].rstrip().endswith(("。", "！", "？", "”", "）")):
            heads.append(mark)
    return heads


def _label_before(text: str) -> int:
    """How many characters a label takes before the first note on the same line: 〔注〕①见县志; 0 without one."""
    match = _LABEL_BEFORE.match(text)
    return match.end() if match else 0


class _Listed:
    """A list of notes, rows `start` to `end`, whose calls stand below row `above`."""

    def __init__(self, rows: Sequence[Row], style: str, start: int, end: int, above: int, rests: Collection[int], taken: Collection[Run]) -> None:
        self.rows, self.style, self.end, self.rests = rows, style, end, rests
        self.notes = [mark for index in range(start, end) for mark in _heads(rows[index], index, style)]
        self.inside = Run(rows[start].number, rows[start].start, rows[start].start + _label_before(rows[start].body))
        self.label = start - 1 if start > above and _labels(rows[start - 1]) else -1
        self.labelled = self.label >= 0 or self.inside.end > self.inside.start
        marks = (mark for index in range(above, start) for mark in marks_in(STYLES[style], rows[index].plain, index, rows[index].start, rows[index].end))
        self.calls = [mark for mark in marks if Run(rows[mark.row].number, mark.start, mark.end) not in taken]

    def pairs(self, blocked: Collection[int]) -> list[NotePair]:
        """A pair for each note; none if one of them is in doubt."""
        values = [note.value for note in self.notes]
        if not self.calls or [call.value for call in self.calls] != values or len(set(values)) != len(values):
            return []
        if any(mark.row in blocked for mark in (*self.calls, *self.notes)) or not all(map(self._calls, self.calls)):
            return []
        if any(a.row == b.row and a.end == b.start for a, b in pairwise(self.calls)):
            return []
        made = [self._pair(call, number) for number, call in enumerate(self.calls)]
        return made if all(pair.words.end > pair.words.start for pair in made) else []

    def _calls(self, call: Mark) -> bool:
        """True for a mark that calls: behind words; without a label, where a clause ends."""
        row = self.rows[call.row]
        before, after = self._before(call), row.plain[call.end : row.end].lstrip()
        # A row of calls alone has no words that the call could stand behind.
        if not before or after[:1].isdecimal() or not STYLES[self.style].sub("", row.plain[row.start : row.end]).strip():
            return False
        if self.labelled:
            return before[-1] not in "：:"
        if self.style in _LABELLED_ONLY:
            return False
        return not after or after[0] in _CLOSES or before[-1] in _CLOSED or self._behind_stops(before)

    def _before(self, call: Mark) -> str:
        """What stands before a mark: in its row, or at the end of the row that its row goes on with."""
        row, above = self.rows[call.row], self.rows[call.row - 1] if call.row in self.rests else None
        return row.plain[row.start : call.start].rstrip() or (above.plain[above.start : above.end].rstrip() if above else "")

    def _behind_stops(self, before: str) -> bool:
        """True for circled marks each of which stands behind a stop, the first of them behind no colon: no items are counted so."""
        above = self._before(self.calls[0])
        apart = len(self.calls) > 1 or before[-1:] in tuple("。！？")
        words = [self.rows[note.row].plain[note.end : self.rows[note.row].end].strip() for note in self.notes]
        told = 2 * sum(1 for text in words if _NOTED.search(text)) > len(words)
        return self.style == "circled" and apart and told and before[-1:] in tuple(_STOPS) and not _COUNTED.search(above)

    def _pair(self, call: Mark, number: int) -> NotePair:
        note = self.notes[number]
        row = self.rows[note.row]
        following = self.notes[number + 1] if number + 1 < len(self.notes) else None
        end = following.start if following and following.row == note.row else row.start + label_at_end(row.body)
        start = note.end + _spaces(row.text[note.end : end])
        words = Run(row.number, start, start + len(row.text[start:end].rstrip()))
        last = following.row if following else self.end
        rests = tuple(self.rows[i].run for i in range(note.row + 1, last) if i in self.rests)
        return NotePair(Run(self.rows[call.row].number, call.start, call.end), Run(row.number, note.start, note.end), words, rests)

    def label_runs(self) -> list[Run]:
        """The label's run."""
        if self.label < 0:
            return [self.inside] if self.labelled else []
        row = self.rows[self.label]
        return [row.run if LABEL.fullmatch(row.body) else Run(row.number, row.start + label_at_end(row.body), row.end)]

    def doubtful(self) -> bool:
        """True if these may well be notes: a label says so, and marks in the text are not all of an enumeration."""
        return self.labelled and bool(self.calls)


def _labels(row: Row) -> bool:
    return LABEL.fullmatch(row.body) is not None or re.search(r"【\s*(?:注释|注解|附注)\s*】\s*[：:]?$", row.body) is not None
