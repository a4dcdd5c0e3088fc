"""From pieces to the plan: blocks, notes, removals; and the account that no character is left out.

What no block and no removal covers can only be Markdown marks and white space; `account` lists it as removals.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from bianzuan.cleaning.planning.plan import (
    PagePlan,
    PlannedArticle,
    PlannedBlock,
    PlannedFlag,
    PlannedNote,
    Removal,
    Run,
)
from bianzuan.cleaning.reassembly.headings.settling import heading_parts
from bianzuan.cleaning.reassembly.heads.spelling import as_spelt, in_traditional
from bianzuan.cleaning.reassembly.kinds.foot_notes import Stray
from bianzuan.cleaning.reassembly.kinds.notes import NotePair, Notes
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.published import spoken_date, told_date
from bianzuan.model import Author, BlockKind


@dataclass(frozen=True, slots=True)
class Composition:
    """An article in the making: the pieces of its head and of its body, in order."""

    head: tuple[Piece, ...]
    body: tuple[Piece, ...]
    authors: tuple[Author, ...] = ()
    date: str = ""
    kind: str = "article"
    evidence: tuple[str, ...] = ()


def compose(
    compositions: Sequence[Composition],
    dropped: Sequence[Removal],
    flags: Sequence[PlannedFlag],
    rows: Sequence[Row],
    notes: Notes,
    strays: Sequence[Stray] = (),
) -> PagePlan:
    """The whole plan. Notes go to the article whose text calls them; `strays`, which nothing calls, below the last text of their page."""
    texts = {row.number: row for row in rows}
    articles = [_article(composition, texts) for composition in compositions]
    articles = _with_strays(articles, strays)
    articles, used = _with_notes(articles, notes.pairs, texts)
    removals = [*dropped, *(pair.removal() for pair in notes.pairs), *notes.removals()]
    removals += [
        Removal("note-mark", (pair.call,), "its note is not in the text", "likely") for pair in notes.pairs if pair not in used
    ]
    removals += _account(articles, removals, rows)
    ordered = sorted(removals, key=lambda removal: (removal.runs[0].line, removal.runs[0].start))
    return PagePlan(tuple(articles), tuple(ordered), (*flags, *notes.flags))


def _article(composition: Composition, rows: dict[int, Row]) -> PlannedArticle:
    def field(*kinds: str) -> tuple[Run, ...]:
        found = (run for piece in composition.head if piece.kind in kinds for run in piece.runs)
        return tuple(part for run in found for part in _parts(run, rows)) if "byline" not in kinds else tuple(found)

    # Whom the head does not name, the first or the last words of the text do.
    ends = (run for piece in (*composition.body[:1], *composition.body[-1:]) for run in piece.runs)
    traditional = in_traditional([rows[run.line].text[run.start : run.end] for piece in (*composition.head, *composition.body) for run in piece.runs])
    told = [rows[run.line].text[run.start : run.end] for run in (*field("byline", "dateline"), *ends)]
    return PlannedArticle(
        title=field("title"),
        blocks=tuple(_block(piece, rows) for piece in composition.body),
        kind=composition.kind,
        kicker=field("kicker"),
        subtitle=field("subtitle"),
        byline=field("byline", "dateline"),
        authors=as_spelt(composition.authors, told, traditional),
        date=composition.date or spoken_date([piece.plain for piece in composition.head if piece.kind == "subtitle"]),
        evidence=composition.evidence,
    )


def _parts(run: Run, rows: dict[int, Row]) -> tuple[Run, ...]:
    return heading_parts(rows[run.line].text[run.start : run.end], run)


def _block(piece: Piece, rows: dict[int, Row]) -> PlannedBlock:
    runs = piece.runs
    if piece.kind == "heading":
        runs = tuple(part for run in runs for part in _parts(run, rows))
    kind = cast(BlockKind, "paragraph" if piece.kind in _NOT_BLOCKS else piece.kind)
    return PlannedBlock(kind, runs, piece.level, piece.joins, piece.reason, piece.confidence)


# Kinds of the page that a body has no block for: text of such a piece stays, as a paragraph.
_NOT_BLOCKS = frozenset({"text", "title", "subtitle", "kicker", "dateline", "note", "jump", "loop", "masthead"})


def _with_notes(
    articles: Sequence[PlannedArticle], notes: Sequence[NotePair], rows: dict[int, Row]
) -> tuple[list[PlannedArticle], set[NotePair]]:
    result = list(articles)
    used: set[NotePair] = set()
    for pair in notes:
        place = _caller(result, pair.call)
        if place is None:
            place = (0, _FIRST_BLOCK)
        else:
            used.add(pair)
        index, block = place
        if block == _BY_AUTHOR:
            # No name is called from: the note, who somebody is, stands below the text.
            used.remove(pair)
            words = PlannedBlock("author-note", (pair.words, *pair.rests), reason="a note that the author's name calls")
            result[index] = replace(result[index], blocks=(*result[index].blocks, words))
            continue
        if pair not in used:
            # Nobody calls it: its words stay where notes stand, at the end.
            words = PlannedBlock("paragraph", (pair.words, *pair.rests), reason="a note whose call is not in the text")
            result[index] = replace(result[index], blocks=(*result[index].blocks, words))
            continue
        note: PlannedNote = pair.planned(block == _IN_TITLE, max(block, -1))
        result[index] = replace(result[index], notes=(*result[index].notes, note))
        if note.in_title and not result[index].date:
            result[index] = replace(result[index], date=told_date(rows[pair.words.line].plain[pair.words.start : pair.words.end]))
    return result, used


def _with_strays(articles: Sequence[PlannedArticle], strays: Sequence[Stray]) -> list[PlannedArticle]:
    """The articles, each note that nothing calls below the paragraph with which its page ends, or at the end of the last article."""
    result = list(articles) or [PlannedArticle((), ())]
    for stray in reversed(strays):
        words = PlannedBlock("paragraph", stray.runs, reason="a note whose call is not in the text")
        places = ((a, b) for a, article in enumerate(result) for b, block in enumerate(article.blocks) if any(run.line == stray.below for run in block.runs))
        number, index = next(places, (len(result) - 1, len(result[-1].blocks) - 1))
        blocks = result[number].blocks
        result[number] = replace(result[number], blocks=(*blocks[: index + 1], words, *blocks[index + 1 :]))
    return result if articles or strays else []


_BY_AUTHOR, _IN_TITLE, _FIRST_BLOCK = -3, -2, 0


def _caller(articles: Sequence[PlannedArticle], call: Run) -> tuple[int, int] | None:
    """Article and block (or _IN_TITLE, or _BY_AUTHOR) whose run touches the call."""
    for index, article in enumerate(articles):
        for field, place in ((article.title, _IN_TITLE), (article.subtitle, _IN_TITLE), (article.kicker, _IN_TITLE), (article.byline, _BY_AUTHOR)):
            if _touches(field, call):
                return index, place
        for number, block in enumerate(article.blocks):
            if _touches(block.runs, call):
                return index, number
    return None


def _touches(runs: Iterable[Run], call: Run) -> bool:
    return any(run.line == call.line and (call.start == run.end or call.end == run.start) for run in runs)


def _account(articles: Sequence[PlannedArticle], removals: Sequence[Removal], rows: Sequence[Row]) -> list[Removal]:
    """Removals for what nothing covers yet: marks of Markdown, ornaments, white space."""
    covered: dict[int, list[Run]] = {}
    for run in _all_runs(articles, removals):
        covered.setdefault(run.line, []).append(run)
    missing: list[Removal] = []
    for row in rows:
        position = 0
        for run in [*sorted(covered.get(row.number, []), key=lambda r: r.start), Run(row.number, len(row.text), 0)]:
            if run.start > position:
                missing.append(_leftover(row, position, run.start))
            position = max(position, run.end)
    return missing


def _leftover(row: Row, start: int, end: int) -> Removal:
    run = Run(row.number, start, end)
    if row.text[start:end].isspace():
        return Removal("inner-space", (run,), "white space between the parts of a heading", "certain")
    return Removal("block-mark", (run,), "the mark of the block, which its kind now says", "certain")


def _all_runs(articles: Sequence[PlannedArticle], removals: Sequence[Removal]) -> Iterable[Run]:
    for article in articles:
        yield from (*article.title, *article.kicker, *article.subtitle, *article.byline)
        for block in article.blocks:
            yield from block.runs
        for note in article.notes:
            yield note.call
            yield from note.runs
    for removal in removals:
        yield from removal.runs
