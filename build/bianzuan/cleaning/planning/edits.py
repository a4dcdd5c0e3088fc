"""Changes to a plan that the editor asks for: rules switched off, and decisions about blocks.

In: a plan and the texts of its lines. Out: another plan that covers the same characters. A function that finds no
place gives None, so that the decision can be reported.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bianzuan.cleaning.body import GOES_ON, LIST_ITEM
from bianzuan.cleaning.planning.plan import Join, PagePlan, PlannedArticle, PlannedBlock, Removal, Run
from bianzuan.cleaning.planning.switches import KINDS_BY_RULE, REMOVAL_RULES
from bianzuan.cleaning.quoted import bare, places_of

Texts = Mapping[int, str]
# Lines that words quoted are looked for in: none are named.
ANYWHERE: frozenset[int] = frozenset()


def without_rules(plan: PagePlan, off: Sequence[str]) -> PagePlan:
    """The plan as it would be without the rules switched off: blocks are paragraphs, cuts stay, removals stay in."""
    demoted = {kind for rule, kind in KINDS_BY_RULE.items() if rule in off}
    if demoted:
        plan = _each_block(plan, lambda b: replace(b, kind="paragraph", level=0) if b.kind in demoted else b)
    if "gap" in off:
        plan = _each_article(plan, lambda a: replace(a, blocks=tuple(b for b in a.blocks if b.kind != "gap" or b.runs)))
    if "paragraph-join" in off:
        plan = split_joins(plan, lambda join: not join.far)
    if "far-join" in off:
        plan = split_joins(plan, lambda join: join.far)
    return restored(plan, lambda removal, run: removal.rule in off and removal.rule in REMOVAL_RULES)


def _each_block(plan: PagePlan, change: Callable[[PlannedBlock], PlannedBlock]) -> PagePlan:
    return _each_article(plan, lambda article: replace(article, blocks=tuple(map(change, article.blocks))))


def _each_article(plan: PagePlan, change: Callable[[PlannedArticle], PlannedArticle]) -> PagePlan:
    return replace(plan, articles=tuple(map(change, plan.articles)))


def split_joins(plan: PagePlan, wanted: Callable[[Join], bool]) -> PagePlan:
    """The plan with blocks cut again where a join is `wanted` undone."""

    def cut(article: PlannedArticle) -> PlannedArticle:
        blocks: list[PlannedBlock] = []
        index_of = {}
        for index, block in enumerate(article.blocks):
            index_of[index] = len(blocks)
            blocks += _cut_block(block, {join.after for join in block.joins if wanted(join)})
        notes = tuple(replace(n, in_block=index_of.get(n.in_block, n.in_block)) for n in article.notes)
        return replace(article, blocks=tuple(blocks), notes=notes)

    return _each_article(plan, cut)


def _cut_block(block: PlannedBlock, before: set[Run]) -> list[PlannedBlock]:
    parts: list[list[Run]] = [[]]
    for run in block.runs:
        if run in before and parts[-1]:
            parts.append([])
        parts[-1].append(run)
    joins = tuple(join for join in block.joins if join.after not in before)
    whole = [replace(block, runs=tuple(part), joins=tuple(j for j in joins if j.after in part)) for part in parts]
    return [one for part in whole for one in _without_rest(part, inside=bool(part.runs) and part.runs[0] in before)]


def _without_rest(part: PlannedBlock, *, inside: bool) -> list[PlannedBlock]:
    """A part of a list; one that begins `inside` an item is the rest of that item, a paragraph now, and the items below it."""
    if part.kind != "list" or not inside:
        return [part]
    rests = {join.after for join in part.joins}
    size = next((i for i, run in enumerate(part.runs[1:], 1) if run not in rests), len(part.runs))
    rest = replace(part, kind="paragraph", runs=part.runs[:size], joins=tuple(j for j in part.joins if j.after in part.runs[:size]))
    items = replace(part, runs=part.runs[size:], joins=tuple(j for j in part.joins if j.after in part.runs[size:]), decided="")
    return [rest, items] if items.runs else [rest]


def undone_block(plan: PagePlan, kind: str, line: int) -> PagePlan:
    """The plan with the block of a kind that begins on a line made a paragraph."""
    return _each_block(
        plan,
        lambda b: replace(b, kind="paragraph", level=0) if b.kind == kind and b.runs and b.runs[0].line == line else b,
    )


def undone_field(plan: PagePlan, field: str, line: int) -> PagePlan:
    """The plan with a title or byline of a line made the first paragraph of its article."""

    def undo(article: PlannedArticle) -> PlannedArticle:
        runs = article.title if field == "title" else article.byline
        if not any(run.line == line for run in runs):
            return article
        block = PlannedBlock("paragraph", runs, reason="no " + field + ", the editor says")
        notes = tuple(replace(note, in_block=note.in_block + 1) for note in article.notes)
        article = replace(article, blocks=(block, *article.blocks), notes=notes)
        return replace(article, title=()) if field == "title" else replace(article, byline=(), authors=())

    return _each_article(plan, undo)


def moved_back(plan: PagePlan, line: int) -> PagePlan:
    """The plan with the block that begins on a line put behind what stands before it in the source; a paragraph that was
    joined over it is cut there again."""
    for number, article in enumerate(plan.articles):
        for index, block in enumerate(article.blocks):
            if block.runs and block.runs[0].line == line and index:
                kept = (*article.blocks[:index], *article.blocks[index + 1 :])
                plan = with_blocks(plan, number, kept)
                return _insert(_cut_at(plan, _joined_over(plan, block.runs[0])), block)
    return plan


def _cut_at(plan: PagePlan, run: Run | None) -> PagePlan:
    return split_joins(plan, lambda join: join.after == run) if run else plan


def _joined_over(plan: PagePlan, run: Run) -> Run | None:
    """The run that goes on below `run` in the paragraph that stands right before it in the source."""
    place = (run.line, run.start)
    before = ((r.line, r.start) for a in plan.articles for b in a.blocks for r in b.runs if (r.line, r.start) < place)
    last = max(before, default=(0, 0))
    for article in plan.articles:
        for block in article.blocks:
            for upper, lower in pairwise(block.runs):
                if (upper.line, upper.start) == last and (lower.line, lower.start) > place:
                    return lower
    return None


def restored(plan: PagePlan, wanted: Callable[[Removal, Run], bool]) -> PagePlan:
    """The plan with removals turned into paragraphs again, each after the block that stood before it in the source."""
    back = [(removal, run) for removal in plan.removals for run in removal.runs if wanted(removal, run)]
    if not back:
        return plan
    runs = {run for _, run in back}
    removals = (replace(r, runs=tuple(run for run in r.runs if run not in runs)) for r in plan.removals)
    plan = replace(plan, removals=tuple(r for r in removals if r.runs))
    for _, run in back:
        plan = _insert(plan, PlannedBlock("paragraph", (run,), reason="kept by the editor"))
    return plan


def _insert(plan: PagePlan, block: PlannedBlock) -> PagePlan:
    place = (block.runs[0].line, block.runs[0].start)
    best: tuple[tuple[int, int], int, int] = ((-1, -1), 0, -1)
    for number, article in enumerate(plan.articles):
        for index, other in enumerate(article.blocks):
            ends = [(run.line, run.start) for run in other.runs[-1:]]
            if ends and best[0] < ends[0] < place:
                best = (ends[0], number, index)
    if not plan.articles:
        return replace(plan, articles=(PlannedArticle((), (block,)),))
    _, number, index = best
    article = plan.articles[number]
    blocks = (*article.blocks[: index + 1], block, *article.blocks[index + 1 :])
    notes = tuple(replace(n, in_block=n.in_block + (n.in_block > index)) for n in article.notes)
    articles = list(plan.articles)
    articles[number] = replace(article, blocks=blocks, notes=notes)
    return replace(plan, articles=tuple(articles))


# --- decisions about blocks ------------------------------------------------------------------------


def block_text(block: PlannedBlock, texts: Texts) -> str:
    """Text of a block as it will stand in the article, without marks."""
    return "".join(texts[run.line][run.start : run.end] for run in block.runs)


def find_block(plan: PagePlan, texts: Texts, quoted: str, near: frozenset[int] = ANYWHERE, *, end: bool = False) -> tuple[int, int] | None:
    """(article, block) of the one block that is, or begins (or ends) with, the words quoted, or else contains them; of those
    in lines `near`, if any are named.

    White space does not count: where an article has a wide space, the source may have a line end. Nor does the script, so that
    the editions in both scripts have the same decisions.
    """
    wanted = bare(quoted)
    blocks = ((a, b, block) for a, article in enumerate(plan.articles) for b, block in enumerate(article.blocks))
    places = [(a, b) for a, b, block in blocks if not near or any(run.line in near for run in block.runs)]
    found = {place: bare(block_text(plan.articles[place[0]].blocks[place[1]], texts)) for place in places}
    for fits in (str.__eq__, str.endswith if end else str.startswith, str.__contains__):
        hits = [place for place, text in found.items() if wanted and fits(text, wanted)]
        if len(hits) == 1:
            return hits[0]
    return None


def how_many(plan: PagePlan, texts: Texts, quoted: str) -> int:
    """How many blocks begin with the words quoted, or else contain them."""
    wanted = bare(quoted)
    found = [bare(block_text(block, texts)) for article in plan.articles for block in article.blocks] if wanted else []
    return sum(text.startswith(wanted) for text in found) or sum(wanted in text for text in found)


def _offset(text: str, words: str) -> int:
    """Where words begin in a text; -1 where they do not stand."""
    return next((start for start, _ in places_of(text, words)), -1)


def with_blocks(plan: PagePlan, number: int, blocks: Sequence[PlannedBlock]) -> PagePlan:
    """The plan with other blocks in one of its articles."""
    articles = list(plan.articles)
    articles[number] = replace(articles[number], blocks=tuple(blocks))
    return replace(plan, articles=tuple(articles))


def mark_lost(plan: PagePlan, line: int, reason: str) -> PagePlan | None:
    """The plan with a mark for lost text where a flag asks what stands above a line; a paragraph that was joined there is cut
    again. Nobody asks then whether its halves belong together."""
    asked = ("gap", "paragraph-join")
    run = next((flag.run for flag in plan.flags if flag.rule in asked and flag.run.line == line), None)
    if run is None:
        return None
    plan = split_joins(plan, lambda join: join.after == run)
    plan = replace(plan, flags=tuple(f for f in plan.flags if f.run != run or f.rule != "paragraph-join"))
    for number, article in enumerate(plan.articles):
        for index, block in enumerate(article.blocks):
            if block.runs[:1] == (run,):
                mark = PlannedBlock("gap", (), reason=reason)
                notes = tuple(replace(n, in_block=n.in_block + (n.in_block >= index)) for n in article.notes)
                blocks = (*article.blocks[:index], mark, *article.blocks[index:])
                marked = replace(article, blocks=blocks, notes=notes)
                return replace(plan, articles=(*plan.articles[:number], marked, *plan.articles[number + 1 :]))
    return None


def split_block(plan: PagePlan, texts: Texts, context: str, before: str, reason: str, near: frozenset[int] = ANYWHERE) -> PagePlan | None:
    """Begin a new paragraph with the words `before`, which stand inside `context`, or once below it in its paragraph; without
    them, with `context`."""
    place = find_block(plan, texts, context, near)
    if place is None:
        return None
    number, index = place
    block = plan.articles[number].blocks[index]
    text = block_text(block, texts)
    start, inside = _offset(text, context), _offset(context, before) if before else 0
    cut = _offset(text[start:], context[inside:]) + start if start >= 0 and inside >= 0 else 0
    if start >= 0 and inside < 0 and len(further := places_of(text[start:], before)) == 1:
        cut = start + further[0][0]
    cut = _before_mark(block, texts, cut)
    if cut <= 0:
        return None
    head: list[Run] = []
    tail: list[Run] = []
    position = 0
    for run in block.runs:
        size = run.end - run.start
        middle = min(max(cut - position, 0), size)
        head += [replace(run, end=run.start + middle)] if middle else []
        tail += [replace(run, start=run.start + middle)] if middle < size else []
        position += size
    parts = [
        replace(block, runs=tuple(runs), joins=tuple(j for j in block.joins if j.after in runs)) for runs in (head, tail)
    ]
    inside = tail[0].start > 0 or any(join.after == tail[0] for join in block.joins)
    lower = _without_rest(replace(parts[1], decided=f"split: {reason}"), inside=inside)
    blocks = plan.articles[number].blocks
    return with_blocks(plan, number, (*blocks[:index], parts[0], *lower, *blocks[index + 1 :]))


def _before_mark(block: PlannedBlock, texts: Texts, cut: int) -> int:
    """Where to cut a block: an item of a list is parted from those above it before its mark, a further paragraph before its indent."""
    start = 0
    for run in block.runs if block.kind == "list" else ():
        line = texts[run.line][run.start : run.end]
        if start < cut < start + len(line) and (mark := LIST_ITEM.match(line) or GOES_ON.match(line)) and cut <= start + mark.end():
            return start
        start += len(line)
    return cut
