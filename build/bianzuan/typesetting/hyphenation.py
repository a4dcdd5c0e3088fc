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
# Letters that stay together at both ends of a word.
_LEAST = 3


def divisions(text: str) -> Iterator[int]:
    """Offsets at which a hyphen may be put in."""
    for word in _LONG_WORD.finditer(text):
        yield from (word.start() + place for place in _patterns().positions(word[0]))


@cache
def _patterns() -> Any:
    import pyphen

    return pyphen.Pyphen(lang="en_US", left=_LEAST, right=_LEAST)
