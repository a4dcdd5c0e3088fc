"""Verse: titles in title marks part poems, a line may have pauses or a speaker's colon, and a paragraph's end begins no stanza."""

from __future__ import annotations

from bianzuan.cleaning.reassembly.kinds.verse import may_be_verse, stanza
from bianzuan.cleaning.reassembly.rows import Row


def rows(*texts: str) -> list[Row]:
    return [Row(number, text, text, 0, len(text), 0, False, 0, 0) for number, text in enumerate(texts, 1)]


POEM = ("风从山口里下来，", "吹着河边的水车，", "水车慢慢地转着，", "像一个人想着心事。")


def test_a_line_in_title_marks_parts_two_poems() -> None:
    lines = rows(*POEM, "《水车》", *POEM)
    assert stanza(lines, 0) == 4
    assert not may_be_verse(lines[4])
    assert stanza(lines, 5) == 9
    # 《》 inside a line is what the line speaks of.
    assert may_be_verse(rows("他读着《水车》，")[0])


def test_a_line_with_pauses_and_a_line_with_a_colon_stand_inside_a_stanza() -> None:
    lines = rows(*POEM, "老人说：水是热的。", "我看着水车 一圈一圈转着 转到天黑的时候。", *POEM)
    assert stanza(lines, 0) == 10
    speeches = rows("老人：水是热的。", "客人：我知道。", "老人：天黑了。", "客人：走吧。")
    assert stanza(speeches, 0) == 0


def test_the_end_of_a_paragraph_begins_no_stanza() -> None:
    long = "这一部水车的图纸是老师傅当年自己画的，后来几次搬家，都带在身边，没有丢"
    assert stanza(rows(long, "过。", *POEM), 1) == 0
    assert stanza(rows(long + "。", *POEM), 1) == 5


def test_four_sentences_of_one_length_are_no_stanza() -> None:
    sentence = "先把木料刨平了再画线，画好了才动锯子。"
    assert len(sentence) > 15
    assert stanza(rows(*[sentence] * 4), 0) == 0

