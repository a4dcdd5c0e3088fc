"""`bianzuan clean`: files and folders in, cleaned articles with their ledgers out; sources are only read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import click

from bianzuan import reviewing
from bianzuan.cli.clean_table import print_table, print_waiting
from bianzuan.cli.failures import CommandLineError, print_problems
from bianzuan.cli.loading import enclosing_publication, late_import
from bianzuan.cli.progress import Progress
from bianzuan.cli.walk import walk
from bianzuan.cli.words import Command, GivenPath, option_words, words
from bianzuan.config import CleanConfig, Decision
from bianzuan.errors import ContentError, Problem, PublicationError, SourceError
from bianzuan.messages import say
from bianzuan.model import Cleaned, Script
from bianzuan.reading.decisions import read_decisions
from bianzuan.reading.folders import SUFFIXES
from bianzuan.reading.publication import DECISIONS_FILE, PUBLICATION_FILE, read_publication

# Where articles go that belong to no publication, unless -o says otherwise.
_OUTSIDE = Path("cleaned")
FORMATS = ("md", "tei")


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be cleaned, after whose rules, and where its files go."""

    paths: tuple[Path, ...]
    articles: Path  # folder of articles and ledgers
    desk: Path  # folder of review.html
    decisions_file: Path
    config: CleanConfig = CleanConfig()
    publication: Path | None = None  # its folder
    decisions: tuple[Decision, ...] = ()
    script: Script = "zh-Hans"
    title: str = ""
    whole: bool = True  # all sources that the decisions are about


@dataclass(frozen=True, slots=True)
class Wanted:
    """The switches of the command."""

    verify: bool = False
    notes: bool = False
    strict: bool = False
    fresh: bool = False
    tei: bool = False


def command() -> click.Command:
    """The command `clean`."""
    return Command(
        "clean",
        help=words("clean"),
        short_help=say("cli.clean", "short"),
        callback=_run,
        params=[
            click.Argument(["paths"], nargs=-1, metavar="[PATH]...", type=GivenPath()),
            click.Option(
                ["-o", "--output"], metavar="DIR", type=GivenPath(), help=option_words("clean_output")
            ),
            click.Option(["--format", "form"], type=click.Choice(FORMATS), default="md", help=option_words("clean_format")),
            click.Option(["-i", "--interactive"], is_flag=True, help=option_words("interactive")),
            click.Option(["--notes"], is_flag=True, help=option_words("notes")),
            click.Option(["--verify"], is_flag=True, help=option_words("verify")),
            click.Option(["--strict"], is_flag=True, help=option_words("strict")),
            click.Option(["--fresh"], is_flag=True, help=option_words("fresh")),
        ],
    )


def _run(
    paths: tuple[Path, ...],
    output: Path | None,
    form: str,
    interactive: bool,
    notes: bool,
    verify: bool,
    strict: bool,
    fresh: bool,
) -> None:
    wanted = Wanted(verify, notes, strict, fresh, form == "tei")
    job = _job(paths, output)
    # A proof or a draft alone writes nothing: it should not change what it looks at.
    writes = bool(output or not (verify or notes))
    if writes:
        _refuse_sources(job.articles)
        with late_import():
            from bianzuan import pipeline
        pipeline.probe(job.articles, job.desk)
    cleaned, unread = _clean(job, fresh=fresh)
    if interactive and walk(cleaned, job.decisions, job.decisions_file):
        job = replace(job, decisions=read_decisions(job.decisions_file))
        cleaned, unread = _clean(job, fresh=fresh)
    problems = _write(cleaned, job, wanted) if cleaned and writes else ()
    _tell_unread(job)
    _finish(cleaned, job, wanted, (*unread, *problems), unread)


def _job(paths: tuple[Path, ...], output: Path | None) -> Job:
    # Without a path the publication here is meant; a folder that is named may hold texts alone.
    if not paths:
        _refuse_texts(Path())
    if not paths or (len(paths) == 1 and (paths[0] / PUBLICATION_FILE).is_file()):
        publication = read_publication(paths[0] if paths else Path())
        out = publication.folder / "out"
        job = Job(
            (publication.folder / "sources",),
            output or out / "cleaned",
            output or out,
            publication.folder / DECISIONS_FILE,
        )
    else:
        folder = output or _OUTSIDE
        found = enclosing_publication(paths)
        if found is None:
            # What was decided outside a publication lies with the articles it is about.
            decided = folder / DECISIONS_FILE
            return Job(paths, folder, folder, decided, decisions=read_decisions(decided), whole=False)
        publication = found
        job = Job(paths, folder, folder, publication.folder / DECISIONS_FILE, whole=False)
    return replace(
        job,
        config=publication.clean,
        publication=publication.folder,
        decisions=publication.decisions,
        script=publication.meta.script,
        title=publication.meta.title,
    )


def _refuse_texts(folder: Path) -> None:
    """A folder of texts that is meant without being named: how to name it is said."""
    if (folder / PUBLICATION_FILE).is_file() or enclosing_publication((folder,)):
        return
    # Only what lies in the folder itself is asked about: below it may be a whole disk.
    if any(path.suffix.lower() in SUFFIXES and path.is_file() for path in folder.iterdir()):
        raise PublicationError(Problem("cli.texts_here", params={"folder": str(folder.absolute())}))


def _refuse_sources(folder: Path) -> None:
    """Nothing is written among the sources of a publication."""
    full = folder.absolute().resolve()
    if any((above.parent / PUBLICATION_FILE).is_file() for above in (full, *full.parents) if above.name == "sources"):
        raise CommandLineError(Problem("cli.among_sources", str(folder)))


def _clean(job: Job, *, fresh: bool) -> tuple[tuple[Cleaned, ...], tuple[Problem, ...]]:
    with late_import():
        from bianzuan import pipeline

        pipeline.load("clean", "pictures", "remarks", "review")
    with Progress() as progress:
        return pipeline.clean_sources(job.paths, job.config, job.decisions, progress, job.script, fresh=fresh, folder=job.publication)


def _write(cleaned: tuple[Cleaned, ...], job: Job, wanted: Wanted) -> tuple[Problem, ...]:
    with late_import():
        from bianzuan import pipeline
    written = pipeline.write_outputs(cleaned, job.articles, job.paths, tei=wanted.tei, whole=job.whole)
    problems = written.problems + pipeline.write_review(cleaned, job.desk, job.title)
    _summarize(cleaned, job)
    if written.removed:
        click.echo(say("cli.clean_removed", files=", ".join(map(str, written.removed))))
    folders = [path for path in job.paths if path.is_dir()]
    told = (*pipeline.lost_pictures(cleaned), *pipeline.further_pages(cleaned), *pipeline.scanned(cleaned), *pipeline.noise(cleaned), *pipeline.both_scripts(cleaned, job.script), *pipeline.emptied(cleaned), *pipeline.lone_pictures(folders, cleaned), *pipeline.own_files(job.paths, (job.articles, job.desk)))
    print_problems((*written.kept, *told), warning=True)
    lost = pipeline.unmet_decisions(cleaned, job.decisions, whole=job.whole)
    print_problems(
        [Problem("cli.unplaced", str(job.decisions_file), line, {"decision": text}) for text, line in lost], warning=True
    )
    return problems


def _tell_unread(job: Job) -> None:
    """What of the folders was passed over; also of a folder of which nothing could be read."""
    with late_import():
        from bianzuan import pipeline
    print_problems(tuple(pipeline.not_read(job.paths)), warning=True)


def _finish(
    cleaned: tuple[Cleaned, ...], job: Job, wanted: Wanted, problems: tuple[Problem, ...], unread: tuple[Problem, ...]
) -> None:
    """Print what was asked for; raise with everything that is wrong, a source that cannot be read before all."""
    with late_import():
        from bianzuan import pipeline
    if cleaned and wanted.notes:
        click.echo(pipeline.editorial_note(cleaned))
    if cleaned and wanted.verify:
        broken = pipeline.verify_cleaned(cleaned)
        problems += broken
        if not broken:
            click.echo(say("cli.verified", sources=len(cleaned)))
    if wanted.strict:
        problems += pipeline.undecided(cleaned, job.decisions)
    if not cleaned and not problems:
        raise SourceError(Problem("cli.no_sources", params={"paths": ", ".join(map(str, job.paths))}))
    if problems:
        raise (SourceError if unread else ContentError)(problems)


def _summarize(cleaned: tuple[Cleaned, ...], job: Job) -> None:
    edits = [edit for one in cleaned for edit in one.ledger]
    params = {
        "sources": len(cleaned),
        "articles": sum(len(one.articles) for one in cleaned),
        "edits": len(edits),
        "doubtful": sum(edit.confidence == "doubtful" for edit in edits),
        "folder": job.articles,
    }
    print_table(cleaned)
    click.echo(say("cli.cleaned", **params))
    waiting = len(reviewing.open_edits(cleaned))
    click.echo(say("cli.clean_next" if waiting else "cli.clean_looked", open=waiting, desk=job.desk / "review.html"))
    print_waiting(cleaned)
