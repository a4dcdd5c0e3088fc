"""Articles out of a page. Titles whose texts stand below them in order: cut at the titles.

Columns that were transcribed out of order are taken apart and put together by `fragments` and `attribution`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.gaps.gaps import ANOTHER_BEGINS, gap, losses_shown, mark_gaps
from bianzuan.cleaning.reassembly.headings.contents_lines import has_leader
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.heads.instalments import are_instalments
from bianzuan.cleaning.reassembly.joins import join_adjacent
from bianzuan.cleaning.reassembly.kinds.poets import SIGNED, is_poem
from bianzuan.cleaning.reassembly.kinds.rolls import ENTRY
from bianzuan.cleaning.reassembly.order.arrivals import parted, set_apart, with_beginning
from bianzuan.cleaning.reassembly.order.attribution import attribute, detached
from bianzuan.cleaning.reassembly.order.claims import HeadFacts
from bianzuan.cleaning.reassembly.order.closed_texts import all_closed
from bianzuan.cleaning.reassembly.order.cuts import cut
from bianzuan.cleaning.reassembly.order.foreign import ONE_TEXT, goes_below, speaks_of_another
from bianzuan.cleaning.reassembly.order.fragments import Fragment, Link, any_far, chained, turns_back
from bianzuan.cleaning.reassembly.order.giving import body_of
from bianzuan.cleaning.reassembly.order.jumps import brought_back
from bianzuan.cleaning.reassembly.order.leads import as_if_below, leads_elsewhere
from bianzuan.cleaning.reassembly.order.leaning import leaning
from bianzuan.cleaning.reassembly.order.links import Links, links_of
from bianzuan.cleaning.reassembly.order.offers import passages_of
from bianzuan.cleaning.reassembly.order.pairing import speaker
from bianzuan.cleaning.reassembly.order.questions import doubtful_joins, joins_on_place, question
from bianzuan.cleaning.reassembly.order.rejoined import rejoined, rejoined_far
from bianzuan.cleaning.reassembly.order.sequence import reading_of
from bianzuan.cleaning.reassembly.order.stretches import (
    Stretch,
    ends_open,
    goes_on,
    is_open,
    is_scrambled,
    is_text,
    stretches_of,
)
from bianzuan.cleaning.reassembly.order.unproven import begins_within, unproven
from bianzuan.cleaning.reassembly.order.unsigned import (
    all_told,
    may_begin_within,
    names_others,
    titles_of_others,
    typed_by_paragraphs,
)
from bianzuan.cleaning.reassembly.order.volumes import is_a_volume
from bianzuan.cleaning.reassembly.order.weighing import Verdict, only_surer
from bianzuan.cleaning.reassembly.pieces import Piece

_RUNNING_TEXT = frozenset({"paragraph", "heading"})
_NOT_IN_BODIES = frozenset({"loop", "note"})
# More open ends than a page of columns has: lines broken at their ends.
_MOST_OPEN = 40


@dataclass(frozen=True, slots=True)
class Assembled:
    """Articles in the order of their titles, what belongs to none last; and what an editor should look at."""

    compositions: tuple[Composition, ...]
    flags: tuple[PlannedFlag, ...] = ()
    scrambled: bool = False  # what stands below each other need not belong together


def assemble(pieces: Sequence[Piece], heads: Sequence[Head], in_order: bool = False) -> Assembled:
    """All articles of a page; `in_order` where something besides its words shows that it is in order."""
    page = "\n".join(piece.plain for piece in pieces)
    if in_order:
        # The pages are in order; what a jump line sent to a later one is not.
        return _in_page_order(*(brought_back(pieces, heads, stretches_of(pieces, heads), page) or (pieces, heads)), page)
    if len(heads) < 2 or all(head.certain for head in heads[1:]) or all_closed(pieces, heads) or _is_one_work(pieces, heads):
        return _in_page_order(pieces, heads, page, _hides_another(pieces, heads, page))
    stretches = stretches_of(pieces, heads)
    told = links_of(stretches, page)
    links = told.links
    facts = [_facts(pieces, head) for head in heads]
    leads = leads_elsewhere(stretches, [one.title for one in facts])
    if not leads and not _out_of_order(pieces, heads, stretches, told):
        asked = () if is_a_volume(pieces, heads) else unproven(pieces, heads, stretches) or leaning(pieces, heads, stretches)
        return replace(_in_page_order(pieces, heads, page), flags=(*begins_within(stretches), *asked))
    back = brought_back(pieces, heads, stretches, page)
    if back is not None and not _is_out_of_order(*back, page):
        return _in_page_order(*back, page)
    # Where columns cut sentences, they show their ends; where none does, they may end unseen at any paragraph.
    mixed = not any_far(links, stretches) and (bool(leads) or _mixes(pieces, heads, stretches))
    chains = _chains(cut(stretches, links, told.offered, mixed, told.go_down), links, pieces, page)
    return _reassembled(pieces, heads, facts, leads, as_if_below(chains, leads), page, told)


def _is_one_work(pieces: Sequence[Piece], heads: Sequence[Head]) -> bool:
    titles = ["".join(piece.plain for piece in pieces[head.start : head.end] if piece.kind == "title") for head in heads]
    return len({head.authors for head in heads if head.authors}) < 2 and are_instalments(titles)


def _in_page_order(pieces: Sequence[Piece], heads: Sequence[Head], page: str, hides_another: bool = False) -> Assembled:
    sections = [(head, parted([p for p in pieces[head.end : end] if p.kind not in _NOT_IN_BODIES])) for head, end in _sections(pieces, heads)]
    own = [_plain(pieces, head, section.own, section.began_elsewhere, page, hides_another) for head, section in sections]
    arrived = [pieces for _, section in sections for pieces in section.arrived]
    if not arrived:
        return Assembled(tuple(own))
    apart, flags = set_apart(arrived, page)
    return Assembled((*own, apart), tuple(flags))


def _hides_another(pieces: Sequence[Piece], heads: Sequence[Head], page: str) -> bool:
    """True if a page of one title has sentences that surely go on elsewhere than below: another text, whose title nobody signs, stands between."""
    if sum(1 for piece in pieces if piece.kind == "paragraph" and is_open(piece)) > _MOST_OPEN:
        return False
    stretches = stretches_of(pieces, heads or [Head(0, 0)])
    told = links_of(stretches, page)
    return any_far(told.links, stretches) or told.turn_away


def _is_out_of_order(pieces: Sequence[Piece], heads: Sequence[Head], page: str) -> bool:
    stretches = stretches_of(pieces, heads)
    return _out_of_order(pieces, heads, stretches, links_of(stretches, page))


def _out_of_order(
    pieces: Sequence[Piece], heads: Sequence[Head], stretches: Sequence[Stretch], found: Links
) -> bool:
    several = len({head.authors for head in heads if head.authors}) > 1
    if typed_by_paragraphs(stretches, several):
        # No column's end cut a paragraph; but columns may all end with one, and some stand above the titles.
        return _belongs_below(pieces, heads, stretches) or several and all_told(heads, stretches) and _mixes(pieces, heads, stretches)
    joined_here = {link.before for link in found.links}
    elsewhere = any_far(found.links, stretches) or found.turn_away or turns_back(stretches)
    return is_scrambled(stretches, joined_here, may_begin_within(stretches, all_told(heads, stretches))) or elsewhere or _mixes(pieces, heads, stretches)


def _mixes(pieces: Sequence[Piece], heads: Sequence[Head], stretches: Sequence[Stretch]) -> bool:
    """True if some text below a head is another head's by its words, and nothing else tells why it speaks of something else."""
    if sum(1 for head in heads if not is_poem(pieces, head.end)) < 2 or is_a_volume(pieces, heads):
        return False  # a preface speaks of all the poems below it, or all the texts
    above, sections = _texts(pieces, heads, stretches)
    signed = [bool(head.authors) for head in heads]
    hidden = names_others(stretches, all_told(heads, stretches))
    # A title over nothing but contents and names is no column of somebody's text.
    column = any(is_text(piece) for stretch in stretches if stretch.head == 0 for piece in stretch.pieces if not has_leader(piece.plain))
    mixed = speaks_of_another(sections, column and not signed[0] and sum(signed) > 1, any(map(ends_open, stretches)), hidden)
    return mixed or bool(above) and goes_below(above, sections)


def _belongs_below(pieces: Sequence[Piece], heads: Sequence[Head], stretches: Sequence[Stretch]) -> bool:
    """True if text above the first title stands there though its words are those of the texts below the titles."""
    above, sections = _texts(pieces, heads, stretches)
    return bool(above) and goes_below(above, sections)


def _texts(pieces: Sequence[Piece], heads: Sequence[Head], stretches: Sequence[Stretch]) -> tuple[list[str], list[list[str]]]:
    """Running text above the first title, and below each; the title first. Below them what stands under a title that nobody signs."""
    sections = [["".join(piece.plain for piece in pieces[head.start : head.end])] for head in heads]
    above: list[str] = []
    others, unsigned = titles_of_others(stretches), list[list[str]]()
    # More than one text stands there, their titles unknown: each is near to some other.
    single = sum(len(stretch.pieces) for stretch in stretches if stretch.head < 0) <= ONE_TEXT
    for stretch in stretches:
        if stretch.head < 0:
            above += [] if not single else [piece.plain for piece in stretch.pieces if piece.kind == "paragraph" and is_text(piece)]
            continue
        # A list of contents or of prizes names what the other texts are about by right.
        section = sections[stretch.head]
        for piece in stretch.pieces:
            if piece.order in others:
                unsigned.append(section := [])
            if piece.kind in _RUNNING_TEXT and piece.reason != ENTRY and not has_leader(piece.plain) or piece.reason == SIGNED:
                section += piece.plain.split("\n")
    return above, [*sections, *unsigned]


def _sections(pieces: Sequence[Piece], heads: Sequence[Head]) -> list[tuple[Head, int]]:
    """Each head with the index where its section ends; text above the first head makes a section of its own."""
    all_heads = list(heads)
    if not all_heads or all_heads[0].start > 0:
        all_heads.insert(0, Head(0, 0))
    ends = [head.start for head in all_heads[1:]] + [len(pieces)]
    return list(zip(all_heads, ends, strict=True))


def _plain(pieces: Sequence[Piece], head: Head, section: Sequence[Piece], began_elsewhere: bool, page: str, hides_another: bool = False) -> Composition:
    lost = {section[index].order for index in losses_shown(section)}
    made = _composition(pieces, head, join_adjacent(section, page, lost, by_place=not hides_another))
    return replace(made, body=tuple(with_beginning(made.body))) if began_elsewhere else made


def _composition(
    pieces: Sequence[Piece], head: Head, body: Sequence[Piece], evidence: tuple[str, ...] = (), in_order: bool = True
) -> Composition:
    elsewhere = bool(body) and body[-1].kind == "jump" and goes_on(body[-1])
    own = tuple(pieces[head.start : head.end])
    # What stands among the lines of a head but names nothing of it.
    kept = [*(piece for piece in own if piece.kind in ("keywords", "editor-note", "author-note")), *(piece for piece in body if piece.kind != "jump")]
    return Composition(own, tuple(mark_gaps(kept, elsewhere, in_order)), head.authors, head.date, evidence=evidence)


def _reassembled(
    pieces: Sequence[Piece], heads: Sequence[Head], facts: Sequence[HeadFacts], leads: Mapping[int, int], found: Sequence[Fragment], page: str, told: Links
) -> Assembled:
    borders = [pieces[head.start].order for head in heads]
    parts = [part for chain in found for part in detached(chain, facts)]
    judged = attribute(parts, facts, borders, told.chances, leads)
    if told.next_line:
        far = {pair: chance for pair, chance in told.chances.items() if pair not in told.next_lines}
        judged = rejoined(judged, attribute(parts, facts, borders, far, leads), told, pieces, page)
    elif any(link.alone and (link.before, link.after) in told.next_lines for link in told.links):
        judged = only_surer(judged)
    judged = rejoined_far(judged, lambda: attribute(parts, facts, borders, {}, leads), told, pieces, page)
    given = [[one for one in judged if one[1].head == number] for number in range(len(heads))]
    reading = reading_of([chain for chain, _ in judged], [verdict.likely for _, verdict in judged], borders)
    speaks = speaker(pieces, told.next_lines, told.next_line)
    strays = [one for one in judged if one[1].head < 0]
    apart = [{p.order for chain, verdict in strays if verdict.likely == number for p in chain.pieces} for number in range(len(heads))]
    first = {chain.below: chain.pieces[0].order for chain, _ in strays if chain.below >= 0}
    signed = all(head.authors for head in heads)
    made = (body_of(own, number, reading, speaks, page, apart[number], first.get(number, -1), signed) for number, own in enumerate(given))
    bodies, left = zip(*made, strict=True)
    strays += [one for row in left for one in row]
    given = [[one for one in own if one not in away] for own, away in zip(given, left, strict=True)]
    compositions = [
        _composition(pieces, head, bodies[number], tuple(_told(*one) for one in given[number]), in_order=False)
        for number, head in enumerate(heads)
    ]
    chains_left = [chain for chain, _ in strays]
    passages = passages_of(chains_left, compositions, [[chain for chain, _ in own] for own in given], [verdict.chances for _, verdict in strays])
    flags = [question(chain, verdict, facts, passages) for chain, verdict in strays]
    if strays:
        compositions.append(_stray_composition(chains_left))
    doubts = (*doubtful_joins(pieces, told.offered, compositions), *joins_on_place(pieces, told.links, compositions), *flags)
    return Assembled(tuple(compositions), doubts, scrambled=True)


def _chains(fragments: Sequence[Fragment], links: Sequence[Link], pieces: Sequence[Piece], page: str) -> list[Fragment]:
    at = {piece.order: piece for piece in pieces}
    # Those that are far are made where the fragments are put together.
    known = {(link.before, link.after): replace(link.join(at[link.before], at[link.after]), far=False) for link in links if link.sure}
    return [replace(chain, pieces=join_adjacent(chain.pieces, page, known=known)) for chain in chained(fragments, links)]


def _facts(pieces: Sequence[Piece], head: Head) -> HeadFacts:
    titles = "".join(piece.plain for piece in pieces[head.start : head.end] if piece.kind in ("title", "subtitle"))
    return HeadFacts(titles, " ".join(author.role for author in head.authors))


def _told(chain: Fragment, verdict: Verdict) -> str:
    lines = [run.line for piece in chain.pieces for run in piece.runs]
    return f"lines {min(lines, default=0)}–{max(lines, default=0)}: {'; '.join(verdict.signs)}"


def _stray_composition(strays: Sequence[Fragment]) -> Composition:
    """What belongs to nobody, in page order, each fragment parted from the next by a gap."""
    body: list[Piece] = []
    for chain in sorted(strays, key=lambda c: c.pieces[0].order):
        pieces = mark_gaps([piece for piece in chain.pieces if piece.kind != "jump"], in_order=False)
        if body and body[-1].kind != "gap" and not (pieces and pieces[0].kind == "gap"):
            body.append(gap(pieces[0].order if pieces else 0, ANOTHER_BEGINS))
        body += pieces
    return Composition((), tuple(body), kind="fragments")
