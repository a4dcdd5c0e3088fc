"""Where a paragraph of a text that is broken line by line ends, whatever its measure: who sent an item of news, the number of a part.

In: rows, or the text of a line. Out: indices of rows that go on with nothing, and whether a sentence is over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import few_clauses, headline
from bianzuan.cleaning.reassembly.joins import number_across
from bianzuan.cleaning.reassembly.lines.line_shapes import NARROWEST, RAGGED, width
from bianzuan.cleaning.reassembly.marks import PAUSE_MARKS, ends_sentence, han_count, is_over, mostly_han
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.reports import ends_with_sender
from bianzuan.cleaning.reassembly.signers.salutations import begins_to_editor

# Columns of half a Han.
_HAN = 2
# 。 and ”。 alone on a line, [1] alone below a sentence; 第3 above 7页.
_MARKS_ALONE, _CALL_ALONE = re.compile("[，。、；：！？”’」』）】》〉]{1,3}"), re.compile("[\\[［〔][0-9]{1,3}[\\]］〕]")
# [1] 刘敏. 水车考: below 参考文献.
_REFERENCE = re.compile("[\\[［〔]\\d{1,3}[\\]］〕][ \u3000]*\\S")
_COUNTED, _REST_OF_COUNT = re.compile("第[0-9]{1,3}$"), re.compile("[0-9]{1,3}[页版期卷号]")


def below_ends(rows: Sequence[Row]) -> frozenset[int]:
    """Rows below the end of an item of news, which who sent it closes, and numbers of parts alone on their lines."""
    return frozenset(i for i in range(1, len(rows)) if ends_with_sender(rows[i - 1].body) or _is_number(rows[i].body) and is_over(rows[i - 1].body))


def _is_number(text: str) -> bool:
    """True for （三） or 三、 and nothing else."""
    number = numeral(text)
    return number is not None and number.length == len(text)


def rests(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that are the rest of the line above, whatever its width: a mark alone, the call of a note alone, the second half of a number."""
    return frozenset(i for i in range(1, len(rows)) if _is_below(rows[i - 1], rows[i]) and _is_rest(rows[i - 1].body, rows[i].body))


def _is_below(above: Row, row: Row) -> bool:
    return not (row.blank_before or row.hashes or row.bullet or above.hashes or above.bullet) and width(above) >= NARROWEST and row.indent <= above.indent


def _is_rest(above: str, text: str) -> bool:
    if _MARKS_ALONE.fullmatch(text):
        return not is_over(above)
    return bool(_CALL_ALONE.fullmatch(text) and is_over(above) or number_across(above, text) or _COUNTED.search(above) and _REST_OF_COUNT.match(text))


def headings_between(rows: Sequence[Row], first: int, measure: int) -> frozenset[int]:
    """Headings at the left edge: short lines without end mark, one or more below a sentence that is over and above an indented line or the end."""
    short = {i for i in range(1, len(rows)) if mostly_han(_words(rows[i].body)) and rows[i].indent < first and measure - width(rows[i]) > RAGGED and not is_over(rows[i].body) and rows[i].body[-1:] not in tuple(PAUSE_MARKS)}
    above = {i for i in short if i + 1 == len(rows) or rows[i + 1].indent == first or _REFERENCE.match(rows[i + 1].body)}
    for i in sorted(short, reverse=True):
        if i + 1 in above:
            above.add(i)
    found: set[int] = set()
    for i in sorted(above):
        if is_over(rows[i - 1].body) or i - 1 in found:
            found.add(i)
    return frozenset(found)


def _words(text: str) -> str:
    """A line without the number of a part: 2.1　试验 is mostly figures."""
    number = numeral(text)
    return text[number.length :] if number else text


def heads_what_begins(rows: Sequence[Row], index: int, first: int, measure: int) -> bool:
    """True for a line at the edge between the end of a text and the beginning of a paragraph, built as a title, with room at its end or at that of
    the text: nothing but a mark is ever pushed to the next line, and no paragraph ends so. Who wrote it may stand below the title."""
    above, row, below = rows[index - 1], rows[index], index + 1
    signed = signs_what_begins(rows, below, first)
    if _is_signed_below(rows, index, first) and headline(row.body) and few_clauses(row.body) and not ends_sentence(row.body) and measure - width(row) > RAGGED:
        return True  # a column of another text may break off above: what goes on with it would fill its line or end its sentence
    if below < len(rows) and begins_to_editor(rows[below].body) and headline(row.body) and few_clauses(row.body) and measure - width(row) > RAGGED:
        return True  # of a reader's letter, wherever the column above breaks off
    room = signed or measure - width(row) >= _HAN or measure - width(above) >= 2 * _HAN
    begins = signed or _begins(rows, below, first)
    return room and begins and ends_sentence(above.body) and headline(row.body) and few_clauses(row.body) and not ends_sentence(row.body)


def _is_signed_below(rows: Sequence[Row], index: int, first: int) -> bool:
    """True if who wrote what begins is named below a line, or below its subtitle: 毛驴车队的账 / ——访城关镇运输社 / 郭文彬　冷雪."""
    name = index + 1
    if name < len(rows) and rows[name].indent < first and rows[name].body.startswith("——"):
        name += 1
    return name < len(rows) and rows[name].indent != first and bool(byline(rows[name].body)) and _begins(rows, name + 1, first)


def signs_what_begins(rows: Sequence[Row], index: int, first: int) -> bool:
    """True for a name at the edge below a line that ends no sentence, and above the beginning of a paragraph."""
    name = index < len(rows) and rows[index].indent < first and _begins(rows, index + 1, first) and bool(byline(rows[index].body))
    return name and headline(rows[index - 1].body) and not ends_sentence(rows[index - 1].body)


def _begins(rows: Sequence[Row], index: int, first: int) -> bool:
    return index < len(rows) and rows[index].indent == first and han_count(rows[index].body[:1]) > 0
