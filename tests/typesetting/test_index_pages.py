"""Indexes below each other: a chronology has pages of its own, and begins on that of the title where it is the first."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.typesetting import FontSet
from setting import PAGE, lay_out
from weasyprint.formatting_structure import boxes

pytestmark = pytest.mark.pdf

SHEET = f":root{{--size:{PAGE.size}pt;--line:{PAGE.leading}pt;--small-size:9pt;--note-size:8pt;--heading-size:12pt}}" + "".join(
    (Path(__file__).parents[2] / "styles" / name).read_text("utf-8") for name in ("tokens.css", "base.css", "components/blocks.css", "components/index.css")
)
ENTRY = '<section class="index-group"><h3 class="group">甲</h3><p class="entry">渡口</p></section>'


@pytest.mark.parametrize(
    ("order", "pages"),
    [(("chronology", "persons"), [0, 1]), (("persons", "chronology"), [0, 1]), (("persons", "chronology", "places"), [0, 1, 2]), (("persons", "places"), [0, 0])],
)
def test_a_chronology_shares_no_page_with_an_index(order: tuple[str, ...], pages: list[int], fonts: FontSet) -> None:
    body = "".join(f'<h2 id="back-index-{name}" data-running="{name}">{name}</h2><div class="columns {name}">{ENTRY}</div>' for name in order)
    laid = lay_out(f'<section class="matter index"><h1>索引</h1><p class="headnote">说明。</p>{body}</section>', fonts, css=SHEET)
    heads = [(number, box.element.get("id")) for number, page in enumerate(laid.pages) for box in page._page_box.descendants() if isinstance(box, boxes.BlockBox) and box.element_tag == "h2"]
    assert [number for number, _ in heads] == pages


def test_events_of_a_chronology_stand_under_one_another(fonts: FontSet) -> None:
    entries = "".join(f'<p class="entry"><span class="heading"><span class="day">{day}</span>\u3000渡口</span></p>' for day in ("2月", "4月3日", "10月23日", "12月30日"))
    body = f'<div class="columns chronology"><section class="index-group">{entries}</section></div>'
    laid = lay_out(f'<section class="matter index"><h1>索引</h1>{body}</section>', fonts, css=SHEET)
    words = [box for page in laid.pages for box in page._page_box.descendants() if isinstance(box, boxes.TextBox) and "渡" in box.text]
    # a line whose day is too wide for its column would begin further right
    assert len({round(box.position_x, 1) for box in words}) == 1
    assert len(words) == 4
