"""PDFs that cannot be printed, and what the printing house lacks: a clear message and the right exit code."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

pytestmark = pytest.mark.pdf
PDFX = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description></rdf:RDF></x:xmpmeta>'


def made(size: tuple[int, int] = (300, 400), picture: int = 0, *, press: bool = False, **saved: object) -> bytes:
    """A PDF of two pages. `picture` is the width in pixels of an RGB picture one inch wide."""
    pdf = pikepdf.new()
    for _ in range(2):
        pdf.add_blank_page(page_size=size).Contents = pdf.make_stream(b"q Q")
    if picture:
        image = pdf.make_stream(bytes(3 * picture * picture))
        image.Type, image.Subtype, image.ColorSpace = Name.XObject, Name.Image, Name.DeviceRGB
        image.Width = image.Height = picture
        image.BitsPerComponent = 8
        pdf.pages[0].Resources = Dictionary(XObject=Dictionary(Im=image))
        pdf.pages[0].Contents = pdf.make_stream(b"q 72 0 0 72 100 100 cm /Im Do Q")
    if press:
        pdf.Root.Metadata = pdf.make_stream(PDFX)
        for page in pdf.pages:
            page.TrimBox, page.BleedBox = Array([9, 9, size[0] - 9, size[1] - 9]), Array([0, 0, *size])
    pdf.docinfo["/Title"] = "书"
    pdf.Root.Lang = pikepdf.String("zh-Hans")
    out = io.BytesIO()
    pdf.save(out, **saved)
    return out.getvalue()


LOCKED = pikepdf.Encryption(user="a", owner="b")
OWNED = pikepdf.Encryption(user="", owner="b")  # opens without a password, and is protected all the same


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", 1, "no PDF, or a damaged one"),
        (b"%PDF-1.7\nno more of it", 1, "no PDF, or a damaged one"),
        (made(encryption=LOCKED), 1, "encrypted"),
        (made(encryption=OWNED), 1, "encrypted"),
        (made()[:-60], 1, "no PDF, or a damaged one"),
        (made().replace(b"startxref", b"startxxxx"), 13, "not sound"),
        (made(picture=72, press=True), 13, "DeviceRGB"),
    ],
)
def test_what_check_refuses(command_line, tmp_path: Path, data: bytes, code: int, words: str) -> None:
    (tmp_path / "book.pdf").write_bytes(data)
    outcome = command_line("check", tmp_path / "book.pdf")
    assert outcome.code == code
    assert words in outcome.out + outcome.err
    assert "try: " in outcome.out + outcome.err


@pytest.mark.parametrize("form", ["json", "html"])
def test_a_file_that_cannot_be_read_gives_no_report(command_line, tmp_path: Path, form: str) -> None:
    (tmp_path / "book.pdf").write_bytes(made(encryption=LOCKED))
    outcome = command_line("check", tmp_path / "book.pdf", "--format", form, "-o", tmp_path / "report")
    assert outcome.code == 1
    assert "book.pdf" in outcome.err
    assert not (tmp_path / "report").exists()


def test_a_coarse_picture_is_a_warning_and_strict_refuses_it(command_line, tmp_path: Path) -> None:
    (tmp_path / "book.pdf").write_bytes(made(picture=72))
    outcome = command_line("check", tmp_path / "book.pdf")
    assert outcome.code == 0
    assert "page 1 of the file: a picture has 72 pixels to the inch, 300 are needed [image-resolution]" in outcome.out
    assert command_line("check", tmp_path / "book.pdf", "--strict").code == 13


def test_thresholds_come_from_the_publication_around_the_file(command_line, tmp_path: Path) -> None:
    (tmp_path / "publication.toml").write_text('[publication]\ntitle = "书"\n[print]\nmin_ppi = 72\n', encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "book.pdf").write_bytes(made(picture=72))
    assert command_line("check", tmp_path / "out" / "book.pdf", "--strict").code == 0


@pytest.mark.parametrize(("manner", "sheet"), [("--saddle", "A4"), ("--spreads", "A4")])
def test_pages_that_do_not_fit_the_sheet(command_line, tmp_path: Path, manner: str, sheet: str) -> None:
    (tmp_path / "book.pdf").write_bytes(made((482, 680)))  # 小16开
    outcome = command_line("impose", tmp_path / "book.pdf", manner, "--sheet", sheet)
    assert outcome.code == 1
    assert "two pages of 170×240 mm do not fit" in outcome.err
    assert "--sheet" in outcome.err
    assert [path.name for path in tmp_path.iterdir()] == ["book.pdf"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [("none.icc", None, "there is no ICC profile"), ("bad.icc", b"no profile", "is no ICC profile of a four-colour press")],
)
def test_an_icc_profile_that_is_missing_or_none(command_line, publication, name: str, data: bytes | None, words: str) -> None:
    declared = publication / "publication.toml"
    text = declared.read_text(encoding="utf-8").replace("[print]\n", "")
    declared.write_text(f'{text}\n[print]\nicc = "{name}"\n', encoding="utf-8")
    if data is not None:
        (publication / name).write_bytes(data)
    outcome = command_line("build", publication, "--target", "press")
    assert outcome.code == 3
    assert words in outcome.err
    assert name in outcome.err
    assert not list((publication / "out").glob("*.pdf"))
