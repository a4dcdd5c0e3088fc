"""`bianzuan doctor`: what this machine lacks, and the command that mends it; exit code 5 if it cannot do without."""

from __future__ import annotations

import click

from bianzuan.cli.words import Command, words
from bianzuan.errors import ExitCode
from bianzuan.messages import say


def command() -> click.Command:
    """The command `doctor`."""
    return Command("doctor", help=words("doctor"), short_help=say("cli.doctor", "short"), callback=_run)


def _run() -> int:
    from bianzuan.doctor import Finding, examine

    def show(finding: Finding) -> None:
        state = "found" if finding.found else "missing" if finding.needed else "optional"
        colour = {"found": "green", "missing": "red", "optional": "yellow"}[state]
        label = click.style(say(f"doctor.{state}"), fg=colour, bold=True)
        click.echo(f"{label} {say(f'doctor.{finding.name}')}{f'  {finding.detail}' if finding.detail else ''}")
        if not finding.found:
            click.echo(f"    {finding.remedy}")

    findings = examine()
    for finding in findings:
        show(finding)
    lacking = sum(finding.needed and not finding.found for finding in findings)
    click.echo(say("doctor.lacking", number=lacking) if lacking else say("doctor.well"))
    return int(ExitCode.DEPENDENCY if lacking else ExitCode.DONE)
