"""`bianzuan diff` on real builds and real revisions: what it prints, writes and returns."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from bianzuan import comparing, pipeline
from bianzuan.cli import run
from bianzuan.model import Passage, Portion, Wording

pytestmark = pytest.mark.pdf

LIBRARY = Path(__file__).parents[1] / "publications" / "library" / "in"
# A paragraph that goes on for more than a page, every sentence of it another one.
LONG = "".join(f"第{number}次修订时，编者核对了第{number * 7}号档案，补出所缺的{number * 3}个字。" for number in range(1, 60))


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a publication in `book`: tag v1, tag v2, and a change that is not committed."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    root = tmp_path_factory.mktemp("repository")
    shutil.copytree(LIBRARY, root / "book")
    readers = root / "book" / "sources" / "readers.md"
    readers.write_text(f"{readers.read_text(encoding='utf-8')}\n\n{LONG}\n", encoding="utf-8")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "one")
    git(root, "tag", "v1")
    change(root / "book" / "sources" / "readers.md", "补出所缺的150个字", "补出所缺的151个字")
    change(root / "book" / "publication.toml", "2024-03-05", "2025-03-05")
    git(root, "commit", "--quiet", "-a", "-m", "two")
    git(root, "tag", "v2")
    change(root / "book" / "sources" / "readers.md", "第1次修订时，", "")
    return root


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def builds(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The uncommitted files built, and the reading edition alone of the same with one word more."""
    folder = tmp_path_factory.mktemp("builds")
    book = folder / "book"
    shutil.copytree(repository / "book", book)
    assert run(["build", str(book), "-o", str(folder / "old"), "--target", "screen"]) == 0
    change(book / "sources" / "readers.md", "第2次修订时，", "第2次校订时，")
    assert run(["build", str(book), "-o", str(folder / "new"), "--target", "html"]) == 0
    return folder / "old", folder / "new"


def test_two_revisions_are_compared_and_the_working_files_left_alone(command_line, repository) -> None:
    before = subprocess.run(["git", "status", "--porcelain"], cwd=repository, capture_output=True, text=True, check=True)
    outcome = command_line("diff", "--rev", "v1", "--rev", "v2", repository / "book", "--exit-code", "--format", "json")
    assert outcome.code == 1
    rows = {portion["title"]: portion["revisions"] for portion in json.loads(outcome.out)["portions"]}
    changed = [row for found in rows.values() for row in found if row["what"] == "paragraph"]
    assert [[one["text"] for one in row["new"]["strands"] if one["kind"] == "changed"] for row in changed] == [["151"]]
    assert changed[0]["old"]["page"] == changed[0]["new"]["page"] != ""
    assert "title-page" not in rows
    assert any("2025" in json.dumps(row) for row in rows["扉页"])
    after = subprocess.run(["git", "status", "--porcelain"], cwd=repository, capture_output=True, text=True, check=True)
    trees = subprocess.run(["git", "worktree", "list"], cwd=repository, capture_output=True, text=True, check=True)
    assert after.stdout == before.stdout
    assert len(trees.stdout.splitlines()) == 1


def test_one_revision_is_compared_with_the_files_as_they_are(command_line, repository, monkeypatch) -> None:
    monkeypatch.chdir(repository / "book")
    outcome = command_line("diff", "--rev", "v2")
    assert outcome.code == 0
    assert "[-第1次修订时，-]" in outcome.out


def test_an_edition_is_the_same_as_itself(command_line, builds) -> None:
    outcome = command_line("diff", builds[0], builds[0] / "library.pdf", "--exit-code")
    assert outcome.code == 0
    assert "no differences" in outcome.out


def test_a_reading_edition_has_no_pages_and_is_compared_all_the_same(command_line, builds) -> None:
    outcome = command_line("diff", *builds)
    assert outcome.code == 0
    assert re.search(r"changed  text  page \d+ → no page", outcome.out)
    assert "第2次{+校+}订时" in outcome.out


def test_the_page_of_every_passage_is_proved_by_the_pages(builds) -> None:
    wording = pipeline.built_wording(builds[0])
    pdf = pypdfium2.PdfDocument(builds[0] / "library.pdf")
    pages = {pdf.get_page_label(number): letters(page.get_textpage().get_text_range()) for number, page in enumerate(pdf)}
    pdf.close()
    passages = [one for portion in wording.portions if portion.kind == "chapter" for one in portion.passages]
    turned = [one for one in passages if one.turns]
    assert turned
    for one in passages:
        for folio, text in runs(one):
            assert letters(text) in pages[folio]


def runs(passage: Passage) -> list[tuple[str, str]]:
    """The pages a passage stands on, each with what should stand there."""
    starts = [(0, passage.page), *passage.turns]
    ends = [*(offset for offset, _ in passage.turns), len(passage.text)]
    return [(folio, passage.text[start:end]) for (start, folio), end in zip(starts, ends, strict=True)]


def letters(text: str) -> str:
    return "".join(re.findall(r"[0-9\u4e00-\u9fff]", text))


def test_the_table_as_html_fetches_nothing_and_says_all(command_line, builds, tmp_path) -> None:
    target = tmp_path / "table.html"
    assert command_line("diff", *builds, "--format", "html", "-o", target).code == 0
    page = target.read_text(encoding="utf-8")
    assert "<ins>校</ins>" in page
    assert "<del>修</del>" in page
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import|<script", page)
    assert all(f'id="{anchor}"' in page for anchor in re.findall(r'href="#([^"]+)"', page))


def test_the_table_as_pdf_is_set_like_a_book_and_the_same_twice(command_line, builds, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert command_line("diff", *builds, "--format", "pdf").out == "revisions.pdf\n"
    data = Path("revisions.pdf").read_bytes()
    assert command_line("diff", *builds, "--format", "pdf", "-o", "again.pdf").code == 0
    assert Path("again.pdf").read_bytes() == data
    pdf = pypdfium2.PdfDocument(data)
    text = letters("".join(page.get_textpage().get_text_range() for page in pdf))
    pdf.close()
    assert "第2次修订时" in text
    assert "第2次校订时" in text
    with pikepdf.open(BytesIO(data)) as opened, opened.open_outline() as outline:
        assert outline.root[0].title == "Table of revisions"
        assert outline.root[0].children


def test_a_row_longer_than_a_page_loses_nothing() -> None:
    old, new = (
        Wording("书", "zh-Hans", "", 2, 1, (Portion("ch1", "chapter", "甲", passages=(Passage("b", "paragraph", text, "1"),)),))
        for text in ("".join(LONG[place] + "旧" for place in range(len(LONG))), "短")
    )
    pdf = pypdfium2.PdfDocument(pipeline.revisions_pdf(comparing.compare(old, new)))
    text = letters("".join(page.get_textpage().get_text_range() for page in pdf))
    assert len(pdf) > 2
    pdf.close()
    # Two columns are read in turns, so that the characters are counted and not read in a row.
    assert text.count("旧") >= len(LONG)
    assert not Counter(letters(LONG)) - Counter(text)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((), 2, "two builds"),
        (("a",), 2, "two builds"),
        (("--rev", "1", "--rev", "2", "--rev", "3"), 2, "one or two --rev"),
        (("--rev", "v1", "a", "b"), 2, "at most one folder"),
        (("{empty}", "{empty}"), 1, "holds no build"),
        (("{old}", "{old}"), 1, "an earlier bianzuan made it"),
        (("{broken}", "{broken}"), 1, "cannot read"),
        (("--rev", "v9", "{book}"), 1, "there is no revision v9"),
        (("--rev", "--output=x", "{book}"), 1, "there is no revision --output=x"),
        (("--rev", "v1", "{empty}"), 1, "is not in a git repository"),
        (("--rev", "v1", "{book}/nowhere"), 1, "does not exist"),
        (("--rev", "v1", "{book}/later"), 1, "has no folder"),
    ],
)
def test_what_cannot_be_compared(command_line, repository, tmp_path, arguments, code, words) -> None:
    names = {name: tmp_path / name for name in ("empty", "old", "broken")}
    for folder in names.values():
        folder.mkdir()
    (names["old"] / "report.json").write_text('{"title": "x"}')
    (names["broken"] / "report.json").write_text("{")
    (repository / "book" / "later").mkdir(exist_ok=True)
    (repository / "book" / "later" / "publication.toml").touch()
    outcome = command_line("diff", *(str(one).format(**names, book=repository / "book") for one in arguments))
    (repository / "book" / "later" / "publication.toml").unlink()
    assert outcome.code == code
    assert words in outcome.err


def test_without_git_the_message_says_so(command_line, repository, monkeypatch) -> None:
    monkeypatch.setenv("PATH", "")
    outcome = command_line("diff", "--rev", "v1", repository / "book")
    assert outcome.code == 5
    assert "git is not installed" in outcome.err
