"""Marks set in the text: they become headings, mentions and references; open and strange ones are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bianzuan.assembly.markdown_blocks import read_markdown
from bianzuan.config import HeadingConfig
from bianzuan.errors import ContentError
from bianzuan.indexing import mark, unclosed_marks
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


def test_an_unclosed_mark_is_named_with_its_line():
    lines = [(1, "[好]{.index}"), (7, '[会费]{.index entry="工会经费"'), (9, "会费{.index}")]
    assert [(one.key, one.file, one.line) for one in unclosed_marks(lines, "a.md")] == [
        ("indexing.mark_unclosed", "a.md", 7),
        ("indexing.mark_unclosed", "a.md", 9),
    ]
