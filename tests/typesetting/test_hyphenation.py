"""Long Latin words: divided where a line would gape, whole everywhere else."""

from __future__ import annotations

import re

import pytest
from bianzuan.binding import bind
from bianzuan.config import PublicationMeta
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.composer.marks import DIVISION
from bianzuan.typesetting.hyphenation import divisions, severances
from bianzuan.typesetting.insertions import prepared
from bianzuan.typesetting.survey import line_text, text_lines
from bianzuan.typesetting.typesetter import PX_PER_PT
from gates import lines, text_by_pdfium, text_by_poppler
from setting import PAGE, lay_out, paragraphs

WORDS = "、".join(("Internationalization", "Hydrometeorological", "electroencephalographically"))


def pieces(text: str) -> list[str]:
    places = [0, *divisions(text), len(text)]
    return [text[start:end] for start, end in zip(places, places[1:], strict=False)]


def test_long_words_are_divided_by_syllables() -> None:
    assert pieces("见Hydrology与Organization。") == ["见Hy", "drol", "ogy与Or", "ga", "ni", "za", "tion。"]


@pytest.mark.parametrize("text", ["Manning公式", "UNESCOPRESS", "lin_zhiyuan_files", "水文", "v12abcdefghij", "a@example.organization"])
def test_short_words_abbreviations_and_names_of_files_are_not(text: str) -> None:
    assert pieces(text) == [text]


@pytest.mark.parametrize(
    ("text", "offsets"),
    [("见8F14E45FCEEA167A号", [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]), ("见UNESCOPRESS", []), ("1234567890123", []), ("3.14159265358979", [5, 6, 7, 8, 9, 10, 11, 12, 13]), ("Internationalization", [])],
)
def test_long_strings_that_are_no_words_may_be_parted_but_for_their_ends(text: str, offsets: list[int]) -> None:
    assert list(severances(text)) == offsets


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
    assert re.sub("\N{NON-BREAKING HYPHEN}|[^\\w、。，]", "", "".join(lines_of(laid))) == text


@pytest.mark.pdf
def test_a_word_is_divided_at_a_line_end_only_and_only_where_it_must(fonts: FontSet) -> None:
    lines = lines_of(lay_out(paragraphs([f"词如{WORDS}夹在中文里。" * 4, "一个international组织。"]), fonts))
    divided = [line for line in lines if "\N{NON-BREAKING HYPHEN}" in line]
    assert divided
    assert all(line.index("\N{NON-BREAKING HYPHEN}") == len(line.rstrip("\u200b")) - 1 for line in divided)
    assert visible(lines[-1]) == "一个international组织。"


def lines_of(laid: LaidSection) -> list[str]:
    return [line_text(line) for page in laid.pages for _, line in text_lines(page._page_box)]


def visible(line: str) -> str:
    return re.sub("[\u200b\u2060-\u2064\ufeff]", "", line)


STRINGS = (
    "https://example.org/0cc175b9c0f1b6a831c399e269772661dfk/",
    "SHA900150983CD24FB0D6963F7D28E17F72QX",
    "user.name@mail.example.com",
    "/usr/local/share/fonts/Serif.ttc",
    "3.14159265358979323846",
)


@pytest.mark.pdf
@pytest.mark.parametrize("string", STRINGS)
def test_a_string_without_places_to_break_is_parted_rather_than_a_line_left_short(string: str, fonts: FontSet) -> None:
    laid = lay_out(paragraphs(["长" * before + f"串{string}夹在中文里，行末须能断开。" for before in range(0, 28, 4)]), fonts)
    lines = [line for page in laid.pages for _, line in text_lines(page._page_box)]
    assert [line_text(line) for line in lines if getattr(line, "ragged", 0.0)] == []
    assert "\N{NON-BREAKING HYPHEN}" not in "".join(lines_of(laid))


@pytest.mark.pdf
def test_a_divided_word_reads_as_one(fonts: FontSet) -> None:
    words = f"词如{WORDS}夹在中文里。" * 4
    data = bind([lay_out(paragraphs([words]), fonts)], [], PublicationMeta("书名"), 0)
    # Readers know the hyphen for what it is, each in its own way.
    assert words in bare(text_by_pdfium(data).replace("\ufffe", ""))
    assert words in bare(text_by_poppler(data).replace("\u00ad", ""))
    hyphens = [line.chars[-1] for line in lines(data, top=PAGE.height, bottom=0) if line.text.endswith("-")]
    assert hyphens
    assert all(hyphen.right - hyphen.x < 0.4 * hyphen.size for hyphen in hyphens)


def bare(text: str) -> str:
    return "".join(text.split())
