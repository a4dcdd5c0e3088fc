"""Script: a document in Traditional characters becomes Simplified. Wording never changes (tw2s, not tw2sp)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bianzuan.cleaning.draft import Change
from bianzuan.cleaning.rule import HAN, Example, Page, Rule
from bianzuan.cleaning.rules.script_tables import (
    CORRECTIONS,
    KEEP_QIAN,
    KEEP_ZHU,
    VARIANT_WORDS,
    choices,
    converter,
    is_simplified,
    is_traditional,
)

# Simplified texts quote a few traditional words; a Traditional text has about 40 in a hundred.
TRADITIONAL_SHARE = 0.10


# A Simplified text full of quotations has several simplified forms for each traditional one.
LEAST_RATIO = 0.5


def is_traditional_page(page: Page) -> bool:
    """True if the document is in Traditional script, by the forms that only one of the two scripts has."""
    han = [c for line in page.lines for c in line if HAN.match(c)]
    traditional = sum(map(is_traditional, han))
    return traditional > TRADITIONAL_SHARE * len(han) and traditional > LEAST_RATIO * sum(map(is_simplified, han))


@cache
def _protected(names: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True)))) if names else None


@cache
def _kept() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted({*KEEP_ZHU, *KEEP_QIAN}, key=len, reverse=True))))


# 徐乾學著《憺園集》, 張三 著, 「著」 as a word; but 隨著《勞動法》, 看著《家》, where the particle follows its verb.
_AUTHORSHIP = re.compile(
    "(?<![隨随跟循沿憑凭向朝對对照按順顺味藉借靠抱帶带看讀读捧拿指翻握唱哼念寫写著着])著(?=《)"
    "|(?<=[ \u3000])著(?=$|[ \u3000])|(?<=[「『“‘])著(?=[」』”’])"
)


def simplify(text: str, protect: tuple[str, ...] = ()) -> str:
    """`text` in Simplified script, of the same length; protected spans, exceptions and names with variants kept."""
    converted = list(_same_length(text))
    for match in _kept().finditer(text):
        for place in range(match.start(), match.end()):
            if text[place] in "著乾":
                converted[place] = text[place]
    for match in _AUTHORSHIP.finditer(text):
        converted[match.start()] = text[match.start()]
    _keep_variants(text, converted)
    for wrong, right in CORRECTIONS.items():
        for match in re.finditer(wrong, text):
            converted[match.start() : match.end()] = right
    if pattern := _protected(protect):
        for match in pattern.finditer(text):
            converted[match.start() : match.end()] = match[0]
    return "".join(converted)


def _keep_variants(text: str, converted: list[str]) -> None:
    for place, character in enumerate(text):
        if character in VARIANT_WORDS:
            around = text[max(place - 1, 0) : place + 2]
            if not any(word in around for word in VARIANT_WORDS[character]):
                converted[place] = character


def _same_length(text: str) -> str:
    """tw2s; then t2s and 着 for the 著 that it leaves; character by character where a phrase changes the length."""
    whole = str(converter("tw2s").convert(text))
    if len(whole) == len(text):
        return whole
    single = [str(converter("tw2s").convert(character)) for character in text]
    return "".join(new if len(new) == 1 else old for new, old in zip(single, text, strict=True))


def _script(page: Page) -> Iterator[Change]:
    if not is_traditional_page(page):
        return
    for index, line in enumerate(page.lines):
        after = simplify(line, page.config.protect)
        start = 0
        while start < len(line):
            if line[start] == after[start]:
                start += 1
                continue
            end = start + 1
            while end < len(line) and line[end] != after[end]:
                end += 1
            yield _change(index, start, end, line[start:end], after[start:end])
            start = end


def _change(line: int, start: int, end: int, before: str, after: str) -> Change:
    ambiguous = [f"{c} → {' '.join(choices(c))}" for c in dict.fromkeys(before) if choices(c)]
    if not ambiguous:
        return Change(line, start, end, after)
    reason = f"Traditional to Simplified; one of several forms: {'; '.join(ambiguous)}"
    return Change(line, start, end, after, reason, "likely")


_CORNER = {"「": "“", "」": "”", "『": "‘", "』": "’"}
_CORNER_PATTERN = re.compile("[「」『』]")
# Present only in text that was set in Simplified script throughout.
_SIMPLE_QUOTES = re.compile("[“”]")


def _corner_quotes(page: Page) -> Iterator[Change]:
    if not is_traditional_page(page) or any(_SIMPLE_QUOTES.search(line) for line in page.lines):
        return
    for line, match in page.matches(_CORNER_PATTERN):
        yield Change(line, match.start(), match.end(), _CORNER[match[0]])


SCRIPT = Rule(
    "script",
    "Traditional to Simplified",
    "繁体转为简体",
    "replace",
    "certain",
    (
        Example("廣大職工團結奮鬥，著力解決問題，後來還讀原著。", "广大职工团结奋斗，着力解决问题，后来还读原著。"),
        Example("乾安縣與徐乾學、王汎森、薛應旂", "乾安县与徐乾学、王汎森、薛应旂"),
        Example("乾淨的毛巾與乾燥的天氣", "干净的毛巾与干燥的天气"),
        Example("徐乾學著《憺園集》，隨著《勞動法》的實施", "徐乾学著《憺园集》，随着《劳动法》的实施"),
        Example("瞭解土著居民，慰藉與憑藉", "了解土著居民，慰藉与凭借"),
    ),
    ("余华的小说中引用了“後來”二字，全文仍是简体。", "发明创造，参与制造"),
    find=_script,
)
CORNER_QUOTES = Rule(
    "corner-quotes",
    "corner brackets become quotation marks in Simplified text",
    "简体文本改用弯引号",
    "replace",
    "likely",
    (Example("習近平強調：「讓職工當主角。」", "習近平強調：“讓職工當主角。”"),),
    ("他说：「好。」",),
    find=_corner_quotes,
)
