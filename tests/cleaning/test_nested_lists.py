"""Lists in lists: an item keeps the level that its source gives it, in Markdown, text and pages, and loses it where its list begins."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

import pytest
from bianzuan.cleaning import clean, verify, write_article
from bianzuan.config import Decision
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines
from hypothesis import given, settings
from hypothesis import strategies as st

HEAD = "河边的水车\n\n老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。\n\n"
FOOT = "\n\n第二天一早，镇上来了两位客人，打听水车的价钱，又看了图纸。\n"


def source(text: str, form: str = "markdown") -> Source:
    raw = text.encode()
    return Source("a", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form)  # type: ignore[arg-type]


def listed(text: str, form: str = "markdown") -> tuple[str, Cleaned]:
    """What stands between the two paragraphs, and all."""
    result = clean(source(HEAD + text + FOOT, form))
    assert verify(result) == ()
    body = result.articles[0].body
    return body[body.index("马虎。") + 5 : body.index("第二天")].strip("\n"), result


WRITTEN = {
    "by two": ("- 车身\n  - 轮\n  - 轴\n- 水槽", "- 车身\n    - 轮\n    - 轴\n- 水槽"),
    "by four": ("- 车身\n    - 轮\n        - 板\n- 水槽", "- 车身\n    - 轮\n        - 板\n- 水槽"),
    "by tabs": ("* 车身\n\t* 轮\n\t\t* 板\n* 水槽", "* 车身\n    * 轮\n        * 板\n* 水槽"),
    "by a full-width space": ("- 车身\n\u3000- 轮\n- 水槽", "- 车身\n    - 轮\n- 水槽"),
    "back by two levels": ("- 车身\n  - 轮\n    - 板\n- 水槽\n  - 木", "- 车身\n    - 轮\n        - 板\n- 水槽\n    - 木"),
    "empty lines between": ("- 车身\n\n  - 轮\n\n- 水槽", "- 车身\n    - 轮\n- 水槽"),
    "numbers in bullets": ("- 车身\n  1. 轮\n  2. 轴\n- 水槽", "- 车身\n    1. 轮\n    2. 轴\n- 水槽"),
    "bullets in numbers": ("1. 车身\n   - 轮\n   - 轴\n2. 水槽", "1. 车身\n    - 轮\n    - 轴\n2. 水槽"),
    "both on one level": ("- 车身\n  1. 轮\n  - 轴\n- 水槽", "- 车身\n    1. 轮\n    - 轴\n- 水槽"),
    "all set in": ("  - 车身\n    - 轮\n  - 水槽", "- 车身\n    - 轮\n- 水槽"),
    "a slip of one column": ("- 车身\n - 轮\n- 水槽", "- 车身\n- 轮\n- 水槽"),
    "a number that counts on": ("1. 车身\n  2. 水槽\n3. 木架", "1. 车身\n2. 水槽\n3. 木架"),
    "no item above": ("水车有这些部分，请看：\n\n    - 车身\n    - 水槽", "水车有这些部分，请看：\n\n- 车身\n- 水槽"),
    "the rest of an item": (
        "- 车身\n  - 轮子用的是河对岸山上三十年的老杉木，板要在水里泡过一个冬天，\n    再阴干一年才能用\n- 水槽",
        "- 车身\n    - 轮子用的是河对岸山上三十年的老杉木，板要在水里泡过一个冬天，再阴干一年才能用\n- 水槽",
    ),
}


@pytest.mark.parametrize("form", ["markdown", "text"])
@pytest.mark.parametrize(("text", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_items_keep_their_levels(text: str, expected: str, form: str) -> None:
    found, result = listed(text, form)
    assert found == expected
    again = clean(source(write_article(result.articles[0])))
    assert [article.body for article in again.articles] == [result.articles[0].body]


PAGES = {
    "lists in items": ("<ul><li>车身<ul><li>轮</li><li>轴</li></ul></li><li>水槽</li></ul>", "- 车身\n    - 轮\n    - 轴\n- 水槽"),
    "lists between items": ("<ul><li>车身</li><ul><li>轮</li></ul><li>水槽</li></ul>", "- 车身\n    - 轮\n- 水槽"),
    "end tags left out": ("<ul><li>车身<ul><li>轮<li>轴</ul><li>水槽</ul>", "- 车身\n    - 轮\n    - 轴\n- 水槽"),
    "paragraphs in items": ("<ul><li><p>车身</p><ul>\n<li>\n<p>轮</p></li></ul></li><li><p>水槽</p></li></ul>", "- 车身\n    - 轮\n- 水槽"),
    "numbers in bullets": ("<ul><li>车身<ol><li>轮</li><li>轴</li></ol></li></ul>", "- 车身\n    1. 轮\n    2. 轴"),
    "numbers that begin later": ("<ol start='3'><li>车身<ul><li>轮</li></ul></li><li>水槽</li></ol>", "3. 车身\n    - 轮\n4. 水槽"),
    "numbers": ("<ol><li>车身</li><li>水槽</li><li>木架</li></ol>", "1. 车身\n2. 水槽\n3. 木架"),
    "numbers said in words": ("<ol><li>（一）车身</li><li>（二）水槽</li><li>（三）木架</li></ol>", "- （一）车身\n- （二）水槽\n- （三）木架"),
    "a list around the page": ("<ul class=l><li><div><ul><li>车身<ul><li>轮</li></ul></li></ul></div></li></ul>", "- 车身\n    - 轮"),
}


@pytest.mark.parametrize(("inner", "expected"), PAGES.values(), ids=PAGES)
def test_lists_of_pages_keep_their_levels(inner: str, expected: str) -> None:
    top, first = HEAD.split("\n\n")[:2]
    page = f"<html><body><h1>{top}</h1><article><p>{first}</p>\n{inner}\n<p>{FOOT.strip()}</p></article></body></html>"
    result = clean(source(page, "html"))
    assert verify(result) == ()
    assert f"\n\n{expected}\n\n" in result.articles[0].body
    again = clean(source(write_article(result.articles[0])))
    assert [article.body for article in again.articles] == [result.articles[0].body]


def test_a_list_that_words_part_from_its_item_begins_on_the_first_level() -> None:
    found, _ = listed("- 车身\n  这一段是说明。\n  - 轮\n- 水槽", "text")
    assert found.endswith("这一段是说明。\n\n- 轮\n- 水槽")


ITEM = st.tuples(st.sampled_from(("", " ", "  ", "    ", "      ", "\t", "\u3000\u3000")), st.sampled_from(("- ", "* ", "1. ", "2. ", "• ", "> ", "")), st.sampled_from(("车身", "轮子；", "老师傅把图纸铺在桌上，先量后裁。", "-", "1.", "第二天，")))
LINES = st.lists(st.tuples(ITEM.map("".join), st.sampled_from(("\n", "\n\n"))), min_size=1, max_size=8).map(lambda rows: "".join(a + b for a, b in rows))


@settings(max_examples=120, deadline=None)
@given(LINES, st.sampled_from(("markdown", "text")))
def test_nothing_is_lost_and_a_second_pass_changes_nothing(text: str, form: str) -> None:
    result = clean(source(HEAD + text, form))
    assert verify(result) == ()
    for article in result.articles:
        again = clean(replace(source(write_article(article)), name="b.md"))
        assert verify(again) == ()
        assert [other.body for other in again.articles] == [article.body]


def test_lists_as_deep_as_a_page_will_are_read_in_one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """What each list costs does not depend on how many it stands in: no mark is longer than the deepest level, nothing is read twice."""
    from bianzuan.cleaning.web import elements, gaps, items

    depth = 400
    page = "".join(f"<ol><li>第{number}项" for number in range(depth)) + "</li></ol>" * depth
    tree = elements.read_tree(page)
    assert [element.han for element in tree.elements[-2:]] == [2, 2]
    assert tree.elements[0].han == 2 * depth
    found = items.read_items(tree, page)
    assert {len(mark) for mark in found.marks.values()} == {2 + 4 * level for level in range(10)}
    looked_at: list[object] = []
    monkeypatch.setattr(gaps, "BLANK", _Counting(gaps.BLANK, looked_at))
    assert gaps.empty_items(tree, page) == frozenset()
    assert len(looked_at) == depth


class _Counting:
    """A pattern that keeps what it is asked about."""

    def __init__(self, pattern: re.Pattern[str], asked: list[object]) -> None:
        self.pattern, self.asked = pattern, asked

    def sub(self, put: str, text: str) -> str:
        self.asked.append(text)
        return self.pattern.sub(put, text)


ONE, TWO = "板要厚，在水里泡过一个冬天。", "泡过以后再阴干一年。"
GOING_ON = {
    "a page": ("html", f"<ul><li><p>车身</p><p>{ONE}</p></li><li>水槽</li></ul>", f"- 车身\n    \n    {ONE}\n    \n- 水槽"),
    "several": ("html", f"<ol><li><p>车身</p><p>{ONE}</p><p>{TWO}</p></li><li>水槽<p>{TWO}</p></li></ol>", f"- 车身\n    \n    {ONE}\n    \n    {TWO}\n    \n- 水槽\n    \n    {TWO}"),
    "in a list in a list": ("html", f"<ul><li>车身<ul><li>轮<p>{ONE}</p></li><li>轴</li></ul></li><li>木架</li></ul>", f"- 车身\n    \n    - 轮\n    \n        {ONE}\n    \n    - 轴\n    \n- 木架"),
    "below a list in an item": ("html", f"<ul><li>车身<ul><li>轮</li></ul><p>{ONE}</p></li><li>木架</li></ul>", f"- 车身\n    \n    - 轮\n    \n    {ONE}\n    \n- 木架"),
    "Markdown": ("markdown", f"- 车身\n\n  {ONE}\n\n- 水槽", f"- 车身\n    \n    {ONE}\n    \n- 水槽"),
    "numbers": ("markdown", f"1. 车身\n\n    {ONE}\n\n2. 水槽", f"1. 车身\n    \n    {ONE}\n    \n2. 水槽"),
    "one item that is all of a list": ("html", f"<ul><li><p>{TWO}</p><p>{ONE}</p></li></ul>", f"- {TWO}\n\n{ONE}"),
    "an item with headings": ("html", f"<ul><li><h2>车身</h2><p>{ONE}</p><p>{TWO}</p></li><li>水槽</li></ul>", None),
    "an indent of Chinese paragraphs": ("markdown", f"- 车身\n\n\u3000\u3000{ONE}\n\n- 水槽", f"- 车身\n\n{ONE}\n\n- 水槽"),
    "every paragraph set in": ("markdown", f"    {TWO}\n\n- 车身\n\n    {ONE}\n\n- 水槽", f"{TWO}\n\n- 车身\n\n{ONE}\n\n- 水槽"),
    "plain text": ("text", f"- 车身\n\n    {ONE}\n\n- 水槽", f"- 车身\n\n{ONE}\n\n- 水槽"),
    "the rest of an item": ("markdown", f"- 车身\n    {ONE}\n- 水槽", None),
}


@pytest.mark.parametrize(("form", "text", "expected"), GOING_ON.values(), ids=GOING_ON)
def test_an_item_keeps_its_further_paragraphs(form: str, text: str, expected: str | None) -> None:
    top, first = HEAD.split("\n\n")[:2]
    page = f"<html><body><h1>{top}</h1><article><p>{first}</p>\n{text}\n<p>{FOOT.strip()}</p></article></body></html>"
    result = clean(source(page if form == "html" else HEAD + text + FOOT, form))
    assert verify(result) == ()
    (article,) = result.articles
    assert f"\n\n{expected}\n\n" in article.body if expected else "\n    \n" not in article.body
    again = clean(source(write_article(article)))
    assert verify(again) == ()
    assert [other.body for other in again.articles] == [article.body]


def test_a_further_paragraph_that_is_parted_from_its_item_is_a_paragraph() -> None:
    text = HEAD + f"- 车身\n\n    {ONE}\n\n    {TWO}\n\n- 水槽" + FOOT
    result = clean(source(text), decisions=(Decision("split", source="a", context=ONE),))
    assert verify(result) == ()
    assert f"\n\n- 车身\n\n{ONE}\n\n{TWO}\n\n- 水槽\n\n" in result.articles[0].body


def test_tables_and_quotations_in_items_are_what_they_are() -> None:
    table = "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |"
    _, result = listed(f"- 先量\n\n  {table.replace(chr(10), chr(10) + '  ')}\n\n- 后裁\n\n  > {ONE}\n\n- 再刨")
    assert f"- 先量\n\n{table}\n\n- 后裁\n\n> {ONE}\n\n- 再刨" in result.articles[0].body
