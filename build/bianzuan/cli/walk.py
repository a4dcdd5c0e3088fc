"""The walk through what is open: each item shown in its context, an answer asked, the answer written at once.

An answer goes to decisions.toml before the next question is asked, so whoever leaves in the middle, on purpose or
not, goes on there; what was answered once is not asked again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from bianzuan import reviewing
from bianzuan.cli.loading import late_import
from bianzuan.cli.page_words import words_of_page
from bianzuan.cli.walk_between import ask_between, show_between
from bianzuan.cli.walk_places import BACK, HELP, Answer, ask_place, letter_of, show_help, show_places
from bianzuan.cli.words import colour
from bianzuan.config import Decision
from bianzuan.messages import say
from bianzuan.model import Cleaned, Edit

# Characters of the source shown on either side of an item, and of an item itself at most.
_CONTEXT, _LONGEST = 40, 300
# On a saved page words are looked for so far away.
_REACH = 20 * _CONTEXT
_LETTERS: dict[reviewing.Answer, str] = {"accept": "a", "reject": "r", "replace": "e"}
# Questions whether two lines are one paragraph or text is lost between them: who says yes to one need not be asked the other.
_WHETHER_ONE = frozenset({"gap", "paragraph-join", "far-join"})
_SKIP, _QUIT = "s", "q"


def walk(cleaned: Sequence[Cleaned], decisions: Sequence[Decision], file: Path) -> int:
    """Ask about every open item that has no decision; returns how many answers were written to `file`."""
    decided = {decision.edit for decision in decisions}
    waiting = _in_order([(one, edit) for one, edit in reviewing.open_edits(cleaned) if edit.id not in decided])
    if not waiting:
        click.echo(say("reviewing.walk_nothing"))
        return 0
    click.echo(say("reviewing.walk_start", count=len(waiting), file=file))
    steps: list[_Step] = []
    number = 0
    while number < len(waiting):
        settled = {id_ for step in steps for id_ in (*step.settled, *step.passed)}
        one, edit = waiting[number]
        if edit.id in settled:
            number += 1
            continue
        _show(one, edit, number + 1, len(waiting))
        answer = _asked(one, edit, [other for _, other in waiting])
        if answer.letter == _QUIT:
            break
        if answer.letter == BACK:
            number = _taken_back(steps, file, number)
            continue
        before = file.read_bytes() if file.is_file() else None
        if answer.rows:
            _write(file, answer.rows, edit)
        own = {edit.id} if answer.rows else set()
        passed = frozenset(other.id for other in reviewing.asked_together(edit, one.ledger)) if not answer.rows else frozenset()
        steps.append(_Step(number, answer.settled | own, passed, before, file.read_bytes() if answer.rows else None))
        number += 1
    answered = sum(step.after is not None for step in steps)
    left = len({edit.id for _, edit in waiting} - {id_ for step in steps for id_ in step.settled})
    click.echo(say("reviewing.walk_end", answered=answered, left=left, file=file))
    return answered


@dataclass(frozen=True, slots=True)
class _Step:
    """A question that was answered or skipped: its place in the row, what it settled, what need not be asked now because it is about
    the same two lines, and decisions.toml before the answer (None: no file) and after it (None: skipped)."""

    number: int
    settled: frozenset[str]
    passed: frozenset[str]
    before: bytes | None
    after: bytes | None


def _taken_back(steps: list[_Step], file: Path, number: int) -> int:
    """Take the last answer out of the file again; the place of its question. What somebody else wrote there meanwhile stays."""
    if not steps:
        click.echo(say("reviewing.walk_first"))
        return number
    last = steps.pop()
    if last.after is not None:
        with late_import():
            from bianzuan import pipeline
        if not pipeline.take_back(file, last.before, last.after):
            click.echo(say("reviewing.walk_changed", file=file))
            steps.append(last)
            return number
    return last.number


def _in_order(waiting: Sequence[tuple[Cleaned, Edit]]) -> list[tuple[Cleaned, Edit]]:
    """Where a fragment belongs is asked before what else is open at its beginning, which the answer may settle, and
    before the heading of the fragments, of which none may be left."""
    places = {reviewing.place_of(edit) for _, edit in waiting if reviewing.asks_for_place(edit)}
    ranks = {True: 0, False: 1}
    firsts: dict[str, int] = {}
    for index, (one, _) in enumerate(waiting):
        firsts.setdefault(one.source.name, index)

    def rank(item: tuple[Cleaned, Edit]) -> tuple[int, bool, int, int, int]:
        one, edit = item
        at_end = edit.rule == "attribution" and edit.action != "flag"
        asks = ranks[reviewing.place_of(edit) not in places or reviewing.asks_for_place(edit)]
        return firsts[one.source.name], at_end, edit.source.line, edit.source.column, asks

    return sorted(waiting, key=rank)


def _asked(one: Cleaned, edit: Edit, others: Sequence[Edit]) -> Answer:
    if reviewing.asks_for_place(edit):
        return ask_place(edit, others)
    return ask_between(one, edit) if reviewing.asks_between(edit) else _answer(edit, others)


def _answer(edit: Edit, others: Sequence[Edit]) -> Answer:
    """The answer to a question that offers no places, and the questions it settles."""
    offered = {_LETTERS[answer]: answer for answer in reviewing.answers_to(edit)}
    letter, text = _ask(edit, offered)
    if letter not in offered:
        return Answer(letter)
    rows = reviewing.decisions_on(edit, offered[letter], text)
    if letter != "a" or edit.status != "flagged":
        return Answer(letter, rows)
    one = edit.rule in _WHETHER_ONE
    here = {other.id for other in others if one and reviewing.place_of(other) == reviewing.place_of(edit) and other.rule in _WHETHER_ONE}
    return Answer(letter, rows, frozenset(here | {other.id for other in others if reviewing.is_mirrored(edit, other)}))


def _show(one: Cleaned, edit: Edit, number: int, total: int) -> None:
    label = reviewing.rule_label(edit.rule)
    confidence = say(f"reviewing.page_confidence_{edit.confidence}")
    place = click.style(f"{edit.source.file}:{edit.source.line}", bold=True)
    click.echo(f"\n[{number}/{total}] {place}  {label} · {confidence} · {edit.id}", color=colour())
    if reviewing.asks_between(edit):
        show_between(one, edit)
        return
    before, words, after = _context(one, edit)
    marked = click.style(f"[{words}]" if words else "‸", fg="red")
    click.echo(f"  {say('reviewing.walk_source')} {before}{marked}{after}", color=colour())
    if edit.after != edit.before and edit.action not in ("classify", "move"):
        key = "walk_proposed" if edit.status == "flagged" else "walk_done"
        shown = click.style(f"[{_on_a_line(edit.after[:_LONGEST])}]", fg="green")
        click.echo(f"  {say(f'reviewing.{key}')} {before}{shown}{after}", color=colour())
    click.echo(f"  {say('reviewing.walk_why')} {edit.reason}")
    if reviewing.asks_for_place(edit):
        show_places(edit)


def _context(one: Cleaned, edit: Edit) -> tuple[str, str, str]:
    """What stands before the item in the source, the item, and what stands behind it, each on one line."""
    text = one.source.text
    start = one.source.lines[edit.source.line - 1].start + edit.source.column - 1 if one.source.lines else 0
    end = start + edit.source.length
    item = text[start:end]
    if len(item) > _LONGEST:
        item = f"{item[: _LONGEST // 2]} …… {item[-_LONGEST // 4 :]}"
    if one.source.format != "html":
        return _on_a_line(text[max(0, start - _CONTEXT) : start]), _on_a_line(item), _on_a_line(text[end : end + _CONTEXT])
    # On a page there is code between the words, and what reaches over it is taken out with it.
    before, after = words_of_page(text[max(0, start - _REACH) : start]), words_of_page(text[end : end + _REACH])
    return _on_a_line(before[-_CONTEXT:]), _on_a_line(item if edit.action in ("drop", "delete") else words_of_page(item)), _on_a_line(after[:_CONTEXT])


def _on_a_line(text: str) -> str:
    return "".join("↵" if c in "\r\n" else c for c in text.replace("\r\n", "\n"))


def _ask(edit: Edit, offered: Mapping[str, reviewing.Answer]) -> tuple[str, str]:
    """A letter, and for "e" the words to put in place. The end of the input is as good as "q"."""
    keys = [f"reviewing.walk_{_kind(edit)}_{answer}" for answer in offered.values()]
    question = "  ".join(map(say, [*keys, "reviewing.walk_leave"]))
    while True:
        try:
            answer = letter_of(str(click.prompt(question, default=_SKIP, show_default=False)))
            if answer == "e" and answer in offered:
                text = str(click.prompt(say("reviewing.walk_words"), default=_words_proposed(edit)))
                return answer, text
        except click.Abort:
            click.echo()
            return _QUIT, ""
        if answer in (*offered, _SKIP, BACK, _QUIT):
            return answer, ""
        if answer == HELP:
            show_help(*map(say, (f"{key}_help" for key in keys)))
        else:
            click.echo(say("reviewing.walk_unknown", letters=" ".join((*offered, _SKIP, BACK, _QUIT, HELP))))


def _words_proposed(edit: Edit) -> str:
    """What to begin with where other words are asked for; a proposal to join is about no words."""
    return edit.before if reviewing.proposes_join(edit) else edit.after or edit.before


def _kind(edit: Edit) -> str:
    """What is asked about: a join, a proposal, a mere query, or an edit that was carried out."""
    if reviewing.proposes_join(edit):
        return "join"
    if edit.status != "flagged":
        return "edit"
    return "flag" if edit.after != edit.before else "query"


def _write(file: Path, decisions: Sequence[Decision], edit: Edit) -> None:
    with late_import():
        from bianzuan import pipeline

        pipeline.load("review")
    pipeline.add_decisions(file, (reviewing.told_of(edit), decisions))
