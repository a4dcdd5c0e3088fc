"""Compiled indexes and marks → what an indexer would look at again: crowded headings, doubtful readings.

More than ten locators that nothing tells apart send the reader leafing; the sentences around them show what the
passages treat of, and so which subheadings could part them: other headings, terms of the book, at last titles of sections.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bianzuan.indexing.chronology import CHRONOLOGY
from bianzuan.indexing.headings import Path
from bianzuan.indexing.pieces import pieces_of
from bianzuan.indexing.terms import LEAST_QUOTED, quoted_phrases, recurring_terms, terms_in
from bianzuan.model import Entry, Heading, Index, IndexMarks, Mark, Publication

# What an editor lets stand without subheadings (GB/T 22466 speaks of "too many"; ten is the trade's custom).
MOST_LOCATORS = 10
_PROPOSALS = 5
# A subheading must part the locators: one that takes nearly all of them parts nothing.
_LARGEST_SHARE = 0.6
_SENTENCE_END = re.compile(r"[。！？；\n]")


@dataclass(frozen=True, slots=True)
class Crowded:
    """A heading with too many locators, and terms beside its mentions with the number of mentions each would take."""

    index: str
    path: Path
    locators: int
    proposals: tuple[tuple[str, int], ...]


def crowded(indexes: Iterable[Index], marks: IndexMarks, publication: Publication) -> tuple[Crowded, ...]:
    """Headings and subheadings with more than ten undifferentiated locators, with proposals for subheadings."""
    own: dict[tuple[str, Path], list[Mark]] = defaultdict(list)
    for mark in marks.marks:
        own[mark.index, mark.heading].append(mark)
    full = [
        (index.name, path, len(entry.locators))
        for index in indexes
        if index.name != CHRONOLOGY
        for group in index.groups
        for path, entry in _entries(group.entries, ())
        if len(entry.locators) > MOST_LOCATORS
    ]
    beside = _Beside.of(marks, publication) if full else None
    return tuple(
        Crowded(name, path, count, beside.proposals(own[name, path], path) if beside else ())
        for name, path, count in full
    )


def doubtful(marks: IndexMarks) -> tuple[Heading, ...]:
    """Headings whose reading wants an editor's look, in the order of their index and wording."""
    return tuple(heading for heading in marks.headings if heading.doubtful)


def _entries(entries: Sequence[Entry], above: Path) -> Iterator[tuple[Path, Entry]]:
    for entry in entries:
        yield (*above, entry.heading), entry
        yield from _entries(entry.entries, (*above, entry.heading))


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside a passage and could tell it from others: headings, terms of the book, the section's title."""

    texts: Mapping[str, str]
    marks: Mapping[str, Sequence[Mark]]  # by block
    terms: frozenset[str]
    sections: Mapping[str, str]  # of each block the title above it

    @staticmethod
    def of(marks: IndexMarks, publication: Publication) -> _Beside:
        """Look at the whole publication once."""
        texts = {piece.id: piece.text for piece in pieces_of(publication)}
        by_block: dict[str, list[Mark]] = defaultdict(list)
        for mark in marks.marks:
            if mark.index != CHRONOLOGY:
                by_block[mark.block].append(mark)
        # A run of words beside one heading may be any fragment; what recurs in the book as a whole is a term of it.
        terms = frozenset(term for term, _ in recurring_terms(texts.values())) | frozenset(quoted_phrases(texts.values()))
        return _Beside(texts, by_block, terms, _sections(publication))

    def proposals(self, marks: Sequence[Mark], path: Path) -> tuple[tuple[str, int], ...]:
        """Headings and terms of the sentences, the most frequent first; where they part nothing, titles of sections."""
        places: dict[str, set[tuple[str, int]]] = defaultdict(set)
        titles: dict[str, set[tuple[str, int]]] = defaultdict(set)
        for mark in marks:
            for words in self._words(mark):
                places[words].add((mark.block, mark.start))
            if title := self.sections.get(mark.block):
                titles[title].add((mark.block, mark.start))
        return _parting(places, len(marks), path) or _parting(titles, len(marks), path)

    def _words(self, mark: Mark) -> Iterator[str]:
        text = self.texts.get(mark.block, "")
        start, end = _sentence(text, mark)
        for other in self.marks.get(mark.block, ()):
            if start <= other.start and other.end <= end and (other.index, other.heading[0]) != (mark.index, mark.heading[0]):
                yield other.heading[0]
        yield from self.terms & terms_in(text[start:end])


def _sections(publication: Publication) -> dict[str, str]:
    found: dict[str, str] = {}
    for chapter in publication.chapters:
        title = ""
        for block in chapter.blocks:
            title = block.text if block.kind == "heading" else title
            found[block.id] = title
    return found


def _parting(places: Mapping[str, set[tuple[str, int]]], marks: int, path: Path) -> tuple[tuple[str, int], ...]:
    """Of the words with the passages they stand beside, those that part them."""
    most = _LARGEST_SHARE * marks
    fit = {
        words: its
        for words, its in places.items()
        if LEAST_QUOTED <= len(its) <= most and not any(words in part or part in words for part in path)
    }
    # Words that only stand inside longer ones say less than those.
    whole = [one for one in fit if not any(one != other and one in other and fit[one] == fit[other] for other in fit)]
    best = sorted(whole, key=lambda one: (-len(fit[one]), -len(one), one))[:_PROPOSALS]
    return tuple((words, len(fit[words])) for words in best)


def _sentence(text: str, mark: Mark) -> tuple[int, int]:
    """Where the sentence begins and ends in which a mark stands."""
    before = max((end.end() for end in _SENTENCE_END.finditer(text, 0, mark.start)), default=0)
    after = _SENTENCE_END.search(text, mark.end)
    return before, after.start() if after else len(text)
