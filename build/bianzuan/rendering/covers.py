"""The cover's title: set upright in columns where it is all Han, else across. Theme templates draw the rest."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from bianzuan.config import PublicationMeta
from bianzuan.geometry import Geometry
from bianzuan.rendering.openings import display
from bianzuan.rendering.themes import LARGEST_ON_COVER

# Longer titles would need type too small for a cover.
LONGEST_UPRIGHT = 24
# A slip of one column is the classical form; beyond this its characters would be too small.
LONGEST_COLUMN = 14
LONGEST_SUBTITLE_COLUMN = 18
SMALLEST = 20.0  # points
# Share of the page's height that the title's columns may take: below them three lines of imprint have room.
UPRIGHT_SHARE = 0.6
# A middle dot stands in the middle of its square in both directions; every other mark would need turning.
UPRIGHT_MARKS = "\N{MIDDLE DOT}"
UPRIGHT_LEADING = 1.18
# A title across is set a little smaller than one in columns.
ACROSS_TO_UPRIGHT = 0.85
ACROSS_SHARE = 0.7  # of the page's width
# Size of the subtitle as a share of the page's width: 12.5 pt on 大32开.
UNDER_SHARE = 0.0315


@dataclass(frozen=True, slots=True)
class Cover:
    """`columns` right to left, each one character after another; empty when the title is set across."""

    columns: tuple[str, ...]
    size: float  # points
    step: float  # points from character to character down a column
    subtitle: tuple[str, ...]
    across: int  # characters in a line of a title set across
    under: float  # points: size of what stands under the title, in proportion to the page


def cover(
    meta: PublicationMeta, geometry: Geometry, upright: bool = True, largest: float = LARGEST_ON_COVER
) -> Cover:
    """Choose the layout of the title and its type size, `largest` points at most; across unless `upright`."""
    upright = upright and stands_upright(meta.title) and len(meta.title) <= LONGEST_UPRIGHT
    columns = _columns(meta.title) if upright else ()
    across = display(meta.title, geometry.width * ACROSS_SHARE, largest * ACROSS_TO_UPRIGHT)
    size = across.size
    if columns:
        longest = max(len(column) for column in columns)
        size = max(SMALLEST, round(min(largest, geometry.height * UPRIGHT_SHARE / (longest * UPRIGHT_LEADING)), 1))
    subtitle = _columns(meta.subtitle, LONGEST_SUBTITLE_COLUMN) if columns and stands_upright(meta.subtitle) else ()
    return Cover(columns, size, round(size * UPRIGHT_LEADING, 2), subtitle, across.balance, round(geometry.width * UNDER_SHARE, 1))


def _columns(text: str, longest: int = LONGEST_COLUMN) -> tuple[str, ...]:
    """Cut a text into columns of nearly the same length."""
    count = -(-len(text) // longest)
    if count <= 1:
        return (text,) if text else ()
    step = -(-len(text) // count)
    return tuple(text[start : start + step] for start in range(0, len(text), step))


def stands_upright(text: str) -> bool:
    """True if every character stands upright in a column as it is: no marks that would need turning."""
    return all(
        unicodedata.name(character, "").startswith("CJK ") or character in UPRIGHT_MARKS for character in text
    )
