"""The frozen view of a file, and files that cannot be viewed."""

from __future__ import annotations

import io
from dataclasses import FrozenInstanceError

import pikepdf
import pytest
from bianzuan.errors import ContentError
from bianzuan.messages import describe
from bianzuan.preflight import inspect
from small_book import Book, pdf
from weasyprint import HTML

pytestmark = pytest.mark.pdf


def tiny(body: str) -> bytes:
    css = '@page{size:60mm 60mm;margin:5mm}body{font:10pt/18pt "Noto Serif CJK SC";margin:0}p{margin:0}'
    page = f'<html lang="zh"><head><title>一</title><style>{css}</style></head><body>{body}</body></html>'
    return bytes(HTML(string=page).write_pdf())


def encrypted(user: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as opened:
        opened.save(out, encryption=pikepdf.Encryption(user=user, owner="owner"))
    return out.getvalue()


def test_characters_stand_where_they_were_set():
    page = inspect(tiny("<p>工人<sup style='font-size:5pt'>①</sup>，𠮷——</p>")).pages[0]
    assert "".join(char.text for char in page.chars) == "工人①，𠮷——"
    first, second = page.chars[:2]
    assert first.x == pytest.approx(5 / 25.4 * 72, abs=0.01)
    assert second.x - first.x == pytest.approx(10, abs=0.01)
    assert first.size == pytest.approx(10, abs=0.01)
    assert [round(char.size) for char in page.chars if char.text == "①"] == [5]
    assert 0 < first.top < first.bottom < page.height
    assert [line.text for line in page.lines] == ["工人①，𠮷——"]


def test_lines_are_told_apart():
    page = inspect(tiny("<p>第一行</p><p>第二行</p>")).pages[0]
    assert [line.text for line in page.lines] == ["第一行", "第二行"]
    assert page.lines[1].y - page.lines[0].y == pytest.approx(18, abs=0.01)


def test_the_skeleton_of_the_small_book():
    view = inspect(pdf())
    assert [page.label for page in view.pages] == ["i", "", "1", "2", "3", "4", "5"]
    assert [page.blank for page in view.pages] == [False, True, False, False, False, True, False]
    assert [(item.level, item.target) for item in view.outline] == [(1, 3), (1, 4), (1, 5)]
    assert [link.target for link in view.pages[0].links] == [3, 4, 5]
    assert view.destinations["ix"] == 7
    assert (view.title, view.language) == ("小书", "zh-Hans")
    assert all(font.embedded and font.subset and font.unicode for font in view.fonts)
    assert view.syntax == ()


def test_a_missing_glyph_is_named_with_its_page():
    view = inspect(pdf(Book(extra="<p>\U0010fffd</p>")))
    assert [font.missing for font in view.fonts if font.missing] == [((7, "\U0010fffd"),)]


def test_the_view_cannot_be_changed():
    view = inspect(tiny("<p>一</p>"))
    with pytest.raises(FrozenInstanceError):
        view.title = "二"


@pytest.mark.parametrize("user", ["", "secret"])
def test_an_encrypted_file_is_refused(user, tmp_path):
    file = tmp_path / "locked.pdf"
    file.write_bytes(encrypted(user))
    with pytest.raises(ContentError) as caught:
        inspect(file)
    problem = caught.value.problems[0]
    assert problem.key == "preflight.encrypted"
    assert problem.file == str(file)
    assert all(describe(problem))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nnothing", "不是 PDF".encode(), bytes(range(256)) * 8])
def test_a_corrupt_file_is_refused(data):
    with pytest.raises(ContentError) as caught:
        inspect(data)
    assert [problem.key for problem in caught.value.problems] == ["preflight.corrupt"]


def test_half_a_file_is_refused():
    data = pdf()
    with pytest.raises(ContentError) as caught:
        inspect(data[: len(data) // 2])
    assert [problem.key for problem in caught.value.problems] == ["preflight.corrupt"]


def test_a_file_that_had_to_be_repaired_says_so():
    view = inspect(pdf().replace(b"startxref", b"startxxxx"))
    assert len(view.pages) == 7
    assert view.syntax


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ContentError) as caught:
        inspect(tmp_path / "none.pdf")
    what, hint = describe(caught.value.problems[0])
    assert "none.pdf" in what
    assert hint
