"""A publication as far as it can be known without pages: cleaned, assembled, its index headings found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bianzuan import assembly, indexing
from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem, SourceError
from bianzuan.model import Cleaned, IndexMarks, Publication
from bianzuan.pipeline.clean import clean_sources, verify_cleaned
from bianzuan.pipeline.watching import SILENT, Clock, Watch


@dataclass(frozen=True, slots=True)
class Edition:
    """A publication as far as it can be known without pages."""

    config: PublicationConfig
    cleaned: tuple[Cleaned, ...]
    publication: Publication
    marks: IndexMarks
    warnings: tuple[Problem, ...]


def prepare(config: PublicationConfig, watch: Watch = SILENT, *, strict: bool = False) -> Edition:
    """Clean the sources of a publication, assemble them, mark the index headings."""
    return prepare_timed(config, Clock(watch), strict=strict)


def prepare_timed(config: PublicationConfig, clock: Clock, *, strict: bool = False) -> Edition:
    """As `prepare`, with the seconds of each stage kept in `clock`."""
    with clock.stage("clean"):
        folder = config.folder / "sources"
        cleaned, problems = clean_sources(
            [folder], config.clean, config.decisions, clock.watch, config.meta.script
        )
    if problems:
        raise SourceError(problems)
    broken = verify_cleaned(cleaned)
    if broken:
        raise ContentError(broken)
    if strict:
        _refuse_undecided(cleaned)
    with clock.stage("assemble"):
        articles = [article for one in cleaned for article in one.articles]
        publication = assembly.assemble(config, articles)
    with clock.stage("mark"):
        marks = indexing.mark(publication, config)
    warnings = [
        Problem("pipeline.unplaced_decision", file=str(config.folder / "decisions.toml"), params={"decision": words})
        for one in cleaned
        for words in one.unplaced
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


def _refuse_undecided(cleaned: Sequence[Cleaned]) -> None:
    problems = [
        Problem(
            "pipeline.undecided",
            file=edit.source.file,
            line=edit.source.line,
            params={"edit": edit.id, "rule": edit.rule, "reason": edit.reason},
        )
        for one in cleaned
        for edit in one.ledger
        if edit.confidence == "doubtful" and edit.status == "flagged"
    ]
    if problems:
        raise ContentError(problems)


def suggest(config: PublicationConfig, watch: Watch = SILENT) -> str:
    """Headings the tool proposes for index.toml, as commented TOML."""
    edition = prepare(config, watch)
    return indexing.suggestions_toml(indexing.suggest(edition.publication, config))
