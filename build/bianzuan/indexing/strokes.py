"""Stroke counts: a character in, the number of its strokes and its place among characters of that number out.

The table is `strokes.txt` beside this module, derived from Unicode CLDR; it knows some 24,000 characters. It has no
order of the single strokes (横竖撇点折): within a count it goes by radical.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

# Characters the table lacks come after all others.
UNKNOWN = 99


@cache
def _table() -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    text = files("bianzuan.indexing").joinpath("strokes.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            count, characters = line.split("\t")
            found |= {character: (int(count), place) for place, character in enumerate(characters)}
    return found


def strokes(character: str) -> int:
    """Number of strokes; UNKNOWN for a character that the table lacks."""
    return _table().get(character, (UNKNOWN, ord(character)))[0]


def stroke_place(character: str) -> tuple[int, int]:
    """(number of strokes, place among the characters of that number): a total order of characters."""
    return _table().get(character, (UNKNOWN, ord(character)))
