"""Marks in the editor's own texts: built, with the folios they really stand on; and what is wrong with them, by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan import pipeline
from bianzuan.cli.index import command as index_command
from bianzuan.errors import ContentError
from bianzuan.reading.publication import read_publication
from click.testing import CliRunner

PUBLICATION = """
[publication]
title = "汇编"
[[part]]
title = "第一编"
sources = ["a.md"]
introduction = "本编讲[工会经费]{.index}的由来。"
[front]
order = ["title-page", "contents", "foreword"]
[back]
order = ["afterword", "index"]
[index]
indexes = ["subjects"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("sources", "front", "back"):
        (tmp_path / name).mkdir()
    (tmp_path / "publication.toml").write_text(PUBLICATION, encoding="utf-8")
    (tmp_path / "index.toml").write_text('[[heading]]\nindex = "subjects"\nheading = "工会经费"\n', encoding="utf-8")
    (tmp_path / "sources" / "a.md").write_text("# 第一篇\n\n工会经费由此而来。\n\n说明一段。\n", encoding="utf-8")
    (tmp_path / "front" / "foreword.md").write_text("# 前言\n\n先说[工会经费]{.index}，再说工会经费。\n", encoding="utf-8")
    (tmp_path / "back" / "afterword.md").write_text("# 后记\n\n谢谢[出版社]{.index}。\n", encoding="utf-8")
    return tmp_path


@pytest.mark.pdf
def test_marks_of_the_editor_have_the_folios_they_stand_on(folder: Path, tmp_path: Path) -> None:
    result = pipeline.build(read_publication(folder), output=tmp_path / "out")
    report = result.report
    (subjects,) = report["index"]  # type: ignore[misc]
    pages = {entry["heading"]: [one["page"] for one in entry["locators"]] for entry in subjects["entries"]}
    assert pages == {"工会经费": ["v", "1", "3"], "出版社": ["5"]}
    checked = pipeline.check(tmp_path / "out" / "book.pdf")
    assert [finding.code for finding in checked.findings if finding.code.startswith("index")] == []
    assert checked.counts["locators-proved"] == 4
    edition = (tmp_path / "out" / "html" / "book-index.html").read_text(encoding="utf-8")
    assert 'href="front-foreword.html#ix-' in edition
    assert 'href="index.html#ix-' in edition


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("front/foreword.md", "# 前言\n\n一段。\n\n讲[会费]{.index entri=x}。\n", 5),
        ("back/afterword.md", "# 后记\n\n讲[会费]{.index", 3),
        ("sources/a.md", "# 第一篇\n\n讲[会费]{.index index=person}。\n", 3),
        ("publication.toml", PUBLICATION.replace("{.index}", "{.index"), 4),
        ("sources/a.md", "# 第一篇\n\n讲\n\n[会费]{.index see=没有}。\n", 5),
    ],
)
def test_a_wrong_mark_is_named_with_file_and_line_wherever_it_stands(folder: Path, file: str, text: str, line: int) -> None:
    (folder / file).write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        pipeline.prepare(read_publication(folder))
    (problem,) = caught.value.problems
    assert (Path(problem.file).name, problem.line) == (Path(file).name, line)


def test_headings_that_match_nothing_and_strange_readings_are_told_with_their_lines(folder: Path) -> None:
    rows = '\n[[heading]]\nindex = "subjects"\nheading = "没有的词"\n[[heading]]\nindex = "subjects"\nheading = "第一篇"\nreading = "dì yī biān"\n'
    index = folder / "index.toml"
    index.write_text(index.read_text(encoding="utf-8") + rows + 'match = ["说明"]\n', encoding="utf-8")
    warnings = pipeline.prepare(read_publication(folder)).warnings
    assert [(one.key, Path(one.file).name, one.line) for one in warnings] == [
        ("pipeline.unmatched_heading", "index.toml", 5),
        ("indexing.strange_reading", "index.toml", 8),
    ]


def chronology(folder: Path, *rows: str) -> pipeline.Edition:
    text = PUBLICATION.replace('["subjects"]', '["chronology"]').replace("{.index}", "")
    (folder / "publication.toml").write_text(text, encoding="utf-8")
    source = "# 第一篇\n\n2013年4月28日，举行了表彰大会。\n\n今年5月召开工作会议。\n\n又，今年5月召开工作会议，部署任务。\n"
    (folder / "sources" / "a.md").write_text(source, encoding="utf-8")
    (folder / "index.toml").write_text("\n".join(rows), encoding="utf-8")
    return pipeline.prepare(read_publication(folder))


def test_dates_left_open_are_told_with_file_and_line(folder: Path) -> None:
    edition = chronology(folder)
    found = pipeline.open_dates(edition.config, edition.cleaned, edition.publication, edition.marks)
    assert [(one.file, one.line, one.date) for one in found] == [("a.md", 5, "今年5月"), ("a.md", 7, "今年5月")]
    row = '[[heading]]\nindex = "chronology"\nheading = "5月　工作会议"\nreading = "2012-05"\nmatch = ["又，今年5月召开工作会议"]'
    edition = chronology(folder, row)
    found = pipeline.open_dates(edition.config, edition.cleaned, edition.publication, edition.marks)
    assert [one.line for one in found] == [5]


@pytest.mark.pdf
def test_the_review_and_the_report_name_open_dates(folder: Path, tmp_path: Path) -> None:
    edition = chronology(folder)
    result = pipeline.build(edition.config, targets=("html",), output=tmp_path / "out")
    assert [(one["file"], one["line"]) for one in result.report["open_dates"]] == [("a.md", 5), ("a.md", 7)]  # type: ignore[attr-defined]
    shown = CliRunner().invoke(index_command(), [str(folder), "--review"])
    assert shown.exit_code == 0
    assert "a.md:5  今年5月召开工作会议" in shown.output


def test_the_search_of_the_reading_edition_knows_declared_readings(folder: Path, tmp_path: Path) -> None:
    rows = '[[heading]]\nindex = "subjects"\nheading = "工会经费"\nreading = "hōng huì jīng fèi"\n[[heading]]\nindex = "subjects"\nheading = "一篇"\nreading = "yǔ piān"\n'
    (folder / "index.toml").write_text(rows, encoding="utf-8")
    pipeline.build(read_publication(folder), targets=("html",), output=tmp_path / "out")
    script = (tmp_path / "out" / "html" / "search.js").read_text(encoding="utf-8")
    assert "hhjf honghuijingfei" in script
    assert "dyp diyupian" in script
