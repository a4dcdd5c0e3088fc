"""What a block is, as the editor decides: a heading of a level, a paragraph, a caption; a title, with which an article
begins, or none.

In: a plan and the texts of its lines. Out: another plan that covers the same characters; None where the words quoted are
not found, or the kind is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from bianzuan.cleaning.decisions.signed import is_signed, signed_by
from bianzuan.cleaning.planning.edits import ANYWHERE, Texts, find_block
from bianzuan.cleaning.planning.plan import PagePlan, PlannedArticle, PlannedBlock, Run
from bianzuan.cleaning.quoted import bare
from bianzuan.config import FIELDS, KINDS
from bianzuan.model import BlockKind

# What is one line, and never a poem as a whole.
_LINES = frozenset({*FIELDS, "heading", "heading 2", "heading 3", "signature"})
HEADINGS = {"heading": 2, "heading 2": 2, "heading 3": 3}


def set_kind(plan: PagePlan, texts: Texts, context: str, kind: str, reason: str, near: frozenset[int] = ANYWHERE) -> PagePlan | None:
    """Make the block, or the line of front matter, that is quoted what `kind` says."""
    if kind not in KINDS and kind not in FIELDS:
        return None
    if (place := field_of(plan, texts, context, near)) is not None:
        plan, found = _as_block(plan, *place)
    elif (block := find_block(plan, texts, context, near)) is not None:
        plan, found = _as_line(plan, texts, block, context, near) if kind in _LINES else (plan, block)
    else:
        return None
    if kind in FIELDS:
        return _as_field(plan, texts, found, kind)
    number, index = found
    level = HEADINGS.get(kind, 0)
    wanted = cast(BlockKind, "heading" if level else kind)
    article = plan.articles[number]
    made = replace(article.blocks[index], kind=wanted, level=level, reason=reason, confidence="certain", attributes="")
    return _with(plan, number, replace(article, blocks=(*article.blocks[:index], made, *article.blocks[index + 1 :])))


def quoted_lines(plan: PagePlan, texts: Texts, context: str, near: frozenset[int] = ANYWHERE) -> frozenset[int]:
    """Lines of the source that the block, or the line of front matter, stands in."""
    if (field := field_of(plan, texts, context, near)) is not None:
        return frozenset(run.line for run in getattr(plan.articles[field[0]], field[1]))
    block = find_block(plan, texts, context, near)
    return frozenset(run.line for run in plan.articles[block[0]].blocks[block[1]].runs) if block else frozenset()


def _as_line(plan: PagePlan, texts: Texts, place: tuple[int, int], words: str, near: frozenset[int]) -> tuple[PagePlan, tuple[int, int]]:
    """The plan with a line of a poem, if that is what the words are, as a block of its own, and where that stands."""
    number, index = place
    article = plan.articles[number]
    block = article.blocks[index]
    lines = [at for at, run in enumerate(block.runs) if bare(texts[run.line][run.start : run.end]) == bare(words) and (not near or run.line in near)]
    if block.kind != "verse" or len(block.runs) == 1 or len(lines) != 1:
        return plan, place
    (line,) = lines
    parts = [runs for runs in (block.runs[:line], block.runs[line : line + 1], block.runs[line + 1 :]) if runs]
    made = [replace(block, runs=runs, joins=tuple(join for join in block.joins if join.after in runs)) for runs in parts]
    whole = replace(article, blocks=(*article.blocks[:index], *made, *article.blocks[index + 1 :]))
    return _with(plan, number, whole), (number, index + (line > 0))


def _with(plan: PagePlan, number: int, *articles: PlannedArticle) -> PagePlan:
    return replace(plan, articles=(*plan.articles[:number], *articles, *plan.articles[number + 1 :]))


def field_of(plan: PagePlan, texts: Texts, words: str, near: frozenset[int] = ANYWHERE) -> tuple[int, str] | None:
    """The article and the field that says just these words, in lines `near` if any are named."""
    wanted = bare(words)
    places = [
        (number, name)
        for number, article in enumerate(plan.articles)
        for name in FIELDS
        if wanted and bare(_words(runs := getattr(article, name), texts)) == wanted and (not near or any(run.line in near for run in runs))
    ]
    return places[0] if len(places) == 1 else None


def _words(runs: Sequence[Run], texts: Texts) -> str:
    return "".join(texts[run.line][run.start : run.end] for run in runs)


def with_field(article: PlannedArticle, name: str, runs: tuple[Run, ...]) -> PlannedArticle:
    """The article with other runs in one of `FIELDS`."""
    if name == "byline":
        return replace(article, byline=runs)
    if name == "title":
        return replace(article, title=runs)
    return replace(article, subtitle=runs) if name == "subtitle" else replace(article, kicker=runs)


def _as_block(plan: PagePlan, number: int, name: str) -> tuple[PagePlan, tuple[int, int]]:
    """The plan with a field made a paragraph, and where that stands. Without its title an article is the end of the one
    above it."""
    article = plan.articles[number]
    names = FIELDS if name == "title" and number else (name,)
    runs = {field: getattr(article, field) for field in names}
    blocks = tuple(PlannedBlock("paragraph", runs[field]) for field in names if runs[field])
    if len(names) == 1:
        authors = () if name == "byline" else article.authors
        made = replace(with_field(article, name, ()), authors=authors, blocks=(*blocks, *article.blocks))
        return _with(plan, number, made), (number, 0)
    above = plan.articles[number - 1]
    place = len(above.blocks) + [field for field in names if runs[field]].index(name)
    whole = replace(above, blocks=(*above.blocks, *blocks, *article.blocks), notes=(*above.notes, *article.notes))
    articles = (*plan.articles[: number - 1], whole, *plan.articles[number + 1 :])
    return replace(plan, articles=articles), (number - 1, place)


def _as_field(plan: PagePlan, texts: Texts, place: tuple[int, int], name: str) -> PagePlan:
    number, index = place
    article = plan.articles[number]
    block = article.blocks[index]
    above, below = article.blocks[:index], article.blocks[index + 1 :]
    if name == "byline":
        words = _words(block.runs, texts).strip()
        names = {author.name for author in article.authors}
        authors = (*article.authors, *(author for author in signed_by(words) if author.name not in names))
        return _with(plan, number, replace(article, byline=(*article.byline, *block.runs), authors=authors, blocks=(*above, *below)))
    if name != "title":
        made = with_field(article, name, (*getattr(article, name), *block.runs))
        return _with(plan, number, replace(made, blocks=(*above, *below)))
    if not article.title and not above and article.kind == "article":
        return _with(plan, number, _with_byline(replace(article, title=block.runs, blocks=below), texts))
    lines = {run.line for b in below for run in b.runs}
    own = tuple(note for note in article.notes if note.call.line not in lines)
    others = tuple(note for note in article.notes if note.call.line in lines)
    upper, lower = replace(article, blocks=above, notes=own), _with_byline(PlannedArticle(block.runs, below, notes=others), texts)
    if article.kind == "fragments":
        return _with(plan, number, lower, upper) if above else _with(plan, number, lower)
    return _with(plan, number, upper, lower)


def _with_byline(article: PlannedArticle, texts: Texts) -> PlannedArticle:
    """The article; a name alone right below the title that the editor found is who wrote it, as below titles the tool finds."""
    first, *others = article.blocks or (None,)
    if first is None or not others or article.byline or article.authors or first.kind not in ("paragraph", "heading") or len(first.runs) != 1:
        return article
    words = _words(first.runs, texts).strip()
    if not is_signed(words):
        return article
    return replace(article, byline=first.runs, authors=signed_by(words), blocks=tuple(others))
