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
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_lines
from bianzuan.cleaning.reassembly.heads.page_fields import page_fields
from bianzuan.cleaning.reassembly.heads.paper_lines import (
    BEHIND,
    CLOSING,
    FULL,
    HEAD_LINES,
    IN_BRACKETS,
    LEAST,
    LONGEST,
    MARKED_COLUMN,
    MARKED_TITLE,
    PEN_NAME,
    TOOK,
    WIDE,
    WIDE_NAME,
    WRITTEN_BY,
    breaks_off_inside,
    cut_short_line,
    ends_text,
    is_byline,
    is_paper_column,
    is_short_line,
    may_stand_below,
    names_sender,
    names_with_more,
    signed_run_on,
    signs_above,
)
from bianzuan.cleaning.reassembly.heads.paper_poems import (
    is_pen_name,
    named_above,
    out_of_verse,
    poems_of_lines,
)
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.tails import names_notice
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.reports import begins_report, ends_with_sender
from bianzuan.cleaning.reassembly.signers.salutations import addresses_editor
from bianzuan.cleaning.reassembly.words.word_evidence import is_rare, is_unknown_or_name
from bianzuan.cleaning.reassembly.words.wording import is_of_another, shares
from bianzuan.model import Author

# A letter's first words.
_LETTER = re.compile("(?:编辑|编者|记者|主编)(?:部|先生|同志|们)?(?:同志|先生|您好)?[：:，,]")
# 社评：救生圈何以上锁; 关于调整开放时间的通知, 义诊预告: what no part of another text is called.
_NAMES_KIND = re.compile("(?:社评|社论|短评|时评|来论|代论|短论)[ \u3000]*[：:|｜].+|.{0,30}(?:通知|公告|通告|启事|声明|公示|倡议书|预告|预报|更正|致歉|更正[与及和]?(?:说明|致歉))")
# The mark of an item in a list of news in brief.
_BRIEF = re.compile("[△▲●◇◆○■★☆※*·][ \u3000]*")
_COLUMN_LENGTH = 4
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


@dataclass(frozen=True, slots=True)
class _Group:
    start: int
    end: int
    sign: int
    kinds: tuple[Kind, ...]
    told: bool  # something besides words tells that another item begins

    @property
    def head(self) -> int:
        return self.end - len(self.kinds)

    @property
    def title(self) -> int:
        return self.head + self.kinds.index("title")


def items_of_paper(pieces: Sequence[Piece]) -> Page:
    """The items of a page; none if nothing shows that it is a paper's, or if a column cut a sentence."""
    if any(piece.hashes for piece in pieces):
        return Page()
    around = zip([None, *pieces], pieces, [*pieces[1:], None], strict=False)
    pieces = named_above(poems_of_lines([part for above, piece, below in around for part in out_of_verse(piece, above, below)]))
    pieces = [replace(piece, order=place) for place, piece in enumerate(pieces)]
    top, end = masthead_lines(pieces) or int({*page_fields(pieces[0].plain)} == {"day", "weekday"}) if pieces else 0, len(pieces)
    if not top or any(map(breaks_off_inside, pieces[top:])) or any(map(cut_short_line, pieces[top:], pieces[top + 1 :])):
        return Page()
    groups = _groups(pieces, top)
    if len(groups) < LEAST or any(piece.kind != "editor-note" and (is_body(piece) or i > top + 1) for i, piece in enumerate(pieces[top : groups[0].start], top)):
        return Page()
    gap = _gap_above_heads(pieces, groups)
    ends = [*(group.start for group in groups[1:]), end]
    told = [
        group
        for above, group, stop in zip(groups, groups[1:], ends[1:], strict=False)
        if group.told or 0 < gap <= pieces[group.head].blank_before and shares(_words(pieces[group.end : stop]), _words(pieces[above.end : group.start])) < _ONE_TEXT
    ]
    if not any(group.told for group in told):
        return Page()
    items = [Item(groups[0].head, groups[0].kinds)]
    weak: list[_Group] = []
    signs = [i for i in range(items[0].start, end - 1) if pieces[i + 1].kind == "editor-note" and ends_text(pieces[i - 1]) and is_short_line(pieces[i]) and names_sender(pieces[i])]
    last = _last_sign(pieces)
    for place, (group, below) in enumerate(zip(groups[1:], [*groups[2:], None], strict=True), 1):
        own = pieces[items[-1].start + len(items[-1].kinds) : group.start]
        begins = group in told or any(piece.signs for piece in own) or not gap and not _is_one_of_several(pieces, items[-1], groups, place) and _begins(pieces, own, group, below.start if below else end, groups, _is_plain(pieces, items[-1]))
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


def _between(pieces: Sequence[Piece], item: Item, weak: Sequence[_Group], signed_below: bool) -> list[Item]:
    """Who signs above a text does not sign below it, too: the last line between the two begins another."""
    return [Item(weak[-1].head, weak[-1].kinds)] if weak and signed_below and "byline" in item.kinds else []


def signed_inside(text: Sequence[Piece]) -> tuple[Author, ...]:
    """Whom the last words of an item name, in brackets or behind wide space, or a line at the right before what the editor answers."""
    if not text:
        return ()
    last = next((piece for piece in reversed(text) if piece.kind != "caption"), text[-1]).plain
    if ends_with_sender(last) and (match := IN_BRACKETS.search(last[-28:])):
        return presumed_byline(match[0])
    if match := BEHIND.search(last):
        return presumed_byline(match[0][1:].strip())
    return next((presumed_byline(piece.plain) for piece in text if piece.signs), ())


def _groups(pieces: Sequence[Piece], top: int) -> list[_Group]:
    found: list[_Group] = []
    index, end = top, len(pieces)
    while index < end:
        if not is_short_line(pieces[index]):
            index += 1
            continue
        stop = index
        while stop < end and stop - index < HEAD_LINES and is_short_line(pieces[stop]):
            stop += 1
        if stop < end and (index == top or ends_text(pieces[index - 1]) or pieces[index - 1].kind == "editor-note") and may_stand_below(pieces[stop]) and (group := _group(pieces, index, stop, top)) is not None:
            found.append(group)
        index = stop
    return found


def _group(pieces: Sequence[Piece], start: int, stop: int, top: int) -> _Group | None:
    """The head between two texts; None if none of its lines could be a title."""
    sign = start if start > top and signs_above(pieces, start, stop) else -1
    took = sign < 0 and start > top and TOOK.fullmatch(pieces[start].plain) is not None
    lines = list(range(start + (sign >= 0 or took), stop))
    # What stands over the name of a column below verse is its last line.
    columns = [i for i in lines[1:] if MARKED_COLUMN.fullmatch(pieces[i].plain)]
    lines = lines[lines.index(columns[-1]) :] if columns and sign < 0 and pieces[start - 1].kind == "verse" else lines
    by = next((i for i in lines[1:] if is_byline(pieces[i]) or WIDE_NAME.fullmatch(pieces[i].plain) or names_with_more(pieces[i].plain) or WRITTEN_BY.fullmatch(pieces[i].plain) or i == lines[-1] and pieces[stop].kind == "verse" and (WIDE.search(pieces[i].plain) or is_pen_name(pieces[i].plain, pieces[stop].plain.split("\n")))), -1)
    if by < 0 and len(lines) > 1 and PEN_NAME.fullmatch(last := pieces[lines[-1]].plain) and (is_unknown_or_name(last) or is_rare(last)) and not is_paper_column(last):
        by = lines[-1]
    core = [i for i in lines if i != by]
    title = _title(pieces, core)
    if title < 0:
        return None
    kinds: tuple[Kind, ...] = tuple("byline" if i == by else "title" if i == title or abs(i - title) == 1 and len(pieces[i].plain) == len(pieces[title].plain) == 1 else "kicker" if i < title else "subtitle" for i in lines)
    below, above = pieces[stop], pieces[start - 1] if start > top else None
    opens = begins_report(below.plain) or addresses_editor(below.plain) or _LETTER.match(below.plain) is not None or _BRIEF.match(below.plain) is not None
    column = any(is_paper_column(pieces[i].plain) for i in core if i <= title)
    closed = above is not None and (above.kind in ("verse", "list") or CLOSING.fullmatch(above.plain) is not None or _BRIEF.match(above.plain) is not None or signed_run_on([above]))
    # A heading of a part may stand above one of its own.
    several = "subtitle" in kinds and any(map(is_subtitle, (pieces[i] for i in core))) or "kicker" in kinds
    # A column's name, and a title below it.
    fit = [i for i in core if title_shape(pieces[i]) and not is_subtitle(pieces[i])]
    several = several or len(fit) > 1 and len(pieces[fit[0]].plain) <= _COLUMN_LENGTH and len(pieces[fit[0]].plain) < max(len(pieces[fit[1]].plain), 5)
    told = sign >= 0 or took or by >= 0 or opens or column or closed or several or names_notice(pieces[title].plain) or _NAMES_KIND.fullmatch(pieces[title].plain) is not None or below.kind == "verse"
    return _Group(start, stop, sign, kinds, told)


def _title(pieces: Sequence[Piece], lines: Sequence[int]) -> int:
    """Which of the lines is the title: the one above a subtitle with its dash, the second of three, else the first of one clause; -1 if none could be one."""
    fit = [i for i in lines if MARKED_TITLE.fullmatch(pieces[i].plain) or len(pieces[i].plain) == 1 or title_shape(pieces[i]) and not is_subtitle(pieces[i])]
    dashed = next((i for i in lines if is_subtitle(pieces[i])), -1)
    if dashed - 1 in fit:
        return dashed - 1
    if fit and pieces[fit[0]].plain.endswith(("——", "：")) and len(fit) > 1:
        fit = fit[1:]
    own = [i for i in fit if not is_paper_column(pieces[i].plain)]
    own = own or [i for i in lines if not is_paper_column(pieces[i].plain) and not is_subtitle(pieces[i])][:1] or fit[-1:]
    if len(own) > 2:
        return own[1]
    if len(own) > 1 and len(pieces[own[0]].plain) <= _COLUMN_LENGTH and len(pieces[own[0]].plain) < max(len(pieces[own[1]].plain), 5):
        return own[1]
    whole = [i for i in own if not (WIDE.search(pieces[i].plain) and len(pieces[i].plain) >= FULL)] or own
    return next(iter(whole), -1)


def _last_sign(pieces: Sequence[Piece]) -> int:
    """The last line of the page, if it signs the last item."""
    last = len(pieces) - 1
    if last < 1 or not is_short_line(pieces[last]) or not ends_text(pieces[last - 1]) or TOOK.fullmatch(pieces[last].plain):
        return -1
    # Nothing stands below that it could head.
    return last if len(pieces[last].plain) <= LONGEST // 2 else -1


def _gap_above_heads(pieces: Sequence[Piece], groups: Sequence[_Group]) -> int:
    """So many empty lines stand above heads, two at least, and nowhere between paragraphs; 0 if none do."""
    bodies = [piece.blank_before for over, piece in pairwise(pieces) if is_body(piece) and is_body(over) and "verse" not in (piece.kind, over.kind)]
    gap = max(bodies, default=0) + 1
    return gap if sum(1 for group in groups if pieces[group.head].blank_before >= gap) >= LEAST else 0


def _begins(pieces: Sequence[Piece], own: Sequence[Piece], group: _Group, stop: int, groups: Sequence[_Group], plain: bool) -> bool:
    """True if the text below a line that nothing else tells speaks of something else than the item above."""
    above, below = _words(own), _words(pieces[group.end : stop])
    if is_of_another(below, above):
        return True
    title = pieces[group.title].plain
    # Reports, short comments and letters have no parts with headings.
    if own and above and below and len(title) > 2 and (begins_report(own[0].plain) or plain):
        return shares(below, above) < _BELOW_REPORT
    if len(title) < FULL or not above or not below:
        return False
    short = sum(1 for one in groups if not one.told and len(pieces[one.title].plain) < FULL)
    return not short and shares(below, above) < _LONG_TITLE


def _is_one_of_several(pieces: Sequence[Piece], item: Item, groups: Sequence[_Group], place: int) -> bool:
    """True for one of several lines in a row that nothing tells of, not even an empty line, below a text that is signed above: headings of its parts."""
    near = [groups[i] for i in (place - 1, place, place + 1) if 0 < i < len(groups)]
    return "byline" in item.kinds and sum(1 for one in near if not one.told and not pieces[one.head].blank_before) > 1


def _is_plain(pieces: Sequence[Piece], item: Item) -> bool:
    """True for a comment or a letter below the name of its column."""
    head = pieces[item.start : item.start + len(item.kinds)]
    return "byline" not in item.kinds and any(is_paper_column(piece.plain) for piece in head)


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(piece.plain for piece in pieces if is_body(piece))


