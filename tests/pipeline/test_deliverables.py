"""Press, cover and archive of a whole publication: same pages, same bytes from same input."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from bianzuan import pipeline, preflight
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


def test_what_we_deliver_passes_our_own_checks(built: Path) -> None:
    for name in ("library-press.pdf", "library-cover.pdf", "library-archive.pdf"):
        assert [one for one in preflight.check_pdf(built / name).findings if one.severity == "error"] == []


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
