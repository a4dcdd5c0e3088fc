"""Text read back by four readers of PDF: compressed marks, Han beside Latin, emphasis dots, ruby, phrases over line ends."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from bianzuan.binding import bind
from bianzuan.config import PublicationMeta
from bianzuan.typesetting import FontSet
from gates import text_by_pdfium, text_by_poppler, text_by_pypdf
from setting import PAGE, lay_out, paragraphs

pytestmark = pytest.mark.pdf

BLOCKS = (Path(__file__).parents[2] / "styles/components/blocks.css").read_text("utf-8")
SHEET = (
    f":root{{--size:{PAGE.size}pt;--line:{PAGE.leading}pt;--song:'Bianzuan Song';--kai:'Bianzuan Kai'}}{BLOCKS}"
    "p{text-align:justify}@page{@top-right{content:none}}"
)
KAIMING = f"{SHEET}html{{font-feature-settings:\"KAIM\"}}"
SENTENCE = "他说：“‘结合’好。”（参见《条例》、〈办法〉）至2020年，全国技术能手24人；网址https://example.org/a-b，GDP增2.3％。"
# A sign more before each, so that every pair of marks comes to stand on every place of a line.
TEXTS = tuple("字" * number + SENTENCE for number in range(0, 28, 3))
READERS = ("pdfium", "poppler", "pypdf", "ghostscript")
MARKED = "又如<em>再三复核，不得</em>有误；<ruby>汛<rt>xùn</rt></ruby><ruby>期<rt>qī</rt></ruby>已到，<b>2017</b>年止。"
PLAIN = "又如再三复核，不得有误；汛期已到，2017年止。"


@cache
def text_by_ghostscript(data: bytes) -> str:
    """As txtwrite gives it: it takes the space beside Latin for a typed one, and cannot write 𠮷."""
    if not shutil.which("gs"):
        pytest.skip("no Ghostscript here")
    command = ("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-dTextFormat=3", "-sOutputFile=-", "-")
    read = subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout
    return read.decode("utf-8", "replace")


@pytest.fixture(scope="module", params=['"KAIM"', '"chws"', '"halt"'], ids=["kaiming", "quanjiao", "banjiao"])
def data(request: pytest.FixtureRequest, fonts: FontSet) -> bytes:
    body = paragraphs(TEXTS) + f"<p>生僻字𠮷㑇。{MARKED}</p>"
    laid = lay_out(body, fonts, css=f"{SHEET}html{{font-feature-settings:{request.param}}}")
    return bind([laid], [], PublicationMeta("书名"), 0)


@pytest.mark.parametrize("extract", [text_by_pdfium, text_by_poppler], ids=READERS[:2])
def test_the_text_is_read_without_a_space_too_many(data: bytes, extract: Callable[[bytes], str]) -> None:
    read = extract(data)
    spaced = re.findall(r"[^A-Za-z] [^A-Za-zùī]|.[\u4e00-\u9fff] [A-Za-z0-9].", read)
    # A reader may end a line with a space; what it never may is part a phrase within the line.
    assert [match for match in spaced if not match.endswith("\n")] == []
    assert all(text in read for text in TEXTS)
    assert PLAIN in read
    assert "生僻字𠮷㑇。" in read


@pytest.mark.parametrize("extract", [text_by_pypdf, text_by_ghostscript], ids=READERS[2:])
def test_readers_that_heed_no_actual_text_read_the_same_characters(data: bytes, extract: Callable[[bytes], str]) -> None:
    read = re.sub(r"\s", "", extract(data))
    assert all(text in read for text in TEXTS)
    # Ghostscript cannot write a character beyond the first plane.
    assert ("生僻字𠮷㑇。" if extract is text_by_pypdf else "㑇。又如再三复核，不得有误；") in read


EVERY = [cache(text_by_pdfium), cache(text_by_poppler), cache(text_by_pypdf), text_by_ghostscript]


@pytest.mark.parametrize("extract", EVERY, ids=READERS)
@pytest.mark.parametrize("phrase", ["参见《条例》、〈办法〉", "他说：“‘结合’好。”", "全国技术能手", "不得有误"])
def test_phrases_are_found_wherever_lines_end(data: bytes, extract: Callable[[bytes], str], phrase: str) -> None:
    read = re.sub(r"\s", "", extract(data))
    assert read.count(phrase) == (1 if phrase == "不得有误" else len(TEXTS))


def test_a_rare_character_of_another_face_stands_where_it_is_drawn_in_browsers_too(fonts: FontSet) -> None:
    # The break before the quotation mark has no glyph; PDFium, which Chrome shows files with, lost what followed it.
    texts = ("水边多“石标”，旧志所记有船户三家、𫚉姓一家，" + "余姓皆后来迁入。" * 3,)
    data = bind([lay_out(paragraphs(texts), fonts, css=KAIMING)], [], PublicationMeta("书名"), 0)
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    letters = [page.get_text_range(place, 1) for place in range(page.count_chars())]
    left = {letter: page.get_charbox(place, loose=True)[0] for place, letter in reversed(list(enumerate(letters)))}
    assert left["家"] + 2.5 * PAGE.size < left["姓"] < left["家"] + 2.7 * PAGE.size


def test_no_string_without_a_glyph_is_written(fonts: FontSet) -> None:
    laid = lay_out(paragraphs(["水边多“石标”，旧志所记有船户三家。"]), fonts, css=KAIMING)
    data = bind([laid], [], PublicationMeta("书名"), 0)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        arrays = re.findall(rb"\[(.*?)\] TJ", pdf.pages[0].Contents.read_bytes())
    assert arrays
    assert not any(re.search(rb"<>|\(\)|\d\.\d+\.\d", one) for one in arrays)
