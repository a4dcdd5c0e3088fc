"""A short line with the indent of a paragraph is no heading where headings have none: its end is lost."""

from __future__ import annotations

from cleaned_texts import ONE, TWO, body_of

INDENT = "\u3000\u3000"
THREE = "河边一共有九架水车，最大的一架要八个人才推得动，转起来吱呀吱呀，一直响到半夜。"
CUT = "省城来的大学生组成一支探访团"


def page(*lines: str) -> str:
    return body_of("\n".join(("木工房的一天", "刘敏", *lines)) + "\n")


def test_beside_a_heading_at_the_edge_it_is_text() -> None:
    body = page(INDENT + ONE, INDENT + CUT, "老屋的戏台", INDENT + TWO, INDENT + THREE)
    assert body.count("## ") == 1
    assert f"\n\n{CUT}\n\n## 老屋的戏台\n\n" in body


def test_alone_and_of_unequal_clauses_it_is_text_too() -> None:
    body = page(INDENT + ONE, INDENT + "厂区角落有一个很大的废纸池，砖砌的围", INDENT + TWO, INDENT + THREE)
    assert "## " not in body


def test_where_headings_are_set_in_like_the_text_they_stay() -> None:
    body = page(INDENT + ONE, INDENT + "老屋的戏台", INDENT + TWO, INDENT + "新来的大学生", INDENT + THREE)
    assert body.count("## ") == 2


def test_a_line_over_words_that_begin_no_sentence_heads_nothing() -> None:
    body = body_of(f"木工房的一天\n刘敏\n\n{ONE}\n\n快到木工房门口时，楼上楼下的电灯忽然亮\n\n了，雪白的光泻到街面上，溅了我一身。\n\n{TWO}\n")
    assert "## " not in body


def test_a_list_that_runs_on_heads_nothing() -> None:
    body = body_of(f"木工房的一天\n刘敏\n\n{ONE}\n\n补碗的行头很简单：牵钻、锤子、錾子……在我\n\n小时候，这样的手艺人常常从村口走过来，坐在井台边上。\n\n{TWO}\n")
    assert "## " not in body


def test_dots_at_the_end_of_a_heading_are_no_sign() -> None:
    assert body_of(f"木工房的一天\n刘敏\n\n{ONE}\n\n那年他十六岁\n\n{TWO}\n\n后来的学徒\n\n{THREE}\n").count("## ") == 2
