"""Signs that machines read for others: zeros of years, full stops, boxes for what was not read, letters among digits."""

from __future__ import annotations

from cleaned_texts import ONE, TWO, body_of, cleaned


def flagged(text: str, rule: str) -> list[str]:
    return [edit.before for edit in cleaned(f"# 木工社\n\n{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n\n{text}\n").ledger if edit.rule == rule and edit.status == "flagged"]


def test_boxes_for_what_was_not_read_are_asked_about() -> None:
    assert flagged("他不识字，口口没有误过时辰。", "lost-character") == ["口口"]
    assert flagged("家家户户口口声声说好，一口口喝下去，村里有口口水井，这手艺口口相传。", "lost-character") == []


def test_letters_among_digits_are_asked_about() -> None:
    assert flagged("木工社l950年成立，5O年代造了水车。", "misread") == ["l950", "5O"]
    assert flagged("第I卷说的是O型血，AO纸和GB/T 15835不算，一一说明。", "misread") == []


def test_a_dash_read_as_two_ones_is_asked_about() -> None:
    assert flagged("老师傅说一一这是河湾头一架水车。", "misread") == ["一一"]
    assert flagged("老师傅把图纸一一看过。", "misread") == []


def test_items_that_end_with_a_wide_dot_end_with_a_full_stop() -> None:
    assert body_of("# 木工社\n\n（一）建立领料制度．（二）办好夜校．（三）加强同供销社的联系．\n") == "（一）建立领料制度。（二）办好夜校。（三）加强同供销社的联系。\n"
    assert body_of("# 木工社\n\n读过卡尔．马克思的书，也读过别的。\n") == "读过卡尔．马克思的书，也读过别的。\n"
