"""Blocks of small lines one below the other: each comes out even for itself, and none takes over what another lacks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from setting import PAGE, lay_out
from weasyprint.formatting_structure import boxes

pytestmark = pytest.mark.pdf

SHEET = f":root{{--size:{PAGE.size}pt;--line:{PAGE.leading}pt;--small-size:9pt;--note-size:8pt;--heading-size:12pt}}" + "".join(
    (Path(__file__).parents[2] / "styles" / name).read_text("utf-8") for name in ("tokens.css", "base.css", "components/blocks.css")
)
SENTENCE = "水位以厘米计，读数当场复核，错了的划去重写，不许涂改。"
ABSTRACT = f"<p class='abstract'>摘要：{SENTENCE * 3}</p><p class='keywords'>关键词：水位</p>"
TABLE = (
    "<p class='caption'>表1　水位</p><table class='table'><thead><tr><th>年</th><th>经过</th></tr></thead>"
    f"<tbody><tr><td>1954年</td><td>{SENTENCE * 2}</td></tr><tr><td>1963年</td><td>换人</td></tr></tbody></table>"
)


def rests(laid: LaidSection) -> dict[str, str]:
    """What was written below each block of small lines, by its class."""
    blocks = (box.element for page in laid.pages for box in page._page_box.descendants() if isinstance(box, boxes.BlockBox))
    return {one.get("class"): one.get("style") or "" for one in blocks if one is not None and one.get("class")}


def gaps(laid: LaidSection) -> Iterator[float]:
    """Points between the baselines of a table's rows, first to first."""
    for page in laid.pages:
        rows = [box for box in page._page_box.descendants() if isinstance(box, boxes.TableRowBox)]
        yield from ((b.position_y - a.position_y) * 0.75 for a, b in zip(rows, rows[1:], strict=False))


def test_room_is_added_only_where_lines_do_not_come_out_even(fonts: FontSet) -> None:
    found = rests(lay_out(f"{ABSTRACT}<p>{SENTENCE}</p>{TABLE}<p>{SENTENCE}</p>", fonts, css=SHEET))
    assert "--rest" in found["abstract"]
    assert "--rest" in found["table"]
    assert "--rest" not in found["keywords"] + found["caption"]


def test_lines_of_a_cell_stand_closer_than_rows(fonts: FontSet) -> None:
    first, second = gaps(lay_out(f"{TABLE}<p>{SENTENCE}</p>", fonts, css=SHEET))
    assert first == pytest.approx(PAGE.leading + 0.4, abs=0.05)
    # two lines of three quarters, and a quarter between rows
    assert second == pytest.approx(PAGE.leading * 1.75, abs=0.05)
