"""第一，……; 第二，……: points that a speaker counts, on lines of their own."""

from __future__ import annotations

from cleaned_texts import ONE, TWO, body_of

THREE = "茶馆的伙计把门板一块一块卸下来，擦干净桌椅，等着第一条船靠岸的客人。"
POINTS = f"第一，建立师傅带徒弟的新办法\n\n{ONE}\n\n第二，改进木工房的工具\n\n{TWO}\n\n第三，把茶馆办成学堂\n\n{THREE}\n"


def _headings(text: str) -> list[str]:
    return [line for line in body_of(text).split("\n") if line.startswith("#")]


def test_points_head_their_paragraphs() -> None:
    assert _headings(f"木工房的早晨\n\n刘敏\n\n{POINTS}") == ["## 第一，建立师傅带徒弟的新办法", "## 第二，改进木工房的工具", "## 第三，把茶馆办成学堂"]


def test_points_stand_below_what_else_heads_parts() -> None:
    parts = f"木工房的早晨\n\n刘敏\n\n（一）木工房的来历\n\n{TWO}\n\n（二）几点建议\n\n木工房的老师傅们提了几点建议，我们都记在本子上。\n\n"
    assert _headings(parts + POINTS)[1:3] == ["## （二）几点建议", "### 第一，建立师傅带徒弟的新办法"]


def test_points_right_below_each_other_are_a_list() -> None:
    text = "\n\n".join(POINTS.split("\n\n")[::2])
    assert _headings(f"木工房的早晨\n\n刘敏\n\n{TWO}\n\n{text}\n\n{ONE}\n") == []
