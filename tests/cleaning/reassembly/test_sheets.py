"""A volume is put together sheet by sheet: words of one page find no title on another, and time grows with length only."""

from __future__ import annotations

import sys
from itertools import accumulate
from pathlib import Path
from random import Random

import pytest
from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly import page
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.order import sheets
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cleaning.cleaned_texts import cleaned

sys.path.insert(0, str(Path(__file__).parents[3] / "bench"))

from corruption.articles import fresh, held_out, tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402


def _pieces(kinds: list[Kind]) -> tuple[list[Piece], list[Head]]:
    pieces = [Piece(kind, (Run(i, 0, 9),), f"渡口的第{i}班船开了。", i) for i, kind in enumerate(kinds)]
    return pieces, [Head(i, i + 1) for i, kind in enumerate(kinds) if kind == "title"]


@settings(deadline=None)  # the dictionary is read once
@given(st.lists(st.sampled_from(["title", "paragraph", "paragraph", "jump", "heading"]), max_size=90))
def test_sheets_together_are_the_file(kinds: list[Kind]) -> None:
    pieces, heads = _pieces(kinds)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sheets, "_MOST", 12)
        patched.setattr(sheets, "_LEAST", 5)
        made = sheets.sheets_of(pieces, heads)
    assert [piece for own, _ in made for piece in own] == pieces
    assert [own[head.start] for own, titles in made for head in titles] == [pieces[head.start] for head in heads]
    assert all(own[head.start : head.end] for own, titles in made for head in titles)
    # Every sheet but the first begins with a title, and is no longer than it may be unless no title stands in it.
    assert all(titles and titles[0].start == 0 for _, titles in made[1:])
    assert all(len(own) <= 12 or not any(5 <= head.start <= 12 for head in titles) for own, titles in made)


def test_a_page_is_one_sheet() -> None:
    pieces, heads = _pieces((["title"] + ["paragraph"] * 5) * 20)
    assert len(sheets.sheets_of(pieces, heads)) == 1


def test_sheets_end_where_pages_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages whose columns are out of order, one below the other: hardly a text has halves on two sheets. By chance one border in three stood there."""
    texts = [text for text in (*tuned(), *held_out(), *fresh()) if text.prose and not text.theme]
    recipes = [recipe for recipe in RECIPES if recipe.group == "scrambled: rows" and "inside words" in recipe.name]
    monkeypatch.setattr(sheets, "_MOST", 110)
    monkeypatch.setattr(sheets, "_LEAST", 40)
    at_tops: list[bool] = []
    for seed in range(3):
        Random(seed).shuffle(texts)
        pages = [make_page(recipes[(number + seed) % len(recipes)], texts[3 * number : 3 * number + 3], seed) for number in range(len(texts) // 3)]
        tops = set(accumulate((len(one.text.split("\n")) for one in pages), initial=1))
        at_tops += [line in tops for line in _first_lines("\n".join(one.text for one in pages), monkeypatch)[1:]]
    assert len(at_tops) >= 6
    assert sum(at_tops) >= 0.8 * len(at_tops)


def _first_lines(text: str, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lines on which the sheets of a text begin."""
    seen: list[int] = []

    def spied(pieces: list[Piece], heads: list[Head]) -> list[tuple[list[Piece], list[Head]]]:
        made = sheets.sheets_of(pieces, heads)
        seen.extend(own[0].line for own, _ in made)
        return made

    monkeypatch.setattr(page, "sheets_of", spied)
    cleaned(text)
    return seen


def test_what_belongs_to_none_makes_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    stray = "磨坊在村子的西头，靠着一条小溪。磨面的人从早到晚不断，孩子们在溪边捉鱼，石磨的声音一里外也听得见，"
    first = f"渡口春秋\n本报记者 刘敏\n河水涨得特别早，老渡工坐在船头，望着对岸的柳树，一句话也不说，\n窑火正红\n本报记者 王小明\n，窑厂今年烧了三十窑砖。\n{stray}\n"
    second = first.replace("渡口春秋", "灯塔夜话").replace("窑火正红", "晒秋时节").replace("刘敏", "周兰").replace("王小明", "陈志")
    monkeypatch.setattr(sheets, "_MOST", 7)
    monkeypatch.setattr(sheets, "_LEAST", 3)
    articles = cleaned(first + second).articles
    assert sum(1 for article in articles if article.kind == "fragments") <= 1
    assert articles[-1].kind == "fragments"
    assert sum(article.body.count("石磨的声音") for article in articles) == 2
