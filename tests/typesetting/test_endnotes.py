"""Notes too long for a page's foot, which become endnotes of their section: another note stands below, or no text follows."""

from __future__ import annotations

import re

import pytest
from bianzuan.binding import bind
from bianzuan.config import PublicationMeta
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.survey import line_text, text_lines
from gates import text_by_pdfium
from setting import lay_out

pytestmark = pytest.mark.pdf

LONG = "考订零点高程的由来，或谓石阶下沉，或谓尺有伸缩。" * 30
ENDNOTES = ".endnotes{border-top:1px solid}.endnote{margin:0;text-indent:0}.endnote-call{font-size:.6em}"


def note(number: int, text: str) -> str:
    return f'<span class="note" id="n{number}">{text}</span>'


@pytest.fixture(scope="module")
def laid(fonts: FontSet) -> LaidSection:
    body = (
        f"<section><p>{'前文一句。' * 40}甲{note(1, '短注。')}乙{note(2, f'长注<b>一</b>，{LONG}')}丙{note(3, '又一短注。')}。</p>"
        f"<p>{'中间的话。' * 200}丁{note(4, f'长注二，{LONG}')}。</p><p>全文完。</p></section>"
    )
    return lay_out(body, fonts, css=ENDNOTES)


def lines(laid: LaidSection) -> list[str]:
    return [line_text(line) for page in laid.pages for _, line in text_lines(page._page_box)]


def test_long_notes_stand_after_the_text_in_order(laid: LaidSection) -> None:
    text = "".join(lines(laid))
    assert text.index("全文完。") < text.index("[1]长注一") < text.index("[2]长注二")
    assert re.sub("[\u200b\u2060-\u2064\ufeff]", "", text).count(LONG) == 2


def test_short_notes_keep_their_place_and_numbers(laid: LaidSection) -> None:
    (first, *_), (third, *_) = laid.anchors["n1"], laid.anchors["n3"]
    assert first == third == 0
    read = text_by_pdfium(bind([laid], [], PublicationMeta("书名"), 0))
    assert "甲①乙[1]丙②。" in read
    assert "丁[2]。" in read


def test_ids_and_calls_are_anchors_of_their_pages(laid: LaidSection) -> None:
    assert laid.anchors["n2-call"] == (0,)
    assert laid.anchors["n2"][0] >= laid.anchors["n4-call"][0]
    targets = {link[1] for page in laid.pages for link in page.links}
    assert {"n2", "n4"} <= targets


def test_it_is_said_where_a_note_was_taken_from(laid: LaidSection) -> None:
    told = [warning for warning in laid.warnings if "长注" in warning]
    assert [re.findall(r"\d+", warning)[0] for warning in told] == ["1", laid.folios[laid.anchors["n4-call"][0]]]


def test_a_note_of_less_than_a_third_of_the_page_stays(fonts: FontSet) -> None:
    laid = lay_out(f"<p>文{note(1, LONG[:250])}。</p>", fonts)
    assert laid.anchors["n1"] == (0,)
    assert "[1]" not in "".join(lines(laid))
    assert laid.warnings == ()
