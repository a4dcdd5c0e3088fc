"""What a publication is made from, as its lock names it: each file and each setting by itself."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan.locking import Difference, differences
from bianzuan.pipeline import timestamp
from bianzuan.pipeline.locked import keep_lock, lock_beside, take_lock, with_outputs
from bianzuan.reading.publication import read_publication

STRESS = Path(__file__).parents[1] / "publications" / "stress" / "in"
LIBRARY = Path(__file__).parents[1] / "publications" / "library" / "in"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    shutil.copytree(STRESS, tmp_path / "book")
    return tmp_path / "book"


def taken(folder: Path, theme: str = ""):
    config = read_publication(folder, theme)
    return take_lock(config, timestamp(config))


def append(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with (folder / name).open("ab") as file:
            file.write(b"\n")

    return change


def add(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")

    return change


@pytest.mark.parametrize(
    ("change", "section", "name"),
    [
        (append("sources/notes.md"), "sources", "notes.md"),
        (append("publication.toml"), "declarations", "publication.toml"),
        (append("front/editorial-notes.md"), "declarations", "front/editorial-notes.md"),
        (append("images/gauge.png"), "pictures", "images/gauge.png"),
        (add("decisions.toml"), "declarations", "decisions.toml"),
        (add("sources/new.txt"), "sources", "new.txt"),
        (add("styles/themes/documents/theme.css"), "styles", "own themes/documents/theme.css"),
        (lambda folder: (folder / "sources/notes.md").unlink(), "sources", "notes.md"),
    ],
)
def test_a_change_is_named(book: Path, change: Callable[[Path], None], section: str, name: str) -> None:
    before = taken(book)
    change(book)
    rows = differences(before, taken(book))
    assert [(row.section, row.name) for row in rows] == [(section, name)]
    assert before.id != taken(book).id


def test_what_is_generated_or_hidden_is_no_input(book: Path) -> None:
    before = taken(book)
    for name in ("out/images/a.png", ".git/a.png", "publication.lock", "README.md"):
        add(name)(book)
    assert differences(before, taken(book)) == ()


def test_another_theme_is_another_book(book: Path) -> None:
    rows = differences(taken(book), taken(book, "academic"))
    assert Difference("declarations", "theme", read_publication(book).design.theme, "academic") in rows
    assert {row.section for row in rows} == {"declarations", "styles"}


def test_a_folder_elsewhere_has_the_same_lock(book: Path) -> None:
    shutil.copytree(book, book.parent / "deep" / "other")
    assert taken(book) == taken(book.parent / "deep" / "other")


def test_the_date_is_that_of_the_environment_if_it_has_one(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = taken(book)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert differences(before, taken(book)) == (Difference("moment", "SOURCE_DATE_EPOCH", str(before.moment), "86400"),)


def test_engines_and_dictionaries_are_named_with_their_versions() -> None:
    lock = taken(LIBRARY)
    assert {"bianzuan", "python", "weasyprint", "pango", "harfbuzz", "qpdf", "fonttools", "jieba"} <= lock.sections["engines"].keys()
    assert all(version[0].isdigit() for version in lock.sections["engines"].values())
    assert {"jieba", "opencc-python-reimplemented", "pypinyin"} <= lock.sections["dictionaries"].keys()
    assert all(value.split("sha256:")[1] for value in lock.sections["fonts"].values())
    assert list(lock.sections["colour"]) == ["ISOcoated_v2_300_bas.icc"]


def test_finished_files_of_other_targets_stay_until_an_input_changes(book: Path) -> None:
    lock = taken(book)
    screen = with_outputs(lock, {"a.pdf": b"1"}, None)
    both = with_outputs(lock, {"a-press.pdf": b"2"}, screen)
    assert sorted(both.outputs) == ["a-press.pdf", "a.pdf"]
    assert sorted(with_outputs(replace(lock, moment=1), {"b.pdf": b"3"}, both).outputs) == ["b.pdf"]


def test_the_lock_is_kept_beside_the_publication_and_written_only_if_it_changes(book: Path) -> None:
    assert lock_beside(book) is None
    lock = with_outputs(taken(book), {"a.pdf": b"1"}, None)
    assert keep_lock(lock, book) == ()
    assert lock_beside(book) == lock
    (book / "publication.lock").chmod(0o400)
    stamp = (book / "publication.lock").stat().st_mtime_ns
    keep_lock(replace(lock, outputs={}), book)
    assert (book / "publication.lock").stat().st_mtime_ns == stamp
    (book / "publication.lock").chmod(0o600)
    (book / "publication.lock").write_text("damaged", encoding="utf-8")
    keep_lock(lock, book)
    assert lock_beside(book) == lock
