"""Threads as boards save and send them: whose each post is; points and mottos of members go, and what one post quotes of another is marked."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.web.elements import read_tree
from bianzuan.cleaning.web.threads import thread_of
from cleaned_texts import ONE, TWO, body_of, cleaned

_REPLY = "我家也有一架，轮子早就没有了，只剩两根柱子。"
_QUOTE = "先量后裁"


def _page(posts: list[str], title: str = "河边的水车怎样修") -> str:
    top = f"<html><head><title>{title} - 渡口论坛 - Powered by Discuz!</title></head><body><div id='hd'><a>登录</a></div><h1>{title}</h1><span>查看: 32|回复: 2</span>"
    return f"{top}<div id='postlist'>{''.join(posts)}</div><div id='ft'>Powered by Discuz! X2</div></body></html>"


def _new(number: int, name: str, text: str) -> str:
    member = f"<td class='pls'><div class='authi'><a class='xw1'>{name}</a></div><p><em>中级会员</em></p><dl><dt>积分</dt><dd>{number}2</dd><dt>帖子</dt><dd>{number}7</dd></dl></td>"
    head = f"<div class='pi'><strong>{number}<sup>#</sup></strong><div class='authi'><em>发表于 2012-3-{number} 10:20</em><a>只看该作者</a></div></div>"
    return f"<div id='post_{number}'><table><tr>{member}<td>{head}<div class='t_f' id='postmessage_{number}'>{text}</div><div class='sign'>不积跬步无以至千里</div></td></tr></table></div>"


def _old(number: int, name: str, text: str) -> str:
    head = f"<div class='postauthor'><cite><a>{name}</a></cite> UID {number}5</div><div class='postinfo'>发表于 <span>2008-3-{number} 11:02</span> <a>引用</a></div>"
    return f"{head}<div class='t_msgfont' id='postmessage_{number}'>{text}</div><div class='signatures'>一蓑烟雨</div>"


@pytest.mark.parametrize("post", [_new, _old])
def test_posts_of_a_saved_thread(post) -> None:  # type: ignore[no-untyped-def]
    quoting = f"<div class='quote'><blockquote>渡口的小李 发表于 2012-3-1 10:20<br>{_QUOTE}</blockquote></div>{TWO}"
    posts = [post(1, "渡口的小李", f"{ONE}<br><br>{TWO}"), post(2, "老木匠", _REPLY), post(3, "石桥", quoting)]
    (article,) = cleaned(_page(posts), "html").articles
    assert article.title == "河边的水车怎样修"
    blocks = article.body.rstrip().split("\n\n")
    assert [block.split("\n")[0].split("\u3000")[0].split(" ")[0] for block in blocks] == ["渡口的小李", ONE, TWO, "老木匠", _REPLY, "石桥", ">", TWO]
    assert blocks[0].endswith("{: .byline }")
    assert blocks[3].endswith("{: .byline }")
    assert blocks[6] == f"> 渡口的小李 发表于 2012-3-1 10:20\n> {_QUOTE}"


def test_a_long_first_post_hides_no_reply() -> None:
    (article,) = cleaned(_page([_new(1, "渡口的小李", f"{ONE}<br>{TWO}" * 6), _new(2, "老木匠", _REPLY)]), "html").articles
    assert _REPLY in article.body
    assert "积分" not in article.body
    assert "跬步" not in article.body


@pytest.mark.parametrize(
    "page",
    [
        f"<div id='postmessage_1'>{ONE}</div><p>{TWO}</p>",  # one post is no thread
        f"<div id='postmessage_1'>{ONE}</div><div id='postmessage_2'>{TWO}</div>",  # nobody is named
        f"<div class='post'>{ONE}</div><div class='post'>{TWO}</div>",
    ],
)
def test_pages_that_are_no_threads(page: str) -> None:
    assert thread_of(read_tree(page), page) is None


def _message(title: str, name: str, day: int, text: str) -> str:
    return f"发信人: wood{day} ({name}), 信区: Village\n标  题: {title}\n发信站: 渡口之声 (Sun Mar  {day} 10:20:00 2003), 站内\n\n{text}\n\n--\n\n※ 来源:·渡口之声 bbs.example.cn·[FROM: 10.1.2.{day}]\n\n"


def test_a_thread_of_messages_is_one_text() -> None:
    text = _message("河边的水车", "小李", 2, f"{ONE}\n{TWO}") + _message("Re: 河边的水车", "老木匠", 3, f"{_REPLY}\n\n【 在 wood2 (小李) 的大作中提到: 】\n: {_QUOTE}")
    (article,) = cleaned(text).articles
    assert (article.title, article.authors[0].name, article.date) == ("河边的水车", "小李", "2003-03-02")
    assert article.body.count("{: .byline }") == 3
    assert "来源" not in article.body
    assert "标" not in article.body.replace("标记", "")


def test_messages_of_other_titles_are_texts_of_their_own() -> None:
    text = _message("河边的水车", "小李", 2, f"{ONE}\n{TWO}") + _message("我家那一架", "老木匠", 3, _REPLY)
    assert [(a.title, a.authors[0].name, a.date) for a in cleaned(text).articles] == [("河边的水车", "小李", "2003-03-02"), ("我家那一架", "老木匠", "2003-03-03")]


def test_labels_alone_make_no_message() -> None:
    assert "※ 来源：渡口志" in body_of(f"标　题：水车\n\n{ONE}\n\n※ 来源：渡口志\n\n{TWO}\n")


def _unnumbered(name: str, day: int, text: str, tag: str = "") -> str:
    """A post of a board that numbers none: who wrote it stands behind 作者：."""
    return f"<div class='atl-item'><div class='atl-info'><span>作者：<a>{name}</a>{tag}</span> <span>时间：2012-03-{day:02} 10:20:33</span></div><div class='bbs-content'>{text}</div><div>{_BUTTONS}</div></div>"


_BUTTONS = "<a>举报</a> | <a>2楼</a> | <a>回复</a>"


def test_posts_that_no_number_tells() -> None:
    posts = [_unnumbered("渡口的小李", 1, f"{ONE}<br>{TWO}"), _unnumbered("老木匠", 2, _REPLY), _unnumbered("渡口的小李", 3, f"{TWO}<br>{ONE}", " <strong>楼主</strong>")]
    (article,) = cleaned(_page(posts), "html").articles
    assert article.title == "河边的水车怎样修"
    assert article.body == (
        f"作者：渡口的小李　时间：2012-03-01 10:20:33\n{{: .byline }}\n\n{ONE}\n\n{TWO}\n\n作者：老木匠　时间：2012-03-02 10:20:33\n{{: .byline }}\n\n{_REPLY}\n\n"
        f"作者：渡口的小李 楼主　时间：2012-03-03 10:20:33\n{{: .byline }}\n\n{TWO}\n\n{ONE}\n"
    )


_SAID = "".join(_unnumbered(name, 2, _REPLY) for name in ("老木匠", "石桥"))


@pytest.mark.parametrize(
    "page",
    [
        f"<div id='text'><p>{ONE * 3}</p><p>{TWO * 3}</p></div>{_SAID}",  # the article outweighs what readers say of it
        f"<div id='text'><p>{ONE}</p></div><div class='comments'>{_SAID}</div>",  # the page says that readers said it
        f"<div class='bbs-content'>{ONE}</div><div class='bbs-content'>{TWO}</div>",  # nobody is named
        "".join(f"<h2>{title}</h2>{_unnumbered('小李', 2, text)}" for title, text in (("水车", ONE), ("木匠", TWO))),  # two texts
        "".join(f"<p><b>{title}</b></p>{_unnumbered('小李', 2, text)}" for title, text in (("水车", ONE), ("木匠", TWO))),  # two texts under bold titles
    ],
)
def test_what_looks_like_posts_and_is_none(page: str) -> None:
    assert thread_of(read_tree(page), page) is None


def test_a_question_stands_above_its_answers() -> None:
    question = "<div class='detail'><span>村里的水车都不转了，是不是河里的水太浅？</span></div>"
    answers = [f"<div class='item'><a class='name'>{name}</a><div class='rich'><p>{text}</p><p>{TWO}</p></div><div><a>编辑于 2012-03-05 10:20</a></div></div>" for name, text in (("老木匠", ONE), ("石桥", _REPLY))]
    body = cleaned(_page([question, *answers]), "html").articles[0].body
    assert [block for block in body.rstrip().split("\n\n") if len(block) > 8] == ["村里的水车都不转了，是不是河里的水太浅？", ONE, TWO, _REPLY, TWO]


def test_the_sort_of_a_thread_is_no_part_of_its_name() -> None:
    """【口述】 in the name of the page, a link in the heading: the thread had no title."""
    page = _page([_new(1, "渡口的小李", ONE), _new(2, "老木匠", _REPLY)]).replace("<title>", "<title>【口述】").replace("<h1>河边的水车怎样修</h1>", "<h1><a>[口述]</a><span id='thread_subject'>河边的水车怎样修</span></h1>")
    assert [article.title for article in cleaned(page, "html").articles] == ["河边的水车怎样修"]


def test_mottos_inside_posts_that_no_number_tells_go() -> None:
    posts = [f"<table class='plhin'><tr><td><div class='authi'><a>{name}</a></div></td><td class='plc'><div><em>发表于 2009-7-{day} 20:14</em></div><div>{text}{TWO}</div><div class='sign'>一蓑烟雨任平生</div></td></tr></table>" for day, (name, text) in enumerate((("老木匠", ONE), ("石桥", _REPLY), ("老木匠", TWO)), 3)]
    body = cleaned(_page(posts), "html").articles[0].body
    assert _REPLY in body
    assert "一蓑烟雨" not in body
