"""A scrambled page taken apart: far joins found, then fragments whose inside is surely one text.

In: the pieces of a page with several heads. Out: chains of fragments in reading order. A boundary is set where the
page itself shows one: a head, a loop, a sentence that goes on elsewhere, a numbering that starts again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bianzuan.cleaning.plan import Join
from bianzuan.cleaning.reassembly.joins import ADJACENT, MARGIN, SURE, Evidence, evidence, may_continue
from bianzuan.cleaning.reassembly.marks import open_tail
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece, joined
from bianzuan.cleaning.reassembly.stretches import Stretch

_AT_TOP = "nothing above goes on with it, for it stands at the top of a column"


@dataclass(frozen=True, slots=True)
class Link:
    """A far join: piece `before` goes on with piece `after` (their `order`s)."""

    before: int
    after: int
    found: Evidence
    margin: float

    def join(self, before: Piece, after: Piece) -> Join:
        """The join as the plan has it."""
        bits = round(self.found.bits, 1)
        signs = (*self.found.signs, _AT_TOP)
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


def far_links(stretches: Sequence[Stretch], page: str) -> list[Link]:
    """Far joins on sure evidence. Rivals count for the margin: other heads of the tail, other tails of the head."""
    tails = [piece for stretch in stretches for piece in stretch.pieces if _is_open(piece)]
    tops = _tops(stretches)
    scores: dict[tuple[int, int], Evidence] = {}
    neighbours = {pair for stretch in stretches for pair in _neighbours(stretch)}
    for tail in tails:
        for top in tops:
            if tail is not top and may_continue(tail, top):
                scores[tail.order, top.order] = evidence(tail, top, page)
    links: list[Link] = []
    for (tail_order, top_order), found in sorted(scores.items(), key=lambda item: (-_bits(item, neighbours), item[0])):
        if any(tail_order == link.before or top_order == link.after for link in links):
            continue
        own = _bits(((tail_order, top_order), found), neighbours)
        taken = {link.before for link in links}, {link.after for link in links}
        rivals = [
            _bits(item, neighbours)
            for item in scores.items()
            if _rival(item[0], (tail_order, top_order)) and item[0][0] not in taken[0] and item[0][1] not in taken[1]
        ]
        margin = own - max(rivals, default=0.0)
        if own >= SURE and margin >= MARGIN:
            links.append(Link(tail_order, top_order, found, margin))
    # Neighbours were rivals only; they are joined with their column.
    return [link for link in links if (link.before, link.after) not in neighbours]


def _bits(item: tuple[tuple[int, int], Evidence], neighbours: Iterable[tuple[int, int]]) -> float:
    return item[1].bits + (ADJACENT if item[0] in neighbours else 0.0)


def _rival(pair: tuple[int, int], of: tuple[int, int]) -> bool:
    return pair != of and (pair[0] == of[0] or pair[1] == of[1])


def _is_open(piece: Piece) -> bool:
    return piece.kind == "paragraph" and not piece.sealed and open_tail(piece.plain)


def _text(stretch: Stretch) -> list[Piece]:
    return [piece for piece in stretch.pieces if piece.kind not in TRANSPARENT]


def _neighbours(stretch: Stretch) -> Iterable[tuple[int, int]]:
    text = _text(stretch)
    return ((a.order, b.order) for a, b in zip(text, text[1:], strict=False))


def _tops(stretches: Sequence[Stretch]) -> list[Piece]:
    """Paragraphs that may be the other half of something: first in a stretch, or below an open tail."""
    tops: list[Piece] = []
    for stretch in stretches:
        text = _text(stretch)
        for index, piece in enumerate(text):
            if piece.kind == "paragraph" and (index == 0 or _is_open(text[index - 1])):
                tops.append(piece)
    return tops


def cut(stretches: Sequence[Stretch], links: Sequence[Link], page: str) -> list[Fragment]:
    """Fragments in page order, their adjacent cuts not yet joined."""
    before, after = {link.before for link in links}, {link.after for link in links}
    fragments: list[Fragment] = []
    for stretch in stretches:
        borders = _restarts(stretch.pieces, page)
        current: list[Piece] = []
        below, came = stretch.below, stretch.from_elsewhere
        for piece in stretch.pieces:
            starts = piece.order in after or piece.order in borders
            if current and (starts or _ends(current, before) and piece.kind not in TRANSPARENT):
                fragments.append(Fragment(current, below, stretch.head, current[0].order in after, came))
                current, below, came = [], -1, False
            current.append(piece)
        if current:
            fragments.append(Fragment(current, below, stretch.head, current[0].order in after, came))
    return fragments


def _ends(pieces: Sequence[Piece], before: set[int]) -> bool:
    text = [piece for piece in pieces if piece.kind not in TRANSPARENT]
    return bool(text) and text[-1].order in before


def _restarts(pieces: Sequence[Piece], page: str) -> set[int]:
    """Orders of the pieces that begin another text, because the numbering starts again at or below them."""
    borders: set[int] = set()
    ranks = [p.number.rank for p in pieces if p.kind == "heading" and p.number]
    last, since = 0, 0
    for index, piece in enumerate(pieces):
        if piece.kind != "heading" or not piece.number or piece.number.rank != min(ranks):
            continue
        if last and piece.number.value <= last:
            borders.update(_borders(pieces[since + 1 : index], piece, page))
        last, since = piece.number.value, index
    return borders


def _borders(between: Sequence[Piece], restart: Piece, page: str) -> set[int]:
    """Where one text ends and the next begins, somewhere between two headings of different chains."""
    text = [piece for piece in between if piece.kind not in TRANSPARENT]
    broken = [
        lower.order
        for upper, lower in zip(text, text[1:], strict=False)
        if _is_open(upper) and not (may_continue(upper, lower) and _goes_on(upper, lower, page))
    ]
    if broken:
        return {broken[-1]}
    whole = _units(text, page)
    if len(whole) < 2:
        return {restart.order}
    # The last paragraph may close the one text or open the other: it stands alone until something tells.
    return {whole[-1], restart.order}


def _goes_on(upper: Piece, lower: Piece, page: str) -> bool:
    return evidence(upper, lower, page).bits + ADJACENT >= SURE


def _units(text: Sequence[Piece], page: str) -> list[int]:
    """Orders of the pieces that begin a paragraph once sure cuts are joined."""
    return [
        piece.order
        for index, piece in enumerate(text)
        if index == 0 or not (_is_open(text[index - 1]) and _goes_on(text[index - 1], piece, page))
    ]


def chained(fragments: Sequence[Fragment], links: Sequence[Link]) -> list[Fragment]:
    """Fragments put together along the far joins, each chain in reading order."""
    starts = {fragment.pieces[0].order: fragment for fragment in fragments if fragment.joined_from}
    by_tail = {link.before: link for link in links}
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
        whole.kind, whole.runs, whole.plain, after.order, joins=whole.joins, blank_before=before.blank_before
    )
    pieces.extend(following[1:])
