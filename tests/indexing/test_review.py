"""Crowded headings are reported with subheadings that part them; doubtful readings are listed."""

from __future__ import annotations

from bianzuan.config import HeadingConfig
from bianzuan.indexing import compile_indexes, crowded, doubtful, mark
from index_making import configuration, on_pages, publication

UNION = HeadingConfig("subjects", "工会")


def reviewed(*chapters, rows=(UNION,)):
    made = publication(*chapters)
    config = configuration(*rows)
    marks = mark(made, config)
    # Every other page, so that no range joins them.
    pages = {block.id: 2 * number for number, block in enumerate(block for one in made.chapters for block in one.blocks)}
    return crowded(compile_indexes(marks, on_pages(marks, pages), config), marks, made)


def test_more_than_ten_locators_are_crowded_and_their_sentences_propose_subheadings():
    paragraphs = ["工会的劳动竞赛。他说。"] * 4 + ["工会搞集体协商。"] * 3 + ["工会，工会。集体协商另说。"] * 4
    (found,) = reviewed(paragraphs)
    assert (found.index, found.path, found.locators) == ("subjects", ("工会",), 11)
    assert found.proposals == (("劳动竞赛", 4), ("集体协商", 3))


def test_ten_locators_are_no_crowd():
    assert reviewed(["工会的劳动竞赛。"] * 10) == ()


def test_a_term_that_stands_everywhere_parts_nothing():
    (found,) = reviewed(["工会的劳动竞赛。"] * 11)
    assert found.proposals == ()


def test_doubtful_readings_are_listed_unless_the_editor_gave_one():
    rows = (HeadingConfig("persons", "盖某"), HeadingConfig("persons", "葛优", reading="gě yōu"), UNION)
    marks = mark(publication(["盖某、葛优、工会"]), configuration(*rows))
    assert [heading.path for heading in doubtful(marks)] == [("盖某",)]
