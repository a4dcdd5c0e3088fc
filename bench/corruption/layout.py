"""Pages: articles cut into columns and set down in the ways that scanners and transcribers read a page.

In: articles. Out: `Line`s of `Cell`s; a cell is a character and what cleaning should do with it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

import jieba

from corruption.articles import LONG, Article

# Its notes on loading the dictionary are no part of the table.
jieba.setLogLevel(logging.WARNING)

# Each half of a cut paragraph keeps so many characters: a shorter one would be a widow no column ends with.
_HALF = 25


@dataclass(frozen=True)
class Cell:
    """A character of the source; `noise` names the class of the edit that is due on it; `misread`: it is a planted slip."""

    char: str
    noise: str = ""
    misread: bool = False


@dataclass
class Line:
    """A line of the source: of which article (-1: none) and block (-1 title, -2 byline), and what is due on the whole of it."""

    article: int
    block: int
    cells: list[Cell]
    kind: str = "paragraph"
    due: str = ""
    start: int = 0  # offset of the first character in its block
    words: str = ""  # of a line that noise put in: its clean text

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(cell.char for cell in self.cells)


@dataclass
class Column:
    """Lines that were printed below each other."""

    lines: list[Line] = field(default_factory=list)


def cells_of(text: str, noise: str = "") -> list[Cell]:
    """A cell for each character."""
    return [Cell(char, noise) for char in text]


def lines_of(article: Article, number: int) -> list[Line]:
    """All lines of an article in order, title and byline first."""
    lines = [Line(number, -1, cells_of(article.title), "title")]
    if article.byline:
        lines.append(Line(number, -2, cells_of(article.byline), "byline"))
    for index, block in enumerate(article.blocks):
        lines += [Line(number, index, cells_of(text), block.kind) for text in block.text.split("\n")]
    return lines


def columns(lines: Sequence[Line], count: int, cut: str, chance: Random) -> list[Column]:
    """The head (title, byline) and the body in `count` columns cut as `cut` says: "inside" words, "between" words, at the "ends" of paragraphs, at the
    ends of "lines" of print inside sentences."""
    head = [line for line in lines if line.block < 0]
    body = [line for line in lines if line.block >= 0]
    where = _ends(body, count, chance) if cut == "ends" else _line_ends(body, count, chance) if cut == "lines" else _cuttable(body, count, chance)
    result = [Column(head), Column()]
    for index, line in enumerate(body):
        if index in where and cut in ("ends", "lines"):
            result[-1].lines.append(line)
            result.append(Column())
        elif index in where:
            upper, lower = split(line, cut_place(line.text, cut, chance))
            result[-1].lines.append(upper)
            result.append(Column([lower]))
        else:
            result[-1].lines.append(line)
    return result


def _ends(body: Sequence[Line], count: int, chance: Random) -> set[int]:
    inner = [i for i, line in enumerate(body[:-1]) if line.kind == "paragraph"]
    return set(chance.sample(inner, min(count - 1, len(inner))))


def _line_ends(body: Sequence[Line], count: int, chance: Random) -> set[int]:
    """Lines of print that break off inside a sentence; a column has more than one."""
    inner = [i for i, (line, below) in enumerate(pairwise(body)) if i and line.block == below.block and (line.text[-1].isalnum() or line.text[-1] in "，、")]
    chosen: set[int] = set()
    for index in chance.sample(inner, len(inner)):
        if len(chosen) + 1 < count and not chosen & {index - 1, index + 1}:
            chosen.add(index)
    return chosen


def _cuttable(body: Sequence[Line], count: int, chance: Random) -> set[int]:
    long = [i for i, line in enumerate(body) if line.kind == "paragraph" and len(line.cells) > LONG]
    return set(chance.sample(long, min(count - 1, len(long))))


def split(line: Line, place: int) -> tuple[Line, Line]:
    """Two lines out of one."""
    return (
        Line(line.article, line.block, line.cells[:place], line.kind, line.due, line.start),
        Line(line.article, line.block, line.cells[place:], line.kind, line.due, line.start + place),
    )


def cut_place(text: str, cut: str, chance: Random) -> int:
    """Where a paragraph is cut: inside a word, or between two words with no mark between them."""
    borders, place = set(), 0
    for word in jieba.lcut(text):
        place += len(word)
        borders.add(place)
    half = min(_HALF, len(text) // 3)
    places = [
        i
        for i in range(half, len(text) - half)
        if text[i - 1].isalpha() and text[i].isalpha() and (i in borders) == (cut == "between")
    ]
    return chance.choice(places) if places else len(text) // 2


def ordered(pages: Sequence[Sequence[Column]], chance: Random) -> list[Line]:
    """One article below the other, as they should be read."""
    return [line for article in pages for column in article for line in column.lines]


def rows(pages: Sequence[Sequence[Column]], chance: Random) -> list[Line]:
    """Heads with their first columns, then all second columns, then all third ones: read row by row."""
    result: list[Line] = []
    for row in range(1, max(len(article) for article in pages)):
        for article in pages:
            result += article[0].lines if row == 1 else []
            result += article[row].lines if row < len(article) else []
    return result


def middle(pages: Sequence[Sequence[Column]], chance: Random) -> list[Line]:
    """First columns before any title, then each title with the rest of its text: titles printed in the middle."""
    result = [line for article in pages for line in article[1].lines]
    for article in pages:
        result += [line for column in (article[0], *article[2:]) for line in column.lines]
    return result


def shuffled(pages: Sequence[Sequence[Column]], chance: Random) -> list[Line]:
    """Columns in any order; a head keeps its first column below it."""
    units = [[*article[0].lines, *article[1].lines] for article in pages]
    units += [column.lines for article in pages for column in article[2:]]
    chance.shuffle(units)
    return [line for unit in units for line in unit]


Layout = Callable[[Sequence[Sequence[Column]], Random], list[Line]]
LAYOUTS: dict[str, Layout] = {"ordered": ordered, "rows": rows, "middle": middle, "shuffled": shuffled}
