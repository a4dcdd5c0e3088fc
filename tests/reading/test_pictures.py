"""Pictures of documents: what can be shown, what cannot and why, and where a page and a Word file have theirs."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
import word_making as word
from bianzuan.reading import read_source
from bianzuan.reading.pictures import picture
from bianzuan.reading.word import read_word
from picture_making import drawn
from PIL import ImageFile

START = word.text("工地上的人都来了。")


@pytest.mark.parametrize(("form", "suffix"), [("PNG", "png"), ("JPEG", "jpg"), ("GIF", "gif"), ("WEBP", "webp"), ("TIFF", "png"), ("BMP", "png")])
def test_pictures_that_can_be_shown(form: str, suffix: str) -> None:
    one = picture("a", drawn(form=form))
    assert not one.fault
    assert one.size == (300, 200)
    assert one.name.startswith("images/")
    assert one.name.endswith(f".{suffix}")
    assert (one.data == drawn(form=form)) == (form not in ("TIFF", "BMP"))


def test_a_name_tells_pictures_apart_and_stays() -> None:
    assert picture("a", drawn()).name == picture("b", drawn()).name
    assert picture("a", drawn()).name != picture("a", drawn(shade=1)).name


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (None, "missing"),
        (b"", "damaged"),
        (drawn()[:-600], "damaged"),
        (drawn(form="JPEG")[:-3000], "damaged"),
        (b"\x01\x00\x00\x00" + b"emf" * 20, "format"),
        (b"\xd7\xcd\xc6\x9a" + b"wmf" * 20, "format"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "format"),
        (b"words", "format"),
    ],
)
def test_pictures_that_cannot_be_shown(data: bytes | None, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # As WeasyPrint has it once it is loaded.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    assert (picture("a", data).fault, picture("a", data).name) == (fault, "")


def test_a_picture_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bianzuan.reading.pictures._PIXELS", 300 * 200 - 1)
    assert picture("a", drawn()).fault == "huge"


def body_of(data: bytes) -> list[str]:
    return read_word(data, "a.docx")[0].partition("<article>\n")[2].partition("\n</article>")[0].splitlines()


A, B = picture("a", drawn()).name, picture("b", drawn(shade=1)).name
MEDIA = {"a.png": drawn(), "b.png": drawn(shade=1)}


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (word.picture("a.png"), [f'<p><img src="{A}"></p>']),
        (word.picture("a.png", "渠首的水闸"), [f'<p><img src="{A}" alt="渠首的水闸"></p>']),
        (word.picture("a.png", "图片 1"), [f'<p><img src="{A}"></p>']),
        (word.picture("a.png", "C:\\图\\水闸.png"), [f'<p><img src="{A}"></p>']),
        (word.picture("a.png", kind="anchor") + word.run("正文。"), [f'<p><img src="{A}"></p>', "<p>正文。</p>"]),
        (word.run("正文") + word.picture("a.png") + word.run("还是正文。"), ["<p>正文还是正文。</p>", f'<p><img src="{A}"></p>']),
        (word.picture("a.png") + "<w:r><w:br/></w:r>" + word.run("图1 水闸"), [f'<p><img src="{A}"></p>', "<p>图1 水闸</p>"]),
        (word.text_box(word.paragraph(word.picture("a.png")), word.text("图1 水闸")), [f'<p><img src="{A}"></p>', "<p>图1 水闸</p>"]),
        ('<w:r><w:pict><v:shape alt="水闸"><v:imagedata r:id="a.png"/></v:shape></w:pict></w:r>', [f'<p><img src="{A}" alt="水闸"></p>']),
    ],
)
def test_where_a_picture_stands(inner: str, expected: list[str]) -> None:
    assert body_of(word.word_file(START + word.paragraph(inner), media=MEDIA))[1:] == expected


def test_a_picture_in_the_place_of_a_character_is_told() -> None:
    small = word.picture("a.png").replace("<wp:docPr", '<wp:extent cx="152400" cy="152400"/><wp:docPr')
    inside = word.paragraph(word.run("村名叫"), small, word.run("塘。"))
    assert body_of(word.word_file(START + inside, media=MEDIA))[1:] == [f'<p>村名叫\ufffd<img src="{A}">塘。</p>']
    # At the end of a line it is a picture like others.
    assert body_of(word.word_file(START + word.paragraph(word.run("村名"), small), media=MEDIA))[1:] == ["<p>村名</p>", f'<p><img src="{A}"></p>']


def cells(*inner: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{word.paragraph(one)}</w:tc>' for one in inner)}</w:tr>"


def test_pictures_side_by_side_stand_each_over_its_caption() -> None:
    pair = cells(word.picture("a.png"), word.picture("b.png"))
    below = cells(word.run("渠首"), word.run("渠尾"))
    expected = [f'<p><img src="{A}"></p>', "<p>渠首</p>", f'<p><img src="{B}"></p>', "<p>渠尾</p>"]
    assert body_of(word.word_file(START + f"<w:tbl>{pair}{below}</w:tbl>", media=MEDIA))[1:] == expected
    inside = cells(word.picture("a.png") + word.run("渠首"), word.picture("b.png") + word.run("渠尾"))
    assert body_of(word.word_file(START + f"<w:tbl>{inside}</w:tbl>", media=MEDIA))[1:] == expected


def test_a_picture_in_a_table_of_words_stands_below_it() -> None:
    table = f"<w:tbl>{cells(word.run('渠首'), word.run('二十米') + word.picture('a.png'))}{cells(word.run('渠尾'), word.run('九米'))}</w:tbl>"
    assert body_of(word.word_file(START + table, media=MEDIA))[-1] == f'<p><img src="{A}"></p>'


@pytest.mark.parametrize(
    ("inner", "fault"),
    [
        (word.picture("far.png", linked=True), "linked"),
        (word.picture("none.png"), "damaged"),
        (word.picture("e.emf"), "format"),
        (word.picture("nowhere.png"), "damaged"),
        ("<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart xmlns:c='c'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>", "drawn"),
    ],
)
def test_pictures_of_a_word_file_that_are_told_of(inner: str, fault: str) -> None:
    media = {**MEDIA, "e.emf": b"\x01\x00\x00\x00emf", "none.png": b""}
    _, pictures = read_word(word.word_file(START + word.paragraph(inner), media=media, linked=("far.png",)), "a.docx")
    assert [one.fault for one in pictures] == [fault]


def page(folder: Path, *sources: str) -> dict[str, str]:
    (folder / "a.html").write_text("<html><body>" + "".join(f"<p><img class=x src='{one}'></p>" for one in sources), encoding="utf-8")
    return {one.href: one.fault or "shown" for one in read_source(folder / "a.html", "a.html").pictures}


def test_pictures_of_a_saved_page(tmp_path: Path) -> None:
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "水 闸.png").write_bytes(drawn())
    (tmp_path.parent / "outside.png").write_bytes(drawn())
    packed = "data:image/png;base64," + base64.b64encode(drawn()).decode()
    sources = ("a_files/水 闸.png", "a_files/%E6%B0%B4%20%E9%97%B8.png", "./a_files/水 闸.png?v=1", packed, "data:image/png;base64,iVBORw0KGgo", "../outside.png", "http://a.cn/a.png", "a_files/none.png")
    found = page(tmp_path, *sources)
    assert [found[one] for one in sources] == ["shown"] * 4 + ["damaged"] + ["missing"] * 3


def test_pictures_loaded_late_are_found_by_their_address(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(drawn())
    (tmp_path / "a.html").write_text("<html><p><img src='b.gif' data-src='a.png'><img data-original='c.png'>", encoding="utf-8")
    assert {one.href: one.fault for one in read_source(tmp_path / "a.html", "a.html").pictures} == {"b.gif": "missing", "a.png": "", "c.png": "missing"}
