"""Bars of tables that lay out a page go; tables of the text stay."""

from __future__ import annotations

import hashlib
from typing import Literal

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.config import CleanConfig
from bianzuan.model import Article, Source
from bianzuan.reading import split_lines

LONG = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说话，只听见刨子在木头上来来回回地响了一个下午又一个晚上，大家才放心。"
ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。"


def only_article(text: str, off: tuple[str, ...] = (), form: Literal["text", "html"] = "text") -> Article:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form)
    result = clean(source, CleanConfig(off=off))
    assert verify(result) == ()
    (article,) = result.articles
    return article


PAGE = f"| |\n| | | |\n|\n| 您的位置: 木工网 | 首页 >> 水车 |\n| 清河水车修复记事 | ||\n| 2019-03-05 09:03 来源：木工网 | ||\n| {LONG} |\n"


def test_a_page_laid_out_by_a_table() -> None:
    article = only_article(PAGE)
    assert (article.title, article.date, article.body) == ("清河水车修复记事", "2019-03-05", f"{LONG}\n")


def test_the_rule_can_be_switched_off() -> None:
    assert "|" in only_article(PAGE, off=("debris",)).body


@pytest.mark.parametrize(
    "table",
    [
        "| 部件 | 长度 |\n| --- | --- |\n| 立轴 | 3.20 |",
        "| 部件 | 长度 |\n| 立轴 | 3.20 |\n| 轮辐 | 2.10 |",
        "| 附注 |\n| --- |\n| 木料另计 |",
    ],
    ids=["ruled", "without rule", "one column"],
)
def test_tables_of_the_text_stay(table: str) -> None:
    assert table in only_article(f"# 水车\n\n{ONE}\n\n{table}\n\n{ONE}\n").body


def test_lines_of_a_poem_in_a_list_of_a_page() -> None:
    lines = ("木落江声远，", "灯明夜气深。", "推窗看斗柄，", "倚枕听捣砧。")
    items = "".join(f"<li>{line}</li>" for line in lines)
    page = f"<html><body><h1>秋夜</h1><ul>{items}<li>&nbsp;</li>{items}</ul><p>{LONG}</p></body></html>"
    body = only_article(page, form="html").body
    assert body.startswith("木落江声远，  \n灯明夜气深。  \n")
    assert "- " not in body
    assert "\\-" not in body


def test_a_list_stays_a_list() -> None:
    page = f"<html><body><h1>水车</h1><p>{LONG}</p><ul><li>先量尺寸</li><li>后裁木料</li><li>再上桐油</li><li>晾干</li></ul></body></html>"
    assert "- 先量尺寸\n- 后裁木料\n- 再上桐油\n- 晾干" in only_article(page, form="html").body
