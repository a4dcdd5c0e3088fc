"""Tables of revisions: which passage is which, and what is told of it."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from bianzuan.comparing import compare
from bianzuan.messages import say
from bianzuan.model import BlockKind, IndexedHeading, Passage, Portion, Revisions
from hypothesis import given
from hypothesis import strategies as st
from wordings import chapter, edition, passage

A = "党的十八大以来，工会工作取得了新的成绩，职工队伍不断壮大。"
B = "一九五八年，水库动工兴建，沿线各县抽调民工三万余人参加。"
C = "图书馆每周开放六天，读者凭证借阅，逾期不还者停止借阅。"
D = "会议决定成立筹备委员会，由地方志办公室负责日常事务。"


def told(table: Revisions) -> list[tuple[str, str, str, str, str]]:
    """(portion, kind, what, old page, new page) of each row."""
    return [
        (portion.title, row.kind, row.what, row.old_page, row.new_page)
        for portion in table.portions
        for row in portion.revisions
    ]


@pytest.mark.parametrize("kind", [*get_args(BlockKind), "note", "title", "subtitle", "kicker", "authors", "date", "line"])
def test_every_kind_of_passage_has_a_name(kind: str) -> None:
    assert say(f"comparing.what_{kind.replace('-', '_')}")


def test_the_same_edition_has_no_revisions() -> None:
    wording = edition(chapter("甲", [A, B]), chapter("乙", [C], 2))
    assert compare(wording, wording).same


def test_a_changed_paragraph_has_one_row_with_both_pages() -> None:
    table = compare(edition(chapter("甲", [A, B])), edition(chapter("甲", [A, B.replace("三万", "四万")], page=3)))
    assert told(table) == [("第1章\u3000甲", "changed", "paragraph", "2", "4")]
    row = table.portions[0].revisions[0]
    assert [strand.text for strand in row.old if strand.kind == "changed"] == ["三"]
    assert [strand.text for strand in row.new if strand.kind == "changed"] == ["四"]


def test_added_and_removed_paragraphs() -> None:
    table = compare(edition(chapter("甲", [A, B])), edition(chapter("甲", [C, A])))
    assert told(table) == [
        ("第1章\u3000甲", "added", "paragraph", "", "1"),
        ("第1章\u3000甲", "removed", "paragraph", "2", ""),
    ]
    assert table.portions[0].revisions[0].new[0].text == C


def test_another_text_in_the_same_place_is_removed_and_added() -> None:
    table = compare(edition(chapter("甲", [A, B, C])), edition(chapter("甲", [A, D, C])))
    assert [kind for _, kind, *_ in told(table)] == ["removed", "added"]


def test_a_moved_paragraph_is_known_again_within_its_chapter() -> None:
    table = compare(edition(chapter("甲", [A, B, C])), edition(chapter("甲", [B, C, A])))
    assert told(table) == [("第1章\u3000甲", "moved", "paragraph", "1", "3")]
    assert table.portions[0].revisions[0].origin == ""


def test_a_paragraph_moved_to_another_chapter_says_where_from_and_what_changed_in_it() -> None:
    old = edition(chapter("甲", [A, B]), chapter("乙", [C], 2))
    new = edition(chapter("甲", [A]), chapter("乙", [C, B.replace("动工兴建", "开工兴建")], 2))
    table = compare(old, new)
    assert told(table) == [("第2章\u3000乙", "moved", "paragraph", "2", "2")]
    row = table.portions[0].revisions[0]
    assert row.origin == "第1章\u3000甲"
    assert [strand.text for strand in row.new if strand.kind == "changed"] == ["开"]


def test_a_parted_paragraph_is_one_row() -> None:
    table = compare(edition(chapter("甲", [A + B, C])), edition(chapter("甲", [A, B, C])))
    assert told(table) == [("第1章\u3000甲", "changed", "paragraph", "1", "1")]
    assert [strand.text for strand in table.portions[0].revisions[0].new if strand.kind == "changed"] == ["¶"]


def test_joined_paragraphs_are_one_row() -> None:
    table = compare(edition(chapter("甲", [A, B, C])), edition(chapter("甲", [A + B, C])))
    assert [kind for _, kind, *_ in told(table)] == ["changed"]


def test_the_page_is_that_of_the_change_and_not_of_the_paragraphs_beginning() -> None:
    def one(text: str, *turns: tuple[int, str]) -> Portion:
        return replace(chapter("甲", []), passages=(Passage("b", "paragraph", text, "4", turns),))

    old = one(A + B + C, (len(A), "5"), (len(A + B), "6"))
    table = compare(edition(old), edition(one((A + B + C).replace("三万", "四万"), (len(A + B), "5"))))
    assert told(table)[0][3:] == ("5", "4")
    both = compare(edition(old), edition(one((A + B + C).replace("三万", "四万").replace("六天", "七天"))))
    assert told(both)[0][3:] == ("5–6", "4")


def test_a_heading_of_other_words_in_the_same_place_is_a_change() -> None:
    def one(heading: str) -> Portion:
        return replace(chapter("甲", [A]), passages=(passage(A, "b1"), passage(heading, "b2", "heading"), passage(B, "b3")))

    assert [(kind, what) for _, kind, what, *_ in told(compare(edition(one("缘起")), edition(one("经过"))))] == [
        ("changed", "heading")
    ]


def test_a_paragraph_that_became_a_heading_says_so() -> None:
    old, new = (replace(chapter("甲", []), passages=(passage("缘起与经过", "b", kind),)) for kind in ("paragraph", "heading"))
    row = compare(edition(old), edition(new)).portions[0].revisions[0]
    assert (row.old_what, row.what) == ("paragraph", "heading")


def test_a_new_author_is_a_change_of_the_author() -> None:
    table = compare(edition(chapter("甲", [A], author="张三")), edition(chapter("甲", [A], author="李四")))
    assert [what for _, _, what, *_ in told(table)] == ["authors"]


def test_a_chapter_of_another_title_is_known_by_its_file_or_its_text() -> None:
    for stem in ("same", "other"):
        table = compare(edition(chapter("甲", [A, B], stem="same")), edition(chapter("乙", [A, B], stem=stem)))
        assert [(row[1], row[2]) for row in told(table)] == [("changed", "title")]
        assert table.portions[0].old_title == "第1章\u3000甲"


def test_files_numbered_anew_do_not_make_other_articles_of_their_chapters() -> None:
    old = edition(chapter("甲", [A], stem="f-01"), chapter("乙", [B], 2, stem="f-02"))
    new = edition(chapter("丙", [C], stem="f-01"), chapter("甲", [A], 2, stem="f-02"), chapter("乙", [B], 3, stem="f-03"))
    assert told(compare(old, new)) == [("第1章\u3000丙", "added", "chapter", "", "1")]


def test_chapters_that_changed_places() -> None:
    old = edition(chapter("甲", [A]), chapter("乙", [B], 2), chapter("丙", [C], 3))
    new = edition(chapter("丙", [C]), chapter("甲", [A], 2), chapter("乙", [B], 3))
    assert [(title, kind, what) for title, kind, what, *_ in told(compare(old, new))] == [("第1章\u3000丙", "moved", "chapter")]


def test_a_chapter_that_is_gone_stands_where_it_stood_and_its_paragraphs_may_live_on() -> None:
    old = edition(chapter("甲", [A]), chapter("乙", [B, D], 2), chapter("丙", [C], 3))
    new = edition(chapter("甲", [A]), chapter("丙", [C, B], 2))
    table = compare(old, new)
    assert [(title, kind, what) for title, kind, what, *_ in told(table)] == [
        ("第2章\u3000乙", "removed", "chapter"),
        ("第2章\u3000丙", "moved", "paragraph"),
    ]


def test_lines_of_a_table_of_sources_may_change_places_without_a_word() -> None:
    def sources(*lines: str) -> Portion:
        passages = tuple(passage(line, f"l{place}", "line") for place, line in enumerate(lines))
        return Portion("back-sources", "facts", "出处", "", "sources", "9", passages)

    old, new = sources("第一章 甲", "a.txt 第 2–9 行", "第二章 乙"), sources("第二章 乙", "第一章 甲", "a.txt 第 2–10 行")
    assert [kind for _, kind, *_ in told(compare(edition(old), edition(new)))] == ["changed"]
    # without pages the facts of the book are not known
    assert compare(edition(old, pages=0), edition(new)).same


def heading(words: str, locators: str, *places: str, **more: tuple[str, ...]) -> IndexedHeading:
    return IndexedHeading("主题索引", (words,), tuple(locators.split()), places=places, **more)


def test_an_index_whose_pages_moved_on_is_counted_and_not_listed() -> None:
    old = edition(chapter("甲", [A, B]), headings=[heading("工会", "1", "ch1-b0"), heading("水库", "2", "ch1-b1")])
    new = edition(
        chapter("甲", [C, A, B]), headings=[heading("工会", "2", "ch1-b1"), heading("水库", "3", "ch1-b2")]
    )
    table = compare(old, new)
    assert table.repaged == 2
    assert [what for _, _, what, *_ in told(table)] == ["paragraph"]


def test_headings_that_came_went_or_are_treated_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    body = chapter("甲", [A, B, C])
    old = [heading("工会", "1", "ch1-b0"), heading("水库", "2", "ch1-b1"), heading("职工", "1", "ch1-b0")]
    new = [
        heading("工会", "1 3", "ch1-b0", "ch1-b2"),
        heading("民工", "2", "ch1-b1"),
        heading("职工", "1", "ch1-b0", see_also=("工会",)),
    ]
    table = compare(edition(body, headings=old), edition(body, headings=new))
    rows = table.portions[0].revisions
    assert [(row.kind, "".join(strand.text for strand in row.new or row.old)) for row in rows] == [
        ("changed", "工会\u30001, 3"),
        ("removed", "水库\u30002"),
        ("added", "民工\u30002"),
        ("changed", "职工\u30001\u3000参见 工会"),
    ]


paragraphs = st.lists(st.sampled_from([A, B, C, D, A + B, C[:10] + D, "短句。"]), max_size=5)


def marks(table: Revisions, side: str) -> int:
    """Paragraph ends that one side of the table has and the other has not."""
    rows = [row for portion in table.portions for row in portion.revisions]
    return sum(strand.text.count("¶") for row in rows for strand in getattr(row, side))


@given(paragraphs, paragraphs)
def test_every_paragraph_is_accounted_for(first: list[str], second: list[str]) -> None:
    table = compare(edition(chapter("甲", first)), edition(chapter("甲", second)))
    assert table.same == (first == second)
    gained = table.count("added") - table.count("removed") + marks(table, "new") - marks(table, "old")
    assert gained == len(second) - len(first)
