"""What stands above a text on other pages: a paper's day and page, a blog's bar, an empty field; and a line without its indent."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, only_article

THREE = "第二天一早，镇上来了两位客人，打听水车的价钱，师傅只说不卖。"


@pytest.mark.parametrize(
    "top",
    [
        "出版日期:2007年08月09日\n头版\n01\n\n河边的水车\n",
        "河边的水车\n上一篇 / 下一篇  2007-08-09 10:24:53 / 个人分类:手艺\n",
        "编号:13458980\n河边的水车\nhttp://www.example.com 2007年8月9日 《木工》 2007年第3期\n",
        "首页 > 手艺\n关键词:\n河边的水车\n2007年08月09日 11:40:40  来源:木工网\n字号:\n",
    ],
    ids=["paper", "blog", "journal", "empty fields"],
)
def test_the_title_and_the_day_are_found(top: str) -> None:
    article = only_article(f"{top}\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.date, article.body) == ("河边的水车", "2007-08-09", f"{ONE}\n\n{TWO}\n")


@pytest.mark.parametrize("line", ["[刘敏]河边的水车", "【刘敏】河边的水车"])
@pytest.mark.parametrize("day", ["2007-08-09 10:24:53\n\n", "上一篇 / 下一篇  2007-08-09 10:24:53 / 个人分类:手艺\n\n", ""])
def test_a_name_in_square_brackets_may_stand_before_the_title(line: str, day: str) -> None:
    article = only_article(f"{line}\n\n{day}{ONE}\n\n{TWO}\n")
    assert (article.title, [author.name for author in article.authors]) == ("河边的水车", ["刘敏"])


@pytest.mark.parametrize("word", ["口述", "安徽", "书评", "木工"])
def test_another_word_in_brackets_before_the_title_is_nobody(word: str) -> None:
    article = only_article(f"【{word}】河边的水车\n\n2007-08-09 10:24:53\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.authors) == (f"【{word}】河边的水车", ())


def test_an_introduction_above_chapters_is_no_title() -> None:
    article = only_article(f"引言\n\n{ONE}\n\n第一节 水车\n\n{TWO}\n\n第二节 木桥\n\n{THREE}\n")
    assert article.title == ""
    assert article.body.startswith("## 引言\n")


def test_a_foreword_alone_is_its_own_title() -> None:
    assert only_article(f"前言\n\n{ONE}\n\n{TWO}\n").title == "前言"


def test_a_line_without_the_indent_of_paragraphs_goes_on() -> None:
    text = f"# 水车\n\n　　{ONE}\n　　{TWO}\n　　老师傅说这架水车的图纸\n木料都是他爷爷留下来的，他不肯卖给别人。\n　　{THREE}\n"
    assert "老师傅说这架水车的图纸木料都是他爷爷留下来的，他不肯卖给别人。" in only_article(text).body


@pytest.mark.parametrize(
    "text",
    [
        f"# 水车\n\n　　{ONE}\n　　{TWO}\n　　木料\n\n{THREE}\n　　{ONE[::-1][1:]}。\n",  # an empty line between
        f"# 水车\n\n{ONE}\n{TWO}\n木料\n{THREE}\n",  # no indents at all
    ],
    ids=["empty line", "no indents"],
)
def test_lines_that_are_apart_stay_apart(text: str) -> None:
    assert f"木料{THREE}" not in only_article(text).body
