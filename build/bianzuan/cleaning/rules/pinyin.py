"""Pinyin that a converter left behind a character: 建設(shè).

The set of annotated characters differs from converter to converter, so none is written down here: what counts is
that the letters are a reading of the very character before them, and that the document does it throughout.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from bianzuan.cleaning.reassembly.words.script_tables import has_simple_form
from bianzuan.cleaning.reassembly.words.word_evidence import information
from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.segments import Change

_LETTERS = "A-Za-züêāáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜńňǹḿĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙ\u0251\u0261\u0300-\u030c"
_READING = f"[{_LETTERS}]{{1,8}}[1-5]?"
_ANNOTATION = re.compile(rf"([{HAN_CLASS}]) ?[(（\[［【] ?({_READING}) ?[)）\]］】](?P<again>(?:[(（\[［【] ?\2 ?[)）\]］】])*)")
# The two halves of an annotation that a line end cut, in any place.
_BEFORE_CUT = re.compile(rf"[{HAN_CLASS}] ?(?:[(（\[［【] ?(?:{_READING})?)?$")
_BEHIND_CUT = re.compile(rf"[(（\[［【]?(?:{_READING})?[)）\]］】]")
# Letters that keyboards and fonts put for those of pinyin: script a and g, a breve for the third tone.
_USUAL = str.maketrans("\u0251\u0261ăĕĭŏŭ", "agǎěǐǒǔ")

# Fewer hits than this may be an author's gloss; a converter annotates hundreds.
MINIMUM = 5
# Above this share of the Han it is a textbook or ruby, which is content: no running text has so many Traditional forms.
LARGEST_SHARE = 0.6
# A converter stumbles over traditional forms only, and over each nearly every time it meets it.
TRADITIONAL_SHARE = 0.9
SYSTEMATIC_SHARE = 0.5
# One that stumbles now and then annotates the same characters again and again; an author says a reading once. Authors
# gloss characters of several readings, and say the tone; converters gloss the others as well.
REPEATED_SHARE = 0.2
SINGLE_SHARE = 0.2
# So often nobody says the reading of one character.
_AGAIN = 4


@cache
def readings(character: str) -> frozenset[str]:
    """Every reading of a character: with tone marks, with tone digits, without tones."""
    from pypinyin import Style, pinyin

    found: set[str] = set()
    for style in (Style.TONE, Style.TONE3, Style.NORMAL):
        found.update(pinyin(character, style=style, heteronym=True, errors="ignore")[0:1][0])
    return frozenset(found | {reading.replace("v", "ü") for reading in found})


@cache
def has_one_reading(character: str) -> bool:
    """True for a character that is read in one way."""
    from pypinyin import Style, pinyin

    return len(pinyin(character, style=Style.TONE, heteronym=True, errors="ignore")[0:1][0]) == 1


def _is_reading(match: re.Match[str]) -> bool:
    # Composing a reading of Latin letters is no normalising of the text.
    letters = unicodedata.normalize("NFC", match[2]).lower().translate(_USUAL)
    return letters in readings(match[1])


def _hits(page: Page) -> list[tuple[int, re.Match[str]]]:
    return [(line, match) for line, match in page.matches(_ANNOTATION) if _is_reading(match)]


def _is_artefact(page: Page, hits: list[tuple[int, re.Match[str]]]) -> bool:
    if len(hits) < MINIMUM or len(hits) > LARGEST_SHARE * page.han:
        return False
    if sum(1 for _, match in hits if match["again"]) >= MINIMUM:
        return True  # 代(dai)表(biao)(biao): nobody says a reading twice
    annotated = Counter(match[1] for _, match in hits)
    traditional = sum(count for character, count in annotated.items() if has_simple_form(character))
    if traditional < TRADITIONAL_SHARE * len(hits):
        return False
    everywhere = Counter(c for line in page.lines for c in line if c in annotated)
    if _never_left_out(hits, annotated, sum(everywhere.values())):
        return True
    toned = sum(not match[2].isascii() or match[2][-1].isdigit() for _, match in hits)
    if 2 * toned > len(hits) and sum(map(has_one_reading, annotated)) < SINGLE_SHARE * len(annotated):
        return False
    again = len(hits) - len(annotated)
    return len(hits) >= SYSTEMATIC_SHARE * sum(everywhere.values()) or again >= max(MINIMUM, REPEATED_SHARE * len(hits))


def _never_left_out(hits: list[tuple[int, re.Match[str]]], annotated: Counter[str], everywhere: int) -> bool:
    """True if each of the characters has its reading wherever it stands, always the same, and one of them again and again."""
    said = {(match[1], match[2].lower()) for _, match in hits}
    return len(hits) == everywhere and len(said) == len(annotated) and max(annotated.values()) >= _AGAIN


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
    for line in range(len(page.lines) - 1):
        yield from _cut(page.lines, line)


def _cut(lines: Sequence[str], line: int) -> Iterator[Change]:
    """An annotation that begins on a line and ends on the next."""
    head, tail = _BEFORE_CUT.search(lines[line]), _BEHIND_CUT.match(lines[line + 1])
    if head and tail and (match := _ANNOTATION.fullmatch(head[0] + tail[0])) and _is_reading(match):
        if head.end() > head.start() + 1:
            yield Change(line, head.start() + 1, head.end(), "")
        yield Change(line + 1, 0, tail.end(), "")


# Bits of a character that everyone reads, and the share of the Han above which readings are the text's own.
_COMMON, _TEXTBOOK_SHARE = 14.5, 0.2


def left_over(page: Page) -> Iterator[Change]:
    """Readings of common characters that have one reading only: nobody glosses those, but too few show a converter."""
    hits = _hits(page)
    if len(hits) > _TEXTBOOK_SHARE * page.han:
        return
    for line, match in hits:
        if has_one_reading(match[1]) and information(match[1]) < _COMMON:
            yield Change(line, match.start(), match.end(), match[1])


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
        Example("人們[Men]在木門[Mén]邊 (biān)聽(tīnɡ)到馬車(che\u0304)的聲( shēng )音。", "人們在木門邊聽到馬車的聲音。"),
        Example("代(dai)表(biao)(biao)在大(da)(da)會上(shang)(shang)說，中(zhong)(zhong)間的(de)(de)人不多。", "代表在大會上說，中間的人不多。"),
        Example("牆(qiáng)上釘著(zhù)紙樣，她看著(zhù)鏡(jìng)子，說著(zhù)話。", "牆上釘著紙樣，她看著鏡子，說著話。"),
    ),
    (
        "“饕餮”读作饕(tāo)餮(tiè)。",
        "单(shàn)县、曾(zēng)国藩、解(xiè)缙、仇(qiú)英、盖(gě)叫天、乐(yuè)毅。",
        "音樂(yuè)、快樂(lè)、樂(yuè)器，長(zhǎng)大、長(cháng)短，傳(zhuàn)記、傳(chuán)說，還(hái)有、還(huán)書。",
        "設計、建設、發展、創業、領導：此處「創」(chuàng)讀去聲。",
    ),
    find=_pinyin,
)
