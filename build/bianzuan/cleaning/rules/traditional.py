"""Simplified to Traditional: OpenCC's s2tw word by word. Wording never changes (s2tw, never s2twp).

In: a line in Simplified script. Out: a line of the same length. OpenCC alone takes the longest phrase from the left and
so reads 发明了 as 发 明了 and 参与制造 as 参与制 造; here a phrase counts only where words begin and end. A character
of several forms stands in a name as names have it.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

from bianzuan.cleaning.reassembly.words.script_tables import (
    TRADITIONAL_ALONE,
    TRADITIONAL_IN_CONTEXT,
    TRADITIONAL_WORDS,
    converter,
    is_simplified,
    protected_spans,
    traditional_choices,
    traditional_phrases,
)
from bianzuan.cleaning.reassembly.words.word_evidence import information, is_ordinary_word, part_of_speech
from bianzuan.cleaning.rules.by_sound import FORMS_BY_SOUND, is_by_sound
from bianzuan.cleaning.rules.names import SAME_AS_SURNAME, SAME_IN_NAMES, USUAL_IN_NAMES, NameKind, find_names

# Longest run of words looked up together; longer phrases of OpenCC are sayings made of shorter ones.
_LONGEST = 8

_SELF = re.compile("自制的?")
# 店主姓范，名后村: behind the word, and alone, stands a surname; 老百姓于是 has none.
_SURNAMED = re.compile("(?<!百)姓(?P<name>[\u3400-\u9fff])(?=[，。、；：！？）”的]|$)")
_OF_THE_WILL = frozenset(("能力", "力量", "精神", "意识", "功夫", "美德", "品质", "态度", "作用"))


def traditionalize(text: str, protect: tuple[str, ...] = ()) -> str:
    """`text` in Traditional script, of the same length; protected spans kept, names as names are written."""
    converted = list("".join(map(_phrase, _phrases(text))))
    if len(converted) != len(text):
        converted = [_character(character) for character in text]
    _write_names(text, converted)
    for character, (other, where) in TRADITIONAL_IN_CONTEXT.items():
        for match in where.finditer(text) if character in text else ():
            converted[match.start()] = other
    for place in _self_made(text):
        converted[place] = "製"
    for match in _SURNAMED.finditer(text):
        if traditional_choices(match["name"]):
            converted[match.start("name")] = _in_name(match["name"], "person", first=True, rest="")
    for start, end in protected_spans(text, protect):
        converted[start:end] = text[start:end]
    return "".join(converted)


def _self_made(text: str) -> Iterator[int]:
    """Places of 制 in 自制 that means made by oneself: a thing follows, 自制的蛋糕; 自制 of a person has none, or 能力."""
    for match in _SELF.finditer(text):
        word = next(iter(_tokenizer().cut(text[match.end() : match.end() + _LONGEST], HMM=False)), "")
        if len(word) > 1 and part_of_speech(word).startswith("n") and word not in _OF_THE_WILL:
            yield match.start() + 1


def _phrases(text: str) -> Iterator[str]:
    """The text in pieces: runs of whole words that OpenCC's dictionary or ours has, else single words."""
    words = list(_tokenizer().cut(text, HMM=False))
    known = traditional_phrases()
    index = 0
    while index < len(words):
        piece, taken = words[index], 1
        candidate = piece
        for count, word in enumerate(words[index + 1 : index + _LONGEST], 2):
            candidate += word
            if len(candidate) > _LONGEST:
                break
            if candidate in known:
                piece, taken = candidate, count
        yield piece
        index += taken


@cache
def _tokenizer() -> Any:
    # Imported here because loading takes half a second, and only documents that are converted need it.
    with warnings.catch_warnings():
        # jieba 0.42.1 spells regular expressions without raw strings and asks for pkg_resources: nothing to us.
        warnings.filterwarnings("ignore", category=SyntaxWarning)
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        warnings.filterwarnings("ignore", message="pkg_resources is deprecated", category=UserWarning)
        import jieba
    jieba.setLogLevel(logging.WARNING)
    return jieba.Tokenizer()


@lru_cache(maxsize=65536)
def _phrase(phrase: str) -> str:
    if phrase in TRADITIONAL_WORDS:
        return TRADITIONAL_WORDS[phrase]
    if len(phrase) > 2 and phrase not in traditional_phrases() and not is_by_sound(phrase) and (first := _first_word(phrase)):
        return _phrase(phrase[:first]) + _phrase(phrase[first:])
    made = str(converter("s2tw").convert(phrase))
    # A phrase of its dictionary has a Simplified character left; 揹 is right nowhere that 背 is wrong.
    made = "".join(_character(c) if is_simplified(c) else "背" if c == "揹" else c for c in made)
    if len(made) != len(phrase):
        return made
    if is_by_sound(phrase):
        return "".join(FORMS_BY_SOUND.get(old, new) for old, new in zip(phrase, made, strict=True))
    return _alone(phrase, made)


def _first_word(word: str) -> int:
    """Length of the first part of a long word that a dictionary has but no phrase: 分配|制度, which is no 分|配制|度; 0 if none.

    What 只 counts is told by what follows. The parts are the two likeliest words of those that leave the fewest characters of several forms alone: 热|汤面.
    """
    cuts = [cut for cut in range(1, len(word)) if "只" not in word and _is_word(word[:cut]) and _is_word(word[cut:])]
    return min(cuts, key=lambda cut: _unlikely(word, cut), default=0)


def _is_word(word: str) -> bool:
    return bool(part_of_speech(word)) and part_of_speech(word)[:2] not in ("ns", "nr")


def _unlikely(word: str, cut: int) -> tuple[int, float]:
    parts = (word[:cut], word[cut:])
    alone = sum(bool(traditional_choices(c)) for part in parts if part not in traditional_phrases() for c in part)
    return alone, sum(map(information, parts))


def _alone(phrase: str, made: str) -> str:
    """What was made of a phrase, but for characters that no phrase in it is known for."""
    result = list(made)
    for place, character in enumerate(phrase):
        if character in TRADITIONAL_ALONE and not _in_known_phrase(phrase, place):
            result[place] = TRADITIONAL_ALONE[character]
    return "".join(result)


def _in_known_phrase(phrase: str, place: int) -> bool:
    known = traditional_phrases()
    return any(phrase[start:end] in known for start in range(place + 1) for end in range(max(place + 1, start + 2), len(phrase) + 1))


@lru_cache(maxsize=8192)
def _character(character: str) -> str:
    made = str(converter("s2tw").convert(character))
    return made if len(made) == 1 else character


def _write_names(text: str, converted: list[str]) -> None:
    of_interest: Callable[[int], bool] = lambda place: bool(traditional_choices(text[place]))  # noqa: E731
    known = _inside_phrases(text)
    for start, end, kind in find_names(text, of_interest):
        if text[start:end] in traditional_phrases() or start in known or end in known:
            continue  # 沈阳 is 瀋陽, 钟鼓 no Mr 鍾, and 人云亦云 holds no Mr 云
        if kind == "place" and text[start] == "于" and part_of_speech(text[max(start - 2, 0) : start])[:1] == "v":
            continue  # 漫步于城中
        if end - start == 2 and text[start + 1] == "于":
            continue  # 臻于 and 合于 are verbs
        by_sound = is_by_sound(text[start:end])
        for place in range(start, end):
            if by_sound:
                converted[place] = FORMS_BY_SOUND.get(text[place], converted[place])
                continue
            if traditional_choices(text[place]) and not (kind == "place" and _in_known_place(text[start:end], place - start)):
                converted[place] = _in_name(text[place], kind, first=place == start, rest=text[start + 1 : end])


def _inside_phrases(text: str) -> frozenset[int]:
    """Places between the characters of phrases that a dictionary knows: no name begins or ends there."""
    places: set[int] = set()
    start = 0
    for phrase in _phrases(text):
        if len(phrase) > 1 and phrase in traditional_phrases():
            places.update(range(start + 1, start + len(phrase)))
        start += len(phrase)
    return frozenset(places)


def _in_known_place(name: str, place: int) -> bool:
    """True inside a place that a dictionary knows: 沈阳故宫 is 瀋陽故宮, not 沈陽故宮."""
    known = (name[start : start + 2] for start in (place - 1, place) if start >= 0)
    return any(word in traditional_phrases() and part_of_speech(word)[:2] not in ("", "nr") for word in known)


def _in_name(character: str, kind: NameKind, *, first: bool, rest: str) -> str:
    if character in SAME_IN_NAMES or (first and kind == "person" and character in SAME_AS_SURNAME and not is_ordinary_word(rest)):
        return character
    return USUAL_IN_NAMES.get(character) or _character(character)
