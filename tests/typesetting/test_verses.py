"""Verses that do not fit: what is turned over stands in, and the poem's other lines begin where they began."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import fromstring, tostring

import pytest
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.verses import hang_verses
from setting import PAGE, lay_out
from weasyprint.formatting_structure import boxes

LONG = "于是我把船停在你看得见的地方，把灯挂在你看得见的地方，"
POEM = f"<p class='verse'>你说你会回来，<br/>\n{LONG}<br/>又在同一片雾里。</p>"
FITS = "<p class='verse'>渡头烟雨两三家，<br/>\n一棹斜穿白鹭沙。</p>"


def test_lines_of_a_poem_that_do_not_fit_become_blocks() -> None:
    root = fromstring(f"<div>{POEM}{FITS}</div>")
    hang_verses(root, 28)
    lines = [line.text for line in root[0]]
    assert lines == ["你说你会回来，", LONG, "又在同一片雾里。"]
    assert {line.get("class") for line in root[0]} == {"verse-line"}
    assert tostring(root[1], "unicode") == FITS.replace("'", '"').replace("<br/>", "<br />")


def test_notes_and_readings_take_no_room_in_a_verse() -> None:
    root = fromstring(f"<div><p class='verse'>渡头烟雨<span class='note' id='n1'>{LONG}</span>两三家，<br/>一棹斜穿。</p></div>")
    hang_verses(root, 28)
    assert root.find(".//br") is not None


def test_what_is_marked_inside_a_verse_stays() -> None:
    root = fromstring(f"<div><p class='verse'>{LONG}<em>渡口</em>无人，<br/>水<b>也</b>不说话。</p></div>")
    hang_verses(root, 28)
    assert ["".join(line.itertext()) for line in root[0]] == [f"{LONG}渡口无人，", "水也不说话。"]
    assert [line[0].tag for line in root[0]] == ["em", "b"]


@pytest.mark.pdf
def test_what_is_turned_over_stands_in(fonts: FontSet) -> None:
    sheet = (Path(__file__).parents[2] / "styles/components/blocks.css").read_text("utf-8")
    laid = lay_out(POEM, fonts, css=f":root{{--size:{PAGE.size}pt;--line:{PAGE.leading}pt;--kai:'Bianzuan Kai'}}{sheet}")
    lines = [box for box in laid.pages[0]._page_box.descendants() if isinstance(box, boxes.LineBox) and box.children]
    left = [round((line.children[0].position_x - lines[0].children[0].position_x) * 0.75 / PAGE.size, 2) for line in lines[:4]]
    assert left == [0, 0, 2, 0]
