"""Notes of more than a third of a page go on at the foot of the next page."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import fromstring, tostring

import pytest
from bianzuan.binding import bind
from bianzuan.config import PublicationMeta
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.parting import cut
from bianzuan.typesetting.survey import line_text, text_lines
from gates import text_by_pdfium
from setting import PAGE, lay_out
from weasyprint.formatting_structure import boxes

LONG = "考订零点高程的由来，或谓石阶下沉，或谓尺有伸缩。"
CSS = (
    f":root{{--note:8pt;--small-line:12pt;--song:'Bianzuan Song';--line:{PAGE.leading}pt}}"
    + (Path(__file__).parents[2] / "styles/components/notes.css").read_text("utf-8")
)


def note(name: str, text: str) -> str:
    return f'<span class="note" id="{name}">{text}</span>'


def feet(laid: LaidSection) -> list[list[list[str]]]:
    """Of each page, the lines of each note."""
    return [
        [[line_text(line) for line in box.descendants() if isinstance(line, boxes.LineBox)] for area in page._page_box.children if isinstance(area, boxes.FootnoteAreaBox) for box in area.children]
        for page in laid.pages
    ]


@pytest.fixture(scope="module")
def laid(fonts: FontSet) -> LaidSection:
    body = (
        f"<section><p>{'前文一句。' * 40}甲{note('n1', '短注。')}乙{note('n3', '又一短注。')}丙{note('n2', f'长注<b>一</b>，{LONG * 30}')}。</p>"
        f"<p>{'中间的话。' * 200}丁{note('n4', f'长注二，{LONG * 70}')}。</p><p>{'后面的话。' * 700}</p></section>"
    )
    return lay_out(body, fonts, css=CSS)


@pytest.mark.pdf
def test_a_long_note_goes_on_page_after_page(laid: LaidSection) -> None:
    assert laid.warnings == ()
    (start,) = laid.anchors["n4"]
    found = feet(laid)
    assert [len(notes) for notes in found[:2]] == [3, 1]
    assert [len(notes) for notes in found[start : start + 3]] == [1, 1, 1]
    for notes in found:
        for lines in notes:
            assert len("".join(lines)) > 3
    text = re.sub("[\u200b\u2060-\u2064\ufeff]", "", "".join("".join(lines) for notes in found for lines in notes if "短注" not in lines[0]))
    assert text.count(LONG) == 100


@pytest.mark.pdf
def test_its_parts_have_no_number_and_the_text_no_second_call(laid: LaidSection) -> None:
    read = text_by_pdfium(bind([laid], [], PublicationMeta("书名"), 0))
    assert "甲①乙②丙③。" in read
    assert "丁①。" in read
    assert read.count("①") == 4
    text = re.sub("[\u200b\u2060-\u2064\ufeff]", "", "".join(line_text(line) for page in laid.pages for _, line in text_lines(page._page_box)))
    assert text.count("中间的话。") == 200
    assert text.count("后面的话。") == 700


@pytest.mark.pdf
def test_the_text_fills_the_pages_above_its_parts(laid: LaidSection) -> None:
    for page in laid.pages[:-1]:
        box = page._page_box
        (area,) = [child for child in box.children if isinstance(child, boxes.FootnoteAreaBox)] or [None]
        foot = box.content_box_y() + box.height - (area.margin_height() if area and area.children else 0)
        last = max(line.position_y + line.height for _, line in text_lines(box))
        assert foot - last < 1.01 * PAGE.leading * 4 / 3


@pytest.mark.pdf
def test_a_note_below_which_another_stands_is_not_cut(fonts: FontSet) -> None:
    """What goes on would stand below a note that it does not belong to."""
    body = f"<section><p>{'前文一句。' * 40}乙{note('n2', LONG * 30)}丙{note('n3', '又一短注。')}。</p><p>{'后面的话。' * 700}</p></section>"
    laid = lay_out(body, fonts, css=CSS)
    assert [lines for notes in feet(laid) for lines in notes] == [["①\u2002又一短注。"]]
    assert len(laid.warnings) == 1


@pytest.mark.parametrize(
    ("count", "kept", "rest"),
    [
        (2, "甲乙", "<b>丙<i>丁</i>戊</b>己<br />庚"),
        (3, "甲乙<b>丙</b>", "<b><i>丁</i>戊</b>己<br />庚"),
        (4, "甲乙<b>丙<i>丁</i></b>", "<b>戊</b>己<br />庚"),
        (6, "甲乙<b>丙<i>丁</i>戊</b>己", "庚"),
        (7, "甲乙<b>丙<i>丁</i>戊</b>己<br />庚", None),
    ],
)
def test_a_note_is_cut_inside_its_markup(count: int, kept: str, rest: str | None) -> None:
    element = fromstring("<span id='n'>甲\u200b乙<b id='a'>丙<i>丁</i>戊</b>己<br/>庚</span>")
    lower = cut(element, count)

    def inner(one: object) -> str:
        text = re.sub(r"^<span[^>]*>|</span>$|\u200b| id=\"a\"", "", tostring(one, "unicode"))  # type: ignore[arg-type]
        return re.sub("<b><i /></b>|<i />|<b />", "", text)

    assert inner(element) == kept
    assert (inner(lower) if lower is not None else None) == rest
