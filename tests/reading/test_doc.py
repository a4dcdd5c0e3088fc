"""Old Word files (.doc, .wps): what a .docx of the same document gives, and no harm from files that are damaged."""

from __future__ import annotations

import re
import struct
from contextlib import suppress
from pathlib import Path

import office_making
import pytest
from bianzuan import cleaning
from bianzuan.errors import SourceError
from bianzuan.reading import read_source
from bianzuan.reading.doc import _inside, read_doc
from bianzuan.reading.doc_file import DocFile
from bianzuan.reading.doc_looks import Forms, Look, changes, look
from bianzuan.reading.doc_text import read_text
from bianzuan.reading.word import read_word
from hypothesis import given, settings
from hypothesis import strategies as st

FILE = (Path(__file__).parent / "office" / "渡口.doc").read_bytes()
CONTENTS, END = "\x13 TOC".encode("utf-16-le"), "\x15".encode("utf-16-le")


def unnamed(page: str) -> str:
    """Without the names of pictures, which are made from bytes that another version of Pillow may write otherwise."""
    return re.sub(r"images/\w+\.png", "images/a.png", page)


def key_of(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        read_doc(data, "a.doc")
    (problem,) = caught.value.problems
    return problem.key


def renamed(data: bytes, old: str, new: str) -> bytes:
    """The container with a stream under another name."""
    written = new.encode("utf-16-le")
    at = data.index(old.encode("utf-16-le") + b"\0\0")
    return data[:at] + written.ljust(64, b"\0") + struct.pack("<H", len(written) + 2) + data[at + 66 :]


def changed(old: bytes, new: bytes, first: int = 512) -> bytes:
    at = FILE.index(old, first)
    return FILE[:at] + new + FILE[at + len(old) :]


def test_it_gives_what_the_docx_of_the_same_document_gives() -> None:
    """Title, headings, notes with their calls, lists with their numbers, tables in tables, boxes, ruby, symbols, struck and hidden words."""
    page, (one,) = read_doc(FILE, "渡口.doc")
    wanted, (other,) = read_word(office_making.document(), "渡口.docx")
    assert unnamed(page) == unnamed(wanted)
    assert one.size == other.size == (16, 12)


@pytest.mark.parametrize("name", ["渡口.doc", "渡口.wps", "渡口.txt"])
def test_it_is_a_source_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILE)
    source = read_source(tmp_path / name, name)
    done = cleaning.clean(source)
    assert not cleaning.verify(done)
    (article,) = done.articles
    assert article.title == "老渡口修建始末"
    assert "[^1]: 《县志》卷三，第12页。" in article.body
    assert "此句删去" not in article.body
    assert "不印的字" not in article.body


def test_what_is_no_word_file_says_so() -> None:
    assert key_of(renamed(FILE, "WordDocument", "EncryptedPackage")) == "reading.source_locked"
    assert key_of(renamed(FILE, "WordDocument", "Workbook")) == "reading.source_sheet"
    assert key_of(renamed(FILE, "WordDocument", "CONTENTS")) == "reading.source_refused"
    assert key_of(FILE[:512] + b"\0" * (len(FILE) - 512)) == "reading.word_damaged"


def test_locked_and_older_files_say_so() -> None:
    head = FILE.index(b"\xec\xa5", 512)
    (flags,) = struct.unpack_from("<H", FILE, head + 10)
    assert key_of(FILE[: head + 10] + struct.pack("<H", flags | 0x100) + FILE[head + 12 :]) == "reading.source_locked"
    assert key_of(FILE[: head + 2] + struct.pack("<H", 104) + FILE[head + 4 :]) == "reading.word_too_old"
    assert key_of(FILE[:head] + b"\xdc\xa5" + FILE[head + 2 :]) == "reading.word_too_old"


def test_a_field_without_its_end_takes_no_words_away() -> None:
    """The words behind it are no instruction."""
    page, _ = read_doc(changed(END, "。".encode("utf-16-le"), FILE.index(CONTENTS)), "a.doc")
    body = page.partition("</article>")[0]
    assert "民工自带干粮上了工地" in body
    assert "与下段相接" in body


@pytest.mark.parametrize("size", range(0, len(FILE), 997))
def test_a_file_that_breaks_off_says_so(size: int) -> None:
    with suppress(SourceError):
        assert read_doc(FILE[:size], "a.doc")[0]


@settings(deadline=2000)
@given(st.lists(st.tuples(st.integers(0, len(FILE) - 1), st.binary(min_size=1, max_size=4)), min_size=1, max_size=8))
def test_damage_anywhere_ends_in_a_page_or_a_message(damage: list[tuple[int, bytes]]) -> None:
    data = FILE
    for at, bad in damage:
        data = data[:at] + bad + data[at + len(bad) :]
    with suppress(SourceError):
        assert read_doc(data, "a.doc")[0].startswith("<!DOCTYPE html>")


def file_of(stream: bytes, *pieces: tuple[int, int, int], grpprl: bytes = b"") -> DocFile:
    """A file whose table of pieces lists (characters, place as it is written there, change)."""
    places = [sum(count for count, _, _ in pieces[:number]) for number in range(len(pieces) + 1)]
    table = struct.pack(f"<{len(places)}I", *places) + b"".join(struct.pack("<HIH", 0, place, change) for _, place, change in pieces)
    clx = (b"\x01" + struct.pack("<H", len(grpprl)) + grpprl if grpprl else b"") + b"\x02" + struct.pack("<I", len(table)) + table
    head = bytearray(0x9A + 8 * 75)
    struct.pack_into("<H", head, 0x98, 75)
    struct.pack_into("<II", head, 0x9A + 8 * 33, 0, len(clx))
    return DocFile(bytes(head) + stream, clx, b"", (places[-1],))


HEAD = 0x9A + 8 * 75


def test_pieces_of_one_byte_and_of_two_are_one_text() -> None:
    stream = b"ab\x93\x94\x80" + "渡口".encode("utf-16-le")
    text = read_text(file_of(stream, (5, HEAD * 2 | 1 << 30, 0), (2, HEAD + 5, 0)))
    assert text.letters == "ab“”\x80渡口"
    assert [text.byte(place) for place in (0, 4, 5, 6, 7)] == [HEAD, HEAD + 4, HEAD + 5, HEAD + 7, -1]


def test_a_piece_behind_the_end_of_the_file_is_told() -> None:
    assert read_text(file_of("渡".encode("utf-16-le"), (3, HEAD, 0))).letters == "渡\ufffd\ufffd"


def test_changes_of_a_piece_saved_in_haste_are_those_of_its_words() -> None:
    bold, hidden = struct.pack("<HB", 0x0835, 1), 0x5C << 1 | 1 << 8
    text = read_text(file_of(b"abcd", (2, HEAD * 2 | 1 << 30, 1), (2, (HEAD + 2) * 2 | 1 << 30, hidden), grpprl=bold))
    assert [look(one.changes) for one in text.pieces] == [Look(bold=True), Look(hidden=True)]


def test_a_list_of_changes_that_breaks_off_is_read_to_there() -> None:
    assert list(changes(b"\x35\x08\x01\x43\x4a\x15")) == [(0x0835, b"\x01")]
    assert list(changes(b"\x15\xc6\xff\x00\x35\x08\x01")) == []


def test_large_changes_of_a_paragraph_lie_in_the_stream_of_data() -> None:
    far = struct.pack("<HHB", 3, 0x2416, 1)
    form = Forms(b"....".replace(b".", b"\0") + far).of(struct.pack("<HHI", 7, 0x6646, 4))
    assert (form.style, form.in_table, form.depth) == (7, True, 1)


def test_stretches_that_lie_in_each_other_are_read_once() -> None:
    """Ten thousand notes, each of which is the whole story, would take hours."""
    assert _inside([0, 90, 0, 90, 0, 90], (10, 100)) == [(10, 100)] + [(100, 100)] * 4
