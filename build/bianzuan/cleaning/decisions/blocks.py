"""Decisions about blocks: which change of the plan each asks for.

In: a plan, the texts of its lines, a decision. Out: the plan changed, or None where the decision finds no place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bianzuan.cleaning.decisions.drops import drop_block, drop_passage
from bianzuan.cleaning.decisions.fulfilled import fulfilled
from bianzuan.cleaning.decisions.kinds import quoted_lines, set_kind
from bianzuan.cleaning.decisions.moves import Asked, join_passage, lines_of, move_passage
from bianzuan.cleaning.decisions.passages import set_kinds
from bianzuan.cleaning.planning.edits import ANYWHERE, Texts, split_block
from bianzuan.cleaning.planning.plan import PagePlan
from bianzuan.config import Decision
from bianzuan.model import Edit

DECIDED = "decided by the editor"
BLOCK_ACTIONS = ("join", "split", "move", "drop", "kind")
# Rules that say what a block or a line is.
CALLED = frozenset(
    {"heading", "caption", "pullquote", "author-note", "editor-note", "signature", "abstract", "keywords", "verse", "title", "byline"}
)
# Flags that a block put in its place answers.
_ASKED_OF_PLACES = frozenset({"attribution", "far-join", "paragraph-join"})


@dataclass(frozen=True, slots=True)
class Change:
    """A plan changed, and the lines of the source whose place in it the decision has settled."""

    plan: PagePlan
    lines: frozenset[int] = frozenset()
    renamed: frozenset[int] = frozenset()  # lines of the source that are called something else now


def carried_out(
    plan: PagePlan, texts: Texts, decision: Decision, edit: Edit | None, off: Sequence[str], near: frozenset[int] = ANYWHERE
) -> Change | None:
    """The plan as a decision wants it. `edit` is the row it answers, whose words say where if the decision does not; `near`
    are the lines it names."""
    own = edit.fragment.begins if edit and edit.fragment else edit.before if edit else ""
    context = decision.context or (own if decision.action != "drop" else "")
    if not context:
        return None
    reason = decision.note or DECIDED
    if decision.context and (lines := fulfilled(plan, texts, decision)) is not None:
        return Change(plan, lines)
    if decision.action in ("join", "move"):
        asked = Asked(context, decision.through, decision.text, reason, "gap" not in off, near)
        moved = join_passage(plan, texts, asked) if decision.action == "join" else move_passage(plan, texts, asked)
        return Change(moved, lines_of(plan, texts, asked)) if moved else None
    if decision.action == "split":
        changed = split_block(plan, texts, context, decision.text, reason, near)
    elif decision.action == "drop" and decision.through:
        changed = drop_passage(plan, texts, Asked(context, decision.through, reason=reason, near=near))
    elif decision.action == "drop":
        changed = drop_block(plan, texts, context, reason, near)
    elif decision.through:
        asked = Asked(context, decision.through, reason=reason, near=near)
        changed = set_kinds(plan, texts, asked, decision.text)
        return Change(changed, renamed=lines_of(plan, texts, asked)) if changed else None
    else:
        changed = set_kind(plan, texts, context, decision.text, reason, near)
        return Change(changed, renamed=quoted_lines(plan, texts, context, near)) if changed else None
    return Change(changed) if changed else None


def answers(edit: Edit, line: int, change: Change) -> bool:
    """True for a flag that asks where a text belongs that a decision has put in its place."""
    return edit.action == "flag" and edit.rule in _ASKED_OF_PLACES and line in change.lines


def overrules(edit: Edit, line: int, change: Change) -> bool:
    """True for a row that calls something what the editor calls otherwise."""
    return edit.action == "classify" and edit.rule in CALLED and line in change.renamed
