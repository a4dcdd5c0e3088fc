from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from bianzuan.binding import bind, for_press, printing_condition
from bianzuan.binding.colour import Press, recolour
from bianzuan.config import PrintConfig, PublicationMeta
from bianzuan.errors import ContentError, ExitCode, PublicationError
from bianzuan.geometry import PT_PER_MM
from bianzuan.messages import describe
from book_making import Book
from PIL import Image, ImageCms

pytestmark = pytest.mark.pdf
META = PublicationMeta("书名", slug="book")
SECTIONS = (
    ("cover", "none", True, "<p style='color:#7c1b1e'>封面</p>"),
    ("ch1", "body", True, "<h1 id='ch1'>第一章</h1><p>正文 <a href='#ch2' style='color:#000;text-decoration:none'>见后</a></p>"),
    ("ch2", "body", True, "<h1 id='ch2' style='color:#888'>第二章</h1><p style='color:#c00'>红字</p>"),
)


@pytest.fixture(scope="session")
def inks() -> Press:
    return printing_condition("", Path())


@pytest.fixture(scope="session")
def screen(book: Book) -> bytes:
    return bind(book(*SECTIONS), (), META, 0)


def made(screen: bytes, inks: Press, config: PrintConfig | None = None) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(for_press(screen, 2, META, config or PrintConfig(), inks, 0)))


def colours(page: pikepdf.Page) -> set[tuple[str, tuple[float, ...]]]:
    found = set()
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) in ("rg", "RG", "g", "G", "k", "K"):
            found.add((str(instruction.operator), tuple(float(one) for one in instruction.operands)))
    return found


def test_neutral_colours_are_black_ink_alone_and_others_go_through_the_profile(screen: bytes, inks: Press) -> None:
    pdf = made(screen, inks)
    assert colours(pdf.pages[0]) == {("k", (0, 0, 0, 1))}
    painted = {values for operator, values in colours(pdf.pages[2]) if operator == "k"}
    assert (0, 0, 0, 0.4667) in painted
    (red,) = (values for values in painted if any(values[:3]))
    assert red[1] > 0.9
    assert red[2] > 0.9
    assert sum(red) <= 3.0


def test_boxes_are_exact_and_begin_at_nought(screen: bytes, inks: Press) -> None:
    for page in made(screen, inks, PrintConfig(bleed=5)).pages:
        bleed, width, height = 5 * PT_PER_MM, 140 * PT_PER_MM, 203 * PT_PER_MM
        assert [float(one) for one in page.MediaBox] == pytest.approx([0, 0, width + 2 * bleed, height + 2 * bleed], abs=0.01)
        assert [float(one) for one in page.BleedBox] == [float(one) for one in page.MediaBox]
        assert [float(one) for one in page.TrimBox] == pytest.approx([bleed, bleed, width + bleed, height + bleed], abs=0.01)


def test_marks_stand_outside_the_bleed(screen: bytes, inks: Press) -> None:
    pdf = made(screen, inks, PrintConfig(marks=True))
    page = pdf.pages[0]
    slug = 7 * PT_PER_MM
    assert [float(one) for one in page.BleedBox][:2] == pytest.approx([slug, slug], abs=0.001)
    assert page.Contents.read_bytes().count(b" l S") == 8


def test_the_cover_is_left_out_and_whole_signatures_are_filled(screen: bytes, inks: Press) -> None:
    assert len(pikepdf.open(io.BytesIO(screen)).pages) == 5
    pdf = made(screen, inks, PrintConfig(signature=8))
    assert len(pdf.pages) == 8
    assert [page.label for page in pdf.pages][:3] == ["1", "2", "3"]


def test_it_says_that_it_is_for_the_press(screen: bytes, inks: Press) -> None:
    pdf = made(screen, inks)
    intent = pdf.Root.OutputIntents[0]
    assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "FOGRA39")
    assert str(intent.RegistryName) == "http://www.color.org"
    assert intent.DestOutputProfile.read_bytes() == inks.profile
    assert str(pdf.docinfo["/Trapped"]) == "/False"
    assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4<" in pdf.Root.Metadata.read_bytes()
    assert pdf.pdf_version == "1.6"
    assert all(str(page.Group.CS) == "/DeviceCMYK" for page in pdf.pages if "/Group" in page)
    assert not any("/Annots" in page for page in pdf.pages)
    assert not {"/Outlines", "/Names", "/StructTreeRoot", "/ViewerPreferences"} & set(pdf.Root.keys())


def test_pictures_become_grey_or_cmyk(inks: Press) -> None:
    pdf = pikepdf.new()
    images = []
    for colour in ((200, 10, 10), (90, 90, 90)):
        pixels = Image.new("RGB", (2, 2), colour).tobytes()
        picture = pdf.make_stream(pixels)
        picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        picture.Width, picture.Height, picture.BitsPerComponent = 2, 2, 8
        picture.ColorSpace, picture.Interpolate = pikepdf.Name.DeviceRGB, True
        images.append(picture)
    recolour(pdf, inks)
    assert [str(one.ColorSpace) for one in images] == ["/DeviceCMYK", "/DeviceGray"]
    assert images[1].read_bytes() == b"\x5a" * 4
    assert not any("/Interpolate" in one for one in images)


def test_gradients_are_carried_over(book: Book, inks: Press) -> None:
    html = "<div style='height:50pt;background:linear-gradient(red,#888,#000)'>甲</div>"
    with pikepdf.open(io.BytesIO(bind(book(("ch1", "body", True, html)), (), META, 0))) as pdf:
        recolour(pdf, inks)
        shadings = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/ShadingType" in one]
        assert shadings
        assert {str(one.ColorSpace) for one in shadings} <= {"/DeviceCMYK", "/DeviceGray"}


def test_a_colour_space_that_cannot_be_carried_over_is_named(screen: bytes, inks: Press) -> None:
    with pikepdf.open(io.BytesIO(screen)) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(b"/lab-d50 cs 50 20 20 scn")
        with pytest.raises(ContentError) as caught:
            recolour(pdf, inks)
    assert "/lab-d50" in describe(caught.value.problems[0])[0]


def _text_file(path: Path) -> None:
    path.write_text("no profile", encoding="utf-8")


def _rgb_profile(path: Path) -> None:
    path.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())


@pytest.mark.parametrize(
    ("make", "key"),
    [(lambda _: None, "binding.no_icc"), (_text_file, "binding.bad_icc"), (_rgb_profile, "binding.bad_icc")],
)
def test_a_missing_or_wrong_profile_is_named(tmp_path: Path, make: Callable[[Path], None], key: str) -> None:
    make(tmp_path / "press.icc")
    with pytest.raises(PublicationError) as caught:
        printing_condition("press.icc", tmp_path)
    assert caught.value.problems[0].key == key
    assert caught.value.exit_code == ExitCode.PUBLICATION
    assert "press.icc" in describe(caught.value.problems[0])[0]


def test_the_same_bytes_in_another_process(screen: bytes, inks: Press, tmp_path: Path) -> None:
    (tmp_path / "screen.pdf").write_bytes(screen)
    script = (
        "import hashlib, sys; from pathlib import Path; from bianzuan.binding import for_press, printing_condition\n"
        "from bianzuan.config import PrintConfig, PublicationMeta\n"
        "data = for_press(Path(sys.argv[1]).read_bytes(), 2, PublicationMeta('书名', slug='book'), PrintConfig(),"
        " printing_condition('', Path()), 0)\n"
        "sys.stdout.write(hashlib.sha256(data).hexdigest())"
    )
    ours = hashlib.sha256(for_press(screen, 2, META, PrintConfig(), inks, 0)).hexdigest()
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "screen.pdf")],
        capture_output=True, check=True, text=True, env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai"},
    )  # fmt: skip
    assert done.stdout == ours


def test_paper_that_takes_up_less_ink_gets_less_and_keeps_its_black() -> None:
    dark = Image.new("RGB", (3, 1))
    dark.putdata([(30, 10, 0), (250, 240, 200), (128, 128, 128)])
    full, given = (
        [press.image(dark).getpixel((x, 0)) for x in range(3)]
        for press in (printing_condition("", Path()), printing_condition("", Path(), 2.0))
    )
    assert max(sum(pixel) for pixel in full) > 2.0 * 255  # else nothing is shown
    assert max(sum(pixel) for pixel in given) <= 2.0 * 255
    assert [pixel[3] for pixel in given] == [pixel[3] for pixel in full]
    assert given[1] == full[1]
    assert sum(printing_condition("", Path(), 2.0).inks((0.1, 0.02, 0))) <= 2.0
