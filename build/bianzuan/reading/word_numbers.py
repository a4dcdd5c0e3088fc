"""Numbers that Word counts itself (ECMA-376, 17.9 and 17.18.59): in the part `numbering`; out the label of each paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bianzuan.reading.word_package import value

_DIGITS = "〇一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_FORMAL, _FORMAL_UNITS = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
# Word counts no further; without an end one label in letters, "zzz…", would fill the memory.
_MOST = 32767
_PLACE = re.compile(r"%([1-9])")
# Behind a label: nothing after a mark that has room of its own, a wide space after a word, else a space.
_OWN_ROOM = "、，．。：；）】〕》」』"
_WORD = re.compile(r"[\u3007\u3400-\u9fff]")
_ENCLOSED = re.compile(r"[\u2460-\u24ff\u2776-\u2793\u3220-\u32ff]")


def _chinese(number: int) -> str:
    return _grouped(number, _DIGITS.replace("〇", "零"), ("", "十", "百", "千"), short=True)


def _formal(number: int) -> str:
    return _grouped(number, _FORMAL, _FORMAL_UNITS, short=False)


def _grouped(number: int, digits: str, units: tuple[str, ...], *, short: bool) -> str:
    """12 → 十二, 105 → 一百零五; beyond 9999 digit by digit, which no list reaches."""
    if not 0 < number < 10_000:
        return "".join(digits[int(digit)] for digit in str(number))
    said, skipped = "", False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            said += (digits[0] if skipped else "") + digits[digit] + units[place]
        skipped = not digit
    return said[1:] if short and 10 <= number < 20 else said


def _roman(number: int) -> str:
    said = ""
    for size, letters in _ROMAN:
        while number >= size:
            said, number = said + letters, number - size
    return said


def _letter(number: int) -> str:
    # As Word does after z: aa, bb, cc.
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _enclosed(number: int) -> str:
    first = 0x2460 if number <= 20 else 0x3251 - 20 if number <= 35 else 0x32B1 - 35
    return chr(first + number - 1) if 1 <= number <= 50 else f"({number})"


def _wide(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda n: f"{n:02d}", "upperRoman": lambda n: _roman(n).upper(), "lowerRoman": _roman,
    "upperLetter": lambda n: _letter(n).upper(), "lowerLetter": _letter,
    "chineseCounting": _chinese, "chineseCountingThousand": _chinese, "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese, "japaneseCounting": _chinese, "koreanCounting": _chinese,
    "ideographDigital": lambda n: "".join(_DIGITS[int(d)] for d in str(n)),
    "japaneseDigitalTenThousand": lambda n: "".join(_DIGITS[int(d)] for d in str(n)),
    "taiwaneseDigital": lambda n: "".join(_DIGITS[int(d)] for d in str(n)),
    "chineseLegalSimplified": _formal, "ideographLegalTraditional": _formal, "japaneseLegal": _formal,
    "ideographTraditional": lambda n: _STEMS[(n - 1) % 10], "ideographZodiac": lambda n: _BRANCHES[(n - 1) % 12],
    "ideographZodiacTraditional": lambda n: _STEMS[(n - 1) % 10] + _BRANCHES[(n - 1) % 12],
    "decimalEnclosedCircle": _enclosed, "decimalEnclosedCircleChinese": _enclosed, "ideographEnclosedCircle": _enclosed,
    "decimalFullWidth": _wide, "decimalFullWidth2": _wide,
    "decimalEnclosedParen": lambda n: f"({n})", "decimalEnclosedFullstop": lambda n: f"{n}.", "numberInDash": lambda n: f"- {n} -",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int
    plain: bool  # numbers of other levels in it are in digits


@dataclass(slots=True)
class Numbers:
    """Counts as the paragraphs are read; `label` is called once for each numbered paragraph, in order."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)  # of each abstract numbering
    abstract: dict[str, str] = field(default_factory=dict)
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)  # of each abstract numbering
    begun: set[tuple[str, int]] = field(default_factory=set)
    own: dict[str, dict[int, _Level]] = field(default_factory=dict)  # levels that a list says anew

    def label(self, number: str, level: int) -> str | None:
        """What stands before a paragraph, with the space behind it; None for a bullet, "" where nothing is shown."""
        key = self.abstract.get(number, "")
        levels = {**self.levels.get(key, {}), **self.own.get(number, {})}
        if level not in levels:
            return ""
        self._count(key, number, level, levels)
        one = levels[level]
        if one.form in ("bullet", "none") or not one.text:
            return None if one.form == "bullet" else ""
        counts = self.counts[key]

        def said(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            form = "decimal" if one.plain and at != level or at not in levels else levels[at].form
            count = counts.get(at, levels[at].start if at in levels else 1)
            return _FORMS.get(form, str)(count)

        label = _PLACE.sub(said, one.text).strip()
        return label + room(label)

    def _count(self, key: str, number: str, level: int, levels: dict[int, _Level]) -> None:
        counts = self.counts.setdefault(key, {})
        restart = self.restarts.get(number, {}).get(level)
        if restart is not None and (number, level) not in self.begun:
            counts[level] = restart
        else:
            counts[level] = counts[level] + 1 if level in counts else levels[level].start
        self.begun.add((number, level))
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]


def room(label: str) -> str:
    """What stands between a label and the words it counts."""
    if not label or label[-1] in _OWN_ROOM or _ENCLOSED.fullmatch(label[-1]):
        return ""
    return "\u3000" if _WORD.fullmatch(label[-1]) else " "


def read_numbers(tree: Element | None) -> Numbers:
    """The lists of a file; none without the part."""
    numbers = Numbers()
    for one in tree.iter("w.abstractNum") if tree is not None else ():
        numbers.levels[one.get("w.abstractNumId", "")] = dict(map(_level, one.iter("w.lvl")))
    for one in tree.findall("w.num") if tree is not None else ():
        number = one.get("w.numId", "")
        numbers.abstract[number] = value(one, "w.abstractNumId") or ""
        for override in one.iter("w.lvlOverride"):
            level = int(override.get("w.ilvl") or 0)
            if start := value(override, "w.startOverride"):
                numbers.restarts.setdefault(number, {})[level] = min(int(start), _MOST)
            numbers.own.setdefault(number, {}).update(map(_level, override.iter("w.lvl")))
    return numbers


def _level(one: Element) -> tuple[int, _Level]:
    start = value(one, "w.start") or "1"
    form = value(one, "w.numFmt") or value(one, "mc.AlternateContent/mc.Fallback/w.numFmt") or "decimal"
    plain = one.find("w.isLgl") is not None
    return int(one.get("w.ilvl") or 0), _Level(form, value(one, "w.lvlText") or "", min(int(start), _MOST) if start.isdecimal() else 1, plain)
