"""Where every text of the articles came from: articles and ledger in, texts with the source places of their runs out.

The articles are walked in reading order with a cursor in the source, as when a source is rebuilt from its ledger: a
row says where its `before` stood, what lies between two rows is the source's own. Offsets count code points, those
of the source from its first character.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bianzuan.model import Article, Cleaned, Edit, Source

# Actions whose `after` is a mark of the edition and no part of the block's text.
_MARKS = frozenset({"split", "classify", "move", "drop", "flag"})


class BodyText(Protocol):
    """A block of a body as plain text; what `Parse` gives."""

    @property
    def kind(self) -> str: ...  # noqa: D102 - named after model.BlockKind

    @property
    def text(self) -> str: ...  # noqa: D102 - without markers, escapes and note calls

    @property
    def level(self) -> int: ...  # noqa: D102 - of a heading, else 0

    @property
    def calls(self) -> tuple[tuple[int, str], ...]: ...  # noqa: D102 - (offset, label) of the notes called

    @property
    def note(self) -> str: ...  # noqa: D102 - the label if this is the definition of a note, else ""


# Body of an article → its blocks, as `cleaning` writes them.
Parse = Callable[[str], Sequence[BodyText]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` of a text and the source characters they stand for; `edit` is None where kept."""

    start: int
    end: int
    source_start: int
    source_end: int
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A field, block or note of an article (from 1), with its pieces in reading order."""

    article: int
    block: int
    field: str
    kind: str
    level: int
    text: str
    calls: tuple[tuple[int, str], ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of one of the texts of a source, counted from 0."""

    text: int
    start: int
    end: int


def align(cleaned: Cleaned, parse: Parse) -> tuple[Text, ...]:
    """All texts of a source's articles in reading order; a text without characters and edits is left out."""
    places = SourcePlaces(cleaned.source)
    rows: dict[tuple[int, int, str], list[Edit]] = {}
    for edit in cleaned.ledger:
        if edit.target and edit.status in ("applied", "accepted") and edit.action != "flag" and edit.rule != "encoding":
            rows.setdefault((edit.target.article, edit.target.block, edit.target.field), []).append(edit)
    cursor = 0
    found: list[Text] = []
    for number, article in enumerate(cleaned.articles, 1):
        for block, field, body in _texts(article, parse):
            edits = sorted(rows.get((number, block, field), ()), key=_order)
            if not body.text and not edits:
                continue
            # Where no row says otherwise, one empty line parts two blocks.
            walk = _Walk(body, places, cursor + 2 if found else 0)
            cursor = walk.follow(edits)
            found.append(Text(number, block, field, body.kind, body.level, body.text, body.calls, tuple(walk.pieces)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Field:
    kind: str
    text: str
    level: int = 0
    calls: tuple[tuple[int, str], ...] = ()
    note: str = ""


def _texts(article: Article, parse: Parse) -> Iterator[tuple[int, str, BodyText]]:
    """(block, field, content) in reading order."""
    title_calls = ((len(article.title), article.title_note),) if article.title_note else ()
    yield 0, "kicker", _Field("kicker", article.kicker)
    yield 0, "title", _Field("title", article.title, calls=title_calls)
    yield 0, "subtitle", _Field("subtitle", article.subtitle)
    yield 0, "authors", _Field("authors", "")
    blocks = parse(article.body)
    for number, block in enumerate((block for block in blocks if not block.note), 1):
        yield number, "", block
    for block in blocks:
        if block.note:
            yield 0, f"note:{block.note}", block


def _order(row: Edit) -> tuple[int, bool, int, int, bool]:
    """Rows of one text: by offset; at one offset a move first, then as they stood in the source."""
    offset = row.target.offset if row.target else 0
    return offset, row.action != "move", row.source.line, row.source.column, bool(row.before)


class SourcePlaces:
    """Line and column → offset in the source."""

    def __init__(self, source: Source) -> None:
        self._starts = [line.start for line in source.lines]
        self._end = len(source.text)

    def start(self, edit: Edit) -> int:
        """Offset of an edit's first character."""
        line = edit.source.line - 1
        base = self._starts[line] if line < len(self._starts) else self._end
        return min(base + edit.source.column - 1, self._end)

    def end(self, edit: Edit) -> int:
        """Offset behind an edit's last character."""
        return min(self.start(edit) + edit.source.length, self._end)


class _Walk:
    """Goes through one text and notes its pieces."""

    def __init__(self, body: BodyText, places: SourcePlaces, cursor: int) -> None:
        self.body = body
        self.places = places
        self.cursor = cursor
        self.offset = 0
        self.mark = 0  # characters of a Markdown mark before the first kept character
        self.pieces: list[Piece] = []

    def follow(self, edits: Sequence[Edit]) -> int:
        """Walk along the rows of this text; returns the source offset behind it."""
        # The source had this heading's mark already, where no row tells of it.
        had_mark = self.body.kind == "heading" and all(edit.rule != "heading" for edit in edits)
        self.mark = self.body.level + 1 if had_mark else 0
        for edit in edits:
            at = edit.target.offset if edit.target else 0
            self._keep(at)
            start, end = self.places.start(edit), self.places.end(edit)
            marks = edit.action in _MARKS or edit.rule == "line-end"
            size = 0 if marks else min(len(edit.after), len(self.body.text) - self.offset)
            self.pieces.append(Piece(self.offset, self.offset + size, start, end, edit))
            self.offset += size
            self.cursor = end
        self._keep(len(self.body.text))
        return self.cursor

    def _keep(self, end: int) -> None:
        if end > self.offset:
            size = end - self.offset
            self.cursor, self.mark = self.cursor + self.mark, 0
            self.pieces.append(Piece(self.offset, end, self.cursor, self.cursor + size))
            self.cursor, self.offset = self.cursor + size, end


class Locator:
    """Source offsets → where they stand now."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._pieces = sorted(
            (piece.source_start, piece.source_end, number, piece.start, piece.end, piece.edit is None)
            for number, text in enumerate(texts)
            for piece in text.pieces
            if piece.source_end > piece.source_start
        )
        self._ends = [piece[1] for piece in self._pieces]
        self._own = {
            piece.edit.id: Span(number, piece.start, piece.end)
            for number, text in enumerate(texts)
            for piece in text.pieces
            if piece.edit
        }

    def of(self, edit: Edit, start: int, end: int) -> Span | None:
        """Where an edit stands: its own place, or that of the source characters it is about."""
        return self._own.get(edit.id) or self._of_source(start, end)

    def _of_source(self, start: int, end: int) -> Span | None:
        index = bisect_right(self._ends, start)
        found: Span | None = None
        while index < len(self._pieces) and self._pieces[index][0] < max(end, start + 1):
            low, high, text, first, last, kept = self._pieces[index]
            if found is None or found.text == text:
                a = first + max(start - low, 0) if kept else first
                b = last - max(high - end, 0) if kept else last
                found = Span(text, a if found is None else found.start, max(b, a))
            index += 1
        return found
