"""Verse: lines that are lines by right, told by their measure, their marks and their words.

In: rows. Out: where a stanza that begins at a row ends. A line of 5 or 7 characters and its fellow of as many are
verse by their form alone; other short lines need company, or words that lists of names and titles seldom have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from statistics import median_low

from bianzuan.cleaning.reassembly.kinds.signed_poems import GOES_ON, is_signed_poem
from bianzuan.cleaning.reassembly.kinds.titled_rules import are_titled
from bianzuan.cleaning.reassembly.marks import CLOSERS, HAN, han_count, mostly_han, open_tail
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_credit
from bianzuan.cleaning.reassembly.signers.columns import is_column, is_marked_column
from bianzuan.cleaning.reassembly.signers.days import is_date
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.reporters import says_reporter
from bianzuan.cleaning.reassembly.words.rhymes import rhymes
from bianzuan.cleaning.reassembly.words.tunes import below_its_name, names_a_poem

# A whole line in title marks names the poem below it.
TITLED = re.compile("(?:[^，。！？；]{1,16}[：:])?《[^《》]+》")
# ——刘敏，〈水车〉
_POET = re.compile("(?:——|──|――)[\u3400-\u9fff·（）()〔〕\\[\\] ]{2,14}(?:[，,、《〈].{0,24})?")
# Short articles of a regulation have the length of verse.
_PROVISION = re.compile("第[一二三四五六七八九十百]{1,5}条[ \u3000]")
_DIALOGUE = re.compile(r"[^：:，。]{1,8}[：:]")
_POEMS = re.compile("[二三四五六七八九十两]{1,2}[首章阕绝][)）]?$")
# 其一, above the first of several poems of one name.
OF_SEVERAL = re.compile("(?:其|之)[一二三四五六七八九十]{1,2}")
# 甲　今天我给您说段相声。 The two who talk have no other names.
_PARTNERS = re.compile("[甲乙丙丁][ \u3000]+[^ \u3000]")
# What heads the notes below a poem.
EXPLAINS = re.compile("(?:注[ \u3000]*[释解]|译[ \u3000]*文|赏[ \u3000]*析|简[ \u3000]*析|评[ \u3000]*析|说[ \u3000]*明|练[ \u3000]*习|思考与?练习|题[ \u3000]*解|作者简介)[：:]?")
# A classical line has 4 to 7 characters, a couplet on one line up to 14 and two marks; free verse rarely over 20.
_LENGTH = 20
# Two short lines may be anything; four of a kind are a form. Unequal ones need more company, and without marks more still.
_EQUAL, _FREE, _BARE = 4, 6, 8
# A line that spaces part: 我希望逢着 一个丁香一样的 姑娘。
_PARTS, _PART = 3, 14
# Four sentences of more Han than a couplet's below each other are a list as well.
_LONG_LINE = 14
# Twice the indent of a paragraph, in columns of half a Han.
_DEEP = 8
# Without marks a line must be long enough for a sentence, and nearly as long as the others.
_BARE_LINE, _BARE_SPREAD = 5, 4
_SPOKEN = "的了着在是把我你他她它不也都"
_UNEQUAL_LINE = 12
# So many groups of so many lines are stanzas.
_DIVIDED, _STANZA = 2, 3
# 床前明月光，疑是地上霜。 The mark of a note may stand in it or behind it.
_CALL = r"(?:[\u2460-\u2473\u3251-\u325f]|[\[〔（(［]\d{1,2}[\])〕）］])?"
_COUPLET = re.compile(rf"((?:{HAN.pattern}{_CALL})+)[，,、？！；：?!;]((?:{HAN.pattern}{_CALL})+)[。，；！？…,.;!?]?\s*{_CALL}")
_MEASURES = (5, 7)
# Four lines of seven, marks and spaces between them.
_QUATRAIN = 36
# So many lines tell whether more of them are verse: of a list of thousands, every line may be asked to begin a stanza.
_SAMPLE = 60
_LINE_MARKS = tuple("，。；！？、…—")
# Stanzas of one poem are looked at together, so many lines back and forth.
_REACH = 40


def stanza(rows: Sequence[Row], start: int) -> int:
    """Index after the last line of the verse that begins at `start`, or 0."""
    if known := below_its_name(rows, start) or _couplets(rows, start) or _above_poet(rows, start):
        return known
    end = _end_of_stanza(rows, start, start + _SAMPLE)
    if end == start + _SAMPLE:
        if not (is_verse(rows[start:end]) or _is_free_verse(rows, start)):
            return 0
        end = _end_of_stanza(rows, start, len(rows))
    # Title and poet at the top of the page, and ——刘敏 anywhere, have no mark at their end, where the lines of the poem have.
    named = (start < 2 or rows[start].body.startswith("——")) and not has_mark(rows[start]) and any(has_mark(row) for row in rows[start + 1 : start + 3])
    named |= start > 0 and names_a_poem(rows[start - 1].body) and bool(byline(rows[start].body))
    named |= _signed_as_the_first(rows, start) or _signed_as_the_first(rows, start - 1)
    if named or _names_poem(rows, start) or _is_signed(rows, start) or end == start or _stands_apart(rows, start) or _ends_the_line_above(rows, start):
        return 0
    return end if is_verse(rows[start:end]) or _is_free_verse(rows, start) or start > 1 and is_signed_poem(rows) else 0


def _names_poem(rows: Sequence[Row], index: int) -> bool:
    """True for a line without a mark, with empty lines above and below it, between lines that have marks: a title in a collection."""
    if not 0 < index < len(rows) - 2 or has_mark(rows[index]) or not rows[index].blank_before:
        return False
    if _counts_poems(rows, index):
        return True
    apart = rows[index + 1].blank_before > rows[index + 2].blank_before
    return apart and any(has_mark(row) for row in (rows[index - 1], *rows[index + 1 : index + 3]))


def _signed_as_the_first(rows: Sequence[Row], start: int) -> bool:
    """True for a name and a poet between empty lines, where the page begins with such a pair: 老桥 / 马得水."""
    if start < 2 or start + 2 >= len(rows) or not rows[start].blank_before or rows[start + 1].blank_before or not rows[start + 2].blank_before:
        return False
    alike = all(byline(rows[i + 1].body) and not byline(rows[i].body) and not has_mark(rows[i]) for i in (0, start))
    return alike and rows[2].blank_before > 0


def _counts_poems(rows: Sequence[Row], index: int) -> bool:
    """True for 柳林即事二首, or any name of other length, right above four lines of one measure with their marks."""
    lines = rows[index + 1 : index + 1 + _EQUAL]
    if not all(may_be_verse(row) and has_mark(row) for row in lines):
        return False
    lengths = {han_count(row.body) for row in lines}
    return _POEMS.search(rows[index].body) is not None or len(lines) == _EQUAL and len(lengths) == 1 and lengths.isdisjoint({han_count(rows[index].body)})


def _is_signed(rows: Sequence[Row], start: int) -> bool:
    """True for the first two lines of a page if the second one is the name of the poet; the day of a paper or its column may stand above."""
    title = 1 if published(rows[0].body) or len(rows) > 2 and is_column(rows[0].body) and bool(byline(rows[2].body)) else 0
    if start > title + 1 or title + 2 >= len(rows):
        return False
    poet = rows[title + 1].body
    return bool(byline(poet)) and not any(word in poet for word in _SPOKEN)


def _end_of_stanza(rows: Sequence[Row], start: int, most: int) -> int:
    end = start
    while end < min(most, len(rows)) and _goes_on(rows, start, end) and not (end > start and _begins_another(rows, start, end)):
        # A stanza ends where the gap grows beyond what parts its lines.
        if end > start + 1 and rows[end].blank_before > rows[start + 1].blank_before or _names_poem(rows, end):
            break
        end += 1
    return end


def _above_poet(rows: Sequence[Row], start: int) -> int:
    """Short lines of any form between an empty line or a heading and ——刘敏，〈水车〉, who wrote them."""
    if start == 0 or not (rows[start].blank_before or rows[start - 1].hashes):
        return 0
    end = start
    while end < len(rows) and end - start < _SAMPLE and may_be_verse(rows[end]) and not rows[end].body.startswith("——") and (end == start or not rows[end].blank_before):
        end += 1
    signed = end < len(rows) and not rows[end].blank_before and _POET.fullmatch(rows[end].body)
    return end if signed and end - start >= 2 and all(han_count(row.body) >= _BARE_LINE for row in rows[start:end]) else 0


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
    return closed and len(above.body) > _LENGTH and open_tail(above.body)


def _goes_on(rows: Sequence[Row], start: int, end: int) -> bool:
    """True if a row may be the next line of a stanza; one with words and a colon only between lines without."""
    if may_be_verse(rows[end]) or end - start >= _EQUAL and _is_long_line(rows, end):
        return True
    return end - start >= _EQUAL and is_line(rows[end]) and has_mark(rows[end]) and end + 1 < len(rows) and may_be_verse(rows[end + 1])


def _is_long_line(rows: Sequence[Row], index: int) -> bool:
    """True for one line of free verse that is longer than its fellows, with two short ones below it; a paragraph ends a sentence."""
    row, below = rows[index], rows[index + 1 : index + 3]
    fits = _LENGTH < len(row.body) <= 2 * _LENGTH and not (row.hashes or row.bullet or row.pictured) and not any(mark in row.body for mark in "。！？；：")
    return fits and _has_words(row.body) and published(row.body) is None and len(below) > 1 and all(may_be_verse(r) and r.blank_before == row.blank_before for r in below)


def _stands_apart(rows: Sequence[Row], start: int) -> bool:
    """True for a first line that is farther from the next than that from the one below: the poem's title."""
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
    return end if len(lines) >= _EQUAL and 5 * pausing >= 2 * len(lines) and is_verse(lines) else 0


def _is_set_in(row: Row) -> bool:
    return row.indent >= _DEEP and may_be_verse(row) and has_mark(row)


def _couplets(rows: Sequence[Row], start: int) -> int:
    """Lines of two halves of 5 or of 7 characters each, two of a measure at least."""
    end, measure = start, _measure(rows[start])
    while measure and end < len(rows) and _measure(rows[end]) == measure and rows[end].blank_before <= _gap(rows, start):
        end += 1
    return end if end - start >= 2 else 0


def _gap(rows: Sequence[Row], start: int) -> int:
    """Empty lines between the first two lines; none if there is but one."""
    return max(rows[start].blank_before, rows[start + 1].blank_before) if start + 1 < len(rows) else rows[start].blank_before


def _measure(row: Row) -> int:
    """Characters of each half of a couplet, or of each quarter of a quatrain, in one line; 0 for any other line."""
    if row.hashes or len(row.body) > _QUATRAIN:
        return 0
    match = _COUPLET.fullmatch(row.body)
    parts = [han_count(half) for half in match.groups()] if match else _quarters(row.body)
    return parts[0] if len(set(parts)) == 1 and parts[0] in _MEASURES else 0


def _quarters(text: str) -> list[int]:
    """Han in each of the four lines of 手把青秧插满田，低头便见水中天。心地清净方为道，退步原来是向前。; the last mark may be lost."""
    parts = [part.strip() for part in re.split("[，。？！；]", text)]
    parts = parts[:-1] if not parts[-1] else parts
    return [han_count(part) for part in parts] if len(parts) == 4 and all(han_count(part) == len(part) for part in parts) else [0]


def has_mark(row: Row) -> bool:
    """True for a line that ends with a mark, as those of verse may and titles do not."""
    return _ends_with_mark(row.body)


@lru_cache(maxsize=4096)
def _ends_with_mark(body: str) -> bool:
    return body.rstrip(CLOSERS)[-1:] in _LINE_MARKS


def may_be_verse(row: Row) -> bool:
    """True for a short line of Han that is no heading, item or speech."""
    return is_line(row) and not _DIALOGUE.match(row.body)


def is_line(row: Row) -> bool:
    """True for a short line of Han that is no heading and no item, though words may stand in it as a speaker does: 诗人说：心是琴。"""
    body = row.body
    return not (row.hashes or row.bullet or row.pictured) and len(body) > 0 and (len(body) <= _LENGTH or _has_pauses(row)) and _has_words(body)


# A line is asked about once for each line above that may begin a stanza.
@lru_cache(maxsize=4096)
def _has_words(body: str) -> bool:
    # 3月，镇上开会。 is an entry of a chronicle.
    counted = numeral(body) is not None or _PROVISION.match(body) is not None
    told = is_credit(body) or is_date(body) or names_a_poem(body) and not body.endswith(_LINE_MARKS)
    told = told or EXPLAINS.fullmatch(body) is not None or _PARTNERS.match(body) is not None or OF_SEVERAL.fullmatch(body) is not None
    told = told or is_marked_column(body) or says_reporter(body)
    return mostly_han(body) and not (counted or told) and body[0] not in "（(【[〔※0123456789" and not TITLED.fullmatch(body)


def _has_pauses(row: Row) -> bool:
    """True for a longer line that spaces part into two or three short ones."""
    parts = row.body.split()
    return has_mark(row) and 2 <= len(parts) <= _PARTS and all(2 <= len(part) <= _PART for part in parts)


def is_verse(rows: Sequence[Row]) -> bool:
    """True for lines that are verse by their number, their lengths and their marks."""
    if len(rows) < _EQUAL:
        return False
    lengths = [han_count(row.body) for row in rows]
    usual = median_low(lengths)
    equal = sum(1 for length in lengths if abs(length - usual) <= 1)
    marked = sum(1 for row in rows if has_mark(row))
    enough = len(rows) >= (_EQUAL if usual <= _LONG_LINE else _FREE)
    if _are_sentences(rows) and len(set(lengths)) > 1 or are_titled(rows):
        return False
    if enough and 4 * equal >= 3 * len(rows) and usual >= 3 and 2 * marked >= len(rows):
        return True
    return (len(rows) >= _FREE and 2 * marked >= len(rows)) or _is_bare_verse(rows, lengths)


def _are_sentences(rows: Sequence[Row]) -> bool:
    """True for lines of unequal length that empty lines part and none of which pauses: short paragraphs, as a gazetteer has."""
    apart = all(row.blank_before for row in rows[1:])
    ends = [row.body.rstrip(CLOSERS)[-1:] for row in rows if has_mark(row)]
    return apart and len(ends) > 0 and not any(end in tuple("，、；…—") for end in ends)


def _is_bare_verse(rows: Sequence[Row], lengths: Sequence[int]) -> bool:
    """Verse without any mark: lines much of a length, most with words that only sentences have.

    Names, addresses and titles below each other seldom have such words; nor do they all differ at both ends.
    """
    if any(has_mark(row) or "，" in row.body for row in rows) or max(lengths) - min(lengths) > _BARE_SPREAD:
        return False
    spoken = sum(1 for row in rows if any(word in row.body for word in _SPOKEN))
    ends = [{row.body[0] for row in rows}, {row.body[-1] for row in rows}]
    return min(lengths) >= _BARE_LINE and 5 * spoken >= 3 * len(rows) and all(2 * len(end) > len(rows) for end in ends)


def _is_free_verse(rows: Sequence[Row], start: int) -> bool:
    """Verse of lines of any length without marks: many, short, unequal, most with words that join sentences.

    All stanzas around are asked together. A column of print has lines of one length, a list of titles no such words.
    Songs rhyme, whatever their lines.
    """
    first, last = start, start
    while first > max(0, start - _REACH) and may_be_verse(rows[first - 1]) and not _names_poem(rows, first - 1):
        first -= 1
    while last < min(len(rows), start + _REACH) and may_be_verse(rows[last]) and not _names_poem(rows, last):
        last += 1
    poem = rows[first:last]
    lengths = [han_count(row.body) for row in poem]
    if len(poem) < _BARE or median_low(lengths) > _UNEQUAL_LINE or sum(1 for row in poem if has_mark(row)) > len(poem) // 4:
        return False
    widest = max(lengths)
    full = sum(1 for length in lengths if length >= widest - 1)
    spoken = sum(1 for row in poem if GOES_ON.search(row.body))
    # What stands in stanzas needs fewer such words: lists that empty lines divide have hardly any.
    free = widest - min(lengths) >= _BARE_SPREAD and 2 * full < len(poem) and 5 * spoken >= (2 if _stanzas(poem) >= _DIVIDED else 3) * len(poem)
    # Names are shorter than lines of songs, and a few may rhyme by chance.
    return free or (median_low(lengths) >= _BARE_LINE and rhymes([row.body for row in poem]))


def _stanzas(poem: Sequence[Row]) -> int:
    """How many groups of several lines empty lines divide a poem into; on pages whose every line is a paragraph, wider gaps do."""
    sizes, usual = [1], min(row.blank_before for row in poem[1:])
    for row in poem[1:]:
        if row.blank_before > usual:
            sizes.append(0)
        sizes[-1] += 1
    return sum(1 for size in sizes if size >= _STANZA)
