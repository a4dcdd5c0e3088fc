"""Heads in two rows, as cleaning writes tables with merged cells; other tables stay as they are."""

from __future__ import annotations

import re

import markdown
import pytest
from bianzuan.rendering.inline import character_data
from bianzuan.rendering.table_heads import with_merged_heads, with_whole_cells, with_whole_units

TWO_ROWS = """\
| 渡口 | 船只（条） |  |  | 备注 |
| --- | --- | --- | --- | --- |
|  | 木船 | 铁船 | 合计 |  |
| 上渡 | 3 | 1 | 4 | 石码头 |
"""
# A column without a name, with a row of figures below; a corner left empty; a row of which only some cells are filled.
LEFT_ALONE = (
    "| 渡口 | 木船 |  |\n| --- | --- | --- |\n| 上渡 | 3 | 1 |\n",
    "|  | 木船 | 铁船 |\n| --- | --- | --- |\n| 上渡 | 3 | 1 |\n",
    "| 渡口 | 船只 |  | 备注 |\n| --- | --- | --- | --- |\n|  | 3 |  |  |\n",
    "| 渡口 | 木船 |\n| --- | --- |\n| 上渡 | 3 |\n",
)


def table(source: str) -> str:
    return markdown.markdown(source, extensions=["tables"])


def test_a_cell_reaches_over_the_columns_named_below_it() -> None:
    html = with_merged_heads(table(TWO_ROWS))
    head, body = html.split("</thead>")
    assert re.findall(r"<th([^>]*)>(\w+)", head.replace("（条）", "")) == [
        (' rowspan="2"', "渡口"), (' colspan="3"', "船只"), (' rowspan="2"', "备注"), ("", "木船"), ("", "铁船"), ("", "合计"),
    ]  # fmt: skip
    assert head.count("<tr>") == 2
    assert body.count("<tr>") == 1


@pytest.mark.parametrize("source", LEFT_ALONE)
def test_tables_without_such_a_head_stay_as_they_are(source: str) -> None:
    assert with_merged_heads(table(source)) == table(source)


def test_offsets_into_the_text_stay() -> None:
    # Marks of the index are placed by them: white space between tags counts.
    assert character_data(with_merged_heads(table(TWO_ROWS))) == character_data(table(TWO_ROWS))


def test_a_unit_in_the_head_stays_whole_on_a_screen() -> None:
    source = table("| 年份 | 每吨耗煤（公斤） | 说明（其中的数字只供参考之用） |\n| --- | --- | --- |\n| 1950 | 1480（估） | 无 |\n")
    html = with_whole_units(source)
    assert '每吨耗煤<span class="whole">（公斤）</span></th>' in html
    assert html.count("whole") == 1
    assert character_data(html) == character_data(source)


def test_cells_on_a_screen_are_never_columns_of_single_characters() -> None:
    source = table("| 项目 | 一月 | 说明 |\n| --- | --- | --- |\n| 平均最高气温 | 12.5 | 观测场迁移，前后各三年的数字不能相比 |\n|  | 8 | 无 |\n")
    html = with_whole_cells(source)
    assert '<td class="brief">平均最高气温</td>' in html
    assert '<td class="wordy">观测场迁移' in html
    assert html.count("<td></td>") == 1
    assert "<thead>" in html
    assert "<tbody>" in html
    assert character_data(html) == character_data(source)
