"""What each article of a page out of order gets, and in which order. In: chains and verdicts. Out: bodies, and what is left.

A chain that two signs give to a head is put into its article in any case. One that all of the page together gives to it
follows only if the place is as sure: in the wrong order a text is no more the author's than with a stranger's words.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.continuing import may_continue
from bianzuan.cleaning.reassembly.gaps.gaps import STANDS_APART, gap
from bianzuan.cleaning.reassembly.headings.headings import NO_WORD
from bianzuan.cleaning.reassembly.joins import SURE, evidence
from bianzuan.cleaning.reassembly.marks import cannot_begin
from bianzuan.cleaning.reassembly.order.claims import numbers_of
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.sequence import Reading, Speaks, in_sequence
from bianzuan.cleaning.reassembly.order.stretches import is_open
from bianzuan.cleaning.reassembly.order.weighing import Judged
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece, joined
from bianzuan.model import Confidence

# How sure the order of an article must be.
_SURE_ORDER = 0.9
# What words and grammar across a cut must say for one paragraph, as the logarithm of odds.
_SPOKEN = 2.0
_ONE_AUTHOR = "both are one author's, and nothing else of his goes on here"
# Where the columns of an author surely stand in this order, what breaks off goes on with what stands below it, if the
# halves do not speak against that. Of 117 such halves on made-up pages 115 were one paragraph.
_CERTAIN_ORDER, _UNSPOKEN = 0.97, 0.0
_ORDER = "of all orders of the columns of this text {:.0%} have the one below the other"


def body_of(
    given: Sequence[Judged], head: int, reading: Reading, speaks: Speaks, page: str, apart: Collection[int], begins: int, signed: bool = True
) -> tuple[list[Piece], list[Judged]]:
    """The body of the article of a head, and the chains whose place in it is not sure.

    `apart`: orders of pieces that likely are this article's, but not surely enough; `begins`: the order of what stands directly below the title;
    `signed`: every title of the page is, so that no other text is taken for one that stands between.
    """
    body, left = _body(given, head, reading, speaks, page, apart, signed)
    if body and begins in apart and body[0].kind != "gap":
        body = [gap(begins, STANDS_APART), *body]
    return body, left


def _body(
    given: Sequence[Judged], head: int, reading: Reading, speaks: Speaks, page: str, apart: Collection[int], signed: bool
) -> tuple[list[Piece], list[Judged]]:
    kept, left = list(given), list[Judged]()
    while any(verdict.weighed for _, verdict in kept):
        runs = _runs(kept)
        order, chance, places = in_sequence([[chain for chain, _ in run] for run in runs], head, reading, speaks)
        if chance >= _SURE_ORDER:
            likely = {*apart, *(piece.order for chain, _ in left for piece in chain.pieces)}
            return _put_together([runs[number] for number in order], page, likely, speaks, chance if signed else 0.0), left
        loose = [number for number, run in enumerate(runs) if any(verdict.weighed for _, verdict in run)]
        worst = runs[min(loose, key=lambda number: places[number])]
        left += [one for one in worst if one[1].weighed]
        kept = [one for one in kept if one not in left]
    return _in_order([chain for chain, _ in kept], head, page), left


def _runs(given: Sequence[Judged]) -> list[list[Judged]]:
    """Chains that stand right below each other with no cut between, in page order.

    Over a far join a chain goes on elsewhere in the page, and so does what stands below its end.
    """
    rows = sorted(given, key=lambda item: item[0].pieces[0].begins_at)
    by_top = {chain.pieces[0].begins_at: number for number, (chain, _) in enumerate(rows)}
    below = {}
    for number, (chain, _) in enumerate(rows):
        following = by_top.get(chain.pieces[-1].order + 1)
        if following is not None and following != number and _stand_together(chain, rows[following][0]):
            below[number] = following
    inner, runs, done = set(below.values()), list[list[Judged]](), set[int]()
    for start in [*(n for n in range(len(rows)) if n not in inner), *inner]:
        run, number = list[Judged](), start
        while number >= 0 and number not in done:
            done.add(number)
            run.append(rows[number])
            number = below.get(number, -1)
        runs += [run] if run else []
    return runs


def _stand_together(above: Fragment, below: Fragment) -> bool:
    """True if of two chains that stand below each other the lower surely goes on with the upper."""
    last = next((piece for piece in reversed(above.pieces) if piece.kind not in TRANSPARENT), None)
    first = next((piece for piece in below.pieces if piece.kind not in TRANSPARENT), None)
    if last is None or first is None:
        return False
    theirs = [number.value for number in numbers_of(below)]
    if theirs and theirs[0] not in {1, *(number.value + 1 for number in numbers_of(above)[-1:])}:
        return False
    return not is_open(last) and not cannot_begin(first.plain)


def _put_together(runs: Sequence[Sequence[Judged]], page: str, apart: Collection[int], speaks: Speaks, chance: float) -> list[Piece]:
    """The runs one after the other; `chance`: that this is their order, if it may tell what goes on with what. What likely stands between them and is not sure enough leaves a mark: no text is smooth over it."""
    body: list[Piece] = []
    for run in runs:
        pieces = [piece for chain, _ in run for piece in chain.pieces]
        lacks = pieces[0].begins_at - 1 in apart
        join = _join_of_one_author(body[-1], pieces[0], page, speaks, chance) if body and not lacks else None
        if join is not None:
            body[-1] = joined(body[-1], pieces[0], join)
            body += pieces[1:]
        else:
            body += [gap(pieces[0].order, STANDS_APART)] * (lacks and bool(body) and body[-1].kind != "gap") + pieces
        if pieces[-1].order + 1 in apart:
            body.append(gap(pieces[-1].order, STANDS_APART))
    return body


def _join_of_one_author(before: Piece, after: Piece, page: str, speaks: Speaks, chance: float) -> Join | None:
    """Halves of a sentence by a word across the cut, or by the order of the columns; that both are one author's is the other sign."""
    if before.kind == "gap" or not may_continue(before, after):
        return None
    found, said = evidence(before, after, page), speaks(before, after)
    order: tuple[str, ...]
    confidence: Confidence
    if found.words >= SURE or (found.words > NO_WORD and said >= _SPOKEN):
        order, confidence = (), "certain"
    elif chance >= _CERTAIN_ORDER and said >= _UNSPOKEN:
        order, confidence = (_ORDER.format(chance),), "likely"
    else:
        return None
    return Join(before.runs[-1], after.runs[0], True, round(found.bits, 1), 0.0, (*found.signs, _ONE_AUTHOR, *order), confidence)


def _in_order(chains: Sequence[Fragment], head: int, page: str) -> list[Piece]:
    """Chains of one article by their numbers; a lead first, what has no number where the page has it."""
    body: list[Piece] = []
    last = 0
    for chain in sorted(chains, key=lambda c: _place(c, head)):
        numbers = numbers_of(chain)
        follows = not numbers or numbers[0].value == last + 1
        if follows and body and (join := _remaining_join(body[-1], chain.pieces[0], page, bool(numbers))) is not None:
            body[-1] = joined(body[-1], chain.pieces[0], join)
            body += chain.pieces[1:]
        else:
            body += chain.pieces
        last = numbers[-1].value if numbers else last
    return body


def _place(chain: Fragment, head: int) -> tuple[int, int]:
    numbers = numbers_of(chain)
    order = chain.pieces[0].order if chain.pieces else 0
    if numbers:
        return numbers[0].value, order
    return (0 if chain.below == head else 99), order


def _remaining_join(before: Piece, after: Piece, page: str, numbers_tell: bool) -> Join | None:
    """An open tail and the text the numbering puts below it, where no sure join was found for either."""
    if not may_continue(before, after):
        return None
    found = evidence(before, after, page)
    if not numbers_tell and found.words <= NO_WORD:
        return None
    signs = (*found.signs, "the numbering puts the one below the other", "no other text goes on with it")
    return Join(before.runs[-1], after.runs[0], True, round(found.bits, 1), 0.0, signs, "likely")
