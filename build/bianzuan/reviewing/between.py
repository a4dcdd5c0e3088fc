"""The question what stands between two lines: nothing, so that they are one paragraph or two, or text that is lost.

In: flags at the first words of the lower line. Out: rows of decisions.toml for an answer. Whatever cleaning made of the two
lines, and whichever of its rules asks, the editor is asked once and has the same three answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from bianzuan.config import Decision
from bianzuan.model import Cleaned, Edit
from bianzuan.reviewing.alignment import Parse
from bianzuan.reviewing.decision_rows import decisions_on, sides

# Both halves of one paragraph; text lost between the two; two paragraphs with nothing lost.
Between = Literal["one", "lost", "two"]

_RULES = frozenset({"gap", "paragraph-join"})
# In step with cleaning.body: marks for lost text, and between texts that do not go on with each other.
GAP, APART = "〔原文此处缺失〕", "〔此处上下文不相接〕"


def asks_between(edit: Edit) -> bool:
    """True for a flag about two lines of which the lower one stands right below the other."""
    above = sides(edit)[0] if edit.rule == "paragraph-join" else ""
    in_text = edit.target is not None and not edit.target.field
    return edit.action == "flag" and edit.rule in _RULES and edit.fragment is None and in_text and not above


def is_joined(edit: Edit) -> bool:
    """True if cleaning made one paragraph of the two lines: the lower one begins inside a text."""
    return edit.target is not None and edit.target.offset > 0


def lines_between(edit: Edit, one: Cleaned, parse: Parse) -> tuple[str, str]:
    """The two lines. Of one paragraph both halves, as the article has them: the upper one may stand far from the lower in the source."""
    target = edit.target
    if target is not None and is_joined(edit):
        blocks = [block.text for block in parse(one.articles[target.article - 1].body) if not block.note]
        text = blocks[target.block - 1] if 0 < target.block <= len(blocks) else ""
        return text[: target.offset], text[target.offset :]
    text, start = one.source.text, _offset(edit, one)
    return text[:start].rstrip().rpartition("\n")[2], text[start:].partition("\n")[0].rstrip()


def asked_together(edit: Edit, others: Sequence[Edit]) -> tuple[Edit, ...]:
    """All flags that ask what stands between these two lines."""
    here = (edit.source.file, edit.source.line, edit.source.column)
    return tuple(o for o in others if asks_between(o) and (o.source.file, o.source.line, o.source.column) == here) or (edit,)


def decisions_between(edit: Edit, answer: Between, one: Cleaned) -> tuple[Decision, ...]:
    """The rows that carry out an answer; where cleaning has done the same already, they say that it is right."""
    flags = asked_together(edit, [flag for flag in one.ledger if flag.status == "flagged"])
    if answer == "lost":
        proposed = next((flag for flag in flags if flag.rule == "gap"), None)
        return decisions_on(proposed, "accept") if proposed else decisions_on(edit, "replace", GAP + edit.before)
    kept = tuple(row for flag in flags for row in decisions_on(flag, "keep"))
    if (answer == "one") == is_joined(edit):
        return kept
    if answer == "two":
        return tuple(Decision("reject", join.id, edit.source.file) for join in _joins_above(edit, one)) + kept
    proposed = next((flag for flag in flags if flag.rule == "paragraph-join"), None)
    if proposed is not None:
        return decisions_on(proposed, "accept")
    return Decision("join", source=edit.source.file, context=edit.before), *kept


def _joins_above(edit: Edit, one: Cleaned) -> list[Edit]:
    """The rows of the join right above a line, of which the line ends are the text."""
    place = _offset(edit, one)
    above = one.source.text[:place]
    ends = len(above.rstrip())
    return [row for row in one.ledger if row.action == "join" and row.status != "rejected" and ends <= _offset(row, one) <= place]


def _offset(edit: Edit, one: Cleaned) -> int:
    return one.source.lines[edit.source.line - 1].start + edit.source.column - 1
