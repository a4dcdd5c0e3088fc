"""Reading: encodings, line ends, positions, and clear words for what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.errors import SourceError
from bianzuan.messages import describe
from bianzuan.reading import find_sources, read_found, read_source, read_sources, split_lines

TEXT = "工会工作\r\n第二行：職工\r第三行\n\n末行"
SIMPLE = "各级工会要认真学习，大力推动落实，引导广大职工坚定不移听党话、跟党走。\n" * 5
TRADITIONAL = "全國總工會作為各級工會的領導機關，要帶頭加強自身建設，當標桿、作表率。\n" * 5


def written(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def keys(caught: pytest.ExceptionInfo[SourceError]) -> list[str]:
    for problem in caught.value.problems:
        assert describe(problem)[0]
    return [problem.key for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "codec", "expected"),
    [
        (TEXT, "utf-8", "utf-8"),
        (TEXT, "utf-8-sig", "utf-8-sig"),
        (SIMPLE, "gbk", "gb18030"),
        (SIMPLE + "\U00020000", "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (TEXT, "utf-16", "utf-16"),
        (TEXT, "utf-16-le", "utf-16-le"),
        (TEXT, "utf-16-be", "utf-16-be"),
        (SIMPLE, "hz", "hz"),
        ("职工之家" + SIMPLE[:12], "gbk", "gb18030"),
        (TRADITIONAL[:12], "big5", "big5"),
        ("裏邊，著名的粧飾，恒繫。" + TRADITIONAL, "cp950", "cp950"),
        ("嘅嗰啲喺" + TRADITIONAL, "big5hkscs", "big5hkscs"),
        # What code page 950 and Big5 of the standard library read as kana.
        ("第三〇回，①第一條。" + TRADITIONAL, "big5hkscs", "big5hkscs"),
        ("保羅‧張～" + TRADITIONAL, "cp950", "cp950"),
        (TRADITIONAL, "gb18030", "gb18030"),
        ("Latin only, with ~ and {braces}.", "utf-8", "utf-8"),
        ("~{not closed, and ~} alone", "utf-8", "utf-8"),
    ],
)
def test_encodings_are_found_and_reversible(tmp_path: Path, text: str, codec: str, expected: str) -> None:
    raw = text.encode(codec)
    source = read_source(written(tmp_path, raw), "a.txt")
    assert (source.encoding, source.text) == (expected, text)
    assert source.text.encode(source.encoding) == source.raw == raw


def test_a_page_that_declares_its_encoding_is_believed_where_the_bytes_agree(tmp_path: Path) -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset={}"></head><p>工人日報社論</p></html>'
    for label, codec in (("big5", "big5"), ("gb2312", "gb18030")):
        raw = page.format(label).encode(codec)
        source = read_source(written(tmp_path, raw, "a.html"), "a.html")
        assert (source.encoding, source.format) == (codec, "html")
    raw = page.format("gb2312").encode("utf-8")
    assert read_source(written(tmp_path, raw, "a.html"), "a.html").encoding == "utf-8"


def test_a_binary_file_of_even_length_is_no_utf16(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(written(tmp_path, bytes(range(256)) * 4), "a.txt")
    assert keys(caught) == ["reading.source_binary"]


def test_big_endian_utf16_keeps_its_mark(tmp_path: Path) -> None:
    raw = b"\xfe\xff" + "工会".encode("utf-16-be")
    source = read_source(written(tmp_path, raw), "a.txt")
    assert source.text.encode(source.encoding) == raw


def test_lines_have_their_places() -> None:
    lines = split_lines(TEXT)
    assert [line.text for line in lines] == ["工会工作", "第二行：職工", "第三行", "", "末行"]
    assert all(TEXT[line.start : line.start + len(line.text)] == line.text for line in lines)
    assert [line.number for line in lines] == [1, 2, 3, 4, 5]


def test_form_feed_and_line_separator_end_no_line() -> None:
    assert len(split_lines("甲\x0c乙\u2028丙\x85丁")) == 1


@pytest.mark.parametrize(
    ("data", "key", "line"),
    [
        (b"", "reading.source_empty", 0),
        (b" \n\n", "reading.source_empty", 0),
        (b"\x89PNG\n\x00\x00", "reading.source_binary", 2),
        ("工会\n第二行".encode() + b"\xff\xff", "reading.source_undecodable", 2),
    ],
)
def test_bad_files_are_named_with_their_place(tmp_path: Path, data: bytes, key: str, line: int) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(written(tmp_path, data), "a.txt")
    assert keys(caught) == [key]
    assert caught.value.problems[0].line == line


def test_undecodable_byte_has_its_offset(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(written(tmp_path, "工会\n".encode() + b"\xff"), "a.txt")
    assert caught.value.problems[0].params["offset"] == 7


def test_folders_are_searched_and_sorted(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.md", "a.txt", "sub/c.markdown", ".hidden.txt", "d.png", "a.pdf"):
        (tmp_path / name).write_text("工会", encoding="utf-8")
    assert [name for _, name in find_sources([tmp_path])] == ["a.txt", "b.md", "sub/c.markdown"]
    assert [source.format for source in read_sources([tmp_path])] == ["text", "markdown", "markdown"]


def test_all_problems_are_collected(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    written(tmp_path, b"", "zero.txt")
    with pytest.raises(SourceError) as caught:
        read_sources([tmp_path / "missing.txt", tmp_path / "zero.txt", tmp_path / "empty"])
    assert sorted(keys(caught)) == ["reading.source_empty", "reading.source_folder_empty", "reading.source_missing"]


def test_two_sources_never_write_the_same_file(tmp_path: Path) -> None:
    written(tmp_path, b"a", "a.txt")
    written(tmp_path, b"a", "a.md")
    written(tmp_path, "另一篇".encode(), "b.txt")
    with pytest.raises(SourceError) as caught:
        read_sources([tmp_path])
    assert keys(caught) == ["reading.source_same_stem"]
    sources, problems = read_found([tmp_path])
    assert [source.name for source in sources] == ["b.txt"], "the others go on"
    assert {str(tmp_path / "a.md"), str(tmp_path / "a.txt")} == {problems[0].file, problems[0].params["other"]}


def put(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        written(folder / name, "一篇".encode(), "")
    return folder


@pytest.mark.parametrize(
    ("files", "asked", "called"),
    [
        # Below one folder: names stay, stems have the folder where another file bears the name, whatever its ending.
        (("1958/01.txt", "1959/01.html", "1959/02.txt", "01.md"), (".",), [("01.md", "01"), ("1958/01.txt", "1958/01"), ("1959/01.html", "1959/01"), ("1959/02.txt", "02")]),
        (("a/Bao.txt", "b/bao.txt"), (".",), [("a/Bao.txt", "a/Bao"), ("b/bao.txt", "b/bao")]),
        # Asked for one by one, or by two folders: names begin as far up as it takes.
        (("a/01.txt", "b/01.txt"), ("a/01.txt", "b/01.txt"), [("a/01.txt", "a/01"), ("b/01.txt", "b/01")]),
        (("a/01.txt", "b/01.md", "b/02.txt"), ("a", "b"), [("02.txt", "02"), ("a/01.txt", "a/01"), ("b/01.md", "b/01")]),
        (("a/x/01.txt", "b/x/01.txt", "c/01.txt"), ("a/x/01.txt", "b", "c"), [("a/x/01.txt", "a/x/01"), ("b/x/01.txt", "b/x/01"), ("c/01.txt", "c/01")]),
        (("a/x/01.txt",), ("a/x/01.txt", "a"), [("x/01.txt", "01")]),
    ],
)
def test_documents_of_one_name_are_told_apart_by_their_folders(tmp_path: Path, files: tuple[str, ...], asked: tuple[str, ...], called: list[tuple[str, str]]) -> None:
    put(tmp_path, *files)
    for paths in ([tmp_path / name for name in asked], [tmp_path / name for name in reversed(asked)]):
        assert [(source.name, source.stem) for source in read_sources(paths)] == called, "in whatever order they are named"


def test_of_one_name_and_one_folder_only_those_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "a/01.txt", "a/01.html", "b/01.txt")
    sources, problems = read_found([tmp_path / "a", tmp_path / "b"])
    assert [(source.name, source.stem) for source in sources] == [("b/01.txt", "b/01")]
    assert [(one.file, one.params) for one in problems] == [(str(tmp_path / "a/01.txt"), {"other": str(tmp_path / "a/01.html"), "stem": "01"})]


def test_a_file_named_twice_is_one_source(tmp_path: Path) -> None:
    path = written(tmp_path, "一篇".encode(), "a.txt")
    assert [name for _, name in find_sources([path, tmp_path, path])] == ["a.txt"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0//EN">\n<html><p>水车</p></html>', "html"),
        ("\n<html lang=zh><p>水车</p></html>", "html"),
        ("水车 <html> 是标签", "text"),
        ("<p>水车</p>", "text"),
    ],
)
def test_a_page_named_as_text_is_a_page(tmp_path: Path, text: str, form: str) -> None:
    assert read_source(written(tmp_path, text.encode(), "a.txt"), "a.txt").format == form


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_one_line_of_han_in_utf16_has_no_null_byte(tmp_path: Path, codec: str) -> None:
    source = read_source(written(tmp_path, "水渠修成以后，年年清淤。".encode(codec)), "a.txt")
    assert (source.text, source.encoding) == ("水渠修成以后，年年清淤。", codec)


def test_a_damaged_byte_makes_no_other_encoding(tmp_path: Path) -> None:
    for codec in ("gb18030", "utf-8"):
        raw = SIMPLE.encode(codec)
        with pytest.raises(SourceError) as caught:
            read_source(written(tmp_path, raw[:20] + b"\xff" + raw[20:] + b"\xff"), "a.txt")
        assert keys(caught) == ["reading.source_undecodable"]


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_null_byte_that_a_program_left_in_a_text_makes_it_no_binary_file(tmp_path: Path, codec: str) -> None:
    data = SIMPLE.replace("工会", "工\0会", 1).encode(codec)
    source = read_source(written(tmp_path, data), "a.txt")
    assert (source.encoding, source.text.count("\0"), source.raw) == (codec, 1, data)


def test_a_text_half_of_which_is_null_bytes_has_lost_it(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(written(tmp_path, SIMPLE.encode() + bytes(300)), "a.txt")
    assert keys(caught) == ["reading.source_binary"]
