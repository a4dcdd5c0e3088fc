"""Rows of decisions.toml: what the editor chose in, TOML out; added to a file without touching what it holds.

Standard: TOML 1.0.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Sequence
from typing import Literal

from bianzuan.config import Decision
from bianzuan.errors import ContentError, Problem
from bianzuan.model import Edit

Answer = Literal["accept", "reject", "replace", "keep"]

# In the order in which an editor reads them.
_KEYS = ("action", "edit", "source", "context", "through", "text", "at", "note")
# Stands in a proposal to join where the two sides meet. In step with cleaning.suspicions.
CUT = "\u2016"
# What follows from the format of articles or from other edits: there is nothing in it to take back.
_FOLLOWS = frozenset({"line-end", "file-end", "lines", "heading-parts", "markdown-escape", "note", "white-space", "move", "front-matter", "columns"})
_JOINS = frozenset({"paragraph-join", "far-join"})
# So many characters of an edit tell it from others near by; TOML has no control characters in comments.
_TOLD = 24
_UNPRINTED = re.compile("[\\x00-\\x1f\\x7f]+")


def proposes_join(edit: Edit) -> bool:
    """True for a flag that proposes to join its paragraph to another: the one before it, or the one whose end it shows.

    A flag inside a paragraph asks about a join that was made; to undo that, the row of the join is rejected.
    """
    begins = edit.target is not None and not edit.target.field and edit.target.offset == 0
    return edit.action == "flag" and edit.rule in _JOINS and begins


def sides(edit: Edit) -> tuple[str, str]:
    """Both sides of the cut that a proposal to join shows; the first is "" where it is the end of the paragraph before."""
    above, _, words = edit.after.rpartition(CUT)
    return above, words


def answers_to(edit: Edit) -> tuple[Answer, ...]:
    """The answers that can be carried out on an edit and differ in what they do, in the order in which they are offered."""
    if edit.rule == "decision":
        return ()
    if edit.fragment:
        return ("accept",)  # it stays apart; or a place is chosen
    if proposes_join(edit):
        return ("accept", "reject")
    query = edit.action == "flag" and edit.after == edit.before
    undone = () if query or edit.rule in _FOLLOWS else ("reject",)
    # Words can be put in the place of words only: a paragraph is joined, called a heading or taken out as it is.
    worded = query or (edit.action in ("flag", "replace") and edit.rule not in _FOLLOWS and edit.after.strip())
    return ("accept", *undone, *(("replace",) if worded else ()))


def decisions_on(edit: Edit, answer: Answer, text: str = "") -> tuple[Decision, ...]:
    """The rows that carry out an answer.

    Accepting a proposal to join takes two: the join, and the answer to the flag, so that it is not asked again.
    """
    decision = Decision(answer, edit.id, edit.source.file, text=text)
    if answer == "accept" and proposes_join(edit):
        # What may stand far above is named by its last words; joined to its neighbour it would go to another author.
        above, words = sides(edit)
        return Decision("join", source=edit.source.file, context=words, text=above), decision
    return (decision,)


def decision_row(decision: Decision) -> str:
    """A decision as a table `[[decision]]`; empty keys are left out."""
    values = [(key, getattr(decision, key)) for key in _KEYS]
    return "[[decision]]\n" + "".join(f"{key} = {_string(value)}\n" for key, value in values if value)


def _string(value: str) -> str:
    """A TOML basic string. JSON escapes all that TOML wants escaped, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def told_of(edit: Edit) -> str:
    """What an edit is about, in one line: ids say nothing to whoever reads the file, or is told that one is found no more."""
    words = _in_short(edit.before)
    if edit.after != edit.before and edit.action not in ("classify", "move"):
        words = f"{words} → {_in_short(edit.after)}"
    return f"{edit.source.file}:{edit.source.line}  {edit.rule}  {words}".rstrip()


def _in_short(text: str) -> str:
    line = " ".join(_UNPRINTED.sub(" ", text).split())
    return line if len(line) <= _TOLD else f"{line[:_TOLD]}…"


def with_decisions(old: bytes, decisions: Sequence[Decision], file: str, about: str = "") -> bytes:
    """The bytes of a decisions.toml with rows added, below a comment that says what they are about; what was there stays byte for byte.

    Raises ContentError where rows cannot be added behind what the file holds.
    """
    rows = (f"# {about}\n" if about else "") + "\n".join(map(decision_row, decisions))
    if b"\r\n" in old:
        rows = rows.replace("\n", "\r\n")
    separator = b"" if not old else b"\n" if old.endswith(b"\n") else b"\n\n"
    new = old + separator + rows.encode()
    try:
        tomllib.loads(new.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentError(Problem("reviewing.cannot_append", file, params={"why": str(error)})) from error
    return new
