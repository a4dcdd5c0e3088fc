"""Traditional to Simplified: OpenCC's tw2s with exceptions on top. Wording never changes (tw2s, not tw2sp).

In: a line in Traditional script. Out: a line of the same length.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from bianzuan.cleaning.reassembly.words.script_tables import (
    CORRECTIONS,
    IN_WORDS,
    KEEP_HUO,
    KEEP_QIAN,
    KEEP_ZHI,
    NAMES_IN_SIMPLIFIED,
    VARIANT_WORDS,
    changed_by_tw2s,
    converter,
    has_simple_form,
    protected_spans,
)
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word
from bianzuan.cleaning.rules.names import INSIDE_NAMES, KEPT_IN_NAMES, find_names
from bianzuan.cleaning.rules.variant_forms import VARIANTS, is_standard
from bianzuan.cleaning.rules.written_by import places_of_zhu
from bianzuan.model import Script

# Words that the model takes for names: 龙钟潦倒, 晓钟, 千钟酒.
_BELLS = frozenset(("龙钟", "晓钟", "金钟", "黄钟", "洪钟", "警钟", "暮钟", "晨钟", "霜钟", "万钟", "千钟", "老钟", "座钟", "时钟", "闹钟", "挂钟"))


# 餅乾和糖, 曬乾文件: what is dry ends there, and no year or place of that name begins.
_NOT_BEHIND_DRY = "(?<![豆餅饼梨莓芒龍龙眼圓圆桃李蕉瓜薑姜萄薯肉魚鱼筍笋果卜蔔葡曬晒烘烤焙風风晾吹擦抹拭榨喝口舌弄瀝沥菜杏梅棗枣柿蛋蝦虾煸煎炒哭流耗抽])"


@cache
def _kept() -> re.Pattern[str]:
    kept = (f"{_NOT_BEHIND_DRY if word[0] == '乾' else ''}{re.escape(word)}" for word in sorted({*KEEP_QIAN, *KEEP_HUO, *KEEP_ZHI}, key=len, reverse=True))
    return re.compile("|".join(kept))


# 貓 is no variant but how Traditional text has the character: it is kept in no name.
_NOT_IN_NAMES = frozenset("姪彞祕暱袴")
_KEPT_IN_NAMES = KEPT_IN_NAMES | {form for form in VARIANTS if not has_simple_form(form)} - _NOT_IN_NAMES
_IN_NAMES = frozenset({*_KEPT_IN_NAMES, *INSIDE_NAMES})


@cache
def _changing() -> frozenset[str]:
    """Characters of which something else may become; in `CORRECTIONS` and `NAMES_IN_SIMPLIFIED` nothing changes without one of them."""
    return frozenset({*changed_by_tw2s(), *IN_WORDS, *VARIANTS, *INSIDE_NAMES, "著"})


def simplify(text: str, protect: tuple[str, ...] = ()) -> str:
    """`text` in Simplified script, of the same length; protected spans, exceptions and names with variants kept."""
    # Every short run of a text is asked for, and most have nothing to change.
    if _changing().isdisjoint(text):
        return text
    converted = [_standard(old, new) for old, new in zip(text, _same_length(text), strict=True)]
    for character, (other, where) in IN_WORDS.items():
        for match in where.finditer(text) if character in text else ():
            converted[match.start()] = other
    for match in _kept().finditer(text):
        for place in range(match.start(), match.end()):
            if text[place] in "乾夥徵":
                converted[place] = text[place]
    if "著" in text:
        shadow = "".join("著" if old == "著" else new for old, new in zip(text, converted, strict=True))
        kept = frozenset(places_of_zhu(shadow))
        for place, character in enumerate(text):
            if character == "著":
                converted[place] = "著" if place in kept else "着"
    _keep_variants(text, converted)
    for wrong, right in CORRECTIONS.items():
        for match in re.finditer(wrong, text):
            converted[match.start() : match.end()] = right
    _keep_in_names(text, converted)
    for name, right in NAMES_IN_SIMPLIFIED.items():
        for match in re.finditer(name, text):
            converted[match.start() : match.end()] = right
    for start, end in protected_spans(text, protect):
        converted[start:end] = text[start:end]
    return "".join(converted)


def _standard(old: str, new: str) -> str:
    """The standard form of a character, of which OpenCC makes `new`; the character itself where that is none."""
    if old == "覆":
        return old  # OpenCC makes 射复 and 复宗 of 射覆 and 覆宗; where 覆 is 复 says IN_WORDS
    form = VARIANTS.get(old) or VARIANTS.get(new, new)
    return form if is_standard(form) or not is_standard(old) else old


def _keep_variants(text: str, converted: list[str]) -> None:
    for place, character in enumerate(text):
        if character in VARIANT_WORDS:
            around = text[max(place - 1, 0) : place + 2]
            if not any(word in around for word in VARIANT_WORDS[character]):
                converted[place] = character


def _keep_in_names(text: str, converted: list[str]) -> None:
    of_interest: Callable[[int], bool] = lambda place: text[place] in _IN_NAMES  # noqa: E731
    if _IN_NAMES.isdisjoint(text):
        return
    shadow = "".join(converted)
    for start, end, kind in find_names(shadow, of_interest):
        if is_ordinary_word(shadow[start:end]):
            continue  # 乾巴巴 is nobody
        for place in range(start, end):
            if text[place] in _KEPT_IN_NAMES:
                converted[place] = text[place]
            elif kind == "person" and place > start and text[place] in INSIDE_NAMES and shadow[place - 1 : place + 1] not in _BELLS:
                converted[place] = INSIDE_NAMES[text[place]]


def _same_length(text: str) -> str:
    """tw2s; character by character where a phrase changes the length."""
    whole = str(converter("tw2s").convert(text))
    if len(whole) == len(text):
        return whole
    single = [str(converter("tw2s").convert(character)) for character in text]
    return "".join(new if len(new) == 1 else old for new, old in zip(single, text, strict=True))


def as_in_dictionary(text: str, target: Script) -> str:
    """A text of an edition in the script `target`, in the characters that the dictionary of words is written in; as long as it was."""
    return text if target == "zh-Hans" else simplify(text)
