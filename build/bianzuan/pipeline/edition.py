"""A publication as far as it can be known without pages: cleaned, assembled, its index headings found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bianzuan import assembly, cleaning, indexing
from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem, SourceError
from bianzuan.model import Cleaned, IndexMarks, Publication
from bianzuan.pipeline.clean import clean_sources, undecided, unmet_decisions, verify_cleaned
from bianzuan.pipeline.heading_script import converted_headings, with_headings_in_script
from bianzuan.pipeline.index_texts import mark_places, mark_problems
from bianzuan.pipeline.origins import origins
from bianzuan.pipeline.pictures import lost_pictures
from bianzuan.pipeline.remarks import (
    both_scripts,
    emptied,
    further_pages,
    lone_pictures,
    noise,
    not_read,
    other_script,
    own_files,
    scanned,
    untitled,
    without_text,
)
from bianzuan.pipeline.watching import SILENT, Clock, Watch


@dataclass(frozen=True, slots=True)
class Edition:
    """A publication as far as it can be known without pages."""

    config: PublicationConfig
    cleaned: tuple[Cleaned, ...]
    publication: Publication
    marks: IndexMarks
    warnings: tuple[Problem, ...]
    frames: Mapping[str, str] = field(default_factory=dict)  # addresses of frames, and the pictures they stand for


def prepare(
    config: PublicationConfig, watch: Watch = SILENT, *, strict: bool = False, fresh: bool = False
) -> Edition:
    """Clean the sources of a publication, assemble them, mark the index headings."""
    return prepare_timed(config, Clock(watch), strict=strict, fresh=fresh)


def prepare_timed(
    config: PublicationConfig, clock: Clock, *, strict: bool = False, fresh: bool = False
) -> Edition:
    """As `prepare`, with the seconds of each stage kept in `clock`."""
    declared, config = config, with_headings_in_script(config)
    with clock.stage("clean"):
        folder = config.folder / "sources"
        cleaned, problems = clean_sources(
            [folder], config.clean, config.decisions, clock.watch, config.meta.script, fresh=fresh, folder=config.folder
        )
    if problems:
        raise SourceError(problems)
    broken = verify_cleaned(cleaned) + mark_problems(config, cleaned)
    if broken:
        raise ContentError(broken)
    if strict and (waiting := undecided(cleaned, config.decisions)):
        raise ContentError(waiting)
    with clock.stage("assemble"):
        articles = [article for one in cleaned for article in one.articles]
        publication = assembly.assemble(config, articles, origins(cleaned, config.meta.script))
    with clock.stage("mark"):
        marks = indexing.mark(publication, config)
        places = mark_places(config, cleaned)
        indexing.check_references(marks, config, places)
    warnings = [
        Problem("pipeline.unplaced_decision", str(config.folder / "decisions.toml"), line, {"decision": words})
        for words, line in unmet_decisions(cleaned, config.decisions)
    ]
    warnings += [*untitled(publication, config.meta.script), *lost_pictures(cleaned), *further_pages(cleaned), *scanned(cleaned), *noise(cleaned), *both_scripts(cleaned, config.meta.script), *emptied(cleaned), *lone_pictures([folder], cleaned), *own_files([folder]), *not_read([folder]), *without_text(config), *other_script(config)]
    warnings += [*converted_headings(declared, config), *_unmatched_headings(config, marks, places), *_unmet_principals(config, publication, marks), *indexing.strange_readings(config)]
    return Edition(config, cleaned, publication, marks, tuple(warnings))


def _unmatched_headings(config: PublicationConfig, marks: IndexMarks, places: indexing.Places) -> Iterator[Problem]:
    """Headings that nothing in the text matches, where they are written."""
    file = str(config.folder / "index.toml")
    declared = {(row.index, indexing.path_of(row)): (file, row.line) for row in config.headings}
    for heading in indexing.unmatched(marks):
        key = heading.index, heading.path
        where, line = declared.get(key) or places.get(key) or (file, 0)
        words = "，".join(heading.path)
        params: dict[str, object] = {"heading": words, "index": heading.index}
        if cleaning.of_other_script(words, config.meta.script):
            wanted = cleaning.converted(words, config.meta.script)
            yield Problem("pipeline.heading_in_other_script", where, line, {**params, "wanted": wanted})
        else:
            yield Problem("pipeline.unmatched_heading", where, line, params)


def _unmet_principals(config: PublicationConfig, publication: Publication, marks: IndexMarks) -> Iterator[Problem]:
    """Articles that are to hold the principal treatment of a heading, and do not speak of it, or are not in the book."""
    stems = {chapter.id: chapter.stem for part in publication.parts for chapter in part.chapters}
    treated = {(mark.index, mark.heading, stems.get(mark.chapter)) for mark in marks.marks}
    for row in config.headings:
        for stem in row.principal if row.index in config.index.indexes else ():
            if (row.index, indexing.path_of(row), stem) not in treated:
                params: dict[str, object] = {"heading": "，".join(indexing.path_of(row)), "article": stem}
                yield Problem("pipeline.unmet_principal", str(config.folder / "index.toml"), row.line, params)


def suggest(config: PublicationConfig, watch: Watch = SILENT) -> str:
    """Headings the tool proposes for index.toml, as commented TOML."""
    edition = prepare(config, watch)
    return indexing.suggestions_toml(indexing.suggest(edition.publication, config))
