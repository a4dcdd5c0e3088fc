"""Verse: lines that are lines by right, told by their measure, their marks and their words.

In: rows. Out: where a stanza that begins at a row ends. A line of 5 or 7 characters and its fellow of as many are
verse by their form alone; other short lines need company, or words that lists of names and titles seldom have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.kinds.signed_poems import is_signed_poem
from bianzuan.cleaning.reassembly.kinds.verse_forms import (
    BARE_LINE,
    EQUAL,
    SPOKEN,
    is_free_verse,
    is_print,
    is_regular,
    is_verse,
    names_poem,
)
from bianzuan.cleaning.reassembly.kinds.verse_lines import (
    LENGTH,
    has_mark,
    has_words,
    is_line,
    may_be_verse,
    measure,
)
from bianzuan.cleaning.reassembly.marks import CLOSERS, ends_sentence, han_count, open_tail
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_credit
from bianzuan.cleaning.reassembly.signers.columns import is_column
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.tunes import below_its_name, names_a_poem

# ——刘敏，〈水车〉
_POET = re.compile("(?:——|──|――)[\u3400-\u9fff·（）()〔〕\\[\\] ]{2,14}(?:[，,、《〈].{0,24})?")
# 写过一首诗：, 号子是这样唱的：
_LEADS_TO_VERSE = re.compile("(?:诗|词|歌|谣|曲|调|号子|口诀|快板|顺口溜|[唱吟])[^，。；：！？]{0,8}[：:]$|[一两几二三四五六七八这][首支段句][^，。；：！？]{0,8}(?:诗|词|歌|谣|曲|口诀|顺口溜)[^，。；：！？]{0,4}，[^，。；：！？]{2,10}[：:]$|(?:谚语?|[歌民童]谣|儿歌|山歌|号子|俗语)[^。；：！？]{0,12}(?:如[次下]|录之)[：:]$")
# 抬起来哟: at the ends of most lines nothing but a song has it.
_SUNG = tuple("哟呦唷啊呀哎嗨嘿啦咯喂嗬咧喽")
# 演出的歌曲有：, 诗集目录： lead to titles, which only empty lines around them tell from verse.
_LEADS_TO_TITLES = re.compile("(?:有|包括|为|目录?|单|名|类|作者|获奖者?)[：:]$|[诗词歌曲](?:集|人|手|曲)[^，。]{0,6}[：:]$")
# 莫　愁 right above a poem: a name of two characters, set as wide as others, and no line of it.
_SET_WIDE = re.compile("[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff]")
# Twice the indent of a paragraph, in columns of half a Han.
_DEEP = 8
# So many lines tell whether more of them are verse: of a list of thousands, every line may be asked to begin a stanza.
_SAMPLE = 60


def stanza(rows: Sequence[Row], start: int) -> int:
    """Index after the last line of the verse that begins at `start`, or 0."""
    if known := below_its_name(rows, start) or _couplets(rows, start) or _above_poet(rows, start) or _announced(rows, start) or _sung(rows, start):
        return known
    end = _end_of_stanza(rows, start, start + _SAMPLE)
    if end == start + _SAMPLE:
        if not (is_verse(rows[start:end]) or is_free_verse(rows, start)):
            return 0
        end = _end_of_stanza(rows, start, len(rows))
    # Title and poet at the top of the page, and ——刘敏 anywhere, have no mark at their end, where the lines of the poem have.
    named = (start < 2 or rows[start].body.startswith("——")) and not has_mark(rows[start]) and any(has_mark(row) for row in rows[start + 1 : start + 3])
    named |= start > 0 and _SET_WIDE.fullmatch(rows[start].body) is not None
    named |= start > 0 and names_a_poem(rows[start - 1].body) and bool(byline(rows[start].body))
    named |= _signed_as_the_first(rows, start) or _signed_as_the_first(rows, start - 1)
    if named or names_poem(rows, start) or _is_signed(rows, start) or end == start or _stands_apart(rows, start) or _ends_the_line_above(rows, start):
        return 0
    end -= _labels_below(rows[start:end])
    formed = is_verse(rows[start:end]) or is_free_verse(rows, start) or is_regular(rows, start, end)
    return end if formed and not is_print(rows, start) or start > 1 and is_signed_poem(rows) else 0


def _labels_below(lines: Sequence[Row]) -> int:
    """1 where the last line is no half as long as the others and has no mark, as all of them have, the last with that of a sentence: 生字 below a poem."""
    *verse, last = lines
    if len(verse) < EQUAL or has_mark(last) or not all(map(has_mark, verse)) or not ends_sentence(verse[-1].body):
        return 0
    return int(2 * len(last.body) < min(len(row.body) for row in verse))


def _signed_as_the_first(rows: Sequence[Row], start: int) -> bool:
    """True for a name and a poet between empty lines, where the page begins with such a pair: 老桥 / 马得水."""
    if start < 2 or start + 2 >= len(rows) or not rows[start].blank_before or rows[start + 1].blank_before or not rows[start + 2].blank_before:
        return False
    alike = all(byline(rows[i + 1].body) and not byline(rows[i].body) and not has_mark(rows[i]) for i in (0, start))
    return alike and rows[2].blank_before > 0



def _is_signed(rows: Sequence[Row], start: int) -> bool:
    """True for the first two lines of a page if the second one is the name of the poet; the day of a paper or its column may stand above."""
    title = 1 if published(rows[0].body) or len(rows) > 2 and is_column(rows[0].body) and bool(byline(rows[2].body)) else 0
    if start > title + 1 or title + 2 >= len(rows):
        return False
    poet = rows[title + 1].body
    return bool(byline(poet)) and not any(word in poet for word in SPOKEN)


def _end_of_stanza(rows: Sequence[Row], start: int, most: int) -> int:
    end = start
    while end < min(most, len(rows)) and _goes_on(rows, start, end) and not (end > start and _begins_another(rows, start, end)):
        # A stanza ends where the gap grows beyond what parts its lines, and at a paragraph's indent below lines that are all set in deeper.
        if end > start + 1 and (rows[end].blank_before > rows[start + 1].blank_before or _is_paragraph_below(rows[start:end], rows[end])) or names_poem(rows, end):
            break
        end += 1
    return end


def _is_paragraph_below(lines: Sequence[Row], row: Row) -> bool:
    return 0 < row.indent < _DEEP <= lines[0].indent and all(line.indent == lines[0].indent for line in lines)


def _above_poet(rows: Sequence[Row], start: int) -> int:
    """Short lines of any form between an empty line or a heading and ——刘敏，〈水车〉, who wrote them."""
    if start == 0 or not (rows[start].blank_before or rows[start - 1].hashes):
        return 0
    end = start
    while end < len(rows) and end - start < _SAMPLE and may_be_verse(rows[end]) and not rows[end].body.startswith("——") and (end == start or not rows[end].blank_before):
        end += 1
    signed = end < len(rows) and not rows[end].blank_before and _POET.fullmatch(rows[end].body)
    return end if signed and end - start >= 2 and all(han_count(row.body) >= BARE_LINE for row in rows[start:end]) else 0


def _announced(rows: Sequence[Row], start: int) -> int:
    """Lines right below each other between empty lines, under words that lead to a poem or a song: 他们给他写过一首诗："""
    if not start or not _LEADS_TO_VERSE.search(rows[start - 1].body):
        return 0
    if not rows[start].blank_before or start + 1 < len(rows) and rows[start + 1].blank_before:
        return 0 if _LEADS_TO_TITLES.search(rows[start - 1].body) else _announced_in_row(rows, start)
    end = start
    while end < len(rows) and may_be_verse(rows[end]) and (end == start or not rows[end].blank_before):
        end += 1
    parted = end == len(rows) or rows[end].blank_before > 0
    return end if parted and end - start >= 2 and all(han_count(row.body) > 1 for row in rows[start:end]) else 0


def _announced_in_row(rows: Sequence[Row], start: int) -> int:
    """Such lines where each paragraph is a line and nothing parts them from the text: of like length, without marks at their ends, so that
    the sentence below is none of them."""
    end = _bare_lines(rows, start)
    lengths = [han_count(row.body) for row in rows[start:end]]
    fits = len(lengths) > 1 and min(lengths) >= BARE_LINE and 2 * min(lengths) >= max(lengths)
    over = end == len(rows) or ends_sentence(rows[end].body) or rows[end].hashes > 0 or numeral(rows[end].body) is not None
    return end if fits and over else 0


def _sung(rows: Sequence[Row], start: int) -> int:
    """Three lines or more of which most end as only sung ones do (夯头抬起来哟), below a sentence."""
    if not start or not rows[start].body.endswith(_SUNG) or not ends_sentence(rows[start - 1].body):
        return 0
    end = _bare_lines(rows, start)
    sung = sum(1 for row in rows[start:end] if row.body.endswith(_SUNG))
    return end if end - start > 2 and 2 * sung > end - start else 0


def _bare_lines(rows: Sequence[Row], start: int) -> int:
    """Index after the short lines without marks at their ends, as far apart as the first is from what stands above it; they name nobody."""
    end = start
    while end < len(rows) and may_be_verse(rows[end]) and not has_mark(rows[end]) and not byline(rows[end].body) and rows[end].blank_before == rows[start].blank_before:
        end += 1
    return end


def _begins_another(rows: Sequence[Row], start: int, end: int) -> bool:
    """True for a title above 文/刘敏; and for couplets below other lines, unless all of them have their marks and the poem goes on behind them."""
    if end + 1 < len(rows) and not has_mark(rows[end]) and is_credit(rows[end + 1].body):
        return True
    behind = _couplets(rows, end)
    within = behind and behind < len(rows) and all(map(has_mark, rows[start:end])) and may_be_verse(rows[behind]) and has_mark(rows[behind])
    return behind > 0 and not (within and rows[behind].blank_before <= rows[end].blank_before)


def _ends_the_line_above(rows: Sequence[Row], start: int) -> bool:
    """True for the last words of a paragraph that was broken line by line: a stanza does not begin in a sentence."""
    if not start or start + 1 == len(rows) or rows[start].blank_before:
        return False
    above, row, below = rows[start - 1], rows[start], rows[start + 1]
    closed = row.body.rstrip(CLOSERS)[-1:] in tuple("。！？") and 2 * len(row.body) < len(below.body)
    return closed and len(above.body) > LENGTH and open_tail(above.body)


def _goes_on(rows: Sequence[Row], start: int, end: int) -> bool:
    """True if a row may be the next line of a stanza; one with words and a colon only between lines without."""
    if may_be_verse(rows[end]) or end - start >= EQUAL and _is_long_line(rows, end):
        return True
    return end - start >= EQUAL and is_line(rows[end]) and has_mark(rows[end]) and end + 1 < len(rows) and may_be_verse(rows[end + 1])


def _is_long_line(rows: Sequence[Row], index: int) -> bool:
    """True for one line of free verse that is longer than its fellows, with two short ones below it; a paragraph ends a sentence."""
    row, below = rows[index], rows[index + 1 : index + 3]
    fits = LENGTH < len(row.body) <= 2 * LENGTH and not (row.hashes or row.bullet or row.pictured) and not any(mark in row.body for mark in "。！？；：")
    return fits and has_words(row.body) and published(row.body) is None and len(below) > 1 and all(may_be_verse(r) and r.blank_before == row.blank_before for r in below)


def _stands_apart(rows: Sequence[Row], start: int) -> bool:
    """True for a first line that is farther from the next than that from the one below, the poem's title; and for the last words of a
    paragraph at the left edge above lines that are all set in."""
    below = rows[start + 1 : start + 3]
    if start and len(below) > 1 and not rows[start].indent and not rows[start].blank_before and rows[start - 1].body and all(row.indent == below[0].indent >= _DEEP for row in below):
        return True
    return start == 0 and len(rows) > 2 and rows[1].blank_before > rows[2].blank_before


def set_in(rows: Sequence[Row], start: int) -> int:
    """Short lines one below the other, set in deeper than paragraphs are: two are enough."""
    end = start
    while end < len(rows) and _is_set_in(rows[end]) and (end == start or rows[end].blank_before == 0):
        end += 1
    return end if end - start >= 2 else 0


def items(rows: Sequence[Row], start: int) -> int:
    """Lines that a page set as items of a list: of one measure, many ending with a comma, as no item does."""
    end = start
    while end < len(rows) and rows[end].bullet and may_be_verse(replace(rows[end], bullet=False)):
        end += 1
    lines = rows[start:end]
    pausing = sum(1 for row in lines if row.body.endswith(("，", ",")))
    return end if len(lines) >= EQUAL and 5 * pausing >= 2 * len(lines) and is_verse(lines) else 0


def _is_set_in(row: Row) -> bool:
    return row.indent >= _DEEP and may_be_verse(row) and has_mark(row)


def _couplets(rows: Sequence[Row], start: int) -> int:
    """Lines of two halves of 5 or of 7 characters each, two of a measure at least."""
    end, own = start, measure(rows[start])
    while own and end < len(rows) and measure(rows[end]) == own and rows[end].blank_before <= _gap(rows, start):
        end += 1
    return end if end - start >= 2 else 0


def _gap(rows: Sequence[Row], start: int) -> int:
    """Empty lines between the first two lines; none if there is but one."""
    return max(rows[start].blank_before, rows[start + 1].blank_before) if start + 1 < len(rows) else rows[start].blank_before
