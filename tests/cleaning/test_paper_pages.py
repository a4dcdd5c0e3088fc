"""Ways through an electronic newspaper go, above and below a text; pages that a text lists stay."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, only_article

BODY = f"{ONE}\n\n{TWO}\n"


@pytest.mark.parametrize(
    "around",
    [
        "第01版：要闻\n第02版：综合\n第03版：副刊",
        "第01版:要闻 第02版:综合 第03版:经济",
        "A1版 头版\nA2版 要闻\nA3版 副刊",
        "上一版 下一版",
        "« 上一版　下一版 »",
        "放大+　缩小-　默认o",
        "放大 缩小 默认",
    ],
)
def test_ways_through_a_paper_go(around: str) -> None:
    above, below = only_article(f"{around}\n\n河边的水车\n\n刘敏\n\n{BODY}"), only_article(f"河边的水车\n\n刘敏\n\n{BODY}\n{around}\n")
    assert above.title == below.title == "河边的水车"
    assert above.body == below.body == BODY


def test_the_titles_of_a_page_go_if_that_of_the_text_is_one() -> None:
    titles = "标题导航\n河边的水车\n渡口修好了\n大风吹倒了三棵柳树\n"
    assert only_article(f"河边的水车\n\n{BODY}\n{titles}").body == BODY
    assert "渡口修好了" in only_article(f"河边的水车\n\n{BODY}\n{titles.replace('河边的水车', '木工房失火')}").body


@pytest.mark.parametrize("pages", ["第2版：综合\n\n第5版：读者来信\n\n第7版：副刊", "A1版 头版\n\nA2版 要闻\n\nA3版 副刊", "第一版：要闻\n\n第二版：综合\n\n第三版：副刊"])
def test_pages_that_a_text_lists_stay(pages: str) -> None:
    text = f"我在报社的日子\n\n1998年我到报社当编辑，先后编过三个版：\n\n{pages}\n\n{BODY}"
    assert pages in only_article(text).body
    assert pages in only_article(f"我在报社的日子\n\n{ONE}先后编过三个版：\n\n{pages}\n\n{TWO}\n").body
