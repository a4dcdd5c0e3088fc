"""Whose text is it? Each chain of fragments is given to a head, or to none, by signs that do not hang together.

A chain that begins directly below a byline is that author's unless something speaks against it. Any other needs two
signs, and a lead over every other head. Numbers that clash, places, and a second beginning have a veto. In doubt: none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.order.claims import (
    SAYS_IT,
    Claim,
    Claims,
    HeadFacts,
    numbers_of,
    page_places,
)
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.weighing import Judged, Verdict, weighed_together
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.reports import has_dateline
from bianzuan.cleaning.reassembly.words.places import (
    SUBJECT,
    is_about_elsewhere,
    places_in_post,
    places_in_text,
)

# What counts is the number of signs; their weights order the heads, by at least so much.
_LEAD = 0.4
# A chain below a byline gives way to one with clashing numbers only if it says nothing of the title
# and the other says nearly all of it.
_SAYS_NOTHING = 0.1


def attribute(
    chains: Sequence[Fragment],
    heads: Sequence[HeadFacts],
    borders: Sequence[int],
    joined: Mapping[tuple[int, int], float],
    leads: Mapping[int, int],
) -> list[Judged]:
    """Chains, parted where a column ends unseen, each with its verdict.

    `borders`: orders of the first pieces of all heads; `joined`: chances that two pieces are one paragraph; `leads`: beginnings
    of reports that stand apart from their titles, their orders and heads.
    """
    page = Claims(chains, heads, leads)
    claims = [page.of(index) for index in range(len(chains))]
    numbered = any(numbers_of(chain) for chain in chains)
    begins = [not numbered or [n.value for n in numbers_of(chain)][:1] == [1] for chain in chains]
    verdicts = [_verdict(own, first) for own, first in zip(claims, begins, strict=True)]
    for head in range(len(heads)):
        _settle_clashes(head, chains, claims, verdicts)
    return _one_beginning(weighed_together(page, verdicts, borders, joined), leads)


def _one_beginning(judged: Sequence[Judged], leads: Mapping[int, int]) -> list[Judged]:
    """No text begins twice: of chains that begin like a report one stays below a title, the one right below it or else the likeliest."""
    best: dict[int, tuple[tuple[bool, bool, float], int]] = {}
    beginning = [i for i, (chain, verdict) in enumerate(judged) if verdict.head >= 0 and has_dateline(chain.pieces[0].plain)]
    for index in beginning:
        chain, verdict = judged[index]
        sure = chain.below == verdict.head, leads.get(chain.pieces[0].order) == verdict.head, max(verdict.chances, default=0.0)
        best[verdict.head] = max(best.get(verdict.head, (sure, index)), (sure, index))
    left = set(beginning) - {index for _, index in best.values()}
    return [(chain, Verdict(-1, (), (verdict.head,)) if index in left else verdict) for index, (chain, verdict) in enumerate(judged)]


def detached(chain: Fragment, heads: Sequence[HeadFacts]) -> list[Fragment]:
    """The chain, and for itself each paragraph whose subject is a place that the rest of the chain never names.

    A place that no byline of the page has is another author's; so is one that is not the byline's right above, and
    one beside which the rest of the chain names a different place of the page.
    """
    local, placed = page_places(heads)
    own = places_in_post(heads[chain.below].posts) if chain.below >= 0 else frozenset[str]()
    away: list[Piece] = []
    for piece in chain.pieces:
        if piece.kind == "heading" or len(chain.pieces) == 1:
            continue
        found = places_in_text(piece.plain, local)
        rest = places_in_text("\n".join(p.plain for p in chain.pieces if p is not piece), local)
        subjects = {place for place, count in found.items() if count >= SUBJECT and not rest[place]}
        elsewhere = bool(own) or subjects - local or any(rest[place] for place in local)
        if subjects and elsewhere and is_about_elsewhere(found, own, placed, local):
            away.append(piece)
    if not away or len(away) == len(chain.pieces):
        return [chain]
    kept = replace(chain, pieces=[piece for piece in chain.pieces if piece not in away])
    return [kept, *(Fragment([piece], -1, -1) for piece in away)]


def _verdict(claims: Sequence[Claim], begins: bool) -> Verdict:
    """`begins`: the chain begins like an article, so that its place below a byline is enough."""
    if not claims:
        return Verdict(-1, ())
    best, score = claims[0], claims[0].score
    lead = score - (claims[1].score if len(claims) > 1 else 0.0)
    if len(best.signs) >= 2 and lead >= _LEAD:
        return Verdict(best.head, best.signs)
    own = next((claim for claim in claims if claim.below and (begins or len(claim.signs) >= 2)), None)
    if own is not None and not any(len(c.signs) >= 2 and c.score > own.score for c in claims if c is not own):
        return Verdict(own.head, own.signs)
    return Verdict(-1, (), tuple(claim.head for claim in claims[:2] if claim.signs))


def _settle_clashes(
    head: int, chains: Sequence[Fragment], claims: Sequence[Sequence[Claim]], verdicts: list[Verdict]
) -> None:
    """No article has a number twice: of chains that clash, one stays. None stays beside the one directly below the title, given or not."""
    given = [index for index, verdict in enumerate(verdicts) if verdict.head == head]
    below = [index for index, chain in enumerate(chains) if chain.below == head and verdicts[index].head < 0]
    for index in given:
        if any(_clash(chains[index], chains[other]) for other in below):
            verdicts[index] = Verdict(-1, (), (head,))
            continue
        rivals = [other for other in given if other != index and _clash(chains[index], chains[other])]
        if rivals and not all(_outweighs(claims[index], claims[other], head) for other in rivals):
            verdicts[index] = Verdict(-1, (), (head,))


def _clash(one: Fragment, other: Fragment) -> bool:
    return bool(set(_values(one)) & set(_values(other)))


def _values(chain: Fragment) -> list[tuple[str, int]]:
    return [(number.style, number.value) for number in numbers_of(chain)]


def _outweighs(claims: Sequence[Claim], rivals: Sequence[Claim], head: int) -> bool:
    own = next(claim for claim in claims if claim.head == head)
    rival = next(claim for claim in rivals if claim.head == head)
    if own.below:
        return not (own.likeness <= _SAYS_NOTHING and rival.likeness >= SAYS_IT)
    if rival.below:
        return rival.likeness <= _SAYS_NOTHING and own.likeness >= SAYS_IT
    return own.score - rival.score >= _LEAD
