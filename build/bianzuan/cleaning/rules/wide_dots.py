"""A full-width dot where a full stop belongs: machines read 。 as ．, and early typewriters had nothing else.

In: a page. Out: changes that set the full stop. The same dot parts foreign names, titles and items from their numbers;
there it stands between few characters, between characters that such names are written with, or in a line of no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.rules.by_sound import writes_sounds
from bianzuan.cleaning.segments import Change

_WIDE_DOT = re.compile(f"(?<=[{HAN_CLASS}”’》）])\uff0e(?=$| |[{HAN_CLASS}“‘《（”’）])")
# 第一章．: the dot behind a number.
_HEADS = re.compile("第?[一二三四五六七八九十百]+[编章节条回]?[\uff0e]")
# GB/T 7714 ends the fields of a reference so: 观测资料汇编[Z]．青溪：县交通局，1983．
_REFERENCE = re.compile(r"[\[［][A-Z]{1,2}(?:/[A-Z]{2})?\\?[\]］]")
_SENTENCE = re.compile("[，。；！？]")
_BEFORE, _AFTER = re.compile(f"[{HAN_CLASS} ]*$"), re.compile(f"[{HAN_CLASS} ]*")
# 王宁．李红．张文: with another such dot a word away, all of them part words.
_IN_ROW, _IN_ROW_NEXT = re.compile(f"\uff0e[{HAN_CLASS}]{{1,4}}$"), re.compile(f"[{HAN_CLASS}]{{1,4}}\uff0e(?!$)")
# What stands between the dot and the next mark is no clause if it is so short; so far is looked.
_FEW, _SEEN = 4, 24


def _wide_dots(page: Page) -> Iterator[Change]:
    for index, match in page.matches(_WIDE_DOT):
        if _ends_sentence(page.lines[index], match.start()):
            yield Change(index, match.start(), match.end(), "。")


def _ends_sentence(line: str, dot: int) -> bool:
    if _REFERENCE.search(line):
        return False
    ended = line.endswith("\uff0e") and len(line) > _FEW and not _HEADS.match(line)
    if not _SENTENCE.search(line) and not ended:
        return False
    if line.rfind("《", 0, dot) > line.rfind("》", 0, dot):
        return False  # 《史记．太史公自序》
    before = simplified(_words(_BEFORE.search(line[max(0, dot - _SEEN) : dot])))
    after = simplified(_words(_AFTER.match(line, dot + 1, dot + 1 + _SEEN)))
    if _IN_ROW.search(line[max(0, dot - _FEW - 1) : dot]) or _IN_ROW_NEXT.match(line, dot + 1):
        return False
    if not after:
        return len(before) > 1 or line[dot - 1] not in "一二三四五六七八九十甲乙丙丁戊"
    if len(before) < 2 and line[dot - 1] not in "”’》）":
        return False
    if len(before) <= _FEW and (len(after) <= _FEW or not _SENTENCE.search(line, 0, dot)):
        return False  # 刘敏．王宁, 第一章．沿革
    return not (writes_sounds(before[-2:]) and writes_sounds(after[:2]))


def _words(match: re.Match[str] | None) -> str:
    return match[0].replace(" ", "") if match else ""


WIDE_DOT = Rule(
    "wide-dot",
    "a full-width dot where a sentence ends",
    "句末以全角点代句号",
    "replace",
    "likely",
    (
        Example("铁轨挂在老槐树上，敲的人是看门的老汉．他不识字，却没有误过时辰．", "铁轨挂在老槐树上，敲的人是看门的老汉。他不识字，却没有误过时辰。"),
        Example("水车立起来那天，镇上的人都来看．老师傅说：“先量后裁．”", "水车立起来那天，镇上的人都来看。老师傅说：“先量后裁。”"),
    ),
    ("一．总则，二．罚则", "读过卡尔．马克思的书，也读过别的。", "《史记．太史公自序》里有，别处没有。", "相亲．恋爱．结婚", "到会的有王宁．李红．张文，都发了言。", "[4] 青溪县交通局．白石大桥观测资料汇编：第三册，下[Z]．1983．"),
    find=_wide_dots,
)
