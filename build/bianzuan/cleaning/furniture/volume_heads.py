"""Heads of pages that say themselves what they are of: 岱溪郑氏宗谱　卷之一 on every page of a volume, 42　MONTHLY　2003.11 at the foot of a magazine's.

In: lines without white space around them. Out: positions of heads and of the folios beside them. The first such line may be the title of the volume; said
again word for word it begins nothing. Folios of thread-bound books are in Han numerals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMERAL = "[一二三四五六七八九十百〇零0-9]{1,4}"
_VOLUME = re.compile(f"[\u3400-\u9fff]{{2,16}}[谱譜志誌集记記录錄传傳草稿史鉴鑑][ \u3000·]+卷[之第]?(?:{_NUMERAL}|[首末上中下])(?:[ \u3000·]+[\u3400-\u9fff]{{1,8}})?")
_FOLIO = re.compile("[一二三四五六七八九十百〇零]{1,4}")
_GAP = "[ \u3000]*[ \u3000|｜·•/／][ \u3000]*"
_NAME = "(?:[A-Z][A-Za-z&'’]{1,16}(?: [A-Za-z&'’]{1,16}){0,4}|[\u3400-\u9fff《》·]{2,12})"
_ISSUE = "(?:19|20)\\d{2}(?:[.．/·—-]|年第?)(?:1[0-2]|0?[1-9])(?:[月期]|[ \u3000]?[上下]半?月?)?"
_MAGAZINE = re.compile(f"\\d{{1,4}}{_GAP}{_NAME}{_GAP}{_ISSUE}|{_ISSUE}{_GAP}{_NAME}{_GAP}\\d{{1,4}}|{_NAME}{_GAP}{_ISSUE}{_GAP}(?:第 ?)?\\d{{1,4}}(?: ?页)?")


def volume_heads(texts: Sequence[str]) -> tuple[set[int], set[int]]:
    """Heads, and the folios alone right above or below them."""
    places: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        if _VOLUME.fullmatch(text):
            places.setdefault("".join(text.split()), []).append(index)
    heads = {i for row in places.values() for i in row[1:]}
    filled = [i for i, text in enumerate(texts) if text]
    beside = {filled[place + step] for place, i in enumerate(filled) if i in heads for step in (-1, 1) if 0 <= place + step < len(filled)}
    return heads | {i for i, text in enumerate(texts) if _MAGAZINE.fullmatch(text)}, {i for i in beside if _FOLIO.fullmatch(texts[i])}
