"""Word files that are one file of XML, as programs of the web write them and call them .doc."""

from __future__ import annotations

import base64
import io
import zipfile
from contextlib import suppress
from pathlib import Path

import office_making
import pytest
from bianzuan.errors import SourceError
from bianzuan.reading import read_source
from bianzuan.reading.word import read_word
from bianzuan.reading.word_xml import read_word_xml
from hypothesis import given, settings
from hypothesis import strategies as st
from picture_making import drawn

_NAMES = (
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" '
    'xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_STYLES = (
    '<w:styles><w:style w:type="paragraph" w:default="on" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
)
_LISTS = (
    '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="（%1）"/></w:lvl></w:listDef>'
    '<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>'
)


def of_2003(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?><w:wordDocument {_NAMES}>{_LISTS}{_STYLES}<w:body><wx:sect>{body}</wx:sect></w:body></w:wordDocument>'.encode()


def line(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


NOTE = f"<w:r><w:footnote>{line('<w:r><w:footnoteRef/></w:r>', run('《县志》卷三。'))}</w:footnote></w:r>"
WHOLE = of_2003(
    "<wx:sub-section>"
    + line(run("一、缘起"), properties='<w:pStyle w:val="1"/>')
    + "</wx:sub-section>"
    + line(run("县里决定"), NOTE, run("修建"), run("渡口", '<w:b w:val="on"/>'), run("密", "<w:vanish/>"))
    + line(run("木料"), properties='<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="（一）"/></w:listPr>')
    + line(
        f'<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>删</w:delText></w:r></aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content>{run("增")}</aml:content></aml:annotation>',
        f'<aml:annotation w:type="Word.Comment"><aml:content>{line(run("批"))}</aml:content></aml:annotation>',
        '<w:r><w:br w:type="text-wrapping"/></w:r>',
        f'<w:hlink w:dest="http://a.cn">{run("网上")}</w:hlink>',
    )
    + line(f'<w:r><w:pict><w:binData w:name="wordml://01.png">{base64.b64encode(drawn(16, 12)).decode()}</w:binData><v:shape><v:imagedata src="wordml://01.png"/></v:shape></w:pict></w:r>')
    + f"<w:tbl><w:tr><w:tc>{line(run('甲'))}</w:tc><w:tc>{line(run('乙'))}</w:tc></w:tr></w:tbl>"
    + f"<w:sectPr><w:hdr w:type=\"odd\">{line(run('页眉'))}</w:hdr></w:sectPr>"
)


def test_the_xml_of_word_2003_is_read_as_other_word_files() -> None:
    page, (one,) = read_word_xml(WHOLE, "a.doc")
    body, _, rest = page.partition("</article>")
    assert body.splitlines()[2:] == [
        "<h1>一、缘起</h1>", "<p>县里决定[^1]修建<strong>渡口</strong></p>", "<p>（一）木料</p>", "<p>增<br>网上</p>", f'<p><img src="{one.name}"></p>',
        "<table><tr><td><p>甲</p></td><td><p>乙</p></td></tr></table>", "<p>[^1]: 《县志》卷三。</p>",
    ]  # fmt: skip
    assert [text for text in rest.splitlines() if text.startswith("<p")] == [
        '<p class="comments">批</p>', '<p class="document">密</p>', '<p class="struck">删</p>', '<p class="header">页眉</p>',
    ]  # fmt: skip


def flat(data: bytes) -> bytes:
    """A package written as one file."""
    packed = zipfile.ZipFile(io.BytesIO(data))
    parts: list[str] = []
    for name in packed.namelist():
        inner = packed.read(name)
        if name.endswith((".xml", ".rels")):
            held = f"<pkg:xmlData>{inner.decode().partition('?>')[2]}</pkg:xmlData>"
        else:
            held = f"<pkg:binaryData>{base64.encodebytes(inner).decode()}</pkg:binaryData>"
        parts.append(f'<pkg:part pkg:name="/{name}">{held}</pkg:part>')
    return f'<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{"".join(parts)}</pkg:package>'.encode()


def test_a_package_written_flat_is_the_same_document() -> None:
    data = office_making.document()
    assert read_word_xml(flat(data), "a.doc") == read_word(data, "a.docx")


@pytest.mark.parametrize("data", [WHOLE, flat(office_making.document())])
def test_they_are_sources(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.doc").write_bytes(data)
    assert read_source(tmp_path / "a.doc", "a.doc").format == "html"


@pytest.mark.parametrize("data", [WHOLE[:-300], WHOLE.replace(b"w:body", b"w:bode"), b'<?xml version="1.0"?><w:wordDocument xmlns:w="a"/>'])
def test_damaged_files_say_so(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.doc").write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read_source(tmp_path / "a.doc", "a.doc")
    assert [problem.key for problem in caught.value.problems] == ["reading.word_damaged"]


@settings(deadline=2000)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.sampled_from([b"<", b"9", b"\xff", b"/", b'"', b"w:"])), min_size=1, max_size=4))
def test_damage_anywhere_ends_in_a_page_or_a_message(damage: list[tuple[int, bytes]]) -> None:
    data = WHOLE
    for at, bad in damage:
        data = data[:at] + bad + data[at + len(bad) :]
    with suppress(SourceError):
        assert read_word_xml(data, "a.doc")[0].startswith("<!DOCTYPE html>")
