"""PDF files of many sorts: lines that stand alone, notes and their calls, columns of old, pages on their side or without text."""

from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path

import pikepdf
import pytest
import weasyprint
from bianzuan import cleaning, pipeline
from bianzuan.errors import SourceError
from bianzuan.reading import read_source
from bianzuan.reading.pdf_layer import letters_of, placed, read_pdf
from bianzuan.reading.pdf_lines import Letter, Piece
from bianzuan.reading.pdf_pieces import pieces, with_initials
from PIL import Image

LIBRARY = "镇上的图书馆开在旧粮仓里，馆长姓林，从前是小学的语文老师。粮仓的墙有半米厚，冬暖夏凉，书放在里面不怕潮。"
MONEY = "后来县里拨了一笔钱，添了两千册新书，又装了电灯和风扇。林馆长把旧书一本一本地修好，说旧书里有大家的手印。"
FERRY = "渡口的船工老何撑了四十年船。春天水急，他把船拴在柳树下，一趟一趟地送学生过河。后来修了桥，船不用了。"
STYLE = """@page{size:A5;margin:18mm} body{font:10.5pt/1.6 'Noto Serif CJK SC';text-align:justify} h1{text-align:center;font-size:18pt} p{text-indent:2em;margin:0}
.by{text-align:center;text-indent:0} .note{float:footnote;font-size:8pt;text-indent:0} .note::footnote-call{font-size:6pt;vertical-align:super}"""


def made(body: str, style: str = "") -> bytes:
    return weasyprint.HTML(string=f"<html lang=zh-Hans><style>{STYLE}{style}</style>{body}</html>").write_pdf()


def paragraphs(data: bytes) -> list[str]:
    text = read_pdf(data, "a.pdf")[0].partition("</article>")[0]
    return [unescape(one).replace("\n", "") for one in re.findall(r"<(?:p|h2)>(.*?)</(?:p|h2)>", text, re.DOTALL)]


HEAD = "<h1>图书馆</h1><p class=by>刘敏 县志办公室</p>"


@pytest.mark.pdf
@pytest.mark.parametrize(
    ("body", "style"),
    [
        (f"<p>{LIBRARY}</p><p>{MONEY}</p>", ""),
        (f"<p>{LIBRARY}</p><p>{MONEY}</p>", "p{text-indent:0;margin-bottom:9pt}"),
        (f"<p>　　{LIBRARY}</p><p>　　{MONEY}</p>", "p{text-indent:0}"),
        (f"<p>{LIBRARY}</p><p>{MONEY}</p>", "body{letter-spacing:.1em}"),
        (f"<p>{LIBRARY}</p><p>{MONEY}</p>", "@page{@bottom-left{content:'1'}} body{margin-left:12mm}"),
    ],
)
def test_a_line_in_the_middle_is_no_part_of_what_is_below_it(body: str, style: str) -> None:
    assert paragraphs(made(HEAD + body, style))[:4] == ["图书馆", "刘敏 县志办公室", LIBRARY, MONEY]


@pytest.mark.pdf
def test_a_title_set_wide_has_no_spaces_and_one_of_two_lines_is_one() -> None:
    assert paragraphs(made(f"<h1>乡镇图书馆</h1><p>{LIBRARY}</p>", "h1{letter-spacing:1em}"))[0] == "乡镇图书馆"
    assert paragraphs(made(f"<h1>旧粮仓里的<br>乡镇图书馆</h1><p>{LIBRARY}</p>", "body{line-height:1.2} h1{line-height:1.8}"))[0] == "旧粮仓里的乡镇图书馆"


@pytest.mark.pdf
def test_notes_are_apart_and_their_calls_no_part_of_the_words() -> None:
    calls = "<span class=note>据县志卷三。</span>", "<span class=note>此说见于老人的回忆。</span>"
    cut = LIBRARY.find("。") + 1
    body = f"<p>{LIBRARY[:cut]}{calls[0]}{LIBRARY[cut:]}</p><p>面积50m<sup style='font-size:6pt;vertical-align:super'>2</sup>。{calls[1]}</p>"
    assert paragraphs(made(body)) == [f"{LIBRARY[:cut]}[^1]{LIBRARY[cut:]}", "面积50m²。[^2]", "[^1]: 据县志卷三。", "[^2]: 此说见于老人的回忆。"]
    # Called twice, or nowhere, a note stays as it is printed.
    assert paragraphs(made(f"<p>前注[1]和{calls[0]}后注</p>"))[-1] == "1. 据县志卷三。"


def line(text: str, left: float = 0.0, base: float = 100.0, size: float = 10.0, step: float = 10.0) -> list[Letter]:
    return [Letter(one, left + i * step, left + i * step + size, base, size) for i, one in enumerate(text)]


def test_marks_that_a_program_wrote_first_go_where_they_stand() -> None:
    written = [*line("称作"), *line("“", 20), *line("”", 60), *line("会战", 30), *line("吗", 50), *line("。", 70)]
    assert [piece.text for piece in pieces(written)] == ["称作“会战吗”。"]


def test_a_large_first_letter_belongs_to_its_paragraph() -> None:
    def piece(text: str, left: float, base: float, size: float = 10.0) -> Piece:
        return Piece(text, left, left + size * len(text), base, size)

    lines = [piece("渡", 0, 128, 24), piece("口修在两山之间", 24, 110), piece("船可以载二十个", 24, 126), piece("人，春天水浅的时候", 0, 142)]
    assert [(one.text, one.left) for one in with_initials(lines)] == [("渡口修在两山之间", 0), ("船可以载二十个", 0), ("人，春天水浅的时候", 0)]
    # Browsers write it before everything else.
    assert [one.text for one in with_initials([lines[0], piece("刘敏", 40, 90), *lines[1:]])] == ["刘敏", "渡口修在两山之间", "船可以载二十个", "人，春天水浅的时候"]
    # A title of one letter, or the first of a line, is not.
    alone = [piece("渡", 90, 90, 24), piece("口修在两山之间", 20, 120), piece("渡", 0, 136), piece("口", 12, 136)]
    assert with_initials(alone) == alone


@pytest.mark.parametrize(("gaps", "expected"), [((0, 0, 3, 0, 0), "刘敏县 志办公"), ((3, 3, 3, 3, 3), "刘敏县志办公"), ((9, 9, 9, 9, 9), "刘敏县志办公"), ((1, 1, 5, 1, 1), "刘敏县 志办公")])
def test_a_space_between_han_is_one_that_stands_out(gaps: tuple[int, ...], expected: str) -> None:
    letters, left = [], 0.0
    for one, gap in zip("刘敏县志办公", (*gaps, 0), strict=True):
        letters.append(Letter(one, left, left + 10, 100, 10))
        left += 10 + gap
    assert [piece.text for piece in pieces(letters)] == [expected]


def test_columns_of_old_and_pages_on_their_side() -> None:
    def column(text: str, middle: float) -> list[tuple[str, float, float, float, float]]:
        return [(one, middle - 5, middle + 5, 500 - 10 * i, 490 - 10 * i) for i, one in enumerate(text)]

    rows = [LIBRARY[i : i + 18] for i in range(0, 54, 18)]
    down = [placed(one, left, right, top, bottom, bottom, 10) for i, row in enumerate(rows) for one, left, right, top, bottom in column(row, 400 - 16 * i)]
    assert "".join(piece.text for piece in pieces(list(letters_of(down)))) == "".join(rows)
    up = [placed(one, left, right, 1000 - bottom, 1000 - top, 0, 10) for i, row in enumerate(rows) for one, left, right, top, bottom in column(row, 100 + 16 * i)]
    assert [piece.text for piece in pieces(list(letters_of(up)))] == rows


def changed(data: bytes, *, codes: bool = True, pictures: tuple[int, ...] = ()) -> bytes:
    """A file without the tables that say what its letters are, or with pages that are pictures."""
    scan, out = io.BytesIO(), io.BytesIO()
    Image.new("L", (400, 600), 200).save(scan, "PDF")
    with pikepdf.open(io.BytesIO(data)) as pdf, pikepdf.open(scan) as scanned:
        for one in pdf.objects if not codes else ():
            if isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one:
                del one["/ToUnicode"]
        for place in pictures:
            pdf.pages.insert(place, scanned.pages[0])
        pdf.save(out)
    return out.getvalue()


@pytest.mark.pdf
def test_letters_that_nobody_can_name_are_refused() -> None:
    data = made("".join(f"<p>{one}</p>" for one in (LIBRARY, MONEY, FERRY) * 2))
    assert paragraphs(data)
    with pytest.raises(SourceError) as caught:
        read_pdf(changed(data, codes=False), "a.pdf")[0]
    assert [problem.key for problem in caught.value.problems] == ["reading.pdf_no_codes"]


@pytest.mark.pdf
def test_pages_that_are_pictures_are_told(tmp_path: Path) -> None:
    data = made("".join(f"<p>{one}</p>" for one in (LIBRARY, MONEY, FERRY) * 4))
    (tmp_path / "a.pdf").write_bytes(changed(data, pictures=(0, 2)))
    source = read_source(tmp_path / "a.pdf", "a.pdf")
    done = cleaning.clean(source)
    assert not cleaning.verify(done)
    assert [problem.params["pages"] for problem in pipeline.scanned([done])] == ["1, 3"]
    (tmp_path / "b.pdf").write_bytes(data)
    assert not list(pipeline.scanned([cleaning.clean(read_source(tmp_path / "b.pdf", "b.pdf"))]))
    assert len(paragraphs((tmp_path / "a.pdf").read_bytes())) == len(paragraphs(data))
