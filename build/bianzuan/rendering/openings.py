"""How many lines of the grid the opening of a chapter takes, and how many characters of its title fit a line.

WeasyPrint cannot round a height to lines, so the lines are counted here; the sizes are the theme's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from bianzuan.geometry import Geometry
from bianzuan.model import Author, Chapter
from bianzuan.rendering.themes import OPENING_LINES as LEAST_LINES
from bianzuan.rendering.themes import SIZES

# Titles keep a little clear of the margins: a full line of title reads as a line of text.
TITLE_SHARE = 0.9
# Lines above the first element, and least lines between the last one and the text.
LINES_ABOVE = 2
LINES_BELOW = 1.5
TITLE_LEADING = 1.5  # in grid lines
# How much shorter than a full line the lines of a title are that is broken between words, in characters.
RAGGED = 2
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}" * 2
# A display line that just fits would touch both margins.
DISPLAY_SHARE = 0.98
# How many characters the longest line of a broken title may have more than an equal share.
UNEVEN = 2
LEAST_SHRINK = 0.72
# Beyond so many lines a display title shrinks on, or it would fill its page.
MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Opening:
    """Height of an opening in grid lines, characters that fit a line of kicker, title and subtitle, authors by lines."""

    lines: int
    kicker: int
    title: int
    subtitle: int
    authors: tuple[tuple[Author, ...], ...]


def characters(geometry: Geometry, size: float) -> int:
    """How many characters of that type size (points) a title line holds."""
    return int(geometry.measure * TITLE_SHARE / size)


def chapter_opening(
    chapter: Chapter, geometry: Geometry, sizes: Mapping[str, float], *, ordinal: bool, least: int = LEAST_LINES
) -> Opening:
    """Count the lines of kicker, ordinal, title, subtitle, authors and date."""
    kicker, title, subtitle = (characters(geometry, {**SIZES, **sizes}[name]) for name in ("kicker", "chapter", "subtitle"))
    author = characters(geometry, geometry.size)
    authors = author_lines(chapter.authors)
    needed = (
        LINES_ABOVE
        + (_broken(chapter.kicker, kicker) if chapter.kicker else 0)
        + (1.5 if ordinal else 0)
        + _broken(chapter.title, title) * TITLE_LEADING
        + (_broken(chapter.subtitle, subtitle) + 0.25 if chapter.subtitle else 0)
        + (0.5 if chapter.authors or chapter.date else 0)
        + sum(ceil(sum(map(_width, line)) / author) for line in authors)
        + (1 if chapter.date else 0)
        + LINES_BELOW
    )
    return Opening(max(least, ceil(needed)), kicker, title, subtitle, authors)


def _broken(title: str, longest: int) -> int:
    """Lines a title takes at most when it is broken between words."""
    return 1 if len(title) <= longest else ceil(len(title) / max(1, longest - RAGGED))


def author_lines(authors: tuple[Author, ...]) -> tuple[tuple[Author, ...], ...]:
    """Names alone share a line; an author with a post has a line of his own."""
    if any(author.role for author in authors):
        return tuple((author,) for author in authors)
    return (authors,) if authors else ()


def _width(author: Author) -> int:
    """Characters of an author's name and post, with the spaces around."""
    return len(author.name) + len(author.role) + 2


def running(title: str, geometry: Geometry, size: float = SIZES["running"]) -> str:
    """A title short enough for a running head: cut where it would fill more than nine tenths of the line."""
    longest = characters(geometry, size)
    return title if len(title) <= longest else title[: longest - len(ELLIPSIS)] + ELLIPSIS


@dataclass(frozen=True, slots=True)
class Line:
    """Type size of a display line in points, and the characters after which it is broken."""

    size: float
    balance: int


def display(title: str, room: float, largest: float) -> Line:
    """Size of a display title on lines of `room` points: few lines, and as few as it takes without shrinking too far."""
    for lines in range(1, len(title) + 1):
        # Several lines are broken between words, so they are never quite equal.
        longest = -(-len(title) // lines) + (UNEVEN if lines > 1 else 0)
        if room / longest >= largest * LEAST_SHRINK or lines == MOST_LINES:
            # rounded down: a hundredth of a point too much would break the line
            return Line(min(largest, int(room / longest * 100) / 100), longest)
    return Line(largest, 1)
