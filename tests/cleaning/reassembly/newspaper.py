"""Newspaper pages with a known truth: articles cut into columns and set down out of order, as scanners read them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bianzuan.cleaning.plan import PageLine, PagePlan, Run

PAGES = Path(__file__).parents[2] / "cases" / "reassembly" / "pages"


@dataclass(frozen=True)
class Scrap:
    """A line of the page: which article it comes from, its place in it, and whether it goes on in the next scrap."""

    article: int
    position: int
    text: str
    cut: bool = False


def read(name: str) -> list[str]:
    return (PAGES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def columns(lines: Sequence[str], article: int, count: int, chance: random.Random) -> list[list[Scrap]]:
    """Title and byline apart (column 0), the body in `count` columns cut anywhere inside a paragraph."""
    head = [Scrap(article, position, text) for position, text in enumerate(lines[:2])]
    body: list[list[Scrap]] = [[]]
    cuttable = [i for i, text in enumerate(lines[2:]) if len(text) > 60]
    cuts = set(chance.sample(cuttable, min(count - 1, len(cuttable))))
    position = 2
    for index, text in enumerate(lines[2:]):
        if index in cuts:
            at = chance.randrange(25, len(text) - 25)
            while not (text[at - 1].isalpha() and text[at].isalpha()):
                at += 1
            body[-1].append(Scrap(article, position, text[:at], True))
            body.append([Scrap(article, position + 1, text[at:])])
            position += 2
        else:
            body[-1].append(Scrap(article, position, text))
            position += 1
    return [head, *body]


def in_rows(articles: Sequence[Sequence[list[Scrap]]]) -> list[Scrap]:
    """First the heads with their first columns, then all second columns, then all third ones."""
    page: list[Scrap] = []
    for row in range(max(len(article) for article in articles)):
        for article in articles:
            if row == 0:
                page += article[0] + article[1]
            elif row + 1 < len(article):
                page += article[row + 1]
    return page


def titles_in_the_middle(articles: Sequence[Sequence[list[Scrap]]]) -> list[Scrap]:
    """First columns before any title, then each title with the rest of its text, as on the sample page."""
    page = [scrap for article in articles for scrap in article[1]]
    for article in articles:
        page += article[0] + [scrap for column in article[2:] for scrap in column]
    return page


def lines_of(page: Sequence[Scrap]) -> list[PageLine]:
    return [PageLine(2 * number + 1, scrap.text) for number, scrap in enumerate(page)]


def splices(plan: PagePlan, page: Sequence[Scrap]) -> list[tuple[str, str]]:
    """Pairs of texts of different authors that stand one below the other with no gap between, or in one paragraph."""
    found = []
    for article in plan.articles:
        last: Run | None = None
        heads = (*article.title, *article.byline)
        for block in article.blocks:
            if block.kind == "gap":
                last = None
            for run in block.runs:
                if last is not None and _scrap(page, last).article != _scrap(page, run).article:
                    found.append((_scrap(page, last).text[-12:], _scrap(page, run).text[:12]))
                last = run
        for block in article.blocks:
            found += [
                (_scrap(page, heads[0]).text, _scrap(page, run).text[:12])
                for run in block.runs
                if heads and _scrap(page, run).article != _scrap(page, heads[0]).article
            ]
    return found


def placed(plan: PagePlan, page: Sequence[Scrap]) -> float:
    """Share of the scraps that stand in their own author's article, in the right order after the scrap before."""
    right = 0
    for article in plan.articles:
        if article.kind != "article" or not article.title:
            continue
        own = _scrap(page, article.title[0]).article
        scraps = [_scrap(page, run) for run in (*article.title, *article.byline)]
        scraps += [_scrap(page, run) for block in article.blocks for run in block.runs]
        last = -1
        for scrap in scraps:
            right += scrap.article == own and scrap.position > last
            last = scrap.position
    return right / len(page)


def _scrap(page: Sequence[Scrap], run: Run) -> Scrap:
    return page[(run.line - 1) // 2]
