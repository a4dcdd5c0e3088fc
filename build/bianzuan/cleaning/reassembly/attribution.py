"""Whose text is it? Each chain of fragments is given to a head, or to none, by signs that do not hang together.

A chain that begins directly below a byline is that author's unless something speaks against it. Any other needs two
signs, and a lead over every other head. Numbers that clash, and places, have a veto. In doubt: none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bianzuan.cleaning.reassembly.fragments import Fragment
from bianzuan.cleaning.reassembly.numbering import Numeral
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.places import SUBJECT, is_about_elsewhere, places_in_post, places_in_text
from bianzuan.cleaning.reassembly.similarity import title_similarity
from bianzuan.cleaning.reassembly.wording import exclusive_bits, is_on_one_theme

# Own texts of the sample share .20 to 1.0 of their title's rare strings, others' texts .0 to .44, so likeness alone
# decides nothing: it is one sign, and only if it is half as much again as for any other head.
_LIKE, _LIKE_LEAD = 0.2, 1.5
# Bits of rare words and characters that a fragment shares with one text alone. Of 28,000 fragments of made-up pages
# 7,400 share twelve, and thrice as many as with any other text; 49 of them are another's. Of those that share four with
# the title too (4,493), or twenty-five in all (1,092), none is. Beside the place of the byline six are enough (none
# wrong of 3,113), where no other title is so near.
_WORDED, _WORDED_LEAD, _WORDING = 12.0, 3.0, 0.5
_ENTITLED, _MANY = 4.0, 25.0
_PLACED, _PLACED_LEAD = 6.0, 2.0
# Weights order the heads; what counts is the number of signs. Place below the byline and place name weigh most.
_BELOW, _CONTINUED, _STRETCH, _PLACE, _CHAIN, _ONLY, _JUMP, _LIKENESS = 1.0, 0.5, 0.5, 1.0, 0.75, 0.5, 1.5, 2.0
_LEAD = 0.4
_BY_PLACE = "names the place of the byline"
_BY_NUMBERS = "its numbers and those below the byline make one chain"
# A chain below a byline gives way to one with clashing numbers only if it says nothing of the title
# and the other says nearly all of it.
_SAYS_NOTHING, _SAYS_IT = 0.1, 0.6


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """What attribution knows of a head: its title (Simplified), and the posts of its authors."""

    title: str
    posts: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What speaks for giving a chain to a head."""

    head: int
    score: float
    signs: tuple[str, ...]
    below: bool
    likeness: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The head a chain goes to (-1: none), the signs, and what else was thinkable."""

    head: int
    signs: tuple[str, ...]
    rivals: tuple[int, ...] = ()


def attribute(chains: Sequence[Fragment], heads: Sequence[HeadFacts]) -> list[Verdict]:
    """A verdict for each chain."""
    likeness = title_similarity([head.title for head in heads], [text_of(chain) for chain in chains])
    texts = [text_of(chain) for chain in chains]
    # On one theme words tell nothing.
    tell = not is_on_one_theme(piece.plain for chain in chains for piece in chain.pieces)
    shared = exclusive_bits(texts, _references(chains, heads) if tell else [""] * len(heads))
    entitled = exclusive_bits(texts, [head.title for head in heads])
    claims = [
        _claims(chains, index, heads, likeness[index], (shared[index], entitled[index])) for index in range(len(chains))
    ]
    numbered = any(numbers_of(chain) for chain in chains)
    begins = [not numbered or [n.value for n in numbers_of(chain)][:1] == [1] for chain in chains]
    verdicts = [_verdict(own, first) for own, first in zip(claims, begins, strict=True)]
    for head in range(len(heads)):
        _settle_clashes(head, chains, claims, verdicts)
    return verdicts


def _references(chains: Sequence[Fragment], heads: Sequence[HeadFacts]) -> list[str]:
    """What is known of each head's own words: its title, and the text that begins directly below it."""
    own = {chain.below: text_of(chain) for chain in chains if chain.below >= 0 and not chain.joined_from}
    return [f"{head.title}\n{own.get(number, '')}" for number, head in enumerate(heads)]


def text_of(chain: Fragment) -> str:
    """Its whole text, Simplified."""
    return "\n".join(piece.plain for piece in chain.pieces)


def numbers_of(chain: Fragment) -> tuple[Numeral, ...]:
    """Its heading numbers of the highest style."""
    found = [piece.number for piece in chain.pieces if piece.kind == "heading" and piece.number]
    top = min((number.rank for number in found), default=0)
    return tuple(number for number in found if number.rank == top)


def detached(chain: Fragment, heads: Sequence[HeadFacts]) -> list[Fragment]:
    """The chain, and for itself each paragraph whose subject is a place that the rest of the chain never names.

    A place that no byline of the page has is another author's; so is one that is not the byline's right above, and
    one beside which the rest of the chain names a different place of the page.
    """
    local, placed = _page_places(heads)
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


def _page_places(heads: Sequence[HeadFacts]) -> tuple[frozenset[str], bool]:
    places = [places_in_post(head.posts) for head in heads]
    return frozenset().union(*places), 2 * sum(1 for own in places if own) >= len(places)


def _claims(
    chains: Sequence[Fragment],
    index: int,
    heads: Sequence[HeadFacts],
    likeness: Sequence[float],
    wording: tuple[Sequence[float], Sequence[float]],
) -> list[Claim]:
    """What speaks for each head, strongest first. A head whose place the text denies has no claim."""
    chain = chains[index]
    local, placed = _page_places(heads)
    found = places_in_text(text_of(chain), local)
    claims: list[Claim] = []
    for number, head in enumerate(heads):
        own = places_in_post(head.posts)
        vetoed = is_about_elsewhere(found, own, placed, local)
        below = chain.below == number and not chain.joined_from
        if vetoed and not below:
            continue
        signs = dict(_signs(chains, chain, number, likeness))
        if any(found[place] for place in own):
            signs[_BY_PLACE] = _PLACE
            if not any(found[place] for place in local - own) and chain.head == number and chain.below < 0:
                signs["stands between this title and the next, and names no other author's place"] = _STRETCH
        if not below:
            signs |= _by_words(signs, number, *wording)
        score = sum(signs.values()) + _LIKENESS * likeness[number] * (_like(likeness, number) not in signs)
        claims.append(Claim(number, score, tuple(signs), below, likeness[number]))
    return sorted(claims, key=lambda claim: (-claim.score, claim.head))


def _like(likeness: Sequence[float], number: int) -> str:
    return f"has {likeness[number]:.0%} of the title's words, more than of any other"


def _signs(
    chains: Sequence[Fragment], chain: Fragment, head: int, likeness: Sequence[float]
) -> list[tuple[str, float]]:
    signs: list[tuple[str, float]] = []
    if chain.below == head and not chain.joined_from:
        signs.append(("stands directly below the byline", _BELOW))
    elif any(part.below == head for part in chain.parts):
        signs.append(("goes on directly below the byline", _CONTINUED))
    if _leads(likeness, head, _LIKE, _LIKE_LEAD):
        signs.append((_like(likeness, head), _LIKENESS * likeness[head]))
        # On a page read row by row any text stands below any title, so place adds only to nearly all of its words.
        if chain.head == head and chain.below < 0 and likeness[head] >= _SAYS_IT:
            signs.append(("stands between this title and the next", _STRETCH))
    own = _own(chains, chain, head)
    if own is None and chain.below != head:
        signs.append(("this title has no other text below it", _ONLY))
    elif own is not None and _completed(chains, chain) == [head]:
        signs.append((_BY_NUMBERS, _CHAIN))
    if chain.from_elsewhere and own is not None and _only_jump(chains, own):
        signs += [("a jump line says it comes from elsewhere", _JUMP), ("only this text goes on elsewhere", _JUMP)]
    return signs


def _by_words(
    signs: Mapping[str, float], number: int, shared: Sequence[float], entitled: Sequence[float]
) -> dict[str, float]:
    """Words shared with the text below a title add to other signs, or to the words of the title itself."""
    bits = shared[number]
    if _leads(shared, number, _WORDED, _WORDED_LEAD):
        found = {f"speaks of the same things as this text alone ({bits:.0f} bits of rare words)": _WORDING}
        if entitled[number] >= _ENTITLED:
            found["and of those the title names"] = _WORDING
        if bits >= _MANY:
            found["and of so many that it is no chance"] = _WORDING
        return found
    if _BY_PLACE in signs and _leads(shared, number, _PLACED, _PLACED_LEAD):
        return {f"speaks of the same things as this text ({bits:.0f} bits of rare words)": _WORDING}
    return {}


def _leads(values: Sequence[float], head: int, least: float, lead: float) -> bool:
    others = max((value for i, value in enumerate(values) if i != head), default=0.0)
    return values[head] >= least and values[head] >= lead * others


def _own(chains: Sequence[Fragment], chain: Fragment, head: int) -> Fragment | None:
    """The other chain that begins directly below a head."""
    return next((c for c in chains if c.below == head and not c.joined_from and c is not chain), None)


def _completed(chains: Sequence[Fragment], chain: Fragment) -> list[int]:
    """Heads whose own numbers and the chain's make one; several heads make no sign."""
    heads = sorted({c.below for c in chains if c.below >= 0})
    owns = [(head, _own(chains, chain, head)) for head in heads]
    return [head for head, own in owns if own is not None and _completes(numbers_of(chain), numbers_of(own))]


def _only_jump(chains: Sequence[Fragment], own: Fragment) -> bool:
    jumping = [c for c in chains if any(piece.kind == "jump" for piece in c.pieces)]
    arriving = [c for c in chains if c.from_elsewhere]
    return len(arriving) == 1 and len(jumping) == 1 and jumping[0] is own


def _completes(one: Sequence[Numeral], other: Sequence[Numeral]) -> bool:
    if not one or not other or one[0].style != other[0].style:
        return False
    return one[-1].value + 1 == other[0].value or other[-1].value + 1 == one[0].value


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
    """No article has a number twice: of chains that clash, one stays."""
    given = [index for index, verdict in enumerate(verdicts) if verdict.head == head]
    for index in given:
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
        return not (own.likeness <= _SAYS_NOTHING and rival.likeness >= _SAYS_IT)
    if rival.below:
        return rival.likeness <= _SAYS_NOTHING and own.likeness >= _SAYS_IT
    return own.score - rival.score >= _LEAD
