"""Threads of a board: its buttons go, posts keep who wrote them and when; words and chronicles that look so stay."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.signers.boards import board_lines, buttons_at_end
from cleaned_texts import ONE, TWO, only_article


def test_a_thread_of_one_post_is_its_text() -> None:
    top = "渡口论坛\n\n 找回密码\n 注册\n\nQQ登录\n\n查看: 32|回复: 2\n\n河边的水车怎样修\n\n[复制链接]\n发表于 2012-3-5 10:20:33 | 显示全部楼层 |阅读模式\n"
    article = only_article(f"{top}{ONE}\n{TWO}\n返回列表 发帖\n")
    assert (article.title, article.date, article.body) == ("河边的水车怎样修", "2012-03-05", f"{ONE}\n\n{TWO}\n")


def test_what_the_post_says_of_its_text_comes_before_the_day_it_was_posted() -> None:
    top = "河边的水车怎样修 [复制链接]\n发表于 2012-3-5 10:20:33 | 只看该作者\n来源：木工学报 作者：刘敏 发表时间：2009-2-16\n"
    article = only_article(f"查看: 32|回复: 2\n{top}{ONE}\n{TWO}\n")
    assert (article.title, article.date, article.authors[0].name) == ("河边的水车怎样修", "2009-02-16", "刘敏")


def test_posts_keep_who_wrote_them_and_when() -> None:
    posts = f"渡口的小李\n2012-03-05 10:20\n{ONE}\n{TWO}\n老木匠\n2012-03-05 11:02:33\n{TWO}\n"
    body = only_article(f"怎样修水车\n3 条留言\n{posts}").body
    assert body == (
        f"渡口的小李　2012-03-05 10:20\n{{: .byline }}\n\n{ONE}\n\n{TWO}\n\n老木匠　2012-03-05 11:02:33\n{{: .byline }}\n\n{TWO}\n"
    )


def test_posts_of_one_line_heads_are_told_too() -> None:
    body = only_article(f"# 河边的水车\n\n1楼 渡口的小李 2012-03-05 10:20 回复\n{ONE}\n2楼 老木匠 2012-03-05 11:02 回复\n{TWO}\n").body
    assert body.count("{: .byline }") == 2


@pytest.mark.parametrize(
    "text",
    [
        f"# 河边的水车\n\n2012年3月5日\n\n{ONE}\n\n2012年3月6日\n\n{TWO}\n",  # a diary
        f"# 河边的水车\n\n渡口\n2012-03-05 10:20\n{ONE}\n{TWO}\n",  # one time is the time of the text
        f"# 河边的水车\n\n{ONE}\n\n2012-03-05 10:20\n\n2012-03-05 11:20\n",  # a list of times
    ],
    ids=["diary", "one time", "list"],
)
def test_days_and_times_that_head_no_posts(text: str) -> None:
    assert ".byline" not in only_article(text).body


@pytest.mark.parametrize(
    "lines",
    [
        ["登录", "注册", "回复"],  # words of any page
        ["分享", "收藏", "河边的水车", "楼主"],
        ["3 #", "12阅读"],
        ["他发表于2012年3月5日的文章", "返回列表的时候他不在"],
    ],
)
def test_words_of_a_board_on_a_page_that_is_none(lines: list[str]) -> None:
    assert board_lines(lines) == []


def test_buttons_stand_behind_titles_and_times() -> None:
    assert buttons_at_end("河边的水车 [复制链接]") == 5
    assert buttons_at_end("发表于 2012-3-5 10:20 | 只看该作者") == 18
    assert buttons_at_end("发表于 2012-3-5 10:20") == -1
    assert buttons_at_end("请复制链接") == -1


@pytest.mark.parametrize("rank", ["注册会员", "高级会员", "超级版主"])
def test_the_rank_of_a_member_stands_between_name_and_time_no_more(rank: str) -> None:
    posts = "".join(f"{name}\n{rank}\n积分 132\n发表于 2008-11-3 2{i}:15:08 | 只看该作者\n{text}\n" for i, (name, text) in enumerate((("渡口的小李", ONE), ("老木匠", TWO))))
    body = only_article(f"怎样修水车\n[复制链接]\n{posts}回复 举报\n").body
    assert body == f"渡口的小李　发表于 2008-11-3 20:15:08\n{{: .byline }}\n\n{ONE}\n\n老木匠　发表于 2008-11-3 21:15:08\n{{: .byline }}\n\n{TWO}\n"


def test_ranks_alone_make_no_board() -> None:
    assert board_lines(["怎样管好论坛", "版主", ONE, "管理员", TWO]) == []
