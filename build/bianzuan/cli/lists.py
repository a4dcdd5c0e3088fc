"""`bianzuan rules`: the rules of cleaning and lint, read from the tuples that define them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from bianzuan.cli.failures import CommandLineError
from bianzuan.cli.loading import late_import
from bianzuan.cli.words import Command, words
from bianzuan.errors import Problem
from bianzuan.messages import language, say

if TYPE_CHECKING:  # the stages are imported late, so that `--help` is quick
    from bianzuan.cleaning.rule import Rule as CleaningRule
    from bianzuan.linting.rule import Rule as LintRule

# Controls and format characters, spaces that are neither the ordinary nor the ideographic one, selectors of variants.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u180b-\u180e\u2000-\u200f\u2028-\u202f"
                     r"\u205f-\u206f\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef]")  # fmt: skip


def rules() -> click.Command:
    """The command `rules`."""
    names = click.Argument(["names"], metavar="[NAME...]", nargs=-1)
    return Command("rules", help=words("rules"), short_help=say("cli.rules", "short"), callback=_rules, params=[names])


def _rules(names: Sequence[str]) -> None:
    with late_import():
        from bianzuan import cleaning, linting
    known = dict.fromkeys([rule.name for rule in cleaning.RULES] + [rule.name for rule in linting.RULES])
    if not names:
        _list(cleaning.RULES, linting.RULES, max(map(len, known)))
        return
    _refuse_unknown(names, list(known))
    described = [_of_cleaning(rule) for rule in cleaning.RULES if rule.name in names]
    described += [_of_lint(rule) for rule in linting.RULES if rule.name in names]
    click.echo("\n\n".join("\n".join(lines) for lines in described))


def _refuse_unknown(names: Sequence[str], known: Sequence[str]) -> None:
    problems = []
    for name in names:
        near = get_close_matches(name, known, 1)
        if name not in known and near:
            problems.append(Problem("cli.rule_unknown", params={"rule": name, "nearest": near[0]}))
        elif name not in known:
            problems.append(Problem("cli.rule_unlike", params={"rule": name}))
    if problems:
        raise CommandLineError(problems)


def _list(cleaning_rules: Iterable[CleaningRule], lint_rules: Iterable[LintRule], wide: int) -> None:
    click.echo(say("cli.rules_of_cleaning"))
    for rule in cleaning_rules:
        click.echo(f"{rule.name:{wide}}  {say(f'cleaning.{rule.confidence}'):8}  {_reason(rule)}{_always(rule)}")
    click.echo(f"\n{say('cli.rules_of_lint')}")
    for one in lint_rules:
        click.echo(f"{one.name:{wide}}  {_severity(one):8}  {_reason(one)} ({one.standard})")


def _of_cleaning(rule: CleaningRule) -> list[str]:
    """A rule of cleaning: its name and how sure it is, why, texts before and after, texts it leaves alone.

    A rule of suspects changes nothing: what it points at stands in place of the text after.
    """
    lines = [f"{rule.name}  {say(f'cleaning.{rule.confidence}')}  [clean]{_always(rule)}", f"  {_reason(rule)}"]
    for example in rule.examples:
        after = "^" if rule.stage == "suspects" else "+"
        lines += [f"  {say('cli.rule_example')}", *_quoted("-", example.before), *_quoted(after, example.after)]
    return lines + _leaves(rule.leaves)


def _of_lint(rule: LintRule) -> list[str]:
    """A rule of lint: its name and how grave it is, why, texts and what in them is pointed at, texts left alone."""
    lines = [f"{rule.name}  {_severity(rule)}  [lint]", f"  {_reason(rule)} ({rule.standard})"]
    for example in rule.examples:
        lines += [f"  {say('cli.rule_example')}", *_quoted("-", example.text)]
        lines += [line for hit in example.hits for line in _quoted("^", hit)]
    return lines + _leaves(rule.leaves)


def _leaves(texts: Iterable[str]) -> list[str]:
    lines = [line for text in texts for line in _quoted("=", text)]
    return [f"  {say('cli.rule_leaves')}", *lines] if lines else []


def _quoted(mark: str, text: str) -> list[str]:
    """The lines of a text behind a mark; what cannot be seen is written as its code point, and empty lines are left out."""
    return [f"    {mark} {_visible(line)}" for line in text.split("\n") if line]


def _visible(line: str) -> str:
    return _UNSEEN.sub(lambda one: f"⟨U+{ord(one[0]):04X}⟩", line)


def _reason(rule: CleaningRule | LintRule) -> str:
    return rule.reason_zh if language() == "zh" else rule.reason


def _severity(rule: LintRule) -> str:
    return say(f"cli.{rule.severity}").rstrip("：:")


def _always(rule: CleaningRule) -> str:
    from bianzuan import cleaning

    return say("cleaning.not_switchable") if cleaning.check_rules((rule.name,)) else ""
