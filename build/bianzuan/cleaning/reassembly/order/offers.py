"""Where a fragment may belong: places for the editor to choose from, the likeliest first, each with what speaks for it.

In: the articles put together so far and the fragments no title claims. Out: for each fragment how far it likely goes, and
the ends of texts and the titles that it may follow. Nothing is placed: an order of proposals may rest on signs that are
too weak to decide by.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from math import log

from bianzuan.cleaning.planning.plan import PlannedPassage, PlannedPlace
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import NO_WORD
from bianzuan.cleaning.reassembly.marks import cannot_begin, open_tail
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.shared_words import SharedWords
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence
from bianzuan.cleaning.reassembly.words.wording import named, telling

# An editor reads a short list, and chooses from it with one key.
_MOST = 9
# Pieces farther apart than this stand on different pages.
_PAGE = 300
_MOST_BITS, _MOST_TITLE = 14.0, 10.0
# What signs weigh, learned on 2,200 cuts of made-up pages (texts "tuned" and "held out"): the right place came first for
# 63 in 100, and for 95 it was among the nine. They only order what is proposed.
_WEIGHTS = {
    "above": 1.7,  # in the page
    "right above": 2.8,
    "waits": 1.7,  # something is missing there
    "among fragments": -0.4,
    "open": 0.6,
    "bits": 0.63,  # of a word across the cut
    "open above a heading": -5.2,
    "open, cannot begin": 3.8,
    "closed, cannot begin": -2.9,
    "title": 1.8,
    "bare title": 1.3,
    "title, cannot begin": -2.2,
    "title's words": 0.25,
    "last paragraph's words": 58.0,
    "text's words": 0.02,
    "number": 1.7,
    "other number": -1.7,
    "belongs": 1.5,  # by all that the page says of whose text it is
}
# No chance is smaller than that of an error in these weights.
_LEAST = 0.02
# Fragments below each other that are so seldom one author's do not go as one.
_APART = 0.3


@dataclass(frozen=True, slots=True)
class _Text:
    """The rare words of an article or a passage, those of its title, and the number each piece stands under."""

    words: Mapping[str, float]
    title: Mapping[str, float]
    under: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _End:
    """A place that a passage may follow: behind a piece, or below the title of an article."""

    order: int  # in the page
    piece: Piece | None
    text: int  # place of its text in the list of texts
    number: int  # last number above
    waits: bool  # something is known to be missing here
    open: bool = False  # the piece breaks off


@dataclass(slots=True)
class _Stretch:
    """Fragments that stand below each other in the page."""

    pieces: list[Piece] = field(default_factory=list)
    firsts: set[int] = field(default_factory=set)  # orders of the first pieces of its fragments
    seams: set[int] = field(default_factory=set)  # orders of the pieces that an end or a beginning shows to begin another text

    def usual(self, start: int) -> int:
        """How many pieces from a place on are likely one text."""
        size = 1
        while start + size < len(self.pieces) and self.pieces[start + size].order not in self.seams:
            size += 1
        return size


def passages_of(
    strays: Sequence[Fragment],
    compositions: Sequence[Composition],
    given: Sequence[Sequence[Fragment]],
    chances: Sequence[Sequence[float]] = (),
) -> dict[int, PlannedPassage]:
    """For the first piece (`order`) of each fragment: the passage that begins with it, and the places it may go to.

    `chances`: for each stray fragment the chance that it belongs to each head.
    """
    if not strays:
        return {}
    whose = {piece.order: row for stray, row in zip(strays, chances, strict=False) for piece in stray.pieces}
    stretches = _stretches(strays, compositions, whose)
    bodies = [[p for p in c.body if p.kind not in TRANSPARENT] for c in compositions]
    texts = [_text([*c.head, *body]) for c, body in zip(compositions, bodies, strict=True)]
    texts += [_text(stretch.pieces) for stretch in stretches]
    ends = sorted([*_article_ends(compositions, bodies, given, texts), *_stray_ends(stretches, texts)], key=lambda end: end.order)
    orders, having = [end.order for end in ends], _shared(ends, texts)
    found: dict[int, PlannedPassage] = {}
    for stretch in stretches:
        for start, first in enumerate(stretch.pieces):
            if first.order in stretch.firsts:
                one = stretch.pieces[start : start + stretch.usual(start)]
                near = range(bisect_left(orders, first.order - _PAGE), bisect_left(orders, first.order + _PAGE))
                ranked = _ranked(one, ends, near, having, len(compositions), whose)
                places = tuple(_place(end, passage, texts[end.text], compositions) for end, passage in ranked)
                lasts = tuple(p.runs[-1] for p in stretch.pieces[start:] if p.runs)
                found[first.order] = PlannedPassage(lasts, len(one), places)
    return found


def _stretches(
    strays: Sequence[Fragment], compositions: Sequence[Composition], whose: Mapping[int, Sequence[float]]
) -> list[_Stretch]:
    taken = {piece.order for c in compositions for piece in (*c.head, *c.body) if piece.kind != "gap"}
    stretches: list[_Stretch] = []
    for stray in sorted(strays, key=lambda chain: chain.pieces[0].order):
        text = [piece for piece in stray.pieces if piece.kind not in TRANSPARENT and piece.kind != "gap"]
        if not text:
            continue
        above = stretches[-1].pieces[-1] if stretches else None
        if above is None or any(order in taken for order in range(above.order + 1, text[0].order)):
            stretches.append(_Stretch())
        elif open_tail(above.plain) or cannot_begin(text[0].plain) or _same(whose.get(above.order), whose.get(text[0].order)) < _APART:
            stretches[-1].seams.add(text[0].order)
        stretches[-1].pieces += text
        stretches[-1].firsts.add(text[0].order)
    return stretches


def _same(one: Sequence[float] | None, other: Sequence[float] | None) -> float:
    """The chance that both are one author's; 1 if nothing is known."""
    return sum(a * b for a, b in zip(one, other, strict=True)) + (1 - sum(one)) * (1 - sum(other)) if one and other else 1.0


def _text(pieces: Sequence[Piece]) -> _Text:
    under: dict[int, int] = {}
    last = 0
    for piece in pieces:
        last = piece.number.value if piece.kind == "heading" and piece.number else last
        under[piece.order] = last
    title = "".join(piece.plain for piece in pieces if piece.kind in ("title", "subtitle"))
    return _Text(_words_of(pieces), telling(title), under)


def _words_of(pieces: Sequence[Piece]) -> Mapping[str, float]:
    """Rare words of all pieces; each piece is looked at once, however many places it is held against."""
    return {word: bits for piece in pieces for word, bits in telling(piece.plain).items()}


def _article_ends(
    compositions: Sequence[Composition],
    bodies: Sequence[Sequence[Piece]],
    given: Sequence[Sequence[Fragment]],
    texts: Sequence[_Text],
) -> Iterator[_End]:
    for number, (composition, body) in enumerate(zip(compositions, bodies, strict=True)):
        if composition.head:
            bare = not any(chain.below == number for chain in given[number])
            yield _End(composition.head[-1].order, None, number, 0, bare)
        lasts = {chain.pieces[-1].order for chain in given[number] if chain.pieces}
        for index, piece in enumerate(body):
            if piece.kind == "gap":
                continue
            below = body[index + 1].kind if index + 1 < len(body) else ""
            if below in ("gap", "heading", "") or piece.order in lasts or open_tail(piece.plain):
                yield _End(piece.order, piece, number, texts[number].under[piece.order], below == "gap", open_tail(piece.plain))


def _stray_ends(stretches: Sequence[_Stretch], texts: Sequence[_Text]) -> Iterator[_End]:
    for number, stretch in enumerate(stretches, len(texts) - len(stretches)):
        for index, piece in enumerate(stretch.pieces):
            below = stretch.pieces[index + 1].order if index + 1 < len(stretch.pieces) else -1
            if below < 0 or below in stretch.firsts or open_tail(piece.plain):
                yield _End(piece.order, piece, number, texts[number].under[piece.order], below < 0 or below in stretch.seams, open_tail(piece.plain))


def _shared(ends: Sequence[_End], texts: Sequence[_Text]) -> SharedWords:
    return SharedWords((text.title for text in texts), (text.words for text in texts), (telling(end.piece.plain) if end.piece else {} for end in ends))


class _Passage:
    """What is looked for a place for, and the bits it shares with each title, text and end of the page."""

    def __init__(self, pieces: Sequence[Piece], having: SharedWords) -> None:
        self.first = pieces[0]
        self.words = _words_of(pieces)
        self.bits = sum(self.words.values())
        self.bound = cannot_begin(self.first.plain)
        self.number = next((piece.number.value for piece in pieces if piece.kind == "heading" and piece.number), 0)
        self.titles, self.texts, self.ends = having.title(self.words), having.text(self.words), having.end(self.words)

    def of(self, words: Mapping[str, float]) -> dict[str, float]:
        """Its words that are among those of another."""
        return {word: bits for word, bits in self.words.items() if word in words}

    def joins(self, end: _End) -> bool:
        """True if both ends make one paragraph."""
        return end.open and self.first.kind == "paragraph" and not self.first.number


def _ranked(
    one: Sequence[Piece], ends: Sequence[_End], near: range, having: SharedWords, articles: int, whose: Mapping[int, Sequence[float]]
) -> list[tuple[_End, _Passage]]:
    """The places among the ends that are `near` for which most speaks."""
    passage, inside = _Passage(one, having), {piece.order for piece in one}
    row = whose.get(one[0].order)
    scores = []
    for place in near:
        end = ends[place]
        if end.piece is None or end.order not in inside:
            found = _at_the_cut(end, passage) | _by_number(end, passage) | _by_words(place, end, passage)
            found["among fragments"] = float(end.text >= articles)
            if row:
                chance = row[end.text] if end.text < articles else _same(row, whose.get(end.order))
                found["belongs"] = log(max(_LEAST, chance))
            scores.append((-sum(_WEIGHTS[name] * value for name, value in found.items()), place))
    return [(ends[place], passage) for _, place in nsmallest(_MOST, scores)]


def _at_the_cut(end: _End, passage: _Passage) -> dict[str, float]:
    """What the end of the one and the beginning of the other say."""
    first, bound = passage.first, float(passage.bound)
    if end.piece is None:
        return {"title": 1.0, "bare title": float(end.waits), "title, cannot begin": bound}
    found = {"above": float(end.order < first.order), "right above": float(end.order + 1 == first.order), "waits": float(end.waits)}
    if passage.joins(end):
        return found | {"open": 1.0, "bits": _bits(end.piece, first), "open, cannot begin": bound}
    return found | ({"open above a heading": 1.0} if end.open else {"closed, cannot begin": bound})


def _bits(above: Piece, below: Piece) -> float:
    return min(word_evidence(above.plain, below.plain), _MOST_BITS)


def _by_number(end: _End, passage: _Passage) -> dict[str, float]:
    if not passage.number:
        return {}
    return {"number" if passage.number == end.number + 1 else "other number": 1.0}


def _by_words(place: int, end: _End, passage: _Passage) -> dict[str, float]:
    """Rare words that the passage shares with the last paragraph, with the whole text, and with its title."""
    title, shared = passage.titles.get(end.text, 0), passage.texts.get(end.text, 0)
    share = passage.ends.get(place, 0) / (1 + passage.bits)
    return {"title's words": min(title, _MOST_TITLE), "last paragraph's words": share / 10, "text's words": min(shared, 60.0)}


def _signs(end: _End, passage: _Passage, text: _Text) -> Iterator[str]:
    """What speaks for a place, in words."""
    first = passage.first
    if end.piece is None and end.waits:
        yield "this title has no text directly below it"
    if end.piece and end.order + 1 == first.order:
        yield "stands right above it in the page"
    if end.piece and passage.joins(end):
        if _bits(end.piece, first) > NO_WORD:
            yield f"a word stands across the cut: {end.piece.plain[-4:]}|{first.plain[:4]}"
        yield "no sentence begins with this mark" if passage.bound else "the sentence is open"
    if passage.number and passage.number == end.number + 1:
        yield f"number {passage.number} follows here"
    title, shared = passage.titles.get(end.text, 0), passage.texts.get(end.text, 0)
    if title >= 1:
        yield f"has words of the title: {named(passage.of(text.title))}"
    if shared >= 1:
        yield f"both speak of the same things: {named(passage.of(text.words))}"


def _place(end: _End, passage: _Passage, text: _Text, compositions: Sequence[Composition]) -> PlannedPlace:
    """The place, with the signs in words, and whether both ends make one paragraph."""
    head = compositions[end.text].head if end.text < len(compositions) else ()
    title = tuple(run for piece in head if piece.kind == "title" for run in piece.runs)
    after = end.piece.runs[-1] if end.piece and end.piece.runs else None
    signs = "; ".join(_signs(end, passage, text)) or "nothing but its place in the page"
    return PlannedPlace(after, title, passage.joins(end), signs)
