"""What the book should say goes to JSON and back; the index checks know ranges, exclusions, printed numbers."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from bianzuan.errors import ContentError
from bianzuan.model import Block
from bianzuan.preflight import Expected, IndexLine, NamedPicture
from bianzuan.preflight.checks.index import _find, _locators, _Row, mentions, numbers
from bianzuan.preflight.expecting import _as_laid
from small_book import expected


@pytest.mark.parametrize("value", [Expected(), expected(), replace(expected(), pictures=(NamedPicture("a.png", 9, 1, 2),))])
def test_json_and_back(value):
    assert Expected.from_json(json.loads(json.dumps(value.to_json(), ensure_ascii=False))) == value


@pytest.mark.parametrize("data", [{}, {"area": 1}, {**Expected().to_json(), "folios": "12"}, {**Expected().to_json(), "trim": [1]}])
def test_other_json_is_refused(data):
    with pytest.raises(ContentError) as caught:
        Expected.from_json(data)
    assert caught.value.problems[0].key == "preflight.unreadable-expected"


def test_a_build_that_named_no_pictures_is_read():
    data = Expected().to_json()
    del data["pictures"]
    assert Expected.from_json(data) == Expected()


def test_the_file_for_the_press_begins_after_the_cover():
    book = replace(expected(), rectos=(1, 3, 5), pictures=(NamedPicture("images/a.png", 90, 3, 4),))
    press = book.without_cover(2, 8)
    assert press.folios == book.folios[2:]
    assert [line.position for line in press.contents] == [1, 2, 3]
    assert [(one.first, one.last) for one in press.chapters] == [(1, 2), (3, 3)]
    assert (press.index_pages, press.contents_pages) == ((5, 5), (-1, -1))
    assert press.pictures == (NamedPicture("images/a.png", 90, 1, 2),)
    assert (press.rectos, press.multiple) == ((1, 3), 8)
    assert Expected().without_cover(2, 4).index_pages == (0, 0)


def test_the_text_is_looked_for_in_the_order_of_the_pages():
    blocks = [Block(f"ch1-b{number}", "paragraph", "", "") for number in range(1, 5)]
    assert [block.id for block in _as_laid(blocks, ("ch1", "ch1-b1", "ch1-b3", "ch1-b2", "ch1-b4"))] == [
        "ch1-b1", "ch1-b3", "ch1-b2", "ch1-b4",
    ]  # fmt: skip
    assert _as_laid(blocks, ()) == blocks


def test_ranges_are_spelled_out():
    assert list(numbers(("iv", "7", "12–14", "20"))) == ["iv", "7", "12", "13", "14", "20"]


def test_a_word_inside_an_excluded_one_is_no_mention():
    text = "中国工会和中国人，中国"
    assert list(mentions(text, ("中国",), ("中国人",))) == [(0, 2), (9, 11)]
    assert list(mentions(text, ("中国人",), ("中国人",))) == [(5, 8)]
    assert list(mentions("由于敏感", ("于敏",), ("由于敏感",))) == []


def test_a_heading_that_turns_over_before_a_dash_gives_its_whole_locator():
    line = IndexLine("documents", ("《行动方案（2019—2021年）》",), ("27",), ())
    rows = [_Row(9, "《行动方案（2019"), _Row(9, "—2021年）》 27"), _Row(9, "《意见》 5")]
    place = _find(rows, line.path[0], 0)
    assert place is not None
    assert _locators(line, place, ()) == ("27",)


@pytest.mark.parametrize("reference", ["见　大水", "參見　大水", "見　大水", "另見　大水", "see 大水"])
def test_a_reference_without_pages_is_found_in_either_script(reference):
    # 洪水　見　大水 of a book in Traditional script was told as not printed
    line = IndexLine("subjects", ("洪水",), (), ())
    place = _find([_Row(9, f"洪水　{reference}")], "洪水", 0)
    assert place is not None
    assert _locators(line, place, ()) == ()
