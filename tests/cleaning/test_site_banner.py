"""What a copied page has above its title, below its editor's line, and said twice; what looks so and stays."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.bylines import byline
from bianzuan.cleaning.reassembly.furniture import is_caption
from bianzuan.cleaning.reassembly.published import published

from tests.cleaning.cleaned_texts import ONE, TWO, body_of, only_article

TITLE = "河边的水车又转起来了"
BODY = f"{ONE}\n\n{TWO}\n"
TOLD = "来源：清河日报 2018年05月21日08:33"


@pytest.mark.parametrize(
    "above", ["用户登录投稿\n\n木工协会主管\n", "清河网客户端\n清河网手机版\n清河网官方微信\n2023年09月18日 星期一\n清河在线\n", "网络城邦\n上一篇 回创作列表 下一篇   字体：\n"]
)
def test_scraps_of_a_site_above_the_title_go(above: str) -> None:
    article = only_article(f"{above}{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.date, article.kicker, article.body) == (TITLE, "2018-05-21", "", BODY)


def test_a_kicker_above_the_title_stays() -> None:
    article = only_article(f"木工夜话\n{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker) == (TITLE, "木工夜话")


def test_a_sentence_above_the_title_is_no_scrap() -> None:
    assert "他在网站上读到这件事。" in body_of(f"他在网站上读到这件事。\n{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n")


def test_below_the_line_of_the_editor_is_the_sites() -> None:
    below = "分享按钮\n【编辑：刘敏】\n    ----- 文化新闻精选 -----\n河生的原贴：\n今年的桐油贵了。\n"
    assert body_of(f"{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n{below}") == f"{BODY}\n{ONE}{TWO}\n"


@pytest.mark.parametrize("below", ["注释：水车，又名筒车。", "[1] 清河镇志，第三卷。", "作者简介：刘敏，1950年生，木工。"])
def test_what_belongs_to_the_text_stays_below_the_line_of_the_editor(below: str) -> None:
    assert below[3:8] in body_of(f"{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n责任编辑：李河生\n{below}\n")


def test_below_an_editor_of_a_text_without_a_sites_line_nothing_goes() -> None:
    assert "今年的桐油贵了" in body_of(f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n责任编辑：李河生\n今年的桐油贵了\n")


def test_a_head_that_a_journals_site_says_twice_is_said_once() -> None:
    head = f"{TITLE}\n——以清河镇为例\n\n{{}}刘敏\n\n（清河镇工匠学校，清河100091）\n\n"
    article = only_article(head.format("2016-02-05 20:30刘敏\n木工学刊 2016年6期\n关键词：水车清河\n\n") + head.format("") + f"{ONE}\n\n{TWO}\n")
    assert (article.title, article.subtitle, article.date) == (TITLE, "——以清河镇为例", "2016-02-05")
    assert [author.name for author in article.authors] == ["刘敏"]
    assert article.body.count("工匠学校") == 1
    assert article.body.endswith(BODY)


def test_a_title_between_two_of_itself_with_a_number_goes_too() -> None:
    text = f"《水车》原文及译文\n第1篇：《水车》原文及译文\n《水车》原文及译文\n{ONE}\n{TWO}\n"
    assert (only_article(text).title, only_article(text).body) == ("《水车》原文及译文", BODY)


@pytest.mark.parametrize(
    ("line", "date", "authors"),
    [
        ("来源：清河日报 | 刘敏  2018年05月21日08:33", "2018-05-21", "刘敏"),
        ("来源：清河日报  （2023年09月18日   07 版）", "2023-09-18", ""),
        ("2009/04/22 15:47:03浏览3447|回应12|推荐142", "2009-04-22", ""),
        ("2011年10月09日 01:09 来源：清河网 参与互动(0)  【字体：↑大 ↓小", "2011-10-09", ""),
    ],
)
def test_lines_of_source_and_day_with_counts_and_names(line: str, date: str, authors: str) -> None:
    told = published(line)
    assert told is not None
    assert told.fields
    assert (told.date, told.authors) == (date, authors)


@pytest.mark.parametrize("line", ["2009年4月22日浏览了三千册图书", "浏览3447册，推荐142册"])
def test_sentences_that_count_are_no_such_lines(line: str) -> None:
    assert published(line) is None


def test_a_title_of_any_build_stands_above_such_a_line() -> None:
    article = only_article(f"一座水车，为何吸引人 清河镇地处偏远，平均每天接待七八千人\n{TOLD}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.body) == ("一座水车，为何吸引人　清河镇地处偏远，平均每天接待七八千人", BODY)


@pytest.mark.parametrize("line", ["水车修复工程动工，图为示意图。（史志馆提供）", "图片社供图", "图片版权 某某社", "清河镇的旧水车（左） 图片版权 某某社"])
def test_captions_that_name_who_gave_the_picture(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("line", ["今年一共修了三十架水车。（数据由镇政府提供）", "各村要为修车的人家提供木料", "电线已经接好，可以供电"])
def test_who_gives_other_things_is_no_caption(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(("line", "name"), [("作者刘敏", "刘敏"), ("文‧图╱刘敏", "刘敏"), ("刘敏[1]", "刘敏")])
def test_bylines_glued_or_with_a_note(line: str, name: str) -> None:
    assert [author.name for author in byline(line)] == [name]


@pytest.mark.parametrize("line", ["作者简介", "作者单位", "作者自序", "作者声明"])
def test_fields_of_an_author_are_no_names(line: str) -> None:
    assert byline(line) == ()


@pytest.mark.parametrize(
    "line",
    [
        "上清河阅读APP看书，第一时间看更新",
        "请继续往下阅读……",
        "友情提示：如果本网页打开太慢或显示不完整，请刷新本网页！",
        "您即将进入之新闻内容 需满18岁 方可浏览。",
        "[启动LINE推播] 每日重大新闻通知",
        "? 人气",
    ],
)
def test_what_only_sites_say_goes(line: str) -> None:
    assert body_of(f"{TITLE}\n\n{ONE}\n\n{line}\n\n{TWO}\n") == BODY


def test_the_name_of_an_album_and_its_button_go() -> None:
    assert body_of(f"{TITLE}\n\n{ONE}\n旧水车\n旧水车（7张）\n{TWO}\n") == BODY
    assert "旧水车（7张）" in body_of(f"{TITLE}\n\n{ONE}\n\n刨子照片\n\n旧水车（7张）\n\n{TWO}\n")
