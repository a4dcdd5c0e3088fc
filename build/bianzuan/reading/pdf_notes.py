"""Notes of a PDF paired with their calls: rows of all pages in, the same rows with [^1] in the text and [^1]: before the note out.

A note stands in small type and begins with its mark; its call is the same mark on the same page, or, where notes stand
at the end, in the text before them. What is not called just once stays as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bianzuan.reading.pdf_lines import Row

# 1. , [1], （1）, ①: what a note begins with.
_NOTE = re.compile(r"(?<!\s)\s*(?:[\[［〔(（](?P<number>\d{1,3})[\]］〕)）]|(?P<circled>[\u2460-\u2473])|(?P<plain>\d{1,3})(?:[.．、]|(?=\s)))\s*")
PAIRED = re.compile(r"\[\^\d+\]: ")
_CIRCLED = 0x2460 - 1


@dataclass(frozen=True, slots=True)
class _Start:
    """The first line of a note: page and row, from 0, and the number of its mark."""

    page: int
    row: int
    number: int


def number_of(line: str) -> int:
    """The number of a note that a line begins with; 0 where it begins with none."""
    found = _NOTE.match(line)
    if not found:
        return 0
    return ord(found["circled"]) - _CIRCLED if found["circled"] else int(found["number"] or found["plain"])


def paired(pages: Sequence[Sequence[Row]], is_note: Callable[[Row], bool]) -> list[list[Row]]:
    """The pages with every note that is called just once tied to its call; numbers count through the file."""
    made = [list(page) for page in pages]
    waiting = list(_starts(pages, is_note))
    count = 0
    for own_page in (True, False):
        for start in list(waiting):
            calls = list(_calls(made[start.page : start.page + 1] if own_page else made[: start.page + 1], start, is_note))
            if len(calls) == 1:
                count += 1
                page, row, place = calls[0]
                page += start.page if own_page else 0
                text = made[page][row].text
                made[page][row] = replace(made[page][row], text=f"{text[: place.start()]}[^{count}]{text[place.end() :]}")
                note = made[start.page][start.row]
                made[start.page][start.row] = replace(note, text=f"[^{count}]: {_NOTE.sub('', note.text, count=1)}")
                waiting.remove(start)
    return made


def _starts(pages: Sequence[Sequence[Row]], is_note: Callable[[Row], bool]) -> Iterator[_Start]:
    """First lines of notes: marks that count on from the note above, or begin anew on a page."""
    for page, rows in enumerate(pages):
        last = 0
        for place, row in enumerate(rows):
            number = number_of(row.text) if is_note(row) else 0
            if number and last in (0, number - 1):
                last = number
                yield _Start(page, place, number)


def _calls(pages: Sequence[Sequence[Row]], start: _Start, is_note: Callable[[Row], bool]) -> Iterator[tuple[int, int, re.Match[str]]]:
    circled = chr(_CIRCLED + start.number) if start.number <= 20 else "\N{NULL}"
    mark = re.compile(rf"[\[［〔]{start.number}[\]］〕]|{circled}")
    for page, rows in enumerate(pages):
        for place, row in enumerate(rows):
            if not is_note(row):
                # What stands at the beginning of a line is no call but an item.
                yield from ((page, place, match) for match in mark.finditer(row.text) if match.start())
