"""Marks set in the text: they become headings, mentions and references; open and strange ones are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bianzuan.assembly.markdown_blocks import read_markdown
from bianzuan.config import HeadingConfig
from bianzuan.errors import ContentError
from bianzuan.indexing import check_references, mark, mark_lines, mark_problems
from bianzuan.model import Matter
from index_making import configuration, publication, words


def marked(*paragraphs: str):
    """A publication of one chapter from Markdown with marks."""
    made = publication([])
    blocks, notes = read_markdown("\n\n".join(paragraphs), "ch1")
    chapter = replace(made.chapters[0], blocks=blocks, notes=notes)
    return replace(made, parts=(replace(made.parts[0], chapters=(chapter,)),))


@pytest.mark.parametrize(
    "text",
    [
        '讲[会费收缴]{.index entry="工会经费" sub=收缴 main}。',
        "讲[会费收缴]{: .index entry=工会经费 sub=收缴 main}。",
        # as cleaning leaves it: brackets escaped, quotation marks set
        "讲\\[会费收缴\\]\\{.index entry=“工会经费” sub=“收缴”main\\}。",
    ],
)
def test_a_mark_makes_a_heading_on_its_words(text):
    made = marked(text)
    marks = mark(made, configuration())
    assert made.chapters[0].blocks[0].text == "讲会费收缴。"
    assert words(marks, made) == [("工会经费，收缴", "会费收缴")]
    assert [one.principal for one in marks.marks] == [True]
    assert {heading.path for heading in marks.headings} == {("工会经费",), ("工会经费", "收缴")}


def test_a_mark_joins_the_declared_heading_and_counts_once():
    row = HeadingConfig("bodies", "中华全国总工会", variants=("全总",))
    made = marked("[全总]{.index index=bodies entry=中华全国总工会}，全总。")
    marks = mark(made, configuration(row))
    assert [(one.heading, one.start) for one in marks.marks] == [(("中华全国总工会",), 0), (("中华全国总工会",), 3)]


def test_a_marked_word_counts_inside_a_longer_heading():
    made = marked("全国[总工会]{.index}。")
    marks = mark(made, configuration(HeadingConfig("bodies", "全国总工会")))
    assert sorted(words(marks, made)) == [("全国总工会", "全国总工会"), ("总工会", "总工会")]


def test_references_and_readings():
    made = marked("[会费]{.index see=工会经费}、[曾参]{.index index=persons reading=\"zēng shēn\" also=孔子}")
    marks = mark(made, configuration())
    by_name = {heading.path[0]: heading for heading in marks.headings}
    assert by_name["会费"].see == ("工会经费",)
    assert (by_name["曾参"].reading, by_name["曾参"].see_also) == ("zēng shēn", ("孔子",))
    assert [one.heading for one in marks.marks] == [("曾参",)]


def test_code_and_ordinary_brackets_are_no_marks():
    made = marked("`[a]{.index}`、[文](http://example.org)、[注]{.indexed}")
    assert mark(made, configuration()).marks == ()


def test_an_unknown_key_is_refused():
    with pytest.raises(ContentError) as caught:
        mark(marked("[会费]{.index entri=工会经费}"), configuration())
    (problem,) = caught.value.problems
    assert (problem.key, problem.file, problem.params["key"]) == ("indexing.mark_unknown_key", "a.txt", "entri")


def found(*lines: tuple[int, str]) -> list[tuple[str, str, int]]:
    return [(one.key, one.file, one.line) for one in mark_problems(lines, "a.md", ("subjects", "用语"))]


def test_an_unclosed_mark_is_named_with_its_line():
    lines = [(1, "[好]{.index}"), (7, '[会费]{.index entry="工会经费"'), (9, "会费{.index}")]
    assert found(*lines) == [("indexing.mark_unclosed", "a.md", 7), ("indexing.mark_unclosed", "a.md", 9)]


@pytest.mark.parametrize(
    ("mark", "key"),
    [
        ("{.index entri=工会经费}", "mark_unknown_key"),
        ("{.index entry=“工会经费}", "mark_unknown_key"),
        ("{.index index=person}", "mark_unknown_index"),
        ("{.index reading=huì}", "misread"),
        ('{.index reading="hui4 fei4"}', "not_pinyin"),
    ],
)
def test_what_a_mark_says_wrongly_is_named_with_its_line(mark, key):
    assert found((1, "讲[会费]{.index}。"), (12, f"讲[会费]{mark}。")) == [(f"indexing.{key}", "a.md", 12)]


def test_marks_that_are_right_or_only_talked_about_pass():
    assert found((1, '[会费]{.index index=用语 reading="huì fèi" main}'), (2, "写作 `[词]{.index foo}` 或 `{.index`")) == []


def test_the_line_of_a_marked_heading_is_known():
    lines = [(3, "讲[会费收缴]{.index entry=工会经费 sub=收缴}、[曾参]{.index index=persons}")]
    assert list(mark_lines(lines, "a.md")) == [
        ("subjects", ("工会经费", "收缴"), "a.md", 3),
        ("persons", ("曾参",), "a.md", 3),
    ]


def with_foreword(made, text: str):
    blocks, notes = read_markdown(text, "front-foreword")
    return replace(made, front=(Matter("front-foreword", "foreword", "前言", blocks, notes),))


def test_marks_count_in_front_matter_and_in_the_opening_of_a_part():
    opening = read_markdown("本编讲[会费]{.index}。", "part1")[0]
    made = with_foreword(marked("会费。"), "本书讲[会费]{.index}和会费。")
    made = replace(made, parts=(replace(made.parts[0], introduction=opening),))
    marks = mark(made, configuration(HeadingConfig("subjects", "会费")))
    assert [(one.block, one.start, one.chapter) for one in marks.marks] == [
        ("front-foreword-b1", 3, "front-foreword"),
        ("part1-b1", 3, "part1"),
        ("ch1-b1", 0, "ch1"),
    ]


def test_a_broken_reference_of_a_mark_is_named_with_its_file_and_line():
    marks = mark(marked("[会费]{.index see=工会经费}"), configuration())
    with pytest.raises(ContentError) as caught:
        check_references(marks, configuration(), {("subjects", ("会费",)): ("a.txt", 7)})
    (problem,) = caught.value.problems
    assert (problem.key, problem.file, problem.line) == ("indexing.target_missing", "a.txt", 7)
