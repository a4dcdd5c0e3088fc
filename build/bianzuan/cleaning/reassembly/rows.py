"""Lines as the recognisers see them: marker apart, and a Simplified shadow of the same length to match against.

In: `PageLine`s. Out: `Row`s. The shadow is only ever read; runs always point into the line as it came.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from opencc import OpenCC

from bianzuan.cleaning.planning.plan import PageLine, Run

# "# ", "## " … of Markdown; the space is required, so that "#1" stays text.
_HASHES = re.compile(r"(#{1,6})[ \u3000]+")
# By so many spaces an item is set in below the one it stands in.
_LEVEL = 4
# * * * and - - - part scenes: no item has nothing but bullets.
_BULLET = re.compile(r"([-*+•])[ \u3000]+(?![ \u3000]|(?:\1[ \u3000]*)+$)")


@dataclass(frozen=True, slots=True)
class Row:
    """A line: `start` to `end` is its text without Markdown marker and outer white space."""

    number: int
    text: str
    plain: str  # Simplified, same length as `text`
    start: int
    end: int
    hashes: int = 0
    bullet: bool = False
    blank_before: int = 0  # empty source lines above it
    indent: int = 0  # columns of white space before it in the source
    pictured: bool = False  # stands below a picture
    over_page: bool = False  # the foot or the head of a page stood right above it
    lost_above: str = ""  # pages missing above it
    narrowed: int = 0  # columns the line lost since it was set
    foot: int = 0  # the page whose foot it stands at, among the notes
    beside: bool = False  # words of two columns may stand on it
    called: int = 0  # characters of the marks in it that call notes at the foot
    heads_pages: bool = False  # running heads repeat it
    closed_above: bool = False  # who edited the text above stood between
    at_right: bool = False  # ranged right
    body: str = field(init=False, repr=False, compare=False)  # what `run` covers, Simplified

    def __post_init__(self) -> None:
        # Each line is asked some hundred questions about these words.
        object.__setattr__(self, "body", self.plain[self.start : self.end])

    @property
    def run(self) -> Run:
        """The text without its marker."""
        return Run(self.number, self.start, self.end)

    @property
    def depth(self) -> int:
        """How many items of lists it stands in."""
        return (len(self.text) - len(self.text.lstrip(" "))) // _LEVEL

    @property
    def whole(self) -> Run:
        """The line with its marker, for blocks whose marks are part of them."""
        return Run(self.number, 0, len(self.text))


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


class _Simplified(dict[int, str]):
    """Each character in Simplified script, looked up when it is first met; 圞 stays, whose simplified form hardly any font or pattern knows."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        simple = str(_converter().convert(character)) if code >= 0x3400 else character
        self[code] = simple if len(simple) == 1 and simple <= "\uffff" else character
        return self[code]


_SIMPLIFIED = _Simplified()


def simplified(text: str) -> str:
    """`text` in Simplified script, character by character, so that every offset stays true."""
    return text.translate(_SIMPLIFIED)


def read_rows(lines: Sequence[PageLine]) -> tuple[Row, ...]:
    """Rows of all lines; a line of white space only keeps an empty run."""
    rows: list[Row] = []
    last = 0
    for line in lines:
        rows.append(_row(line, max(0, line.number - last - 1) if rows else 0))
        last = line.number
    return tuple(rows)


def _row(line: PageLine, blank_before: int) -> Row:
    start = len(line.text) - len(line.text.lstrip())
    end = max(start, len(line.text.rstrip()))
    hashes, bullet = 0, False
    if match := _HASHES.match(line.text, start):
        hashes, start = len(match[1]), min(match.end(), end)
    elif match := _BULLET.match(line.text, start):
        bullet, start = True, min(match.end(), end)
    return Row(line.number, line.text, simplified(line.text), start, end, hashes, bullet, blank_before, line.indent, line.pictured, line.over_page, line.lost_above, line.narrowed, line.foot, line.beside, heads_pages=line.heads_pages, closed_above=line.closed_above, at_right=line.at_right)


# A print line has this many characters at least; shorter equal lines are verse.
_NARROWEST = 15
_FULL_SHARE, _INNER_STOP_SHARE = 0.6, 0.15
# Long sentences seldom end inside a line; but lines of print pause inside, and many full ones end without a mark, where a couplet on one line has its,
# and paragraphs end in short ones.
_INNER_PAUSE_SHARE, _BARE_END_SHARE = 0.5, 0.4
_PAUSES, _ENDS = tuple("，。、；：！？"), tuple("，。、；：！？…—”’」』）》")


def measure_of(rows: Sequence[Row]) -> int:
    """Characters of a full line if one line of the source is one line of print (PDF text layers), else 0.

    Most lines are then as long as the longest, within two characters for marks that hang or were pushed over, and
    sentences end inside lines, which they never do in verse, or pauses do and the lines go on over their ends.
    """
    lengths = [len(row.body) - row.called for row in rows if row.body]
    full = max(lengths, default=0)
    if len(lengths) < 5 or full < _NARROWEST:
        return 0
    filled = sum(1 for length in lengths if length >= full - 2)
    stops = sum(1 for row in rows if any(mark in row.body[:-2] for mark in "。！？"))
    if filled < _FULL_SHARE * len(lengths):
        return 0
    pausing = sum(1 for row in rows if any(mark in row.body[:-2] for mark in _PAUSES))
    bare = sum(1 for row in rows if len(row.body) - row.called >= full - 2 and row.body[-1:] not in _ENDS)
    ended = sum(1 for row in rows if 0 < len(row.body) < full - 2 and row.body[-1] in "。！？”")
    runs_over = ended > 1 and pausing >= _INNER_PAUSE_SHARE * len(lengths) and bare >= _BARE_END_SHARE * filled
    return full if stops >= _INNER_STOP_SHARE * len(lengths) or runs_over else 0
