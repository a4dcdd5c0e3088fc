"""Tables of texts become tables; what only looks like one in one respect stays text."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.config import CleanConfig
from bianzuan.model import Source
from bianzuan.reading import split_lines
from hypothesis import given, settings
from hypothesis import strategies as st

PROSE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。"


def body(text: str, name: str = "a.txt", off: tuple[str, ...] = ()) -> str:
    raw = text.encode()
    form = "markdown" if name.endswith(".md") else "text"
    result = clean(Source(name, raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form), CleanConfig(off=off))
    assert verify(result) == ()
    return "".join(article.body for article in result.articles)


@pytest.mark.parametrize("gap", ["\t", "    ", "　", " 　 "])
def test_rows_of_cells_are_a_table(gap: str) -> None:
    rows = (("类别", "罚款（元）", "备注"), ("一般", "500-1000", "初犯"), ("严重", "1000-5000", "再犯"))
    text = f"{PROSE}\n" + "".join(f"  {gap.join(row)}\n" for row in rows) + f"{PROSE}\n"
    table = "| 类别 | 罚款（元） | 备注 |\n| --- | --- | --- |\n| 一般 | 500-1000 | 初犯 |\n| 严重 | 1000-5000 | 再犯 |\n"
    assert body(text) == f"{PROSE}\n\n{table}\n{PROSE}\n"
    assert body(body(text), "a.md") == body(text)


def test_two_columns_need_tabs_and_figures() -> None:
    assert "| 1987 | 4,312 |" in body(f"{PROSE}\n\n年份\t人次\n1987\t4,312\n1988\t9,870\n")
    assert "|" not in body(f"{PROSE}\n\n第一章  1\n第二章  9\n第三章  17\n")


@pytest.mark.parametrize(
    "lines",
    [
        "张三　李四　王五\n赵六　钱七　孙八\n",
        "第一条  为了加强水车的保护，制定本办法。\n第二条  本办法自2019年起施行。\n",
        "春水碧于天　画船听雨眠　垆边人似月\n未老莫还乡　还乡须断肠　皓腕凝霜雪\n",
        "甲  1  乙\n",
    ],
)
def test_other_lines_with_gaps_are_none(lines: str) -> None:
    assert "|" not in body(f"{PROSE}\n\n{lines}\n{PROSE}\n")


def test_empty_cells_of_a_register_stay_empty() -> None:
    rows = "姓名\t性别\t职务\t备注\n周克勤\t男\t船工\t\n梁小溪\t女\t\t1953年入社\n李河生\t男\t木工\n"
    table = "| 姓名 | 性别 | 职务 | 备注 |\n| --- | --- | --- | --- |\n| 周克勤 | 男 | 船工 |  |\n| 梁小溪 | 女 |  | 1953年入社 |\n| 李河生 | 男 | 木工 | |\n"
    cleaned = body(f"{PROSE}\n\n{rows}\n{PROSE}\n")
    assert table in cleaned
    assert body(cleaned, "a.md") == cleaned


@pytest.mark.parametrize("lines", ["周克勤\t梁小溪\t李河生\n王宁\t刘敏\t\n张文\t李红\t赵木\n", "甲：\t先量\t后裁\n乙：\t不要\t马虎\n甲：\t知道\t了\n"])
def test_names_and_words_between_tabs_are_no_register(lines: str) -> None:
    assert "| " not in body(f"{PROSE}\n\n{lines}\n{PROSE}\n")


def test_the_rule_can_be_switched_off() -> None:
    assert "|" not in body("年份\t人次\t册\n1987\t4,312\t1\n", off=("columns",))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from((PROSE, "甲", "12", "\t", "  ", "　", "|", "\n", "\n\n", "<br>", "3.5", "合计")), min_size=3, max_size=24).map("".join))
def test_any_text_with_gaps_is_rebuilt(text: str) -> None:
    body(text)
