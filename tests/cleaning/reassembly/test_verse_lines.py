"""Verse: titles in title marks part poems, a line may have pauses or a speaker's colon, and a paragraph's end begins no stanza."""

from __future__ import annotations

from dataclasses import replace

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



# The column of a paper, its indents lost.
PRINT = (
    "我县十年来修了大小桥梁七十", "一座，成绩很大。但是也要看到，其", "中有九座建成不到五年就成了危桥，", "原因不外两条：一是勘测马虎，",
    "二是抢工期。有一座桥，桥墩还没", "有出水，庆功会的请帖已经印好了。", "修桥是百年大计，不是演戏。建", "议今后凡跨径二十米以上的桥，设",
    "计要经过地区复核，验收要有养护", "部门参加。请帖晚印几天，误不了", "什么大事。",
)


def test_lines_of_print_that_end_inside_words_and_sentences_are_no_stanza() -> None:
    assert not any(stanza(rows(*PRINT), start) for start in range(len(PRINT)))
    # A poem below them is one all the same, where a gap parts them.
    below = rows(*PRINT, *POEM)
    below[len(PRINT)] = replace(below[len(PRINT)], blank_before=1)
    assert stanza(below, len(PRINT)) == len(below)
