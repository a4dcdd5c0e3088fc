"""Rules of characters once more, over texts as make-up joined them: a mark that began a line has a neighbour now.

In: units. Out: units in which these rules find nothing more, and the source places that the editor keeps as they are.
Only texts that are no line of the draft are read again. Rules that ask about the whole document have had their say.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import replace

from bianzuan.cleaning.draft import DraftLine
from bianzuan.cleaning.inline_tags import InlineMarkup
from bianzuan.cleaning.rule import Page, Rule, changes
from bianzuan.cleaning.rules import AGAIN, RULES
from bianzuan.cleaning.rules.mojibake import MOJIBAKE
from bianzuan.cleaning.rules.pinyin import PINYIN
from bianzuan.cleaning.rules.script import CORNER_QUOTES, SCRIPT
from bianzuan.cleaning.segments import Change, Segment, widened
from bianzuan.cleaning.unit import Unit, source_span
from bianzuan.config import CleanConfig
from bianzuan.model import Script

Span = tuple[int, int]

_OF_THE_DOCUMENT = (MOJIBAKE, PINYIN, CORNER_QUOTES, SCRIPT)
_RULES = tuple(rule for rule in RULES if rule.stage == "characters" and rule not in _OF_THE_DOCUMENT)
FRONT_MATTER = "front-matter"
# As in the first pass: each round moves on by one mark.
_ROUNDS = 8


def settle(
    units: Sequence[Unit],
    lines: Container[str],
    config: CleanConfig,
    target: Script,
    keeps: Callable[[Span], bool],
    markup: InlineMarkup = "",
) -> tuple[list[Unit], list[Span]]:
    """Units settled, and the spans of the source that `keeps` holds back; `lines` are the texts that are settled."""
    result = list(units)
    open_ = [index for index, unit in enumerate(units) if _is_open(unit, lines)]
    kept: list[Span] = []

    def run(rules: Sequence[Rule]) -> bool:
        found = False
        for rule in rules:
            if rule.name in config.off:
                continue
            page = Page(tuple(result[index].text for index in open_), config, target, markup)
            # From the end, so that places before stay what they are.
            for change in sorted(changes(rule, page), key=lambda c: (c.line, c.start), reverse=True):
                unit = result[open_[change.line]]
                if keeps(span := source_span(unit.segments, change.start, change.end)):
                    kept.append(span)
                elif segments := _changed(unit, change, rule):
                    result[open_[change.line]] = replace(unit, segments=segments)
                    found = True
        return found

    if open_ and run(_RULES):
        for _ in range(_ROUNDS):
            if not run(AGAIN):
                break
    return result, kept


def _is_open(unit: Unit, lines: Container[str]) -> bool:
    """True for running text that is no line of the draft."""
    text = unit.text
    return unit.kind not in ("code", "table") and bool(text) and "\n" not in text and text not in lines


def _changed(unit: Unit, change: Change, rule: Rule) -> tuple[Segment, ...] | None:
    """Segments with a change carried out; None where it would reach over text that stands elsewhere in the source, or
    leave nothing."""
    if change.end - change.start == len(unit.text) and not change.after:
        return None
    if given := _given(unit, change):
        return given
    start, end, words = widened(unit.segments, change.start, change.end, change.after)
    done = Segment(0, 0, words, rule.name, rule.action, change.confidence or rule.confidence, change.reason or rule.reason)
    return DraftLine(0, 0, 0, unit.segments).rewritten(start, end, done)


def _given(unit: Unit, change: Change) -> tuple[Segment, ...]:
    """Segments with a change in what the front matter gives; () where it lies elsewhere.

    That stands at no place of the text, and several rows at no place have no order: it stays one row, and what the file has
    stands in the row of the front matter that was taken out.
    """
    place = 0
    for index, segment in enumerate(unit.segments):
        end = place + len(segment.text)
        if segment.rule == FRONT_MATTER and place <= change.start and change.end <= end:
            text = segment.text[: change.start - place] + change.after + segment.text[change.end - place :]
            return (*unit.segments[:index], replace(segment, text=text), *unit.segments[index + 1 :])
        place = end
    return ()
