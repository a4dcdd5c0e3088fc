"""Short reports under words, 天气, 交通, 市场: the words head parts; the first one is a title only where nobody can tell."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan
from cleaned_texts import ONE, TWO, cleaned

REPORTS = {
    "天气": "本周全县普降小雨，气温略有下降，最高气温二十二度，有利于冬小麦出苗。",
    "交通": "县城到北山镇的公路已经修通，每天发四班客车，沿线群众出行方便多了。",
    "市场": "国庆节前后，县城各菜市场供应充足，白菜每斤八分，价格与上月持平。",
    "卫生": "县医院派出三个医疗小组下乡巡回医疗，半个月来诊治病人四百多人次。",
}


def page(lines: list[str], apart: int) -> PagePlan:
    return plan([PageLine(number * apart, line) for number, line in enumerate(lines, 1)])


def titles(made: PagePlan, lines: list[str], apart: int) -> list[str]:
    return ["".join(lines[run.line // apart - 1] for run in article.title) for article in made.articles]


def headings(made: PagePlan, lines: list[str], apart: int) -> list[str]:
    return [lines[block.runs[0].line // apart - 1] for article in made.articles for block in article.blocks if block.kind == "heading"]


def asked(made: PagePlan) -> list[str]:
    return [flag.rule for flag in made.flags if "is it one of them" in flag.reason]


@pytest.mark.parametrize("apart", [1, 2], ids=["one below the other", "an empty line between"])
def test_words_that_papers_file_under_head_their_reports(apart: int) -> None:
    lines = [line for pair in REPORTS.items() for line in pair]
    made = page(lines, apart)
    assert (titles(made, lines, apart), headings(made, lines, apart), asked(made)) == ([""], list(REPORTS), [])
    lines = ["一周要闻", *lines]
    made = page(lines, apart)
    assert (titles(made, lines, apart), headings(made, lines, apart), asked(made)) == (["一周要闻"], list(REPORTS), [])


def test_of_other_words_the_first_may_be_the_title() -> None:
    lines = [line for word, text in zip(("故乡", "童年", "母亲", "水井"), REPORTS.values(), strict=True) for line in (word, text)]
    made = page(lines, 2)
    assert (titles(made, lines, 2), headings(made, lines, 2), asked(made)) == (["故乡"], ["童年", "母亲", "水井"], ["title"])


@pytest.mark.parametrize(
    "lines",
    [
        ["天气", REPORTS["天气"], "交通", REPORTS["交通"]],  # two words are no pattern
        ["水车与木匠", ONE, TWO, "天气", REPORTS["天气"], "交通", REPORTS["交通"]],  # a title, and text of its own
        ["故乡", ONE * 8, "童年", TWO * 8, "母亲", ONE * 9],  # an essay and its parts
    ],
)
def test_nobody_is_asked_about_other_titles(lines: list[str]) -> None:
    made = page(lines, 2)
    assert (titles(made, lines, 2), asked(made)) == ([lines[0]], [])


SEASONS = {"春天": "柳条刚刚吐出嫩芽，河里的冰就化了。", "夏天": "傍晚时分，人们把竹床搬到街上乘凉。", "秋天": "稻子黄了，打谷场上彻夜点着马灯。", "冬天": "雪落下来，外婆在火塘边煨着红薯。"}


def test_who_sent_the_reports_may_stand_below_the_last() -> None:
    lines = ["一周要闻", *(line for pair in SEASONS.items() for line in pair), "（本刊通讯员供稿）"]
    assert headings(page(lines, 1), lines, 1) == list(SEASONS)


def test_an_introduction_may_stand_above_the_first_word() -> None:
    lines = ["在乡下住的一年", ONE, *(line for pair in SEASONS.items() for line in pair)]
    made = page(lines, 1)
    assert (titles(made, lines, 1), headings(made, lines, 1), asked(made)) == (["在乡下住的一年"], list(SEASONS), [])
    lines = ["在乡下住的一年", *[ONE, TWO] * 2, *lines[2:]]
    assert headings(page(lines, 1), lines, 1) == []  # more than an introduction


def test_words_below_a_first_one_over_the_shortest_texts_head_them() -> None:
    lines = [line for pair in SEASONS.items() for line in pair]
    made = page(lines, 1)
    assert (titles(made, lines, 1), headings(made, lines, 1), asked(made)) == (["春天"], ["夏天", "秋天", "冬天"], ["title"])


def test_words_among_lines_that_are_no_reports_head_nothing() -> None:
    lines = ["天气", "晴", "交通", "好", "市场", "旺", "卫生", "优"]
    assert headings(page(lines, 1), lines, 1) == []


@pytest.mark.parametrize(
    ("words", "questions"),
    [
        (("故乡", "童年", "老井"), []),  # an essay and two parts
        (("市场", "交通", "天气"), ["title"]),  # papers file under the first
        (("农业", "林业", "畜牧", "渔业"), ["title"]),  # it holds the others
        (("文化", "教育", "体育", "卫生"), ["title"]),
    ],
)
def test_the_first_word_stays_the_title_where_it_may_be(words: tuple[str, ...], questions: list[str]) -> None:
    lines = [line for word, text in zip(words, REPORTS.values(), strict=False) for line in (word, text)]
    made = page(lines, 2)
    assert (titles(made, lines, 2), headings(made, lines, 2), asked(made)) == ([words[0]], list(words[1:]), questions)


def test_nobody_is_asked_about_a_title_that_is_marked_as_one() -> None:
    text = "\n\n".join(f"{mark} {word}\n\n{said}" for mark, word, said in zip(("#", "##", "##", "##"), ("市场", "童年", "母亲", "水井"), REPORTS.values(), strict=True))
    found = cleaned(text, "markdown")
    assert [article.title for article in found.articles] == ["市场"]
    assert not [edit for edit in found.ledger if edit.status == "flagged"]
