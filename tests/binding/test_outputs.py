from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from bianzuan.binding import probe_folder, replace_folder, write_atomically
from bianzuan.errors import ContentError
from bianzuan.messages import describe


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    path = tmp_path / "out" / "book.pdf"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert [one.name for one in path.parent.iterdir()] == ["book.pdf"]


def test_a_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    write_atomically(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == usual.stat().st_mode


def test_an_unwritable_place_is_named_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        write_atomically(tmp_path / "out" / "book.pdf", b"")
    what, remedy = describe(caught.value.problems[0])
    assert str(tmp_path / "out" / "book.pdf") in what
    assert f"{tmp_path / 'out'} is a file" in what
    assert "--output" in remedy
    assert "disk" not in remedy


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "book.pdf").mkdir()
    with pytest.raises(ContentError) as caught:
        write_atomically(tmp_path / "book.pdf", b"")
    assert "a folder of that name" in describe(caught.value.problems[0])[0]


@pytest.mark.parametrize(("number", "words"), [(errno.EROFS, "right to write"), (errno.EACCES, "right to write"), (errno.ENOSPC, "make room")])
def test_the_remedy_is_for_what_the_system_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ContentError) as caught:
        write_atomically(tmp_path / "book.pdf", b"")
    assert words in describe(caught.value.problems[0])[1]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "book.pdf"
    write_atomically(path, b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ContentError, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["book.pdf"]  # noqa: PTH208  # names only


def test_whoever_is_stopped_while_a_file_is_made_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Path.open

    def stopped(self: Path, mode: str) -> None:
        made(self, mode).close()
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "open", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "book.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_holds_exactly_the_new_files(tmp_path: Path) -> None:
    folder = tmp_path / "html"
    replace_folder(folder, {"index.html": b"1", "old.html": b"2"})
    replace_folder(folder, {"index.html": b"3", "style/book.css": b"4"})
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert found == {"index.html": b"3", "style/book.css": b"4"}
    assert [path.name for path in tmp_path.iterdir()] == ["html"]


def test_a_folder_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "html"
    replace_folder(folder, {"index.html": b"old"})
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(ContentError, match="Permission denied"):
        replace_folder(folder, {"index.html": b"new"})
    assert (folder / "index.html").read_bytes() == b"old"


def test_no_file_leads_out_of_the_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="leads out"):
        replace_folder(tmp_path / "html", {"../elsewhere": b""})
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_output_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        probe_folder(tmp_path / "out")
    assert [(one.key, one.params["blocking"]) for one in caught.value.problems] == [("binding.blocked", str(tmp_path / "out"))]
