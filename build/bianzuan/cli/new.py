"""`bianzuan new`: an empty folder in, a small publication out that builds at once."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from bianzuan.cli.words import Command, words
from bianzuan.errors import ContentError, Problem
from bianzuan.messages import say


def command() -> click.Command:
    """The command `new`."""
    return Command(
        "new",
        help=words("new"),
        short_help=say("cli.new", "short"),
        callback=_run,
        params=[click.Argument(["folder"], metavar="DIR", type=click.Path(path_type=Path))],
    )


def _run(folder: Path) -> None:
    # Nothing of the user's is ever written over, so a folder that holds anything is refused.
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ContentError(Problem("cli.not_empty", params={"folder": str(folder)}))
    _copy(files("bianzuan.cli") / "starter", folder)
    (folder / "publication.schema.json").write_bytes(_schema())
    click.echo(say("cli.made", folder=folder))


def _schema() -> bytes:
    """The JSON Schema of publication.toml, beside it, so that an editor program can complete keys."""
    return (files("bianzuan") / "publication.schema.json").read_bytes()


def _copy(source: Traversable, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for child in source.iterdir():
        if child.is_dir():
            _copy(child, folder / child.name)
        else:
            (folder / child.name).write_bytes(child.read_bytes())
