"""Marks that authors and editors set in the text: `[term]{.index …}` → mentions, headings, references, problems.

Assembly keeps a mark as `<span class="index-mark" data-…>` in a block's HTML. Keys: index (subjects if none is named),
entry (else the term itself), sub, reading, main, see (the term is only a reference), also. No key is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from bianzuan.config import HeadingConfig
from bianzuan.errors import Problem
from bianzuan.model import Publication

CLASS = "index-mark"
DEFAULT_INDEX = "subjects"
KEYS = ("index", "entry", "sub", "reading", "main", "see", "also")
# How a mark begins and how a whole one looks, in a source or in a text of the editor's.
_BEGINNING = re.compile(r"\{:?\s*\.index(?![\w-])")
_WHOLE = re.compile(r"\[[^\[\]]+\]\{:?\s*\.index(?![\w-])[^{}]*\}")
_EXCERPT = 24


@dataclass(frozen=True, slots=True)
class ExplicitMark:
    """One mark: the run of the block's text it stands on, and what it says as a row of index.toml would."""

    block: str
    start: int
    end: int
    row: HeadingConfig
    main: bool = False


def explicit_marks(publication: Publication) -> Iterator[ExplicitMark | Problem]:
    """All marks of the chapters in reading order, with the problems of those that say what no key means."""
    for chapter in publication.chapters:
        pieces = [(one.id, one.html) for one in chapter.blocks] + [(one.id, one.html) for one in chapter.notes]
        for block, html in pieces:
            if CLASS not in html:
                continue
            reader = _Reader()
            reader.feed(html)
            reader.close()
            for start, end, keys in reader.found:
                term = "".join(reader.text)[start:end]
                unknown = [key for key in keys if key not in KEYS]
                if unknown:
                    params: dict[str, object] = {"term": term, "key": unknown[0], "known": ", ".join(KEYS)}
                    yield Problem("indexing.mark_unknown_key", chapter.source.file, 0, params)
                else:
                    yield ExplicitMark(block, start, end, _row(term, keys), "main" in keys)


def _row(term: str, keys: dict[str, str]) -> HeadingConfig:
    def targets(key: str) -> tuple[str, ...]:
        return tuple(filter(None, re.split("[;；]", keys.get(key, ""))))

    return HeadingConfig(
        index=keys.get("index") or DEFAULT_INDEX,
        heading=keys.get("entry") or term,
        subheading=keys.get("sub", ""),
        reading=keys.get("reading", ""),
        see=targets("see"),
        see_also=targets("also"),
    )


class _Reader(HTMLParser):
    """Counts character data as `Block.text` does, and notes the runs of marks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.found: list[tuple[int, int, dict[str, str]]] = []
        self._at = 0
        self._open: list[tuple[int, dict[str, str]] | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "span":
            keys = {key.removeprefix("data-"): value or "" for key, value in attrs if key.startswith("data-")}
            self._open.append((self._at, keys) if ("class", CLASS) in attrs else None)

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self._open and (begun := self._open.pop()):
            self.found.append((begun[0], self._at, begun[1]))

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        self._at += len(data)


def unclosed_marks(lines: Iterable[tuple[int, str]], file: str) -> Iterator[Problem]:
    """A problem for every mark that begins in a line and is no whole mark there."""
    for number, line in lines:
        whole = [found.span() for found in _WHOLE.finditer(line)]
        for found in _BEGINNING.finditer(line):
            if not any(start < found.start() < end for start, end in whole):
                around = line[max(0, found.start() - _EXCERPT) : found.end() + _EXCERPT]
                yield Problem("indexing.mark_unclosed", file, number, {"mark": around})
