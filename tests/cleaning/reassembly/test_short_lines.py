"""Short lines that are no headings, and no verse: cries, rows of words, paragraphs of a gazetteer."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, only_article


@pytest.mark.parametrize("line", ["大家新年好、春节好！（国语、客语）", "渡口 水车 磨坊 木匠 乡土志"])
def test_cries_and_rows_of_words_head_nothing(line: str) -> None:
    assert f"\n\n{line}\n\n" in body_of(f"# 水车考\n\n{ONE}\n\n{line}\n\n{TWO}\n")


def test_a_heading_may_end_in_a_bracket() -> None:
    assert "\n\n## 水车怎样造（上）\n\n" in body_of(f"# 水车考\n\n{ONE}\n\n水车怎样造（上）\n\n{TWO}\n")


def test_paragraphs_of_a_gazetteer_are_no_verse() -> None:
    lines = ["东至渡口镇界，四里。", "西至石桥乡界，十里有余。", "南至清溪镇界，三十九里。", "北至柳林县界，七里。", "由镇至县，二十四里。"]
    body = body_of(f"# 渡口镇志\n\n{ONE}\n\n" + "\n\n".join(lines) + "\n")
    assert all(f"\n\n{line}" in body for line in lines)


def test_a_song_whose_lines_pause_is_verse() -> None:
    lines = ["渡口的水车转呀转，", "转走了一年又一年。", "石桥下的水流呀流，", "流到了柳林的田头。", "摇船的老人笑呀笑，", "笑弯了两道白眉毛。"]
    assert "\n".join(lines) in body_of(f"# 水车谣\n\n{ONE}\n\n" + "\n\n".join(lines) + "\n").replace("  \n", "\n")


def test_days_of_a_journey_head_its_entries() -> None:
    days = ["第十八天（2010年8月4日）　渡口", "第十九天（2010年8月5日）", "第二十天（2010年8月6日）"]
    body = body_of("沿河日记\n\n" + "\n\n".join(f"{day}\n\n{ONE}" for day in days) + "\n")
    assert body.count("## 第") == 3


def test_days_counted_in_a_sentence_head_nothing() -> None:
    assert "##" not in body_of(f"沿河日记\n\n{ONE}\n\n第十八天（2010年8月4日）我们到了渡口。\n\n{TWO}\n")


def test_who_is_named_above_the_title_and_below_it() -> None:
    article = only_article(f"刘敏\n水车怎样造，渡口怎样守\n刘敏\n{ONE}\n{TWO}\n")
    assert ([a.name for a in article.authors], article.kicker, article.title) == (["刘敏"], "", "水车怎样造，渡口怎样守")


def test_a_name_of_two_words_above_where_he_works() -> None:
    text = f"清代渡口考\n\n2013-03-31\n\n关键词：渡口；水车\n\n高 远\n\n（某某师范学院 历史学院，某地 455000）\n\n{ONE}\n\n{TWO}\n"
    article = only_article(text)
    assert ([a.name for a in article.authors], article.date) == (["高远"], "2013-03-31")
    assert "关键词：渡口；水车" in article.body


def test_a_preface_of_one_character() -> None:
    article = only_article(f"序\n\n{ONE}{TWO}\n\n{TWO}\n")
    assert article.title == "序"


def test_who_told_and_who_wrote_it_down() -> None:
    article = only_article(f"我怎样造水车\n柳白玉霜口述　王小明整理\n{ONE}\n{TWO}\n")
    assert [(a.name, a.role) for a in article.authors] == [("柳白玉霜", "口述"), ("王小明", "整理")]


def test_words_that_tell_and_write_sign_nothing() -> None:
    assert only_article(f"我怎样造水车\n老人口述　学生记录\n{ONE}\n{TWO}\n").authors == ()


def test_the_number_of_a_decree_heads_nothing() -> None:
    assert "## 第28号" not in body_of(f"# 渡口管理办法\n\n第28号\n\n{ONE}\n\n{TWO}\n")


def test_who_said_what_is_quoted_ends_its_line() -> None:
    said = ["水车转得慢，日子过得长。──渡口小学校长 刘敏", "石桥是大家的石桥。──木工社 王小明"]
    body = body_of(f"# 水车考\n\n{said[0]}\n{said[1]}\n{ONE}\n")
    assert all(f"{line.replace('──', '——')}\n\n" in body for line in said)


def test_a_sentence_that_goes_on_behind_dashes_is_one() -> None:
    text = f"# 水车考\n\n{ONE[:-1]}。——这是老人常说的话，可年轻人都不听他的劝告，仍旧把图\n纸收进抽屉里去了。{TWO}\n"
    assert "仍旧把图纸收进" in body_of(text)


def test_who_stands_where_is_a_caption() -> None:
    assert "刘敏与木匠王小明（右）\n{: .caption }" in body_of(f"# 水车考\n\n{ONE}\n\n刘敏与木匠王小明（右）\n\n{TWO}\n")
    assert ".caption" not in body_of(f"# 水车考\n\n{ONE}\n\n水车怎样造（中）\n\n{TWO}\n\n他站在刘敏（左）的身边，一句话也不说。\n")


def test_a_site_names_itself_with_its_address_before_the_day() -> None:
    article = only_article(f"水车考\n\n清河网 www.example.com  2007年06月27日 11:58 来源:\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.date) == ("水车考", "2007-06-27")


def test_the_section_of_a_site_is_no_title() -> None:
    assert only_article(f"本站分类：创作\n\n{ONE}\n\n{TWO}\n").title == ""


def test_a_publisher_heads_nothing() -> None:
    assert "##" not in body_of(f"水车译注\n\n清河大学出版社\n\n{ONE}\n\n{TWO}\n")


@pytest.mark.parametrize(("line", "date", "names"), [("看山水 发表于2020-04-28 23:04:01", "2020-04-28", []), ("散文 | by  刘敏 | 2023-03-30", "2023-03-30", ["刘敏"])])
def test_lines_that_tell_when_a_page_was_put_up(line: str, date: str, names: list[str]) -> None:
    article = only_article(f"水车怎样造，渡口怎样守\n\n{line}\n\n{ONE}\n\n{TWO}\n")
    assert (article.date, [a.name for a in article.authors]) == (date, names)


def test_a_sentence_on_when_something_was_printed_tells_nothing() -> None:
    assert only_article(f"水车怎样造，渡口怎样守\n\n{ONE}\n\n他的文章 发表于1958年春天\n\n{TWO}\n").date == ""


def test_the_source_and_below_it_the_day() -> None:
    article = only_article(f"小伙发现一本旧杂志\n\n来源：清河网-清河报\n2011年09月30日02:42\n\n{ONE}\n\n{TWO}\n")
    assert (article.date, article.body) == ("2011-09-30", f"{ONE}\n\n{TWO}\n")


def test_the_source_below_a_text_stays_with_it() -> None:
    assert "来源：清河网-清河报" in only_article(f"小伙发现一本旧杂志\n\n{ONE}\n\n{TWO}\n\n来源：清河网-清河报\n").body


def test_an_address_behind_the_time_is_no_text() -> None:
    article = only_article(f"镇上发现一份旧报\n\n来源:清河日报 2017-04-28 08:20 http://www.example.com/ 清河报电子版\n\n{ONE}\n\n{TWO}\n")
    assert (article.date, article.body) == ("2017-04-28", f"{ONE}\n\n{TWO}\n")


def test_a_mark_that_stands_for_a_lost_character_above_the_title_goes() -> None:
    article = only_article(f"刘敏\n?\n渡口、水车与木匠——以清河为中心\n刘敏\n{ONE}\n{TWO}\n")
    assert [a.name for a in article.authors] == ["刘敏"]
    assert "?" not in article.title + article.body
    assert "\n?\n" in body_of(f"水车考\n\n{ONE}\n\n{TWO}\n\n?\n\n{ONE}\n").replace("？", "?")


def test_words_behind_dashes_head_nothing() -> None:
    assert "##" not in body_of(f"水车考\n\n{ONE}\n\n――说水车是祖传的宝贝，表示爱护\n\n{TWO}\n")


def test_numerals_in_brackets_alone_head_parts() -> None:
    assert body_of(f"水车考\n\n{ONE}\n\n（一）\n\n{TWO}\n\n（二）\n\n{ONE}\n").count("## （") == 2
    # One that begins no count, and one that heads nothing.
    assert "##" not in body_of(f"水车考\n\n{ONE}\n\n（三）\n\n{TWO}\n\n（五）\n\n{ONE}\n")


def test_a_day_of_the_republic_and_its_place_below_the_author() -> None:
    article = only_article(f"渡口落成告镇民书\n作者：刘敏\n中华民国45年（1956年）10月10日于清河市\n\n{ONE}\n\n{TWO}\n")
    assert (article.date, article.body) == ("1956-10-10", f"{ONE}\n\n{TWO}\n")


def test_authors_with_the_numbers_of_where_they_work_behind_a_label() -> None:
    article = only_article(f"渡口与水车\n作者：刘敏1,2；王小明3\n{ONE}\n{TWO}\n")
    assert [a.name for a in article.authors] == ["刘敏", "王小明"]


def test_two_characters_at_the_edge_between_indented_paragraphs_are_headings() -> None:
    text = f"大堤上的两代人\n柯明\n　　{ONE}\n锣声\n　　{TWO}\n　　{ONE}\n图纸\n　　{TWO}\n"
    assert [line for line in body_of(text).split("\n") if line.startswith("#")] == ["## 锣声", "## 图纸"]
    one = text.replace("图纸\n", "")
    assert "#" not in body_of(one), "one alone may sign what stands above"
    assert "#" not in body_of(text.replace("　　", "")), "where paragraphs have no indent, it tells nothing"
