"""Indexes of other programs become rows; what they leave open is named with its line."""

from __future__ import annotations

import tomllib

import pytest
from bianzuan.config import HeadingConfig
from bianzuan.errors import ContentError
from bianzuan.indexing import as_tsv, compile_indexes, import_rows, mark, rows_toml
from index_making import configuration, on_pages, publication


def test_a_concordance_gives_headings_with_what_to_look_for():
    rows = import_rows("全总\t中华全国总工会\n全国总工会\t中华全国总工会\n主力军\t工人阶级:主力军作用\n工会\n", "a.tsv")
    assert rows == (
        HeadingConfig("subjects", "中华全国总工会", match=("全总", "全国总工会")),
        HeadingConfig("subjects", "工人阶级", "主力军作用", match=("主力军",)),
        HeadingConfig("subjects", "工会"),
    )


def test_page_numbers_behind_a_heading_are_no_heading():
    rows = import_rows("水车\t12\n渡口:古渡\t3, 14–17\n五六年\t1956\n", "a.tsv")
    assert rows == (HeadingConfig("subjects", "水车"), HeadingConfig("subjects", "渡口", "古渡"), HeadingConfig("subjects", "1956", match=("五六年",)))


def test_what_the_tsv_format_writes_comes_back():
    declared = (
        HeadingConfig("bodies", "中华全国总工会", variants=("全总",), see_also=("国务院",)),
        HeadingConfig("bodies", "国务院"),
        HeadingConfig("bodies", "全总", see=("中华全国总工会",)),
        HeadingConfig("persons", "曾参", reading="zēng shēn"),
        HeadingConfig("persons", "曾参", "论孝"),
    )
    config = configuration(*declared)
    made = publication(["全总和国务院。曾参论孝。曾参。"])
    marks = mark(made, config)
    table = as_tsv(compile_indexes(marks, on_pages(marks, {"ch1-b1": 3}), config))
    back = {(row.index, row.heading, row.subheading): row for row in import_rows(table, "index.tsv")}
    for row in declared:
        other = back[row.index, row.heading, row.subheading]
        assert (other.variants, other.see, other.see_also) == (row.variants, row.see, row.see_also)


def test_latex_entries():
    text = r"""工会\index{工会}的经费\index{工会!经费}，曾参\index{zēng shēn@\textbf{曾参}}，全总\index{全总|see{中华全国总工会}}。
\index{劳模精神|seealso{劳动精神, 工匠精神}}\index[persons]{王进喜|textbf}\index{工会|(}"""
    assert import_rows(text, "a.tex") == (
        HeadingConfig("subjects", "工会"),
        HeadingConfig("subjects", "工会", "经费"),
        HeadingConfig("subjects", "曾参", reading="zēng shēn"),
        HeadingConfig("subjects", "全总", see=("中华全国总工会",)),
        HeadingConfig("subjects", "劳模精神", see_also=("劳动精神", "工匠精神")),
        HeadingConfig("persons", "王进喜"),
    )


def test_asciidoc_terms():
    text = '((工会))有(((工会, 经费)))，indexterm2:[劳模]和indexterm:[全总,see="中华全国总工会"]、(((劳模精神,see-also="劳动精神,工匠精神")))'
    assert import_rows(text, "a.adoc") == (
        HeadingConfig("subjects", "工会"),
        HeadingConfig("subjects", "工会", "经费"),
        HeadingConfig("subjects", "劳模"),
        HeadingConfig("subjects", "全总", see=("中华全国总工会",)),
        HeadingConfig("subjects", "劳模精神", see_also=("劳动精神", "工匠精神")),
    )


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("a\n\\index{工会\n\n\\index{劳模}", 2, "import_unclosed"),
        ("一\n二 (((工会, 经费\n\n三", 2, "import_unclosed"),
        ("\\index{}", 1, "import_empty"),
        ("工会\t工会\n\t劳模", 2, "import_empty"),
    ],
)
def test_open_and_empty_entries_are_named_with_their_line(text, line, key):
    with pytest.raises(ContentError) as caught:
        import_rows(text, "old.txt")
    assert [(one.key, one.file, one.line) for one in caught.value.problems] == [(f"indexing.{key}", "old.txt", line)]


def test_what_is_declared_is_not_imported_again_and_rows_are_toml():
    rows = import_rows("工会\n“两项改革”\n", "a.tsv", known=[HeadingConfig("subjects", "工会")])
    assert tomllib.loads(rows_toml(rows)) == {"heading": [{"index": "subjects", "heading": "“两项改革”"}]}
