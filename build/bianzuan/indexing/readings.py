"""Heading → reading: pinyin with tone marks, syllables apart, and whether an editor should look at it.

Sources, in this order: our tables of names and phrases; for names of persons the surname table; the words of the
text, as jieba cuts them, in pypinyin's dictionary of phrases; the common reading of the single character. A
character with several readings that only the last source settles makes the reading doubtful.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

from bianzuan.indexing.reading_tables import COMPOUND_SURNAMES, PERSONS, PHRASES, POLYPHONES, SURNAMES
from bianzuan.indexing.segmentation import simplified, tag, tokens

_LONGEST_PHRASE = 8
# A person's name written in Chinese characters without a middle dot.
_NAME_LENGTHS = range(2, 5)
_FULL_NAME_LENGTHS = range(3, 5)
# Given names: readings that are commoner there than in running text.
_IN_NAMES = {"行": "xíng", "长": "cháng", "为": "wéi", "朝": "cháo", "重": "zhòng", "传": "chuán", "少": "shào", "兴": "xīng",
             "华": "huá", "相": "xiāng", "中": "zhōng", "乐": "lè", "宁": "níng", "奇": "qí", "曾": "zēng", "参": "cān", "焘": "tāo"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """Pinyin of the Han characters, Latin words and numbers as they stand, all apart by a space."""

    pinyin: str
    doubtful: bool = False


def is_han(character: str) -> bool:
    """True for a Chinese character, 〇 included."""
    # Planes 2 and 3 hold nothing but ideographs; Python's own names lag behind their newest blocks.
    return (
        character == "〇"
        or "\U00020000" <= character <= "\U0003ffff"
        or unicodedata.name(character, "").startswith("CJK UNIFIED IDEOGRAPH")
    )


def units(text: str) -> tuple[str, ...]:
    """What a reading has a syllable for: each Han character, each Latin word, each number; marks have none."""
    found: list[str] = []
    last = ""
    for character in text:
        kind = _kind(character)
        if kind in ("latin", "digit") and kind == last:
            found[-1] += character
        elif kind:
            found.append(character)
        last = kind
    return tuple(found)


def _kind(character: str) -> str:
    if is_han(character):
        return "han"
    if character.isdecimal():
        return "digit"
    return "latin" if character.isalpha() else ""


def fitted(given: str, text: str) -> str:
    """An editor's reading laid to the heading's units; "" if it does not fit. Latin and numbers may be left out."""
    syllables = tuple(given.split())
    wanted = units(text)
    if len(syllables) == len(wanted):
        return " ".join(syllables)
    if len(syllables) != sum(1 for unit in wanted if is_han(unit[0])):
        return ""
    rest = iter(syllables)
    return " ".join(next(rest) if is_han(unit[0]) else unit for unit in wanted)


def _letters(syllable: str) -> str:
    # Decomposing a syllable of pinyin to take off its marks; no text passes here.
    apart = unicodedata.normalize("NFD", syllable.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).replace("v", "u")


@cache
def _all_letters() -> frozenset[str]:
    return frozenset(_letters(one) for listed in pinyin_dict.values() for one in listed.split(","))


def is_syllable(word: str) -> bool:
    """True for a syllable of pinyin, with or without its tone; the r of 儿 counts."""
    return _letters(word) in _all_letters() or word == "r"


def is_known(character: str, syllable: str) -> bool:
    """True if pypinyin's dictionary knows the character by these letters, in whatever tone."""
    return _letters(syllable) in {_letters(one) for one in pinyin_dict.get(ord(character), "").split(",")}


@cache
def reading(text: str, *, name: bool = False) -> Reading:
    """Reading of a heading; `name` says that it is the name of a person (or is one after the dictionary)."""
    han = simplified("".join(unit if is_han(unit[0]) else " " for unit in units(text)))
    syllables = _read_name(han) if name or _name_like(han) else None
    syllables = syllables or _read(han)
    pinyin = " ".join(
        unit if given is None else given.removesuffix("?")
        for unit, given in zip(units(text), syllables, strict=True)
    )
    return Reading(pinyin, any(given is not None and given.endswith("?") for given in syllables))


def _name_like(han: str) -> bool:
    # The dictionary calls many a word a name (盖章, 弘扬): shorter names, and what any table lists as a word, are not
    # believed outside the index of persons.
    known = han in PHRASES or han in phrases_dict
    return han in PERSONS or (len(han) in _FULL_NAME_LENGTHS and tag(han).startswith("nr") and not known)


def _read_name(han: str) -> list[str | None] | None:
    """Syllables of a person's name; None if it is not a Chinese name of two to four characters."""
    if han in PERSONS:
        return list(PERSONS[han].split())
    if len(han) not in _NAME_LENGTHS or " " in han:
        return None
    for length in (3, 2):
        compound = COMPOUND_SURNAMES.get(han[:length]) if len(han) > length else None
        if compound:
            return [*compound.split(), *_read_given(han[length:])]
    if han in phrases_dict and han[0] not in SURNAMES:
        return [*(_phrase(han) or ())]  # a name that the dictionary knows, foreign ones among them
    surname = SURNAMES.get(han[0]) or _settled(han[0])
    return [surname, *_read_given(han[1:])]


def _read_given(given: str) -> list[str]:
    """A given name says nothing about its words: only a phrase that is the whole of it is trusted."""
    whole = _phrase(given) if len(given) > 1 else None
    return whole or [
        f"{_IN_NAMES.get(character) or _common(character)}?" if character in POLYPHONES else _common(character)
        for character in given
    ]


def _settled(character: str) -> str:
    return f"{_common(character)}?" if character in POLYPHONES else _common(character)


def _read(han: str) -> list[str | None]:
    """Syllables of running text; None where a unit is Latin or a number, "?" at the end of a doubtful one."""
    found: list[str | None] = [None] * len(han)
    for start, end in _words(han):
        for place, syllable in zip(range(start, end), _phrase(han[start:end]) or [], strict=False):
            found[place] = syllable
    return [
        _settled(character) if syllable is None and character != " " else syllable
        for character, syllable in zip(han, found, strict=True)
    ]


def _words(han: str) -> list[tuple[int, int]]:
    """Runs that a phrase may settle: our phrases first, the dictionary's words between them, then what they hold."""
    found: list[tuple[int, int]] = []
    place = 0
    gap = 0
    while place < len(han):
        end = _longest(han, place, PHRASES)
        if end > place:
            found += [*_dictionary_words(han, gap, place), (place, end)]
            place = gap = end
        else:
            place += 1
    return [*found, *_dictionary_words(han, gap, len(han))]


def _longest(han: str, start: int, phrases: dict[str, str]) -> int:
    for end in range(min(len(han), start + _LONGEST_PHRASE), start + 1, -1):
        if han[start:end] in phrases:
            return end
    return start


def _dictionary_words(han: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Phrases of pypinyin's dictionary inside the words that jieba sees; runs of single characters count as one."""
    runs: list[tuple[int, int]] = []
    single = False
    for start, stop in tokens(han[begin:end]):
        if stop - start == 1 and single:
            runs[-1] = (runs[-1][0], begin + stop)
        else:
            runs.append((begin + start, begin + stop))
        single = stop - start == 1
    return [word for start, stop in runs for word in _phrases_within(han, start, stop)]


def _phrases_within(han: str, start: int, stop: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    while start < stop:
        length = next(
            (length for length in range(stop - start, 1, -1) if han[start : start + length] in phrases_dict), 1
        )
        if length > 1:
            found.append((start, start + length))
        start += length
    return found


def _phrase(word: str) -> list[str] | None:
    """Syllables of a phrase in our table or in pypinyin's dictionary."""
    if word in PHRASES:
        syllables = PHRASES[word].removesuffix("?").split()
        return [f"{one}?" for one in syllables] if PHRASES[word].endswith("?") else syllables
    listed = phrases_dict.get(word)
    if listed is None or len(listed) != len(word):
        return None
    return [syllable[0] for syllable in listed]


# Characters whose first reading in pypinyin's dictionary is not the common one.
_COMMON = {"子": "zǐ", "地": "dì", "着": "zhuó", "了": "liǎo", "的": "de", "和": "hé", "都": "dū", "会": "huì", "大": "dà", "为": "wéi", "长": "cháng",
           "给": "gěi", "参": "cān", "区": "qū", "石": "shí", "系": "xì", "当": "dāng", "传": "chuán", "藏": "cáng", "总": "zǒng"}  # fmt: skip


def _common(character: str) -> str:
    """The common reading of a character; the character itself, doubtful, if nobody knows one."""
    listed = pinyin_dict.get(ord(character), "").split(",")[0]
    return _COMMON.get(character) or listed or f"{character}?"


def reader(given: Mapping[str, str]) -> Callable[[str], str]:
    """What reads a text as `reading` does, except for the words of `given`, which has a reading for each of them."""
    # A longer word has the last say.
    words = [(units(word), given[word].split()) for word in sorted(given, key=lambda word: (len(word), word))]

    def read(text: str) -> str:
        own = units(text)
        syllables = reading(text).pinyin.split()
        for word, its in words:
            for start in range(len(own) - len(word) + 1):
                if own[start : start + len(word)] == word:
                    syllables[start : start + len(word)] = its
        return " ".join(syllables)

    return read
