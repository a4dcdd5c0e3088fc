"""A passage called something by the editor: each of its paragraphs, or for verse all of it one poem.

In: a plan and the texts of its lines. Out: another plan that covers the same characters; None where the words quoted are
not found, or what is asked for is no kind of a block.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from bianzuan.cleaning.decisions.kinds import HEADINGS
from bianzuan.cleaning.decisions.moves import Asked, passage_of
from bianzuan.cleaning.planning.edits import Texts, with_blocks
from bianzuan.cleaning.planning.plan import PagePlan
from bianzuan.config import KINDS
from bianzuan.model import BlockKind


def set_kinds(plan: PagePlan, texts: Texts, asked: Asked, kind: str) -> PagePlan | None:
    """Make all blocks of a passage what `kind` says; lines of verse become one block."""
    passage = passage_of(plan, texts, asked) if kind in KINDS else None
    if passage is None:
        return None
    level = HEADINGS.get(kind, 0)
    blocks = plan.articles[passage.article].blocks
    inside = [b for b in blocks[passage.first : passage.last + 1] if b.runs]
    called = cast(BlockKind, "heading" if level else kind)
    made = [replace(b, kind=called, level=level, reason=asked.reason, confidence="certain", attributes="") for b in inside]
    if kind == "verse":
        made = [replace(made[0], runs=tuple(run for block in made for run in block.runs), joins=())]
    return with_blocks(plan, passage.article, (*blocks[: passage.first], *made, *blocks[passage.last + 1 :]))
