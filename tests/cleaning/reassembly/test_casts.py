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
