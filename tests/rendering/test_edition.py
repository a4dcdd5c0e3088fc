"""The reading edition: every link leads somewhere, nothing is asked of a network, the text is whole."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from bianzuan.model import Author, Matter
from bianzuan.rendering import Renderer
from bianzuan.rendering.inline import character_data


@pytest.fixture
def pages(sample: SimpleNamespace) -> dict[str, str]:
    renderer = Renderer(sample.config(), sample.publication(), sample.marks())
    return {name: data.decode() for name, data in renderer.reading_edition(sample.indexes()).items()}


def test_one_page_per_article_and_the_pages_around_them(pages: dict[str, str]) -> None:
    assert set(pages) == {
        "index.html", "front-foreword.html", "front-editorial-notes.html", "ch1.html", "ch2.html", "ch3.html",
        "book-index.html", "about.html", "style.css", "search.js",
    }  # fmt: skip


def test_the_board_has_a_page_of_its_own(sample: SimpleNamespace) -> None:
    config = sample.config(committee=(Author("林知远", "主任"), Author("周望", "委员")))
    publication = sample.publication()
    matter = Matter("front-committee", "committee", "")
    renderer = Renderer(config, replace(publication, front=(matter, *publication.front)), sample.marks())
    pages = {name: data.decode() for name, data in renderer.reading_edition(sample.indexes()).items()}
    text = character_data(pages["front-committee.html"].split("<main")[1].split("</main>")[0])
    assert "".join(text.split(">", 1)[1].split()) == "编委会主任林知远委员周望"
    assert 'href="front-committee.html"' in pages["index.html"]


def test_every_link_has_its_page_and_its_target(pages: dict[str, str]) -> None:
    ids = {name: set(re.findall(r' id="([^"]+)"', text)) for name, text in pages.items()}
    for name, text in pages.items():
        for href in re.findall(r'(?:href|src)="([^"]+)"', text):
            file, _, fragment = href.partition("#")
            assert (file or name) in pages, href
            assert not fragment or fragment in ids[file or name], (name, href)


def test_ids_are_unique_on_each_page(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        ids = re.findall(r' id="([^"]+)"', text)
        assert len(ids) == len(set(ids)), name


def test_nothing_is_asked_of_a_network(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        assert not re.search(r"https?:|//[a-z]|@import|url\(", text), name


def test_every_page_has_landmarks_language_and_a_way_past_the_bar(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        if name.endswith(".html"):
            assert '<html lang="zh-Hans">' in text
            assert 'name="viewport"' in text
            assert '<main id="text"' in text
            assert 'class="skip" href="#text"' in text
            assert text.count("<h1") == 1


def test_previous_and_next_follow_the_book(pages: dict[str, str]) -> None:
    assert 'rel="next" href="ch1.html"' in pages["front-editorial-notes.html"]
    assert 'rel="prev" href="ch1.html"' in pages["ch2.html"]
    assert 'rel="next" href="book-index.html"' in pages["ch3.html"]


def test_index_leads_to_paragraphs(pages: dict[str, str]) -> None:
    assert '<a href="ch1.html#ix-1">1.1</a>' in pages["book-index.html"]
    assert '<a href="ch2.html#ix-4">2.1</a>' in pages["book-index.html"]


def test_a_mark_in_a_note_is_found_at_the_paragraph_that_calls_it(pages: dict[str, str]) -> None:
    assert '<a href="ch1.html#ix-3">1.1</a>' in pages["book-index.html"]


def test_notes_and_calls_are_linked_both_ways(pages: dict[str, str]) -> None:
    assert 'id="ch1-n1-call" href="#ch1-n1"' in pages["ch1.html"]
    assert 'href="#ch1-n1-call"' in pages["ch1.html"]


def test_the_text_of_every_block_is_there(sample: SimpleNamespace, pages: dict[str, str]) -> None:
    for chapter in sample.publication().chapters:
        text = re.sub(r'<sup class="note-call">.*?</sup>', "", pages[f"{chapter.id}.html"])
        assert all(block.text in character_data(text) for block in chapter.blocks)


def test_without_an_index_there_is_no_index_page(sample: SimpleNamespace) -> None:
    renderer = Renderer(sample.config(), sample.publication(), sample.marks())
    pages = renderer.reading_edition(())
    assert "book-index.html" not in pages
    assert b"book-index.html" not in b"".join(pages.values())
