"""Couplets of a collection: two lines of the same clauses, 一叶扁舟，渡尽南来北往客； above 半江明月，照彻古去今来人。

In: rows. Out: where such a pair begins. Two sentences may have one measure by chance: two pairs, or a title that says
what is collected, make them couplets. The upper line pauses, the lower one ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import han_count
from bianzuan.cleaning.reassembly.rows import Row

_CLAUSES = re.compile("[，、；。！？,;]")
_SHORTEST, _LONGEST = 4, 60
_UPPER, _LOWER = tuple("；，;,"), tuple("。！？；")
_NAMED = re.compile("[楹对挽门春寿喜题]联|联语|联[辑选集存抄录话]|对子")
_HEADING, _NEAR = re.compile("[\u3400-\u9fff]{0,8}[楹对挽门春寿喜贺题]联(?:选[登录辑]?|摘[录登]|集锦|辑[存录])?"), 8
_TOP, _LEAST = 4, 2


def couplets(rows: Sequence[Row]) -> frozenset[int]:
    """Indices of the upper lines of all couplets; none where nothing but one pair speaks for them."""
    named = any(_NAMED.search(row.body) for row in rows[:_TOP])
    found: list[int] = []
    for index in range(len(rows) - 1):
        if (not found or index > found[-1] + 1) and (_is_pair(rows, index) or named and _is_bare_pair(rows, index)):
            found.append(index)
    if named and len(found) >= _LEAST:
        found += [index for index in range(1, len(rows) - 1) if _is_short_pair(rows, index)]
    if len(found) >= _LEAST or named:
        return frozenset(found)
    # 挽联选 above a single pair, in the middle of a page.
    return frozenset(i for i in found if any(_HEADING.fullmatch(row.body) for row in rows[max(0, i - _NEAR) : i]))


def _is_pair(rows: Sequence[Row], index: int) -> bool:
    upper, lower = rows[index], rows[index + 1]
    plain = not (upper.hashes or lower.hashes or upper.bullet or lower.bullet or lower.blank_before)
    marked = upper.body.endswith(_UPPER) and lower.body.endswith(_LOWER)
    if not plain or not marked or not _SHORTEST <= len(upper.body) <= _LONGEST or _measure(upper) != _measure(lower):
        return False
    return _stands_alone(rows, index)


def _is_bare_pair(rows: Sequence[Row], index: int) -> bool:
    """一水中分南北岸 above 孤舟横渡古今人: lines of one measure without a mark, where a title says that couplets are collected."""
    upper, lower = rows[index], rows[index + 1]
    plain = not (upper.hashes or lower.hashes or upper.bullet or lower.bullet) and lower.blank_before <= upper.blank_before
    fit = _SHORTEST < len(upper.body) <= _LONGEST // 2 and len(_measure(upper)) == 1 and not upper.body.endswith(tuple("，；。！？"))
    return plain and fit and _measure(upper) == _measure(lower) and _stands_alone(rows, index)


def _is_short_pair(rows: Sequence[Row], index: int) -> bool:
    """鱼游春水 above 月印寒潭: four characters are a title as well. Among other couplets, right below their place, with nothing else below them but who wrote them."""
    upper, lower, place = rows[index], rows[index + 1], rows[index - 1]
    plain = not (upper.hashes or lower.hashes or upper.bullet or lower.bullet or place.hashes) and lower.blank_before == upper.blank_before < place.blank_before
    if not plain or _measure(upper) != [_SHORTEST] or _measure(lower) != [_SHORTEST] or upper.body[-1] in "，；。！？" or not _stands_alone(rows, index):
        return False
    return index + 2 == len(rows) or rows[index + 2].blank_before > upper.blank_before or rows[index + 2].body[0] in "（("


def _stands_alone(rows: Sequence[Row], index: int) -> bool:
    """True if no line above or below has the same measure: such lines make a poem, which other rules know."""
    around = [rows[i] for i in (index - 1, index + 2) if 0 <= i < len(rows) and not rows[max(i, index + 1)].blank_before]
    return not any(_measure(row) == _measure(rows[index]) for row in around)


def _measure(row: Row) -> list[int]:
    """Characters of each clause, [4, 7]; [] where anything but Han stands among them."""
    parts = [part for part in _CLAUSES.split(row.body) if part]
    return [len(part) for part in parts] if all(han_count(part) == len(part) for part in parts) else []
