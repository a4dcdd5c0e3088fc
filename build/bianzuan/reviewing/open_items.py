"""What the editor has still to decide: ledgers in, the rows that are open out."""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.model import Cleaned, Edit


def is_open(edit: Edit) -> bool:
    """True for a flag, and for a doubtful edit that was carried out and that nobody has looked at."""
    return edit.status == "flagged" or (edit.confidence == "doubtful" and edit.status == "applied")


def open_edits(cleaned: Sequence[Cleaned]) -> tuple[tuple[Cleaned, Edit], ...]:
    """All open rows with the source they belong to, in source order."""
    return tuple((one, edit) for one in cleaned for edit in one.ledger if is_open(edit))


def undecided(cleaned: Sequence[Cleaned]) -> tuple[Edit, ...]:
    """The doubtful ones among the open rows: a strict build fails while there are any."""
    return tuple(edit for _, edit in open_edits(cleaned) if edit.confidence == "doubtful")


def is_mirrored(edit: Edit, other: Edit) -> bool:
    """True for two flags each of which proposes the words that the other has: whoever accepts one has answered the other, and
    whoever accepted both would change them for each other."""
    flags = edit.action == other.action == "flag" and edit.before != edit.after
    return flags and (edit.source.file, edit.rule, edit.before, edit.after) == (other.source.file, other.rule, other.after, other.before)
