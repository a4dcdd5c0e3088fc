"""Cleaning a source: rules of characters, the plan of the page, make-up, suspects, the editor's decisions, ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from bianzuan.cleaning.articles import build_article
from bianzuan.cleaning.contents import collect
from bianzuan.cleaning.draft import Draft
from bianzuan.cleaning.ledger import build_ledger
from bianzuan.cleaning.makeup import make_up
from bianzuan.cleaning.plan import PageLine, PagePlan
from bianzuan.cleaning.plan_runs import completed
from bianzuan.cleaning.reassembly import plan as reassemble
from bianzuan.cleaning.rule import Page, changes
from bianzuan.cleaning.rules import RULES
from bianzuan.cleaning.rules.script import is_traditional_page
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Cleaned, Script, Source

Planner = Callable[[Sequence[PageLine]], PagePlan]


_DEFAULTS = CleanConfig()


def clean(
    source: Source,
    config: CleanConfig = _DEFAULTS,
    decisions: tuple[Decision, ...] = (),
    planner: Planner = reassemble,
) -> Cleaned:
    """Articles and ledger of a source. `planner` recognises blocks and articles from lines of clean characters."""
    draft = Draft(source)
    traditional = is_traditional_page(Page(draft.texts(), config))
    correct_characters(draft, config)
    lines = [PageLine(line.number, text) for line in draft.lines if (text := line.text)]
    plan = completed(planner(lines), lines)
    contents = collect(draft, plan)
    units = make_up(draft, plan, contents)
    script: Script = "zh-Hant" if traditional else "zh-Hans"
    articles = tuple(
        build_article(
            source,
            planned,
            [unit for unit in units if unit.article == number],
            source.stem if len(plan.articles) == 1 else f"{source.stem}-{number:02d}",
            script,
        )
        for number, planned in enumerate(plan.articles, 1)
    )
    return Cleaned(source, articles, build_ledger(source, units, contents.tail))


def correct_characters(draft: Draft, config: CleanConfig) -> None:
    """Run every rule of characters over the draft, in the order of RULES."""
    for rule in RULES:
        if rule.stage == "characters" and rule.name not in config.off:
            wanted = changes(rule, Page(draft.texts(), config))
            draft.edit(wanted, rule.name, rule.action, rule.reason, rule.confidence)


def summary(cleaned: Cleaned) -> Mapping[str, int]:
    """Number of edits of each rule, in the order of RULES; rules that never fired are left out."""
    counts = Counter(edit.rule for edit in cleaned.ledger if edit.status != "rejected")
    order = {rule.name: place for place, rule in enumerate(RULES)}
    return {name: counts[name] for name in sorted(counts, key=lambda name: (order.get(name, len(order)), name))}
