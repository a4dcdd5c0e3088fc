"""Tables of saved pages: cells that reach over others leave the columns where they are."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan import cleaning
from bianzuan.cleaning.web import tables
from bianzuan.cleaning.web.elements import read_tree, within
from bianzuan.model import Source
from bianzuan.reading import split_lines

ONE = "渡口修在两山之间，船可以载二十个人，春天水浅的时候要撑篙，夏天水大就拉绳子过河。"
TWO = "老船工每天天不亮就到渡口去，先把船里的水舀干，再把绳子一寸一寸地查看一遍。"


def table_of(rows: str) -> list[str]:
    text = f"<html><body><h1>老渡口</h1><p>{ONE}</p><table>{rows}</table><p>{TWO}</p></body></html>"
    source = Source("a.html", text.encode(), hashlib.sha256(text.encode()).hexdigest(), "utf-8", text, split_lines(text), "html")
    done = cleaning.clean(source)
    assert not cleaning.verify(done)
    (article,) = done.articles
    before, table, after = article.body.strip().split("\n\n")
    assert (before, after) == (ONE, TWO)
    return [" ".join(cell.strip() or "-" for cell in row.strip("|").split("|")) for row in table.splitlines() if "---" not in row]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><td>年份</td><td>人数</td></tr><tr><td>1958</td><td>3000</td></tr>", ["年份 人数", "1958 3000"]),
        (
            "<tr><th rowspan=2>年份</th><th colspan=2>人数</th></tr><tr><th>男</th><th>女</th></tr><tr><td>1958</td><td>300</td><td>200</td></tr>",
            ["年份 人数 -", "- 男 女", "1958 300 200"],
        ),
        (
            "<tr><td>船</td><td>号</td><td>人</td></tr><tr><td rowspan='3'>大船</td><td>一</td><td>二十</td></tr><tr><td>二</td><td>十八</td></tr><tr><td>三</td><td>九</td></tr>",
            ["船 号 人", "大船 一 二十", "- 二 十八", "- 三 九"],
        ),
        (
            "<tr><td>船</td><td>一号</td><td rowspan=2>共两条</td></tr><tr><td>船</td><td>二号</td></tr>",
            ["船 一号 共两条", "船 二号 -"],
        ),
    ],
)
def test_merged_cells_keep_the_columns(rows: str, expected: list[str]) -> None:
    assert table_of(rows) == expected


def test_two_lines_of_a_cell_stay_two_figures() -> None:
    rows = "<tr><td>年份</td><td>备<br>注</td></tr><tr><td>1958<br>1959</td><td>停渡</td></tr>"
    assert table_of(rows) == ["年份 备注", "1958 1959 停渡"]


def test_tables_in_tables_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    monkeypatch.setattr(tables, "within", lambda tree, element: looked.append(element.tag) or within(tree, element))
    page = "<table><tr><td>" * 300 + "<table><tr><td>甲</td><td>乙</td></tr><tr><td>一</td><td>二</td></tr></table>" + "</td></tr></table>" * 300
    assert tables.data_tables(read_tree(page), page).columns
    assert looked == ["table", "tr", "tr"]
