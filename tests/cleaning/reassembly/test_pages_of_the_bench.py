"""Pages of the bench on which texts were spliced once: none may be again."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "bench"))

from corruption.articles import fresh, held_out, tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402
from corruption.score import score  # noqa: E402


@pytest.mark.parametrize(
    ("name", "seed"),
    [
        # Halves that likely stand below each other made it a page of lines broken at their ends: three texts became one.
        ("shuffled, none headings, cut inside words", 700007),
        # Between two columns of one text a third began unseen.
        ("shuffled, none headings, cut between words", 900005),
        # 一 and 斤, 青 and 年 met by chance, and their halves spoke of nothing that both have.
        ("one theme, shuffled, numbered headings, cut between words", 1000000),
        ("one theme, shuffled, numbered headings, cut inside words", 1000005),
        # So did 面 and 积: no other end made a word with either.
        ("one theme, shuffled, none headings, cut between words", 2000003),
        ("one theme, middle, none headings, cut between words", 2000017),
        # Among the fragments: the one likely the text's of which the other surely was, and both stood below each other as one.
        ("shuffled, cut at paragraph ends, soiled", 60002),
    ],
)
def test_no_two_texts_are_spliced(name: str, seed: int) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == name)
    assert score(make_page(recipe, fresh(), seed)).splices == []


def test_ends_that_hardly_go_on_below_tell_though_not_where_they_go_on() -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == "shuffled, unnumbered headings, cut between words")
    assert score(make_page(recipe, held_out(), 700000)).splices == []


@pytest.mark.parametrize(
    ("name", "seed"),
    [
        # 摆 ends one half and begins another: that both have it said no more than the cut itself.
        ("shuffled, numbered headings, cut between words", 5000025),
        # Two sentences break off and one beginning is seen: the other rest stands unseen below a closed paragraph.
        ("shuffled, unnumbered headings, cut inside words", 5000025),
    ],
)
def test_nor_of_those_that_rules_were_made_on(name: str, seed: int) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == name)
    assert score(make_page(recipe, tuned(), seed)).splices == []


def test_halves_joined_because_nothing_else_comes_near_are_asked_about_where_columns_are_out_of_order() -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == "one theme, rows, numbered headings, cut inside words")
    splices = score(make_page(recipe, tuned(), 5000023)).splices
    assert [splice for splice in splices if splice.told == "nothing"] == []


@pytest.mark.parametrize(
    ("name", "seed"),
    [
        # Every line is set in, halves too.
        ("rows, cut inside words, soiled", 98500),
        ("shuffled, cut between words, soiled", 98500),
        # Columns end where paragraphs do, and all lines have their indent.
        ("rows, cut at paragraph ends, soiled", 98500),
    ],
)
def test_noise_of_every_class_splices_nothing(name: str, seed: int) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == name)
    assert score(make_page(recipe, tuned(), seed)).splices == []


@pytest.mark.parametrize("noise", ["captions", "cuts"])
def test_a_paragraph_cut_within_its_column_does_not_show_where_columns_end(noise: str) -> None:
    """Numbers that happened to fit tied one text's columns to another's."""
    recipe = next(recipe for recipe in RECIPES if recipe.name == "one theme, shuffled, numbered headings, cut at paragraph ends")
    assert score(make_page(replace(recipe, noise=(noise,)), tuned(), 98510)).splices == []


@pytest.mark.parametrize(
    ("name", "seed"),
    [
        # 一 above 千三百 made as good a word as 四 did elsewhere: the next line was its only claim.
        ("rows, cut inside words, soiled", 910002),
        # Nearly all ways to pair the ends had halves of two texts, each of which would have gone elsewhere by its words.
        ("rows, cut between words, soiled", 950000),
        # Few ends teach nothing of the next line.
        ("one theme, shuffled, numbered headings, cut between words", 1000000),
    ],
)
def test_lines_that_mostly_go_on_below_splice_nothing(name: str, seed: int) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == name)
    assert score(make_page(recipe, fresh(), seed)).splices == []


@pytest.mark.parametrize(
    ("name", "seed"),
    [
        # 第五分钟|木偶: 94 of 100 ways had it, though the puppets stand below their own title.
        ("shuffled, cut between words, soiled", 950004),
        # Below 二 a sentence broke off, and 学|校 stood above 一.
        ("one theme, middle, numbered headings, cut inside words", 1010006),
        # Texts that nobody surely owns, one below the other: rather two authors'.
        ("middle, cut at paragraph ends, soiled", 980008),
    ],
)
def test_halves_whose_words_go_elsewhere_stay_apart(name: str, seed: int) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == name)
    assert score(make_page(recipe, held_out(), seed)).splices == []


@pytest.mark.parametrize("name", ["middle, cut inside words, soiled", "middle, cut at paragraph ends, soiled", "shuffled, cut at paragraph ends, soiled"])
def test_halves_below_each_other_are_joined_where_most_ends_go_on_in_the_next_line(name: str) -> None:
    """Lines are cut within their columns, too, and captions stand between: about one paragraph in five stayed in halves."""
    recipe = next(recipe for recipe in RECIPES if recipe.name == name)
    tally = score(make_page(recipe, fresh(), 910001 if "inside" in name or "middle" in name else 910002))
    assert tally.splices == []
    assert tally.f1("paragraphs") == 1


def test_halves_in_two_columns_are_joined_where_both_are_one_texts_by_all_that_the_page_says() -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == "middle, numbered headings, cut inside words")
    assert score(make_page(recipe, fresh(), 60008)).f1("paragraphs") == 1
