"""Traditional to Simplified: OpenCC's tw2s with exceptions on top. Wording never changes (tw2s, not tw2sp).

In: a line in Traditional script. Out: a line of the same length.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from bianzuan.cleaning.rules.names import INNER_ZHONG, KEPT_IN_NAMES, find_names
from bianzuan.cleaning.rules.script_tables import (
    CORRECTIONS,
    IN_WORDS,
    KEEP_HUO,
    KEEP_QIAN,
    VARIANT_WORDS,
    converter,
    protected_spans,
)
from bianzuan.cleaning.rules.variant_forms import VARIANTS
from bianzuan.cleaning.rules.written_by import places_of_zhu


@cache
def _kept() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted({*KEEP_QIAN, *KEEP_HUO}, key=len, reverse=True))))


_KEPT_IN_NAMES = KEPT_IN_NAMES | VARIANTS.keys()
_IN_NAMES = frozenset({*_KEPT_IN_NAMES, *INNER_ZHONG})


def simplify(text: str, protect: tuple[str, ...] = ()) -> str:
    """`text` in Simplified script, of the same length; protected spans, exceptions and names with variants kept."""
    converted = [VARIANTS.get(old) or VARIANTS.get(new, new) for old, new in zip(text, _same_length(text), strict=True)]
    for character, (other, where) in IN_WORDS.items():
        for match in where.finditer(text) if character in text else ():
            converted[match.start()] = other
    for match in _kept().finditer(text):
        for place in range(match.start(), match.end()):
            if text[place] in "乾夥":
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
    for start, end in protected_spans(text, protect):
        converted[start:end] = text[start:end]
    return "".join(converted)


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
    for start, end, kind in find_names("".join(converted), of_interest):
        for place in range(start, end):
            if text[place] in _KEPT_IN_NAMES:
                converted[place] = text[place]
            elif kind == "person" and place > start and text[place] in INNER_ZHONG:
                converted[place] = INNER_ZHONG[text[place]]


def _same_length(text: str) -> str:
    """tw2s; character by character where a phrase changes the length."""
    whole = str(converter("tw2s").convert(text))
    if len(whole) == len(text):
        return whole
    single = [str(converter("tw2s").convert(character)) for character in text]
    return "".join(new if len(new) == 1 else old for new, old in zip(single, text, strict=True))
