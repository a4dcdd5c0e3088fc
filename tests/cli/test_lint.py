"""`check --lint`: what it prints, for whom, and its exit code."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def book(publication):
    text = "# 前言\n\n本书共三编，收文章、讲话、等十篇。\n"
    (publication / "front" / "foreword.md").write_text(text, encoding="utf-8")
    return publication


def test_the_publication_of_new_has_nothing_to_remark_on(command_line, publication) -> None:
    done = command_line("check", publication, "--lint")
    assert (done.code, done.out) == (0, "0 errors, 0 warnings, 0 notes\n")


def test_a_remark_says_file_line_column_what_and_what_to_write(command_line, book) -> None:
    done = command_line("check", book, "--lint")
    first, last = done.out.splitlines()
    assert done.code == 0
    assert first.startswith(f"{book}/front/foreword.md:3:13: warning: no 、 before 等: ")
    assert first.endswith("→ write 等 [pause-deng]")
    assert last == "0 errors, 1 warnings, 0 notes"


def test_an_error_gives_the_exit_code_of_check(command_line, book) -> None:
    with (book / "publication.toml").open("a", encoding="utf-8") as file:
        file.write('\n[lint]\nerrors = ["pause-deng"]\n')
    assert command_line("check", book, "--lint").code == 13


@pytest.mark.parametrize("form", ["json", "rdjson", "sarif"])
def test_programs_get_one_value(command_line, book, form) -> None:
    done = command_line("check", book, "--lint", "--format", form)
    value = json.loads(done.out)
    rows = {"json": "findings", "rdjson": "diagnostics"}
    assert len(value["runs"][0]["results"] if form == "sarif" else value[rows[form]]) == 1


def test_a_rule_that_is_not_there_is_refused(command_line, book) -> None:
    with (book / "publication.toml").open("a", encoding="utf-8") as file:
        file.write('\n[lint]\noff = ["pause-den"]\n')
    done = command_line("check", book, "--lint")
    assert done.code == 3
    assert "pause-deng" in done.err


def test_loose_files_are_linted_where_there_is_no_publication(command_line, tmp_path) -> None:
    (tmp_path / "a.txt").write_text("河\n\n今天在北京、上海、等地，大家都参加了活动。\n", encoding="utf-8")
    done = command_line("check", tmp_path / "a.txt", "--lint")
    assert f"{tmp_path}/a.txt:3:9: warning" in done.out
    assert command_line("check", tmp_path, "--lint").out == done.out


def test_a_file_of_a_publication_is_linted_as_part_of_it(command_line, book, monkeypatch) -> None:
    monkeypatch.chdir(book.parent)
    assert command_line("check", "book/front/foreword.md", "--lint").out.startswith("book/front/foreword.md:3:13: ")
    assert command_line("check", "book/sources", "--lint").out == "0 errors, 0 warnings, 0 notes\n"


def test_how_a_source_is_put_right_is_said_once(command_line, book) -> None:
    (book / "sources" / "b.txt").write_text("河\n\n今天在北京、上海、等地，大家都参加了活动。\n", encoding="utf-8")
    out = command_line("check", book, "--lint").out
    assert f"{book}/sources/b.txt:3:9: warning" in out
    assert out.count("decisions.toml") == 1


def test_loose_files_are_read_as_they_stand_and_web_pages_as_they_are_cleaned(command_line, tmp_path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: 甲,乙\n---\n\n工会,工人。\n", encoding="utf-8")
    (tmp_path / "b.html").write_text("<html><body><h1>工会之歌</h1><p>工会,工人、，都来了。</p></body></html>", encoding="utf-8")
    lines = command_line("check", tmp_path, "--lint").out.splitlines()
    assert lines[0].startswith(f"{tmp_path}/a.md:5:3: warning: a half-width mark")
    assert lines[1].startswith(f"{tmp_path}/b.html:1:")
    assert "consecutive" in lines[1]


def test_formats_of_lint_are_refused_without_it_and_an_empty_folder_is_no_publication(command_line, tmp_path) -> None:
    done = command_line("check", tmp_path, "--format", "sarif")
    assert (done.code, "--lint" in done.err) == (2, True)
    assert command_line("check", tmp_path, "--lint").code == 3
    assert command_line("check", tmp_path / "none", "--lint").code == 3
