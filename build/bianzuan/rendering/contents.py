"""Rows of the contents and of the outline: parts, chapters, second-level headings, and the matter around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from bianzuan.config import PublicationConfig
from bianzuan.model import Chapter, Index, Matter, OutlineEntry, Pagination, Part, Publication
from bianzuan.rendering.labels import Labels

RowKind = Literal["matter", "part", "chapter", "heading"]

# Leaves that a reader does not look up: they have an outline entry, but no row in the printed contents.
UNLISTED = frozenset({"cover", "half-title", "title-page", "copyright", "contents", "colophon"})
# The half-title repeats the title page.
NOT_IN_OUTLINE = frozenset({"half-title"})


# A section that bears only a number has no name to be looked up by; four digits are a year.
# The characters are the numerals one to ten, hundred and both zeros; marks of lists around them.
_HAN_NUMERALS = r"\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u3007\u96f6\u2460-\u2473\u3220-\u3229"
_NUMERAL = re.compile(rf"[\s(\uff08\u3014]*(?:[{_HAN_NUMERALS}]{{1,3}}|[0-9]{{1,3}}|[IVXivx]{{1,5}})[\s\u3001\uff0e.)\uff09\u3015]*")
NAMED_AUTHORS = 2
# Latin letters are about half a square wide, and stand before all ideographs.
LATIN_WIDTH, LATIN_ENDS = 0.55, 0x2E7F
# Widths in em of what folios are made of: digits and the broad Roman numerals, and the narrow ones.
DIGIT, NARROW = 0.56, 0.3


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `ordinal` is 第一编 or "", `authors` the names as printed."""

    kind: RowKind
    anchor: str
    title: str
    ordinal: str = ""
    authors: str = ""
    folio: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """How this publication calls its pieces."""

    labels: Labels
    numbering: bool

    def matter(self, matter: Matter) -> str:
        """The editor's title, else the locale's word for that kind."""
        return matter.title or (self.labels.say(matter.kind) if self.labels.has(matter.kind) else matter.kind)

    def part(self, part: Part) -> str:
        """第一编, or "" where parts are not numbered."""
        return self.labels.say("part", n=self.labels.ordinal(part.number)) if self.numbering else ""

    def title(self, chapter: Chapter) -> str:
        """The article's title; where the source gave none, the editor's words for it, in the editor's brackets."""
        return chapter.title or self.labels.say("fragments_title" if chapter.kind == "fragments" else "untitled")

    def chapter(self, chapter: Chapter) -> str:
        """第一章, or "" where chapters are not numbered; fragments bear no number."""
        if not self.numbering or chapter.kind == "fragments":
            return ""
        return self.labels.say("chapter", n=self.labels.ordinal(chapter.number))

    def authors(self, chapter: Chapter) -> str:
        """Names joined as the language joins them; of more than two only the first, as a contents page does."""
        if len(chapter.authors) > NAMED_AUTHORS:
            return self.labels.say("and_others", name=chapter.authors[0].name)
        return self.labels.say("list_separator").join(author.name for author in chapter.authors)


def rows(publication: Publication, naming: Naming) -> Iterator[Row]:
    """All rows in the order of the book, without folios."""
    for matter in publication.front:
        yield Row("matter", matter.id, naming.matter(matter))
    for part in publication.parts:
        yield Row("part", part.id, part.title, naming.part(part))
        for chapter in part.chapters:
            yield Row("chapter", chapter.id, naming.title(chapter), naming.chapter(chapter), naming.authors(chapter))
            for block in chapter.blocks:
                if block.kind == "heading" and block.level == 2 and not _NUMERAL.fullmatch(block.text):
                    yield Row("heading", block.id, block.text)
    for matter in publication.back:
        yield Row("matter", matter.id, naming.matter(matter))


def index_anchor(matter: Matter, index: Index) -> str:
    """Where one of several indexes begins."""
    return f"{matter.id}-{index.name}"


def contents_rows(
    publication: Publication, naming: Naming, pagination: Pagination, indexes: tuple[Index, ...] = ()
) -> list[Row]:
    """Rows of the printed contents with their folios; what has no page yet or bears no folio is left out."""
    hidden = {matter.id for matter in (*publication.front, *publication.back) if matter.kind in UNLISTED}
    return [
        replace(row, folio=pagination.folio(row.anchor))
        for row in _with_indexes(rows(publication, naming), publication, indexes)
        if row.anchor not in hidden and row.anchor in pagination.anchors
    ]


def _with_indexes(given: Iterable[Row], publication: Publication, indexes: tuple[Index, ...]) -> Iterator[Row]:
    """The rows, and below that of the index one for each of several; a single one is called by its own name, as on its page."""
    ids = {matter.id: matter for matter in publication.back if matter.kind == "index"}
    for row in given:
        if row.anchor in ids and len(indexes) == 1:
            yield replace(row, title=indexes[0].title)
        else:
            yield row
        if row.anchor in ids and len(indexes) > 1:
            yield from (Row("heading", index_anchor(ids[row.anchor], index), index.title) for index in indexes)


def hanging(ordinals: Iterable[str]) -> int:
    """Room in em for the widest of these chapter numbers and the space behind it: 4 for 第二章, 5 for 第十一章."""
    return max((ceil(sum(1.0 if ord(one) > LATIN_ENDS else LATIN_WIDTH for one in words)) for words in ordinals), default=0) + 1


def widest(folios: Iterable[str]) -> float:
    """Room in em for the widest of these folios; that of two digits at least, so that a thin book looks like others."""
    widths = (sum(NARROW if one in "il" else DIGIT for one in folio) for folio in folios)
    return round(max((2 * DIGIT, *widths)), 2)


_LEVELS: dict[RowKind, int] = {"matter": 1, "part": 1, "chapter": 2, "heading": 3}


def table_again(caption: str, labels: Labels) -> str:
    """What stands above a table that goes on: the number of its caption after the locale's word for going on."""
    table = labels.say("locator_table")
    numbered = re.match(rf"\s*(?:{table})\s*(?:[{_HAN_NUMERALS}]+|[0-9A-Z]+)(?:[-\u2013\u2014.\uff0e\u00b7][0-9]+)*", caption)
    return labels.say("table_again", name="".join(numbered[0].split()) if numbered else table)


def outline(config: PublicationConfig, publication: Publication, labels: Labels) -> tuple[OutlineEntry, ...]:
    """The PDF outline: matter and parts at level 1, chapters at 2, headings at 3."""
    naming = Naming(labels, config.design.numbering)
    hidden = {matter.id for matter in publication.front if matter.kind in NOT_IN_OUTLINE}
    space = labels.say("heading_space")
    return tuple(
        OutlineEntry(_LEVELS[row.kind], f"{row.ordinal}{space}{row.title}" if row.ordinal else row.title, row.anchor)
        for row in rows(publication, naming)
        if row.anchor not in hidden
    )
