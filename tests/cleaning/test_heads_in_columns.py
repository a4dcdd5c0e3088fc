"""Heads on pages of newspapers whose columns break off: boxes before names, kinds of work, the head of the page itself."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from cleaned_texts import ONE, TWO, cleaned
from test_furniture import dropped

POEM = "石磨转了一百年\n麦子白了一百回\n只有那匹蒙眼的驴\n不知道自己走了多远\n"


@pytest.mark.parametrize("signed", ["□蒲一帆", "◎蒲一帆", "□ 蒲一帆"])
def test_a_name_behind_a_box_is_no_line_of_the_poem_below(signed: str) -> None:
    (article,) = cleaned(f"乡音三章\n（组诗）\n{signed}\n{POEM}").articles
    assert (article.title, article.subtitle, [a.name for a in article.authors]) == ("乡音三章", "（组诗）", ["蒲一帆"])
    assert "蒲" not in article.body


def test_a_poem_signed_so_below_another_text_is_a_text() -> None:
    articles = cleaned(f"父亲的算盘\n□倪长河\n　　{ONE}\n　　{TWO}\n乡音三章\n（组诗）\n□蒲一帆\n{POEM}\n茶棚\n□祝小棠\n　　{TWO}{ONE}\n").articles
    assert [(a.title, [b.name for b in a.authors]) for a in articles if a.authors] == [("父亲的算盘", ["倪长河"]), ("乡音三章", ["蒲一帆"]), ("茶棚", ["祝小棠"])]


def test_the_number_of_an_instalment_stands_above_the_name() -> None:
    articles = cleaned(f"父亲的算盘\n□倪长河\n　　{ONE}\n　　{TWO}\n雪埋黑松岭\n（长篇小说连载）\n17\n□巩山\n　　{TWO}{ONE}\n").articles
    assert [(a.title, a.subtitle or "", a.authors[0].name) for a in articles if a.authors] == [("父亲的算盘", "", "倪长河"), ("雪埋黑松岭", "（长篇小说连载）\u300017", "巩山")]


@pytest.mark.parametrize("years", ["（1951—1953）", "（1862—1911年）", "（1840年至今）"])
def test_the_years_of_which_a_text_speaks_are_a_subtitle(years: str) -> None:
    (article,) = cleaned(f"洮水公路桥梁记事\n{years}\n\n1951年\n　　{ONE}\n1952年\n　　{TWO}\n").articles
    assert (article.title, article.subtitle) == ("洮水公路桥梁记事", years)


def test_what_a_mother_says_is_no_name() -> None:
    assert not is_name("母亲说")
    assert is_name("高天说")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("采访、整理：骆　珊", [("骆珊", "采访、整理")]),
        ("口述：刘敏　采访、整理：张文", [("刘敏", "口述"), ("张文", "采访、整理")]),
        ("龚　砚辑录", [("龚砚", "辑录")]),
        ("刘敏采录", [("刘敏", "采录")]),
    ],
)
def test_who_did_two_things_or_gathered_a_text_signs(line: str, authors: list[tuple[str, str]]) -> None:
    assert [(a.name, a.role) for a in presumed_byline(line)] == authors


@pytest.mark.parametrize("line", ["山歌采录", "水车辑录", "方言整理"])
def test_words_before_what_is_done_name_nobody(line: str) -> None:
    assert presumed_byline(line) == ()


PAGE = "　　去年，柳河县的玉米平均亩产\n第一次突破八百斤。问起原因，农\n民的回答很干脆：种子换了。可是\n种子是怎么换的，这里面有一段曲\n折，说起来话很长，要从三年前全\n"


def test_a_title_over_a_reporter_is_no_rest_of_the_column_above() -> None:
    below = "　　清早五点，城关镇运输社的院子\n里就响起了铃铛声。四十七头毛驴\n排成一溜，等着派活。\n"
    articles = cleaned(f"三级良种网\n本报记者　高树屏\n{PAGE}毛驴车队的账\n本报记者　郭文彬\n{below}").articles
    assert [a.title for a in articles] == ["三级良种网", "毛驴车队的账"]
    assert not any("毛驴车队" in a.body for a in articles)


@pytest.mark.parametrize("head", ["毛驴车队的账\n——访城关镇运输社\n郭文彬　冷雪\n", "毛驴车队的账\n郭文彬　冷雪\n"])
def test_a_title_over_names_is_no_rest_of_the_column_above(head: str) -> None:
    """It had been put into the sentence above, and the text below it stood under another author's name."""
    below = "　　清早五点，城关镇运输社的院子\n里就响起了铃铛声。四十七头毛驴\n排成一溜，等着派活。\n"
    articles = cleaned(f"三级良种网\n本报记者　高树屏\n{PAGE}{head}{below}").articles
    assert [(a.title, [b.name for b in a.authors]) for a in articles] == [("三级良种网", ["高树屏"]), ("毛驴车队的账", ["郭文彬", "冷雪"])]
    assert articles[1].subtitle == ("——访城关镇运输社" if "——" in head else "")


def test_a_line_that_goes_on_above_a_name_stays_in_its_sentence() -> None:
    """It ends its sentence: who stands below it is named by the sentence above."""
    body = cleaned(f"三级良种网\n本报记者　高树屏\n{PAGE}县的种子公司讲起。\n{PAGE}县的公路讲起。\n").articles[0].body
    assert "要从三年前全县的种子公司讲起。" in body


def test_the_head_of_a_page_is_no_kicker_of_the_first_text() -> None:
    (article,) = cleaned(f"柳 河 日 报\n1986年4月17日　星期四　　第二版\n\n秋粮丰产话种子\n三级良种繁育网是怎样织起来的\n本报记者　高树屏\n　　{ONE}\n　　{TWO}\n").articles
    assert (article.kicker, article.title, article.date) == ("秋粮丰产话种子", "三级良种繁育网是怎样织起来的", "1986-04-17")


@pytest.mark.parametrize("head", ["临渠晚报　1982年9月3日　第三版", "1982年9月3日　临渠晚报　第三版"])
def test_the_head_of_a_page_inside_a_sentence_goes(head: str) -> None:
    assert dropped(f"旧渡口\n刘敏\n{ONE}\n从上月起，存车费由二分涨到五分，也不贴\n{head}\n告示，也不开收据。{TWO}\n") == [head]
    assert dropped(f"旧渡口\n刘敏\n{ONE}\n{head}\n{TWO}\n") == [], "it may say where the text stood"


@pytest.mark.parametrize("line", ["（本版责任编辑　荆玉芝）", "（责任编辑　荆　玉）", "本版责任编辑：荆玉芝"])
def test_who_edited_a_page_goes(line: str) -> None:
    assert dropped(f"旧渡口\n刘敏\n{ONE}\n{TWO}\n{line}\n") == [line]
