"""What WeChat sets below a text goes; the same words in a text, or one of them alone, stay."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, only_article

BODY = f"{ONE}\n\n{TWO}\n"


@pytest.mark.parametrize(
    "below",
    [
        "阅读原文\n喜欢此内容的人还喜欢",
        "喜欢此内容的人还喜欢",
        "预览时标签不可点\n收录于合集 #河边旧事 12个\n阅读原文",
        "写留言\n轻触阅读原文\n继续滑动看下一个\n微信扫一扫关注该公众号",
    ],
)
def test_what_the_service_sets_below_goes(below: str) -> None:
    assert body_of(f"# 河边的水车\n\n刘敏\n\n{BODY}\n{below}\n") == BODY


@pytest.mark.parametrize("line", ["阅读原文", "喜欢此内容的人还喜欢", "写留言"])
def test_such_words_inside_a_text_stay(line: str) -> None:
    assert line in body_of(f"# 河边的水车\n\n刘敏\n\n{ONE}\n\n{line}\n\n{TWO}\n")


@pytest.mark.parametrize("line", ["阅读原文", "收录于合集《河边旧事》", "收录于专辑《水车》"])
def test_a_last_word_that_may_be_the_texts_stays(line: str) -> None:
    assert line in body_of(f"# 河边的水车\n\n刘敏\n\n{BODY}\n{line}\n")


MADE = "图文：刘敏 | 编辑：小河 | 审核：老河"


def test_those_who_made_a_post_on_one_line_go_where_its_author_is_known() -> None:
    assert body_of(f"# 河边的水车\n\n刘敏\n\n{BODY}\n{MADE}\n") == BODY
    assert body_of(f"# 河边的水车\n\n刘敏\n\n{BODY}\n编辑：小河　　审核：老河\n") == BODY


@pytest.mark.parametrize("line", [MADE, "导演：刘敏 | 舞美：小河"])
def test_nobody_is_lost_with_such_a_line(line: str) -> None:
    assert line in body_of(f"# 河边的水车\n\n{BODY}\n{line}\n")


def test_the_collection_a_post_is_in_stands_above_it_no_more() -> None:
    article = only_article(f"消失的渡口\n原创 柳岸 江边夜话 2020-11-02 21:06\n\n收录于话题\n#乡土记忆 12 个\n\n{ONE}\n\n{TWO}\n\n- END -\n长按识别二维码关注\n点分享\n点收藏\n点点赞\n点在看\n")
    assert (article.title, article.body) == ("消失的渡口", f"{ONE}\n\n{TWO}\n")


def test_a_text_may_speak_of_a_collection() -> None:
    assert "收录于话题" in only_article(f"消失的渡口\n\n{ONE}\n\n收录于话题\n\n{TWO}\n\n{ONE}\n").body
