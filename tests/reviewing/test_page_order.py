"""Whether the order of a page is in doubt: what is said of it beside the places to decide."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest
from bianzuan.cleaning import clean
from bianzuan.config import Decision
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines
from bianzuan.reviewing import PageOrder, open_edits, page_order

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from corruption.articles import tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402


def cleaned(text: str, *decisions: Decision) -> Cleaned:
    raw = text.encode()
    return clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"), decisions=decisions)


def page(name: str, seed: int = 3) -> str:
    return make_page(next(recipe for recipe in RECIPES if recipe.name == name), tuned(), seed).text


def test_a_page_with_passages_below_no_title_is_told_with_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    text = page("rows, none headings, cut inside words")
    one = cleaned(text)
    order = page_order(one)
    asked = [edit for _, edit in open_edits([one]) if edit.rule == "attribution" and edit.action == "flag"]
    assert order == PageOrder("a.txt", "apart", len(asked))
    assert f": {len(asked)}" in order.words
    # When all are answered nobody asks any more.
    after = page_order(cleaned(text, *(Decision("keep", edit.id, "a.txt") for edit in asked)))
    assert after is None or after.order == "together"


def test_of_a_page_put_together_again_the_joins_are_told() -> None:
    order = page_order(cleaned(page("middle, numbered headings, cut inside words", 2)))
    assert order is not None
    assert (order.order, order.count > 0) == ("together", True)


def test_of_pages_in_order_nothing_is_told() -> None:
    assert page_order(cleaned(page("three texts in order"))) is None
    assert page_order(cleaned("水利\n\n修渠引水，岁岁有秋。\n")) is None
