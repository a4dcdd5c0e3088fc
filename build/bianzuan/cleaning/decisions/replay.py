"""The editor's decisions, replayed on every cleaning; each is found by the id of its edit or by the words quoted.

A decision about characters is an edit of the draft or of a finished text; one about blocks changes the plan. What an
editor undoes stays in the ledger with status "rejected"; what finds no place is told in words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from bianzuan.cleaning.body import GAP
from bianzuan.cleaning.decisions.blocks import (
    BLOCK_ACTIONS,
    CALLED,
    DECIDED,
    Change,
    answers,
    carried_out,
    overrules,
)
from bianzuan.cleaning.decisions.missing import Wrong, missing, missing_words, unplaced_words
from bianzuan.cleaning.decisions.places import (
    by_context,
    by_source,
    is_inserted,
    put_in_place,
    revert,
    reworded,
    without_inserted,
)
from bianzuan.cleaning.draft import Draft
from bianzuan.cleaning.planning.edits import (
    Texts,
    mark_lost,
    moved_back,
    restored,
    split_joins,
    undone_block,
    undone_field,
)
from bianzuan.cleaning.planning.plan import PagePlan
from bianzuan.cleaning.quoted import as_found, places_of
from bianzuan.cleaning.unit import Unit
from bianzuan.config import Decision
from bianzuan.model import Edit, Script, Source, Status

_DROPPED = frozenset({"drop", "delete"})
_JOINS = frozenset({"paragraph-join", "far-join"})
_BLOCK_RULES = CALLED - {"title", "byline"}


@dataclass(slots=True)
class Replay:
    """Decisions of one source, those of them that found their place, and the edits they are about."""

    source: Source
    decisions: tuple[Decision, ...]
    edits: dict[str, Edit]  # of the ledger as it would be without decisions
    offsets: dict[str, int]  # id → source offset
    done: set[int] = field(default_factory=set)  # positions in `decisions`
    rejected: list[Edit] = field(default_factory=list)
    accepted: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)  # by other words
    target: Script = "zh-Hans"
    protect: tuple[str, ...] = ()  # names that are not converted
    asks_all: bool = False  # all suspects, however many
    number_at: Callable[[int], int] = field(default=int)  # source offset → line of the draft
    _missing: dict[int, Wrong] = field(default_factory=dict)  # positions in `decisions` → what does not fit
    _kept: list[tuple[int, int]] | None = None  # spans of the source that stay as they are

    def _asked(self, *actions: str) -> list[tuple[int, Decision, Edit | None]]:
        return [(i, d, self.edits.get(d.edit)) for i, d in enumerate(self.decisions) if d.action in actions and i not in self.done]

    def answered_places(self) -> frozenset[tuple[str, int]]:
        """Rule and place in the source of each edit that a decision names."""
        named = (self.edits[d.edit] for d in self.decisions if d.edit in self.edits)
        return frozenset((edit.rule, self.offsets[edit.id]) for edit in named)

    def _reject(self, index: int, edit: Edit) -> None:
        self.done.add(index)
        self.rejected.append(replace(edit, status="rejected", target=None))

    # --- before the plan: characters --------------------------------------------------------------

    def undo_characters(self, draft: Draft) -> None:
        """Give back the source's characters where an edit is rejected, or a context is to be kept."""
        self.number_at = draft.number_at
        for index, decision, edit in self._asked("reject", "keep"):
            if edit is not None:
                start = self.offsets[edit.id]
                if edit.action == "flag" or revert(draft, start, start + len(edit.before), edit.rule):
                    self._reject(index, edit)
            elif place_kept := self._context(decision):
                start, end = place_kept
                for other in self.edits.values():
                    place = self.offsets[other.id]
                    if start <= place and place + len(other.before) <= end and revert(draft, place, place + len(other.before), other.rule):
                        self.rejected.append(replace(other, status="rejected", target=None))
                self.done.add(index)

    def keeps(self, span: tuple[int, int]) -> bool:
        """True if the editor wants the source's characters there: an edit on them is rejected, or their context kept."""
        if self._kept is None:
            self._kept = [
                (self.offsets[edit.id], self.offsets[edit.id] + len(edit.before))
                for d in self.decisions
                if d.action in ("reject", "keep") and (edit := self.edits.get(d.edit)) and edit.action in ("replace", "delete")
            ]
            self._kept += [place for d in self.decisions if (place := self._context(d))]
        return any(start < max(span[1], span[0] + 1) and span[0] < max(end, start + 1) for start, end in self._kept)

    def _context(self, decision: Decision) -> tuple[int, int] | None:
        """Where the words stand that are to be kept."""
        if decision.action != "keep" or decision.edit:
            return None
        found = places_of(self.source.text, decision.context)
        return found[0] if len(found) == 1 else None

    def reject_at(self, spans: Sequence[tuple[int, int]]) -> None:
        """Note as rejected the edits that were not made at places of the source."""
        places = set(spans)
        gone = {edit.id for edit in self.rejected}
        for edit in self.edits.values():
            start = self.offsets[edit.id]
            if edit.id not in gone and edit.action != "flag" and (start, start + len(edit.before)) in places:
                self.rejected.append(replace(edit, status="rejected", target=None))
                self.done.update(i for i, d in enumerate(self.decisions) if d.edit == edit.id)

    # --- the plan ---------------------------------------------------------------------------------

    def change_plan(self, plan: PagePlan, texts: Texts, off: Sequence[str] = ()) -> PagePlan:
        """Undo joins, removals and kinds that are rejected; join, split, move, drop and call otherwise what is asked for."""
        for index, _, edit in self._asked("reject", "keep"):
            changed = self._undone(plan, edit) if edit is not None else plan
            if edit is not None and changed != plan:
                self._reject(index, edit)
            plan = changed
        for index, decision, edit in self._asked("accept", "replace"):
            if edit is not None and _says_lost(decision, edit) and (marked := mark_lost(plan, self.number_at(self.offsets[decision.edit]), decision.note or DECIDED)):
                plan = marked
                self.done.add(index)
                self.accepted.add(decision.edit)
        for index, decision, edit in self._asked(*BLOCK_ACTIONS):
            if change := carried_out(plan, texts, decision, edit, off, self._lines_named(decision)):
                plan = change.plan
                self.done.add(index)
                self._settle(change, edit)
            else:
                self._missing[index] = missing(plan, texts, decision, self._lines_named(decision))
        return plan

    def _lines_named(self, decision: Decision) -> frozenset[int]:
        """Lines of the draft that hold the line of the source a decision names; none where it names none, a line that there is
        not where the source has no such line."""
        if not 0 < decision.at <= len(self.source.lines):
            return frozenset({-1} if decision.at else ())
        line = self.source.lines[decision.at - 1]
        start, end = line.start + len(line.text) - len(line.text.lstrip()), line.start + len(line.text.rstrip())
        return frozenset(range(self.number_at(start), self.number_at(max(end - 1, start)) + 1))

    def _settle(self, change: Change, edit: Edit | None) -> None:
        """Note which questions a decision about blocks answers, and which rows it overrules."""
        for other in self.edits.values():
            line = self.number_at(self.offsets[other.id])
            if other is edit or answers(other, line, change):
                self.answered.add(other.id)
            elif overrules(other, line, change) and all(other.id != gone.id for gone in self.rejected):
                self.rejected.append(replace(other, status="rejected", target=None))

    def _undone(self, plan: PagePlan, edit: Edit) -> PagePlan:
        start = self.offsets[edit.id]
        line, after = self.number_at(start), self.number_at(start + len(edit.before))
        if edit.action == "join":
            return split_joins(plan, lambda join: join.after.line == after)
        if edit.action in _DROPPED:
            return restored(plan, lambda removal, run: removal.rule == edit.rule and line <= run.line <= after)
        if edit.rule in _BLOCK_RULES:
            return undone_block(plan, edit.rule, line)
        if edit.rule in ("title", "byline"):
            return undone_field(plan, edit.rule, line)
        if edit.action == "move":
            return moved_back(plan, line)
        return plan

    # --- after make-up: finished texts ------------------------------------------------------------

    def change_texts(self, units: Sequence[Unit]) -> list[Unit]:
        """Replace and drop words in finished texts; accept what a flag proposes."""
        result = list(units)
        for index, decision, edit in self._asked("replace", "drop", "accept"):
            if decision.action == "accept":
                self._accept(index, edit, result)
                continue
            if decision.action == "drop" and decision.through:
                continue  # a passage whose end is not found; its first words alone are not what was meant
            words = decision.text if decision.action == "replace" else ""
            reason = decision.note or DECIDED
            if edit is not None and is_inserted(edit):
                # Nothing may stand in its place only where that is asked for: a heading of no words is rejected.
                if words and (other := reworded(result, edit, self.offsets[edit.id], words, reason)):
                    result = other
                    self.done.add(index)
                    self.answered.add(edit.id)
                continue
            if edit is not None:
                start = self.offsets[edit.id]
                found = by_source(result, start, start + len(edit.before))
            else:
                found = by_context(result, decision.context)
                if found and words:
                    unit, start, end = found
                    there = result[unit].text[start:end]
                    low, high, words = as_found(words, decision.context, there, self.target, self.protect)
                    found = unit, start + low, start + high
            if found is not None and put_in_place(result, found, words, reason):
                self.done.add(index)
                if edit is not None:
                    self.answered.add(edit.id)
        for index, decision, edit in self._asked("replace", "drop", "accept", "reject", "keep"):
            if edit is None and not decision.through:
                self._missing[index] = self._missing.get(index) or missing_words(result, decision)
        return result

    def _accept(self, index: int, edit: Edit | None, units: list[Unit]) -> None:
        if edit is None:
            return
        self.done.add(index)
        self.accepted.add(edit.id)
        # A flag that proposes to join is carried out by a decision of its own.
        if edit.action == "flag" and edit.after != edit.before and edit.rule not in _JOINS:
            start = self.offsets[edit.id]
            if found := by_source(units, start, start + len(edit.before)):
                put_in_place(units, found, edit.after, f"accepted: {edit.reason}")

    def without_rejected_marks(self, units: Sequence[Unit]) -> list[Unit]:
        """Take out marks for lost text, and headings of fragments, that the editor rejects: the source has none."""
        result = list(units)
        for index, _, edit in self._asked("reject", "keep"):
            if edit is not None and is_inserted(edit):
                result = without_inserted(result, edit, self.offsets[edit.id])
                self._reject(index, edit)
        return result

    def ledger(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """The ledger with what was accepted and what was rejected."""
        self._take_back({edit.id for edit in edits if edit.action != "flag"})
        gone = {edit.id for edit in self.rejected}
        # What the editor answered in other words is answered, also where the question would be asked again.
        looked_at = self.accepted | self.answered
        rows = [replace(e, status="accepted") if e.id in looked_at else e for e in edits if e.id not in gone]
        rows += self.rejected
        # A suspect that was mended is found no more, an edit that was overruled neither: their rows stay as the answer.
        present = {edit.id for edit in rows}
        for id_ in sorted((self.accepted | self.answered) - present):
            status: Status = "accepted" if self.edits[id_].action == "flag" else "rejected"
            rows.append(replace(self.edits[id_], status=status, target=None))
        rows.sort(key=lambda edit: (edit.source.line, edit.source.column))
        return tuple(rows)

    def _take_back(self, standing: set[str]) -> None:
        """Forget rejections of edits that were made all the same: a block that is to stand where another article is now."""
        self.done -= {i for i in self.done if self.decisions[i].edit in standing and self.decisions[i].action in ("reject", "keep")}
        self.rejected = [edit for edit in self.rejected if edit.id not in standing]

    def unplaced(self) -> tuple[str, ...]:
        """Decisions that found no place, in words. One that names no source may be meant for another."""
        names = (self.source.name, self.source.stem)
        return tuple(
            unplaced_words(d, self.source.name, self._missing.get(i, ""))
            for i, d in enumerate(self.decisions)
            if i not in self.done and d.source in names
        )


def _says_lost(decision: Decision, edit: Edit) -> bool:
    """True for a yes to the question whether text is lost, and for that answer to the question whether two lines are one paragraph."""
    lost = decision.action == "replace" and decision.text == GAP + edit.before and edit.rule in ("gap", "paragraph-join")
    return edit.action == "flag" and (lost or (decision.action == "accept" and edit.rule == "gap"))


def of_source(decisions: Sequence[Decision], source: Source) -> tuple[Decision, ...]:
    """Decisions that name this source or none; of several answers about one edit the last, which is what the editor thinks now."""
    named = [d for d in decisions if d.source in ("", source.name, source.stem)]
    last = {d.edit: place for place, d in enumerate(named) if d.is_answer}
    return tuple(d for place, d in enumerate(named) if not d.is_answer or last[d.edit] == place)
