"""Words in a frame of ruled lines, or between two rules, in the middle of a text: pull-quotes of magazines as OCR and typing keep them.

In: rows; the pieces of those outside. Out: the frames and the rows without them; the pieces with theirs at the border of the paragraph
they stand in. A sentence runs around a frame, so its rows go aside before broken lines are put together. What is framed and is no quote, a title or a
longer text, stays where it is without its rules; tables of ruled lines have more than one cell a row and stay whole. What a journal says of a paper at the
foot of its first page, 收稿日期, 作者简介, stands in the sentence that runs over the page in the same way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bianzuan.cleaning.planning.plan import Join, Run
from bianzuan.cleaning.reassembly.lines.line_shapes import NARROWEST, RAGGED, breaks_off, opens, width
from bianzuan.cleaning.reassembly.loops import ngrams
from bianzuan.cleaning.reassembly.marks import han_count, is_over, open_tail
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.rows import Row

# ┌────┐ over └────┘, and ━━━━ over ━━━━.
_TOP, _FOOT = re.compile("[┌┏╔╭][─━═┄┈╌ \u3000]{2,60}[┐┓╗╮]"), re.compile("[└┗╚╰][─━═┄┈╌ \u3000]{2,60}[┘┛╝╯]")
_RULE = re.compile("([─━═—_＿=＝-])\\1{5,60}")
_SIDES = "│┃║|｜ \u3000"
# A frame has so many lines, and a quote so many Han.
_LINES, _RULED_LINES, _HAN, _LEAST_HAN = 12, 4, 90, 8
_PAUSES = "，。、；：！？"
# Share of the 4-grams of a quote that the text around it has, too.
_GRAM, _REPEATED = 4, 0.8
_SIGNS = ("they stand in one frame", "one line below the other")
# 收稿日期：2011-11-20, 作者简介：刘敏（1963—），男，…
_OF_PAPER = re.compile("[\\[［【（(]?(?:收稿日期|修[回改]日期|接受日期|基金项目|资助项目|项目来源|作者(?:简介|单位)|第一作者(?:简介)?|通[讯信](?:作者|联系人)(?:简介)?|责任作者)[\\]］】）)]?[ \u3000]*[：:]?[ \u3000]*\\S")
# So many lines such words take, and a note of it.
_DATA_LINES = 10
_OF_THE_PAPER = "what a journal says of a paper at the foot of its first page"
REASON = "stands in a frame, or between rules, in the middle of the text"


@dataclass(frozen=True, slots=True)
class Frame:
    """The rows of the words in a frame, without its sides; or of one thing that a journal says of a paper."""

    rows: tuple[Row, ...]
    of_paper: bool = False


class _Said:
    """The 4-grams of all rows, counted once when the first quote is looked for: a text may have thousands of rules."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = tuple(rows)

    @cached_property
    def _all(self) -> Counter[str]:
        return _grams(self._rows)

    def elsewhere(self, inner: Sequence[Row]) -> bool:
        """True if the text says the same words outside these rows, too."""
        own = _grams(inner)
        return sum(count for gram, count in own.items() if self._all[gram] > count) >= _REPEATED * max(1, own.total())


def _grams(rows: Sequence[Row]) -> Counter[str]:
    return Counter(ngrams("".join(row.body for row in rows), _GRAM))


def frames_apart(rows: Sequence[Row]) -> tuple[list[Row], tuple[Frame, ...]]:
    """Rows of the text, and what stands in its frames."""
    found: list[Frame] = []
    left: list[Row] = []
    rows, said, index = list(rows), _Said(rows), 0
    while index < len(rows):
        if data := _data(rows, left, index):
            found += data
            index += sum(len(one.rows) for one in data)
            rows[index] = replace(rows[index], blank_before=0)
            continue
        end = _framed(rows, index) or _ruled(rows, index)
        if not end:
            left.append(rows[index])
            index += 1
            continue
        inner = [_without_sides(row) for row in rows[index + 1 : end - 1] if row.body.strip(_SIDES)]
        around = _goes_on(left[-1], rows[end]) if left and end < len(rows) else False
        ruled = _RULE.fullmatch(rows[index].body) is not None
        if _is_quote(inner) and (around or not ruled or said.elsewhere(inner)):
            found.append(Frame(tuple(inner)))
            if end < len(rows):
                rows[end] = replace(rows[end], blank_before=0 if around else max(rows[index].blank_before, rows[end].blank_before))
        elif ruled:
            left += rows[index:end]
        else:
            left += inner
        index = end
    return left, tuple(found)


def tells_of_paper(text: str) -> bool:
    """True for what a journal says of a paper at the foot of its first page."""
    return _OF_PAPER.match(text) is not None


def with_frames(pieces: Sequence[Piece], frames: Sequence[Frame]) -> tuple[Piece, ...]:
    """The pieces of the text, those of frames among them, numbered anew."""
    if not frames:
        return tuple(pieces)
    quotes = [_quote(frame) for frame in frames]
    result: list[Piece] = []
    for piece in pieces:
        while quotes and quotes[0].line < piece.line:
            result.append(quotes.pop(0))
        result.append(piece)
    return tuple(replace(piece, order=order) for order, piece in enumerate([*result, *quotes]))


def _framed(rows: Sequence[Row], start: int) -> int:
    """Where a frame ends that begins here; 0 if none does."""
    if not _TOP.fullmatch(rows[start].body):
        return 0
    for end in range(start + 2, min(len(rows), start + _LINES + 2)):
        if _FOOT.fullmatch(rows[end].body):
            return end + 1
        if any(side in rows[end - 1].body.strip(_SIDES) for side in "│┃║├┼╋"):
            return 0
    return 0


def _data(rows: Sequence[Row], left: Sequence[Row], start: int) -> list[Frame]:
    """What a journal says of a paper at the foot of a page, if a sentence runs around it."""
    if not left or not _OF_PAPER.match(rows[start].body) or not breaks_off(left[-1].body):
        return []
    found = [[rows[start]]]
    for index in range(start + 1, min(len(rows), start + _DATA_LINES)):
        row = rows[index]
        if _OF_PAPER.match(row.body):
            found.append([row])
        elif row.over_page or is_over(found[-1][-1].body) or width(found[-1][-1]) < width(left[-1]) - RAGGED:
            break
        else:
            found[-1].append(row)
    end = start + sum(map(len, found))
    return [Frame(tuple(one), of_paper=True) for one in found] if end < len(rows) and _goes_on(left[-1], rows[end]) else []


def _ruled(rows: Sequence[Row], start: int) -> int:
    """Where two rules of one length end that enclose a few lines; 0 if none do."""
    if not start or not _RULE.fullmatch(rows[start].body):
        return 0
    ends = range(start + 2, min(len(rows), start + _RULED_LINES + 2))
    return next((end + 1 for end in ends if rows[end].body == rows[start].body), 0)


def _without_sides(row: Row) -> Row:
    body = row.text[row.start : row.end]
    start = row.start + len(body) - len(body.lstrip(_SIDES))
    return replace(row, start=start, end=max(start, row.start + len(body.rstrip(_SIDES))))


def _goes_on(above: Row, below: Row) -> bool:
    """True if a sentence breaks off above and goes on below."""
    return width(above) >= NARROWEST and open_tail(above.body) and breaks_off(above.body) and not opens(below) and not below.hashes and below.indent <= above.indent


def _is_quote(inner: Sequence[Row]) -> bool:
    text = "".join(row.body for row in inner)
    return _LEAST_HAN <= han_count(text) <= _HAN and any(mark in text for mark in _PAUSES)


def _quote(frame: Frame) -> Piece:
    first, *others = frame.rows
    runs: tuple[Run, ...] = (first.run, *(row.run for row in others))
    joins = tuple(Join(above, below, False, 0.0, 0.0, _SIGNS, "certain") for above, below in zip(runs, runs[1:], strict=False))
    kind: Kind = "author-note" if frame.of_paper else "pullquote"
    return Piece(kind, runs, "".join(row.body for row in frame.rows), 0, joins=joins, reason=_OF_THE_PAPER if frame.of_paper else REASON, sealed=True)
