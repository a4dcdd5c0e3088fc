"""Whether the texts of a page stand in their order: a cleaned source in, what an editor should know of it out.

What waits for a decision counts places; a page whose columns were out of order needs a look as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bianzuan.messages import say
from bianzuan.model import Cleaned
from bianzuan.reviewing.open_items import is_open

# Passages stand below no title; a question is open whether each stands below its own; sentences were joined across other
# text.
Order = Literal["apart", "asked", "together"]


@dataclass(frozen=True, slots=True)
class PageOrder:
    """A page whose order is in doubt, or was made; `count` are passages, questions or joins."""

    name: str
    order: Order
    count: int

    @property
    def words(self) -> str:
        """That in a sentence."""
        return say(f"reviewing.order_{self.order}", count=self.count)


def page_order(one: Cleaned) -> PageOrder | None:
    """What there is to know of the order of a page; None where it stands as the source has it and nobody asks."""
    fragments = {number for number, article in enumerate(one.articles, 1) if article.kind == "fragments"}
    flags = [edit for edit in one.ledger if edit.rule == "attribution" and edit.action == "flag" and is_open(edit)]
    apart = sum(edit.target is not None and edit.target.article in fragments for edit in flags)
    if apart:
        return PageOrder(one.source.name, "apart", apart)
    if flags:
        return PageOrder(one.source.name, "asked", len(flags))
    joins = sum(edit.rule == "far-join" and edit.action == "join" and edit.status == "applied" for edit in one.ledger)
    return PageOrder(one.source.name, "together", joins) if joins and len(one.articles) > 1 else None
