"""Make-up: last pages of a line or two, pages that end early, and what is left alone."""

from __future__ import annotations

import pytest
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.makeup import Made, made
from setting import PAGE, lay_out

pytestmark = pytest.mark.pdf

LINE = PAGE.leading * 4 / 3
SENTENCE = "这一段文字用来检验整版，行数可以增减，读者却看不出来。"
HEADINGS = f"h2{{font:600 12pt/{PAGE.leading}pt 'Bianzuan Song';margin:{PAGE.leading}pt 0;break-after:avoid}}"


def looked_at(laid: LaidSection) -> Made:
    return made(laid.document, LINE)


def of_lines(count: int, last: int) -> str:
    """A paragraph of so many lines, the last one of so many characters."""
    characters = PAGE.columns * (count - 1) - 2 + last
    return "<p>" + (SENTENCE * 40)[:characters] + "</p>"


@pytest.mark.parametrize("last", [1, 2])
def test_a_last_page_of_a_line_or_two_is_pulled_in_or_filled(fonts: FontSet, last: int) -> None:
    body = of_lines(PAGE.rows - 6, 3) + of_lines(6 + last, 20)
    found = looked_at(lay_out(body, fonts))
    assert found.lines[-1] >= 3
    assert sum(found.lines) >= PAGE.rows


def test_nothing_is_changed_where_nothing_is_wrong(fonts: FontSet) -> None:
    body = of_lines(PAGE.rows, 20) + of_lines(8, 20)
    assert looked_at(lay_out(body, fonts)).lines == (PAGE.rows, 8)


def test_a_page_that_ends_a_line_early_is_filled_at_its_heading(fonts: FontSet) -> None:
    filling = of_lines(9, 3) + "<h2>标题</h2>" + of_lines(PAGE.rows - 14, 3)
    found = looked_at(lay_out(filling + "<h2>下一个标题</h2>" + of_lines(9, 20), fonts, css=HEADINGS))
    assert found.missing[0] == 0
    assert len(found.lines) == 2


def test_pages_with_notes_are_not_filled(fonts: FontSet) -> None:
    note = '<span class="note" id="n{0}">第{0}条注释。</span>'
    body = "".join(f"<p>{SENTENCE * 2}词{number}{note.format(number)}。</p>" for number in range(40))
    assert set(looked_at(lay_out(body, fonts)).missing[:-1]) == {0}
