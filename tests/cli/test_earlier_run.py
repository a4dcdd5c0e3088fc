"""Files of an earlier run: what nobody has touched makes room, what an editor has changed stays and is told."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

ONE = (
    "河边的工厂\n\n张三 某县水利局局长\n\n"
    "春天，河水慢慢涨起来，老师傅把图纸铺在桌上，说这台机器要先量后裁。大家都说他讲得好，回去照着做了一遍。\n\n"
)
TWO = ONE + (
    "山中的学校\n\n李四 某县教育局局长\n\n"
    "老师说，这里的书桌还没有做好，大家先坐在院里读书，学生们听了都很高兴。后来书桌做好了，学生们仍旧坐在院里。\n\n"
)
THREE = TWO + (
    "海上的灯塔\n\n王五 某县航运局局长\n\n"
    "守塔人每天傍晚点灯，天亮才下楼，三十年里没有误过一次，渔民都认得他。如今灯已自动，他还住在塔下。\n\n"
)


def articles(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.md"))


@pytest.fixture
def three(command_line, tmp_path) -> Path:
    """A folder in which an earlier run wrote three articles of a source that has two now."""
    (tmp_path / "a.txt").write_text(THREE, encoding="utf-8")
    assert command_line("clean", tmp_path / "a.txt", "-o", tmp_path / "out").code == 0
    assert articles(tmp_path / "out") == ["a-01.md", "a-02.md", "a-03.md"]
    (tmp_path / "a.txt").write_text(TWO, encoding="utf-8")
    return tmp_path


def test_articles_that_a_source_has_no_more_are_removed_and_told(command_line, three) -> None:
    outcome = command_line("clean", three / "a.txt", "-o", three / "out")
    assert outcome.code == 0
    assert articles(three / "out") == ["a-01.md", "a-02.md"]
    assert f"left of an earlier run: {three / 'out' / 'a-03.md'}" in outcome.out


def test_one_article_takes_the_place_of_several_and_back(command_line, three) -> None:
    (three / "a.txt").write_text(ONE, encoding="utf-8")
    command_line("clean", three / "a.txt", "-o", three / "out")
    assert articles(three / "out") == ["a.md"]
    (three / "a.txt").write_text(TWO, encoding="utf-8")
    command_line("clean", three / "a.txt", "-o", three / "out")
    assert articles(three / "out") == ["a-01.md", "a-02.md"]


def test_what_an_editor_has_changed_stays_and_is_told(command_line, three) -> None:
    changed = three / "out" / "a-03.md"
    changed.write_text(changed.read_text(encoding="utf-8").replace("灯塔", "航标"), encoding="utf-8")
    outcome = command_line("clean", three / "a.txt", "-o", three / "out")
    assert outcome.code == 0
    assert "航标" in changed.read_text(encoding="utf-8")
    assert f"{changed} is left of an earlier run and was changed by hand" in outcome.err


def test_an_article_that_was_changed_is_not_written_over(command_line, three) -> None:
    (three / "b.txt").write_text(ONE, encoding="utf-8")
    changed = three / "out" / "a-01.md"
    changed.write_text(changed.read_text(encoding="utf-8").replace("工厂", "作坊"), encoding="utf-8")
    outcome = command_line("clean", three / "a.txt", three / "b.txt", "-o", three / "out")
    assert outcome.code == 1
    assert f"{changed} was changed after bianzuan wrote it" in outcome.err
    assert "作坊" in changed.read_text(encoding="utf-8")
    assert "a-03.md" in articles(three / "out")  # the document stays as it was, whole
    assert "b.md" in articles(three / "out")


def test_files_of_a_run_that_kept_no_account_stay_and_are_told(command_line, three) -> None:
    (three / "out" / ".bianzuan.json").unlink()
    (three / "out" / "a-note.md").write_text("我的笔记\n", encoding="utf-8")
    outcome = command_line("clean", three / "a.txt", "-o", three / "out")
    assert outcome.code == 0
    assert articles(three / "out") == ["a-01.md", "a-02.md", "a-03.md", "a-note.md"]
    assert "a-03.md is left of an earlier run" in outcome.err
    assert "a-note.md" not in outcome.err


def test_other_sources_and_broken_accounts_do_no_harm(command_line, three) -> None:
    (three / "a-04.txt").write_text(ONE, encoding="utf-8")
    command_line("clean", three / "a-04.txt", "-o", three / "out")
    command_line("clean", three / "a.txt", "-o", three / "out")
    assert articles(three / "out") == ["a-01.md", "a-02.md", "a-04.md"]
    for broken in ("", "[]", '{"written": 3}', '{"written": {"a-01.md": 1}}'):
        (three / "out" / ".bianzuan.json").write_text(broken, encoding="utf-8")
        assert command_line("clean", three / "a.txt", "-o", three / "out").code == 0


def test_articles_of_a_source_that_is_no_more_leave_the_publication(command_line, publication, monkeypatch) -> None:
    monkeypatch.chdir(publication)
    (publication / "sources" / "b.txt").write_text(TWO, encoding="utf-8")
    command_line("clean")
    cleaned = publication / "out" / "cleaned"
    assert {"b-01.md", "b-02.md", "b.ledger.jsonl"} <= {path.name for path in cleaned.iterdir()}
    (publication / "sources" / "b.txt").unlink()
    assert command_line("clean").code == 0
    assert not [path.name for path in cleaned.iterdir() if path.name.startswith("b")]


def test_a_build_keeps_what_an_editor_has_in_the_folder_of_articles(command_line, publication) -> None:
    (publication / "sources" / "b.txt").write_text(THREE, encoding="utf-8")
    with (publication / "publication.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[part]]\ntitle = "又"\nsources = ["b.txt"]\n')
    assert command_line("build", publication, "--target", "html").code == 0
    cleaned = publication / "out" / "cleaned"
    (cleaned / "notes.txt").write_text("我的笔记", encoding="utf-8")
    changed = cleaned / "b-01.md"
    changed.write_text(changed.read_text(encoding="utf-8").replace("工厂", "作坊"), encoding="utf-8")
    (publication / "sources" / "b.txt").write_text(TWO, encoding="utf-8")
    outcome = command_line("build", publication, "--target", "html")
    assert outcome.code == 0
    assert [name for name in articles(cleaned) if name.startswith("b")] == ["b-01.edited.md", "b-01.md", "b-02.md"]
    assert "工厂" in changed.read_text(encoding="utf-8")
    assert "作坊" in (cleaned / "b-01.edited.md").read_text(encoding="utf-8")
    assert (cleaned / "notes.txt").read_text(encoding="utf-8") == "我的笔记"
    assert f"{changed} was changed by hand" in outcome.err
    assert "作坊" not in (publication / "out" / "html" / "index.html").read_text(encoding="utf-8")
    again = command_line("build", publication, "--target", "html")
    assert "changed by hand" not in again.err
    assert "b-01.edited.md" in articles(cleaned)
    assert "b-01.edited.md" not in json.loads((cleaned / ".bianzuan.json").read_text(encoding="utf-8"))["written"]


def test_an_account_that_names_files_elsewhere_removes_none(command_line, publication, monkeypatch) -> None:
    monkeypatch.chdir(publication)
    command_line("clean", publication)
    outside = publication / "mine.md"
    outside.write_bytes("我自己的文字。\n".encode())
    account = next(publication.rglob(".bianzuan.json"))
    rows = json.loads(account.read_text(encoding="utf-8"))
    row = {"source": "gone.txt", "sha256": hashlib.sha256(outside.read_bytes()).hexdigest()}
    up = Path(*[".."] * len(account.parent.relative_to(publication).parts), "mine.md").as_posix()
    rows["written"] |= {up: row, str(outside): row}
    account.write_text(json.dumps(rows), encoding="utf-8")
    assert command_line("clean", publication).code == 0
    assert outside.is_file()


# --- a folder of texts, and our own files in it ------------------------------------------------------


def test_a_folder_of_texts_is_cleaned_from_inside(command_line, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ONE, encoding="utf-8")
    assert command_line("clean", ".").code == 0
    assert articles(tmp_path / "cleaned") == ["a.md"]
    assert command_line("clean", "./", "-o", "c").code == 0
    assert articles(tmp_path / "c") == ["a.md"]
    assert "is no publication" in command_line("clean").err


def test_our_own_files_are_not_read_beside_what_they_were_made_of(command_line, tmp_path) -> None:
    texts = tmp_path / "texts"
    (texts / "sub").mkdir(parents=True)
    (texts / "a.txt").write_text(TWO, encoding="utf-8")
    (texts / "sub" / "it's 1: b.html").write_text(f"<!doctype html><title>旧书</title><p>{ONE}</p>", encoding="utf-8")
    for output in (texts, texts, texts / "cleaned"):
        outcome = command_line("clean", texts, "-o", output, "--format", "tei")
        assert outcome.code == 0, outcome.err
        assert {"a-01.md", "a-02.md", "it's 1: b.md", "review.html"} <= {path.name for path in output.iterdir()}
    outcome = command_line("clean", texts, "-o", tmp_path / "out")
    assert outcome.code == 0
    assert "bianzuan made them itself" in outcome.err
    assert "(in all 8)" in outcome.err
    assert articles(tmp_path / "out") == ["a-01.md", "a-02.md", "it's 1: b.md"]


def test_an_article_whose_document_is_not_there_is_read(command_line, tmp_path) -> None:
    (tmp_path / "a.txt").write_text(ONE, encoding="utf-8")
    command_line("clean", tmp_path / "a.txt", "-o", tmp_path / "c")
    outcome = command_line("clean", tmp_path / "c", "-o", tmp_path / "again")
    assert outcome.code == 0
    assert articles(tmp_path / "again") == ["a.md"]
    assert "review.html" in outcome.err
    assert command_line("clean", tmp_path / "c" / "a.md", tmp_path / "a.txt", "-o", tmp_path / "two").code == 0
    assert sorted(path.relative_to(tmp_path / "two").as_posix() for path in (tmp_path / "two").rglob("a.md")) == ["c/a.md", f"{tmp_path.name}/a.md"], "both are named"


def test_what_was_made_of_a_document_that_is_no_more_does_not_come_back(command_line, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(ONE, encoding="utf-8")
    assert command_line("clean", ".").code == 0
    (tmp_path / "b.txt").unlink()
    outcome = command_line("clean", ".", "-o", "new")
    assert "cleaned/b.md" in outcome.err
    assert articles(tmp_path / "new") == ["a.md"]


def test_nothing_is_written_among_the_sources_of_a_publication(command_line, publication, tmp_path, monkeypatch) -> None:
    (tmp_path / "a.txt").write_text(ONE, encoding="utf-8")
    sources = publication / "sources"
    before = sorted(sources.rglob("*"))
    outcome = command_line("clean", tmp_path / "a.txt", "-o", sources)
    assert outcome.code == 2
    assert "only read" in outcome.err
    assert command_line("clean", publication, "-o", sources / "cleaned").code == 2
    monkeypatch.chdir(sources)
    assert command_line("clean", ".").code == 2
    assert command_line("clean", ".", "--verify").code == 0
    assert sorted(sources.rglob("*")) == before


def test_a_build_leaves_our_own_files_out_of_the_book(command_line, publication, tmp_path) -> None:
    assert command_line("clean", publication).code == 0
    (publication / "sources" / "review.html").write_bytes((publication / "out" / "review.html").read_bytes())
    outcome = command_line("build", publication, "--target", "html")
    assert outcome.code == 0
    assert "bianzuan made them itself" in outcome.err
    assert not (publication / "out" / "cleaned" / "review.md").exists()
