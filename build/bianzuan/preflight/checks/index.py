"""Checks of the indexes: printed as compiled, every locator proved by the page, no treated page left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bianzuan.preflight.alignment import PlacedText
from bianzuan.preflight.expected import Expected, IndexLine
from bianzuan.preflight.pages import TextLine
from bianzuan.preflight.runs import squeeze, words
from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally

# Front matter has small Roman folios, which are never joined to ranges.
LOCATOR = re.compile(r"(?<![A-Za-z])([ivxlcdm]+)(?![A-Za-z])|([0-9]+)(?:\s*[-–—]\s*([0-9]+))?")
PARENTHESES = re.compile(r"[(（][^()（）]*[)）]")
YEAR = re.compile(r"(?<![0-9])[0-9]{4}年")
# In either script, and in English.
REFERENCE = re.compile(r"另见|参见|见|另見|參見|見|\bsee\b")
# A long title in a narrow column.
MOST_ROWS = 8
# What a subentry or a quoted heading begins with.
LEAD = "—－-·•《〈“‘「『(（"
# What may follow a heading: its number, a reference, its other wordings, marks that close it.
FOLLOWS = re.compile(r"[ivxlcdm]+(?![A-Za-z0-9])|see\b|[0-9见参另見參(（》〉”’」』，,:：、]|$")


def name(line: IndexLine) -> str:
    """A heading with its subheadings, as messages call it."""
    return " ▸ ".join(line.path)


def numbers(locators: Iterable[str]) -> Iterator[str]:
    """Locators with ranges spelled out."""
    for locator in locators:
        found = LOCATOR.fullmatch(locator)
        if found is None or not found[3]:
            yield locator
        else:
            yield from map(str, range(int(found[2]), int(found[3]) + 1))


# --- as printed ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a heading is printed: row, and how many characters of the row (and the next) it takes."""

    row: int
    page: int
    rest: str  # the row behind the heading
    rows: int  # rows the heading takes


@dataclass(frozen=True, slots=True)
class _Row:
    page: int
    text: str  # words apart


def _rows(subject: Subject, expected: Expected) -> tuple[_Row, ...]:
    first, last = expected.index_pages
    return tuple(
        _Row(page.position, " ".join(words(line)))
        for page in subject.pages[max(0, first - 1) : last]
        for line in _columns(subject.inner_lines(page))
    )


def _columns(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines of a page in the order of painting, pieces of one row joined: a link is painted by itself."""
    held: TextLine | None = None
    for line in lines:
        if held and abs(held.y - line.y) < 0.3 * line.size and line.left >= held.right - 0.5 * line.size:
            held = TextLine((*held.chars, *line.chars))
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _find(rows: Sequence[_Row], heading: str, start: int) -> _Place | None:
    """The first row from `start` on that begins with the heading, which may turn over."""
    wanted = squeeze(heading).strip(LEAD)
    for number in range(start, len(rows)):
        text = ""
        for taken in range(MOST_ROWS):
            if number + taken >= len(rows):
                break
            before, text = text, text + squeeze(rows[number + taken].text).lstrip(LEAD if not taken else "")
            if text.startswith(wanted):
                row = rows[number + taken].text if taken else rows[number].text.lstrip(LEAD + " ")
                rest = _behind(row, len(wanted) - len(before))
                if FOLLOWS.match(rest):
                    return _Place(number, rows[number].page, rest, taken + 1)
                break
            if not wanted.startswith(text):
                break
    return None


def _behind(text: str, count: int) -> str:
    """What stands behind the first `count` characters, spaces not counted."""
    for number, letter in enumerate(text):
        if not count:
            return text[number:].strip()
        count -= not letter.isspace()
    return ""


def printed(subject: Subject) -> Outcome:
    """Every entry is printed, in order, with the locators it should have."""
    if subject.expected is None or not any(subject.expected.index_pages):
        return
    rows = _rows(subject, subject.expected)
    places: list[tuple[IndexLine, _Place]] = []
    at = 0
    for line in subject.expected.index:
        place = _find(rows, line.path[-1], at)
        if place is None:
            yield Fault(params={"heading": name(line), "locators": ", ".join(line.locators) or "–", "printed": "–"})
            continue
        places.append((line, place))
        at = place.row + 1
    yield Tally("index-entries", len(places))
    ends = (*(place.row for _, place in places[1:]), len(rows))
    for (line, place), end in zip(places, ends, strict=False):
        found = _locators(line, place, [row.text for row in rows[place.row + place.rows : end]])
        if found != line.locators:
            params = {"locators": ", ".join(line.locators) or "–", "printed": ", ".join(found) or "–"}
            yield Fault(place.page, {"heading": name(line), **params})


def _locators(line: IndexLine, place: _Place, rows: Sequence[str]) -> tuple[str, ...]:
    """The numbers printed behind a heading; other wordings, references and a repeated heading are passed over."""
    text = PARENTHESES.sub(" ", " ".join((place.rest, *rows))).replace(line.path[0], " ")
    # The groups of a chronology are years, and stand between the entries.
    text = YEAR.sub(" ", REFERENCE.split(text)[0])
    return tuple("–".join(filter(None, found.groups())) for found in LOCATOR.finditer(text))


# --- as proved -------------------------------------------------------------------------------------


def wrong(subject: Subject) -> Outcome:
    """On every page that an entry lists stands its heading or one of its words."""
    if subject.expected is None:
        return
    texts = list(_texts(subject))
    openings = {one.chapter.id: one.chapter.first for one in subject.placed}
    proved = 0
    for line in subject.expected.index:
        treated = {page for text in texts for page in _pages(text, line)}
        signed = {openings[run.text] for run in line.marks if run.text in openings}
        treated |= {page for page in signed if squeeze(line.path[0]) in subject.texts[page - 1]}
        for folio in numbers(line.locators):
            position = subject.positions.get(folio, 0)
            proved += 1
            if position not in treated and not (position and _on_page(subject, line, position)):
                yield Fault(position, {"heading": name(line), "folio": folio})
    yield Tally("locators-proved", proved)


def _texts(subject: Subject) -> Iterator[PlacedText]:
    for placed in subject.placed:
        yield from (*placed.blocks, *placed.notes)


def _pages(text: PlacedText, line: IndexLine) -> Iterator[int]:
    for start, end in mentions(text.text, line.words, line.exclude):
        yield from text.pages(start, end)


def _on_page(subject: Subject, line: IndexLine, position: int) -> bool:
    """Titles and matter are no blocks of a chapter, but they stand on the page."""
    text = subject.texts[position - 1]
    return any(mentions(text, [squeeze(word) for word in line.words], line.exclude))


def mentions(text: str, wanted: Sequence[str], exclude: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a word stands and not as part of a longer word that is excluded."""
    for word in wanted:
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if not any(_within(text, start, end, longer) for longer in exclude):
                yield start, end
            start = text.find(word, start + 1)


def _within(text: str, start: int, end: int, longer: str) -> bool:
    first = text.find(longer, max(0, end - len(longer)), start + len(longer))
    return first >= 0 and end - start < len(longer)


def missing(subject: Subject) -> Outcome:
    """Every page on which a marked treatment stands is listed."""
    if subject.expected is None:
        return
    placed = _by_id(subject)
    openings = {one.chapter.id: one.chapter.first for one in subject.placed}
    proved = 0
    for line in subject.expected.index:
        listed = {subject.positions.get(folio, 0) for folio in numbers(line.locators)}
        for run in line.marks:
            # A mark on an author names the chapter, on whose opening page the byline stands.
            pages = (
                placed[run.text].certain_pages(run.start, run.end)
                if run.text in placed
                else tuple(filter(None, [openings.get(run.text)]))
            )
            proved += bool(pages)
            for page in pages:
                if page not in listed:
                    yield Fault(page, {"heading": name(line), "folio": subject.folio(page) or "–"})
    yield Tally("marks-proved", proved)


def passed_over(subject: Subject) -> Outcome:
    """Where a word stands, unmarked, on a page that is not listed, and not as part of a longer heading."""
    if subject.expected is None:
        return
    marked: dict[str, list[tuple[int, int]]] = {}
    for line in subject.expected.index:
        for run in line.marks:
            marked.setdefault(run.text, []).append((run.start, run.end))
    for line in subject.expected.index:
        if not line.locators:
            continue
        listed = {subject.positions.get(folio, 0) for folio in numbers(line.locators)}
        for id_, text in _by_id(subject, searched=True).items():
            for start, end in mentions(text.text, line.words, line.exclude):
                longer = any(s < end and start < e and e - s >= end - start for s, e in marked.get(id_, ()))
                for page in () if longer else text.certain_pages(start, end):
                    if page not in listed:
                        near = text.text[max(0, start - 8) : end + 8]
                        params = {"heading": name(line), "folio": subject.folio(page) or "–", "context": near}
                        yield Fault(page, params)


def _by_id(subject: Subject, *, searched: bool = False) -> dict[str, PlacedText]:
    """All texts, or only those that are searched for headings."""
    return {
        text.id: placed
        for one in subject.placed
        if one.chapter.searched or not searched
        for text, placed in zip(
            (*one.chapter.blocks, *one.chapter.notes), (*one.blocks, *one.notes), strict=True
        )
    }
