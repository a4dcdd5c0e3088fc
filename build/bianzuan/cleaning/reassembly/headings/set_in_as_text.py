"""Short lines with the indent of a paragraph, on a page whose headings have none: paragraphs that lost their ends.

In: the pieces of a page and the headings found so far. Out: indices of those that are none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.pieces import Piece

# Clauses of a heading that has two are about as long as each other: 珍惜荣誉，再立新功.
_UNEQUAL = 2


def set_in_as_text(pieces: Sequence[Piece], found: Collection[int], numbered: Collection[int]) -> set[int]:
    """Indices of such lines: another heading stands at the left edge, or the line alone has an indent and unequal clauses."""
    indented = {i for i in found if pieces[i].begins and not pieces[i].hashes}
    at_edge = any(not pieces[i].begins for i in (*found, *numbered))
    return indented if at_edge else {i for i in indented if len(indented) == 1 and _is_of_unequal_clauses(pieces[i].plain)}


def _is_of_unequal_clauses(text: str) -> bool:
    lengths = [len(clause) for clause in text.split("，")]
    return len(lengths) > 1 and max(lengths) - min(lengths) > _UNEQUAL
