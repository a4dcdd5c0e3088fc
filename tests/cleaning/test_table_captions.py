"""A line that numbers the table right below it is its caption; one that speaks of a table is text."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines
from cleaned_texts import only_article

ONE = "渡口在镇子东头，河面宽不过百步，水却很急，过河的多是赶集的人。"
TWO = "第二年开春，县里派人来量过一回，数目记在账本的背面，至今还在。"
TABLE = "<table><tr><th>渡口</th><th>木船</th></tr><tr><td>上渡</td><td>3</td></tr><tr><td>下渡</td><td>1</td></tr></table>"
ROWS = "| 渡口 | 木船 |\n| --- | --- |\n| 上渡 | 3 |\n| 下渡 | 1 |\n"


def cleaned(text: str, name: str = "a.html", form: str = "html") -> Cleaned:
    raw = text.encode()
    return clean(Source(name, raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form))  # type: ignore[arg-type]


def page(above: str, below: str = TABLE) -> Cleaned:
    return cleaned(f"<html><head><title>渡口旧事</title></head><body><h1>渡口旧事</h1><div><p>{ONE}</p><p>{above}</p>{below}<p>{TWO}</p></div></body></html>")


@pytest.mark.parametrize("caption", ["表1　各渡口船只", "表 2 各渡口船只（条）", "附表二：各渡口船只", "表3-1 各渡口船只", "表5　记事", "表4"])
def test_what_numbers_a_table_is_its_caption(caption: str) -> None:
    result = page(caption)
    assert result.articles[0].body == f"{ONE}\n\n{caption}\n{{: .caption }}\n\n{ROWS}\n{TWO}\n"
    assert verify(result) == ()


def test_in_markdown_too() -> None:
    text = f"# 渡口旧事\n\n{ONE}\n\n表1 各渡口船只\n\n{ROWS}\n{TWO}\n"
    assert "表1 各渡口船只\n{: .caption }" in cleaned(text, "a.md", "markdown").articles[0].body


@pytest.mark.parametrize("line", ["表1是各渡口的船只。", "各渡口的船只见表1：", "表1列出各渡口的船只：", "表面看来并没有什么不同"])
def test_what_speaks_of_a_table_is_text(line: str) -> None:
    assert "caption" not in page(line).articles[0].body


def test_without_a_table_below_nothing_is_told() -> None:
    assert "caption" not in page("表1　各渡口船只", "").articles[0].body


@pytest.mark.parametrize("caption", ["各渡口船工名单", "2003年渡口负责人一览表", "过渡人数统计表（1957年）"])
def test_what_says_what_a_table_lists_is_its_caption_below_text(caption: str) -> None:
    assert f"{caption}\n{{: .caption }}" in page(caption).articles[0].body
    # Above all text it is the title of what the table holds.
    assert ".caption" not in "".join(one.body for one in cleaned(f"<html><body><div><p>{caption}</p>{TABLE}<p>{TWO}</p></div></body></html>").articles)


@pytest.mark.parametrize("line", ["下面是各渡口的船只，由木工组的代表", "他又画了一张图表，挂在墙上", "渡口的船工"])
def test_a_line_above_a_table_that_names_no_list_is_text(line: str) -> None:
    assert ".caption" not in page(line).articles[0].body


def test_a_name_set_wide_over_a_heading_of_several_parts_is_no_table() -> None:
    found = only_article(f"顾望山先生年谱简编\n周　砚　编\n1896年（清光绪二十二年　丙申）　一岁\n{ONE}\n1902年（光绪二十八年　壬寅）　七岁\n{TWO}\n")
    assert [(author.name, author.role) for author in found.authors] == [("周砚", "编")]
    assert found.body == f"## 1896年（清光绪二十二年\u3000丙申）\u3000一岁\n\n{ONE}\n\n## 1902年（光绪二十八年\u3000壬寅）\u3000七岁\n\n{TWO}\n"
