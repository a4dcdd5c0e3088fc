"""Figures set high and low: those that Chinese faces lack are drawn from ordinary ones, and read as they were written."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring, tostring

import pytest
from bianzuan.binding import bind
from bianzuan.config import PublicationMeta
from bianzuan.typesetting import FontSet, uncovered
from bianzuan.typesetting.raised import set_raised
from gates import text_by_pdfium, text_by_poppler
from setting import lay_out, paragraphs
from weasyprint.formatting_structure import boxes

SENTENCE = "水中CO₂不多，合10⁻³升，面积12.5 km²，流量3.2 m³⁄s，共10⁸立方。"


def raised(html: str) -> str:
    root = fromstring(html)
    set_raised(root)
    return tostring(root, "unicode")


def test_runs_that_need_it_are_parted() -> None:
    assert raised("<p>合10⁻³升，<b>H₂O</b>多，x²¹。</p>") == (
        '<p>合10\u2060<span class="raised" data-read="⁻³">−3</span>升，<b>H\u2060<span class="lowered" data-read="₂">2</span>O</b>多，x²¹。</p>'
    )
    assert raised("<p>10⁸₂⁵</p>").count("<span") == 3
    assert raised("<p><b>甲</b>10⁸乙<i>丙</i>₂</p>").index("</span>乙<i>") > 0


@pytest.mark.parametrize("html", ["<p>12.5 km², 3.2 m³</p>", "<pre>10⁸</pre>", "<p><code>10⁸</code></p>", "<p>①</p>"])
def test_what_faces_have_and_what_is_no_prose_is_left_alone(html: str) -> None:
    assert raised(html) == html


def test_parting_twice_changes_nothing_more() -> None:
    once = raised("<p>合10⁻³升</p>")
    assert raised(once) == once


@pytest.mark.pdf
def test_they_begin_no_line(fonts: FontSet) -> None:
    # ⁻¹ of ℃⁻¹ stood alone on the last line
    begun = []
    for columns in range(10, 22):
        laid = lay_out("<p>线膨胀系数为 0.8×10⁻⁵ ℃⁻¹，容重为 24.5 kN⁻²。</p>", fonts, css=f"p{{width:{columns * 10.5}pt}}")
        found = [box for page in laid.pages for box in page._page_box.descendants() if isinstance(box, boxes.LineBox)]
        begun += ["".join(one.text for one in box.descendants() if isinstance(one, boxes.TextBox)).lstrip("\u2060")[:1] for box in found]
    assert "\N{MINUS SIGN}" not in begun


@pytest.mark.pdf
def test_they_need_no_glyph_of_their_own_and_read_as_written(fonts: FontSet) -> None:
    assert uncovered([SENTENCE.replace("⁄", "/"), "⁺⁻₊₋ⁱ"], fonts) == ()
    text = SENTENCE.replace("⁄", "/")
    laid = lay_out(paragraphs([text]), fonts, css=".raised{font-size:.62em;vertical-align:.55em}.lowered{font-size:.62em}")
    data = bind([laid], [], PublicationMeta("书名"), 0)
    for read in (text_by_pdfium, text_by_poppler):
        # Poppler takes the gap behind a small figure for a space.
        assert "".join(text.split()) in "".join(read(data).split())
