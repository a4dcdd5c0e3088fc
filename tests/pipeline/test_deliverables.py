"""Press, cover and archive of a whole publication: same pages, same bytes from same input."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from bianzuan import pipeline
from bianzuan.config import MatterConfig, PublicationConfig
from bianzuan.reading.publication import read_publication

LIBRARY = Path(__file__).parents[1] / "publications" / "library" / "in"
pytestmark = pytest.mark.pdf


def with_cover() -> PublicationConfig:
    config = read_publication(LIBRARY)
    front = MatterConfig(("cover", *config.front.order))
    return replace(config, front=front, print=replace(config.print, attach=True))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    targets = ("screen", "press", "archive")
    pipeline.build(with_cover(), targets=targets, output=folder)
    return folder


def texts(path: Path) -> list[str]:
    document = pdfium.PdfDocument(path)
    try:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def test_every_target_breaks_its_pages_alike(built: Path) -> None:
    screen = texts(built / "library.pdf")
    assert texts(built / "library-archive.pdf") == screen
    body = texts(built / "library-press.pdf")
    assert len(body) % 4 == 0
    assert body[: len(screen) - 2] == screen[2:]  # without the cover and its back
    assert not any(body[len(screen) - 2 :])


def test_the_archive_holds_every_source_as_received(built: Path) -> None:
    pdf = pikepdf.open(io.BytesIO((built / "library-archive.pdf").read_bytes()))
    held = {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()}
    for source in (LIBRARY / "sources").iterdir():
        assert held[f"sources/{source.name}"] == source.read_bytes()
    assert any(name.endswith(".ledger.jsonl") for name in held)


def test_the_same_input_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    targets = ("screen", "press", "archive")
    pipeline.build(with_cover(), targets=targets, output=tmp_path)
    for path in sorted(built.glob("*.pdf")):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


def test_a_book_without_a_cover_is_pressed_whole(tmp_path: Path) -> None:
    result = pipeline.build(read_publication(LIBRARY), targets=("press",), output=tmp_path)
    assert not (tmp_path / "library-cover.pdf").exists()
    assert result.files == {"library-press.pdf": len(texts(tmp_path / "library-press.pdf"))}


@pytest.fixture(scope="module")
def all_checked(built: Path) -> tuple[pipeline.Checked, ...]:
    return pipeline.check_all(built)


def test_every_file_is_held_against_what_the_book_should_say(all_checked: tuple[pipeline.Checked, ...]) -> None:
    checked = {one.path.name: one.report for one in all_checked}
    assert list(checked) == ["library.pdf", "library-press.pdf", "library-cover.pdf", "library-archive.pdf"]
    for name, report in checked.items():
        assert [one for one in report.findings if one.severity == "error"] == [], name
    proved = [checked[name].counts for name in ("library.pdf", "library-press.pdf", "library-archive.pdf")]
    for what in ("contents-lines-proved", "locators-proved", "marks-proved", "han-compared"):
        assert len({counts[what] for counts in proved}) == 1, what
        assert proved[0][what] > 3
    states = {one.code: one.state for one in checked["library-press.pdf"].checks}
    for code in ("contents-folio", "index-wrong", "folio", "recto-start", "page-multiple", "font-unexpected", "rich-black"):
        assert states[code] == "passed", code


def test_a_press_file_that_says_something_else_is_found(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # what other programs say of the files is known
    for path in built.glob("library*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    report = json.loads((built / "report.json").read_text(encoding="utf-8"))
    report["expected"]["contents"][3]["folio"] = "999"
    report["expected"]["folios"][10] = "998"
    (tmp_path / "report.json").write_text(json.dumps(report), encoding="utf-8")
    for name in ("library.pdf", "library-press.pdf", "library-archive.pdf"):
        found = {one.code for one in pipeline.check(tmp_path / name).findings}
        assert {"contents-printed", "folio"} <= found, name
    # A file that no build made is none of ours, whatever lies beside it.
    (tmp_path / "other.pdf").write_bytes((tmp_path / "library-archive.pdf").read_bytes() + b"\n")
    states = {one.code: one.state for one in pipeline.check_all(tmp_path / "other.pdf")[0].report.checks}
    assert states["contents-printed"] == "not applied"


def test_a_file_that_was_changed_after_the_build_is_told_and_held_against_what_was_built(built: Path, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes((built / "report.json").read_bytes())
    with pikepdf.open(built / "library.pdf") as book:
        # A page of the text, neither contents nor index.
        pages = texts(built / "library.pdf")
        number = max(range(len(pages)), key=lambda n: len(pages[n]) * ("··" not in pages[n] and "索引" not in pages[n]))
        book.pages[number].Contents = book.make_stream(b"")
        book.save(tmp_path / "library.pdf")
    found = {one.code for one in pipeline.check(tmp_path / "library.pdf").findings}
    assert {"changed", "text-lost"} <= found
    assert "changed" not in {one.code for one in pipeline.check(built / "library.pdf").findings}


def test_the_page_of_check_shows_every_file(all_checked: tuple[pipeline.Checked, ...]) -> None:
    page = pipeline.check_page(all_checked).decode()
    assert page.count('<section class="file"') == 4
    assert page.count("url(data:image/webp;base64,") >= 4


@pytest.mark.skipif(not shutil.which("gs"), reason="needs Ghostscript")
def test_text_pages_for_the_press_take_black_ink_alone(built: Path) -> None:
    command = ["gs", "-q", "-o", "-", "-sDEVICE=inkcov", str(built / "library-press.pdf")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    inks = [tuple(map(float, line.split()[:4])) for line in said.splitlines() if "CMYK" in line]
    assert len(inks) == len(texts(built / "library-press.pdf"))
    assert {one[:3] for one in inks} == {(0, 0, 0)}
    assert max(one[3] for one in inks) > 0.01


@pytest.mark.skipif(not shutil.which("outloud"), reason="needs outloud")
def test_screen_readers_can_read_it_aloud(built: Path) -> None:
    for name in ("library.pdf", "library-archive.pdf"):
        done = subprocess.run(["outloud", "-q", str(built / name)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
