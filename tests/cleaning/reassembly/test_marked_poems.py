"""A collection of poems from a Word file or a page: their names are bold, centred or marked, may have one character, and stanzas are parted by empty lines."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.articles import write_article
from bianzuan.model import Source
from bianzuan.reading import split_lines

POEMS = {
    "磨": [["磨盘在院子里转", "把一个秋天转成面粉"], ["驴的眼睛蒙着", "它以为自己走了很远"]],
    "瓦窑": [["窑火照着山", "照着守窑人的脸"], ["他把一生的话", "都说给火听了"]],
    "雪": [["白的", "轻的", "一夜之间的"], ["我们在上面走", "像走在没有写过的纸上"]],
}
HEADS = {"bold": "<p><strong>{}</strong></p>", "centred": '<p style="text-align:center">{}</p>', "heading": "<h2>{}</h2>"}
VERSE = ["  \n".join(lines) for stanzas in POEMS.values() for lines in stanzas]


def blocks(page: str) -> list[str]:
    raw = page.encode()
    result = clean(Source("a.html", raw, hashlib.sha256(raw).hexdigest(), "utf-8", page, split_lines(page), "html"))
    assert verify(result) == ()
    (article,) = result.articles
    assert (article.title, [author.name for author in article.authors]) == ("山里的事", ["陶成林"])
    written = write_article(article)
    (again,) = clean(Source("a.md", written.encode(), "", "utf-8", written, split_lines(written), "markdown")).articles
    assert again.body == article.body
    return article.body.rstrip().split("\n\n")


def written(head: str, poems: dict[str, list[list[str]]]) -> str:
    lines = "\n".join(head.format(name) + "\n" + "\n<p><br></p>\n".join("\n".join(f"<p>{line}</p>" for line in stanza) for stanza in stanzas) for name, stanzas in poems.items())
    return f"<!DOCTYPE html>\n<article>\n<h1>山里的事</h1>\n<p>陶成林</p>\n{lines}\n</article>\n"


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_names_of_poems_are_headings_and_stanzas_stay_apart(head: str) -> None:
    found = blocks(written(head, POEMS))
    assert [one.removeprefix("## ") for one in found if one.startswith("## ")] == list(POEMS)
    assert [one.removesuffix("\n{: .verse }") for one in found if one.endswith("{: .verse }")] == VERSE


def test_a_list_with_heads_in_bold_is_no_collection_of_poems() -> None:
    names = {"一等奖": [["柳河小学", "清河小学"]], "二等奖": [["石桥中学", "王村中学"]], "三等奖": [["山前小学", "河东小学"]]}
    assert not [one for one in blocks(written(HEADS["bold"], names)) if ".verse" in one]


def test_running_text_below_marked_headings_is_none() -> None:
    prose = {"磨": [["磨盘在院子里转了一辈子，把一个个秋天转成了面粉，也把推磨的人转老了。"]], "瓦窑": [["窑火照着山，也照着守窑人的脸，他把一生的话都说给火听了，火什么也没有回答。"]]}
    assert not [one for one in blocks(written(HEADS["heading"], prose)) if ".verse" in one]
