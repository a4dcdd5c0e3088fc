"""`bianzuan check`: the gate before printing; exit code 13 if it found an error."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bianzuan.cli import lint
from bianzuan.cli.failures import CommandLineError
from bianzuan.cli.loading import late_import
from bianzuan.cli.words import Command, GivenPath, option_words, words
from bianzuan.errors import ExitCode, Problem
from bianzuan.messages import say
from bianzuan.model import Report

if TYPE_CHECKING:
    from bianzuan.pipeline import Checked

# Formats of the preflight; rdjson and sarif are for --lint.
FORMATS = ("text", "json", "html")
_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


def command() -> click.Command:
    """The command `check`."""
    return Command(
        "check",
        help=words("check"),
        short_help=say("cli.check", "short"),
        callback=_run,
        params=[
            click.Argument(["path"], metavar="[DIR|FILE.pdf]", default=Path(), type=GivenPath()),
            click.Option(
                ["--format", "form"],
                type=click.Choice(("text", "json", "html", "rdjson", "sarif")),
                default="text",
                show_default=True,
                help=option_words("format"),
            ),
            click.Option(
                ["-o", "--output"], metavar="FILE", type=GivenPath(), help=option_words("check_output")
            ),
            click.Option(["--strict"], is_flag=True, help=option_words("check_strict")),
            click.Option(["--lint", "linting"], is_flag=True, help=option_words("lint")),
            click.Option(["--list", "listing"], is_flag=True, help=option_words("check_list")),
        ],
    )


def _run(path: Path, form: str, output: Path | None, strict: bool, linting: bool, listing: bool) -> int:
    if listing:
        return _list()
    if linting:
        if output or strict:
            raise CommandLineError(Problem("cli.not_with_lint", params={"option": "--output" if output else "--strict"}))
        return lint.run(path, form)
    if form not in FORMATS:
        raise CommandLineError(Problem("cli.lint_only", params={"form": form}))
    with late_import():
        from bianzuan import binding, pipeline

        pipeline.load()
    checked = pipeline.check_all(path)
    if form == "text" and not output:
        _print(checked)
    else:
        data = _data(checked, form)
        if output:
            binding.write_atomically(output, data)
            click.echo(str(output))
        else:
            click.echo(data.decode().rstrip("\n"))
    return int(ExitCode.CHECK if any(_is_refused(one.report, strict) for one in checked) else ExitCode.DONE)


def _list() -> int:
    """Every check there is: its code, how grave it is, what it protects from."""
    with late_import():
        from bianzuan.preflight import CHECKS
    widest = max(len(one.code) for one in CHECKS)
    for one in CHECKS:
        label = click.style(say(f"preflight.{one.severity}"), fg=_COLOURS[one.severity])
        click.echo(f"{one.code:{widest}}  {label}  {one.protects}")
    click.echo(say("cli.checks_listed", number=len(CHECKS)))
    return int(ExitCode.DONE)


def _is_refused(report: Report, strict: bool) -> bool:
    return report.failed or (strict and any(one.severity == "warning" for one in report.findings))


def _data(checked: Sequence[Checked], form: str) -> bytes:
    """The reports as a file."""
    from bianzuan import pipeline, preflight

    if form == "html":
        return pipeline.check_page(checked)
    if form == "json":
        return (json.dumps(_as_json(checked), ensure_ascii=False, indent=1) + "\n").encode()
    parts = (f"{one.path.name}\n{preflight.as_text(one.report)}\n" for one in checked)
    return "\n".join(parts).encode()


def _as_json(checked: Sequence[Checked]) -> dict[str, object]:
    """One file's report; of several files the same keys for all of them together, and each under `files`."""
    from bianzuan import preflight

    each = [{"file": one.path.name, **preflight.as_json(one.report)} for one in checked]
    if len(each) == 1:
        return each[0]
    findings = [{"file": one["file"], **finding} for one in each for finding in one["findings"]]
    return {"failed": any(one["failed"] for one in each), "findings": findings, "files": each}


def _print(checked: Sequence[Checked]) -> None:
    from bianzuan import preflight

    for one in checked:
        if len(checked) > 1:
            click.secho(one.path.name, bold=True)
        hinted: set[str] = set()
        for finding in one.report.findings:
            label = click.style(say(f"cli.{finding.severity}"), fg=_COLOURS[finding.severity], bold=True)
            click.echo(f"{label} {preflight.place_of(finding.page, finding.folio)}{finding.message} [{finding.code}]")
            if finding.hint and finding.code not in hinted:
                click.echo(f"  {say('cli.try')} {finding.hint}")
            hinted.add(finding.code)
        click.echo("\n".join(preflight.summary(one.report)))
