"""Tables whose rows begin without a bar: those of the text become Markdown, those that lay out a page lose their bars."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.furniture.page import find_furniture
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.config import CleanConfig
from bianzuan.model import Article, Source
from bianzuan.reading import split_lines

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。"


def only_article(text: str, off: tuple[str, ...] = ()) -> Article:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    result = clean(source, CleanConfig(off=off))
    assert verify(result) == ()
    (article,) = result.articles
    return article


def test_a_page_laid_out_so_has_its_title_and_its_day() -> None:
    article = only_article(f"河边的水车花絮 | |\n---|---|\nhttp://www.example.com 2003年09月22日11:55 木工日报 | |\n{ONE}{ONE[1:]} | |\n")
    assert (article.title, article.date, article.body) == ("河边的水车花絮", "2003-09-22", f"{ONE}{ONE[1:]}\n")


def test_a_table_of_the_text_gets_its_bars() -> None:
    body = only_article(f"# 水车\n\n{ONE}\n\n部件 | 长度 |\n---|---|\n立轴 | 3.20 |\n轮辐 | 2.10\n\n{ONE[::-1][1:]}。\n").body
    assert "| 部件 | 长度 |\n| ---|---|\n| 立轴 | 3.20 |\n| 轮辐 | 2.10 |\n" in body


@pytest.mark.parametrize("rule", ["debris", "columns"])
def test_either_can_be_switched_off(rule: str) -> None:
    text = f"水车 | |\n---|---|\n{ONE} | |\n\n部件 | 长度 |\n---|---|\n立轴 | 3.20 |\n"
    body = only_article(text, off=(rule,)).body
    assert ("水车 | |" in body or ONE + " | |" in body) == (rule == "debris")
    assert ("| 立轴 | 3.20 |" in body) == (rule == "debris")


@pytest.mark.parametrize("text", ["甲 | 乙", "甲 | 乙\n丙 | 丁", "---|---|", "甲\n---\n乙 | 丙"])
def test_bars_without_a_rule_below_the_first_row_stay(text: str) -> None:
    body = only_article(f"# 水车\n\n{ONE}\n\n{text}\n\n{ONE[::-1][1:]}。\n").body
    assert all(bar in body for bar in ("甲 | 乙", "丙 | 丁", "乙 | 丙") if bar in text)


def dropped(*texts: str) -> list[int]:
    return [removal.runs[0].line for removal in find_furniture([PageLine(i, text) for i, text in enumerate(texts)])]


def test_marks_with_nothing_behind_them_go() -> None:
    assert dropped(ONE, "|", "-", ONE[1:], "-") == [1, 2, 4]
    assert dropped(ONE, "（责任编辑：{adminname}）") == [1]


def test_one_hyphen_and_words_stay() -> None:
    assert dropped(ONE, "-", ONE[1:]) == []
    assert dropped(ONE, "- 木料", "- 石料", "---") == []
