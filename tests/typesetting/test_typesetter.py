from __future__ import annotations

import re

import pytest
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.typesetter import note_mark, roman
from setting import lay_out, section, typesetter

pytestmark = pytest.mark.pdf

SIDES = '@page:left{@bottom-left{content:"L"}}@page:right{@bottom-left{content:"R"}}'


def margin_texts(laid: object) -> list[str]:
    """Texts of the margin boxes of each page, in the order of the page's boxes."""
    found = []
    for page in laid.pages:  # type: ignore[attr-defined]
        boxes = [box for box in page._page_box.children if type(box).__name__ == "MarginBox"]
        found.append("".join(text.text for box in boxes for text in box.descendants() if hasattr(text, "text")))
    return found


def test_folios_and_the_page_counter_agree(fonts: FontSet) -> None:
    body = '<div style="page:a">一</div><div style="page:b">二</div><div style="page:b;break-before:page">三</div>'
    laid = lay_out(body, fonts, first=7, css=SIDES + "@page b{@bottom-right{content:'b'}}")
    assert laid.folios == ("7", "8", "9")
    assert margin_texts(laid) == ["7R", "8Lb", "9Rb"]


def test_a_section_may_start_on_a_verso(fonts: FontSet) -> None:
    laid = lay_out('<p>一</p><p style="break-before:page">二</p>', fonts, first=4, recto=False, css=SIDES)
    assert margin_texts(laid) == ["4L", "5R"]


@pytest.mark.parametrize(("numbering", "folios"), [("front", ("iv", "v")), ("none", ("", "")), ("body", ("4", "5"))])
def test_numbering(fonts: FontSet, numbering: str, folios: tuple[str, ...]) -> None:
    body = '<p>一</p><p style="break-before:page">二</p>'
    assert lay_out(body, fonts, first=4, numbering=numbering).folios == folios


def test_an_inline_that_crosses_a_page_is_on_both(fonts: FontSet) -> None:
    laid = lay_out(f'<p>{"字" * 700}<span id="ix">{"词" * 100}</span></p>', fonts)
    assert laid.anchors["ix"] == (0, 1)


def test_notes_are_numbered_from_one_on_each_page(fonts: FontSet) -> None:
    note = '<span class="note" id="n{0}">注文</span>'
    filler = '<p style="break-before:page">'
    laid = lay_out(f"<p>甲{note.format(1)}乙{note.format(2)}</p>{filler}丙{note.format(3)}</p>", fonts)
    marks = [
        [
            box.text
            for box in page._page_box.descendants()
            if str(box.element_tag).endswith("::footnote-call") and hasattr(box, "text")
        ]
        for page in laid.pages
    ]
    assert marks == [["①", "②"], ["①"]]


def test_a_missing_image_is_a_warning_and_the_network_is_never_asked(fonts: FontSet) -> None:
    laid = lay_out('<p>一<img src="nowhere.png"/><img src="http://example.org/a.png"/></p>', fonts)
    assert len([warning for warning in laid.warnings if re.search("nowhere.png|example.org", warning)]) == 2


def test_one_typesetter_lays_out_many_sections(fonts: FontSet) -> None:
    setter = typesetter(fonts)
    first, second = (setter.lay_out(section(f"<p id='{name}'>文</p>", name=name), 1) for name in ("a", "b"))
    assert first.document.font_config is second.document.font_config


def test_marks_of_notes() -> None:
    assert [note_mark(number) for number in (1, 20, 21, 35, 36, 50, 51)] == list("①⑳㉑㉟㊱㊿") + ["[51]"]


def test_roman() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 40, 90, 1949)] == ["i", "iv", "ix", "xiv", "xl", "xc", "mcmxlix"]
