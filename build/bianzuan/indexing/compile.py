"""IndexMarks and Pagination → the printed indexes: headings in their order, grouped, with locators and references.

A heading that has nothing to show, neither locators nor 见 nor subheadings with something, is not printed; `marking.unmatched` lists
those for the editor.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem, PublicationError
from bianzuan.indexing.chronology import CHRONOLOGY
from bianzuan.indexing.collation import COLLATIONS, DATES, Collation, collation
from bianzuan.indexing.headings import INDEX_FILE, PUBLICATION_FILE, SEPARATOR, Path, in_publication, path_of
from bianzuan.indexing.locators import Folios, locators, lost
from bianzuan.indexing.references import Name, broken_references
from bianzuan.model import Entry, Heading, Index, IndexGroup, IndexMarks, Mark, Pagination

# Neutral titles; an index of another name is called by its name.
TITLES = {
    "subjects": "主题索引",
    "persons": "人名索引",
    "places": "地名索引",
    "bodies": "机构索引",
    "documents": "文献索引",
    CHRONOLOGY: "大事年表",
}


# Our own words, as they stand in a Traditional book.
_IN_TRADITIONAL = str.maketrans("题机构献数画", "題機構獻數畫")


@dataclass(slots=True)
class _Node:
    """A heading in the tree of its index."""

    heading: Heading
    below: list[_Node] = field(default_factory=list)


def compile_indexes(
    marks: IndexMarks, pagination: Pagination, config: PublicationConfig, pending: Container[str] = ()
) -> tuple[Index, ...]:
    """The indexes that the publication prints, in its order; one without entries is left out.

    `pending` are the owners of texts (`Mark.chapter`) that have no pages yet: their marks give no locators.
    Raises PublicationError for an unknown collation, ContentError with all broken references and lost marks.
    """
    order = _order(config)
    known = tuple(mark for mark in marks.marks if mark.chapter not in pending)
    check_references(marks, config)
    _refuse_lost(known, pagination, config)
    own: dict[Name, list[Mark]] = defaultdict(list)
    for mark in known:
        own[mark.index, mark.heading].append(mark)
    folios = Folios.of(pagination)
    indexes = (
        _Writer(own, pagination, folios, DATES if name == CHRONOLOGY else order, config.meta.script == "zh-Hant").index(name, marks.headings)
        for name in config.index.indexes
    )
    return tuple(index for index in indexes if index.groups)


def _order(config: PublicationConfig) -> Collation:
    order = collation(config.index.collation)
    if order is None:
        known = ", ".join(one.name for one in COLLATIONS)
        params: dict[str, object] = {"collation": config.index.collation, "known": known}
        raise PublicationError(
            in_publication([Problem("indexing.unknown_collation", PUBLICATION_FILE, 0, params)], config)
        )
    return order


Places = Mapping[Name, tuple[str, int]]


def check_references(marks: IndexMarks, config: PublicationConfig, places: Places | None = None) -> None:
    """Raise ContentError with every broken reference; `places` are file and line of headings marked in the text."""
    file = str(config.folder / INDEX_FILE)
    declared = {(row.index, path_of(row)): (file, row.line) for row in config.headings}
    treated = {(mark.index, mark.heading[:depth]) for mark in marks.marks for depth in range(1, len(mark.heading) + 1)}
    problems = list(broken_references(marks.headings, treated, {**(places or {}), **declared}, (file, 0)))
    if problems:
        raise ContentError(sorted(problems, key=lambda problem: (problem.file, problem.line)))


def _refuse_lost(marks: Sequence[Mark], pagination: Pagination, config: PublicationConfig) -> None:
    lines = {(row.index, path_of(row)): row.line for row in config.headings}
    problems: list[Problem] = []
    for mark in lost(marks, pagination):
        params: dict[str, object] = {"heading": SEPARATOR.join(mark.heading), "anchor": mark.anchor, "block": mark.block}
        line = lines.get((mark.index, mark.heading), 0)
        problems.append(Problem("indexing.lost_mark", INDEX_FILE, line, params))
    if problems:
        raise ContentError(in_publication(problems, config))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the entries of one publication."""

    own: Mapping[Name, Sequence[Mark]]
    pagination: Pagination
    folios: Folios
    order: Collation
    traditional: bool

    def index(self, name: str, headings: Iterable[Heading]) -> Index:
        """One index: its headings as a tree, those with something to show, in order and in groups."""
        roots = _tree(heading for heading in headings if heading.index == name)
        entries = self._entries(roots)
        groups = groupby(entries, key=lambda entry: self.order.group(entry.heading, entry.reading))
        return Index(
            name=name,
            title=self._own(TITLES[name]) if name in TITLES else name,
            groups=tuple(IndexGroup(self._own(label), tuple(of_group)) for (_, label), of_group in groups),
            collation=self.order.name,
        )

    def _own(self, words: str) -> str:
        return words.translate(_IN_TRADITIONAL) if self.traditional else words

    def _entries(self, nodes: Iterable[_Node]) -> tuple[Entry, ...]:
        entries = (self._entry(node) for node in nodes)
        shown = (entry for entry in entries if entry.locators or entry.see or entry.entries)
        return tuple(sorted(shown, key=self._place))

    def _place(self, entry: Entry) -> tuple[object, ...]:
        return (*self.order.group(entry.heading, entry.reading), *self.order.key(entry.heading, entry.reading))

    def _entry(self, node: _Node) -> Entry:
        heading = node.heading
        marks = self.own.get((heading.index, heading.path), ())
        return Entry(
            heading=heading.path[-1],
            reading=heading.reading,
            locators=locators(marks, self.pagination, self.folios),
            variants=heading.variants,
            see=heading.see,
            see_also=heading.see_also,
            entries=self._entries(node.below),
            anchors=tuple(mark.anchor for mark in marks),
            match=heading.match,
        )


def _tree(headings: Iterable[Heading]) -> list[_Node]:
    """Headings with their subheadings below them."""
    nodes: dict[Path, _Node] = {heading.path: _Node(heading) for heading in headings}
    roots: list[_Node] = []
    for path, node in nodes.items():
        (nodes[path[:-1]].below if len(path) > 1 else roots).append(node)
    return roots
