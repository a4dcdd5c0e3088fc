"""Items that were broken line by line are put together where the lines stand below the item's words; nothing else is."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of

FIRST, REST = "修水车以前先把河里的水放到最低，量好轮子的高低和每块叶板的宽", "窄，记在本子上。"


@pytest.mark.parametrize("marks", [("- ", "- ", "- "), ("1. ", "2. ", "3. ")])
def test_an_item_goes_on_below_its_words(marks: tuple[str, str, str]) -> None:
    text = f"# 水车\n\n{ONE}\n\n{marks[0]}{FIRST}\n{' ' * len(marks[0])}{REST}\n{marks[1]}木料要晒干。\n{marks[2]}榫头要合缝。\n"
    assert body_of(text).endswith(f"{marks[0]}{FIRST}{REST}\n{marks[1]}木料要晒干。\n{marks[2]}榫头要合缝。\n")


def test_numbered_paragraphs_too() -> None:
    text = f"{ONE}\n\n1. {FIRST}\n   {REST}\n\n2. {FIRST}\n   {REST}\n"
    assert body_of(text).count(f"{FIRST}{REST}") == 2


def test_a_paragraph_set_in_below_a_heading_stays_one() -> None:
    """Two Han are a paragraph's indent, not that of an item."""
    text = f"1. 水车怎样造又怎样修，图纸怎样画\n    {ONE}\n2. 渡口怎样建又怎样守，船怎样过\n    {TWO}\n"
    assert f"\n\n{ONE}" in body_of(text)


def test_what_follows_a_closed_item_stays_apart() -> None:
    assert f"晒干。\n\n{ONE}" in body_of(f"# 水车\n\n{TWO}\n\n- 老师傅说过许多回，木料一定要先晒干。\n  {ONE}\n")


def test_an_item_that_a_column_tore_is_no_heading() -> None:
    items = "一、在港湾的两头各装两根桩子，早晨升起来，只有汽车能进。\n\n二、市场北门外有一块空地，是拆了仓库留下的，长满了草，能不能平整\n\n一下，让送菜的车停到那里去？停二十辆没有问题。\n\n三、站台只高出一拃，要是能垫高，功德不小。"
    assert "#" not in body_of(f"三路车为什么不靠站\n\n{ONE}\n\n{items}\n\n{TWO}\n")


def test_a_heading_of_clauses_beside_other_headings_stays_one() -> None:
    headings = ("一、建桩子", "二、平空地，修站台，送菜车进场", "三、垫站台")
    text = "\n\n".join(f"{heading}\n\n{ONE}" for heading in headings)
    assert body_of(f"三路车为什么不靠站\n\n{TWO}\n\n{text}\n").count("## ") == 3
