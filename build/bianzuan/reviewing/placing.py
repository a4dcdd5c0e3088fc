"""Fragments and the places the editor may put them to: rows of the ledger in, decisions and what they settle out."""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.config import Decision
from bianzuan.model import Edit, Offer

# Questions that are about the place of a text, beside the one that offers places.
_OF_PLACES = frozenset({"attribution", "far-join", "paragraph-join", "gap"})


def asks_for_place(edit: Edit) -> bool:
    """True for a flag that offers places to choose from."""
    return edit.fragment is not None and bool(edit.fragment.offers)


def placing(edit: Edit, offer: Offer, paragraphs: int) -> Decision:
    """The row that puts so many paragraphs of a fragment in a place offered, and answers the flag."""
    fragment = edit.fragment
    begins, ends = (fragment.begins, fragment.ends) if fragment else ("", ())
    through = ends[paragraphs - 1] if 1 < paragraphs <= len(ends) else ""
    action = "join" if offer.joins else "move"
    return Decision(action, edit.id, edit.source.file, begins, offer.text, through=through)  # type: ignore[arg-type]


def settled_by(edit: Edit, paragraphs: int, others: Sequence[Edit]) -> frozenset[str]:
    """Ids of the questions that need not be asked once so many paragraphs of a fragment are in their place, its own apart.

    The fragments that stand below each other in the page have the rest of the same paragraphs.
    """
    if edit.fragment is None:
        return frozenset()
    ends = edit.fragment.ends
    within = {ends[count:] for count in range(paragraphs)}
    places = {place_of(one) for one in others if one.fragment and one.source.file == edit.source.file and one.fragment.ends in within}
    return frozenset(one.id for one in others if place_of(one) in places and one.rule in _OF_PLACES and one.action == "flag")


def place_of(edit: Edit) -> tuple[str, int, int]:
    """Where an edit stands: the questions that one place asks go together."""
    return edit.source.file, edit.source.line, edit.source.column
