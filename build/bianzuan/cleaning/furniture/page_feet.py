"""The feet of the pages of a book: notes under a rule, or right above the head of the next page.

In: lines. Out: which lines are notes of which page, and the rules above them. Notes whose marks begin anew on every page stand
inside the sentences that run over it: they have to go aside before running heads can be told and paragraphs be joined. A list
that counts stands below a rule as well: notes are called by marks in the text of their page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bianzuan.cleaning.furniture.folios import HEAD_LENGTH
from bianzuan.cleaning.furniture.numbered_heads import number_of
from bianzuan.cleaning.planning.plan import PageLine, Removal, Run
from bianzuan.cleaning.reassembly.kinds.foot_notes import foot_notes, head_of, style_of
from bianzuan.cleaning.reassembly.kinds.note_marks import STYLES
from bianzuan.cleaning.reassembly.kinds.notes import LABEL
from bianzuan.cleaning.reassembly.lines.framed import tells_of_paper
from bianzuan.cleaning.reassembly.lines.line_shapes import breaks_off, width
from bianzuan.cleaning.reassembly.marks import PAUSE_MARKS, is_over, open_tail
from bianzuan.cleaning.reassembly.rows import Row, read_rows

RULE_REASON = "the rule above the notes of a page"
# OCR reads a rule as a row of 一.
_RULE = re.compile(r"([—_─―━‐﹣－\-=＿￣])\1{2,59}|一{4,59}")
_FOLIO = re.compile(r"[-—–－─·•.~～∙（(]{0,2} ?(?:第 ?)?\d{1,4}(?: ?页)? ?[-—–－─·•.~～∙）)]{0,2}")
# What asks for a rule above: items with a number in brackets. Anything begins with a number: that of a note stands right above a folio.
_RULED_ONLY = ("round",)
# A note has so many lines at most, and the rest of one that runs over its page.
_LONGEST, _REST = 10, 6
# A page has so many lines at most.
_PAGE = 80
# A line goes on if the one above is so full.
_FULL = 0.8
_YEARS = range(1500, 2100)
# Columns of half a Han with which a paragraph begins.
_INDENT = 4
_SURE_ENDS = 2 / 3
# Notes that begin with bare figures stand on so many pages, or more of them on one.
_LEAST_BARE = 2
# A running head comes so often at least.
_OFTEN = 3
_END_MARKS = "。！？!?….：；，、”’）》】"


@dataclass(frozen=True, slots=True)
class Feet:
    """Lines of notes by number, each with its page; the rules above them; the lines right below a foot."""

    pages: Mapping[int, int]
    rules: tuple[Removal, ...] = ()
    tops: frozenset[int] = frozenset()

    def without(self, lines: Sequence[PageLine]) -> list[PageLine]:
        """The lines of text, those below a foot told."""
        ruled = {run.line for removal in self.rules for run in removal.runs}
        text = (line for line in lines if line.number not in self.pages and line.number not in ruled)
        return [replace(line, over_page=True) if line.number in self.tops else line for line in text]

    def again(self, text: Sequence[PageLine], lines: Sequence[PageLine]) -> list[PageLine]:
        """The lines of text with those of the notes among them, as they stand."""
        notes = [replace(line, foot=self.pages[line.number]) for line in lines if line.number in self.pages]
        return sorted([*text, *notes], key=lambda line: line.number)


@dataclass(frozen=True, slots=True)
class _Foot:
    """Rows `start` to `end` of notes; `rule` is the row above them that parts them from the text, -1 without one."""

    start: int
    end: int
    rule: int = -1
    sure: bool = True  # the page ends below it


def find_feet(lines: Sequence[PageLine], rule_name: str) -> Feet:
    """The feet of all pages of a text; none where its notes are not called on their pages."""
    book = _Book(lines)
    feet = book.ruled()
    feet = sorted([*feet, *book.unruled(feet)], key=lambda foot: foot.start)
    rows = book.with_feet(feet)
    notes = foot_notes(rows)
    if not feet or len(notes.pairs) <= len(notes.strays):
        return Feet({})
    rules = tuple(Removal(rule_name, (Run(rows[foot.rule].number, 0, len(rows[foot.rule].text)),), RULE_REASON, "likely") for foot in feet if foot.rule >= 0)
    tops = frozenset(rows[foot.end].number for foot in feet if foot.end < len(rows))
    return Feet({row.number: row.foot for row in rows if row.foot}, rules, tops)


class _Book:
    """The rows of a text, and where its pages may end."""

    def __init__(self, lines: Sequence[PageLine]) -> None:
        self.rows = read_rows(lines)
        self.fed = [line.page_top for line in lines]
        alike = Counter(row.body for row in self.rows if 0 < len(row.body) <= HEAD_LENGTH and row.body[-1] not in _END_MARKS and not style_of(row) and not _RULE.fullmatch(row.body))
        self.often = frozenset(text for text, count in alike.items() if count >= _OFTEN)
        widths = sorted(width(row) for row in self.rows if row.body)
        self.measure = widths[-1 - len(widths) // 20] if widths else 0

    def with_feet(self, feet: Sequence[_Foot]) -> list[Row]:
        """The rows without the rules' text, those of notes told by their page."""
        pages = {index: number for number, foot in enumerate(feet, 1) for index in range(foot.start, foot.end)}
        rules = {foot.rule for foot in feet}
        return [replace(row, foot=pages.get(index, 0), plain="", end=row.start) if index in rules else replace(row, foot=pages.get(index, 0)) for index, row in enumerate(self.rows)]

    def ruled(self) -> list[_Foot]:
        """Feet under a rule or a label, each with at least one mark, or with the rest of a note from the page before."""
        feet: list[_Foot] = []
        rows = self.rows
        for index, row in enumerate(rows[:-1]):
            if feet and index < feet[-1].end or row.hashes or not (_RULE.fullmatch(row.text.strip()) or LABEL.fullmatch(row.body)):
                continue
            if style_of(rows[index + 1]):
                feet.append(self._foot(index + 1, index))
            elif feet and _RULE.fullmatch(row.text.strip()) and not is_over(rows[feet[-1].end - 1].body) and (rest := self._rest(index + 1)):
                feet.append(_Foot(index + 1, self._foot(rest, index).end if rest < len(rows) and style_of(rows[rest]) and not self.fed[rest] else rest, index))
        if len(feet) == 1 and not self._inside(feet[0]) and not self._ends_page(feet[0].end):
            return []  # a list below a text, of notes or of anything else
        feet = [foot for foot in feet if foot.rule < 0 or _RULE.fullmatch(rows[foot.rule].text.strip()) or self._inside(foot) or self._ends_page(foot.end)]
        sure = sum(foot.sure for foot in feet)
        # Where the page ends below nearly all notes, it does so below the others, whose words may be more than one sentence.
        return [self._longer(foot) for foot in feet] if sure >= _SURE_ENDS * len(feet) else feet

    def unruled(self, ruled: Sequence[_Foot]) -> list[_Foot]:
        """Notes right above the end of a page, all called on it: two at least where pages have folios or sentences go on, or one where both is so."""
        taken = {index for foot in ruled for index in range(foot.rule, foot.end)}
        feet: list[_Foot] = []
        last = 0
        for index, row in enumerate(self.rows):
            if index in taken or not index or feet and index < feet[-1].end:
                continue
            style = style_of(row)
            mark = head_of(row, style) if style and style not in _RULED_ONLY else None
            if mark and mark.value in (1, last + 1):
                foot = self._longer(self._foot(index, -1))
                if foot.sure and (style != "bare" or self._ends_page(foot.end)) and self._all_called(foot, feet[-1].end if feet else 0):
                    feet.append(foot)
                    last = max((head.value for row in self.rows[foot.start : foot.end] if (head := head_of(row, style))), default=0)
        inside = [foot for foot in feet if self._inside(foot)]
        ends = [foot for foot in feet if self._ends_page(foot.end)]
        bare = any(style_of(self.rows[foot.start]) == "bare" for foot in feet)
        if bare and len(feet) < _LEAST_BARE and sum(foot.end - foot.start for foot in feet) <= _LEAST_BARE:
            return []
        return feet if len(feet) > 1 and (inside or len(ends) > 1) or any(foot in inside for foot in ends) else []

    def _foot(self, start: int, rule: int, to_end: bool = False) -> _Foot:
        """The foot that begins with a mark. `to_end`: whatever stands above the end of the page is of its notes."""
        rows, style = self.rows, style_of(self.rows[start])
        first = head_of(rows[start], style)
        last = first.value if first else 0
        index, further = start + 1, 0
        while index < len(rows) and not self.fed[index]:
            mark = head_of(rows[index], style)
            if mark is None and style == "star" and (first := head_of(rows[index], style_of(rows[index]))) and first.value == 1 and style_of(rows[index]) in STYLES:
                style, mark, last = style_of(rows[index]), first, 0  # the first note below what is said of the paper as a whole
            if mark and (mark.value == last + 1 or style == "star" and not self._parted(index)):
                last, further = mark.value, 0
                index += 1
            elif not self._parted(index) and (self._goes_on(index, start) or self._next_mark(index, style, last + 1)):
                index += 1
            elif to_end and further < _REST and not self._parted(index) and rows[index].indent < _INDENT:
                index, further = index + 1, further + 1
            else:
                break
        return _Foot(start, index, rule, self._parted(index))

    def _goes_on(self, index: int, start: int) -> bool:
        above, row = self.rows[index - 1], self.rows[index]
        begins = row.indent > max(self.rows[start].indent, 0) + 1 or row.indent >= _INDENT or row.hashes
        near = index + 1 < len(self.rows) and (self._parted(index + 1) or self._parted(index + 2))
        return not begins and not is_over(above.body) and (near or width(above) >= _FULL * self.measure or above.body[-1:] in tuple(PAUSE_MARKS))

    def _next_mark(self, index: int, style: str, value: int) -> bool:
        """True if the next note begins so few lines below, on the same page."""
        for below in range(index + 1, min(index + _LONGEST, len(self.rows))):
            mark = head_of(self.rows[below], style)
            if mark and mark.value == value:
                return style != "bare" and not self.fed[below]
            if self._parted(below):
                return False
        return False

    def _rest(self, index: int) -> int:
        """Where the rest of a note that stands under a rule ends; 0 if nothing tells."""
        for below in range(index + 1, min(index + _REST, len(self.rows)) + 1):
            if self._parted(below) or style_of(self.rows[below]):
                return below
        return 0

    def _longer(self, foot: _Foot) -> _Foot:
        """A foot down to where its page ends, as it does below others; the same if it ends nowhere near."""
        longer = foot if foot.sure or style_of(self.rows[foot.start]) == "" else self._foot(foot.start, foot.rule, to_end=True)
        return longer if longer.sure else foot

    def _parted(self, index: int) -> bool:
        """True if a page may end above this row, at the end of the text, or for the head of the next page."""
        return index >= len(self.rows) or bool(self.rows[index].blank_before) or self._ends_page(index)

    def _ends_page(self, index: int) -> bool:
        """True for a folio, a running head with one or one that comes again and again, and the first line below a form feed."""
        if index >= len(self.rows):
            return False
        text = self.rows[index].body
        return self.fed[index] or text in self.often or _FOLIO.fullmatch(text) is not None or number_of(text) >= 0 and number_of(text) not in _YEARS

    def _inside(self, foot: _Foot) -> bool:
        """True if a sentence breaks off above a foot, and above what a journal says of the paper there."""
        last = place = (foot.rule if foot.rule >= 0 else foot.start) - 1
        while place > 0 and tells_of_paper(self.rows[place].body):
            place -= 1
        above = self.rows[place]
        # Addresses and classes above a paper are wider than its lines.
        return breaks_off(above.body) and (width(above) >= _FULL * self.measure or place < last and open_tail(above.body))

    def _all_called(self, foot: _Foot, above: int) -> bool:
        above = max(above, foot.start - _PAGE)
        rows = [replace(row, foot=int(foot.start <= above + index)) for index, row in enumerate(self.rows[above : foot.end])]
        notes = foot_notes(rows)
        return bool(notes.pairs) and not notes.strays
