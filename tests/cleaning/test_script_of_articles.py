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


def test_an_article_in_the_other_script_is_converted_head_and_text() -> None:
    result = cleaned("\n".join([*LOCAL, "論縣志之體", "錢慕韓", HANT, *OTHER]) + "\n")
    assert [(one.title, [author.name for author in one.authors]) for one in result.articles] == [("木工房的早晨", ["葛文浩"]), ("论县志之体", ["钱慕韩"]), ("坐在门槛上的人", ["陶成林"])]
    assert "县志之体，贵在征实" in result.articles[1].body
    edits = [edit for edit in result.ledger if edit.rule == "script"]
    assert edits
    assert all(edit.confidence == "likely" and "both scripts" in edit.reason for edit in edits)
    assert not [edit for edit in result.ledger if edit.rule == "mixed-script"]
    again(result)


def test_the_last_article_of_a_file_too_and_one_whose_author_has_no_such_form() -> None:
    result = cleaned("\n".join([*LOCAL, *OTHER, "論縣志之體", "王文", HANT]) + "\n")
    assert (result.articles[-1].title, result.articles[-1].body[:4]) == ("论县志之体", "县志之体")
    again(result)


def test_in_an_edition_in_traditional_script_an_article_in_simplified_script_is_converted() -> None:
    text = "\n".join(["論縣志之體", "錢慕韓", HANT, "木工房的早晨", "葛文浩", HANS, "碑亭舊事", "陶成林", HANT]) + "\n"
    result = clean(Source("a.txt", text.encode(), "", "utf-8", text, split_lines(text), "text"), target="zh-Hant")
    assert "老師傅把圖紙鋪在桌上，讓學徒們圍著看" in result.articles[1].body


def test_an_inscription_below_the_text_that_speaks_of_it_stays_as_it_was_printed() -> None:
    result = cleaned("\n".join([*LOCAL, "碑还立在桥头，碑文抄在下面。", "重修石橋碑記", HANT, *OTHER]) + "\n")
    assert any(HANT in one.body for one in result.articles)
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


def test_an_article_says_in_which_script_it_was_whatever_the_others_are_in() -> None:
    result = cleaned("\n".join([*LOCAL, "論縣志之體", "錢慕韓", HANT, *OTHER]) + "\n")
    assert [one.script_original for one in result.articles] == ["zh-Hans", "zh-Hant", "zh-Hans"]
    # What is cleaned again was in that script before; a text that only quotes the other one is in its own.
    (second,) = cleaned(write_article(result.articles[1]), "markdown").articles
    assert second.script_original == "zh-Hant"
    assert [one.script_original for one in cleaned("\n".join(LOCAL) + "\n").articles] == ["zh-Hans"]
