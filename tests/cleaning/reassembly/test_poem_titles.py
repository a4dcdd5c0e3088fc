"""Poems of a group have their titles: headings, and no lines of verse."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from cleaned_texts import ONE, body_of

KILN = ("窑火睡着以后", "炉膛还醒着", "它记得每一只手")
JAR = ("坛子站在墙角", "肚里装着去年的雨", "谁也不问它")
RHYMES = ("小板凳", "小板凳，四条腿，", "奶奶坐着剥豌豆。", "豌豆圆，豌豆绿，", "一颗滚到门槛外。", "赶鹅", "大白鹅，排成队，", "摇摇摆摆过小桥。", "桥下水，照影子，", "一只看成两只鹅。")


def article(*lines: str) -> PlannedArticle:
    return plan([PageLine(n, line) for n, line in enumerate(lines, 1) if line]).articles[0]


def kinds(made: PlannedArticle) -> list[tuple[str, int]]:
    return [(block.kind, len(block.runs)) for block in made.blocks]


def test_a_line_by_itself_names_a_poem_where_the_title_says_that_there_are_several() -> None:
    made = article("泥土（组诗）", "", "周望川", "", "旧窑", "", *KILN, "", *KILN[::-1], "", "坛", "", *JAR, "", "雨从瓦缝里漏下来", "一滴一滴", "都漏进它的耳朵", "", "2011年5月，于河口")
    assert kinds(made) == [("heading", 1), ("verse", 3), ("verse", 3), ("heading", 1), ("verse", 3), ("verse", 3), ("signature", 1)]
    assert [author.name for author in made.authors] == ["周望川"]


def test_a_line_by_itself_is_a_stanza_of_one_poem() -> None:
    made = article("泥土", "", "周望川", "", "旧窑", "", *KILN, "", *KILN[::-1], "", "坛", "", *JAR)
    assert not [kind for kind, _ in kinds(made) if kind == "heading"]


@pytest.mark.parametrize("title", ["泥土（外一首）", "泥土二首"])
def test_titles_are_as_many_as_the_page_says(title: str) -> None:
    first = [] if "外" in title else ["《旧窑》", ""]
    made = article(title, "", "周望川", "", *first, *KILN, "", "《坛》", "", *JAR)
    assert kinds(made) == [("heading", 1)] * bool(first) + [("verse", 3), ("heading", 1), ("verse", 3)]


def test_where_they_are_not_every_line_stays_a_line() -> None:
    made = article("泥土（外三首）", "", "周望川", "", *KILN, "", "坛", "", *JAR)
    assert not [kind for kind, _ in kinds(made) if kind == "heading"]


@pytest.mark.parametrize("apart", [1, 2], ids=["one below the other", "an empty line between"])
def test_among_lines_with_marks_a_title_has_none(apart: int) -> None:
    lines = ("儿歌集", "孟小河　编", *RHYMES)
    made = plan([PageLine(n * apart, line) for n, line in enumerate(lines, 1)]).articles[0]
    assert kinds(made) == [("heading", 1), ("verse", 4), ("heading", 1), ("verse", 4)]


def test_a_title_of_two_characters_stands_above_regular_verse() -> None:
    poems = [("木落江声远，灯明夜气深。", "推窗看斗柄，倚枕听捣砧。"), ("渡头人散后，灯火下寒汀。", "一水分南北，孤舟载月明。"), ("鸡声催客起，霜白板桥平。", "隔岸谁家火，先于曙色明。")]
    made = article("五绝三首", "", "周望川", "", "听砧", *poems[0], "", "秋夜江上", *poems[1], "", "候晓", *poems[2])
    assert kinds(made) == [("heading", 1), ("verse", 2)] * 3


def test_the_title_of_the_page_again_names_no_poem() -> None:
    made = article("儿歌集", "孟小河　编", *RHYMES[:8], "儿歌集", *RHYMES[8:])
    assert [lines for kind, lines in kinds(made) if kind == "heading"] == [1, 1]


def test_a_page_with_prose_is_left_to_other_rules() -> None:
    made = article("泥土（组诗）", "", "周望川", "", ONE, "", "旧窑", "", *KILN, "", "坛", "", *JAR)
    assert ("verse", 3) not in kinds(made)


def test_a_list_of_titles_is_no_group_of_poems() -> None:
    made = article("清河诗选", "", "上编", "", "渡口", "石桥", "水车", "", "下编", "", "山门", "茶亭", "钟楼")
    assert not [kind for kind, _ in kinds(made) if kind == "verse"]


def test_short_lines_over_their_stanzas_are_as_many_titles_as_the_head_counts() -> None:
    """Without marks, and no empty line below them."""
    poems = "柳\n风把绿一点一点\n递给河岸\n河岸没有说谢谢\n\n燕\n剪开的雨\n落在瓦上\n落在去年的巢里\n\n外一首：渡\n船不说话\n它只把这边的人\n送到那边去\n"
    assert [line for line in body_of(f"春日二题（外一首）\n林　晚\n\n{poems}").split("\n") if line.startswith("#")] == ["## 柳", "## 燕", "## 外一首：渡"]
    assert "#" not in body_of(f"春日四题\n林　晚\n\n{poems}")
