"""Short lines that say a clause of the text again, word for word, are pull-quotes; headings taken from the text below are not."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of

SAID = "做木工的人有一句老话，宁可多量三遍也不错锯一刀，师傅们都信这句话。"
QUOTE = "宁可多量三遍也不错锯一刀"


def test_a_clause_of_the_text_above_is_a_pull_quote() -> None:
    assert f"{QUOTE}\n{{: .pullquote }}" in body_of(f"木工房的一天\n刘敏\n\n{ONE}\n\n{SAID}\n\n{QUOTE}\n\n{TWO}\n")


def test_so_is_one_without_a_text_of_its_own_wherever_above_it_is_said() -> None:
    body = body_of(f"木工房的一天\n刘敏\n\n{ONE}\n{SAID}\n\n老话的来历\n\n{TWO}\n\n{QUOTE}\n\n后来的学徒\n\n{ONE}二。\n")
    assert f"{QUOTE}\n{{: .pullquote }}" in body
    assert body.count("## ") == 2


def test_a_heading_over_another_line_and_the_text_that_says_it_is_none() -> None:
    body = body_of(f"木工房的一天\n刘敏\n\n{ONE}\n\n{QUOTE}\n\n老师傅的规矩\n\n{SAID}\n\n{TWO}\n")
    assert ".pullquote" not in body


@pytest.mark.parametrize("heading", [QUOTE, "木工房的老师傅"])
def test_a_heading_taken_from_its_own_text_stays_one(heading: str) -> None:
    assert f"## {heading}\n" in body_of(f"木工房的一天\n刘敏\n\n{ONE}\n\n{heading}\n\n{SAID}\n\n{TWO}\n\n另一间屋子\n\n{ONE[::-1][1:]}。\n")


@pytest.mark.parametrize("label", ["附：", "附件：", "附件1："])
def test_the_title_of_what_is_enclosed_is_none(label: str) -> None:
    rules = "第一章　总则\n第一条　为管好木工房，制定本办法。\n第二条　木工房由老师傅管理。\n第二章　附则\n第三条　本办法自公布之日起施行。\n"
    body = body_of(f"关于印发《木工房用料管理办法》的通知\n\n各车间：\n现将《木工房用料管理办法》印发给你们，请照此执行。\n{label}木工房用料管理办法\n　　　　　　木工厂办公室\n　　　　　　一九八三年三月二十一日\n\n木工房用料管理办法\n\n{rules}")
    assert "\n## 木工房用料管理办法\n\n### 第一章　总则\n" in body
