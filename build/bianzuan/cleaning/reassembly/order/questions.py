"""What an editor is asked about a page that was put together: whose a fragment is, what goes on with what. In: what was made. Out: flags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bianzuan.cleaning.planning.plan import PlannedFlag, PlannedPassage
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.order.claims import HeadFacts
from bianzuan.cleaning.reassembly.order.fragments import Fragment, Link
from bianzuan.cleaning.reassembly.order.weighing import Verdict
from bianzuan.cleaning.reassembly.pieces import Piece

# A title that a fragment belongs to with less is no help to name.
_WORTH_NAMING = 0.1
# What is not sure enough to be placed is not told as 100 %.
_NEVER_SURE = 0.99
# Of all ways to pair the ends of a page so many have what stands below: no question then.
_SURE_OF_PLACE = 0.99


def doubtful_joins(
    pieces: Sequence[Piece], links: Sequence[Link], compositions: Sequence[Composition]
) -> Iterator[PlannedFlag]:
    """A word across a cut alone joins nothing: the editor is asked, unless another sign has joined the two by now."""
    at = {piece.order: piece for piece in pieces}
    done = {pair for composition in compositions for piece in composition.body for pair in pairwise(piece.runs)}
    for link in links:
        before, after = at[link.before], at[link.after]
        if (before.runs[-1], after.runs[0]) not in done:
            yield _doubtful_join(before, after, link)


def _doubtful_join(before: Piece, after: Piece, link: Link) -> PlannedFlag:
    reason = f"may go on from line {before.runs[-1].line}: {'; '.join(link.signs)}; no second sign"
    return PlannedFlag("far-join", after.runs[0], reason, "doubtful", before.runs[-1])


def joins_on_place(pieces: Sequence[Piece], links: Sequence[Link], compositions: Sequence[Composition]) -> Iterator[PlannedFlag]:
    """Halves that stand below each other, joined because nothing else on the page comes near: where columns are out of order their place is no sign."""
    at = {piece.order: piece for piece in pieces}
    near = {(join.before, join.after) for composition in compositions for piece in composition.body for join in piece.joins if not join.far}
    for link in links:
        before, after = at[link.before], at[link.after]
        if link.alone and link.chance < _SURE_OF_PLACE and (before.runs[-1], after.runs[0]) in near:
            yield PlannedFlag("paragraph-join", after.runs[0], "; ".join(link.signs), "doubtful")


def question(chain: Fragment, verdict: Verdict, facts: Sequence[HeadFacts], passages: Mapping[int, PlannedPassage]) -> PlannedFlag:
    """Whose a fragment is that has no place; `passages`: where it might go, by the order of its first piece."""
    first = chain.pieces[0]
    return PlannedFlag("attribution", first.runs[0], _doubt(verdict, facts), "doubtful", passage=passages.get(first.order))


def _doubt(verdict: Verdict, facts: Sequence[HeadFacts]) -> str:
    if verdict.head >= 0:
        return f"belongs to {facts[verdict.head].title}, but where in it nothing shows"
    likely = sorted(((chance, -head) for head, chance in enumerate(verdict.chances) if chance >= _WORTH_NAMING), reverse=True)
    if likely:
        return f"whose text it is is not sure enough; likeliest: {'、'.join(f'《{facts[-head].title}》{min(chance, _NEVER_SURE):.0%}' for chance, head in likely)}"
    titles = "、".join(f"《{facts[head].title}》" for head in verdict.rivals)
    return f"too few signs for any title; nearest: {titles}" if titles else "no title has two signs for it"
