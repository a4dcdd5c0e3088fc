from __future__ import annotations

import pytest
from bianzuan.typesetting.balance import break_points
from hypothesis import given
from hypothesis import strategies as st


def lines(text: str, longest: int) -> list[str]:
    places = [0, *break_points(text, longest), len(text)]
    return [text[start:end] for start, end in zip(places, places[1:], strict=False)]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("凝聚职工群众的磅礴力量", ["凝聚职工群众的磅礴力量"]),
        ("凝聚职工群众奋进“十四五”的磅礴力量", ["凝聚职工群众奋进", "“十四五”的磅礴力量"]),
        ("坚持正确方向　把握时代主题　推动改革创新", ["坚持正确方向　", "把握时代主题　推动改革创新"]),
    ],
)
def test_titles(text: str, result: list[str]) -> None:
    assert lines(text, 16) == result


def test_a_phrase_of_the_text_is_not_parted() -> None:
    title, context = "坚持把工人阶级和广大劳动群众组织起来", "劳动群众是主人。依靠劳动群众，为了劳动群众。"
    (place,) = break_points(title, 12, context)
    assert not title[:place].endswith("劳动")
    assert title[place:].startswith(("和", "组织", "劳动群众"))


@pytest.mark.parametrize(
    ("text", "longest", "result"),
    [
        # a coupling word keeps its pair on one line where that is no worse
        ("工人阶级与工会工作文献汇编", 10, ["工人阶级与工会工作", "文献汇编"]),
        # and begins a line rather than end one
        ("江南水利与社会变迁", 7, ["江南水利", "与社会变迁"]),
        ("知识分子的历史使命", 6, ["知识分子的", "历史使命"]),
    ],
)
def test_words_that_couple(text: str, longest: int, result: list[str]) -> None:
    assert lines(text, longest) == result


@pytest.mark.parametrize("longest", range(5, 14))
def test_no_line_begins_with_a_particle(longest: int) -> None:
    for title in ("中国近代的海关与地方社会", "为建设现代化的社会主义强国而奋斗", "沈从文的湘西世界和他的文学道路"):
        assert not [line for line in lines(title, longest)[1:] if line.startswith("的")]


def test_a_mark_is_the_best_place() -> None:
    title = "一个很长的标题，需要折成两行，而且不能把固定的词语从中间拆开"
    assert lines(title, 22) == ["一个很长的标题，需要折成两行，", "而且不能把固定的词语从中间拆开"]


@given(st.text(alphabet="工人阶级和广大劳动群众，“”（）——2021 ", max_size=50), st.integers(8, 20))
def test_no_line_begins_with_a_closing_mark_and_nothing_is_lost(text: str, longest: int) -> None:
    found = lines(text, longest)
    assert "".join(found) == text
    assert not [line for line in found[1:] if line[0] in "，”）—"]
    assert not [line for line in found[:-1] if line[-1] in "“（"]


def test_no_limit_means_no_break() -> None:
    assert break_points("工人阶级" * 10, 0) == ()
