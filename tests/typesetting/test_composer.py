from __future__ import annotations

import math
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import weasyprint
from bianzuan.typesetting import FontSet, composer
from bianzuan.typesetting.composer import breaking
from bianzuan.typesetting.composer.footnotes import adding_notes
from bianzuan.typesetting.engine import take_sheets
from bianzuan.typesetting.survey import line_text, text_lines
from setting import lay_out, section, typesetter
from weasyprint.layout import LayoutContext, inline


@pytest.fixture
def plain() -> Iterator[None]:
    composer.uninstall()
    yield
    composer.uninstall()
    composer.install()


def test_this_weasyprint_is_the_known_one(plain: None) -> None:
    assert composer.unknown_seams() == ()


def test_installing_twice_replaces_once(plain: None) -> None:
    original = inline.text_align
    composer.install()
    replaced = inline.text_align
    composer.install()
    assert inline.text_align is replaced is not original
    composer.uninstall()
    assert inline.text_align is original


def test_an_unknown_version_is_set_plainly(plain: None, monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    monkeypatch.setattr(weasyprint, "__version__", "71.0")
    original = inline.text_align
    laid = lay_out("<p>中文</p>", fonts)
    assert inline.text_align is original
    assert any("71.0" in warning for warning in laid.warnings)


def test_a_changed_function_is_named(plain: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def text_align() -> None:
        """Not WeasyPrint's."""

    monkeypatch.setattr(inline, "text_align", text_align)
    assert composer.install() == ("text_align",)
    assert inline.text_align is text_align


class _Context:
    """A layout context, as far as the area of notes asks it."""

    def __init__(self, max_height: float) -> None:
        self.current_footnote_area = SimpleNamespace(style={"max_height": SimpleNamespace(value=max_height)})
        self.current_page_footnotes: list[object] = []
        self.in_column = False


@pytest.mark.parametrize(("max_height", "overfull"), [(math.inf, False), (120.0, True)])
def test_an_area_of_notes_is_overfull_only_where_its_height_is_limited(max_height: float, overfull: bool) -> None:
    # WeasyPrint's own answer is true where rounding makes an area a hair lower than its notes.
    assert adding_notes(lambda context: True)(_Context(max_height)) is overfull
    assert adding_notes(lambda context: False)(_Context(max_height)) is False


@pytest.mark.parametrize("margin", ["0", "3pt"])
def test_notes_take_the_room_that_weasyprint_gives_them(
    margin: str, fonts: FontSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = '<span class="note" id="n{0}">第{0}条注释，{1}</span>'
    texts = ("正文一句。" * (5 + number % 7) + note.format(number, "长短不一。" * (number % 9)) for number in range(70))
    body = "".join(f"<p>{text}</p>" for text in texts)
    ours = [lines_of_page(page) for page in lay_out(body, fonts, css=f".note{{margin:{margin} 0}}").pages]
    original = composer._replaced["LayoutContext", "_update_footnote_area"]
    monkeypatch.setattr(LayoutContext, "_update_footnote_area", original)
    assert [lines_of_page(page) for page in lay_out(body, fonts, css=f".note{{margin:{margin} 0}}").pages] == ours
    assert len(ours) > 5


def test_lines_are_broken_the_second_time_as_they_were_the_first(fonts: FontSet) -> None:
    text = "全国各级工会（含2020年—2021年新建）的“服务站点”已达两万个，见Organization：《条例》。" * 9
    setting = typesetter(fonts)
    first, second = (lines_of(setting.lay_out(section(f"<p>{text}</p>"), 1)) for _ in range(2))
    breaking._choices.clear()
    assert first == second == lines_of(setting.lay_out(section(f"<p>{text}</p>"), 1))


def test_one_paragraph_laid_out_twice_keeps_the_choice_of_its_lines(fonts: FontSet) -> None:
    setter = typesetter(fonts)
    html = setter._engine.parse(section("<p>" + "字句，可长可短。" * 40 + "</p>").html)
    sheets = take_sheets(html.etree_element)
    first = lines_of(setter._engine.render(html, sheets)[0])
    (element,) = (one for one in html.etree_element.iter("p"))
    known = dict(breaking._choices[element])
    assert len(known) == len(first)
    assert lines_of(setter._engine.render(html, sheets)[0]) == first
    assert breaking._choices[element] == known


def lines_of(laid: Any) -> list[str]:
    return [line for page in laid.pages for line in lines_of_page(page)]


def lines_of_page(page: Any) -> list[str]:
    return [line_text(line) for _, line in text_lines(page._page_box)]
