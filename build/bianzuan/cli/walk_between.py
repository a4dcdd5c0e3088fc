"""The question what stands between two lines: both shown, what cleaning made of them, three answers."""

from __future__ import annotations

import click

from bianzuan import reviewing
from bianzuan.cli.loading import late_import
from bianzuan.cli.page_words import words_of_page
from bianzuan.cli.walk_places import BACK, HELP, Answer, letter_of, show_help
from bianzuan.cli.words import colour
from bianzuan.messages import say
from bianzuan.model import Cleaned, Edit

# Characters of each line shown.
_SHOWN = 40
_ANSWERS: dict[str, reviewing.Between] = {"o": "one", "l": "lost", "t": "two"}


def show_between(one: Cleaned, edit: Edit) -> None:
    """The end of the line above, the beginning of the line below, and whether they are one paragraph now."""
    with late_import():
        from bianzuan import pipeline

        pipeline.load("review")
    above, below = (words_of_page(line) if one.source.format == "html" else line for line in pipeline.lines_between(one, edit))
    click.echo(f"  {say('reviewing.walk_above')} {'…' if len(above) > _SHOWN else ''}{above[-_SHOWN:]}{_red('‸')}", color=colour())
    click.echo(f"  {say('reviewing.walk_below')} {_red('‸')}{below[:_SHOWN]}{'…' if len(below) > _SHOWN else ''}", color=colour())
    now = "one" if reviewing.is_joined(edit) else "two"
    click.echo(f"  {say('reviewing.walk_now')} {say(f'reviewing.page_between_now_{now}')}")
    click.echo(f"  {say('reviewing.walk_why')} {edit.reason}")
    click.echo(f"  {say('reviewing.page_between_asked')}")


def _red(mark: str) -> str:
    return click.style(mark, fg="red")


def ask_between(one: Cleaned, edit: Edit) -> Answer:
    """Ask until an answer is understood; it settles whatever else is asked about the same two lines."""
    keys = [f"reviewing.walk_between_{answer}" for answer in _ANSWERS.values()]
    question = "  ".join(map(say, [*keys, "reviewing.walk_leave"]))
    while True:
        try:
            letter = letter_of(str(click.prompt(question, default="s", show_default=False)))
        except click.Abort:
            click.echo()
            return Answer("q")
        if letter in ("s", BACK, "q"):
            return Answer(letter)
        if letter in _ANSWERS:
            rows = reviewing.decisions_between(edit, _ANSWERS[letter], one)
            return Answer(letter, rows, frozenset(flag.id for flag in reviewing.asked_together(edit, one.ledger)))
        if letter == HELP:
            show_help(*map(say, (f"{key}_help" for key in keys)))
        else:
            click.echo(say("reviewing.walk_unknown", letters=" ".join((*_ANSWERS, "s", BACK, "q", HELP))))
