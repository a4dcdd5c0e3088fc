"""Speeches and references: turned-over lines stand right below the first word behind the name or the number."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.typesetting import FontSet
from setting import PAGE, lay_out
from weasyprint.formatting_structure import boxes

SENTENCE = "行格上的文字与对面一页对齐，天下之事必作于细。"


@pytest.mark.pdf
@pytest.mark.parametrize(("mark", "width"), [("老船工：", 4), ("刘敏：", 4), ("[12] ", 2), ("①", 2)])
def test_turned_over_lines_line_up_behind_the_mark(mark: str, width: int, fonts: FontSet) -> None:
    sheet = (Path(__file__).parents[2] / "styles/components/blocks.css").read_text("utf-8")
    css = f":root{{--size:{PAGE.size}pt;--line:{PAGE.leading}pt}}{sheet}"
    laid = lay_out(f"<p class='hanging hang-{width}'><span class='hanging-mark'>{mark}</span>{SENTENCE * 3}</p>", fonts, css=css)
    lines = [box for box in laid.pages[0]._page_box.descendants() if isinstance(box, boxes.LineBox)]
    starts = [text.position_x for line in lines for text in line.descendants() if isinstance(text, boxes.TextBox) and not text.text.isdecimal()]
    lefts = sorted({round(x * 0.75 / PAGE.size, 2) for x in starts})
    assert len([line for line in lines if line.height > 0]) >= 3
    assert [round(x - lefts[0], 2) for x in lefts] == [0, width]
