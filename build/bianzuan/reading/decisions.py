"""decisions.toml in, rows of decisions out; also of a text that is to be added to it."""

from __future__ import annotations

from pathlib import Path

from bianzuan.config import FIELDS, KINDS, Decision
from bianzuan.errors import Problem, PublicationError
from bianzuan.reading.declarations import Reader
from bianzuan.reading.toml_tables import tables_of, toml_of

# Without words replace would take out what stands there, and move would not know where.
_WITH_TEXT = ("replace", "move")


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Rows of a decisions.toml that belongs to no publication; () where there is no file. Raises PublicationError."""
    problems: list[Problem] = []
    rows = decision_rows(Reader(tables_of(path, problems), problems))
    if problems:
        raise PublicationError(problems)
    return rows


def decisions_in(text: str, name: str) -> tuple[Decision, ...]:
    """Rows of a text in the form of decisions.toml; `name` is what messages call it. Raises PublicationError."""
    problems: list[Problem] = []
    rows = decision_rows(Reader(toml_of(text, Path(name)), problems))
    if problems:
        raise PublicationError(problems)
    return rows


def passages_in(text: str, name: str) -> tuple[tuple[str, tuple[Decision, ...]], ...]:
    """Rows of such a text with the comment above them, which says what they are about: rows that stand below one comment go
    together. Raises PublicationError."""
    lines = text.split("\n")
    passages: list[tuple[str, tuple[Decision, ...]]] = []
    for decision in decisions_in(text, name):
        above = lines[decision.line - 2].strip() if decision.line > 1 else ""
        if above.startswith("#") or not passages:
            passages.append((above[1:].strip() if above.startswith("#") else "", (decision,)))
        else:
            passages[-1] = (passages[-1][0], (*passages[-1][1], decision))
    return tuple(passages)


def decision_rows(reader: Reader) -> tuple[Decision, ...]:
    """The rows of a file; what is wrong with them is among the reader's problems."""
    reader.keys((), reader.toml.tables, ("decision",))
    decisions = reader.rows("decision", Decision)
    given = reader.toml.tables.get("decision", [])
    for number, row in enumerate(given if isinstance(given, list) else ()):
        if isinstance(row, dict) and row.get("action") in _WITH_TEXT and "text" not in row:
            reader.complain("no_text_given", ("decision", number), action=row["action"])
    for decision in decisions:
        if not decision.edit and not (decision.source and decision.context):
            reader.complain("no_place", decision.line)
        if decision.action == "kind" and decision.text not in (*KINDS, *FIELDS):
            reader.choice("unknown_kind", decision.line, decision.text, (*KINDS, *FIELDS))
    return decisions
