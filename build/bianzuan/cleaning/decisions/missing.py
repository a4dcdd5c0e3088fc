"""Decisions that find no place, in words: which of the words quoted are not found, or stand at more than one place.

In: a plan, the texts of its lines, a decision about blocks. Out: the key of decisions.toml whose words do not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from bianzuan.cleaning.decisions.moves import Asked, passage_of, target_of
from bianzuan.cleaning.planning.edits import ANYWHERE, Texts
from bianzuan.cleaning.planning.plan import PagePlan
from bianzuan.config import Decision
from bianzuan.messages import say
from bianzuan.model import Cleaned

# Keys of a decision that quote; "" for its first words, and for all of it.
Quoted = Literal["", "through", "text"]
QUOTED: tuple[Quoted, ...] = ("", "through", "text")


def missing(plan: PagePlan, texts: Texts, decision: Decision, near: frozenset[int] = ANYWHERE) -> Quoted:
    """What of a decision that was not carried out is not found, its first words apart."""
    if not decision.context or passage_of(plan, texts, Asked(decision.context, near=near)) is None:
        return ""
    if decision.through and passage_of(plan, texts, Asked(decision.context, decision.through, near=near)) is None:
        return "through"
    places = decision.action in ("move", "join") and decision.text
    return "text" if places and target_of(plan, texts, decision.action, decision.text) is None else ""


def unplaced_words(decision: Decision, file: str, wrong: Quoted = "") -> str:
    """That a decision found no place in a file."""
    what = decision.edit or f"“{decision.context}”"
    if not wrong:
        return say("cleaning.decision_unplaced", action=decision.action, what=what, file=file)
    quoted = decision.through if wrong == "through" else decision.text
    return say(f"cleaning.decision_{wrong}_unplaced", action=decision.action, what=what, file=file, quoted=quoted)


def unknown_edits(decisions: Sequence[Decision], cleaned: Sequence[Cleaned]) -> tuple[str, ...]:
    """Decisions by edit id alone whose id stands in no ledger, in words; `clean` sees one source and cannot tell."""
    known = {edit.id for one in cleaned for edit in one.ledger}
    return tuple(
        unplaced_words(d, "sources")
        for d in decisions
        if d.edit and not d.source and d.edit not in known
    )
