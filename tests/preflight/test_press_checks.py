"""One broken file for every check of files that say they are for the press or the archive."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from bianzuan.config import PrintConfig
from bianzuan.preflight import check_pdf
from pikepdf import Array, Dictionary, Name, String
from small_book import SWIFT

XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">%s</rdf:Description></rdf:RDF></x:xmpmeta>'
)
SAYS_X4 = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
OTHER_TITLE = '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">别的书</rdf:li></rdf:Alt></dc:title>'
SAYS_UA = "<pdfuaid:part>1</pdfuaid:part>"
SAYS_A2 = "<pdfaid:part>2</pdfaid:part>"
Change = Callable[[pikepdf.Pdf], object]
CODES = frozenset(
    ("output-intent", "trapped", "annotation", "archive-tags", "press-boxes", "bleed", "bleed-art", "signature",
     "screen-colour", "rich-black", "ink-sum", "overprint", "transparency", "file-id", "metadata", "picture-words")
)  # fmt: skip


def paint(content: bytes) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].Contents = pdf.make_stream(content)

    return change


def made(change: Change | None = None, says: str = SAYS_X4) -> bytes:
    pdf = pikepdf.new()
    for _ in range(4):
        page = pdf.add_blank_page(page_size=(217, 317))
        page.TrimBox, page.BleedBox = Array([8.6, 8.6, 208.4, 308.4]), Array([0, 0, 217, 317])
        page.Contents = pdf.make_stream(b"0 0 0 1 k 20 20 10 10 re f")
    profile = pdf.make_stream(b"-", N=4)
    pdf.Root.OutputIntents = Array([Dictionary(S=Name.GTS_PDFX, DestOutputProfile=profile)])
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String("书"), Trapped=Name("/False")))
    pdf.Root.Metadata = pdf.make_stream((XMP % says).encode())
    if change:
        change(pdf)
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def codes(data: bytes, limits: PrintConfig | None = None) -> set[str]:
    return {finding.code for finding in check_pdf(data, limits=limits, checks=SWIFT).findings} & CODES


def test_a_sound_file_passes() -> None:
    assert codes(made()) == set()


def _link(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]))])


def _half_there(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].Resources = Dictionary(ExtGState=Dictionary(half=Dictionary(ca=0.5)))
    pdf.pages[1].Contents = pdf.make_stream(b"/half gs 0 0 0 1 k 20 20 10 10 re f")


def _rgb_picture(pdf: pikepdf.Pdf) -> None:
    picture = pdf.make_stream(b"\0\0\0")
    picture.Type, picture.Subtype, picture.ColorSpace = Name.XObject, Name.Image, Name.DeviceRGB
    picture.Width, picture.Height, picture.BitsPerComponent = 1, 1, 8
    pdf.pages[1].Resources = Dictionary(XObject=Dictionary(Im=picture))
    pdf.pages[1].Contents = pdf.make_stream(b"q 0.1 0 0 0.1 50 50 cm /Im Do Q")


def _delete(*keys: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        holder = pdf.Root
        for key in keys[:-1]:
            holder = holder[key]
        del holder[keys[-1]]

    return change


def _narrow(pdf: pikepdf.Pdf) -> None:
    pdf.pages[2].BleedBox = Array([5, 5, 212, 312])


def _shifted(pdf: pikepdf.Pdf) -> None:
    pdf.pages[2].MediaBox = Array([-1, -1, 217, 317])


def _boxless(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2].TrimBox


TEXT = b"BT (x) Tj ET"


def _archive(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata = pdf.make_stream((XMP % SAYS_A2).encode())


def _says(words: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata = pdf.make_stream((XMP % words).encode())

    return change


def _picture_to_listen_to(pdf: pikepdf.Pdf) -> None:
    _says(SAYS_UA)(pdf)
    _rgb_picture(pdf)
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = Dictionary(), Dictionary(Marked=True)


def _over(colour: bytes) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].Resources = Dictionary(ExtGState=Dictionary(over=Dictionary(OP=True, op=True)))
        pdf.pages[1].Contents = pdf.make_stream(b"/over gs " + colour + b" k 20 20 10 10 re f")

    return change


def _dark_picture(pdf: pikepdf.Pdf) -> None:
    picture = pdf.make_stream(bytes((250, 240, 230, 220)))
    picture.Type, picture.Subtype, picture.ColorSpace = Name.XObject, Name.Image, Name.DeviceCMYK
    picture.Width, picture.Height, picture.BitsPerComponent = 1, 1, 8
    pdf.pages[1].Resources = Dictionary(XObject=Dictionary(Im=picture))
    pdf.pages[1].Contents = pdf.make_stream(b"q 0.1 0 0 0.1 50 50 cm /Im Do Q")


# What is done to the sound file, and the codes of the checks that must find it.
FAULTS: tuple[tuple[Change, set[str]], ...] = (
    # "file-id" has a test of its own, since no library writes such a file.
    (_delete("/OutputIntents"), {"output-intent"}),
    (lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.__setitem__("/N", 3), {"output-intent"}),
    (lambda pdf: pdf.trailer.Info.__delitem__("/Trapped"), {"trapped"}),
    (_link, {"annotation"}),
    (lambda pdf: pdf.Root.__setitem__("/OpenAction", Dictionary(S=Name.JavaScript)), {"annotation"}),
    (_shifted, {"press-boxes"}),
    (_boxless, {"press-boxes", "bleed"}),
    (_narrow, {"bleed"}),
    (lambda pdf: pdf.pages.__delitem__(3), {"signature"}),
    (paint(b"1 0 0 rg 20 20 10 10 re f"), {"screen-colour"}),
    (_rgb_picture, {"screen-colour"}),
    (paint(b".6 .5 .5 1 k " + TEXT), {"rich-black"}),
    (paint(b"1 1 1 .2 k 20 20 10 10 re f"), {"ink-sum"}),
    (_half_there, {"transparency"}),
    (_dark_picture, {"ink-sum"}),
    (_over(b"1 0 0 0"), {"overprint"}),
    (_over(b"0 0 0 0"), {"overprint"}),
    (paint(b"0 0 0 .2 k 8.6 100 50 50 re f"), {"bleed-art"}),
    (_says(SAYS_X4 + OTHER_TITLE), {"metadata"}),
    (_picture_to_listen_to, {"picture-words"}),
    (_archive, {"output-intent", "archive-tags"}),
)


@pytest.mark.parametrize(("change", "found"), FAULTS)
def test_every_check_finds_its_fault(change: Change, found: set[str]) -> None:
    assert codes(made(change)) == found


def test_a_file_without_an_identifier_is_found() -> None:
    # The library that writes the file always gives it one.
    assert codes(made().replace(b"/ID [", b"/XX [")) == {"file-id"}


def test_black_may_print_over_other_inks() -> None:
    assert codes(made(_over(b"0 0 0 1"))) == set()


@pytest.mark.parametrize("content", [b"0 0 0 .2 k 0 100 58 50 re f", b"0 0 0 .2 k 8.6 100 50 50 re f 0 100 20 50 re f"])
def test_art_that_goes_on_into_the_bleed_is_sound(content: bytes) -> None:
    assert codes(made(paint(content))) == set()


def test_limits_are_those_of_the_printing_house() -> None:
    dark = made(paint(b"1 1 .7 .1 k 20 20 10 10 re f"))
    assert codes(dark) == set()
    assert codes(dark, PrintConfig(paper="uncoated")) == {"ink-sum"}
    assert codes(dark, PrintConfig(paper="uncoated", ink=290)) == set()
    assert codes(made(), PrintConfig(signature=16)) == {"signature"}
    assert codes(made(), PrintConfig(bleed=5)) == {"bleed"}
    assert codes(made(), PrintConfig(bleed=0)) == set()


def test_the_place_of_a_colour_is_told() -> None:
    found = check_pdf(made(paint(b"q 2 0 0 2 10 10 cm 1 0 0 rg 20 20 10 10 re f Q")), checks=SWIFT).findings
    ((left, top, right, bottom),) = next(one.places for one in found if one.code == "screen-colour")
    # 50 to 70 on the sheet; the trimmed page begins 8.6 in and ends at 308.4.
    assert (left, right) == pytest.approx((41.4, 61.4))
    assert (top, bottom) == pytest.approx((238.4, 258.4))


def test_a_file_for_the_screen_is_not_asked_for_any_of_it() -> None:
    assert codes(made(paint(b"1 0 0 rg 20 20 10 10 re f"), says="")) == set()


def test_a_colour_comes_back_with_the_state_it_was_set_in() -> None:
    assert codes(made(paint(b"0 0 0 1 k q .6 .5 .5 1 k Q " + TEXT))) == set()
