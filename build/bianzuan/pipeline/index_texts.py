"""What of an index has a place in a file: marks in sources and in the editor's texts, dates that the text leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bianzuan import indexing
from bianzuan.config import PublicationConfig
from bianzuan.errors import Problem
from bianzuan.model import Cleaned, IndexMarks, Publication
from bianzuan.pipeline.places import place_in_source

Lines = tuple[tuple[int, str], ...]


def mark_problems(config: PublicationConfig, cleaned: tuple[Cleaned, ...]) -> tuple[Problem, ...]:
    """Marks that are not closed, or say what cannot be, with file and line."""
    return tuple(
        problem
        for file, lines in texts(config, cleaned)
        for problem in indexing.mark_problems(lines, file, config.index.indexes)
    )


def mark_places(config: PublicationConfig, cleaned: tuple[Cleaned, ...]) -> indexing.Places:
    """Heading that a mark names → file and line of the first such mark."""
    places: dict[tuple[str, tuple[str, ...]], tuple[str, int]] = {}
    for file, lines in texts(config, cleaned):
        for index, path, _, line in indexing.mark_lines(lines, file):
            places.setdefault((index, path), (file, line))
    return places


def texts(config: PublicationConfig, cleaned: tuple[Cleaned, ...]) -> Iterator[tuple[str, Lines]]:
    """Name of each file as messages say it, and its lines."""
    for one in cleaned:
        yield one.source.name, tuple((line.number, line.text) for line in one.source.lines)
    for name, text in sorted((config.texts or {}).items()):
        yield str(config.folder / f"{name}.md"), tuple(enumerate(text.split("\n"), start=1))
    for part in config.parts:
        # Its own line is not known, since TOML may have joined lines: the table's must do.
        yield str(config.folder / "publication.toml"), tuple((part.line, line) for line in part.introduction.split("\n"))


@dataclass(frozen=True, slots=True)
class OpenDate:
    """A date that is in no chronology, since its text says no year: where it stands, and the passage it begins."""

    file: str
    line: int
    date: str
    passage: str


def open_dates(
    config: PublicationConfig, cleaned: tuple[Cleaned, ...], publication: Publication, marks: IndexMarks
) -> tuple[OpenDate, ...]:
    """Open dates in reading order; () for a publication without chronology."""
    if indexing.CHRONOLOGY not in config.index.indexes:
        return ()
    chapters = {chapter.id: chapter for chapter in publication.chapters}
    return tuple(
        OpenDate(*place_in_source(cleaned, chapters[one.chapter], one.passage, one.before), one.date, one.passage)
        for one in indexing.open_dates(publication, marks.marks)
    )
