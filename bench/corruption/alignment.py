"""Every letter of what cleaning made, looked up in the truth by the string it stands in.

So that the score knows nothing of how cleaning works. In: articles of a page and cleaned articles. Out: blocks with the
place of each of their letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bianzuan.cleaning.body import BodyBlock, parse_body
from bianzuan.model import Article as Cleaning
from opencc import OpenCC

from corruption.articles import Article

GAP, APART = "〔原文此处缺失〕", "〔此处上下文不相接〕"
_MARKS = re.compile(f"({GAP}|{APART})")
# Blocks that stand beside a text and may repeat it.
EXTRAS = ("caption", "pullquote")
# A string of this many letters stands hardly twice in texts of this size by chance.
_STRING = 5

Place = tuple[int, int, int]  # article, block (-1: title), offset in the block


@dataclass(frozen=True)
class Truth:
    """All letters of the articles, one after the other, and where each stands."""

    letters: str
    places: tuple[Place, ...]
    strings: dict[str, list[int]]
    starts: frozenset[int]  # indices of letters that begin a block
    extras: frozenset[int]  # indices of letters of captions and pull-quotes, which may repeat the text


def truth_of(articles: Sequence[Article]) -> Truth:
    """All letters of the articles of a page."""
    letters: list[str] = []
    places: list[Place] = []
    starts: list[int] = []
    extras: set[int] = set()
    for number, article in enumerate(articles):
        for index, text in enumerate((article.title, *(block.text for block in article.blocks)), -1):
            starts.append(len(letters))
            if index >= 0 and article.blocks[index].kind in EXTRAS:
                extras.update(range(len(letters), len(letters) + sum(1 for char in text if char.isalnum())))
            for offset, char in enumerate(text):
                if char.isalnum():
                    letters.append(_simplified(char))
                    places.append((number, index, offset))
    whole = "".join(letters)
    strings: dict[str, list[int]] = {}
    for i in range(len(whole) - _STRING + 1):
        strings.setdefault(whole[i : i + _STRING], []).append(i)
    return Truth(whole, tuple(places), strings, frozenset(starts), frozenset(extras))


_SIMPLIFIED = OpenCC("t2s")


@lru_cache(maxsize=1 << 14)
def _simplified(char: str) -> str:
    return str(_SIMPLIFIED.convert(char))[:1]


def _letters(text: str) -> tuple[str, list[int]]:
    """Simplified letters of a text, and the offset of each."""
    offsets = [i for i, char in enumerate(text) if char.isalnum()]
    simple = "".join(_simplified(text[i]) for i in offsets)
    return simple, offsets


def _align(letters: str, truth: Truth, used: set[int], extra: bool) -> list[int]:
    """For each letter its index in the truth, or -1; a pull-quote (`extra`) is looked for among pull-quotes first."""
    result = [-1] * len(letters)
    i = 0
    while i < len(letters):
        best, length = -1, 0
        first = (False, False, False, -1)
        for candidate in truth.strings.get(letters[i : i + _STRING], ()):
            size = _common(letters, i, truth.letters, candidate)
            whole = size == len(letters) and candidate in truth.starts
            rank = (candidate not in used, (candidate in truth.extras) == extra, whole, size)
            if best < 0 or rank > first:
                best, length, first = candidate, size, rank
        if best < 0:
            i += 1
            continue
        result[i : i + length] = range(best, best + length)
        used.update(range(best, best + length))
        i += length
    _fill(letters, result, truth, used)
    return result


def _common(a: str, i: int, b: str, j: int) -> int:
    size = 0
    while i + size < len(a) and j + size < len(b) and a[i + size] == b[j + size]:
        size += 1
    return size


def _fill(letters: str, found: list[int], truth: Truth, used: set[int]) -> None:
    """Short remains between or beside strings that were found, where the letters of the truth fit."""
    for step in (1, -1):
        order = range(len(found)) if step == 1 else range(len(found) - 1, -1, -1)
        for i in order:
            before = i - step
            if found[i] < 0 and 0 <= before < len(found) and found[before] >= 0:
                place = found[before] + step
                if 0 <= place < len(truth.letters) and place not in used and truth.letters[place] == letters[i]:
                    found[i] = place
                    used.add(place)
    if letters and all(place < 0 for place in found):
        # A block shorter than a string: a label, a date, a signature.
        # Where a block begins first; the lower line of a heading that stands in two begins none.
        start = next((i for begins in (True, False) for i in _places(letters, truth) if i not in used and (i in truth.starts) == begins), -1)
        if start >= 0:
            found[:] = range(start, start + len(letters))
            used.update(found)


def _places(letters: str, truth: Truth) -> Iterator[int]:
    start = truth.letters.find(letters)
    while start >= 0:
        yield start
        start = truth.letters.find(letters, start + 1)


@dataclass(frozen=True)
class Out:
    """A block of the output: its letters' places in the truth, and whether a gap stands before and after it."""

    article: int
    kind: str
    level: int
    text: str
    found: tuple[int, ...]
    offsets: tuple[int, ...]


def outputs(articles: Sequence[Cleaning], truth: Truth) -> tuple[list[Out], list[Out]]:
    """Titles and body blocks; marks are blocks without letters: "gap" for lost text, "apart" between texts that do not go on with each other."""
    used: set[int] = set()
    titles = [_out(n, BodyBlock("heading", a.title), truth, used) for n, a in enumerate(articles) if not a.title.startswith("〔")]
    blocks: list[Out] = []
    for number, article in enumerate(articles):
        for block in parse_body(article.body):
            for part in _MARKS.split(block.text):
                if part in (GAP, APART):
                    blocks.append(Out(number, "gap" if part == GAP else "apart", 0, "", (), ()))
                elif part:
                    out = _out(number, BodyBlock(block.kind, part, block.level), truth, used)
                    blocks.append(replace(out, kind="note") if block.note else out)
    return titles, blocks


def _out(number: int, block: BodyBlock, truth: Truth, used: set[int]) -> Out:
    letters, offsets = _letters(block.text)
    return Out(number, block.kind, block.level, block.text, tuple(_align(letters, truth, used, block.kind in EXTRAS)), tuple(offsets))


def owner_of(truth: Truth, out: Out) -> int:
    """The article most letters of a block are from; -1 if none is known."""
    counts = Counter(truth.places[place][0] for place in out.found if place >= 0)
    return counts.most_common(1)[0][0] if counts else -1
