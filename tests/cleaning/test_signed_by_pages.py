"""Who wrote a text, as accounts and supplements say it above and below, and what they set behind its last words."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.articles import write_article
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

from tests.cleaning.cleaned_texts import body_of, cleaned, only_article

BODY = (
    "窑在村子背后的山坡上，一共七座，远远望去像一排倒扣的碗。烧窑的人家姓邱，从曾祖父起就守着它们。",
    "装窑要两天，烧窑要三天，出窑又要一天。火候全凭眼睛看，看火的人夜里不能合眼，只在灶口打个盹。",
    "后来镇上有了砖厂，窑一座一座熄了，只有最下面的那一座还留着，里面堆着没有卖完的水缸。",
)
TEXT = "\n\n".join(BODY)


def _page(html: str) -> Cleaned:
    raw = html.encode()
    result = clean(Source("a.html", raw, hashlib.sha256(raw).hexdigest(), "utf-8", html, split_lines(html), "html"))
    assert verify(result) == ()
    return result


def _account(meta: str, tail: str = "", head: str = "") -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    return (
        f'<html><head>{head}<title>x</title></head><body><div><h1 class="rich_media_title">山坡上的七座窑</h1>'
        f'<div id="meta_content" class="rich_media_meta_list">{meta}</div><div id="js_content">{paragraphs}{tail}</div></div></body></html>'
    )


@pytest.mark.parametrize(
    "meta",
    [
        '<span class="rich_media_meta icon_tag">原创</span><span class="rich_media_meta rich_media_meta_text">罗北溪</span><span class="nick"><a href="#">溪上旧话</a></span>'
        '<em id="publish_time" class="rich_media_meta rich_media_meta_text">2020年3月12日 20:30</em>',
        '<span class="rich_media_meta rich_media_meta_text">原创</span> <span class="rich_media_meta rich_media_meta_text">罗北溪</span> <a id="js_name">溪上旧话</a> <em id="publish_time">2020-03-12 20:30</em>',
    ],
)
def test_the_name_beside_the_account_is_the_author(meta: str) -> None:
    (article,) = _page(_account(meta)).articles
    assert ([author.name for author in article.authors], article.date) == (["罗北溪"], "2020-03-12")
    assert article.body == TEXT + "\n"


def test_an_account_alone_is_no_author() -> None:
    (article,) = _page(_account('<span class="nick"><a href="#">溪上旧话</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text">2020-03-12</em>')).articles
    assert article.authors == ()


def test_whom_a_page_names_to_machines_where_nothing_else_is_signed() -> None:
    meta = '<meta name="author" content="罗北溪">'
    assert [author.name for author in _page(_account("", head=meta)).articles[0].authors] == ["罗北溪"]
    signed = _page(_account("", "<p>（作者：顾南屏）</p>", meta)).articles[0]
    assert "罗北溪" not in [author.name for author in signed.authors]
    # the line below the title says it, too, with the day
    (beside,) = _page(_account('<p class="info">作者：罗北溪　时间：2020-03-12　来源：溪上旧话</p>', head=meta)).articles
    assert ([author.name for author in beside.authors], beside.kicker, beside.date) == (["罗北溪"], "", "2020-03-12")
    for nobody in ("溪上旧话", "清河新闻网", "admin", "编辑部"):
        assert _page(_account("", head=f'<meta name="author" content="{nobody}">')).articles[0].authors == ()


@pytest.mark.parametrize("end", ["— END —", "-END-", "· END ·"])
def test_what_accounts_set_behind_the_last_words_goes(end: str) -> None:
    tail = f"<p>{end}</p><p>喜欢就点个<strong>“在看”</strong>吧↓↓↓</p><p>往期推荐</p><p><a href='a'>渡口的更夫</a></p><p><a href='b'>一把锤子走天下</a></p>"
    assert _page(_account("", tail)).articles[0].body == TEXT + "\n"
    copied = f"山坡上的七座窑\n\n{TEXT}\n\n{end}\n\n觉得好看，请点这里↓↓\n\n往期精彩回顾\n\n渡口的更夫\n\n一把锤子走天下\n"
    assert body_of(copied) == TEXT + "\n"


def test_a_text_may_end_with_such_words() -> None:
    last = "门上还钉着一块木牌，写着“往期推荐”四个字，是早先卖旧报纸的人留下的。"
    assert only_article(f"山坡上的七座窑\n\n{TEXT}\n\n{last}\n").body.endswith(last + "\n")
    # Sentences below the two words are no titles of other texts.
    below = "往期推荐\n\n上一期的读者推荐了三本书，都是写窑工的，编者读后各写几句，供大家参考。\n\n第一本写得最细，连装窑的次序也画了图。"
    assert "供大家参考" in only_article(f"山坡上的七座窑\n\n{TEXT}\n\n{below}\n").body


@pytest.mark.parametrize(
    ("line", "name", "date"),
    [
        ("文／林岸　2016-09-18　河岸副刊", "林岸", "2016-09-18"),
        ("河岸副刊　2016-09-18　文／林岸", "林岸", "2016-09-18"),
        ("文/林岸 摄影/顾南屏 2016年9月18日", "林岸", "2016-09-18"),
        ("原创 林岸 河岸旧事 2021-11-07 21:15", "林岸", "2021-11-07"),
        ("原创 林岸 河岸旧事 2021年11月7日 21:15 浙江", "林岸", "2021-11-07"),
        ("原创：林岸 河岸旧事 昨天", "林岸", ""),
    ],
)
def test_a_line_below_the_title_tells_who_when_and_where(line: str, name: str, date: str) -> None:
    article = only_article(f"山坡上的七座窑\n{line}\n\n{TEXT}\n")
    assert (article.title, [author.name for author in article.authors], article.date) == ("山坡上的七座窑", [name], date)
    assert article.body == TEXT + "\n"


@pytest.mark.parametrize("line", ["原创 剧目 三台 2016-09-18", "文／武 两科 2016-09-18 取士", "原创 林岸 在河岸的旧事里写过这七座窑 后来又写过 2021-11-07 许多别的窑"])
def test_other_words_beside_a_day_tell_no_author(line: str) -> None:
    assert only_article(f"山坡上的七座窑\n\n{BODY[0]}\n\n{line}\n\n{BODY[1]}\n\n{BODY[2]}\n").authors == ()


@pytest.mark.parametrize("label", ["作者简介", "【作者简介】", "作者介绍："])
def test_a_label_and_who_the_author_is_are_notes(label: str) -> None:
    about = "林岸，一九七八年生于河岸镇，现任中学教师。"
    body = only_article(f"山坡上的七座窑\n林岸\n\n{TEXT}\n\n{label}\n\n{about}\n").body
    assert body.count("{: .author-note }") == 2
    assert "#" not in body.replace("{: .author-note }", "")
    page = _page(_account("", f"<h4>{label}</h4><p>{about}</p>")).articles[0]
    assert page.body.count("{: .author-note }") == 2
    assert cleaned(write_article(page), "markdown").articles[0].body == page.body


def test_the_same_words_above_anything_else_are_a_heading() -> None:
    below = "旧县志里作者都不署名，只在卷首写明是谁主修。后来的人要考证一篇文字出自谁手，只能从避讳和官职去推断。"
    body = _page(_account("", f"<h2>作者简介</h2><p>{below}</p>")).articles[0].body
    assert "## 作者简介" in body
