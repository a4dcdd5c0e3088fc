"""Headings that begin with a word in quotation marks, or count years; words that are spoken and days are none."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.headings.headings import headline
from cleaned_texts import ONE, TWO, body_of

SPOKEN = "“从进厂到退休，四十年一步也没有离开过这里。”刘敏说。"


@pytest.mark.parametrize("heading", ["“三大件”", "“刨花大王”的来历"])
def test_a_word_in_quotation_marks_heads_a_part_beside_other_headings(heading: str) -> None:
    assert body_of(f"河边的老厂\n\n{ONE}\n\n{heading}\n\n{TWO}\n\n四十年没有挪窝\n\n{SPOKEN}\n") == (
        f"{ONE}\n\n## {heading}\n\n{TWO}\n\n## 四十年没有挪窝\n\n{SPOKEN}\n"
    )


@pytest.mark.parametrize("line", ["“走吧，回去了”", "“三大件”老刘说", "“回来了？”"])
def test_what_somebody_says_heads_nothing(line: str) -> None:
    assert f"## {line}" not in body_of(f"河边的老厂\n\n{ONE}\n\n{line}\n\n{TWO}\n\n老厂的后来\n\n{SPOKEN}\n")


def test_without_another_heading_on_the_page_neither_does_such_a_word() -> None:
    assert body_of(f"河边的老厂\n\n{ONE}\n\n“三大件”\n\n{TWO}\n") == f"{ONE}\n\n“三大件”\n\n{TWO}\n"


@pytest.mark.parametrize("line", ["四十年没有挪窝", "十年磨一剑", "1982年的县城"])
def test_a_line_that_counts_years_or_speaks_of_one_may_be_a_heading(line: str) -> None:
    assert headline(line)


@pytest.mark.parametrize("line", ["1987年冬天", "二十六年春", "一九五〇年", "三十年三月五日", "1958年5月"])
def test_a_day_is_none(line: str) -> None:
    assert not headline(line)
