"""Electronic books (.epub): pages in their order, headings, notes, pictures; no harm from files that are damaged."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from bianzuan import cleaning
from bianzuan.errors import SourceError
from bianzuan.reading import read_source
from bianzuan.reading.epub import read_epub
from epub_making import epub_file
from hypothesis import given, settings
from hypothesis import strategies as st
from picture_making import drawn

HAN = re.compile("[\u4e00-\u9fff]")
TEXT = "那年春天，县里决定修建渡口，民工自带干粮上了工地。"


def body_of(data: bytes) -> list[str]:
    return read_epub(data, "a.epub")[0].partition("</article>")[0].splitlines()[2:]


def rest_of(data: bytes) -> list[str]:
    return [line for line in read_epub(data, "a.epub")[0].partition("</article>")[2].splitlines() if line.startswith("<p")]


def test_chapters_stand_in_their_order_below_the_title_of_the_book() -> None:
    data = epub_file(f"<h1>第一章</h1><p>{TEXT}</p><h2>一</h2><p>甲。</p>", "<div><h1>第二章</h1></div><div>乙<b>丙</b>。</div>", creator="林晓")
    assert body_of(data) == [
        "<h1>老渡口</h1>", "<p>林晓</p>", "<h2>第一章</h2>", f"<p>{TEXT}</p>", "<h3>一</h3>", "<p>甲。</p>", "<h2>第二章</h2>", "<p>乙<strong>丙</strong>。</p>",
    ]  # fmt: skip


@pytest.mark.parametrize("tag", ["h1", "p"])
def test_a_title_and_an_author_that_the_book_prints_are_not_said_twice(tag: str) -> None:
    data = epub_file(f"<{tag}>老 渡口</{tag}><p>林晓 著</p>", f"<h2>第一章</h2><p>{TEXT}</p>", creator="林晓")
    assert body_of(data) == ["<h1>老 渡口</h1>", "<p>林晓 著</p>", "<h2>第一章</h2>", f"<p>{TEXT}</p>"]


@pytest.mark.parametrize("older", [False, True])
def test_what_the_table_of_contents_names_is_a_heading(older: bool) -> None:
    pages = (
        f'<p class="big">第一章　缘起</p><p>{TEXT}</p>',
        f"<p>{TEXT}</p>",
        f'<p><a id="x"></a>第三章</p><p>结 果</p><p>{TEXT}</p><p id="y">第四章</p><p>乙。</p><p>第四章</p>',
    )
    contents = (("text/p1.xhtml", "第一章 缘起"), ("text/p2.xhtml", "第二章"), ("text/p3.xhtml#x", "第三章 结果"), ("text/p3.xhtml#y", "第四章"))
    assert body_of(epub_file(*pages, contents=contents, older=older))[1:] == [
        "<h2>第一章　缘起</h2>", f"<p>{TEXT}</p>", "<h2>第二章</h2>", f"<p>{TEXT}</p>", "<h2>第三章</h2>", "<h2>结 果</h2>", f"<p>{TEXT}</p>",
        "<h2>第四章</h2>", "<p>乙。</p>", "<p>第四章</p>",
    ]  # fmt: skip


def test_tables_of_contents_stand_behind_the_text() -> None:
    links = "".join(f'<p><a href="p2.xhtml#c{number}">第{number}章</a></p>' for number in range(6))
    data = epub_file(f"<h1>目录</h1>{links}", f"<h1>第一章</h1><p>{TEXT}</p>", contents=(("text/p2.xhtml", "第一章"),))
    assert body_of(data) == ["<h1>老渡口</h1>", "<h2>第一章</h2>", f"<p>{TEXT}</p>"]
    assert rest_of(data)[:2] == ['<p class="contents">目录</p>', '<p class="contents">第0章</p>']
    assert rest_of(data)[-1] == '<p class="contents">第一章</p>'


NOTES = {
    "as the standard says": ('<a epub:type="noteref" href="#n1">1</a>', '<aside epub:type="footnote" id="n1"><p>《县志》卷三。</p></aside>'),
    "as reading programs in China want it": (
        '<a class="duokan-footnote" href="#n1"><img src="note.png"/></a>',
        '<ol class="duokan-footnote-content"><li class="duokan-footnote-item" id="n1"><p>《县志》卷三。</p></li></ol>',
    ),
    "by links there and back": (
        '<sup><a id="r1" href="#n1">[1]</a></sup>',
        '<h3>注释</h3><p class="note"><a id="n1" href="#r1">[1]</a> 《县志》卷三。</p>',
    ),
    "with a mark of its own and a way back behind it": (
        '<a id="r1" href="#n1"><sup>①</sup></a>',
        '<p id="n1">①《县志》卷三。<a href="#r1">↩</a></p>',
    ),
}


@pytest.mark.parametrize(("call", "note"), NOTES.values(), ids=NOTES)
def test_notes_are_those_of_the_text(call: str, note: str) -> None:
    data = epub_file(f"<h1>第一章</h1><p>县里决定{call}修建渡口。</p>{note}")
    assert body_of(data) == ["<h1>老渡口</h1>", "<h2>第一章</h2>", "<p>县里决定[^1]修建渡口。</p>", "<p>[^1]: 《县志》卷三。</p>"]


def test_notes_on_a_page_of_their_own_are_numbered_in_the_order_of_their_calls() -> None:
    text = '<h1>第一章</h1><p>甲<a id="b" href="p2.xhtml#n2">2</a>乙<a id="a" href="p2.xhtml#n1">1</a>。</p>'
    data = epub_file(text, '<h1>注释</h1><p id="n1"><a href="p1.xhtml#a">1</a>. 注一。</p><p id="n2"><a href="p1.xhtml#b">2</a>. 1958年，注二。</p>')
    assert body_of(data)[1:] == ["<h2>第一章</h2>", "<p>甲[^1]乙[^2]。</p>", "<p>[^1]: 1958年，注二。</p>", "<p>[^2]: 注一。</p>"]


def test_a_link_to_a_chapter_is_no_note() -> None:
    """A link with words, or one that nothing leads back from, is a reference."""
    text = f'<h1 id="top">第一章</h1><p>见<a href="#c2">第二章</a>，又见<a href="#p9">9</a>。</p><p id="p9">{TEXT}</p><h1 id="c2">第二章</h1><p>{TEXT}<a href="#top">回到开头</a></p>'
    assert body_of(epub_file(text))[2:4] == ["<p>见第二章，又见9。</p>", f"<p>{TEXT}</p>"]


def test_lists_tables_ruby_and_breaks_are_kept() -> None:
    page = "<ul><li>甲</li><li><p>乙</p></li></ul><table><tr><th>年</th><td colspan='2'>人</td></tr></table><p><ruby>渡<rp>(</rp><rt>dù</rt></ruby>口<br/>二行&nbsp;三<br/></p><blockquote><p>引。</p></blockquote>"
    assert body_of(epub_file(page))[1:] == [
        "<ul><li>甲</li>", "<li>乙</li></ul>", '<table><tr><td><p>年</p></td><td colspan="2"><p>人</p></td></tr></table>',
        "<p><ruby>渡<rt>dù</rt></ruby>口<br>二行\u00a0三</p>", "<blockquote><p>引。</p></blockquote>",
    ]  # fmt: skip


def test_a_table_in_a_table_and_words_beside_a_picture_are_said_once() -> None:
    page = '<table><tr><td>甲<table><tr><td>内</td></tr></table></td><td><p>乙<img src="http://a.cn/b.png"/>丙</p></td></tr></table><p><br/></p>'
    assert body_of(epub_file(page))[1:] == [
        "<table><tr><td><p>甲</p><table><tr><td><p>内</p></td></tr></table></td><td><p>乙丙</p></td></tr></table>", '<p><img src="http://a.cn/b.png"></p>',
    ]  # fmt: skip


def test_what_a_program_wrote_for_want_of_words_is_no_heading() -> None:
    data = epub_file(f"<p>{TEXT}</p>", title="Unknown Title", creator="Unknown Author", contents=(("text/p1.xhtml", "Section 1"),))
    assert body_of(data) == [f"<p>{TEXT}</p>"]


def test_a_page_that_the_book_names_and_does_not_hold_is_a_gap() -> None:
    data = epub_file("<h1>第一章</h1>", "<p>乙</p>", "<h1>第三章</h1>").replace(b"OPS/text/p2.xhtml", b"OPS/text/p0.xhtml")
    assert body_of(data)[1:] == ["<h2>第一章</h2>", "<p>\ufffd</p>", "<h2>第三章</h2>"]


def test_pictures_come_from_the_book_but_that_of_its_cover() -> None:
    page = '<p><img src="../cover.jpg"/></p><p>甲</p><p><img src="../%E5%9B%BE.png" alt="渡口全景"/></p><svg><image xlink:href="../图.png"/></svg><img src="lost.png"/><img src="http://a.cn/b.png"/>'
    cover = '<item id="cover" href="cover.jpg" media-type="image/jpeg" properties=""/>'
    data = epub_file(page, meta='<meta name="cover" content="cover"/>', items=cover, **{"OPS/图.png": drawn(), "OPS/cover.jpg": drawn(shade=1)})
    _, found = read_epub(data, "a.epub")
    assert [(one.words, one.fault) for one in found] == [("渡口全景", ""), ("", "missing"), ("", "linked")]
    assert [line.count("<img") for line in body_of(data)] == [0, 0, 1, 3]


def test_locked_books_say_so_but_not_those_whose_fonts_are() -> None:
    page = f"<h1>第一章</h1><p>{TEXT}</p>"
    entry = '<encryption><EncryptedData><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
    assert body_of(epub_file(page, encryption=entry.format("http://www.idpf.org/2008/embedding")))
    with pytest.raises(SourceError) as caught:
        read_epub(epub_file(page, encryption=entry.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")), "a.epub")
    assert [problem.key for problem in caught.value.problems] == ["reading.source_locked"]


def test_it_is_a_source(tmp_path: Path) -> None:
    (tmp_path / "老渡口.epub").write_bytes(epub_file(f"<h1>第一章 缘起</h1><p>{TEXT * 3}</p>", f"<h1>第二章 结果</h1><p>{TEXT[::-1] * 3}</p>", creator="林晓"))
    done = cleaning.clean(read_source(tmp_path / "老渡口.epub", "老渡口.epub"))
    assert not cleaning.verify(done)
    (article,) = done.articles
    assert article.title == "老渡口"
    assert [author.name for author in article.authors] == ["林晓"]
    assert "## 第一章" in article.body


def test_words_that_are_marked_as_no_markup_are_words() -> None:
    assert body_of(epub_file("<p>甲<![CDATA[乙<丙]]></p>"))[1:] == ["<p>甲乙&lt;丙</p>"]


def test_no_letter_is_lost_or_said_twice_where_pages_keep_to_no_standard() -> None:
    page = (
        "<ul>甲<li>乙</li>丙<p>丁</p><ul><li>戊</li></ul>己</ul><table>庚<caption>辛</caption>壬<tr>癸<td>子<p>丑</p>寅</td>卯<p>辰</p></tr><tbody>巳<tr><td>午</td></tr></tbody><p>未</p>申</table>"
        "<p>酉<div>戌</div>亥</p><span>天<p>地</p>玄</span><h2>黄<p>宇</p></h2><dl>宙<dt>洪</dt><dd>荒</dd></dl><pre>日\n月</pre><blockquote>盈<p>昃</p></blockquote><ruby>辰<rt>chén</rt></ruby><b>宿</b>列"
    )
    assert Counter(HAN.findall("".join(body_of(epub_file(page))[1:]))) == Counter(HAN.findall(page))


@pytest.mark.parametrize("page", ["<p>甲<p>乙</div></p>丙", "<p>" * 9000 + "甲", "<h1>", "甲 & 乙 <", "<![CDATA[甲]]>", "<a id='x' href='#x'>1</a>"])
def test_pages_that_are_no_xml_are_read(page: str) -> None:
    with suppress(SourceError):
        assert body_of(epub_file(page))


WHOLE = epub_file(f'<h1>第一章</h1><p>{TEXT}<a epub:type="noteref" href="#n">1</a></p><aside id="n">注</aside>', contents=(("text/p1.xhtml", "第一章"),))


@settings(deadline=2000)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=3)), min_size=1, max_size=5))
def test_damage_anywhere_ends_in_a_page_or_a_message(damage: list[tuple[int, bytes]]) -> None:
    data = WHOLE
    for at, bad in damage:
        data = data[:at] + bad + data[at + len(bad) :]
    with suppress(SourceError):
        assert read_epub(data, "a.epub")[0].startswith("<!DOCTYPE html>")
