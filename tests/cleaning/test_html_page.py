"""Saved web pages: the body is found, its blocks are blocks, and every byte of the page stands in a row or an article."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines
from hypothesis import example, given, settings
from hypothesis import strategies as st

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。"
TWO = "第二天一早，镇上来了两位客人，打听水车的价钱，又看了图纸。"
NAVIGATION = '<div class="nav"><a href="/">首页</a> <a href="/b">要闻</a> <a href="/c">河边的学校开学了，学生都来了</a></div>'


def cleaned(text: str) -> Cleaned:
    raw = text.encode()
    return clean(Source("a.html", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "html"))


def body(inner: str, head: str = "<title>河边的水车_某某日报</title>") -> str:
    return f"<!DOCTYPE html>\n<html><head>{head}\n<script>var a='<p>x</p>';</script></head>\n<body>{NAVIGATION}\n{inner}\n<div class=foot>责任编辑：张三</div></body></html>\n"


@pytest.mark.parametrize(
    "page",
    [
        f'<div id="ozoom"><p>　　{ONE}</p>\n<P>　　{TWO}</div>',
        f'<div class="w TRS_Editor">{ONE}<br>\r\n<br/>&nbsp;&nbsp;{TWO}</div>',
        f"<article><p>{ONE}</p><p><span style='a:b'>{TWO}</span></p></article>",
        f"<main>\n<section>{ONE}</section>\n<section>{TWO}</section></main>",
        f"<div class=x><div><p>{ONE}<p>{TWO}</div></div>",
        f"<table><tr><td width=20><a>栏</a></td><td><p>{ONE}</p><p>{TWO}</p></td></tr></table>",
    ],
)
def test_the_body_of_a_page_is_found(page: str) -> None:
    result = cleaned(body(page))
    assert [article.title for article in result.articles] == ["河边的水车"]
    assert [article.body for article in result.articles] == [f"{ONE}\n\n{TWO}\n"]
    assert verify(result) == ()


def test_headings_lists_tables_and_ruby() -> None:
    inner = (
        f"<article><h1>水车</h1><p>{ONE}</p><h2>价钱</h2><p>看<ruby>榫<rt>sǔn</rt></ruby>卯，GDP &amp; union\nwork，一\n行。</p>"
        "<table><tr><th>名目</th><th>价</th></tr><tr><td><p>水车</p></td><td>120</td></tr></table><ul><li>先量</li><li>后裁</li></ul></article>"
    )
    result = cleaned(body(inner))
    assert result.articles[0].title == "水车"
    assert result.articles[0].body == (
        f"{ONE}\n\n## 价钱\n\n看榫（sǔn）卯，GDP & union work，一行。\n\n"
        "| 名目 | 价 |\n| --- | --- |\n| 水车 | 120 |\n\n- 先量\n- 后裁\n"
    )
    assert verify(result) == ()


def test_figures_set_high_or_low_stay_so() -> None:
    inner = f"<article><p>{ONE}</p><p>水面12.5 km<sup>2</sup>，流量3.2 m<sup>3</sup>/s，CO<sub>2</sub>不多，合10<sup>-3</sup>，x<sup>n</sup>。</p></article>"
    result = cleaned(body(inner))
    assert result.articles[0].body == f"{ONE}\n\n水面12.5 km²，流量3.2 m³/s，CO₂不多，合10⁻³，xⁿ。\n"
    assert verify(result) == ()


def test_high_figures_behind_words_are_no_part_of_them() -> None:
    # Calls of notes, too; what has its form already, and words, are left alone.
    inner = f"<article><p>{ONE}</p><p>水车<sup>1</sup>见GDP<sup><a href='#n'>2</a></sup>与1931<sup>3</sup>，木匠<sup>[4]</sup>，A<sup>th</sup>。</p></article>"
    assert cleaned(body(inner)).articles[0].body == f"{ONE}\n\n水车¹见GDP²与1931³，木匠\\[4\\]，Ath。\n"


def test_what_is_left_out_stands_in_the_ledger() -> None:
    result = cleaned(body(f"<article><p>{ONE}</p></article>"))
    left_out = "".join(edit.before for edit in result.ledger if edit.rule in ("html", "title"))
    for words in ("首页", "var a", "责任编辑：张三", "_某某日报"):
        assert words in left_out
    assert all(words not in article.body for article in result.articles for words in ("首页", "责任编辑"))


def test_lines_are_those_of_the_file() -> None:
    page = f"<html><body>\n\n\n<article>\n<p>{ONE}</p>\n<p>{TWO}</p>\n</article></body></html>\n"
    assert cleaned(page).articles[0].source.lines == "5-6"


PIECES = (
    ONE, TWO, "短行", "GDP", " ", "\n", "\r\n", "　　", "&nbsp;", "&lt;", "&bogus;", "&", "<", ">", "<p>", "</p>", "<P class='a'>", "<br>", "<br/>",
    "<div>", "</div>", "<article>", "</article>", "<h1>", "</h1>", "<h2>", "</h2>", "<ul>", "<li>", "</li>", "<table>", "<tr>", "<td>", "</td>",
    "</tr>", "</table>", "<ruby>", "<rt>", "</rt>", "<rp>", "</rp>", "</ruby>", "<!-- x -->", "<!--", "<script>", "</script>", "<title>", "</title>",
    "<a href='x\ny'>", "</a>", "<![CDATA[", "]]>", "<?x?>", "<p", "</", "# ", "- ", "|", "建設(shè)", "\u200b",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
@example("<article>" + ONE * 2 + "</article><p>" + TWO)
@example("<p>")
@example("<p")
def test_any_page_is_rebuilt(text: str) -> None:
    assert verify(cleaned(text)) == ()


def test_a_level_of_headings_that_all_text_is_written_in_is_no_heading() -> None:
    result = cleaned(body(f"<div><h1>水车<br><br></h1><h3> </h3><h3>{ONE * 2}</h3><h3><br></h3><h3>他说。</h3><h3>{TWO * 2}</h3></div>"))
    article = result.articles[0]
    assert article.title == "水车"
    assert article.body == f"{ONE * 2}\n\n他说。\n\n{TWO * 2}\n"
    assert verify(result) == ()


def test_headings_with_text_between_stay_and_empty_ones_go() -> None:
    article = cleaned(body(f"<div><h1>水车</h1><h3>价钱</h3><p>{ONE}</p><h3>&nbsp;</h3><h3>客人</h3><p>{TWO}</p></div>")).articles[0]
    assert [line.lstrip("# ") for line in article.body.splitlines() if line.startswith("#")] == ["价钱", "客人"]
    assert ONE in article.body
    assert TWO in article.body


STANZAS = (("春天的河水", "推着老水车", "一圈一圈地转", "转过爷爷的一生"), ("夏天的蝉声", "落在车轴上", "吱呀吱呀地响"), ("秋天的稻田", "喝饱了水", "弯下腰来", "像父亲"))
PARTS = (("立轴", "轮辐", "水斗", "木钉"), ("刨子", "锯", "墨斗", "凿子与斧子"), ("图纸", "账本", "印章"))


def paragraphs(groups: tuple[tuple[str, ...], ...]) -> str:
    return "<p><span><br></span></p>".join("".join(f"<p>{line}</p>" for line in group) for group in groups)


def test_stanzas_whose_lines_are_paragraphs_are_set_apart_by_empty_ones() -> None:
    (article,) = cleaned(f"<html><body><h1>水车</h1><p>张文</p>{paragraphs(STANZAS)}</body></html>").articles
    assert article.body.count("{: .verse }") == 3
    assert [author.name for author in article.authors] == ["张文"]


def test_groups_of_a_list_are_no_stanzas() -> None:
    (article,) = cleaned(f"<html><body><h1>水车的零件</h1>{paragraphs(PARTS)}</body></html>").articles
    assert "verse" not in article.body
