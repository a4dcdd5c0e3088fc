"""Where an article first stood: only what its source says, never what a text speaks of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bianzuan import cleaning, reading
from bianzuan.model import Origin
from bianzuan.pipeline.origins import origins

Said = Callable[..., list[Origin]]

BODY = """
　　渡口的老槐树下，每天清早都有人摆摊卖豆浆。摆摊的是一对老夫妻，男的姓孙，女的姓何，在这里卖了三十多年，从没有涨过几回价。

　　我小时候每天上学，都要在他们的摊子上喝一碗豆浆，再过河去。《清河日报》1998年3月5日登过他们的照片。

　　后来桥修好了，渡口没有人来，他们的摊子也搬走了。
"""


@pytest.fixture
def said(tmp_path: Path) -> Said:
    """`said(text, name)`: the origins of the articles that cleaning makes of a file."""

    def call(text: str, name: str = "a.txt") -> list[Origin]:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return list(origins([cleaning.clean(reading.read_source(tmp_path / name, name))], "zh-Hans").values())

    return call


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("渡口的豆浆\n来源：江口晚报　2019-04-12 08:36　作者：沈望舒\n", Origin("江口晚报", "2019-04-12")),
        ("渡口的豆浆\n2019-04-12 08:36\n以下文章来源于江口旧事 ，作者沈望舒\n", Origin("江口旧事")),
        ("渡口的豆浆\n2019年04月12日 08:36　来源：江口新闻网\n", Origin("江口新闻网", "2019-04-12")),
        ("渡口的豆浆\n沈望舒\n《江口文艺》2019年第3期\n", Origin("江口文艺", "", "2019年第3期")),
        ("渡口的豆浆\n\n沈望舒 《江口日报》（2021年09月12日 第05版）\n", Origin("江口日报", "2021-09-12", "第5版")),
        ("江口日报　1957年6月21日　第三版\n\n渡口的豆浆\n沈望舒\n", Origin("江口日报", "1957-06-21", "第三版")),
        ("1951年9月15日江口日报 第1版\n渡口的豆浆\n沈望舒\n", Origin("江口日报", "1951-09-15", "第1版")),
    ],
)
def test_what_the_head_says(said, head, expected) -> None:
    assert said(head + BODY) == [expected]


def test_a_saved_page(said) -> None:
    page = f"<html><head><meta charset='utf-8'><title>渡口的豆浆_江口新闻网</title></head><body><h1>渡口的豆浆</h1><div class='info'><span>2019-04-12 08:36</span>　<span>来源：江口晚报</span>　<span>作者：沈望舒</span></div><div class='content'>{''.join(f'<p>{line.strip()}</p>' for line in BODY.split())}</div></body></html>"
    assert said(page, "a.html") == [Origin("江口晚报", "2019-04-12")]


@pytest.mark.parametrize("head", ["渡口的豆浆\n沈望舒\n", "渡口的豆浆\n来源：本站原创　2019-04-12 08:36　作者：沈望舒\n", "渡口的豆浆\n来源：网络　2019-04-12 08:36\n"])
def test_nothing_is_guessed(said, head) -> None:
    assert said(head + BODY) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("江口日报1957-06-21第三版.txt", [Origin("江口日报", "1957-06-21", "第三版")]),
        ("文汇报[1957-07-02].txt", [Origin("文汇报", "1957-07-02")]),
        ("1957年7月2日《江口工人报》第4版.txt", [Origin("江口工人报", "1957-07-02", "第4版")]),
        ("工作汇报2019-03-05.txt", []),
        ("1957-06-21.txt", []),
        ("江口日报文章选.txt", []),
    ],
)
def test_file_names(said, name, expected) -> None:
    assert said("渡口的豆浆\n沈望舒\n" + BODY, name) == expected


def test_the_head_goes_before_the_name_of_the_file(said) -> None:
    text = "渡口的豆浆\n来源：江口晚报　2019-04-12 08:36　作者：沈望舒\n" + BODY
    assert said(text, "清河日报2020-01-01.txt") == [Origin("江口晚报", "2019-04-12")]


def test_the_name_is_in_the_script_of_the_book(said) -> None:
    text = "渡口的豆漿\n來源：島嶼晚報　2019-04-12 08:36　作者：沈望舒\n" + BODY
    assert said(text) == [Origin("岛屿晚报", "2019-04-12")]
