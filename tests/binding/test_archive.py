from __future__ import annotations

import io
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest
from bianzuan.binding import bind, for_archive
from bianzuan.config import PublicationMeta
from bianzuan.model import Author
from book_making import Book

pytestmark = pytest.mark.pdf
META = PublicationMeta("书名 <甲>", editors=(Author("某甲"), Author("某乙")), keywords=("工会",), description="提要")
HEAD = "<style>@page{@top-left{content:'书眉'}}</style>"
SECTIONS = (
    ("ch1", "body", True, f"{HEAD}<h1 id='ch1'>第一章</h1><p>正文 <a href='#ch2'><span>见<b>后</b></span></a></p>"),
    ("ch2", "body", True, f"{HEAD}<h1 id='ch2'>第二章</h1><p>乙</p>"),
)


@pytest.fixture(scope="module")
def tagged(book: Book) -> bytes:
    return bind(book(*SECTIONS), (), META, 0, variant="pdf/a-2a")


@pytest.fixture
def pdf(tagged: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(for_archive(tagged, META, 0)))


def _parents(pdf: pikepdf.Pdf) -> dict[int, Any]:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    return {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}


def test_it_names_both_standards_in_the_first_description(pdf: pikepdf.Pdf) -> None:
    root = ElementTree.fromstring(pdf.Root.Metadata.read_bytes())  # noqa: S314  # our own text
    assert len(root) == 1
    words = {one.tag.split("}")[1]: one.text for one in root.iter() if one.text and one.text.strip()}
    assert (words["part"], words["conformance"]) == ("1", "A")  # the last part is that of PDF/UA
    assert b"<pdfaid:part>2<" in pdf.Root.Metadata.read_bytes()
    assert words["Producer"] == str(pdf.docinfo["/Producer"])
    assert words["Keywords"] == str(pdf.docinfo["/Keywords"]) == "工会"
    assert "书名 <甲>" in {one.text for one in root.iter()}


def test_running_heads_are_artifacts(tagged: bytes, pdf: pikepdf.Pdf) -> None:
    engine = pikepdf.open(io.BytesIO(tagged))
    before = engine.pages[0].Contents.read_bytes()
    page = pdf.pages[0]
    marks = [
        one.operands for one in pikepdf.parse_content_stream(page)
        if str(one.operator) == "BDC" and isinstance(one.operands[1], pikepdf.Dictionary)
    ]  # fmt: skip
    heads = [operands for operands in marks if operands[1].get("/Type") == "/Pagination"]
    assert b"/Pagination" not in before
    assert [str(operands[0]) for operands in heads] == ["/Artifact"]
    numbers = [int(operands[1].MCID) for operands in marks if "/MCID" in operands[1]]
    parents = _parents(pdf)[int(page.StructParents)]
    assert all(isinstance(parents[number], pikepdf.Dictionary) for number in numbers)


def test_a_link_is_one_annotation_in_one_link(tagged: bytes, pdf: pikepdf.Pdf) -> None:
    engine = pikepdf.open(io.BytesIO(tagged))
    assert len(engine.pages[0].Annots) > 1
    (annotation,) = pdf.pages[0].Annots
    element = _parents(pdf)[int(annotation.StructParent)]
    assert str(element.S) == "/Link"
    assert int(annotation.F) & 4
    assert "/Contents" in annotation


def test_headings_stand_in_the_order_of_the_book(pdf: pikepdf.Pdf) -> None:
    def kinds(element: Any) -> list[str]:
        kids = element.get("/K", [])
        below = [kind for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid for kind in kinds(kid)]
        return [str(element.get("/S", "")), *below]

    found = [kind for kind in kinds(pdf.Root.StructTreeRoot) if kind in ("/H1", "/P")]
    assert found == ["/H1", "/P", "/H1", "/P"]
    assert pdf.Root.MarkInfo.Marked is True
    assert str(pdf.Root.OutputIntents[0].S) == "/GTS_PDFA1"


def test_attachments_make_it_a_3a(tagged: bytes) -> None:
    files = {"sources/甲.txt": b"one", "cleaned/b.ledger.jsonl": b"{}", "cleaned/c.md": b"#"}
    pdf = pikepdf.open(io.BytesIO(for_archive(tagged, META, 0, files)))
    assert b"<pdfaid:part>3<" in pdf.Root.Metadata.read_bytes()
    assert {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()} == files
    kinds = [(str(one.UF), str(one.EF.F.Subtype), str(one.AFRelationship)) for one in pdf.Root.AF]
    assert kinds == [
        ("cleaned/b.ledger.jsonl", "/application/x-ndjson", "/Source"),
        ("cleaned/c.md", "/text/markdown", "/Source"),
        ("sources/甲.txt", "/text/plain", "/Source"),
    ]
    assert len(pdf.Root.Names.Dests.Names) > 0


def test_the_same_input_gives_the_same_bytes(book: Book, tagged: bytes) -> None:
    again = bind(book(*SECTIONS), (), META, 0, variant="pdf/a-2a")
    assert for_archive(again, META, 0, {"a": b"b"}) == for_archive(tagged, META, 0, {"a": b"b"})


def test_another_variant_leaves_the_screen_edition_as_it_is(book: Book) -> None:
    laid = book(*SECTIONS)
    before = bind(laid, (), META, 0)
    bind(laid, (), META, 0, variant="pdf/a-2a")
    assert bind(laid, (), META, 0) == before
