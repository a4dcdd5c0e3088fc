"""Cleaning a source: rules of characters, the plan of the page, make-up, suspects, the editor's decisions, ledger."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bianzuan.cleaning.articles import build_article
from bianzuan.cleaning.block_marks import with_marks_told
from bianzuan.cleaning.body import WITHIN
from bianzuan.cleaning.contents import collect
from bianzuan.cleaning.decisions.fragments import with_fragments
from bianzuan.cleaning.decisions.replay import Replay, of_source
from bianzuan.cleaning.draft import Draft
from bianzuan.cleaning.furniture.copies import RULE as COPIES
from bianzuan.cleaning.furniture.copies import find_copies
from bianzuan.cleaning.furniture.cut_short import with_ends_told
from bianzuan.cleaning.furniture.label_lines import with_told_day
from bianzuan.cleaning.furniture.page import RULE as FURNITURE
from bianzuan.cleaning.furniture.page import counts_pages, find_furniture, without_furniture
from bianzuan.cleaning.furniture.page_feet import Feet, find_feet
from bianzuan.cleaning.inline_tags import InlineMarkup
from bianzuan.cleaning.ledger import build_ledger
from bianzuan.cleaning.makeup import make_up
from bianzuan.cleaning.markdown.front_matter import read_front_matter, with_front_matter
from bianzuan.cleaning.markdown.markup import read_markup, set_by_hand, with_markup, without_escapes
from bianzuan.cleaning.planning.edits import without_rules
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.planning.runs import completed
from bianzuan.cleaning.ranged_right import at_right, with_signatures
from bianzuan.cleaning.reasons import spoken
from bianzuan.cleaning.reassembly import plan as reassemble
from bianzuan.cleaning.reassembly import settled_plan
from bianzuan.cleaning.rule import Page, Rule, changes
from bianzuan.cleaning.rules import AGAIN, RULES
from bianzuan.cleaning.rules.script import SCRIPT, is_to_convert, page_script, script_of
from bianzuan.cleaning.script_at_joins import converted_at_joins
from bianzuan.cleaning.settled import settle
from bianzuan.cleaning.suspicions import AT_END, planned_flags, suspicions
from bianzuan.cleaning.text_lines import below_feeds, indent_of, narrowed, text_draft
from bianzuan.cleaning.unit import Unit
from bianzuan.cleaning.web.page import html_draft
from bianzuan.cleaning.web.pictures import with_pictures
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Cleaned, Script, Source

Planner = Callable[..., PagePlan]


# Each round moves on by one mark; a run of more than eight that hang on one another is no prose.
_ROUNDS = 8
_DEFAULTS = CleanConfig()


def clean(
    source: Source,
    config: CleanConfig = _DEFAULTS,
    decisions: tuple[Decision, ...] = (),
    planner: Planner = reassemble,
    target: Script = "zh-Hans",
) -> Cleaned:
    """Articles and ledger of a source, in the script `target`. `planner` recognises blocks and articles from lines of
    clean characters. The ledger gives reasons in the user's language."""
    cleaned = _decided(source, config, decisions, planner, target)
    return replace(cleaned, ledger=spoken(cleaned.ledger))


def _decided(
    source: Source, config: CleanConfig, decisions: tuple[Decision, ...], planner: Planner, target: Script
) -> Cleaned:
    wanted = of_source(decisions, source)
    if not wanted:
        return _carry_out(source, config, planner, target, Replay(source, (), {}, {}))
    # Decisions speak of edits as they are without decisions: only so is an id the same before and after deciding. Of
    # questions all are known, also those that are asked when others have been answered.
    plain = _carry_out(source, config, planner, target, Replay(source, (), {}, {}, asks_all=True))
    starts = [line.start for line in source.lines]
    offsets = {edit.id: starts[edit.source.line - 1] + edit.source.column - 1 for edit in plain.ledger}
    replay = Replay(source, wanted, {e.id: e for e in plain.ledger}, offsets, target=target, protect=config.protect)
    return _carry_out(source, config, planner, target, replay)


def _carry_out(
    source: Source, config: CleanConfig, planner: Planner, target: Script, replay: Replay
) -> Cleaned:
    draft = html_draft(source, config.off) if source.format == "html" else text_draft(source, config.off)
    page = Page(draft.texts(), config, target)
    found = page_script(page)
    front = read_front_matter(source, page)
    settled = front is not None and (front.settled or ("title" in front.fields and set_by_hand(page.lines)))
    if front is not None and front.settled and front.script == target:
        # Cleaned before, into this script: what was left in the other one then, as a quotation or a text of a mixed page, stays so.
        config = replace(config, off=(*config.off, SCRIPT.name))
    markup_of: InlineMarkup = "any" if settled else "known" if source.format == "markdown" else ""
    correct_characters(draft, config, target, markup_of)
    replay.undo_characters(draft)
    tops = below_feeds(source.text, draft.lines)
    lines = [
        PageLine(line.number, text, indent_of(source.text, line), line.number in draft.captions, narrowed=narrowed(source.text, line), page_top=line.number in tops, beside=line.number in draft.beside)
        for line in sorted(draft.lines, key=lambda line: line.number)
        if (text := line.text)
    ]
    texts = {line.number: line.text for line in lines}
    lines = [line for line in lines if line.number not in draft.pictures]
    lines = at_right(lines, draft.ranged)
    markup = read_markup([line for line in lines if not front or line.number > front.last])
    hidden = markup.hidden
    seen = [line for line in lines if line.number not in hidden and not (front and line.number <= front.last)]
    feet = find_feet(seen, FURNITURE) if FURNITURE not in config.off and not settled else Feet({})
    running = feet.without(seen)
    furniture = find_furniture(running) if FURNITURE not in config.off and not settled else ()
    in_order = source.in_order or counts_pages(furniture)
    if COPIES not in config.off and not settled:
        furniture = (*furniture, *find_copies(without_furniture(running, furniture)))
    plan = settled_plan(seen, _broken(draft), _within(draft)) if settled else planner(feet.again(without_furniture(running, furniture), seen), **({"in_order": True} if in_order else {}))
    furniture = (*furniture, *feet.rules)
    plan = replace(with_told_day(plan, seen, furniture), removals=(*plan.removals, *furniture))
    plan = plan if settled else with_signatures(with_ends_told(plan, seen, furniture), seen)
    plan = with_front_matter(with_markup(plan, markup, lines), front, tuple(lines), draft.lines)
    plan = with_pictures(without_rules(completed(plan, lines), config.off), draft.pictures, texts)
    plan = replay.change_plan(plan, texts, config.off)
    contents = collect(draft, plan)
    units: Sequence[Unit] = make_up(draft, plan, contents, front)
    if source.format == "markdown":
        units = tuple(map(without_escapes, units))
    if is_to_convert(page) and SCRIPT.name not in config.off:
        units, kept = converted_at_joins(units, source.text, target, config.protect, replay.keeps)
        replay.reject_at(kept)
    units, kept = settle(units, {text for line in lines for text in (line.text, line.text.lstrip("#").lstrip())}, config, target, replay.keeps, markup_of)
    replay.reject_at(kept)
    units = [with_marks_told(unit) for unit in replay.change_texts(replay.without_rejected_marks(units))]
    scripts = _scripts(source, units, front.script if front else None, found or target)
    articles = tuple(
        build_article(source, planned, [unit for unit in units if unit.article == number], stem, scripts[number], draft.physical, front.last if front else 0)
        for number, (planned, stem) in enumerate(zip(plan.articles, _stems(source, len(plan.articles)), strict=True), 1)
    )
    planned = planned_flags(plan.flags, units, contents, config.off)
    ends = {(flag.rule, flag.end) for flag, _ in planned if flag.rule == AT_END}
    suspects, more = suspicions(units, config, target, None if replay.asks_all else replay.answered_places())
    flags = [*planned, *(flag for flag in suspects if (flag[0].rule, flag[0].end) not in ends)]
    ledger = with_fragments(build_ledger(source, units, contents.tail, flags), source, plan.flags, contents)
    return Cleaned(source, articles, replay.ledger(ledger), replay.unplaced(), more)


def _broken(draft: Draft) -> frozenset[int]:
    """Lines that end in a line break of Markdown: two spaces or a backslash."""
    return frozenset(line.number for line in draft.lines if draft.source.text[line.start : line.end].endswith(("  ", "\\")))


def _within(draft: Draft) -> frozenset[int]:
    """Lines that part the lines of one list."""
    return frozenset(line.number for line in draft.lines if draft.source.text[line.start : line.end] == WITHIN)


def _scripts(source: Source, units: Sequence[Unit], told: Script | None, usual: Script) -> Mapping[int, Script]:
    """By the number of an article, the script it had: that of the document, but its own where it was converted from that.

    One that stays in the other script says nothing of it: cleaned again it is to stay so.
    """
    found: dict[int, Script] = {}
    by_article: dict[int, list[Unit]] = {}
    for unit in units if told is None else ():
        by_article.setdefault(unit.article, []).append(unit)
    for number, own in by_article.items():
        had = script_of("".join(source.text[segment.start : segment.end] for segment in unit.segments if segment.text) for unit in own)
        if had is not None and had != script_of(unit.text for unit in own):
            found[number] = had
    return defaultdict(lambda: told or usual, found)


def _stems(source: Source, count: int) -> list[str]:
    return [source.stem] if count == 1 else [f"{source.stem}-{number:02d}" for number in range(1, count + 1)]


def correct_characters(
    draft: Draft, config: CleanConfig, target: Script = "zh-Hans", markup: InlineMarkup = ""
) -> None:
    """Run every rule of characters over the draft, in the order of RULES, and those of AGAIN until nothing changes."""

    def run(rules: Sequence[Rule]) -> bool:
        found = False
        for rule in rules:
            if rule.stage == "characters" and rule.name not in config.off:
                wanted = changes(rule, Page(draft.texts(), config, target, markup, draft.source.format))
                draft.edit(wanted, rule.name, rule.action, rule.reason, rule.confidence)
                found = found or bool(wanted)
        return found

    run(RULES)
    for _ in range(_ROUNDS):
        if not run(AGAIN):
            break


def summary(cleaned: Cleaned) -> Mapping[str, int]:
    """Number of edits of each rule, in the order of RULES; rules that never fired are left out."""
    counts = Counter(edit.rule for edit in cleaned.ledger if edit.status != "rejected")
    order = {rule.name: place for place, rule in enumerate(RULES)}
    return {name: counts[name] for name in sorted(counts, key=lambda name: (order.get(name, len(order)), name))}
