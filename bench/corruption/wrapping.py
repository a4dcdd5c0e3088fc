"""Pages whose paragraphs are broken line by line at the measure of a column, as machines read print.

In: lines of an article. Out: `Line`s of print. A paragraph begins with an indent of two Han, or with nothing at all, as in the text layers of PDFs; titles and
names span columns and stay whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from corruption.layout import Line, cells_of, split

# Columns of newspapers have so many Han, the lines of books, reports and mails so many.
_NARROWEST, _WIDEST = 12, 24
_BOOK_NARROWEST, _BOOK_WIDEST = 18, 44
# Typists end a line so many Han early.
_RAGGED = 2
# Marks at half their width (开明式).
_HALF_WIDE = frozenset("，、；：“”‘’（）《》")
# Marks that may not begin a line, and those that may not end one.
_NEVER_FIRST, _NEVER_LAST = "，。、；：！？”’》）…", "“‘《（"
_INDENT = "\u3000\u3000"


@dataclass(frozen=True)
class Setting:
    """How a page is set: Han of a line, whether a mark hangs beyond it rather than taking a character with it, how far headings stand in."""

    measure: int
    hanging: bool
    headings_in: bool
    parted: bool  # an empty line above each title
    plain: str = ""  # no indents: lines "even", "ragged", "close" (marks at half their width) or set wide "apart", an empty line below each


def setting(chance: Random) -> Setting:
    """The setting of a page."""
    measure, hanging, headings_in, parted = chance.randint(_NARROWEST, _WIDEST), *(chance.random() < 1 / 2 for _ in range(3))
    return Setting(measure, hanging, headings_in, parted)


def plain_setting(chance: Random, plain: str) -> Setting:
    """The setting of a text without indents."""
    return Setting(chance.randint(_BOOK_NARROWEST, _BOOK_WIDEST), plain != "close" and chance.random() < 1 / 2, False, False, plain)


def wrapped(lines: Sequence[Line], how: Setting, chance: Random) -> list[Line]:
    """Lines of print; those of a paragraph have its article and block."""
    return [line for whole in lines for line in _lines(whole, how, chance)]


def _lines(whole: Line, how: Setting, chance: Random) -> Iterator[Line]:
    indent = cells_of("" if how.plain else _INDENT, "white-space")
    close = how.plain == "close"
    if whole.kind == "heading" and how.headings_in:
        yield Line(whole.article, whole.block, [*indent, *whole.cells], whole.kind)
    elif whole.kind != "paragraph":
        yield whole
    else:
        rest, room = whole, how.measure - len(indent)
        while _columns(rest.text, close) > 2 * room:
            early = chance.randint(0, _RAGGED) if how.plain == "ragged" else 0
            line, rest = split(rest, _end(rest.text, room - early, how.hanging, close))
            yield Line(line.article, line.block, [*(indent if line.start == 0 else []), *line.cells], line.kind, start=line.start)
            room = how.measure
            if not rest.cells:
                return
        yield Line(rest.article, rest.block, [*(indent if rest.start == 0 else []), *rest.cells], rest.kind, start=rest.start)


def _end(text: str, room: int, hanging: bool, close: bool) -> int:
    """Where the line ends: a mark that may not begin the next one hangs, or takes the character before it along."""
    end = next(end for end in range(len(text), 0, -1) if _columns(text[:end], close) <= 2 * room)
    if hanging:
        while end < len(text) and text[end] in _NEVER_FIRST:
            end += 1
    while not hanging and end > 1 and text[end : end + 1] in tuple(_NEVER_FIRST):
        end -= 1
    while end > 1 and (text[end - 1] in _NEVER_LAST or (text[end : end + 1].isascii() and text[end - 1].isascii() and text[end : end + 1].isalnum())):
        end -= 1
    return end


def _columns(text: str, close: bool) -> int:
    """Columns of half a Han."""
    return sum(1 if character.isascii() or close and character in _HALF_WIDE else 2 for character in text)


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines with an empty one above each title but the first."""
    return [one for place, line in enumerate(lines) for one in ((Line(-1, 0, [], "blank"), line) if place and line.kind == "title" else (line,))]
