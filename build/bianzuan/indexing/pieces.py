"""Publication → its texts in reading order, each with what an index must know of it: whose it is, and where in it.

Chapters are searched for headings; front and back matter and the openings of parts are the editor's own words, in which
only marks count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bianzuan.model import Block, Chapter, Matter, Note, Publication, Where


@dataclass(frozen=True, slots=True)
class Piece:
    """A block or note: `owner` is the chapter, part or matter it belongs to, `file` the source where there is one."""

    id: str
    text: str
    html: str
    owner: str
    where: Where = ""
    chapter: Chapter | None = None

    @property
    def file(self) -> str:
        """Name of the source, "" for the editor's own texts."""
        return self.chapter.source.file if self.chapter else ""


def pieces_of(publication: Publication) -> Iterator[Piece]:
    """Every block and note; the notes of a chapter or matter follow its blocks."""
    for matter in publication.front:
        yield from _of_matter(matter)
    for part in publication.parts:
        yield from _pieces(part.introduction, (), part.id)
        for chapter in part.chapters:
            yield from _pieces(chapter.blocks, chapter.notes, chapter.id, chapter)
    for matter in publication.back:
        yield from _of_matter(matter)


def _of_matter(matter: Matter) -> Iterator[Piece]:
    return _pieces(matter.blocks, matter.notes, matter.id)


def _pieces(
    blocks: Sequence[Block], notes: Sequence[Note], owner: str, chapter: Chapter | None = None
) -> Iterator[Piece]:
    of_table = _captions_of_tables(blocks)
    for block in blocks:
        where: Where = "table" if block.id in of_table else _WHERE.get(block.kind, "")
        yield Piece(block.id, block.text, block.html, owner, where, chapter)
    for note in notes:
        yield Piece(note.id, note.text, note.html, owner, "note", chapter)


_WHERE: dict[str, Where] = {"caption": "figure", "figure": "figure", "table": "table"}


def _captions_of_tables(blocks: Sequence[Block]) -> frozenset[str]:
    """A caption above or below a table is the table's, unless a figure is nearer to it."""
    found: set[str] = set()
    for before, after in pairwise(blocks):
        for caption, beside in ((before, after), (after, before)):
            if caption.kind == "caption" and beside.kind == "table":
                found.add(caption.id)
    for before, after in pairwise(blocks):
        for caption, beside in ((before, after), (after, before)):
            if caption.kind == "caption" and beside.kind == "figure":
                found.discard(caption.id)
    return frozenset(found)
