"""Forms to fill in, exercises of schoolbooks, formulas and quoted code: no heading, no gap, no changed character."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import ONE, TWO, body_of, only_article

FORM = ["一、基本情况", "1．您的性别：　□男　□女", "2．您的年龄：______周岁", "二、用水", "3．您家现在主要用什么水？（单选）", "①自来水　②自家井水　③其他______", "4．去年您家停过多少次水？______次", "5．您对水质满意吗？", "1　不满意　　2　一般　　3　满意", "谢谢您的合作！"]


def headings(body: str) -> list[str]:
    return [line for line in body.split("\n") if line.startswith("#") or "〔" in line]


def test_questions_of_a_form_are_no_headings() -> None:
    assert headings(body_of("\n\n".join(["农村用水情况调查问卷", *FORM]) + "\n")) == ["## 一、基本情况", "## 二、用水"]


@pytest.mark.parametrize("pair", [("1．若甲快于乙，谁先到？", "2．水车转一圈，能提多少水？（提示：一斗重15斤）"), ("1.水从哪里来？", "2.水到哪里去？")])
def test_exercises_one_below_the_other_are_no_headings(pair: tuple[str, str]) -> None:
    assert headings(body_of(f"水车的原理\n\n{ONE}\n\n{pair[0]}\n\n{pair[1]}\n\n{TWO}\n")) == []


def test_questions_over_text_are_headings() -> None:
    assert headings(body_of(f"水车问答\n\n1．水车是谁造的？\n\n{ONE}\n\n2．水车为什么会转？\n\n{TWO}\n")) == ["## 1．水车是谁造的？", "## 2．水车为什么会转？"]


def test_a_clause_that_leads_to_items_is_no_heading() -> None:
    items = "（1）擅自转租的；\n\n（2）拖欠租金的。"
    body = body_of(f"租赁合同\n\n第一条　租金\n\n1.1　租金每月交一次，逾期应付违约金。\n\n第二条　违约\n\n2.1　甲方逾期的，应退还押金。\n\n2.2　乙方有下列情形之一的，甲方有权解除合同：\n\n{items}\n")
    assert not any("2.2" in line for line in headings(body))


@pytest.mark.parametrize("line", ["年　　月　　日", "　　　年　　月　　日　　　　　　年　　月　　日"])
def test_room_for_a_day_stays(line: str) -> None:
    body = body_of(f"租赁合同\n\n{ONE}\n\n{TWO}\n\n甲方（签章）：　　　　　　　　乙方（签章）：\n\n{line}\n")
    assert line.strip() in body


@pytest.mark.parametrize("formula", ["p=F/S=ρgh", "v = s/t"])
def test_a_sentence_goes_on_with_a_formula(formula: str) -> None:
    lead = "设木轮的底面积为S，水深为h，水的密度为ρ，则水的重力等于密度、体积与重力加速度三者之积，所以底面受到的压强"
    assert "〔" not in body_of(f"水的压强\n\n{ONE}\n\n{lead}\n\n{formula}\n\n{TWO}\n\n{ONE}\n")


@pytest.mark.parametrize("call", ['re.split(r"第+回", text)', 'print("水车, 水车")'])
def test_quoted_code_keeps_its_marks(call: str) -> None:
    assert call in only_article(f"怎样数回目\n\n{ONE}\n\n要按回目统计，可以用 {call}。\n\n{TWO}\n").body


def test_words_in_brackets_behind_a_foreign_name_are_no_code() -> None:
    assert "（“水车”）" in body_of(f'怎样数回目\n\n{ONE}\n\n村里人叫它noria("水车")，又叫筒车。\n\n{TWO}\n')


def test_the_note_to_a_title_comes_first_in_a_second_cleaning_too() -> None:
    body = body_of(f"水车怎样修①\n\n李河生\n\n{ONE}\n\n他说的是渡口的水车②，徒弟们都记下了。\n\n{TWO}\n\n①原载《木工学报》。\n②参见《渡口志》，第3页。\n")
    assert "水车[^2]，" in body
    assert body.index("[^1]: 原载") < body.index("[^2]: 参见")


def test_rows_of_choices_are_no_headings() -> None:
    rows = "1、您是否参加了上届选举？\n　　□参加　□没有参加　□记不清\n2、您对村委会的工作是否满意？\n　　□满意　□基本满意　□不满意\n3、您认为最需要办的事是：________"
    assert headings(body_of(f"选举意见表\n\n村名：________　　填表日期：____年____月____日\n\n{rows}\n\n填表说明：本表不记名。\n")) == []


def test_a_copy_may_begin_in_the_middle_of_a_book() -> None:
    sections = f"第四节　渡口\n\n{ONE}\n\n第五节　桥梁\n\n{TWO}\n"
    assert headings(body_of(sections)) == ["## 第四节　渡口", "## 第五节　桥梁"]


def test_a_section_that_is_missing_further_down_is_marked() -> None:
    assert "〔" in body_of(f"第一节　渡口\n\n{ONE}\n\n第三节　桥梁\n\n{TWO}\n\n第四节　水车\n\n{ONE}\n")


@pytest.mark.parametrize("days", [("1970年11月30日", "12月8日", "12月31日"), ("一九七〇年十一月三十日", "十二月八日", "十二月三十一日")])
def test_the_first_day_of_a_diary_heads_its_entry(days: tuple[str, ...]) -> None:
    entries = "\n\n".join(f"{day}\n\n{text}" for day, text in zip(days, (ONE, TWO, ONE), strict=True))
    article = only_article(f"插队日记摘抄\n\n{entries}\n")
    assert (article.date, headings(article.body)) == ("", [f"## {day}" for day in days])


def test_a_day_below_a_title_is_the_days_of_the_text() -> None:
    assert only_article(f"插队日记\n\n1970年11月30日\n\n{ONE}\n\n{TWO}\n").date == "1970-11-30"
