"""The orders an index may have: heading and reading in, sort key and group heading out.

Every order compares unit by unit, as Chinese dictionaries do: first the first characters, then the second ones …
Quotation marks, 《》 and spaces count nothing. Numbers come first, by value, then Latin words, then Chinese.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from bianzuan.indexing.readings import is_han, units
from bianzuan.indexing.strokes import UNKNOWN, radical, radical_place, stroke_place, strokes

Weight = tuple[int | str, ...]
Key = tuple[tuple[Weight, ...], str]

# Ranks of units; they are also the ranks of the groups, and keep weights of different make apart.
_NUMBER, _LATIN, _HAN, _OTHER = range(4)
_NUMBER_LABEL, _LATIN_LABEL, _OTHER_LABEL = "数字", "西文", "其他"

_TONES = {"\N{COMBINING MACRON}": 1, "\N{COMBINING ACUTE ACCENT}": 2, "\N{COMBINING CARON}": 3, "\N{COMBINING GRAVE ACCENT}": 4}  # fmt: skip
_NEUTRAL = 5
_UMLAUT = "\N{COMBINING DIAERESIS}"
_NUMERALS = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Collation:
    """A declared order. What the headnote says of it stands in the locales of the templates, as index_order_<name>."""

    name: str
    weigh: Callable[[str, str], Weight]  # (Han character, its syllable) → weight
    label: Callable[[str, str], str]  # (Han character, its syllable) → group heading

    def key(self, heading: str, reading: str) -> Key:
        """Sort key: equal only for equal headings."""
        return tuple(self._weight(unit, syllable) for unit, syllable in _paired(heading, reading)), heading

    def group(self, heading: str, reading: str) -> tuple[Weight, str]:
        """(rank, label) of the group the heading stands in."""
        pairs = _paired(heading, reading)
        if not pairs:
            return (_OTHER,), _OTHER_LABEL
        unit, syllable = pairs[0]
        if not is_han(unit[0]):
            return ((_NUMBER,), _NUMBER_LABEL) if unit[0].isdecimal() else ((_LATIN,), _LATIN_LABEL)
        label = self.label(unit, syllable)
        # A group stands where its first heading stands: only the part of the weight that the label shows counts.
        return (_HAN, label) if self.name == "pinyin" else (_HAN, *self.weigh(unit, syllable)[:1]), label

    def _weight(self, unit: str, syllable: str) -> Weight:
        if is_han(unit[0]):
            return (_HAN, *self.weigh(unit, syllable))
        if unit[0].isdecimal():
            return (_NUMBER, int(unit), len(unit), unit)
        return (_LATIN, _plain(unit), unit)


def _paired(heading: str, reading: str) -> list[tuple[str, str]]:
    """Each unit with its syllable; without syllables where the reading does not fit."""
    wanted = units(heading)
    given = reading.split()
    return list(zip(wanted, given if len(given) == len(wanted) else [""] * len(wanted), strict=True))


def _plain(latin: str) -> str:
    """A Latin word as it is sorted: without accents and case, full-width letters as ordinary ones."""
    letters = (chr(ord(letter) - 0xFEE0) if "\uff01" <= letter <= "\uff5e" else letter for letter in latin)
    apart = unicodedata.normalize("NFD", "".join(letters))
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


def spelled(syllable: str) -> tuple[str, int, int]:
    """A syllable as (letters, 1 if they hold ü, tone from 1 to 5): "lǘ" → ("lu", 1, 2)."""
    # Decomposing a single syllable of pinyin, to read off its marks; no text passes here.
    apart = unicodedata.normalize("NFD", syllable.casefold())
    tone = next((_TONES[mark] for mark in apart if mark in _TONES), _NEUTRAL)
    letters = "".join(letter for letter in apart if letter.isascii()).replace("v", "u")
    return letters, int(_UMLAUT in apart or "v" in apart), tone


def _by_pinyin(character: str, syllable: str) -> Weight:
    # lu before lü, and lü before luan, as dictionaries have it: ü is u until the letters are equal.
    letters, umlaut, tone = spelled(syllable)
    return (letters or "\uffff", umlaut, tone, *stroke_place(character))


def _letter(_: str, syllable: str) -> str:
    first = spelled(syllable)[0][:1]
    return first.upper() if first.isalpha() else _OTHER_LABEL


def _by_strokes(character: str, _: str) -> Weight:
    return stroke_place(character)


def _stroke_label(character: str, _: str) -> str:
    count = strokes(character)
    return _OTHER_LABEL if count == UNKNOWN else f"{_numeral(count)}画"


def _numeral(number: int) -> str:
    """1 → 一, 12 → 十二, 25 → 二十五: up to 99."""
    tens, ones = divmod(number, 10)
    return (_NUMERALS[tens] if tens > 1 else "") + ("十" if tens else "") + (_NUMERALS[ones] if ones else "")


def _by_radicals(character: str, _: str) -> Weight:
    return radical_place(character)


def _radical_label(character: str, _: str) -> str:
    found = radical(character)
    return f"{found}部" if found else _OTHER_LABEL


# In the order the manual lists them; the first is the default.
COLLATIONS: tuple[Collation, ...] = (
    Collation("pinyin", _by_pinyin, _letter),
    Collation("strokes", _by_strokes, _stroke_label),
    Collation("radical", _by_radicals, _radical_label),
)


@dataclass(frozen=True, slots=True)
class Dates(Collation):
    """The order of a chronology: by the date that stands for the reading, in groups by the year."""

    def key(self, heading: str, reading: str) -> Key:
        """Sort key: date, then wording."""
        return ((reading,),), heading

    def group(self, heading: str, reading: str) -> tuple[Weight, str]:
        """The year; no number says it, since a date is no reading."""
        return (int(reading[:4] or 0),), f"{reading[:4]}年"


DATES = Dates("dates", _by_pinyin, _letter)


def collation(name: str) -> Collation | None:
    """The order of that name, None if there is none."""
    return next((one for one in COLLATIONS if one.name == name), None)
