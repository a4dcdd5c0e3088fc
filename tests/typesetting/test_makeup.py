"""Make-up: last pages of a line or two, pages that end early, and what is left alone."""

from __future__ import annotations

import pytest
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.survey import Made, made
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


@pytest.mark.parametrize("over", [1, 2])
def test_short_paragraphs_with_notes_are_carried_over_to_a_nearly_empty_last_page(fonts: FontSet, over: int) -> None:
    # A page's notes stand at its foot, so that no line can be left free there.
    paragraph = '<p>补记{0}<span class="note" id="n{0}">第{0}条注释。</span>。</p>'
    whole = looked_at(lay_out("".join(map(paragraph.format, range(80))), fonts)).lines[0]
    found = looked_at(lay_out("".join(map(paragraph.format, range(whole + over))), fonts))
    assert len(found.lines) == 2
    assert found.lines[-1] == 3
    assert sum(found.lines) == whole + over


ORPHANS = "h2+p{orphans:2}p{orphans:1;widows:1}"


def test_a_heading_that_lacks_one_line_of_its_text_stays_on_the_page(fonts: FontSet) -> None:
    # Blank line, heading, blank line and one line of text: the last four of the page.
    body = of_lines(PAGE.rows - 4, 20) + "<h2>标题</h2>" + of_lines(PAGE.rows + 6, 20)
    found = looked_at(lay_out(body, fonts, css=HEADINGS + ORPHANS))
    assert found.missing[0] == 0
    assert found.headings[0][0].element.text == "标题"


def test_a_heading_is_drawn_onto_the_page_by_a_shorter_paragraph(fonts: FontSet) -> None:
    body = of_lines(PAGE.rows - 12, 3) + of_lines(9, 2) + "<h2>标题</h2>" + of_lines(PAGE.rows + 6, 20)
    found = looked_at(lay_out(body, fonts, css=HEADINGS + ORPHANS))
    assert 0 in found.headings
    assert found.missing[0] == 0


def test_what_does_not_help_is_taken_back(fonts: FontSet) -> None:
    # A paragraph of one line can neither be made shorter nor longer, and there is no heading to open.
    block = "<div style='break-inside:avoid'>" + of_lines(6, 20) + "</div>"
    body = "<p>短。</p>" * (PAGE.rows - 3) + block + of_lines(4, 20)
    laid = lay_out(body, fonts)
    found = looked_at(laid)
    assert found.missing[0] == 3
    assert all(one.element.get("data-setting") is None for one in found.settings)


def test_the_last_line_of_a_page_may_stand_in_a_table(fonts: FontSet) -> None:
    rows = "".join(f"<tr><td>{number}</td><td>12.3</td></tr>" for number in range(PAGE.rows + 8))
    sheet = "table{width:100%;border-collapse:separate;border-spacing:0}td{padding:0}"
    found = looked_at(lay_out(f"<p>{SENTENCE}</p><table>{rows}</table>", fonts, css=sheet))
    assert found.missing[0] == 0
    assert found.lines[0] == PAGE.rows


def test_a_caption_is_not_carried_over_from_its_picture(fonts: FontSet) -> None:
    # a last page of two lines took the line above them along, which was the caption of the picture that filled the page
    picture = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'/>"
    css = ".figure,.caption{text-indent:0}.figure img{display:block;width:100pt}.figure:has(+ .caption){break-after:avoid}"
    for rows in (PAGE.rows - 1, PAGE.rows - 2):
        body = f'<p class="figure"><img src="{picture}" style="height:{rows * PAGE.leading}pt"></p><p class="caption">渡船</p>' + of_lines(PAGE.rows - rows + 1, 9)
        found = looked_at(lay_out(body, fonts, css=css))
        assert (found.parted, len(found.lines)) == (0, 2), rows
