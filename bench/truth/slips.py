"""Slips: what the source says and its author did not mean. In: ledger and truth. Out: how many flags find one."""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.rules.suspects import SUSPECTS
from bianzuan.model import Edit, Source
from corruption.tally import Tally

from truth.texts import Document

_RULES = frozenset(rule.name for rule in SUSPECTS)


def mark_slips(source: Source, ledger: Sequence[Edit], document: Document, tally: Tally, remarks: list[str]) -> None:
    """Flags that touch a slip are right, those that touch what an editor may ask are neither right nor wrong."""
    flags = [edit for edit in ledger if edit.action == "flag" and edit.rule in _RULES]
    places = {edit.id: _place(edit, source) for edit in flags}
    found = [slip for slip in document.slips if any(_touch(place, slip) for place in places.values())]
    wrong = [e for e in flags if not any(_touch(places[e.id], doubt) for doubt in (*document.slips, *document.queries))]
    tally.measure("slips", len(found), len(found) + len(wrong), len(document.slips))
    remarks += [f"slip: not flagged: {source.text[a:b]}" for a, b in document.slips if (a, b) not in found]
    remarks += [f"slip: {edit.before} of line {edit.source.line} is none ({edit.reason})" for edit in wrong]


def _place(edit: Edit, source: Source) -> tuple[int, int]:
    start = source.lines[edit.source.line - 1].start + edit.source.column - 1
    return start, start + max(1, len(edit.before))


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
