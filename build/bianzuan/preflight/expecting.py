"""The book as it was laid out → `Expected`: what its pages ought to say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from types import MappingProxyType
from urllib.parse import unquote

from bianzuan.config import HeadingConfig
from bianzuan.geometry import Geometry
from bianzuan.model import (
    Block,
    Entry,
    Index,
    IndexMarks,
    LaidSection,
    Note,
    OutlineEntry,
    Pagination,
    Publication,
)
from bianzuan.preflight.expected import (
    ChapterText,
    ContentsLine,
    Expected,
    IndexLine,
    NamedPicture,
    Run,
    Text,
    TypeArea,
)

Path = tuple[str, ...]
NO_WIDTHS: Mapping[str, int] = MappingProxyType({})
NO_FRAMES: Mapping[str, str] = MappingProxyType({})
_SOURCE = re.compile(r'<img\b[^<>]*?\bsrc="([^"]*)"')


def expect(
    publication: Publication,
    laid: Sequence[LaidSection],
    pagination: Pagination,
    outline: Sequence[OutlineEntry],
    indexes: Sequence[Index],
    marks: IndexMarks,
    headings: Sequence[HeadingConfig],
    geometry: Geometry,
    multiple: int = 0,
    faces: Sequence[str] = (),
    widths: Mapping[str, int] = NO_WIDTHS,
    frames: Mapping[str, str] = NO_FRAMES,
) -> Expected:
    """What preflight can prove of a book. `multiple` is the number its pages must divide by, 0 for any.

    `faces` are the families of the fonts it was set in, `widths` the pixels across of its pictures, by their addresses;
    `frames` the pictures for which frames stand, by the addresses of those.
    """
    spans, folios = _places(laid)
    orders = {section.id: section.order for section in laid}
    kinds = {matter.kind: matter.id for matter in (*publication.front, *publication.back)}
    nowhere = (0, 0)
    return Expected(
        trim=(geometry.trim.width, geometry.trim.height),
        area=_area(geometry),
        folios=folios,
        contents=tuple(_contents(publication, outline, pagination)),
        contents_pages=spans.get(kinds.get("contents", ""), nowhere),
        index=tuple(_index(publication, indexes, marks, headings)),
        index_pages=spans.get(kinds.get("index", ""), nowhere),
        chapters=tuple(
            ChapterText(
                one.id, *spans[one.id], _texts(_as_laid(one.blocks, orders[one.id])), _texts(one.notes), searched=one.searched
            )
            for one in _proofs(publication, marks)
            if one.id in spans
        ),
        multiple=multiple,
        rectos=tuple(spans[section.id][0] for section in laid if section.recto),
        faces=tuple(faces),
        pictures=tuple(_pictures(publication, spans, widths, frames)),
    )


def _pictures(
    publication: Publication, spans: Mapping[str, tuple[int, int]], widths: Mapping[str, int], frames: Mapping[str, str]
) -> Iterator[NamedPicture]:
    matter = [(one.id, one.blocks) for one in (*publication.front, *publication.back)]
    chapters = [(one.id, one.blocks) for one in publication.chapters]
    for identifier, blocks in (*matter, *chapters, *((part.id, part.introduction) for part in publication.parts)):
        for block in blocks if identifier in spans else ():
            for source in map(unescape, _SOURCE.findall(block.html)):
                if source in frames:
                    yield NamedPicture(frames[source], 0, *spans[identifier])
                elif source in widths:
                    yield NamedPicture(unquote(source), widths[source], *spans[identifier])


def _area(geometry: Geometry) -> TypeArea:
    return TypeArea(
        geometry.gutter,
        geometry.fore_edge,
        geometry.head,
        geometry.measure,
        geometry.depth,
        geometry.size,
        geometry.leading,
        geometry.hang,
    )


def _places(laid: Sequence[LaidSection]) -> tuple[dict[str, tuple[int, int]], tuple[str, ...]]:
    """Each section's first and last position, and the folio of every page; rectos have odd positions."""
    spans: dict[str, tuple[int, int]] = {}
    folios: list[str] = []
    for section in laid:
        if (len(folios) % 2 == 0) != section.recto:
            folios.append("")
        spans[section.id] = (len(folios) + 1, len(folios) + len(section.pages))
        folios.extend(section.folios)
    return spans, tuple(folios)


def _contents(
    publication: Publication, outline: Sequence[OutlineEntry], pagination: Pagination
) -> Iterator[ContentsLine]:
    matter = {one.id for one in (*publication.front, *publication.back)}
    contents = {one.id for one in publication.front if one.kind == "contents"}  # it does not list itself
    for entry in outline:
        if entry.anchor in contents:
            continue
        places = pagination.anchors.get(entry.anchor)
        if places:
            place = places[0]
            yield ContentsLine(
                entry.label, place.folio, entry.anchor, place.position + 1, required=entry.anchor not in matter
            )


@dataclass(frozen=True, slots=True)
class _Proof:
    """A text to be found in the pages; `searched` as in `ChapterText`."""

    id: str
    blocks: Sequence[Block]
    notes: Sequence[Note] = ()
    searched: bool = True


def _proofs(publication: Publication, marks: IndexMarks) -> Iterator[_Proof]:
    """All chapters, and of the editor's own texts those in which something is marked for the index."""
    marked = {mark.chapter for mark in marks.marks}
    for part in publication.parts:
        if part.id in marked:
            yield _Proof(part.id, part.introduction, searched=False)
        yield from (_Proof(chapter.id, chapter.blocks, chapter.notes) for chapter in part.chapters)
    for matter in (*publication.front, *publication.back):
        if matter.id in marked:
            yield _Proof(matter.id, matter.blocks, matter.notes, searched=False)


def _as_laid(blocks: Sequence[Block], order: Sequence[str]) -> Sequence[Block]:
    """Blocks as they follow each other on the pages, where make-up has moved a picture with its caption."""
    places = {name: place for place, name in enumerate(order)}
    return sorted(blocks, key=lambda block: places.get(block.id, -1)) if places else blocks


def _texts(texts: Sequence[Block] | Sequence[Note]) -> tuple[Text, ...]:
    return tuple(_text(one) for one in texts)


def _text(one: Block | Note) -> Text:
    return Text(one.id, one.text)


# --- index -----------------------------------------------------------------------------------------


def _index(
    publication: Publication, indexes: Sequence[Index], marks: IndexMarks, rows: Sequence[HeadingConfig]
) -> Iterator[IndexLine]:
    runs: dict[tuple[str, Path], list[Run]] = defaultdict(list)
    for mark in marks.marks:
        runs[mark.index, mark.heading].append(Run(mark.block, mark.start, mark.end))
    words = _words(_proofs(publication, marks), runs)
    for heading in marks.headings:
        words[heading.index, heading.path].update(dict.fromkeys((heading.path[-1], *heading.variants)))
    exclude: dict[tuple[str, Path], tuple[str, ...]] = {}
    for row in rows:
        path: Path = (row.heading, row.subheading) if row.subheading else (row.heading,)
        if row.match and path[-1] not in row.match:
            words[row.index, path].pop(path[-1], None)  # the editor looks for other wordings instead
        words[row.index, path].update(dict.fromkeys((*row.match, *row.variants)))
        exclude[row.index, path] = row.exclude
    for index in indexes:
        for path, entry in _entries((entry for group in index.groups for entry in group.entries), ()):
            key = index.name, path
            locators = tuple(locator.page for locator in entry.locators)
            yield IndexLine(
                index.name, path, locators, tuple(words[key]), exclude.get(key, ()), tuple(runs.get(key, ()))
            )


def _words(
    proofs: Iterator[_Proof], runs: dict[tuple[str, Path], list[Run]]
) -> defaultdict[tuple[str, Path], dict[str, None]]:
    """What the marks of each heading say; an author may have marked quite another wording."""
    texts: dict[str, str] = {}
    for proof in proofs:
        texts |= {block.id: block.text for block in proof.blocks}
        texts |= {note.id: note.text for note in proof.notes}
    found: defaultdict[tuple[str, Path], dict[str, None]] = defaultdict(dict)
    for key, places in runs.items():
        found[key].update({texts.get(run.text, "")[run.start : run.end]: None for run in places})
        found[key].pop("", None)
    return found


def _entries(entries: Iterator[Entry] | Sequence[Entry], above: Path) -> Iterator[tuple[Path, Entry]]:
    """Entries and subentries in the order they are printed, with their paths."""
    for entry in entries:
        path = (*above, entry.heading)
        yield path, entry
        yield from _entries(entry.entries, path)
