"""Regions whose lines stay as they are: fenced code, tables, quotations, lists, verse, Markdown footnotes.

In: rows. Out: the pieces they make, keyed by the index of their first row, and every row index they take.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from statistics import median_low

from bianzuan.cleaning.reassembly.marks import CLOSERS, han_count, mostly_han
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.rows import Row

_FENCE = re.compile(r"(```|~~~)")
_TABLE = re.compile(r"\|.*\|")
_TABLE_BY_TABS = re.compile(r"[^\t]*\t[^\t]*")
_QUOTE = re.compile(r"[>＞]\s?")
# Footnote definitions, attribute lists and the editor's own marks: an article that was cleaned before.
_MARKUP = re.compile(r"\[\^[^\]]+\]:|\{:.*\}$|〔[^〔〕]*〕$|(?:-{3,}|\*{3,}|={3,})$")
_ARABIC_ITEM = re.compile(r"\d{1,3}[.．、)）]\s*\S")
_DIALOGUE = re.compile(r"[^：:，。]{1,8}[：:]")

# A classical line has 4 to 7 characters, a couplet on one line up to 14 and two marks; free verse rarely over 20.
_VERSE_LENGTH = 20
# Two short lines may be anything; four of a kind are a form. Unequal ones need more company.
_EQUAL_VERSE, _FREE_VERSE = 4, 6
# Twice the indent of a paragraph, in columns of half a Han.
_DEEP = 8
# Without marks a line must be long enough for a sentence, and nearly as long as the others.
_BARE_LINE, _BARE_SPREAD = 5, 4
_SPOKEN = "的了着在是把我你他她它不也都"
# An item longer than this is a numbered paragraph, not a list.
_ITEM_LENGTH = 60

Region = tuple[int, Piece]


def verbatim_regions(rows: Sequence[Row], verse: bool = True) -> dict[int, Region]:
    """For each region: index of its first row → (index after its last row, piece). `verse`: there may be some."""
    measures = [measure for measure in _KINDS if verse or measure not in (_verse, _verse_set_in)]
    regions: dict[int, Region] = {}
    index = 0
    while index < len(rows):
        for measure in measures:
            if end := measure(rows, index):
                kind = _KINDS[measure]
                regions[index] = (end, _piece(kind, rows, index, end))
                index = end
                break
        else:
            index += 1
    return regions


def _piece(kind: Kind, rows: Sequence[Row], start: int, end: int) -> Piece:
    whole = kind in ("code", "table", "quotation", "list")
    members = rows[start:end]
    runs = tuple(row.whole if whole else row.run for row in members)
    text = "\n".join(row.body for row in members)
    return Piece(
        kind, runs, text, start, blank_before=rows[start].blank_before, reason=_REASONS.get(kind, ""), sealed=True
    )


def _code(rows: Sequence[Row], start: int) -> int:
    fence = _FENCE.match(rows[start].body)
    if not fence:
        return 0
    for index in range(start + 1, len(rows)):
        if rows[index].body.startswith(fence[1]):
            return index + 1
    return 0  # a fence that never closes fences nothing


def _while(rows: Sequence[Row], start: int, belongs: Callable[[Row], bool]) -> int:
    end = start
    while end < len(rows) and belongs(rows[end]) and (end == start or rows[end].blank_before == 0):
        end += 1
    return end


def _table(rows: Sequence[Row], start: int) -> int:
    end = _while(rows, start, lambda row: bool(_TABLE.fullmatch(row.text.strip())))
    if end == start:
        end = _while(rows, start, lambda row: bool(_TABLE_BY_TABS.search(row.text.strip())))
        return end if end - start >= 2 else 0
    return end


def _quotation(rows: Sequence[Row], start: int) -> int:
    end = _while(rows, start, lambda row: bool(_QUOTE.match(row.body)))
    return end if end > start else 0


def _markup(rows: Sequence[Row], start: int) -> int:
    return start + 1 if _MARKUP.match(rows[start].body) else 0


def _list(rows: Sequence[Row], start: int) -> int:
    if rows[start].bullet:
        end = start
        while end < len(rows) and rows[end].bullet:
            end += 1
        return end
    return _numbered_list(rows, start)


def _numbered_list(rows: Sequence[Row], start: int) -> int:
    """Short items 1. 2. 3. one below the other; chapters with text between are headings and not met here."""
    end, value = start, 0
    while end < len(rows) and not rows[end].hashes and len(rows[end].body) <= _ITEM_LENGTH:
        number = numeral(rows[end].body)
        if number is None or number.style != "arabic" or (end > start and number.value != value + 1):
            break
        value, end = number.value, end + 1
    # The last item of a list has no text of its own below it, so two items alone may be headings.
    return end if end - start >= 3 else 0


def _verse(rows: Sequence[Row], start: int) -> int:
    end = start
    while end < len(rows) and _may_be_verse(rows[end]):
        # A stanza ends where the gap grows beyond what parts its lines.
        if end > start + 1 and rows[end].blank_before > rows[start + 1].blank_before:
            break
        end += 1
    # Title and poet at the top of the page have no mark at their end, where the lines of the poem have.
    named = start < 2 and not _has_mark(rows[start]) and any(_has_mark(row) for row in rows[start + 1 : start + 3])
    return end if not named and _is_verse(rows[start:end]) else 0


def _verse_set_in(rows: Sequence[Row], start: int) -> int:
    """Short lines one below the other, set in deeper than paragraphs are: two are enough."""
    end = _while(rows, start, lambda row: row.indent >= _DEEP and _may_be_verse(row) and _has_mark(row))
    return end if end - start >= 2 else 0


def _has_mark(row: Row) -> bool:
    return row.body.rstrip(CLOSERS)[-1:] in tuple("，。；！？、…—")


def _may_be_verse(row: Row) -> bool:
    body = row.body
    return (
        0 < len(body) <= _VERSE_LENGTH
        and not row.hashes
        and not row.bullet
        and mostly_han(body)
        and numeral(body) is None
        and not _DIALOGUE.match(body)
        and body[0] not in "（(【[〔※"
    )


def _is_verse(rows: Sequence[Row]) -> bool:
    if len(rows) < _EQUAL_VERSE:
        return False
    lengths = [han_count(row.body) for row in rows]
    usual = median_low(lengths)
    equal = sum(1 for length in lengths if abs(length - usual) <= 1)
    marked = sum(1 for row in rows if _has_mark(row))
    if 4 * equal >= 3 * len(rows) and usual >= 3 and 2 * marked >= len(rows):
        return True
    return (len(rows) >= _FREE_VERSE and 2 * marked >= len(rows)) or _is_bare_verse(rows, lengths)


def _is_bare_verse(rows: Sequence[Row], lengths: Sequence[int]) -> bool:
    """Verse without any mark: lines much of a length, most with words that only sentences have.

    Names, addresses and titles below each other seldom have such words; nor do they all differ at both ends.
    """
    if any(_has_mark(row) or "，" in row.body for row in rows) or max(lengths) - min(lengths) > _BARE_SPREAD:
        return False
    spoken = sum(1 for row in rows if any(word in row.body for word in _SPOKEN))
    ends = [{row.body[0] for row in rows}, {row.body[-1] for row in rows}]
    return min(lengths) >= _BARE_LINE and 5 * spoken >= 3 * len(rows) and all(2 * len(end) > len(rows) for end in ends)


_KINDS: dict[Callable[[Sequence[Row], int], int], Kind] = {
    # Order matters: code may hold anything, and a list may look like verse.
    _code: "code",
    _table: "table",
    _quotation: "quotation",
    _markup: "paragraph",
    _list: "list",
    _verse: "verse",
    _verse_set_in: "verse",
}
_REASONS: dict[str, str] = {
    "code": "fenced code",
    "table": "rows of cells",
    "quotation": "quotation marks of Markdown",
    "list": "items one below the other",
    "verse": "short lines of one measure",
}
