"""The type area of a book of others: found where its lines agree, and not where they do not."""

from __future__ import annotations

import pytest
from bianzuan.preflight.estimate import type_area
from bianzuan.preflight.pages import Char, Page, TextLine
from hypothesis import given, settings
from hypothesis import strategies as st

BOX = (0.0, 0.0, 400.0, 600.0)


def line(x: float, y: float, count: int, size: float = 10.0) -> TextLine:
    return TextLine(tuple(_char("文", x + size * at, y, size) for at in range(count)))


def _char(letter: str, x: float, y: float, size: float) -> Char:
    return Char(letter, x, y, x + 0.5, y - 0.8 * size, x + size - 0.5, y + 0.1 * size, size, "F", False)


def page(position: int, lines: list[TextLine]) -> Page:
    chars = tuple(char for one in lines for char in one.chars)
    return Page(position, "", BOX, BOX, BOX, 0, chars, tuple(lines), (), (), len(lines), ())


def book(gutter: float, fore_edge: float, columns: int, rows: int, pages: int = 6, leading: float = 17.0) -> list[Page]:
    """Paragraphs of three lines and a half, indented by two."""
    made = []
    for position in range(1, pages + 1):
        left = gutter if position % 2 else fore_edge
        lines = []
        for row in range(rows):
            indent, short = (2 if row % 4 == 0 else 0), (columns // 2 if row % 4 == 3 else 0)
            lines.append(line(left + 10 * indent, 60 + leading * row, columns - indent - short))
        lines.append(line(left, 30, 4, 8.0))  # running head
        made.append(page(position, lines))
    return made


@settings(deadline=None, max_examples=25)
@given(st.integers(30, 90), st.integers(30, 90), st.integers(12, 22), st.integers(14, 28))
def test_it_is_found(gutter: int, fore_edge: int, columns: int, rows: int) -> None:
    found = type_area(book(gutter, fore_edge, columns, rows))
    assert found is not None
    assert (found.gutter, found.fore_edge) == pytest.approx((gutter, fore_edge))
    assert (found.size, found.leading, found.measure) == pytest.approx((10, 17, 10 * columns))
    assert found.head == pytest.approx(43)
    assert found.head + found.depth == pytest.approx(60 + 17 * (rows - 1))


def test_few_lines_and_ragged_ones_give_none() -> None:
    assert type_area(book(50, 50, 20, 20, pages=2)) is None
    ragged = [page(position, [line(50 + 7.3 * row % 40, 60 + 17 * row, 5 + (row * 7) % 11) for row in range(30)]) for position in range(1, 7)]
    assert type_area(ragged) is None
    assert type_area([]) is None
