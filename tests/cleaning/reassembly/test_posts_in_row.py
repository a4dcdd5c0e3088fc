"""Texts of a blog or of an account copied below each other: each its own, with its day; a thread stays one."""

from __future__ import annotations

import pytest
from cleaned_texts import cleaned

POSTS = (
    ("修好了旧藤椅", "2011-05-06 20:11", "奶奶留下的藤椅断了一根腿，我找来竹片和麻绳，绑了整整一个下午，坐上去不摇了。\n邻居看见了，说要把他家的两把也搬来，我只好答应。\n"),
    ("晒书", "2011-05-14 08:02", "天晴了三天，我把箱子里的书一本一本摊在院子里，书页里掉出来许多旧车票和干桂花。\n有一张车票是三十年前的，字已经看不清楚了。\n"),
    ("夜里的火车", "2011-05-29 23:30", "搬到新家以后，夜里能听见远处的火车，先是很轻的一声，后来整座楼都跟着微微地响。\n女儿说她喜欢这声音，听着就睡着了。\n"),
)
DAYS = [(title, day[:10]) for title, day, _ in POSTS]


def told(text: str) -> list[tuple[str, str]]:
    return [(article.title, article.date) for article in cleaned(text).articles]


@pytest.mark.parametrize(
    "form",
    [
        "{title}\n{day}\n{text}\n",
        "{title}\n{day}\n阅读(31) 评论(2)\n{text}\n",
        "{title} ({day}:09)\n标签： 手艺 家事　分类： 日常\n{text}阅读(31)┊ 评论 (2)┊ 收藏(0) ┊转载(1) ┊ 喜欢▼ ┊打印┊举报\n",
        "{title}\n看山水 发表于 {day}\n{text}浏览(5) | 评论(0)\n[上一篇] 从前的街\n[下一篇] 桥头\n",
        "{title}\n发表于 {day} 由 看山水\n{text}发表在 日常 | 2 条评论\n",
        "{title}\n原创 看山水 老街杂记 {day}\n{text}阅读 1234\n赞 56 在看 12\n",
        "{title}\n老街杂记 {day}\n{text}阅读 310 赞 6 在看 2\n",
    ],
)
def test_posts_below_each_other_are_each_a_text(form: str) -> None:
    text = "".join(form.format(title=title, day=day, text=body) for title, day, body in POSTS)
    assert told(text) == DAYS
    body = "\n".join(article.body for article in cleaned(text).articles)
    assert all(line in body for _, _, post in POSTS for line in post.split())
    assert not any(word in body for word in ("评论", "浏览", "在看", "标签", "[下一篇]", "阅读"))


def test_who_wrote_a_post_of_an_account_is_told() -> None:
    text = "".join(f"{title}\n原创 {name} 老街杂记 {day}\n{body}\n" for (title, day, body), name in zip(POSTS, ("刘敏", "张文", "王小明"), strict=True))
    assert [article.authors[0].name for article in cleaned(text).articles] == ["刘敏", "张文", "王小明"]


def test_a_text_with_its_comments_is_one() -> None:
    title, day, body = POSTS[0]
    comments = "河边的石头\n2011-05-06 21:00\n藤椅修得真好。\n看山水\n2011-05-06 22:10\n我家也有一把。\n"
    assert len(told(f"{title}\n{day}\n{body}{comments}")) == 1
    assert len(told(f"{title}\n{day}\n{body}网友评论\n{comments}")) == 1


@pytest.mark.parametrize("head", ["{floor}楼　{name}　2008-11-0{floor} 21:02:33", "楼主：{name}　时间：2008-11-0{floor} 21:02:33", "发表于 2008-11-0{floor} 21:02　只看该作者\n{floor}楼　{name}"])
def test_a_thread_is_one_and_keeps_who_wrote(head: str) -> None:
    posts = "".join(f"{head.format(floor=floor, name=name)}\n{body}\n" for floor, (name, (_, _, body)) in enumerate(zip(("看山水", "河边的石头", "看山水"), POSTS, strict=True), 1))
    (article,) = cleaned("谁还记得渡口的老槐树\n" + posts).articles
    assert article.title == "谁还记得渡口的老槐树"
    assert "河边的石头" in article.body
    assert "{: .byline }" in article.body


def test_a_thread_whose_title_the_first_post_says() -> None:
    text = "发表于 2008-11-3 20:15\n楼主　看山水\n谁还记得渡口的老槐树？\n我小的时候，三个大人手拉着手才能把它抱过来，有谁还有照片吗。\n发表于 2008-11-3 21:02\n沙发　巷子深\n我家相册里好像有一张，等我回去找找看，找到了就贴上来。\n"
    (article,) = cleaned(text).articles
    assert (article.title, article.date) == ("谁还记得渡口的老槐树？", "2008-11-03")


def test_a_copied_month_of_a_blog_with_days_behind_its_titles_loses_no_post() -> None:
    posts = "".join(f"{title} ({day}:09)\n标签： 手艺 家事　分类： 日常\n{body}阅读(31)┊ 评论 (2)┊ 收藏(0) ┊转载(1)\n" for title, day, body in POSTS)
    body = "\n".join(article.body for article in cleaned(f"老街杂记\n首页\n登录\n{posts}上一页 1 2 3 下一页\nCopyright © 2011 老街杂记 All Rights Reserved\n").articles)
    assert all(line in body for _, _, post in POSTS for line in post.split())


def test_the_name_above_the_first_post_is_no_title_where_names_stand_above_the_others() -> None:
    text = "看山水\n发表于 2012-4-5 10:22:15\n渡口的老槐树还在吗\n我小的时候，三个大人手拉着手才能把它抱过来。\n河边的石头\n发表于 2012-4-5 13:40:02\n上个月回去过，树还在，就是半边枯了。\n巷子深\n发表于 2012-4-6 08:15:33\n小时候放学就去树下捉知了，回忆满满。\n"
    (article,) = cleaned(text).articles
    assert (article.title, article.date) == ("渡口的老槐树还在吗", "2012-04-05")
    assert "河边的石头" in article.body


def test_the_name_of_a_blog_may_stand_above_its_texts() -> None:
    text = "老街杂记\n首页\n2011年5月归档\n" + "".join(f"{title}\n{day}:09\n标签：手艺 分类：日常\n{body}阅读(31) 评论(2) 收藏(0) 转载(0)\n" for title, day, body in POSTS) + "上一页 1 2 3 下一页\n"
    body = "\n".join(f"## {article.title}\n{article.body}" for article in cleaned(text).articles)
    assert all(f"## {title}" in body for title, _, _ in POSTS)
