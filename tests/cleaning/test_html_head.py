"""Saved web pages: title, subtitle, day and authors that stand outside the body; bold headings; captions; hidden words."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.web.bold import bold_headings
from bianzuan.cleaning.web.elements import read_tree
from bianzuan.model import Article, Source
from bianzuan.reading import split_lines

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。学徒小李记下了尺寸，又把刨子擦得干干净净。"
TWO = "第二天一早，镇上来了两位客人，打听水车的价钱，又看了图纸。老师傅请他们喝茶，慢慢地讲怎样选木头，怎样开榫。"
THREE = "客人走了以后，大家把刨花扫成一堆，点上灯，又接着干。水声从窗外传进来，一夜都没有停过，直到天亮才歇下来。"
TITLE = "河边的水车又转起来了"


def article(inner: str, title: str = f"{TITLE} - 清河镇网", head: str = "") -> Article:
    text = f"<html><head><title>{title}</title>{head}</head><body>{inner}</body></html>\n"
    raw = text.encode()
    result = clean(Source("a.html", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "html"))
    assert verify(result) == ()
    (found,) = result.articles
    return found


def paragraphs(*texts: str) -> str:
    return '<div class="TRS_Editor">' + "".join(f"<p>{text}</p>" for text in texts) + "</div>"


LOGO = '<div class=top><h1><a href="/">清河镇人民政府</a></h1><ul><li><a href="/a">要闻</a></li></ul></div>'


def test_the_element_that_says_what_the_page_is_called_is_the_title() -> None:
    page = f"{LOGO}<div class=x><span class=t>{TITLE}</span><br>来源于：工匠办</div>{paragraphs(ONE, TWO)}"
    found = article(page, title=f"{TITLE} 工匠办_清河镇网")
    assert (found.title, found.body) == (TITLE, f"{ONE}\n\n{TWO}\n")


def test_the_subtitle_and_the_line_of_the_day_stand_outside_the_body() -> None:
    info = "<ul><li><i>时间：</i>2019-09-18 06:23 <i>来源：</i>\n 清河日报\n</li><li>打印 字体：<a>放大</a></li></ul>"
    page = f"{LOGO}<div><h2>{TITLE}</h2><h3>清河镇修复旧水车三十架</h3></div>{info}{paragraphs(ONE, TWO)}"
    found = article(page)
    assert (found.title, found.subtitle, found.date) == (TITLE, "清河镇修复旧水车三十架", "2019-09-18")
    assert found.body == f"{ONE}\n\n{TWO}\n"


def test_what_tells_nothing_of_the_text_stays_outside() -> None:
    page = f"<div><h2>{TITLE}</h2><p>欢迎来清河镇看水车</p><p>今年共接待游客三千人。</p></div>{paragraphs(ONE, TWO)}"
    found = article(page)
    assert (found.title, found.date, found.body) == (TITLE, "", f"{ONE}\n\n{TWO}\n")


def test_the_line_of_the_day_may_stand_below_the_body() -> None:
    page = f"<table><tr><td><b>{TITLE}</b></td></tr><tr><td><p>{ONE}</p><p>{TWO}</p></td></tr><tr><td>发布日期：2019-03-06 责任编辑：李河生</td></tr></table>"
    found = article(page)
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-06", f"{ONE}\n\n{TWO}\n")


@pytest.mark.parametrize(
    "lines",
    ["<p>朱悦华</p><div>2019年5月18日 来源：木工学会</div>", "<div>2019年5月18日 来源：木工学会</div><p>朱悦华</p>"],
)
def test_a_name_beside_the_line_of_the_day_is_the_author(lines: str) -> None:
    found = article(f"<div><h1>{TITLE}</h1>{lines}</div>{paragraphs(ONE, TWO)}")
    assert ([author.name for author in found.authors], found.date) == (["朱悦华"], "2019-05-18")


@pytest.mark.parametrize("line", ['<p><a href="/">朱悦华</a></p>', "<p>学会要闻</p>"])
def test_a_link_or_any_other_line_beside_the_day_is_no_author(line: str) -> None:
    assert article(f"<div><h1>{TITLE}</h1>{line}<div>2019年5月18日 来源：木工学会</div></div>{paragraphs(ONE, TWO)}").authors == ()


@pytest.mark.parametrize(
    "head",
    ['<meta name="PubDate" content="2019-09-18 06:23">', '<meta content="2019-09-18T06:23" property="article:published_time">'],
)
def test_the_day_for_machines_counts_where_no_line_says_it(head: str) -> None:
    assert article(f"<div><h2>{TITLE}</h2></div>{paragraphs(ONE, TWO)}", head=head).date == "2019-09-18"


def test_two_days_for_machines_are_none() -> None:
    head = '<meta name="PubDate" content="2019-09-18"><meta property="article:published_time" content="2020-01-02">'
    found = article(f"<div><h2>{TITLE}</h2></div>{paragraphs(ONE, TWO)}", head=head)
    assert (found.date, found.body) == ("", f"{ONE}\n\n{TWO}\n")


def test_a_title_in_several_lines_of_the_body_is_one_title() -> None:
    page = f"<div class=nav2>导航</div>{paragraphs('<strong>清河镇关于修复<br>河边旧水车的办法</strong><br>（清河镇第三次会议通过）', ONE, TWO)}"
    found = article(page, title="清河镇关于修复河边旧水车的办法_清河镇网")
    assert found.title == "清河镇关于修复河边旧水车的办法"


def test_the_line_above_the_day_is_the_title_where_the_page_is_called_something_else() -> None:
    page = f"<div><h5>{TITLE}</h5><div>发布时间：2019-05-18 来源：木工学会</div></div>{paragraphs(ONE, TWO)}"
    found = article(page, title="新闻动态--木工学会")
    assert (found.title, found.date) == (TITLE, "2019-05-18")


def test_short_lines_in_bold_are_headings() -> None:
    page = paragraphs(ONE, "<b>电话里说的价钱，</b><b>谁也没有听清</b>", TWO, "<strong>木头从哪里来？</strong>", THREE)
    assert article(page).body == f"{ONE}\n\n## 电话里说的价钱，谁也没有听清\n\n{TWO}\n\n## 木头从哪里来？\n\n{THREE}\n"


@pytest.mark.parametrize(
    "line",
    [
        "<b>老师傅说：</b>慢工出细活。",  # a run-in word
        "<b>慢工出细活，心急要不得。</b>",  # a sentence
        "<b>（以上为第一天的记录）</b>",
    ],
)
def test_bold_sentences_and_words_are_no_headings(line: str) -> None:
    assert "##" not in article(paragraphs(ONE, line, TWO, THREE)).body


def test_a_page_all_in_bold_has_no_headings_by_it() -> None:
    page = paragraphs(*(f"<b>{text}</b>" for text in (ONE, "水车的价钱比去年还贵了两成", TWO)))
    tree = read_tree(page)
    assert bold_headings(tree, page, tree.elements[0]) == frozenset()


def test_a_short_line_in_the_middle_below_a_picture_is_its_caption() -> None:
    picture = '<p style="text-align: center"><img src=a.jpg></p>'
    page = f'<div class="TRS_Editor"><p>{ONE}</p>{picture}<p style="text-align: center">开工的早晨</p><p>{TWO}</p><figure><img src=b><figcaption>刨子与墨斗</figcaption></figure><p>{THREE}</p></div>'
    assert article(page).body == f"{ONE}\n\n开工的早晨\n{{: .caption }}\n\n{TWO}\n\n刨子与墨斗\n{{: .caption }}\n\n{THREE}\n"


def test_a_line_below_a_picture_that_is_not_in_the_middle_is_text() -> None:
    page = f'<div class="TRS_Editor"><p>{ONE}</p><p align=center><img src=a.jpg></p><p>这一天他没有来。</p><p>{TWO}</p></div>'
    assert "caption" not in article(page).body


def test_a_few_words_that_the_page_hides_are_no_text_but_a_text_that_unfolds_is() -> None:
    hidden = '<p style="display:none">原标题：水车又转起来了</p>'
    longer = "".join(f"<p>{text}</p>" for text in (ONE, TWO, THREE, ONE.replace("老", "小")))
    assert "原标题" not in article(f'<div class="TRS_Editor">{hidden}{longer}</div>').body
    unfolds = f'<div class="TRS_Editor"><p>{ONE}</p><div style="display: none"><p>{TWO}</p><p>{THREE}</p></div></div>'
    assert article(unfolds).body == f"{ONE}\n\n{TWO}\n\n{THREE}\n"


def test_above_the_title_in_the_body_itself_stands_nothing_of_the_text() -> None:
    page = f'<div class="TRS_Editor"><div>您所在的位置： <a>首页</a> &gt; <a>要闻</a></div><h2>{TITLE}；水渠也通了</h2><div>2019-09-26 12:11<span>来源：清河网</span><span>作者：刘敏</span></div><p>{ONE}</p><p>{TWO}</p></div>'
    found = article(page, title=f"{TITLE}；水渠也通了_清河网")
    assert (found.title, found.date, [a.name for a in found.authors]) == (f"{TITLE}；水渠也通了", "2019-09-26", ["刘敏"])
    assert found.body == f"{ONE}\n\n{TWO}\n"


def test_words_beside_the_paragraphs_of_a_page_are_its_own() -> None:
    page = f'<div class="TRS_Editor"><div><span>图集</span></div><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><div>+1</div><div>【纠错】责任编辑：李河生</div></div>'
    assert article(page).body == f"{ONE}\n\n{TWO}\n\n{THREE}\n"


def test_a_heading_or_a_sentence_beside_the_paragraphs_stays() -> None:
    page = f'<h2>{TITLE}</h2><div class="TRS_Editor"><h3>开工</h3><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><div>水车转了。</div></div>'
    assert article(page).body == f"### 开工\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\n水车转了。\n".replace("###", "##")


@pytest.mark.parametrize("link", ["点击进入“工匠”>>", "【1】【2】【3】", "查看更多水车"])
def test_a_line_that_is_one_link_to_click_goes(link: str) -> None:
    page = paragraphs(f'<a href="/x">{link}</a>', ONE, TWO, THREE)
    assert article(page).body == f"{ONE}\n\n{TWO}\n\n{THREE}\n"
    spoken = f"{link}，他说。"
    assert spoken in article(paragraphs(ONE, spoken, TWO, THREE)).body


def test_a_line_that_is_a_link_to_something_the_text_names_stays() -> None:
    assert "《水车图谱》" in article(paragraphs(ONE, TWO, '<a href="/x">《水车图谱》</a>', THREE)).body


def test_sections_of_a_site_below_the_text_go_with_their_links() -> None:
    below = "<h2>为你推荐</h2><dl><dt><a>木桥修好了</a></dt><dd>镇上的木桥昨天修好了，大家都去看。</dd></dl>"
    page = f'<div class="TRS_Editor"><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>{below}</div>'
    assert article(page).body == f"{ONE}\n\n{TWO}\n\n{THREE}\n"
    chapter = f"<h2>评论</h2><p>{ONE}</p>"
    assert "评论" in article(f'<div class="TRS_Editor"><p>{TWO}</p><p>{THREE}</p>{chapter}</div>').body


def test_a_program_inside_the_line_of_the_day_is_no_text() -> None:
    info = f'<h2>{TITLE}</h2><div>来源:\n | 发布时间: 2018-05-17 | 浏览次数: <script>show("a", 1)</script><span>2168</span></div>'
    repeated = f"<p><strong>{TITLE}</strong></p>"
    page = f'{info}<div class="TRS_Editor">{repeated}<p>{ONE}</p><p>{TWO}</p></div>'
    found = article(page)
    assert (found.title, found.date, found.body) == (TITLE, "2018-05-17", f"{ONE}\n\n{TWO}\n")


def test_the_day_in_the_footer_of_an_article() -> None:
    footer = "<footer><ul><li>阅读 539</li></ul><div>发布日期：2019-09-23 14:34:05&nbsp;&nbsp;所属分类： <a>头条</a></div></footer>"
    found = article(f"<article><header><h1>{TITLE}</h1></header><p>{ONE}</p><p>{TWO}</p>{footer}</article>")
    assert (found.title, found.date, found.body) == (TITLE, "2019-09-23", f"{ONE}\n\n{TWO}\n")


def test_where_one_bold_line_is_a_heading_another_over_a_short_sentence_is_too() -> None:
    body = article(f"<h1>{TITLE}</h1>{paragraphs(ONE, '<b>选木头</b>', TWO, '<b>开榫的手艺</b>', '老李今年六十岁，还在铺子里干活。', THREE)}").body
    assert "## 选木头" in body
    assert "## 开榫的手艺" in body


def test_a_bold_line_over_what_leads_to_a_quotation_is_a_heading() -> None:
    lead = "如今找他修水车的，多半是年轻人，他们给他写过一首诗："
    body = article(f"<h1>{TITLE}</h1>{paragraphs(ONE, '<b>选木头</b>', TWO, '<b>“你听，它在喘气”</b>', lead, THREE)}").body
    assert "## “你听，它在喘气”" in body
    assert "## 时间" not in article(f"<h1>{TITLE}</h1>{paragraphs(ONE, '<b>选木头</b>', TWO, '<b>时间和地点</b>', '以下时间均为清河镇的当地时间：', THREE)}").body


def test_a_bold_sentence_is_no_heading() -> None:
    body = article(f"<h1>{TITLE}</h1>{paragraphs(ONE, '<b>选木头</b>', TWO, '<b>嗯，“水车又转起来了！”</b>', THREE)}").body
    assert "## 选木头" in body
    assert "## 嗯" not in body


def test_whose_column_it_is_wrote_it() -> None:
    """The name leads to his own account; it and his badge had stayed above the text."""
    name = '<div class="Post-Author"><div class="AuthorInfo"><span class="UserLink AuthorInfo-name"><a class="UserLink-link">井陉先生</a></span><div class="AuthorInfo-badge">城市史话题下的优秀答主</div></div></div>'
    body = f'<div class="Post-RichTextContainer"><p>{ONE}</p><p>{TWO}</p></div><div class="ContentItem-time">编辑于 2021-06-02 21:33</div>'
    found = article(f"<article><header><h1>{TITLE}</h1>{name}</header>{body}</article>", title=f"{TITLE} - 知乎")
    assert (found.title, [author.name for author in found.authors], found.body) == (TITLE, ["井陉先生"], f"{ONE}\n\n{TWO}\n")


def test_what_the_page_marks_is_the_title_though_a_gist_stands_above_the_day() -> None:
    """一刀一刀… was the title, and the title its kicker."""
    head = f'<header><h1 class="title">{TITLE}</h1><p class="subtitle">一刀一刀，修的是别人的水车，守的是自己的招牌</p><div>文字：温郁雯　摄影：Leo Hsu　发布：2019.09.03</div></header>'
    found = article(f"<article>{head}<p>{ONE}</p><p>{TWO}</p></article>", title=f"{TITLE} | 岛屿生活志")
    assert (found.title, found.subtitle, found.kicker) == (TITLE, "一刀一刀，修的是别人的水车，守的是自己的招牌", "")
    assert ([author.name for author in found.authors], found.date) == (["温郁雯"], "2019-09-03")


def test_the_number_of_a_document_in_the_middle_of_its_line_is_no_heading() -> None:
    number, name = "洵文旅发〔2017〕29号", "第三批老建筑名录"
    middle = '<p style="text-align:center">'
    body = f"{middle}{number}</p><p>各镇人民政府，县直有关单位：</p><p>现将名录公布如下。</p><p>一、明确责任</p><p>所有人为责任人。</p><p>二、严格程序</p><p>不得擅自拆改。</p>{middle}{name}</p><p>双河大院</p><p>石门桥</p>"
    found = article(f'<h2>{TITLE}</h2><div id="content">{body}</div>', title=TITLE)
    assert f"# {number}" not in found.body
    assert number in found.body
