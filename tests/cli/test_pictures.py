"""Pictures of sources from the command line: files beside articles, in the book, and what is told of those left out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

import word_making as word  # noqa: E402 - lies beside the tests of reading
from bianzuan.reading.pictures import picture  # noqa: E402
from picture_making import drawn  # noqa: E402

ONE = "渡口修在两山之间，船可以载二十个人，春天水浅的时候要撑篙，夏天水大就拉绳子过河。"
TWO = "老船工每天天不亮就到渡口去，先把船里的水舀干，再把绳子一寸一寸地查看一遍。"
NAME = picture("a", drawn()).name


def document() -> bytes:
    shown = "".join(word.paragraph(word.picture(name)) for name in ("a.png", "e.emf"))
    return word.word_file(word.text("老渡口", "Title") + word.text(ONE) + shown + word.text(TWO), media={"a.png": drawn(), "e.emf": b"\x01\x00\x00\x00"})


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "渡口.docx"
    path.write_bytes(document())
    return path


def test_pictures_lie_beside_the_articles_and_what_is_left_out_is_told(command_line, source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = command_line("clean", source, "-o", out, "--verify")
    assert done.code == 0
    assert (out / NAME).read_bytes() == drawn()
    assert f"{ONE}\n\n![]({NAME})\n\n{TWO}\n" in (out / "渡口.md").read_text(encoding="utf-8")
    assert "渡口.docx:6: " in done.err
    assert "EMF" in done.err
    assert f"“{ONE[-14:]}”" in done.err
    # Once more: nothing stands in the way.
    assert command_line("clean", source, "-o", out).code == 0


def test_where_a_picture_stood_is_told_in_words_not_in_code(command_line, tmp_path: Path) -> None:
    page = tmp_path / "渡口.html"
    body = f'<h1>老渡口</h1><p>{ONE}</p><p>{TWO}&gt;&gt;</p><p><img src="渡口_files/a.jpg"></p><p>船到了对岸，客人上岸，老船工又把船撑回来。</p>'
    page.write_text(f"<!DOCTYPE html><html><head><title>老渡口</title></head><body>{body}</body></html>", encoding="utf-8")
    told = command_line("clean", page, "-o", tmp_path / "out").err
    assert "查看一遍。>>" in told
    assert "&gt;" not in told


def test_a_picture_never_takes_the_place_of_another_file(command_line, source: Path, tmp_path: Path) -> None:
    other = tmp_path / "out" / NAME
    other.parent.mkdir(parents=True)
    other.write_bytes(drawn(shade=9))
    done = command_line("clean", source, "-o", tmp_path / "out")
    assert done.code == 1
    assert NAME.rpartition("/")[2] in done.err
    assert other.read_bytes() == drawn(shade=9)


@pytest.mark.pdf
def test_a_book_shows_the_pictures_of_its_sources_or_those_an_editor_has_put_there(command_line, tmp_path: Path) -> None:
    book = tmp_path / "book"
    assert command_line("new", book).code == 0
    next((book / "sources").iterdir()).unlink()
    (book / "sources" / "样例.docx").write_bytes(document())
    toml = book / "publication.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace("样例.txt", "样例.docx"), encoding="utf-8")
    done = command_line("build", book)
    assert done.code == 0
    assert "EMF" in done.err
    assert (book / "out" / "html" / NAME).read_bytes() == drawn()
    assert (book / "out" / "cleaned" / NAME).read_bytes() == drawn()
    assert images(book / "out" / "book.pdf") == [(300, 200)]
    better = book / NAME
    better.parent.mkdir()
    better.write_bytes(drawn(600, 400))
    assert command_line("build", book).code == 0
    assert (book / "out" / "html" / NAME).read_bytes() == drawn(600, 400)
    assert images(book / "out" / "book.pdf") == [(600, 400)]


def images(pdf: Path) -> list[tuple[int, int]]:
    import pikepdf

    with pikepdf.open(pdf) as opened:
        streams = [one for one in opened.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        return [(int(one.Width), int(one.Height)) for one in streams]


def test_scans_among_the_sources_are_told(command_line, tmp_path: Path) -> None:
    folder = tmp_path / "s"
    (folder / "a_files").mkdir(parents=True)
    page = f'<html><body><h1>老渡口</h1><p>{ONE}</p><p><img src="p%201.png"></p><p>{TWO}</p></body></html>'
    (folder / "a.html").write_text(page, encoding="utf-8")
    for name in ("a_files/x.png", "p 1.png"):
        (folder / name).write_bytes(drawn())
    assert "p 1" not in command_line("clean", folder, "-o", tmp_path / "out").err
    (folder / "扫描001.jpg").write_bytes(drawn(form="JPEG"))
    done = command_line("clean", folder, "-o", tmp_path / "out")
    assert done.code == 0
    assert "扫描001.jpg" in done.err
    assert "x.png" not in done.err
