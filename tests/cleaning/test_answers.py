"""Sites of questions and answers, copied: their counts and buttons go, question and answers stay."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.furniture.answers import answer_lines
from cleaned_texts import ONE, TWO, only_article

_AROUND = "关注问题\n写回答\n23 个回答\n默认排序\n801 人赞同了该回答\n"


def test_what_such_a_site_prints_goes() -> None:
    article = only_article(f"为什么老井的水冬暖夏凉？\n关注者 312\n被浏览 20,481\n{_AROUND}{ONE}\n{TWO}\n编辑于 2018-01-22 10:15\n赞同 801\n33 条评论\n喜欢\n")
    assert (article.title, article.body) == ("为什么老井的水冬暖夏凉？", f"{ONE}\n\n{TWO}\n")


@pytest.mark.parametrize("texts", [("写回答", "喜欢", "分享"), ("23 个回答", ONE, "收藏"), ("有801人赞同了该回答的说法", "赞同", "反对")])
def test_words_alone_make_no_such_site(texts: tuple[str, ...]) -> None:
    assert answer_lines(texts) == []
