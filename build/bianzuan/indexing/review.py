"""Compiled indexes and marks → what an indexer would look at again: crowded headings, doubtful readings.

More than ten locators that nothing tells apart send the reader leafing; the sentences around them show what the
passages treat of, and so which subheadings could part them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bianzuan.indexing.headings import Path
from bianzuan.indexing.marking import texts_of
from bianzuan.indexing.terms import LEAST_QUOTED, terms_in
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
    texts = {block: text for block, text, _ in texts_of(publication)}
    own: dict[tuple[str, Path], list[Mark]] = defaultdict(list)
    for mark in marks.marks:
        own[mark.index, mark.heading].append(mark)
    return tuple(
        Crowded(index.name, path, len(entry.locators), _proposals(own[index.name, path], texts, path))
        for index in indexes
        for group in index.groups
        for path, entry in _entries(group.entries, ())
        if len(entry.locators) > MOST_LOCATORS
    )


def doubtful(marks: IndexMarks) -> tuple[Heading, ...]:
    """Headings whose reading wants an editor's look, in the order of their index and wording."""
    return tuple(heading for heading in marks.headings if heading.doubtful)


def _entries(entries: Sequence[Entry], above: Path) -> Iterator[tuple[Path, Entry]]:
    for entry in entries:
        yield (*above, entry.heading), entry
        yield from _entries(entry.entries, (*above, entry.heading))


def _proposals(marks: Sequence[Mark], texts: dict[str, str], path: Path) -> tuple[tuple[str, int], ...]:
    places: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for mark in marks:
        for term in terms_in(_sentence(texts.get(mark.block, ""), mark)):
            if not any(term in part or part in term for part in path):
                places[term].add((mark.block, mark.start))
    most = _LARGEST_SHARE * len(marks)
    fit = {term: its for term, its in places.items() if LEAST_QUOTED <= len(its) <= most}
    # A term that only stands inside a longer one says less than that one.
    whole = [term for term in fit if not any(term != other and term in other and fit[term] == fit[other] for other in fit)]
    best = sorted(whole, key=lambda term: (-len(fit[term]), -len(term), term))[:_PROPOSALS]
    return tuple((term, len(fit[term])) for term in best)


def _sentence(text: str, mark: Mark) -> str:
    """The sentence in which a mark stands."""
    before = max((end.end() for end in _SENTENCE_END.finditer(text, 0, mark.start)), default=0)
    after = _SENTENCE_END.search(text, mark.end)
    return text[before : after.start() if after else len(text)]
