"""Lines between the title of a saved page and its text: who wrote it is the author, and nothing leaves without a question."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines
from bianzuan.reviewing import open_edits

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。学徒小李记下了尺寸，又把刨子擦得干干净净。"
TWO = "第二天一早，镇上来了两位客人，打听水车的价钱，又看了图纸。老师傅请他们喝茶，慢慢地讲怎样选木头，怎样开榫。"
TITLE = "河边的水车又转起来了"


def page(between: str, body: str = "neirong") -> Cleaned:
    text = f"<html><head><title>{TITLE}_清河镇网</title></head><body><ul><li><a href=/>首页</a></li></ul><h1>{TITLE}</h1>{between}<div class={body}><p>{ONE}</p><p>{TWO}</p></div></body></html>\n"
    raw = text.encode()
    result = clean(Source("a.html", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "html"))
    assert verify(result) == ()
    return result


def names(result: Cleaned) -> list[str]:
    (article,) = result.articles
    assert article.body == f"{ONE}\n\n{TWO}\n"
    return [author.name for author in article.authors]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ('<p class="author">葛文浩</p>', ["葛文浩"]),
        ('<p class="author">葛文浩　陶　勇</p>', ["葛文浩", "陶勇"]),
        ('<p class="author">塞外雁</p>', ["塞外雁"]),
        ('<p>2019-06-08 09:14　来源：清河镇网　作者：葛文浩　<a href="#">字号 大 中 小</a></p>', ["葛文浩"]),
        ('<p>2019-06-08 来源：清河镇网 作者：葛文浩 字体大 中 小</p>', ["葛文浩"]),
        ("<p>本报记者傲腾</p>", ["傲腾"]),
        ("<p align=center>作者：本报记者葛文浩</p>", ["葛文浩"]),
        ("<div class=zz>余方</div><div>2016-09-28 08:30 来源：清河镇网 阅读：320</div>", ["余方"]),
        ("<table><tr><td align=center>季音</td></tr></table>", ["季音"]),
        ("<p>葛文浩</p><p>字号</p><p>关注</p>", ["葛文浩"]),
    ],
)
def test_who_wrote_the_text_stands_between_title_and_text(between: str, expected: list[str]) -> None:
    result = page(between)
    assert names(result) == expected
    assert not open_edits([result])


@pytest.mark.parametrize("between", ["<p>关注</p>", "<p>字号 大 中 小</p>", '<p class=author><a href="/u/3">葛文浩</a></p>', "<p>要闻</p>", "<p>分享到朋友圈</p>"])
def test_buttons_links_and_sections_are_the_page_s(between: str) -> None:
    result = page(between)
    assert names(result) == []
    assert not open_edits([result])


def test_what_nobody_can_tell_leaves_with_a_question() -> None:
    result = page("<p>木工天地</p>")
    assert names(result) == []
    (asked,) = (edit for _, edit in open_edits([result]))
    assert (asked.before, asked.action, asked.confidence) == ("木工天地", "drop", "doubtful")


def test_beside_an_author_nothing_more_is_asked() -> None:
    result = page("<p>作者：葛文浩</p><p>木工天地</p>")
    assert names(result) == ["葛文浩"]
    assert not open_edits([result])
