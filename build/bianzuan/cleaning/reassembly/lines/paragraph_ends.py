"""Where a paragraph of a text that is broken line by line ends, whatever its measure: who sent an item of news, the number of a part.

In: rows, or the text of a line. Out: indices of rows that go on with nothing, and whether a sentence is over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.offices import OFFICE_END
from bianzuan.cleaning.reassembly.signers.person_names import is_name

# 交换了意见。（外事组）, 大家都笑。（未完）: what stands behind the end of a sentence begins none.
_BRACKET_LAST = re.compile("(?<=[。！？…”])[（(][^（）()]{1,24}[）)]$")
# …一千三百余条。（陈其）, …交换了意见。（外事组）
_SENT_BY = re.compile("[。！？”][（(](?:本[报刊社会台]|特约)?(?:通讯员|记者|供稿|文)?[ \u3000：:/／]?(?P<who>[\u3400-\u9fff]{2,4}(?:[ \u3000、，,][\u3400-\u9fff]{2,4}){0,3}|[\u3400-\u9fff]{2,12})(?:供稿|报道|摘编|整理|来稿)?[）)]$")
_BETWEEN_NAMES, _OFFICE = re.compile("[ \u3000、，,]"), re.compile(f"(?:{OFFICE_END}|组|科|室|秘书处)$")


def below_ends(rows: Sequence[Row]) -> frozenset[int]:
    """Rows below the end of an item of news, which who sent it closes, and numbers of parts alone on their lines."""
    return frozenset(i for i in range(1, len(rows)) if _is_sent_by(rows[i - 1].body) or _is_number(rows[i].body) and is_over(rows[i - 1].body))


def _is_sent_by(text: str) -> bool:
    """True for a sentence that is over, and behind it in brackets who sent the news: a name or two, or an office."""
    match = _SENT_BY.search(text)
    return match is not None and (_OFFICE.search(match["who"]) is not None or all(map(is_name, _BETWEEN_NAMES.split(match["who"]))))


def _is_number(text: str) -> bool:
    """True for （三） or 三、 and nothing else."""
    number = numeral(text)
    return number is not None and number.length == len(text)


def is_over(text: str) -> bool:
    """True for the end of a sentence, also with a bracket behind it."""
    return ends_sentence(_BRACKET_LAST.sub("", text))
