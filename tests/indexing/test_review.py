"""Crowded headings are reported with subheadings that part them; doubtful readings are listed."""

from __future__ import annotations

from dataclasses import replace

from bianzuan.config import HeadingConfig
from bianzuan.indexing import compile_indexes, crowded, doubtful, mark
from bianzuan.model import Block
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


def test_proposals_are_headings_and_terms_of_the_book_never_fragments():
    paragraphs = ["王进喜说工会推进全国推进改革。"] * 4 + ["在《工人日报》上，工会搞集体协商。"] * 3 + ["工会。"] * 4
    (found,) = reviewed(paragraphs, rows=(UNION, HeadingConfig("persons", "王进喜")))
    assert found.proposals == (("王进喜", 4), ("《工人日报》", 3))


def test_where_words_part_nothing_the_sections_do():
    made = publication(["工会。"] * 12)
    heads = {0: "组织", 6: "经费"}
    blocks = []
    for number, block in enumerate(made.chapters[0].blocks):
        if number in heads:
            blocks.append(Block(f"h{number}", "heading", f"<h2>{heads[number]}</h2>", heads[number], 2))
        blocks.append(block)
    chapter = replace(made.chapters[0], blocks=tuple(blocks))
    made = replace(made, parts=(replace(made.parts[0], chapters=(chapter,)),))
    config = configuration(UNION)
    marks = mark(made, config)
    pages = {block.id: 2 * number for number, block in enumerate(blocks)}
    (found,) = crowded(compile_indexes(marks, on_pages(marks, pages), config), marks, made)
    assert found.proposals == (("组织", 6), ("经费", 6))


def test_doubtful_readings_are_listed_unless_the_editor_gave_one():
    rows = (HeadingConfig("persons", "盖某"), HeadingConfig("persons", "葛优", reading="gě yōu"), UNION)
    marks = mark(publication(["盖某、葛优、工会"]), configuration(*rows))
    assert [heading.path for heading in doubtful(marks)] == [("盖某",)]
