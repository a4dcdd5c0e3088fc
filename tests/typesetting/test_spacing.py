from __future__ import annotations

import pytest
from bianzuan.typesetting.composer.marks import AUTOSPACE, BREAK
from bianzuan.typesetting.composer.spacing import Cell, Spacing, hang, squeezable, squeeze, trimmed
from bianzuan.typesetting.composer.stretching import gapes, stretch, stretch_weights
from hypothesis import given
from hypothesis import strategies as st

EM = 14.0


def cells(text: str, traditional: bool = False) -> list[Cell]:
    widths = {AUTOSPACE: 0.2, BREAK: 0.0, " ": 0.25}
    return [Cell(c, EM * widths.get(c, 0.5 if c.isascii() else 1.0), EM, 0, traditional) for c in text]


def natural(found: list[Cell], last: bool = False) -> Spacing:
    return trimmed(found, sum(cell.advance for cell in found), last)


@pytest.mark.parametrize(
    ("text", "em"),
    [
        ("中文字", 3),
        ("“中文", 2.5),
        ("中文，", 2.5),
        ("（中文）", 3),
        (f"中{AUTOSPACE}", 1),
        (f"{AUTOSPACE}a中", 1.5),
        ("中——", 3),
    ],
)
def test_ends_of_lines_are_trimmed(text: str, em: float) -> None:
    assert natural(cells(text)).width == pytest.approx(em * EM)


def test_the_end_of_a_last_line_is_left_alone() -> None:
    assert natural(cells("中文，"), last=True).width == pytest.approx(3 * EM)


def test_centred_marks_of_traditional_script_keep_their_square_at_the_end() -> None:
    assert natural(cells("中文，", traditional=True)).width == pytest.approx(3 * EM)


def test_neighbouring_marks_of_two_boxes_are_halved_as_the_font_halves_them_in_one() -> None:
    found = [Cell("》", EM, EM, 0), Cell("《", EM, EM, 1), Cell("中", EM, EM, 1)]
    spacing = natural(found)
    assert (spacing.after[0], spacing.before[1]) == (-EM / 2, 0)


def test_a_line_opens_between_all_characters_alike() -> None:
    found = cells("中文字，里")
    spacing = natural(found)
    assert stretch(found, spacing, 5.4 * EM)
    assert spacing.after == pytest.approx([0.1 * EM] * 4 + [0])


def test_nothing_opens_inside_numbers_words_and_double_marks() -> None:
    found = cells("中12a——……％")
    assert set(stretch_weights(found)) == {0, 3, 5}


def test_a_line_that_would_gape_is_left_short() -> None:
    found = cells("中文")
    spacing = natural(found)
    assert not stretch(found, spacing, 3 * EM)
    assert spacing.width == 2 * EM


def test_a_web_address_opens_between_its_letters_where_the_line_would_gape() -> None:
    found = cells("见https://www.example.org/archive/2019/")
    spacing = natural(found)
    measure = spacing.width + EM
    assert stretch(found, spacing, measure)
    assert max(spacing.after) < 0.1 * EM


def test_spaces_beside_latin_open_to_half_an_em_as_gaps_come_to_a_tenth() -> None:
    found = cells(f"中文字{AUTOSPACE}a b")
    spacing = natural(found)
    assert stretch(found, spacing, spacing.width + 0.72 * EM)
    assert spacing.after[:2] == pytest.approx([0.09 * EM, 0.09 * EM])
    assert (spacing.after[2], spacing.after[5]) == pytest.approx((0.27 * EM, 0.27 * EM))


def test_where_that_is_not_enough_word_spaces_open_before_letters_do() -> None:
    found = cells("中文：“The mean")
    spacing = natural(found)
    assert stretch(found, spacing, spacing.width + 0.95 * EM)
    assert spacing.after[4] == spacing.after[5] == 0
    assert max(value for value, cell in zip(spacing.after, found, strict=True) if cell.text != " ") <= 0.1 * EM


def test_a_hyphen_is_not_parted_from_its_word() -> None:
    assert set(stretch_weights(cells("ab\N{NON-BREAKING HYPHEN}"), letters=True)) == {0}


def test_marks_are_squeezed_on_their_blank_side_only() -> None:
    found = cells("中，文（字")
    spacing = natural(found)
    squeeze(found, spacing, 4.7 * EM)
    assert spacing.width == pytest.approx(4.7 * EM)
    assert spacing.after[1] == spacing.before[3] == pytest.approx(-0.15 * EM)
    assert spacing.before[1] == spacing.after[3] == 0


def test_word_spaces_give_less_than_spaces_beside_latin() -> None:
    found = cells(f"中{AUTOSPACE}a b{AUTOSPACE}中")
    assert squeezable(found, natural(found)) == pytest.approx(0.4 * 0.4 * EM + 0.15 * 0.25 * EM)


def test_an_opening_mark_is_not_drawn_over_the_mark_the_font_has_halved() -> None:
    found = [Cell("：", EM / 2, EM, 0), *cells("“中，文")]
    assert [index for index, value in enumerate(_squeezed(found)) if value] == [3]


def _squeezed(found: list[Cell]) -> list[float]:
    spacing = natural(found)
    squeeze(found, spacing, spacing.width - 0.2 * EM)
    return [before + after for before, after in zip(spacing.before, spacing.after, strict=True)]


PROSE = st.text(alphabet=f"中文字汇编，。、：“”《》（）——……ab1 {AUTOSPACE}", min_size=1, max_size=40)


@given(PROSE, st.floats(0, 3))
def test_a_stretched_line_has_the_measure_and_no_gap_closes(text: str, more: float) -> None:
    found = cells(text)
    spacing = natural(found)
    before = list(spacing.after)
    measure = spacing.width + more * EM
    if stretch(found, spacing, measure):
        assert sum(c.advance for c in found) + sum(spacing.before) + sum(spacing.after) == pytest.approx(measure)
        assert all(new >= old for new, old in zip(spacing.after, before, strict=True))


@given(PROSE, st.floats(0, 3), st.booleans())
def test_a_squeezed_line_gives_no_more_than_it_can(text: str, less: float, hard: bool) -> None:
    found = cells(text)
    spacing = natural(found)
    room, width = squeezable(found, spacing, hard), spacing.width
    squeeze(found, spacing, width - less * EM)
    assert spacing.width >= width - max(room, squeezable(found, natural(found), hard=True)) - 1e-6
    assert all(a + b > -EM for a, b in zip(spacing.before, spacing.after, strict=True))


def test_a_line_gapes_from_a_tenth_of_an_em() -> None:
    found = cells("中文字汇编")
    assert not gapes(found, natural(found), 5.39 * EM)
    assert gapes(found, natural(found), 5.41 * EM)


def test_a_pause_mark_hangs_whole_and_nothing_else_does() -> None:
    for text, em in (("中文，", 2), ("中文。", 2), ("中文”", 2.5), ("中文", 2), ("中文！", 2.5)):
        found = cells(text)
        spacing = natural(found)
        hang(found, spacing)
        assert spacing.width == pytest.approx(em * EM), text


def test_a_centred_mark_hangs_too() -> None:
    found = cells("中文，", traditional=True)
    spacing = natural(found)
    hang(found, spacing)
    assert spacing.width == pytest.approx(2 * EM)


def test_an_opening_mark_upon_another_begins_a_little_after_it() -> None:
    found = [Cell("、", EM / 2, EM), Cell("〈", EM / 2, EM), *cells("中")]
    spacing = natural(found)
    assert spacing.before[1] == -spacing.after[1] > 0
    assert spacing.width == pytest.approx(2 * EM)


def test_the_space_at_a_border_of_boxes_goes_to_the_box_before() -> None:
    found = [Cell("手", EM, EM, 0), Cell(AUTOSPACE, 0.2 * EM, EM, 1), Cell("2", EM / 2, EM, 1)]
    spacing = natural(found)
    assert (spacing.after[0], spacing.after[1]) == pytest.approx((0.2 * EM, -0.2 * EM))
    assert spacing.width == pytest.approx(1.7 * EM)


def test_an_ideographic_space_hangs_at_the_end_of_a_line() -> None:
    found = cells("中文\u3000")
    spacing = natural(found)
    assert spacing.width == pytest.approx(2 * EM)
    assert set(stretch_weights(found)) == {0}
    assert natural(found, last=True).width == pytest.approx(3 * EM)
