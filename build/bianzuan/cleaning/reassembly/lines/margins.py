"""Lines that end at a margin, where only some of the lines reach it: speeches, short paragraphs, columns of a newspaper.

In: rows. Out: the indices of rows that go on with the row above them. A margin is shown by what breaks off there: sentences
that are open stand at its end and hardly anywhere else, some of them inside a word, and what is below ends before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.reassembly.lines.line_shapes import (
    NARROWEST,
    breaks_off,
    is_below,
    opens,
    width,
)
from bianzuan.cleaning.reassembly.marks import cannot_begin, han_count, is_over, open_tail
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

# A line of eighteen Han is longer than those of most verse. What stands farther in than four Han is a signature.
_LONG, _FARTHEST = 36, 8
# A line ends so much before the margin, for a mark that may not begin the next one.
# So many lines break off at the margin, for each that does so before it; and in so many of them a word does, or no sentence can begin below.
_FULL, _LEAST, _BEFORE, _CUT_WORDS = 4, 3, 0.25, 0.2
# So many paragraphs end with a line that ends before the margin.
_LAST_LINES, _SPEECHES = 2, 6
# A column of a newspaper has seven to twenty Han, and its lines differ by one mark at either end. Two paragraphs show it, and three words cut.
_NARROW, _WIDE, _EVEN, _LINES, _PARAGRAPHS, _WORDS = 14, 42, 4, 3, 2, 3
_BARE = 0.5
# Bits of a word across the end of a line.
_A_WORD = 5.5
_PAUSES, _HANGING = "，。；、！？", "，。；、：！？”」"
# 黄：您怎么看？ begins what another one says.
_SPEAKER = re.compile("[\u3400-\u9fff]{1,4}(?:[ \u3000][\u3400-\u9fff]{1,3})?[：:]")


def at_margin(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that go on, where open sentences stand at the end of the widest lines."""
    running = [i for i, row in enumerate(rows) if _is_running(row) and width(row) >= NARROWEST]
    margin = max((_reach(rows[i]) for i in running), default=0)
    if margin < _LONG or any(_reach(row) > margin for row in rows):
        return frozenset()
    full = {i for i in running if width(rows[i]) >= margin - _FULL}
    opened = [i for i in running if i + 1 < len(rows) and breaks_off(rows[i].body)]
    # The first line is the title, with a comma or without.
    early = sum(1 for i in opened if i and i not in full and open_tail(rows[i].body))
    below = [i + 1 for i in opened if i in full and is_below(rows[i], rows[i + 1], rows[i].indent + 1) and not _begins(rows[i + 1])]
    going_on = [i for i in below if i in full or is_over(rows[i].body)]
    last_lines = sum(1 for i in going_on if i not in full)
    if len(going_on) < max(_LEAST, (1 - _BEFORE) * len(below)) or early > _BEFORE * len(going_on) or last_lines < _LAST_LINES:
        return frozenset()
    # Where people speak, each line that goes on stands among others that begin with a name.
    if not early and sum(1 for row in rows if _SPEAKER.match(row.body)) >= _SPEECHES:
        return frozenset(going_on)
    # Three cut paragraphs may be of one width by chance, but not another line with them.
    shown = len(going_on) > _LEAST or any(i in full for i in going_on) or any(i not in opened for i in full)
    return frozenset(going_on) if shown and _are_cut(rows, going_on, 1) else frozenset()


def _reach(row: Row) -> int:
    """How far a line reaches, but for a last mark, which may hang beyond the margin."""
    return width(row) - (2 if row.body[-1:] in tuple(_HANGING) else 0)


def _is_running(row: Row) -> bool:
    """True for a line of prose with a mark inside; what stands far in signs a letter."""
    return row.indent <= _FARTHEST and 2 * han_count(row.body) > len(row.body) and any(mark in row.body[:-1] for mark in _PAUSES)


def _begins(row: Row) -> bool:
    return opens(row) or _SPEAKER.match(row.body) is not None


def _are_cut(rows: Sequence[Row], going_on: Sequence[int], least: int) -> bool:
    """True if words are cut above so many of these rows, as no verse and no list has it."""
    cut = sum(1 for i in going_on if word_evidence(rows[i - 1].body, rows[i].body) > _A_WORD or cannot_begin(rows[i].body))
    return cut >= max(least, _CUT_WORDS * len(going_on))


def in_columns(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that go on, where empty lines part the paragraphs of a narrow column."""
    blocks = [block for block in _blocks(rows) if len(block) >= _LINES]
    set_so = [block for block in blocks if _is_a_column([rows[i] for i in block])]
    going_on = [i for block in set_so for i in block[1:]]
    several = len(set_so) >= _PARAGRAPHS and 2 * len(set_so) > len(blocks)
    return frozenset(going_on) if several and _are_cut(rows, going_on, _WORDS) else frozenset()


def _blocks(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Rows that no empty line parts."""
    block: list[int] = []
    for i, row in enumerate(rows):
        if block and row.blank_before:
            yield block
            block = []
        block.append(i)
    if block:
        yield block


def _is_a_column(block: Sequence[Row]) -> bool:
    """True for lines of one width, the last of which closes; most others end without a mark, though there are marks inside."""
    widths = [width(row) for row in block[:-1]]
    even = min(widths) >= _NARROW and max(widths) <= _WIDE and max(widths) - min(widths) <= _EVEN and width(block[-1]) <= max(widths)
    plain = not any(row.hashes or row.bullet or opens(row) for row in block[1:]) and is_over(block[-1].body)
    bare = sum(1 for row in block[:-1] if han_count(row.body[-1:]))
    return even and plain and bare >= _BARE * len(widths) and any(mark in row.body[:-1] for row in block[:-1] for mark in _PAUSES)
