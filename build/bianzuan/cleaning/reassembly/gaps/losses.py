"""Text that may be lost between two lines: words are cut on both sides, and neither half goes with the other.

In: articles in the making. Out: the same with marks where a loss is likelier than any cut, and flags where it is not. What
a mark takes depends on the page: where lines are cut all over and go on below, one more cut is no wonder.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bianzuan.cleaning.planning.plan import Join, PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.continuing import may_continue
from bianzuan.cleaning.reassembly.gaps.gaps import breaks_off, gap, is_of_clauses, keeps_end_marks
from bianzuan.cleaning.reassembly.gaps.half_beginnings import half_beginnings
from bianzuan.cleaning.reassembly.gaps.skipped_items import skipped
from bianzuan.cleaning.reassembly.headings.headings import NO_WORD
from bianzuan.cleaning.reassembly.joins import breaks_before_another, tearing, torn_apart
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, next_text
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

# Bits a mark takes on a page where no other line is cut, where one is, and where more are. Of paragraphs of a newspaper that
# were cut anywhere, 8, 5 and 3 in 1,000 reach them; of halves of different paragraphs cut inside words, 63, 45 and 35 in 100.
_MARKED = (2.6, 4.5, 6.0)
# From so many bits on, a join that rests on its place alone is asked about as a possible loss.
_POSSIBLE = 0.0
# So many paragraphs may all be cut.
_FEW = 4
_TORN = "words are cut here and above the next line, and neither half goes with the other"
_SETS_OUT = "the sentence breaks off, and the next line begins another one"
_MAY_BE_LOST = "text may be lost here: words are cut on both sides, and neither half goes with the other"
_MAY_HAVE_ENDED = "text may be lost here: the sentence breaks off, and nothing shows that the next line goes on with it"
_MAY_GO_ON = "or nothing is lost, and the next line goes on"


def with_losses(compositions: Sequence[Composition], scrambled: bool) -> tuple[list[Composition], list[PlannedFlag]]:
    """Articles with losses marked, and flags for those that are only possible.

    On a `scrambled` page the next line may be another author's, and a mark between the two says so.
    """
    joins = [join for one in compositions for piece in one.body for join in piece.joins]
    least = _MARKED[0 if scrambled else min(len(joins), len(_MARKED) - 1)]
    flags: list[PlannedFlag] = []
    result: list[Composition] = []
    for one in compositions:
        body, asked = _weighed(one.body, least)
        flags += [PlannedFlag("gap", p.runs[0], p.lost_above, "doubtful") for a, p in pairwise((None, *body)) if p and p.lost_above and not (a and a.kind == "gap")]
        # What stands apart or was put in order goes on with lines that stand elsewhere.
        flags += [*asked, *skipped(one.body), *(half_beginnings(body, _title(one)) if not scrambled and one.kind == "article" else ())]
        result.append(replace(one, body=tuple(body)))
    return result, [*flags, *(_asked_of(join) for join in joins if may_hide_loss(join))]


def _title(one: Composition) -> str:
    return "".join(piece.plain for piece in one.head)


def _weighed(pieces: Sequence[Piece], least: float) -> tuple[list[Piece], list[PlannedFlag]]:
    """The body with its marks; questions about the places that need none."""
    closed = keeps_end_marks(pieces)
    # Where no paragraph at all ends with a mark its author sets none, and an open end tells nothing.
    paragraphs = [piece for piece in pieces if piece.kind == "paragraph"]
    ends_somewhere = len(paragraphs) < _FEW or any(ends_sentence(piece.plain) for piece in paragraphs)
    body: list[Piece] = []
    flags: list[PlannedFlag] = []
    for index, above in enumerate(pieces):
        body.append(above)
        place = next_text(pieces, index)
        if place >= 0 and pieces[place].plain.isdecimal() and closed and breaks_off(above) and (beyond := next_text(pieces, place)) >= 0 and may_continue(above, pieces[beyond]):
            flags += _asked_between(above, pieces[beyond], torn=False)
        if place < 0 or not may_continue(above, below := pieces[place]):
            continue
        torn = torn_apart(above, below)
        # A caption explains the cut that it stands in.
        if torn and ends_somewhere and not below.over_page and place == index + 1 and tearing(above, below) >= least:
            body.append(gap(above.order, _TORN))
        elif place == index + 1 and closed and breaks_off(above) and breaks_before_another(above.plain, below.plain):
            body.append(gap(above.order, _SETS_OUT))
        elif torn or (closed and breaks_off(above)):
            flags += _asked_between(above, below, torn)
        elif closed and is_of_clauses(above):
            flags.append(PlannedFlag("paragraph-join", below.runs[0], _MAY_HAVE_ENDED, "doubtful"))
    return body, flags


def may_hide_loss(join: Join) -> bool:
    """True for the join of a paragraph with the line below it that no word speaks for, and torn words against."""
    return not join.far and len(join.signs) < 2 and join.torn > _POSSIBLE


def _asked_between(above: Piece, below: Piece, torn: bool) -> Iterator[PlannedFlag]:
    """Whether text is lost between two paragraphs, and whether they are one."""
    words = word_evidence(above.plain, below.plain)
    if words <= NO_WORD:
        yield PlannedFlag("gap", below.runs[0], _MAY_BE_LOST if torn else _MAY_HAVE_ENDED, "doubtful")
    told = f"a word stands across the cut: {above.plain[-4:]}|{below.plain[:4]}" if words > NO_WORD else _MAY_GO_ON
    yield PlannedFlag("paragraph-join", below.runs[0], told, "doubtful")


def _asked_of(join: Join) -> PlannedFlag:
    return PlannedFlag("gap", join.after, f"{_MAY_BE_LOST}; {'; '.join(join.signs)}", "doubtful")
