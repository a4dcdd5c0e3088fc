from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from bianzuan.binding import bind, paginate
from bianzuan.config import PublicationMeta
from bianzuan.errors import ContentError
from bianzuan.model import Author, OutlineEntry
from book_making import Book

pytestmark = pytest.mark.pdf

META = PublicationMeta("书名", editors=(Author("某甲"), Author("某乙")), keywords=("工人", "文献"), description="提要")
SECTIONS = (
    ("cover", "none", True, "<p id='cover'>封面</p>"),
    ("contents", "front", True, "<p id='contents'>目录 <a href='#ch2'>第二章</a></p>"),
    ("ch1", "body", True, "<h1 id='ch1'>第一章</h1><h2 id='ch1-h1'>一节</h2><p>正文<b>粗体</b></p>"),
    ("ch2", "body", True, "<h1 id='ch2'>第二章</h1><p style='break-before:page'><a href='#contents'>回目录</a></p>"),
)
OUTLINE = (
    OutlineEntry(1, "目录", "contents"),
    OutlineEntry(1, "第一编", "ch1"),
    OutlineEntry(2, "第一章", "ch1"),
    OutlineEntry(3, "一节", "ch1-h1"),
    OutlineEntry(2, "第二章", "ch2"),
)


@pytest.fixture(scope="module")
def data(book: Book) -> bytes:
    return bind(book(*SECTIONS), OUTLINE, META, 1_700_000_000)


@pytest.fixture
def pdf(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_pages_and_blank_versos(pdf: pikepdf.Pdf) -> None:
    assert len(pdf.pages) == 8
    texts = [b"BT" in page.Contents.read_bytes() for page in pdf.pages]
    assert texts == [True, False, True, False, True, False, True, True]
    assert len({tuple(map(float, page.MediaBox)) for page in pdf.pages}) == 1


def test_links_lead_across_sections_to_the_page_of_their_anchor(pdf: pikepdf.Pdf, book: Book) -> None:
    names = pdf.Root.Names.Dests.Names
    targets = {str(names[i]): names[i + 1] for i in range(0, len(names), 2)}
    found = {}
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            found[str(link.Dest)] = targets[str(link.Dest)][0]
    pagination = paginate(book(*SECTIONS))
    assert set(found) == {"ch2", "contents"}
    for name, target in found.items():
        assert target.objgen == pdf.pages[pagination.anchors[name][0].position].obj.objgen


def test_outline_has_three_levels(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        tree = [(one.title, [(two.title, [three.title for three in two.children]) for two in one.children]) for one in outline.root]
    assert tree == [("目录", []), ("第一编", [("第一章", ["一节"]), ("第二章", [])])]


def test_page_labels(pdf: pikepdf.Pdf) -> None:
    assert [page.label for page in pdf.pages] == ["", "", "i", "ii", "1", "2", "3", "4"]


def test_metadata(pdf: pikepdf.Pdf) -> None:
    info = {str(key): str(value) for key, value in pdf.docinfo.items()}
    assert (info["/Title"], info["/Author"], info["/Keywords"]) == ("书名", "某甲, 某乙", "工人, 文献")
    assert info["/CreationDate"] == info["/ModDate"] == "D:20231114221320Z"
    assert str(pdf.Root.Lang) == "zh-Hans"
    assert pdf.Root.PageLayout == pikepdf.Name.TwoPageRight


def test_one_subset_for_each_face(pdf: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont).split("+")[1] for page in pdf.pages for font in page.Resources.Font.values()}
    files = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary) and "/FontFile3" in obj]
    assert fonts == {"Bianzuan-Song", "Bianzuan-Song-Bold"}
    assert len(files) == 2


def test_the_same_input_gives_the_same_bytes_in_another_process(data: bytes) -> None:
    script = (
        "import hashlib, sys; sys.path[:0] = [sys.argv[1]]\n"
        "from book_making import book_maker; from test_book import META, OUTLINE, SECTIONS, bind\n"
        "made = bind(book_maker()(*SECTIONS), OUTLINE, META, 1_700_000_000)\n"
        "sys.stdout.write(hashlib.sha256(made).hexdigest())"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", script, str(Path(__file__).parent)],
            capture_output=True, check=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed},
        )  # fmt: skip
        assert done.stdout == hashlib.sha256(data).hexdigest()


def test_a_dead_link_is_refused(book: Book) -> None:
    laid = book(("ch1", "body", True, "<p><a href='#nowhere'>去</a></p>"))
    with pytest.raises(ContentError) as caught:
        bind(laid, (), META, 0)
    assert [(one.key, one.params) for one in caught.value.problems] == [
        ("binding.dead_link", {"section": "ch1", "anchor": "nowhere"})
    ]


def test_an_outline_entry_without_a_place_is_refused(book: Book) -> None:
    with pytest.raises(ContentError, match="outline_anchor"):
        bind(book(SECTIONS[0]), (OutlineEntry(1, "附录", "appendix"),), META, 0)


def test_a_glyph_no_face_has_is_refused(book: Book) -> None:
    with pytest.raises(ContentError, match="binding.no_glyph"):
        bind(book(("ch1", "body", True, "<p>\ue000</p>")), (), META, 0)


def test_nothing_to_bind() -> None:
    with pytest.raises(ContentError, match="no_pages"):
        bind((), (), META, 0)
