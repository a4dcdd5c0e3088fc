"""Pages pasted out of files: lines of several measures, days of diaries, figures, line numbers, what e-book sites say."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.furniture.ebooks import is_of_ebooks
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.model import Author
from cleaned_texts import ONE, TWO, body_of, only_article

SLIDES = """柳溪镇水车社
刘敏
口述水车史是由一位备妥问题的访谈者，向受访的老木工发
问，受访者陈述记忆中所做、所见、所闻与看法，并且以录
音收存彼此的问答。访谈的录音经过誊写以后，存放在镇上
的文化站或者印成册子。这些纪录将成为流传久远的材料，
扩展了手艺研究的范畴，为许多隐没的事情找出新的解释。
与一般访问相比，口述史的不同之处：
必须录音或录影，并非单纯依靠文字纪录。
访谈内容往后能让他人查阅、研究考证、重
新加以解释，也能接受别人的鉴定和批评。
访谈者必须在计划的目标与受访者的观点之间，
保持平衡，应当敏于感受社会与经验的多样性，
以及乡土、行业、年龄、信仰等所牵连的关系。
"""


def test_lines_of_several_measures_that_break_off_are_put_together() -> None:
    body = only_article(SLIDES).body
    assert "向受访的老木工发问，" in body
    assert "研究考证、重新加以解释" in body
    assert "观点之间，保持平衡" in body
    assert "必须录音或录影，并非单纯依靠文字纪录。\n\n访谈内容" in body


def test_paragraphs_that_end_stay_apart() -> None:
    paragraphs = [f"{ONE}{place}。" for place in "一二三四五六七"]
    assert body_of("\n".join(["# 水车", *paragraphs])) == "\n\n".join(paragraphs) + "\n"


def test_long_titles_below_each_other_stay_lines() -> None:
    titles = [f"柳溪镇第{place}次水车修缮会议关于渡口上下游各村分工的决定" for place in "一二三四五六七八"]
    body = body_of("\n".join(["# 文件目录", ONE, *titles, TWO]))
    assert all(f"\n{title}\n" in body for title in titles)


@pytest.mark.parametrize(
    "days",
    [
        ("1961年3月31日星期五晴（1694天）", "1961年4月1日星期六风（1695天）", "1961年4月6日星期四（1696天）"),
        ("5月8日，晴。", "5月9日，阴转小雨。", "5月11日，大风。"),
    ],
)
def test_days_with_their_weather_head_a_diary(days: tuple[str, ...]) -> None:
    body = body_of("\n".join(f"{day}\n{ONE}" for day in ("", *days)))
    assert all(f"## {day}\n" in body for day in days)


def test_short_sentences_that_begin_with_a_day_are_text() -> None:
    days = ("5月8日，开工。", "5月9日，他来了。", "5月11日，完工。")
    assert "##" not in body_of("# 水车\n" + "\n".join(f"{day}\n{ONE}" for day in days))


@pytest.mark.parametrize("line", ["图5-9 渡口的水车", "图3 水车的底座与横梁", "图12017年柳溪镇水车数目(%)"])
def test_a_number_and_what_is_seen_are_a_caption(line: str) -> None:
    assert "{: .caption }" in body_of(f"# 水车\n\n{ONE}\n\n{line}\n\n{TWO}\n")


@pytest.mark.parametrize("line", ["图3所示的水车是去年装好的", "图5-9，见后页，是渡口的水车。", "图一个痛快的人都去了渡口"])
def test_text_may_begin_with_a_figure(line: str) -> None:
    assert ".caption" not in body_of(f"# 水车\n\n{ONE}\n\n{line}\n\n{TWO}\n")


def test_a_heading_may_end_in_a_quotation() -> None:
    assert "## 重提老师傅的“马虎不得”\n" in body_of(f"# 水车\n\n{ONE}\n\n重提老师傅的“马虎不得”\n\n{TWO}\n")


@pytest.mark.parametrize("line", ["老师傅只说：“马虎不得”", "马虎不得，学徒记住了”"])
def test_words_spoken_are_no_heading(line: str) -> None:
    assert "##" not in body_of(f"# 水车\n\n{ONE}\n\n{line}\n\n{TWO}\n")


@pytest.mark.parametrize("opening", ["2023年底，", "第二天，"])
def test_a_paragraph_that_begins_with_its_time_is_not_joined(opening: str) -> None:
    above = "老师傅的话提醒了镇上的人，手艺与日子的关系，就是木料与水车的关系，对木料的处理，决定着水车寿命的长短"
    assert f"长短\n\n{opening}" in only_article(f"# 水车\n\n{ONE}\n\n{above}\n\n{opening}{TWO}\n\n{ONE}二。\n").body


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("汉赵氏注 宋孙奭音义并疏", (Author("汉赵氏", "注"), Author("宋孙奭", "音义并疏"))),
        ("〔清〕刘敏 撰", (Author("〔清〕刘敏", "撰"),)),
        ("[清] 吴敏　撰", (Author("[清] 吴敏", "撰"),)),
        ("〔清〕汪时雍撰　佚名笺", (Author("〔清〕汪时雍", "撰"), Author("佚名", "笺"))),
        ("佚名笺", ()),
        ("唐诗选注", ()),
        ("元史本证", ()),
        ("唐诗三百首选", ()),
    ],
)
def test_authors_of_old_books(line: str, authors: tuple[Author, ...]) -> None:
    assert byline(line) == authors


@pytest.mark.parametrize(
    "line",
    [
        "按键盘上方向键 ← 或 → 可快速上下翻页，按键盘上的 Enter 键可回到本书目录页",
        "————未阅读完？加入书签已便下次继续阅读！",
        "请安装我们的客户端",
        "本书由某某书屋整理制作",
        "更多免费电子书请访问www.example.com",
    ],
)
def test_what_sites_of_books_say(line: str) -> None:
    assert is_of_ebooks(line)


@pytest.mark.parametrize(
    "line",
    [
        "他按下键盘上的方向键，画面就翻页了。",
        "这本书他没有读完，夹了一张书签。",
        "本书由刘敏整理，由河东出版社出版。",
        "本书仅供内部参考，不得外传。",
        "更多的好书还在路上。",
    ],
)
def test_what_books_say(line: str) -> None:
    assert not is_of_ebooks(line)
