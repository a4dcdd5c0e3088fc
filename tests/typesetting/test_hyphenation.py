"""Long Latin words: divided where a line would gape, whole everywhere else."""

from __future__ import annotations

import re

import pytest
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.composer.marks import DIVISION
from bianzuan.typesetting.hyphenation import divisions
from bianzuan.typesetting.preparation import prepared
from bianzuan.typesetting.survey import line_text, text_lines
from bianzuan.typesetting.typesetter import PX_PER_PT
from setting import PAGE, lay_out, paragraphs

WORDS = "、".join(("Internationalization", "Hydrometeorological", "electroencephalographically"))


def pieces(text: str) -> list[str]:
    places = [0, *divisions(text), len(text)]
    return [text[start:end] for start, end in zip(places, places[1:], strict=False)]


def test_long_words_are_divided_by_syllables() -> None:
    assert pieces("见Hydrology与Organization。") == ["见Hydrol", "ogy与Orga", "ni", "za", "tion。"]


@pytest.mark.parametrize("text", ["Manning公式", "UNESCOPRESS", "lin_zhiyuan_files", "水文", "v12abcdefghij", "a@example.organization"])
def test_short_words_abbreviations_and_names_of_files_are_not(text: str) -> None:
    assert pieces(text) == [text]


def test_web_addresses_keep_their_own_breaks() -> None:
    assert DIVISION not in prepared("见https://www.example.org/international/organization/")
    assert DIVISION in prepared("见international")


@pytest.mark.pdf
@pytest.mark.parametrize("before", range(0, 28, 3))
def test_no_line_lacks_more_than_the_first_syllable_of_a_long_word(before: int, fonts: FontSet) -> None:
    text = "长" * before + f"词如{WORDS}夹在中文里，行末须能断开。" * 2
    laid = lay_out(paragraphs([text]), fonts)
    lines = [line for page in laid.pages for _, line in text_lines(page._page_box)]
    # "Hydrom-" takes four and a half em, and nothing of it fits where a hair less is free.
    assert max(getattr(line, "ragged", 0.0) for line in lines) < 4.5 * PAGE.size * PX_PER_PT
    assert re.sub("\N{HYPHEN}|[^\\w、。，]", "", "".join(lines_of(laid))) == text


@pytest.mark.pdf
def test_a_word_is_divided_at_a_line_end_only_and_only_where_it_must(fonts: FontSet) -> None:
    lines = lines_of(lay_out(paragraphs([f"词如{WORDS}夹在中文里。" * 4, "一个international组织。"]), fonts))
    divided = [line for line in lines if "\N{HYPHEN}" in line]
    assert divided
    assert all(line.index("\N{HYPHEN}") == len(line) - 1 for line in divided)
    assert visible(lines[-1]) == "一个international组织。"


def lines_of(laid: LaidSection) -> list[str]:
    return [line_text(line) for page in laid.pages for _, line in text_lines(page._page_box)]


def visible(line: str) -> str:
    return re.sub("[\u200b\u2060-\u2064\ufeff]", "", line)
