"""`bianzuan rules`: the rules of cleaning, read from the tuple that defines them."""

from __future__ import annotations

import click

from bianzuan.cli.loading import late_import
from bianzuan.cli.words import Command, words
from bianzuan.messages import language, say


def rules() -> click.Command:
    """The command `rules`."""
    return Command("rules", help=words("rules"), short_help=say("cli.rules", "short"), callback=_rules)


def _rules() -> None:
    with late_import():
        from bianzuan import cleaning, linting
    names = [rule.name for rule in cleaning.RULES] + [rule.name for rule in linting.RULES]
    wide = max(map(len, names))
    click.echo(say("cli.rules_of_cleaning"))
    for rule in cleaning.RULES:
        sure = say(f"cleaning.{rule.confidence}")
        always = "" if not cleaning.check_rules((rule.name,)) else say("cleaning.not_switchable")
        click.echo(f"{rule.name:{wide}}  {sure:8}  {rule.reason_zh if language() == 'zh' else rule.reason}{always}")
    click.echo(f"\n{say('cli.rules_of_lint')}")
    for one in linting.RULES:
        grave = say(f"cli.{one.severity}").rstrip("：:")
        click.echo(f"{one.name:{wide}}  {grave:8}  {one.reason_zh if language() == 'zh' else one.reason} ({one.standard})")
