"""Does some text of a page stand where it does not belong, by its words alone?

Columns that end where a paragraph ends leave no sentence open: only what they speak of tells that they stand below
another author's title. In: the texts below each head. Out: yes or no.

A text comes back to its own words: paragraphs below one head are more alike than paragraphs of the page are by chance,
most of all to the title and the first paragraph, which surely are that author's. How much more is the modularity of
the page (Newman, Phys. Rev. E 69, 066133), paragraphs as nodes, heads as communities. If it grows much when runs of
paragraphs are put below other heads, the page is out of order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log2

from bianzuan.cleaning.reassembly.order.nearer import gain_below
from bianzuan.cleaning.reassembly.signers.reports import NEWS_TOO, begins_report
from bianzuan.cleaning.reassembly.words.wording import likeness_of_paragraphs, telling

# Share of the best modularity that the order of the page has. The more alike all paragraphs of a page are, the fewer
# words a text has of its own: with paragraphs that share .02 of their rare words pages in order have .82 and more, with
# .047 .68, with .11 .22; so what is asked falls in a line. Of 1,010 pages of two to five made-up texts in order 12 have
# less, all with the same two texts on one theme; of those cut at paragraph ends most have less, by far the fewest where
# columns are shuffled on one theme. The five of the sample in order have .85.
_ASKED, _FALLING, _ALIKE = 0.60, 6.5, 0.047
_MOST, _LEAST = 0.78, 0.1
# A single run may tell too: what it gains elsewhere, as a share of all it has in common with the page.
# Pages in order reach .44, on any theme.
_RUN, _RUN_FLOOR = 0.48, 30.0
# Where words only lean that way, by the run or by the whole order, what its paragraphs speak of has to say the same: a
# second sign. Of 1,200 pages in order (of 59 made-up texts and of 116 articles of a newspaper) one more is taken apart
# than by words alone; of some 800 pages a sort, cut at paragraph ends, words miss 17 of the newspaper's, 26 others and 136 on
# one theme, both signs together 1, 20 and 129.
_LEANING_RUN, _LEANING_ORDER, _NEARER = 0.3, 0.1, 0.5
# A text that breaks off is a third sign: words may lean less.
_OPEN_RUN, _OPEN_ORDER = 0.2, 0.2
# What is longer below one head is more than one text, if some of the page have no title that is known. Of 244 pages of a newspaper in
# order one more is taken apart by the whole order, of 90 signed and unsigned reports cut at paragraph ends 22 more.
ONE_TEXT = 18
# Below what is asked of a page in order: of 387 pages of a newspaper that begin in the middle of a text none is so far from it.
_FAR_FROM = 0.25
# What the editor is asked about, share times nearness: of 244 windows of a newspaper in order 8 have such a run that begins in running text; of
# 11 pages of signed and unsigned reports cut at paragraph ends, left in order, 9.
_ASKED_RUN = 0.25
# Of 244 windows in order 5 have a run of such a weight, and all have more of their best order.
_SURE_RUN, _LITTLE_ORDER = 0.5, 0.65
# Of 244 windows in order none has a column above its first title that is so much nearer to a title below.
_SURELY_NEARER = 1.0
# A column has so many paragraphs; one or two may be near to any text.
_COLUMN = 3
# A shared word weighs what it is rare for in the language, at most what it is rare for on the page; with the beginning
# of a text, which is surely the author's, so many times as much.
_BEGINNING = 4.0
# Title and first paragraph.
_FIRST = 2
# Bits added to the size of a paragraph, so that the shortest ones do not look rich.
_SIZE = 15.0
# Less is won by chance: where poems and short texts make a page, its whole order is little more.
_LITTLE = 12.0
# Columns of one author are seldom longer; so many moves show any disorder; more paragraphs stand on no page.
_LONGEST, _MOVES, _PAGE = 12, 6, 300


def speaks_of_another(sections: Sequence[Sequence[str]], unsigned: bool = False, broken: bool = False, hidden: bool = False) -> bool:
    """True if some paragraphs of a section belong to another section by their words.

    `sections` are the texts below each head, the head's own words first. `unsigned`: nobody signs the first, though
    others are signed: all of it may be a column that begins with a heading. `broken`: the text below some head breaks off at
    its end. `hidden`: texts without a title that is known stand between the others; a run of such a text is near to any of them, and only
    all of the page together says that columns are out of order.
    """
    if hidden:
        pages = enumerate(_pages(sections))
        return max(map(len, sections), default=0) <= ONE_TEXT and any(_is_mixed(page, unsigned and number == 0) or _is_far_from_order(page) for number, page in pages)
    leaning = (_OPEN_RUN, _OPEN_ORDER) if broken else (_LEANING_RUN, _LEANING_ORDER)
    return any(_is_mixed(page, unsigned and number == 0, leaning) for number, page in enumerate(_pages(sections)))


def goes_below(above: Sequence[str], sections: Sequence[Sequence[str]]) -> bool:
    """True if text above the first title belongs below the titles of the page by its words: its first paragraph does, or all of it, or most
    on a page that is far from any order, or a column in the midst of it that both its words and what it speaks of put below a title.

    Where a page begins in the middle of a text, that goes on from another page: only further down stands what is near to the titles here.
    """
    page = [above, *sections]
    if max(map(len, page)) > ONE_TEXT or sum(map(len, page)) > _PAGE:
        return False
    words = _likeness_of(page, True)
    share, asked = _share_and_asked(page, words)
    first = share < asked and any(move.start == 0 and move.share > _RUN for move in words.moves)
    left = sum(1 for head in words.best[: len(above)] if head != 0)
    most = share < asked - _FAR_FROM and 2 * left >= len(above) > 1
    column = share < asked and any(
        move.end <= len(above) and move.share > _RUN and gain_below(move.head, range(move.start, move.end), page, words.here) > _SURELY_NEARER for move in words.moves
    )
    return first or most or column or share < asked and left == len(above) >= _COLUMN


@dataclass(frozen=True, slots=True)
class Run:
    """Paragraphs `start` to `end` (exclusive, over all texts of the page) that are another head's by what they say."""

    start: int
    end: int
    head: int
    weight: float  # the share of its words times how much nearer it is to what it speaks of


def _is_far_from_order(page: Sequence[Sequence[str]]) -> bool:
    """True where a run is so surely another's, and no report of its own, on a page whose texts have little of what they would have in their best order."""
    texts = [text for section in page for text in section]
    if not any(run.weight >= _SURE_RUN and not (begins_report(first := texts[run.start]) or NEWS_TOO.match(first)) for run in runs_of_another(page)):
        return False
    return _share_and_asked(page, _likeness_of(page))[0] < _LITTLE_ORDER


def runs_of_another(sections: Sequence[Sequence[str]]) -> list[Run]:
    """Runs that both their words and what they speak of put below another head, on a page that is left in order; the surest first."""
    if sum(map(len, sections)) > _PAGE or len(sections) < 2:
        return []
    words = _likeness_of(sections)
    found: list[Run] = []
    for move in words.moves:
        run = range(move.start, move.end)
        share = move.gain / (sum(words.common[move.start : move.end]) + _RUN_FLOOR)
        if share > _LEANING_RUN and all(words.here[i] != move.head for i in run):
            nearer = gain_below(move.head, run, sections, words.here)
            if nearer > _NEARER and share * nearer > _ASKED_RUN and all(one.start != move.start for one in found):
                found.append(Run(move.start, move.end, move.head, share * nearer))
    return sorted(found, key=lambda one: -one.weight)


def _pages(sections: Sequence[Sequence[str]]) -> Iterator[Sequence[Sequence[str]]]:
    """Sections by as many as may stand on one page; each page but the first begins with the last half of the one before."""
    start = 0
    while start < len(sections):
        end, size = start, 0
        while end < len(sections) and (end - start < 2 or size + len(sections[end]) <= _PAGE):
            size += len(sections[end])
            end += 1
        yield sections[start:end]
        start = end if end == len(sections) else max(start + 1, (start + end) // 2)


def _is_mixed(sections: Sequence[Sequence[str]], unsigned: bool, leaning: tuple[float, float] | None = None) -> bool:
    """`leaning`: shares of a run and of the order from which on a second sign is looked for; None if runs tell nothing."""
    if len(sections) < 2:
        return False
    words = _likeness_of(sections, unsigned)
    if not words.moves or words.moves[0].gain < _LITTLE:
        return False
    first = words.moves[0]
    share, asked = _share_and_asked(sections, words)
    if leaning is not None and (share < asked or first.share > _RUN):
        return True
    leans = share < asked if leaning is None else first.share > leaning[0] or share < asked + leaning[1]
    looked_at = words.moves if leaning is None else words.moves[:1]
    return leans and any(gain_below(move.head, range(move.start, move.end), sections, words.here) > _NEARER for move in looked_at)


def _share_and_asked(sections: Sequence[Sequence[str]], words: _Order) -> tuple[float, float]:
    """The share of the best modularity that the page has as it stands, and what is asked of a page so alike."""
    alike = likeness_of_paragraphs(text for section in sections for text in section)
    best = words.order + 2 * sum(move.gain for move in words.moves)
    return words.order / best if words.moves else 1.0, min(_MOST, max(_LEAST, _ASKED - _FALLING * (alike - _ALIKE)))


def _moves(words: _Likeness) -> Iterator[_Move]:
    """The moves that gain most, carried out one after the other."""
    for _ in range(_MOVES):
        move = words.best_move()
        if move is None:
            return
        yield move
        words.carry_out(move)


@dataclass(frozen=True, slots=True)
class _Move:
    """Paragraphs `start` to `end` (exclusive) put below another head; what that gains, and the highest share of any run."""

    start: int
    end: int
    head: int
    gain: float
    share: float


@dataclass(frozen=True, slots=True)
class _Order:
    """How much order a page has as it stands, and what would bring it into its best: for each paragraph its head `here` and in
    the `best` order and what it has in `common` with the page, in bits."""

    order: float
    moves: tuple[_Move, ...]
    here: tuple[int, ...]
    best: tuple[int, ...]
    common: tuple[float, ...]


def _likeness_of(sections: Sequence[Sequence[str]], unsigned: bool = False) -> _Order:
    return _order_of(tuple(map(tuple, sections)), unsigned)


# Several questions are asked of a page, one after the other.
@lru_cache(maxsize=4)
def _order_of(sections: tuple[tuple[str, ...], ...], unsigned: bool) -> _Order:
    words = _Likeness(sections, unsigned)
    order, here = words.order(), tuple(words.head)
    return _Order(order, tuple(_moves(words)), here, tuple(words.head), tuple(words.common))


class _Likeness:
    """The paragraphs of a page: how alike any two are beyond chance, and below which head each stands."""

    def __init__(self, sections: Sequence[Sequence[str]], unsigned: bool) -> None:
        texts = [text for section in sections for text in section]
        self.head = [number for number, section in enumerate(sections) for _ in section]
        self.fixed = [i < _FIRST and not (unsigned and n == 0) for n, section in enumerate(sections) for i in range(len(section))]
        self.heads = len(sections)
        shared = _shared(texts, self.fixed)
        sizes = [len(telling(text)) + _SIZE for text in texts]
        self.common = [sum(row) for row in shared]
        pairs = sum(sizes) ** 2 - sum(size * size for size in sizes)
        chance = sum(self.common) / pairs if pairs else 0.0
        self.beyond = [
            [0.0 if i == j else shared[i][j] - chance * sizes[i] * sizes[j] for j in range(len(texts))]
            for i in range(len(texts))
        ]

    def order(self) -> float:
        """The modularity of the page as it stands, not divided by its size."""
        return sum(
            value for row, own in zip(self.beyond, self.head, strict=True) for value, head in zip(row, self.head, strict=True) if head == own
        )

    def best_move(self) -> _Move | None:
        """The run of paragraphs that gains most below another head, if any does."""
        bonds = [self._bonds(row) for row in self.beyond]
        best, share = None, 0.0
        for start, (own, fixed) in enumerate(zip(self.head, self.fixed, strict=True)):
            gains, inner, common = [0.0] * self.heads, 0.0, 0.0
            for end in range(start, min(start + _LONGEST, len(self.head))):
                if fixed or self.fixed[end] or self.head[end] != own:
                    break
                # Bonds within the run are lost and won again.
                inner += 2 * sum(self.beyond[end][start:end])
                common += self.common[end]
                gains = [gain + bond - bonds[end][own] for gain, bond in zip(gains, bonds[end], strict=True)]
                head = max((head for head in range(self.heads) if head != own), key=gains.__getitem__)
                gain = gains[head] + inner
                share = max(share, gain / (common + _RUN_FLOOR))
                if gain > (best.gain if best else 0.0):
                    best = _Move(start, end + 1, head, gain, share)
        return best and _Move(best.start, best.end, best.head, best.gain, share)

    def _bonds(self, row: Sequence[float]) -> list[float]:
        """How much a paragraph has in common with the texts below each head."""
        result = [0.0] * self.heads
        for value, head in zip(row, self.head, strict=True):
            result[head] += value
        return result

    def carry_out(self, move: _Move) -> None:
        """Put a run below another head."""
        self.head[move.start : move.end] = [move.head] * (move.end - move.start)


def _shared(texts: Sequence[str], fixed: Sequence[bool]) -> list[list[float]]:
    """For any two texts the weight of the rare words and characters that both have."""
    having: dict[str, list[int]] = {}
    bits: dict[str, float] = {}
    for number, text in enumerate(texts):
        for word, weight in telling(text).items():
            having.setdefault(word, []).append(number)
            bits[word] = weight
    result = [[0.0] * len(texts) for _ in texts]
    for word, numbers in having.items():
        weight = min(bits[word], log2(len(texts) / len(numbers)))
        for i in numbers:
            for j in numbers:
                if i != j:
                    result[i][j] += weight * (_BEGINNING if fixed[i] != fixed[j] else 1.0)
    return result
