"""`bianzuan build`: a publication in, the finished book out."""

from __future__ import annotations

from pathlib import Path

import click

from bianzuan.cli.clean_table import print_waiting
from bianzuan.cli.failures import print_problems
from bianzuan.cli.loading import late_import
from bianzuan.cli.progress import Progress
from bianzuan.cli.words import Command, GivenPath, option_words, words
from bianzuan.errors import BianzuanError, Problem, PublicationError
from bianzuan.messages import say
from bianzuan.reading.declarations import nearest
from bianzuan.reading.publication import read_publication, theme_names

# What `--target` may be; pipeline.TARGETS is the same list, and a test holds the two together.
TARGETS = ("screen", "press", "archive", "html")


def command() -> click.Command:
    """The command `build`."""
    return Command(
        "build",
        help=words("build"),
        short_help=say("cli.build", "short"),
        callback=_run,
        params=[
            click.Argument(["folder"], metavar="[DIR]", default=Path(), type=GivenPath()),
            click.Option(
                ["--target", "targets"], multiple=True, type=click.Choice(TARGETS), help=option_words("target")
            ),
            click.Option(["--theme"], metavar="NAME", help=option_words("theme")),
            click.Option(
                ["-o", "--output"], metavar="DIR", type=GivenPath(), help=option_words("output")
            ),
            click.Option(["--fresh"], is_flag=True, help=option_words("fresh")),
            click.Option(["--strict"], is_flag=True, help=option_words("strict")),
            click.Option(["--attach"], is_flag=True, help=option_words("attach")),
            click.Option(["--frozen"], is_flag=True, help=option_words("frozen")),
        ],
    )


def _run(
    folder: Path,
    targets: tuple[str, ...],
    theme: str | None,
    output: Path | None,
    fresh: bool,
    strict: bool,
    attach: bool,
    frozen: bool,
) -> None:
    if theme:
        known = theme_names(folder)
        if theme not in known:
            near = nearest(theme, known)
            key = "publication.unknown_theme_near" if near else "publication.unknown_theme"
            raise PublicationError(Problem(key, params={"value": theme, "near": near, "known": ", ".join(known)}))
    config = read_publication(folder, theme or "")
    with late_import():
        from bianzuan import pipeline

        pipeline.load()
    try:
        with Progress() as progress:
            result = pipeline.build(
                config,
                targets=targets or pipeline.USUAL_TARGETS,
                output=output or folder / "out",
                fresh=fresh,
                strict=strict,
                attach=attach,
                frozen=frozen,
                watch=progress,
            )
    except BianzuanError:
        click.echo(say("cli.not_built"), err=True)
        raise
    noted = () if frozen or result.lock is None else pipeline.keep_lock(result.lock, folder)
    print_problems((*result.warnings, *noted), warning=True)
    for path in result.outputs:
        count = result.files.get(path.name)
        click.echo(say("cli.pages", path=path, pages=count) if count else str(path))
    if waiting := result.waiting:
        click.echo(say("cli.build_next", open=waiting, desk=(output or folder / "out") / pipeline.REVIEW_FILE))
    print_waiting(result.cleaned, only_open=True)
