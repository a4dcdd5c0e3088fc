"""Pictures of a PDF: figures come with their captions to their place; pages, ornaments and what words stand upon do not."""

from __future__ import annotations

import base64
import io
import re

import pytest
import weasyprint
from bianzuan.reading.pdf_layer import read_pdf
from bianzuan.reading.pdf_lines import Row
from bianzuan.reading.pdf_paragraphs import Block
from bianzuan.reading.pdf_pictures import Placed, is_caption, places
from PIL import Image

from tests.reading.picture_making import drawn

LIBRARY = "镇上的图书馆开在旧粮仓里，馆长姓林，从前是小学的语文老师。粮仓的墙有半米厚，冬暖夏凉，书放在里面不怕潮。"
FERRY = "渡口的船工老何撑了四十年船。春天水急，他把船拴在柳树下，一趟一趟地送学生过河。后来修了桥，船不用了。"
STYLE = """@page{size:A5;margin:18mm} body{font:10.5pt/1.7 'Noto Serif CJK SC';text-align:justify} h1{text-align:center}
p{text-indent:2em;margin:0} figure{text-align:center;margin:1em 0} figcaption{font-size:8.5pt} img{display:block;margin:0 auto;width:70mm}"""


def tag(data: bytes, style: str = "", kind: str = "png") -> str:
    return f'<img style="{style}" src="data:image/{kind};base64,{base64.b64encode(data).decode()}">'


def read(body: str, style: str = "") -> tuple[list[str], list[str], list[str]]:
    """(what stands in the page, in order; names of pictures; faults)."""
    data = weasyprint.HTML(string=f"<html lang=zh-Hans><style>{STYLE}{style}</style>{body}</html>").write_pdf()
    page, pictures, _ = read_pdf(data, "a.pdf")
    found = re.findall(r"<(?:p|h2|figcaption)>(.*?)</(?:p|h2|figcaption)>", page.partition("</article>")[0], re.DOTALL)
    return [one.replace("\n", "")[:20] for one in found], [p.name for p in pictures], [p.fault for p in pictures]


@pytest.mark.pdf
def test_a_figure_stands_below_the_text_above_it_and_over_its_caption() -> None:
    photo = drawn(600, 400, "JPEG")
    body = f"<h1>图书馆</h1><p>{LIBRARY}</p><figure>{tag(photo, kind='jpeg')}<figcaption>旧粮仓改成的图书馆</figcaption></figure><p>{FERRY}</p>"
    found, names, faults = read(body)
    assert found == ["图书馆", LIBRARY[:20], '<img src="p1-1">', "旧粮仓改成的图书馆", FERRY[:20]]
    assert names[0].endswith(".jpg")
    assert faults == [""]
    data = weasyprint.HTML(string=f"<style>{STYLE}</style>{body}").write_pdf()
    page, (picture,), _ = read_pdf(data, "a.pdf")
    assert "<figcaption>旧粮仓改成的图书馆</figcaption>" in page
    with Image.open(io.BytesIO(picture.data)) as kept:
        assert (kept.format, kept.size) == ("JPEG", (600, 400))


@pytest.mark.pdf
def test_what_has_holes_stands_on_white() -> None:
    image = Image.new("RGBA", (300, 200), (0, 0, 0, 0))
    image.paste((200, 30, 30, 255), (100, 50, 200, 150))
    written = io.BytesIO()
    image.save(written, "PNG")
    data = weasyprint.HTML(string=f"<style>{STYLE}</style><p>{LIBRARY}</p>{tag(written.getvalue())}<p>{FERRY}</p>").write_pdf()
    (picture,) = read_pdf(data, "a.pdf")[1]
    with Image.open(io.BytesIO(picture.data)) as shown:
        assert shown.convert("RGB").getpixel((2, 2)) == (255, 255, 255)


@pytest.mark.pdf
def test_small_ones_and_those_that_come_again_are_ornaments() -> None:
    small, seal = tag(drawn(200, 200), "width:8mm;height:8mm"), tag(drawn(300, 200, shade=1), "width:40mm")
    found, names, _ = read(f"<p>{LIBRARY}</p>{small}{seal}<p style='break-after:page'>{FERRY}</p>{seal}<p>{LIBRARY}</p>")
    assert names == []
    assert found == [LIBRARY[:20], FERRY[:20], LIBRARY[:20]]


@pytest.mark.pdf
def test_strips_of_one_figure_are_one_picture() -> None:
    strips = "".join(tag(drawn(600, 90, shade=shade), "width:70mm;height:12mm") for shade in range(3))
    found, names, _ = read(f"<p>{LIBRARY}</p>{strips}<p>{FERRY}</p>")
    assert len(names) == 1
    assert found[1] == '<img src="p1-1">'


@pytest.mark.pdf
def test_a_picture_upon_which_words_stand_is_told_and_the_page_itself_is_none() -> None:
    box = f"<div style='position:relative'>{tag(drawn(500, 300), 'position:absolute;left:0;top:0;width:100%;height:30mm')}<p style='position:relative'>{LIBRARY}</p></div>"
    _, names, faults = read(f"<p>{FERRY}</p>{box}")
    assert (names, faults) == ([""], ["upon"])
    scan = tag(drawn(600, 800), "position:absolute;left:0;top:0;width:110mm;height:170mm")
    assert read(f"<div style='position:relative'>{scan}<p style='position:relative'>{LIBRARY}{FERRY}</p></div>")[1] == []


def row(base: float, left: float = 50, right: float = 350, size: float = 10.5) -> Row:
    return Row("渡口的船", 0, 0, 0, base, size, left, right)


def test_a_picture_stands_in_its_column() -> None:
    left = Block(1, "text", ["渡口"], [(1, row(-500, 50, 190)), (1, row(-300, 50, 190))])
    right = Block(1, "text", ["桥"], [(1, row(-500, 210, 350))])
    later = Block(2, "text", ["柳"], [(2, row(-500))])
    picture = read_pdf  # any object: nothing of it is asked
    in_right = Placed(1, 210, -480, 350, -400, picture)  # type: ignore[arg-type]
    on_top = Placed(2, 50, -560, 350, -520, picture)  # type: ignore[arg-type]
    alone = Placed(3, 50, -560, 350, -300, picture)  # type: ignore[arg-type]
    assert places([left, right, later], [in_right, on_top, alone]) == {1: [in_right, on_top], 2: [alone]}


def test_what_is_no_caption() -> None:
    picture = Placed(1, 100, -500, 300, -400, read_pdf)  # type: ignore[arg-type]
    assert is_caption(Block(1, "text", ["老何的渡船"], [(1, row(-385, 160, 240))]), picture)
    for block in (
        Block(1, "text", ["老何的渡船"], [(1, row(-385, 50, 130))]),  # at the left edge
        Block(1, "text", ["老何的渡船"], [(1, row(-300, 160, 240))]),  # far below
        Block(1, "text", ["老何的渡船"], [(1, row(-385, 60, 340))]),  # as wide as the column
        Block(1, "heading", ["渡船"], [(1, row(-385, 160, 240, 14))]),
        Block(2, "text", ["老何的渡船"], [(2, row(-385, 160, 240))]),
    ):
        assert not is_caption(block, picture)
