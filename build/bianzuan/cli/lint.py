"""`bianzuan check --lint`: remarks on the words, printed for people or for programs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bianzuan.cli.failures import CommandLineError
from bianzuan.cli.loading import late_import
from bianzuan.cli.words import colour
from bianzuan.errors import ExitCode, Problem
from bianzuan.messages import say
from bianzuan.reading.publication import PUBLICATION_FILE, read_publication

if TYPE_CHECKING:  # only the words are wanted early, not the dictionaries behind them
    from bianzuan.linting import Remark

# Formats that lint has; those after the first two are for lint alone.
FORMATS = ("text", "json", "rdjson", "sarif")
_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


def run(path: Path, form: str) -> int:
    """Lint a publication, or files that belong to none; the exit code is 13 if a remark is an error."""
    if form not in FORMATS:
        raise CommandLineError(Problem("cli.lint_format", params={"form": form, "known": ", ".join(FORMATS)}))
    with late_import():
        from bianzuan import linting
        from bianzuan.pipeline.lint import lint_files, lint_publication, only
    home = _home(path)
    if home is not None:
        found = only(lint_publication(read_publication(home)), path)
    elif path.exists() and not (path.is_dir() and not any(path.iterdir())):
        found = lint_files([path])
    else:
        found = lint_publication(read_publication(path))  # says that there is no publication
    if form == "json":
        click.echo(linting.as_json(found.remarks))
    elif form == "rdjson":
        click.echo(linting.as_rdjson(found.remarks, found.files))
    elif form == "sarif":
        click.echo(linting.as_sarif(found.remarks))
    else:
        _print(found.remarks)
    return int(ExitCode.CHECK if any(one.severity == "error" for one in found.remarks) else ExitCode.DONE)


def _home(path: Path) -> Path | None:
    """The publication a path is or lies in, named as the user would: relative to where he stands, if he did."""
    if (path / PUBLICATION_FILE).is_file():
        return path
    home = next((folder for folder in path.absolute().parents if path.exists() and (folder / PUBLICATION_FILE).is_file()), None)
    return home if home is None or path.is_absolute() else Path(os.path.relpath(home))


def _print(remarks: Sequence[Remark]) -> None:
    counted = dict.fromkeys(_COLOURS, 0)
    for remark in remarks:
        counted[remark.severity] += 1
        label = click.style(say(f"cli.{remark.severity}"), fg=_COLOURS[remark.severity], bold=True)
        place = f"{remark.file}:{remark.line}:{remark.column}"
        hint = f" → {remark.hint}" if remark.hint else ""
        click.echo(f"{place}: {label} {remark.message}{hint} [{remark.rule}]", color=colour())
    if any(not remark.own for remark in remarks):
        click.echo(say("cli.linted_sources"))
    click.echo(say("cli.linted", errors=counted["error"], warnings=counted["warning"], infos=counted["info"]))
