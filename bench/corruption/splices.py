"""Splices: texts of different authors put together. In: truth and blocks. Out: a line of words for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from corruption.alignment import EXTRAS, Out, Truth, owner_of


def splices_in(
    truth: Truth, titles: Sequence[Out], blocks: Sequence[Out], name: str, hands: Mapping[int, int] | None = None
) -> Iterator[str]:
    """Texts of different authors in one paragraph, below each other with no gap, or below another's title.

    `hands` are articles of the truth that may be one author's: number → number of the first of them.
    """
    def hand(number: int) -> int:
        return (hands or {}).get(number, number)

    own = {title.article: hand(owner_of(truth, title)) for title in titles}
    before: Out | None = None
    for out in blocks:
        if out.kind == "gap":
            before = None
            continue
        owners = list(dict.fromkeys(hand(truth.places[place][0]) for place in out.found if place >= 0))
        if not owners or out.kind in EXTRAS:
            continue
        told = f"{name}: {out.text[:14]}"
        if len(owners) > 1:
            yield f"{told} (in one paragraph)"
        if own.get(out.article, owners[0]) != owners[0]:
            yield f"{told} (below another's title)"
        elif before is not None and before.article == out.article and hand(owner_of(truth, before)) != owners[0]:
            yield f"{told} (below {before.text[-14:]})"
        before = out
