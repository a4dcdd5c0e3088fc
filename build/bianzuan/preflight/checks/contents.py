"""Checks of the contents: every line is printed, and its heading stands on the page its number names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bianzuan.preflight.expected import ContentsLine
from bianzuan.preflight.pages import Char, TextLine
from bianzuan.preflight.runs import squeeze, words
from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally

# What may stand between a label and its folio; a contents line may also name the authors there.
LEADER = re.compile(r"[.…·‥⋯・\s]+")
FOLIO = re.compile(r"[(（]?([0-9]+|[ivxlcdm]+)[)）]?")


@dataclass(frozen=True, slots=True)
class _Printed:
    line: ContentsLine
    page: int  # where the contents print the line, 0 if nowhere
    folio: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a contents page: its text without white space, and its last word."""

    page: int
    text: str
    last: str


def _rows(page: int, chars: Sequence[Char]) -> Iterator[_Row]:
    """The characters of a page, row by row from left to right: leaders and numbers may be painted first."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=lambda char: char.y):
        if rows and abs(rows[-1][-1].y - char.y) < 0.5 * char.size:
            rows[-1].append(char)
        else:
            rows.append([char])
    for row in rows:
        line = TextLine(tuple(sorted(row, key=lambda char: char.x)))
        yield _Row(page, squeeze(line.text), LEADER.split(words(line)[-1])[-1])


def _printed(subject: Subject) -> tuple[_Printed, ...]:
    """The lines of the contents as they are printed, looked for in order."""
    if subject.expected is None:
        return ()
    first, last = subject.expected.contents_pages
    rows = [
        row
        for page in subject.pages[max(0, first - 1) : last]
        for row in _rows(page.position, [char for line in subject.inner_lines(page) for char in line.chars])
    ]
    text = "".join(row.text for row in rows)
    ends = tuple(accumulate(len(row.text) for row in rows))
    found, cursor = [], 0
    for line in subject.expected.contents:
        label = squeeze(line.label)
        at = text.find(label, cursor)
        if at < 0:
            found.append(_Printed(line, 0, ""))
            continue
        cursor = at + len(label)
        number = bisect_left(ends, cursor)
        found.append(_Printed(line, rows[number].page, _folio(rows[number : number + 2])))
    return tuple(found)


def _folio(rows: Sequence[_Row]) -> str:
    """The number at the end of a row, else of the next, to which authors may have turned over."""
    return next((found[1] for row in rows if (found := FOLIO.fullmatch(row.last))), "")


def printed(subject: Subject) -> Outcome:
    """Every line of the contents is printed, in order, with its number."""
    for one in _printed(subject):
        if not one.page:
            if one.line.required:
                yield Fault(params={"label": one.line.label, "folio": one.line.folio or "–", "printed": "–"})
        elif one.folio != one.line.folio:
            yield Fault(
                one.page,
                {"label": one.line.label, "folio": one.line.folio or "–", "printed": one.folio or "–"},
            )


def proved(subject: Subject) -> Outcome:
    """The heading stands on the page whose number the contents print."""
    number = 0
    for one in _printed(subject):
        if not one.page or not one.folio:
            continue
        position = subject.positions.get(one.folio, 0)
        number += 1
        if not position or not _stands(subject, one.line.label, position):
            yield Fault(one.page, {"label": one.line.label, "folio": one.folio})
    yield Tally("contents-lines-proved", number)


def _stands(subject: Subject, label: str, position: int) -> bool:
    """Number and title of a chapter stand apart on the page, so the label is looked for in its parts."""
    text = subject.texts[position - 1]
    return all(squeeze(part) in text for part in label.split())
