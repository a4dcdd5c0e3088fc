"""`bianzuan check`: the gate before printing; exit code 13 if it found an error."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from bianzuan.cli import lint
from bianzuan.cli.failures import CommandLineError
from bianzuan.cli.loading import late_import
from bianzuan.cli.words import Command, option_words, words
from bianzuan.errors import ExitCode, Problem
from bianzuan.messages import say
from bianzuan.model import Finding, Report

_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


def command() -> click.Command:
    """The command `check`."""
    return Command(
        "check",
        help=words("check"),
        short_help=say("cli.check", "short"),
        callback=_run,
        params=[
            click.Argument(["path"], metavar="[DIR|FILE.pdf]", default=Path(), type=click.Path(path_type=Path)),
            click.Option(
                ["--format", "form"],
                type=click.Choice(("text", "json", "rdjson", "sarif")),
                default="text",
                show_default=True,
                help=option_words("format"),
            ),
            click.Option(["--lint", "linting"], is_flag=True, help=option_words("lint")),
        ],
    )


def _run(path: Path, form: str, linting: bool) -> int:
    if linting:
        return lint.run(path, form)
    if form in ("rdjson", "sarif"):
        raise CommandLineError(Problem("cli.lint_only", params={"form": form}))
    with late_import():
        from bianzuan import pipeline
    report = pipeline.check(path)
    if form == "json":
        click.echo(json.dumps(_as_json(report), ensure_ascii=False, indent=1))
    else:
        _print(report)
    return int(ExitCode.CHECK if report.failed else ExitCode.DONE)


def _as_json(report: Report) -> dict[str, object]:
    return {"findings": [asdict(finding) for finding in report.findings], "counts": dict(report.counts)}


def _print(report: Report) -> None:
    for finding in report.findings:
        label = click.style(say(f"cli.{finding.severity}"), fg=_COLOURS[finding.severity], bold=True)
        page = say("cli.at_page", page=finding.page) if finding.page else ""
        click.echo(f"{label} {page}{finding.message} [{finding.code}]")
        if finding.hint:
            click.echo(f"  {say('cli.try')} {finding.hint}")
    click.echo(say("cli.checked", **_counts(report.findings)))


def _counts(findings: tuple[Finding, ...]) -> dict[str, object]:
    return {f"{name}s": sum(finding.severity == name for finding in findings) for name in ("error", "warning")}
