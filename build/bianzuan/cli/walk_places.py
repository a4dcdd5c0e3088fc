"""The question where a fragment belongs: its paragraphs, places numbered to choose from; a row for each answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import click

from bianzuan import reviewing
from bianzuan.cli.words import colour
from bianzuan.config import Decision
from bianzuan.messages import say
from bianzuan.model import Edit, Offer

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows to write and ids of questions that need not be asked any more; `letter` is s or q where nothing was decided."""

    letter: str
    rows: tuple[Decision, ...] = ()
    settled: frozenset[str] = frozenset()


def show_places(edit: Edit) -> None:
    """The places, numbered, each with what speaks for it."""
    fragment = edit.fragment
    if fragment is None:
        return
    click.echo(f"  {say('reviewing.walk_passage', count=fragment.usual, end=fragment.ends[fragment.usual - 1][-_SHOWN:])}")
    for number, offer in enumerate(fragment.offers, 1):
        click.echo(f"  {click.style(str(number), bold=True)}  {_told(offer)}", color=colour())
        click.echo(f"     {click.style(offer.reason, dim=True)}", color=colour())


def _told(offer: Offer) -> str:
    key = "below" if offer.below else "joins" if offer.joins else "after"
    where = say("reviewing.page_place_in", title=offer.title) if offer.title else say("reviewing.page_place_among")
    return say(f"reviewing.page_place_{key}", words=offer.text, where=where)


def ask_place(edit: Edit, others: Sequence[Edit]) -> Answer:
    """Ask until an answer is understood: a number, a number and how many paragraphs, or a letter."""
    fragment = edit.fragment
    while fragment is not None:
        try:
            words = str(click.prompt(say("reviewing.walk_ask_place", most=len(fragment.offers)), default="s", show_default=False)).split()
        except click.Abort:
            click.echo()
            break
        letter = words[0].lower()[:1] if words else "s"
        if letter in "sq":
            return Answer(letter)
        if letter in "kra":
            settled = reviewing.settled_by(edit, 1, others)
            return Answer("k", tuple(Decision("keep", id_, edit.source.file) for id_ in sorted({edit.id, *settled})), settled)
        numbers = [int(word) for word in words if word.isdecimal()]
        count = numbers[1] if len(numbers) > 1 else fragment.usual
        if len(numbers) == len(words) and 1 <= numbers[0] <= len(fragment.offers) and 1 <= count <= len(fragment.ends):
            row = reviewing.placing(edit, fragment.offers[numbers[0] - 1], count)
            return Answer("a", (row,), reviewing.settled_by(edit, count, others))
        click.echo(say("reviewing.walk_unknown_place", most=len(fragment.offers), paragraphs=len(fragment.ends)))
    return Answer("q")
