"""Dates and times that cannot be."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.rules.dates import impossible_dates


@pytest.mark.parametrize(
    ("text", "date", "why"),
    [
        ("船厂1956年2月30日开工。", "1956年2月30日", "历法上没有这一天"),
        ("1957年2月29日下水。", "1957年2月29日", "历法上没有这一天"),
        ("定于13月5日开幕。", "13月5日", "历法上没有这一天"),
        ("四月三十一日下水。", "四月三十一日", "历法上没有这一天"),
        ("上午9时75分下水。", "9时75分", "没有这一时刻"),
        ("２０１８年１０月２２日（星期二）召开。", "２０１８年１０月２２日（星期二", "按历法，这一天是星期一"),
    ],
)
def test_what_cannot_be_is_flagged(text: str, date: str, why: str) -> None:
    (change,) = impossible_dates(Page((text,)))
    assert (text[change.start : change.end], in_chinese(change.reason)) == (date, why)


@pytest.mark.parametrize(
    "text",
    [
        "1956年2月29日，2月29日，12月31日。",
        "二月三十日，腊月三十日。",  # of the lunar calendar
        "历时13月，共13个月。",
        "2018年10月22日（星期一）召开，每周二开会。",
        "2018年10月22日周边的村子",
        "版本2.13月报，比分9点75分之一。",
        "正午12时30分，24时00分。",
    ],
)
def test_what_can_be_is_not(text: str) -> None:
    assert list(impossible_dates(Page((text,)))) == []
