"""The proof of rebuild: the same bytes in another folder and environment, refusal of any difference, the way back from a PDF."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pytest
from bianzuan.cli import run
from bianzuan.locking import read_lock, write_lock
from bianzuan.messages import language

LIBRARY = Path(__file__).parents[1] / "publications" / "library" / "in"
PDFS = ["library.pdf", "library-press.pdf", "library-archive.pdf"]
TARGETS = [word for target in ("screen", "press", "archive", "html") for word in ("--target", target)]

pytestmark = pytest.mark.pdf


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


def elsewhere(*words: object, folder: Path, **environment: str) -> Done:
    """A command line in a process of its own, with another environment."""
    done = subprocess.run(
        [sys.executable, "-m", "bianzuan", *map(str, words)],
        cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def bianzuan(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    monkeypatch.setenv("BIANZUAN_LANG", "en")

    def call(*words: object) -> Done:
        code = run([str(word) for word in words])
        printed = capsys.readouterr()
        return Done(code, printed.out, printed.err)

    return call


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The publication `book`, built for every target into `book/out`."""
    folder = tmp_path_factory.mktemp("first")
    shutil.copytree(LIBRARY, folder / "book")
    assert run(["build", str(folder / "book"), *TARGETS, "--attach"]) == 0
    return folder / "book"


def copied(built: Path, to: Path) -> Path:
    shutil.copytree(built, to, ignore=shutil.ignore_patterns("out"))
    return to


def files_of(folder: Path) -> dict[str, bytes]:
    """What was built, but for timings, what is in the user's language, and the record of what was written (it names the hashes of that)."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: data for name, data in found.items() if not name.endswith(("report.json", "review.html", ".ledger.jsonl", ".bianzuan.json"))}


def test_another_folder_and_environment_give_the_same_bytes_and_frozen_proves_it(built: Path, tmp_path: Path) -> None:
    book = copied(built, tmp_path / "elsewhere" / "deeper")
    surroundings = {"TZ": "America/New_York", "PYTHONHASHSEED": "7", "BIANZUAN_LANG": "zh" if language() == "en" else "en", "LC_ALL": "C", "XDG_CACHE_HOME": str(tmp_path)}
    # Prepared fonts are lent: making them takes a minute, and what lies in the cache is named by its content.
    surroundings |= {"BIANZUAN_CACHE": os.environ.get("BIANZUAN_CACHE") or str(_fonts())}
    done = elsewhere("build", "--frozen", *TARGETS, "--attach", "-o", tmp_path / "out", folder=book, **surroundings)
    assert done.code == 0, done.err
    assert files_of(tmp_path / "out") == files_of(built / "out")
    assert {*PDFS, "html/index.html", "publication.lock"} <= files_of(built / "out").keys()


def _fonts() -> Path:
    from bianzuan.typesetting.font_preparation import cache_folder

    return cache_folder().parent


def test_every_pdf_names_the_lock(built: Path) -> None:
    lock = read_lock((built / "publication.lock").read_bytes(), "")
    for name in PDFS:
        with pikepdf.open(built / "out" / name) as pdf:
            assert str(pdf.docinfo["/PublicationLock"]) == lock.id
            assert f"<rdf:li>urn:bianzuan:lock:{lock.id}</rdf:li>".encode() in pdf.Root.Metadata.read_bytes()
    assert sorted(lock.outputs) == ["html/", "library-archive.pdf with sources", "library-press.pdf", "library.pdf"]
    assert write_lock(lock) == (built / "publication.lock").read_bytes() == (built / "out" / "publication.lock").read_bytes()


def test_frozen_refuses_what_differs_names_it_and_writes_nothing(
    built: Path, tmp_path: Path, bianzuan: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    book = copied(built, tmp_path / "book")
    with (book / "sources" / "letter.txt").open("ab") as file:
        file.write(b" ")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    done = bianzuan("build", book, "--frozen")
    assert done.code == 14
    assert "source letter.txt was changed: locked sha256:" in done.err
    assert "SOURCE_DATE_EPOCH is 86400, locked is 1709596800" in done.err
    assert "try:" in done.err
    assert not (book / "out").exists()


def test_frozen_refuses_a_file_that_comes_out_otherwise(built: Path, tmp_path: Path, bianzuan: Callable[..., Done]) -> None:
    book = copied(built, tmp_path / "book")
    lock = read_lock((book / "publication.lock").read_bytes(), "")
    (book / "publication.lock").write_bytes(write_lock(replace(lock, outputs={**lock.outputs, "html/": "sha256:0"})))
    done = bianzuan("build", book, "--frozen", "--target", "html")
    assert done.code == 14
    assert "html/ came out otherwise" in done.err
    assert not (book / "out").exists()


def test_frozen_needs_a_lock(tmp_path: Path, bianzuan: Callable[..., Done]) -> None:
    shutil.copytree(LIBRARY, tmp_path / "book")
    done = bianzuan("build", tmp_path / "book", "--frozen")
    assert (done.code, "no publication.lock" in done.err) == (14, True)


def test_verify_follows_a_pdf_back(built: Path, bianzuan: Callable[..., Done]) -> None:
    done = bianzuan("verify", built / "out" / "library-press.pdf")
    assert done.code == 0, done.err
    assert "byte for byte the file library-press.pdf" in done.out
    assert "is as locked" in done.out
    assert ".." not in done.out


def test_verify_names_what_differs_now(built: Path, tmp_path: Path, bianzuan: Callable[..., Done]) -> None:
    book = copied(built, tmp_path / "book")
    (book / "index.toml").write_text("# changed", encoding="utf-8")
    done = bianzuan("verify", built / "out" / "library.pdf", "--publication", book, "--format", "json")
    found = json.loads(done.out)
    assert (done.code, found["proved"], found["output"]) == (14, False, "library.pdf")
    assert [(row["section"], row["name"]) for row in found["differences"]] == [("declarations", "index.toml")]


def test_verify_says_what_it_cannot_know(built: Path, tmp_path: Path, bianzuan: Callable[..., Done]) -> None:
    alone = tmp_path / "a" / "b" / "c" / "alone.pdf"
    alone.parent.mkdir(parents=True)
    shutil.copy(built / "out" / "library.pdf", alone)
    done = bianzuan("verify", alone)
    assert (done.code, "that lock was not found" in done.err) == (14, True)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "other.pdf")
    done = bianzuan("verify", tmp_path / "other.pdf")
    assert (done.code, "names no lock" in done.err) == (14, True)
    (tmp_path / "text.pdf").write_text("no PDF", encoding="utf-8")
    for name in ("text.pdf", "missing.pdf"):
        done = bianzuan("verify", tmp_path / name)
        assert (done.code, name in done.err, "Traceback" in done.err) == (1, True, False)
        assert "BytesIO" not in done.err


def test_verify_tells_a_changed_file_from_the_locked_one(built: Path, tmp_path: Path, bianzuan: Callable[..., Done]) -> None:
    with pikepdf.open(built / "out" / "library.pdf") as pdf:
        pdf.save(tmp_path / "library.pdf")
    done = bianzuan("verify", tmp_path / "library.pdf", "--publication", built)
    assert "not a file that the lock names" in done.err
