"""Whether a paragraph may go on with another, by what each of them is: the upper one is open, the lower one prose that could be its rest.

In: two pieces. Out: yes or no; whether it does, the words across the cut and the page have to tell (`joins`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from bianzuan.cleaning.reassembly.marks import (
    BEFORE_HONOURED,
    KEPT,
    PAUSE_MARKS,
    closes,
    ends_sentence,
    han_count,
    mostly_han,
    open_tail,
)
from bianzuan.cleaning.reassembly.numbering import next_provision
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.reports import has_dateline
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

# 《柳溪渡口》，刘敏著，西川人民出版社1998年5月第1版，18.00元: the book that a review is about, or one of a list.
_BOOK = re.compile("《[^《》]{2,40}》[^。！？；]{0,60}(?:出版社|书店|书局|印书馆|出版公司)[^。！？；]{0,40}(?:版|印刷|[\\d.]+元)")
# 1956年3月—1966年5月　县文化馆馆员, below a line that begins so, too: what somebody did, year by year.
_DATED = re.compile("(?:\\d{4}|[一二][〇零○一二三四五六七八九]{3})年[^，。　 ]{0,20}[ \u3000]")
# Figures are of any language, and a date set apart by spaces fills the end of a line: 1959 年 7.
_FIGURES = re.compile("[0-9 ]+")
_LIST_DASH = ("——", "—", "- ", "·", "●", "■", "◆")
# 人物：周师傅——六十岁，木匠 above 小　李——十八岁: who they are that a play has.
_WHO_IS = re.compile("(?:^|[：:])[ \u3000]*[\u3400-\u9fff][\u3400-\u9fff \u3000]{0,6}(?:——|──)")
# Words that lean on the next one; no sentence, heading or label ends with them. 为 将 得 地 等 的 are left out: they
# also end words and sentences (行为, 名将).
_LEANING = "把被和与及或在对从向以由就都这那其每各该并但而且若因则使让令跟按据经"


def leans(text: str) -> bool:
    """True if a text ends with a word that leans on the next one."""
    return text[-1:] in tuple(_LEANING) and not is_common_noun(text[-2:])


@lru_cache(maxsize=KEPT)
def _may_go_on(text: str) -> bool:
    """True if a text that is open could be carried on, by its last words: it greets nobody and is no entry of a list of books."""
    return not BEFORE_HONOURED.search(text) and not _BOOK.fullmatch(text) and _is_han(_FIGURES.sub("", text[-24:])[-8:])


@lru_cache(maxsize=KEPT)
def _may_carry_on(text: str) -> bool:
    """True if a text could carry on another, by its first words."""
    return not text.startswith(_LIST_DASH) and (_is_han(text[:8]) or closes(text))


def may_continue(before: Piece, after: Piece) -> bool:
    """True if `before` is open and `after` is prose that could carry it on."""
    return (
        before.kind == after.kind == "paragraph"
        and not before.sealed
        and not after.sealed
        and bool(before.plain and after.plain)
        and (open_tail(before.plain) or _half_open(before, after))
        and after.number is None
        and not after.lost_above
        and _may_go_on(before.plain)
        and _may_carry_on(after.plain)
        and not next_provision(before.plain, after.plain)
        and not _sets_in(before, after)
        and not (_WHO_IS.match(after.plain) and _WHO_IS.search(before.plain))
        and not (_DATED.match(before.plain) and _DATED.match(after.plain))
    )


def _sets_in(before: Piece, after: Piece) -> bool:
    """True if a report begins below (新华社青石3月5日电), which no sentence goes on with, if it does not name the house itself: 另据|新华社…."""
    return has_dateline(after.plain) and not before.full and not leans(before.plain) and before.plain[-1:] not in tuple(PAUSE_MARKS)


def _is_han(text: str) -> bool:
    """True if Chinese words stand there; figures among them are of any language."""
    return mostly_han(text) or (han_count(text) > 1 and not any(char.isascii() and char.isalpha() for char in text))


def _half_open(before: Piece, after: Piece) -> bool:
    """`；` ends list items by right; within a text that was cut before it and goes on open it does not."""
    return before.plain.endswith("；") and bool(before.joins) and not ends_sentence(after.plain)
