"""The question where a fragment belongs: its paragraphs, places numbered to choose from; a row for each answer."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import click

from bianzuan import reviewing
from bianzuan.cli.words import colour
from bianzuan.config import Decision
from bianzuan.messages import say
from bianzuan.model import Edit, Offer

HELP, BACK = "?", "b"
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows to write and ids of questions that need not be asked any more; `letter` is s, b or q where nothing was decided."""

    letter: str
    rows: tuple[Decision, ...] = ()
    settled: frozenset[str] = frozenset()


def letter_of(answer: str) -> str:
    """The letter typed, also with a Chinese input method switched on, which makes ？ and ａ of them."""
    return unicodedata.normalize("NFKC", answer).strip().lower()[:1]


def show_help(*lines: str) -> None:
    """What each key does, one a line, and how to leave."""
    for line in (*lines, say("reviewing.walk_leave_help")):
        for part in line.split("\n"):
            click.echo(f"  {part}")


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
            question = say("reviewing.walk_ask_place", most=len(fragment.offers))
            typed = unicodedata.normalize("NFKC", str(click.prompt(question, default="s", show_default=False)))
            words = typed.replace(",", " ").split()
        except click.Abort:
            click.echo()
            break
        letter = letter_of(typed) or "s"
        if letter in ("s", BACK, "q"):
            return Answer(letter)
        if letter == HELP:
            show_help(say("reviewing.walk_place_help", most=len(fragment.offers)))
            continue
        if letter == "r":
            settled = reviewing.settled_by(edit, 1, others)
            return Answer("r", tuple(Decision("keep", id_, edit.source.file) for id_ in sorted({edit.id, *settled})), settled)
        numbers = [int(word) for word in words if word.isdecimal()]
        count = numbers[1] if len(numbers) > 1 else fragment.usual
        if len(numbers) == len(words) and 1 <= numbers[0] <= len(fragment.offers) and 1 <= count <= len(fragment.ends):
            row = reviewing.placing(edit, fragment.offers[numbers[0] - 1], count)
            return Answer("a", (row,), reviewing.settled_by(edit, count, others))
        click.echo(say("reviewing.walk_unknown_place", most=len(fragment.offers), paragraphs=len(fragment.ends)))
    return Answer("q")
