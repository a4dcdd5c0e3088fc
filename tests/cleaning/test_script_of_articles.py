"""One article in the other script among several: its head is in the script of its text, and stays so when it is cleaned again."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean
from bianzuan.cleaning.articles import write_article
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

from tests.cleaning.cleaned_texts import cleaned

HANS = "老师傅把图纸铺在桌上，让学徒们围着看，说机器和车床还没有调准，谁也不许开动。"
HANT = "縣志之體，貴在徵實；鄉賢遺事，當訪諸耆舊，書其姓氏，記其言行，庶幾不負後來讀者。"
LOCAL = [
    "木工房的早晨",
    "葛文浩",
    HANS,
    "刨花落了一地，小师傅蹲在门边磨凿子，磨一会儿就对着光看一看刃口，再往石头上洒几滴水。",
    "镇上的人来取凳子，先坐一坐，再摇一摇，满意了才付钱；不满意的，老师傅当场就改，从来不讲价钱。",
]
OTHER = [
    "坐在门槛上的人",
    "陶成林",
    "外婆家的门槛很高，夏天的晚上她总坐在上面，一边摇着蒲扇，一边数对岸的灯火，数到第九盏就说该睡了。",
    "后来对岸修了大桥，灯火再也数不清了，外婆还是坐在那里，说看得见原来的那九盏。",
]


def again(one: Cleaned) -> None:
    for article in one.articles:
        written = write_article(article)
        (second,) = clean(Source("a.md", written.encode(), hashlib.sha256(written.encode()).hexdigest(), "utf-8", written, split_lines(written), "markdown")).articles
        assert (second.title, second.body, [a.name for a in second.authors]) == (article.title, article.body, [a.name for a in article.authors])


def test_an_article_in_the_other_script_that_stays_keeps_its_author_and_is_the_same_when_cleaned_again() -> None:
    result = cleaned("\n".join([*LOCAL, "論縣志之體", "錢慕韓", HANT, *OTHER]) + "\n")
    title, author = ("論縣志之體", "錢慕韓") if "縣志" in result.articles[1].body else ("论县志之体", "钱慕韩")
    assert (result.articles[1].title, [one.name for one in result.articles[1].authors]) == (title, [author])
    again(result)


def test_a_document_that_an_article_quotes_stays_as_it_was_printed() -> None:
    result = cleaned("\n".join([*LOCAL[:3], "碑上的文字是这样的：", "重修石橋碑記", HANT, *LOCAL[3:], *OTHER[2:]]) + "\n")
    assert HANT in result.articles[0].body
    again(result)


def test_a_title_in_the_other_script_over_a_text_in_the_wanted_one_stays_as_it_was() -> None:
    result = cleaned("\n".join([*LOCAL, "門檻與斷橋", *OTHER[1:]]) + "\n")
    assert result.articles[-1].title == "門檻與斷橋"
    again(result)


def test_an_author_in_the_script_of_his_own_text_keeps_its_characters() -> None:
    text = "\n".join([*LOCAL, *OTHER, "論縣志之體", "錢慕韓", HANT, "何以言之：", "后来还是这样。"]) + "\n"
    result = cleaned(text)
    assert (result.articles[-1].title, [a.name for a in result.articles[-1].authors]) == ("論縣志之體", ["錢慕韓"])
    again(result)
