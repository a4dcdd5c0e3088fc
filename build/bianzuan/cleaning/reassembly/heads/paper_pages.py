"""The page of a newspaper, item by item: report, commentary, letter, poem, notice, signed above, below or not at all, each with its own title.

In: pieces of a page in order. Out: where each item begins, the kinds of the lines of its head, and the lines that sign the item above.
Short lines between the end of a text and the next one are a head. Whether they head another item or a part of the one above is
told by what stands there besides: a line that signs the text above, or the one below; the words with which reports (本报讯) and letters
(编辑同志：) begin; a column's name; an empty line, where empty lines stand nowhere else; and, if none of these does, by whether both texts
speak of anything in common.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.paper_groups import Group, groups_of
from bianzuan.cleaning.reassembly.heads.paper_lines import (
    BEHIND,
    CLOSING,
    FULL,
    IN_BRACKETS,
    LEAST,
    LONGEST,
    TOOK,
    breaks_off_inside,
    cut_short_line,
    ends_text,
    is_paper_column,
    is_short_line,
    names_sender,
    signed_run_on,
)
from bianzuan.cleaning.reassembly.heads.paper_poems import (
    named_above,
    out_of_verse,
    poems_of_lines,
)
from bianzuan.cleaning.reassembly.heads.paper_tops import paper_top
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.where_others_sign import named
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.reports import begins_report, ends_with_sender
from bianzuan.cleaning.reassembly.words.wording import is_of_another, shares
from bianzuan.model import Author

# （摘自《市井》1999年第3期　石原/文）, （摘自《洮口晚报》　文／葛青）
_IN_SOURCE = re.compile("[（(〔][^（）()]{4,40}[ \u3000](?:文[ \u3000]*[/／](?P<name>[\u3400-\u9fff]{2,3})|(?P<named>[\u3400-\u9fff]{2,3})[ \u3000]*[/／]?文)[）)〕]$")
# Parts of their bits that the text above and below a line have in common: for a title below a report, one below any text, and one of several short ones.
_BELOW_REPORT, _LONG_TITLE, _ONE_TEXT = 0.12, 0.07, 0.25


@dataclass(frozen=True, slots=True)
class Item:
    """Where an item's head begins, and the kinds of its lines."""

    start: int
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The items of a page, in order, the pieces they are told of, and the lines that sign below their texts."""

    items: tuple[Item, ...] = ()
    pieces: tuple[Piece, ...] = ()
    signs: frozenset[int] = frozenset()


def items_of_paper(pieces: Sequence[Piece]) -> Page:
    """The items of a page; none if nothing shows that it is a paper's, or if a column cut a sentence."""
    if any(piece.hashes for piece in pieces):
        return Page()
    around = zip([None, *pieces], pieces, [*pieces[1:], None], strict=False)
    pieces = named_above(poems_of_lines([part for above, piece, below in around for part in out_of_verse(piece, above, below)]))
    pieces = [replace(piece, order=place) for place, piece in enumerate(pieces)]
    top, end = paper_top(pieces), len(pieces)
    if not top or any(map(breaks_off_inside, pieces[top:])) or any(map(cut_short_line, pieces[top:], pieces[top + 1 :])):
        return Page()
    groups = groups_of(pieces, top)
    if len(groups) < LEAST or any(piece.kind != "editor-note" and (is_body(piece) or i > top + 1) for i, piece in enumerate(pieces[top : groups[0].start], top)):
        return Page()
    gap = _gap_above_heads(pieces, groups)
    ends = [*(group.start for group in groups[1:]), end]
    told = [
        group
        for above, group, stop in zip(groups, groups[1:], ends[1:], strict=False)
        if group.told or 0 < gap <= pieces[group.head].blank_before and shares(_words(pieces[group.end : stop]), _words(pieces[above.end : group.start])) < (_BELOW_REPORT if "byline" in above.kinds else _ONE_TEXT)
    ]
    if not any(group.told for group in told):
        return Page()
    parted = {group.start for group in told}
    # So short are the headings of a feature's parts.
    short = any(not group.told and len(pieces[group.title].plain) < FULL for group in groups)
    items = [Item(groups[0].head, groups[0].kinds)]
    weak: list[Group] = []
    signs = [i for i in range(items[0].start, end - 1) if pieces[i + 1].kind == "editor-note" and ends_text(pieces[i - 1]) and is_short_line(pieces[i]) and names_sender(pieces[i])]
    last = _last_sign(pieces)
    for place, (group, below) in enumerate(zip(groups[1:], [*groups[2:], None], strict=True), 1):
        own = pieces[items[-1].start + len(items[-1].kinds) : group.start]
        begins = group.start in parted or any(piece.signs for piece in own) or not gap and not _is_one_of_several(pieces, items[-1], groups, place) and _begins(pieces, own, group, below.start if below else end, short, _is_plain(pieces, items[-1]))
        if not begins:
            weak.append(group)
            continue
        items += _between(pieces, items[-1], weak, group.sign >= 0 or signed_run_on(own))
        items.append(Item(group.head, group.kinds))
        signs.append(group.sign)
        weak = []
    items += _between(pieces, items[-1], weak, last >= 0 or signed_run_on(pieces[items[-1].start :]))
    below_texts = frozenset(line for line in (*signs, last) if line >= 0)
    return Page(tuple(items), tuple(pieces), below_texts) if len(items) > 1 else Page()


def _between(pieces: Sequence[Piece], item: Item, weak: Sequence[Group], signed_below: bool) -> list[Item]:
    """Who signs above a text does not sign below it, too: the last line between the two begins another."""
    return [Item(weak[-1].head, weak[-1].kinds)] if weak and signed_below and "byline" in item.kinds else []


def signed_inside(text: Sequence[Piece]) -> tuple[Author, ...]:
    """Whom the last words of an item name, in brackets or behind wide space, or a line at the right before what the editor answers."""
    if not text:
        return ()
    last = next((piece for piece in reversed(text) if piece.kind != "caption"), text[-1]).plain
    if match := _IN_SOURCE.search(last):
        return (Author(match["name"] or match["named"]),)
    if (match := CLOSING.fullmatch(last)) and (sender := match["signs"] or (match["sends"] or "").strip()):
        return presumed_byline(sender) or named(sender)
    if ends_with_sender(last) and (match := IN_BRACKETS.search(last[-28:])):
        return presumed_byline(match[0])
    if match := BEHIND.search(last):
        return presumed_byline(match[0][1:].strip())
    return next((presumed_byline(piece.plain) for piece in text if piece.signs), ())


def _last_sign(pieces: Sequence[Piece]) -> int:
    """The last line of the page, if it signs the last item."""
    last = len(pieces) - 1
    if last < 1 or not is_short_line(pieces[last]) or not ends_text(pieces[last - 1]) or TOOK.fullmatch(pieces[last].plain):
        return -1
    # Nothing stands below that it could head.
    return last if len(pieces[last].plain) <= LONGEST // 2 else -1


def _gap_above_heads(pieces: Sequence[Piece], groups: Sequence[Group]) -> int:
    """So many empty lines stand above heads, two at least, and nowhere between paragraphs; 0 if none do."""
    bodies = [piece.blank_before for over, piece in pairwise(pieces) if is_body(piece) and is_body(over) and "verse" not in (piece.kind, over.kind)]
    gap = max(bodies, default=0) + 1
    return gap if sum(1 for group in groups if pieces[group.head].blank_before >= gap) >= LEAST else 0


def _begins(pieces: Sequence[Piece], own: Sequence[Piece], group: Group, stop: int, short: bool, plain: bool) -> bool:
    """True if the text below a line that nothing else tells speaks of something else than the item above. `short`: some such lines are as short as headings."""
    above, below = _words(own), _words(pieces[group.end : stop])
    if is_of_another(below, above):
        return True
    title = pieces[group.title].plain
    # Reports, short comments and letters have no parts with headings.
    if own and above and below and len(title) > 2 and (begins_report(own[0].plain) or plain):
        return shares(below, above) < _BELOW_REPORT
    if len(title) < FULL or not above or not below:
        return False
    return not short and shares(below, above) < _LONG_TITLE


def _is_one_of_several(pieces: Sequence[Piece], item: Item, groups: Sequence[Group], place: int) -> bool:
    """True for one of several lines in a row that nothing tells of, not even an empty line, below a text that is signed above: headings of its parts."""
    near = [groups[i] for i in (place - 1, place, place + 1) if 0 < i < len(groups)]
    return "byline" in item.kinds and sum(1 for one in near if not one.told and not pieces[one.head].blank_before) > 1


def _is_plain(pieces: Sequence[Piece], item: Item) -> bool:
    """True for a comment or a letter below the name of its column."""
    head = pieces[item.start : item.start + len(item.kinds)]
    return "byline" not in item.kinds and any(is_paper_column(piece.plain) for piece in head)


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(piece.plain for piece in pieces if is_body(piece))


