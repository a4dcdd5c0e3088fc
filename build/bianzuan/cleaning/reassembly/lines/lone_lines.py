"""Lines of a text broken at a measure that are part of no paragraph, whatever the columns above and below them break off with.

In: rows, the indent of paragraphs and the measure. Out: indices of rows that go on with nothing. The last line of a paragraph has the mark
that ends its sentence, and any other one fills the measure; two lines below each other that do neither are a title and who wrote what
stands below, a title and its subtitle, or a name and a heading.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.headings.headings import few_clauses, headline
from bianzuan.cleaning.reassembly.lines.line_shapes import RAGGED, width
from bianzuan.cleaning.reassembly.marks import PAUSE_MARKS, is_over, open_tail
from bianzuan.cleaning.reassembly.rows import Row

# A title may ask or call.
ASKS = ("？", "！")
_PARTS, _CLAUSES = re.compile("[\u3400-\u9fff0-9）》”】］〕][ \u3000]+(?:[|｜] ?)?[\u3400-\u9fff（《“【［〔]"), re.compile("[，。；！？…]")
_NO_END = (*PAUSE_MARKS, "：", ":")
# Where all but so many paragraphs end with a mark, a last line without one is a title; one shorter is what is left of a word.
_LEAST, _WITHOUT_MARK, _TITLE = 6, 0.25, 4
# Of the lines of a text so many break off anywhere where its edge is ragged.
_FEW = 0.04


def lone_rows(rows: Sequence[Row], first: int, measure: int) -> frozenset[int]:
    """Rows that go on with nothing: such lines, and what stands below them."""
    return frozenset(place for i in _pairs(rows, first, measure) for place in (i, i + 1, i + 2) if place < len(rows))


def titles_at_ends(rows: Sequence[Row], going_on: Collection[int]) -> frozenset[int]:
    """Rows told as last lines of paragraphs that are built as titles and have no mark, where nearly all others have one."""
    last = [i for i in going_on if i + 1 not in going_on]
    bare = [i for i in last if not is_over(rows[i].body) and rows[i].body[-1:] not in _NO_END]
    if len(last) < _LEAST or len(bare) > _WITHOUT_MARK * len(last):
        return frozenset()
    # Below running text stands the beginning of the next one; a title over nothing is none.
    return frozenset(i for i in bare if i + 1 < len(rows) and not rows[i].blank_before and headline(rows[i].body) and few_clauses(rows[i].body) and len(rows[i].body) >= _TITLE)


def lone_titles(rows: Sequence[Row], first: int, measure: int) -> frozenset[int]:
    """Numbers of the rows that stand above such a line, however wide they are; `first` and `measure` in columns of half a Han."""
    return frozenset(rows[i].number for i in _pairs(rows, first, measure))


def _pairs(rows: Sequence[Row], first: int, measure: int) -> list[int]:
    """The upper ones of two such lines below each other; none where lines end anywhere."""
    plain = [_is_short(row, first, measure) and not is_over(row.body) for row in rows]
    if _is_ragged(rows, plain, first):
        return []
    heads = [_is_short(row, first, measure) or _is_wide(row, first, measure) for row in rows]
    apart = [_is_set_apart(row, first, measure) for row in rows]
    return [
        i
        for i in range(len(rows) - 1)
        if not rows[i + 1].blank_before and (heads[i] and plain[i + 1] or (heads[i] or not apart[i] and _is_title(rows[i], first)) and apart[i + 1])
    ]


def _is_title(row: Row, first: int) -> bool:
    """True for a line at the edge of the build of a title, though it fills the measure."""
    text = row.body
    return bool(text) and 0 <= row.indent < first and not row.hashes and not row.bullet and text[-1] not in _NO_END and headline(text) and few_clauses(text) and (text[-1] in ASKS or not is_over(text))


def _is_short(row: Row, first: int, measure: int) -> bool:
    """True for a line at the edge of the build of a title or a name, with room at its end."""
    return measure - width(row) > RAGGED and _is_title(row, first)


def _is_set_apart(row: Row, first: int, measure: int) -> bool:
    """True for words with room between them, however wide the line: 沈砚秋 口述 吕同春 整理; with any marks where it spans more than the column."""
    at_edge = 0 <= row.indent < first and not row.hashes and not row.bullet
    return at_edge and _PARTS.search(row.body) is not None and not is_over(row.body) and (width(row) > measure + RAGGED or not _CLAUSES.search(row.body))


def _is_wide(row: Row, first: int, measure: int) -> bool:
    """True for a title that spans more than the column."""
    return 0 <= row.indent < first and width(row) > measure + RAGGED and (row.body[-1:] in ASKS or not is_over(row.body)) and headline(row.body)


def _is_ragged(rows: Sequence[Row], plain: Sequence[bool], first: int) -> bool:
    """True if lines end anywhere inside sentences: such ones alone between two of a paragraph."""
    inside = 0
    for i, (above, below) in enumerate(zip(rows, rows[2:], strict=False), 1):
        alone = plain[i] and not plain[i - 1] and not plain[i + 1]
        inside += alone and open_tail(above.body) and below.indent < first and not below.blank_before
    lines = sum(1 for above, row in pairwise(rows) if row.body and row.indent < first)
    return inside > max(2, _FEW * lines)
