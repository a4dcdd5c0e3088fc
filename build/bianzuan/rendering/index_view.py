"""Compiled indexes → what the index templates print: linked locators, cross-references, the headnote (编制说明)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bianzuan.model import Entry, Index, IndexGroup, IndexMarks, Locator, Publication, Where
from bianzuan.rendering.labels import Labels

# `model.Locator.page` joins the ends of a range with an en dash.
RANGE = "\N{EN DASH}"

# Two headings of this length and the name of the index fill four fifths of the narrowest head.
LONGEST_RUNNING = 9
PRINTED_VARIANTS = 2
# Between heading and subheading in a reference.
SEPARATOR = "\N{FULLWIDTH COMMA}"
# Two of ten thousand headings share an id once in five million books.
_ID_DIGITS = 12
# What an index says of its own scope; one of the editor's making speaks by its title.
SCOPES = {
    "subjects": "index_note_subjects",
    "persons": "index_note_persons",
    "places": "index_note_places",
    "bodies": "index_note_bodies",
    "documents": "index_note_documents",
}
# The index that authors are in.
AUTHORS = "persons"
# What stands behind a locator, and what the headnote says of it, in its order.
PLACES: dict[Where, tuple[str, str]] = {
    "note": ("locator_note", "index_where_note"),
    "figure": ("locator_figure", "index_where_figure"),
    "table": ("locator_table", "index_where_table"),
}
# The collation of a chronology.
DATES = "dates"
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"

# From a compiled entry to its locators; print shows folios, the reading edition paragraphs.
LocatorsOf = Callable[[Entry], "tuple[LocatorView, ...]"]


@dataclass(frozen=True, slots=True)
class LocatorView:
    """A locator: one link, or two for a range. Each link is (href, words); `where` stands behind them: 注, 图, 表."""

    links: tuple[tuple[str, str], ...]
    principal: bool = False
    where: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A target of 见 or 参见; `href` is "" where no entry of that name is printed."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry ready to print, with its subentries."""

    id: str
    heading: str
    running: str  # the heading as the running head shows it
    depth: int
    variants: str  # in one run of words, without brackets; "" for none
    locators: tuple[LocatorView, ...]
    see: tuple[Reference, ...]
    see_also: tuple[Reference, ...]
    entries: tuple[EntryView, ...]
    day: str = ""  # the date that the heading of a dated event begins with


@dataclass(frozen=True, slots=True)
class GroupView:
    """Entries under one letter."""

    label: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """One index."""

    name: str
    title: str
    groups: tuple[GroupView, ...]


def view(indexes: tuple[Index, ...], locators: LocatorsOf, labels: Labels) -> tuple[IndexView, ...]:
    """Indexes that hold anything, ready to print."""
    found = []
    for index in indexes:
        targets = {SEPARATOR.join(path): entry_id(index.name, path) for path in _paths(_top(index), ())}
        groups = tuple(
            GroupView(
                group.label,
                tuple(
                    replace(
                        _entry(entry, targets, locators, labels, (entry.heading,)),
                        running=_running(index, group, entry),
                        day=_day(index, entry),
                    )
                    for entry in group.entries
                ),
            )
            for group in index.groups
            if group.entries
        )
        if groups:
            found.append(IndexView(index.name, index.title, groups))
    return tuple(found)


def folio_locators(labels: Labels) -> LocatorsOf:
    """Locators as printed folios; a range links at both its ends."""
    return lambda entry: tuple(_folio(locator, labels) for locator in entry.locators)


def where_words(where: Where, labels: Labels) -> str:
    """What stands behind a locator of a passage outside the running text."""
    return labels.say(PLACES[where][0]) if where else ""


def _folio(locator: Locator, labels: Labels) -> LocatorView:
    first, dash, last = locator.page.partition(RANGE)
    hrefs = [f"#{anchor}" for anchor in locator.anchors]
    ends = (first, last) if dash and len(hrefs) > 1 else (locator.page,)
    links = tuple(zip(hrefs, ends, strict=False)) or (("", locator.page),)
    return LocatorView(links, locator.principal, where_words(locator.where, labels))


def _top(index: Index) -> Iterator[Entry]:
    for group in index.groups:
        yield from group.entries


def entry_id(index: str, path: Sequence[str]) -> str:
    """HTML id of an entry, which the text can name before the index is made, and which stays when others come and go."""
    words = "\n".join((index, *path)).encode()
    return f"entry-{hashlib.sha256(words).hexdigest()[:_ID_DIGITS]}"


def _paths(entries: Iterable[Entry], above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for entry in entries:
        path = (*above, entry.heading)
        yield path
        yield from _paths(entry.entries, path)


def _entry(
    entry: Entry, targets: dict[str, str], locators: LocatorsOf, labels: Labels, path: tuple[str, ...]
) -> EntryView:
    return EntryView(
        id=targets[SEPARATOR.join(path)],
        heading=entry.heading,
        running=_short(entry.heading),
        depth=len(path) - 1,
        variants=_variants(entry.variants, labels),
        locators=locators(entry),
        see=_references(entry.see, targets),
        see_also=_references(entry.see_also, targets),
        entries=tuple(_entry(sub, targets, locators, labels, (*path, sub.heading)) for sub in entry.entries),
    )


def _variants(variants: tuple[str, ...], labels: Labels) -> str:
    """The first two other wordings: what more there are serves the search for mentions, not the reader."""
    words = labels.say("list_separator").join(variants[:PRINTED_VARIANTS])
    return labels.say("and_others", name=words) if len(variants) > PRINTED_VARIANTS else words


def _running(index: Index, group: IndexGroup, entry: Entry) -> str:
    """What the running head says of an entry: of a dated event its date, with the year of its group."""
    return group.label + _day(index, entry) if index.collation == DATES else _short(entry.heading)


def _day(index: Index, entry: Entry) -> str:
    """The date before an event, "" in other indexes."""
    day, space, _ = entry.heading.partition("\N{IDEOGRAPHIC SPACE}")
    return day if index.collation == DATES and space else ""


def _short(heading: str) -> str:
    """A heading cut for the running head, which holds the first and the last of the page."""
    return heading if len(heading) <= LONGEST_RUNNING else heading[: LONGEST_RUNNING - 1] + ELLIPSIS


def _references(names: tuple[str, ...], targets: dict[str, str]) -> tuple[Reference, ...]:
    return tuple(Reference(name, f"#{targets[name]}" if name in targets else "") for name in names)


def headnote(
    indexes: tuple[Index, ...],
    views: tuple[IndexView, ...],
    labels: Labels,
    *,
    folios: bool,
    authors: bool = False,
    editorial: bool = False,
) -> str:
    """编制说明 from what these indexes really hold: no sentence about a device that none of them uses.

    What is said of one index alone is left to `own_notes`, where there are several. `authors` says whether authors are
    indexed at their bylines, `editorial` whether marks stand outside the chapters.
    """
    if not views:
        return labels.say("index_empty")
    entries = [entry for index in views for group in index.groups for entry in _deep(group.entries)]
    locators = [locator for entry in entries for locator in entry.locators]
    titles = labels.say("list_separator").join(index.title for index in views)
    orders = {index.collation for index in indexes}
    own = [own_note(index, labels, authors=authors) for index in indexes] if len(views) == 1 else []
    sentences = [
        labels.say("index_scope", titles=titles),
        *own,
        labels.say("index_coverage"),
        labels.say("index_editorial") if editorial else "",
        *(_order(collation, labels) for collation in sorted(orders - {DATES})),
        labels.say("index_digits") if _digits_first(indexes) else "",
        labels.say("index_locators" if folios else "index_paragraphs"),
        _where(locators, labels),
        labels.say("index_front_folios") if folios and any(_roman(locator) for locator in locators) else "",
        labels.say("index_range") if any(len(locator.links) > 1 for locator in locators) else "",
        labels.say("index_principal") if any(locator.principal for locator in locators) else "",
        labels.say("index_subentry") if any(entry.entries for entry in entries) else "",
        labels.say("index_variants") if any(entry.variants for entry in entries) else "",
        labels.say("index_see") if any(entry.see for entry in entries) else "",
        labels.say("index_see_also") if any(entry.see_also for entry in entries) else "",
    ]
    return labels.say("sentence_space").join(filter(None, sentences))


def own_notes(indexes: tuple[Index, ...], labels: Labels, *, authors: bool = False) -> dict[str, str]:
    """Name of each index → what it says of itself below its title; nothing where the book has one index only."""
    return {index.name: own_note(index, labels, authors=authors) for index in indexes} if len(indexes) > 1 else {}


def own_note(index: Index, labels: Labels, *, authors: bool) -> str:
    """Scope of one index; "" for one of the editor's making."""
    if index.collation == DATES:
        return labels.say("index_note_dates")
    sentences = [
        labels.say(SCOPES[index.name]) if index.name in SCOPES else "",
        labels.say("index_authors") if authors and index.name == AUTHORS else "",
    ]
    return labels.say("sentence_space").join(filter(None, sentences))


def uses(marks: IndexMarks, publication: Publication) -> tuple[bool, bool]:
    """Whether authors are indexed at their bylines, and whether anything outside the chapters is."""
    chapters = {chapter.id for chapter in publication.chapters}
    return any(mark.block in chapters for mark in marks.marks), any(mark.chapter not in chapters for mark in marks.marks)


def _roman(locator: LocatorView) -> bool:
    return any(words.isalpha() for _, words in locator.links)


def _where(locators: Sequence[LocatorView], labels: Labels) -> str:
    """What 注, 图 and 表 behind locators mean, of those that stand there."""
    used = [where for where in PLACES if any(locator.where == where_words(where, labels) for locator in locators)]
    if not used:
        return ""
    separator = labels.say("place_separator")
    words = separator.join(labels.say("index_where_word", word=where_words(where, labels)) for where in used)
    places = separator.join(labels.say(PLACES[where][1]) for where in used)
    return labels.say("index_where", words=words, places=places)


def _digits_first(indexes: tuple[Index, ...]) -> bool:
    """True if a heading begins with a digit or a Latin letter, in an index that is no chronology."""
    ordered = (index for index in indexes if index.collation != DATES)
    return any(entry.heading[:1].isascii() for index in ordered for entry in _top(index))


def _order(collation: str, labels: Labels) -> str:
    key = f"index_order_{collation}"
    return labels.say(key) if labels.has(key) else labels.say("index_order_other", collation=collation)


def _deep(entries: tuple[EntryView, ...]) -> Iterator[EntryView]:
    for entry in entries:
        yield entry
        yield from _deep(entry.entries)
