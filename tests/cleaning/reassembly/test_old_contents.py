"""The contents of the volume that a text was taken from: out where what they list stands below, else text."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.articles import write_article

from tests.cleaning.cleaned_texts import cleaned

KEEPER = "更夫姓褚，住在渡口边上的一间草屋里，每天晚上打五遍更。他打更不看钟，只听江水的声音。\n\n水涨的时候声音闷，水落的时候声音脆，他说一听就知道是几更天，从来没有错过。"
KILNS = "窑在村子背后的山坡上，一共七座，远远望去像一排倒扣的碗。烧窑的人家姓邱，从曾祖父起就守着它们。\n\n后来镇上有了砖厂，窑一座一座熄了，只有最下面的那一座还留着，里面堆着没有卖完的水缸。"
MASON = "李石匠今年七十八岁，还能抡动八斤的锤子。他说石头有筋，顺着筋打，一锤下去就开了。\n\n他的两个儿子都在城里，没有人学这门手艺。他倒不难过，说桥还在，手艺就还在。"
VOLUME = f"渡口的更夫\n林岸\n\n{KEEPER}\n\n七座窑\n顾南屏\n\n{KILNS}\n\n石匠的锤子\n罗北溪\n\n{MASON}\n"


def _dropped(text: str) -> str:
    result = cleaned(text)
    for article in result.articles:
        again = cleaned(write_article(article), "markdown").articles[0]
        assert (again.title, again.body) == (article.title, article.body)
    return "".join(edit.before for edit in result.ledger if edit.rule == "page-furniture")


@pytest.mark.parametrize(
    "contents",
    [
        "渡口的更夫……………林岸　1\n七座窑………………顾南屏　4\n石匠的锤子……………罗北溪　8",
        "渡口的更夫　林岸（1）\n七座窑　顾南屏（4）\n石匠的锤子　罗北溪（8）",
        "渡口的更夫　1\n七座窑　4\n石匠的锤子　8",
        "渡口的更夫\n七座窑\n石匠的锤子",
    ],
)
@pytest.mark.parametrize("label", ["目录", "目　次"])
def test_contents_whose_texts_stand_below_are_taken_out(label: str, contents: str) -> None:
    text = f"河岸集\n\n{label}\n\n{contents}\n\n{VOLUME}"
    articles = cleaned(text).articles
    assert [(article.title, [author.name for author in article.authors]) for article in articles] == [("渡口的更夫", ["林岸"]), ("七座窑", ["顾南屏"]), ("石匠的锤子", ["罗北溪"])]
    assert [article.body.strip() for article in articles] == [KEEPER, KILNS, MASON]
    assert contents in _dropped(text)


def test_contents_of_chapters_and_sections_are_taken_out() -> None:
    contents = "第一章　水系 ……………… 3\n　第一节　河道 …………… 3\n　第二节　渡口 …………… 7\n第二章　桥梁 ……………… 12"
    body = f"第一章　水系\n\n第一节　河道\n\n{KEEPER}\n\n第二节　渡口\n\n{KILNS}\n\n第二章　桥梁\n\n{MASON}\n"
    text = f"渡口镇志\n\n目　录\n\n{contents}\n\n{body}"
    (article,) = cleaned(text).articles
    assert [line for line in article.body.splitlines() if line.startswith("#")] == ["## 第一章　水系", "### 第一节　河道", "### 第二节　渡口", "## 第二章　桥梁"]
    assert "12" not in article.body
    assert "第二章　桥梁 ……………… 12" in _dropped(text)


@pytest.mark.parametrize(
    "text",
    [
        # Books that the page does not hold.
        f"书目三种\n\n目录\n\n县志 ………… 3\n乡土志 ……… 5\n渡口记 ……… 9\n\n上面这张目录是从旧书店的一本簿子上抄来的，簿子已经残破，只剩下头一页。\n\n{KEEPER}\n",
        # Three of eight: the list says what the source had, and the page has not.
        f"河岸集\n\n目录\n\n渡口的更夫　1\n七座窑　4\n石匠的锤子　8\n豆腐店　12\n染坊　15\n锡匠　19\n木排　22\n盐船　27\n\n{VOLUME}",
        # A table of amounts.
        f"砖厂的账\n\n目录\n\n水缸　12\n砖　40\n瓦　65\n\n{KILNS}\n\n{MASON}\n",
    ],
)
def test_a_list_of_what_the_page_does_not_hold_stays(text: str) -> None:
    assert not _dropped(text)
