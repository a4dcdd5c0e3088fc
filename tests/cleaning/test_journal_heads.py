"""What journals print above a paper and above its further pages goes; numbers of a sheet stay; the star behind a title calls its note."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, cleaned, only_article
from test_furniture import dropped

PAPER = f"漆木耳杯的修复\n孟庆川1　薄燕宁2\n（1. 清河县博物馆，清河 441000；2. 江城大学，江城 430000）\n摘要：{ONE}\n关键词：漆木器；脱水\n1　出土情况\n{ONE}{TWO}\n2　修复\n{TWO}{ONE}\n"


@pytest.mark.parametrize(
    "head",
    [
        "第31卷第2期\n2012年4月\n江汉文博\nJIANGHAN WENBO\nVol. 31 No. 2\nApr. 2012",
        "第 31 卷　第 2 期　　　江 汉 文 博　　　Vol. 31, No. 2",
        "江汉文博　第31卷第2期　2012年4月",
    ],
)
def test_the_head_of_a_journal_above_a_paper_goes(head: str) -> None:
    """Title and authors were paragraphs below it."""
    assert dropped(f"{head}\n\n{PAPER}") == head.split("\n")
    (article,) = cleaned(f"{head}\n\n{PAPER}").articles
    assert (article.title, [author.name for author in article.authors]) == ("漆木耳杯的修复", ["孟庆川", "薄燕宁"])


def test_a_head_of_which_wide_gaps_make_a_table_goes_too() -> None:
    head = "第 31 卷第 2 期　　　　　　　江 汉 文 博　　　　　　　Vol. 31 No. 2\n2012 年 4 月　　　　　　　JIANGHAN WENBO　　　　　　　Apr. 2012"
    (article,) = cleaned(f"{head}\n\n{PAPER}").articles
    assert article.title == "漆木耳杯的修复"
    assert "JIANGHAN" not in article.body


@pytest.mark.parametrize("head", ["清河通讯　第七期　一九七二年八月十日", "第31卷第2期目录里的一个名字", "2012年4月\n江汉文博"])
def test_other_lines_on_top_of_a_text_stay(head: str) -> None:
    assert dropped(f"{head}\n\n{PAPER}") == []


def test_authors_and_title_again_are_the_head_of_a_further_page() -> None:
    assert dropped(f"{PAPER}孟庆川等：漆木耳杯的修复\n{TWO}\n") == ["孟庆川等：漆木耳杯的修复"]
    assert dropped(f"{PAPER}孟庆川等：另一件漆器的修复\n{TWO}\n") == []


def test_the_number_of_a_journal_beside_a_folio_goes_below_a_note() -> None:
    text = f"漆木耳杯的修复\n孟庆川\n{ONE}{TWO}\n{TWO}即转入下一级浓\n— 88 —\n江汉文博　2012 年第 2 期\n度。{ONE}{TWO}\n{ONE}{TWO}\n— 89 —\n"
    assert "江汉文博　2012 年第 2 期" in dropped(text)


def test_the_star_behind_a_title_calls_the_note_at_the_end() -> None:
    article = only_article(PAPER.replace("修复\n", "修复*\n", 1) + "* 本文为省文物局科研项目成果之一。\n")
    assert (article.title, article.title_note) == ("漆木耳杯的修复", "1")
    assert article.body.endswith("\n\n[^1]: 本文为省文物局科研项目成果之一。\n")


@pytest.mark.parametrize("foot", ["* 本文为省文物局科研项目成果之一。\n* 本文曾在会上宣读。\n", "* 水车已经修好。\n"])
def test_stars_of_a_list_call_nothing(foot: str) -> None:
    assert "[^1]" not in only_article(PAPER.replace("修复\n", "修复*\n", 1) + foot).body
