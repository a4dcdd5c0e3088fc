"""Page numbers on lines of their own, and what tells that a line stands between two pages of one text.

In: lines without white space around them. Out: positions. A number that stands alone may head a section, count items, be a
year or a figure of the sentence around it: it is a page number where it counts pages or parts a word.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from math import inf
from statistics import median

from bianzuan.cleaning.furniture.whole_pages import WholePages
from bianzuan.cleaning.reassembly.headings.headings import A_WORD
from bianzuan.cleaning.reassembly.marks import cannot_begin
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.reporters import behind_posts
from bianzuan.cleaning.reassembly.words.word_evidence import part_of_speech, word_evidence

# - 3 -, — 3 —, ·3·, 第 3 页: the marks of a page number; 3 alone needs more signs.
_MARKED = (re.compile(r"[-—–－─·•.~～∙]{1,2} {0,2}(\d{1,4}) {0,2}[-—–－─·•.~～∙]{1,2}"), re.compile(r"[（(]?(?:第 ?(\d{1,4}) ?[页頁])[)）]?"))
_BARE = re.compile(r"(\d{1,4})")
_HASHES = re.compile("#{1,6} ")
# Fewer numbers than this may be anything.
_LEAST_BARE, _LEAST_MARKED = 3, 2
# So many pages may be missing from a pile.
_HOLE = 20
# A page holds at least so many characters; items of a list are shorter.
_LEAST_PAGE = 80
# Share of page numbers that cut a sentence; in set text every second page or more ends inside one.
CUTS = 0.25
_YEARS = range(1500, 2100)
HEAD_LENGTH = 30
# An empty line may stand beside a number.
_NEAR = 2
# A column holds twelve characters; a broken line has nine tenths of those that most lines have.
_NARROWEST, _MOST_OF_A_LINE = 12, 0.9
_END_MARKS = "。！？!?….：；”’）》】"
# Parts of speech of what counts, and of numbers: a figure before them is theirs.
_COUNTERS = frozenset({"q", "m", "t"})

_Found = Sequence[tuple[int, int]]  # position of a line, number it holds


class Lines:
    """The lines of a text and where sentences go on over one of them."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.sizes = [0]  # characters before each line
        for text in texts:
            self.sizes.append(self.sizes[-1] + len(text))
        # Characters that tell a line of running text from a head; in a narrow column lines of text are shorter, too.
        long = [len(text) for text in texts if len(text) >= _NARROWEST]
        self.running = min(HEAD_LENGTH, _MOST_OF_A_LINE * median(long or [HEAD_LENGTH]))

    def apart(self, lines: Sequence[int]) -> bool:
        """True if at least a page stands between each two of these lines."""
        return all(self.sizes[b] - self.sizes[a + 1] >= _LEAST_PAGE for a, b in pairwise(lines))

    def hold_pages(self, numbers: Sequence[int], least: int) -> bool:
        """True if a page stands between each two numbers; where there are more than `least`, the last page may be a few lines."""
        return self.apart(numbers[:-1] if len(numbers) > least else numbers)

    def beside_one_head(self, numbers: Sequence[int]) -> bool:
        """True if the same short line stands right above or below each of several numbers: the pages may be of any length.

        Below the last number, or above the first, the next page's head may be missing.
        """
        beside = [{text for text in self.texts[max(0, i - 1) : i + 2] if 0 < len(text) <= HEAD_LENGTH} for i in numbers]
        some = len(beside) > _LEAST_MARKED
        return some and bool(set.intersection(*beside[:-1]) or set.intersection(*beside[1:]))

    def is_cut(self, index: int) -> bool:
        """True if running text breaks off above this line."""
        return index > 0 and self.is_cut_below(index - 1)

    def is_cut_below(self, index: int) -> bool:
        """True if this line is running text and breaks off."""
        text = self.texts[index]
        return len(text) > self.running and text[-1] not in _END_MARKS

    def head_all(self, lines: Sequence[int], first: int) -> bool:
        """True if the first of these lines, of number `first`, stands at the top, text follows the last, and none is in a sentence.

        A lead may stand above section 1; what stands above a number that comes later is no more than a head.
        """
        above = self.texts[: lines[0]] if self.sizes[lines[0]] < _LEAST_PAGE else None
        top = above is not None and (first == 1 or not any(text[-1:] in tuple(_END_MARKS) for text in above))
        return top and self.sizes[-1] - self.sizes[lines[-1] + 1] >= _LEAST_PAGE and not any(map(self.is_cut, lines))


class Seams:
    """Where a text breaks off and goes on again over lines that are `gone`; each seam is weighed once however many stand in it."""

    def __init__(self, lines: Lines, gone: Collection[int]) -> None:
        self.lines = lines
        count = len(lines.texts)
        # The nearest lines of text above and below each line; -1 and the count where there are none.
        self._above, self._below = [-1] * count, [count] * count
        for index in range(1, count):
            self._above[index] = self._above[index - 1] if index - 1 in gone else index - 1
        for index in range(count - 2, -1, -1):
            self._below[index] = self._below[index + 1] if index + 1 in gone else index + 1
        self._bits: dict[tuple[int, int], float] = {}

    def parts_a_word(self, index: int, bits: float = A_WORD) -> bool:
        """True if running text breaks off above this line and goes on below it in the same word, by so many bits."""
        above, below = self._above[index], self._below[index]
        texts = self.lines.texts
        if above < 0 or below >= len(texts) or not self.lines.is_cut(above + 1):
            return False
        # 共有 / 12 / 座: a figure of the sentence.
        if texts[index][-1:].isdigit() and part_of_speech(simplified(texts[below][:1])) in _COUNTERS:
            return False
        return self._weight(above, below) > bits

    def _weight(self, above: int, below: int) -> float:
        """Bits by which the line below goes on with the one above."""
        seam = (above, below)
        if seam not in self._bits:
            upper, lower = simplified(self.lines.texts[above]), simplified(self.lines.texts[below])
            self._bits[seam] = inf if cannot_begin(lower) else word_evidence(upper, lower)
        return self._bits[seam]


def without_hashes(text: str) -> str:
    """The line; without the marks of a heading where it is a page number: what a PDF sets larger is not all a heading."""
    bare = _HASHES.sub("", text)
    return bare if any(form.fullmatch(bare) for form in _MARKED) else text


def numbers_alone(texts: Sequence[str], taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Lines that hold nothing but a number, in any form, with the number."""
    for index, text in enumerate(texts):
        match = next((match for form in (*_MARKED, _BARE) if (match := form.fullmatch(text))), None)
        if match and index not in taken:
            yield index, int(match[1])


def page_numbers(lines: Lines, taken: Collection[int]) -> list[int]:
    """Lines that hold nothing but a number, if the numbers count pages."""
    pages: list[int] = []
    for form in (*_MARKED, _BARE):
        found = [(i, int(match[1])) for i, text in enumerate(lines.texts) if i not in taken and (match := form.fullmatch(text))]
        pages += _bare(lines, found, taken) if form is _BARE else _marked(lines, found)
    return pages


def _bare(lines: Lines, found: _Found, taken: Collection[int]) -> list[int]:
    pages: set[int] = set()
    number_at = dict(found)
    whole = WholePages(lines.texts, taken)
    for row in (*number_rows(found), *_over_holes(found)):
        cuts = sum(map(lines.is_cut, row))
        is_cut = cuts >= max(1, CUTS * len(row))
        counted = len(row) >= _LEAST_BARE and (is_cut and lines.hold_pages(row, _LEAST_BARE) or whole.count_pages(row, [number_at[i] for i in row]))
        if counted or lines.apart(row) and any(number_at[i] > 1 and _parts_a_head(lines.texts, i) for i in row):
            pages.update(row)
    pages.update(_to_the_end(lines, found))
    # A running head beside the number repeats the title.
    titles = {i for i, text in enumerate(lines.texts) if i and text == lines.texts[0]} if found else set()
    seams = Seams(lines, pages | titles)
    return sorted(pages | {i for i, _ in found if i not in pages and seams.parts_a_word(i)})


def _to_the_end(lines: Lines, found: _Found) -> Sequence[int]:
    """The last row of numbers that count on, a page apart, if the last one ends the text: nothing stands below that it could head."""
    number_at = dict(found)
    row = next(reversed(number_rows(found)), [])
    last = len(row) >= _LEAST_MARKED and not any(lines.texts[row[-1] + 1 :])
    return row if last and number_at[row[0]] > 1 and not _YEARS.start <= number_at[row[0]] < _YEARS.stop and lines.apart(row) else []


def _parts_a_head(texts: Sequence[str], index: int) -> bool:
    """True for a number between a title and 本报记者刘敏: the page ends there, and no part of a text does."""
    above = next((text for text in reversed(texts[max(0, index - _NEAR) : index]) if text), "")
    below = next((text for text in texts[index + 1 : index + 1 + _NEAR] if text), "")
    title = 1 < len(above) <= HEAD_LENGTH and above[-1] not in "。，、；：！？…”" and not above.isdigit()
    return title and bool(behind_posts(simplified(below)))


def _marked(lines: Lines, found: _Found) -> list[int]:
    """Numbers in the form of page numbers. Those of sections may have it, too: they begin with 1 and stand over text."""
    number_at = dict(found)
    rising = all(a < b for (_, a), (_, b) in pairwise(found))
    rows = [r for r in number_rows(found) if len(r) >= _LEAST_MARKED and _parts_pages(lines, r, number_at[r[0]]) and not lines.head_all(r, number_at[r[0]])]
    places = [i for i, _ in found]
    if not (rising and found and lines.hold_pages(places, _LEAST_MARKED)) or lines.head_all(places, found[0][1]):
        return [i for row in rows for i in row]
    late = found[0][1] > 1 or places[0] == len(lines.texts) - 1
    year = any(number in _YEARS for _, number in found)
    return places if rows or any(map(lines.is_cut, places)) or (late and not year) else []


def _parts_pages(lines: Lines, numbers: Sequence[int], first: int) -> bool:
    """True if pages stand between these lines; 1 over a short line may be the first section."""
    return lines.hold_pages(numbers, _LEAST_MARKED) or first > 1 and lines.beside_one_head(numbers)


def _over_holes(found: _Found) -> Iterator[list[int]]:
    """Two rows one below the other, where pages are missing between them: 12, 13, 15, 16."""
    number_at = dict(found)
    for above, below in pairwise(number_rows(found)):
        if min(len(above), len(below)) >= _LEAST_MARKED and 0 < number_at[below[0]] - number_at[above[-1]] <= _HOLE:
            yield [*above, *below]


def number_rows(found: _Found) -> list[list[int]]:
    """Positions of numbers that follow each other."""
    rows: list[list[int]] = []
    last = -1
    for index, number in found:
        if not rows or number != last + 1:
            rows.append([])
        rows[-1].append(index)
        last = number
    return rows
