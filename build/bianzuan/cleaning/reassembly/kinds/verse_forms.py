"""Forms of verse: whether lines below each other are verse by their number, their lengths, their marks and their words.

In: rows. Out: yes or no. Lists of names and titles have such lengths, too, but seldom marks or words that sentences have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from bianzuan.cleaning.reassembly.kinds.signed_poems import GOES_ON
from bianzuan.cleaning.reassembly.kinds.titled_rules import are_titled
from bianzuan.cleaning.reassembly.kinds.verse_lines import has_mark, is_line, may_be_verse
from bianzuan.cleaning.reassembly.marks import CLOSERS, han_count, open_tail
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.words.rhymes import rhyme_together, rhymes
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

# Two short lines may be anything; four of a kind are a form. Unequal ones need more company, and without marks more still.
EQUAL, _FREE, _BARE = 4, 6, 8
# Four sentences of more Han than a couplet's below each other are a list as well.
_LONG_LINE = 14
# Without marks a line must be long enough for a sentence, and nearly as long as the others.
BARE_LINE, _BARE_SPREAD = 5, 4
# 绝句, 律诗.
_REGULAR = (4, 8)
_POEMS = re.compile("[二三四五六七八九十两]{1,2}[首章阕绝][)）]?$")
SPOKEN = "的了着在是把我你他她它不也都"
_UNEQUAL_LINE = 12
# So many groups of so many lines are stanzas.
_DIVIDED, _STANZA = 2, 3
# Bits of a word across the end of a line, and a sentence that begins inside a line and is not over at its end: lines of print
# have one or the other, and hardly two of ten lines of verse do.
_A_WORD, _BEGINS_INSIDE, _LEAST_CUT, _CUT = 5.5, re.compile("[。！？][”’」』]?[\u3400-\u9fff][^。！？]*$"), 2, 0.2
# A column has so many halves of a Han; of its lines that break off so many have marks inside, and such a part has its length. A mark hangs behind the last one.
_MEASURE, _INSIDE, _OF_ONE, _HANGING = 24, 3, 0.6, 4
# Stanzas of one poem are looked at together, so many lines back and forth.
_REACH = 40


def is_verse(rows: Sequence[Row]) -> bool:
    """True for lines that are verse by their number, their lengths and their marks."""
    if len(rows) < EQUAL:
        return False
    lengths = [han_count(row.body) for row in rows]
    marked = 2 * sum(1 for row in rows if has_mark(row)) >= len(rows)
    if not (marked or _is_bare_verse(rows, lengths)) or _are_sentences(rows) and len(set(lengths)) > 1 or are_titled(rows):
        return False
    usual = median_low(lengths)
    equal = sum(1 for length in lengths if abs(length - usual) <= 1)
    enough = len(rows) >= (EQUAL if usual <= _LONG_LINE else _FREE)
    return not marked or len(rows) >= _FREE or enough and 4 * equal >= 3 * len(rows) and usual >= 3 or _is_bare_verse(rows, lengths)


def is_print(rows: Sequence[Row], start: int) -> bool:
    """True for a line among lines of print: they end at a measure, inside a word or soon behind the beginning of a sentence.

    Lines around it are asked together as far as a wider gap above or below them.
    """
    gap = rows[start + 1].blank_before if start + 1 < len(rows) else 0
    first, last = start, start + 1
    while first > max(0, start - _REACH) and rows[first].blank_before <= gap and is_line(rows[first - 1]):
        first -= 1
    while last < min(len(rows), start + _REACH) and rows[last].blank_before <= gap and is_line(rows[last]):
        last += 1
    lines = [row.body for row in rows[first:last]]
    cut = sum(1 for above, below in pairwise(lines) if open_tail(above) and (_BEGINS_INSIDE.search(above) or word_evidence(above, below) > _A_WORD))
    return cut >= max(_LEAST_CUT, _CUT * (len(lines) - 1)) or _fill_a_measure(lines)


def _fill_a_measure(lines: Sequence[str]) -> bool:
    """True for lines of which those that end without a mark are of one length and have marks inside, while others end with theirs: a poem sets its marks
    at the ends of all its lines, or of none."""
    widths = [sum(1 if c.isascii() else 2 for c in line) for line in lines]
    broken = [(width, line) for width, line in zip(widths, lines, strict=True) if han_count(line[-1:]) and open_tail(line)]
    usual, _ = max(Counter(width for width, _ in broken).items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    full = [line for width, line in broken if abs(width - usual) <= 1]
    inside = sum(1 for line in full if any(mark in line for mark in "，。；：！？"))
    closed = sum(1 for line in lines if line.rstrip(CLOSERS)[-1:] in tuple("。！？"))
    return usual >= _MEASURE and inside >= _INSIDE and len(full) >= _OF_ONE * len(broken) and closed >= _LEAST_CUT and max(widths) <= usual + _HANGING


def _are_sentences(rows: Sequence[Row]) -> bool:
    """True for lines of unequal length that empty lines part and none of which pauses: short paragraphs, as a gazetteer has."""
    apart = all(row.blank_before for row in rows[1:])
    ends = [row.body.rstrip(CLOSERS)[-1:] for row in rows if has_mark(row)]
    return apart and len(ends) > 0 and not any(end in tuple("，、；…—") for end in ends)


def _is_bare_verse(rows: Sequence[Row], lengths: Sequence[int]) -> bool:
    """Verse without any mark: lines much of a length, most with words that only sentences have.

    Names, addresses and titles below each other seldom have such words; nor do they all differ at both ends.
    """
    short = min(lengths) < BARE_LINE or max(lengths) - min(lengths) > _BARE_SPREAD
    if short or any(has_mark(row) or "，" in row.body for row in rows):
        return False
    spoken = sum(1 for row in rows if any(word in row.body for word in SPOKEN))
    ends = [{row.body[0] for row in rows}, {row.body[-1] for row in rows}]
    return 5 * spoken >= 3 * len(rows) and all(2 * len(end) > len(rows) for end in ends)


def is_regular(rows: Sequence[Row], start: int, end: int) -> bool:
    """True for lines of 5 or of 7 characters without any mark, by themselves between empty lines or below their title, the even ones in rhyme:
    four or eight of them, or several times four, each four with a rhyme of their own.

    Rows of names begin or end alike, and seldom rhyme.
    """
    lines = [row.body for row in rows[start:end]]
    # Lists stand right below their titles, too, and a few names may rhyme by chance; twice four do not.
    below_title = start > 1 and len(lines) > EQUAL and rows[start - 1].blank_before > 0 and not has_mark(rows[start - 1]) and len(rows[start - 1].body) != len(lines[0])
    apart = (start == 0 or rows[start].blank_before > 0 or below_title) and (end == len(rows) or rows[end].blank_before > 0)
    if not apart or len(lines) % EQUAL or len({len(line) for line in lines}) > 1 or len(lines[0]) not in (5, 7):
        return False
    if not all(han_count(line) == len(line) for line in lines) or any(row.blank_before for row in rows[start + 1 : end]):
        return False
    if len(lines) in _REGULAR and _is_in_rhyme(lines):
        return True
    return len(lines) > EQUAL and all(_is_in_rhyme(lines[i : i + EQUAL]) for i in range(0, len(lines), EQUAL))


def _is_in_rhyme(lines: Sequence[str]) -> bool:
    """True for lines that all begin and end otherwise, the even ones in rhyme."""
    return len({line[0] for line in lines}) == len(lines) == len({line[-1] for line in lines}) and rhyme_together(lines[1::2])


def is_free_verse(rows: Sequence[Row], start: int) -> bool:
    """Verse of lines of any length without marks: many, short, unequal, most with words that join sentences.

    All stanzas around are asked together. A column of print has lines of one length, a list of titles no such words.
    Songs rhyme, whatever their lines.
    """
    first, last = start, start
    while first > max(0, start - _REACH) and may_be_verse(rows[first - 1]) and not names_poem(rows, first - 1):
        first -= 1
    while last < min(len(rows), start + _REACH) and may_be_verse(rows[last]) and not names_poem(rows, last):
        last += 1
    poem = rows[first:last]
    lengths = [han_count(row.body) for row in poem]
    if len(poem) < _BARE or median_low(lengths) > _UNEQUAL_LINE or sum(1 for row in poem if has_mark(row)) > len(poem) // 4:
        return False
    widest = max(lengths)
    full = sum(1 for length in lengths if length >= widest - 1)
    free = widest - min(lengths) >= _BARE_SPREAD and 2 * full < len(poem) and _is_said(poem)
    # Names are shorter than lines of songs, and a few may rhyme by chance.
    return free or (median_low(lengths) >= BARE_LINE and rhymes([row.body for row in poem]))


def _is_said(poem: Sequence[Row]) -> bool:
    """True if most lines have words that join sentences. What stands in stanzas needs fewer: lists that empty lines divide have hardly any."""
    spoken = sum(1 for row in poem if GOES_ON.search(row.body))
    return 5 * spoken >= 2 * len(poem) and (5 * spoken >= 3 * len(poem) or _stanzas(poem) >= _DIVIDED)


def _stanzas(poem: Sequence[Row]) -> int:
    """How many groups of several lines empty lines divide a poem into; on pages whose every line is a paragraph, wider gaps do."""
    sizes, usual = [1], min(row.blank_before for row in poem[1:])
    for row in poem[1:]:
        if row.blank_before > usual:
            sizes.append(0)
        sizes[-1] += 1
    return sum(1 for size in sizes if size >= _STANZA)


def names_poem(rows: Sequence[Row], index: int) -> bool:
    """True for a line without a mark, with empty lines above and below it, between lines that have marks: a title in a collection."""
    if not 0 < index < len(rows) - 2 or has_mark(rows[index]) or not rows[index].blank_before:
        return False
    if _counts_poems(rows, index):
        return True
    apart = rows[index + 1].blank_before > rows[index + 2].blank_before
    return apart and any(has_mark(row) for row in (rows[index - 1], *rows[index + 1 : index + 3]))


def _counts_poems(rows: Sequence[Row], index: int) -> bool:
    """True for 柳林即事二首, or any name of other length, right above four lines of one measure with their marks."""
    lines = rows[index + 1 : index + 1 + EQUAL]
    if not all(may_be_verse(row) and has_mark(row) for row in lines):
        return False
    lengths = {han_count(row.body) for row in lines}
    return _POEMS.search(rows[index].body) is not None or len(lines) == EQUAL and len(lengths) == 1 and lengths.isdisjoint({han_count(rows[index].body)})
