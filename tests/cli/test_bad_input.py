"""Whatever is wrong with what a command is given: words, an exit code, no traceback, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan import pipeline


@pytest.mark.parametrize("command", ["build", "index", "preview"])
def test_a_folder_that_is_no_publication(command_line, tmp_path, command) -> None:
    outcome = command_line(command, tmp_path)
    assert outcome.code == 3
    assert "publication.toml" in outcome.err
    assert "try: " in outcome.err
    assert "bianzuan new" in outcome.err


@pytest.mark.parametrize("command", ["build", "index", "preview"])
def test_a_folder_that_is_not_there(command_line, tmp_path, command) -> None:
    outcome = command_line(command, tmp_path / "none")
    assert outcome.code == 3
    assert str(tmp_path / "none") in outcome.err


def test_a_misspelled_key(command_line, publication) -> None:
    file = publication / "publication.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("subtitle", "subtitel"), encoding="utf-8")
    outcome = command_line("build", publication)
    assert outcome.code == 3
    assert f'{file}:8: unknown key "subtitel"' in outcome.err
    assert 'did you mean "subtitle"?' in outcome.err
    assert not (publication / "out").exists()


def test_bad_toml(command_line, publication) -> None:
    (publication / "index.toml").write_text("stop = [“我们”]\n", encoding="utf-8")
    outcome = command_line("build", publication)
    assert outcome.code == 3
    assert "index.toml:1: " in outcome.err


def test_an_unknown_theme(command_line, publication) -> None:
    outcome = command_line("build", publication, "--theme", "document")
    assert outcome.code == 3
    assert 'did you mean "documents"?' in outcome.err


def test_an_undecodable_source(command_line, publication) -> None:
    (publication / "sources" / "bad.txt").write_bytes("好的".encode() + b"\xff\xff\x81" + "好的".encode())
    outcome = command_line("build", publication)
    assert outcome.code == 4
    assert "bad.txt" in outcome.err


def test_the_other_files_are_still_cleaned(command_line, tmp_path) -> None:
    (tmp_path / "good.txt").write_text("水利\n\n修渠引水，岁岁有秋。\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\xff\xff\x81")
    outcome = command_line("clean", tmp_path / "good.txt", tmp_path / "bad.txt", "-o", tmp_path / "out")
    assert outcome.code == 4
    assert "bad.txt" in outcome.err
    assert (tmp_path / "out" / "good.md").is_file()


def test_a_folder_full_of_bad_files_and_a_good_one(command_line, tmp_path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    bad = {
        "undecodable.txt": "好的".encode() + b"\xff\xff\x81",
        "binary.txt": b"\x7fELF\x02\x01\x01\x00\x00" * 40,
        "empty.txt": b"",
        "blank.txt": "\n\u3000\u3000\n".encode(),
        "mark.txt": b"\xef\xbb\xbf",
        "same.txt": "一篇".encode(),
        "same.md": "另一篇".encode(),
    }
    for name, data in bad.items():
        (folder / name).write_bytes(data)
    (folder / "lost.txt").symlink_to("nowhere.txt")
    (folder / "good.txt").write_text("水利\n\n修渠引水，岁岁有秋。\n", encoding="utf-8")
    outcome = command_line("clean", folder, "-o", tmp_path / "out")
    assert outcome.code == 4
    assert [name for name in (*bad, "lost.txt") if name not in outcome.err] == []
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [".bianzuan.json", "good.ledger.jsonl", "good.md", "review.html"]
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.name in bad} == bad


def test_a_path_that_is_not_there(command_line, tmp_path) -> None:
    outcome = command_line("clean", tmp_path / "none.txt", "-o", tmp_path / "out")
    assert outcome.code == 4
    assert "none.txt" in outcome.err


def test_an_empty_document(command_line, tmp_path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    outcome = command_line("clean", tmp_path / "empty.txt", "-o", tmp_path / "out")
    assert outcome.code in (0, 4)
    assert outcome.code == 0 or "empty.txt" in outcome.err


def test_a_folder_without_documents(command_line, tmp_path) -> None:
    (tmp_path / "nothing").mkdir()
    outcome = command_line("clean", tmp_path / "nothing", "-o", tmp_path / "out")
    assert outcome.code == 4
    assert "try: " in outcome.err


def test_an_output_that_cannot_be_written(command_line, tmp_path) -> None:
    (tmp_path / "a.txt").write_text("水利\n\n修渠引水。\n", encoding="utf-8")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    outcome = command_line("clean", tmp_path / "a.txt", "-o", tmp_path / "file" / "below")
    assert outcome.code == 1
    assert "file" in outcome.err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_pdf_that_is_none(command_line, tmp_path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"not a PDF")
    assert command_line("check", tmp_path / "a.pdf").code in (1, 13)
    assert command_line("check", tmp_path / "none.pdf").code == 1


def test_new_never_writes_over_anything(command_line, tmp_path) -> None:
    (tmp_path / "note.txt").write_text("mine", encoding="utf-8")
    outcome = command_line("new", tmp_path)
    assert outcome.code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_a_fault_of_the_program_is_logged_and_said_in_a_sentence(command_line, publication, monkeypatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("no pages to divide by")

    monkeypatch.setattr(pipeline, "build", fail)
    outcome = command_line("build", publication)
    assert outcome.code == 1
    assert "ZeroDivisionError: no pages to divide by" in outcome.err
    log = Path(next(word for word in outcome.err.replace(";", " ").split() if word.endswith(".log")))
    assert "Traceback" in log.read_text(encoding="utf-8")
    log.unlink()


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (KeyboardInterrupt(), 130, "stopped; no file is half written: what was not finished is as it was before"),
        (PermissionError(13, "Permission denied", "/somewhere/out"), 1, "/somewhere/out: Permission denied"),
        (OSError(28, "No space left on device"), 1, "No space left on device"),
    ],
)
def test_what_the_system_or_the_user_ends(command_line, publication, monkeypatch, error, code, words) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "build", fail)
    outcome = command_line("build", publication)
    assert outcome.code == code
    assert words in outcome.err


def test_missing_pango_is_a_missing_dependency(command_line, publication, monkeypatch) -> None:
    import builtins

    real = builtins.__import__

    def lacking(name: str, *rest: object) -> object:
        if name == "bianzuan" and rest[2] == ("pipeline",):
            raise OSError("cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file")
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", lacking)
    outcome = command_line("build", publication)
    assert outcome.code == 5
    assert "bianzuan doctor" in outcome.err
