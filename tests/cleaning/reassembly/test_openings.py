"""How a page may open: an entry of an encyclopaedia, a later chapter, a part of a collection, a speech."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.signers.published import Published, published
from cleaned_texts import ONE, TWO, only_article

ENTRY = "水车是一种用河水推动的轮子，可以把低处的水提到高处的田里去，也可以磨面、舂米。"


def test_the_text_of_an_entry_begins_with_its_name() -> None:
    article = only_article(f"fbpx\n维基百科\n\n水车\n\n{ENTRY}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker, article.body) == ("水车", "", f"{ENTRY}\n\n{ONE}\n\n{TWO}\n")


def test_a_title_above_the_first_part_stays_the_title() -> None:
    article = only_article(f"柳溪的农具\n\n水车\n\n{ENTRY}\n\n{ONE}\n\n石磨\n\n{TWO}\n\n{ONE[::-1][1:]}。\n")
    assert article.title == "柳溪的农具"


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
