from __future__ import annotations

from bianzuan.typesetting.composer.actual_text import Space, pieces

UNICODE = {1: "在", 2: "2", 3: "年", 4: " ", 5: "末"}


SPACE = Space(9, 224)


def test_a_character_before_a_gap_is_drawn_with_a_space_that_fills_it() -> None:
    assert pieces("<00050001>-200.0<00020003>", UNICODE, SPACE) == [
        ("<0005>", ""),
        ("<0001> 24 <0009>", "在"),
        ("<00020003>", ""),
    ]


def test_kerning_and_several_gaps_are_kept() -> None:
    assert pieces("<0001>-200.0<0002>-3<>-241.0<0003>-3<0005>", UNICODE, SPACE) == [
        ("<0001> 24 <0009>", "在"),
        ("<0002> -20 <0009>", "2"),
        ("<0003> -3 <0005>", ""),
    ]


def test_typed_spaces_and_small_gaps_are_left_alone() -> None:
    text = "<0001>-50<0002>-10<0004>-300<0003>"
    assert pieces(text, UNICODE, SPACE) == [("<0001> -50 <0002> -10 <0004> -300 <0003>", "")]


def test_a_font_without_a_space_is_left_alone() -> None:
    assert pieces("<0001>-200.0<0002>", UNICODE, None) == [("<0001> -200.0 <0002>", "")]


def test_a_number_before_the_first_glyph_is_kept() -> None:
    assert pieces("12.5<0001>", UNICODE, SPACE) == [("12.5 <0001>", "")]


def test_a_gap_before_another_box_is_filled() -> None:
    assert pieces("<00050001>-200.0", UNICODE, SPACE) == [("<0005>", ""), ("<0001> 24 <0009>", "在")]


def test_a_gap_after_a_mark_drawn_upon_another_is_filled_however_small() -> None:
    # 、 and 〈 in half squares: the second begins where the first began, and readers part what follows it.
    marks = {1: "、", 2: "〈", 3: "办"}
    widths = {1: 1000.0, 2: 1000.0, 3: 1000.0}
    text = "<0001> 943 <0002> -57 <0003>"
    assert pieces(text, marks, SPACE, widths) == [("<0001> 943", ""), ("<0002> 167 <0009>", "〈"), ("<0003>", "")]
    assert pieces("<0001> 443 <0002> -57 <0003>", marks, SPACE, widths) == [("<0001> 443 <0002> -57 <0003>", "")]
