"""Decisions that find no place, in words: which of the words quoted are not found, or stand at more than one place.

In: a plan and the texts of its lines, or finished texts; a decision. Out: what of it does not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from bianzuan.cleaning.decisions.moves import Asked, passage_of, target_of
from bianzuan.cleaning.planning.edits import ANYWHERE, Texts, how_many
from bianzuan.cleaning.planning.plan import PagePlan
from bianzuan.cleaning.quoted import places_of
from bianzuan.cleaning.unit import Unit
from bianzuan.config import Decision
from bianzuan.messages import say
from bianzuan.model import Cleaned

# What is wrong with a decision that was not carried out; "" where nothing more is known than that its place is not there.
Wrong = Literal["", "many", "through", "text", "split", "itself", "edit", "id", "at"]
WRONG: tuple[Wrong, ...] = get_args(Wrong)


def missing(plan: PagePlan, texts: Texts, decision: Decision, near: frozenset[int] = ANYWHERE) -> Wrong:
    """What of a decision about blocks that was not carried out does not fit."""
    if not decision.context:
        return ""
    passage = passage_of(plan, texts, Asked(decision.context, near=near))
    if passage is None:
        many = how_many(plan, texts, decision.context)
        return "at" if near and many else "many" if many > 1 else ""
    if decision.through and passage_of(plan, texts, Asked(decision.context, decision.through, near=near)) is None:
        return "through"
    if decision.action == "split":
        return "split"
    if decision.action not in ("move", "join") or not decision.text:
        return ""
    target = target_of(plan, texts, decision.action, decision.text)
    return "text" if target is None else "itself" if passage.holds(target) else ""


def missing_words(units: Sequence[Unit], decision: Decision) -> Wrong:
    """What of a decision about words that was not carried out does not fit."""
    if decision.edit:
        return "id"
    if decision.action in ("accept", "reject"):
        return "edit"
    return "many" if decision.context and sum(len(places_of(unit.text, decision.context)) for unit in units) > 1 else ""


def unplaced_words(decision: Decision, file: str, wrong: Wrong = "") -> str:
    """That a decision found no place in a file, and why."""
    what = decision.edit or f"“{decision.context}”"
    if not wrong:
        return say("cleaning.decision_unplaced", action=decision.action, what=what, file=file)
    quoted = decision.through if wrong == "through" else decision.text
    return say(f"cleaning.decision_{wrong}_unplaced", action=decision.action, what=what, file=file, quoted=quoted, at=decision.at)


def unknown_edits(decisions: Sequence[Decision], cleaned: Sequence[Cleaned]) -> tuple[str, ...]:
    """Decisions by edit id alone whose id stands in no ledger, in words; `clean` sees one source and cannot tell."""
    known = {edit.id for one in cleaned for edit in one.ledger}
    return tuple(
        unplaced_words(d, "sources", "id")
        for d in decisions
        if d.edit and not d.source and d.edit not in known
    )
