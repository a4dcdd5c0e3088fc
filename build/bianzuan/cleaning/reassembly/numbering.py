"""Numbers before headings and items: 第一章, 一、, （一）, 1., (1), ①; their style, value and rank.

The ranks follow the order Chinese documents use by custom (GB/T 9704-2012, 7.3.3): 一、 → （一） → 1. → （1）.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_DIGITS = "零一二三四五六七八九"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾"
_HAN = "[一二三四五六七八九十百]{1,4}"
# 第一幕, 第三回 渡口: what counts no acts goes on at once (第一场雪, 第二回合).
# So many numbered lines without text below them are a list.
_CONTENTS = 3
_END = r"(?=[ \u3000：:]|$)"
_FIELD_OF_PATENT = (
    "[（(](?:1[0-9]|4[1-8])[）)] ?(?:中华人民共和国|国家知识产权|发明专利|实用新型|外观设计|(?:申请)?公[布开告](?:号|日)|授权公告(?:号|日)|专利号)|[（(](?:2[12]|3[0-3]|6[0-7]|8[5-7])[）)] ?(?:申请(?:号|日)|优先权|本国优先权|分案|PCT|同一申请)|"
    "[（(]5[0-8][）)] ?(?:Int|发明名称|实用新型名称|使用外观设计|对比文件|摘[ \u3000]*要|权利要求)|[（(]7[1-6][）)] ?(?:申请人|发明人|设计人|专利权人|专利代理|代理人)"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # Order is rank: an earlier style heads a later one.
    ("chapter", re.compile(rf"第({_HAN}|\d{{1,3}})[编章篇]|第({_HAN})部分|第({_HAN}|\d{{1,3}})[卷回幕]{_END}|篇({_HAN}|\d{{1,2}})(?=[ \u3000：:])")),
    ("section", re.compile(rf"第({_HAN}|\d{{1,3}})节|第({_HAN}|\d{{1,3}})[场折]{_END}")),
    # 壹, 贰 alone on their lines, or 壹、…; 陆 above other words is somebody's name.
    ("formal", re.compile("([壹贰叁肆伍陆柒捌玖拾])(?:[、．.]|$)")),
    ("han", re.compile(rf"({_HAN})[、．.]")),
    ("han-paren", re.compile(rf"[（(]({_HAN})[）)]")),
    ("arabic", re.compile(r"(\d{1,2})(?:[.．](?!\d)|、)")),
    # 1.2 分布: set apart, or before Han that are no measure (2.5亿); nor is a measure with a mark behind it a heading (12.7 平方公里，).
    ("decimal", re.compile(r"\d{1,2}[.．](\d{1,2})(?![.．\d])(?:[ \u3000]+(?=[\u3400-\u9fff“《])(?![万亿千]{0,2}(?:[平立]方)?[公千厘毫]?[里米克升瓦斤顷吨亩元尺丈倍度][，。；）])|(?=[\u3400-\u9fff])(?![亿万千百十元米公斤克吨度倍个分小平立海英两亩顷厘毫里岁年月天日时秒成折级寸尺丈升]))")),
    # (54)发明名称: a patent counts nothing, its numbers name fields (WIPO ST.9).
    ("arabic-paren", re.compile(rf"(?!{_FIELD_OF_PATENT})[（(](\d{{1,2}})[）)]")),
    ("circled", re.compile("([\u2460-\u2473])")),
)
RANKS = {style: rank for rank, (style, _) in enumerate(_PATTERNS)}


@dataclass(frozen=True, slots=True)
class Numeral:
    """The number at the head of a text: style, value, and how many characters it takes."""

    style: str
    value: int
    length: int

    @property
    def rank(self) -> int:
        """0 for 第一章, growing downwards."""
        return RANKS[self.style]


def numeral(text: str) -> Numeral | None:
    """The number `text` (Simplified) begins with, if any."""
    for style, pattern in _PATTERNS:
        if match := pattern.match(text):
            digits = next(group for group in match.groups() if group)
            return Numeral(style, _value(digits), match.end())
    return None


_PROVISION = re.compile(r"第([一二三四五六七八九十百]{1,5}|\d{1,3})条(?P<apart>[ \u3000]*)")


def provision(text: str) -> int:
    """The number of the article of a law that a text begins with; 0 if it begins otherwise."""
    found = _PROVISION.match(text)
    return _value(found[1]) if found else 0


def next_provision(before: str, text: str) -> bool:
    """True for an article of a law below another text: set apart from its number, or the next one after the one above.

    第三条的规定 and 第三条第二款 go on with a sentence that speaks of them.
    """
    found = _PROVISION.match(text)
    return found is not None and (bool(found["apart"]) or provision(before) == _value(found[1]) - 1 > 0)


def after_contents(values: Sequence[int], bodied: Sequence[bool]) -> int:
    """Where in a chain of numbers its headings begin: several below each other without text, before it begins anew, are contents."""
    begins = next((place for place in range(1, len(values)) if values[place] <= values[place - 1]), 0)
    return begins if begins >= _CONTENTS and not any(bodied[:begins]) else 0


def counts_on(number: Numeral | None, text: str) -> bool:
    """True if a text begins with a later number of the same style: both are items of one list, such as contents."""
    other = numeral(text)
    return bool(number and other and other.style == number.style and other.value > number.value)


def han_value(digits: str) -> int:
    """十二 as 12."""
    return _value(digits)


def _value(digits: str) -> int:
    if digits.isdecimal():
        return int(digits)
    if digits in _FORMAL:
        return _FORMAL.index(digits) + 1
    if "\u2460" <= digits <= "\u2473":
        return ord(digits) - 0x245F
    total, unit = 0, 0
    for digit in digits:
        if digit == "百":
            total, unit = total + (unit or 1) * 100, 0
        elif digit == "十":
            total, unit = total + (unit or 1) * 10, 0
        else:
            unit = _DIGITS.index(digit)
    return total + unit
