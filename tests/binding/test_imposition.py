from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from bianzuan.binding import impose
from bianzuan.binding.imposition import saddle, spreads
from bianzuan.cli import run
from bianzuan.errors import ContentError
from bianzuan.geometry import PT_PER_MM
from bianzuan.messages import describe
from hypothesis import given
from hypothesis import strategies as st


def pages(count: int, width: float = 140, height: float = 203, **saved: object) -> bytes:
    pdf = pikepdf.new()
    for _ in range(count):
        pdf.add_blank_page(page_size=(width * PT_PER_MM, height * PT_PER_MM))
    out = io.BytesIO()
    pdf.save(out, **saved)  # type: ignore[arg-type]
    return out.getvalue()


def test_spreads_lie_as_the_book_lies_open() -> None:
    assert spreads(5) == ((None, 0), (1, 2), (3, 4))
    assert spreads(4) == ((None, 0), (1, 2), (3, None))


def test_a_booklet_of_eight_pages() -> None:
    assert saddle(8) == ((7, 0), (1, 6), (5, 2), (3, 4))
    assert saddle(6) == ((None, 0), (1, None), (5, 2), (3, 4))


@given(st.integers(1, 200))
def test_a_folded_booklet_reads_in_order(count: int) -> None:
    sides = saddle(count)
    # Unfolding: the right halves of the fronts and left halves of the backs are the first half of the booklet.
    first = [page for front, back in zip(sides[::2], sides[1::2], strict=True) for page in (front[1], back[0])]
    second = [page for front, back in zip(sides[::2], sides[1::2], strict=True) for page in (front[0], back[1])]
    assert [page for page in first + second[::-1] if page is not None] == list(range(count))


def test_pages_keep_their_size_and_meet_at_the_fold() -> None:
    pdf = pikepdf.open(io.BytesIO(impose(pages(4), "spreads")))
    assert len(pdf.pages) == 3
    page = pdf.pages[1]
    assert [round(float(edge) / PT_PER_MM) for edge in page.MediaBox] == [0, 0, 297, 210]
    assert sorted(page.Resources.XObject.keys()) == ["/P1", "/P2"]
    moves = [one.operands for one in pikepdf.parse_content_stream(page) if str(one.operator) == "cm"]
    assert [float(one[0]) for one in moves] == [1, 1]
    middle = 297 * PT_PER_MM / 2
    assert [float(one[4]) for one in moves] == pytest.approx([middle - 140 * PT_PER_MM, middle], abs=0.01)


def test_larger_pages_go_on_a_larger_sheet() -> None:
    pdf = pikepdf.open(io.BytesIO(impose(pages(4, 210, 297), "saddle")))
    assert [round(float(edge) / PT_PER_MM) for edge in pdf.pages[0].MediaBox] == [0, 0, 420, 297]


def test_the_same_pages_give_the_same_bytes() -> None:
    assert impose(pages(4), "saddle") == impose(pages(4), "saddle")


@pytest.mark.parametrize(
    ("data", "sheet", "key"),
    [
        (pages(4, 170, 240), "A4", "impose_too_large"),
        (pages(4, 300, 300), "", "impose_too_large"),
        (pages(0), "", "impose_empty"),
        (b"%PDF-1.7\nno more of it", "", "pdf_corrupt"),
        (b"", "", "pdf_corrupt"),
        (pages(2, encryption=pikepdf.Encryption(user="a", owner="b")), "", "pdf_encrypted"),
        (pages(2, encryption=pikepdf.Encryption(user="", owner="b")), "", "pdf_encrypted"),
    ],
)
def test_what_cannot_be_imposed_is_said(data: bytes, sheet: str, key: str) -> None:
    with pytest.raises(ContentError) as caught:
        impose(data, "spreads", sheet=sheet, name="book.pdf")
    (problem,) = caught.value.problems
    assert (problem.key, problem.file) == (f"binding.{key}", "book.pdf")
    assert all(describe(problem))


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "book.pdf"
    book.write_bytes(pages(8))
    assert run(["impose", str(book), "--saddle"]) == 0
    assert (tmp_path / "book-saddle.pdf").read_bytes() == impose(pages(8), "saddle")
    assert run(["impose", str(book)]) == 2
    assert run(["impose", str(book), "--saddle", "--spreads"]) == 2
    assert run(["impose", str(tmp_path / "none.pdf"), "--saddle"]) == 1
    book.write_bytes(b"no PDF")
    assert run(["impose", str(book), "--spreads"]) == 1
    assert "Traceback" not in capsys.readouterr().err
