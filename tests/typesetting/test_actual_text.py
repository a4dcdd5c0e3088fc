from __future__ import annotations

from bianzuan.typesetting.composer.actual_text import pieces

UNICODE = {1: "在", 2: "2", 3: "年", 4: " ", 5: "末"}


def test_text_across_a_gap_is_given() -> None:
    assert pieces("<00050001>-200.0<00020003>", UNICODE) == [
        ("<0005>", ""),
        ("<0001> -200.0 <0002>", "在2"),
        ("<0003>", ""),
    ]


def test_a_character_between_two_gaps_is_given_once() -> None:
    assert pieces("<0001>-200.0<0002>-3<>-197.0<0003>-3<0005>", UNICODE) == [
        ("<0001> -200.0 <0002> -3 -197.0 <0003> -3", "在2年"),
        ("<0005>", ""),
    ]


def test_typed_spaces_and_small_gaps_are_left_alone() -> None:
    text = "<0001>-50<0002>-10<0004>-300<0003>"
    assert pieces(text, UNICODE) == [("<0001> -50 <0002> -10 <0004> -300 <0003>", "")]


def test_a_number_before_the_first_glyph_is_kept() -> None:
    assert pieces("12.5<0001>", UNICODE) == [("12.5 <0001>", "")]
