"""Mails as programs print them: the head is title, writer and day; the rest of it and the text stay."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import ONE, TWO, cleaned, only_article

ENGLISH = 'From: "骆文" <luowen@example.com>\nTo: 校史办 <xsb@example.edu>\nDate: Tue, 12 Mar 2013 21:15:03 +0800\nSubject: 关于老图书馆\n'
CHINESE = "发件人：骆文\n发送时间：2013年3月12日 9:20\n收件人：校史办\n主题：关于老图书馆\n"


@pytest.mark.parametrize(("head", "to"), [(ENGLISH, "To: 校史办"), (CHINESE, "收件人：校史办")])
def test_the_head_of_a_mail_tells_title_writer_and_day(head: str, to: str) -> None:
    article = only_article(f"{head}\n校史办老师：\n\n{ONE}\n\n{TWO}\n\n祝好\n骆文\n2013-3-12\n")
    assert (article.title, [author.name for author in article.authors], article.date) == ("关于老图书馆", ["骆文"], "2013-03-12")
    assert article.body.startswith(f"{to}")
    assert "骆文\n{: .signature }" in article.body


def test_each_mail_is_a_text() -> None:
    other = CHINESE.replace("骆文", "关小禾").replace("主题：", "主题：回复：")
    found = cleaned(f"{CHINESE}\n{ONE}\n\n{other}\n{TWO}\n").articles
    assert [(article.title, article.authors[0].name) for article in found] == [("关于老图书馆", "骆文"), ("回复：关于老图书馆", "关小禾")]


def test_fields_of_a_notice_are_no_mail() -> None:
    article = only_article(f"关于调查的通知\n\n主题：水车调查\n时间：三月十二日\n地点：渡口\n\n{ONE}\n\n{TWO}\n")
    assert article.title == "关于调查的通知"
    assert "主题：水车调查" in article.body
