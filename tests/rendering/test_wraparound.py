from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan.config import PublicationConfig, PublicationMeta
from bianzuan.errors import ExitCode, PublicationError
from bianzuan.messages import describe
from bianzuan.model import CoverSheet
from bianzuan.rendering import wraparound
from bianzuan.rendering.barcode import bars, check_digit, isbn_digits, modules
from bianzuan.rendering.wraparound import spine_type
from hypothesis import given
from hypothesis import strategies as st

SHEET = CoverSheet(140, 203, 16, 0, 3, "#7c1b1e", "#5c1114", "#ffffff", "#ffffff")


def html(sheet: CoverSheet = SHEET, **meta: str) -> str:
    return wraparound(PublicationConfig(Path(), PublicationMeta(**{"title": "工会文献", **meta})), sheet).html


def test_text_on_the_spine_only_where_it_is_wide_enough() -> None:
    assert spine_type("工会文献", SHEET) == 18.0
    assert spine_type("工会文献", replace(SHEET, spine=5.0)) == pytest.approx(8.8)
    assert spine_type("工会文献", replace(SHEET, spine=4.9)) == 0
    assert spine_type("工" * 100, SHEET) == 0
    assert '<div class="title">' not in html(replace(SHEET, spine=4.9))


def test_han_stands_upright_and_other_titles_are_turned() -> None:
    assert "<span>工</span><span>会</span>" in html()
    assert '<div class="title along">Readings 2026</div>' in html(title="Readings 2026")


def test_no_number_no_bar_code() -> None:
    assert 'class="code"' not in html()
    assert html(isbn=_isbn()).count('class="bar"') == 30


def _isbn() -> str:
    return "978-7-5008-0000-" + check_digit("978750080000")


def test_the_modules_of_a_known_code() -> None:
    # Drawn by hand from the table of ISO/IEC 15420: 7 8 0 2 0 1 in the codes A B B A B A, then 3 7 9 6 2 4 in code C.
    left = "0111011 0001001 0100111 0010011 0100111 0011001"
    right = "1000010 1000100 1110100 1010000 1101100 1011100"
    assert modules("9780201379624") == f"101{left}01010{right}101".replace(" ", "")
    assert bars("9780201379624")[0] == (0.0, 0.33)


@given(st.integers(0, 10**9 - 1))
def test_every_code_has_thirty_bars_on_ninety_five_modules(number: int) -> None:
    twelve = f"978{number:09d}"
    code = modules(twelve + check_digit(twelve))
    assert len(code) == 95
    assert len(bars(twelve + check_digit(twelve))) == 30


@pytest.mark.parametrize(
    ("isbn", "key"),
    [("978-7-5008-0000-0", "isbn_checksum"), ("7-5008-0000-0", "isbn_form"), ("9991234567890", "isbn_form"), ("书号", "isbn_form")],
)
def test_a_wrong_number_is_refused(isbn: str, key: str) -> None:
    assert check_digit("978750080000") != "0"
    with pytest.raises(PublicationError) as caught:
        html(isbn=isbn)
    assert caught.value.problems[0].key == f"rendering.{key}"
    assert caught.value.exit_code == ExitCode.PUBLICATION
    assert isbn in describe(caught.value.problems[0])[0]


def test_a_number_may_be_written_as_books_print_it() -> None:
    assert isbn_digits("ISBN " + _isbn()) == "978750080000" + check_digit("978750080000")
