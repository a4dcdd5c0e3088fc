"""Reports of a newspaper stand below each other, each under a title that nobody signs."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.signers.reports import begins_report, has_dateline

FIRST = ["渡口新桥昨天合龙", "清河社柳溪3月5日电（记者刘敏）　昨天下午三点，柳溪渡口的新桥合龙，两岸的人都来看。", "桥长二百一十米，修了两年零四个月，桥上走车，桥下行船。"]
SECOND = ["水车协会换届", "本报柳溪3月5日讯　水车协会昨天开会换届，选出理事十一人，会长由老木匠葛大勇连任。", "会上还商量了修复上游三座水车的办法，木料由林场供给。"]


def planned(*parts: list[str]) -> tuple[PagePlan, list[str]]:
    lines = [line for part in parts for line in part]
    return plan([PageLine(number, text) for number, text in enumerate(lines, 1)]), lines


def titles(*parts: list[str]) -> list[str]:
    made, lines = planned(*parts)
    return ["".join(lines[run.line - 1][run.start : run.end] for run in article.title) for article in made.articles]


def test_each_report_is_an_article() -> None:
    assert titles(FIRST, SECOND) == ["渡口新桥昨天合龙", "水车协会换届"]


def test_a_second_line_and_a_picture_may_stand_between_title_and_text() -> None:
    second = ["水车协会换届", "木料由林场供给", "图为会长葛大勇在会上讲话。（张文摄）", *SECOND[1:]]
    made, lines = planned(FIRST, second)
    assert titles(FIRST, second) == ["渡口新桥昨天合龙", "水车协会换届"]
    assert [lines[run.line - 1] for run in made.articles[1].subtitle] == ["木料由林场供给"]


def test_who_reports_is_the_author() -> None:
    made, _ = planned(SECOND, FIRST)
    assert [[author.name for author in article.authors] for article in made.articles] == [[], ["刘敏"]]


def test_a_line_below_an_open_sentence_is_no_title() -> None:
    cut = [*FIRST[:2], "桥长二百一十米，修了两年零四个月，桥上走车，桥下行船，夜里两边的灯一直亮到"]
    assert "水车协会换届" not in titles(cut, SECOND)


def test_a_heading_over_any_other_text_stays_one() -> None:
    assert titles(FIRST, ["桥的名字", "桥叫什么名字，两岸商量了半年，最后用了渡口的老名字，大家都没有意见。"]) == ["渡口新桥昨天合龙"]


@pytest.mark.parametrize("text", ["本报讯　昨天", "清河社柳溪3月5日电（记者刘敏）", "据清河社三月五日电", "本报柳溪十二月三十一日讯　"])
def test_datelines(text: str) -> None:
    assert has_dateline(text)


@pytest.mark.parametrize("text", ["本社电话是四位数", "柳溪公社电灌站昨天开闸", "本报消息说，桥已经合龙"])
def test_words_that_only_look_like_one(text: str) -> None:
    assert not has_dateline(text)


def test_who_reports() -> None:
    assert begins_report("本报记者刘敏报道：昨天")
    assert not begins_report("记者们来到渡口")
