"""Text that leaves the book because the editor says so: a block, a passage, a line of front matter.

In: a plan and the texts of its lines. Out: another plan that covers the same characters, those left out among its
removals; None where the words quoted are not found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.decisions.kinds import field_of, with_field
from bianzuan.cleaning.decisions.moves import Asked, passage_of
from bianzuan.cleaning.planning.edits import ANYWHERE, Texts, block_text, find_block, with_blocks
from bianzuan.cleaning.planning.plan import PagePlan, PlannedBlock, Removal, Run
from bianzuan.cleaning.quoted import bare


def drop_block(plan: PagePlan, texts: Texts, context: str, reason: str, near: frozenset[int] = ANYWHERE) -> PagePlan | None:
    """Leave out the line of front matter or the block whose whole text is quoted, or the part of it that was joined to the
    rest."""
    if (field := field_of(plan, texts, context, near)) is not None:
        return _without_field(plan, *field, reason)
    place = find_block(plan, texts, context, near)
    if place is None:
        return None
    number, index = place
    block = plan.articles[number].blocks[index]
    part = _whole_runs(block, texts, bare(context))
    if not part:
        return None
    rest = tuple(run for run in block.runs if run not in part)
    joins = tuple(join for join in block.joins if join.after in rest[1:])
    kept = (replace(block, runs=rest, joins=joins),) if rest else ()
    return _left_out(plan, number, (index, index + 1), kept, part, reason)


def drop_passage(plan: PagePlan, texts: Texts, asked: Asked) -> PagePlan | None:
    """Leave out the block that begins with the words quoted, and all below it as far as the one that ends with `through`."""
    passage = passage_of(plan, texts, asked)
    if passage is None:
        return None
    blocks = plan.articles[passage.article].blocks[passage.first : passage.last + 1]
    runs = tuple(run for block in blocks for run in block.runs)
    return _left_out(plan, passage.article, (passage.first, passage.last + 1), (), runs, asked.reason)


def _left_out(
    plan: PagePlan, number: int, where: tuple[int, int], kept: Sequence[PlannedBlock], runs: tuple[Run, ...], reason: str
) -> PagePlan:
    """The plan with other blocks in the place of some, and runs of those gone. A note goes with the line that calls it."""
    article = plan.articles[number]
    blocks = (*article.blocks[: where[0]], *kept, *article.blocks[where[1] :])
    lines = {run.line for run in runs} - {run.line for block in blocks for run in block.runs}
    called = [note for note in article.notes if note.call.line in lines]
    notes = tuple(note for note in article.notes if note not in called)
    gone = {*runs, *(run for note in called for run in (note.call, *note.runs))}
    changed = with_blocks(plan, number, blocks)
    made = replace(changed.articles[number], notes=notes)
    changed = replace(changed, articles=(*changed.articles[:number], made, *changed.articles[number + 1 :]))
    return _removed(changed, tuple(sorted(gone, key=lambda run: (run.line, run.start))), reason)


def _without_field(plan: PagePlan, number: int, name: str, reason: str) -> PagePlan:
    article = plan.articles[number]
    made = with_field(article, name, ())
    made = replace(made, authors=()) if name == "byline" else made
    changed = replace(plan, articles=(*plan.articles[:number], made, *plan.articles[number + 1 :]))
    return _removed(changed, getattr(article, name), reason)


def _removed(plan: PagePlan, runs: tuple[Run, ...], reason: str) -> PagePlan:
    """The plan with runs among its removals; of an article that has nothing left nothing is left."""
    kept = tuple(a for a in plan.articles if a.title or a.byline or a.subtitle or a.kicker or any(b.runs for b in a.blocks))
    return replace(plan, articles=kept, removals=(*plan.removals, Removal("decision", runs, reason, "certain")))


def _whole_runs(block: PlannedBlock, texts: Texts, words: str) -> tuple[Run, ...]:
    """The runs at the beginning or the end of a block, or all of them, that say just these words."""
    for size in range(len(block.runs), 0, -1):
        for part in (block.runs[:size], block.runs[-size:]):
            if bare(block_text(replace(block, runs=part), texts)) == words:
                return part
    return ()
