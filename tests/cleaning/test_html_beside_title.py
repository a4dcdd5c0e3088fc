"""Kickers and subtitles of saved pages, the day of a newspaper's page; entries of encyclopaedias and what stands beside their headings."""

from __future__ import annotations

import pytest

from tests.cleaning.test_html_head import LOGO, ONE, TITLE, TWO, article, paragraphs

KICKER, SUBTITLE = "清河镇木工师徒修车三个月", "——一架老水车的新生"


def founder(inner: str, day: str = "") -> str:
    return f'{day}{inner}<div id="ozoom"><founder-content><p>{ONE}</p><p>{TWO}</p></founder-content></div>'


CELLS = (
    f'<table><tr><td class="font02">{KICKER}</td></tr><tr><td class="font01">{TITLE}</td></tr>'
    f'<tr><td class="font02">{SUBTITLE}</td></tr><tr><td class="font02">本报记者　李河生</td></tr></table>'
)
TAGS = (
    f"<founder-introtitle><p>{KICKER}</p></founder-introtitle><founder-title><p>{TITLE}</p></founder-title>"
    f"<founder-subtitle><p>{SUBTITLE}</p></founder-subtitle><founder-author>李河生</founder-author>"
)
BOX = f"<div class=article><h3>{KICKER}</h3><h1>{TITLE}</h1><h2>{SUBTITLE}</h2><p>本报记者　李河生</p></div>"


@pytest.mark.parametrize("head", [CELLS, TAGS, BOX])
def test_a_paper_keeps_kicker_and_subtitle_outside_the_body(head: str) -> None:
    found = article(founder(head))
    assert (found.kicker, found.title, found.subtitle) == (KICKER, TITLE, SUBTITLE)
    assert [author.name for author in found.authors] == ["李河生"]


@pytest.mark.parametrize("subtitle", ["一架老水车怎样又转了起来", "老水车修好了，徒弟也出师了"])
def test_a_page_names_its_subtitle(subtitle: str) -> None:
    page = f'{LOGO}<h1>{TITLE}</h1><p class="sub-title">{subtitle}</p><div>2019-09-18 06:23 来源：清河日报</div>{paragraphs(ONE, TWO)}'
    found = article(page)
    assert (found.title, found.subtitle, found.date) == (TITLE, subtitle, "2019-09-18")


@pytest.mark.parametrize("above", ["<h3>首页要闻</h3>", "<h3><a>清河镇政府门户网站首页</a></h3>", "<p>清河镇人民政府欢迎您</p>"])
def test_other_lines_above_a_title_are_the_sites(above: str) -> None:
    found = article(f"<div>{above}<h1>{TITLE}</h1></div>{paragraphs(ONE, TWO)}")
    assert (found.kicker, found.title, found.body) == ("", TITLE, f"{ONE}\n\n{TWO}\n")


def test_the_day_of_a_papers_page_stands_far_above_the_title() -> None:
    day = "<div>第04版：副刊</div><div><a>上一版</a> <a>下一版</a></div><div>2017年11月20日 星期一</div>"
    assert article(founder(CELLS, day)).date == "2017-11-20"


@pytest.mark.parametrize("day", ["今天是2020年3月1日 星期日", "2017年11月20日 星期一<br>2017年11月21日 星期二"])
def test_the_day_of_the_visit_is_none_of_the_text(day: str) -> None:
    assert article(founder(CELLS, f"<div>{day}</div>")).date == ""


def test_another_site_may_show_any_day_above() -> None:
    assert article(f"<div>2017年11月20日 星期一</div><h1>{TITLE}</h1>{paragraphs(ONE, TWO)}").date == ""


ENTRY = f'<p><b>水车</b>是提水的机械。{ONE}</p><div class="catalogList_x"><h2>目录</h2><ul><li>1<a>构造</a></li></ul></div>'
BUTTONS = [
    '<div class="level-1"><h2>构造</h2><div class="editLemma_x"><span>播报</span><span>编辑</span></div></div>',
    '<div class="para-title level-2"><h2 class="title-text"><span class="title-prefix">水车</span>构造</h2><a class="edit-icon">编辑</a></div>',
    '<div><h2>构造</h2><a class="edit-icon">播报</a><a class="edit-icon">编辑</a></div>',
    '<h2>构造<span class="mw-editsection">[<a>编辑</a>]</span></h2>',
]


@pytest.mark.parametrize("heading", BUTTONS)
def test_buttons_beside_the_headings_of_an_entry_go(heading: str) -> None:
    page = f"<h1>水车</h1><div>清河百科，乡土知识的百科全书</div><div class=main>{ENTRY}{heading}<p>{TWO}</p></div>"
    found = article(page, title="水车 - 清河百科，乡土知识的百科全书")
    assert (found.title, found.body) == ("水车", f"水车是提水的机械。{ONE}\n\n## 构造\n\n{TWO}\n")


def test_a_text_about_editing_keeps_its_words() -> None:
    page = f'<h1>{TITLE}</h1><div class="TRS_Editor"><p>{ONE}他说：<a class="edit">编辑</a>也来过。</p><p>{TWO}</p></div>'
    assert article(page).body == f"{ONE}他说：编辑也来过。\n\n{TWO}\n"


@pytest.mark.parametrize("name", [f"{TITLE} @ 巷子口的猫 :: 痞客邦 ::", f"{TITLE} :: 痞客邦"])
def test_the_names_of_a_blog_and_its_house_stand_behind_the_title(name: str) -> None:
    page = f'<h1><a href="/">巷子口的猫</a></h1><ul><li class="title"><h2><a href="/1">{TITLE}</a></h2></li></ul>{paragraphs(ONE, TWO)}'
    assert article(page, title=name).title == TITLE


def test_an_address_in_a_title_stays() -> None:
    assert article(paragraphs(ONE, TWO), title="给hr@qinghe.cn的一封信 - 清河镇网").title == "给hr@qinghe.cn的一封信"


ROWS = '<table><tr><td align=center>{}</td></tr><tr><td align=center><b>{}</b></td></tr><tr><td align=center>{}</td></tr><tr><td align=center>本报记者　李河生</td></tr><tr><td><div id="ozoom"><p>{}</p><p>{}</p></div></td></tr></table>'


def test_rows_of_one_table_hold_kicker_title_and_subtitle() -> None:
    """No name of a class says so; both were dropped as the site's."""
    found = article(ROWS.format(KICKER, TITLE, "一架老水车怎样又转了起来", ONE, TWO))
    assert (found.kicker, found.title, found.subtitle) == (KICKER, TITLE, "一架老水车怎样又转了起来")


@pytest.mark.parametrize("above", ["<a href='/'>清河日报数字报网站首页</a>", "2017年11月20日 星期一", "要闻"])
def test_other_rows_above_a_title_are_the_sites(above: str) -> None:
    assert article(ROWS.format(above, TITLE, "", ONE, TWO)).kicker == ""


ENTRY_PAGE = (
    "<div class=nav><a>首页</a><a>分类</a></div><div class=t><h1>枫陂</h1><a>播报</a><a>编辑</a><a>讨论3</a><a>收藏</a></div><div>枫陂在枫溪上游。"
    + ONE
    + "</div><div class=catalog><h2>目录</h2><ol><li>1 <a href='#1'>沿革</a></li><li>2 <a href='#2'>传说</a></li></ol></div><h2>沿革</h2><a>播报</a><a>编辑</a><div>"
    + TWO
    + "</div><h2>传说</h2><div>"
    + ONE
    + "</div><div>词条标签：<a>水利</a></div><p>词条统计</p><p>编辑次数：14次历史版本</p>"
)


def test_the_only_heading_with_which_the_name_of_a_page_begins_is_the_title() -> None:
    """The page was taken whole, its bars of links and its contents with it."""
    found = article(ENTRY_PAGE, title="枫陂水利工程_清河百科")
    assert (found.title, found.body) == ("枫陂", f"枫陂在枫溪上游。{ONE}\n\n## 沿革\n\n{TWO}\n\n## 传说\n\n{ONE}\n")


def test_links_to_other_words_beside_a_heading_stay() -> None:
    page = f"<h1>{TITLE}</h1><div class=TRS_Editor><h2>人物</h2><p>来过的有<a>木匠</a><a>编辑</a></p><p>{ONE}</p><p>{TWO}</p><p>{ONE}</p></div>"
    assert "来过的有木匠编辑" in article(page).body


def test_whom_a_page_names_to_machines_stands_above_title_and_day() -> None:
    """The title became a heading of a text without one."""
    head = '<meta name="author" content="李河生">'
    page = f'<article><h1 class="entry-title">{TITLE}</h1><div>发表于 <time>2013年2月24日</time> 由 <a rel="author">李河生</a></div><div class="entry-content"><p>{ONE}</p><p>{TWO}</p></div></article>'
    found = article(page, head=head)
    assert (found.title, found.date, [author.name for author in found.authors]) == (TITLE, "2013-02-24", ["李河生"])


@pytest.mark.parametrize("under", ['<p class="subtitle">{}</p>', "<h2>{}</h2>"])
def test_a_page_says_what_stands_between_title_and_a_bare_day(under: str) -> None:
    """Nothing but the page says what such a line is; it was a paragraph, and so was the day."""
    found = article(f"{LOGO}<h1>{TITLE}</h1>{under.format('渡口故事之十二')}<div><time>2019 年 6 月 4 日</time></div>{paragraphs(ONE, TWO)}")
    assert (found.title, found.subtitle, found.date, found.body) == (TITLE, "渡口故事之十二", "2019-06-04", f"{ONE}\n\n{TWO}\n")


@pytest.mark.parametrize(("by", "names"), [("由 <a>刘敏</a>", ["刘敏"]), ("By <a>刘敏</a>", ["刘敏"]), ("由 <a>admin</a>", []), ("由 <a>特藏组</a>", []), ("<a>刘敏</a>", [])])
def test_a_page_says_by_whom_a_text_was_posted(by: str, names: list[str]) -> None:
    found = article(f'{LOGO}<h1>{TITLE}</h1><div>发布于 <time>2019年6月4日</time> <span class="byline">{by}</span> <span>分类：<a>故事</a></span></div>{paragraphs(ONE, TWO)}')
    assert ([author.name for author in found.authors], found.date, found.body) == (names, "2019-06-04", f"{ONE}\n\n{TWO}\n")
