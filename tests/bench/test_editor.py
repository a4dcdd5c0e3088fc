"""The bench's editor: his decisions lead to the truth, and what no decision mends is seen."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from corruption.articles import tuned  # noqa: E402 - the bench is no part of the package
from corruption.editor import edited  # noqa: E402
from corruption.recipes import RECIPES, make_page  # noqa: E402

NAMED = {recipe.name: recipe for recipe in RECIPES}


@pytest.mark.parametrize(
    "name",
    ["rows, numbered headings, cut inside words", "shuffled, none headings, cut at paragraph ends", "a column lost", "the same, characters soiled"],
)
def test_decisions_lead_to_the_perfect_text(name: str) -> None:
    desk = edited(make_page(NAMED[name], tuned(), 3))
    assert dict(desk.left) == {}


def test_a_clean_text_needs_none() -> None:
    assert edited(make_page(NAMED["three texts in order"], tuned(), 3)).number == 0


def test_places_are_offered() -> None:
    desks = [edited(make_page(NAMED["rows, unnumbered headings, cut between words"], tuned(), seed)) for seed in range(3)]
    offered = sum((desk.offered for desk in desks), Counter[int]())
    assert sum(count for rank, count in offered.items() if rank) >= 0.7 * offered.total() > 0


def test_what_no_decision_mends_is_counted() -> None:
    page = make_page(NAMED["one text"], tuned(), 3)
    first, *rest = page.truth[0].blocks
    wrong = replace(page.truth[0], blocks=(replace(first, kind="table"), *rest))
    assert edited(replace(page, truth=(wrong,))).left.total() > 0
