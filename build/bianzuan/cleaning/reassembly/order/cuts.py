"""Where one text ends and another begins inside a stretch of a scrambled page.

Borders are set before a paragraph that is known to go on from elsewhere, before one that begins like a report, below a
sentence that breaks off, below a line that closes a text, and where a numbering starts again. If more sentences break off than the page shows beginnings for, some column begins unseen
below a closed paragraph: then every paragraph that numbering does not tie to the one above stands for itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bianzuan.cleaning.reassembly.marks import cannot_begin
from bianzuan.cleaning.reassembly.order.fragments import Fragment, Link, neighbours_of
from bianzuan.cleaning.reassembly.order.stretches import Stretch, is_open, restarts, top_numbers
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces
from bianzuan.cleaning.reassembly.signers.reports import ends_with_sender, has_dateline

# So many sure cuts in a row show that lines are broken at every line end: the next cut is no column's end.
_RUN_OF_CUTS = 2
# What closes a text: below it another one goes on.
_CLOSE = frozenset({"author-note", "signature"})
# An end that goes on with the text below a title rather than with anything else.
_LIKELY = 0.8


@dataclass(frozen=True, slots=True)
class _Page:
    """What every decision needs: the sure joins, and whether neighbours mostly belong together."""

    far_tails: frozenset[int]
    far_heads: frozenset[int]
    joined: frozenset[int]  # far heads whose join is sure
    near: frozenset[int]  # heads that surely go on with the line right above
    keeps_lines_together: bool
    waiting: frozenset[int]  # numbers under which a sentence breaks off that nothing is known to go on with
    ending: Counter[int]  # how many stretches have a number that the next one does not follow; 0: no 一 below a title
    counts: Counter[int]  # how many headings of the page have a number
    mixed: bool
    seams_show: bool  # columns cut sentences, so that they seldom end unseen

    def may_cross(self, value: int) -> bool:
        """True if two chains go on behind a number: cut there, they are whole again with each other's ends."""
        return self.counts[value] > 1 and self.counts[value + 1] > 1


def cut(
    stretches: Sequence[Stretch], links: Sequence[Link], offered: Sequence[Link], mixed: bool, keeps_lines_together: bool
) -> list[Fragment]:
    """Fragments in page order, their adjacent cuts not yet joined.

    `offered`: joins that are likely and no more; what likely goes on from elsewhere begins nothing below a title.

    `mixed`: some text stands where its words do not belong, so that even numbers in order may be those of two texts.
    `keeps_lines_together`: lines are broken at their ends, and most go on in the next one.
    """
    neighbours = neighbours_of(stretches)
    far = [link for link in links if (link.before, link.after) not in neighbours]
    near = [link for link in links if (link.before, link.after) in neighbours]
    page = _Page(
        frozenset(link.before for link in far),
        frozenset(link.after for link in far),
        frozenset(link.after for link in far if link.sure) | _may_arrive(stretches, offered),
        frozenset(link.after for link in near if link.sure or keeps_lines_together),
        keeps_lines_together,
        _waiting(stretches, {link.before for link in links}),
        _ending(stretches),
        Counter(value for stretch in stretches for value in top_numbers(text_pieces(stretch.pieces))),
        mixed,
        bool(far),
    )
    fragments = _fragments(stretches, page, loose=False)
    if mixed or _hides_a_column(fragments, page):
        return _fragments(stretches, page, loose=True)
    hiding = _hiding_a_beginning(fragments, [*(link for link in far if link.sure), *(link for link in offered if link.chance >= _LIKELY)], offered)
    apart = _fragments([stretch for stretch in stretches if stretch.below in hiding], page, loose=True)
    if not hiding:
        return fragments
    kept = [fragment for fragment in fragments if fragment.head not in hiding]
    return sorted((*kept, *apart), key=lambda fragment: fragment.pieces[0].order)


def _may_arrive(stretches: Sequence[Stretch], offered: Sequence[Link]) -> frozenset[int]:
    """First pieces below titles that likely go on with another title's text."""
    place = {piece.order: stretch for stretch in stretches for piece in stretch.pieces}
    tops = {text[0].order for stretch in stretches if stretch.below >= 0 and (text := text_pieces(stretch.pieces))}
    return frozenset(
        link.after
        for link in offered
        if link.after in tops and link.chance >= _LIKELY and place[link.before] is not place[link.after]
    )


def _hiding_a_beginning(
    fragments: Sequence[Fragment], sure: Sequence[Link], offered: Sequence[Link]
) -> set[int]:
    """Titles below which another title's text goes on first, and nothing else begins: their own begins unseen in between."""
    holding = {piece.order: fragment for fragment in fragments for piece in fragment.pieces}
    came_from = {link.after: holding[link.before] for link in reversed(sure) if link.before in holding}
    # What may go on with the line above begins nothing either.
    begun = {f.head for f in fragments if not f.joined_from and f.pieces[0].order not in {link.after for link in offered}}
    hiding: set[int] = set()
    for fragment in fragments:
        if fragment.below < 0 or fragment.below in begun or len(text_pieces(fragment.pieces)) < 2:
            continue
        source, seen = fragment, set[int]()
        while source.joined_from and source.pieces[0].order in came_from and source.pieces[0].order not in seen:
            seen.add(source.pieces[0].order)
            source = came_from[source.pieces[0].order]
        if source.below not in (-1, fragment.below):
            hiding.add(fragment.below)
    return hiding


def _waiting(stretches: Sequence[Stretch], matched: set[int]) -> frozenset[int]:
    texts = [text_pieces(stretch.pieces) for stretch in stretches]
    return frozenset(
        _Chain(text).above(index)
        for text in texts
        for index, piece in enumerate(text)
        if is_open(piece) and piece.order not in matched
    )


def _ending(stretches: Sequence[Stretch]) -> Counter[int]:
    """Numbers after which a chain of the page stops or jumps: what has the next number may belong there."""
    ending: Counter[int] = Counter()
    for stretch in stretches:
        values = [value for value in top_numbers(text_pieces(stretch.pieces)) if value]
        ending.update(value for value, following in zip(values, [*values[1:], 0], strict=False) if following != value + 1)
        ending[0] += stretch.below >= 0 and values[:1] != [1]
    return ending


def _hides_a_column(fragments: Sequence[Fragment], page: _Page) -> bool:
    """True if some column may begin unseen.

    That is so if more tails are left over than there are fragments that could go on with them; and where sure cuts
    do not show that neighbours mostly belong together.
    """
    if not page.keeps_lines_together:
        return True
    # What stands below a title begins its text, unless titles stand in the middle of their texts.
    titles_inside = any(fragment.head < 0 and text_pieces(fragment.pieces) for fragment in fragments)
    tails = heads = 0
    for fragment in fragments:
        text = text_pieces(fragment.pieces)
        if not text:
            continue
        tails += is_open(text[-1]) and text[-1].order not in page.far_tails
        heads += text[0].kind == "paragraph" and text[0].order not in page.joined | page.far_heads and not _begins_an_article(text) and (fragment.below < 0 or titles_inside)
    return tails > heads


def _begins_an_article(text: Sequence[Piece]) -> bool:
    numbers = [piece.number for piece in text if piece.kind == "heading" and piece.number]
    return bool(numbers) and numbers[0].value == 1


def _fragments(stretches: Sequence[Stretch], page: _Page, loose: bool) -> list[Fragment]:
    fragments: list[Fragment] = []
    for stretch in stretches:
        borders = _borders(text_pieces(stretch.pieces), page, loose, stretch.below >= 0)
        current: list[Piece] = []
        below, came = stretch.below, stretch.from_elsewhere
        for piece in stretch.pieces:
            if current and piece.order in borders:
                fragments.append(_fragment(current, below, stretch, page, came))
                current, below, came = [], -1, False
            current.append(piece)
        if current:
            fragments.append(_fragment(current, below, stretch, page, came))
    return fragments


def _fragment(pieces: list[Piece], below: int, stretch: Stretch, page: _Page, came: bool) -> Fragment:
    return Fragment(pieces, below, stretch.head, pieces[0].order in page.joined, came)


def _borders(text: Sequence[Piece], page: _Page, loose: bool, below_head: bool) -> set[int]:
    """Orders of the pieces that begin another fragment. `loose`: trust no neighbour that numbers do not tie."""
    chain = _Chain(text)
    borders: set[int] = set()
    # A lead is tied to 一 only below its title.
    sure_cuts, since = 0, 0 if below_head else -1
    for index in range(1, len(text)):
        upper, lower = text[index - 1], text[index]
        linked = lower.order in page.far_heads or upper.order in page.far_tails
        if lower.order in page.near:
            sure_cuts += 1
            continue
        broken = is_open(upper) and not (_tied(chain, index, since, page) or sure_cuts >= _RUN_OF_CUTS)
        # Another text breaks off under the same number: its rest would fit below this one by number too.
        tied = chain.goes_on(index, since) and not page.mixed and not _contested(chain, index, since, page)
        unseen = loose and _loose(upper, lower) and not tied
        unseen |= loose and (chain.repeated(index) or _unsure_number(chain, index, since, page))
        # Right below a title such a line tells of the author, and the text begins.
        closed = lower.kind == "paragraph" and (upper.kind in _CLOSE and index > 1 or upper.kind == "paragraph" and ends_with_sender(upper.plain))
        if linked or broken or unseen or closed or (lower.kind == "paragraph" and (cannot_begin(lower.plain) or has_dateline(lower.plain))):
            borders.add(lower.order)
            since = index
        if lower.kind == "heading" or lower.order in borders:
            sure_cuts = 0
    return borders | _restarts(text, chain, borders, page)


def _contested(chain: _Chain, index: int, since: int, page: _Page) -> bool:
    above = chain.above(index, since)
    if above in page.waiting or page.seams_show:
        return above in page.waiting
    return page.may_cross(above) if above else page.ending[0] > 0


def _tied(chain: _Chain, index: int, since: int, page: _Page) -> bool:
    """Columns cut under the same number fit by chance; so numbers tie only where neighbours mostly belong together."""
    return page.keeps_lines_together and not page.mixed and chain.goes_on(index, since)


def _loose(upper: Piece, lower: Piece) -> bool:
    below_text = upper.kind == "paragraph"
    return below_text and (lower.kind == "paragraph" or lower.kind == "heading" and lower.number is None) and not lower.sealed


def _unsure_number(chain: _Chain, index: int, since: int, page: _Page) -> bool:
    """True for a heading that may as well follow the same number in another stretch, or that follows none."""
    value, above = chain.values[index], chain.above(index, since)
    if value < 1 or page.seams_show:
        return False
    if value == 1:
        # Only below its title a lead surely is this text's.
        return page.mixed or since != 0 or page.ending[0] > 0
    return page.mixed or value != above + 1 or page.ending[above] > 0 or page.may_cross(above)


class _Chain:
    """The numbers of a stretch's highest style: last one above, next one below each piece."""

    def __init__(self, text: Sequence[Piece]) -> None:
        self.values = top_numbers(text)
        self.restarts = restarts(self.values)

    def above(self, index: int, since: int = 0) -> int:
        """Last number above a piece, not farther up than `since`; 0 if none."""
        return max(0, next((value for value in reversed(self.values[max(0, since) : index]) if value), 0))

    def goes_on(self, index: int, since: int) -> bool:
        """True if the next number below a paragraph follows the last one above it in the fragment."""
        above = self.above(index, since)
        below = next((value for value in self.values[index:] if value), 0)
        # Above 一 stands the lead, but only at the top of a stretch; below a border it may be anything's end.
        return below == above + 1 and (above > 0 or since == 0) and self.values[index] == 0

    def repeated(self, index: int) -> bool:
        """True for a heading whose number stands twice in the stretch: neither need follow the number above."""
        value = self.values[index]
        return value > 1 and self.values.count(value) > 1


def _restarts(text: Sequence[Piece], chain: _Chain, borders: set[int], page: _Page) -> set[int]:
    """Borders for numbers that start again, where none is set yet since the number before."""
    more: set[int] = set()
    for index in chain.restarts:
        since = next(i for i in range(index - 1, -1, -1) if chain.values[i] > 0)
        between = text[since + 1 : index]
        if any(piece.order in borders for piece in between):
            continue
        units = [
            piece.order
            for i, piece in enumerate(between)
            if i == 0 or piece.order not in page.near
        ]
        more.add(text[index].order)
        if len(units) > 1:
            # The last paragraph may close the one text or open the other: it stands alone until something tells.
            more.add(units[-1])
    return more
