"""Contents: folios, indexes, and the room that numbers have."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from bianzuan.model import (
    Matter,
    PagePlace,
    Pagination,
)
from bianzuan.rendering import Renderer
from bianzuan.rendering.contents import hanging, widest
from book_rendering import renderer


def test_contents_print_the_folios_of_the_pagination(sample: SimpleNamespace) -> None:
    contents = renderer(sample).section("front-contents", sample.pagination()).html
    rows = re.findall(r'<p class="row row-(\w+)[^"]*"><a href="#([^"]+)">.*?class="folio">([^<]+)<', contents)
    assert rows == [
        ("matter", "front-foreword", "17"),
        ("part", "part1", "1"),
        ("chapter", "ch1", "3"),
        ("heading", "ch1-b2", "5"),
        ("chapter", "ch2", "7"),
        ("part", "part2", "9"),
        ("chapter", "ch3", "11"),
        ("matter", "back-sources", "13"),
        ("matter", "back-index", "15"),
    ]


def test_contents_name_each_of_several_indexes(sample: SimpleNamespace) -> None:
    first = sample.indexes()[0]
    both = (first, replace(first, name="persons", title="人名索引"))
    places = {f"back-index-{index.name}": (PagePlace(90, str(90 + at)),) for at, index in enumerate(both)}
    pagination = Pagination({**sample.pagination().anchors, **places}, 100)
    book = renderer(sample)
    html = book.section("front-contents", pagination, both).html
    assert re.findall(r'href="#back-index-(\w+)">.*?class="folio">(\d+)<', html) == [("subjects", "90"), ("persons", "91")]
    # they stay together: only they, no heading of a chapter
    assert re.findall(r'row-index"><a href="#back-index-(\w+)"', html) == ["subjects", "persons"]
    assert 'id="back-index-persons"' in book.section("back-index", pagination, both).html


def test_contents_name_the_indexes_where_more_matter_follows_and_a_single_one_by_its_name(sample: SimpleNamespace) -> None:
    first = sample.indexes()[0]
    both = (first, replace(first, name="persons", title="人名索引"))
    places = {name: (PagePlace(90, "90"),) for name in ("back-index", "back-index-subjects", "back-index-persons", "back-afterword")}
    pagination = Pagination({**sample.pagination().anchors, **places}, 100)
    publication = sample.publication()
    later = replace(publication, back=(*publication.back[:-1], Matter("back-afterword", "afterword", "", (sample.block("b", "完。"),)), publication.back[-1]))
    book = Renderer(sample.config(), later, sample.marks())
    html = book.section("front-contents", pagination, both).html
    assert re.findall(r'href="#(back-[\w-]+)">', html)[-4:] == ["back-index", "back-index-subjects", "back-index-persons", "back-afterword"]
    alone = book.section("front-contents", pagination, (first,)).html
    assert f'>{first.title[:-2]}<span class="tail">{first.title[-2:]}' in re.search(r'<a href="#back-index">.*?</a>', alone)[0]  # type: ignore[index]


@pytest.mark.parametrize(("ordinals", "room"), [(("第一章", "第十章", ""), 4), (("第九章", "第十一章"), 5), (("Chapter 12",), 7), ((), 1)])
def test_chapter_numbers_hang_in_the_room_of_the_widest(ordinals: tuple[str, ...], room: int) -> None:
    assert hanging(ordinals) == room


@pytest.mark.parametrize(("folios", "room"), [((), 1.12), (("5", "12"), 1.12), (("vii", "9"), 1.16), (("12", "123"), 1.68)])
def test_folios_have_the_room_of_the_widest(folios: tuple[str, ...], room: float) -> None:
    assert widest(folios) == room


def test_an_author_is_parted_from_the_title_by_a_space_that_a_line_end_swallows(sample: SimpleNamespace) -> None:
    contents = renderer(sample).section("front-contents", sample.pagination()).html
    assert '组织动员亿万<span class="whole">职工</span><span class="parting"> </span><span class="tail"><span class="by">习近平</span>' in contents
    assert 'style="--hang: 4; --folio: 1.12"' in contents
