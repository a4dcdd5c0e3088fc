"""The walk through what is open: each item shown in its context, an answer asked, the answer written at once.

An answer goes to decisions.toml before the next question is asked, so whoever leaves in the middle, on purpose or
not, goes on there; what was answered once is not asked again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from bianzuan import reviewing
from bianzuan.cli.loading import late_import
from bianzuan.cli.words import colour
from bianzuan.config import Decision
from bianzuan.messages import say
from bianzuan.model import Cleaned, Edit

# Characters of the source shown on either side of an item, and of an item itself at most.
_CONTEXT, _LONGEST = 40, 300
_ANSWERS: dict[str, reviewing.Answer] = {"a": "accept", "r": "reject", "e": "replace", "k": "keep"}
# Questions whether two lines are one paragraph or text is lost between them: who says yes to one need not be asked the other.
_WHETHER_ONE = frozenset({"gap", "paragraph-join", "far-join"})
_SKIP, _QUIT = "s", "q"


def walk(cleaned: Sequence[Cleaned], decisions: Sequence[Decision], file: Path) -> int:
    """Ask about every open item that has no decision; returns how many answers were written to `file`."""
    decided = {decision.edit for decision in decisions}
    waiting = [(one, edit) for one, edit in reviewing.open_edits(cleaned) if edit.id not in decided]
    if not waiting:
        click.echo(say("reviewing.walk_nothing"))
        return 0
    click.echo(say("reviewing.walk_start", count=len(waiting), file=file))
    answered = moot = 0
    settled: set[tuple[str, int, int]] = set()
    for number, (one, edit) in enumerate(waiting, 1):
        if _place(edit) in settled and edit.rule in _WHETHER_ONE:
            moot += 1
            continue
        _show(one, edit, number, len(waiting))
        answer, text = _ask(edit)
        if answer == _QUIT:
            break
        if answer in _ANSWERS:
            _write(file, reviewing.decisions_on(edit, _ANSWERS[answer], text))
            answered += 1
            if answer == "a" and edit.rule in _WHETHER_ONE and edit.status == "flagged":
                settled.add(_place(edit))
    click.echo(say("reviewing.walk_end", answered=answered, left=len(waiting) - answered - moot, file=file))
    return answered


def _place(edit: Edit) -> tuple[str, int, int]:
    return edit.source.file, edit.source.line, edit.source.column


def _show(one: Cleaned, edit: Edit, number: int, total: int) -> None:
    label = reviewing.rule_label(edit.rule)
    confidence = say(f"reviewing.page_confidence_{edit.confidence}")
    place = click.style(f"{edit.source.file}:{edit.source.line}", bold=True)
    click.echo(f"\n[{number}/{total}] {place}  {label} · {confidence} · {edit.id}", color=colour())
    before, words, after = _context(one, edit)
    marked = click.style(f"[{words}]" if words else "‸", fg="red")
    click.echo(f"  {say('reviewing.walk_source')} {before}{marked}{after}", color=colour())
    if edit.after != edit.before and edit.action not in ("classify", "move"):
        key = "walk_proposed" if edit.status == "flagged" else "walk_done"
        shown = click.style(f"[{_on_a_line(edit.after[:_LONGEST])}]", fg="green")
        click.echo(f"  {say(f'reviewing.{key}')} {before}{shown}{after}", color=colour())
    click.echo(f"  {say('reviewing.walk_why')} {edit.reason}")


def _context(one: Cleaned, edit: Edit) -> tuple[str, str, str]:
    """What stands before the item in the source, the item, and what stands behind it, each on one line."""
    text = one.source.text
    start = one.source.lines[edit.source.line - 1].start + edit.source.column - 1 if one.source.lines else 0
    end = start + edit.source.length
    item = text[start:end]
    if len(item) > _LONGEST:
        item = f"{item[: _LONGEST // 2]} …… {item[-_LONGEST // 4 :]}"
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return _on_a_line(before), _on_a_line(item), _on_a_line(after)


def _on_a_line(text: str) -> str:
    return "".join("↵" if c in "\r\n" else c for c in text.replace("\r\n", "\n"))


def _ask(edit: Edit) -> tuple[str, str]:
    """A letter, and for "e" the words to put in place. The end of the input is as good as "q"."""
    key = f"reviewing.walk_ask_{_kind(edit)}"
    while True:
        try:
            answer = str(click.prompt(say(key), default=_SKIP, show_default=False)).strip().lower()[:1]
            if answer == "e":
                text = str(click.prompt(say("reviewing.walk_words"), default=_words_proposed(edit)))
                return answer, text
        except click.Abort:
            click.echo()
            return _QUIT, ""
        if answer in (*_ANSWERS, _SKIP, _QUIT):
            return answer, ""
        click.echo(say("reviewing.walk_unknown"))


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


def _write(file: Path, decisions: Sequence[Decision]) -> None:
    with late_import():
        from bianzuan import pipeline
    pipeline.add_decisions(file, decisions)
