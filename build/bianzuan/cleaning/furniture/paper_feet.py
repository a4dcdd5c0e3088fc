"""What a newspaper sets at the foot of a page, below its last text: the section and the page, telephones, its price, who made the page.

In: the lines of a text, Simplified, and which of them are furniture already. Out: indices, or how many lines. A notice or a letter may
end with a telephone number, too: such a line goes only beside what no text ends with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.heads.page_fields import Field, page_fields

REASON = "what a newspaper sets at the foot of a page"

_END_MARKS = tuple("。！？…”）")
_MOST = 8
# Running text of so many characters is no signature, where it breaks off.
_COLUMN = 40
_CALLS = re.compile("(?:电话|热线|拨打|致电|联系|来电|来信|询|邮箱|地址|[为是到])$")
# 要闻 A2; the paper, the day and the page say where a text stood.
_OF_PAGE = ({"page", "section"}, {"page", "pages"})
_AT_FEET: frozenset[Field] = frozenset({"paper", "latin", "day", "month", "weekday", "issue", "makers", "staff", "chief", "artist", "line", "contact", "own", "price", "cost", "code", "press", "office", "opinion"})
# What only papers say, one of which is enough, and what others say too, but not beside each other.
_ALONE: frozenset[Field] = frozenset({"makers", "line", "opinion"})
_TOGETHER: frozenset[Field] = frozenset({"own", "price", "code", "press", "staff"})
# So many lines above may stand who made the page, told already.
_NEAR = 3


def paper_feet(texts: Sequence[str], taken: Collection[int], made: Collection[int]) -> list[int]:
    """Indices of such lines at the end of a text; `made`: the lines that say who made the page."""
    foot: list[int] = []
    for index in range(len(texts) - 1, -1, -1):
        if not texts[index] or index in taken:
            continue
        if len(foot) == _MOST or not _may_stand(page_fields(texts[index])):
            break
        foot.append(index)
    fields = {index: page_fields(texts[index]) for index in foot}
    together = {field for told in fields.values() for field in told} & _TOGETHER
    # Two of what papers say, on one line or on several; two of the staff on one.
    sure = [i for i, told in fields.items() if _ALONE & {*told} or len(together) > 1 and _TOGETHER & {*told} or told.count("staff") > 1 or {"own", "contact"} <= {*told} or {"price", "contact"} <= {*told} or {"staff", "contact"} <= {*told} or {"chief", "press"} <= {*told}]
    of_page = any({*told} in _OF_PAGE for told in fields.values()) or bool(foot) and any(i > min(foot) - _NEAR for i in made)
    above = next((texts[i] for i in range(min(foot, default=0) - 1, -1, -1) if texts[i] and i not in taken), "")
    # Who reads the name of the paper and the day below a signature reads who wrote a letter, and when; a column may break off above.
    if (sure or of_page) and (above.endswith(_END_MARKS) or _breaks_off(above)):
        return foot
    # 请拨打本报的读者服务电话 goes on with the number below it.
    return [] if _CALLS.search(above) else [index for index in foot if index >= min(sure, default=len(texts))]


def _may_stand(fields: Sequence[Field]) -> bool:
    return bool(fields) and (_AT_FEET.issuperset(fields) or {*fields} in _OF_PAGE and len(fields) == 2)


def _breaks_off(text: str) -> bool:
    """True for running text that ends without a mark; one that tells whom to call goes on with the number below it."""
    return len(text) >= _COLUMN and "，" in text and text[-1].isalnum() and _CALLS.search(text) is None
