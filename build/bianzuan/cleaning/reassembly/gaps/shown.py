"""Lost text that the page itself shows, whatever words stand at the cut: a number is skipped, a quotation does not close.

In: the body of an article, cut lines joined or not yet. Out: before which paragraphs text is lost, and why. Both say that
something is missing and neither says where, so that a place is told only if it is the one place it can be: a sentence
breaks off there over a line that may go on with it, no sure word stands across, and nowhere else in question is that so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bianzuan.cleaning.reassembly.continuing import may_continue
from bianzuan.cleaning.reassembly.headings.headings import NO_WORD
from bianzuan.cleaning.reassembly.joins import SURE
from bianzuan.cleaning.reassembly.marks import cannot_begin
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece, next_text
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

_NEVER_CLOSES = "a quotation or a bracket is open on one side of this cut and not on the other"
# What is shorter or has no clause may be a heading, a name, a date.
_RUNNING = 20
# ’ is an apostrophe, too, and what stands between ‘ and ’ lies within “ and ”.
_PAIRS = ("“”", "「」", "《》", "（）")
# A title is closed on any page, whether others are named there or not: 一本翻得卷了边的《尺
_TITLE, _BROKEN_TITLE = "《》", re.compile("《[^《》，。；：！？]{1,20}$")


def placed(pieces: Sequence[Piece], holes: Mapping[int, str], in_order: bool = True) -> dict[int, str]:
    """`holes` (index of the piece before which text is missing → why) put where the page breaks off, and those that quotations show.

    Of a page that was not `in_order` the text may stand elsewhere, and no cut tells what is lost.
    A chain that begins late has lost its first heading somewhere above: if no line is cut there, at the top of its part.
    """
    found: dict[int, str] = {}
    for index, why in holes.items():
        if pieces[index].kind != "heading":
            found[index] = why
            continue
        first, begun = _section(pieces, index)
        cut = _the_cut(pieces, range(first, index)) if in_order else -1
        found[cut if cut >= 0 else index if begun else first] = why
    return {**found, **dict.fromkeys(_unbalanced(pieces) if in_order else (), _NEVER_CLOSES)}


def _section(pieces: Sequence[Piece], index: int) -> tuple[int, bool]:
    """Where the part above a numbered heading begins, and whether the heading that begins it is of the same chain."""
    number = pieces[index].number
    for i in range(index - 1, -1, -1):
        above = pieces[i].number
        if pieces[i].kind == "heading" and number and above and above.rank <= number.rank:
            return i + 1, above.style == number.style
    return next((i for i, piece in enumerate(pieces) if piece.kind not in TRANSPARENT), 0), False


def _the_cut(pieces: Sequence[Piece], indices: Sequence[int]) -> int:
    """The one paragraph of these that may go on with the one above it and need not; -1 if there is none, or more than one.

    Where only one line is cut, a word across that cut may be chance unless it is a sure one.
    """
    found: list[tuple[int, float]] = []
    for index in indices:
        below = next_text(pieces, index)
        if below in indices and _is_running(pieces[index]) and may_continue(pieces[index], pieces[below]):
            found.append((below, _bits(pieces[index], pieces[below])))
    open_cuts = [index for index, bits in found if bits < (SURE if len(found) == 1 else NO_WORD)]
    return open_cuts[0] if len(open_cuts) == 1 else -1


def _is_running(piece: Piece) -> bool:
    """True for lines of text. A short one with clauses may be a date or a place, but not where a quotation begins in it that it does
    not close: 老师傅常说，“宁可."""
    clauses = "，" in piece.plain or "。" in piece.plain
    return bool(piece.joins) or clauses and (len(piece.plain) >= _RUNNING or any(piece.plain.rfind(pair[0]) > piece.plain.rfind(pair[1]) for pair in _PAIRS))


def _bits(above: Piece, below: Piece) -> float:
    return SURE if above.full or cannot_begin(below.plain) else word_evidence(above.plain, below.plain)


def _unbalanced(pieces: Sequence[Piece]) -> Iterator[int]:
    """Indices of paragraphs that go on with another sentence, as the marks of a quotation say."""
    pairs = [pair for pair in _PAIRS if any(mark in piece.plain for piece in pieces for mark in pair)]
    chains = list(_chains(pieces)) if pairs else []
    for pair in pairs:
        crooked = [chain for chain in chains if not _is_closed("".join(pieces[i].plain for i in chain), pair)]
        # Where another paragraph does not close either, speeches run over several, or marks were lost and no text.
        if len(crooked) != 1:
            continue
        chain = crooked[0]
        closes = any(_is_closed(pieces[i].plain, pair) and pair[0] in pieces[i].plain for i in range(len(pieces)))
        if not closes and not (pair == _TITLE and any(_BROKEN_TITLE.search(pieces[i].plain) for i in chain)):
            continue
        after = next_text(pieces, chain[-1])
        if after >= 0 and pieces[after].plain.startswith(pair[0]):
            continue  # each paragraph of a speech opens anew, and the last one closes
        cut = _the_cut(pieces, chain)
        if cut >= 0 and _is_crooked_at("".join(pieces[i].plain for i in chain if i < cut), pair):
            yield cut


def _chains(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """Paragraphs in rows, each of which may go on with the one above."""
    row: list[int] = []
    for index, piece in enumerate(pieces):
        if piece.kind != "paragraph":
            continue
        if row and not (next_text(pieces, row[-1]) == index and may_continue(pieces[row[-1]], piece)):
            yield row
            row = []
        row.append(index)
    if row:
        yield row


def _is_closed(text: str, pair: str) -> bool:
    """True if what opens closes before the next of its kind opens, and nothing else closes."""
    opened = 0
    for place, char in enumerate(text):
        if char == pair[1] and not opened and place and text[place - 1].isascii() and text[place - 1].isalnum():
            continue  # 1） heads an item
        opened += (char == pair[0]) - (char == pair[1])
        if not 0 <= opened <= (1 if pair == "“”" else 2):
            return False
    return opened == 0


def _is_crooked_at(above: str, pair: str) -> bool:
    """True if what stands above a cut is right as far as it goes: something is open, or nothing is, and the fault lies below."""
    return _is_closed(above, pair) or _is_closed(above + pair[1], pair)
