"""Spaces where lines of print ended go; spaces that part things stay."""

from __future__ import annotations

import textwrap

from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.rules.line_ends import line_ends

_TEXT = "老师傅领着三个徒弟在河边立水车，先量尺寸，再裁木料，裁好以后逐件打磨，打磨完了才肯上架。一架水车用料上百件，件件编号，少一件也转不起来。徒弟们起初嫌他啰嗦，后来自己当了师傅，才明白这些规矩都是从一次次返工里得来的，一条也省不得。"


def _cleaned(*lines: str) -> list[str]:
    page = Page(lines)
    texts = list(lines)
    for change in sorted(line_ends(page), key=lambda c: (c.line, -c.start)):
        texts[change.line] = texts[change.line][: change.start] + change.after + texts[change.line][change.end :]
    return texts


def test_spaces_at_one_measure_are_line_ends() -> None:
    wrapped = " ".join(textwrap.wrap(_TEXT, 26))
    assert _cleaned("一、事实", wrapped) == ["一、事实", _TEXT]


def test_an_end_beside_a_number_leaves_a_line_of_two() -> None:
    text = _TEXT.replace("一架水车", "1架水车")
    lines = textwrap.wrap(text, 26)
    assert any(not lines[i][-1].isalpha() or lines[i + 1][0].isdecimal() for i in range(len(lines) - 1))
    assert _cleaned(" ".join(lines)) == [text]


def test_spaces_between_clauses_of_any_length_stay() -> None:
    line = "水车修好了 三个徒弟都来看 老师傅坐在河边的石头上一句话也没有说 后来他站起来走了 谁也不知道他要去哪里 天黑了才回来"
    assert _cleaned(line, line) == [line, line]


def test_names_in_columns_stay() -> None:
    line = " ".join(["清河镇第一生产队队长刘长河同志和他的两个徒弟", "清河镇第二生产队队长张文山同志和他的三个徒弟", "清河镇第三生产队队长李庆生同志和他的四个徒弟"])
    assert _cleaned(line, line, line) == [line, line, line]
