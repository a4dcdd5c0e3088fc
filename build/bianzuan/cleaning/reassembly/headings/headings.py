"""The build of a heading: what one line tells by its length, its clauses and its end, and what one stands above.

In: a line, or a piece. Out: yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.contents_lines import leads_to_page
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence, mostly_han
from bianzuan.cleaning.reassembly.numbering import RANKS
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.ranks import SENT
from bianzuan.cleaning.reassembly.signers.reports import has_dateline

_NUMBERED_LENGTH = 48
# A heading has one clause or two; a line of more that does not end is the upper half of a sentence, if its clauses
# are longer than those of a parallel title (新时代，新起点，新作为).
_CLAUSES, _PARALLEL = 2, 8
TITLE_LENGTH = 48
# Below this a line can be a heading's body only if a sentence ends in it.
_BODY_LENGTH = 40
# Under this many bits no word stands across a cut (cleaning.md: ≤ 2.5 was as often wrong as right).
NO_WORD = 2.5
# A word across the end of a short line and the line below it: half way from no word to a sure one (9 bits), because
# a heading and its text may meet in a word by chance.
A_WORD = 5.5
# 《盐道》　贺长庚著　南岭出版社1996年初版: which book a review is about.
_NOT_A_HEADING = re.compile(r"^《[^《》]{1,40}》[^。《》]{2,40}(?:出版社|出版公司|书局|书店|印书馆|书社)|^A[.．、].{1,30}[ \u3000]B[.．、]|https?://|www\.|@|\d{1,2}[:：]\d{2}|(?:电话|地址|邮编)\s*[：:\d]|(?:^|[ \u3000、/]|联系|咨询|监督|举报|投诉|报名|服务|办公|订购|值班|查询|预约|求助|救援|通[讯信]|家庭|单位|详细|邮寄)(?:电话|地址|邮编)$|^\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?\s*[-—–~～至]+\s*(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|至?今)$|责任编辑|责编|来源[：:]|^第\s*\d{1,4}\s*号$|^\d{4}年\d{1,2}月\d{1,2}日\s.{4,80}(?:通过|修正|修订|公布|发布|施行|批准)$|(?:年|岁次).{0,24}(?:[谷榖]旦|吉[日旦]|敬立|[立勒]石)立?$")
# 四十年没有挪窝 counts years and names none: behind 十 stands a month, a season or nothing; 1982年的县城 says whose the town is.
_DATE_ONLY = re.compile(
    r"(?:\d{2,4}|[零〇一二三四五六七八九]{2,4})年\d{0,2}[一二三四五六七八九十]{0,3}月?(?!的)[^月]{0,4}日?"
    r"|[一二三四五六七八九十]{1,4}年(?:[一二三四五六七八九十元正冬腊]{1,3}月[^月]{0,4}日?|[春夏秋冬初末底岁][^月]{0,3})?"
)
_LEADS_TO_ITEMS = re.compile("(?:下列|以下|如下).*，|[有具为按][下以]列?.*之一的")
_OF_A_YEAR = re.compile("^[0-9]{4}年度?(?=[\u3400-\u9fff]{3,})(?![〇零○元正一二三四五六七八九十]{1,3}月|[春夏秋冬初末底])")
# 新华社北京9月27日电 题：…, 本报记者 张三: what stands at the head of a report.
_WIRE = re.compile(r"[\u3400-\u9fff]{2,14}(?:[0-9]{1,2}月)?[0-9零〇一二三四五六七八九十]{1,3}日(?:电|讯|专电)(?![\u3400-\u9fff])|(?:本报|本刊|[\u3400-\u9fff]{1,4}[社网])(?:" + SENT + r")?记者[ \u3000]")


def headline(text: str, limit: int = TITLE_LENGTH, marked: bool = False) -> bool:
    """True if `text` has the build of a title or heading: short, one clause or two, no mark at its end."""
    # 药, 家: one character names a text where the source marks it.
    if not (1 if marked else 2) <= len(text) <= limit or not any(c.isalpha() for c in text):
        return False
    if marked:
        return not text.endswith(("。", "；"))
    if any(mark in text for mark in "。；;") or text[-1] in "，、：:,.…—─―“‘（《[":
        return False
    if cannot_begin(text) or text[0] in "（(【[〔":
        return False
    return not (_NOT_A_HEADING.search(text) or leads_to_page(text) or _DATE_ONLY.fullmatch(text) or _WIRE.match(text) or has_dateline(text))


def few_clauses(text: str) -> bool:
    """True for one clause or two, or for short parallel ones."""
    clauses = text.split("，")
    return len(clauses) <= _CLAUSES or (max(map(len, clauses)) <= _PARALLEL and parallel(clauses))


def parallel(clauses: Sequence[str]) -> bool:
    """True for clauses of one length, give or take a character."""
    lengths = [len(clause) for clause in clauses]
    return max(lengths) - min(lengths) <= 1


def is_marked(piece: Piece) -> bool:
    """True for a line that the source marks as a heading and that has the build of one."""
    counted = piece.hashes > 1 and len(piece.plain) < 3 and piece.plain.isdecimal()  # a section that has no other name
    return counted or piece.hashes > 0 and headline(piece.plain, 2 * TITLE_LENGTH, marked=True)


def numbered_shape(piece: Piece) -> bool:
    """The words after the number must have the build of a heading: "（一）" itself begins with a bracket."""
    words = piece.plain[piece.number.length if piece.number else 0 :].strip(" \u3000：:")
    if piece.plain.endswith(("：", ":")) and _LEADS_TO_ITEMS.search(words):
        return False  # 3.2 乙方有下列情形之一的，甲方有权解除合同：
    if not words and piece.number:
        return piece.number.rank <= RANKS["formal"]
    if len(words) == 1:
        return piece.number is not None and mostly_han(words)  # 二、桥
    # 2013年工作思路 is what is thought of in a year; 三、2013年5月 is a day.
    return headline(_OF_A_YEAR.sub("", words), _NUMBERED_LENGTH)


def is_body(piece: Piece) -> bool:
    """True if a piece is long enough for running text, or a sentence ends in it."""
    return len(piece.plain) >= _BODY_LENGTH or ends_sentence(piece.plain) or "。" in piece.plain
