"""Decisions that ask for what cleaning has come to do by itself: nothing is left to do, and nothing is to be told.

In: a plan, the texts of its lines, a decision about blocks. Out: the lines it speaks of, or None where something is left to do.
Decisions outlive the cleaning they were made on: a half of a sentence that an editor joined may be joined by now, and
stands inside a paragraph, which must not be joined to the one above in its place.
"""

from __future__ import annotations

from collections.abc import Iterable

from bianzuan.cleaning.planning.edits import Texts, block_text
from bianzuan.cleaning.planning.plan import PagePlan, PlannedBlock, Run
from bianzuan.cleaning.quoted import bare
from bianzuan.config import Decision


def fulfilled(plan: PagePlan, texts: Texts, decision: Decision) -> frozenset[int] | None:
    """Lines of the source of what a decision asks for, if the plan has it so; else None."""
    begins = bare(decision.context)
    if not begins:
        return None
    if decision.action in ("join", "move"):
        return _joined(plan, texts, begins, bare(decision.text))
    return _gone(plan, texts, begins) if decision.action == "drop" else None


def _joined(plan: PagePlan, texts: Texts, begins: str, ends: str) -> frozenset[int] | None:
    """Lines of the one paragraph in which the words quoted stand behind those they are to follow."""
    blocks = [block for article in plan.articles for block in article.blocks if begins in bare(block_text(block, texts))]
    if len(blocks) != 1 or bare(block_text(blocks[0], texts)).startswith(begins):
        return None
    (block,) = blocks
    behind = ends + begins in bare(block_text(block, texts)) if ends else _at_a_join(block, texts, begins)
    return _lines(block.runs) if behind else None


def _at_a_join(block: PlannedBlock, texts: Texts, begins: str) -> bool:
    """True if a paragraph was put together where the words begin."""
    starts = {join.after for join in block.joins}
    rests = (block.runs[number:] for number, run in enumerate(block.runs) if number and run in starts)
    return any(bare("".join(texts[run.line][run.start : run.end] for run in rest)).startswith(begins) for rest in rests)


def _gone(plan: PagePlan, texts: Texts, begins: str) -> frozenset[int] | None:
    """Lines of what leaves the text and begins with the words quoted, if none of the text that stays has them."""
    if any(begins in bare(block_text(block, texts)) for article in plan.articles for block in article.blocks):
        return None
    removed = (one.runs for one in plan.removals if begins in bare("".join(texts[run.line][run.start : run.end] for run in one.runs)))
    return next((_lines(runs) for runs in removed), None)


def _lines(runs: Iterable[Run]) -> frozenset[int]:
    return frozenset(run.line for run in runs)
