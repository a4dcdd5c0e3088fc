from dataclasses import replace

import pytest
from bianzuan.config import HeadingConfig, IndexConfig
from bianzuan.errors import ContentError, PublicationError
from bianzuan.indexing import mark, unmatched
from bianzuan.model import Author, Publication
from hypothesis import given, settings
from hypothesis import strategies as st
from index_making import configuration, publication, words

UNION = HeadingConfig("bodies", "全国总工会", variants=("中华全国总工会", "全总"), line=3)


def test_headings_are_found_by_their_variants_in_blocks_and_notes():
    made = publication(["全总统计显示，全国总工会", "无"], notes={1: ["中华全国总工会编"]})
    marks = mark(made, configuration(UNION))
    assert words(marks, made) == [("全国总工会", "全总"), ("全国总工会", "全国总工会"), ("全国总工会", "中华全国总工会")]
    assert [one.block for one in marks.marks] == ["ch1-b1", "ch1-b1", "ch1-n1"]
    assert [one.anchor for one in marks.marks] == ["ix-1", "ix-2", "ix-3"]


def test_match_replaces_the_heading_as_what_is_looked_for():
    row = HeadingConfig("subjects", "工匠精神的弘扬", match=("弘扬工匠精神",))
    made = publication(["工匠精神。弘扬工匠精神。"])
    marks = mark(made, configuration(row))
    assert words(marks, made) == [("工匠精神的弘扬", "弘扬工匠精神")]
    assert (marks.headings[0].variants, marks.headings[0].match) == ((), ("弘扬工匠精神",))


def test_a_subheading_is_looked_for_and_gets_its_heading():
    row = HeadingConfig("subjects", "工会", "改革试点")
    made = publication(["工会的改革试点"])
    marks = mark(made, configuration(row))
    assert words(marks, made) == [("工会，改革试点", "改革试点")]
    assert {heading.path for heading in marks.headings} == {("工会", "改革试点"), ("工会",)}


def test_a_see_heading_is_not_looked_for():
    row = HeadingConfig("bodies", "全总", see=("全国总工会",))
    assert mark(publication(["全总"]), configuration(row)).marks == ()


def test_principal_treatment_is_declared_by_article():
    row = HeadingConfig("subjects", "工匠精神", principal=("article-2",))
    marks = mark(publication(["工匠精神"], ["工匠精神"]), configuration(row))
    assert [one.principal for one in marks.marks] == [False, True]


def test_titles_are_collected_and_their_writings_joined():
    made = publication(["《职业技能提升行动方案（2019—2021年）》", "《职业技能提升行动方案(2019-2021年)》见《关于印发〈办法〉的通知》"])
    marks = mark(made, configuration())
    assert [one.heading for one in marks.marks] == [
        ("《职业技能提升行动方案（2019—2021年）》",),
        ("《职业技能提升行动方案（2019—2021年）》",),
        ("《关于印发〈办法〉的通知》",),
    ]
    # It differs in marks alone: whoever checks the pages needs it, the reader does not.
    assert (marks.headings[0].variants, marks.headings[0].match) == ((), ("《职业技能提升行动方案(2019-2021年)》",))


def test_a_title_of_the_text_joins_the_declared_document():
    row = HeadingConfig("documents", "《中华人民共和国工会法》", variants=("《工会法》", "工会法"))
    made = publication(["《工会法》、工会法、《“工会法”》"])
    marks = mark(made, configuration(row))
    assert {one.heading for one in marks.marks} == {("《中华人民共和国工会法》",)}
    assert len(marks.marks) == 3


def test_nothing_is_collected_unasked_or_from_the_stop_list():
    made = publication(["《工人日报》"])
    assert mark(made, configuration(index=IndexConfig(collect=()))).marks == ()
    assert mark(made, configuration(stop=("工人日报",))).marks == ()
    assert mark(made, configuration(index=IndexConfig(indexes=("persons",)))).marks == ()


def test_an_unclosed_title_mark_opens_no_title():
    assert mark(publication(["《工人日报", "》《》"]), configuration()).marks == ()


def test_an_index_that_cannot_be_collected_is_refused():
    with pytest.raises(PublicationError) as caught:
        mark(publication(["x"]), configuration(index=IndexConfig(collect=("places",))))
    assert [problem.key for problem in caught.value.problems] == ["indexing.not_collectable"]


def test_unmatched_headings_are_values_not_errors():
    rows = (HeadingConfig("subjects", "海运"), HeadingConfig("subjects", "航运", see=("海运",)), HeadingConfig("subjects", "工会", "会费"))
    marks = mark(publication(["会费"]), configuration(*rows))
    assert [heading.path for heading in unmatched(marks)] == [("海运",)]


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        ((HeadingConfig("subject", "工会", line=4),), [("indexing.unknown_index", 4)]),
        ((UNION, HeadingConfig("bodies", "全国总工会", line=9)), [("indexing.duplicate", 9)]),
        ((UNION, HeadingConfig("bodies", "总工会", variants=("全总",), line=9)), [("indexing.claimed_twice", 9)]),
        ((HeadingConfig("persons", "曾国藩", reading="zēng guó", line=5),), [("indexing.misread", 5)]),
    ],
)
def test_contradictory_rows_are_problems_with_their_line(rows, keys):
    with pytest.raises(ContentError) as caught:
        mark(publication(["x"]), configuration(*rows))
    assert [(problem.key, problem.line) for problem in caught.value.problems] == keys
    assert {problem.file for problem in caught.value.problems} == {"index.toml"}


def test_all_problems_are_told_at_once():
    rows = (HeadingConfig("a", "甲", line=1), HeadingConfig("b", "乙", line=5))
    with pytest.raises(ContentError) as caught:
        mark(publication(["x"]), configuration(*rows))
    assert [problem.line for problem in caught.value.problems] == [1, 5]


def test_headings_of_an_index_that_is_not_printed_are_left_alone():
    config = configuration(UNION, index=IndexConfig(indexes=("subjects",), collect=()))
    assert mark(publication(["全总"]), config).headings == ()


PHRASES = st.lists(st.text("工会全国总人民", min_size=1, max_size=4), min_size=1, max_size=5, unique=True)


@settings(max_examples=60, deadline=None)
@given(PHRASES, st.lists(st.text("工会全国总人民，《》", max_size=30), min_size=1, max_size=3))
def test_marks_hold_a_declared_wording_and_none_lies_inside_another(phrases, texts):
    rows = [HeadingConfig("subjects", phrase) for phrase in phrases]
    made = publication(texts)
    marks = mark(made, configuration(*rows))
    wordings = {heading.path: {heading.path[-1], *heading.variants, *heading.match} for heading in marks.headings}
    for (_, wording), one in zip(words(marks, made), marks.marks, strict=True):
        assert wording in wordings[one.heading]
    runs = {(one.block, one.start, one.end) for one in marks.marks}
    for block, start, end in runs:
        assert not any(b == block and s <= start and end <= e and (s, e) != (start, end) for b, s, e in runs)


def test_empty_wordings_are_passed_over():
    row = HeadingConfig("subjects", "工会", match=("", "工会"), variants=("",), exclude=("",))
    assert len(mark(publication(["工会，"]), configuration(row)).marks) == 1


def with_authors(*names: str, text: str = "栗斌同志强调。") -> Publication:
    made = publication([text])
    chapter = replace(made.chapters[0], authors=tuple(map(Author, names)))
    return replace(made, parts=(replace(made.parts[0], chapters=(chapter,)),))


def test_authors_are_collected_and_marked_at_their_byline():
    made = with_authors("杨忠林", "栗斌", "本报评论员")
    marks = mark(made, configuration(index=IndexConfig(collect=("persons",))))
    assert [heading.path for heading in marks.headings] == [("杨忠林",), ("栗斌",)]
    where = [(one.heading, one.block, one.start, one.end) for one in marks.marks]
    assert where == [(("杨忠林",), "ch1", 0, 3), (("栗斌",), "ch1", 4, 6), (("栗斌",), "ch1-b1", 0, 2)]


def test_a_declared_heading_keeps_its_author_whether_or_not_authors_are_collected():
    row = HeadingConfig("persons", "栗斌", variants=("栗武",))
    for collect in ((), ("persons",)):
        marks = mark(with_authors("栗武"), configuration(row, index=IndexConfig(collect=collect)))
        assert [(one.heading, one.block) for one in marks.marks] == [(("栗斌",), "ch1"), (("栗斌",), "ch1-b1")]


def test_authors_on_the_stop_list_stay_out():
    marks = mark(with_authors("栗斌"), configuration(index=IndexConfig(collect=("persons",)), stop=("栗斌",)))
    assert marks.marks == ()
