"""Lines of verse: what one line tells by itself, its marks, its measure, its words.

In: a row. Out: yes or no, or how many characters the halves of a couplet have.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bianzuan.cleaning.reassembly.marks import CLOSERS, HAN, KEPT, han_count, mostly_han
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_credit
from bianzuan.cleaning.reassembly.signers.columns import is_marked_column
from bianzuan.cleaning.reassembly.signers.days import is_date
from bianzuan.cleaning.reassembly.signers.reporters import says_reporter
from bianzuan.cleaning.reassembly.words.tunes import names_a_poem

# A whole line in title marks names the poem below it.
TITLED = re.compile("(?:[^，。！？；]{1,16}[：:])?《[^《》]+》")
# Short articles of a regulation have the length of verse.
_PROVISION = re.compile("第[一二三四五六七八九十百]{1,5}条[ \u3000]")
_DIALOGUE = re.compile(r"[^：:，。]{1,8}[：:]")
# 其一, above the first of several poems of one name.
OF_SEVERAL = re.compile("(?:其|之)[一二三四五六七八九十]{1,2}")
# 甲　今天我给您说段相声。 The two who talk have no other names.
_PARTNERS = re.compile("[甲乙丙丁][ \u3000]+[^ \u3000]")
# What heads the notes below a poem.
EXPLAINS = re.compile("(?:注[ \u3000]*[释解]|译[ \u3000]*文|赏[ \u3000]*析|简[ \u3000]*析|评[ \u3000]*析|说[ \u3000]*明|练[ \u3000]*习|思考与?练习|题[ \u3000]*解|作者简介)[：:]?")
# A classical line has 4 to 7 characters, a couplet on one line up to 14 and two marks; free verse rarely over 20.
LENGTH = 20
# A line that spaces part: 我希望逢着 一个丁香一样的 姑娘。
_PARTS, _PART = 3, 14
# 床前明月光，疑是地上霜。 The mark of a note may stand in it or behind it.
_CALL = r"(?:[\u2460-\u2473\u3251-\u325f]|[\[〔（(［]\d{1,2}[\])〕）］])?"
_COUPLET = re.compile(rf"((?:{HAN.pattern}{_CALL})+)[，,、？！；：?!;]((?:{HAN.pattern}{_CALL})+)[。，；！？…,.;!?]?\s*{_CALL}")
_MEASURES = (5, 7)
# Four lines of seven, marks and spaces between them.
_QUATRAIN = 36
# □刘敏: before a name alone; elsewhere such a box may stand for a character that cannot be read.
_BOXES = frozenset("□■◎○●◇◆☆★▲△")
_LINE_MARKS = tuple("，。；！？、…—")


def has_mark(row: Row) -> bool:
    """True for a line that ends with a mark, as those of verse may and titles do not."""
    return _ends_with_mark(row.body)


@lru_cache(maxsize=KEPT)
def _ends_with_mark(body: str) -> bool:
    return body.rstrip(CLOSERS)[-1:] in _LINE_MARKS


def may_be_verse(row: Row) -> bool:
    """True for a short line of Han that is no heading, item or speech."""
    return is_line(row) and not _is_spoken(row.body)


@lru_cache(maxsize=KEPT)
def _is_spoken(body: str) -> bool:
    return _DIALOGUE.match(body) is not None


def is_line(row: Row) -> bool:
    """True for a short line of Han that is no heading and no item, though words may stand in it as a speaker does: 诗人说：心是琴。"""
    body = row.body
    return not (row.hashes or row.bullet or row.pictured) and len(body) > 0 and (len(body) <= LENGTH or _has_pauses(row)) and has_words(body)


# A line is asked about once for each line above that may begin a stanza.
@lru_cache(maxsize=KEPT)
def has_words(body: str) -> bool:
    """True for words of a line: Han, and no item, name, day or label."""
    # 3月，镇上开会。 is an entry of a chronicle.
    counted = numeral(body) is not None or _PROVISION.match(body) is not None
    told = is_credit(body) or is_date(body) or names_a_poem(body) and not body.endswith(_LINE_MARKS)
    told = told or EXPLAINS.fullmatch(body) is not None or _PARTNERS.match(body) is not None or OF_SEVERAL.fullmatch(body) is not None
    told = told or is_marked_column(body) or says_reporter(body) or body[0] in _BOXES and bool(byline(body))
    return mostly_han(body) and not (counted or told) and body[0] not in "（(【[〔※0123456789" and not TITLED.fullmatch(body)


def _has_pauses(row: Row) -> bool:
    """True for a longer line that spaces part into two or three short ones."""
    parts = row.body.split()
    return has_mark(row) and 2 <= len(parts) <= _PARTS and all(2 <= len(part) <= _PART for part in parts)


def measure(row: Row) -> int:
    """Characters of each half of a couplet, or of each quarter of a quatrain, in one line; 0 for any other line."""
    return 0 if row.hashes or len(row.body) > _QUATRAIN else _measure_of(row.body)


@lru_cache(maxsize=KEPT)
def _measure_of(body: str) -> int:
    match = _COUPLET.fullmatch(body)
    parts = [han_count(half) for half in match.groups()] if match else _quarters(body)
    return parts[0] if len(set(parts)) == 1 and parts[0] in _MEASURES else 0


def _quarters(text: str) -> list[int]:
    """Han in each of the four lines of 手把青秧插满田，低头便见水中天。心地清净方为道，退步原来是向前。; the last mark may be lost."""
    parts = [part.strip() for part in re.split("[，。？！；]", text)]
    parts = parts[:-1] if not parts[-1] else parts
    return [han_count(part) for part in parts] if len(parts) == 4 and all(han_count(part) == len(part) for part in parts) else [0]
