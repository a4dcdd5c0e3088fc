"""Strokes and radicals: a character in, its stroke count or radical and its place in the order of characters out.

The tables `strokes.txt` and `radicals.txt` beside this module know some 27,000 characters; scripts/stroke_tables.py
says what they are made from. Characters of one count stand in the order of their strokes, 横竖撇点折.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

# Characters the tables lack come after all others.
UNKNOWN = 999

Place = tuple[int, int]


def _rows(name: str) -> list[list[str]]:
    text = files("bianzuan.indexing").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


@cache
def _by_strokes() -> dict[str, Place]:
    rows = _rows("strokes.txt")
    return {character: (int(count), place) for count, its in rows for place, character in enumerate(its)}


@cache
def _by_radical() -> dict[str, Place]:
    rows = _rows("radicals.txt")
    return {character: (int(number), place) for number, _, its in rows for place, character in enumerate(its)}


@cache
def _radicals() -> dict[int, str]:
    return {int(number): radical for number, radical, _ in _rows("radicals.txt")}


def strokes(character: str) -> int:
    """Number of strokes; UNKNOWN for a character that the table lacks."""
    return stroke_place(character)[0]


def stroke_place(character: str) -> Place:
    """(number of strokes, place among the characters of that number): a total order of characters."""
    return _by_strokes().get(character, (UNKNOWN, ord(character)))


def radical(character: str) -> str:
    """The radical (部首) of 康熙字典; "" for a character that the table lacks."""
    return _radicals().get(radical_place(character)[0], "")


def radical_place(character: str) -> Place:
    """(number of the radical, place among the characters of that radical, by strokes): a total order of characters."""
    return _by_radical().get(character, (UNKNOWN, ord(character)))
