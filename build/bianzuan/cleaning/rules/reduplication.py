"""Words that the language itself says twice: 碧蓝碧蓝, 多少多少, 蹒蹒跚跚, 湿湿的. In: a text (Simplified) and a place. Out: yes or no.

Adjectives that hold what they are like (雪白, 细长) double whole, words that ask double for many a thing, verbs and
adjectives of two characters double each of them, and what one sees or feels doubles before 的. 扎实扎实 is none of these.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, part_of_speech

# 多少多少人, 什么什么事, 意思意思.
_ASKS = frozenset(["多少", "什么", "怎样", "怎么", "如何", "哪里", "哪儿", "多么", "某某", "如此", "这般", "那般", "意思", "等等", "凑合", "马虎"])
# What the second character says of a colour, a size or a feeling, and the first likens or tells apart: 碧|蓝, 细|长, 冰|凉.
_FELT = "白黑红蓝绿黄青紫灰粉亮暗凉冷热烫烧硬软甜苦辣酸咸鲜香臭长短粗细圆扁平直弯高矮深浅厚薄轻重干湿滑脆嫩老瘦胖肥松紧密稀静清浑响快慢新旧远近满空尖钝"
_LIKENED = re.compile(f"[\u3400-\u9fff][{_FELT}]")
_VIVID = "z"
_OF_MANNER = "的地得儿"


def is_reduplicated(text: str, start: int, word: str) -> bool:
    """True for a word that stands twice at `start` as such words do."""
    if word in _ASKS or part_of_speech(word)[:1] == _VIVID:
        return True
    return _LIKENED.fullmatch(word) is not None and is_common_noun(word) and text[start + 2 * len(word) : start + 2 * len(word) + 1] in ("", *_OF_MANNER, "，", "、", "。")


def is_halved(text: str, start: int) -> bool:
    """True for two equal characters at `start` that are half of 蹒蹒跚跚, or say how something feels: 湿湿的."""
    if text[start : start + 1] in _FELT and text[start + 2 : start + 3] in _OF_MANNER and start + 2 < len(text):
        return True
    return any(_is_of_four(text[at : at + 4]) for at in (start - 2, start) if at >= 0)


def _is_of_four(text: str) -> bool:
    return len(text) == 4 and text[0] == text[1] != text[2] == text[3] and is_common_noun(text[0] + text[2])
