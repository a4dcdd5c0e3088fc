"""PDF files: letters with their places become paragraphs, in reading order, and every letter is in the transcript."""

from __future__ import annotations

import hashlib
import io
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pikepdf
import pytest
import weasyprint
from bianzuan import cleaning
from bianzuan.errors import SourceError
from bianzuan.reading import read_source
from bianzuan.reading.pdf_layer import read_pdf
from bianzuan.reading.pdf_lines import Piece, Row, rows_of
from bianzuan.reading.pdf_paragraphs import are_in_order, blocks

_LEAST = 3
LIBRARY = "镇上的图书馆开在旧粮仓里，馆长姓林，从前是小学的语文老师。粮仓的墙有半米厚，冬暖夏凉，书放在里面不怕潮。"
MONEY = "后来县里拨了一笔钱，添了两千册新书，又装了电灯和风扇。林馆长把旧书一本一本地修好，说旧书里有大家的手印。"
FERRY = "渡口的船工老何撑了四十年船。春天水急，他把船拴在柳树下，一趟一趟地送学生过河。后来修了桥，船不用了。"
STYLE = """@page{size:A5;margin:18mm;@top-center{content:'乡土丛刊';font-size:8pt}@bottom-center{content:'· ' counter(page) ' ·';font-size:8pt}}
body{font:10.5pt/1.7 'Noto Serif CJK SC';text-align:justify} h1,h2{text-align:center} p{text-indent:2em;margin:0}
.columns{columns:2;column-gap:2em;column-fill:balance}"""


def made(body: str) -> bytes:
    return weasyprint.HTML(string=f"<html lang=zh-Hans><style>{STYLE}</style>{body}</html>").write_pdf()


def paragraphs(page: str) -> list[str]:
    text = page.partition("</article>")[0]
    return [unescape(one).replace("\n", "") for one in re.findall(r"<(?:p|h2)>(.*?)</(?:p|h2)>", text, re.DOTALL)]


def letters(text: str) -> Counter[str]:
    return Counter(re.sub(r"\s|·", "", text))


@pytest.mark.pdf
def test_paragraphs_run_over_the_feet_of_pages_and_columns() -> None:
    texts = [LIBRARY, MONEY, FERRY] * 6
    data = made(f"<h1>图书馆</h1>{''.join(f'<p>{one}</p>' for one in texts)}<h2>渡口</h2><div class=columns>{''.join(f'<p>{one}</p>' for one in texts)}</div>")
    page = read_pdf(data, "a.pdf")[0]
    assert paragraphs(page) == ["图书馆", *texts, "渡口", *texts]
    assert len(pikepdf.open(io.BytesIO(data)).pages) >= _LEAST
    outside = page.partition("</article>")[2]
    assert outside.count("<p>乡土丛刊</p>") == outside.count("<p>· ") >= _LEAST


@pytest.mark.pdf
def test_two_pages_show_a_running_head_apart_from_their_text() -> None:
    data = made(f"<h1>图书馆</h1>{''.join(f'<p>{one}</p>' for one in [LIBRARY, MONEY, FERRY] * 5)}")
    assert len(pikepdf.open(io.BytesIO(data)).pages) == _LEAST - 1
    assert "乡土丛刊" not in "".join(paragraphs(read_pdf(data, "a.pdf")[0]))


@pytest.mark.pdf
def test_a_letter_drawn_twice_is_one_letter() -> None:
    again = "".join(f'<div style="position:absolute;top:60mm;left:{left}pt">渡口与凉亭看看</div>' for left in (20, 20.4))
    assert letters("".join(paragraphs(read_pdf(made(f"<p>{LIBRARY}</p>{again}"), "a.pdf")[0]))) == letters(f"{LIBRARY}渡口与凉亭看看乡土丛刊")


@pytest.mark.pdf
def test_the_source_keeps_the_file_and_is_cleaned_and_rebuilt(tmp_path: Path) -> None:
    data = made(f"<h1>图书馆</h1><p>{LIBRARY}</p><p>{MONEY}</p><h2>渡口</h2><p>{FERRY}</p>")
    (tmp_path / "a.pdf").write_bytes(data)
    source = read_source(tmp_path / "a.pdf", "a.pdf")
    assert (source.received, source.sha256) == (data, hashlib.sha256(data).hexdigest())
    done = cleaning.clean(source)
    assert cleaning.verify(done) == ()
    (article,) = done.articles
    assert (article.title, article.body) == ("图书馆", f"{LIBRARY}\n\n{MONEY}\n\n## 渡口\n\n{FERRY}\n")


def pdf(**saved: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(out, **saved)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"%PDF-1.7 and no more", "reading.pdf_damaged"),
        (b"no PDF at all", "reading.pdf_damaged"),
        (pdf(encryption=pikepdf.Encryption(user="a", owner="b")), "reading.source_locked"),
        (pdf(), "reading.pdf_no_text"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, data: bytes, key: str) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read_source(tmp_path / "a.pdf", "a.pdf")
    assert [problem.key for problem in caught.value.problems] == [key]


# --- lines, from places alone -------------------------------------------------------------------------


def lines(x: float, y: float, count: int, mark: str, width: int = 14) -> list[Piece]:
    """Lines of a column that begins at x, y: type of 10 points, leading of 15."""
    return [Piece(mark * width, x, x + 10 * width, y + 15 * number, 10) for number in range(count)]


def texts(pieces: list[Piece]) -> list[str]:
    return [row.text for row in rows_of(pieces)]


def test_columns_in_the_order_of_the_file_stay_so() -> None:
    left, right = lines(0, 0, 5, "甲"), lines(160, 0, 5, "乙")
    assert texts([*left, *right]) == [one.text for one in (*left, *right)]


def test_a_file_that_goes_across_the_gutter_is_read_by_columns() -> None:
    left, right = lines(0, 30, 6, "甲"), lines(160, 30, 6, "乙")
    title = Piece("题" * 20, 50, 250, 0, 10)
    across = [one for pair in zip(left, right, strict=True) for one in pair]
    assert texts([title, *across]) == [one.text for one in (title, *left, *right)]


def test_rows_of_a_table_are_no_columns() -> None:
    cells = [[Piece(text, x, x + 20, 15 * row, 10) for x, text in ((0, "年份"), (100, "册数"), (200, "人数"))] for row in range(6)]
    assert texts([cell for row in cells for cell in row]) == ["年份\t册数\t人数"] * 6


def row(text: str, indent: float = 0, lack: float = 0, gap: float = 15, size: float = 10) -> Row:
    return Row(text, indent, lack, gap, 0, size)


def written(*pages: list[Row]) -> list[tuple[str, str]]:
    return [(block.kind, "/".join(block.lines)) for block in blocks(pages)]


def test_an_indent_a_short_line_and_a_gap_part_paragraphs() -> None:
    body = [row("甲一", 2), row("甲二"), row("乙一", 2), row("乙二", 0, 5), row("丙一"), row("丁一", gap=30), row("丁二")]
    assert written(body) == [("text", "甲一/甲二"), ("text", "乙一/乙二"), ("text", "丙一"), ("text", "丁一/丁二")]


def test_notes_wait_until_the_paragraph_over_the_foot_ends() -> None:
    first = [row("甲一甲一甲一", 2, gap=0), row("甲二甲二甲二"), row("注一", size=8, gap=30)]
    second = [row("甲三甲三甲三", gap=0), row("乙一乙一乙一", 2)]
    assert written(first, second) == [("text", "甲一甲一甲一/甲二甲二甲二/甲三甲三甲三"), ("note", "注一"), ("text", "乙一乙一乙一")]


def test_a_caption_set_in_on_both_sides_is_one_paragraph() -> None:
    assert written([row("图一", 2, 2), row("图二", 2, 2), row("尾", 6, 6), row("正文", 2)]) == [("text", "图一/图二/尾"), ("text", "正文")]


def test_centred_lines_of_a_poem_are_not_joined() -> None:
    assert len(written([row("白日依山尽", 6, 6), row("黄河入海流", 6, 6), row("欲穷千里目", 6, 6)])) == 3


@pytest.mark.pdf
def test_texts_of_a_book_stay_in_its_order(tmp_path: Path) -> None:
    texts = [("旧粮仓", "林文海", [LIBRARY, MONEY]), ("河上四十年", "何水生", [FERRY, LIBRARY]), ("添书记", "周桂芳", [MONEY, FERRY])]
    body = "".join(f"<h1>{title}</h1><p style='text-indent:0'>{name}</p>{''.join(f'<p>{one}第{number}回。</p>' for number in '一二三' for one in words)}" for title, name, words in texts)
    file = tmp_path / "book.pdf"
    file.write_bytes(made(body))
    source = read_source(file, "book.pdf")
    assert source.in_order
    result = cleaning.clean(source)
    assert [(article.title, [author.name for author in article.authors]) for article in result.articles] == [(title, [name]) for title, name, _ in texts]
    assert not [edit for edit in result.ledger if edit.rule == "attribution"]


def test_pages_of_many_columns_are_in_no_sure_order() -> None:
    def column(left: float) -> list[Row]:
        return [Row(LIBRARY[:20], 0, 0, 15, 100 + 15 * line, 10, left, left + 200) for line in range(20)]

    assert are_in_order(blocks([column(50)]))
    assert are_in_order(blocks([[*column(50), *column(270)]]))
    assert not are_in_order(blocks([[*column(50), *column(270), *column(490)]]))


def printed(text: str, *small: Row) -> list[Row]:
    """A page with ten lines of a text, and lines in small type."""
    return [*(Row(text[line : line + 20], 0, 0, 15, 100 + 15 * line, 10, 50, 250) for line in range(10)), *small]


def test_the_last_note_of_several_pages_is_no_folio() -> None:
    pages = [printed(text, Row("[1] 同上。", 0, 0, 30, 300, 8, 50, 100)) for text in (LIBRARY, MONEY, FERRY)]
    assert [block.kind for block in blocks(pages)].count("page") == 0


def test_heads_that_a_program_writes_last_are_no_part_of_notes() -> None:
    def head(words: str) -> Row:
        return Row(words, 3, 3, 0, 60, 8, 120, 180)

    def note(words: str) -> Row:
        return Row(words, 0, 5, 30, 300, 8, 50, 150)

    pages = [printed(LIBRARY, note("① 见县志卷三，光绪刻本"), head("旧粮仓")), printed(FERRY, note("① 口述人何水生"), head("河上四十年"))]
    made = [(block.kind, block.lines) for block in blocks(pages) if block.kind != "text"]
    assert made == [("note", ["① 见县志卷三，光绪刻本"]), ("note", ["① 口述人何水生"]), ("page", ["旧粮仓"]), ("page", ["河上四十年"])]


def test_lines_of_contents_are_lines_of_their_own() -> None:
    page = [Row(f"{title}· · · · · · · {number}", 0, 0, 15, 100 + 15 * number, 10, 50, 250) for number, title in enumerate(("旧粮仓", "河上四十年", "添书记"))]
    assert [block.lines for block in blocks([page])] == [[row.text] for row in page]


@pytest.mark.pdf
def test_the_running_head_of_one_page_alone_that_a_program_writes_last() -> None:
    page = read_pdf(made(f"<h1>图书馆</h1><p>{LIBRARY}</p><p>{MONEY}</p><p>{FERRY}</p>"), "a.pdf")[0]
    assert paragraphs(page) == ["图书馆", LIBRARY, MONEY, FERRY]
    assert "<p>乡土丛刊</p>" in page.partition("</article>")[2]
    # Small words that the author himself set above all else are written first.
    own = read_pdf(made(f"<style>@page{{@top-center{{content:none}}}}</style><p style='font-size:8pt;margin-bottom:2em'>献给守书的人</p><h1>图书馆</h1><p>{LIBRARY}</p><p>{MONEY}</p>"), "a.pdf")[0]
    assert "献给守书的人" in paragraphs(own)
