"""Heads of labelled lines, 标题：… 副标题：… 作者：… 正文：…, as data bases write them over each text."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.rule import Form
from cleaned_texts import ONE, TWO, cleaned

TEXT = f"　　{ONE}\n\n　　{TWO}\n"


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize(
    ("head", "subtitle", "date"),
    [
        ("标题：木工房的早晨\n作者：刘敏\n日期：1962年5月3日\n\n", "", "1962-05-03"),
        ("標題：木工房的早晨\n\n作者：刘敏\n\n正文：\n", "", ""),
        ("【题名】木工房的早晨\n【作者】刘敏\n", "", ""),
        ("标题：木工房的早晨\n副标题：一个学徒的回忆\n作者：刘敏\n", "一个学徒的回忆", ""),
    ],
)
def test_labels_are_no_part_of_a_title(head: str, subtitle: str, date: str, form: Form) -> None:
    (article,) = cleaned(head + TEXT, form).articles
    assert (article.title, article.subtitle, [one.name for one in article.authors], article.date) == ("木工房的早晨", subtitle, ["刘敏"], date)
    assert article.body == f"{ONE}\n\n{TWO}\n"


def test_each_text_of_a_file_may_have_such_a_head() -> None:
    wheel = "　　水车立在河边，一天到晚吱呀吱呀地转，把河水一斗一斗地送到高处的田里去。\n"
    text = f"标题：木工房的早晨\n作者：刘敏\n\n{TEXT}\n标题：河边的水车\n作者：王建国\n\n{wheel}"
    assert [article.title for article in cleaned(text).articles] == ["木工房的早晨", "河边的水车"]


@pytest.mark.parametrize("text", ["标题：木工房的早晨\n作者：刘敏\n标题：河边的水车\n作者：王建国\n", f"标题：写作要紧的一步。\n作者：刘敏\n\n{ONE}\n", f"题目：水车有几种\n\n{ONE}\n"])
def test_lists_of_titles_and_other_words_with_a_colon_stay(text: str) -> None:
    assert [edit for edit in cleaned(text).ledger if edit.rule == "field-label"] == []


def test_a_subtitle_gets_no_dashes_that_its_source_has_not() -> None:
    """—— stood in the place of 副标题：, a mark nobody had written; dashes that stand there stay."""
    for label, line in (("副标题：", "一个学徒的回忆"), ("【副題】", "一个学徒的回忆"), ("副题：", "——一个学徒的回忆")):
        one = cleaned(f"标题：木工房的早晨\n{label}{line}\n作者：刘敏\n{TEXT}")
        assert one.articles[0].subtitle == line
        assert [(edit.before, edit.after) for edit in one.ledger if edit.rule == "field-label"] == [("标题：", ""), (label, "")]
