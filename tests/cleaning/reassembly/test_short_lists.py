"""Lists of two items, which might be headings: those stand above texts of their own."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of

THREE = "第二天一早，镇上来了两位客人，打听水车的价钱，又看了图纸，临走时留下一包茶叶。"


@pytest.mark.parametrize(("above", "gap"), [("点卤分两步：\n", ""), ("点卤是最要紧的一步，火候全凭老师傅的一双手。\n\n", "\n")], ids=["below a colon", "between empty lines"])
def test_two_items_right_below_each_other_are_a_list(above: str, gap: str) -> None:
    assert body_of(f"做豆腐\n\n{ONE}\n\n{above}1. 先试温度\n2. 再分三次点\n{gap}{TWO}\n") == f"{ONE}\n\n{above.strip()}\n\n1. 先试温度\n2. 再分三次点\n\n{TWO}\n"


@pytest.mark.parametrize("text", [f"1. 先试温度\n2. 再分三次点\n{TWO}", f"1. 先试温度\n\n{TWO}\n\n2. 再分三次点"], ids=["one lost its text", "each has its own"])
def test_headings_over_texts_are_none(text: str) -> None:
    assert "\n## 2. 再分三次点\n" in body_of(f"做豆腐\n\n{ONE}\n\n{text}\n\n{THREE}\n")
