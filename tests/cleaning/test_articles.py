"""The written files: front matter, Markdown that Python-Markdown reads as meant, ledgers, rebuilding from files only."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
from bianzuan.cleaning import (
    clean,
    read_article,
    read_ledger,
    rebuild,
    summary,
    verify,
    write_article,
    write_ledger,
)
from bianzuan.cleaning.body import BodyBlock, parse_body, write_body
from bianzuan.cleaning.ledger import KEYS
from bianzuan.cleaning.rule import Form
from bianzuan.model import Cleaned, Source
from bianzuan.reading import read_source, split_lines

SOURCES = sorted((Path(__file__).parents[2] / "content" / "sources").glob("*.txt"))


def source(text: str, name: str = "a.txt", encoding: str = "utf-8", form: Form = "text") -> Source:
    raw = text.encode(encoding)
    return Source(name, raw, hashlib.sha256(raw).hexdigest(), encoding, text, split_lines(text), form)


def sample(number: int) -> Cleaned:
    return clean(read_source(SOURCES[number], SOURCES[number].name))


@pytest.mark.parametrize(
    "text",
    ["1. 甲", "1) 甲", "- 甲", "+ 甲", "— 甲", "# 甲", "> 甲", "*甲*", "_甲_", "`甲`", "[甲](乙)", "[^1]", "[^1]: 甲", "a<b>c", "&amp;",
     "{: .x }", "---", "***", "===", "甲\\乙", "|甲|乙|", "<div>", "2019. 年", "甲 #"],
)  # fmt: skip
def test_a_paragraph_remains_that_paragraph(text: str) -> None:
    body = write_body((BodyBlock("paragraph", text), BodyBlock("paragraph", "第二段。")))
    assert [block.text for block in parse_body(body)] == [text, "第二段。"]
    html = markdown.markdown(body, extensions=["attr_list", "footnotes", "tables", "sane_lists"])
    from html import unescape
    from re import sub

    assert html.count("<p>") == 2
    assert unescape(sub(r"</?p>", "", html)).split("\n")[0] == text


def test_kinds_and_notes_read_back() -> None:
    blocks = (
        BodyBlock("heading", "一　二#", 2), BodyBlock("paragraph", "正文。", calls=((2, "1"),)), BodyBlock("caption", "图为*车间*"),
        BodyBlock("verse", "一行\n二行"), BodyBlock("list", "- 甲\n- 乙*"), BodyBlock("quotation", "> 甲\n> 乙"),
        BodyBlock("code", "```\na_b\n\nc\n```"), BodyBlock("table", "|甲|乙|\n|---|---|\n|1|2|"), BodyBlock("author-note", "（作者：甲）"),
        BodyBlock("paragraph", "注文。", note="1"),
    )  # fmt: skip
    assert parse_body(write_body(blocks)) == blocks


@pytest.mark.parametrize("number", range(5))
def test_the_five_documents_are_rebuilt_and_change_no_more(number: int) -> None:
    cleaned = sample(number)
    assert verify(cleaned) == ()
    for article in cleaned.articles:
        assert read_article(write_article(article), article.stem) == article
        again = clean(replace(source(article.body, "b.md"), format="markdown"))
        assert [other.body for other in again.articles] == [article.body]
        whole = clean(replace(source(write_article(article), "b.md"), format="markdown"))
        assert verify(whole) == ()
        assert [replace(other, stem="", source=article.source) for other in whole.articles] == [replace(article, stem="")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_other_encodings_are_rebuilt(encoding: str) -> None:
    cleaned = clean(source("# 工会\r\n\r\n职工,说：“好。”\r\n", encoding=encoding))
    assert verify(cleaned) == ()
    assert cleaned.ledger[0].rule == "encoding"


def test_ledger_rows_tell_the_truth() -> None:
    cleaned = sample(2)
    lines = {line.number: line for line in cleaned.source.lines}
    for row in map(json.loads, write_ledger(cleaned).splitlines()):
        assert tuple(row) == KEYS
        start = lines[row["source"]["line"]].start + row["source"]["column"] - 1
        assert cleaned.source.text[start : start + row["source"]["length"]] == row["before"]
    assert len({edit.id for edit in cleaned.ledger}) == len(cleaned.ledger)
    assert read_ledger(write_ledger(cleaned)) == cleaned.ledger


def test_targets_point_at_the_result() -> None:
    cleaned = sample(2)
    blocks = [block for block in parse_body(cleaned.articles[0].body) if not block.note]
    for edit in cleaned.ledger:
        if edit.action == "replace" and edit.rule == "script" and edit.target and edit.target.block:
            text = blocks[edit.target.block - 1].text
            assert text[edit.target.offset : edit.target.offset + len(edit.after)] == edit.after


def test_the_ledger_holds_no_hidden_copy() -> None:
    """Whatever article text is changed by hand is missing from what is rebuilt: it comes from nowhere else."""
    cleaned = sample(0)
    files = [write_article(article) for article in cleaned.articles]
    files[0] = files[0].replace("劳动开创未来", "劳动开拓未来")
    assert rebuild(files, write_ledger(cleaned)).decode() == cleaned.source.text.replace("劳动开创未来", "劳动开拓未来")
    kept = sum(len(edit.before) for edit in cleaned.ledger if edit.action != "flag")
    assert kept < 100


def test_a_lost_paragraph_or_row_is_noticed() -> None:
    cleaned = sample(4)
    article = cleaned.articles[0]
    shorter = replace(article, body=article.body[: len(article.body) // 2] + "\n")
    assert verify(replace(cleaned, articles=(shorter, *cleaned.articles[1:])))
    assert verify(replace(cleaned, ledger=tuple(edit for edit in cleaned.ledger if edit.rule != "loop")))
    assert verify(replace(cleaned, articles=cleaned.articles[:-1]))


def test_document_in_traditional_script_comes_out_right() -> None:
    cleaned = sample(2)
    text = cleaned.articles[0].title + cleaned.articles[0].body
    assert "着力点" in text
    assert "着力解决" in text
    assert not set("(),") & set(text)
    assert not [c for c in text if "a" <= c <= "z" and c not in "caption"]
    assert cleaned.articles[0].script_original == "zh-Hant"
    assert summary(cleaned)["pinyin"] == 119


@pytest.mark.parametrize(
    "text",
    [
        "This is an English paragraph, with commas, and (parentheses); the price is $1,000.50, at 8:12 a.m.\n",
        "运行下面的代码，可以算出工资是多少：\n\n```python\ndef f(x, y):\n\n    return x,y  # 注释,带逗号\n```\n\n结果说明计算正确无误。\n",
        "设函数f(x)=x^2+1，则f(2)=5，区间[0,1)上单调，又设a<b且b<c，有a<c。见式(1)、图(2a)，共1,234,567人，占12.5%，比例3:2。\n",
        "| 年份 | 人数 |\n|---|---|\n| 2019 | 1,000 |\n| 2020 | 2,000 |\n",
        "“饕餮”读作饕(tāo)餮(tiè)，单(shàn)县在山东，曾(zēng)国藩是湖南人，解(xiè)缙是江西人，仇(qiú)英是江苏人，都是多音字。\n",
        "国发〔2020〕5号文件（以下简称《意见》）规定，各省应当执行，不得延误。\n",
    ],
)
def test_what_only_looks_like_noise_is_left_alone(text: str) -> None:
    cleaned = clean(source(text))
    assert [edit for edit in cleaned.ledger if edit.action != "flag"] == []
    assert "\n\n".join(block.text for block in parse_body(cleaned.articles[0].body)) == text.rstrip("\n")


def test_the_title_given_in_front_matter_is_not_lost_to_a_line_of_the_body() -> None:
    text = "---\ntitle: 木工手册\n---\n\n春天来了\n\n春天的河水慢慢涨起来，车间里的机器整夜不停。\n"
    raw = text.encode()
    source = Source("a.md", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "markdown")
    article = clean(source).articles[0]
    assert article.title == "木工手册"
    assert article.body.startswith("春天来了\n\n")


def test_a_title_that_stands_in_front_matter_and_body_is_one_title() -> None:
    text = "---\ntitle: 木工手册\n---\n\n# 木工手册\n\n春天的河水慢慢涨起来，车间里的机器整夜不停。\n"
    raw = text.encode()
    source = Source("a.md", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "markdown")
    article = clean(source).articles[0]
    assert article.title == "木工手册"
    assert article.body.startswith("春天的河水")


def test_the_ornament_of_a_pull_quote_goes_before_a_changed_character_too() -> None:
    text = (
        "裁缝店的东墙上钉着三百多张纸样，最早的一张是我父亲画的。\n\n"
        "- ◆店里的缝纫机用了四十年，踏板磨出了一个脚窝\n- ◆⼤衣改好了，我把照片原样缝了回去\n\n"
        "店里的缝纫机用了四十年，踏板磨出了一个脚窝。每天关门之前，我都要给它上一遍油。\n\n"
        "改衣服比做衣服难。有一位姑娘拿来母亲的呢子大衣。大衣改好了，我把照片原样缝了回去，缝在贴着心口的地方。\n"
    )
    raw = text.encode()
    cleaned = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(cleaned) == ()
    body = cleaned.articles[0].body
    assert body.count("{: .pullquote }") == 2
    assert "◆" not in body


def test_classes_between_its_paragraphs_do_not_part_the_lines_of_an_article() -> None:
    cleaned = clean(source("---\ntitle: 渡口\n---\n\n弟顿首。\n{: .letter }\n\n船已修好。\n{: .letter }\n\n三月五日\n{: .signature }\n", form="markdown"))
    assert cleaned.articles[0].source.lines == "5-11"


def test_headings_keep_the_levels_that_markdown_gives_them() -> None:
    text = "船工每天天不亮就到渡口去，先把船里的水舀干。"
    body = "".join(f"\n{'#' * level} {name}\n\n{text}\n" for level, name in ((2, "一、渡口"), (3, "（一）船"), (4, "1. 木船"), (5, "（1）旧船")))
    (article,) = clean(source(f"---\ntitle: 渡口\n---\n{body}", form="markdown")).articles
    assert [line for line in article.body.splitlines() if line.startswith("#")] == ["## 一、渡口", "### （一）船", "#### 1. 木船", "##### （1）旧船"]


def test_every_row_of_a_ledger_is_one_line_to_any_program() -> None:
    """U+0085 stands in Chinese that was decoded as Latin; programs that part lines at it read half a row."""
    cleaned = clean(source("河边的水车".encode().decode("latin-1") + "\u2028" + "老师傅把图纸铺在桌上，先量后裁。\n"))
    written = write_ledger(cleaned)
    assert written.splitlines() == written.split("\n")[:-1]
    assert read_ledger(written) == cleaned.ledger
