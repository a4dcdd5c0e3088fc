"""Dates in the text become a chronology; what cannot be dated, or is no event, stays out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bianzuan.config import HeadingConfig, IndexConfig
from bianzuan.errors import ContentError
from bianzuan.indexing import CHRONOLOGY, compile_indexes, mark, open_dates
from bianzuan.indexing.chronology import events
from index_making import configuration, on_pages, publication


def found(text: str, date: str = "") -> list[tuple[str, str]]:
    chapter = replace(publication([text]).chapters[0], date=date)
    return [(one.date, one.heading) for one in events(text, chapter)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("2013年4月28日，他在京出席座谈会。", ("2013-04-28", "4月28日　他在京出席座谈会")),
        ("2024年4月22日至24日，他在重庆考察。", ("2024-04-22", "4月22日至24日　他在重庆考察")),
        ("二〇一三年十月二十三日举行集体谈话。", ("2013-10-23", "十月二十三日　举行集体谈话")),
        ("2017年2月，召开第三十二次会议，审议方案。", ("2017-02-00", "2月　召开第三十二次会议")),
        ("2015年4月28日，他在庆祝大会上指出，劳动光荣。", ("2015-04-28", "4月28日　他在庆祝大会")),
        ("2018年10月25日大会上，三名劳动者当选副主席。", ("2018-10-25", "10月25日　大会上，三名劳动者当选副主席")),
    ],
)
def test_a_date_and_what_happened(text, event):
    assert found(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "2013年4月以来，各地普遍开展活动。",  # a span
        "2018年6月底，全国配备了干部。",
        "见《关于2019年4月开展活动的通知》有关条文。",  # a title
        "在2017年10月召开的大会提出了任务。",  # the date describes the meeting
        "4月28日，他在京出席座谈会。",  # no year
        "有着3000年历史，金秋十月喜迎盛会开幕。",
        "2013年13月40日，他在京出席座谈会。",
        "2013年4月28日，“他在京。",  # quotation left open
        "2013年4月。",
    ],
)
def test_what_is_no_dated_event(text):
    assert found(text) == []


def test_years_are_resolved_within_the_sentence_or_by_the_articles_own_date():
    text = "2013年4月28日亲临工会机关座谈，10月23日同领导班子谈话。同年5月举行表彰大会。今年3月召开工作会议。去年3月召开工作会议。"
    inherited = [("2013-04-28", "4月28日　亲临工会机关座谈"), ("2013-10-23", "10月23日　同领导班子谈话")]
    assert found("2013年4月28日亲临工会机关座谈，同年10月23日同领导班子谈话。") == inherited
    assert found(text) == [*inherited, ("2013-05-00", "5月　举行表彰大会")]
    assert found("同年5月举行表彰大会。") == []
    assert found(text, "2021-05-01")[-2:] == [("2021-03-00", "3月　召开工作会议"), ("2020-03-00", "3月　召开工作会议")]


def test_the_chronology_is_printed_in_the_order_of_time_by_years():
    made = publication(["2015年2月，制定了意见和办法。2013年10月1日，举行了盛大集会。", "2013年4月1日，举行了座谈会。"])
    config = configuration(index=IndexConfig(indexes=("chronology",)))
    marks = mark(made, config)
    (index,) = compile_indexes(marks, on_pages(marks, {"ch1-b1": 3, "ch1-b2": 4}), config)
    assert (index.title, index.collation) == ("大事年表", "dates")
    assert [group.label for group in index.groups] == ["2013年", "2015年"]
    assert [(entry.heading, entry.locators[0].page) for entry in index.groups[0].entries] == [
        ("4月1日　举行了座谈会", "4"),
        ("10月1日　举行了盛大集会", "3"),
    ]


def test_dates_without_their_year_are_told():
    made = publication(
        ["2013年4月28日举行表彰大会。今年5月召开工作会议。同年6月召开工作会议。", "7月1日，他在京出席座谈会；8月以来开展活动。"],
        ["2014年同年9月召开工作会议，去年9月召开工作会议。"],
    )
    assert [(one.chapter, one.date, one.passage) for one in open_dates(made)] == [
        ("ch1", "今年5月", "今年5月召开工作会议"),
        ("ch1", "7月1日", "7月1日，他在京出席座谈会"),
        ("ch2", "去年9月", "去年9月召开工作会议"),
    ]


def test_the_editor_may_date_an_event_that_the_text_leaves_open():
    made = publication(["2013年4月1日，举行了座谈会。今年5月召开工作会议。"])
    row = HeadingConfig(CHRONOLOGY, "5月　召开工作会议", reading="2012-05", match=("今年5月召开工作会议",))
    config = configuration(row, index=IndexConfig(indexes=(CHRONOLOGY,)))
    marks = mark(made, config)
    (index,) = compile_indexes(marks, on_pages(marks, {"ch1-b1": 3}), config)
    assert [(group.label, [entry.heading for entry in group.entries]) for group in index.groups] == [
        ("2012年", ["5月　召开工作会议"]),
        ("2013年", ["4月1日　举行了座谈会"]),
    ]


@pytest.mark.parametrize("date", ["", "wǔ yuè", "2012-13", "2012-5-1"])
def test_an_entry_of_the_chronology_needs_a_date(date):
    row = HeadingConfig(CHRONOLOGY, "5月　召开工作会议", reading=date, line=7)
    with pytest.raises(ContentError) as caught:
        mark(publication(["今年5月。"]), configuration(row, index=IndexConfig(indexes=(CHRONOLOGY,))))
    assert [(one.key, one.line) for one in caught.value.problems] == [("indexing.not_a_date", 7)]
