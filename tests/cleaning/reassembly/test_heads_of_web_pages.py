"""Heads of saved web pages: where one is on the site, when, where and by whom a text was published."""

from __future__ import annotations

import pytest
from cleaned_texts import only_article

BODY = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。\n\n学徒小李记下了尺寸，又把刨子擦得干干净净。\n"


@pytest.mark.parametrize(
    ("line", "date", "author"),
    [
        ("发稿时间：2018-11-09 13:50:58   来源：木工周报   作者：刘敏", "2018-11-09", "刘敏"),
        ("發佈時間:2018-11-09 來源:木工周報 作者:劉敏", "2018-11-09", "刘敏"),
        ("2009年09月27日 22:24 来源：木工网 发表评论  【字体：↑大 ↓小", "2009-09-27", ""),
        ("2020-03-09  来源: 木工时报 作者:", "2020-03-09", ""),
        ("日期：2021/5/6 浏览次数：1024 [打印] [关闭]", "2021-05-06", ""),
    ],
)
def test_date_source_and_author_of_a_web_page(line: str, date: str, author: str) -> None:
    article = only_article(f"当前位置：首页 >> 木工新闻\n\n新闻\n\n河边的水车，又转起来了\n\n{line}\n\n{BODY}\n上一篇：锯木厂\n")
    assert article.title == "河边的水车，又转起来了"
    assert article.date == date
    assert [one.name for one in article.authors] == ([author] if author else [])
    assert article.body == BODY


@pytest.mark.parametrize("line", ["首页 > 新闻 > 正文", "您现在的位置：首页 > 工作动态", "版权声明：本网文字均属木工网所有，未经书面授权，不得转载使用。"])
def test_where_one_is_on_a_site_is_no_text(line: str) -> None:
    assert only_article(f"{line}\n\n# 河边的水车\n\n{BODY}").body == BODY


@pytest.mark.parametrize("line", ["他说水车的位置：离桥三十步。", "版权声明写在第三页。", "发表评论的读者很多。"])
def test_sentences_that_speak_of_such_things_stay(line: str) -> None:
    assert line in only_article(f"# 河边的水车\n\n{BODY}\n{line}\n\n{BODY}").body


def test_the_head_of_a_report_is_no_heading_and_nothing_is_missing_below_it() -> None:
    head = "木工社北京九月二十七日电 题：水车又转起来了\n\n木工社记者 张三 李四\n\n"
    body = only_article(f"# 河边的水车\n\n{head}{BODY}").body
    assert "##" not in body
    assert "缺失" not in body


def test_a_heading_of_two_lines_is_no_gap() -> None:
    assert "缺失" not in only_article(f"# 河边的水车\n\n{BODY}\n水车停了十年\n\n全镇盼着它转\n\n{BODY}").body


def test_a_name_above_a_title_is_its_author() -> None:
    article = only_article(f"欧阳文\n\n河边的水车\n\n{BODY}")
    assert (article.title, [one.name for one in article.authors]) == ("河边的水车", ["欧阳文"])
    assert article.body == BODY


def test_whom_the_line_of_the_day_calls_the_author_is_one_beside_a_name_alone() -> None:
    article = only_article(f"修水车的人\n\n作者：刘敏 日期：2018-11-09\n\n张文\n\n{BODY}")
    assert [one.name for one in article.authors] == ["刘敏", "张文"]


def test_who_put_a_page_up_is_no_author_beside_one() -> None:
    article = only_article(f"刘敏-2021-06-13 05:48\n\n修水车的人\n\n张文\n\n{BODY}")
    assert [one.name for one in article.authors] == ["张文"]
