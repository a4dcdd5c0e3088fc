from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from bianzuan.binding import bind, for_screen
from bianzuan.config import PublicationMeta
from bianzuan.model import OutlineEntry
from book_making import Book

pytestmark = pytest.mark.pdf
META = PublicationMeta("书名")
HEAD = "<style>@page{@top-left{content:'书眉'}}</style>"
SECTIONS = (
    ("ch1", "body", True, f"{HEAD}<h1 id='ch1'>第一章</h1><p>正文 <a href='#ch2'>见后</a></p><p>{{picture}}</p>"),
    ("ch2", "body", True, f"{HEAD}<h1 id='ch2'>第二章</h1><p>乙</p>"),
)
OUTLINE = (OutlineEntry(1, "第一章", "ch1"), OutlineEntry(1, "第二章", "ch2"))
# One grey dot, so that no file is needed.
DOT = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


def made(book: Book, picture: str = "") -> pikepdf.Pdf:
    sections = [(*one[:3], one[3].replace("{picture}", picture)) for one in SECTIONS]
    laid = book(*sections)
    return pikepdf.open(io.BytesIO(for_screen(bind(laid, OUTLINE, META, 0, variant="pdf/ua-1"), META, 0)))


def kinds(element: Any) -> list[str]:
    kids = element.get("/K", [])
    below = [kind for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid for kind in kinds(kid)]
    return [str(element.get("/S", "")), *below]


def test_it_is_tagged_and_says_so(book: Book) -> None:
    pdf = made(book)
    assert pdf.Root.MarkInfo.Marked is True
    assert b"<pdfuaid:part>1<" in pdf.Root.Metadata.read_bytes()
    assert b"<pdfaid:part>" not in pdf.Root.Metadata.read_bytes()
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert [kind for kind in kinds(pdf.Root.StructTreeRoot) if kind == "/H1"] == ["/H1", "/H1"]


def test_links_outline_and_labels_stay(book: Book) -> None:
    pdf = made(book)
    assert [str(one.Subtype) for one in pdf.pages[0].Annots] == ["/Link"]
    with pdf.open_outline() as outline:
        assert [one.title for one in outline.root] == ["第一章", "第二章"]
    assert [page.label for page in pdf.pages] == ["1", "2", "3"]


@pytest.mark.parametrize(("words", "found"), [("水尺", ["/Figure"]), ("", [])])
def test_a_picture_without_words_is_an_artifact(book: Book, words: str, found: list[str]) -> None:
    pdf = made(book, f'<img alt="{words}" src="{DOT}" style="width:9pt">')
    assert [kind for kind in kinds(pdf.Root.StructTreeRoot) if kind == "/Figure"] == found
    marks = [one.operands for one in pikepdf.parse_content_stream(pdf.pages[0]) if str(one.operator) == "BDC"]
    artifacts = [operands for operands in marks if str(operands[0]) == "/Artifact"]
    assert len(artifacts) == 1 + (not found)  # the running head is one
    alternatives = [str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
    assert alternatives == [words] * len(found)


def test_it_is_packed(book: Book) -> None:
    laid = book(*SECTIONS)
    tagged = bind(laid, OUTLINE, META, 0, variant="pdf/ua-1")
    small = for_screen(tagged, META, 0)
    assert b"/ObjStm" in small
    assert for_screen(bind(laid, OUTLINE, META, 0, variant="pdf/ua-1"), META, 0) == small


def test_nothing_of_the_machine_is_in_it(book: Book) -> None:
    data = for_screen(bind(book(*SECTIONS), (), META, 0, variant="pdf/ua-1"), META, 0)
    assert str(Path.cwd()).encode() not in data
