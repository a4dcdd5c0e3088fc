"""OpenDocument texts (.odt): what a .docx of the same document gives, and no harm from files that are damaged."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from pathlib import Path

import office_making
import pytest
from bianzuan import cleaning
from bianzuan.errors import SourceError
from bianzuan.reading import read_source
from bianzuan.reading.odt import read_odt
from bianzuan.reading.word import read_word
from hypothesis import given, settings
from hypothesis import strategies as st
from picture_making import drawn

FILE = (Path(__file__).parent / "office" / "渡口.odt").read_bytes()
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in (
        *((one, f"{_ODF}:{one}:1.0") for one in ("office", "style", "text", "table", "manifest")),
        ("draw", f"{_ODF}:drawing:1.0"), ("fo", f"{_ODF}:xsl-fo-compatible:1.0"), ("svg", f"{_ODF}:svg-compatible:1.0"),
        ("xlink", "http://www.w3.org/1999/xlink"),
    )
)  # fmt: skip


def odt_file(body: str, styles: str = "", manifest: str = "", **files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        opened.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        opened.writestr("content.xml", f"<office:c {NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:c>")
        opened.writestr("META-INF/manifest.xml", f"<manifest:manifest {NAMES}>{manifest}</manifest:manifest>")
        for name, data in files.items():
            opened.writestr(name.replace("__", "/"), data)
    return packed.getvalue()


def body_of(body: str, styles: str = "", **files: bytes) -> list[str]:
    return read_odt(odt_file(body, styles, **files), "a.odt")[0].partition("</article>")[0].splitlines()[2:]


def rest_of(body: str, styles: str = "") -> list[str]:
    return [line for line in read_odt(odt_file(body, styles), "a.odt")[0].partition("</article>")[2].splitlines() if line.startswith("<p")]


def items(*words: str, **attributes: str) -> str:
    said = "".join(f' text:{key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    return f'<text:list text:style-name="L"{said}>{"".join(f"<text:list-item>{one}</text:list-item>" for one in words)}</text:list>'


LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/></text:list-style>'
)


def test_it_gives_what_the_docx_of_the_same_document_gives() -> None:
    page, (one,) = read_odt(FILE, "渡口.odt")
    wanted, (other,) = read_word(office_making.document(), "渡口.docx")
    assert [re.sub(r"images/\w+", "images/a", text) for text in page.splitlines()] == [re.sub(r"images/\w+", "images/a", text) for text in wanted.splitlines()]
    assert one.size == other.size


def test_it_is_a_source(tmp_path: Path) -> None:
    (tmp_path / "渡口.odt").write_bytes(FILE)
    done = cleaning.clean(read_source(tmp_path / "渡口.odt", "渡口.odt"))
    assert not cleaning.verify(done)
    (article,) = done.articles
    assert article.title == "老渡口修建始末"


def test_lists_go_on_or_begin_anew_as_they_say() -> None:
    one, two = "<text:p>甲</text:p><text:p>续</text:p>", f"<text:p>乙</text:p>{items('<text:p>丙</text:p>')}"
    body = items(one, two) + "<text:p>间</text:p>" + items("<text:p>丁</text:p>", continue_numbering="true") + items("<text:p>戊</text:p>")
    body += items("<text:p>己</text:p>").replace("<text:list-item>", '<text:list-item text:start-value="7">')
    assert body_of(body, LISTS) == [f"<p>{line}</p>" for line in ("（一）甲", "续", "（二）乙", "二.1. 丙", "间", "（三）丁", "（一）戊", "（七）己")]


def test_white_space_is_as_the_standard_says() -> None:
    assert body_of('<text:p>甲\n   乙<text:s text:c="3"/>丙<text:line-break/>丁</text:p>') == ["<p>甲 乙   丙<br>丁</p>"]


def test_styles_of_characters_lie_in_each_other() -> None:
    styles = (
        '<style:style style:name="B" style:family="text"><style:text-properties style:font-weight-asian="bold"/></style:style>'
        '<style:style style:name="H" style:family="text" style:parent-style-name="B"><style:text-properties text:display="none"/></style:style>'
    )
    body = '<text:p>甲<text:span text:style-name="B">乙<text:span text:style-name="H">丙</text:span></text:span></text:p>'
    assert body_of(body, styles) == ["<p>甲<strong>乙</strong></p>"]
    assert rest_of(body, styles) == ['<p class="document">丙</p>']


def test_hidden_and_struck_passages_stand_behind_the_body() -> None:
    gone = '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>删</text:p></text:deletion></text:changed-region><text:changed-region text:id="d"><text:deletion><text:p>失</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    body = gone + '<text:p>甲<text:change text:change-id="c"/></text:p><text:section text:display="none"><text:p>隐</text:p></text:section>'
    assert body_of(body) == ["<p>甲</p>"]
    assert rest_of(body) == ['<p class="struck">删</p>', '<p class="document">隐</p>', '<p class="struck">失</p>']


def test_merged_cells_keep_their_columns() -> None:
    row = '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>甲</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row>'
    assert body_of(f"<table:table>{row}</table:table>") == ["<table><tr><td><p>甲</p></td><td><p></p></td><td><p>乙</p></td></tr></table>"]


def test_a_box_at_a_character_with_its_reading_stands_beside_it() -> None:
    body = "<text:p>老<text:ruby><text:ruby-base>渡<draw:rect><text:p>框</text:p></draw:rect></text:ruby-base><text:ruby-text>dù</text:ruby-text></text:ruby>口</text:p>"
    assert body_of(body) == ["<p>老<ruby>渡<rt>dù</rt></ruby>口</p>", "<p>框</p>"]


def test_pictures_say_what_is_wrong_with_them() -> None:
    def frame(place: str) -> str:
        return f'<draw:frame svg:height="3cm"><draw:image xlink:href="{place}"/><svg:desc>渡口全景</svg:desc></draw:frame>'

    body = f"<text:p>{frame('Pictures/a.png')}{frame('http://a.cn/b.png')}{frame('Pictures/c.png')}</text:p>"
    _, found = read_odt(odt_file(body, Pictures__a_png=b"").replace(b"a_png", b"a.png"), "a.odt")
    assert [one.fault for one in found] == ["damaged", "linked", "damaged"]
    _, (one,) = read_odt(odt_file(f"<text:p>{frame('p')}</text:p>", p=drawn(16, 12)), "a.odt")
    assert (one.words, one.size) == ("渡口全景", (16, 12))


def test_locked_files_say_so() -> None:
    locked = odt_file("<text:p>甲</text:p>", manifest="<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    with pytest.raises(SourceError) as caught:
        read_odt(locked, "a.odt")
    assert [problem.key for problem in caught.value.problems] == ["reading.source_locked"]


@pytest.mark.parametrize(
    "data", [FILE[:900], FILE[:-900], odt_file("<text:p>"), odt_file("<text:span>" * 9000 + "</text:span>" * 9000), FILE.replace(b"content.xml", b"content.xmm")]
)
def test_damaged_files_say_so(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        read_odt(data, "a.odt")
    assert [problem.key for problem in caught.value.problems] == ["reading.word_damaged"]


PLAIN = odt_file(items("<text:p>甲<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note></text:p>") + "<text:h text:outline-level='2'>题</text:h>", LISTS)


@settings(deadline=2000)
@given(st.lists(st.tuples(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=2)), min_size=1, max_size=5))
def test_damage_anywhere_ends_in_a_page_or_a_message(damage: list[tuple[int, bytes]]) -> None:
    data = PLAIN
    for at, bad in damage:
        data = data[:at] + bad + data[at + len(bad) :]
    with suppress(SourceError):
        assert read_odt(data, "a.odt")[0].startswith("<!DOCTYPE html>")
