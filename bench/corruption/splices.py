"""Splices: texts of different authors put together. In: truth and blocks. Out: a line of words for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corruption.alignment import EXTRAS, Out, Truth, owner_of
from corruption.recipes import Page


def splices_in(truth: Truth, titles: Sequence[Out], blocks: Sequence[Out], page: Page) -> Iterator[str]:
    """Texts of different authors in one paragraph, below each other with no gap, or below another's title."""
    own = {title.article: owner_of(truth, title) for title in titles}
    before: Out | None = None
    for out in blocks:
        owners = list(dict.fromkeys(truth.places[place][0] for place in out.found if place >= 0))
        if out.kind == "gap":
            before = None
            continue
        if not owners or out.kind in EXTRAS:
            continue
        told = f"{page.recipe.name}: {out.text[:14]}"
        if len(owners) > 1:
            yield f"{told} (in one paragraph)"
        if own.get(out.article, owners[0]) != owners[0]:
            yield f"{told} (below another's title)"
        elif before is not None and before.article == out.article and owner_of(truth, before) != owners[0]:
            yield f"{told} (below {before.text[-14:]})"
        before = out
