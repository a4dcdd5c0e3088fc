"""A text that jump lines send elsewhere (下转) and bring back (上接), set down where it left off.

In: pieces, heads and stretches of a page. Out: the same without the two jump lines, the rest of the text below its
beginning. Where the page says the title once more above a text from elsewhere (菜篮子 / （上接第一版）), that tells which it is.
Else only where the page has one of each, in this order: of several nobody knows which goes with which. And only
with a sign that it is the same text: on a page by itself one text goes on elsewhere, and another came from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.continuing import may_continue
from bianzuan.cleaning.reassembly.headings.headings import NO_WORD, is_body
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_lines
from bianzuan.cleaning.reassembly.joins import evidence
from bianzuan.cleaning.reassembly.kinds.furniture import jump_line
from bianzuan.cleaning.reassembly.marks import END_MARKS, cannot_begin, ends_sentence
from bianzuan.cleaning.reassembly.numbering import Numeral
from bianzuan.cleaning.reassembly.order.stretches import Stretch, goes_on, is_open, stretches_of
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece, joined, text_pieces
from bianzuan.cleaning.reassembly.words.wording import exclusive_bits, named, shared_words

# Rare words and characters that the rest shares with its beginning and with no other text of the page, in bits; and how
# many times as many as with any other text. 一 above and 二 below say little alone: most chains have three numbers.
_SHARED, _NUMBERED, _LEAD = 6.0, 3.0, 2.0
# A title has so many characters.
_TITLE = 3
# "" is a title alone.
_BEFORE_SUBTITLE = ("", "\u2014", "\u3000", " ", "\uff1a")
# 第4版, 第四版, 04版; and 04 at the beginning of a masthead's line.
_PAGE_NAMED = re.compile(r"第?[ \u3000]{0,2}(?P<page>\d{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]{0,2}[版页]")
_FOLIO = re.compile(r"(?P<page>\d{1,2})(?=[ \u3000|｜·•/])")
_HAN_VALUES = {han: value for value, han in enumerate(("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六"), 1)}
_AGAIN = "tells from which page the text goes on, below its title said once more"
_NO_OTHER = "no other sentence of the page breaks off"


def brought_back(
    pieces: Sequence[Piece], heads: Sequence[Head], stretches: Sequence[Stretch], page: str
) -> tuple[list[Piece], list[Head]] | None:
    """Pieces and heads in the order of reading; None if jump lines do not tell it."""
    result: tuple[list[Piece], list[Head]] | None = None
    while (pair := _pair(pieces, heads)) is not None and (moved := _moved(pieces, heads, stretches, page, *pair)) is not None:
        pieces, heads = result = moved
        stretches = stretches_of(pieces, heads)
    return result


def with_titles_said_again(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with a title said once more right above a text from elsewhere, which belongs to the jump line below it."""
    titles = [piece.plain for piece in pieces if piece.kind == "title"]
    told: list[Piece] = []
    for piece in pieces:
        above = told[-1] if told else None
        arrives = piece.kind == "jump" and not goes_on(piece)
        if above and arrives and above.kind in ("text", "heading") and sum(1 for title in titles if _same_title(above.plain, title)) == 1:
            told[-1] = replace(piece, runs=(*above.runs, *piece.runs), plain=above.plain + piece.plain, order=above.order, reason=_AGAIN)
        else:
            told.append(piece)
    return told


def _same_title(said: str, title: str) -> bool:
    """True if one of the two is the beginning or the end of the other, up to its subtitle; a paper shortens what it says again."""
    words, whole = said.strip("《》“” \u3000"), title.strip("《》“” \u3000")
    # A paragraph may begin with its title's words: what is longer than the title goes on with a subtitle's mark, and ends without a sentence's.
    with_subtitle = len(whole) >= _TITLE and words.startswith(whole) and words[len(whole) :][:1] in _BEFORE_SUBTITLE and words[-1] not in END_MARKS
    return len(words) >= _TITLE and (whole.startswith(words) or whole.endswith(words) or with_subtitle)


def _pair(pieces: Sequence[Piece], heads: Sequence[Head]) -> tuple[int, int, bool] | None:
    """Indices of the jump line that leaves and of the one that arrives, and whether a title says that they belong together."""
    jumps = [index for index, piece in enumerate(pieces) if piece.kind == "jump"]
    leaving = [index for index in jumps if goes_on(pieces[index])]
    for arriving in jumps:
        jump = jump_line(pieces[arriving].plain)
        if jump is None or jump[1] or not jump[0]:
            continue
        said = pieces[arriving].plain[: jump[0]]
        own = [(start, end) for start, end in _sections(heads, len(pieces)) if any(p.kind == "title" and _same_title(said, p.plain) for p in pieces[start:end])]
        left = [index for start, end in own for index in leaving if start <= index < end and index < arriving]
        if len(own) == len(left) == 1:
            return left[0], arriving, True
    # Of several that arrive, the one that left this page says so: 上接第4版 on page 4.
    own_page = _page_here(pieces)
    coming = [index for index in jumps if index not in leaving]
    coming = [index for index in coming if own_page and _page_named(pieces[index].plain) == own_page] if len(coming) > 1 else coming
    alone = len(leaving) == len(coming) == 1 and leaving[0] < coming[0]
    return (leaving[0], coming[0], False) if alone else None


def _page_named(text: str) -> int:
    """The page that a jump line names, as a number; 0 if it names none."""
    match = _PAGE_NAMED.search(text)
    return _value(match["page"]) if match else 0


def _page_here(pieces: Sequence[Piece]) -> int:
    """The page that the masthead says this is; 0 if there is none that does."""
    for piece in pieces[: masthead_lines(pieces)]:
        if match := _PAGE_NAMED.search(piece.plain) or _FOLIO.match(piece.plain):
            return _value(match["page"])
    return 0


def _value(said: str) -> int:
    return int(said) if said.isdecimal() else _HAN_VALUES.get(said, 0)


def _sections(heads: Sequence[Head], end: int) -> list[tuple[int, int]]:
    starts = [head.start for head in heads]
    return list(zip(starts, [*starts[1:], end], strict=True))


def _moved(
    pieces: Sequence[Piece], heads: Sequence[Head], stretches: Sequence[Stretch], page: str, leaving: int, arriving: int, named_so: bool
) -> tuple[list[Piece], list[Head]] | None:
    """Pieces and heads with the text that arrives below the one that leaves, without their jump lines; None if no sign says that they are one."""
    whole = next((s.pieces for s in stretches if s.from_elsewhere and s.pieces and s.pieces[0].order > pieces[arriving].order), ())
    rest = _until_another_goes_on(pieces[arriving - 1] if arriving else None, whole, page)
    text = text_pieces(rest)
    own = next((text_pieces(s.pieces) for s in stretches if any(p is pieces[leaving] for p in s.pieces)), [])
    others = [text_pieces(s.pieces) for s in stretches if not s.from_elsewhere and all(p is not pieces[leaving] for p in s.pieces)]
    if not own or not text:
        return None
    signs = ("the title is said once more above it",) if named_so else _signs(own, text, others, page)
    cut_off = len(rest) < len(whole)
    unnamed = arriving > 0 and (cut_off or ends_sentence(pieces[arriving - 1].plain))  # no title of another text stands above it
    if not signs and unnamed and is_open(own[-1]) and may_continue(own[-1], text[0]) and not any(is_open(piece) for other in others for piece in other if not (cut_off and piece is pieces[arriving - 1])):
        signs = (_NO_OTHER,)
    if not signs:
        return None
    moved = {piece.order for piece in rest}
    between = [piece for piece in pieces[leaving + 1 : arriving] if piece.order not in moved]
    below = [piece for piece in pieces[arriving + 1 :] if piece.order not in moved]
    result = [*_put_together(pieces[:leaving], rest, signs), *between, *below]
    place = {piece.order: index for index, piece in enumerate(result)}
    starts = [place[pieces[head.start].order] for head in heads]
    return result, [replace(h, start=start, end=start + h.end - h.start) for h, start in zip(heads, starts, strict=True)]


def _until_another_goes_on(above: Piece | None, rest: Sequence[Piece], page: str) -> Sequence[Piece]:
    """What stands below 上接 up to where the text goes on that breaks off above it: its column was set around the one that arrives. Nothing
    if that text breaks off and no word shows where it goes on."""
    if above is None or above.kind != "paragraph" or not is_open(above):
        return rest
    text = [piece for piece in rest if piece.kind not in TRANSPARENT]
    may = [piece for upper, piece in pairwise(text) if ends_sentence(upper.plain) and not piece.begins and is_body(piece) and may_continue(above, piece)]
    told = [piece for piece in may if evidence(above, piece, page).words > NO_WORD or cannot_begin(piece.plain)]
    # Where paragraphs have their indent, only what goes on has none.
    indented = any(piece.begins for piece in text)
    first = told[0] if len(told) == 1 else may[0] if len(may) == 1 and indented else None
    return rest[: rest.index(first)] if first is not None else ()


def _signs(own: Sequence[Piece], rest: Sequence[Piece], others: Sequence[Sequence[Piece]], page: str) -> tuple[str, ...]:
    """What says, beside the jump lines, that `rest` goes on with `own`; `others` are the other texts of the page."""
    signs: list[str] = []
    if may_continue(own[-1], rest[0]):
        found = evidence(own[-1], rest[0], page)
        signs += found.signs if found.words > NO_WORD or cannot_begin(rest[0].plain) else ()
    plain = ["\n".join(piece.plain for piece in text) for text in (own, *others)]
    said = "\n".join(piece.plain for piece in rest)
    bits, *theirs = exclusive_bits([said], plain)[0]
    above, below = _numbers(own), _numbers(rest)
    chain = bool(above and below) and (above[-1].style, above[-1].value + 1) == (below[0].style, below[0].value)
    if bits >= (_NUMBERED if chain else _SHARED) and bits >= _LEAD * max(theirs, default=0.0):
        signs.append(f"speaks of the same things as this text alone: {named(shared_words(said, plain[0], plain[1:]))}")
        signs += ["the numbering puts the one below the other"] if chain else []
    return tuple(signs)


def _numbers(text: Sequence[Piece]) -> list[Numeral]:
    return [piece.number for piece in text if piece.kind == "heading" and piece.number]


def _put_together(upper: Sequence[Piece], rest: Sequence[Piece], signs: tuple[str, ...]) -> list[Piece]:
    """The text that leaves and the one that arrives; a sentence that breaks off goes on."""
    last = max(index for index, piece in enumerate(upper) if piece.kind not in TRANSPARENT)
    first = next(index for index, piece in enumerate(rest) if piece.kind not in TRANSPARENT)
    if not may_continue(upper[last], rest[first]):
        return [*upper, *rest]
    told = ("jump lines stand between them", *signs)
    join = Join(upper[last].runs[-1], rest[first].runs[0], True, 0.0, 0.0, told, "certain")
    whole = joined(upper[last], rest[first], join)
    return [*upper[:last], whole, *upper[last + 1 :], *rest[:first], *rest[first + 1 :]]
