"""A publication as far as it can be known without pages: cleaned, assembled, its index headings found."""

from __future__ import annotations

from dataclasses import dataclass

from bianzuan import assembly, indexing
from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem, SourceError
from bianzuan.model import Cleaned, IndexMarks, Publication
from bianzuan.pipeline.clean import clean_sources, undecided, unmet_decisions, verify_cleaned
from bianzuan.pipeline.watching import SILENT, Clock, Watch


@dataclass(frozen=True, slots=True)
class Edition:
    """A publication as far as it can be known without pages."""

    config: PublicationConfig
    cleaned: tuple[Cleaned, ...]
    publication: Publication
    marks: IndexMarks
    warnings: tuple[Problem, ...]


def prepare(
    config: PublicationConfig, watch: Watch = SILENT, *, strict: bool = False, fresh: bool = False
) -> Edition:
    """Clean the sources of a publication, assemble them, mark the index headings."""
    return prepare_timed(config, Clock(watch), strict=strict, fresh=fresh)


def prepare_timed(
    config: PublicationConfig, clock: Clock, *, strict: bool = False, fresh: bool = False
) -> Edition:
    """As `prepare`, with the seconds of each stage kept in `clock`."""
    with clock.stage("clean"):
        folder = config.folder / "sources"
        cleaned, problems = clean_sources(
            [folder], config.clean, config.decisions, clock.watch, config.meta.script, fresh=fresh
        )
    if problems:
        raise SourceError(problems)
    broken = verify_cleaned(cleaned) + _unclosed_marks(cleaned)
    if broken:
        raise ContentError(broken)
    if strict and (waiting := undecided(cleaned, config.decisions)):
        raise ContentError(waiting)
    with clock.stage("assemble"):
        articles = [article for one in cleaned for article in one.articles]
        publication = assembly.assemble(config, articles)
    with clock.stage("mark"):
        marks = indexing.mark(publication, config)
    warnings = [
        Problem("pipeline.unplaced_decision", file=str(config.folder / "decisions.toml"), params={"decision": words})
        for words in unmet_decisions(cleaned, config.decisions)
    ]
    warnings += [
        Problem(
            "pipeline.unmatched_heading",
            file=str(config.folder / "index.toml"),
            params={"heading": "，".join(heading.path), "index": heading.index},
        )
        for heading in indexing.unmatched(marks)
    ]
    return Edition(config, cleaned, publication, marks, tuple(warnings))


def _unclosed_marks(cleaned: tuple[Cleaned, ...]) -> tuple[Problem, ...]:
    """Index marks of the sources that were begun and not closed, by their lines."""
    return tuple(
        problem
        for one in cleaned
        for problem in indexing.unclosed_marks(((line.number, line.text) for line in one.source.lines), one.source.name)
    )


def suggest(config: PublicationConfig, watch: Watch = SILENT) -> str:
    """Headings the tool proposes for index.toml, as commented TOML."""
    edition = prepare(config, watch)
    return indexing.suggestions_toml(indexing.suggest(edition.publication, config))
