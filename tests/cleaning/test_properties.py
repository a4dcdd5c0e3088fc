"""Invariants of cleaning on random documents: nothing is lost, nothing changes twice."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean, read_article, rebuild, verify, write_article, write_ledger
from bianzuan.cleaning.body import BodyBlock, parse_body, write_body
from bianzuan.model import Source
from bianzuan.reading import split_lines
from hypothesis import example, given, settings
from hypothesis import strategies as st

PIECES = (
    "工人阶级和工会工作", "高举旗帜", "組織動員", "領(lǐng)導", "建設(shè),、", "黨的十八大以來,,", "著力", "原著", "（区、市)",
    "(1)", "1,000", "8:12", "a<b", "GDP", "union work", "“", "”", "《", "》", "，", "。", "、", "；", "……", "...", "--", "※",
    "# ", "## ", "### ", "- ", "- ◆", "1. ", "1、", "一、", "> ", "*", "_", "`", "[", "]", "[^1]", "[^1]: ", "{: .caption }",
    "&nbsp;", "&amp;", "</div", "<br>", "\\", "|", "```", "（下转第4版）", "（上接第1版）", "（作者单位：某某研究室）", "新华社记者 张三/摄",
    "\u3000\u3000", " ", "\u00a0", "\t", "\u200b", "\ufeff", "\u2f2f", "〔原文此处缺失〕", "https://a.cn/x,,y", "２０２３", "\u2028",
)  # fmt: skip
ENDS = ("\n", "\n\n", "\r\n", "\r", "\n\n\n", "\n \n", "\r\n\r\n")
LINE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)
DOCUMENT = st.lists(st.tuples(LINE, st.sampled_from(ENDS)), min_size=1, max_size=9).map(
    lambda rows: "".join(line + end for line, end in rows)
)


def source(text: str, name: str = "a.txt", encoding: str = "utf-8") -> Source:
    raw = text.encode(encoding)
    form = "markdown" if name.endswith(".md") else "text"
    return Source(name, raw, hashlib.sha256(raw).hexdigest(), encoding, text, split_lines(text), form)  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(st.tuples(st.sampled_from(("", "\n", "\n\n", "\r\n")), DOCUMENT, st.booleans()))
@example(("", "工会工作", True))
@example(("", "工人阶级和工会工作\u3000\u3000※\n※工人阶级和工会工作\n", False))
@example(("", "工人阶级和工会工作※\n```\n※工人阶级和工会工作\n```\n", False))
@example(("", "```\n[^1]:)\n```\n", False))
@example(("", "工人阶级和工会工作[^1]\n```\n[^1]: 工会工作\n```\n", False))
@example(("", "工人阶级和工会工作\n</div&nbsp;工人阶级和工会工作工人阶级和工会工作\n工人阶级和工会工作\n", False))
@example(("", "## --領", True))
def test_source_is_rebuilt_from_the_files(parts: tuple[str, str, bool]) -> None:
    start, text, cut = parts
    text = start + (text.rstrip("\r\n") if cut else text)
    cleaned = clean(source(text))
    assert verify(cleaned) == ()
    assert rebuild([write_article(a) for a in cleaned.articles], write_ledger(cleaned)) == text.encode()


@settings(max_examples=100, deadline=None)
@given(DOCUMENT)
def test_articles_read_back(text: str) -> None:
    for article in clean(source(text)).articles:
        assert read_article(write_article(article), article.stem) == article


SENTENCES = (
    "春天的河水慢慢涨起来，", "老师傅把图纸铺在桌上，", "车间里的机器整夜不停。", "他说：“先量后裁。”", "这件事在2019年就定了。",
    "城里的学校（含分校）都开了课；", "《木工手册》第3版收了1,200种榫卯，", "价格是8:12。", "见https://a.cn/x,y。", "甲_乙*丙*丁[戊]。",
)  # fmt: skip
NOISE = ("\u200b", "\u00a0", "</p>", "&middot;", "２３")
PARAGRAPH = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6).map(lambda s: "".join(s).rstrip("，；") + "。")
NOISY = st.tuples(PARAGRAPH, st.sampled_from(NOISE), st.integers(0, 20)).map(lambda t: t[0][: t[2]] + t[1] + t[0][t[2] :])


def bodies(text: str, name: str) -> list[str]:
    return [article.body for article in clean(source(text, name)).articles]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(PARAGRAPH, NOISY), min_size=2, max_size=6), st.sampled_from(("\n", "\n\n", "\r\n\u3000\u3000")))
@example(["春天的河水慢慢涨起来，春天的河水慢慢涨起来。", "甲_乙*丙*丁[戊]。春天的</p>河水慢慢涨起来。"], "\n")
@example(["春天的河水慢慢涨起来，春天的河水慢慢涨起来。", "甲_乙</p>*丙*丁[戊]。春天的河水慢慢涨起来。"], "\n")
def test_cleaning_twice_changes_nothing_more(paragraphs: list[str], end: str) -> None:
    text = end.join(paragraphs) + "\n"
    articles = clean(source(text)).articles
    once = [article.body for article in articles]
    assert [body for article in articles for body in bodies(write_article(article), "a.md")] == once
    # Without its front matter an article no longer tells that a tag parted two lines in the middle of a sentence.
    if "</p>" not in text:
        assert [body for bare in once for body in bodies(bare, "a.md")] == once


@settings(max_examples=40, deadline=None)
@given(st.lists(PARAGRAPH.map(lambda p: p.replace("。。", "。")), min_size=2, max_size=6, unique=True))
def test_clean_text_is_left_alone(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs) + "\n"
    cleaned = clean(source(text))
    assert [edit for edit in cleaned.ledger if edit.action != "flag"] == []
    assert [block.text for block in parse_body(cleaned.articles[0].body)] == paragraphs


@settings(max_examples=60, deadline=None)
@given(st.lists(LINE.map(str.strip).filter(bool), min_size=1, max_size=5))
def test_body_reads_back(texts: list[str]) -> None:
    blocks = tuple(BodyBlock("paragraph", text) for text in texts if not text.isspace() and "\u2028" not in text)
    back = parse_body(write_body(blocks))
    assert [block.text for block in back] == [block.text for block in blocks]


# What scanners leave between sentences, and the places where a line is cut: anywhere.
MARKS = (
    ",", ",,", ",、", ",。", ";", ":", "?", "!", ".", "(", ")", "--", "...", "。。。", '"', "“", "”", "、", "；", "\ufe12", "\ufe41",
    "&nbsp;", "</p>", "<br", "\u200b", "\u00a0", "２", " ",
)  # fmt: skip
SOILED = st.lists(st.tuples(st.sampled_from(SENTENCES), st.one_of(st.just(""), st.sampled_from(MARKS))), min_size=3, max_size=8).map(
    lambda parts: "".join(sentence + mark for sentence, mark in parts)
)


def cut(parts: tuple[str, list[int]]) -> str:
    text, places = parts
    for place in sorted(places, reverse=True):
        at = place % len(text)
        text = f"{text[:at]}\n{text[at:]}"
    return text


CUT = st.tuples(SOILED, st.lists(st.integers(0, 200), max_size=3)).map(cut)


def wording(text: str, name: str) -> str:
    """Titles and text without what parts blocks: blocks are another matter than characters."""
    articles = clean(source(text, name)).articles
    texts = [t for a in articles for t in (a.title, *(block.text for block in parse_body(a.body)))]
    return "".join("".join(texts).replace("〔原文此处缺失〕", "").split())


@settings(max_examples=120, deadline=None)
@given(st.lists(CUT, min_size=1, max_size=3))
@example(["城里的学校开了课。\n", "春天的河水慢慢涨起\n来,老师傅把图纸铺在桌上。"])
def test_rules_of_characters_find_nothing_in_what_was_joined(paragraphs: list[str]) -> None:
    cleaned = clean(source("\n\n".join(paragraphs) + "\n"))
    assert verify(cleaned) == ()
    for article in cleaned.articles:
        # An article that a second reading joins anew has had other neighbours.
        again = clean(source(write_article(article), "a.md"))
        if [len(parse_body(one.body)) for one in again.articles] == [len(parse_body(article.body))]:
            once = article.title + "".join(block.text for block in parse_body(article.body))
            assert wording(write_article(article), "a.md") == "".join(once.replace("〔原文此处缺失〕", "").split())
