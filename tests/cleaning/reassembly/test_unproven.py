"""Texts of several authors on one theme, unnumbered and uncut: nothing proves their order, so the editor is asked once."""

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.order import unproven
from bianzuan.cleaning.reassembly.words import meaning

CARTS = [
    "送饭路上的三轮车",
    "葛大勇 向阳社区志愿者",
    "腿脚不便的老人不能来食堂，志愿者骑三轮车送饭，一条路线十二户。食堂的老人在公告栏上记下谁要少盐，送饭的志愿者照着念给厨师听，铃铛一响老人就开门。",
    "三轮车上装着食堂的保温箱，上层放饭，下层放汤。志愿者宁可慢一点，路上的坑一个一个绕过去，送到老人手里，一顿饭只收一块五，饭钱装在保温箱的夹层里。",
    "有一户老人按了铃铛没有人应，志愿者守在门口打电话，原来老人去了医院。食堂把饭菜重新热过，保温箱又送到了病房，饭钱记在食堂的账本上。",
]
MONEY = [
    "一块五的饭钱",
    "文玉珍 向阳社区会计",
    "社区补贴以后，老人在食堂吃饭只付一块五，送饭也是一块五。食堂的账本每个月贴在公告栏，收了老人多少饭钱，补贴了多少，志愿者领了几回保温箱，一清二楚。",
    "账本是退休会计老文管的。老文说一块五的饭钱也是钱，志愿者送饭收回来的，收据要写日期，食堂的补贴要分开记，年底请老人代表来查。",
    "食堂的公告栏前常有老人念账本给大家听。念到结余，老人和志愿者商量着给食堂添了两只保温箱，送饭路远的几户也能喝上热汤。",
]
CLOCKS = [
    "修钟人的柜台",
    "席延年 青石街钟表匠",
    "修钟人的柜台只有一张课桌大，放大镜、镊子和齿轮摆得整整齐齐，墙上的挂钟走得分秒不差。",
    "有一座挂钟停了二十年，打开一看，是发条断了，齿轮之间还夹着一枚掉进去的铜钱。",
    "修钟人不收学徒，怕耽误年轻人。他把镊子送给了常来看修钟的小学生，小学生长大以后做了修表匠。",
]


def cleaned(*texts: list[str]) -> PagePlan:
    lines = [line for text in texts for line in text]
    return plan([PageLine(number, text) for number, text in enumerate(lines, 1)])


def asked(*texts: list[str]) -> list[int]:
    """Lines of the flags that say that nothing proves the order."""
    found = cleaned(*texts)
    assert [article.title[0].line for article in found.articles] == [1, len(texts[0]) + 1]  # never taken apart
    return [flag.run.line for flag in found.flags if flag.rule == "attribution" and flag.reason.startswith("texts on one theme")]


def test_texts_on_one_theme_are_asked_about_once_at_the_second_title() -> None:
    assert asked(CARTS, MONEY) == [len(CARTS) + 1]


def test_a_volume_with_a_preface_or_an_afterword_is_in_order() -> None:
    preface = ["送饭记", "前言", "本书收入社区食堂志愿者的回忆，所记都是亲身的经历，编者只改正了笔误。"]
    afterword = ["编后记", "书稿编成以后，各位作者又看过一遍，谨在这里一并致谢。"]
    for texts in ((preface, CARTS, MONEY), (CARTS, MONEY, afterword)):
        found = cleaned(*texts)
        assert not [flag for flag in found.flags if flag.rule == "attribution"]
        assert "fragments" not in {article.kind for article in found.articles}


def test_texts_on_different_themes_are_not() -> None:
    assert asked(MONEY, CLOCKS) == []


def test_numbers_that_run_through_a_text_prove_its_order() -> None:
    numbered = [*MONEY[:3], "一、贴在墙上的账", MONEY[3], "二、结余怎么用", MONEY[4]]
    assert asked(CARTS, numbered) == []


def test_numbers_through_one_text_prove_nothing_of_two_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unproven, "nearest_texts", lambda titles, texts: 0.9)
    numbered = [*CLOCKS[:3], "一、停了的挂钟", CLOCKS[3], "二、不收学徒", CLOCKS[4]]
    found = cleaned(CARTS, MONEY, numbered)
    assert [flag.run.line for flag in found.flags if flag.reason.startswith("texts on one theme")] == [len(CARTS) + 1]


def test_one_author_can_be_read_below_any_of_his_titles() -> None:
    assert asked(CARTS, [MONEY[0], CARTS[1], *MONEY[2:]]) == []


def test_a_text_of_one_paragraph_stood_in_one_column(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unproven, "nearest_texts", lambda titles, texts: 0.9)
    assert asked(CLOCKS, MONEY) == [len(CLOCKS) + 1]
    assert asked(CLOCKS, MONEY[:3]) == []


def test_without_the_model_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_encoder", lambda: None)
    assert asked(CARTS, MONEY) == []
