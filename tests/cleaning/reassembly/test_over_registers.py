"""A column's name above a title and the heading of its first part; headings over entries of names and years."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import only_article

FOUNDED = "渡口水文站建于1954年4月，站址在下街码头，初名渡口水位站，1961年扩建为水文站，设观测员四名。"
WORK = "建站以来，水文站每日早晚各观测一次水位，汛期每小时一次，从未间断，资料装订成册，共一百二十卷。"
LATER = "1987年以后，站里装了自记水位计，观测员改为两名，另设委托观测点三处，每月巡测一次。"
MASTERS = ["江有年　1954年4月—1960年12月", "胡　蕙　1961年1月—1973年6月", "邓昌河　1973年7月—1990年3月"]


def blocks(*lines: str) -> list[str]:
    article = only_article("\n".join(lines) + "\n")
    return [article.kicker, article.title, *(block for block in article.body.strip().split("\n\n") if block.startswith("#"))]


@pytest.mark.parametrize("column", ["地方志选载", "乡土掌故"])
def test_a_column_stands_above_a_title_and_its_first_part(column: str) -> None:
    lines = [column, "渡口水文站志", "沿革", "　　" + FOUNDED, "历任站长", *MASTERS, "主要工作", "　　" + WORK, "　　" + LATER]
    assert blocks(*lines) == [column, "渡口水文站志", "## 沿革", "## 历任站长", "## 主要工作"]


def test_three_short_lines_that_nothing_tells_are_no_head() -> None:
    assert blocks("下街码头", "渡口水文站", "观测员室", FOUNDED, "主要工作", WORK, LATER)[:2] == ["", ""]


def test_what_is_headed_by_a_line_alone_in_a_text_is_no_register() -> None:
    assert blocks("渡口水文站志", "　　" + FOUNDED, "历任站长", *MASTERS, "　　" + WORK)[1:] == ["渡口水文站志"]


def test_names_and_years_do_not_head_each_other() -> None:
    lines = ["渡口水文站志", "沿革", "　　" + FOUNDED, *MASTERS, "主要工作", "　　" + WORK]
    assert blocks(*lines)[1:] == ["渡口水文站志", "## 沿革", "## 主要工作"]
