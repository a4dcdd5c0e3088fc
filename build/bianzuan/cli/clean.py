"""`bianzuan clean`: files and folders in, cleaned articles with their ledgers out; sources are only read."""

from __future__ import annotations

from pathlib import Path

import click

from bianzuan.cli.failures import print_problems
from bianzuan.cli.loading import enclosing_publication, late_import
from bianzuan.cli.progress import Progress
from bianzuan.cli.words import Command, option_words, words
from bianzuan.config import CleanConfig
from bianzuan.errors import ContentError, Problem, SourceError
from bianzuan.messages import say
from bianzuan.model import Cleaned, Script
from bianzuan.reading.publication import PUBLICATION_FILE, read_publication

# Where articles go that belong to no publication, unless -o says otherwise.
_OUTSIDE = Path("cleaned")


def command() -> click.Command:
    """The command `clean`."""
    return Command(
        "clean",
        help=words("clean"),
        short_help=say("cli.clean", "short"),
        callback=_run,
        params=[
            click.Argument(["paths"], nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path)),
            click.Option(
                ["-o", "--output"], metavar="DIR", type=click.Path(path_type=Path), help=option_words("clean_output")
            ),
            click.Option(["--verify"], is_flag=True, help=option_words("verify")),
        ],
    )


def _run(paths: tuple[Path, ...], output: Path | None, verify: bool) -> None:
    with late_import():
        from bianzuan import pipeline
    if not paths:
        paths = (Path(),)
    publication = (
        read_publication(paths[0])
        if paths == (Path(),) or (len(paths) == 1 and (paths[0] / PUBLICATION_FILE).is_file())
        else None
    )
    if publication:
        paths, folder = (publication.folder / "sources",), publication.folder / "out" / "cleaned"
    else:
        folder = _OUTSIDE
        publication = enclosing_publication(paths)
    config = publication.clean if publication else CleanConfig()
    decisions = publication.decisions if publication else ()
    script: Script = publication.meta.script if publication else "zh-Hans"
    with Progress() as progress:
        cleaned, unread = pipeline.clean_sources(paths, config, decisions, progress, script)
    # --verify alone writes nothing: a proof should not change what it looks at.
    if cleaned and (output or not verify):
        pipeline.write_cleaned(cleaned, output or folder)
        _summarize(cleaned, output or folder)
    if cleaned and verify:
        _prove(cleaned, pipeline.verify_cleaned(cleaned))
    if unread:
        raise SourceError(unread)
    if not cleaned:
        raise SourceError(Problem("cli.no_sources", params={"paths": ", ".join(map(str, paths))}))


def _summarize(cleaned: tuple[Cleaned, ...], folder: Path) -> None:
    edits = [edit for one in cleaned for edit in one.ledger]
    params = {
        "sources": len(cleaned),
        "articles": sum(len(one.articles) for one in cleaned),
        "edits": len(edits),
        "doubtful": sum(edit.confidence == "doubtful" for edit in edits),
        "folder": folder,
    }
    click.echo(say("cli.cleaned", **params))
    unplaced = [words for one in cleaned for words in one.unplaced]
    print_problems([Problem("cli.unplaced", params={"decision": text}) for text in unplaced], warning=True)


def _prove(cleaned: tuple[Cleaned, ...], broken: tuple[Problem, ...]) -> None:
    if broken:
        raise ContentError(broken)
    click.echo(say("cli.verified", sources=len(cleaned)))
