"""Rows of index.toml → claims on the text and headings with readings, or every problem the rows have.

A row without cross-reference looks for its heading (a subheading row: for its subheading), unless `match` says what
to look for, and for its variants. What `match` names is a description, not a name: see `mentions.Claim`. A row with `see` looks for nothing: its wording stands among the variants of the
heading it leads to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from bianzuan.config import HeadingConfig, PublicationConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.indexing.chronology import CHRONOLOGY
from bianzuan.indexing.mentions import Claim
from bianzuan.indexing.readings import fitted, is_han, is_known, is_syllable, reader, reading, units
from bianzuan.indexing.titles import title_key
from bianzuan.model import Heading

INDEX_FILE = "index.toml"
PUBLICATION_FILE = "publication.toml"
# Names an index may have besides those a publication makes up by printing them.
KNOWN_INDEXES = ("subjects", "persons", "places", "bodies", "documents", "chronology")

# Between heading and subheading, in references and messages.
SEPARATOR = "，"

# Year, month and day, of which the last may be left out.
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)

Path = tuple[str, ...]


@dataclass(slots=True)
class Declared:
    """What index.toml says: headings, claims, and which articles hold a heading's principal treatment."""

    headings: list[Heading] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    principal: dict[tuple[str, Path], frozenset[str]] = field(default_factory=dict)


def path_of(row: HeadingConfig) -> Path:
    """Heading and subheading of a row."""
    return (row.heading, row.subheading) if row.subheading else (row.heading,)


def phrases_of(row: HeadingConfig) -> tuple[str, ...]:
    """What a row looks for in the text."""
    if row.see:
        return ()
    wanted = dict.fromkeys((*(row.match or (path_of(row)[-1],)), *row.variants))
    return tuple(phrase for phrase in wanted if phrase.strip())


def make_heading(index: str, path: Path, row: HeadingConfig | None = None) -> Heading:
    """A heading with its reading: the editor's, else the computed one."""
    if index == CHRONOLOGY and row is not None:
        return Heading(index, path, row.reading, match=row.match)
    computed = reading(path[-1], name=index == "persons")
    if row is None:
        return Heading(index, path, computed.pinyin, doubtful=computed.doubtful)
    given = fitted(row.reading, path[-1]) if row.reading else ""
    # A wording that differs only in marks, spaces or the width of brackets is no other name: it is not printed.
    same = tuple(word for word in row.variants if title_key(word) == title_key(path[-1]) and word != path[-1])
    return Heading(
        index=index,
        path=path,
        reading=given or computed.pinyin,
        variants=tuple(word for word in dict.fromkeys(row.variants) if word != path[-1] and word not in same),
        see=row.see,
        see_also=row.see_also,
        doubtful=computed.doubtful and not given,
        match=(*row.match, *same),
    )


def declared_headings(config: PublicationConfig) -> Declared:
    """Everything index.toml declares for the printed indexes. Raises ContentError with all problems of its rows."""
    problems = [*_unknown_indexes(config), *_claimed_twice(config.headings), *_misread(config.headings)]
    if problems:
        raise ContentError(in_publication(problems, config))
    found = Declared()
    for row in config.headings:
        if row.index not in config.index.indexes:
            continue  # declared for an index that this edition does not print
        found.headings.append(make_heading(row.index, path_of(row), row))
        found.principal[row.index, path_of(row)] = frozenset(row.principal)
        if phrases_of(row):
            claim = Claim(row.index, path_of(row), phrases_of(row), tuple(filter(None, row.exclude)), frozenset(row.match))
            found.claims.append(claim)
    found.headings.extend(missing_parents(found.headings))
    return found


def in_publication(problems: Iterable[Problem], config: PublicationConfig) -> list[Problem]:
    """Problems in the order of their lines, each with the path of its file below the publication's folder."""
    ordered = sorted(problems, key=lambda problem: problem.line)
    return [replace(problem, file=str(config.folder / problem.file)) for problem in ordered]


def missing_parents(headings: Sequence[Heading]) -> list[Heading]:
    """Headings that only their subheadings name."""
    known = {(heading.index, heading.path) for heading in headings}
    wanted = dict.fromkeys((heading.index, heading.path[:-1]) for heading in headings if len(heading.path) > 1)
    return [make_heading(index, path) for index, path in wanted if (index, path) not in known]


def _unknown_indexes(config: PublicationConfig) -> Iterable[Problem]:
    known = tuple(dict.fromkeys((*config.index.indexes, *KNOWN_INDEXES)))
    for row in config.headings:
        if row.index not in known:
            yield _problem("unknown_index", row, index=row.index, known=", ".join(known))


def _claimed_twice(rows: Sequence[HeadingConfig]) -> Iterable[Problem]:
    paths: dict[tuple[str, Path], HeadingConfig] = {}
    phrases: dict[tuple[str, str], HeadingConfig] = {}
    for row in rows:
        first = paths.setdefault((row.index, path_of(row)), row)
        if first is not row:
            yield _problem("duplicate", row, first=first.line)
            continue
        for phrase in phrases_of(row):
            owner = phrases.setdefault((row.index, phrase), row)
            if owner is not row:
                yield _problem("claimed_twice", row, phrase=phrase, owner=SEPARATOR.join(path_of(owner)), first=owner.line)


def _misread(rows: Sequence[HeadingConfig]) -> Iterable[Problem]:
    for row in rows:
        if fault := misread(row):
            key, params = fault
            yield _problem(key, row, **params)


def misread(row: HeadingConfig) -> tuple[str, dict[str, object]] | None:
    """Message key and parameters of a reading that cannot be its heading's; None if there is nothing to say.

    In a chronology a date stands for the reading, by which the event is placed.
    """
    params: dict[str, object]
    if row.index == CHRONOLOGY:
        params = {"heading": row.heading, "reading": row.reading}
        return None if _DAY.fullmatch(row.reading) else ("not_a_date", params)
    if not row.reading:
        return None
    own = path_of(row)[-1]
    params = {"heading": SEPARATOR.join(path_of(row)), "reading": row.reading}
    given = fitted(row.reading, own)
    if not given:
        return "misread", {**params, "syllables": len(row.reading.split()), "characters": len(units(own))}
    pairs = zip(units(own), given.split(), strict=True)
    wrong = next((syllable for unit, syllable in pairs if is_han(unit[0]) and not is_syllable(syllable)), "")
    return ("not_pinyin", {**params, "syllable": wrong}) if wrong else None


def declared_reader(config: PublicationConfig) -> Callable[[str], str]:
    """Reads any text of the publication, with the readings that index.toml gives its headings."""
    rows = [row for row in config.headings if row.reading and row.index != CHRONOLOGY]
    return reader({path_of(row)[-1]: fitted(row.reading, path_of(row)[-1]) for row in rows})


def strange_readings(config: PublicationConfig) -> list[Problem]:
    """Readings of index.toml that no dictionary has for their character: rare ones, or slips."""
    found: list[Problem] = []
    for row in config.headings:
        own = path_of(row)[-1]
        if not row.reading or row.index == CHRONOLOGY:
            continue
        computed = reading(own, name=row.index == "persons").pinyin.split()
        for unit, syllable, ours in zip(units(own), fitted(row.reading, own).split(), computed, strict=True):
            if is_han(unit[0]) and syllable != ours and not is_known(unit, syllable):
                found.append(_problem("strange_reading", row, character=unit, syllable=syllable))
    return in_publication(found, config)


def _problem(key: str, row: HeadingConfig, **params: object) -> Problem:
    return Problem(f"indexing.{key}", INDEX_FILE, row.line, {"heading": SEPARATOR.join(path_of(row)), **params})
