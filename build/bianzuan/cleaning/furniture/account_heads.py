"""The head of a post of WeChat, copied line by line: 原创, who wrote it, the account, the minute, and from where it was put up.

In: lines of a page, Simplified, and where the running text begins. Out: indices of the lines that say nothing of the text: 原创, the
account, the place. Who wrote it and the day stay. One of two things tells such a head: 原创 alone above the minute, or the name of a
province alone below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.reassembly.signers.bylines import is_name
from bianzuan.cleaning.reassembly.words.places import PROVINCES

_MINUTE = re.compile(r"(?:19|20)\d{2}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日? +\d{1,2}[:：]\d{2}(?::\d{2})?")
_ORIGINAL = "原创"
_PLACE = re.compile("(?:发[表布]于 ?)?(?P<place>[\u3400-\u9fff]{2,3})")
# Where people live abroad.
_ABROAD = frozenset(["美国", "日本", "英国", "法国", "德国", "加拿大", "新加坡", "澳大利亚", "韩国", "马来西亚", "中国香港", "中国台湾", "中国澳门"])
# An account has a name, no sentence; above the minute stand at most who wrote the text and the account.
_ACCOUNT, _ABOVE = re.compile("[\u3400-\u9fffA-Za-z0-9·丨|\\- ]{2,20}"), 2


def account_heads(texts: Sequence[str], head: int) -> Iterator[int]:
    """Indices of such lines between a title and the text; none where a page has no such head."""
    lines = [i for i in range(head) if texts[i]]
    place = next((place for place, i in enumerate(lines) if place and _MINUTE.fullmatch(texts[i])), 0)
    if not place:
        return
    original = next((at for at in range(max(1, place - _ABOVE - 1), place) if texts[lines[at]] == _ORIGINAL), 0)
    below = lines[place + 1 : place + 2]
    sent_from = below if below and (match := _PLACE.fullmatch(texts[below[0]])) and match["place"] in PROVINCES | _ABROAD else []
    if not original and not sent_from:
        return
    yield from sent_from
    if original:
        yield lines[original]
    # 林岸 / 石桥图书馆: the account stands below who wrote the text; one line alone is the account, unless it is somebody's name.
    between = lines[original + 1 : place] if original else lines[max(1, place - _ABOVE) : place]
    account = between[-1:] if len(between) > 1 or between and not is_name(texts[between[0]]) else []
    # Without 原创 a line between may as well be a title: only below a name it is none.
    told = original > 0 or len(between) > 1 and is_name(texts[between[0]])
    yield from (i for i in account if told and _ACCOUNT.fullmatch(texts[i]))
