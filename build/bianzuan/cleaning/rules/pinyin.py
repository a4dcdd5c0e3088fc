"""Pinyin that a converter left behind a character: 建設(shè).

The set of annotated characters differs from converter to converter, so none is written down here: what counts is
that the letters are a reading of the very character before them, and that the document does it throughout.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from bianzuan.cleaning.draft import Change
from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.rules.script_tables import has_simple_form

_LETTERS = "a-züêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_ANNOTATION = re.compile(rf"([{HAN_CLASS}])[(（]([{_LETTERS}]{{1,6}}[1-5]?)[)）]")
_ANY_READING = re.compile(rf"[{_LETTERS}]{{1,6}}[1-5]?")

# Fewer hits than this may be an author's gloss; a converter annotates hundreds.
MINIMUM = 5
# Above half of the Han it is a textbook or ruby, which is content.
LARGEST_SHARE = 0.5
# A converter stumbles over traditional forms only, and over each nearly every time it meets it.
TRADITIONAL_SHARE = 0.9
SYSTEMATIC_SHARE = 0.5


@cache
def readings(character: str) -> frozenset[str]:
    """Every reading of a character: with tone marks, with tone digits, without tones."""
    from pypinyin import Style, pinyin

    found: set[str] = set()
    for style in (Style.TONE, Style.TONE3, Style.NORMAL):
        found.update(pinyin(character, style=style, heteronym=True, errors="ignore")[0:1][0])
    return frozenset(found)


def _hits(page: Page) -> list[tuple[int, re.Match[str]]]:
    return [(line, match) for line, match in page.matches(_ANNOTATION) if match[2] in readings(match[1])]


def _is_artefact(page: Page, hits: list[tuple[int, re.Match[str]]]) -> bool:
    if len(hits) < MINIMUM or len(hits) > LARGEST_SHARE * page.han:
        return False
    annotated = Counter(match[1] for _, match in hits)
    traditional = sum(count for character, count in annotated.items() if has_simple_form(character))
    everywhere = Counter(c for line in page.lines for c in line if c in annotated)
    return (
        traditional >= TRADITIONAL_SHARE * len(hits)
        and len(hits) >= SYSTEMATIC_SHARE * sum(everywhere.values())
    )


def _pinyin(page: Page) -> Iterator[Change]:
    hits = _hits(page)
    if not _is_artefact(page, hits):
        return
    spaced = sum(page.lines[line].startswith(" ", match.end()) for line, match in hits)
    # Some converters set a space after the annotation; then it is theirs throughout.
    theirs = spaced >= SYSTEMATIC_SHARE * len(hits)
    for line, match in hits:
        end = match.end() + (theirs and page.lines[line].startswith(" ", match.end()))
        yield Change(line, match.end(1), end, "")


PINYIN = Rule(
    "pinyin",
    "a reading of the character before it, left behind by a script converter throughout the document",
    "繁简转换残留的注音，为前一字的读音且通篇如此",
    "delete",
    "certain",
    (
        Example(
            "強國建設(shè)事業(yè)，組織領(lǐng)導，聯(lián)系職工，創(chuàng)新發(fā)展，調(diào)動熱情。",
            "強國建設事業，組織領導，聯系職工，創新發展，調動熱情。",
        ),
        Example(
            "記者們(men) 從(cong) 鄉(xiang) 間來,為(wei) 什麽(me) ?於(yu) 是推動社會(hui) 進步。",
            "記者們從鄉間來,為什麽?於是推動社會進步。",
        ),
        Example("牆(qiáng)上釘著(zhù)紙樣，她看著(zhù)鏡(jìng)子，說著(zhù)話。", "牆上釘著紙樣，她看著鏡子，說著話。"),
    ),
    (
        "“饕餮”读作饕(tāo)餮(tiè)。",
        "单(shàn)县、曾(zēng)国藩、解(xiè)缙、仇(qiú)英、盖(gě)叫天、乐(yuè)毅。",
        "設計、建設、發展、創業、領導：此處「創」(chuàng)讀去聲。",
    ),
    find=_pinyin,
)
