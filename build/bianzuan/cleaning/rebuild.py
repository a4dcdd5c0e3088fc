"""Rebuild: articles and ledger, as files → the bytes of the source. This is the proof that nothing was lost.

The articles are walked in reading order with a cursor in the source. A row that points into a text says where its
`before` stood, which sets the cursor; what the text holds between two rows is the source's, and gives one piece with
its line and column. All pieces, sorted, must meet end to end; the only thing filled in is the empty line between two
blocks, which the article file has too. No text of the source is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bianzuan.cleaning.articles import read_article, write_article
from bianzuan.cleaning.body import BodyBlock, parse_body
from bianzuan.cleaning.ledger import read_ledger, write_ledger
from bianzuan.errors import Problem
from bianzuan.model import Article, Cleaned, Edit

_LINE_END = re.compile(r"\r\n|\r|\n")
# Actions whose `after` is a mark of the edition and no part of the block's text.
_MARKS = frozenset({"split", "classify", "move", "drop", "flag"})

Place = tuple[int, int]  # line, column


class RebuildError(ValueError):
    """The files do not give a source; `line` is where they part."""

    def __init__(self, what: str, line: int) -> None:
        self.line = line
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of the source."""

    place: Place
    text: str


def rebuild(articles: Sequence[str], ledger: str) -> bytes:
    """Bytes of the source from the contents of its files, articles in order. Raises RebuildError, ValueError."""
    rows = [row for row in read_ledger(ledger) if row.status in ("applied", "accepted") and row.action != "flag"]
    encoding = next((row.after for row in rows if row.rule == "encoding"), "utf-8")
    rows = [row for row in rows if row.rule != "encoding"]
    pieces = [_Piece((row.source.line, row.source.column), row.before) for row in rows]
    pieces += _kept([read_article(text, str(number)) for number, text in enumerate(articles, 1)], rows)
    text = _meet(pieces)
    return (text if any(row.rule == "file-end" for row in rows) else text + "\n").encode(encoding)


def _kept(articles: Sequence[Article], rows: Sequence[Edit]) -> Iterable[_Piece]:
    """Pieces of the source that stand in the articles."""
    targets: dict[tuple[int, int, str], list[Edit]] = {}
    for row in rows:
        if row.target:
            key = (row.target.article, row.target.block, row.target.field)
            targets.setdefault(key, []).append(row)
    cursor: Place = (1, 1)
    first = True
    for number, article in enumerate(articles, 1):
        for block, field, body in _texts(article):
            edits = _in_order(targets.pop((number, block, field), ()))
            if not body.text and not edits:
                continue
            if not first:
                # Where no row says otherwise, one empty line parts two blocks.
                cursor = (cursor[0] + 2, 1)
            first = False
            pieces, cursor = _walk(body, edits, cursor)
            yield from pieces
    if targets:
        raise RebuildError(f"rows point to {min(targets)}, which no article has", 0)


def _order(row: Edit) -> tuple[int, bool, int, int, bool]:
    """Rows of one text: by offset; at one offset a move first, then as they stood in the source."""
    target = row.target
    return (target.offset if target else 0, row.action != "move", row.source.line, row.source.column, bool(row.before))


def _in_order(rows: Iterable[Edit]) -> list[Edit]:
    """Rows of one text in the order of reading. Where a text goes on elsewhere, what stood behind its first half comes before the
    join, though the second half may stand higher up, as the right column of a page does."""
    made: list[Edit] = []
    for _, group in groupby(sorted(rows, key=_order), key=lambda row: row.target.offset if row.target else 0):
        here = list(group)
        join = next((row for row in here if row.rule == "far-join"), None)
        if join is not None:
            behind = [join]
            place = (join.source.line, join.source.column)
            for row in here:
                if row is not join and row.before and (row.source.line, row.source.column) == place:
                    behind.append(row)
                    place = _advance(place, row.before)
            here = [*(row for row in here if all(row is not other for other in behind)), *behind]
        made += here
    return made


def _texts(article: Article) -> Iterable[tuple[int, str, BodyBlock]]:
    """(block, field, content) in reading order."""
    for field, text in (("kicker", article.kicker), ("title", article.title), ("subtitle", article.subtitle)):
        yield 0, field, BodyBlock("paragraph", text)
    yield 0, "authors", BodyBlock("paragraph", "")
    blocks = parse_body(article.body)
    for number, block in enumerate((block for block in blocks if not block.note), 1):
        yield number, "", block
    for block in blocks:
        if block.note:
            yield 0, f"note:{block.note}", block


def _walk(body: BodyBlock, edits: Sequence[Edit], cursor: Place) -> tuple[list[_Piece], Place]:
    """Pieces that one text gives, and where the source goes on after it."""
    pieces: list[_Piece] = []
    offset = 0
    # The source had this heading's mark already, where no row tells of it.
    mark = "#" * body.level + " " if body.kind == "heading" and all(e.rule != "heading" for e in edits) else ""

    def keep(end: int) -> Place:
        nonlocal mark
        kept = mark + body.text[offset:end]
        pieces.append(_Piece(cursor, kept))
        mark = ""
        return _advance(cursor, kept)

    for edit in edits:
        at = edit.target.offset if edit.target else 0
        if at > offset:
            cursor, offset = keep(at), at
        cursor = _advance((edit.source.line, edit.source.column), edit.before)
        if edit.action not in _MARKS and edit.rule != "line-end":
            if body.text[offset : offset + len(edit.after)] != edit.after:
                raise RebuildError(f"{edit.after!r} of edit {edit.id} is not in the article", edit.source.line)
            offset += len(edit.after)
    if offset < len(body.text):
        cursor = keep(len(body.text))
    return pieces, cursor


def _advance(place: Place, text: str) -> Place:
    """The place after `text` that begins at `place`."""
    ends = list(_LINE_END.finditer(text))
    if not ends:
        return place[0], place[1] + len(text)
    return place[0] + len(ends), 1 + len(text) - ends[-1].end()


def _meet(pieces: Sequence[_Piece]) -> str:
    """Text of all pieces in source order, which must leave no gap but empty lines, and must not overlap."""
    parts: list[str] = []
    end: Place = (1, 1)
    for piece in sorted((piece for piece in pieces if piece.text), key=lambda piece: piece.place):
        if piece.place == (end[0] + 2, 1):
            parts.append("\n\n")
        elif piece.place != end:
            line, column = piece.place
            raise RebuildError(f"text ends at {end[0]}:{end[1]} and goes on at {line}:{column}", end[0])
        parts.append(piece.text)
        end = _advance(piece.place, piece.text)
    return "".join(parts)


def verify(cleaned: Cleaned) -> tuple[Problem, ...]:
    """Every reason why the written files do not give the source back, byte for byte; () if they do."""
    source = cleaned.source
    try:
        raw = rebuild([write_article(article) for article in cleaned.articles], write_ledger(cleaned))
    except RebuildError as error:
        return (Problem("cleaning.not_rebuilt", source.name, error.line, {"why": str(error)}),)
    except ValueError as error:
        return (Problem("cleaning.not_rebuilt", source.name, params={"why": str(error)}),)
    if raw == source.raw:
        return ()
    offset = next((i for i, (a, b) in enumerate(zip(raw, source.raw, strict=False)) if a != b), min(len(raw), len(source.raw)))
    line = source.raw.count(b"\n", 0, offset) + 1
    return (Problem("cleaning.rebuilt_differently", source.name, line, {"offset": offset}),)
