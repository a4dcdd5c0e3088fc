"""How a page may open: an entry of an encyclopaedia, a later chapter, a part of a collection, a speech."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.signers.published import Published, published
from cleaned_texts import ONE, TWO, cleaned, only_article

ENTRY = "水车是一种用河水推动的轮子，可以把低处的水提到高处的田里去，也可以磨面、舂米。"


def test_the_text_of_an_entry_begins_with_its_name() -> None:
    article = only_article(f"fbpx\n维基百科\n\n水车\n\n{ENTRY}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker, article.body) == ("水车", "", f"{ENTRY}\n\n{ONE}\n\n{TWO}\n")


def test_a_title_above_the_first_part_stays_the_title() -> None:
    article = only_article(f"柳溪的农具\n\n水车\n\n{ENTRY}\n\n{ONE}\n\n石磨\n\n{TWO}\n\n{ONE[::-1][1:]}。\n")
    assert article.title == "柳溪的农具"


@pytest.mark.parametrize(("one", "two"), [("（一）", "（二）"), ("（上篇）", "（下篇）")])
def test_the_number_of_the_first_part_is_no_subtitle_where_the_second_stands_below(one: str, two: str) -> None:
    article = only_article(f"渡口\n\n{one}\n{ONE}\n\n{two}\n{TWO}\n")
    assert (article.title, article.subtitle, article.body.split("\n\n")[0].lstrip("# ")) == ("渡口", "", one)
    assert only_article(f"渡口\n\n{one}\n{ONE}\n\n{TWO}\n").subtitle == one


@pytest.mark.parametrize(
    ("first", "title"),
    [("第02章 渡口的来历", "第02章　渡口的来历"), ("第三回 渡口", "第三回　渡口"), ("第一章 渡口的来历", ""), ("二、渡口的来历", "")],
)
def test_a_page_that_begins_with_a_later_chapter_holds_that(first: str, title: str) -> None:
    assert only_article(f"{first}\n\n{ONE}\n\n{TWO}\n").title == title


def test_chapters_one_after_the_other_are_headings() -> None:
    article = only_article(f"第二章 渡口\n\n{ONE}\n\n第三章 水车\n\n{TWO}\n")
    assert article.title == ""
    assert article.body.count("## ") == 2


def test_a_speech_says_who_spoke_and_when() -> None:
    article = only_article(f"第一篇：水务工作讲话稿\n在柳溪镇水务工作会议上的讲话\n李河生 2019年3月5日\n各位师傅：\n{ONE}\n{TWO}\n")
    assert (article.title, article.kicker) == ("在柳溪镇水务工作会议上的讲话", "第一篇：水务工作讲话稿")
    assert (article.date, [author.name for author in article.authors]) == ("2019-03-05", ["李河生"])


@pytest.mark.parametrize("line", ["2019年3月5日 晴", "在2019年3月5日", "李河生 2019年", "李河生于 2019年13月5日"])
def test_days_that_say_nothing_of_a_speech(line: str) -> None:
    assert published(line) in (None, Published("2019-03-05"))


THREE = "河边一共有九架水车，最大的一架要八个人才推得动，转起来吱呀吱呀，一直响到半夜。"
FOUR = "船厂的前身是一家木作坊，三间草屋，一口老井，墙上挂着几把锯子，后来才慢慢地大起来。"


@pytest.mark.parametrize("title", ["老工人陈雷：渡口给我一个家", "渡口的新船"])
def test_a_title_over_its_day_begins_another_report_below_one_that_is_dated(title: str) -> None:
    first, second = cleaned(f"我写水车\n文/刘敏\n2021年1月29日\n\n{ONE}\n\n{TWO}\n\n{title}\n2019年8月13日\n\n{THREE}\n\n{FOUR}\n").articles
    assert (first.title, first.date, first.body) == ("我写水车", "2021-01-29", f"{ONE}\n\n{TWO}\n")
    assert (second.title, second.date, second.body) == (title, "2019-08-13", f"{THREE}\n\n{FOUR}\n")


def test_below_a_text_without_a_day_it_does_not() -> None:
    assert len(cleaned(f"我写水车\n文/刘敏\n\n{ONE}\n\n{TWO}\n\n渡口的新船\n2019年8月13日\n\n{THREE}\n\n{FOUR}\n").articles) == 1


def test_a_name_in_brackets_signs_above_the_day_too() -> None:
    first, second = cleaned(f"渡口开张了\n2017年4月1日\n\n{THREE}\n\n河边的老戏台\n（记者 刘敏 通讯员 张文 王小明）\n2017年4月2日\n\n{TWO}\n\n{ONE}\n").articles
    assert [author.name for author in second.authors] == ["刘敏", "张文", "王小明"]
    assert (first.date, second.date) == ("2017-04-01", "2017-04-02")


def test_lines_that_say_when_are_no_conversation() -> None:
    reports = "".join(f"{title}\n发布时间：2021-01-{day}\n\n{text}\n\n" for day, title, text in ((27, "我写水车", ONE), (28, "老厂：渡口边的家", TWO), (29, "渡口的新船", THREE)))
    assert [(a.title, a.date) for a in cleaned(reports).articles] == [("我写水车", "2021-01-27"), ("老厂：渡口边的家", "2021-01-28"), ("渡口的新船", "2021-01-29")]


def test_a_paragraph_that_soon_breaks_off_is_nothing_above_a_title() -> None:
    first, second = cleaned(
        f"渡口职工的调查报告\n◎柳溪总工会课题组\n　　柳溪县的渡口条例自去年施行以来，沿河各村的职工代表\n老茶馆的故事\n作者：王小明\n　　{THREE}\n　　{FOUR}\n　　{ONE}\n"
    ).articles[:2]
    assert (first.title, [author.name for author in first.authors]) == ("渡口职工的调查报告", ["柳溪总工会课题组"])
    assert first.body.startswith("柳溪县的渡口条例自去年施行以来，沿河各村的职工代表")
    assert (second.title, second.kicker) == ("老茶馆的故事", "")


def test_what_a_text_is_part_of_stands_over_its_title() -> None:
    article = only_article(f"水乡小学校本教材\n\n第一单元\n\n家乡的桥\n\n{ONE}\n\n{TWO}\n")
    assert (article.kicker, article.title) == ("水乡小学校本教材　第一单元", "家乡的桥")


@pytest.mark.parametrize("column", ["通讯", "人物", "散文"])
def test_a_bare_column_over_a_title_and_nothing_but_text(column: str) -> None:
    article = only_article(f"{column}\n铁骨丹心——记水利局局长王敏\n\n{ONE}\n\n{TWO}\n")
    assert (article.kicker, article.title, article.subtitle, article.body) == (column, "铁骨丹心——记水利局局长王敏", "", f"{ONE}\n\n{TWO}\n")


@pytest.mark.parametrize(("first", "body"), [("回忆", "## 童年的井\n\n{}\n\n## 少年的船\n\n{}\n"), ("日记", "## 三月五日　晴\n\n{}\n\n{}\n"), ("往事", "{}\n\n{}\n")])
def test_such_a_word_may_be_the_title(first: str, body: str) -> None:
    article = only_article(f"{first}\n\n{body.replace('## ', '').format(ONE, TWO)}")
    assert (article.title, article.kicker, article.body) == (first, "", body.format(ONE, TWO))


def test_which_of_a_series_a_lecture_is() -> None:
    article = only_article(f"清河图书馆“水乡讲坛”第58讲\n\n怎样读一张老地图\n\n{ONE}\n\n{TWO}\n")
    assert (article.kicker, article.title) == ("清河图书馆“水乡讲坛”第58讲", "怎样读一张老地图")


def test_three_short_lines_without_a_part_among_them_are_no_head() -> None:
    assert only_article(f"清河县\n\n柳溪镇\n\n渡口村\n\n{ONE}\n\n{TWO}\n").kicker == ""
