from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from bianzuan.binding import bind, cover_sheet, for_cover, printing_condition
from bianzuan.binding.cover import spine
from bianzuan.config import PrintConfig, PublicationConfig, PublicationMeta
from bianzuan.geometry import PT_PER_MM
from bianzuan.rendering import wraparound
from bianzuan.typesetting import Typesetter, prepare_fonts
from book_making import Book

pytestmark = pytest.mark.pdf
FRONT = (
    "<style>@page{margin:0} body{margin:0}</style><div style='width:140mm;height:203mm;background:#7c1b1e'>"
    "<div style='position:absolute;left:0;top:0;width:11mm;height:203mm;background:#f7f0e0'></div><p style='margin:40mm'>书名</p></div>"
)


@pytest.fixture(scope="module")
def screen(book: Book) -> bytes:
    return bind(book(("cover", "none", True, FRONT)), (), PublicationMeta("书"), 0)


def made(screen: bytes, pages: int, meta: PublicationMeta, config: PrintConfig) -> pikepdf.Pdf:
    sheet = cover_sheet(screen, pages, config)
    publication = PublicationConfig(Path(), meta, print=config)
    laid = Typesetter(publication, prepare_fonts("zh-Hans")).lay_out(wraparound(publication, sheet), 1)
    return pikepdf.open(io.BytesIO(for_cover(laid, screen, sheet, meta, config, printing_condition("", Path()), 0)))


def test_the_spine_is_as_wide_as_its_leaves() -> None:
    assert spine(320, 80, 1.25) == 16.0
    assert spine(96, 80, 1.25) == 4.8
    # the rule of the trade, P/2 × 0.001346 × gsm, agrees to half a millimetre with the bulk that it supposes
    assert spine(320, 80, 1.346) == pytest.approx(320 / 2 * 0.001346 * 80, abs=0.05)


def test_colours_come_from_the_edges_of_the_front(screen: bytes) -> None:
    sheet = cover_sheet(screen, 320, PrintConfig())
    assert (sheet.ground, sheet.ink) == ("#7c1b1e", "#ffffff")
    assert (sheet.spine_ground, sheet.spine_ink) == ("#f7f0e0", "#000000")
    assert (round(sheet.width), round(sheet.height)) == (140, 203)


def test_boxes_with_spine_flaps_and_bleed(screen: bytes) -> None:
    pdf = made(screen, 320, PublicationMeta("工会文献"), PrintConfig(bleed=3, flap=60))
    trim = [float(edge) / PT_PER_MM for edge in pdf.pages[0].TrimBox]
    assert trim == pytest.approx([3, 3, 3 + 2 * (140 + 60) + 16, 206], abs=0.05)
    assert [float(edge) / PT_PER_MM for edge in pdf.pages[0].MediaBox] == pytest.approx([0, 0, 422, 209], abs=0.05)
    assert len(pdf.pages) == 1
    assert str(pdf.Root.OutputIntents[0].S) == "/GTS_PDFX"


def test_no_colour_of_the_screen_is_left(screen: bytes) -> None:
    pdf = made(screen, 320, PublicationMeta("工会文献"), PrintConfig())
    contents = [pdf.pages[0].obj, *pdf.pages[0].Resources.XObject.values()]
    operators = {str(one.operator) for content in contents for one in pikepdf.parse_content_stream(content)}
    assert not operators & {"rg", "RG", "g", "G", "cs", "CS"}
    assert "k" in operators


def test_the_words_of_the_front_stand_there_once_and_its_ground_goes_on_into_the_bleed(screen: bytes) -> None:
    pdf = made(screen, 320, PublicationMeta("工会文献"), PrintConfig())
    shown = {name: b"BT" in form.read_bytes() for name, form in pdf.pages[0].Resources.XObject.items()}
    assert shown == {"/Front": True, "/Edges": False}


@pytest.mark.parametrize(("flap", "reflections"), [(0, 5), (60, 2)])
def test_a_flap_takes_the_place_of_the_bleed(screen: bytes, flap: float, reflections: int) -> None:
    pdf = made(screen, 320, PublicationMeta("工会文献"), PrintConfig(flap=flap))
    drawn = [str(one.operands[0]) for one in pikepdf.parse_content_stream(pdf.pages[0]) if str(one.operator) == "Do"]
    assert drawn == ["/Edges"] * reflections + ["/Front"]


def test_the_same_input_gives_the_same_bytes(screen: bytes) -> None:
    out = []
    for _ in range(2):
        file = io.BytesIO()
        made(screen, 320, PublicationMeta("工会文献"), PrintConfig()).save(file, deterministic_id=True)
        out.append(file.getvalue())
    assert out[0] == out[1]
