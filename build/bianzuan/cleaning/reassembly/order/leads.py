"""Beginnings of reports that stand apart from their titles: the columns of the page are out of order.

In: stretches and titles. Out: for each such beginning (its order) the head whose it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.stretches import Stretch
from bianzuan.cleaning.reassembly.pieces import text_pieces
from bianzuan.cleaning.reassembly.signers.reports import has_dateline
from bianzuan.cleaning.reassembly.words.leads import titles_said


def leads_elsewhere(stretches: Sequence[Stretch], titles: Sequence[str]) -> Mapping[int, int]:
    """A report has one beginning: a title with one right below it waits for no other, and a second one below it may be a second house's."""
    begun: set[int] = set()
    leads: list[tuple[int, int, str]] = []
    for stretch in stretches:
        for index, piece in enumerate(text_pieces(stretch.pieces)):
            if piece.kind == "paragraph" and has_dateline(piece.plain):
                if index == 0 and stretch.below >= 0:
                    begun.add(stretch.below)
                leads.append((piece.order, stretch.head, piece.plain))
    said = titles_said(titles, [text for _, _, text in leads]) if leads else []
    return {order: head for (order, below, _), head in zip(leads, said, strict=True) if head >= 0 and head != below and head not in begun}


def as_if_below(chains: Sequence[Fragment], leads: Mapping[int, int]) -> list[Fragment]:
    """The beginning of a report stands as if it were below its title, and what does stand there as if it were anywhere."""
    first = {head: order for order, head in reversed(list(leads.items()))}
    return [
        replace(chain, below=head)
        if (head := leads.get(chain.pieces[0].order, -1)) >= 0 and first[head] == chain.pieces[0].order
        else replace(chain, below=-1 if chain.below in first else chain.below)
        for chain in chains
    ]
