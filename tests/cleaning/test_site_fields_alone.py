"""Lines of a site copied as text, one field or one word a line: they cost neither title nor author nor day."""

from __future__ import annotations

import pytest
from bianzuan.model import Article

from tests.cleaning.cleaned_texts import ONE, TWO, only_article

BODY = "老磨坊在镇子西头，三面是水，一面是石阶，石阶被挑粮食的人踩出了凹槽，下雨天凹槽里全是水。\n磨坊主人每天天不亮就放水，水轮转起来，整个镇子都听得见那一声一声的响。\n"
DAY = "发布时间：2016年09月28日 10:22:05"


def told(article: Article) -> tuple[str, list[str], str]:
    return article.title, [author.name for author in article.authors], article.date


WHOLE = ("镇西头的老磨坊", ["葛文浩"], "2016-09-28")


@pytest.mark.parametrize("field", ["信息来源：镇政协网站", "新闻来源：渡口", "供稿单位：文史委", "作者单位：渡口大学"])
@pytest.mark.parametrize("above", [True, False])
def test_who_sent_a_text_stays_and_bars_no_author(field: str, above: bool) -> None:
    lines = [field, DAY] if above else [DAY, field]
    article = only_article("\n".join(["镇西头的老磨坊", *lines, "葛文浩"]) + "\n" + BODY)
    assert told(article) == WHOLE
    assert field in article.body


@pytest.mark.parametrize("field", ["审核：陶勇", "录入：陶勇", "所属栏目：乡土", "编号：12", "发布机构：镇政协", "已有 3 人评论", "收藏 分享", "来稿时间：2016-9-1"])
@pytest.mark.parametrize("above", [True, False])
def test_what_only_a_site_says_leaves_the_text(field: str, above: bool) -> None:
    lines = [field, DAY] if above else [DAY, field]
    article = only_article("\n".join(["镇西头的老磨坊", *lines, "葛文浩"]) + "\n" + BODY)
    assert told(article) == WHOLE
    assert field not in article.body


@pytest.mark.parametrize("field", ["校对：逐字核对", "编号：12", "收藏"])
def test_without_a_day_of_the_site_such_lines_are_the_text_s(field: str) -> None:
    assert field in only_article(f"镇西头的老磨坊\n葛文浩\n{BODY}{field}\n{BODY[40:]}").body


def test_a_menu_with_one_word_a_line_stands_above_the_title() -> None:
    menu = ["首页", "要闻", "时评", "副刊", "专题", "视频"]
    article = only_article("\n".join([*menu, "老磨坊记", DAY, "葛文浩"]) + "\n" + BODY)
    assert told(article) == ("老磨坊记", ["葛文浩"], "2016-09-28")
    assert "视频" not in article.body


@pytest.mark.parametrize("words", [["文化", "教育"], ["文化", "磨坊的水声", "教育", "石阶上的凹槽", "社会"]])
def test_words_that_name_sections_may_be_headings(words: list[str]) -> None:
    lines = [line for word in words for line in (word, BODY.splitlines()[0])]
    article = only_article("\n".join(["镇西头的老磨坊", "葛文浩", *lines]) + "\n")
    assert all(word in article.body for word in words)


def test_a_name_with_its_post_behind_the_minute_signs() -> None:
    for line in ("2015/09/28 00:10 刘敏（中学教师、市工会理事）", "2015/09/28 00:10 刘敏（中学教师、市工会理事）点阅 3,417"):
        article = only_article(f"河边的水车\n\n{line}\n\n{ONE}\n\n{TWO}\n")
        assert (article.date, [(one.name, one.role) for one in article.authors]) == ("2015-09-28", [("刘敏", "中学教师、市工会理事")])
        assert article.body.startswith(ONE)
