"""Documents of one name: in different folders they are told apart, and nothing of one takes the place of the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

POEMS = ("修渠记\n\n王建国\n\n　　修渠的冬天，全村人都来挖土挑石,,用了三个月才修成。\n", "造桥记\n\n李明德\n\n　　造桥的春天，石匠们从山上下来,,一块一块凿好石头。\n")
TWO = "开山记\n\n张怀远 某县水利局局长\n\n　　开山那年，河水慢慢涨起来，老师傅把图纸铺在桌上，说要先量后凿。\n\n筑路记\n\n赵文山 某县教育局局长\n\n　　筑路的人坐在院里吃饭，学生们把水送来，听他们讲山那边的事。\n"
PAGE = "<html><head><title>水渠图</title></head><body><h1>水渠图</h1><p>　　水渠从山上流下来，全村人都来看。</p><p><img src='页_files/a.png'></p><p>图为水渠全景。</p></body></html>"


@pytest.fixture
def years(tmp_path: Path) -> Path:
    for year, text in zip(("1958", "1959"), POEMS, strict=True):
        (tmp_path / "in" / year).mkdir(parents=True)
        (tmp_path / "in" / year / "01.txt").write_text(text, encoding="utf-8")
    return tmp_path


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and path.name not in ("review.html", ".bianzuan.json"))


def test_articles_of_files_of_one_name_lie_in_folders_called_as_theirs(command_line, years) -> None:
    (years / "in" / "1959" / "02.txt").write_text(POEMS[0], encoding="utf-8")
    outcome = command_line("clean", years / "in", "-o", years / "out", "--format", "tei", "--verify")
    assert outcome.code == 0
    assert "sources that can be rebuilt: 3" in outcome.out
    both = [f"{year}/01.{ending}" for year in ("1958", "1959") for ending in ("ledger.jsonl", "md", "xml")]
    assert files(years / "out") == ["02.ledger.jsonl", "02.md", "02.xml", *both], "a name that is borne once stands as ever"
    for year, title in (("1958", "修渠记"), ("1959", "造桥记")):
        text = (years / "out" / year / "01.md").read_text(encoding="utf-8")
        assert f"title: {title}\n" in text
        assert f"  file: {year}/01.txt\n" in text


def test_files_that_are_named_one_by_one_lie_so_in_whatever_order(command_line, years) -> None:
    one, two = (years / "in" / year / "01.txt" for year in ("1958", "1959"))
    for number, paths in enumerate(((one, two), (two, one))):
        assert command_line("clean", *paths, "-o", years / f"out{number}").code == 0
    assert files(years / "out0") == ["1958/01.ledger.jsonl", "1958/01.md", "1959/01.ledger.jsonl", "1959/01.md"]
    assert [(years / "out0" / name).read_bytes() for name in files(years / "out0")] == [(years / "out1" / name).read_bytes() for name in files(years / "out1")]


def test_pictures_lie_where_their_article_names_them(command_line, tmp_path) -> None:
    for year in (1958, 1959):
        (tmp_path / "in" / str(year) / "页_files").mkdir(parents=True)
        (tmp_path / "in" / str(year) / "页.html").write_text(PAGE, encoding="utf-8")
        Image.new("RGB", (600, 400), (year % 255, 0, 0)).save(tmp_path / "in" / str(year) / "页_files" / "a.png")
    assert command_line("clean", tmp_path / "in", "-o", tmp_path / "out").code == 0
    for year in ("1958", "1959"):
        (picture,) = (tmp_path / "out" / year / "images").iterdir()
        assert f"![](images/{picture.name})" in (tmp_path / "out" / year / "页.md").read_text(encoding="utf-8")


def test_a_second_file_of_the_name_moves_the_articles_of_the_first_and_its_going_moves_them_back(command_line, publication) -> None:
    sources, out = publication / "sources", publication / "out" / "cleaned"
    (sources / "样例.txt").unlink()
    for year, text in zip(("1958", "1959"), POEMS, strict=True):
        (sources / year).mkdir()
        (sources / year / "01.txt").write_text(text, encoding="utf-8")
        outcome = command_line("clean", publication)
        assert outcome.code == 0
        assert files(out) == [f"{name}.{ending}" for name in {"1958": ["01"], "1959": ["1958/01", "1959/01"]}[year] for ending in ("ledger.jsonl", "md")]
    assert f"left of an earlier run: {out / '01.ledger.jsonl'}, {out / '01.md'}" in outcome.out
    (sources / "1958" / "01.txt").unlink()
    assert command_line("clean", publication).code == 0
    assert sorted(path.name for path in out.iterdir()) == [".bianzuan.json", "01.ledger.jsonl", "01.md"], "no empty folder is left"


def test_what_was_written_in_folders_is_known_for_ours(command_line, years) -> None:
    """The account lies above the folder of an article."""
    command_line("clean", years / "in", "-o", years / "in" / "out", "--format", "tei")
    for year in ("1958", "1959"):
        (years / "in" / year / "01.txt").rename(years / "in" / year / f"{year}.txt")
    outcome = command_line("clean", years / "in", "-o", years / "out")
    assert outcome.code == 0
    assert "not read, for bianzuan made them itself" in outcome.err
    assert "its ending is unknown" not in outcome.err
    assert ".xml" not in outcome.err
    assert files(years / "out") == ["1958.ledger.jsonl", "1958.md", "1959.ledger.jsonl", "1959.md"]
    # Who names the folder means what lies in it.
    assert "articles: 1" in command_line("clean", years / "in" / "out" / "1958", "-o", years / "again").out


def test_a_decision_on_a_file_that_bears_its_folder_now_is_told(command_line, years) -> None:
    (years / "out").mkdir()
    (years / "out" / "decisions.toml").write_text('[[decision]]\naction = "drop"\nsource = "01.txt"\ncontext = "修渠的冬天，"\n', encoding="utf-8")
    one, two = (years / "in" / year / "01.txt" for year in ("1958", "1959"))
    assert command_line("clean", one, "-o", years / "out").code == 0
    assert "修渠的冬天" not in (years / "out" / "01.md").read_text(encoding="utf-8")
    outcome = command_line("clean", one, two, "-o", years / "out")
    assert "drop “修渠的冬天，”: which source is 01.txt? Write it with its folder: 1958/01.txt, 1959/01.txt" in outcome.err


def test_a_file_called_as_an_article_of_another_is_told_and_loses_nothing(command_line, tmp_path) -> None:
    """a.txt with two articles and a-01.txt: both made a-01.md, and the second was written over the first."""
    for name, text in (("a.txt", TWO), ("a-01.txt", POEMS[0]), ("b.txt", POEMS[1])):
        (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = command_line("clean", tmp_path, "-o", tmp_path / "out")
    assert outcome.code == 4
    assert "a-01.txt would be written as a-01.md, and so would one of the 2 articles of a.txt; neither is written\n  try: rename a-01.txt" in outcome.err
    assert files(tmp_path / "out") == ["b.ledger.jsonl", "b.md"]


def test_a_file_of_the_name_from_another_folder_does_not_take_its_place(command_line, years) -> None:
    """The articles of the first run were replaced by those of another document, without a word."""
    one, two = (years / "in" / year / "01.txt" for year in ("1958", "1959"))
    out = years / "out"
    assert command_line("clean", one, "-o", out).code == 0
    before = {name: (out / name).read_bytes() for name in files(out)}
    outcome = command_line("clean", two, "-o", out)
    assert outcome.code == 1
    assert f"{two} is not written: {out} holds the articles of another file of that name, {one}" in outcome.err
    assert f"bianzuan clean {one} {two} -o {out}" in outcome.err
    assert {name: (out / name).read_bytes() for name in files(out)} == before
    assert command_line("clean", one, "-o", out).code == 0, "the first one may be cleaned again"


def test_a_file_that_was_moved_is_the_same_one(command_line, years) -> None:
    one, out = years / "in" / "1958" / "01.txt", years / "out"
    assert command_line("clean", one, "-o", out).code == 0
    (years / "moved").mkdir()
    moved = one.rename(years / "moved" / "01.txt")
    moved.write_text(POEMS[1], encoding="utf-8")
    assert command_line("clean", moved, "-o", out).code == 0
    assert "title: 造桥记\n" in (out / "01.md").read_text(encoding="utf-8")
