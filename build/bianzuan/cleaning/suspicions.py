"""Flags: suspects in the finished texts, and what the plan was not sure of, as rows that change nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bianzuan.cleaning.body import GAP
from bianzuan.cleaning.contents import Contents
from bianzuan.cleaning.ledger import numbered
from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.rule import Page, Rule, changes
from bianzuan.cleaning.rules.suspects import FLAGS_PER_THOUSAND, SUSPECTS
from bianzuan.cleaning.segments import Change, Segment
from bianzuan.cleaning.unit import Places, Unit
from bianzuan.config import CleanConfig
from bianzuan.model import Script, Target

Flag = tuple[Segment, Target | None]

# A flag on a whole paragraph quotes its first characters only: the ledger is no second copy of the text.
_QUOTED = 16
# What scanners and converters do to characters, two times at least, and once in so many Han.
_SOILS = frozenset({"mojibake", "radicals", "odd-space", "loose-space", "machine-blank", "pinyin", "stray-comma"})
_HAN_TO_AN_EDIT = 1_000
_NO_PROSE = ("code", "table")
# Questions whether text is lost or stands twice are few, and no slip goes unsaid for them.
_OF_PASSAGES = frozenset({"breaks-off", "skipped", "repeated"})
# A question of the plan about what stands behind a text.
AT_END = "breaks-off"
# Where the two sides of a cut meet in a proposal to join them.
CUT = "\u2016"


def suspicions(
    units: Sequence[Unit], config: CleanConfig, target: Script = "zh-Hans", answered: Collection[tuple[str, int]] | None = ()
) -> tuple[list[Flag], int]:
    """Flags of all rules for suspects, the surest first, and how many more there are: at most `FLAGS_PER_THOUSAND` in a
    thousand Han are asked at a time. Those `answered` (rule, place in the source) are not counted; None asks all."""
    prose = [(unit, number) for unit, number in numbered(units) if _is_prose(unit)]
    page = Page(
        tuple(unit.text for unit, _ in prose),
        config,
        target,
        articles=tuple(unit.article for unit, _ in prose),
        kinds=tuple("" if unit.field else unit.kind for unit, _ in prose),
        before_others=_before_others(units),
        seams=frozenset((line, place) for line, (unit, _) in enumerate(prose) for place in _seams(unit)),
    )
    page = replace(page, soiled=_soiled(units) * _HAN_TO_AN_EDIT >= max(page.han, 2 * _HAN_TO_AN_EDIT))
    limit = -(-page.han * FLAGS_PER_THOUSAND // 1000)
    flags: list[Flag] = []
    slips = 0
    waiting: set[tuple[int, int]] = set()  # characters of suspects that are not asked about yet
    more = 0
    taken: set[tuple[int, int]] = set()
    known: dict[int, Places] = {}
    for rule in SUSPECTS:
        for change in changes(rule, page) if rule.name not in config.off else ():
            places = {(change.line, place) for place in range(change.start, change.end)}
            if places & taken:
                continue
            unit, block = prose[change.line]
            if change.line not in known:
                known[change.line] = Places(unit.segments)
            flag = _flag(unit, block, page.lines[change.line], known[change.line], change, rule)
            is_free = answered is None or rule.name in _OF_PASSAGES or (rule.name, flag[0].start) in answered
            if is_free or slips < limit:
                taken |= places
                slips += not is_free
                flags.append(flag)
            elif not places & waiting:
                waiting |= places
                more += 1
    return flags, more


def _before_others(units: Sequence[Unit]) -> frozenset[int]:
    """Places among the texts that are prose of those with something else right below."""
    found: set[int] = set()
    count = 0
    for unit in units:
        if not _is_prose(unit):
            found.add(count - 1)
        else:
            count += 1
    return frozenset(found)


def _seams(unit: Unit) -> Iterator[int]:
    """Characters of a text that stood at the beginning of a line and go on with the line above."""
    offset = 0
    for segment in unit.segments:
        if segment.action == "join" and segment.rule:
            yield offset
        offset += len(segment.text)


def _is_prose(unit: Unit) -> bool:
    # A title that the front matter gives stands at no place of the text that an answer could be about.
    return unit.kind not in _NO_PROSE and bool(unit.text) and any(segment.end > segment.start for segment in unit.segments)


def _soiled(units: Sequence[Unit]) -> int:
    """How many edits mend what a machine did to characters."""
    return sum(1 for unit in units for segment in unit.segments if segment.rule in _SOILS)


def _flag(unit: Unit, block: int, line: str, places: Places, change: Change, rule: Rule) -> Flag:
    start, end = places.span(change.start, change.end)
    reason = f"{rule.reason}: {change.reason}" if change.reason else rule.reason
    text = line[change.start : change.end]
    segment = Segment(
        start, end, text, rule.name, "flag", rule.confidence, reason, shown=change.after, status="flagged"
    )
    return segment, Target(unit.article, block, change.start, unit.field)


def planned_flags(flags: Sequence[PlannedFlag], units: Sequence[Unit], contents: Contents, off: Sequence[str]) -> list[Flag]:
    """Flags of the plan; each quotes the first characters of its run."""
    found: list[Flag] = []
    targets = _segment_targets(units) if flags else {}
    for flag in flags:
        content = contents.by_run.get(flag.run)
        segments = content.segments if content else ()
        kept = next((segment for segment in (segments[::-1] if flag.rule == AT_END else segments) if segment.text), None)
        if kept is None or flag.rule in off:
            continue
        target = targets.get(kept.start)
        if flag.rule == AT_END and kept.divisible:
            target = replace(target, offset=target.offset + len(kept.text) - 1) if target else None
            kept = replace(kept, start=kept.end - 1, text=kept.text[-1])
        end = min(kept.end, kept.start + _QUOTED) if kept.divisible else kept.end
        text = kept.text[: end - kept.start] if kept.divisible else kept.text
        # A proposal to join shows both sides of the cut.
        above = contents.by_run.get(flag.goes_on) if flag.goes_on else None
        shown = "".join(segment.text for segment in above.segments)[-_QUOTED:] + CUT + text if above else None
        shown = GAP + text if flag.rule == "gap" else text + GAP if flag.rule == AT_END else shown
        row = Segment(kept.start, end, text, flag.rule, "flag", flag.confidence, flag.reason, shown, status="flagged")
        found.append((row, target))
    return found


def _segment_targets(units: Sequence[Unit]) -> dict[int, Target]:
    """Source offset of each segment with text → where it stands now."""
    targets: dict[int, Target] = {}
    for unit, number in numbered(units):
        offset = 0
        for segment in unit.segments:
            if segment.text and segment.end > segment.start:
                targets[segment.start] = Target(unit.article, number, offset, unit.field)
            offset += len(segment.text)
    return targets
