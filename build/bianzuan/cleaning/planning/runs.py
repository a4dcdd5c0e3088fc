"""Runs of a plan: which it gives to articles, and what it forgot, which is added, never lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import (
    PageLine,
    PagePlan,
    PlannedArticle,
    PlannedBlock,
    PlannedFlag,
    Removal,
    Run,
)


def article_runs(article: PlannedArticle) -> Iterator[Run]:
    """All runs of an article, in the order in which it is read; calls of notes where they are listed."""
    yield from (*article.kicker, *article.title, *article.subtitle, *article.byline)
    for block in article.blocks:
        yield from block.runs
    for note in article.notes:
        yield note.call
        yield from note.runs


def owned_runs(plan: PagePlan) -> list[Run]:
    """All runs that stay in articles, without empty ones."""
    return [run for article in plan.articles for run in article_runs(article) if run.end > run.start]


def completed(plan: PagePlan, lines: Sequence[PageLine]) -> PagePlan:
    """The plan, with every character that it leaves out: white space as a removal, text as a doubtful fragment."""
    plan = replace(plan, removals=tuple(_without_owned(plan)))
    covered: dict[int, list[Run]] = {}
    for run in [*owned_runs(plan), *(run for removal in plan.removals for run in removal.runs)]:
        covered.setdefault(run.line, []).append(run)
    missing = [run for line in lines for run in _missing(line, covered.get(line.number, []))]
    texts = {line.number: line.text for line in lines}
    empty = [run for run in missing if not texts[run.line][run.start : run.end].strip()]
    lost = [run for run in missing if texts[run.line][run.start : run.end].strip()]
    removals = [Removal("inner-space", (run,), "white space between blocks", "certain") for run in empty]
    reason = "no block was found for this text"
    blocks = tuple(PlannedBlock("paragraph", (run,), reason=reason, confidence="doubtful") for run in lost)
    flags = [PlannedFlag("attribution", run, reason, "doubtful") for run in lost]
    articles = plan.articles
    if blocks and articles:
        articles = (*articles[:-1], replace(articles[-1], blocks=(*articles[-1].blocks, *blocks)))
    elif blocks:
        articles = (PlannedArticle((), blocks),)
    return PagePlan(articles, (*plan.removals, *removals), (*plan.flags, *flags))


def _without_owned(plan: PagePlan) -> Iterator[Removal]:
    """Removals without the runs that an article has too: what stands in an article stays."""
    owned: dict[int, list[Run]] = {}
    for run in owned_runs(plan):
        owned.setdefault(run.line, []).append(run)
    for removal in plan.removals:
        runs = tuple(
            run
            for run in removal.runs
            if not any(other.start < run.end and run.start < other.end for other in owned.get(run.line, ()))
        )
        if runs:
            yield replace(removal, runs=runs)


def _missing(line: PageLine, runs: Sequence[Run]) -> Iterator[Run]:
    position = 0
    for run in [*sorted(runs, key=lambda run: run.start), Run(line.number, len(line.text), len(line.text))]:
        if run.start > position:
            yield Run(line.number, position, run.start)
        position = max(position, run.end)
