"""Lines of all pages → paragraphs, headings, and what only belongs to the pages (running heads and folios).

What tells is the look: an indent, a short last line, a gap, another size of type. A paragraph goes on over the foot of
a page or column if its last line there is full and the next one is not set in; notes at the foot wait until it ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from bianzuan.reading.pdf_lines import Row
from bianzuan.reading.pdf_notes import PAIRED, number_of, paired

# In ems. A line set in by less is not; one that lacks more is the last of its paragraph. Lines that are not justified
# lack up to three, where a mark may not begin the next line.
_INDENT, _SHORT = 0.8, 3.0
# Set in on both sides by so much at most; what is deeper is centred. And how much two indents differ by, being alike.
_DEEPEST, _ALIKE = 3.0, 0.6
# A gap of so many times the usual leading parts paragraphs, and a foot or head from the text.
_GAP = 1.35
# Type so much larger than that of the text is a heading's, so much smaller a note's.
_LARGER, _SMALLER = 1.15, 0.92
# Lines of one heading are of one size, in points, and no further apart than so many times the leading of the text.
_SAME_SIZE, _HEADING_GAP = 0.5, 1.9
# A heading is no longer than this.
_HEADING = 60
# Running heads and folios: so many pages have the same words, digits apart.
_LEAST_PAGES = 3
_NUMBER = re.compile(r"\d+|[ivxlc]{1,6}(?![a-z])")
_FOLIO = re.compile(r"[\W_]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?[\W_]*")
# A running head is no longer; what a table or a picture shows, a note and a sentence are none.
_HEAD = 24
_OF_PAGE = re.compile(r"[图圖表注（(\[［〔*＊※]|[\u2460-\u2473]|\d{1,3}[.．、 ]")
_ENDS = re.compile(r"[。！？：，；）)]\s*$")
# The page to which a line of contents leads.
_LEADS = re.compile(r"(?<![·.．…])(?<![·.．…] )(?:[·.．…] ?){4,} ?(?:\d{1,4}|[ivxlc]{1,6})$")
# What stands so many ems higher up is another column; so many pages of a book have two columns at most.
_UP, _IN_ORDER = 2.0, 0.9
# Lines at the head and foot of a page that may be such; a running head that says a heading again has so many letters.
_EDGE_ROWS, _LEAST_HEAD = 2, 6


@dataclass(slots=True)
class Block:
    """A paragraph or heading: its lines of print, and the page it begins on, from 1."""

    page: int
    kind: str  # "text", "heading", "note", "page"
    lines: list[str] = field(default_factory=list)
    places: list[tuple[int, Row]] = field(default_factory=list)  # (page, line) of each of its lines


def blocks(pages: Sequence[Sequence[Row]]) -> list[Block]:
    """All blocks in reading order, those of kind "page" last."""
    size = _usual_size(pages)
    furniture = _furniture(pages, size)
    pages = paired(pages, lambda row: _kind(row, size) == "note")
    text, notes, outside = _Flow(), _Flow(), []
    done: list[Block] = []
    for number, page in enumerate(pages, 1):
        leading = _leading(page)
        for index, row in enumerate(page):
            if (number, index) in furniture:
                outside.append(Block(number, "page", [row.text]))
                continue
            kind = _kind(row, size)
            flow = notes if kind == "note" else text
            if flow.goes_on(kind, row, leading) and not flow.is_above(row, number):
                flow.add(row, number)
                continue
            if kind != "note":
                # Notes at the foot wait until the paragraph that runs over the foot ends.
                done += [*text.take(), *notes.take()]
            flow.begin(Block(number, kind), row)
    return [*done, *text.take(), *notes.take(), *outside]


def are_in_order(found: Sequence[Block]) -> bool:
    """True for the pages of a book or of a journal: nearly all are read from top to bottom, or turn up once, to a second column.

    A newspaper has more columns, whose order in the file may be any.
    """
    rows: dict[int, list[Row]] = {}
    for block in found:
        if block.kind in ("text", "heading"):
            for page, row in block.places:
                rows.setdefault(page, []).append(row)
    turns = [sum(1 for above, below in pairwise(page) if below.base < above.base - _UP * below.size) for page in rows.values()]
    return len(turns) > 0 and sum(1 for count in turns if count <= 1) >= _IN_ORDER * len(turns)


def _leading(page: Sequence[Row]) -> float:
    """The distance of lines inside paragraphs: most paragraphs of a page may have one line only."""
    gaps = sorted(row.gap for row in page if row.gap > 0)
    return gaps[len(gaps) // 4] if gaps else 0.0


@dataclass(slots=True)
class _Flow:
    """Blocks in the making, of the text or of the notes."""

    made: list[Block] = field(default_factory=list)
    last: Row | None = None

    def begin(self, block: Block, row: Row) -> None:
        self.made.append(block)
        self.add(row, block.page)

    def add(self, row: Row, page: int) -> None:
        self.made[-1].lines.append(row.text)
        self.made[-1].places.append((page, row))
        self.last = row

    def take(self) -> list[Block]:
        made, self.made, self.last = self.made, [], None
        return made

    def is_above(self, row: Row, page: int) -> bool:
        """True for a line of the same page that stands higher up, and beside nothing: a program wrote the head of the page last."""
        if not self.made or self.last is None:
            return False
        on_page = self.made[-1].places[-1][0] == page
        return on_page and row.base < self.last.base - _UP * row.size and row.left < self.last.right

    def goes_on(self, kind: str, row: Row, leading: float) -> bool:
        """True if a line belongs to the block above it."""
        last = self.last
        if last is None or self.made[-1].kind != kind:
            return False
        if kind == "note" and (PAIRED.match(row.text) or number_of(row.text) == number_of(self.made[-1].lines[0]) + 1 > 1):
            return False
        if kind == "heading":
            return 0 < row.gap < _HEADING_GAP * max(leading, row.size) and abs(last.size - row.size) < _SAME_SIZE
        if _LEADS.search(last.text):
            return False
        if (last.lack >= _SHORT and not _is_inset(last)) or row.gap > _GAP * leading:
            return False
        if row.gap > 0 and _is_inset(last):
            return abs(row.indent - last.indent) < _ALIKE or abs(row.indent - row.lack) < _ALIKE
        # without a gap: over the foot of a page or a column
        return row.indent < _INDENT or (row.gap > 0 and abs(row.indent - last.indent) < _ALIKE)


def _usual_size(pages: Sequence[Sequence[Row]]) -> float:
    counted: Counter[float] = Counter()
    for page in pages:
        for row in page:
            counted[round(row.size, 1)] += len(row.text)
    return counted.most_common(1)[0][0] if counted else 0.0


def _kind(row: Row, size: float) -> str:
    if row.size > _LARGER * size and len(row.text) <= _HEADING:
        return "heading"
    return "note" if row.size < _SMALLER * size else "text"


def _is_inset(row: Row) -> bool:
    """True for a full line of a caption or quotation that is set in by as much on both sides."""
    return _INDENT <= row.indent <= _DEEPEST and abs(row.indent - row.lack) < _ALIKE


def _furniture(pages: Sequence[Sequence[Row]], size: float) -> set[tuple[int, int]]:
    """(page, index) of running heads and folios: at the edge of a page, alike on several or words of a heading."""
    headings = "".join(row.text for page in pages for row in page if _kind(row, size) == "heading")
    heads = {(number, index) for number, page in enumerate(pages, 1) for index in _edges(page)[:1] if _heads_page(page, index, size)}
    # One alone is a running head where a program wrote it after the text it stands above.
    heads = heads if len(heads) > 1 and 2 * len(heads) > len(pages) else {(number, index) for number, index in heads if index}
    found: dict[str, list[tuple[int, int]]] = {}
    told: set[tuple[int, int]] = set()
    for number, page in enumerate(pages, 1):
        for index in _edges(page):
            words = page[index].text.strip()
            if len(words) > _HEADING or _kind(page[index], size) == "heading" or _is_note(page[index], size):
                continue
            if (len(words) >= _LEAST_HEAD and words in headings) or (number, index) in heads or (_FOLIO.fullmatch(words) and index == _lowest(page)):
                told.add((number, index))
            key = "#" if _FOLIO.fullmatch(words) else _NUMBER.sub("#", words)
            found.setdefault(key, []).append((number, index))
    few = len(pages) < _LEAST_PAGES
    alike = (p for p in found.values() if len({page for page, _ in p}) >= (2 if few and all(_apart(pages[n - 1], i) for n, i in p) else _LEAST_PAGES))
    return told | {place for places in alike for place in places}


def _is_note(row: Row, size: float) -> bool:
    """True for ②同上。, which may stand at the feet of several pages."""
    return _kind(row, size) == "note" and number_of(row.text) > 0 and _ENDS.search(row.text) is not None


def _heads_page(page: Sequence[Row], index: int, size: float) -> bool:
    """True for a few words in small type above all other lines of a page, a gap away from them."""
    words = page[index].text.strip()
    told = len(words) <= _HEAD and not _OF_PAGE.match(words) and not _ENDS.search(words)
    return told and _kind(page[index], size) == "note" and _apart(page, index)


def _apart(page: Sequence[Row], index: int) -> bool:
    """True for the first or the last line of a page, a gap away from its text; of two pages both must have it so."""
    order = sorted(range(len(page)), key=lambda i: page[i].base)
    leading = median([row.gap for row in page if row.gap > 0] or [0.0])
    bases = [page[i].base for i in order]
    beside = {order[0]: bases[1] - bases[0], order[-1]: bases[-1] - bases[-2]} if len(order) > 2 else {}
    return beside.get(index, 0.0) > _GAP * leading > 0


def _lowest(page: Sequence[Row]) -> int:
    return max(range(len(page)), key=lambda index: page[index].base)


def _edges(page: Sequence[Row]) -> list[int]:
    """Indices of the highest and lowest lines of a page."""
    order = sorted(range(len(page)), key=lambda index: page[index].base)
    return list(dict.fromkeys([*order[:_EDGE_ROWS], *order[-_EDGE_ROWS:]]))
