"""The persons of a play, one a line: no titles, no headings, and nobody of them wrote it."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, only_article

SPEECHES = "周老大：小莲，水开了没有？\n小莲：（应声上）开了，爹。\n周老大：（放下网）今儿个风大，怕是没有人过河了。\n王保长：（上）老周，该交船捐了。\n"


def test_persons_with_dashes_stand_below_their_heading() -> None:
    article = only_article(f"渡口（独幕剧）\n\n人物\n周老大——船工，五十岁\n小莲——周老大的女儿\n王保长\n\n{SPEECHES}")
    assert (article.title, article.kicker, article.authors) == ("渡口（独幕剧）", "", ())
    assert article.body.startswith("## 人物\n\n周老大——船工，五十岁\n\n小莲——周老大的女儿\n\n王保长\n\n周老大：")


@pytest.mark.parametrize("head", ["", "渡口（独幕剧）\n\n"])
def test_the_first_person_may_stand_on_the_line_that_names_them(head: str) -> None:
    article = only_article(f"{head}人物：周老大——船工\n　　　小莲——周老大的女儿\n　　　王保长——地方上的保长\n\n{SPEECHES}")
    assert (article.title, article.authors) == (head.strip(), ())
    assert article.body.startswith("人物：周老大——船工\n\n小莲——周老大的女儿\n\n王保长——地方上的保长\n\n周老大：")


def test_one_line_with_a_dash_below_a_column_is_a_title() -> None:
    assert only_article(f"人物\n铁骨丹心——记水利局局长王敏\n\n{ONE}\n\n{TWO}\n").title == "铁骨丹心——记水利局局长王敏"


def test_headings_with_dashes_over_text_are_no_persons() -> None:
    text = f"水乡人物\n\n周老大——渡口的船工\n\n{ONE}\n\n小莲——渡口的女儿\n\n{TWO}\n"
    assert body_of(text) == f"## 周老大——渡口的船工\n\n{ONE}\n\n## 小莲——渡口的女儿\n\n{TWO}\n"


@pytest.mark.parametrize("head", ["人　物　老　梁　车站售票员，五十多岁。", "人　物\n　　　　老　梁　车站售票员，五十多岁。"])
def test_persons_that_white_space_sets_are_a_paragraph_each(head: str) -> None:
    persons = f"时　间　一九七八年冬，除夕前夜。\n地　点　北方某小站候车室。\n{head}\n　　　　何　娟　女知青，二十四岁。\n　　　　旅客甲、旅客乙。"
    body = body_of(f"车票\n（独幕话剧）\n编剧　应　韬\n{persons}\n\n第一场\n〔幕启：风雪声。墙上的钟指着九点二十分。老梁在窗口里打瞌睡。\n何　娟　（敲窗）同志，一张到上海的。\n老　梁　（没有睁眼）没有了。\n")
    lines = ["老　梁　车站售票员，五十多岁。", "何　娟　女知青，二十四岁。", "旅客甲、旅客乙。", "## 第一场"]
    assert "verse" not in body
    assert [block.removeprefix("人　物　") for block in body.strip().split("\n\n") if block.removeprefix("人　物　") in lines] == lines


def test_one_person_below_a_column_called_so_is_none() -> None:
    # 人物 is a column of papers, too.
    assert only_article(f"人　物\n李秀英　养蜂人\n\n{ONE}\n\n{TWO}\n").body.startswith("李秀英") is False
