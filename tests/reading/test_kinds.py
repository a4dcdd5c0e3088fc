"""Files by other doors: known by what is in them, not by their names; what is not read says what helps."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest
import word_making as word
from bianzuan import cleaning
from bianzuan.errors import SourceError
from bianzuan.messages import describe
from bianzuan.reading import find_sources, read_source
from picture_making import drawn

TEXT = "渡口修在两山之间，船可以载二十个人。"
PAGE = f'<html><head><title>老渡口</title></head><body><h1>老渡口</h1><p>{TEXT * 3}</p><p><img src="http://a.cn/p/a.png"></p><p>{TEXT * 3}</p></body></html>'
WORD = word.word_file(word.text(TEXT))
RTF = b"{\\rtf1\\ansi\\ansicpg936 " + TEXT.encode("gb18030") + b"\\par}"


def zipped(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        for name, data in files.items():
            opened.writestr(name.replace("__", "/"), data)
    return packed.getvalue()


def mail(page: str = PAGE, charset: str = "utf-8", codec: str = "", place: str = "http://a.cn/p/1.html") -> bytes:
    def part(kind: str, where: str, data: bytes) -> bytes:
        head = f"--=b\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {where}\r\n\r\n".encode()
        return head + base64.encodebytes(data).replace(b"\n", b"\r\n") + b"\r\n"

    head = b'From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a.cn/p/1.html\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=b"\r\n\r\n'
    return head + part(f"text/html; charset={charset}", place, page.encode(codec or charset)) + part("image/png", "http://a.cn/p/a.png", drawn()) + b"--=b--\r\n"


READ = {
    "a Word file called .doc": ("a.doc", WORD),
    "a Word file called .txt": ("a.txt", WORD),
    "a Word file called .wps": ("a.wps", WORD),
    "a Word file with programs in it": ("a.docm", WORD),
    "a Word file called .zip": ("a.zip", WORD),
    "a page called .doc": ("a.doc", PAGE.encode()),
    "a page called .xls": ("a.xls", PAGE.encode("gb18030")),
    "a page in one file": ("a.mhtml", mail()),
    "a page in one file called .doc": ("a.doc", mail()),
    "a page in one file, of old": ("a.mht", mail(charset="gb2312")),
    "a page in one file with a wrong head": ("a.mht", mail(charset="utf-8", codec="gb18030")),
    "a page in XML": ("a.xhtml", ('<?xml version="1.0"?>\n<!DOCTYPE html>\n' + PAGE).encode()),
    "a page that a site sends as a Word file": ("a.docx", word.page_as_word("a.html", PAGE.encode())),
    "a page in one file sent as a Word file": ("a.docx", word.page_as_word("a.mht", mail())),
    "RTF called .doc": ("a.doc", RTF),
    "RTF called .docx": ("a.docx", RTF),
    "RTF called .txt": ("a.txt", RTF),
    "text called .docx": ("a.docx", TEXT.encode()),
}


@pytest.mark.parametrize(("name", "data"), READ.values(), ids=READ)
def test_what_is_read_whatever_its_name(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    source = read_source(tmp_path / name, name)
    done = cleaning.clean(source)
    assert not cleaning.verify(done)
    assert TEXT in done.articles[0].body
    assert [found for _, found in find_sources([tmp_path])] == [name]


def test_pictures_of_a_page_in_one_file(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(mail(PAGE.replace("http://a.cn/p/a.png", "a.png")))
    source = read_source(tmp_path / "a.mhtml", "a.mhtml")
    assert f"![]({source.pictures[0].name})" in cleaning.clean(source).articles[0].body


REFUSED = {
    "a book for reading devices": ("a.mobi", b"BOOKMOBI", "reader"),
    "a table": ("a.xlsx", zipped(xl__workbook=b"<x/>"), "sheet"),
    "an old table": ("a.xls", b"\xd0\xcf\x11\xe0 old", "sheet"),
    "an archive": ("a.zip", zipped(a=b"words"), "packed"),
    "an archive called .txt": ("a.txt", zipped(a=b"words"), "packed"),
    "another archive": ("a.rar", b"Rar!\x1a\x07", "packed"),
    "a paper of a database": ("a.caj", b"CAJ\x00\x00", "reader"),
    "a way to a page": ("a.url", b"[InternetShortcut]\r\nURL=http://a.cn/", "link"),
    "half a file": ("a.crdownload", b"half", "unfinished"),
}


@pytest.mark.parametrize(("name", "data", "key"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_read_says_what_helps(tmp_path: Path, name: str, data: bytes, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / name).write_bytes(data)
    assert [found for _, found in find_sources([tmp_path])] == [name]
    with pytest.raises(SourceError) as caught:
        read_source(tmp_path / name, name)
    (problem,) = caught.value.problems
    assert problem.key == f"reading.source_{key}"
    for language in ("en", "zh"):
        monkeypatch.setenv("BIANZUAN_LANG", language)
        what, remedy = describe(problem)
        assert name in what
        assert remedy


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.docx"])
def test_old_word_that_is_cut_off_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0 old")
    with pytest.raises(SourceError) as caught:
        read_source(tmp_path / name, name)
    assert [problem.key for problem in caught.value.problems] == ["reading.word_damaged"]


def test_of_files_of_one_name_the_one_nearest_to_the_text_is_read(tmp_path: Path) -> None:
    """A .doc is what the .docx beside it was made from, a PDF what was made of either, and what nobody reads comes last."""
    for name in ("a.docx", "a.doc", "a.pdf", "a.zip", "b.doc", "b.pdf", "c.pdf", "c.caj", "d.caj"):
        (tmp_path / name).write_bytes(b"x")
    assert [name for _, name in find_sources([tmp_path])] == ["a.docx", "b.doc", "c.pdf", "d.caj"]


def test_a_letter_without_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.mht").write_bytes(mail().replace(b"text/html; charset", b"text/plain; charset"))
    with pytest.raises(SourceError) as caught:
        read_source(tmp_path / "a.mht", "a.mht")
    assert [problem.key for problem in caught.value.problems] == ["reading.mail_without_page"]


def test_text_that_begins_like_a_letter_is_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"标题: 老渡口\nDate: 1958\n\n{TEXT}\n", encoding="utf-8")
    assert read_source(tmp_path / "a.txt", "a.txt").format == "text"


@pytest.mark.parametrize("end", ["_files", ".files", "_文件"])
def test_what_a_browser_keeps_beside_a_page_is_no_source(tmp_path: Path, end: str) -> None:
    (tmp_path / "报告.html").write_text(PAGE, encoding="utf-8")
    for name in (f"报告{end}/saved_resource.html", f"别的{end}/一.html", f"报告{end}/x/二.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    assert [name for _, name in find_sources([tmp_path])] == [f"别的{end}/一.html", "报告.html"]
