"""A month of a blog copied whole: every post is a text and stays; tags and counts between the posts go."""

from __future__ import annotations

import pytest
from cleaned_texts import cleaned

POSTS = (
    ("修好了旧藤椅", "2011-05-06 20:11:09", "奶奶留下的藤椅断了一根腿，我找来竹片和麻绳，绑了整整一个下午，坐上去不摇了。\n邻居看见了，说要把他家的两把也搬来，我只好答应。\n"),
    ("晒书", "2011-05-14 08:02:40", "天晴了三天，我把箱子里的书一本一本摊在院子里，书页里掉出来许多旧车票和干桂花。\n有一张车票是三十年前的，字已经看不清楚了。\n"),
    ("夜里的火车", "2011-05-29 23:30:15", "搬到新家以后，夜里能听见远处的火车，先是很轻的一声，后来整座楼都跟着微微地响。\n女儿说她喜欢这声音，听着就睡着了。\n"),
)
COUNTS = "阅读(31) 评论(2) 收藏(0) 转载(0)\n"
AROUND = ("老街杂记\n首页\n", "上一页 1 2 3 下一页\nCopyright © 2011 老街杂记 All Rights Reserved\n")


def archive(between: str = "", below: str = COUNTS, around: tuple[str, str] = AROUND) -> str:
    return around[0] + "".join(f"{title}\n{day}\n{between}{text}{below}" for title, day, text in POSTS) + around[1]


def kept(text: str) -> str:
    return "\n".join(f"{article.title}\n{article.body}" for article in cleaned(text).articles)


def has_posts(text: str) -> bool:
    body = kept(text)
    return all(line in body for title, _, post in POSTS for line in (title, *post.split()))


@pytest.mark.parametrize(
    ("between", "below"),
    [
        ("标签：手艺 家事 分类：日常\n", COUNTS),
        ("标签：手艺 家事\n", COUNTS),
        ("", COUNTS),
        ("", "阅读（31）| 评论（2）\n"),
        ("分类：日常 | 标签：手艺\n", ""),
    ],
)
def test_every_post_stays(between: str, below: str) -> None:
    text = archive(between, below)
    assert has_posts(text)
    body = kept(text)
    assert not any(word in body for word in ("标签", "分类", "阅读", "Copyright"))


@pytest.mark.parametrize("below", ["分享到：\n微博\n微信\n", "责任编辑：周文\n返回顶部\n"])
def test_posts_with_nothing_but_their_days_stay(below: str) -> None:
    assert has_posts(archive(below=below))


def test_counts_on_a_page_without_a_site_go() -> None:
    body = kept(archive(around=("", "")))
    assert has_posts(archive(around=("", "")))
    assert "阅读" not in body


def test_a_comment_below_a_name_and_a_day_is_no_post() -> None:
    page = f"首页\n登录\n注册\n客户端下载\n首页 > 生活 > 正文\n老街上最后一家修伞铺\n2011-05-06 10:20　来源: 老街网\n\n{POSTS[0][2]}\n{POSTS[1][2]}\n"
    comments = "责任编辑：周文\n分享到：\n微博\n微信\n热门评论\n河边的石头\n2011-05-06 12:30:01\n小时候我家的伞也是在那里修的，老师傅手艺真好，收钱也少，可惜现在没有人学了。\n回复 2\n举报\n版权所有\n"
    assert "河边的石头" not in kept(page + comments)


OTHER = "桥头的早市\n天不亮桥头就摆满了菜筐，卖藕的洗着藕，卖鱼的数着鱼，谁也不大声说话，怕吵醒了还在睡的人。\n等太阳照到桥栏，买菜的才三三两两地过来，挑一把青菜，问一句价钱，站着说几句家常，早市也就散了。\n"


def page_over(below: str) -> str:
    own = "".join(text for _, _, text in POSTS)
    return f"首页\n登录\n\n晒书的人\n2011-05-06 10:20　来源: 老街网\n\n{own}\n责任编辑：周文\n分享到：\n微博\n微信\n{below}返回顶部\nCopyright © 2011 老街网 版权所有\n"


def test_a_text_under_its_title_is_kept_though_no_day_tells_of_it() -> None:
    body = kept(page_over(OTHER))
    assert all(line in body for line in OTHER.split())


def test_what_a_site_says_of_rights_under_a_title_is_its_own() -> None:
    notice = "郑重提示\n凡本网注明来源为老街网的文字和图片，均归老街网所有，任何人未经允许不得抄录。\n凡本网注明来自别处的文字，都是为了让更多人看到，不表示本网同意其中的说法，也不保证没有错。\n"
    assert "郑重提示" not in kept(page_over(notice))


@pytest.mark.parametrize("line", ["阅读(40) 写作(30) 听力(30)", "阅读(3)", "标签：写着名字的纸片，贴在箱子上。", "分类：先按颜色分，再按大小分。"])
def test_lines_of_a_text_that_look_so_stay(line: str) -> None:
    assert line in kept(f"老街杂记\n\n{POSTS[0][2]}\n{line}\n\n{POSTS[1][2]}")
