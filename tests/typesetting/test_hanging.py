"""Hanging marks (标点悬挂): what does not fit stands beyond the edge, all else ends at it."""

from __future__ import annotations

import pytest
from bianzuan.binding import bind
from bianzuan.config import PublicationMeta
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from gates import Line, lines, prohibited, text_by_pdfium
from setting import PAGE, lay_out, paragraphs

pytestmark = pytest.mark.pdf

# Every line of the first text would end with a mark one place beyond the measure.
TEXTS = ("字" * (PAGE.columns - 2) + "，" + ("文" * PAGE.columns + "，") * 4 + "完了。", "天下之事，必作于细；积少成多，聚沙成塔。" * 9)
HANGING = 'html{font-feature-settings:"KAIM","HANG"}@page{@top-right{content:none}}'


@pytest.fixture(scope="module")
def laid(fonts: FontSet) -> LaidSection:
    return lay_out(paragraphs(TEXTS), fonts, css=HANGING)


@pytest.fixture(scope="module")
def found(laid: LaidSection) -> list[Line]:
    return lines(bind([laid], [], PublicationMeta("书名"), 0), top=PAGE.height - PAGE.head, bottom=PAGE.foot)


def edge(line: Line) -> float:
    return PAGE.measure + (PAGE.gutter if line.page % 2 == 0 else PAGE.fore_edge)


def hangs(line: Line) -> bool:
    return abs(line.chars[-1].x - edge(line)) < 0.1


def test_marks_that_do_not_fit_hang(found: list[Line]) -> None:
    assert [hangs(line) for line in found[:5]] == [True] * 5
    assert [line.text[-1] for line in found[:5]] == ["，"] * 5


def test_lines_that_do_not_hang_are_flush(found: list[Line]) -> None:
    last = {len(found) - 1, 5}
    rest = [line for number, line in enumerate(found) if number not in last and not hangs(line)]
    assert len(rest) > 2
    assert [line.text for line in rest if not line.ends_at(edge(line))] == []
    assert prohibited(found) == []


def test_only_pause_marks_hang(found: list[Line]) -> None:
    assert {line.chars[-1].text for line in found if line.chars[-1].x > edge(line) - 0.1} <= set("，、。")


def test_hanging_marks_are_read_where_they_belong(laid: LaidSection) -> None:
    assert text_by_pdfium(bind([laid], [], PublicationMeta("书名"), 0)) == "".join(TEXTS)


def test_nothing_hangs_unasked(fonts: FontSet) -> None:
    laid = lay_out(paragraphs(TEXTS), fonts)
    lines_ = lines(bind([laid], [], PublicationMeta("书名"), 0), top=PAGE.height - PAGE.head, bottom=PAGE.foot)
    assert not any(map(hangs, lines_))
