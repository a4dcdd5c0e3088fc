"""The book's own words (目录, 第一编, 参见 …) in the script of the publication: locale file in, words out.

Templates and Python hold no Chinese; a word that is missing in a locale is a KeyError, never an empty string.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bianzuan import resources
from bianzuan.config import PublicationMeta

_ISO_DATE_PARTS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of one locale; `say("chapter", n=3)` fills in a pattern, numbers as ordinals of that language."""

    words: Mapping[str, str]
    digits: str  # "" where ordinals are Arabic
    ten: str

    def say(self, key: str, **params: object) -> str:
        """Words of that key with the parameters filled in. Raises KeyError if the locale lacks it."""
        return self.words[key].format(**params)

    def has(self, key: str) -> bool:
        """True if the locale has that key."""
        return key in self.words

    def ordinal(self, number: int) -> str:
        """1 → 一, 12 → 十二, 105 → 一百零五; Arabic where the locale has no numerals of its own. Up to 9999."""
        if not self.digits:
            return str(number)
        if not 0 <= number <= 9999:
            raise ValueError(f"no ordinal for {number}")
        return _numeral(number, self.digits, self.ten)

    def date(self, text: str) -> str:
        """"2023-10-23" → 2023年10月23日; what is not an ISO date stays as the text has it."""
        fields = text.split("-")
        if not (1 <= len(fields) <= 3 and all(field.isascii() and field.isdigit() for field in fields)):
            return text
        if len(fields[0]) != 4:
            return text
        return self.say(f"date_{_ISO_DATE_PARTS[len(fields) - 1]}", **dict(zip("ymd", map(int, fields), strict=False)))


def _numeral(number: int, digits: str, units: str) -> str:
    """Chinese numeral; `digits` from zero to nine, `units` ten, hundred, thousand."""
    if number == 0:
        return digits[0]
    words: list[str] = []
    for power in range(3, -1, -1):
        digit = number // 10**power % 10
        if digit:
            words.append(digits[digit] + (units[power - 1] if power else ""))
        elif words and words[-1] != digits[0] and number % 10**power:
            words.append(digits[0])
    # Ten to nineteen are spoken without the leading one.
    return "".join(words)[1:] if 10 <= number < 20 else "".join(words)


def locale_of(meta: PublicationMeta) -> str:
    """Locale of the book's own words: its script if it is Chinese, else English."""
    return meta.script if meta.language.startswith("zh") else "en"


def load(locale: str) -> Labels:
    """Labels of the locale "zh-Hans", "zh-Hant" or "en". Raises FileNotFoundError for another."""
    path = resources.templates() / "locales" / f"{locale}.toml"
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    numerals = table.get("numerals", {})
    return Labels(table["labels"], numerals.get("digits", ""), numerals.get("units", ""))
