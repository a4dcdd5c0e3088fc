"""A scrambled page taken apart: far joins found, then fragments whose inside is surely one text.

In: the pieces of a page with several heads. Out: chains of fragments in reading order. A boundary is set where the
page itself shows one (`cuts`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.continuing import may_continue
from bianzuan.cleaning.reassembly.headings.headings import NO_WORD
from bianzuan.cleaning.reassembly.joins import MARGIN, SURE, Evidence, evidence
from bianzuan.cleaning.reassembly.marks import cannot_begin, marks_fit, unclosed, unopened
from bianzuan.cleaning.reassembly.order.stretches import Stretch, is_open
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece, joined, text_pieces
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence
from bianzuan.cleaning.reassembly.words.wording import named, shared_by_halves, telling

# A newspaper page has at most some hundred blocks; what lies farther apart stands on different pages of a long file.
_PAGE = 300
# Two halves of a paragraph that share so many bits of rare words and characters speak of one thing. Of 1,238 cuts with a
# word across them (made-up pages) 19 were none; of those that share three bits and have a wide margin, or whose word
# the page has elsewhere, none; nor of those that share two bits, stand one below the other or share something and have a
# word of fourteen bits, where no other end and no other text make a word with either. Of those that share nothing and have
# such a word 2 in 180 were wrong: what all pairs of the page say decides there.
_SHARED, _TOUCHED = 3.0, 2.0
_WIDE, _CERTAIN = 6.0, 14.0
# Words that more paragraphs of the page have are its theme's.
_SPREAD = 3
# Bits of a word over a cut that, with another such cut, tell that a page turns back.
_TURN = 5.0


@dataclass(frozen=True, slots=True)
class Link:
    """A far join: piece `before` goes on with piece `after` (their `order`s)."""

    before: int
    after: int
    found: Evidence
    margin: float
    others: tuple[str, ...] = ()  # signs that do not hang on words across the cut
    chance: float = 0.0  # that it is one paragraph, as far as known
    alone: bool = False  # of all ways to pair the ends of the page no other is thinkable

    @property
    def sure(self) -> bool:
        """True if two independent signs speak for it, or nothing else is thinkable."""
        return bool(self.others) or self.alone

    @property
    def signs(self) -> tuple[str, ...]:
        """All that speaks for it, in words."""
        told = (f"of all ways to pair the open ends of the page {self.chance:.0%} have this one",) if self.chance else ()
        return (*self.found.signs, *(sign for sign in self.others if sign not in self.found.signs), *told)

    def join(self, before: Piece, after: Piece) -> Join:
        """The join as the plan has it."""
        bits, signs = round(self.found.bits, 1), self.signs
        return Join(before.runs[-1], after.runs[0], True, bits, round(self.margin, 1), signs, "certain")


@dataclass(slots=True)
class Fragment:
    """Pieces that are surely one text, and the head it stands directly below (-1: none)."""

    pieces: list[Piece]
    below: int
    head: int  # the head it stands below, at any distance
    joined_from: bool = False
    from_elsewhere: bool = False
    parts: list[Fragment] = field(default_factory=list)


def likely_links(stretches: Sequence[Stretch], page: str, pairs: Sequence[tuple[Piece, Piece]]) -> list[Link]:
    """Cuts that go together by a word across them, near or far; a far one is sure if it has a second sign. On a scrambled page the next line has no better claim than others.

    `pairs`: all that may go together. Rivals count for the margin: other heads of the tail, other tails of the head, as far as they are not yet taken.
    """
    scores = {(tail.order, top.order): _by_words(evidence(tail, top, page)) for tail, top in pairs}
    pieces = {piece.order: piece for stretch in stretches for piece in stretch.pieces}
    near, jumps = neighbours_of(stretches), _over_jumps(stretches)
    spread = Counter(word for piece in pieces.values() for word in telling(piece.plain))
    links: list[Link] = []
    for pair, found in sorted(scores.items(), key=lambda item: (-item[1].bits, item[0])):
        taken = {link.before for link in links}, {link.after for link in links}
        if found.bits < SURE or pair[0] in taken[0] or pair[1] in taken[1]:
            continue
        rivals = [
            other.bits
            for rival, other in scores.items()
            if _rival(rival, pair) and rival[0] not in taken[0] and rival[1] not in taken[1]
        ]
        margin = found.bits - max(rivals, default=0.0)
        if margin >= MARGIN:
            others = _other_signs(pieces[pair[0]], pieces[pair[1]], found, margin, pair in near, pair in jumps, spread)
            links.append(Link(*pair, found, margin, others))
    return links


def possible_pairs(stretches: Sequence[Stretch]) -> list[tuple[Piece, Piece]]:
    """Every open end with every beginning that its marks allow."""
    tops = _tops(stretches)
    return [
        (tail, top)
        for stretch in stretches
        for tail in stretch.pieces
        if is_open(tail)
        for top in tops
        if tail is not top and abs(tail.order - top.order) <= _PAGE and may_continue(tail, top) and marks_fit(tail.plain, top.plain)
    ]


def _by_words(found: Evidence) -> Evidence:
    """On one theme the page has many a phrase elsewhere, across cuts that are none: its bits count only near by."""
    return replace(found, bits=found.words)


def _other_signs(
    before: Piece, after: Piece, found: Evidence, margin: float, near: bool, over_jump: bool, spread: Mapping[str, int]
) -> tuple[str, ...]:
    """What speaks for a join beside the word across the cut."""
    signs: list[str] = []
    if over_jump:
        signs.append("jump lines stand between them")
    if cannot_begin(after.plain):
        signs.append("no sentence begins with this mark")
    if phrase := next((sign for sign in found.signs if "elsewhere" in sign), ""):
        signs.append(phrase)
    both = {word: bits for word, bits in shared_by_halves(before.plain, after.plain).items() if spread[word] <= _SPREAD}
    shared = sum(both.values())
    alone = found.bits - margin <= NO_WORD
    if (margin >= _WIDE and shared >= _SHARED) or (alone and shared >= _TOUCHED):
        signs.append(f"both halves speak of the same things: {named(both)}")
    if alone and (signs or near or (shared and found.bits >= _CERTAIN)):
        signs.append("no other open end and no other text of the page make a word with either")
    if unclosed(before.plain) and unopened(after.plain):
        signs.append("a quotation opens in the one and closes in the other")
    return tuple(signs)


def _over_jumps(stretches: Sequence[Stretch]) -> set[tuple[int, int]]:
    """The last text above the only 下转 and the first text below the only 上接."""
    leaving = [stretch for stretch in stretches if any(p.kind == "jump" for p in stretch.pieces) and text_pieces(stretch.pieces)]
    arriving = [stretch for stretch in stretches if stretch.from_elsewhere and text_pieces(stretch.pieces)]
    if len(leaving) != 1 or len(arriving) != 1:
        return set()
    return {(text_pieces(leaving[0].pieces)[-1].order, text_pieces(arriving[0].pieces)[0].order)}


def any_far(links: Sequence[Link], stretches: Sequence[Stretch]) -> bool:
    """True if a sentence surely goes on elsewhere than in the next line of text, or the line behind that.

    A word with the beginning of the next paragraph but one is chance, or a caption stands between that nobody knew.
    """
    near = neighbours_of(stretches) | {
        (upper.order, lower.order) for stretch in stretches for upper, lower in zip(text_pieces(stretch.pieces), text_pieces(stretch.pieces)[2:], strict=False)
    }
    return any(link.sure and (link.before, link.after) not in near for link in links)


def turns_back(stretches: Sequence[Stretch]) -> bool:
    """True if the page breaks off at its end, its last words go on higher up, and so do those of another open sentence.

    A word over the cut is little for one of them alone; the columns of a page read in a ring leave all of them so.
    """
    text = [piece for stretch in stretches for piece in text_pieces(stretch.pieces)]
    if not text or not is_open(text[-1]):
        return False
    below, tops = dict(neighbours_of(stretches)), _tops(stretches)
    return _goes_on_elsewhere(text[-1], tops, None) and any(
        _goes_on_elsewhere(piece, tops, below.get(piece.order)) for piece in text[:-1] if is_open(piece)
    )


def _goes_on_elsewhere(tail: Piece, tops: Sequence[Piece], below: int | None) -> bool:
    """True if a word goes over to the beginning of another paragraph, and none to the paragraph right below."""
    bits = {top.order: word_evidence(tail.plain, top.plain) for top in tops if top is not tail and may_continue(tail, top)}
    near = bits.pop(below, 0.0) if below is not None else 0.0
    return near <= NO_WORD and max(bits.values(), default=0.0) >= _TURN


def neighbours_of(stretches: Sequence[Stretch]) -> set[tuple[int, int]]:
    """Orders of all pieces of text that stand one below the other."""
    return {
        (upper.order, lower.order)
        for stretch in stretches
        for upper, lower in pairwise(text_pieces(stretch.pieces))
    }


def _rival(pair: tuple[int, int], of: tuple[int, int]) -> bool:
    return pair != of and (pair[0] == of[0] or pair[1] == of[1])


def _tops(stretches: Sequence[Stretch]) -> list[Piece]:
    """Paragraphs that may be the other half of something: all but those right below a heading."""
    return [
        piece
        for text in (text_pieces(stretch.pieces) for stretch in stretches)
        for index, piece in enumerate(text)
        if piece.kind == "paragraph" and not (index and text[index - 1].kind == "heading")
    ]


def chained(fragments: Sequence[Fragment], links: Sequence[Link]) -> list[Fragment]:
    """Fragments put together along the far joins, each chain in reading order."""
    starts = {fragment.pieces[0].order: fragment for fragment in fragments if fragment.joined_from}
    by_tail = {link.before: link for link in links if link.sure}
    chains: list[Fragment] = []
    for fragment in fragments:
        if fragment.joined_from:
            continue
        chain = Fragment(list(fragment.pieces), fragment.below, fragment.head, False, fragment.from_elsewhere, [fragment])
        while (link := _open_link(chain.pieces, by_tail)) is not None and link.after in starts:
            following = starts.pop(link.after)
            _append(chain.pieces, following.pieces, link)
            chain.parts.append(following)
        chains.append(chain)
    # A ring of joins has no beginning; its parts stay apart.
    chains += [Fragment(f.pieces, f.below, f.head, True, f.from_elsewhere, [f]) for f in starts.values()]
    return chains


def _last_text(pieces: Sequence[Piece]) -> int:
    return max((i for i, piece in enumerate(pieces) if piece.kind not in TRANSPARENT), default=-1)


def _open_link(pieces: Sequence[Piece], by_tail: dict[int, Link]) -> Link | None:
    index = _last_text(pieces)
    return by_tail.get(pieces[index].order) if index >= 0 else None


def _append(pieces: list[Piece], following: Sequence[Piece], link: Link) -> None:
    index = _last_text(pieces)
    before, after = pieces[index], following[0]
    whole = joined(before, after, link.join(before, after))
    # The whole takes the place of its end in the page, so that its own far join is found under that order.
    pieces[index] = Piece(
        whole.kind, whole.runs, whole.plain, after.order, joins=whole.joins, blank_before=before.blank_before,
        halves_above=(*before.halves_above, before.order),
    )
    pieces.extend(following[1:])
