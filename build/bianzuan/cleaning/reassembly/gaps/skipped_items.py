"""Items of a list or articles of a regulation whose numbers skip one: the editor is asked whether text is lost there.

In: the body of an article. Out: flags. Nothing is marked: an author may have counted wrongly, and an excerpt leaves items out.
So only a chain that begins with 1 and is whole but for one place is asked about; numbers of headings are weighed in `gaps`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.numbering import numeral, provision
from bianzuan.cleaning.reassembly.pieces import Piece

# Fewer items show no order.
_ITEMS = 4
# An excerpt leaves out more.
_LOST = 5


def skipped(pieces: Sequence[Piece]) -> list[PlannedFlag]:
    """A question for each chain of items that lacks a number."""
    flags: list[PlannedFlag] = []
    for chain in _chains(pieces):
        values = [value for _, value in chain]
        holes = [i for i in range(1, len(values)) if values[i] != values[i - 1] + 1]
        if len(values) >= _ITEMS and values[0] == 1 and len(holes) == 1 and 0 < values[holes[0]] - values[holes[0] - 1] - 1 <= _LOST:
            piece = chain[holes[0]][0]
            flags.append(PlannedFlag("gap", piece.runs[0], f"number {values[holes[0] - 1] + 1} of this chain is missing", "doubtful"))
    return flags


def _chains(pieces: Sequence[Piece]) -> Iterator[list[tuple[Piece, int]]]:
    """Numbered paragraphs of one style, from each 1 on."""
    chains: dict[str, list[tuple[Piece, int]]] = {}
    for piece in pieces:
        if piece.kind not in ("paragraph", "list") or not piece.runs:
            continue
        style, value = _number(piece.plain)
        if value == 1 and style in chains:
            yield chains.pop(style)
        if value == 1 or style in chains:
            chains.setdefault(style, []).append((piece, value))
    yield from chains.values()


def _number(text: str) -> tuple[str, int]:
    if value := provision(text):
        return "provision", value
    number = numeral(text)
    return (number.style, number.value) if number else ("", 0)
