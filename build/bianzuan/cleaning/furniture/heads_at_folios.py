"""Running heads beside the numbers of pages, also where each stands once, as in an excerpt of a few pages.

In: the lines of a text, which of them hold page numbers, and which left it. Out: more numbers of pages, and the heads. The head of
a page stands between two halves of a sentence: what is above it goes on below, by the words or by how the lines are set, and it is
no part of either. What is known as a head so, or as a title that has its byline elsewhere, is one beside every other number.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import inf

from bianzuan.cleaning.furniture.folios import HEAD_LENGTH, Lines, number_rows, numbers_alone
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly.headings.headings import A_WORD, NO_WORD, headline
from bianzuan.cleaning.reassembly.kinds.furniture import author_note, is_caption
from bianzuan.cleaning.reassembly.lines.wrapped import below_indents, wrapped
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence, is_over
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import read_rows, simplified
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.word_evidence import part_of_speech, word_evidence

# A title that breaks off like running text has none of them.
_PAUSES = re.compile("[，。；：、！？]")
_YEARS = range(1500, 2100)
_END_MARKS = "。！？!?….，；、：:;{}()|"
# What begins a note at the foot of a page, an item or a picture is no head.
_NO_HEAD = ("```", "~~~", "![", "[", "［", "〔", "（", "(", "*", "＊", "※", "注：", "注:", "图", "表", "●", "■", "◆", "▲", "“", "—", "-")
_NOTE_SIGNS = range(ord("\u2460"), ord("\u24ff") + 1)
# The first section may have no more than its number; chapters give their names to heads.
_PARTS = tuple("章节编卷篇回部辑")
# ２００８年第５期, 清河文史　1986年第2期: which number of a journal the page is of.
_ISSUE = re.compile("(?:《?[\u3400-\u9fff]{2,10}》?[ \u3000]*)?(?:19|20)\\d{2} ?年? ?第 ?\\d{1,2} ?[期辑](?:[ \u3000]*总第 ?\\d{1,4} ?期)?|总第 ?\\d{1,4} ?期")
# A name, and what stands before or behind one.
_NAME = 12
# Parts of speech of what counts, and of numbers: a figure before them is theirs.
_COUNTERS = frozenset({"q", "m", "t"})
# How many lines may stand above the number and below it: a book's title and a chapter's.
_RUNS = ((0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 0))


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the lines are set without what stands between pages: which line goes on with which by its place."""

    above: Mapping[int, int]
    by_indent: bool

    def goes_on(self, upper: int, lower: int) -> bool:
        return self.above.get(lower, -1) == upper


class _Pages:
    """A text's lines, its page numbers, and what stands between them and the text."""

    def __init__(self, lines: Sequence[PageLine], printed: Lines, gone: Collection[int], numbers: Collection[int]) -> None:
        self.lines, self.printed, self.texts = lines, printed, printed.texts
        self.plain = [simplified(text) for text in self.texts]
        left = [i for i, text in enumerate(self.texts) if text and i not in gone]
        self._below = dict(zip(left, left[1:], strict=False))
        self._above = {lower: upper for upper, lower in self._below.items()}
        self.gone = frozenset(gone)
        self.found = {i: value for i, value in numbers_alone(self.texts, gone) if value not in _YEARS or i in numbers}
        self.first = left[0] if left else -1
        self._layouts: dict[tuple[int, int], _Layout] = {}

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each line stands."""
        found: dict[str, list[int]] = {}
        for index, text in enumerate(self.texts):
            if text and index not in self.gone:
                found.setdefault(text, []).append(index)
        return found

    def beside(self, number: int, count: int, above: bool) -> list[int]:
        """The next `count` lines above or below a number; fewer where one of them is no head by its look."""
        way, index = self._above if above else self._below, number
        result: list[int] = []
        while len(result) < count and (index := way.get(index, -1)) >= 0 and index not in self.found and self._may_head(index):
            # The last line of a page may be short; a head that stands there does so on other pages, too.
            if above and len(self.places[self.texts[index]]) < 2 and not _ISSUE.fullmatch(self.plain[index]):
                break
            result.append(index)
        return result

    def ends(self, run: Sequence[int]) -> tuple[int, int]:
        """The lines of text above and below a run of lines, or -1."""
        return self._above.get(min(run), -1), self._below.get(max(run), -1)

    def _may_head(self, index: int) -> bool:
        text = self.plain[index].lstrip("# ")
        if not 0 < len(text) <= HEAD_LENGTH:
            return False
        if len(self.places[self.texts[index]]) > 1:
            return text[-1] not in "。，；、："
        if text.startswith(_NO_HEAD) or ord(text[0]) in _NOTE_SIGNS or ends_sentence(text):
            return False
        if _ISSUE.fullmatch(text):
            return True
        number = numeral(text)
        is_item = number is not None and not text[: number.length].strip().endswith(_PARTS)
        return not (text[-1] in _END_MARKS or len(text) >= self.printed.running or is_item or is_caption(text) or author_note(text) >= 0 or published(text))

    def layout(self, above: int, below: int) -> _Layout:
        """How the text is set without its numbers and so many lines above and below each."""
        if (above, below) not in self._layouts:
            beside = (i for number in self.found for i in (number, *self.beside(number, above, True), *self.beside(number, below, False)))
            out = {*self.gone, *beside}
            kept = [i for i in range(len(self.lines)) if i not in out]
            rows = read_rows([replace(self.lines[i], over_page=i - 1 in out or self.lines[i].over_page) for i in kept])
            self._layouts[above, below] = _Layout({kept[i]: kept[i - 1] for i in wrapped(rows, short_above_pages=False)}, bool(below_indents(rows)))
        return self._layouts[above, below]

    def is_between(self, number: int, run: Sequence[int], sides: tuple[int, int], is_page: bool) -> bool:
        """True if a sentence goes on over these lines, and none of them is part of it."""
        upper, lower = self.ends(run)
        if min(upper, lower) < 0 or lower in self.found or self._may_head(lower):
            return False
        above, below = self.plain[upper], self.plain[lower]
        is_open = self._breaks_off(upper)
        if not is_open and not is_page or part_of_speech(below[:1]) in _COUNTERS and len(run) == 1:
            return False
        words = (inf if cannot_begin(below) else word_evidence(above, below)) if is_open else 0.0
        if any(self._is_text(above, self.plain[i], below, words) for i in run if i != number):
            return False
        if words > (NO_WORD if is_page else A_WORD):
            return True
        layout = self.layout(*sides)
        return (is_open or layout.by_indent) and layout.goes_on(upper, lower)

    def _breaks_off(self, index: int) -> bool:
        """True for running text that is open at its end; a title may be as long, but has no pause, and goes on with no line."""
        above = self._above.get(index, -1)
        return self.printed.is_cut_below(index) and (bool(_PAUSES.search(self.plain[index])) or above >= 0 and self.printed.is_cut_below(above))

    def _is_text(self, above: str, text: str, below: str, words: float) -> bool:
        """True if the words say rather that a line goes on with the one above, or the lower one with it."""
        return cannot_begin(text) or max(word_evidence(above, text), word_evidence(text, below)) > max(A_WORD, words)

    def is_title(self, index: int, heads: Collection[str]) -> bool:
        """True for a line that stands first, or that has a byline below, or a short line of any words and then running text.

        A page may end between a title and its byline: its number and its head, one of `heads`, stand there then.
        """
        if index == self.first or index in self.found:
            return index == self.first
        name = self._below_head(index, heads)
        text = self._below_head(name, heads)
        if name < 0 or self.texts[index] in heads and self.title_over(index) >= 0:
            return False
        if self.texts[index] in heads and self._below[index] in self.found and text >= 0 and byline(self.plain[text]):
            return True
        is_short = len(self.plain[name]) <= _NAME and not set(self.plain[name]) & set(_END_MARKS)
        return bool(byline(self.plain[name])) or is_short and text >= 0 and len(self.plain[text]) > _NAME

    def _below_head(self, index: int, heads: Collection[str]) -> int:
        """The next line below, but for numbers and for heads beside them."""
        below = self._below.get(index, -1)
        while below in self.found or below >= 0 and self.texts[below] in heads and self._above.get(below, -1) in self.found:
            below = self._below.get(below, -1)
        return below

    def title_over(self, index: int) -> int:
        """The line above the number above this one, if it may be a title whose byline stands below: it is below the end of a text."""
        number = self._above.get(index, -1)
        title = self._above.get(number, -1) if number in self.found else -1
        over, name = self._above.get(title, -1), self._below.get(index, -1)
        if title < 0 or name < 0 or over >= 0 and not is_over(self.plain[over]):
            return -1
        return title if headline(self.plain[title]) and byline(self.plain[name]) and not byline(self.plain[title]) else -1


def heads_at_folios(lines: Sequence[PageLine], printed: Lines, gone: Collection[int], numbers: Collection[int]) -> tuple[set[int], set[int]]:
    """Numbers of pages besides `numbers`, and the heads beside all of them. `gone`: what else left the text."""
    pages = _Pages(lines, printed, gone, numbers)
    if not pages.found:
        return set(), set()
    folios, heads = set(numbers), set[int]()
    for _ in range(2):  # numbers that count on from a known one are known the second time
        for number in pages.found:
            run = _run(pages, number, number in folios)
            if run:
                folios.add(number)
                heads.update(i for i in run if i != number)
        folios.update(_counted_on(pages, folios))
    # Which number of a journal a page is of, beside its folio: no text is built so, whatever stands around it.
    heads.update(i for number in folios & pages.found.keys() for above in (True, False) for i in pages.beside(number, 1, above) if _ISSUE.fullmatch(pages.plain[i]))
    known = {pages.texts[i] for i in heads}
    heads.update(i for number in folios & pages.found.keys() for i in _known(pages, number, known, folios))
    return folios - set(numbers), heads


def _run(pages: _Pages, number: int, is_page: bool) -> list[int]:
    """The number and the heads beside it between the halves of a sentence; () if there is none."""
    for above, below in _RUNS[1:] if is_page else _RUNS:
        lines = [*pages.beside(number, above, True), *pages.beside(number, below, False)]
        if len(lines) == above + below and pages.is_between(number, run := [number, *lines], (above, below), is_page):
            return run
    return []


def _counted_on(pages: _Pages, folios: Collection[int]) -> Iterator[int]:
    """Numbers that count on from the number of a page, in whatever form, a page apart."""
    for row in number_rows(sorted(pages.found.items())):
        if any(i in folios for i in row) and pages.printed.hold_pages(row, 2):
            yield from row


def _known(pages: _Pages, number: int, heads: Collection[str], folios: Collection[int]) -> Iterator[int]:
    """Lines beside a number that are heads elsewhere, or repeat the title of a text."""
    for above in (True, False):
        for index in pages.beside(number, 1, above):
            text = pages.texts[index]
            titles = [i for i in pages.places[text] if pages.is_title(i, heads)]
            # What stands elsewhere, too, is the heading of many parts, or a refrain.
            repeats = len(titles) == 1 and all(_is_beside(pages, i, folios) for i in pages.places[text] if i not in titles)
            over = pages.title_over(index)
            parts_a_head = bool(heads) and over >= 0 and pages.texts[over] != text
            if index not in titles and (text in heads or repeats) or parts_a_head:
                yield index


def _is_beside(pages: _Pages, index: int, folios: Collection[int]) -> bool:
    return any(i in folios for i in pages.ends([index]))
