from dataclasses import replace

import pytest
from bianzuan.config import HeadingConfig, IndexConfig, PublicationMeta
from bianzuan.errors import ContentError, PublicationError
from bianzuan.indexing import as_json, as_text, compile_indexes, mark
from bianzuan.indexing.locators import Folios, locators
from bianzuan.model import Block, Heading, IndexMarks, Locator, Mark, PagePlace, Pagination
from hypothesis import given, settings
from hypothesis import strategies as st
from index_making import configuration, marks_on, on_pages, places, publication


def printed(pages, **changes):
    marks = marks_on(pages, **changes)
    return located(marks, pages)


def located(marks, pages):
    pagination = places({one.anchor: (page,) for one, page in zip(marks, pages, strict=True)})
    return [one.page for one in locators(marks, pagination, Folios.of(pagination))]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([38, 38, 39], ["38", "39"]),
        ([12, 13, 14, 15], ["12–15"]),
        ([9, 12, 14], ["9", "12", "14"]),
        ([20, 3], ["3", "20"]),
        ([1, 2, 3, 5, 6, 8], ["1–3", "5", "6", "8"]),
    ],
)
def test_pages_ascend_once_each_and_join_only_where_treatment_is_continuous(pages, expected):
    assert printed(pages) == expected


@pytest.mark.parametrize(
    ("wheres", "expected"),
    [
        (["note"], [("12", "note")]),
        (["note", ""], [("12", "")]),
        (["figure", "note"], [("12", "figure")]),
        (["table", "table"], [("12", "table")]),
    ],
)
def test_a_page_that_treats_a_heading_only_in_notes_figures_or_tables_says_so(wheres, expected):
    marks = [Mark(f"a{n}", "subjects", ("工会",), f"b{n}", 0, 2, chapter="ch1", where=w) for n, w in enumerate(wheres)]
    pagination = places({one.anchor: (12,) for one in marks})
    found = locators(marks, pagination, Folios.of(pagination))
    assert [(one.page, one.where) for one in found] == expected


def test_a_note_breaks_a_range_and_so_does_a_roman_folio():
    marks = marks_on([12, 13, 14, 15, 16])
    marks[1] = replace(marks[1], where="note")
    assert located(marks, [12, 13, 14, 15, 16]) == ["12", "13", "14–16"]
    front = [Mark(f"f{n}", "subjects", ("工会",), f"front-b{n}", 0, 2, chapter="front-foreword") for n in range(3)]
    pagination = Pagination({one.anchor: (PagePlace(n, roman),) for n, (one, roman) in enumerate(zip(front, ("iii", "iv", "v"), strict=True))})
    assert [one.page for one in locators(front, pagination, Folios.of(pagination))] == ["iii", "iv", "v"]


def test_marks_know_whether_they_stand_in_notes_figures_or_tables():
    kinds = ("paragraph", "caption", "table", "caption", "figure", "caption")
    blocks = tuple(Block(f"ch1-b{n}", kind, "<p>工会</p>", "工会") for n, kind in enumerate(kinds, start=1))
    made = publication([], notes={1: ["工会"]})
    chapter = replace(made.chapters[0], blocks=blocks)
    made = replace(made, parts=(replace(made.parts[0], chapters=(chapter,)),))
    marks = mark(made, configuration(HeadingConfig("subjects", "工会"))).marks
    assert [one.where for one in marks] == ["", "table", "table", "figure", "figure", "figure", "note"]


def test_marks_of_texts_without_pages_give_no_locators_yet():
    marks = IndexMarks(
        (Mark("a", "subjects", ("工会",), "b", 0, 2, chapter="ch1"), Mark("f", "subjects", ("工会",), "c", 0, 2, chapter="front")),
        (Heading("subjects", ("工会",), "gōng huì"),),
    )
    (index,) = compile_indexes(marks, places({"a": (12,)}), configuration(), {"front"})
    assert [one.page for one in index.groups[0].entries[0].locators] == ["12"]
    with pytest.raises(ContentError):
        compile_indexes(marks, places({"a": (12,)}), configuration())


def test_a_paragraph_that_runs_over_the_page_makes_a_range_of_two():
    marks = [Mark(anchor, "subjects", ("工会",), "ch1-b1", at, at + 2, chapter="ch1") for anchor, at in (("a", 0), ("b", 90))]
    assert located(marks, [12, 13]) == ["12–13"]
    apart = [Mark("a", "subjects", ("工会",), "ch1-b1", 0, 2), Mark("b", "subjects", ("工会",), "ch1-b2", 0, 2)]
    assert located(apart, [12, 13]) == ["12", "13"]


def test_a_range_ends_with_the_chapter():
    marks = [*marks_on([1, 2]), *marks_on([3, 4], chapter="ch2")]
    assert located(marks, [1, 2, 3, 4]) == ["1", "2", "3", "4"]


def test_principal_pages_are_not_joined_with_others():
    marks = [*marks_on([1, 2, 3], principal=True), *marks_on([4, 5, 6])]
    marks = [Mark(f"m{n}", one.index, one.heading, one.block, 0, 2, one.principal, "ch1") for n, one in enumerate(marks)]
    pagination = places({one.anchor: (page,) for page, one in enumerate(marks, start=1)})
    assert locators(marks, pagination, Folios.of(pagination)) == (
        Locator("1–3", ("m0", "m2"), True),
        Locator("4–6", ("m3", "m5"), False),
    )


def test_a_term_cut_by_the_page_break_is_located_on_both_pages():
    marks = marks_on([12])
    pagination = places({"ch1-0": (12, 13)})
    assert locators(marks, pagination, Folios.of(pagination)) == (Locator("12–13", ("ch1-0",)),)
    marks = marks_on([12, 13])
    pagination = places({"ch1-0": (12, 13), "ch1-1": (13,)})
    assert locators(marks, pagination, Folios.of(pagination)) == (Locator("12–13", ("ch1-0", "ch1-1")),)


def test_a_page_without_printed_folio_is_counted():
    pagination = Pagination({"a": (PagePlace(9, ""),), "b": (PagePlace(10, "2"),), "c": (PagePlace(12, ""),)})
    folios = Folios.of(pagination)
    assert [folios.at(9), folios.at(10), folios.at(12)] == ["1", "2", "4"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 25), st.booleans(), st.sampled_from(["ch1", "ch2"])), min_size=1, max_size=30))
def test_locators_list_every_page_with_a_mark_once_and_no_other(rows):
    marks = [
        Mark(f"m{n}", "subjects", ("工会",), f"b{n // 2}", 0, 2, principal, chapter)
        for n, (_, principal, chapter) in enumerate(rows)
    ]
    pagination = places({one.anchor: (page,) for one, (page, _, _) in zip(marks, rows, strict=True)})
    listed = []
    for one in locators(marks, pagination, Folios.of(pagination)):
        first, _, last = one.page.partition("–")
        listed += range(int(first), int(last or first) + 1)
    assert listed == sorted({page for page, _, _ in rows})


# --- whole indexes ---------------------------------------------------------------------------------

ROWS = (
    HeadingConfig("bodies", "中华全国总工会", variants=("全国总工会", "全总"), see_also=("中国劳动关系学院",), line=1),
    HeadingConfig("bodies", "全总", see=("中华全国总工会",), line=5),
    HeadingConfig("bodies", "中国劳动关系学院", line=9),
    HeadingConfig("persons", "曾国藩", line=12),
    HeadingConfig("persons", "柴静", line=13),
    HeadingConfig("subjects", "工会", line=20),
    HeadingConfig("subjects", "工会", "改革试点", line=24),
)
TEXTS = ["全总与中国劳动关系学院", "曾国藩、柴静", "工会的改革试点"]
PAGES = {"ch1-b1": 3, "ch1-b2": 4, "ch1-b3": 5}


# A reference among variants of the target would be claimed twice: see rows look for nothing, so it is not.
def compiled(*rows, texts=TEXTS, index=None):
    config = configuration(*rows, index=index or IndexConfig())
    marks = mark(publication(texts), config)
    return compile_indexes(marks, on_pages(marks, PAGES), config)


def test_indexes_come_in_the_publication_s_order_with_groups():
    indexes = compiled(*ROWS)
    assert [(index.name, index.title) for index in indexes] == [
        ("subjects", "主题索引"),
        ("persons", "人名索引"),
        ("bodies", "机构索引"),
    ]
    assert [(group.label, [entry.heading for entry in group.entries]) for group in indexes[1].groups] == [
        ("C", ["柴静"]),
        ("Z", ["曾国藩"]),
    ]


def test_an_index_as_text_reads_like_an_index():
    assert as_text(compiled(*ROWS, index=IndexConfig(indexes=("subjects", "bodies"), collect=()))) == (
        "主题索引\n\nG\n  工会  5\n    改革试点  5\n\n"
        "机构索引\n\nQ\n  全总  见 中华全国总工会\nZ\n  中国劳动关系学院  3\n"
        "  中华全国总工会  3  参见 中国劳动关系学院\n"
    )


def test_json_has_the_declared_shape():
    (index,) = as_json(compiled(HeadingConfig("persons", "曾国藩", variants=("文正公",), match=("曾国藩",)), index=IndexConfig(collect=())))
    assert index == {
        "name": "persons",
        "entries": [
            {
                "heading": "曾国藩",
                "reading": "zēng guó fān",
                "variants": ["文正公", "曾国藩"],
                "locators": [{"page": "4", "principal": False}],
                "see": [],
                "see_also": [],
                "entries": [],
            }
        ],
    }


def test_a_heading_without_anything_to_show_is_not_printed():
    assert compiled(HeadingConfig("subjects", "海运"), index=IndexConfig(collect=())) == ()


def test_every_mark_is_kept_for_the_reading_edition():
    index = compiled(HeadingConfig("subjects", "工会"), texts=["工会、工会", "工会"])[0]
    entry = index.groups[0].entries[0]
    assert entry.anchors == ("ix-1", "ix-2", "ix-3")
    assert [one.page for one in entry.locators] == ["3", "4"]


def row(heading, line, **more):
    return HeadingConfig("subjects", heading, line=line, **more)


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        ([row("工会", 1, see_also=("农会",))], [("target_missing", 1)]),
        ([row("工会", 1, see_also=("海运",)), row("海运", 4)], [("target_empty", 1)]),
        ([row("海员", 1, see=("海运",)), row("海运", 4)], [("target_empty", 1)]),
        ([row("会", 1, see=("社团",)), row("社团", 4, see=("工会",)), row("工会", 7)], [("reference_chain", 1)]),
        ([row("会", 1, see=("社团",)), row("社团", 4, see=("会",))], [("reference_circle", 1), ("reference_circle", 4)]),
        ([row("会", 1, see=("会",))], [("reference_circle", 1)]),
        ([row("工会", 1, see_also=("工会",))], [("reference_circle", 1)]),
        (
            [row("a", 1, see=("b",)), row("b", 4, see=("c",)), row("c", 7, see=("a",))],
            [("reference_circle", 1), ("reference_circle", 4), ("reference_circle", 7)],
        ),
        ([row("工会", 1, see_also=("社团",)), row("社团", 4, see=("工会",))], [("reference_circle", 1)]),
        ([row("社团", 1, see=("工会",)), row("社团", 2, subheading="改革试点"), row("工会", 4)], [("see_with_locators", 1)]),
        ([row("试点", 1, see=("工会，改革试点",)), row("工会", 2, subheading="改革试点")], []),
        ([row("工会", 1, see_also=("改革试点",)), row("改革试点", 2, see_also=("工会",))], []),
    ],
)
def test_references_are_checked(rows, problems):
    if not problems:
        assert compiled(*rows)
        return
    with pytest.raises(ContentError) as caught:
        compiled(*rows)
    assert [(one.key, one.line) for one in caught.value.problems] == [(f"indexing.{key}", at) for key, at in problems]
    assert {one.file for one in caught.value.problems} == {"index.toml"}


def test_a_mark_that_stands_on_no_page_is_a_problem():
    marks = IndexMarks((Mark("ix-1", "subjects", ("工会",), "b", 0, 2),), (Heading("subjects", ("工会",), "gōng huì"),))
    with pytest.raises(ContentError) as caught:
        compile_indexes(marks, Pagination({}), configuration())
    assert caught.value.problems[0].key == "indexing.lost_mark"


def test_an_unknown_order_is_a_problem_of_the_publication():
    with pytest.raises(PublicationError) as caught:
        compile_indexes(IndexMarks((), ()), Pagination({}), configuration(index=IndexConfig(collation="wubi")))
    assert caught.value.problems[0].key == "indexing.unknown_collation"


def test_a_traditional_book_calls_its_indexes_and_groups_in_its_script():
    own = IndexConfig(indexes=("documents",), collation="strokes")
    config = replace(configuration(HeadingConfig("documents", "河水"), index=own), meta=PublicationMeta("書", script="zh-Hant"))
    marks = mark(publication(["河水暴漲。"]), config)
    (index,) = compile_indexes(marks, on_pages(marks, {"ch1-b1": 3}), config)
    assert (index.title, index.groups[0].label) == ("文獻索引", "八畫")
