"""Names one character apart that sound alike."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.rules.names_alike import names_alike

ZHANG = ("厂长张华民是河口人。", "张华民十六岁学木工。后来张华民当了厂长。", "那一年，张华明带着二十个人修好了十二条船，张华民自己守在滩上。")
ZHOU = ("记者来到周立新家。", "周立新说，渡口的船是他造的。", "“船不大。”周立新笑着说。", "周立心的妻子在岸上等他。")


def proposed(*lines: str) -> list[str]:
    return [change.after for change in names_alike(Page(lines))]


def test_a_name_that_sounds_like_a_frequent_one_is_suspect() -> None:
    assert proposed(*ZHANG) == ["张华民"]
    assert proposed(*ZHOU) == ["周立新"]


@pytest.mark.parametrize("other", ["张华军", "张建民", "张华"])
def test_one_that_sounds_otherwise_is_another_person(other: str) -> None:
    assert proposed(*(line.replace("张华明", other) for line in ZHANG)) == []


def test_brothers_in_one_list_are_two() -> None:
    assert proposed(*ZHANG, "张华民和张华明的父亲也是木工。") == []
    assert proposed(*ZHANG[:2], "张华民、张华明兄弟俩修好了十二条船，张华民自己守在滩上。") == []


def test_one_that_comes_twice_is_no_slip() -> None:
    assert proposed(*ZHANG, "张华明后来去了外省。") == []


def test_what_is_no_name_is_left_alone() -> None:
    assert proposed("高中生要住校。", "高中生说，住校好。", "高中生都来了，高中生多。", "高中声的课不多。") == []
    assert proposed("东山村在河边。", "东山村的人多。", "东山村是大村，东山村有船厂。", "东三村的人说，船厂在东山村。") == []
