"""The bench of losses: pages of every kind can be made, and what the page shows is marked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from corruption.articles import quoted  # noqa: E402 - the bench is no part of the package
from losses import KINDS, Kind, page_with, told  # noqa: E402


def kind(name: str) -> Kind:
    return next(one for one in KINDS if one.name == name)


@pytest.mark.parametrize("one", KINDS, ids=lambda one: one.name)
def test_a_page_lacks_what_it_says(one: Kind) -> None:
    page = page_with(one, quoted(), 1)
    assert page is not None
    assert page.text == page_with(one, quoted(), 1).text
    assert bool(page.lost) == (one.lose is not None)
    whole = sum(len(a.title + a.byline) + sum(len(b.text) for b in a.blocks) for a in page.truth)
    assert len(page.text.replace("\n", "")) == whole - len(page.lost) + len(page.due.get("furniture", ()))


@pytest.mark.parametrize("name", ["a numbered section", "the text below a heading", "a numbered heading"])
def test_what_numbers_and_headings_show_is_marked(name: str) -> None:
    for seed in range(4):
        page = page_with(kind(name), quoted(), seed)
        assert page is not None
        what, count = told(page)
        assert what == "marked"
        assert count["false marks"] == 0


def test_what_no_reader_can_know_is_not_told() -> None:
    for seed in range(4):
        page = page_with(kind("a whole paragraph"), quoted(), seed)
        assert page is not None
        assert told(page)[0] == "not told"
