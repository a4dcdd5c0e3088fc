"""Where long Latin words in Chinese text may be divided: a text in, offsets out.

A long word at the end of a Chinese line leaves a hole that thirty gaps cannot take up. Its places are only marked
here; the composer divides a word there where the line would gape otherwise. Patterns are TeX's for American English
(pyphen), which WeasyPrint brings along: words of other languages in Latin letters are divided by them, too, which is
the custom of Chinese setting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

# A shorter word fits or is taken over whole; of a word in capitals (an abbreviation) nobody knows the syllables.
_LONG_WORD = re.compile(r"(?<![A-Za-z0-9@._/-])[A-Za-z]?[a-z]{7,}(?![A-Za-z0-9@_/])")
# Letters that stay together at the beginning and at the end of a word (Chicago Manual 7.37).
_FIRST, _LAST = 2, 3
# A checksum, a name in capitals, a number of many digits, that no short line can do without breaking.
_LONG_STRING = re.compile(r"[A-Za-z0-9]{14,}")


def divisions(text: str) -> Iterator[int]:
    """Offsets at which a hyphen may be put in."""
    for word in _LONG_WORD.finditer(text):
        yield from (word.start() + place for place in _patterns().positions(word[0]))


def severances(text: str) -> Iterator[int]:
    """Offsets in long strings that are no words, at which they may be parted without a hyphen."""
    for string in _LONG_STRING.finditer(text):
        if not _LONG_WORD.fullmatch(string[0]):
            yield from range(string.start() + _LAST, string.end() - _LAST + 1)


@cache
def _patterns() -> Any:
    import pyphen

    return pyphen.Pyphen(lang="en_US", left=_FIRST, right=_LAST)
