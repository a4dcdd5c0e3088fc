"""Where a paragraph of a text that is broken line by line ends, whatever its measure: who sent an item of news, the number of a part.

In: rows, or the text of a line. Out: indices of rows that go on with nothing, and whether a sentence is over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import few_clauses, headline
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.joins import number_across
from bianzuan.cleaning.reassembly.lines.line_shapes import NARROWEST, RAGGED, width
from bianzuan.cleaning.reassembly.marks import PAUSE_MARKS, ends_sentence, han_count, is_over, mostly_han
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import is_labelled
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.reports import ends_with_sender
from bianzuan.cleaning.reassembly.signers.salutations import begins_to_editor
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

# Columns of half a Han.
_HAN = 2
# 。 and ”。 alone on a line, [1] alone below a sentence; 第3 above 7页.
_MARKS_ALONE, _CALL_ALONE = re.compile("[，。、；：！？”’」』）】》〉]{1,3}"), re.compile("[\\[［〔][0-9]{1,3}[\\]］〕]")
# [1] 刘敏. 水车考: below 参考文献.
_REFERENCE = re.compile("[\\[［〔]\\d{1,3}[\\]］〕][ \u3000]*\\S")
# 何志成 柳河市桥梁设计院院长, 省农业试验场　邵景文; 关　凤　山 and 掘进二区　毕成林 are set apart, as no rest of a sentence is.
_NAME_AND_POST = re.compile("(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff·]{1,12})[ \u3000]+(?=.{4})(?:[\u3400-\u9fff]|《[^《》]+》|“[^“”]+”)+")
_PLACE_AND_NAME = re.compile("[\u3400-\u9fff]{3,12}[ \u3000]+(?P<name>[\u3400-\u9fff]{2,3}|[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff])")
# ■ 晓枫: behind a box any name is one.
_BOXED = re.compile("[□■◎○●◆☉⊙][ \u3000]*[\u3400-\u9fff]{2,4}")
_SET_APART = re.compile("[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff]")
# A title may ask or call, too.
_ASKS = ("？", "！")
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
    name = _name_below(rows, index, first, measure)
    asks = name == below and row.body[-1:] in _ASKS  # 彗星是从哪里来的？ over a name
    if name and headline(row.body) and few_clauses(row.body) and (asks or not ends_sentence(row.body)) and (measure - width(row) > RAGGED or name == below and _SET_APART.search(rows[name].body)):
        return True  # a column of another text may break off above: what goes on with it would fill its line or end its sentence
    if below < len(rows) and begins_to_editor(rows[below].body) and headline(row.body) and few_clauses(row.body) and measure - width(row) > RAGGED:
        return True  # of a reader's letter, wherever the column above breaks off
    signed = signed or _is_short_alone(rows, below, first, measure)
    room = signed or measure - width(row) >= _HAN or measure - width(above) >= 2 * _HAN
    begins = signed or _begins(rows, below, first)
    return room and begins and ends_sentence(above.body) and headline(row.body) and few_clauses(row.body) and (asks or not ends_sentence(row.body))


def _is_short_alone(rows: Sequence[Row], index: int, first: int, measure: int) -> bool:
    """True for a short line at the edge without a mark, above the beginning of a paragraph: what ends one has its mark, or breaks off at the measure."""
    if not index + 1 < len(rows) or rows[index].indent >= first or not _begins(rows, index + 1, first):
        return False
    text = rows[index].body
    return measure - width(rows[index]) > RAGGED and headline(text) and few_clauses(text) and not is_over(text) and text[-1:] not in tuple(PAUSE_MARKS)


def _name_below(rows: Sequence[Row], index: int, first: int, measure: int) -> int:
    """The row that names who wrote what begins, below a line or below its subtitle, 0 if none does: 毛驴车队的账 / ——访城关镇运输社 / 郭文彬　冷雪, 一只渡船 / 沙河散记之三 / 关　凤　山."""
    name = index + 1
    subtitle = name < len(rows) and rows[name].indent < first and not rows[name].blank_before and not _signs(rows, name, first)
    if subtitle and (rows[name].body.startswith("——") or headline(rows[name].body) and few_clauses(rows[name].body) and measure - width(rows[name]) > RAGGED):
        name += 1
    return name if _signs(rows, name, first) else 0


def _signs(rows: Sequence[Row], index: int, first: int) -> bool:
    """True for a name above the beginning of a paragraph; below one with its post a column may go on that began elsewhere."""
    if index >= len(rows) or rows[index].indent == first:
        return False
    line = rows[index].body
    if not _begins(rows, index + 1, first):
        name = _NAME_AND_POST.fullmatch(line)
        return bool(_SET_APART.search(line) and presumed_byline(line)) or name is not None and is_name(name["name"]) and not is_common_noun(name["name"])
    place = _PLACE_AND_NAME.fullmatch(line)
    return bool(presumed_byline(line)) or is_labelled(line) or _BOXED.fullmatch(line) is not None or place is not None and is_name("".join(place["name"].split()))


def signs_what_begins(rows: Sequence[Row], index: int, first: int) -> bool:
    """True for a name at the edge below a line that ends no sentence, and above the beginning of a paragraph."""
    name = index < len(rows) and rows[index].indent < first and _signs(rows, index, first)
    above = rows[index - 1].body
    return name and headline(above) and (not ends_sentence(above) or above[-1:] in _ASKS)


def begins_elsewhere(rows: Sequence[Row], index: int, first: int) -> bool:
    """True for the first line below a title and a name with its post, however wide that is: what has no indent there began in another column."""
    return index > 1 and not _begins(rows, index, first) and signs_what_begins(rows, index - 1, first)


def _begins(rows: Sequence[Row], index: int, first: int) -> bool:
    return index < len(rows) and rows[index].indent == first and han_count(rows[index].body[:1]) > 0
