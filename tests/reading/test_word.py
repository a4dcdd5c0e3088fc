"""Word files: the body as a page, and every letter of the file in its transcript."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections import Counter
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
import word_making as word
from bianzuan import cleaning
from bianzuan.errors import SourceError
from bianzuan.reading import find_sources, read_found, read_source
from bianzuan.reading.word import read_word
from hypothesis import given, settings
from hypothesis import strategies as st

BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    f"{word.text('框中有字。')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
REPORT = word.word_file(
    word.text("水库修建始末", "Title")
    + word.text("一、缘起", "1")
    + word.paragraph(
        word.run("那年春天，县里决定修建水库"), word.call(1), word.run("，民工自带干粮上了工地。"), word.struck("此句<删>去。"), word.inserted("全县的人都来了。")
    )
    + word.paragraph(word.run("工地的样子见图。"), BOX)
    + word.text("二、结果", "1")
    + word.text("工程历时两年完工，A&B两段同时放水。")
    + word.table(("年份", "人数"), ("1958", "3000")),
    footnotes=word.note(1, "《县志》卷三，第12页。"),
    header=word.text("编辑部"),
    footer=word.text("第 1 页"),
    comments=f'<w:comment w:id="1">{word.text("此处待查")}</w:comment>',
)  # fmt: skip


def parts_of(page: str) -> tuple[str, str]:
    body, _, rest = page.partition("</article>")
    return body, rest


def letters(data: bytes) -> Counter[str]:
    """Every letter that stands in the file's XML."""
    with zipfile.ZipFile(BytesIO(data)) as packed:
        xml = "".join(packed.read(name).decode() for name in packed.namelist() if name.startswith("word/") and "styles" not in name)
    found = re.findall(r"<w:(?:t|delText)\b[^>]*>([^<]*)<", xml)
    return Counter(unescape("".join(found)).replace(" ", ""))


def test_the_body_is_a_page_with_its_title_headings_notes_and_tables() -> None:
    body, _ = parts_of(read_word(REPORT, "a.docx")[0])
    assert body.splitlines() == [
        "<!DOCTYPE html>",
        "<article>",
        "<h1>水库修建始末</h1>",
        "<h2>一、缘起</h2>",
        "<p>那年春天，县里决定修建水库[^1]，民工自带干粮上了工地。全县的人都来了。</p>",
        "<p>工地的样子见图。</p>",
        "<p>框中有字。</p>",
        "<h2>二、结果</h2>",
        "<p>工程历时两年完工，A&amp;B两段同时放水。</p>",
        "<table><tr><td><p>年份</p></td><td><p>人数</p></td></tr>",
        "<tr><td><p>1958</p></td><td><p>3000</p></td></tr></table>",
        "<p>[^1]: 《县志》卷三，第12页。</p>",
    ]


def test_what_does_not_print_in_the_body_stands_behind_it() -> None:
    _, rest = parts_of(read_word(REPORT, "a.docx")[0])
    assert rest.strip().splitlines() == [
        "<footer>",
        '<p class="comments">此处待查</p>',
        '<p class="struck">此句&lt;删&gt;去。</p>',
        '<p class="footer">第 1 页</p>',
        '<p class="header">编辑部</p>',
        "</footer>",
    ]


def test_without_a_styled_title_headings_keep_their_levels() -> None:
    page = read_word(word.word_file(word.text("第一节", "1") + word.text("甲", "2") + word.text("正文。")), "a.docx")[0]
    assert "<h1>第一节</h1>\n<h2>甲</h2>" in page


def test_a_formula_stands_where_it_stood() -> None:
    formula = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a=bc</m:t></m:r></m:oMath>'
    body, rest = parts_of(read_word(word.word_file(word.text("正文。") + word.paragraph(word.run("由"), formula, word.run("可知。"))), "a.docx")[0])
    assert "<p>由a=bc可知。</p>" in body
    assert not rest.strip()


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["text", "struck", "inserted", "1"]), st.text("水利<工>&地\"'春。，A1", min_size=1, max_size=8)), min_size=1, max_size=8))
def test_every_letter_of_the_file_is_in_the_transcript(pieces: list[tuple[str, str]]) -> None:
    def made(kind: str, words: str) -> str:
        if kind in ("text", "1"):
            return word.text(words, "1" if kind == "1" else "")
        return word.paragraph(word.run("前"), getattr(word, kind)(words), word.run("后"))

    data = word.word_file("".join(made(*piece) for piece in pieces), header=word.text("眉"))
    shown = Counter(unescape(re.sub("<[^>]*>", "", read_word(data, "a.docx")[0])))
    assert not letters(data) - shown


def read(folder: Path, name: str, data: bytes):
    (folder / name).write_bytes(data)
    return read_source(folder / name, name)


def test_the_source_keeps_the_file_and_is_cleaned_and_rebuilt(tmp_path: Path) -> None:
    source = read(tmp_path, "a.docx", REPORT)
    assert (source.format, source.received, source.sha256) == ("html", REPORT, hashlib.sha256(REPORT).hexdigest())
    done = cleaning.clean(source)
    cleaning.verify(done)
    (article,) = done.articles
    assert article.title == "水库修建始末"
    assert "水库[^1]，民工" in article.body
    assert "[^1]: 《县志》卷三，第12页。" in article.body
    assert "待查" not in article.body
    assert any("此句" in row.before for row in done.ledger)


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.docx", b"PK\x03\x04 and no more", "reading.word_damaged"),
        ("a.docx", REPORT[:-80], "reading.word_damaged"),
        ("a.docx", word.word_file("<w:p>"), "reading.word_damaged"),
        ("a.docx", word.word_file(word.text("甲"), numbering='<w:abstractNum><w:lvl w:ilvl="x"/></w:abstractNum>'), "reading.word_damaged"),
        ("a.docx", word.word_file("<w:sdt><w:sdtContent>" * 3000 + word.text("甲") + "</w:sdtContent></w:sdt>" * 3000), "reading.word_damaged"),
        ("a.docx", b"\xd0\xcf\x11\xe0 locked", "reading.word_damaged"),
        ("a.doc", b"\xd0\xcf\x11\xe0 old", "reading.word_damaged"),
        ("a.rtf", b"{\\rtf1 }", "reading.source_empty"),
        ("a.docx", word.word_file("<w:p/>"), "reading.source_empty"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, data: bytes, key: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(tmp_path, name, data)
    assert [problem.key for problem in caught.value.problems] == [key]


def test_a_picture_that_cannot_be_unpacked_is_damaged_and_the_words_are_read() -> None:
    data = word.word_file(word.text("正文。") + word.paragraph(word.picture("a.png")), media={"a.png": b"PICTURE" * 9})
    page, pictures = read_word(data.replace(b"PICTUREPICTURE", b"PICTUREpicture"), "a.docx")
    assert "正文。" in page
    assert [one.fault for one in pictures] == ["damaged"]


def test_a_zip_that_is_no_word_file(tmp_path: Path) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        zipped.writestr("a.txt", "text")
    with pytest.raises(SourceError) as caught:
        read(tmp_path, "a.docx", packed.getvalue())
    assert caught.value.problems[0].key == "reading.word_damaged"


def test_text_that_was_named_docx_is_read_as_text(tmp_path: Path) -> None:
    assert read(tmp_path, "a.docx", "只是文字。\n".encode()).format == "text"


def test_a_file_of_an_old_format_is_told_of_unless_it_was_saved_anew(tmp_path: Path) -> None:
    for name in ("old.doc", "saved.doc", "saved.docx", "saved.pdf"):
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0 old" if name.endswith(".doc") else REPORT)
    assert [name for _, name in find_sources([tmp_path])] == ["old.doc", "saved.docx"]
    sources, problems = read_found([tmp_path])
    assert [source.name for source in sources] == ["saved.docx"]
    assert [problem.key for problem in problems] == ["reading.word_damaged"]


def test_an_empty_paragraph_and_a_line_at_the_right_are_in_the_transcript() -> None:
    right = word.paragraph(word.run("柳溪人"), properties='<w:jc w:val="{}"/>')
    made = word.word_file("".join([word.text(""), word.text("窑火照着山"), word.text(""), word.text(""), word.text("他的话"), *(right.format(way) for way in ("right", "end", "both")), word.text("")]))
    body, _ = parts_of(read_word(made, "a.docx")[0])
    assert body.splitlines()[2:] == ["<p>窑火照着山</p>", "<p><br></p>", "<p>他的话</p>", '<p style="text-align:right">柳溪人</p>', '<p style="text-align:right">柳溪人</p>', "<p>柳溪人</p>"]
