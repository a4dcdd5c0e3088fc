"""Titles over reports: where a paragraph begins with the house that sent it, the line above it is a title, though nobody signs.

A newspaper has them below each other. In: pieces of a page. Out: what the lines above the beginning of a report are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.headings.headings import NO_WORD, is_body
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.joins import SURE
from bianzuan.cleaning.reassembly.marks import ends_sentence, open_tail
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.reports import has_dateline, is_wire
from bianzuan.cleaning.reassembly.words.leads import titles_said
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

# Nor is so long a title of one line, with no mark inside.
_LONG = 45
# Titles of two lines are shorter, each, or have no mark inside.
_HALF = 20
# Nor is so much behind the name of a house; a column's end may have cut the first sentence.
_BEGINNING = 24
# 据统计，在全县的, 他还说: a sentence sets out so, and a column's end cut it; no title does.
_SETS_OUT = re.compile(
    "(?:据|在|为了?|对于?|从|当|随着|由于|按照?|根据)[^，。：]{1,14}，|[他她](?:们)?(?:说|还说|指出|认为|表示|强调)|此外，|其中，|另外，|为此，|因此，|目前，|同时，"
)
_POINTED_OUT = re.compile("(?:会上|时|中)?(?:指出|强调|表示|要求|认为|宣布)$")
# So many leads that each say a little of a title of their own tell together.
_TOGETHER = 2
_CLOSED = tuple("）)】」』")


def report_below(pieces: Sequence[Piece], index: int) -> list[Kind]:
    """What a line, and the one below it, are above the beginning of a report; nothing if no report begins there.

    What stands above must have ended, or be running text with which the line does not go on: a line that a column's end cut looks
    like a title, too.
    """
    above = pieces[index - 1] if index else None
    return report_head(pieces, index) if above is not None and (_has_ended(above) or _breaks_off(pieces, index)) else []


def report_head(pieces: Sequence[Piece], index: int) -> list[Kind]:
    """The same, whatever stands above the line."""
    if not _shaped(pieces[index]) or pieces[index].hashes:
        return []
    if _begins_as_sentences_do(pieces[index].plain):
        return []
    if _begins(pieces, index + 1):
        return ["title"]
    # A report of a newspaper has a second line below its title; what looks like half a sentence is none.
    text = pieces[index].plain
    half = len(text) >= _HALF and (any(mark in text for mark in "，、") or _goes_on_elsewhere(pieces, index))
    if not half and index + 1 < len(pieces) and title_shape(pieces[index + 1]) and _begins(pieces, index + 2):
        return ["title", "subtitle"]
    return []


def _shaped(line: Piece) -> bool:
    """True for what looks like a title, also for its first line: 刘敏会见水车代表时指出 stands over what he pointed out."""
    said = _POINTED_OUT.search(line.plain)
    return title_shape(line if said is None else replace(line, plain=line.plain[: said.start()]))


def reports_follow(pieces: Sequence[Piece], index: int) -> bool:
    """True if another report has its title further down: a page of reports may begin in the middle of one."""
    return any(report_below(pieces, below) for below in range(index, len(pieces)))


def titles_of_leads(pieces: Sequence[Piece], heads: Collection[tuple[int, int]]) -> set[int]:
    """Lines below which another text goes on, but which the beginning of a report further up says again: its title, where columns
    are out of order. `heads`: the first and the last piece (exclusive) of each head. In order a report's beginning stands below its title.
    """
    taken = {index for head in heads for index in range(*head)}
    leads = [i for i, piece in enumerate(pieces) if _begins(pieces, i) and piece.kind == "text" and not (i and (i - 1 in taken or _may_be_title(pieces[i - 1])))]
    if not leads:
        return set()
    lines = [i for i in range(1, len(pieces) - 1) if i not in taken and _over_text(pieces, i)]
    titles = ["".join(pieces[i].plain for i in range(*head) if pieces[i].kind in ("title", "subtitle")) for head in heads]
    found = _said_above(pieces, lines, titles, leads)
    # The page is out of order: leads whose words tell less of their titles stand apart from them, too. So it is where two of them do.
    rest, others = [i for i in lines if i not in found.values()], [*titles, *(pieces[i].plain for i in found.values())]
    more = _said_above(pieces, rest, others, [i for i in leads if i not in found], of_several=True)
    if found or len(set(more.values())) >= _TOGETHER:
        found |= more
    return set(found.values())


def _said_above(pieces: Sequence[Piece], lines: Sequence[int], titles: Sequence[str], leads: Sequence[int], of_several: bool = False) -> dict[int, int]:
    """For leads the line further down that each says again, rather than another or one of the titles."""
    said = titles_said([*(pieces[i].plain for i in lines), *titles], [pieces[i].plain for i in leads], of_several)
    return {lead: lines[title] for lead, title in zip(leads, said, strict=True) if 0 <= title < len(lines) and lead < lines[title]}


def _may_be_title(line: Piece) -> bool:
    return title_shape(line) and not _begins_as_sentences_do(line.plain)


def _over_text(pieces: Sequence[Piece], index: int) -> bool:
    """True for what looks like a title, below the end of a text or of a column and above a paragraph that begins no report."""
    line, below = pieces[index], pieces[index + 1]
    half = len(line.plain) >= _HALF and any(mark in line.plain for mark in "，、") or _begins_as_sentences_do(line.plain)
    shaped = title_shape(line) and not half and not line.hashes and (_has_ended(pieces[index - 1]) or _breaks_off(pieces, index))
    return shaped and below.kind == "text" and is_body(below) and not has_dateline(below.plain)


def _has_ended(above: Piece) -> bool:
    return ends_sentence(above.plain) or above.plain.endswith(_CLOSED) or above.kind == "caption"


def _breaks_off(pieces: Sequence[Piece], index: int) -> bool:
    """True below the last line of a column, cut inside a sentence, if this line has nothing to do with it."""
    above = pieces[index - 1]
    running = len(above.plain) >= _HALF and "，" in above.plain or len(above.plain) >= _LONG or _begins_as_sentences_do(above.plain)
    cut = above.kind == "text" and (running and open_tail(above.plain) or len(above.plain) >= _HALF and _goes_on_elsewhere(pieces, index - 1))
    return cut and word_evidence(above.plain, pieces[index].plain) <= NO_WORD


def _goes_on_elsewhere(pieces: Sequence[Piece], index: int) -> bool:
    """True if a word stands across from a line to another text of the page: a column's end cut it."""
    return any(
        piece.kind == "text" and is_body(piece) and number not in (index - 1, index) and word_evidence(pieces[index].plain, piece.plain) >= SURE
        for number, piece in enumerate(pieces)
    )


def _begins_as_sentences_do(text: str) -> bool:
    return open_tail(text) and _SETS_OUT.match(text) is not None


def _begins(pieces: Sequence[Piece], index: int) -> bool:
    while index < len(pieces) and pieces[index].kind == "caption":
        index += 1  # what a picture shows stands above the text
    if index >= len(pieces) or pieces[index].kind != "text":
        return False
    if is_wire(pieces[index].plain):
        return index + 1 < len(pieces) and pieces[index + 1].kind == "text" and is_body(pieces[index + 1])  # 本报讯 on a line of its own
    return has_dateline(pieces[index].plain) and (len(pieces[index].plain) >= _BEGINNING or is_body(pieces[index]))

