"""Marks between texts that do not go on with each other: nothing says there that text is lost."""

from __future__ import annotations

from xml.etree import ElementTree

from bianzuan import reviewing
from bianzuan.cleaning import write_article
from bianzuan.cleaning.body import APART, GAP, parse_body
from bianzuan.cleaning.rules.newspaper import OUT_OF_ORDER
from bianzuan.linting.book import TextFile
from bianzuan.linting.passages import of_markdown

from tests.cleaning.cleaned_texts import cleaned

FOUND = cleaned(OUT_OF_ORDER)
FRAGMENTS = FOUND.articles[-1]


def test_a_fragment_below_another_is_parted_from_it_and_nothing_is_called_lost() -> None:
    assert FRAGMENTS.title == "〔未能归属的片段〕"
    assert (FRAGMENTS.body.count(APART), FRAGMENTS.body.count(GAP)) == (1, 0)
    assert [block.kind for block in parse_body(FRAGMENTS.body)] == ["paragraph", "gap", "paragraph"]


def test_a_second_cleaning_leaves_the_mark() -> None:
    again = cleaned(write_article(FRAGMENTS), "markdown")
    assert [article.body for article in again.articles] == [FRAGMENTS.body]


def test_the_drafted_note_counts_what_is_parted_and_what_is_lost_apart() -> None:
    note = reviewing.editorial_note([FOUND])
    assert "片段之间文意不相连属者共1处，以〔此处上下文不相接〕标明。" in note
    assert "原文缺失之处" not in note


def test_scholars_read_that_it_has_no_place() -> None:
    root = ElementTree.fromstring(reviewing.tei(FOUND, parse_body))
    assert [(gap.get("reason"), gap.findtext("{*}desc")) for gap in root.iter("{http://www.tei-c.org/ns/1.0}gap")] == [("unplaced", APART)]


def test_lint_asks_no_end_mark_of_it() -> None:
    passages = of_markdown(TextFile.of("a.md", FRAGMENTS.body), "a")
    assert [passage.kind for passage in passages] == ["paragraph", "gap", "paragraph"]
