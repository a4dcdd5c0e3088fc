"""`bianzuan verify`: which publication.lock a PDF was made from, and whether what is at hand is still so."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bianzuan.cli.failures import print_problems
from bianzuan.cli.loading import late_import
from bianzuan.cli.words import Command, GivenPath, option_words, words
from bianzuan.errors import ExitCode, Problem
from bianzuan.messages import say

if TYPE_CHECKING:  # the pipeline is imported late, so that `--help` is quick
    from bianzuan.pipeline.verify import Verified


def command() -> click.Command:
    """The command `verify`."""
    return Command(
        "verify",
        help=words("verify"),
        short_help=say("cli.verify", "short"),
        callback=_run,
        params=[
            click.Argument(["path"], metavar="FILE.pdf", type=GivenPath()),
            click.Option(["--publication", "folder"], metavar="DIR", type=GivenPath(), help=option_words("publication")),
            click.Option(["--format", "form"], type=click.Choice(("text", "json")), default="text", show_default=True, help=option_words("format")),
        ],
    )  # fmt: skip


def _run(path: Path, folder: Path | None, form: str) -> int:
    with late_import():
        from bianzuan.pipeline.verify import verify
    found = verify(path, folder)
    if form == "json":
        click.echo(json.dumps(_as_json(found), ensure_ascii=False, indent=1))
    else:
        _print(path, found)
    return int(ExitCode.DONE if found.proved else ExitCode.LOCK)


def _as_json(found: Verified) -> dict[str, object]:
    return {
        "lock": found.lock,
        "lock_file": str(found.lock_file) if found.lock_file else None,
        "output": found.output or None,
        "publication": str(found.publication) if found.publication else None,
        "differences": [asdict(row) for row in found.differences],
        "proved": found.proved,
    }


def _print(path: Path, found: Verified) -> None:
    from bianzuan import locking

    if not found.lock:
        print_problems([Problem("locking.verify_none", str(path))])
        return
    click.echo(f"{path}: {say('locking.verify_lock', id=found.lock)}")
    if found.lock_file is None:
        files = ", ".join(map(str, found.looked_at))
        print_problems([Problem("locking.verify_lost", str(path), params={"files": files})])
        return
    click.echo(f"  {say('locking.verify_found', file=found.lock_file)}")
    if found.output:
        click.echo(f"  {say('locking.verify_same', name=found.output)}")
    else:
        print_problems([Problem("locking.verify_other", str(path))], warning=True)
    if found.publication and not found.differences:
        click.echo(f"  {say('locking.verify_matches', folder=found.publication)}")
    elif found.publication:
        click.echo(f"  {say('locking.verify_differs', folder=found.publication, count=len(found.differences))}")
        print_problems(locking.problems(found.differences, str(found.lock_file)))
