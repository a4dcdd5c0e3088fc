"""A table that goes on bears its number above the pages after its first, and nothing stands there afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bianzuan.config import DesignConfig
from bianzuan.model import SectionHTML
from bianzuan.rendering.sheets import SheetMaker
from bianzuan.rendering.themes import SIZES
from bianzuan.resources import theme_names
from bianzuan.typesetting import FontSet
from setting import PAGE, typesetter
from weasyprint.formatting_structure import boxes

pytestmark = pytest.mark.pdf

ROW = "<tr><td>1980年1月</td><td>12.97</td></tr>"
SENTENCE = "站房临水，夜里听得见船工的号子，天亮以后才看得见人。"


def above(page: Any) -> str:
    """What stands close above the type area."""
    (box,) = (one for one in page._page_box.children if isinstance(one, boxes.MarginBox) and one.at_keyword == "@top-center")
    # U+2063 holds the space between Han and figures.
    return "".join(text.text for text in box.descendants() if isinstance(text, boxes.TextBox)).replace("\u2063", "")


@pytest.mark.parametrize("theme", theme_names())
def test_the_number_stands_above_the_pages_that_go_on(theme: str, fonts: FontSet, tmp_path: Path) -> None:
    sheet = SheetMaker(tmp_path, DesignConfig(theme), SIZES).page("running", "")
    table = (
        f'<p class="caption">表1　水位</p><table data-again="续表1"><thead><tr><th>年月</th><th>平均</th></tr></thead><tbody>{ROW * (2 * PAGE.rows)}</tbody></table>'
    )
    body = f"<p>{SENTENCE * 12}</p>{table}" + f"<p>{SENTENCE * 12}</p>" * 4
    html = f'<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>题</title><style>{sheet}</style></head><body>{body}</body></html>'
    laid = typesetter(fonts).lay_out(SectionHTML("ch1", html, "body"), 1)
    assert [above(page) for page in laid.pages[:4]] == ["", "续表1", "续表1", ""]
