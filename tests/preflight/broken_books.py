"""For every check a book that trips it: code of the check → what makes its report."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace

import pikepdf
from bianzuan.preflight import check_pdf
from bianzuan.preflight.expected import NamedPicture
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from small_book import (
    SWIFT,
    Book,
    asking,
    check,
    expected,
    paragraph,
    pdf,
)

DOT = base64.b64encode(
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
).decode()


def fonts(opened: Pdf) -> list[Dictionary]:
    return [one for one in opened.objects if isinstance(one, Dictionary) and one.get("/Subtype") == "/Type0"]


def unembed(opened: Pdf) -> None:
    for one in opened.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == "/FontDescriptor":
            del one["/FontFile3"]


def rename(opened: Pdf) -> None:
    for font in fonts(opened):
        font.BaseFont = Name("/" + str(font.BaseFont).split("+")[1])


def drop_unicode(opened: Pdf) -> None:
    for font in fonts(opened):
        del font["/ToUnicode"]


def garble_unicode(opened: Pdf) -> None:
    for font in fonts(opened):
        table = font.ToUnicode.read_bytes()
        font.ToUnicode = Stream(opened, table.replace(b"<5de5>", b"<fffd>").replace(b"<5DE5>", b"<fffd>"))


def add_type3(opened: Pdf) -> None:
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, Name=Name.Drawn, FontBBox=Array([0, 0, 1, 1]), CharProcs=Dictionary(),
        FontMatrix=Array([1, 0, 0, 1, 0, 0]), FirstChar=0, LastChar=0, Widths=Array([1]),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([])),
    )  # fmt: skip
    opened.pages[0].Resources.Font["/T3"] = opened.make_indirect(font)


def widen(opened: Pdf) -> None:
    opened.pages[1].MediaBox = opened.pages[1].TrimBox = opened.pages[1].BleedBox = Array([0, 0, 300, 396.85])


def turn(opened: Pdf) -> None:
    opened.pages[2].Rotate = 90


def mislead(opened: Pdf) -> None:
    opened.pages[0].Annots[0].Dest = String("nowhere")


def misname(opened: Pdf) -> None:
    pikepdf.NameTree(opened.Root.Names.Dests)["gone"] = Array([Dictionary(), Name.Fit])


def misoutline(opened: Pdf) -> None:
    opened.Root.Outlines.First.Dest = String("nowhere")


def drop_outline(opened: Pdf) -> None:
    del opened.Root["/Outlines"]


def mislabel(opened: Pdf) -> None:
    opened.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=9)]))


def spoil_image(opened: Pdf) -> None:
    """An image that is no JPEG 2000: of the faults tried, the one that no version of Ghostscript passes over."""
    image = Stream(opened, b"", Type=Name.XObject, Subtype=Name.Image, Width=9, Height=9)
    image.write(b"this is no JPEG 2000", filter=Name.JPXDecode)
    page = opened.pages[1]
    page.Resources.XObject = Dictionary(Spoilt=image)
    page.Contents = Stream(opened, b"q 50 0 0 50 0 0 cm /Spoilt Do Q")


def blur(data: bytes) -> bytes:
    return data.replace(b"startxref", b"startxxxx")


PLAIN = Book()
CLASS = expected().index[3]


def with_entry(path: str, **changes: object):
    index = tuple(replace(one, **changes) if one.path == (path,) else one for one in expected().index)
    return expected(index=index)


def entries(heading: str, text: str) -> Book:
    return replace(PLAIN, entries=[(a, text if a.startswith(heading) else b) for a, b in PLAIN.entries])


# Code → the report of a book in which just that is broken.
BROKEN: dict[str, Callable[[], object]] = {
    "syntax": lambda: check_pdf(blur(pdf()), expected(), checks=SWIFT),
    "qpdf": lambda: check_pdf(blur(pdf()), expected(), checks=asking("qpdf")),
    "ghostscript": lambda: check(change=spoil_image, checks=asking("ghostscript")),
    "isbn": lambda: check(replace(PLAIN, extra="<p>ISBN 978-7-100-00001-0</p>")),
    "changed": lambda: check(wanted=expected(changed=True)),
    "title": lambda: check(replace(PLAIN, title="")),
    "language": lambda: check(replace(PLAIN, lang="")),
    "font-embedded": lambda: check(change=unembed),
    "font-subset": lambda: check(change=rename),
    "font-unicode": lambda: check(change=drop_unicode),
    "font-type3": lambda: check(change=add_type3),
    "font-synthetic": lambda: check(replace(PLAIN, css="h1{font-style:italic}")),
    "font-unexpected": lambda: check(wanted=expected(faces=("Bianzuan Song",))),
    "glyph-missing": lambda: check(replace(PLAIN, extra="<p>\U0010fffd</p>")),
    "text-unreadable": lambda: check(change=garble_unicode),
    "page-size": lambda: check(change=widen),
    "trim-size": lambda: check(wanted=expected(trim=(105, 140))),
    "page-boxes": lambda: check(change=turn),
    "off-page": lambda: check(replace(PLAIN, extra='<p style="margin-left:220pt">超出页面</p>')),
    "safe-margin": lambda: check(replace(PLAIN, extra='<p style="margin-left:-42pt">近边</p>')),
    "overset": lambda: check(replace(PLAIN, extra='<p style="margin-left:180pt">出版心</p>')),
    "small-text": lambda: check(replace(PLAIN, css="sup{font-size:4pt}")),
    "hairline": lambda: check(replace(PLAIN, extra='<svg width="50pt" height="9pt"><path stroke="#000" stroke-width=".1" d="M0 5H50"/></svg>')),
    "image-resolution": lambda: check(
        replace(PLAIN, extra=f'<img alt="" style="width:72pt" src="data:image/png;base64,{DOT}">')
    ),
    "picture-frame": lambda: check(wanted=expected(pictures=(NamedPicture("https://example.org/a.png", 0, 3, 3),))),
    "double-blank": lambda: check(replace(PLAIN, third="", folios=("i", "", "1", "2", "", "", "5"))),
    "recto-start": lambda: check(wanted=expected(rectos=(3, 4))),
    "page-multiple": lambda: check(wanted=expected(multiple=4)),
    "dead-link": lambda: check(change=mislead),
    "flat-link": lambda: check(replace(PLAIN, css="a{line-height:0}")),
    "dead-destination": lambda: check(change=misname),
    "dead-outline": lambda: check(change=misoutline),
    "outline-line": lambda: check(change=drop_outline),
    "linked-folio": lambda: check(entries("工会", '<a href="#ch1">3</a>')),
    "page-label": lambda: check(change=mislabel),
    "folio": lambda: check(replace(PLAIN, folios=("i", "", "1", "4", "3", "", "5"))),
    "folio-on-empty": lambda: check(replace(PLAIN, folios=("i", "ii", "1", "2", "3", "", "5"))),
    "contents-printed": lambda: check(replace(PLAIN, contents=PLAIN.contents[:2])),
    "contents-folio": lambda: check(
        replace(PLAIN, contents=(*PLAIN.contents[:2], ("第二章　基本职责", "ch2", "2"))),
    ),
    "index-printed": lambda: check(entries("工会", '<a href="#ch2">2</a>')),
    "index-wrong": lambda: check(entries("工会", "1"), wanted=with_entry("工会", locators=("1",), marks=())),
    "index-missing": lambda: check(entries("阶级", "1"), wanted=with_entry("阶级", locators=("1",))),
    "index-passed-over": lambda: check(
        entries("阶级", "1"), wanted=with_entry("阶级", locators=("1",), marks=CLASS.marks[:1])
    ),
    "text-lost": lambda: check(replace(PLAIN, third=PLAIN.third.replace("合法权益", ""))),
    "right-edge": lambda: check(replace(PLAIN, css="section:nth-child(3) p{letter-spacing:.1pt}")),
    "line-start": lambda: check(replace(PLAIN, second=PLAIN.second + paragraph("一二三四五六七八九十甲乙丙丁戊己，庚辛"))),
    "line-end": lambda: check(replace(PLAIN, second=PLAIN.second + paragraph("一二三四五六七八九十甲乙丙丁戊“己”庚辛"))),
    "split-dash": lambda: check(replace(PLAIN, second=PLAIN.second + paragraph("一二三四五六七八九十甲乙丙丁戊——己庚辛"))),
    "lone-character": lambda: check(replace(PLAIN, second=PLAIN.second + paragraph("一二三四五六七八九十甲乙丙丁戊己庚。"))),
    "heading-last": lambda: check(replace(PLAIN, second=f"{PLAIN.second}<h2>收入待遇</h2>")),
}
PROGRAMS = {"qpdf": "qpdf", "ghostscript": "gs"}
