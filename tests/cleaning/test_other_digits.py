"""Digits as wide as Han, and those of other scripts: they count like any others, and no text with them stops the cleaning."""

import pytest
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.signers.days import iso_date
from bianzuan.cleaning.rules.absent import _marks
from bianzuan.cleaning.web.further import _WORDS
from cleaned_texts import ONE, TWO, cleaned, only_article

PAGE = """<html><head><title>河边的水车_清河网</title></head><body><div class="article"><h1>河边的水车</h1>
<p class="info">{day} 来源：清河报</p><p>{one}</p><p>{two}</p><p>{two}{one}</p><p>{day}</p></div></body></html>
"""


@pytest.mark.parametrize("text", ["１９９７年１２月２９日", "1997年１２月29日", "١٩٩٧年١٢月٢٩日", "一九九七年十二月二十九日"])
def test_days(text: str) -> None:
    assert iso_date(f"{text} 来源：清河报") == "1997-12-29"


@pytest.mark.parametrize(("text", "style", "value"), [("１２、渡口", "arabic", 12), ("٣、渡口", "arabic", 3), ("第１２章 渡口", "chapter", 12), ("⑫渡口", "circled", 12)])
def test_numbers_of_headings(text: str, style: str, value: int) -> None:
    found = numeral(text)
    assert found is not None
    assert (found.style, found.value) == (style, value)


def test_marks_of_notes() -> None:
    assert [_marks(mark) for mark in ("③", "3", "３", "2-4")] == [[3], [3], [3], [2, 3, 4]]


@pytest.mark.parametrize("day", ["１９９７年１２月２９日", "１９９７－１２－２９", "1997-12-29"])
def test_a_saved_page_with_wide_digits_is_cleaned(day: str) -> None:
    (article,) = cleaned(PAGE.format(day=day, one=ONE, two=TWO), "html").articles
    assert article.title == "河边的水车"
    assert ONE in article.body


def test_a_text_with_digits_of_another_script_is_cleaned() -> None:
    assert "٣、" in only_article(f"河边的水车\n\n٣、怎样修\n\n{ONE}\n\n４、怎样用\n\n{TWO}\n").body


def test_a_row_of_digits_is_read_once() -> None:
    """With each digit more the reading took half as long again: a page of telephone numbers never came to its end."""
    assert _WORDS.fullmatch("1" * 80 + "是") is None
    assert _WORDS.fullmatch("首页上一页123下一页尾页余下全文")
    assert _WORDS.fullmatch("第1页[2][3]1/3>>")
