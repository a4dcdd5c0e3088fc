"""Decisions that say what a block is: its kind, a title, a byline, a subtitle."""

from __future__ import annotations

import pytest
from bianzuan.config import KINDS
from deciding import TEXT, body, cleaned, decision


@pytest.mark.parametrize("kind", KINDS)
def test_a_block_can_be_called_anything(kind: str) -> None:
    result = cleaned(decision("kind", "机床有两台", kind))
    assert result.unplaced == ()
    marked = {"paragraph": "机床有两台", "heading": "## 机床有", "heading 2": "## 机床有", "heading 3": "### 机床有"}
    assert marked.get(kind, f"{{: .{kind} }}") in body(result)


def test_what_was_called_otherwise_leaves_a_row() -> None:
    row = next(e for e in cleaned().ledger if e.rule == "byline")
    result = cleaned(decision("kind", "本报记者 张三", "paragraph"))
    assert [e.status for e in result.ledger if e.id == row.id] == ["rejected"]
    assert body(result).startswith("本报记者 张三")
    assert result.articles[0].authors == ()


def test_a_title_begins_an_article_and_a_byline_signs_it() -> None:
    text = TEXT.replace("他说：", "又一篇文章，说的是读图。\n\n厂里的罗布次仁写的。\n\n他说：")
    result = cleaned(decision("kind", "又一篇文章", "title"), decision("kind", "厂里的罗布次仁", "byline"), text=text)
    assert [article.title for article in result.articles] == ["河边的工厂", "又一篇文章，说的是读图。"]
    assert [author.name for author in result.articles[0].authors] == ["张三"]
    assert [author.name for author in result.articles[1].authors] == ["厂里的罗布次仁写的。"]
    assert result.articles[1].body.startswith("他说")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("（樊　江）", [("樊江", "")]),
        ("农业局　汤维周", [("汤维周", "农业局")]),
        ("高桥中学　谢 楠　李红", [("谢楠", "高桥中学"), ("李红", "高桥中学")]),
        ("易海　李红", [("易海", ""), ("李红", "")]),
        ("新丰乡　贺长庚", [("贺长庚", "新丰乡")]),
        ("（新丰乡　贺 长 庚　李红）", [("贺长庚", "新丰乡"), ("李红", "新丰乡")]),
        ("【王小明、李红】", [("王小明", ""), ("李红", "")]),
        ("（柳溪粮站　許蘊慈）", [("許蘊慈", "柳溪粮站")]),
        ("（渡口的看水人）", [("渡口的看水人", "")]),
        ("看水人　写于渡口", [("看水人　写于渡口", "")]),
    ],
)
def test_a_line_called_a_byline_is_read_as_one(line, authors) -> None:
    result = cleaned(decision("kind", line, "byline"), text=TEXT.replace("本报记者 张三\n\n", "").replace("## 图纸", f"{line}\n\n## 图纸"))
    assert result.unplaced == ()
    assert [(author.name, author.role) for author in result.articles[0].authors] == authors


@pytest.mark.parametrize(
    ("line", "authors", "begins"),
    [("罗北溪", ["罗北溪"], "他说"), ("本报记者 李红", ["李红"], "他说"), ("渡口的早晨", [], "渡口的早晨"), ("第一张画的是底座，第二张画的是横梁。", [], "第一张")],
)
def test_a_name_below_a_title_that_the_editor_finds_signs_the_text(line: str, authors: list[str], begins: str) -> None:
    # each poem of a collection needed two decisions
    text = TEXT.replace("他说：", f"又一篇文章，说的是读图。\n\n{line}\n\n他说：")
    result = cleaned(decision("kind", "又一篇文章", "title"), text=text)
    assert [one.name for one in result.articles[1].authors] == authors
    assert result.articles[1].body.startswith(begins)
    again = cleaned(decision("kind", "又一篇文章", "title"), decision("kind", line, "byline"), text=text)
    assert (again.unplaced, len(again.articles[1].authors)) == ((), 1)


def test_who_is_named_already_does_not_sign_twice() -> None:
    made = cleaned(decision("kind", "记者 张三", "byline"), text=TEXT.replace("## 图纸", "记者 张三\n\n## 图纸")).articles[0]
    assert [author.name for author in made.authors] == ["张三"]


def test_a_subtitle_and_a_kicker_can_be_named() -> None:
    text = TEXT.replace("春天，河水", "一个厂的春天\n\n春天，河水")
    assert cleaned(decision("kind", "一个厂的春天", "subtitle"), text=text).articles[0].subtitle == "一个厂的春天"
    assert cleaned(decision("kind", "一个厂的春天", "kicker"), text=text).articles[0].kicker == "一个厂的春天"


POEMS = (
    "井边集\n\n方　樵\n\n井\n\n井是村庄的眼睛\n夜里也睁着\n月亮落进去\n它不眨一下\n\n"
    "天车\n\n站得最高的\n不是塔，是天车\n它望见过\n一百年的卤水\n从地底下\n走到灯盏里\n"
)


def test_a_line_of_a_poem_that_heads_the_next_one_parts_the_two() -> None:
    result = cleaned(decision("kind", "天车", "heading"), text=POEMS)
    assert "它不眨一下\n{: .verse }\n\n## 天车\n\n站得最高的  \n不是塔" in body(result)
    assert [article.title for article in cleaned(decision("kind", "天车", "title"), text=POEMS).articles] == ["井边集", "天车"]
    # The whole poem is meant where a kind is for more than a line.
    assert "{: .verse }" not in body(cleaned(decision("kind", "天车", "paragraph"), text=POEMS))
