"""What lies in a folder: sources, and what is not read, each with its reason; nothing that programs keep there is told."""

from __future__ import annotations

import os
from pathlib import Path

from bianzuan.reading import find_sources, not_read, pictures_in

ACCOUNT = '{"written": {"a.ledger.jsonl": {"source": "a.txt", "sha256": ""}, "a.xml": {"source": "a.txt", "sha256": ""}, "images/1.png": {"source": "a.txt", "sha256": ""}}}'


def put(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("工会", encoding="utf-8")
    return folder


def names(folder: Path, paths: tuple[Path, ...]) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths]


def test_files_of_unknown_endings_are_not_read(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.dat", "README", "sub/c.tex", "d.PNG", "e.zip", "报告.TXT")
    assert [name for _, name in find_sources([tmp_path])] == ["a.txt", "e.zip", "报告.TXT"], "what is refused is told when it is read"
    assert names(tmp_path, not_read([tmp_path]).unknown) == ["README", "b.dat", "sub/c.tex"]
    assert names(tmp_path, pictures_in(tmp_path)) == ["d.PNG"]


def test_a_file_that_is_named_is_read(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "a.pdf", "b.dat")
    found = not_read([tmp_path, tmp_path / "b.dat", tmp_path / "a.pdf"])
    assert (found.unknown, found.replaced) == ((), ())


def test_what_programs_keep_in_a_folder_is_not_told(tmp_path: Path) -> None:
    put(tmp_path, ".hidden.dat", ".git/config", "~$a.docx", "Thumbs.db", "sub/desktop.ini", "publication.toml", "decisions.toml", "index.toml")
    put(tmp_path, "a.html", "a_files/1.png", "a_files/all.css", "b.htm", "b.files/header.htm", "b.files/list.xml")
    found = not_read([tmp_path])
    assert (found.unknown, found.replaced, found.linked) == ((), (), ())
    assert pictures_in(tmp_path) == ()


def test_what_we_wrote_is_not_told(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "out/a.ledger.jsonl", "out/a.xml", "out/images/1.png", "out/b.xml", "c.ledger.jsonl", "2.png")
    assert names(tmp_path, not_read([tmp_path]).unknown) == ["out/a.xml", "out/b.xml"]
    (tmp_path / "out" / ".bianzuan.json").write_text(ACCOUNT, encoding="utf-8")
    assert names(tmp_path, not_read([tmp_path]).unknown) == ["out/b.xml"]
    assert names(tmp_path, pictures_in(tmp_path)) == ["2.png"]


def test_a_file_for_which_another_is_read_is_told_with_it(tmp_path: Path) -> None:
    put(tmp_path, "x.pdf", "x.doc", "sub/1.pdf", "other/1.txt", "报告.txt", "报告.zip")
    found = [(path.relative_to(tmp_path).as_posix(), source.relative_to(tmp_path).as_posix()) for path, source in not_read([tmp_path]).replaced]
    assert found == [("sub/1.pdf", "other/1.txt"), ("x.pdf", "x.doc"), ("报告.zip", "报告.txt")]


def test_parts_of_a_saved_page_stand_for_no_document(tmp_path: Path) -> None:
    put(tmp_path, "a.htm", "a.files/header.htm", "header.doc")
    assert [name for _, name in find_sources([tmp_path])] == ["a.htm", "header.doc"]
    assert not_read([tmp_path]).replaced == ()


def test_a_folder_that_is_only_a_link_is_told(tmp_path: Path) -> None:
    put(tmp_path, "here/a.txt", "there/b.txt")
    (tmp_path / "here" / "linked").symlink_to(tmp_path / "there")
    found = not_read([tmp_path / "here"])
    assert names(tmp_path, found.linked) == ["here/linked"]
    assert found.unknown == ()


def test_names_of_another_encoding_are_read_in_it(tmp_path: Path) -> None:
    """Archives made on a Chinese Windows hold names in its encoding; what no encoding explains, and what only terminals obey, is `_`."""
    raws = ["清河县志".encode("gb18030") + b".txt", "工会".encode() + b"/" + "报告".encode("gb18030") + b".txt", b"b\xff\x81.txt", b"c\nd\x1b[1m.txt"]
    for raw in raws:
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + raw))
        path.parent.mkdir(exist_ok=True)
        path.write_text("工会", encoding="utf-8")
    assert [name for _, name in find_sources([tmp_path])] == ["b__.txt", "c_d_[1m.txt", "工会/报告.txt", "清河县志.txt"]


def test_a_folder_of_scans_is_told_from_another_year(tmp_path: Path) -> None:
    """Files of another folder stand for those of one folder if they do so for each of them: a number says little."""
    scans, years = put(tmp_path / "a", "pdf/1.pdf", "pdf/2.pdf", "txt/1.txt", "txt/2.docx", "txt/3.txt"), put(tmp_path / "b", "1958/1.pdf", "1958/2.docx", "1959/1.docx")
    assert [name for _, name in find_sources([scans])] == ["txt/1.txt", "txt/2.docx", "txt/3.txt"]
    assert [names(scans, pair) for pair in not_read([scans]).replaced] == [["pdf/1.pdf", "txt/1.txt"], ["pdf/2.pdf", "txt/2.docx"]]
    assert [name for _, name in find_sources([years])] == ["1958/1.pdf", "1958/2.docx", "1959/1.docx"]
    assert not_read([years]).replaced == ()
