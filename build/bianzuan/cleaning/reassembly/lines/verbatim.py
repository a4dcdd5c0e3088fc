"""Regions whose lines stay as they are: fenced code, tables, quotations, lists, verse, Markdown footnotes.

In: rows. Out: the pieces they make, keyed by the index of their first row, and every row index they take.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.heads.page_records import is_record
from bianzuan.cleaning.reassembly.kinds.arias import aria
from bianzuan.cleaning.reassembly.kinds.casts import cast
from bianzuan.cleaning.reassembly.kinds.couplets import couplets
from bianzuan.cleaning.reassembly.kinds.dated_poems import DatedPoems, poems_with_days
from bianzuan.cleaning.reassembly.kinds.marked_poems import marked_poems
from bianzuan.cleaning.reassembly.kinds.poem_titles import NAMED, TITLE_OF_POEM, poems_of_group
from bianzuan.cleaning.reassembly.kinds.poets import SIGNED, heads_of_texts
from bianzuan.cleaning.reassembly.kinds.recorded_songs import recorded_songs
from bianzuan.cleaning.reassembly.kinds.records import records
from bianzuan.cleaning.reassembly.kinds.rolls import names_a_list
from bianzuan.cleaning.reassembly.kinds.sung_forms import below_its_form
from bianzuan.cleaning.reassembly.kinds.verse import items, set_in, stanza
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import tells_what_was_done
from bianzuan.cleaning.reassembly.signers.published import published

_FENCE = re.compile(r"(```|~~~)")
_TABLE = re.compile(r"\|.*\|")
_QUOTE = re.compile(r"[>＞]\s?")
# Footnote definitions, attribute lists and the editor's own marks: an article that was cleaned before.
_MARKUP = re.compile(r"\[\^[^\]]+\]:|\{:.*\}$|〔[^〔〕]*〕$|(?:-{3,}|\*{3,}|={3,})$")

# An item longer than this is a numbered paragraph, not a list; of a list that is one sentence, each item a part of it
# up to its semicolon, an item may be twice as long.
_ITEM_LENGTH = 60
_LEAST_ITEMS, _TWO = 3, 2
_WRITTEN = "the day a text was written, below it"

# A line alone is none of verse where so near below it a paragraph is broken at its measure: a title above who signs.
_ABOVE_PRINT = 3

Region = tuple[int, Piece]


def verbatim_regions(rows: Sequence[Row], verse: bool = True, running: Container[int] = ()) -> dict[int, Region]:
    """For each region: index of its first row → (index after its last row, piece). `verse`: there may be some, but none
    in the rows of `running` text."""
    measures = [measure for measure in _KINDS if verse or _KINDS[measure] != "verse"]
    pairs = frozenset(i for i in couplets(rows) if i not in running and i + 1 not in running) if verse else frozenset()
    heads, regions = _told(rows) if verse else (frozenset(), {})
    regions = {start: (end, piece) for start, (end, piece) in regions.items() if piece.kind != "verse" or not any(i in running for i in range(start, end))}
    known = heads.union(*(range(start, end) for start, (end, _) in regions.items()))
    # No line marked as a heading is one of verse.
    lines = [replace(row, hashes=1) if index in known else row for index, row in enumerate(rows)]
    index = 0
    while index < len(rows):
        if index in regions:
            index = regions[index][0]
            continue
        if index in pairs:
            regions[index] = (index + 2, _piece("verse", rows, index, index + 2))
            index += 2
            continue
        for measure in measures:
            if measure in (records, stanza) and (names_a_list(rows[index].body) or tells_what_was_done(rows[index].body)):
                continue  # what stands below it is the list, or the song
            kind = _KINDS[measure]
            if end := measure(lines if kind == "verse" else rows, index):
                if kind == "list":
                    end = next((i for i in range(index + 1, end) if i in regions), end)
                above_print = end == index + 1 and any(i in running for i in range(end, end + _ABOVE_PRINT))
                if kind == "verse" and (above_print or any(i in running or i in pairs for i in range(index, end))):
                    continue
                regions[index] = (end, _piece(kind, rows, index, end))
                index = end
                break
        else:
            index += 1
    return regions


def _told(rows: Sequence[Row]) -> tuple[frozenset[int], dict[int, Region]]:
    """Lines that are none of verse, and the verse that something besides its form tells: a poet's name, the page's title, （唱）."""
    heads, poems = heads_of_texts(rows)
    group = poems_of_group(rows)
    dated = (marked_poems(rows) if any(row.hashes for row in rows[1:]) else poems_with_days(rows)) if not group.titles else DatedPoems()
    if (songs_told := recorded_songs(rows)).titles:
        group, dated = replace(group, titles=(), stanzas=()), songs_told
    songs = {start: (end, _piece("verse", rows, start, end)) for start in range(len(rows)) if (end := aria(rows, start))}
    songs |= {start: (end, _piece("verse", rows, start, end, NAMED)) for start in range(len(rows)) if (end := below_its_form(rows, start))}
    titles = {index: (index + 1, _piece("heading", rows, index, index + 1, TITLE_OF_POEM)) for index in group.titles}
    stanzas = {start: (end, _piece("verse", rows, start, end, NAMED)) for start, end in group.stanzas}
    signed = {start: (end, _piece("verse", rows, start, end, SIGNED)) for poem in poems for start, end in poem.stanzas}
    titles |= {index: (index + 1, _piece("heading", rows, index, index + 1, TITLE_OF_POEM)) for index in dated.titles}
    stanzas |= {start: (end, _piece("verse", rows, start, end, NAMED)) for start, end in dated.stanzas}
    days = {index: (index + 1, _piece("signature", rows, index, index + 1, _WRITTEN)) for index in dated.days}
    return heads, songs | titles | stanzas | signed | days


def _piece(kind: Kind, rows: Sequence[Row], start: int, end: int, reason: str = "") -> Piece:
    whole = kind in ("code", "table", "quotation", "list")
    members = rows[start:end]
    runs = tuple(row.whole if whole else row.run for row in members)
    text = "\n".join(row.body for row in members)
    return Piece(
        kind, runs, text, start, blank_before=rows[start].blank_before, reason=reason or _REASONS.get(kind, ""), sealed=True
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
        end = _while(rows, start, lambda row: "\t" in row.text.strip())
        return end if end - start >= 2 else 0
    return end


def _quotation(rows: Sequence[Row], start: int) -> int:
    end = _while(rows, start, lambda row: bool(_QUOTE.match(row.body)))
    return end if end > start else 0


def _markup(rows: Sequence[Row], start: int) -> int:
    return start + 1 if _MARKUP.match(rows[start].body) else 0


def _list(rows: Sequence[Row], start: int) -> int:
    if rows[start].bullet and is_record(rows, start):
        return 0
    if end := _list_of_levels(rows, start):
        return end
    if rows[start].bullet:
        end = start
        while end < len(rows) and rows[end].bullet and not published(rows[end].body):
            end += 1
        return end if end > start else 0
    return _numbered_list(rows, start)


def _list_of_levels(rows: Sequence[Row], start: int) -> int:
    """Items some of which stand in others, as the indent says; 0 where none does. Short items and long ones are items alike."""
    end, value = start, 0
    while end < len(rows) and (rows[end].bullet and not published(rows[end].body) or _arabic(rows[end]) or end > start and _goes_on(rows[end])):
        row = rows[end]
        # On the first level a list has bullets, or counts on.
        if end > start and not row.depth and (row.bullet != rows[start].bullet or not row.bullet and _arabic(row) != value + 1):
            break
        value = value if row.depth else _arabic(row)
        end += 1
    return end if any(row.depth for row in rows[start + 1 : end]) else 0


def _goes_on(row: Row) -> bool:
    """A further paragraph of an item: only such lines, and items, are still set in by a level."""
    return row.depth > 0 and not row.hashes and bool(row.body)


def _numbered_list(rows: Sequence[Row], start: int) -> int:
    """Short items 1. 2. 3. one below the other; chapters with text between are headings and not met here."""
    end, value = start, 0
    while end < len(rows) and _is_item(rows[end].body) and _follows(rows[end], value if end > start else None):
        value, end = value + 1 if end > start else _arabic(rows[end]), end + 1
    # The last item of a list has no text of its own below it, so two items alone may be headings.
    if end - start < _LEAST_ITEMS:
        return end if _are_two(rows, start, end) else 0
    # Later items of the same list may be paragraphs, as long as no empty line parts them from it.
    while end < len(rows) and not rows[end].blank_before and _follows(rows[end], value):
        value, end = value + 1, end + 1
    return end


def _are_two(rows: Sequence[Row], start: int, end: int) -> bool:
    """True for 1. and 2. right below each other and below a colon, or between empty lines: the text of a second heading stands right below it, too."""
    if end - start != _TWO or not start or _arabic(rows[start]) != 1 or rows[start + 1].blank_before:
        return False
    return rows[start - 1].body.endswith(("：", ":")) or rows[start].blank_before > 0 and (end == len(rows) or rows[end].blank_before > 0)


def _arabic(row: Row) -> int:
    """The number of an item 1. 2. 3.; 0 for any other line."""
    number = None if row.hashes else numeral(row.body)
    return number.value if number and number.style == "arabic" else 0


def _follows(row: Row, value: int | None) -> bool:
    """True for an item whose number is the next one; any, if there is none before it."""
    return _arabic(row) > 0 if value is None else _arabic(row) == value + 1


def _is_item(text: str) -> bool:
    part = text.endswith(("；", ";")) and not any(mark in text for mark in "。！？")
    return len(text) <= (2 * _ITEM_LENGTH if part else _ITEM_LENGTH)


_KINDS: dict[Callable[[Sequence[Row], int], int], Kind] = {
    # Order matters: code may hold anything, and a list may look like verse.
    _code: "code",
    _table: "table",
    _quotation: "quotation",
    _markup: "paragraph",
    cast: "list",
    items: "verse",
    _list: "list",
    records: "list",
    stanza: "verse",
    set_in: "verse",
}
_REASONS: dict[str, str] = {
    "code": "fenced code",
    "table": "rows of cells",
    "quotation": "quotation marks of Markdown",
    "list": "items one below the other",
    "verse": "short lines of one measure",
}
