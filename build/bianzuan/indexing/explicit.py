"""Marks that authors and editors set in the text: `[term]{.index …}` → mentions, headings, references.

Assembly keeps a mark as `<span class="index-mark" data-…>` in a block's HTML. Keys: index (subjects if none is named),
entry (else the term itself), sub, reading, main, see (the term is only a reference), also. No key is guessed; what is
wrong with a mark as it is written, and on which line, says `written`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from bianzuan.config import HeadingConfig
from bianzuan.errors import Problem
from bianzuan.indexing.pieces import pieces_of
from bianzuan.model import Publication

CLASS = "index-mark"
DEFAULT_INDEX = "subjects"
KEYS = ("index", "entry", "sub", "reading", "main", "see", "also")
@dataclass(frozen=True, slots=True)
class ExplicitMark:
    """One mark: the run of the block's text it stands on, and what it says as a row of index.toml would."""

    block: str
    start: int
    end: int
    row: HeadingConfig
    main: bool = False


def explicit_marks(publication: Publication) -> Iterator[ExplicitMark | Problem]:
    """All marks in reading order, with the problems of those that say what no key means."""
    for piece in pieces_of(publication):
        if CLASS not in piece.html:
            continue
        reader = _Reader()
        reader.feed(piece.html)
        reader.close()
        for start, end, keys in reader.found:
            term = "".join(reader.text)[start:end]
            if unknown := next((key for key in keys if key not in KEYS), ""):
                yield Problem("indexing.mark_unknown_key", piece.file, 0, {"term": term, "key": unknown, "known": ", ".join(KEYS)})
            else:
                yield ExplicitMark(piece.id, start, end, row_of(term, keys), "main" in keys)


def row_of(term: str, keys: Mapping[str, str], line: int = 0) -> HeadingConfig:
    """What a mark says, as a row of index.toml."""

    def targets(key: str) -> tuple[str, ...]:
        return tuple(filter(None, re.split("[;；]", keys.get(key, ""))))

    return HeadingConfig(
        index=keys.get("index") or DEFAULT_INDEX,
        heading=keys.get("entry") or term,
        subheading=keys.get("sub", ""),
        reading=keys.get("reading", ""),
        see=targets("see"),
        see_also=targets("also"),
        line=line,
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
