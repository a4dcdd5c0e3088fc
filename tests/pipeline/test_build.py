"""The build as a whole: same bytes from same input, and nothing lost when something is wrong."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from bianzuan import pipeline, typesetting
from bianzuan.errors import BianzuanError, ContentError, Problem, SourceError
from bianzuan.reading.publication import read_publication

LIBRARY = Path(__file__).parents[1] / "publications" / "library" / "in"
pytestmark = pytest.mark.pdf

# Another process and another hash seed: what depends on the order of a set shows here.
BUILD = "import sys; from pathlib import Path; from bianzuan import pipeline; " + (
    "from bianzuan.reading.publication import read_publication; "
    "pipeline.build(read_publication(Path(sys.argv[1])), output=Path(sys.argv[2]), fresh=True)"
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path / "library"))


def digests(folder: Path) -> dict[str, str]:
    """Hash of each file, the report left out: it holds the seconds that the build took."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "report.json"
    }


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for number in (1, 2):
        environment = {**os.environ, "PYTHONHASHSEED": str(number)}
        command = [sys.executable, "-c", BUILD, str(LIBRARY), str(tmp_path / str(number))]
        subprocess.run(command, check=True, env=environment, timeout=300)
    assert digests(tmp_path / "1") == digests(tmp_path / "2")
    assert "library.pdf" in digests(tmp_path / "1")


def test_the_report_tells_what_was_made(tmp_path: Path) -> None:
    result = pipeline.build(read_publication(LIBRARY), output=tmp_path)
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["sha256"] == hashlib.sha256((tmp_path / "library.pdf").read_bytes()).hexdigest()
    assert set(report["sources"]) == {"founding.txt", "letter.txt", "readers.md"}
    assert report["pages"] > 10
    assert {path.name for path in result.outputs} == {"library.pdf", "publication.lock", "report.json", "review.html", "cleaned", "html"}


def test_the_book_passes_its_own_preflight(tmp_path: Path) -> None:
    pipeline.build(read_publication(LIBRARY), output=tmp_path)
    report = pipeline.check(tmp_path)
    assert [finding for finding in report.findings if finding.severity == "error"] == []
    assert report.counts["locators-proved"] > 3


def test_a_source_that_cannot_be_read_leaves_the_last_edition_whole(library: Path) -> None:
    output = library / "out"
    pipeline.build(read_publication(library), output=output)
    before = digests(output)
    (library / "sources" / "broken.txt").write_bytes(b"\x00\x01\x02" * 40)
    with pytest.raises(SourceError) as caught:
        pipeline.build(read_publication(library), output=output)
    assert caught.value.problems[0].file.endswith("broken.txt")
    assert digests(output) == before


def test_a_folder_that_cannot_be_written_is_said_before_the_work_begins(library: Path, tmp_path: Path) -> None:
    output = tmp_path / "a file"
    output.write_text("kept", encoding="utf-8")
    steps: list[str] = []
    watch = SimpleNamespace(step=lambda name, *_: steps.append(name))
    with pytest.raises(ContentError, match="a file"):
        pipeline.build(read_publication(library), output=output, watch=watch)
    assert steps == []
    assert output.read_text(encoding="utf-8") == "kept"


def test_two_sources_of_one_name_are_refused(library: Path) -> None:
    (library / "sources" / "founding.md").write_text("另一篇文章。\n", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        pipeline.build(read_publication(library), output=library / "out")
    assert [problem.key for problem in caught.value.problems] == ["reading.source_same_stem"]
    assert not (library / "out").exists()


def test_a_character_no_font_has_is_found_with_its_line(library: Path) -> None:
    # U+323AF lies in an extension that the chosen fonts leave out.
    founding = library / "sources" / "founding.txt"
    founding.write_text("渡口图书馆开馆记\n\n曾素言\n\n　　开馆那天，\U000323af字写在门上。\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        pipeline.build(read_publication(library), output=library / "out")
    problem = caught.value.problems[0]
    assert (problem.key, problem.file, problem.line) == ("pipeline.missing_glyph", "founding.txt", 5)
    assert problem.params["code"] == "U+323AF"


def test_a_font_that_stands_in_for_another_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts = typesetting.prepare_fonts("zh-Hans")
    told = Problem("typesetting.font_substituted", params={"font": "LXGW WenKai", "used": "Noto Serif", "command": "apt"})
    monkeypatch.setattr(typesetting, "prepare_fonts", lambda script: replace(fonts, substituted=(told,)))
    result = pipeline.build(read_publication(LIBRARY), output=tmp_path, targets=("screen",))
    assert told in result.warnings
    assert told.key in json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["warnings"]


def test_strict_refuses_what_is_doubtful_and_undecided(library: Path) -> None:
    (library / "sources" / "founding.txt").write_text(
        "渡口图书馆开馆记\n\n曾素言\n\n　　他们扎实扎实地把书架钉好，又把灯点上，等着第一位读者。馆员曾素言在场。\n", encoding="utf-8"
    )
    config = read_publication(library)
    pipeline.build(config, output=library / "out", targets=("html",))
    with pytest.raises(ContentError) as caught:
        pipeline.build(config, output=library / "out", targets=("html",), strict=True)
    assert {problem.key for problem in caught.value.problems} == {"pipeline.undecided"}


def test_the_clock_is_never_asked_for_the_date_in_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    config = read_publication(LIBRARY)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert pipeline.timestamp(config) == 1709596800  # 2024-03-05T00:00:00Z, the publication's date
    assert pipeline.timestamp(replace(config, meta=replace(config.meta, date=""))) == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert pipeline.timestamp(config) == 1700000000


def test_a_pdf_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(BianzuanError) as caught:
        pipeline.check(tmp_path / "none.pdf")
    assert caught.value.problems[0].key == "pipeline.unreadable_pdf"
