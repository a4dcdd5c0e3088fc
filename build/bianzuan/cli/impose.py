"""`bianzuan impose`: proofs for an office printer, two pages on a sheet."""

from __future__ import annotations

from pathlib import Path

import click

from bianzuan.cli.failures import CommandLineError
from bianzuan.cli.loading import late_import
from bianzuan.cli.words import Command, GivenPath, option_words, words
from bianzuan.errors import Problem
from bianzuan.messages import say


def command() -> click.Command:
    """The command `impose`."""
    return Command(
        "impose",
        help=words("impose"),
        short_help=say("cli.impose", "short"),
        callback=_run,
        params=[
            click.Argument(["path"], metavar="FILE.pdf", type=GivenPath()),
            click.Option(["--spreads"], is_flag=True, help=option_words("spreads")),
            click.Option(["--saddle"], is_flag=True, help=option_words("saddle")),
            click.Option(["--sheet"], type=click.Choice(("A4", "A3")), help=option_words("sheet")),
            click.Option(
                ["-o", "--output"], metavar="FILE.pdf", type=GivenPath(), help=option_words("impose_output")
            ),
        ],
    )


def _run(path: Path, spreads: bool, saddle: bool, sheet: str | None, output: Path | None) -> None:
    if spreads == saddle:
        raise CommandLineError(Problem("cli.impose_manner"))
    with late_import():
        from bianzuan import binding
    data = path.read_bytes()
    manner = "spreads" if spreads else "saddle"
    made = binding.impose(data, "spreads" if spreads else "saddle", sheet=sheet or "", name=str(path))
    target = output or path.with_name(f"{path.stem}-{manner}.pdf")
    binding.write_atomically(target, made)
    click.echo(say("cli.sheets", path=target, sides=binding.count_pages(made)))
