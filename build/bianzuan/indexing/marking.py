"""Publication → IndexMarks: every place in the chapters' blocks and notes where a heading of an index stands.

Headings come from springs: index.toml, marks in the text (see `explicit`), and for the indexes named in `[index]
collect` titles in 《》 and authors. Every
mention is marked, not only the first of a paragraph: a paragraph may cross pages, and a page on which the term stands
must be listed. Where mentions overlap, the longest is the mention (see `mentions`). Authors are marked in the byline:
such a mark names the chapter as its block, and counts in `byline`. In front and back matter and in the openings of
parts only marks count; the titles of chapters, which the contents list, are not indexed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem, PublicationError
from bianzuan.indexing.chronology import CHRONOLOGY, events
from bianzuan.indexing.entities import names_a_body
from bianzuan.indexing.explicit import explicit_marks
from bianzuan.indexing.headings import (
    PUBLICATION_FILE,
    Declared,
    Path,
    declared_headings,
    in_publication,
    make_heading,
    missing_parents,
    path_of,
)
from bianzuan.indexing.mentions import Claim, Mention, Phrases
from bianzuan.indexing.pieces import Piece, pieces_of
from bianzuan.indexing.titles import find_titles, title_key
from bianzuan.model import Chapter, Heading, IndexMarks, Mark, Publication

Found = Iterator[tuple[int, int]]

# Index → what finds its headings in a text unasked, and the key under which two findings are one heading.
COLLECTORS: dict[str, tuple[Callable[[str], Found], Callable[[str], str]]] = {
    "documents": (find_titles, title_key),
}
# This index takes the authors of the chapters, which stand in no text.
AUTHORS = "persons"


def mark(publication: Publication, config: PublicationConfig) -> IndexMarks:
    """Find all headings in the chapters, and what is marked elsewhere.

    Raises ContentError for contradictory rows of index.toml, PublicationError for an index that cannot be collected.
    """
    unable = [name for name in config.index.collect if name not in (*COLLECTORS, AUTHORS)]
    if unable:
        known = ", ".join((*COLLECTORS, AUTHORS))
        problems = [
            Problem("indexing.not_collectable", PUBLICATION_FILE, 0, {"index": name, "known": known})
            for name in unable
        ]
        raise PublicationError(in_publication(problems, config))
    marker = _Marker(declared_headings(config))
    problems = list(marker.take_marks(publication, config))
    if problems:
        raise ContentError(problems)
    if AUTHORS in config.index.collect and AUTHORS in config.index.indexes:
        marker.collect_authors(publication, frozenset(config.stop))
    if CHRONOLOGY in config.index.indexes:
        marker.collect_events(publication)
    for name in config.index.collect:
        if name in config.index.indexes and name in COLLECTORS:
            marker.collect(publication, name, frozenset(map(COLLECTORS[name][1], config.stop)))
    return IndexMarks(tuple(marker.run(publication)), tuple(marker.headings()))


def unmatched(marks: IndexMarks) -> tuple[Heading, ...]:
    """Headings that nothing in the text matches and that lead nowhere; the editor should hear of them."""
    alive = {(one.index, one.heading[:depth]) for one in marks.marks for depth in range(1, len(one.heading) + 1)}
    return tuple(
        heading for heading in marks.headings if not heading.see and (heading.index, heading.path) not in alive
    )


@dataclass(slots=True)
class _Marker:
    declared: Declared
    # Runs that collectors found: block id → mentions.
    collected: dict[str, list[Mention]] = field(default_factory=dict)
    # Runs that were marked in the text: block id → mention, and whether it is the principal treatment.
    marked: dict[str, dict[Mention, bool]] = field(default_factory=dict)
    # Writings of collected headings that differ from the heading.
    writings: dict[tuple[str, tuple[str, ...]], dict[str, None]] = field(default_factory=dict)

    def collect(self, publication: Publication, index: str, stop: frozenset[str]) -> None:
        """Take an index's headings from the text; writings of a declared heading stay with it."""
        find, key = COLLECTORS[index]
        claims = self.declared.claims
        owners = {
            key(phrase): number
            for number, claim in enumerate(claims)
            if claim.index == index
            for phrase in claim.phrases
        }
        for block, text, _ in texts_of(publication):
            for start, end in find(text):
                wording = text[start:end]
                if key(wording) in stop:
                    continue
                owner = owners.setdefault(key(wording), len(claims))
                if owner == len(claims):
                    claims.append(Claim(index, (wording,), ()))
                    self.declared.headings.append(make_heading(index, (wording,)))
                self.writings.setdefault((index, claims[owner].path), {})[wording] = None
                self.collected.setdefault(block, []).append(Mention(start, end, owner))

    def take_marks(self, publication: Publication, config: PublicationConfig) -> Iterator[Problem]:
        """Take the marks in the text; a heading that index.toml does not have becomes one."""
        headings = {(heading.index, heading.path): heading for heading in self.declared.headings}
        for one in explicit_marks(publication):
            if isinstance(one, Problem):
                yield one
                continue
            row = one.row
            if row.index not in config.index.indexes:
                continue
            heading = make_heading(row.index, path_of(row), row)
            known = headings.setdefault((row.index, path_of(row)), heading)
            if known is not heading:
                headings[row.index, path_of(row)] = replace(
                    known,
                    reading=heading.reading if row.reading else known.reading,
                    see=tuple(dict.fromkeys((*known.see, *row.see))),
                    see_also=tuple(dict.fromkeys((*known.see_also, *row.see_also))),
                )
            if not row.see:
                mention = Mention(one.start, one.end, self._claim(row.index, path_of(row)))
                self.marked.setdefault(one.block, {})[mention] = one.main
        self.declared.headings = [*headings.values()]
        self.declared.headings += missing_parents(self.declared.headings)

    def _claim(self, index: str, path: Path) -> int:
        """Number of the claim of a heading; one that looks for nothing is made where there is none."""
        claims = self.declared.claims
        number = next((n for n, one in enumerate(claims) if (one.index, one.path) == (index, path)), len(claims))
        if number == len(claims):
            claims.append(Claim(index, path, ()))
        return number

    def collect_authors(self, publication: Publication, stop: frozenset[str]) -> None:
        """Make every author a heading of the index of persons, unless one has the name already."""
        claims = self.declared.claims
        known = {phrase for claim in claims if claim.index == AUTHORS for phrase in claim.phrases} | stop
        known |= {heading.path[0] for heading in self.declared.headings if heading.index == AUTHORS}
        for chapter in publication.chapters:
            for author in chapter.authors:
                if author.name not in known and not names_a_body(author.name):
                    known |= {author.name}
                    claims.append(Claim(AUTHORS, (author.name,), (author.name,)))
                    self.declared.headings.append(make_heading(AUTHORS, (author.name,)))

    def collect_events(self, publication: Publication) -> None:
        """Make every dated event of the text a heading of the chronology; its date stands for a reading."""
        for block, text, chapter in texts_of(publication):
            for event in events(text, chapter):
                path = (event.heading,)
                number = self._claim(CHRONOLOGY, path)
                if number == len(self.declared.claims) - 1 and not self._has(CHRONOLOGY, path):
                    self.declared.headings.append(Heading(CHRONOLOGY, path, event.date))
                self.marked.setdefault(block, {})[Mention(event.start, event.end, number)] = False

    def _has(self, index: str, path: Path) -> bool:
        return any((heading.index, heading.path) == (index, path) for heading in self.declared.headings)

    def headings(self) -> Iterator[Heading]:
        """All headings; other writings of a collected one go to its `match`, for those who check the pages."""
        for heading in self.declared.headings:
            known = {heading.path[-1], *heading.variants, *heading.match}
            others = (one for one in self.writings.get((heading.index, heading.path), ()) if one not in known)
            yield replace(heading, match=(*heading.match, *others))

    def run(self, publication: Publication) -> Iterator[Mark]:
        """All marks in reading order."""
        phrases = Phrases.of(self.declared.claims)
        number = 0
        for piece in _with_bylines(publication):
            for one in self._mentions(phrases, piece):
                number += 1
                claim = phrases.claims[one.claim]
                stem = piece.chapter.stem if piece.chapter else ""
                yield Mark(
                    anchor=f"ix-{number}",
                    index=claim.index,
                    heading=claim.path,
                    block=piece.id,
                    start=one.start,
                    end=one.end,
                    principal=self.marked.get(piece.id, {}).get(one, False)
                    or stem in self.declared.principal.get((claim.index, claim.path), frozenset()),
                    chapter=piece.owner,
                    where=piece.where,
                )

    def _mentions(self, phrases: Phrases, piece: Piece) -> Iterable[Mention]:
        if piece.chapter is None:
            return sorted(self.marked.get(piece.id, ()))
        return self._authors(piece.chapter) if piece.id == piece.owner else self._found(phrases, piece.id, piece.text)

    def _found(self, phrases: Phrases, block: str, text: str) -> list[Mention]:
        """What stands in a text: marks always, and what is found unless it overlaps a mark of its own heading."""
        marked = self.marked.get(block, {})
        found = phrases.find(text, self.collected.get(block, ()))
        free = (
            one
            for one in found
            if not any(one.claim == own.claim and one.start < own.end and own.start < one.end for own in marked)
        )
        return sorted({*marked, *free})

    def _authors(self, chapter: Chapter) -> Iterator[Mention]:
        """Authors that are headings: a byline names whole names, so nothing in it is a part of anything."""
        start = 0
        for author in chapter.authors:
            end = start + len(author.name)
            for number, claim in enumerate(self.declared.claims):
                # A heading that looks for something else in the text is still the heading of its author.
                if claim.path == (author.name,) or author.name in {*claim.phrases} - claim.descriptions:
                    yield Mention(start, end, number)
            start = end + len(BYLINE_SEPARATOR)


# Offsets of marks in a byline count in the names of the authors, joined so.
BYLINE_SEPARATOR = "\n"


def byline(chapter: Chapter) -> str:
    """The names of a chapter's authors, as marks in the byline count them."""
    return BYLINE_SEPARATOR.join(author.name for author in chapter.authors)


def _with_bylines(publication: Publication) -> Iterator[Piece]:
    """The texts in reading order, before each chapter its byline, whose id is the chapter's."""
    last = ""
    for piece in pieces_of(publication):
        if piece.chapter and piece.owner != last:
            yield Piece(piece.owner, byline(piece.chapter), "", piece.owner, "", piece.chapter)
        last = piece.owner
        yield piece


def texts_of(publication: Publication) -> Iterator[tuple[str, str, Chapter]]:
    """(id, text, chapter) of every block and note that is searched for headings."""
    for piece in pieces_of(publication):
        if piece.chapter:
            yield piece.id, piece.text, piece.chapter
