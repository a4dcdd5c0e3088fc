"""Columns of figures and dates hold together; wordy ones give way."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.tables import hold_columns
from setting import lay_out
from weasyprint.formatting_structure import boxes

WORDY = "冰情，观测时须凿孔，读数可能偏低，宜与上下游对照"


def table(*rows: tuple[str, ...]) -> str:
    head, *body = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    rest = "".join(f"<tr>{row}</tr>" for row in body)
    return f"<table><thead><tr>{head.replace('td>', 'th>')}</tr></thead><tbody>{rest}</tbody></table>"


def held(html: str, measure: float = 28) -> set[str]:
    """Texts of the cells that may not be broken."""
    root = fromstring(html)
    hold_columns(root, measure)
    return {cell.text or "" for cell in root.iter() if "nowrap" in (cell.get("style") or "")}


def test_dates_and_figures_are_held_and_words_are_not() -> None:
    html = table(("年月", "平均水位（米）", "最高", "说明"), ("1980年10月", "12.97", "15.45", WORDY))
    assert held(html) == {"年月", "1980年10月", "12.97", "最高", "15.45"}


def test_the_narrowest_columns_are_held_first_where_room_is_scarce() -> None:
    html = table(("甲", "乙", "丙", "丁"), ("一二三四五六七", "一二三四五六七八", "三字词", WORDY))
    assert held(html, measure=40) == {"甲", "乙", "丙", "一二三四五六七", "一二三四五六七八", "三字词"}
    assert held(html, measure=26) == {"丙", "三字词", "甲", "一二三四五六七"}
    assert held(html, measure=12) == set()


def test_a_short_heading_is_held_over_narrower_figures() -> None:
    html = table(("名称", "数量", "平均水位（米）", "备注"), ("流速仪", "2台", "12.97", WORDY))
    assert held(html) == {"名称", "数量", "流速仪", "2台", "12.97"}


def test_figures_and_dates_are_held_before_words_have_much_room() -> None:
    html = table(("年月", "平均", "最高", "最低", "说明"), ("1980年10月", "12.97", "15.45", "11.30", WORDY))
    assert "1980年10月" in held(html, measure=23.1)
    assert held(html, measure=18) >= {"12.97", "15.45", "11.30"}


def test_a_style_of_the_cell_is_kept() -> None:
    root = fromstring("<table><tr><td style='color:red'>1990</td></tr></table>")
    hold_columns(root, 28)
    assert root[0][0].get("style") == "color:red;white-space:nowrap"


@pytest.mark.pdf
def test_a_date_stands_on_one_line(fonts: FontSet) -> None:
    rows = [("年月", "平均水位（米）", "最高", "最低", "说明")]
    rows += [(f"1980年{month}月", "12.97", "15.45", "11.30", WORDY * (month % 3)) for month in range(1, 13)]
    laid = lay_out(table(*rows), fonts, css="table{width:100%;font-size:9pt}td,th{padding:0 .5em}")
    cells = [box for page in laid.pages for box in page._page_box.descendants() if isinstance(box, boxes.TableCellBox)]
    dates = [cell for cell in cells if "年" in _text(cell) and "1980" in _text(cell)]
    assert len(dates) == 12
    assert {len(cell.children) for cell in dates} == {1}
    assert max(len(cell.children) for cell in cells) > 1


def _text(cell: boxes.TableCellBox) -> str:
    return "".join(box.text for box in cell.descendants() if isinstance(box, boxes.TextBox))
