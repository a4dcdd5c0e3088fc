"""What speaks for giving a chain of fragments to a head: place, numbers, words, in signs that do not hang together.

In: chains and what is known of the heads. Out: claims, strongest first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bianzuan.cleaning.reassembly.numbering import Numeral
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.pieces import text_pieces
from bianzuan.cleaning.reassembly.words.places import (
    PROVINCES,
    SUBJECT,
    is_about_elsewhere,
    places_in_post,
    places_in_text,
)
from bianzuan.cleaning.reassembly.words.similarity import title_similarity
from bianzuan.cleaning.reassembly.words.wording import are_alike, exclusive_bits, is_on_one_theme

# Own texts of the sample share .20 to 1.0 of their title's rare strings, others' texts .0 to .44, so likeness alone
# decides nothing: it is one sign, and only if it is half as much again as for any other head.
_LIKE, _LIKE_LEAD = 0.2, 1.5
# Bits of rare words and characters that a fragment shares with one text alone. Of 28,000 fragments of made-up pages
# 4,700 share fifteen, and four times as many as with any other text; 8 of them are another's. Of those that share four
# with the title too (3,300), or thirty in all (600), none is. Beside the place of the byline six are enough (none
# wrong of 3,113), where no other title is so near.
_WORDED, _WORDED_LEAD, _WORDING = 15.0, 4.0, 0.5
_ENTITLED, _MANY = 4.0, 30.0
_PLACED, _PLACED_LEAD = 6.0, 2.0
# Weights order the heads; what counts is the number of signs. Place below the byline and place name weigh most.
_BELOW, _CONTINUED, _STRETCH, _PLACE, _CHAIN, _ONLY, _JUMP, _LIKENESS, _LEADS = 1.0, 0.5, 0.5, 1.0, 0.75, 0.5, 3.0, 2.0, 2.0
_BY_PLACE = "names the place of the byline"
_DIRECTLY, _GOES_ON = "stands directly below the byline", "goes on directly below the byline"
_BETWEEN, _NO_OTHER = "stands between this title and the next", "this title has no other text below it"
# Where a text stands in the page says nothing more than that: on pages read across their columns another's goes on there first.
_BETWEEN_PLACED = "stands between this title and the next, and names no other author's place"
# A village that a text names once it may have visited: beside where it stands in the page that settles nothing.
_BY_PLACE_ONCE = "names the place of the byline once"
OF_THE_LAYOUT = frozenset({_DIRECTLY, _GOES_ON, _BETWEEN, _NO_OTHER, _BETWEEN_PLACED, _BY_PLACE_ONCE})
# Both are words: where several texts have one theme, that nobody could tell from their beginnings, the rest of the page may know better.
_SAME_ALONE, _TITLED = "speaks of the same things as this text alone", "and of those the title names"
OF_WORDS = frozenset({_SAME_ALONE, _TITLED})
_BEGINS, _SAID_AGAIN = "begins a report, and none begins below this title", "says again what this title says, and no other"
_BY_NUMBERS = "its numbers and those below the byline make one chain"
# A text that says so much of a title, and stands below it, is its own. On one theme all titles have the same words:
# of texts with .6 of them 8 in 154 were another's, with .8 one in 71.
SAYS_IT, _SAYS_ALL = 0.6, 0.8


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


def text_of(chain: Fragment) -> str:
    """Its whole text, Simplified; without captions and pull-quotes, which stand anywhere and may be another text's, unless it has nothing else."""
    return "\n".join(piece.plain for piece in text_pieces(chain.pieces) or chain.pieces)


def numbers_of(chain: Fragment) -> tuple[Numeral, ...]:
    """Its heading numbers of the highest style."""
    found = [piece.number for piece in chain.pieces if piece.kind == "heading" and piece.number]
    top = min((number.rank for number in found), default=0)
    return tuple(number for number in found if number.rank == top)


def page_places(heads: Sequence[HeadFacts]) -> tuple[frozenset[str], bool]:
    """Keys of all places in bylines, and whether most bylines name one."""
    places = [places_in_post(head.posts) for head in heads]
    return frozenset().union(*places), 2 * sum(1 for own in places if own) >= len(places)


class Claims:
    """A page of chains and heads, and what every claim needs to know of it."""

    def __init__(self, chains: Sequence[Fragment], heads: Sequence[HeadFacts], leads: Mapping[int, int]) -> None:
        """`leads`: beginnings of reports that stand apart from their titles, their orders and heads."""
        self.chains, self.heads, self.leads = chains, heads, leads
        self.posts = [places_in_post(head.posts) for head in heads]
        self._below = _below(chains)
        self._jumps = _one_jump(chains)
        texts = [text_of(chain) for chain in chains]
        titles = [head.title for head in heads]
        self.likeness = title_similarity(titles, texts)
        self.references = references = self._references()
        one_theme = is_on_one_theme(piece.plain for chain in chains for piece in chain.pieces)
        # Heads that another one has the theme of: words tell nothing of them.
        self.on_theme = [
            one_theme or any(are_alike(own, other) for j, other in enumerate(references) if j != i)
            for i, own in enumerate(references)
        ]
        self.shared = exclusive_bits(texts, references)
        self.entitled = exclusive_bits(texts, titles)
        self.local, self.placed = page_places(heads)

    def _references(self) -> list[str]:
        """What is known of each head's own words: its title, and the text that begins directly below it."""
        own = {chain.below: text_of(chain) for chain in self.chains if chain.below >= 0 and not chain.joined_from}
        return [f"{head.title}\n{own.get(number, '')}" for number, head in enumerate(self.heads)]

    def barred(self, index: int) -> frozenset[int]:
        """Heads that the text speaks against: its subject is another place."""
        found = places_in_text(text_of(self.chains[index]), self.local)
        return frozenset(
            number
            for number, own in enumerate(self.posts)
            if self.chains[index].below != number and is_about_elsewhere(found, own, self.placed, self.local)
        )

    def of(self, index: int) -> list[Claim]:
        """What speaks for each head, strongest first. A head whose place the text denies has no claim."""
        chain, likeness = self.chains[index], self.likeness[index]
        found = places_in_text(text_of(chain), self.local)
        leading, completed = _leading(likeness, _LIKE, _LIKE_LEAD), self._completed(chain)
        claims: list[Claim] = []
        for number, own in enumerate(self.posts):
            below = chain.below == number and not chain.joined_from
            if is_about_elsewhere(found, own, self.placed, self.local) and not below:
                continue
            signs = dict(self._signs(index, number, number == leading, completed)) | self._by_place(chain, number, found, own)
            if not below and not self.on_theme[number]:
                signs |= _by_words(signs, number, self.shared[index], self.entitled[index])
            score = sum(signs.values()) + _LIKENESS * likeness[number] * (_like(likeness, number) not in signs)
            claims.append(Claim(number, score, tuple(signs), below, likeness[number]))
        return sorted(claims, key=lambda claim: (-claim.score, claim.head))

    def _by_place(self, chain: Fragment, head: int, found: Counter[str], own: frozenset[str]) -> dict[str, float]:
        most = max((found[place] for place in own), default=0)
        if not most:
            return {}
        sure = most >= SUBJECT or any(found[place] for place in own & PROVINCES)
        signs = {_BY_PLACE if sure else _BY_PLACE_ONCE: _PLACE}
        others = any(found[place] for place in self.local - own)
        if chain.head == head and chain.below < 0 and not others and most >= (SUBJECT if self.on_theme[head] else 1):
            signs[_BETWEEN_PLACED] = _STRETCH
        return signs

    def _signs(self, index: int, head: int, leads: bool, completed: int) -> list[tuple[str, float]]:
        """`leads`: no title has nearly as much of its words; `completed`: the head whose numbers it completes."""
        chain, likeness = self.chains[index], self.likeness[index]
        signs: list[tuple[str, float]] = []
        # What begins below one title and goes on below another is the first one's: the other's own text begins unseen.
        begins = chain.below >= 0 and not chain.joined_from
        continued = not begins and any(part.below == head for part in chain.parts)
        if self.leads.get(chain.pieces[0].order) == head:
            signs += [(_BEGINS, _LEADS), (_SAID_AGAIN, _LEADS)]
        elif chain.below == head and not chain.joined_from:
            signs.append((_DIRECTLY, _BELOW))
        elif continued:
            signs.append((_GOES_ON, _CONTINUED))
        if leads:
            signs.append((_like(likeness, head), _LIKENESS * likeness[head]))
            # On a page read row by row any text stands below any title, so place adds only to nearly all of its words.
            if chain.head == head and chain.below < 0 and likeness[head] >= (_SAYS_ALL if self.on_theme[head] else SAYS_IT):
                signs.append((_BETWEEN, _STRETCH))
        own = self._own(chain, head)
        # On one theme what begins an article is told by its first number, or by what it goes on with.
        first = not self.on_theme[head] or [number.value for number in numbers_of(chain)][:1] == [1]
        if own is None and chain.below != head:
            if first or continued:
                signs.append((_NO_OTHER, _ONLY))
        elif own is not None and first and completed == head:
            signs.append((_BY_NUMBERS, _CHAIN))
        if chain.from_elsewhere and own is not None and own is self._jumps:
            # One sign: what comes from a page that is not here has both jump lines too.
            signs.append(("only this text goes on elsewhere", _JUMP))
        return signs


    def _own(self, chain: Fragment, head: int) -> Fragment | None:
        """The other chain that begins directly below a head."""
        return next((other for other, _ in self._below.get(head, ()) if other is not chain), None)

    def _completed(self, chain: Fragment) -> int:
        """The head whose own numbers and the chain's make one; -1 if there is none, and several make no sign."""
        numbers = numbers_of(chain)
        if not numbers:
            return -1
        owns = ((head, next((own for other, own in rows if other is not chain), ())) for head, rows in self._below.items())
        found = [head for head, own in owns if _completes(numbers, own)]
        return found[0] if len(found) == 1 else -1


def _like(likeness: Sequence[float], number: int) -> str:
    return f"has {likeness[number]:.0%} of the title's words, more than of any other"


def _by_words(
    signs: Mapping[str, float], number: int, shared: Sequence[float], entitled: Sequence[float]
) -> dict[str, float]:
    """Words shared with the text below a title add to other signs, or to the words of the title itself."""
    bits = shared[number]
    if _leads(shared, number, _WORDED, _WORDED_LEAD):
        found = {_SAME_ALONE: _WORDING}
        if entitled[number] >= _ENTITLED:
            found[_TITLED] = _WORDING
        if bits >= _MANY:
            found["and of so many that it is no chance"] = _WORDING
        return found
    if not signs.keys().isdisjoint((_BY_PLACE, _BY_PLACE_ONCE)) and _leads(shared, number, _PLACED, _PLACED_LEAD):
        return {"speaks of the same things as this text": _WORDING}
    return {}


def _leading(values: Sequence[float], least: float, lead: float) -> int:
    """The head that leads all others; -1 if none does."""
    best = max(range(len(values)), key=lambda i: values[i], default=-1)
    return best if best >= 0 and _leads(values, best, least, lead) else -1


def _leads(values: Sequence[float], head: int, least: float, lead: float) -> bool:
    others = max((value for i, value in enumerate(values) if i != head), default=0.0)
    return values[head] >= least and values[head] >= lead * others


def _below(chains: Sequence[Fragment]) -> dict[int, list[tuple[Fragment, tuple[Numeral, ...]]]]:
    """For each head the chains that begin directly below it, with their numbers."""
    found: dict[int, list[tuple[Fragment, tuple[Numeral, ...]]]] = {}
    for chain in chains:
        if chain.below >= 0 and not chain.joined_from:
            found.setdefault(chain.below, []).append((chain, numbers_of(chain)))
    return found


def _one_jump(chains: Sequence[Fragment]) -> Fragment | None:
    """The text that goes on elsewhere, if it is the only one, and only one comes from elsewhere."""
    jumping = [chain for chain in chains if any(piece.kind == "jump" for piece in chain.pieces)]
    arriving = [chain for chain in chains if chain.from_elsewhere]
    return jumping[0] if len(arriving) == len(jumping) == 1 else None


def _completes(one: Sequence[Numeral], other: Sequence[Numeral]) -> bool:
    if not one or not other or one[0].style != other[0].style:
        return False
    return one[-1].value + 1 == other[0].value or other[-1].value + 1 == one[0].value
